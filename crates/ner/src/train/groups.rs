//! Words with like vectors in one group: spherical k-means (Dhillon and Modha 2001), at three sizes, each group of
//! the finer one inside one of the coarser.

use super::raw::Vocabulary;
use super::vectors::{SkipGram, dot};
use crate::model::lexicon::{GROUPS, Lexicon};

const ROUNDS: usize = 15;

/// How many numbers the vector of a word has.
const SIZE: usize = 64;

type Vector = [f32; SIZE];

/// How the vectors are learnt: by place, which suits tagging.
const COMPANY: SkipGram = SkipGram { window: 2, by_place: true, epochs: 4, negatives: 5, rate: 0.03 };

/// The lexicon of a vocabulary: groups, no classes yet.
pub(super) fn lexicon(vocabulary: &Vocabulary) -> Lexicon {
    let vectors = COMPANY.vectors(&vocabulary.counts, &vocabulary.lines);
    let weights: Vec<f32> = vocabulary.counts.iter().map(|&count| libm::logf(count as f32)).collect();
    let (fine, centres) = group(&vectors, &weights, GROUPS[0]);
    let mut sizes = vec![0.0; GROUPS[0]];
    for (&group, weight) in fine.iter().zip(&weights) {
        sizes[usize::from(group)] += weight;
    }
    let (middle, _) = group(&centres, &sizes, GROUPS[1]);
    let (coarse, _) = group(&centres, &sizes, GROUPS[2]);
    let mut order: Vec<usize> = (0..fine.len()).collect();
    order.sort_by_key(|&word| vocabulary.hashes[word]);
    // Two words with one hash are as good as one: the more frequent stays.
    order.dedup_by_key(|&mut word| vocabulary.hashes[word]);
    let mut lexicon = Lexicon {
        words: order.iter().map(|&word| vocabulary.hashes[word]).collect(),
        groups: order.iter().map(|&word| fine[word]).collect(),
        coarser: middle.iter().zip(&coarse).map(|(&middle, &coarse)| [middle as u8, coarse as u8]).collect(),
        classes: vec![0; order.len()],
        ..Lexicon::default()
    };
    lexicon.index();
    lexicon
}

/// Groups vectors, and gives the groups' own.
fn group(vectors: &[Vector], weights: &[f32], groups: usize) -> (Vec<u16>, Vec<Vector>) {
    let vectors: Vec<Vector> = vectors.iter().map(of_length_one).collect();
    let step = (vectors.len().min(groups * 8) / groups).max(1);
    let mut centres: Vec<Vector> = vectors.iter().step_by(step).take(groups).copied().collect();
    let mut members = vec![0u16; vectors.len()];
    for _ in 0..ROUNDS {
        let half = members.len() / 2;
        let (left, right) = members.split_at_mut(half);
        std::thread::scope(|scope| {
            scope.spawn(|| nearest(&vectors[..half], &centres, left));
            nearest(&vectors[half..], &centres, right);
        });
        let mut sums = vec![[0.0; SIZE]; centres.len()];
        for ((vector, &group), weight) in vectors.iter().zip(&members).zip(weights) {
            for (sum, x) in sums[usize::from(group)].iter_mut().zip(vector) {
                *sum += x * weight;
            }
        }
        for (centre, sum) in centres.iter_mut().zip(&sums) {
            if sum.iter().any(|&x| x != 0.0) {
                *centre = of_length_one(sum);
            }
        }
    }
    (members, centres)
}

fn of_length_one(vector: &Vector) -> Vector {
    let length = dot(vector, vector).sqrt().max(1e-9);
    vector.map(|x| x / length)
}

/// The nearest centre of each vector.
fn nearest(vectors: &[Vector], centres: &[Vector], members: &mut [u16]) {
    // Number by number rather than centre by centre, so that the machine can take many centres at once.
    let columns: Vec<Vec<f32>> =
        (0..SIZE).map(|d| centres.iter().map(|centre| centre[d]).collect()).collect();
    let mut scores = vec![0.0; centres.len()];
    for (vector, member) in vectors.iter().zip(members) {
        scores.fill(0.0);
        for (x, column) in vector.iter().zip(&columns) {
            for (score, y) in scores.iter_mut().zip(column) {
                *score += x * y;
            }
        }
        let mut best = 0;
        for (i, score) in scores.iter().enumerate() {
            if *score > scores[best] {
                best = i;
            }
        }
        *member = best as u16;
    }
}
