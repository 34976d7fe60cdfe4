//! The lowest point of a smooth function: L-BFGS (Liu and Nocedal 1989), its steps halved until they go down.

use std::collections::VecDeque;

/// How many steps are remembered.
const MEMORY: usize = 6;

/// Goes down from `point` until ten steps bring less than `least` of the value, or `steps` are done. `value` gives the
/// function's value at a point and writes its slope.
pub(super) fn minimise(
    point: &mut Vec<f32>,
    steps: usize,
    least: f64,
    mut value: impl FnMut(&[f32], &mut [f32]) -> f64,
) {
    let size = point.len();
    let mut slope = vec![0.0; size];
    let mut height = value(point, &mut slope);
    let mut past: VecDeque<Step> = VecDeque::new();
    let mut mark = height;
    for step in 1..=steps {
        let direction = direction(&slope, &past);
        let fall = dot(&direction, &slope);
        let mut length = if past.is_empty() { 1.0 / dot(&slope, &slope).sqrt().max(1e-12) } else { 1.0 };
        let mut next_slope = vec![0.0; size];
        let (next, next_height) = loop {
            let next: Vec<f32> = point.iter().zip(&direction).map(|(x, d)| x + length as f32 * d).collect();
            let next_height = value(&next, &mut next_slope);
            if next_height <= height + 1e-4 * length * fall || length < 1e-4 {
                break (next, next_height);
            }
            length /= 2.0;
        };
        let moved = difference(&next, point);
        let bent = difference(&next_slope, &slope);
        let curve = dot(&moved, &bent);
        if curve > 1e-10 {
            past.push_back(Step { moved, bent, curve });
            if past.len() > MEMORY {
                past.pop_front();
            }
        }
        (*point, slope, height) = (next, next_slope, next_height);
        if step % 10 == 0 {
            if mark - height < least * height {
                return;
            }
            mark = height;
        }
    }
}

struct Step {
    moved: Vec<f32>,
    bent: Vec<f32>,
    curve: f64,
}

/// Where to go: down the slope, bent by what the last steps told of the curve.
fn direction(slope: &[f32], past: &VecDeque<Step>) -> Vec<f32> {
    let mut direction: Vec<f32> = slope.iter().map(|x| -x).collect();
    let mut shares = Vec::new();
    for step in past.iter().rev() {
        let share = dot(&step.moved, &direction) / step.curve;
        add(&mut direction, &step.bent, -share as f32);
        shares.push(share);
    }
    if let Some(last) = past.back() {
        let scale = (last.curve / dot(&last.bent, &last.bent)) as f32;
        direction.iter_mut().for_each(|x| *x *= scale);
    }
    for (step, share) in past.iter().zip(shares.iter().rev()) {
        let back = dot(&step.bent, &direction) / step.curve;
        add(&mut direction, &step.moved, (share - back) as f32);
    }
    direction
}

fn add(to: &mut [f32], more: &[f32], times: f32) {
    for (to, more) in to.iter_mut().zip(more) {
        *to += more * times;
    }
}

fn difference(a: &[f32], b: &[f32]) -> Vec<f32> {
    a.iter().zip(b).map(|(a, b)| a - b).collect()
}

fn dot(a: &[f32], b: &[f32]) -> f64 {
    let mut lanes = [0.0; 4];
    for (a, b) in a.chunks(4).zip(b.chunks(4)) {
        for (lane, (a, b)) in lanes.iter_mut().zip(a.iter().zip(b)) {
            *lane += f64::from(a * b);
        }
    }
    lanes.iter().sum()
}

#[cfg(test)]
mod tests {
    use super::minimise;

    #[test]
    fn finds_the_bottom_of_a_bowl() {
        let mut point = vec![9.0, -7.0, 3.0];
        minimise(&mut point, 100, 1e-9, |x, slope| {
            let mut height = 1.0;
            for (i, (x, slope)) in x.iter().zip(slope).enumerate() {
                let weight = (i + 1) as f32;
                *slope = 2.0 * weight * (x - 1.0);
                height += f64::from(weight * (x - 1.0) * (x - 1.0));
            }
            height
        });
        assert!(point.iter().all(|x| (x - 1.0).abs() < 1e-3), "{point:?}");
    }
}
