//! How many had died: whoever tells of more wrote later.
//!
//! An article gives the toll that it knows as of a day (`21 orang hingga Rabu siang`), or as of its own. Of two tolls the
//! greater is the later one: on the wrong day an article would tell of more dead than a dated one that is later, or of
//! fewer than one that is earlier. Sources differ, so no day is struck out for that by itself, but only where another
//! week is at odds with fewer articles.

use jiff::civil::Date;
use timex::{Kind, Timex};

use super::Known;
use crate::quantity::{Decimal, Quantity};
use crate::story::cues;
use crate::story::statement::Sentence;
use crate::{Analysis, Span};

/// A toll as of a day that lies further from the day of writing is that of something else (`pada 2017`).
const FRESH_DAYS: i32 = 3;

/// Words beside which the dead are counted.
const DEAD: [&str; 5] = ["dead", "died", "killed", "meninggal", "tewas"];

/// The same in two words: `korban jiwa`.
const LIVES_LOST: (&str, &str) = ("korban", "jiwa");

/// The tolls of the dated articles.
pub(super) struct Tolls {
    dated: Vec<Toll>,
}

/// So many had died as of a day.
struct Toll {
    dead: Dead,
    day: Date,
}

/// The sentences of an article that count the dead, and how many they count.
pub(super) struct Counts(Vec<(Span, Dead)>);

/// A number of dead, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Dead {
    number: Decimal,
    place: Span,
}

impl Tolls {
    pub(super) fn of(known: &Known<'_>) -> Self {
        let articles = known.members.iter().zip(known.analyses.iter().zip(known.told));
        let dated = articles.filter_map(|(member, (analysis, told))| {
            let day = member.published.day()?;
            Counts::of(analysis, told).toll(&member.times, day)
        });
        Self { dated: dated.collect() }
    }

    /// With how many dated articles an article's toll would be at odds if it was written on `day`.
    pub(super) fn at_odds(&self, counts: &Counts, times: &[Timex], day: Date) -> usize {
        let Some(own) = counts.toll(times, day) else { return 0 };
        let is_at_odds = |other: &&Toll| match own.dead.number.cmp(&other.dead.number) {
            std::cmp::Ordering::Less => own.day > other.day,
            std::cmp::Ordering::Equal => false,
            std::cmp::Ordering::Greater => own.day < other.day,
        };
        self.dated.iter().filter(is_at_odds).count()
    }
}

impl Counts {
    pub(super) fn of(analysis: &Analysis, told: &[Sentence]) -> Self {
        let plain = told.iter().filter(|sentence| sentence.is_plain()).map(|sentence| sentence.span);
        Self(plain.filter_map(|sentence| Some((sentence, dead(analysis, sentence)?))).collect())
    }

    /// The words of the greatest toll, if the article was written on a day.
    pub(super) fn words(&self, analysis: &Analysis, times: &[Timex], day: Date) -> Option<String> {
        Some(self.toll(times, day)?.dead.place.of(&analysis.text).to_owned())
    }

    /// The greatest toll that the article gives as of a day near that of its writing.
    fn toll(&self, times: &[Timex], written: Date) -> Option<Toll> {
        let of_sentence = |&(sentence, dead): &(Span, Dead)| {
            let day = as_of(times, sentence, written)?;
            ((written - day).get_days().abs() <= FRESH_DAYS).then_some(Toll { dead, day })
        };
        self.0.iter().filter_map(of_sentence).max_by_key(|toll| toll.dead.number)
    }
}

/// The day as of which a sentence tells: its own last one, or that of writing; none where it gives a longer time.
fn as_of(times: &[Timex], sentence: Span, written: Date) -> Option<Date> {
    let first = times.partition_point(|time| time.range.start < sentence.start);
    let of_sentence = times[first..].iter().take_while(|time| time.range.start < sentence.end);
    let mut of_sentence = of_sentence.filter(|time| time.kind != Kind::Duration).peekable();
    if of_sentence.peek().is_none() {
        return Some(written);
    }
    of_sentence.filter_map(|time| time.value?.day()).last()
}

/// How many dead a sentence counts: the number of people nearest to the word for it.
pub(super) fn dead(analysis: &Analysis, sentence: Span) -> Option<Dead> {
    let first = analysis.quantities.partition_point(|quantity| quantity.span.start < sentence.start);
    let of_sentence =
        analysis.quantities[first..].iter().take_while(|quantity| quantity.span.start < sentence.end);
    let counts: Vec<&Quantity> = of_sentence.filter(|quantity| is_people(quantity)).collect();
    let nearest = |at: usize| counts.iter().min_by_key(|count| count.span.start.abs_diff(at));
    let dead = |quantity: &&Quantity| Dead { number: quantity.value, place: quantity.span };
    deaths(analysis, sentence).filter_map(|at| nearest(at).map(dead)).max_by_key(|dead| dead.number)
}

/// Where a sentence has a word beside which the dead are counted.
fn deaths(analysis: &Analysis, sentence: Span) -> impl Iterator<Item = usize> {
    let text = sentence.of(&analysis.text);
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut before = String::new();
    words.filter_map(move |word| {
        let lower = ner::lowercase(word);
        let is_dead = DEAD.contains(&lower.as_str()) || (before.as_str(), lower.as_str()) == LIVES_LOST;
        before = lower;
        // Both are parts of one text.
        is_dead.then(|| sentence.start + (word.as_ptr() as usize - text.as_ptr() as usize))
    })
}

fn is_people(quantity: &Quantity) -> bool {
    let unit = quantity.unit.as_deref().map(ner::lowercase).unwrap_or_default();
    quantity.against.is_none() && cues::PEOPLE.binary_search(&unit.as_str()).is_ok()
}
