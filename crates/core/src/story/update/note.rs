//! What an article says of what was told wrong: `Ralat: dalam berita Senin kami menulis 12 nasabah. Yang benar 21.`
//!
//! A note begins with a word for one (`Ralat`, `Correction`), says that its outlet wrote something else (`kami menulis …,
//! seharusnya …`), or tells that somebody corrects a figure (`BMKG memutakhirkan kekuatan gempa dari magnitudo 6,5
//! menjadi 6,3`). What stands behind `menulis`, `semula` or `bukan` is wrong; what stands behind `seharusnya`, `yang
//! benar` or `menjadi` is right, in the same sentence or in the next. Where no more than the wrong value is told, the
//! right one is what the text itself tells.

use std::ops::Range;

use timex::{Kind, Length, Unit, Value};

use super::cues;
use crate::quantity::{Decimal, Quantity};
use crate::story::statement::Sentence;
use crate::story::{Member, SideValue, likeness};
use crate::{Analysis, Span, position_of};

/// What an article corrects.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::story) struct Note {
    /// The numbers of its sentences.
    sentences: Range<usize>,
    /// What was told wrong, as the note gives it.
    pub(super) wrong: Stated,
    /// What is right.
    pub(super) right: Stated,
    /// Whether the outlet corrects itself, and not somebody of whom it tells.
    pub(super) is_own: bool,
}

/// A value in a sentence, by that one's number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stated {
    pub(super) sentence: usize,
    pub(super) value: SideValue,
}

impl Note {
    /// The numbers of its sentences, if the outlet writes of itself in them: they tell of no event.
    pub(in crate::story) fn own_sentences(&self) -> Range<usize> {
        if self.is_own { self.sentences() } else { 0..0 }
    }

    /// The numbers of its sentences.
    pub(super) fn sentences(&self) -> Range<usize> {
        self.sentences.clone()
    }
}

/// No article has more notes; what has is no article.
const MOST_NOTES: usize = 20;

/// So many sentences at most belong to a note, …
const MOST_SENTENCES: usize = 3;
/// … and of each so many words are looked at.
const MOST_WORDS: usize = 60;

/// The notes of an article, in its order.
pub(in crate::story) fn notes(analysis: &Analysis, member: &Member, sentences: &[Sentence]) -> Vec<Note> {
    let article = Reader { analysis, member, sentences };
    let mut notes: Vec<Note> = Vec::new();
    for first in 0..sentences.len() {
        if notes.len() == MOST_NOTES {
            break;
        }
        let is_free = notes.last().is_none_or(|last| last.sentences.end <= first);
        notes.extend(if is_free { article.note(first) } else { None });
    }
    notes
}

/// An article that is read for its notes.
struct Reader<'a> {
    analysis: &'a Analysis,
    member: &'a Member,
    sentences: &'a [Sentence],
}

/// A word of a sentence, in small letters.
struct Word {
    span: Span,
    text: String,
}

impl Word {
    fn is(&self, list: &[&str]) -> bool {
        list.contains(&self.text.as_str())
    }
}

/// As what a note gives a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Wrong,
    Right,
    /// It does not say so.
    Open,
}

impl Reader<'_> {
    /// The note that begins with a sentence.
    fn note(&self, first: usize) -> Option<Note> {
        let sentence = &self.sentences[first];
        // Most sentences have none of the words that a note begins with, and their cues tell so at once.
        let is_headed = first.checked_sub(1).is_some_and(|before| self.is_heading(before));
        let is_title = self.analysis.layout.furniture_at(sentence.span.start).is_some();
        if !sentence.is_told || is_title || !(is_headed || sentence.cues.notes || sentence.cues.of_itself) {
            return None;
        }
        let words = self.words(first);
        let is_own = is_headed || begin_note(&words) || sentence.cues.of_itself && self.gives_right(first);
        if !is_own && !words.iter().any(|word| word.is(cues::CORRECTS)) {
            return None;
        }
        let given = self.given(first, is_own);
        // `Seksi 1 sepanjang 12 kilometer`; a day is mostly that of writing: `kami menulis pada Senin ada 12 nasabah`.
        let rank = |value: SideValue| match value {
            SideValue::Place(_) => 1,
            value => {
                if self.is_date(value) {
                    2
                } else {
                    0
                }
            }
        };
        let of_way = given.iter().filter(|(way, _)| *way == Way::Wrong).map(|(_, stated)| *stated);
        let wrong = of_way.min_by_key(|stated| rank(stated.value))?;
        let is_like = |stated: Stated| self.are_of_one_kind(wrong.value, stated.value);
        let right = |way: Way| {
            let like = given.iter().find(|(known, stated)| *known == way && is_like(*stated));
            like.map(|(_, stated)| *stated)
        };
        let behind = || right(Way::Open).filter(|stated| stated.sentence > wrong.sentence);
        let right = match right(Way::Right) {
            None if is_own => behind().or_else(|| self.told_here(first, wrong.value))?,
            right => right?,
        };
        let end = wrong.sentence.max(right.sentence).max(first) + 1;
        Some(Note { sentences: first..end, wrong, right, is_own })
    }

    /// Whether a sentence is a line of its own that announces a note.
    fn is_heading(&self, sentence: usize) -> bool {
        self.sentences[sentence].cues.notes && {
            let words = self.words(sentence);
            words.len() <= cues::HEADING_WORDS && begin_note(&words)
        }
    }

    /// Whether a sentence or the one behind it says what is right.
    fn gives_right(&self, sentence: usize) -> bool {
        let end = (sentence + 2).min(self.sentences.len());
        (sentence..end).any(|at| self.words(at).iter().any(|word| word.is(cues::RIGHT)))
    }

    /// The first words of a sentence.
    fn words(&self, sentence: usize) -> Vec<Word> {
        let span = self.sentences[sentence].span;
        let text = span.of(&self.analysis.text);
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let word = |word: &str| {
            let start = span.start + (word.as_ptr() as usize - text.as_ptr() as usize);
            Word { span: Span::new(start, start + word.len()), text: ner::lowercase(word) }
        };
        words.take(MOST_WORDS).map(word).collect()
    }

    /// The values of a note's sentences, in their order, and as what it gives each. It ends with the sentence that says what
    /// is right.
    fn given(&self, first: usize, is_own: bool) -> Vec<(Way, Stated)> {
        let mut given = Vec::new();
        for sentence in first..(first + MOST_SENTENCES).min(self.sentences.len()) {
            self.read(sentence, is_own, &mut given);
            if given.iter().any(|(way, _)| *way == Way::Right) {
                break;
            }
        }
        given
    }

    /// Adds the values of one sentence.
    fn read(&self, sentence: usize, is_own: bool, given: &mut Vec<(Way, Stated)>) {
        let (mut way, mut read_to) = (Way::Open, self.sentences[sentence].span.start);
        for word in self.words(sentence) {
            if word.span.start < read_to {
                continue;
            }
            let ends_clause = Span::new(read_to, word.span.start).of(&self.analysis.text).contains(';');
            read_to = word.span.end;
            if word.is(cues::NOT) {
                // `Ada delapan, bukan tujuh.`
                let before =
                    given.last_mut().filter(|(way, stated)| *way == Way::Open && stated.sentence == sentence);
                before.into_iter().for_each(|(way, _)| *way = Way::Right);
                way = Way::Wrong;
            } else if word.is(cues::RIGHT) || way == Way::Wrong && ends_clause {
                way = Way::Right;
            } else if word.is(cues::WRONG) || !is_own && word.is(cues::FROM) {
                way = Way::Wrong;
            }
            if let Some((value, end)) = self.value_at(word.span) {
                given.push((way, Stated { sentence, value }));
                read_to = end;
            }
        }
    }

    /// The value that a word belongs to, and where it ends: a quantity, a time, or else a number by itself.
    fn value_at(&self, word: Span) -> Option<(SideValue, usize)> {
        let quantities = &self.analysis.quantities;
        let at = quantities.partition_point(|quantity| quantity.span.end <= word.start);
        if let Some(quantity) = quantities.get(at).filter(|quantity| quantity.span.meets(word)) {
            return Some((SideValue::Quantity(at), quantity.span.end));
        }
        let times = &self.member.times;
        let at = times.partition_point(|time| time.range.end <= word.start);
        if let Some(time) = times.get(at).filter(|time| time.range.start < word.end) {
            return Some((SideValue::Time(at), time.range.end));
        }
        let text = word.of(&self.analysis.text);
        if cues::NUMBERS.contains(&&*ner::lowercase(text)) {
            return Some((SideValue::Place(word), word.end));
        }
        let rest = self.analysis.text.get(word.start..).unwrap_or_default();
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
        let digits = rest[..rest.len() - digits.len()].trim_end_matches(['.', ',']);
        let number = Span::new(word.start, word.start + digits.len());
        (!number.is_empty()).then_some((SideValue::Place(number), number.end))
    }

    /// Whether a value is a time, and no length of time.
    fn is_date(&self, value: SideValue) -> bool {
        matches!(value, SideValue::Time(at) if self.member.times[at].kind != Kind::Duration)
    }

    /// Whether two values may stand for each other: a number by itself counts what the other does.
    fn are_of_one_kind(&self, one: SideValue, other: SideValue) -> bool {
        match (one, other) {
            (SideValue::Time(_), SideValue::Time(_)) => self.is_date(one) == self.is_date(other),
            (SideValue::Quantity(one), SideValue::Quantity(other)) => {
                let unit = |at: usize| self.analysis.quantities[at].unit.as_deref().map(ner::lowercase);
                unit(one) == unit(other) || unit(one).is_none() || unit(other).is_none()
            }
            (SideValue::Time(_), _) | (_, SideValue::Time(_)) => false,
            _ => true,
        }
    }

    /// What the text itself tells instead of a number or a length of time: one of the same unit, before the note. Rather one
    /// written with the same digits (312, 321), then one in a sentence that shares more words with the note, then the nearest.
    fn told_here(&self, first: usize, wrong: SideValue) -> Option<Stated> {
        let note = &self.sentences[first];
        let told = |value: SideValue| {
            let start = value.span(self.analysis).start;
            let sentence = position_of(&self.analysis.layout.sentences, start).filter(|at| *at < first)?;
            let told = &self.sentences[sentence];
            let shared = likeness::shared(&told.gist, &note.gist).count();
            told.is_told.then_some((shared, Stated { sentence, value }))
        };
        let best = match wrong {
            SideValue::Quantity(wrong) => {
                let wrong = &self.analysis.quantities[wrong];
                let is_other =
                    |other: &Quantity| other.unit == wrong.unit && other.numbers() != wrong.numbers();
                let others = self.analysis.quantities.iter().enumerate().filter(|(_, other)| is_other(other));
                let told = others.filter_map(|(at, other)| {
                    let (shared, stated) = told(SideValue::Quantity(at))?;
                    Some((have_same_digits(other.value, wrong.value), shared, at, stated))
                });
                told.max_by_key(|(are_same, shared, at, _)| (*are_same, *shared, *at))
            }
            SideValue::Time(wrong) => {
                let times = &self.member.times;
                let unit = |at: usize| length_unit(times[at].value.as_ref()?);
                let is_other = |at: &usize| {
                    unit(*at).is_some() && unit(*at) == unit(wrong) && times[*at].value != times[wrong].value
                };
                let told = (0..wrong).filter(is_other).filter_map(|at| {
                    let (shared, stated) = told(SideValue::Time(at))?;
                    Some((false, shared, at, stated))
                });
                told.max_by_key(|(_, shared, at, _)| (*shared, *at))
            }
            SideValue::Place(_) => None,
        };
        best.map(|(.., stated)| stated)
    }
}

/// Whether two numbers are written with the same digits, zeros aside.
fn have_same_digits(one: Decimal, other: Decimal) -> bool {
    let sorted = |number: Decimal| {
        let mut digits: Vec<u8> = number.digits().collect();
        digits.sort_unstable();
        digits
    };
    sorted(one) == sorted(other)
}

/// In what a length of time is measured.
fn length_unit(value: &Value) -> Option<Unit> {
    if let Value::Length(Length::Of(_, unit, _)) = value { Some(*unit) } else { None }
}

/// Whether words begin as a note does.
fn begin_note(words: &[Word]) -> bool {
    cues::begin_note(words.iter().map(|word| word.text.as_str()))
}
