//! What of an article may contradict another's: made of that article alone, and kept with it.

use super::age::{self, Age};
use super::date::{self, Dated, Dating};
use super::length::{self, Stretch};
use super::number::{self, Count};
use super::place::{self, Spot};
use super::same::{Around, Seen};
use super::{SideValue, Told};

/// The values of one article.
pub(super) struct Values {
    pub(super) all: Vec<Value>,
    pub(super) ages: Vec<Age>,
    /// The sentence and the time of each date that contradicts its own weekday.
    pub(super) misprints: Vec<(usize, usize)>,
}

/// A value, and the words around it.
#[derive(Debug)]
pub(super) struct Value {
    pub(super) around: Around,
    what: What,
}

/// What a value is: only those of one kind are compared.
#[derive(Debug)]
enum What {
    Date(Dating),
    Recalled(Dating),
    Number(Count),
    Length(Stretch),
    Place(Spot),
}

/// How many kinds of values there are.
pub(super) const KINDS: usize = 5;

impl Values {
    /// Those that an article tells.
    pub(super) fn of(told: &Told<'_>) -> Self {
        let mut all = Vec::new();
        fn add<T>(all: &mut Vec<Value>, found: Vec<(Around, T)>, what: fn(T) -> What) {
            all.extend(found.into_iter().map(|(around, value)| Value { around, what: what(value) }));
        }
        add(&mut all, date::firm(told), What::Date);
        add(&mut all, date::recalled(told), What::Recalled);
        add(&mut all, number::counts(told), What::Number);
        add(&mut all, length::stretches(told), What::Length);
        add(&mut all, place::spots(told), What::Place);
        all.shrink_to_fit();
        Self { all, ages: age::ages(told), misprints: date::misprints(told) }
    }

    /// Those of the kind of one of them, which lie side by side.
    fn like(&self, one: &Value) -> &[Value] {
        let first = self.all.partition_point(|value| value.kind() < one.kind());
        let end = self.all.partition_point(|value| value.kind() <= one.kind());
        &self.all[first..end]
    }
}

impl Value {
    /// Its kind, as a number below [`KINDS`].
    pub(super) const fn kind(&self) -> usize {
        match self.what {
            What::Date(_) => 0,
            What::Recalled(_) => 1,
            What::Number(_) => 2,
            What::Length(_) => 3,
            What::Place(_) => 4,
        }
    }

    /// When it says that something was, if it is a date or a time.
    pub(super) const fn date(&self) -> Option<&Dating> {
        match &self.what {
            What::Date(date) | What::Recalled(date) => Some(date),
            _ => None,
        }
    }

    /// How many words around two of its kind must be the same for them to be compared.
    pub(super) const fn least_shared(&self) -> usize {
        if matches!(self.what, What::Number(_)) { 1 } else { 2 }
    }

    /// What it says.
    pub(super) const fn value(&self) -> SideValue {
        match &self.what {
            What::Date(date) | What::Recalled(date) => SideValue::Time(date.time),
            What::Number(count) => SideValue::Quantity(count.index),
            What::Length(stretch) => SideValue::Time(stretch.time),
            What::Place(spot) => SideValue::Place(spot.span),
        }
    }
}

/// Whether two values, each given with its article and all values of that, are of one thing and cannot both be true.
pub(super) fn contradict(
    (told, one, all): (&Told<'_>, &Value, &Values),
    (told_other, other, all_other): (&Told<'_>, &Value, &Values),
) -> bool {
    let seen = Seen { told, around: &one.around };
    let seen_other = Seen { told: told_other, around: &other.around };
    match (&one.what, &other.what) {
        (What::Date(date), What::Date(date_other)) => date::contradict(
            &Dated { seen, date, values: all.like(one) },
            &Dated { seen: seen_other, date: date_other, values: all_other.like(other) },
        ),
        (What::Recalled(date), What::Recalled(date_other)) => date::contradict_recalled(
            &Dated { seen, date, values: all.like(one) },
            &Dated { seen: seen_other, date: date_other, values: all_other.like(other) },
        ),
        (What::Number(one), What::Number(other)) => number::contradict((seen, one), (seen_other, other)),
        (What::Length(one), What::Length(other)) => length::contradict((seen, one), (seen_other, other)),
        (What::Place(one), What::Place(other)) => place::contradict((seen, one), (seen_other, other)),
        _ => false,
    }
}
