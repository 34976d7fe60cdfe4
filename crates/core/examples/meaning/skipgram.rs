//! Skip-grams with negative sampling: Mikolov, Sutskever, Chen, Corrado, Dean, "Distributed Representations of Words and
//! Phrases and their Compositionality" (2013).

/// How many numbers a vector has.
const DIMENSIONS: usize = 32;
/// So many words to each side, at most, are a word's company.
const WINDOW: usize = 4;
/// So many other words are told apart from each that was met.
const NEGATIVES: usize = 8;
/// The text is gone through so often.
const EPOCHS: usize = 6;
/// How far a vector is moved at first; in the end not at all.
const RATE: f32 = 0.025;
/// What is more often than this share of all words is left out now and then.
const OFTEN: f64 = 1e-4;
/// Other words are drawn by their count to this power.
const DRAWN_BY: f64 = 0.75;

type Vector = [f32; DIMENSIONS];

/// A word, and how often it stands in the text.
pub struct Word {
    pub count: u32,
}

/// The vectors of words, about their middle, from sentences that hold their numbers.
pub fn learn(words: &[Word], sentences: &[Vec<u32>]) -> Vec<Vec<f32>> {
    let mut chance = Chance(1);
    let mut vectors: Vec<Vector> = words
        .iter()
        .map(|_| [0.0; DIMENSIONS].map(|_: f32| (chance.part() - 0.5) / DIMENSIONS as f32))
        .collect();
    let mut contexts: Vec<Vector> = vec![[0.0; DIMENSIONS]; words.len()];
    let all: f64 = words.iter().map(|word| f64::from(word.count)).sum();
    let kept: Vec<f32> =
        words.iter().map(|word| (OFTEN * all / f64::from(word.count)).sqrt().min(1.0) as f32).collect();
    let drawn = Drawn::new(words);
    let total = sentences.len() * EPOCHS;
    let mut read = Vec::new();
    for (done, sentence) in std::iter::repeat_n(sentences, EPOCHS).flatten().enumerate() {
        let rate = RATE * (1.0 - done as f32 / total as f32);
        read.clear();
        read.extend(sentence.iter().copied().filter(|word| chance.part() < kept[*word as usize]));
        for (at, &word) in read.iter().enumerate() {
            let reach = 1 + chance.below(WINDOW);
            let company = &read[at.saturating_sub(reach)..(at + reach + 1).min(read.len())];
            for &near in company.iter().filter(|near| **near != word) {
                step(&mut vectors[near as usize], &mut contexts, word, rate, || drawn.draw(&mut chance));
            }
        }
    }
    let mut middle = [0.0; DIMENSIONS];
    vectors.iter().flatten().zip((0..DIMENSIONS).cycle()).for_each(|(number, at)| middle[at] += number);
    let about = |vector: &Vector| {
        vector.iter().zip(middle).map(|(number, sum)| number - sum / words.len() as f32).collect()
    };
    vectors.iter().map(about).collect()
}

/// Moves a vector towards the word that was met near it, and away from some that were not.
fn step(vector: &mut Vector, contexts: &mut [Vector], met: u32, rate: f32, mut draw: impl FnMut() -> u32) {
    let mut moved = [0.0; DIMENSIONS];
    for turn in 0..=NEGATIVES {
        let word = if turn == 0 { met } else { draw() };
        if turn > 0 && word == met {
            continue;
        }
        let context = &mut contexts[word as usize];
        let product: f32 = vector.iter().zip(context.iter()).map(|(one, other)| one * other).sum();
        let wanted = if turn == 0 { 1.0 } else { 0.0 };
        let error = rate * (wanted - 1.0 / (1.0 + (-product).exp()));
        for at in 0..DIMENSIONS {
            moved[at] += error * context[at];
            context[at] += error * vector[at];
        }
    }
    vector.iter_mut().zip(moved).for_each(|(number, moved)| *number += moved);
}

/// Draws words by how often they are.
struct Drawn {
    /// What they and all before them weigh.
    up_to: Vec<f64>,
}

impl Drawn {
    fn new(words: &[Word]) -> Self {
        let mut sum = 0.0;
        let weigh = |word: &Word| {
            sum += f64::from(word.count).powf(DRAWN_BY);
            sum
        };
        Self { up_to: words.iter().map(weigh).collect() }
    }

    fn draw(&self, chance: &mut Chance) -> u32 {
        let at = f64::from(chance.part()) * self.up_to.last().copied().unwrap_or_default();
        self.up_to.partition_point(|up_to| *up_to <= at).min(self.up_to.len() - 1) as u32
    }
}

/// Numbers by chance, the same in every run (xorshift64*, Vigna 2016).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// 0 up to 1.
    fn part(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1_u64 << 24) as f32
    }

    /// A whole number below another.
    fn below(&mut self, end: usize) -> usize {
        (self.next() >> 33) as usize % end
    }
}
