//! Sentences as what they are about: of an article by itself, and of a story. No date is needed for that.

use std::collections::BTreeMap;

use ner::Label;

use super::likeness::{Feature, Gist};
use super::senses::Senses;
use super::site::{Site, sites};
use super::vocabulary::{FIRST_STEM, Vocabulary, Words};
use super::{cues, entity};
use crate::story::to_size;
use crate::text::FurnitureKind;
use crate::{Analysis, SmallSpan, Span, position_of};

/// One sentence.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    /// Where it stands in its article.
    pub(super) span: Span,
    /// Whether it is told here: no link, advert or byline, nor printed before.
    pub(super) is_told: bool,
    /// What it is about.
    pub(super) gist: Gist,
    /// What of that it takes over from a sentence that it points back at, sorted.
    pub(super) taken: Gist,
    /// See [`Sentence::words`].
    words: Vec<(SmallSpan, Feature)>,
    /// The entities that it names, by their numbers, sorted.
    pub(super) entities: Vec<u32>,
    /// Words that say how it tells.
    pub(super) cues: Cues,
    /// Who denies something in it: the entities named before the verb.
    pub(super) deniers: Vec<u32>,
    /// What one side does to another in it, by the first verb that says so.
    pub(super) act: Option<Act>,
    /// The places that it names behind a word such as `di`; none where it is not plain.
    pub(super) sites: Vec<Site>,
}

/// What one side does to another by words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Act {
    /// A line of [`cues::ACTS`].
    pub(super) kind: u8,
    /// Whether it is to come, or long done (`telah berulang kali`), by what stands before it.
    pub(super) is_planned: bool,
}

/// Whether a sentence has a word of each of these kinds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cues {
    /// `akan`
    pub(super) planned: bool,
    /// `membantah`
    pub(super) denied: bool,
    /// `menuding`
    pub(super) claimed: bool,
    /// `ralat`
    pub(super) corrects: bool,
    /// `meralat`
    pub(super) notes: bool,
    /// `diperkirakan`
    pub(super) guessed: bool,
    /// `ketika`
    pub(super) recalls: bool,
    /// `kami menulis`
    pub(super) of_itself: bool,
    /// `tersebut`; of a word alone, as what follows
    pub(super) points: bool,
    /// `sementara`, before `itu`; of a word alone
    pub(super) joins: bool,
    /// `ia`
    pub(super) stands_for: bool,
    /// `batal`
    pub(super) failed: bool,
    /// `juga`
    pub(super) further: bool,
    /// `menuntut`; of a word alone
    pub(super) act: Option<u8>,
}

impl Sentence {
    /// Whether it tells something as it is: neither planned, guessed nor a correction.
    pub(super) const fn is_plain(&self) -> bool {
        let cues = &self.cues;
        self.is_told && (!cues.planned || cues.recalls) && !cues.guessed && !cues.corrects
    }

    /// What it is about by itself, in the order of its words, with their places: the words of names and times left out of the stems.
    pub(super) fn words(&self) -> impl ExactSizeIterator<Item = (Span, Feature)> + Clone {
        self.words.iter().map(|&(word, feature)| (word.into(), feature))
    }

    /// The senses of what it is about.
    pub(super) fn senses(&self) -> impl Iterator<Item = usize> {
        self.gist.iter().filter_map(|&feature| sense(feature))
    }

    /// The senses of its own words, in their order, with their places.
    pub(super) fn own_senses(&self) -> impl Iterator<Item = (Span, usize)> {
        self.words().filter_map(|(word, feature)| Some((word, sense(feature)?)))
    }

    /// What its own words tell that happens once.
    pub(super) fn happens_once(&self) -> Vec<usize> {
        self.own_senses().map(|(_, sense)| sense).filter(|sense| Senses::is_once(*sense)).collect()
    }

    /// What its own words outside quotation marks tell that happens all at once.
    pub(super) fn happens<'s>(&'s self, analysis: &'s Analysis) -> impl Iterator<Item = usize> + 's {
        self.own_senses()
            .filter(|(word, sense)| Senses::is_sudden(*sense) && !is_quoted(analysis, *word))
            .map(|(_, sense)| sense)
    }
}

/// The sense that a feature stands for, if it is one.
fn sense(feature: Feature) -> Option<usize> {
    (!feature.is_entity() && feature.number() < FIRST_STEM).then(|| feature.number() as usize)
}

/// The sentences of one article. `numbers` are those of the article's entities in the story.
pub(super) fn of_article(
    analysis: &Analysis,
    words: &Words,
    names: &entity::Names,
    numbers: &[u32],
    vocabulary: &Vocabulary,
) -> Vec<Sentence> {
    let named = names_by_sentence(analysis, names, numbers);
    let sentences = analysis.layout.sentences.iter().zip(&named).enumerate();
    let mut read: Vec<Sentence> = sentences
        .map(|(sentence, (&span, named))| {
            read_one(analysis, span, named, words.of_sentence(sentence), vocabulary)
        })
        .collect();
    go_on(&mut read, analysis, words, vocabulary);
    read
}

/// The sentences of all articles, in the story's order, numbered through.
pub(super) struct Statements<'s> {
    all: Vec<&'s Sentence>,
    /// Where each article's begin; one more at the end.
    starts: Vec<usize>,
}

impl<'s> Statements<'s> {
    /// The sentences of each article.
    pub(super) fn of(articles: impl Iterator<Item = &'s [Sentence]>) -> Self {
        let (mut all, mut starts) = (Vec::new(), vec![0]);
        for sentences in articles {
            all.extend(sentences);
            starts.push(all.len());
        }
        Self { all, starts }
    }

    /// All of them, by article and place.
    pub(super) fn all(&self) -> &[&'s Sentence] {
        &self.all
    }

    /// The number of an article's first.
    pub(super) fn start(&self, article: usize) -> usize {
        self.starts.get(article).copied().unwrap_or_default()
    }
}

/// Gives the sentences that go on from the one before (`Pembicaraan tersebut …`, `Ia …`) what that is about: all of it
/// where they point at it, its names where a pronoun stands for one.
fn go_on(sentences: &mut [Sentence], analysis: &Analysis, words: &Words, vocabulary: &Vocabulary) {
    // The first sentence that dates a thing of each kind.
    let mut dated: BTreeMap<usize, usize> = BTreeMap::new();
    for at in 1..sentences.len() {
        let (before, rest) = sentences.split_at_mut(at);
        let (Some(last), Some(sentence)) = (before.last(), rest.first_mut()) else { continue };
        if last.is_told && meets_time(analysis, last.span) {
            last.own_senses().for_each(|(_, kind)| _ = dated.entry(kind).or_insert(at - 1));
        }
        let of_word = |(_, number): (Span, u32)| vocabulary.get(number).cues;
        let cues: Vec<Cues> = words.of_sentence(at).take(SUBJECT_WORDS).map(of_word).collect();
        let stands_for = cues.first().is_some_and(|first| first.stands_for);
        let pointing = cues.iter().position(|word| word.points);
        let is_joint = pointing.is_some_and(|at| at > 0 && cues[at - 1].joins);
        let points = pointing.is_some_and(|at| (1..=POINTING_WORDS).contains(&at)) && !is_joint
            || sentence.cues.denied && denies_before(sentence.span.of(&analysis.text));
        // What it points at may stand further back, if it is named by its kind.
        let told = if let Some(kind) = occurs(sentence, words.of_sentence(at), &analysis.text) {
            dated.get(&kind).map(|&first| &before[first])
        } else {
            let kind = sentence.own_senses().next().map(|(_, sense)| sense);
            let kind = kind.filter(|kind| Senses::is_happening(*kind) && pointing.is_some() && !is_joint);
            let near = || before.iter().rev().take(POINTED_SENTENCES);
            let tells =
                |told: &&Sentence, kind| told.is_told && told.own_senses().any(|(_, own)| own == kind);
            kind.and_then(|kind| near().find(|told| tells(told, kind)))
        };
        let inherits = |feature: &Feature| points || stands_for && feature.is_entity();
        let mut inherited: Gist = told.into_iter().flat_map(|told| told.gist.iter().copied()).collect();
        if told.is_none() && last.is_told {
            inherited.extend(last.gist.iter().copied().filter(inherits));
        }
        inherited.retain(|feature| sentence.gist.binary_search(feature).is_err());
        sentence.gist.extend(&inherited);
        sentence.gist.sort_unstable();
        sentence.taken = inherited;
    }
}

/// What kind of thing a sentence says took place, no more: `tabrakan terjadi pukul 05.52`, `The blaze broke out …`. It is the
/// one that the article is about, which the first sentence tells that dates one of the kind.
fn occurs(sentence: &Sentence, mut words: impl Iterator<Item = (Span, u32)>, text: &str) -> Option<usize> {
    let (kind, sense) = sentence.own_senses().find(|(_, sense)| Senses::is_happening(*sense))?;
    let (behind, _) = words.find(|(word, _)| word.start >= kind.end)?;
    cues::OCCURRING.contains(&behind.of(text)).then_some(sense)
}

/// Whether a time stands in a sentence, or a word in a time.
fn meets_time(analysis: &Analysis, place: Span) -> bool {
    let first = analysis.times.partition_point(|time| time.range.end <= place.start);
    analysis.times.get(first).is_some_and(|time| time.range.start < place.end)
}

/// Whether a denial does not say what it denies: `Rini membantahnya.`, `Pihak kampus lagi-lagi membantah.`
fn denies_before(words: &str) -> bool {
    let mut words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_denial = |word: &str| cues::DENIED.contains(&word.strip_suffix("nya").unwrap_or(word));
    let Some(denial) = words.find(|word| is_denial(word)) else { return false };
    let mut rest = words.take(DENIED_WORDS).peekable();
    denial.ends_with("nya") || rest.peek().is_none() || rest.any(|word| cues::POINTING.contains(&word))
}

/// So many words behind a denial may point at what it denies: `membantah tuduhan itu`.
const DENIED_WORDS: usize = 2;

/// So many words of a sentence behind its first are looked at for one that points back, …
const POINTING_WORDS: usize = 2;
/// … or, where it begins with a kind of event (`Percakapan pada Rabu itu …`), so many of it, …
const SUBJECT_WORDS: usize = 10;
/// … at one of so many sentences before it.
const POINTED_SENTENCES: usize = 5;

/// The entities that a sentence names, and where.
type Named = Vec<(u32, Span)>;

/// The names in each sentence of an article.
fn names_by_sentence(analysis: &Analysis, names: &entity::Names, numbers: &[u32]) -> Vec<Named> {
    let sentences = &analysis.layout.sentences;
    let mut named: Vec<Named> = vec![Vec::new(); sentences.len()];
    for (entity, &number) in numbers.iter().enumerate() {
        for &mention in names.mentions_of(entity) {
            let span = analysis.mentions.mentions[mention].span;
            if let Some(sentence) = position_of(sentences, span.start) {
                named[sentence].push((number, span));
            }
        }
    }
    for names in &mut named {
        names.sort_by_key(|(entity, span)| (*span, *entity));
    }
    named
}

fn read_one(
    analysis: &Analysis,
    span: Span,
    names: &Named,
    of_sentence: impl ExactSizeIterator<Item = (Span, u32)> + Clone,
    vocabulary: &Vocabulary,
) -> Sentence {
    let text = &analysis.text;
    let mut words: Vec<(SmallSpan, Feature)> = Vec::with_capacity(names.len() + of_sentence.len());
    words.extend(names.iter().map(|&(entity, span)| (span.into(), Feature::entity(entity))));
    let mut cues = Cues::default();
    let mut act = None;
    let mut denial = None;
    let mut before = "";
    let first_time = analysis.times.partition_point(|time| time.range.end <= span.start);
    let mut times = analysis.times[first_time..].iter().map(|time| Span::from(time.range.clone())).peekable();
    let mut names = names.iter().map(|(_, span)| *span).peekable();
    for (place, number) in of_sentence.clone() {
        let word = place.of(text);
        let known = vocabulary.get(number);
        cues.note(known.cues, before, word);
        let is_active = known.cues.denied && !cues::DENIED_BY.contains(&word);
        denial = denial.or(is_active.then_some(place.start));
        if act.is_none() && known.cues.act.is_some() && !is_quoted(analysis, place) {
            let is_first = !cues::ACT_NOT_BEHIND.contains(&before) && cues::is_act(before, word);
            act = known.cues.act.filter(|_| is_first).map(|kind| Act { kind, is_planned: cues.planned });
        }
        let is_of_office =
            cues::OFFICES.iter().any(|(first, second)| *second == word && before.eq_ignore_ascii_case(first));
        let together = known.ends_pair.then(|| vocabulary.of_pair(before, word)).flatten();
        before = word;
        while times.next_if(|time| time.end <= place.start).is_some() {}
        while names.next_if(|name| name.end <= place.start).is_some() {}
        // Times are compared as what they mean. A name stands for itself, and its kind for a word (`Bendungan X`).
        let is_time = times.peek().is_some_and(|time| time.meets(place));
        let is_in_name = names.peek().is_some_and(|name| name.meets(place));
        let is_head = names.peek().is_some_and(|name| name.start == place.start && name.end > place.end);
        if is_time || is_in_name && !is_head {
            continue;
        }
        let feature = together.or(known.feature);
        words.extend(feature.filter(|_| !is_of_office).map(|feature| (place.into(), feature)));
    }
    words.sort();
    let words = to_size(words);
    let mut gist: Gist = words.iter().map(|(_, feature)| *feature).collect();
    gist.sort_unstable();
    gist.dedup();
    let gist = to_size(gist);
    let entities = gist.iter().filter_map(|feature| feature.as_entity()).collect();
    let deniers = denial.map_or_else(Vec::new, |verb| deniers(analysis, &words, verb));
    let is_told = analysis.layout.furniture_at(span.start).is_none_or(|item| {
        matches!(item.kind, FurnitureKind::Dateline | FurnitureKind::Title | FurnitureKind::Caption)
    });
    let mut read = Sentence {
        span,
        is_told,
        gist,
        taken: Gist::new(),
        words,
        entities,
        cues,
        deniers,
        act,
        sites: Vec::new(),
    };
    let leads_to_place = |(_, number): (Span, u32)| vocabulary.get(number).leads_to_place;
    let mut words = of_sentence;
    if read.is_plain() && words.any(leads_to_place) {
        read.sites = sites(text, span, |word| meets_time(analysis, word));
    }
    read
}

/// Who denies something: of what is named before the verb the last, and the institutions for which it speaks.
fn deniers(analysis: &Analysis, words: &[(SmallSpan, Feature)], verb: usize) -> Vec<u32> {
    let words = words.iter().map(|&(word, feature)| (Span::from(word), feature));
    let mut named = words
        .filter(|(name, _)| name.end <= verb)
        .filter_map(|(name, feature)| Some((name, feature.as_entity()?)));
    let mentions = &analysis.mentions.mentions;
    let is_institution = |name: Span| {
        let at = mentions.partition_point(|mention| mention.span.start < name.start);
        mentions.get(at).is_some_and(|mention| mention.label == Label::Organisation)
    };
    let mut deniers: Vec<u32> =
        named.clone().filter(|(name, _)| is_institution(*name)).map(|(_, entity)| entity).collect();
    deniers.extend(named.next_back().map(|(_, entity)| entity));
    deniers
}

/// Whether a word stands between quotation marks.
pub(super) fn is_quoted(analysis: &Analysis, word: Span) -> bool {
    let quotes = &analysis.quotes;
    let first = quotes.partition_point(|quote| quote.span.end <= word.start);
    quotes[first..].iter().take_while(|quote| quote.span.start <= word.start).any(|quote| quote.direct)
}

impl Cues {
    /// Adds those of a word, and of it together with the one before.
    fn note(&mut self, of_word: Cues, before: &str, word: &str) {
        self.planned |= of_word.planned;
        self.denied |= of_word.denied;
        self.claimed |= of_word.claimed;
        self.corrects |= of_word.corrects;
        self.notes |= of_word.notes;
        self.guessed |= of_word.guessed;
        self.recalls |= of_word.recalls;
        self.failed |= of_word.failed;
        self.further |= of_word.further;
        if of_word.of_itself {
            let pair = (ner::lowercase(before), ner::lowercase(word));
            self.of_itself |= cues::OF_ITSELF.contains(&(pair.0.as_str(), pair.1.as_str()));
        }
    }
}
