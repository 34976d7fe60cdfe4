//! Logistic regression of several sets of rows at once, with a penalty on large weights, by Newton's steps.
//!
//! Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 2nd edition, 4.4. The first signs are the same in
//! every set. What they weigh is learnt from all rows together, and how far each set's own weights lie from that from its
//! own rows, at a higher price: Daumé III 2007, "Frustratingly Easy Domain Adaptation". So a set of few rows learns from
//! the others.

/// What the squares of the weights of signs of standard size cost that all sets have in common, …
const PENALTY: f64 = 2.0;
/// … and those of one set.
const OWN_PENALTY: f64 = 6.0;
/// Newton's steps: these problems settle within ten.
const STEPS: usize = 12;

/// What is learnt from.
#[derive(Clone, Copy, Debug)]
pub struct Row<'s> {
    /// Of which set it is.
    pub set: usize,
    /// As many as every row of that set has; the first of them are in every set.
    pub signs: &'s [f64],
    /// Whether it is one of those that are looked for.
    pub holds: bool,
}

/// What the signs of a set weigh.
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

/// The weights of each of so many sets under which it is likeliest that the rows hold that do, where the first `common`
/// signs are the same in every set.
pub fn fit(rows: &[Row<'_>], sets: usize, common: usize) -> Vec<Weights> {
    let of_all = Standard::of(rows.iter().map(|row| &row.signs[..common]));
    let of_sets: Vec<Standard> = (0..sets)
        .map(|set| Standard::of(rows.iter().filter(|row| row.set == set).map(|row| row.signs)))
        .collect();
    // The weights that all sets have in common, then each set's own, behind these what its rows begin with.
    let firsts: Vec<usize> = of_sets
        .iter()
        .scan(common, |end, standard| {
            let first = *end;
            *end += standard.signs.len() + 1;
            Some(first)
        })
        .collect();
    let width = common + of_sets.iter().map(|standard| standard.signs.len() + 1).sum::<usize>();
    let mut penalties = vec![OWN_PENALTY; width];
    penalties[..common].fill(PENALTY);
    firsts.iter().zip(&of_sets).for_each(|(first, standard)| penalties[first + standard.signs.len()] = 1e-6);
    let known: Vec<Known> = rows
        .iter()
        .map(|row| {
            let (first, standard) = (firsts[row.set], &of_sets[row.set]);
            let common = (0..).zip(of_all.apply(row.signs));
            let own = (first..).zip(standard.apply(row.signs).chain([1.0]));
            Known { signs: common.chain(own).collect(), holds: if row.holds { 1.0 } else { 0.0 } }
        })
        .collect();
    let mut weights = vec![0.0; width];
    for _ in 0..STEPS {
        step(&known, &penalties, &mut weights);
    }
    let of_set = |(first, standard): (&usize, &Standard)| {
        let own = &weights[*first..][..standard.signs.len()];
        let mut plain = Weights { bias: weights[first + own.len()], weights: vec![0.0; own.len()] };
        for (weights, standard) in [(own, standard), (&weights[..common], &of_all)] {
            for ((weight, (mean, size)), plain_weight) in
                weights.iter().zip(&standard.signs).zip(&mut plain.weights)
            {
                *plain_weight += weight / size;
                plain.bias -= weight / size * mean;
            }
        }
        plain
    };
    firsts.iter().zip(&of_sets).map(of_set).collect()
}

/// The mean and the standard deviation of each sign of some rows.
struct Standard {
    signs: Vec<(f64, f64)>,
}

impl Standard {
    fn of<'s>(rows: impl Iterator<Item = &'s [f64]> + Clone) -> Self {
        let count = rows.clone().count().max(1) as f64;
        let width = rows.clone().next().map_or(0, <[f64]>::len);
        let of_sign = |sign: usize| {
            let mean = rows.clone().map(|row| row[sign]).sum::<f64>() / count;
            let variance = rows.clone().map(|row| (row[sign] - mean).powi(2)).sum::<f64>() / count;
            (mean, variance.sqrt().max(1e-9))
        };
        Self { signs: (0..width).map(of_sign).collect() }
    }

    /// Signs of standard size.
    fn apply<'s>(&'s self, row: &'s [f64]) -> impl Iterator<Item = f64> + 's {
        row.iter().zip(&self.signs).map(|(sign, (mean, size))| (sign - mean) / size)
    }
}

/// A row as it is learnt from: which weights it has a sign for, and how much of it.
struct Known {
    signs: Vec<(usize, f64)>,
    holds: f64,
}

/// One of Newton's steps.
fn step(rows: &[Known], penalties: &[f64], weights: &mut [f64]) {
    let width = weights.len();
    let mut slope: Vec<f64> =
        penalties.iter().zip(&*weights).map(|(penalty, weight)| penalty * weight).collect();
    let mut curve: Vec<Vec<f64>> = vec![vec![0.0; width]; width];
    for (sign, row) in curve.iter_mut().enumerate() {
        row[sign] = penalties[sign];
    }
    for Known { signs, holds } in rows {
        let likelihood = logistic(signs.iter().map(|(at, sign)| sign * weights[*at]).sum());
        let certain = likelihood * (1.0 - likelihood);
        for &(one, sign) in signs {
            slope[one] += sign * (likelihood - holds);
            let row = &mut curve[one];
            signs.iter().for_each(|&(other, with)| row[other] += certain * sign * with);
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
