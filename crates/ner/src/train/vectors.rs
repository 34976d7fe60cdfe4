//! A vector for each word, by the words around it: skip-grams with negative sampling (Mikolov et al. 2013, "Distributed
//! Representations of Words and Phrases and their Compositionality").

use super::random::Random;

/// A word of a line that has no vector: it keeps its place and is nobody's company.
pub const RARE: u32 = u32::MAX;

/// Words more frequent than this share are passed over at times.
const FREQUENT: f64 = 1e-4;
/// The slots of the table from which negative words are drawn, as a power of two.
const DRAWN: u32 = 20;

/// How vectors are learnt.
#[derive(Clone, Copy, Debug)]
pub struct SkipGram {
    /// So many words to either side are a word's company.
    pub window: isize,
    /// Whether each place in the window is learnt for itself (Ling et al. 2015, "structured skip-gram"), which tells
    /// how a word is used rather than what it is about.
    pub by_place: bool,
    /// The text is gone through so often.
    pub epochs: usize,
    /// So many words that were not met are told apart from each that was.
    pub negatives: usize,
    /// How far a vector is moved at first; in the end nearly not at all.
    pub rate: f32,
}

impl SkipGram {
    /// The vectors of words that a text has so often: `lines` holds their numbers in `counts`, or [`RARE`].
    ///
    /// ```
    /// use ner::train::SkipGram;
    ///
    /// let how = SkipGram { window: 2, by_place: false, epochs: 3, negatives: 2, rate: 0.03 };
    /// let vectors = how.vectors::<8>(&[2, 2, 1], &[vec![0, 1, 2], vec![1, 0]]);
    /// assert_eq!(vectors.len(), 3);
    /// ```
    pub fn vectors<const SIZE: usize>(&self, counts: &[u32], lines: &[Vec<u32>]) -> Vec<[f32; SIZE]> {
        let words = counts.len();
        let mut random = Random::new(0x6c69_6e69_6d61_7361);
        let start = |random: &mut Random| -> [f32; SIZE] {
            std::array::from_fn(|_| (random.unit() - 0.5) / SIZE as f32)
        };
        let mut vectors: Vec<[f32; SIZE]> = (0..words).map(|_| start(&mut random)).collect();
        let offsets: Vec<isize> = (1..=self.window).flat_map(|offset| [-offset, offset]).collect();
        let places = if self.by_place { offsets.len() } else { 1 };
        let mut outputs = vec![vec![[0.0; SIZE]; words]; places];
        let table = negative_table(counts);
        let keep = keep(counts);
        let all = lines.iter().map(Vec::len).sum::<usize>() * self.epochs;
        let mut done = 0;
        for line in std::iter::repeat_n(lines, self.epochs).flatten() {
            let rate = (self.rate * (1.0 - done as f32 / all as f32)).max(self.rate / 300.0);
            done += line.len();
            for (at, &word) in line.iter().enumerate() {
                if word == RARE || random.unit() > keep[word as usize] {
                    continue;
                }
                let vector = vectors[word as usize];
                let mut change = [0.0; SIZE];
                for (place, &offset) in offsets.iter().enumerate() {
                    let neighbour = at.checked_add_signed(offset).and_then(|at| line.get(at)).copied();
                    let Some(neighbour) = neighbour.filter(|&word| word != RARE) else { continue };
                    if random.unit() > keep[neighbour as usize].max(0.3) {
                        continue;
                    }
                    let outputs = &mut outputs[if self.by_place { place } else { 0 }];
                    learn(&vector, &mut change, &mut outputs[neighbour as usize], 1.0, rate);
                    for _ in 0..self.negatives {
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
}

/// One step towards or away from a word in one place of the window.
fn learn<const SIZE: usize>(
    vector: &[f32; SIZE],
    change: &mut [f32; SIZE],
    output: &mut [f32; SIZE],
    truth: f32,
    rate: f32,
) {
    let step = (truth - 1.0 / (1.0 + libm::expf(-dot(vector, output)))) * rate;
    add(change, output, step);
    add(output, vector, step);
}

/// The sum of the products, put together in eight lanes, always in one order; of a number of numbers that eight divides.
pub(super) fn dot<const SIZE: usize>(a: &[f32; SIZE], b: &[f32; SIZE]) -> f32 {
    let mut lanes = [0.0; 8];
    for (a, b) in a.chunks_exact(8).zip(b.chunks_exact(8)) {
        for lane in 0..8 {
            lanes[lane] += a[lane] * b[lane];
        }
    }
    lanes.iter().sum()
}

fn add<const SIZE: usize>(to: &mut [f32; SIZE], more: &[f32; SIZE], times: f32) {
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
