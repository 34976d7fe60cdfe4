//! Which way the words around an expression point: tense and aspect words, and verbs of speaking.
//!
//! Indonesian verbs have no tense; `akan`, `telah`, `dijadwalkan` and their like say it, and so does the frame
//! of a quotation (`…, kata juru bicara itu, Kamis`), which is always past.

use super::view::View;
use crate::Language;
use crate::expression::{Direction, Expression, Part, Period, Reading, When};
use crate::find::lexicon::{Cue, Word};
use crate::find::tokens::{Shape, Token};
use crate::value::Unit;

/// How many tokens before an expression are looked at.
const BEFORE: usize = 24;

/// How many tokens before a month or date a word of the past may stand.
const PAST: usize = 4;

/// How many tokens before an expression a word for a deadline may stand.
const DEADLINE: usize = 3;

/// How many after it.
const AFTER: usize = 8;

/// Sets the direction of an expression that leaves it open, and whether it dates somebody's speaking.
pub(super) fn apply(v: &View, at: usize, end: usize, language: Language, expression: &mut Expression) {
    // A line that holds nothing but a full date is the page's own.
    if expression.is_full_date() && v.before(at).is_none() && v.next(end).is_none() {
        expression.said = true;
        return;
    }
    let is_day = is_day(expression);
    let open = expression.direction == Direction::Nearest && leaves_open(expression);
    if !is_day && !open {
        return;
    }
    let english = language == Language::English;
    let near = before(v, at, english, is_day);
    let before = near.map(|(sign, _)| sign);
    expression.said = is_day && (before == Some(Sign::Said) || spoken_after(v, end));
    if !open {
        if expression.is_full_date() && expression.direction == Direction::Nearest {
            expression.direction = match before {
                Some(Sign::Future) => Direction::Future,
                Some(Sign::Past | Sign::Said) => Direction::Past,
                None => Direction::Nearest,
            };
        }
        return;
    }
    let sign = if is_weekday(expression) {
        // "pada Rabu itu": the one that was told of.
        if v.is(end, Cue::Itu) && !v.glued_mark(end, b',') {
            expression.direction = Direction::That;
            return;
        }
        let sign = before.or_else(|| after(v, end));
        // Without any of the words, a verb tells what has happened; a heading without a verb may announce, and
        // so may "mulai Jumat".
        if sign.is_none() && has_verb(v, at, end) && v.cue_before(at) != Some(Cue::Mulai) {
            expression.direction = Direction::Told;
            return;
        }
        sign
    } else {
        // The nearest month or date is mostly right, so that only what is said close by turns it around.
        near.filter(|(sign, distance)| match sign {
            Sign::Past => *distance <= PAST,
            Sign::Future => *distance <= 12,
            Sign::Said => false,
        })
        .map(|(sign, _)| sign)
        .or_else(|| is_to_come(v, end).then_some(Sign::Future))
    };
    let sign = if english && is_day { in_english(v, at, end, near, sign) } else { sign };
    expression.direction = match sign {
        Some(Sign::Future) => Direction::Future,
        Some(Sign::Past | Sign::Said) => Direction::Past,
        None => Direction::Nearest,
    };
}

/// English verbs have tenses: a day that no past verb tells is to come (`The fair runs June 10 to 12`), and so is what
/// something is set `for`. A heading has no verb to go by.
fn in_english(
    v: &View,
    at: usize,
    end: usize,
    near: Option<(Sign, usize)>,
    sign: Option<Sign>,
) -> Option<Sign> {
    // "A payment promised for Sept. 19 was never made."
    if v.cue_before(at) == Some(Cue::For) && after(v, end) != Some(Sign::Past) {
        return Some(Sign::Future);
    }
    let past = near.is_some()
        || after(v, end).is_some()
        || (end..end + AFTER)
            .map_while(|i| v.next(i).filter(|_| !ends_sentence(v, i)))
            .any(|token| is_past_verb(v, token));
    let is_sentence = (end..end + BEFORE).any(|i| v.first(i).is_some_and(|token| token.is_mark(b'.')));
    sign.or_else(|| (!past && is_sentence).then_some(Sign::Future))
}

/// Whether the expression names a day.
fn is_day(expression: &Expression) -> bool {
    if let Some(When { of: Period::Shift(_, _, Unit::Day), part: None }) = expression.when() {
        return true;
    }
    expression.calendar().is_some_and(|calendar| calendar.day.is_some() || calendar.weekday.is_some())
}

/// Whether several days, months or seasons fit it.
fn leaves_open(expression: &Expression) -> bool {
    match expression.reading {
        Reading::Date(when) | Reading::Time(Some(when), _) => match (when.part, when.of) {
            (_, Period::Unsaid) => true,
            (None, Period::Calendar(calendar)) => calendar.year.is_none(),
            (Some(Part::Calendar(_)), _) | (None | Some(_), _) => false,
        },
        _ => false,
    }
}

fn is_weekday(expression: &Expression) -> bool {
    expression.calendar().is_some_and(|calendar| calendar.weekday.is_some() && calendar.day.is_none())
}

/// Which way a word points.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Past,
    Future,
    /// Past, and the expression dates the speaking.
    Said,
}

/// The nearest sign before an expression, in its sentence, and how many tokens before.
fn before(v: &View, at: usize, english: bool, is_day: bool) -> Option<(Sign, usize)> {
    // What stands behind "bahwa", or behind further words, is what was said.
    let (mut behind_that, mut behind_words) = (false, false);
    // "berjanji memperbaiki jalan itu, Senin", "berjanji … saat rapat pada Senin": that is when it was promised.
    let mut behind_promise = !is_day || v.before(at).is_some_and(|token| token.is_mark(b','));
    let mut is_end = is_end(v, at, english);
    for distance in 1..=BEFORE {
        let i = at.checked_sub(distance)?;
        if v.next(i + 1).is_none() || ends_sentence(v, i) {
            return None;
        }
        let token = v.first(i)?;
        let cue = match token.word {
            // "ditutup sampai Minggu pagi": what a measure lasts to is to come; "sempat ditutup": it is over.
            Word::Cue(Cue::Measure) if is_end && !is_over(v, i) => Cue::Future,
            Word::Cue(cue) if cue != Cue::Measure => cue,
            _ => {
                // "will be closed from May 20"
                if english && is_past_verb(v, token) && v.cue_before(i) != Some(Cue::Be) {
                    return Some((Sign::Past, distance));
                }
                let is_word = matches!(token.word, Word::Other | Word::Cue(Cue::Measure));
                behind_words |= is_word && token.shape == Shape::Lower;
                continue;
            }
        };
        let sign = match cue {
            // "a sale that was due on Thursday": as seen from before it.
            Cue::Will if english && was(v, i) => Sign::Past,
            Cue::Future | Cue::Will => Sign::Future,
            Cue::Past | Cue::Sejak | Cue::Did => Sign::Past,
            // "mengatakan pada Kamis", "mengatakan di Jakarta, Kamis"
            Cue::Said if !behind_that && !behind_words => Sign::Said,
            // "kata juru bicara itu di Jakarta, Kamis"
            Cue::Told if !behind_that => Sign::Said,
            // "berjanji datang Jumat pagi"
            Cue::Promise if !behind_promise => Sign::Future,
            // "paling lambat Jumat"
            Cue::Deadline if is_day && distance <= DEADLINE => Sign::Future,
            Cue::Bahwa => {
                behind_that = true;
                continue;
            }
            // "yang semula hanya sampai Rabu": that may be over.
            Cue::Semula => {
                is_end = false;
                continue;
            }
            Cue::Saat => {
                behind_promise = true;
                continue;
            }
            _ => continue,
        };
        return Some((sign, distance));
    }
    None
}

/// Whether an expression is where something ends: `sampai Minggu`, `until Sunday`, but not `Monday to Sunday`.
fn is_end(v: &View, at: usize, english: bool) -> bool {
    v.cue_before(at) == Some(Cue::Hingga)
        && (!english || matches!(word_before(v, at), Some("until" | "till")))
}

/// Whether a measure is told as over: `sempat ditutup`, `was closed`.
fn is_over(v: &View, at: usize) -> bool {
    matches!(word_before(v, at), Some("sempat" | "pernah" | "semula" | "was" | "were" | "had" | "been"))
}

/// Whether `was` or `were` stands right before a token.
fn was(v: &View, at: usize) -> bool {
    matches!(word_before(v, at), Some("was" | "were"))
}

/// The word right before a token, as it is written.
fn word_before<'a>(v: &View<'a>, at: usize) -> Option<&'a str> {
    let before = at.checked_sub(1).and_then(|before| v.first(before))?;
    v.text.get(before.start as usize..before.end as usize)
}

/// Whether a word nearby in the sentence has the prefix of an Indonesian verb (`ditangkap`, `menutup`, `bertemu`) or
/// is one of those without that nobody announces (`tewas`, `jebol`).
fn has_verb(v: &View, at: usize, end: usize) -> bool {
    let is_verb = |token: &Token| {
        if token.word == Word::Cue(Cue::Happened) {
            return true;
        }
        let word = v.text.get(token.start as usize..token.end as usize).unwrap_or_default();
        token.shape == Shape::Lower
            && word.len() >= 6
            && ["di", "me", "ber", "ter"].iter().any(|prefix| word.starts_with(prefix))
    };
    let before = (1..=BEFORE)
        .map_while(|distance| at.checked_sub(distance))
        .take_while(|i| v.next(i + 1).is_some() && !ends_sentence(v, *i));
    let after = (end..end + AFTER).take_while(|i| v.next(*i).is_some() && !ends_sentence(v, *i));
    before.chain(after).any(|i| v.first(i).is_some_and(is_verb))
}

/// Whether a word looks like an English verb in the past: `landed`.
fn is_past_verb(v: &View, token: &Token) -> bool {
    let word = v.text.get(token.start as usize..token.end as usize).unwrap_or_default();
    token.shape == Shape::Lower && word.len() > 4 && word.ends_with("ed")
}

/// Whether `akan`, `bakal` or `will` follow at once. `25 April ditunda` may lie behind all the same.
fn is_to_come(v: &View, end: usize) -> bool {
    matches!(v.cue(end), Some(Cue::Future | Cue::Will))
        && v.first(end).is_some_and(|token| {
            !v.text.get(token.start as usize..).is_some_and(|rest| rest.starts_with("di"))
        })
}

/// The nearest sign after an expression, in its sentence.
fn after(v: &View, end: usize) -> Option<Sign> {
    for i in end..end + AFTER {
        let token = v.next(i)?;
        if ends_sentence(v, i) {
            return None;
        }
        match token.word {
            Word::Cue(Cue::Future | Cue::Will) => return Some(Sign::Future),
            Word::Cue(Cue::Past | Cue::Did | Cue::Said) => return Some(Sign::Past),
            // ", kata kepala desa": what is said may be to come.
            Word::Cue(Cue::Told) => return None,
            _ => {}
        }
    }
    None
}

/// Whether a verb of speaking follows at once: "pada Minggu mengatakan".
fn spoken_after(v: &View, end: usize) -> bool {
    matches!(v.cue(end), Some(Cue::Said))
}

fn ends_sentence(v: &View, at: usize) -> bool {
    let Some(token) = v.first(at) else {
        return true;
    };
    match token.shape {
        Shape::Mark(b'!' | b'?') => true,
        // A full stop ends a sentence where a capital or a mark follows after space.
        Shape::Mark(b'.') => v.next(at + 1).is_none_or(|next| {
            next.gap != crate::find::tokens::Gap::None
                && (next.is_capital() || matches!(next.shape, Shape::Mark(_)))
        }),
        _ => false,
    }
}
