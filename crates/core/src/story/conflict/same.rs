//! Whether two values are told of one thing.

use ner::Label;

use super::Told;
use crate::Span;
use crate::story::likeness::{Feature, Gist, shared};
use crate::story::senses::Senses;
use crate::story::statement::Statement;

/// So many words that say something before a value belong to it, …
const BEFORE: usize = 6;
/// … and so many after it, if none stands before.
const AFTER: usize = 4;
/// What more values than this have around them brings none of them together.
const MOST_WITH_ONE_FEATURE: usize = 40;

/// A value in a sentence, and the words that lead to it.
#[derive(Clone, Debug)]
pub(super) struct Around {
    /// The sentence's number.
    pub(super) statement: usize,
    /// The words before it (behind it, where none stands before), sorted.
    pub(super) near: Gist,
    /// Those from the nearest verb on, sorted: what is said to have happened then, there or so often.
    pub(super) act: Gist,
    /// That verb, if one is near.
    verb: Option<Feature>,
}

impl Around {
    /// The words that lead to a span of a sentence.
    pub(super) fn new(told: &Told<'_>, statement: usize, span: Span) -> Self {
        let sentence = &told.statements.all()[statement];
        let text = &told.analyses[sentence.place.article].text;
        let words = &sentence.words;
        let at = words.partition_point(|(word, _)| word.end <= span.start);
        let mut near: Vec<(Span, Feature)> = words[..at].iter().rev().take(BEFORE).copied().collect();
        if near.is_empty() {
            near.extend(words[at..].iter().filter(|(word, _)| !word.meets(span)).take(AFTER));
        }
        let verb_at = near.iter().position(|(word, feature)| is_verb(word.of(text), *feature));
        let act =
            verb_at.map_or(&near[..0], |verb| &near[..=verb]).iter().map(|(_, feature)| *feature).collect();
        let verb = verb_at.map(|verb| near[verb].1);
        let near = near.iter().map(|(_, feature)| *feature).collect();
        Self { statement, near: sorted(near), act: sorted(act), verb }
    }

    /// All that a sentence is about.
    pub(super) fn whole(told: &Told<'_>, statement: usize) -> Self {
        let near = told.statements.all()[statement].gist.clone();
        Self { statement, act: Gist::new(), near, verb: None }
    }
}

fn sorted(mut gist: Gist) -> Gist {
    gist.sort_unstable();
    gist.dedup();
    gist
}

/// Whether a word looks like a verb: by its sense, its Indonesian prefix or its English ending.
fn is_verb(word: &str, feature: Feature) -> bool {
    const PREFIXES: [&str; 4] = ["di", "me", "ber", "ter"];
    let is_lower = word.starts_with(char::is_lowercase);
    is_once(&feature)
        || is_lower
            && word.len() >= 6
            && (PREFIXES.iter().any(|prefix| word.starts_with(prefix)) || word.ends_with("ed"))
}

/// What values share.
#[derive(Clone, Debug, Default)]
pub(super) struct Shared {
    /// How much the words near both tell, of what those of the poorer tell: 0 to 1.
    pub(super) share: f64,
    /// How many words near both.
    pub(super) words: usize,
    /// Whether one of them, in what happened, is of what happens once.
    pub(super) once: bool,
    /// Whether it never happens again, years later.
    pub(super) once_ever: bool,
    /// Whether neither verb is of something that happens once and is not told of the other.
    pub(super) same_verb: bool,
    /// Names that stand in both sentences.
    pub(super) names: usize,
    /// Whether both tell of the death of somebody whom both name.
    pub(super) of_death: bool,
    /// Words and names that stand in both sentences.
    pub(super) of_sentence: usize,
    /// Whether both sentences have a word of one sense of what never happens again.
    pub(super) once_in_sentence: bool,
}

/// Compares values.
pub(super) struct Sameness<'s> {
    told: &'s Told<'s>,
}

impl<'s> Sameness<'s> {
    pub(super) const fn new(told: &'s Told<'s>) -> Self {
        Self { told }
    }

    /// What two values share; nothing where they are of different people, or one is no plain report.
    pub(super) fn shared(&self, one: &Around, other: &Around) -> Option<Shared> {
        let sentence = |around: &Around| &self.told.statements.all()[around.statement];
        let (first, second) = (sentence(one), sentence(other));
        if first.place.article == second.place.article
            || !is_plain(first)
            || !is_plain(second)
            || self.are_of_different_people(first, second)
        {
            return None;
        }
        let weight = |gist: &Gist| gist.iter().map(|&feature| self.told.weights.weight(feature)).sum::<u64>();
        let near: Gist = shared(&one.near, &other.near).collect();
        let act: Gist = shared(&one.act, &other.act).collect();
        let of_sentence: Gist = shared(&first.gist, &second.gist).collect();
        let poorer = weight(&one.near).min(weight(&other.near));
        let is_name = |feature: &&Feature| matches!(feature, Feature::Entity(_));
        Some(Shared {
            share: if poorer > 0 { weight(&near) as f64 / poorer as f64 } else { 0.0 },
            words: near.iter().filter(|feature| !is_name(feature)).count(),
            once: act.iter().any(is_once),
            once_ever: act.iter().any(is_once_ever),
            same_verb: one.verb.is_none_or(|verb| !is_once(&verb) || other.near.contains(&verb))
                && other.verb.is_none_or(|verb| !is_once(&verb) || one.near.contains(&verb)),
            names: of_sentence.iter().filter(is_name).count(),
            of_death: near.iter().any(is_death) && of_sentence.iter().any(|feature| self.is_person(feature)),
            of_sentence: of_sentence.len(),
            once_in_sentence: of_sentence.iter().any(is_once_ever),
        })
    }

    /// Whether both sentences name people, and no one in common. Who only says it is none of them.
    fn are_of_different_people(&self, one: &Statement, other: &Statement) -> bool {
        let (one, other) = (self.people(one), self.people(other));
        !one.is_empty() && !other.is_empty() && !one.iter().any(|person| other.contains(person))
    }

    fn is_person(&self, feature: &Feature) -> bool {
        let Feature::Entity(number) = feature else { return false };
        self.told.entities.get(*number).is_some_and(|entity| entity.label == Label::Person)
    }

    /// The people that a sentence tells of.
    fn people(&self, statement: &Statement) -> Vec<u32> {
        let quotes = &self.told.analyses[statement.place.article].quotes;
        let place = statement.place.span;
        let first = quotes.partition_point(|quote| quote.span.end <= place.start);
        let of_sentence = || quotes[first..].iter().take_while(|quote| quote.span.start < place.end);
        let speaks = |name: Span| {
            of_sentence().any(|quote| quote.speaker.as_ref().is_some_and(|speaker| speaker.span.meets(name)))
        };
        let person = |&(name, feature): &(Span, Feature)| match feature {
            Feature::Entity(entity) => (self.is_person(&feature) && !speaks(name)).then_some(entity),
            Feature::Stem(_) => None,
        };
        statement.words.iter().filter_map(person).collect()
    }
}

/// Whether a sentence tells something as it is: neither planned, guessed nor a correction.
pub(super) fn is_plain(statement: &Statement) -> bool {
    let cues = &statement.cues;
    statement.is_told && (!cues.planned || cues.recalls) && !cues.guessed && !cues.corrects
}

/// Whether a feature is of what happens once.
fn is_once(feature: &Feature) -> bool {
    matches!(feature, Feature::Stem(sense) if Senses::is_once(*sense as usize))
}

/// Whether a feature is of death.
fn is_death(feature: &Feature) -> bool {
    matches!(feature, Feature::Stem(sense) if Senses::is_death(*sense as usize))
}

/// Whether a feature is of what never happens again.
fn is_once_ever(feature: &Feature) -> bool {
    matches!(feature, Feature::Stem(sense) if Senses::is_once_ever(*sense as usize))
}

/// Pairs of values that share so many of the words around them, one that says what happens once counted twice;
/// by index.
pub(super) fn candidates(values: &[Around], least: usize) -> Vec<(usize, usize)> {
    let mut with: Vec<(Feature, usize)> = Vec::new();
    for (index, value) in values.iter().enumerate() {
        with.extend(value.near.iter().map(|&feature| (feature, index)));
    }
    with.sort_unstable();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for values in with.chunk_by(|one, other| one.0 == other.0) {
        if values.len() > MOST_WITH_ONE_FEATURE {
            continue;
        }
        let counts = if is_once(&values[0].0) { 2 } else { 1 };
        for (at, &(_, one)) in values.iter().enumerate() {
            for &(_, other) in &values[at + 1..] {
                pairs.extend(std::iter::repeat_n((one, other), counts));
            }
        }
    }
    pairs.sort_unstable();
    let often = pairs.chunk_by(|one, other| one == other).filter(|same| same.len() >= least);
    often.map(|same| same[0]).collect()
}
