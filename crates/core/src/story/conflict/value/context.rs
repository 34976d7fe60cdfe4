//! The words around a value: what it is told of.

use std::ops::Range;

use ner::Label;

use super::{Told, words};
use crate::story::likeness::Feature;
use crate::story::meaning::{Meaning, Sum};
use crate::story::senses::Senses;
use crate::story::to_size;
use crate::story::vocabulary::FIRST_STEM;
use crate::{SmallSpan, Span};

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

/// How near the words of the first places before a value stand, then those behind it, up to 1; what is the value's own is
/// nearest.
const NEARNESS: [f64; BEFORE + BEHIND + 1] = {
    let mut all = [1.0; BEFORE + BEHIND + 1];
    let (mut before, mut behind) = (1.0 / FADE_BEFORE, FIRST_BEHIND / FADE_BEHIND);
    let mut at = 0;
    while at < BEFORE + BEHIND {
        let (nearness, fade) =
            if at < BEFORE { (&mut before, FADE_BEFORE) } else { (&mut behind, FADE_BEHIND) };
        *nearness *= fade;
        all[at] = *nearness;
        at += 1;
    }
    all
};

/// The place of the value's own words.
const OWN: usize = BEFORE + BEHIND;

/// So many features are kept for a value, those of its sentence included, more or less.
const FEATURES: usize = 2 * OWN;

/// A word, and at which place from a value it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Near {
    pub(super) feature: Feature,
    place: u8,
}

impl Near {
    /// How near it is.
    pub(super) const fn nearness(self) -> f64 {
        NEARNESS[self.place as usize]
    }
}

/// What is kept of a value's context, but for what [`Contexts`] has.
#[derive(Debug)]
pub(in crate::story::conflict) struct Kept {
    sentence: OfSentence,
    /// Where its words begin among all of the article, those before the value end, those behind it, and its own.
    words: [u32; 4],
    /// Where what is near begins among all of the article, the names in it end, the senses, and all.
    near: [u32; 4],
    /// What the words around it mean together, …
    means: Meaning,
    /// … and all of its sentence but its own.
    sentence_means: Meaning,
    /// Whether something is near that marks off a moment or a fate from others.
    is_marked: bool,
}

/// What the contexts of an article's values are made of, one's behind the other's.
#[derive(Default)]
pub(in crate::story::conflict) struct Contexts {
    /// What sentences are about, and the people whom they name; of each value what the words before it tell, then what those
    /// behind it do, from the nearest on, and its own, sorted.
    features: Vec<Feature>,
    /// All that is near a value, what is counted too, each once, by feature.
    near: Vec<Near>,
}

/// What of a sentence is in the context of each of its values, side by side: it is looked at of every pair.
#[derive(Clone, Copy, Debug)]
pub(super) struct OfSentence {
    /// Its number in its article.
    number: u32,
    /// Where it begins, its bytes, and the logarithm of how many words it has.
    start: u32,
    pub(super) bytes: u32,
    pub(super) length: f64,
    /// Where among all features what it is about begins and ends, and the people whom it names end.
    features: [u32; 3],
    /// Whether it tells of one more of a kind (`gempa susulan`).
    pub(super) is_another: bool,
    /// Whether it ends as no sentence does.
    pub(super) is_headline: bool,
    /// Whether it corrects what was told.
    pub(super) corrects: bool,
    /// Whether it tells something as it is.
    is_plain: bool,
    /// Whether it names places.
    pub(super) has_sites: bool,
}

/// Makes the contexts of an article's values.
pub(super) struct Builder<'t> {
    told: &'t Told<'t>,
    made: Contexts,
    /// What is looked at once for all values of a sentence, by its number.
    of_sentences: Vec<Option<Read>>,
    /// The words of these, by where they begin, …
    words: Vec<(SmallSpan, Feature)>,
    /// … and where of each of them and those before it in its sentence the last ends.
    reaches: Vec<usize>,
}

/// A sentence as it is read for its values.
#[derive(Clone)]
struct Read {
    of: OfSentence,
    /// Its words, without the first names that stand in a person's, …
    words: Range<usize>,
    /// … and what they mean, added up.
    means: Sum,
}

impl<'t> Builder<'t> {
    /// For an article with so many values at most.
    pub(super) fn new(told: &'t Told<'t>, most: usize) -> Self {
        let made =
            Contexts { features: Vec::with_capacity(most * FEATURES), near: Vec::with_capacity(most * OWN) };
        Self {
            told,
            made,
            of_sentences: vec![None; told.sentences.len()],
            words: Vec::new(),
            reaches: Vec::new(),
        }
    }

    /// What was made.
    pub(super) fn finish(self) -> Contexts {
        let Contexts { features, near } = self.made;
        Contexts { features: to_size(features), near: to_size(near) }
    }

    /// The context of a value in a sentence. Of the words from `own.start` to `own.end` it is a part: what it counts is its
    /// own too.
    pub(super) fn around(&mut self, sentence: usize, span: Span, own: Span) -> Kept {
        let (told, read) = (self.told, self.read(sentence));
        let words = &self.words[read.words.clone()];
        let begin_before = |end: usize| words.partition_point(|(word, _)| Span::from(*word).start < end);
        // A name may begin long before the words of another: none before `near` reaches into the span.
        let reaches = &self.reaches[read.words.clone()];
        let meeting = |span: Span| {
            let near = reaches.partition_point(|reach| *reach <= span.start)..begin_before(span.end);
            words[near].iter().filter(move |(word, _)| Span::from(*word).meets(span))
        };
        let Contexts { features, near } = &mut self.made;
        let starts = (features.len(), near.len());
        let (before, behind) = words.split_at(begin_before(span.end));
        let before = before.iter().rev().filter(|(word, _)| Span::from(*word).end <= span.start);
        features.extend(before.take(BEFORE).map(|(_, feature)| feature));
        let before = features.len();
        features.extend(behind.iter().take(BEHIND).map(|(_, feature)| feature));
        let behind = features.len();
        features.extend(meeting(span).chain(meeting(own)).map(|(_, feature)| feature));
        features[behind..].sort_unstable();
        dedup_from(features, behind, |one, other| one == other);
        let place = |first: usize| move |(at, &feature)| Near { feature, place: (first + at) as u8 };
        near.extend(features[starts.0..before].iter().enumerate().map(place(0)));
        near.extend(features[before..behind].iter().enumerate().map(place(BEFORE)));
        near.extend(features[behind..].iter().map(|&feature| Near { feature, place: OWN as u8 }));
        near[starts.1..].sort_unstable_by(|one, other| {
            one.feature.cmp(&other.feature).then(other.nearness().total_cmp(&one.nearness()))
        });
        dedup_from(near, starts.1, |one, other| one.feature == other.feature);
        let first =
            |feature: Feature| starts.1 + near[starts.1..].partition_point(|near| near.feature < feature);
        let meanings = told.facts.meanings;
        let itself = meeting(span).map(|(_, feature)| *feature);
        let kept = Kept {
            sentence: read.of,
            words: [starts.0, before, behind, features.len()].map(|at| at as u32),
            near: [starts.1, first(Feature::stem(0)), first(Feature::stem(FIRST_STEM)), near.len()]
                .map(|at| at as u32),
            means: meanings.sum(features[starts.0..behind].iter().copied()).meaning(),
            sentence_means: read.means.without(meanings.sum(itself)).meaning(),
            is_marked: false,
        };
        let is_marked = self.made.of(&kept).marks().next().is_some();
        Kept { is_marked, ..kept }
    }

    /// A sentence, read once for all its values.
    fn read(&mut self, sentence: usize) -> Read {
        if let Some(known) = &self.of_sentences[sentence] {
            return known.clone();
        }
        let told = self.told;
        let read = &told.sentences[sentence];
        let named = |(name, feature): (Span, Feature)| Some((name, person(told, feature)?));
        let named: Vec<(Span, u32)> = read.words().filter_map(named).collect();
        let is_of_person = |word: Span| named.iter().any(|(name, _)| *name != word && name.meets(word));
        let is_kept = |(word, feature): &(Span, Feature)| feature.is_entity() || !is_of_person(*word);
        let text = read.span.of(&told.analysis.text);
        // Most sentences have none of these, not even as a part of a word.
        let is_another = words::ANOTHER.iter().any(|word| text.contains(word))
            && text.split(|c: char| !c.is_alphanumeric()).any(|word| words::ANOTHER.contains(&word));
        let first = self.words.len();
        self.words.extend(read.words().filter(is_kept).map(|(word, feature)| (word.into(), feature)));
        let features = &mut self.made.features;
        let start = features.len();
        features.extend(&read.gist);
        let about = features.len();
        features.extend(named.iter().map(|(_, person)| Feature::entity(*person)));
        features[about..].sort_unstable();
        let of = OfSentence {
            number: sentence as u32,
            start: read.span.start as u32,
            bytes: text.len() as u32,
            features: [start, about, features.len()].map(|at| at as u32),
            is_another,
            is_headline: !text.trim_end().ends_with(['.', '?', '!', '"', '”', '…']),
            length: (1.0 + read.words().len() as f64).ln(),
            corrects: read.cues.corrects,
            is_plain: read.is_plain(),
            has_sites: !read.sites.is_empty(),
        };
        let words = first..self.words.len();
        let mut reach = 0;
        self.reaches.extend(self.words[words.clone()].iter().map(|(word, _)| {
            reach = reach.max(Span::from(*word).end);
            reach
        }));
        let means = told.facts.meanings.sum(self.words[first..].iter().map(|(_, feature)| *feature));
        let read = Read { of, words, means };
        self.of_sentences[sentence] = Some(read.clone());
        read
    }
}

/// Leaves of those behind a place of a list that are the same, and stand side by side, the first alone.
fn dedup_from<T: Copy>(list: &mut Vec<T>, from: usize, are_same: impl Fn(&T, &T) -> bool) {
    let mut end = from;
    for at in from..list.len() {
        if end == from || !are_same(&list[end - 1], &list[at]) {
            list[end] = list[at];
            end += 1;
        }
    }
    list.truncate(end);
}

impl Contexts {
    /// One of them.
    pub(super) const fn of<'c>(&'c self, kept: &'c Kept) -> Context<'c> {
        Context { kept, all: self }
    }
}

/// A value in a sentence, and the words around it.
#[derive(Clone, Copy)]
pub(in crate::story::conflict) struct Context<'c> {
    kept: &'c Kept,
    all: &'c Contexts,
}

impl<'c> Context<'c> {
    /// The sentence's number in its article.
    pub(in crate::story::conflict) const fn sentence(self) -> usize {
        self.kept.sentence.number as usize
    }

    /// Where that stands.
    pub(in crate::story::conflict) const fn span(self) -> Span {
        let OfSentence { start, bytes, .. } = self.kept.sentence;
        Span::new(start as usize, start as usize + bytes as usize)
    }

    fn features(self, start: u32, end: u32) -> &'c [Feature] {
        &self.all.features[start as usize..end as usize]
    }

    /// What all values of its sentence have.
    pub(super) const fn of_sentence(self) -> &'c OfSentence {
        &self.kept.sentence
    }

    /// Whether something is near that marks off a moment or a fate from others.
    pub(super) const fn is_marked(self) -> bool {
        self.kept.is_marked
    }

    /// Whether its sentence tells something as it is.
    pub(super) const fn is_plain(self) -> bool {
        self.kept.sentence.is_plain
    }

    /// What the words before the value tell, or those behind it where none stands before.
    pub(super) fn before(self) -> impl Iterator<Item = Near> + 'c {
        let [start, before, behind, _] = self.kept.words;
        let (end, place) = if start == before { (behind, BEFORE) } else { (before, 0) };
        let words = self.features(start, end).iter().enumerate();
        words.map(move |(at, &feature)| Near { feature, place: (place + at) as u8 })
    }

    /// What the words behind the value tell.
    pub(super) fn behind(self) -> impl Iterator<Item = Near> + 'c {
        let [_, before, behind, _] = self.kept.words;
        let words = self.features(before, behind).iter().enumerate();
        words.map(|(at, &feature)| Near { feature, place: (BEFORE + at) as u8 })
    }

    /// What the value's own words tell, sorted.
    pub(super) fn own(self) -> &'c [Feature] {
        let [.., behind, own] = self.kept.words;
        self.features(behind, own)
    }

    fn near(self, start: u32, end: u32) -> &'c [Near] {
        &self.all.near[start as usize..end as usize]
    }

    /// How near a word stands, if it does.
    pub(super) fn nearness(self, feature: Feature) -> Option<f64> {
        let [start, .., end] = self.kept.near;
        let all = self.near(start, end);
        let at = all.binary_search_by(|near| near.feature.cmp(&feature)).ok()?;
        Some(all[at].nearness())
    }

    /// The words near it, names left out.
    pub(super) fn stems(self) -> &'c [Near] {
        let [_, names, _, end] = self.kept.near;
        self.near(names, end)
    }

    /// What its sentence is about: what brings it together with others, sorted. What is near
    /// the value is among it.
    pub(in crate::story::conflict) fn gist(self) -> &'c [Feature] {
        let [start, about, _] = self.kept.sentence.features;
        self.features(start, about)
    }

    /// The people whom the sentence names, sorted.
    pub(super) fn people(self) -> &'c [Feature] {
        let [_, about, people] = self.kept.sentence.features;
        self.features(about, people)
    }

    /// How alike what is around two values and what their whole sentences say is by what it means.
    pub(super) fn meant(self, other: Self) -> Meant {
        Meant {
            around: self.kept.means.likeness(&other.kept.means),
            sentences: self.kept.sentence_means.likeness(&other.kept.sentence_means),
        }
    }

    /// The senses near it, sorted.
    pub(super) fn senses(self) -> impl Iterator<Item = usize> + 'c {
        let [_, names, senses, _] = self.kept.near;
        self.near(names, senses).iter().map(|near| near.feature.number() as usize)
    }

    /// The senses near it that mark off one moment or one fate from another.
    pub(super) fn marks(self) -> impl Iterator<Item = usize> + 'c {
        self.senses().filter(|sense| Senses::is_moment(*sense) || Senses::is_casualty(*sense))
    }

    /// Whether something is near that happens to people.
    pub(super) fn tells_casualties(self) -> bool {
        self.senses().any(Senses::is_casualty)
    }
}

/// How alike what two values are told with means.
#[derive(Clone, Copy, Debug)]
pub(in crate::story::conflict) struct Meant {
    /// The words around them: 0 to 1.
    around: f64,
    /// Their whole sentences: 0 to 1.
    sentences: f64,
}

impl Meant {
    /// As one number.
    pub(in crate::story::conflict) fn together(self) -> f64 {
        self.around + self.sentences
    }

    /// As signs.
    pub(super) const fn signs(self) -> [f64; 2] {
        [self.around, self.sentences]
    }
}

/// The number of a person's entity.
fn person(told: &Told<'_>, feature: Feature) -> Option<u32> {
    feature.as_entity().filter(|number| told.facts.label(*number) == Some(Label::Person))
}
