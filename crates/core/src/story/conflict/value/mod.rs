//! What of an article may contradict another's: made of that article alone, and kept with it.

pub(super) mod age;
mod context;
mod number;
mod place;
pub(super) mod sign;
mod time;
mod words;

use age::Age;
use context::{Context, Contexts, Likeness};
use number::Count;
use place::Spot;
use sign::Signs;
use time::Timed;

use super::{SideValue, Told, model};
use crate::story::likeness::Gist;
use crate::story::statement::Sentence;

/// The values of one article.
pub(super) struct Values {
    /// Those of one kind lie side by side.
    pub(super) all: Vec<Value>,
    pub(super) ages: Vec<Age>,
    /// The sentence and the time of each date that contradicts its own weekday.
    pub(super) misprints: Vec<(usize, usize)>,
}

/// A value, and the words around it.
#[derive(Debug)]
pub(super) struct Value {
    pub(super) context: Context,
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
        let mut all = Vec::new();
        fn add<T>(all: &mut Vec<Value>, found: Vec<(Context, T)>, what: fn(T) -> What) {
            all.extend(found.into_iter().map(|(context, value)| Value { context, what: what(value) }));
        }
        let mut contexts = Contexts::new(told);
        add(&mut all, time::times(told, &mut contexts), What::Time);
        add(&mut all, number::counts(told, &mut contexts), What::Number);
        add(&mut all, place::spots(told, &mut contexts), What::Place);
        all.shrink_to_fit();
        Self { all, ages: age::ages(told), misprints: time::misprints(told) }
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

    /// The number that it is, if it is one.
    const fn number(&self) -> Option<&Count> {
        if let What::Number(count) = &self.what { Some(count) } else { None }
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
    pub(super) const fn context(self) -> &'s Context {
        &self.value.context
    }

    /// The sentence in which it stands.
    pub(super) fn sentence(self) -> &'s Sentence {
        &self.told.sentences[self.value.context.sentence]
    }

    /// What that is about.
    pub(super) fn gist(self) -> &'s Gist {
        &self.sentence().gist
    }

    /// Whether its sentence tells something as it is.
    pub(super) fn is_plain(self) -> bool {
        self.sentence().is_plain()
    }

    /// The values of its kind in its article.
    pub(super) fn like(self) -> impl Iterator<Item = Seen<'s>> {
        let kind = self.value.kind();
        let first = self.values.all.partition_point(|value| value.kind() < kind);
        let of_kind = self.values.all[first..].iter().take_while(move |value| value.kind() == kind);
        of_kind.map(move |value| Seen { value, ..self })
    }
}

/// How certain it is that two values of two articles contradict each other, as a number above 0; nothing where it is not
/// certain enough for being told.
pub(super) fn contradict(one: Seen<'_>, other: Seen<'_>) -> Option<f64> {
    let is_open = |signs: &Signs| model::certainty(signs) > 0.0;
    // Most pairs are told of two things for all that can be seen at a glance, and most of the others by their words.
    let signs = signs(one, other).filter(is_open)?;
    let (signs, likeness) = compared(signs, one, other);
    if !is_open(&signs) {
        return None;
    }
    Some(model::certainty(&settled(signs, &likeness, one, other))).filter(|certainty| *certainty > 0.0)
}

/// All signs of two values that cannot both be right, and what is compared.
#[cfg(feature = "learn")]
pub(super) fn all_signs(one: Seen<'_>, other: Seen<'_>) -> Option<Signs> {
    let (signs, likeness) = compared(signs(one, other)?, one, other);
    Some(settled(signs, &likeness, one, other))
}

/// What speaks for and against two values being of one thing, as far as it is seen at a glance, if they cannot both be
/// right.
fn signs(one: Seen<'_>, other: Seen<'_>) -> Option<Signs> {
    match (&one.value.what, &other.value.what) {
        (What::Time(time), What::Time(time_other)) => time::signs((one, time), (other, time_other)),
        (What::Number(count), What::Number(count_other)) => {
            differ(one, other).then(|| number::signs((one, count), (other, count_other)))
        }
        (What::Place(spot), What::Place(spot_other)) => {
            differ(one, other).then(|| place::signs((one, spot), (other, spot_other)))
        }
        _ => None,
    }
}

/// The signs with those that take a look at the words around both values.
fn compared(mut signs: Signs, one: Seen<'_>, other: Seen<'_>) -> (Signs, Likeness) {
    let likeness = Likeness::of(one, other);
    signs.compare(&likeness);
    (signs, likeness)
}

/// The signs with those that take a look at all the other values of both articles.
fn settled(mut signs: Signs, likeness: &Likeness, one: Seen<'_>, other: Seen<'_>) -> Signs {
    let agreement = match (&one.value.what, &other.value.what) {
        (What::Number(count), What::Number(count_other)) => {
            Some(number::agreement((one, count), (other, count_other)))
        }
        _ => None,
    };
    signs.settle([likest(one, other, likeness.score())].into_iter().chain(agreement));
    signs
}

/// Whether two values cannot both be right if they are told of one thing.
pub(super) fn differ(one: Seen<'_>, other: Seen<'_>) -> bool {
    match (&one.value.what, &other.value.what) {
        (What::Time(time), What::Time(time_other)) => time::differ(time, time_other),
        (What::Number(count), What::Number(count_other)) => {
            number::differ((one.context(), count), (other.context(), count_other))
        }
        (What::Place(spot), What::Place(spot_other)) => place::differ((one, spot), (other, spot_other)),
        _ => false,
    }
}

/// For how many of two values the other is the likest of those in its article that differ from it.
fn likest(one: Seen<'_>, other: Seen<'_>, score: f64) -> f64 {
    let is_likest = |of: Seen<'_>, with: Seen<'_>| {
        let is_rival = |rival: &Seen<'_>| !std::ptr::eq(rival.value, with.value) && differ(of, *rival);
        !with.like().filter(is_rival).any(|rival| context::score(of, rival) > score)
    };
    sign::number(is_likest(one, other)) + sign::number(is_likest(other, one))
}
