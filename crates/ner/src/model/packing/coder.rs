//! Arithmetic coding of bits (Rissanen 1976), without carries as in Mahoney's lpaq: a bit takes the less room, the better
//! it was foretold.

/// What stands for certainty: a chance is so many parts of it.
pub(crate) const CERTAIN: u32 = 1 << 16;

/// What writes bits, or reads them.
pub(crate) trait Coder {
    /// The next bit. `chance` says how likely it is set; it is more than 0 and less than [`CERTAIN`]. A writer asks for
    /// the `bit`, a reader never does.
    fn next(&mut self, chance: u32, bit: &dyn Fn() -> bool) -> bool;

    /// The next number of so many bits, 24 at most, of which nothing can be foretold: such numbers stand by themselves,
    /// the first one at the end of the bytes.
    fn plain(&mut self, bits: u32, number: impl FnOnce() -> u32) -> u32;
}

/// The numbers that tell the bits that are still to come.
#[derive(Clone, Copy)]
pub(crate) struct Range {
    pub low: u32,
    pub high: u32,
}

impl Default for Range {
    /// All numbers.
    fn default() -> Self {
        Self { low: 0, high: u32::MAX }
    }
}

impl Range {
    /// The last number that tells a set bit.
    #[inline]
    fn turn(self, chance: u32) -> u32 {
        self.low + ((u64::from(self.high - self.low) * u64::from(chance)) >> 16) as u32
    }

    /// Goes on behind a bit, which `tell` says of the last number that tells a set one. `shift` is called for each byte
    /// that is settled, with the range.
    #[inline]
    pub(crate) fn step(
        &mut self,
        chance: u32,
        tell: impl FnOnce(u32) -> bool,
        mut shift: impl FnMut(u32),
    ) -> bool {
        let turn = self.turn(chance);
        let bit = tell(turn);
        if bit {
            self.high = turn;
        } else {
            self.low = turn + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            shift(self.high);
            *self = Self { low: self.low << 8, high: self.high << 8 | 0xff };
        }
        bit
    }
}

/// Reads bits. Whatever the bytes are, it gives as many as it is asked for.
pub(crate) struct Decoder<'b> {
    range: Range,
    /// The first four bytes of the number that tells the bits still to come.
    number: u32,
    rest: &'b [u8],
    plain: Bits,
}

/// Bits that do not make a byte yet, or not any more.
#[derive(Default)]
pub(crate) struct Bits {
    pub bits: u32,
    pub count: u32,
}

impl<'b> Decoder<'b> {
    /// Reads from the first of some bytes.
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        let (mut number, mut rest) = (0, bytes);
        (0..4).for_each(|_| number = next_byte(number, &mut rest));
        Self { range: Range::default(), number, rest, plain: Bits::default() }
    }
}

/// The number with one byte more. Behind the end no bit is set any more, so that other bytes come to an end soon.
fn next_byte(number: u32, rest: &mut &[u8]) -> u32 {
    let byte = rest.split_off_first().copied().unwrap_or(u8::MAX);
    number << 8 | u32::from(byte)
}

impl Coder for Decoder<'_> {
    #[inline]
    fn next(&mut self, chance: u32, _: &dyn Fn() -> bool) -> bool {
        let (number, rest) = (&mut self.number, &mut self.rest);
        let here = *number;
        self.range.step(chance, |turn| here <= turn, |_| *number = next_byte(*number, rest))
    }

    fn plain(&mut self, bits: u32, _: impl FnOnce() -> u32) -> u32 {
        let plain = &mut self.plain;
        while plain.count < bits {
            let byte = self.rest.split_off_last().copied().unwrap_or(0);
            plain.bits |= u32::from(byte) << plain.count;
            plain.count += 8;
        }
        let number = plain.bits & ((1 << bits) - 1);
        plain.bits >>= bits;
        plain.count -= bits;
        number
    }
}
