//! A vector for each word, by the words around it: skip-gram with negative sampling (Mikolov et al. 2013), with output
//! vectors of their own for each place in the window (Ling et al. 2015, "structured skip-gram"), which suits tagging.

use super::random::Random;
use super::raw::{RARE, Vocabulary};

/// How many numbers a vector has.
pub(super) const SIZE: usize = 64;

pub(super) type Vector = [f32; SIZE];

/// Words to either side.
const WINDOW: isize = 2;
const EPOCHS: usize = 4;
const NEGATIVE: usize = 5;
const RATE: f32 = 0.03;
/// Words more frequent than this share are passed over at times.
const FREQUENT: f64 = 1e-4;
/// The slots of the table from which negative words are drawn, as a power of two.
const DRAWN: u32 = 20;

/// Vectors of all words of the vocabulary.
pub(super) fn train(vocabulary: &Vocabulary) -> Vec<Vector> {
    let words = vocabulary.counts.len();
    let mut random = Random::new(0x6c69_6e69_6d61_7361);
    let start =
        |random: &mut Random| -> Vector { std::array::from_fn(|_| (random.unit() - 0.5) / SIZE as f32) };
    let mut vectors: Vec<Vector> = (0..words).map(|_| start(&mut random)).collect();
    let offsets: Vec<isize> = (1..=WINDOW).flat_map(|offset| [-offset, offset]).collect();
    let mut outputs = vec![vec![[0.0; SIZE]; words]; offsets.len()];
    let table = negative_table(&vocabulary.counts);
    let keep = keep(&vocabulary.counts);
    let all = vocabulary.lines.iter().map(Vec::len).sum::<usize>() * EPOCHS;
    let mut done = 0;
    for line in std::iter::repeat_n(&vocabulary.lines, EPOCHS).flatten() {
        let rate = (RATE * (1.0 - done as f32 / all as f32)).max(RATE / 300.0);
        done += line.len();
        for (at, &word) in line.iter().enumerate() {
            if word == RARE || random.unit() > keep[word as usize] {
                continue;
            }
            let vector = vectors[word as usize];
            let mut change = [0.0; SIZE];
            for (&offset, outputs) in offsets.iter().zip(&mut outputs) {
                let neighbour = at.checked_add_signed(offset).and_then(|at| line.get(at)).copied();
                let Some(neighbour) = neighbour.filter(|&word| word != RARE) else { continue };
                if random.unit() > keep[neighbour as usize].max(0.3) {
                    continue;
                }
                learn(&vector, &mut change, &mut outputs[neighbour as usize], 1.0, rate);
                for _ in 0..NEGATIVE {
                    let other = table[(random.next() >> (64 - DRAWN)) as usize];
                    if other != neighbour {
                        learn(&vector, &mut change, &mut outputs[other as usize], 0.0, rate);
                    }
                }
            }
            add(&mut vectors[word as usize], &change, 1.0);
        }
    }
    vectors
}

/// One step towards or away from a word in one place of the window.
fn learn(vector: &Vector, change: &mut Vector, output: &mut Vector, truth: f32, rate: f32) {
    let step = (truth - 1.0 / (1.0 + libm::expf(-dot(vector, output)))) * rate;
    add(change, output, step);
    add(output, vector, step);
}

/// The sum of the products, put together in eight lanes, always in one order.
pub(super) fn dot(a: &Vector, b: &Vector) -> f32 {
    let mut lanes = [0.0; 8];
    for (a, b) in a.chunks_exact(8).zip(b.chunks_exact(8)) {
        for lane in 0..8 {
            lanes[lane] += a[lane] * b[lane];
        }
    }
    lanes.iter().sum()
}

fn add(to: &mut Vector, more: &Vector, times: f32) {
    for (to, more) in to.iter_mut().zip(more) {
        *to += more * times;
    }
}

/// Words by the power 3/4 of their counts.
fn negative_table(counts: &[u32]) -> Vec<u32> {
    let weights: Vec<f64> = counts.iter().map(|&count| libm::pow(f64::from(count), 0.75)).collect();
    let all: f64 = weights.iter().sum();
    let slots = 1usize << DRAWN;
    let (mut table, mut sum) = (Vec::with_capacity(slots), 0.0);
    for (word, weight) in (0u32..).zip(&weights) {
        sum += weight;
        let end = (sum / all * slots as f64) as usize;
        table.resize(end.min(slots).max(table.len()), word);
    }
    table.resize(slots, 0);
    table
}

/// How often each word is kept.
fn keep(counts: &[u32]) -> Vec<f32> {
    let all: f64 = counts.iter().map(|&count| f64::from(count)).sum();
    let share = |count: u32| FREQUENT * all / f64::from(count);
    counts.iter().map(|&count| (share(count).sqrt() + share(count)).min(1.0) as f32).collect()
}
