//! Whether two values are told of one thing.

use ner::Label;

use std::cell::OnceCell;

use super::{Told, signs};
use crate::Span;
use crate::story::cues;
use crate::story::likeness::{Feature, Gist, shared};
use crate::story::senses::Senses;
use crate::story::site::are_elsewhere;
use crate::story::statement::Sentence;

/// So many words that say something before a value belong to it, …
const BEFORE: usize = 6;
/// … and so many after it, if none stands before.
const AFTER: usize = 4;
/// What befalls people is of one of them, though none is named, if so many words are shared.
const WORDS_OF_NOBODY: usize = 3;
/// So many words may stand between a name and the verb by which it notes something.
const WORDS_TO_NOTING: usize = 3;
/// Values that have names near, but none in common, share so many words where they tell of one thing.
const WORDS_WITHOUT_NAME: usize = 3;

/// A value in a sentence, and the words that lead to it.
#[derive(Debug)]
pub(super) struct Around {
    /// The sentence's number in its article.
    pub(super) sentence: usize,
    /// The words before it (behind it, where none stands before), sorted.
    pub(super) near: Gist,
    /// Those, and what the sentence takes over from the one that it points back at (`Perempuan itu …`), sorted.
    pub(super) all: Gist,
    /// The value, and the words near it in their places, the nearest first.
    span: Span,
    words: Vec<(Span, Feature)>,
    /// What they say of it, once that was asked for: few values ever meet another.
    manner: OnceCell<Manner>,
}

/// How a value is told.
#[derive(Debug, Default)]
struct Manner {
    /// What is said to have happened then, there or so often, if that happens once; sorted.
    deeds: Gist,
    /// The verb that is nearest, if one is near.
    verb: Option<Feature>,
    /// Whether it is told of one more of the kind (`gempa susulan`).
    is_another: bool,
}

impl Around {
    /// The words that lead to a span of a sentence.
    pub(super) fn new(told: &Told<'_>, sentence: usize, span: Span) -> Self {
        let words = words(told, sentence);
        let at = words.partition_point(|(word, _)| word.end <= span.start);
        let mut near: Vec<(Span, Feature)> = words[..at].iter().rev().take(BEFORE).copied().collect();
        if near.is_empty() {
            near.extend(words[at..].iter().filter(|(word, _)| !word.meets(span)).take(AFTER));
        }
        Self::of(told, sentence, span, near)
    }

    /// The words that lead to a number, and those behind it: what is counted, and what became of it (`11 orang
    /// terluka`).
    pub(super) fn of_number(told: &Told<'_>, sentence: usize, span: Span, counted: Span) -> Self {
        let words = words(told, sentence);
        let end = clause_end(told, sentence, span.end.max(counted.end));
        let at = words.partition_point(|(word, _)| word.end <= span.start);
        let mut near: Vec<(Span, Feature)> = words[..at].iter().rev().take(BEFORE).copied().collect();
        let behind = words.iter().filter(|(word, _)| word.start >= span.end && word.end <= end);
        near.extend(behind.take(AFTER));
        near.extend(words.iter().filter(|(word, _)| counted.meets(*word) || span.meets(*word)));
        Self::of(told, sentence, span, near)
    }

    /// All that a sentence is about.
    pub(super) fn whole(told: &Told<'_>, sentence: usize) -> Self {
        let Sentence { gist, span, .. } = &told.sentences[sentence];
        let manner = OnceCell::from(Manner::default());
        Self { sentence, near: gist.clone(), all: gist.clone(), span: *span, words: Vec::new(), manner }
    }

    /// Of the words near a span, the nearest first.
    fn of(told: &Told<'_>, sentence: usize, span: Span, words: Vec<(Span, Feature)>) -> Self {
        let near = sorted(words.iter().map(|(_, feature)| *feature));
        let all = sorted(near.iter().chain(&told.sentences[sentence].taken).copied());
        Self { sentence, near, all, span, words, manner: OnceCell::new() }
    }

    /// How the value is told.
    fn manner(&self, told: &Told<'_>) -> &Manner {
        self.manner.get_or_init(|| Manner::of(&told.analysis.text, self.span, &self.words))
    }

    /// Whether both tell of one kind of deed or of talks.
    pub(super) fn tells_deed_of(&self, other: &Self) -> bool {
        let is_told = |feature: &Feature| is(Senses::is_call, feature) || is(Senses::is_moment, feature);
        shared(&self.near, &other.near).any(|feature| is_told(&feature))
    }

    /// Whether the other's verb, where it marks off a moment, is told of this one too.
    fn has_verb_of(&self, other: &Manner) -> bool {
        other.verb.is_none_or(|verb| !is(Senses::is_moment, &verb) || self.near.contains(&verb))
    }
}

impl Manner {
    /// Of the words near a span, the nearest first.
    fn of(text: &str, span: Span, near: &[(Span, Feature)]) -> Self {
        let verb_at = near.iter().position(|(word, feature)| is_verb(word.of(text), *feature));
        let start = near.iter().map(|(word, _)| word.start).min().unwrap_or(span.start).min(span.start);
        let end = near.iter().map(|(word, _)| word.end).max().unwrap_or(span.end);
        let mut told_so = words_of(Span::new(start, end).of(text));
        Self {
            deeds: deeds(text, near),
            verb: verb_at.map(|verb| near[verb].1),
            is_another: told_so.any(|word| signs::ANOTHER.contains(&word)),
        }
    }
}

/// The words of a sentence, without the first names that stand in a person's.
fn words(told: &Told<'_>, sentence: usize) -> Vec<(Span, Feature)> {
    let words = &told.sentences[sentence].words;
    let people: Vec<Span> =
        words.iter().filter(|(_, feature)| is_person(told, feature)).map(|(name, _)| *name).collect();
    let is_of_person = |word: Span| people.iter().any(|name| *name != word && name.meets(word));
    words.iter().copied().filter(|(word, feature)| is_name(feature) || !is_of_person(*word)).collect()
}

/// Where the part of a sentence ends that goes on from a place in it.
fn clause_end(told: &Told<'_>, sentence: usize, from: usize) -> usize {
    let end = told.sentences[sentence].span.end;
    let rest = Span::new(from.min(end), end).of(&told.analysis.text);
    let comma = rest.find([',', ';', ':']).unwrap_or(rest.len());
    let joint = rest.split_whitespace().find(|word| cues::JOINTS.contains(word));
    let joint = joint.map_or(rest.len(), |word| word.as_ptr() as usize - rest.as_ptr() as usize);
    from + comma.min(joint)
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn sorted(features: impl Iterator<Item = Feature>) -> Gist {
    let mut gist: Gist = features.collect();
    gist.sort_unstable();
    gist.dedup();
    gist
}

/// Whether a word looks like a verb: by its sense, its Indonesian prefix or its English ending.
fn is_verb(word: &str, feature: Feature) -> bool {
    const PREFIXES: [&str; 4] = ["di", "me", "ber", "ter"];
    let is_lower = word.starts_with(char::is_lowercase);
    is(Senses::is_moment, &feature)
        || is(Senses::is_casualty, &feature)
        || is_lower
            && word.len() >= 6
            && (PREFIXES.iter().any(|prefix| word.starts_with(prefix)) || word.ends_with("ed"))
}

/// What happens once, of the words near a value: by the nearest verb that says more than that something happened, and
/// the nouns up to it only where there is none (`ledakan terjadi`, not `korban ledakan dirawat`).
fn deeds(text: &str, near: &[(Span, Feature)]) -> Gist {
    let mut deeds = Gist::new();
    let mut nouns = Gist::new();
    for (span, feature) in near {
        let word = span.of(text);
        let is_once = is(Senses::is_once, feature) || is(Senses::is_death, feature);
        if is_once && cues::is_deed_noun(word) {
            nouns.push(*feature);
        } else if is_once {
            deeds.push(*feature);
        }
        let is_light = signs::LIGHT_VERBS.contains(&word);
        if is_light {
            deeds.append(&mut nouns);
        }
        let is_deed = !cues::is_deed_noun(word) && is_verb(word, *feature);
        if is_deed && !is_light && !signs::ADVERBS.contains(&word) {
            return sorted(deeds.into_iter());
        }
    }
    sorted(deeds.into_iter().chain(nouns))
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
    /// Whether all of that happens to one person on one day, and to another on another.
    pub(super) befalls: bool,
    /// Whether something that marks off a moment, and befalls nobody, is told of both.
    pub(super) step: bool,
    /// Whether something that happens to people is told of both.
    pub(super) casualty: bool,
    /// Whether neither verb marks off a moment that is not told of the other.
    pub(super) same_verb: bool,
    /// Whether one of them fixes an amount (`menunggak`, `memesan`).
    pub(super) amount: bool,
    /// Whether both tell of talks by telephone.
    pub(super) call: bool,
    /// Whether one alone is told to be one more of its kind.
    pub(super) is_another: bool,
    /// Whether something is named near both, but nothing in common, and they share few words.
    pub(super) is_apart: bool,
    /// Whether they tell of places that exclude each other.
    pub(super) elsewhere: bool,
    /// Whether each names somebody or an institution near its value that the other does not.
    pub(super) other_names: bool,
    /// Names that stand in both sentences.
    pub(super) names: usize,
    /// Those of them that are people's.
    pub(super) people: usize,
    /// Whether both tell of the death of somebody whom both name.
    pub(super) of_death: bool,
    /// Words and names that stand in both sentences.
    pub(super) of_sentence: usize,
    /// Whether both sentences have a word of one sense of what never happens again.
    pub(super) once_in_sentence: bool,
}

impl Shared {
    /// Whether the sentences have other places, or name others and nobody in common.
    pub(super) fn is_of_others(&self) -> bool {
        self.elsewhere || self.other_names && self.people == 0
    }

    /// Whether it happens once, and to one: what befalls people does so to many, whom the sentences must name or tell
    /// much of.
    pub(super) fn is_of_one(&self) -> bool {
        let is_same_one = self.people > 0 || self.words >= WORDS_OF_NOBODY && !self.casualty;
        self.once && (!self.befalls || is_same_one)
    }
}

/// A value in its article.
#[derive(Clone, Copy)]
pub(super) struct Seen<'s> {
    pub(super) told: &'s Told<'s>,
    pub(super) around: &'s Around,
}

/// What two values of different articles share; nothing where they are of different people or things, or one is no plain
/// report.
pub(super) fn compare(one: Seen<'_>, other: Seen<'_>) -> Option<Shared> {
    let (first, second) = (one.sentence(), other.sentence());
    let (around, other_around) = (one.around, other.around);
    if !first.is_plain()
        || !second.is_plain()
        || are_of_different_people(one, other)
        || happen_otherwise(around, other_around)
    {
        return None;
    }
    let weights = one.told.facts.weights;
    let weight = |gist: &Gist| gist.iter().map(|&feature| weights.weight(feature)).sum::<u64>();
    let near: Gist =
        sorted(shared(&around.near, &other_around.all).chain(shared(&around.all, &other_around.near)));
    let (manner, other_manner) = (around.manner(one.told), other_around.manner(other.told));
    let deeds: Gist = shared(&manner.deeds, &other_manner.deeds).collect();
    let of_sentence: Gist = shared(&first.gist, &second.gist).collect();
    let poorer = weight(&around.near).min(weight(&other_around.near));
    let names = of_sentence.iter().filter(|feature| is_name(feature)).count();
    let people = of_sentence.iter().filter(|feature| is_person(one.told, feature)).count();
    let words = near.iter().filter(|feature| !is_name(feature)).count();
    let is_named = |around: &Around| around.near.iter().any(is_name);
    let is_apart = names == 0 && words < WORDS_WITHOUT_NAME && is_named(around) && is_named(other_around);
    let befalls = |deed: &Feature| is(Senses::befalls, deed) || is(Senses::is_death, deed);
    Some(Shared {
        share: if poorer > 0 { (weight(&near) as f64 / poorer as f64).min(1.0) } else { 0.0 },
        words,
        once: deeds.iter().any(|feature| is(Senses::is_once, feature)),
        step: near
            .iter()
            .any(|feature| is(|sense| Senses::is_moment(sense) && !Senses::befalls(sense), feature)),
        casualty: casualties(around).iter().any(|kind| casualties(other_around).contains(kind)),
        once_ever: deeds.iter().any(|feature| is(Senses::is_once_ever, feature)),
        befalls: !deeds.is_empty() && deeds.iter().all(befalls),
        same_verb: around.has_verb_of(other_manner) && other_around.has_verb_of(manner),
        amount: near.iter().any(|feature| is(Senses::is_amount, feature)),
        call: of_sentence.iter().any(|feature| is(Senses::is_call, feature)),
        is_another: manner.is_another != other_manner.is_another,
        is_apart,
        other_names: one.names_other(second) && other.names_other(first),
        elsewhere: are_elsewhere(&first.sites, &second.sites),
        names,
        people,
        of_death: deeds.iter().any(|feature| is(Senses::is_death, feature)) && people > 0,
        of_sentence: of_sentence.len(),
        once_in_sentence: of_sentence.iter().any(|feature| is(Senses::is_once_ever, feature)),
    })
}

impl<'s> Seen<'s> {
    /// Its sentence.
    pub(super) fn sentence(self) -> &'s Sentence {
        &self.told.sentences[self.around.sentence]
    }

    /// Whether it has somebody or an institution near that the other's sentence does not name. Who only says or notes it
    /// is none of them.
    fn names_other(self, other: &Sentence) -> bool {
        let sentence = self.sentence();
        let speakers = self.speakers();
        let notes = |name: Span| {
            let rest = Span::new(name.end, sentence.span.end.max(name.end)).of(&self.told.analysis.text);
            words_of(rest).take(WORDS_TO_NOTING).any(|word| signs::NOTES.contains(&word))
        };
        let is_actor = |feature: &Feature| match feature {
            Feature::Entity(entity) => {
                let label = self.told.facts.label(*entity);
                matches!(label, Some(Label::Person | Label::Organisation)) && !speakers.contains(entity)
            }
            Feature::Stem(_) => false,
        };
        sentence.words.iter().any(|(name, feature)| {
            let is_near = self.around.near.binary_search(feature).is_ok();
            is_near && is_actor(feature) && other.gist.binary_search(feature).is_err() && !notes(*name)
        })
    }

    /// The people that its sentence tells of, or that the one does which it points back at.
    fn people(self) -> Vec<u32> {
        let sentence = self.sentence();
        let speakers = self.speakers();
        let person = |feature: &Feature| match feature {
            Feature::Entity(entity) => is_person(self.told, feature).then_some(*entity),
            Feature::Stem(_) => None,
        };
        let own = || sentence.words.iter().filter_map(|(_, feature)| person(feature));
        let people: Vec<u32> = own().filter(|person| !speakers.contains(person)).collect();
        if !people.is_empty() {
            return people;
        }
        sentence.taken.iter().filter_map(person).collect()
    }

    /// Who only says what its sentence tells.
    fn speakers(self) -> Vec<u32> {
        let quotes = &self.told.analysis.quotes;
        let sentence = self.sentence();
        let first = quotes.partition_point(|quote| quote.span.end <= sentence.span.start);
        let of_sentence = || quotes[first..].iter().take_while(|quote| quote.span.start < sentence.span.end);
        let speaks = |name: Span| {
            of_sentence().any(|quote| quote.speaker.as_ref().is_some_and(|speaker| speaker.span.meets(name)))
        };
        let names = sentence.words.iter().filter(|(name, _)| speaks(*name));
        let entity = |feature: &Feature| match feature {
            Feature::Entity(entity) => Some(*entity),
            Feature::Stem(_) => None,
        };
        names.filter_map(|(_, feature)| entity(feature)).collect()
    }
}

/// Whether both sentences tell of people, and of no one in common. Who only says it is none of them.
fn are_of_different_people(one: Seen<'_>, other: Seen<'_>) -> bool {
    let (one, other) = (one.people(), other.people());
    !one.is_empty() && !other.is_empty() && !one.iter().any(|person| other.contains(person))
}

/// What happens to people, of the words near a value.
fn casualties(around: &Around) -> Vec<usize> {
    let senses = around.near.iter().filter_map(|feature| match feature {
        Feature::Stem(sense) => Senses::casualty(*sense as usize),
        Feature::Entity(_) => None,
    });
    senses.collect()
}

/// Whether two values are each of something that happens to people, but of different things: the dead and the injured
/// of one moment.
fn happen_otherwise(one: &Around, other: &Around) -> bool {
    let (one, other) = (casualties(one), casualties(other));
    !one.is_empty() && !other.is_empty() && !one.iter().any(|sense| other.contains(sense))
}

/// Whether a feature is of a sense of some kind.
fn is(kind: impl Fn(usize) -> bool, feature: &Feature) -> bool {
    matches!(feature, Feature::Stem(sense) if kind(*sense as usize))
}

const fn is_name(feature: &Feature) -> bool {
    matches!(feature, Feature::Entity(_))
}

fn is_person(told: &Told<'_>, feature: &Feature) -> bool {
    matches!(feature, Feature::Entity(number) if told.facts.label(*number) == Some(Label::Person))
}

/// Whether a feature of two values tells so much that it counts twice: what happens once, or death.
pub(super) fn tells_much(feature: &Feature) -> bool {
    is(Senses::is_once, feature) || is(Senses::is_death, feature)
}
