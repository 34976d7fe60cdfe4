//! The words around a value: what it is told of.

use ner::Label;

use super::Seen;
use super::sign::number;
use super::{Told, words};
use crate::Span;
use crate::story::likeness::{Feature, Gist};
use crate::story::senses::Senses;
use crate::story::site::Site;

/// So many words before a value may say what it is of, …
const BEFORE: usize = 7;
/// … and so many behind it.
const BEHIND: usize = 5;
/// A word counts for so much of the one next to it, before the value …
const FADE_BEFORE: f64 = 0.9;
/// … and behind it, …
const FADE_BEHIND: f64 = 0.8;
/// … where the first counts for so much of the first before.
const FIRST_BEHIND: f64 = 0.8;
/// What stands elsewhere in the other's sentence counts for so much of what is near.
const ELSEWHERE: f64 = 0.5;

/// A value in a sentence, and the words around it.
#[derive(Debug)]
pub(in crate::story::conflict) struct Context {
    /// The sentence's number in its article.
    pub(in crate::story::conflict) sentence: usize,
    /// What the words before it tell, or those behind it where none stands before; and how near each is.
    before: Vec<Near>,
    /// The same of those behind it.
    behind: Vec<Near>,
    /// All that is near, what is counted too, each once; by feature.
    near: Vec<Near>,
    /// What the value's own words tell, sorted.
    pub(super) own: Gist,
    /// The people whom the sentence names.
    people: Vec<u32>,
    /// Whether the sentence tells of one more of a kind (`gempa susulan`).
    is_another: bool,
}

/// A word, and how near to a value it stands, up to 1.
type Near = (Feature, f64);

impl Context {
    /// Of the words from `own.start` to `own.end` the value is a part: what it counts is its own too.
    pub(super) fn new(told: &Told<'_>, sentence: usize, span: Span, own: Span) -> Self {
        let words = words_of(told, sentence);
        let before: Vec<(Span, Feature)> =
            words.iter().rev().filter(|(word, _)| word.end <= span.start).take(BEFORE).copied().collect();
        let behind: Vec<(Span, Feature)> =
            words.iter().filter(|(word, _)| word.start >= span.end).take(BEHIND).copied().collect();
        let is_own = |word: Span| word.meets(span) || word.meets(own);
        let mut own: Gist =
            words.iter().filter(|(word, _)| is_own(*word)).map(|(_, feature)| *feature).collect();
        own.sort_unstable();
        own.dedup();
        let behind = faded(&behind, FIRST_BEHIND, FADE_BEHIND);
        let before = if before.is_empty() { behind.clone() } else { faded(&before, 1.0, FADE_BEFORE) };
        let mut near: Vec<Near> = before.iter().chain(&behind).copied().collect();
        near.extend(own.iter().map(|feature| (*feature, 1.0)));
        near.sort_by(|one, other| one.0.cmp(&other.0).then(other.1.total_cmp(&one.1)));
        near.dedup_by(|one, other| one.0 == other.0);
        let mut people: Vec<u32> =
            told.sentences[sentence].words.iter().filter_map(|(_, feature)| person(told, *feature)).collect();
        people.sort_unstable();
        let text = told.sentences[sentence].span.of(&told.analysis.text);
        let is_another =
            text.split(|c: char| !c.is_alphanumeric()).any(|word| words::ANOTHER.contains(&word));
        Self { sentence, before, behind, near, own, people, is_another }
    }

    /// What is near, sorted.
    pub(in crate::story::conflict) fn near(&self) -> impl Iterator<Item = Feature> + Clone {
        self.near.iter().map(|(feature, _)| *feature)
    }

    /// What is near both.
    fn shared<'c>(&'c self, other: &'c Self) -> impl Iterator<Item = Feature> + 'c {
        let mut rest = other.near().peekable();
        self.near().filter(move |feature| {
            while rest.next_if(|other| other < feature).is_some() {}
            rest.next_if_eq(feature).is_some()
        })
    }

    /// How near a word stands, if it does.
    fn nearness(&self, feature: Feature) -> Option<f64> {
        let at = self.near.binary_search_by(|(known, _)| known.cmp(&feature)).ok()?;
        Some(self.near[at].1)
    }

    /// The senses near it.
    fn senses(&self) -> impl Iterator<Item = usize> {
        self.near().filter_map(sense)
    }

    /// Whether something is near that happens to people.
    pub(super) fn tells_casualties(&self) -> bool {
        self.senses().any(Senses::is_casualty)
    }
}

/// How much some words tell, and how much of that is met elsewhere.
#[derive(Clone, Copy, Default)]
struct Share {
    all: f64,
    met: f64,
}

impl Share {
    /// Of words near a value, what of them stands near the other or in its sentence. What tells more counts for more.
    fn of(words: &[Near], other: Seen<'_>) -> Self {
        let weights = other.told.facts.weights;
        let mut share = Self::default();
        for &(feature, nearness) in words {
            let tells = weights.of_one(feature);
            let weight = tells * tells.sqrt() * nearness;
            share.all += weight;
            share.met += match other.context().nearness(feature) {
                Some(nearness) => weight * nearness.sqrt(),
                None if other.gist().binary_search(&feature).is_ok() => weight * ELSEWHERE,
                None => 0.0,
            };
        }
        share
    }

    fn with(self, other: Self) -> Self {
        Self { all: self.all + other.all, met: self.met + other.met }
    }

    /// 0 to 1.
    fn part(self) -> f64 {
        if self.all > 0.0 { self.met / self.all } else { 0.0 }
    }
}

/// What of the words before and behind each of two values the other has: of the first's, of the second's.
fn shares(one: Seen<'_>, other: Seen<'_>) -> [[Share; 2]; 2] {
    let of = |of: Seen<'_>, with: Seen<'_>| {
        let Context { before, behind, .. } = of.context();
        [Share::of(before, with), Share::of(behind, with)]
    };
    [of(one, other), of(other, one)]
}

/// How much of all words around each of two values the other has, of the poorer share.
fn around([[before, behind], [before_other, behind_other]]: [[Share; 2]; 2]) -> f64 {
    before.with(behind).part().min(before_other.with(behind_other).part())
}

/// How much of the words around each of two values the other has, of the poorer share: 0 to 1.
pub(super) fn around_both(one: Seen<'_>, other: Seen<'_>) -> f64 {
    around(shares(one, other))
}

/// How alike two values are told, as one number.
pub(super) fn score(one: Seen<'_>, other: Seen<'_>) -> f64 {
    around(shares(one, other)) + one.told.facts.weights.likeness(one.gist(), other.gist())
}

/// What two values have in common.
#[derive(Clone, Copy, Debug)]
pub(super) struct Likeness {
    /// How much of the words around each the other has, of the poorer share: 0 to 1.
    pub(super) around: f64,
    /// The same of the words before …
    pub(super) before: f64,
    /// … and of those behind.
    pub(super) behind: f64,
    /// How alike the whole sentences are: 0 to 1.
    pub(super) sentences: f64,
}

impl Likeness {
    /// Of two values.
    pub(super) fn of(one: Seen<'_>, other: Seen<'_>) -> Self {
        let weights = one.told.facts.weights;
        let shares = shares(one, other);
        let [[before, behind], [before_other, behind_other]] = shares;
        Self {
            around: around(shares),
            before: before.part().min(before_other.part()),
            behind: behind.part().min(behind_other.part()),
            sentences: weights.likeness(one.gist(), other.gist()),
        }
    }

    /// How alike they are, as one number.
    pub(super) fn score(&self) -> f64 {
        self.around + self.sentences
    }
}

/// How much the most telling word near both values tells.
pub(super) fn rarest(one: Seen<'_>, other: Seen<'_>) -> f64 {
    let weights = one.told.facts.weights;
    let shared = one.context().shared(other.context()).filter(|feature| !is_name(*feature));
    shared.map(|feature| weights.of_one(feature)).fold(0.0, f64::max)
}

/// Whether some kind of sense is near both.
pub(super) fn share(one: &Context, other: &Context, kind: fn(usize) -> bool) -> bool {
    one.shared(other).filter_map(sense).any(kind)
}

/// Whether each is told of another moment or another fate: by what it says, none of which the other says.
fn are_of_other_moments(one: &Context, other: &Context) -> bool {
    let marks = |sense: &usize| Senses::is_moment(*sense) || Senses::is_casualty(*sense);
    let (mut first, mut second) = (one.senses().filter(marks), other.senses().filter(marks));
    first.next().is_some() && second.next().is_some() && {
        !one.senses().filter(marks).any(|sense| other.senses().any(|known| known == sense))
    }
}

/// What speaks against any two values being of one thing: that they are told of other moments or fates, of other people,
/// at other places, or that one alone is of one more of its kind.
pub(super) fn against(one: Seen<'_>, other: Seen<'_>) -> [f64; 4] {
    let (first, second) = (one.context(), other.context());
    let (sites, sites_other) = (&one.sentence().sites, &other.sentence().sites);
    let excludes =
        |site: &Site| sites_other.iter().any(|other| site.relation == other.relation && site.excludes(other));
    [
        number(are_of_other_moments(first, second)),
        number(are_of_other_people(first, second)),
        number(sites.iter().any(excludes)),
        number(first.is_another != second.is_another),
    ]
}

/// Whether both sentences name people, and nobody in common.
fn are_of_other_people(one: &Context, other: &Context) -> bool {
    !one.people.is_empty()
        && !other.people.is_empty()
        && !one.people.iter().any(|person| other.people.binary_search(person).is_ok())
}

/// The words of a sentence, without the first names that stand in a person's.
fn words_of(told: &Told<'_>, sentence: usize) -> Vec<(Span, Feature)> {
    let words = &told.sentences[sentence].words;
    let people: Vec<Span> =
        words.iter().filter(|(_, feature)| person(told, *feature).is_some()).map(|(name, _)| *name).collect();
    let is_of_person = |word: Span| people.iter().any(|name| *name != word && name.meets(word));
    words.iter().copied().filter(|(word, feature)| is_name(*feature) || !is_of_person(*word)).collect()
}

/// Words from the nearest on, each less near than the last.
fn faded(words: &[(Span, Feature)], first: f64, fade: f64) -> Vec<Near> {
    let mut nearness = first / fade;
    let fades = words.iter().map(|(_, feature)| {
        nearness *= fade;
        (*feature, nearness)
    });
    fades.collect()
}

/// The sense of a feature, or the number of a stem, which is none.
fn sense(feature: Feature) -> Option<usize> {
    match feature {
        Feature::Stem(sense) => Some(sense as usize),
        Feature::Entity(_) => None,
    }
}

const fn is_name(feature: Feature) -> bool {
    matches!(feature, Feature::Entity(_))
}

/// The number of a person's entity.
fn person(told: &Told<'_>, feature: Feature) -> Option<u32> {
    match feature {
        Feature::Entity(number) => {
            told.facts.label(number).is_some_and(|label| label == Label::Person).then_some(number)
        }
        Feature::Stem(_) => None,
    }
}
