//! The words around a value: what it is told of.

use ner::Label;

use super::Seen;
use super::sign::{AGAINST, Sign, count, is};
use super::{Told, words};
use crate::Span;
use crate::story::likeness::{Feature, Weights};
use crate::story::meaning::{Meaning, Sum};
use crate::story::senses::Senses;
use crate::story::site::Site;
use crate::story::vocabulary::FIRST_STEM;

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

/// A word, and at which place from a value it stands.
#[derive(Clone, Copy, Debug)]
struct Near {
    feature: Feature,
    place: u8,
}

impl Near {
    /// How near it is.
    const fn nearness(self) -> f64 {
        NEARNESS[self.place as usize]
    }
}

/// A value in a sentence, and the words around it.
#[derive(Debug)]
pub(in crate::story::conflict) struct Context {
    /// The sentence's number in its article.
    pub(in crate::story::conflict) sentence: usize,
    /// What the words before the value tell, then what those behind it do, from the nearest on; then all that is near, what
    /// is counted too, each once, by feature.
    words: Box<[Near]>,
    /// Where among these those before the value end, those behind it, then of all that is near the names, and the senses.
    ends: [u32; 4],
    /// What its sentence is about, and what is near, each once: what brings it together with others.
    keys: Box<[Feature]>,
    /// What the words around it mean together, …
    means: Meaning,
    /// … and all of its sentence but its own.
    sentence_means: Meaning,
    /// What the value's own words tell, sorted.
    pub(super) own: Box<[Feature]>,
    /// The people whom the sentence names.
    people: Box<[u32]>,
    /// Whether something is near that marks off a moment or a fate from others.
    is_marked: bool,
    /// Whether the sentence tells of one more of a kind (`gempa susulan`).
    is_another: bool,
    /// Whether it ends as no sentence does.
    is_headline: bool,
    /// The logarithm of how long it is.
    length: f64,
}

/// Makes the contexts of an article's values.
pub(super) struct Contexts<'t> {
    told: &'t Told<'t>,
    /// What is looked at once for all values of a sentence, by its number.
    of_sentences: Vec<Option<OfSentence>>,
    /// Room for what is being put together.
    near: Vec<Near>,
    features: Vec<Feature>,
}

/// What of a sentence is in the context of each of its values.
struct OfSentence {
    /// Its words, without the first names that stand in a person's, …
    words: Vec<(Span, Feature)>,
    /// … and what they mean, added up.
    means: Sum,
    people: Box<[u32]>,
    is_another: bool,
    is_headline: bool,
    length: f64,
}

impl<'t> Contexts<'t> {
    /// Those of an article.
    pub(super) fn new(told: &'t Told<'t>) -> Self {
        let of_sentences = told.sentences.iter().map(|_| None).collect();
        Self { told, of_sentences, near: Vec::new(), features: Vec::new() }
    }

    /// That of a value in a sentence. Of the words from `own.start` to `own.end` it is a part: what it counts is its own
    /// too.
    pub(super) fn around(&mut self, sentence: usize, span: Span, own: Span) -> Context {
        let told = self.told;
        let known = self.of_sentences[sentence].get_or_insert_with(|| OfSentence::new(told, sentence));
        known.context(told, sentence, span, own, (&mut self.near, &mut self.features))
    }
}

impl OfSentence {
    fn new(told: &Told<'_>, sentence: usize) -> Self {
        let read = &told.sentences[sentence];
        let named = |(name, feature): &(Span, Feature)| Some((*name, person(told, *feature)?));
        let named: Vec<(Span, u32)> = read.words.iter().filter_map(named).collect();
        let is_of_person = |word: Span| named.iter().any(|(name, _)| *name != word && name.meets(word));
        let is_kept = |(word, feature): &&(Span, Feature)| feature.is_entity() || !is_of_person(*word);
        let mut people: Box<[u32]> = named.iter().map(|(_, person)| *person).collect();
        people.sort_unstable();
        let text = read.span.of(&told.analysis.text);
        // Most sentences have none of these, not even as a part of a word.
        let is_another = words::ANOTHER.iter().any(|word| text.contains(word))
            && text.split(|c: char| !c.is_alphanumeric()).any(|word| words::ANOTHER.contains(&word));
        let words: Vec<(Span, Feature)> = read.words.iter().filter(is_kept).copied().collect();
        Self {
            means: told.facts.meanings.sum(words.iter().map(|(_, feature)| *feature)),
            words,
            people,
            is_another,
            is_headline: !text.trim_end().ends_with(['.', '?', '!', '"', '”', '…']),
            length: (1.0 + read.words.len() as f64).ln(),
        }
    }

    /// The context of a value in the sentence, put together where there is room.
    fn context(
        &self,
        told: &Told<'_>,
        sentence: usize,
        span: Span,
        own: Span,
        (words, keys): (&mut Vec<Near>, &mut Vec<Feature>),
    ) -> Context {
        let behind = self.words.partition_point(|(word, _)| word.start < span.end);
        let before = self.words[..behind].iter().rev().filter(|(word, _)| word.end <= span.start);
        let near = |first: usize| {
            move |(at, (_, feature)): (usize, &(Span, Feature))| Near {
                feature: *feature,
                place: (first + at) as u8,
            }
        };
        words.clear();
        words.extend(before.take(BEFORE).enumerate().map(near(0)));
        let before = words.len();
        words.extend(self.words[behind..].iter().take(BEHIND).enumerate().map(near(BEFORE)));
        let behind = words.len();
        let is_own = |(word, _): &&(Span, Feature)| word.meets(span) || word.meets(own);
        keys.clear();
        keys.extend(self.words.iter().filter(is_own).map(|(_, feature)| *feature));
        keys.sort_unstable();
        keys.dedup();
        let own: Box<[Feature]> = Box::from(keys.as_slice());
        words.extend_from_within(..behind);
        words.extend(own.iter().map(|&feature| Near { feature, place: OWN as u8 }));
        let all = &mut words[behind..];
        all.sort_by(|one, other| {
            one.feature.cmp(&other.feature).then(other.nearness().total_cmp(&one.nearness()))
        });
        let mut count = 0;
        for at in 0..all.len() {
            if count == 0 || all[count - 1].feature != all[at].feature {
                all[count] = all[at];
                count += 1;
            }
        }
        words.truncate(behind + count);
        let first = |feature: Feature| {
            let all = &words[behind..];
            (behind + all.partition_point(|near| near.feature < feature)) as u32
        };
        let ends = [before as u32, behind as u32, first(Feature::stem(0)), first(Feature::stem(FIRST_STEM))];
        keys.clear();
        keys.extend(words[behind..].iter().map(|near| near.feature));
        keys.extend(&told.sentences[sentence].gist);
        keys.sort_unstable();
        keys.dedup();
        let meanings = told.facts.meanings;
        let itself = self.words.iter().filter(|(word, _)| word.meets(span)).map(|(_, feature)| *feature);
        let mut context = Context {
            sentence,
            keys: Box::from(keys.as_slice()),
            means: meanings.sum(words[..behind].iter().map(|near| near.feature)).meaning(),
            sentence_means: self.means.without(meanings.sum(itself)).meaning(),
            words: Box::from(words.as_slice()),
            ends,
            own,
            people: self.people.clone(),
            is_marked: false,
            is_another: self.is_another,
            is_headline: self.is_headline,
            length: self.length,
        };
        let is_marked = context.marks().next().is_some();
        context.is_marked = is_marked;
        context
    }
}

impl Context {
    const fn end(&self, of: usize) -> usize {
        self.ends[of] as usize
    }

    /// What the words before the value tell, or those behind it where none stands before.
    fn before(&self) -> &[Near] {
        let before = &self.words[..self.end(0)];
        if before.is_empty() { self.behind() } else { before }
    }

    /// What the words behind the value tell.
    fn behind(&self) -> &[Near] {
        &self.words[self.end(0)..self.end(1)]
    }

    /// All that is near, by feature.
    fn all(&self) -> &[Near] {
        &self.words[self.end(1)..]
    }

    /// How near a word stands, if it does.
    fn nearness(&self, feature: Feature) -> Option<f64> {
        let all = self.all();
        let at = all.binary_search_by(|near| near.feature.cmp(&feature)).ok()?;
        Some(all[at].nearness())
    }

    /// The words near it, names left out.
    fn stems(&self) -> &[Near] {
        &self.words[self.end(2)..]
    }

    /// What brings it together with others, sorted.
    pub(in crate::story::conflict) fn keys(&self) -> impl Iterator<Item = Feature> + '_ {
        self.keys.iter().copied()
    }

    /// How alike what is around two values and what their whole sentences say is by what it means.
    pub(super) fn meant(&self, other: &Self) -> Meant {
        Meant {
            around: self.means.likeness(&other.means),
            sentences: self.sentence_means.likeness(&other.sentence_means),
        }
    }

    /// The senses near it, sorted.
    fn senses(&self) -> impl Iterator<Item = usize> {
        let senses = &self.words[self.end(2)..self.end(3)];
        senses.iter().map(|near| near.feature.number() as usize)
    }

    /// The senses near it that mark off one moment or one fate from another.
    fn marks(&self) -> impl Iterator<Item = usize> {
        self.senses().filter(|sense| Senses::is_moment(*sense) || Senses::is_casualty(*sense))
    }

    /// Whether something is near that happens to people.
    pub(super) fn tells_casualties(&self) -> bool {
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
    pub(super) const fn signs(self) -> [Sign; 2] {
        [Sign::Is(self.around), Sign::Is(self.sentences)]
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
        for &near in words {
            let (feature, nearness) = (near.feature, near.nearness());
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
        let context = of.context();
        [Share::of(context.before(), with), Share::of(context.behind(), with)]
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
}

/// How much the most telling word near both values tells.
pub(super) fn rarest(one: Seen<'_>, other: Seen<'_>) -> f64 {
    let weights = one.told.facts.weights;
    let (first, second) = (one.context().stems(), other.context().stems());
    let (mut at, mut at_other, mut rarest) = (0, 0, 0);
    // Both go on where they are the same: which does is hard to foretell, so it is counted rather than asked.
    while let (Some(near), Some(near_other)) = (first.get(at), second.get(at_other)) {
        let (feature, feature_other) = (near.feature, near_other.feature);
        if feature == feature_other {
            rarest = rarest.max(weights.weight(feature));
        }
        at += usize::from(feature <= feature_other);
        at_other += usize::from(feature_other <= feature);
    }
    Weights::as_one(rarest)
}

/// Whether some kind of sense is near both.
pub(super) fn share(one: &Context, other: &Context, kind: fn(usize) -> bool) -> bool {
    one.senses().filter(|sense| kind(*sense)).any(|sense| other.senses().any(|known| known == sense))
}

/// Whether each is told of another moment or another fate: by what it says, none of which the other says.
fn are_of_other_moments(one: &Context, other: &Context) -> bool {
    let is_shared = || one.marks().any(|sense| other.senses().any(|known| known == sense));
    one.is_marked && other.is_marked && !is_shared()
}

/// What speaks against any two values being of one thing: that they are told of other moments or fates, of other people,
/// at other places, that one alone is of one more of its kind, that sentences correct what was told, are word for word the
/// same (what differs is the day on which they were written), are headlines; and how long they are, for a long one tells
/// of much.
pub(super) fn against(one: Seen<'_>, other: Seen<'_>) -> [Sign; AGAINST] {
    let (first, second) = (one.context(), other.context());
    let (sites, sites_other) = (&one.sentence().sites, &other.sentence().sites);
    let excludes =
        |site: &Site| sites_other.iter().any(|other| site.relation == other.relation && site.excludes(other));
    let (sentence, sentence_other) = (one.sentence(), other.sentence());
    let is_same = || one.text() == other.text();
    [
        is(are_of_other_moments(first, second)),
        is(are_of_other_people(first, second)),
        is(sites.iter().any(excludes)),
        is(first.is_another != second.is_another),
        count([sentence.cues.corrects, sentence_other.cues.corrects]),
        is(sentence.span.len() == sentence_other.span.len() && is_same()),
        count([first.is_headline, second.is_headline]),
        Sign::Is(first.length + second.length),
    ]
}

/// Whether both sentences name people, and nobody in common.
fn are_of_other_people(one: &Context, other: &Context) -> bool {
    !one.people.is_empty()
        && !other.people.is_empty()
        && !one.people.iter().any(|person| other.people.binary_search(person).is_ok())
}

/// The number of a person's entity.
fn person(told: &Told<'_>, feature: Feature) -> Option<u32> {
    feature.as_entity().filter(|number| told.facts.label(*number) == Some(Label::Person))
}
