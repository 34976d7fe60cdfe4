//! Numbers in tokens: digits, words, magnitudes, ranges, vague ones.

mod fraction;
mod numeral;

use super::Decimal;
use super::words::{Meaning, Part, meaning};
use crate::view::View;
pub(super) use numeral::{Mark, habit, value};

/// Signs of money that are written in one word with the number behind them; [`may_begin`] knows their first letters.
const SIGNS: [&str; 6] = ["idr", "rm", "rp", "rp-", "rp.", "usd"];

/// A number, as it stands in the tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Amount {
    /// The first token, a sign of money before the number included.
    pub start: usize,
    /// The token after the last.
    pub end: usize,
    /// The value, or the least of a range.
    pub value: Decimal,
    /// The most of a range.
    pub max: Option<Decimal>,
    /// The token that says whose money it is or what scale it is on, if one stands before the number.
    pub unit_before: Option<usize>,
    /// Whether the number itself says that it is not exact: `ratusan`, `30-an`.
    pub is_vague: bool,
    /// Whether it is written in words.
    pub in_words: bool,
    /// Whether it names a magnitude: `juta`.
    pub has_scale: bool,
    /// Whether it is a part of a whole.
    pub is_part: bool,
}

/// Whether a number may begin with a word at all: few do.
pub(crate) fn may_begin(word: &str, meaning: Meaning) -> bool {
    let first = word.bytes().next().unwrap_or_default();
    let may_have_sign = || matches!(first, b'I' | b'R' | b'U' | b'i' | b'r' | b'u');
    meaning.opens_number()
        || first.is_ascii_digit()
        || may_have_sign() && word.bytes().any(|byte| byte.is_ascii_digit())
        || matches!(word, "US" | "S" | "A" | "HK" | "NT" | "AU" | "minus" | "Minus")
        // "a third of", "MINUS"
        || meaning.is_known() && (word == "a" || word.eq_ignore_ascii_case("minus"))
}

/// The number that begins at a token, with the range that it may open.
pub(super) fn read(view: &View<'_>, start: usize, habit: Mark) -> Option<Amount> {
    let first = single(view, start, habit)?;
    if first.is_part {
        return Some(first);
    }
    if first.max.is_some() || first.is_vague {
        return Some(vague_range(view, first).unwrap_or(first));
    }
    Some(range(view, first, habit).unwrap_or(first))
}

/// `puluhan hingga ratusan`: from the least of the one to the most of the other.
fn vague_range(view: &View<'_>, first: Amount) -> Option<Amount> {
    view.next_in_line(first.end).filter(|word| word.is(Part::To))?;
    let start = first.end + 1;
    view.next_in_line(start).filter(|word| word.is(Part::Vague))?;
    let second = in_words(view, start)?;
    (first.max < second.max).then_some(Amount {
        end: second.end,
        max: second.max,
        has_scale: first.has_scale || second.has_scale,
        ..first
    })
}

impl Amount {
    /// A number in words that is still to be read.
    fn at(start: usize) -> Self {
        Self {
            start,
            end: start,
            value: Decimal::whole(0),
            max: None,
            unit_before: None,
            is_vague: false,
            in_words: true,
            has_scale: false,
            is_part: false,
        }
    }
}

/// The range from a first number to another: `3 hingga 5`, `antara 3 dan 5`, `dua atau tiga`.
fn range(view: &View<'_>, first: Amount, habit: Mark) -> Option<Amount> {
    let between = view.next_in_line(first.end)?;
    let is_between = view.entry_before(first.start, Part::Between).is_some();
    let joins = between.is(Part::To) || (is_between && between.is(Part::And));
    let is_stop = view.next_in_line(first.end + 1)?.text == "."; // of "s.d."
    let second = single(view, first.end + 1 + usize::from(is_stop), habit)?;
    if second.max.is_some() || second.is_vague {
        return None;
    }
    let is_next = first.value.plus(Decimal::whole(1)) == Some(second.value);
    let is_choice = matches!(between.text, "atau" | "or") && is_next;
    if joins || is_choice { spanning(first, second) } else { None }
}

/// One range out of two numbers; the second's magnitude is the first's too where that has none (`5-7 juta`).
fn spanning(first: Amount, second: Amount) -> Option<Amount> {
    let mut least = first.value;
    if second.has_scale && !first.has_scale {
        let mut factor = 1000;
        while factor <= 1_000_000_000_000_000 {
            let scaled = least.times(factor)?;
            // The magnitude that was named: the largest that leaves at least one.
            if second.value >= Decimal::whole(factor) && second.value < Decimal::whole(factor).times(1000)? {
                least = scaled;
                break;
            }
            factor *= 1000;
        }
    }
    (least < second.value).then_some(Amount {
        end: second.end,
        value: least,
        max: Some(second.value),
        has_scale: second.has_scale,
        ..first
    })
}

/// Where a unit that stands before its number ends: `Magnitudo`, `Magnitudo (M)`.
fn unit_end(view: &View<'_>, start: usize) -> Option<usize> {
    view.get(start).filter(|word| word.is(Part::UnitBefore))?;
    let is = |at: usize, text: &str| view.next_in_line(at).is_some_and(|word| word.text == text);
    let has_letter = is(start + 1, "(") && is(start + 3, ")");
    let is_letter = view.get(start + 2).is_some_and(|letter| letter.is(Part::UnitBefore));
    Some(if has_letter && is_letter { start + 4 } else { start + 1 })
}

/// One number, with its sign of money and its magnitude.
pub(super) fn single(view: &View<'_>, start: usize, habit: Mark) -> Option<Amount> {
    let word = view.get(start)?;
    if word.in_time {
        return None;
    }
    let (unit_before, mut at) = if word.is(Part::MoneyBefore) || is_dollar_of(view, start) {
        (Some(start), money_end(view, start))
    } else if let Some(number) = unit_end(view, start).filter(|at| is_number_next(view, *at)) {
        (Some(start), number)
    } else {
        (None, start)
    };
    let is_negative = unit_before.is_none() && word.text.eq_ignore_ascii_case("minus");
    at += usize::from(is_negative);
    let next = view.get(at)?;
    if next.in_time || (at > start && next.after_line) {
        return None;
    }
    let part = if at == start { part_of(view, start) } else { None };
    let mut amount = match part {
        Some(part) => part,
        None if next.known.number.is_number() || next.is(Part::Several) => in_words(view, at)?,
        None => in_digits(view, at, habit)?,
    };
    amount.start = start;
    amount.unit_before = unit_before.or(amount.unit_before);
    amount = with_letter(view, amount)?;
    if is_negative {
        amount.value = amount.value.negated();
    }
    Some(amount)
}

/// A part of a whole, perhaps of a magnitude: `tiga perempat juta`.
fn part_of(view: &View<'_>, start: usize) -> Option<Amount> {
    let part = fraction::read(view, start)?;
    let amount = Amount { value: part.value, end: part.end, is_vague: part.is_rounded, ..Amount::at(start) };
    scaled(view, Amount { is_part: true, ..amount })
}

/// `Rp2,5 M`: a letter for the magnitude behind money.
fn with_letter(view: &View<'_>, mut amount: Amount) -> Option<Amount> {
    let is_money = amount.unit_before.is_some_and(|at| !view.words[at].is(Part::UnitBefore));
    let next = view.next_in_line(amount.end).filter(|_| is_money && !amount.has_scale);
    let factor = match next.map_or("", |word| word.text) {
        "M" => 1_000_000_000,
        "T" => 1_000_000_000_000,
        "jt" | "Jt" => 1_000_000,
        "rb" => 1_000,
        _ => return Some(amount),
    };
    amount.value = amount.value.times(factor)?;
    amount.max = amount.max.map(|most| most.times(factor)).unwrap_or_default();
    amount.has_scale = true;
    amount.end += 1;
    Some(amount)
}

/// Whether a token says whose the dollar sign right behind it is: `US$`, `S$`.
fn is_dollar_of(view: &View<'_>, at: usize) -> bool {
    let is_country =
        view.get(at).is_some_and(|word| matches!(word.text, "US" | "S" | "A" | "HK" | "NT" | "AU"));
    is_country && view.get(at + 1).is_some_and(|next| next.text == "$" && next.is_joined)
}

/// The token after a sign of money: `Rp`, `US$` (two tokens), `Rp.`.
fn money_end(view: &View<'_>, start: usize) -> usize {
    let mut at = start + 1;
    while at < start + 3
        && view.get(at).is_some_and(|word| matches!(word.text, "$" | "." | "US") && !word.after_line)
    {
        at += 1;
    }
    at
}

fn is_number_next(view: &View<'_>, at: usize) -> bool {
    view.next_in_line(at).is_some_and(|word| word.text.starts_with(|c: char| c.is_ascii_digit()))
}

/// A number in digits: `1.250`, `10-15`, `30-an`, `Rp45.000`, `1,5 juta`.
fn in_digits(view: &View<'_>, at: usize, habit: Mark) -> Option<Amount> {
    let word = view.get(at)?;
    let digits_at = word.text.find(|c: char| c.is_ascii_digit())?;
    let (sign, digits) = word.text.split_at(digits_at);
    let has_sign = !sign.is_empty();
    if has_sign && !SIGNS.iter().any(|known| sign.eq_ignore_ascii_case(known)) {
        return None;
    }
    let unit_before = has_sign.then_some(at);
    let base = Amount { end: at + 1, unit_before, in_words: false, ..Amount::at(at) };
    if let Some(number) = digits.strip_suffix("-an").or_else(|| digits.strip_suffix("an")) {
        return scaled(view, Amount { value: numeral::value(number, habit)?, is_vague: true, ..base });
    }
    if let Some((least, _)) = digits.split_once('-').filter(|(_, sign)| meaning(sign).is(Part::MoneyBefore)) {
        // "Rp 5.000-Rp 7.000": the sign of the second number is glued to the first.
        return to_glued(view, Amount { value: numeral::value(least, habit)?, ..base }, habit);
    }
    if let Some((least, most)) = digits.split_once(['-', '\u{2011}']) {
        let first = Amount { value: numeral::value(least, habit)?, ..base };
        let second = scaled(view, Amount { value: numeral::value(most, habit)?, ..base })?;
        return spanning(first, second);
    }
    let number = Amount { value: numeral::value(digits, habit)?, ..base };
    if let Some((scale, end)) = glued_scale(view, number.end) {
        let first = Amount { value: number.value.times(scale)?, end, has_scale: true, ..number };
        return to_glued(view, first, habit);
    }
    scaled(view, number)
}

/// The range from a number, with its sign of money glued before the next token, to the number there.
fn to_glued(view: &View<'_>, first: Amount, habit: Mark) -> Option<Amount> {
    let digits = view.next_in_line(first.end)?.text;
    let second = Amount { value: numeral::value(digits, habit)?, end: first.end + 1, ..first };
    spanning(first, scaled(view, second)?)
}

/// The magnitude of `juta-Rp`, where a range of money is written without spaces, and the token behind it. The
/// tokens are `juta-` and `Rp`.
fn glued_scale(view: &View<'_>, at: usize) -> Option<(i64, usize)> {
    let scale = meaning(view.next_in_line(at)?.text.strip_suffix('-')?);
    let sign = view.next_in_line(at + 1)?;
    (scale.is(Part::Scale) && sign.is_joined && sign.is(Part::MoneyBefore)).then_some((scale.value, at + 2))
}

/// The number with the magnitudes behind it: `2,5 juta`, `2 juta 300 ribu` is left at its first part.
fn scaled(view: &View<'_>, mut amount: Amount) -> Option<Amount> {
    while let Some(scale) = view.next_in_line(amount.end).filter(|word| word.is(Part::Scale)) {
        amount.value = amount.value.times(scale.known.number.value)?;
        amount.has_scale = true;
        amount.end += 1;
    }
    if view.next_in_line(amount.end).is_some_and(|word| word.text == "an" || word.text == "-an") {
        amount.is_vague = true;
        amount.end += 1;
    }
    Some(amount)
}

/// A number in words: `dua puluh enam`, `setengah juta`, `puluhan ribu`, `twenty-five`.
fn in_words(view: &View<'_>, start: usize) -> Option<Amount> {
    let first = view.get(start)?;
    let base = Amount::at(start);
    if first.is(Part::Vague) {
        return vague(view, start, base);
    }
    if first.is(Part::Several) {
        return several(view, start, base);
    }
    if first.is(Part::Half) {
        let amount = scaled(view, Amount { value: Decimal::new(5, 1)?, end: start + 1, ..base })?;
        return Some(Amount { is_part: !amount.has_scale, ..amount });
    }
    let mut sum = Sum::default();
    let mut at = start;
    while let Some(word) = view.get(at).filter(|word| (at == start || !word.after_line) && !word.in_time) {
        if !sum.take(view, at)? {
            break;
        }
        at += 1;
        // "satu setengah juta": the half counts in the magnitude that follows.
        if view.next_in_line(at).is_some_and(|next| next.is(Part::Half)) && word.is(Part::Digit) {
            let value = Decimal::whole(word.known.number.value).plus(Decimal::new(5, 1)?)?;
            return scaled(view, Amount { value, end: at + 1, ..base });
        }
    }
    let value = Decimal::whole(sum.total()?);
    (at > start).then_some(Amount { value, end: at, has_scale: sum.has_scale, ..base })
}

/// `ratusan` stands for 100 to 999, `puluhan ribu` for 10,000 to 99,999.
fn vague(view: &View<'_>, start: usize, base: Amount) -> Option<Amount> {
    let word = view.get(start)?;
    let (mut least, mut most) = (word.known.number.value, word.known.number.most);
    let mut end = start + 1;
    while let Some(scale) = view.next_in_line(end).filter(|word| word.is(Part::Scale)) {
        least = least.checked_mul(scale.known.number.value)?;
        most = most.checked_add(1)?.checked_mul(scale.known.number.value)?.checked_sub(1)?;
        end += 1;
    }
    // "hundreds of people", "puluhan hingga ratusan": the first alone is the number.
    let is_of = |at: usize| view.next_in_line(at).is_some_and(|word| word.text == "of");
    if view.language == timex::Language::English && is_of(end) {
        end += 1;
        // "hundreds of thousands of"
        if let Some(next) = view.next_in_line(end).filter(|word| word.is(Part::Vague) && is_of(end + 1)) {
            least = least.checked_mul(next.known.number.value)?;
            most = most.checked_add(1)?.checked_mul(next.known.number.value)?.checked_sub(1)?;
            end += 2;
        }
    }
    Some(Amount {
        value: Decimal::whole(least),
        max: Some(Decimal::whole(most)),
        end,
        is_vague: true,
        has_scale: end > start + 1,
        ..base
    })
}

/// `beberapa ratus` says as much as `ratusan`.
fn several(view: &View<'_>, start: usize, base: Amount) -> Option<Amount> {
    let mut least: i64 = 1;
    let mut end = start + 1;
    let is_magnitude = |word: &&crate::view::Word<'_>| word.is(Part::Scale) || word.is(Part::Times);
    while let Some(word) = view.next_in_line(end).filter(is_magnitude) {
        least = least.checked_mul(word.known.number.value)?;
        end += 1;
    }
    let most = least.checked_mul(10)?.checked_sub(1)?;
    let (value, max) = (Decimal::whole(least), Some(Decimal::whole(most)));
    (end > start + 1).then_some(Amount { value, max, end, is_vague: true, has_scale: true, ..base })
}

/// The sum that number words make up as they come.
#[derive(Default)]
struct Sum {
    done: i64,
    group: i64,
    units: Option<i64>,
    has_scale: bool,
}

impl Sum {
    /// Takes the next word; false where the number ends before it, none where it is too large.
    fn take(&mut self, view: &View<'_>, at: usize) -> Option<bool> {
        let Some(word) = view.get(at) else { return Some(false) };
        let value = word.known.number.value;
        let is_bare = word.is(Part::Digit) || word.is(Part::Whole) || word.is(Part::Tens);
        if is_bare {
            if self.units.is_some_and(|units| !(units >= 20 && units % 10 == 0 && value < 10)) {
                return Some(false);
            }
            self.units = Some(self.units.unwrap_or(0) + value);
        } else if word.is(Part::Teen) && self.units.is_some_and(|units| units < 10) {
            self.units = self.units.map(|units| units + 10);
        } else if word.is(Part::Times) && self.units.is_some() {
            self.group = self.group.checked_add(self.units.take()?.checked_mul(value)?)?;
        } else if word.is(Part::OneTimes) && self.units.is_none() {
            self.group = self.group.checked_add(value)?;
        } else if word.is(Part::Scale) && self.group + self.units.unwrap_or(0) > 0 {
            let group = self.group.checked_add(self.units.take().unwrap_or(0))?;
            self.done = self.done.checked_add(group.checked_mul(value)?)?;
            (self.group, self.has_scale) = (0, true);
        } else if word.is(Part::OneScale) && self.units.is_none() && self.group == 0 {
            (self.done, self.has_scale) = (self.done.checked_add(value)?, true);
        } else {
            return Some(false);
        }
        Some(true)
    }

    fn total(&self) -> Option<i64> {
        self.done.checked_add(self.group)?.checked_add(self.units.unwrap_or(0))
    }
}
