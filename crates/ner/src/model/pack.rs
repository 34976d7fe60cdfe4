//! Packing a model, for `build.rs` and tests.

use super::packing::coder::{Bits, Coder, Range};
use super::packing::{Parts, Pass};

/// Packs a model. Who unpacks it needs the same texts.
pub(crate) fn pack(parts: &Parts, texts: &[&str]) -> Vec<u8> {
    Pass::run(Encoder::default(), parts, texts).1.finish()
}

/// Writes bits.
#[derive(Default)]
struct Encoder {
    range: Range,
    bytes: Vec<u8>,
    plain: Bits,
    /// The bytes of plain numbers, which come in the other order.
    plain_bytes: Vec<u8>,
}

impl Encoder {
    /// All bytes, with those that tell a number of the range that is left.
    fn finish(mut self) -> Vec<u8> {
        self.bytes.extend(self.range.high.to_be_bytes());
        self.plain_bytes.push(self.plain.bits as u8);
        self.bytes.extend(self.plain_bytes.iter().rev());
        self.bytes
    }
}

impl Coder for Encoder {
    fn next(&mut self, chance: u32, bit: &dyn Fn() -> bool) -> bool {
        let bytes = &mut self.bytes;
        self.range.step(chance, |_| bit(), |high| bytes.push((high >> 24) as u8))
    }

    fn plain(&mut self, bits: u32, number: impl FnOnce() -> u32) -> u32 {
        let (number, plain) = (number(), &mut self.plain);
        plain.bits |= number << plain.count;
        plain.count += bits;
        while plain.count >= 8 {
            self.plain_bytes.push(plain.bits as u8);
            plain.bits >>= 8;
            plain.count -= 8;
        }
        number
    }
}

#[cfg(test)]
mod tests {
    use super::super::file::Model;
    use super::super::packing::{GROUPS, GUIDELINES, Parts, TAGS, unpack};
    use super::super::plain;
    use super::pack;
    use crate::lists;

    const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.packed"));

    #[test]
    fn what_is_unpacked_is_the_model_that_was_trained() {
        let trained = plain::read(include_bytes!("../../data/names.model"));
        assert_eq!(trained, Some(unpack(PACKED, &lists::texts())));
    }

    /// A model of values at random, some of them as far out as they go.
    fn any_model() -> Parts {
        let mut state = 7u64;
        let mut next = move |below: u32| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as u32 % below
        };
        let mut hashes = |count: usize| {
            let mut hashes: Vec<u32> = (0..count).map(|_| next(1 << 31) * 2).collect();
            hashes.extend([0, 1, u32::MAX - 1, u32::MAX]);
            hashes.sort_unstable();
            hashes.dedup();
            hashes
        };
        let (words, phrases, features) = (hashes(300), hashes(40), hashes(200));
        let mut weight = |_| [-128, -127, -1, 0, 0, 0, 1, 2, 100, 127][next(10) as usize];
        let mut row = || {
            let mut row = [0; 8].map(&mut weight);
            row[TAGS] = 0;
            row
        };
        Parts {
            groups: (0..words.len()).map(|word| (word * 37 % GROUPS[0]) as u16).collect(),
            classes: (0..words.len()).map(|word| (word % 128) as u8).collect(),
            coarser: (0..GROUPS[0]).map(|fine| [fine as u8, (fine * fine % GROUPS[2]) as u8]).collect(),
            phrase_classes: (0..phrases.len()).map(|phrase| (phrase % 16) as u8).collect(),
            rows: features.iter().map(|_| row()).collect(),
            transitions: (0..GUIDELINES * TAGS * TAGS).map(|at| (at * 331) as u16 as i16).collect(),
            words,
            phrases,
            features,
        }
    }

    #[test]
    fn any_values_come_back_the_same() {
        let model = any_model();
        for texts in [&[][..], &["Rina\nSétara 12", "# no\nKlaten-Utara\tDKI\t\u{130}\n"]] {
            assert_eq!(unpack(&pack(&model, texts), texts), model);
        }
    }

    #[test]
    fn other_bytes_are_some_model() {
        let mut turned = PACKED.to_vec();
        turned.iter_mut().skip(1000).step_by(7000).for_each(|byte| *byte ^= 0x55);
        for bytes in [&[][..], &[0; 300], &PACKED[..PACKED.len() / 2], &turned] {
            let parts = unpack(bytes, &["Rina"]);
            assert_eq!(parts.words.len(), parts.groups.len());
            assert_eq!(parts.features.len(), parts.rows.len());
            Model::of(parts);
        }
    }
}
