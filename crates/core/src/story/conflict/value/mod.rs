//! What of an article may contradict another's: made of that article alone, and kept with it.

pub(super) mod age;
mod common;
mod context;
mod number;
mod place;
mod score;
pub(super) mod sign;
mod time;
pub(super) mod unit;
pub(super) mod words;

use age::Age;
use common::Likeness;
use context::{Builder, Context, Contexts, Kept, Meant};
use number::Count;
use place::Spot;
use sign::{Compared, Signs};
use time::Timed;

use super::headline::{self, Contradiction};
use super::{SideValue, Told, model};
use crate::story::statement::Sentence;
use crate::story::to_size;

/// The values of one article.
pub(super) struct Values {
    /// Those of one kind lie side by side.
    pub(super) all: Vec<Value>,
    contexts: Contexts,
    pub(super) ages: Vec<Age>,
    /// The sentence and the time of each date that contradicts its own weekday.
    pub(super) misprints: Vec<(usize, usize)>,
    /// What in its headline its text contradicts.
    pub(super) headline: Vec<Contradiction>,
}

/// A value, and the words around it.
#[derive(Debug)]
pub(super) struct Value {
    context: Kept,
    what: What,
}

/// What a value is: only those of one kind are compared.
#[derive(Debug)]
enum What {
    Time(Timed),
    Number(Count),
    Place(Spot),
}

/// How many kinds of values there are.
pub(super) const KINDS: usize = 3;

impl Values {
    /// Those that an article tells.
    pub(super) fn of(told: &Told<'_>) -> Self {
        let sites: usize = told.sentences.iter().map(|sentence| sentence.sites.len()).sum();
        let most = told.member.times.len() + told.analysis.quantities.len() + sites;
        let (mut contexts, mut all) = (Builder::new(told, most), Vec::with_capacity(most));
        time::times(told, &mut contexts, &mut |context, time| {
            all.push(Value { context, what: What::Time(time) })
        });
        number::counts(told, &mut contexts, &mut |context, count| {
            all.push(Value { context, what: What::Number(count) });
        });
        place::spots(told, &mut contexts, &mut |context, spot| {
            all.push(Value { context, what: What::Place(spot) });
        });
        Self {
            all: to_size(all),
            contexts: contexts.finish(),
            ages: age::ages(told),
            misprints: time::misprints(told),
            headline: headline::contradictions(told),
        }
    }

    /// The words around one of its values.
    pub(super) const fn context<'v>(&'v self, value: &'v Value) -> Context<'v> {
        self.contexts.of(&value.context)
    }
}

impl Value {
    /// Its kind, as a number below [`KINDS`].
    pub(super) const fn kind(&self) -> usize {
        match self.what {
            What::Time(_) => 0,
            What::Number(_) => 1,
            What::Place(_) => 2,
        }
    }

    /// The day of a clock time, as a number of which others have the same only far away.
    pub(super) fn clock_day(&self) -> Option<u32> {
        if let What::Time(timed) = &self.what { timed.clock_day() } else { None }
    }

    /// What it says.
    pub(super) const fn value(&self) -> SideValue {
        match &self.what {
            What::Time(timed) => SideValue::Time(timed.time),
            What::Number(count) => count.value,
            What::Place(spot) => SideValue::Place(spot.span),
        }
    }
}

/// A value in its article.
#[derive(Clone, Copy)]
pub(super) struct Seen<'s> {
    pub(super) told: &'s Told<'s>,
    pub(super) value: &'s Value,
    pub(super) values: &'s Values,
}

impl<'s> Seen<'s> {
    /// The words around it.
    pub(super) const fn context(self) -> Context<'s> {
        self.values.context(self.value)
    }

    /// The sentence in which it stands.
    pub(super) fn sentence(self) -> &'s Sentence {
        &self.told.sentences[self.context().sentence()]
    }

    /// Its words.
    pub(super) fn text(self) -> &'s str {
        self.sentence().span.of(&self.told.analysis.text)
    }

    /// Whether its sentence tells something as it is.
    pub(super) fn is_plain(self) -> bool {
        self.context().is_plain()
    }

    /// The values of its kind in its article.
    pub(super) fn like(self) -> impl Iterator<Item = Seen<'s>> {
        let kind = self.value.kind();
        let first = self.values.all.partition_point(|value| value.kind() < kind);
        let of_kind = self.values.all[first..].iter().take_while(move |value| value.kind() == kind);
        of_kind.map(move |value| Seen { value, ..self })
    }
}

/// How certain it is that two values that are compared contradict each other: with 0, 1 or 2 of them being the likest in the
/// story for the other, as numbers above 0 for what is certain enough for being told. Nothing where that is seen to be none
/// without a look at the other values of their articles.
pub(super) fn contradict(one: Seen<'_>, other: Seen<'_>, meant: Meant) -> Option<[f64; 3]> {
    // Most pairs are told of two things for all that can be seen at a glance, and most of the others by their words.
    let mut signs = signs(one, other, meant)?;
    if model::certainty(&signs) <= 0.0 {
        return None;
    }
    signs.compare(&Likeness::of(one, other));
    if model::certainty(&signs) <= 0.0 {
        return None;
    }
    let signs = settled(signs, one, other);
    Some([0.0, 1.0, 2.0].map(|best| model::certainty(&signs.clone().with_best(best))))
}

/// All signs of two values that cannot both be right, but for how many the other is the likest in the story.
#[cfg(feature = "learn")]
pub(super) fn all_signs(one: Seen<'_>, other: Seen<'_>) -> Option<Signs> {
    compared(one, other)?;
    // Scores are too few to learn from; they are judged by what was learnt of numbers.
    if let What::Number(Count { score: Some(_), .. }) = one.value.what {
        return None;
    }
    let mut signs = signs(one, other, meant(one, other))?;
    signs.compare(&Likeness::of(one, other));
    Some(settled(signs, one, other))
}

/// What speaks for and against two values that are compared being of one thing, as far as it is seen at a glance.
fn signs(one: Seen<'_>, other: Seen<'_>, meant: Meant) -> Option<Signs> {
    match (&one.value.what, &other.value.what) {
        (What::Time(time), What::Time(time_other)) => time::signs((one, time), (other, time_other), meant),
        (What::Number(count), What::Number(count_other)) => {
            Some(number::signs((one, count), (other, count_other), meant))
        }
        (What::Place(spot), What::Place(spot_other)) => place::signs((one, spot), (other, spot_other), meant),
        _ => None,
    }
}

/// The signs with those that take a look at all the other values of both articles.
fn settled(mut signs: Signs, one: Seen<'_>, other: Seen<'_>) -> Signs {
    signs.settle([likest(one, other, signs.compared), agreement(one, other)]);
    signs
}

/// How alike either's article tells the value of the other: 0 to 1.
fn agreement(one: Seen<'_>, other: Seen<'_>) -> f64 {
    let told_alike = |one: Seen<'_>, other: Seen<'_>| {
        let same = other.like().filter(|seen| are_same(one, *seen));
        same.map(|seen| common::around_both(one, seen)).fold(0.0, f64::max)
    };
    told_alike(one, other).max(told_alike(other, one))
}

/// Whether two values say the same.
pub(super) fn are_same(one: Seen<'_>, other: Seen<'_>) -> bool {
    match (&one.value.what, &other.value.what) {
        (What::Time(time), What::Time(time_other)) => time::are_same(time, time_other),
        (What::Number(count), What::Number(count_other)) => number::are_same(count, count_other),
        (What::Place(spot), What::Place(spot_other)) => place::are_same((one, spot), (other, spot_other)),
        _ => false,
    }
}

/// How two values are compared that cannot both be right if they are told of one thing.
pub(super) fn compared(one: Seen<'_>, other: Seen<'_>) -> Option<Compared> {
    match (&one.value.what, &other.value.what) {
        (What::Time(time), What::Time(time_other)) => time::compared(time, time_other),
        (What::Number(count), What::Number(count_other)) => {
            number::differ((one.context(), count), (other.context(), count_other))
                .then_some(Compared::Numbers)
        }
        (What::Place(spot), What::Place(spot_other)) => {
            place::differ((one, spot), (other, spot_other)).then_some(Compared::Places)
        }
        _ => None,
    }
}

/// Whether two values cannot both be right if they are told of one thing.
pub(super) fn differ(one: Seen<'_>, other: Seen<'_>) -> bool {
    compared(one, other).is_some()
}

/// How alike what two values are told with means.
pub(super) fn meant(one: Seen<'_>, other: Seen<'_>) -> Meant {
    one.context().meant(other.context())
}

/// The same as one number.
pub(super) fn likeness(one: Seen<'_>, other: Seen<'_>) -> f64 {
    meant(one, other).together()
}

/// For how many of two values the other is the likest of those in its article with which it is compared so.
fn likest(one: Seen<'_>, other: Seen<'_>, way: Compared) -> f64 {
    let score = likeness(one, other);
    let is_likest = |of: Seen<'_>, with: Seen<'_>| {
        let is_rival =
            |rival: &Seen<'_>| !std::ptr::eq(rival.value, with.value) && compared(of, *rival) == Some(way);
        !with.like().filter(is_rival).any(|rival| likeness(of, rival) > score)
    };
    sign::as_sign(is_likest(one, other)) + sign::as_sign(is_likest(other, one))
}
