//! Units pointed at: `pekan ini`, `bulan depan`, `tahun lalu`, `hari berikutnya`, `minggu yang sama`.

use super::{Read, tail};
use crate::expression::{Anchor, Calendar, Direction, Part, Period, Reading, When};
use crate::find::draft::Draft;
use crate::find::lexicon::{Cue, Word};
use crate::find::view::View;
use crate::value::{Length, Unit};
use crate::{Expression, Modifier};

/// The unit named at a place, `minggu` included.
pub(super) fn at(v: &View, at: usize) -> Option<Unit> {
    match v.word(at) {
        Word::Unit(unit) => Some(unit),
        Word::Cue(Cue::Minggu) => Some(Unit::Week),
        _ => None,
    }
}

/// A unit with a word that points: `bulan depan`, `hari itu`, `tahun berikutnya`.
pub(super) fn relative(v: &View, at: usize, unit: Unit) -> Read {
    // "tahun-tahun mendatang" is no one year.
    if at.checked_sub(2).is_some_and(|first| v.glued_mark(at - 1, b'-') && v.word(first) == Word::Unit(unit))
    {
        return None;
    }
    if unit >= Unit::Decade && v.is(at + 1, Cue::Terakhir) {
        return Some((at + 2, Expression::new(Reading::Length(Length::whole(1, unit)))));
    }
    let (anchor, count, end) = pointer(v, at + 1)?;
    if unit < Unit::Day || (unit == Unit::Day && anchor == Anchor::Writing && count != 0) {
        return None;
    }
    let mut draft = Draft::of(Period::Shift(anchor, count, unit));
    let end = if unit == Unit::Day { tail::read(v, end, &mut draft) } else { end };
    Some((end, draft.finish()?))
}

/// What a unit's pointing word says: from where, how many, and the end.
pub(super) fn pointer(v: &View, at: usize) -> Option<(Anchor, i32, usize)> {
    if let Some((count, end)) = tail::count(v, at) {
        return Some((Anchor::Writing, count, end));
    }
    match v.cue(at)? {
        Cue::Itu => Some((Anchor::Telling, 0, at + 1)),
        Cue::Yang if v.is(at + 1, Cue::Sama) => Some((Anchor::Telling, 0, at + 2)),
        Cue::Yang if v.is(at + 1, Cue::Sebelumnya) => Some((Anchor::Telling, -1, at + 2)),
        Cue::Yang if v.is(at + 1, Cue::Berikutnya) => Some((Anchor::Telling, 1, at + 2)),
        Cue::Sama => Some((Anchor::Telling, 0, at + 1)),
        Cue::Berikutnya => Some((Anchor::Telling, 1, at + 1)),
        Cue::Sebelumnya => Some((Anchor::Telling, -1, at + 1)),
        _ => None,
    }
}

/// `tahun`, `bulan`, `pekan` alone, as after `akhir`: the present one.
pub(super) fn plain(v: &View, at: usize) -> Read {
    let unit = self::at(v, at).filter(|unit| *unit > Unit::Day)?;
    let bare = pointer(v, at + 1).is_none()
        && v.number(at + 1).is_none()
        && matches!(v.word(at + 1), Word::Other | Word::Cue(_))
        && !v.is_capital(at + 1)
        && !v.is(at + 1, Cue::Ke);
    if !bare || v.is(at + 1, Cue::Anggaran) || matches!(unit, Unit::Century | Unit::Quarter | Unit::Half) {
        return None;
    }
    Some((at + 1, Expression::new(Reading::Date(When::shift(Anchor::Writing, 0, unit)))))
}

/// `akhir pekan`, `akhir pekan lalu`, `akhir minggu ini`.
pub(super) fn weekend(v: &View, at: usize) -> Read {
    if self::at(v, at + 1) != Some(Unit::Week) {
        return None;
    }
    let (anchor, count, end) = pointer(v, at + 2).unwrap_or((Anchor::Writing, 0, at + 2));
    let draft = Draft { part: Some(Part::Weekend), ..Draft::of(Period::Shift(anchor, count, Unit::Week)) };
    Some((end, draft.finish()?))
}

/// `pekan pertama Desember`, `minggu kedua bulan ini`: the month, its beginning, middle or end.
pub(super) fn nth_week(v: &View, at: usize) -> Read {
    let (number, from) = match v.word(at + 1) {
        Word::Ordinal(number) => (Some(number), at + 2),
        Word::Cue(Cue::Terakhir) => (None, at + 2),
        Word::Cue(Cue::Ke) if v.glued_mark(at + 2, b'-') => {
            (u8::try_from(v.glued_number(at + 3)?.value).ok(), at + 4)
        }
        _ => return None,
    };
    let (end, mut expression) = match v.word(from) {
        Word::Month(month) => {
            let (year, end) = tail::year_after(v, from + 1);
            let mut draft = Draft::calendar(Calendar { year, month: Some(month), ..Calendar::default() });
            let end = tail::read(v, end, &mut draft);
            draft.direction = if year.is_some() { Direction::Nearest } else { draft.direction };
            (end, draft.finish()?)
        }
        Word::Unit(Unit::Month) => super::day::bulan(v, from).or_else(|| relative(v, from, Unit::Month))?,
        _ => return None,
    };
    expression.modifier = Some(match number {
        Some(1) => Modifier::Start,
        Some(2 | 3) => Modifier::Mid,
        Some(4 | 5) | None => Modifier::End,
        Some(_) => return None,
    });
    Some((end, expression))
}
