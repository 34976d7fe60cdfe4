//! How like each value the likest is of those that it is compared with, kept while articles come and go.

use super::finder::At;
use super::value::sign::Compared;

/// The likest of a value.
#[derive(Clone, Copy)]
struct Best {
    likeness: f64,
    with: At,
}

/// The likest of each value, of all that are compared with it in one way.
#[derive(Default)]
pub(super) struct Bests {
    /// By the number of an article: of each of its values, by way.
    all: Vec<Vec<[Option<Best>; Compared::WAYS]>>,
}

impl Bests {
    /// Makes room for the values of an article.
    pub(super) fn add(&mut self, number: u32, values: usize) {
        let number = number as usize;
        if self.all.len() <= number {
            self.all.resize_with(number + 1, Vec::new);
        }
        self.all[number] = vec![Default::default(); values];
    }

    /// Forgets those of an article that is gone.
    pub(super) fn remove(&mut self, number: u32) {
        if let Some(values) = self.all.get_mut(number as usize) {
            *values = Vec::new();
        }
    }

    /// Forgets all.
    pub(super) fn clear(&mut self) {
        self.all.iter_mut().flatten().for_each(|bests| *bests = Default::default());
    }

    /// Notes how like one value another is.
    pub(super) fn note(&mut self, value: At, with: At, compared: Compared, likeness: f64) {
        let Some(best) = self.of(value, compared) else { return };
        if best.is_none_or(|best| best.likeness < likeness) {
            *best = Some(Best { likeness, with });
        }
    }

    /// Forgets the likest of some values where it may be the likest no more, and keeps of these values those of which it
    /// did.
    pub(super) fn forget(&mut self, values: &mut Vec<At>, is_lost: impl Fn(At, At) -> bool) {
        values.retain(|&value| {
            let mut is_any = false;
            for best in self.of_value(value).into_iter().flatten() {
                if best.is_some_and(|best| is_lost(value, best.with)) {
                    *best = None;
                    is_any = true;
                }
            }
            is_any
        });
    }

    /// For how many of two values the other is the likest.
    pub(super) fn count(&self, one: At, other: At, compared: Compared, likeness: f64) -> usize {
        let is_best = |(number, at): At| {
            let best =
                self.all.get(number as usize).and_then(|values| values.get(at as usize)?[compared as usize]);
            best.is_none_or(|best| best.likeness <= likeness)
        };
        usize::from(is_best(one)) + usize::from(is_best(other))
    }

    fn of(&mut self, value: At, compared: Compared) -> Option<&mut Option<Best>> {
        self.of_value(value).map(|bests| &mut bests[compared as usize])
    }

    fn of_value(&mut self, (number, at): At) -> Option<&mut [Option<Best>; Compared::WAYS]> {
        self.all.get_mut(number as usize)?.get_mut(at as usize)
    }
}
