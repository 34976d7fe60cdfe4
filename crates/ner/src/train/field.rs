//! Fitting a conditional random field: the weights under which the labelled sentences are likeliest.

use std::collections::HashMap;

use super::minimise::minimise;
use crate::model::features::{REACH, of_place, of_word};
use crate::model::file::Model;
use crate::model::lexicon::Lexicon;
use crate::model::view::View;
use crate::model::weights::{STEPS, Transitions};
use crate::model::{Guideline, TAGS};

/// A sentence with its right tags.
pub(super) struct Example<'v> {
    pub view: &'v View,
    pub tags: Vec<u8>,
    pub guideline: Guideline,
}

/// How a model is fitted.
pub(super) struct Settings {
    /// Features that fewer tokens have are left out.
    least: u32,
    /// How dear large weights are.
    penalty: f32,
    steps: usize,
    /// Rows whose weights are all smaller are left out, and the others fitted again.
    smallest: f32,
}

impl Settings {
    /// For tagging unlabelled text.
    pub(super) const FIRST: Self = Self { least: 2, penalty: 2.0, steps: 60, smallest: 0.0 };
    /// For the model that is kept.
    pub(super) const LAST: Self = Self { least: 2, penalty: 2.0, steps: 120, smallest: 0.05 };
}

/// The share of the value that ten steps must bring.
const LEAST_GAIN: f64 = 0.0015;

/// One sentence as the fitting sees it.
pub(super) struct Sequence {
    /// The rows of each token.
    pub rows: Vec<Vec<u32>>,
    tags: Vec<u8>,
    guideline: usize,
}

/// Fits a model to sentences.
pub(super) fn fit(examples: &[Example<'_>], lexicon: &Lexicon, settings: &Settings) -> Model {
    let (mut sequences, mut features) = sequences(examples, settings.least);
    let mut weights = minimum(&sequences, features.len(), settings);
    if settings.smallest > 0.0 {
        let large = |row: &[f32]| row.iter().any(|weight| weight.abs() >= settings.smallest);
        let kept: Vec<bool> = weights.chunks(TAGS).take(features.len()).map(large).collect();
        features = keep(&mut sequences, &features, &kept);
        weights = minimum(&sequences, features.len(), settings);
    }
    model(features, &weights, lexicon)
}

/// The sentences as rows, and the feature of each row.
pub(super) fn sequences(examples: &[Example<'_>], least: u32) -> (Vec<Sequence>, Vec<u32>) {
    let mut places: HashMap<u32, u32> = HashMap::new();
    let (mut features, mut counts): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
    let mut sequences = Vec::with_capacity(examples.len());
    for example in examples {
        let guideline = example.guideline.index();
        let rows = example.view.spots().map(|spot| {
            let mut rows = Vec::with_capacity(80);
            let mut add = |feature: u32| {
                let next = features.len() as u32;
                let row = *places.entry(feature).or_insert(next);
                if row == next {
                    features.push(feature);
                    counts.push(0);
                }
                counts[row as usize] += 1;
                rows.push(row);
            };
            of_place(&spot, guideline as u32, &mut add);
            for offset in -REACH..=REACH {
                of_word(spot.word(offset), offset, guideline as u32, &mut add);
            }
            rows
        });
        sequences.push(Sequence { rows: rows.collect(), tags: example.tags.clone(), guideline });
    }
    let kept: Vec<bool> = counts.iter().map(|&count| count >= least).collect();
    let features = keep(&mut sequences, &features, &kept);
    (sequences, features)
}

/// Leaves out all rows that are not kept, and gives the features of those that are.
fn keep(sequences: &mut [Sequence], features: &[u32], kept: &[bool]) -> Vec<u32> {
    let mut next = 0;
    let places: Vec<Option<u32>> = kept
        .iter()
        .map(|&kept| {
            next += u32::from(kept);
            kept.then(|| next - 1)
        })
        .collect();
    for rows in sequences.iter_mut().flat_map(|sequence| &mut sequence.rows) {
        *rows = rows.iter().filter_map(|&row| places[row as usize]).collect();
    }
    features.iter().zip(kept).filter(|(_, kept)| **kept).map(|(&feature, _)| feature).collect()
}

/// The best weights: a row for each feature, then the transitions, those of all guidelines and what each adds.
pub(super) fn minimum(sequences: &[Sequence], rows: usize, settings: &Settings) -> Vec<f32> {
    let size = rows * TAGS + (1 + Guideline::ALL.len()) * TAGS * TAGS;
    let mut weights = vec![0.0; size];
    let mut other = vec![0.0; size];
    let half = sequences.len() / 2;
    minimise(&mut weights, settings.steps, LEAST_GAIN, |weights, slope| {
        slope.fill(0.0);
        other.fill(0.0);
        // Two halves whatever the machine, so that the sums come out the same.
        let (a, b) = std::thread::scope(|scope| {
            let first = scope.spawn(|| likelihood(weights, rows, &sequences[..half], slope));
            let second = likelihood(weights, rows, &sequences[half..], &mut other);
            (first.join().unwrap_or(f64::NAN), second)
        });
        let mut value = a + b;
        for ((slope, other), weight) in slope.iter_mut().zip(&other).zip(weights) {
            *slope += other + 2.0 * settings.penalty * weight;
            value += f64::from(settings.penalty * weight * weight);
        }
        value
    });
    weights
}

/// How unlikely the right tags are, as a negative logarithm, and its slope: forward and backward sums (Rabiner 1989),
/// scaled at each token.
fn likelihood(weights: &[f32], rows: usize, sequences: &[Sequence], slope: &mut [f32]) -> f64 {
    let shared = rows * TAGS;
    let own = |guideline: usize| shared + (guideline + 1) * TAGS * TAGS;
    let factors: Vec<[[f64; TAGS]; TAGS]> = (0..Guideline::ALL.len())
        .map(|guideline| {
            let weight = |i: usize| f64::from(weights[shared + i]) + f64::from(weights[own(guideline) + i]);
            std::array::from_fn(|a| std::array::from_fn(|b| libm::exp(weight(a * TAGS + b))))
        })
        .collect();
    let mut loss = 0.0;
    for sequence in sequences {
        let factors = &factors[sequence.guideline];
        let (sums, emissions) = Sums::new(weights, sequence, factors);
        loss += sums.log_total;
        for (at, (rows, &tag)) in sequence.rows.iter().zip(&sequence.tags).enumerate() {
            let tag = usize::from(tag);
            loss -= libm::log(emissions[at][tag]);
            let mut change: [f32; TAGS] = std::array::from_fn(|t| sums.probability(at, t) as f32);
            change[tag] -= 1.0;
            for &row in rows {
                let from = row as usize * TAGS;
                for (slope, change) in slope[from..from + TAGS].iter_mut().zip(change) {
                    *slope += change;
                }
            }
            if at == 0 {
                continue;
            }
            let before = usize::from(sequence.tags[at - 1]);
            loss -= libm::log(factors[before][tag]);
            for a in 0..TAGS {
                for b in 0..TAGS {
                    let both =
                        sums.forward[at - 1][a] * factors[a][b] * emissions[at][b] * sums.backward[at][b]
                            / sums.scales[at];
                    let change = both as f32 - f32::from(u8::from((a, b) == (before, tag)));
                    slope[shared + a * TAGS + b] += change;
                    slope[own(sequence.guideline) + a * TAGS + b] += change;
                }
            }
        }
    }
    loss
}

/// Forward and backward sums of a sentence.
struct Sums {
    forward: Vec<[f64; TAGS]>,
    backward: Vec<[f64; TAGS]>,
    scales: Vec<f64>,
    log_total: f64,
}

impl Sums {
    /// The sums, and the factor of each token's features for each tag.
    fn new(weights: &[f32], sequence: &Sequence, factors: &[[f64; TAGS]; TAGS]) -> (Self, Vec<[f64; TAGS]>) {
        let count = sequence.rows.len();
        let emissions: Vec<[f64; TAGS]> = sequence.rows.iter().map(|rows| emission(weights, rows)).collect();
        let mut sums = Self {
            forward: Vec::with_capacity(count),
            backward: vec![[1.0; TAGS]; count],
            scales: Vec::with_capacity(count),
            log_total: 0.0,
        };
        for (at, emission) in emissions.iter().enumerate() {
            let mut forward: [f64; TAGS] = std::array::from_fn(|b| {
                let reached = match at.checked_sub(1) {
                    None => 1.0,
                    Some(before) => (0..TAGS).map(|a| sums.forward[before][a] * factors[a][b]).sum(),
                };
                reached * emission[b]
            });
            let scale: f64 = forward.iter().sum();
            forward.iter_mut().for_each(|x| *x /= scale);
            sums.log_total += libm::log(scale);
            sums.scales.push(scale);
            sums.forward.push(forward);
        }
        for at in (1..count).rev() {
            sums.backward[at - 1] = std::array::from_fn(|a| {
                let on: f64 =
                    (0..TAGS).map(|b| factors[a][b] * emissions[at][b] * sums.backward[at][b]).sum();
                on / sums.scales[at]
            });
        }
        (sums, emissions)
    }

    fn probability(&self, at: usize, tag: usize) -> f64 {
        self.forward[at][tag] * self.backward[at][tag]
    }
}

/// The exponential of a token's scores. Scores are kept within bounds that no fitted model reaches, so that the first
/// steps, which may be too long, do not overflow.
fn emission(weights: &[f32], rows: &[u32]) -> [f64; TAGS] {
    let mut scores = [0f32; TAGS];
    for &row in rows {
        let from = row as usize * TAGS;
        for (score, weight) in scores.iter_mut().zip(&weights[from..from + TAGS]) {
            *score += weight;
        }
    }
    scores.map(|score| libm::exp(f64::from(score).clamp(-200.0, 200.0)))
}

/// The model with its weights as small integers.
fn model(features: Vec<u32>, weights: &[f32], lexicon: &Lexicon) -> Model {
    let mut order: Vec<usize> = (0..features.len()).collect();
    order.sort_by_key(|&row| features[row]);
    let step = |weight: f32, most: f32| (weight * STEPS).round().clamp(-most, most);
    let row = |row: usize| {
        let mut steps = [0i8; 8];
        for (to, &weight) in steps.iter_mut().zip(&weights[row * TAGS..(row + 1) * TAGS]) {
            *to = step(weight, 127.0) as i8;
        }
        steps
    };
    let rows = order.iter().map(|&i| row(i)).collect();
    let shared = features.len() * TAGS;
    let transitions: [Transitions; Guideline::ALL.len()] = std::array::from_fn(|guideline| {
        let own = shared + (guideline + 1) * TAGS * TAGS;
        let weight = |i: usize| weights[shared + i] + weights[own + i];
        std::array::from_fn(|a| {
            std::array::from_fn(|b| if b < TAGS { step(weight(a * TAGS + b), 32000.0) as i32 } else { 0 })
        })
    });
    let features = order.iter().map(|&row| features[row]).collect();
    Model::new(lexicon.clone(), features, rows, transitions)
}
