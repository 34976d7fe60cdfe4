//! Numbers in a table with open addresses, each with its place: quicker than what the standard library has, and smaller
//! to download.

/// Numbers other than 0, each with how many times it was added.
pub(crate) struct Set {
    slots: Vec<(u32, u32)>,
    len: usize,
}

impl Set {
    /// Room for so many numbers at first.
    pub(crate) fn new(numbers: usize) -> Self {
        Self { slots: vec![(0, 0); (numbers * 2).next_power_of_two()], len: 0 }
    }

    /// Adds a number. Says how many times it was there before; of 0, that it was.
    pub(crate) fn add(&mut self, number: u32) -> u32 {
        if number == 0 {
            return 1;
        }
        if self.len * 4 >= self.slots.len() * 3 {
            let more = vec![(0, 0); self.slots.len() * 2];
            for slot in std::mem::replace(&mut self.slots, more) {
                let at = self.place(slot.0);
                self.slots[at] = slot;
            }
        }
        let at = self.place(number);
        self.len += usize::from(self.slots[at].0 == 0);
        self.slots[at].0 = number;
        self.slots[at].1 += 1;
        self.slots[at].1 - 1
    }

    /// How many times a number was added.
    pub(crate) fn count(&self, number: u32) -> u32 {
        self.slots[self.place(number)].1
    }

    /// The slot of a number, or the free one that it would take.
    fn place(&self, number: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (number.wrapping_mul(0x9e37_79b1) >> 8) as usize & mask;
        while self.slots[at].0 != number && self.slots[at].0 != 0 {
            at = (at + 1) & mask;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::Set;

    #[test]
    fn numbers_are_counted_however_many_there_are() {
        let mut set = Set::new(2);
        let numbers = || (1..3000u32).map(|number| number.wrapping_mul(2_654_435_761));
        assert!(numbers().all(|number| set.add(number) == 0));
        assert!(numbers().all(|number| set.add(number) == 1 && set.count(number) == 2));
        assert_eq!((set.count(5), set.add(0)), (0, 1));
    }
}
