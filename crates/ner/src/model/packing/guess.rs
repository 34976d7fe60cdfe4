//! How likely a bit is set: as often as it was before under the same circumstances. All in whole numbers, for every
//! machine must foretell the same.
//!
//! To weigh several circumstances of a bit against each other (logistic mixing, Mahoney 2005) made the model 2 in a hundred
//! smaller and took three times as long to read.

use super::coder::{CERTAIN, Coder};

/// How many places there are for what was seen.
const PLACES: usize = 1 << 17;
/// From so many times on, what is new counts no less any more.
const PATIENCE: u32 = 60;
/// No bit is likelier to come otherwise than it never did.
const LEAST: u32 = 16;

/// Foretells the bits that a coder writes or reads.
pub(crate) struct Guess<C> {
    coder: C,
    /// What was seen at each place: how likely a bit was set, in 22 bits, and how often there was one, in ten.
    seen: Vec<u32>,
    /// How much of what is new counts, in 2048 parts, by how often there was a bit.
    shares: [i32; 64],
}

/// A circumstance within another.
#[inline]
pub(crate) fn under(outer: u32, inner: u32) -> u32 {
    let hash = (outer ^ inner.wrapping_mul(0x9e37_79b1)).wrapping_mul(0x85eb_ca6b);
    hash ^ hash >> 15
}

impl<C: Coder> Guess<C> {
    /// Has seen nothing yet.
    pub(crate) fn new(coder: C) -> Self {
        let shares = std::array::from_fn(|seen| 4096 / (2 * seen as i32 + 3));
        Self { coder, seen: vec![1 << 31; PLACES], shares }
    }

    /// What wrote or read.
    pub(crate) fn into_coder(self) -> C {
        self.coder
    }

    /// The next bit. `node` tells bits under the same circumstance from each other, which [`under`] has made.
    // One function that is called often: a browser makes that fast, and not the loops of one that is called once.
    #[inline(never)]
    pub(crate) fn bit(&mut self, circumstance: u32, node: u32, bit: &dyn Fn() -> bool) -> bool {
        let seen = &mut self.seen[(circumstance ^ node) as usize % PLACES];
        let (chance, count) = ((*seen >> 10) as i32, *seen % 1024);
        let bit = self.coder.next((chance as u32 >> 6).clamp(LEAST, CERTAIN - LEAST), bit);
        let goal = if bit { (1 << 22) - 1 } else { 0 };
        let chance = chance + (((goal - chance) / 8 * self.shares[count as usize % 64]) >> 8);
        *seen = (chance as u32) << 10 | (count + 1).min(PATIENCE);
        bit
    }

    /// A number of so many bits, the highest first.
    pub(crate) fn number(&mut self, circumstance: u32, bits: u32, number: impl Fn() -> u32) -> u32 {
        let mut node = 1;
        for at in (0..bits).rev() {
            node = node << 1 | u32::from(self.bit(circumstance, node, &|| number() >> at & 1 == 1));
        }
        node ^ 1 << bits
    }

    /// A number of so many bits, 24 at most, of which nothing can be foretold.
    pub(crate) fn plain(&mut self, bits: u32, number: impl FnOnce() -> u32) -> u32 {
        self.coder.plain(bits, number)
    }

    /// Numbers in order, by how far each lies behind the one before: how many times the power of two that is next to the
    /// mean, and the rest (Golomb 1966, Rice 1979).
    pub(crate) fn ordered(&mut self, circumstance: u32, given: &[u32]) -> Vec<u32> {
        // No model has more; so that other bytes do not take all memory.
        const MOST: u32 = 1 << 16;
        let count = self.plain(17, || given.len() as u32).min(MOST);
        let power = (u32::MAX / count.max(256)).ilog2();
        let (mut numbers, mut before) = (Vec::with_capacity(count as usize), 0u32);
        for _ in 0..count {
            let gap = || given[numbers.len()] - before;
            let mut times = 0;
            while self.bit(circumstance, times.min(31), &|| gap() >> power > times) {
                times += 1;
            }
            let rest = self.plain(power, || gap() & ((1 << power) - 1));
            before = before.wrapping_add(times << power | rest);
            numbers.push(before);
        }
        numbers
    }
}
