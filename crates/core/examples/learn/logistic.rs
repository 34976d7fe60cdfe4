//! Logistic regression with a penalty on large weights, by Newton's steps.
//!
//! Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 2nd edition, 4.4.

/// What the squares of the weights of signs of standard size cost.
const PENALTY: f64 = 6.0;
/// Newton's steps: these problems settle within ten.
const STEPS: usize = 20;

/// What signs weigh.
#[derive(Clone, Debug)]
pub struct Weights {
    /// What all weigh together where no sign is there.
    pub bias: f64,
    /// What one of each sign weighs.
    pub weights: Vec<f64>,
}

impl Weights {
    /// How likely a row is to be one of those that hold: 0 to 1.
    pub fn likelihood(&self, row: &[f64]) -> f64 {
        let sum: f64 = self.weights.iter().zip(row).map(|(weight, sign)| weight * sign).sum();
        logistic(self.bias + sum)
    }
}

/// The weights under which it is likeliest that the rows hold that do.
pub fn fit(rows: &[(&[f64], bool)]) -> Weights {
    let width = rows.first().map_or(0, |(row, _)| row.len());
    let (means, sizes): (Vec<f64>, Vec<f64>) = (0..width).map(|sign| standard(rows, sign)).unzip();
    // Signs of standard size, and one that is always there.
    let standard: Vec<(Vec<f64>, f64)> = rows
        .iter()
        .map(|(row, holds)| {
            let signs =
                row.iter().zip(means.iter().zip(&sizes)).map(|(sign, (mean, size))| (sign - mean) / size);
            (signs.chain([1.0]).collect(), if *holds { 1.0 } else { 0.0 })
        })
        .collect();
    let mut weights = vec![0.0; width + 1];
    for _ in 0..STEPS {
        step(&standard, &mut weights);
    }
    let plain: Vec<f64> = weights.iter().zip(&sizes).map(|(weight, size)| weight / size).collect();
    let shift: f64 = plain.iter().zip(&means).map(|(weight, mean)| weight * mean).sum();
    Weights { bias: weights[width] - shift, weights: plain }
}

/// The mean and the standard deviation of a sign.
fn standard(rows: &[(&[f64], bool)], sign: usize) -> (f64, f64) {
    let count = rows.len().max(1) as f64;
    let mean = rows.iter().map(|(row, _)| row[sign]).sum::<f64>() / count;
    let variance = rows.iter().map(|(row, _)| (row[sign] - mean).powi(2)).sum::<f64>() / count;
    (mean, variance.sqrt().max(1e-9))
}

/// One of Newton's steps.
fn step(rows: &[(Vec<f64>, f64)], weights: &mut [f64]) {
    let width = weights.len();
    let penalty = |sign: usize| if sign + 1 < width { PENALTY } else { 1e-6 };
    let mut slope: Vec<f64> = (0..width).map(|sign| penalty(sign) * weights[sign]).collect();
    let mut curve: Vec<Vec<f64>> = vec![vec![0.0; width]; width];
    for (sign, row) in curve.iter_mut().enumerate() {
        row[sign] = penalty(sign);
    }
    for (row, holds) in rows {
        let likelihood = logistic(row.iter().zip(&*weights).map(|(sign, weight)| sign * weight).sum());
        let certain = likelihood * (1.0 - likelihood);
        for (one, sign) in row.iter().enumerate() {
            slope[one] += sign * (likelihood - holds);
            for (other, with) in row.iter().enumerate() {
                curve[one][other] += certain * sign * with;
            }
        }
    }
    for (weight, change) in weights.iter_mut().zip(solve(curve, slope)) {
        *weight -= change;
    }
}

/// Solves a system of linear equations by Gauss's elimination; its matrix is positive definite.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let width = right.len();
    for pivot in 0..width {
        let (above, below) = matrix.split_at_mut(pivot + 1);
        let pivots = &above[pivot];
        for (row, below) in (pivot + 1..).zip(below) {
            let factor = below[pivot] / pivots[pivot];
            below.iter_mut().zip(pivots).for_each(|(value, above)| *value -= factor * above);
            right[row] -= factor * right[pivot];
        }
    }
    for row in (0..width).rev() {
        let known: f64 = (row + 1..width).map(|column| matrix[row][column] * right[column]).sum();
        right[row] = (right[row] - known) / matrix[row][row];
    }
    right
}

fn logistic(sum: f64) -> f64 {
    1.0 / (1.0 + (-sum).exp())
}
