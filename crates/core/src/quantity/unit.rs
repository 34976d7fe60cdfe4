//! The unit behind a number: money, a measure, a classifier, or the noun that is counted.

use super::number::Amount;
use super::words::Part;
use crate::view::View;

/// What kind of unit a number has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Money, a percentage, a measure: what is measured stands elsewhere.
    Measure,
    /// `orang`, `ekor`, `unit`: what is counted stands beside it, or is just that.
    Classifier,
    /// The noun counted.
    Noun,
    /// No unit at all.
    Bare,
}

/// The unit of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    pub kind: Kind,
    /// As a quantity names it; none for a bare number.
    pub name: Option<String>,
    /// The token after the last of the number with its unit.
    pub end: usize,
}

/// The unit of a number; none where what follows makes it a time or the name of something.
pub(super) fn read(view: &View<'_>, amount: &Amount) -> Option<Unit> {
    let at = bracket_end(view, amount.end).unwrap_or(amount.end);
    let unit = |kind, name: String, end| Some(Unit { kind, name: Some(name), end });
    if let Some(before) = amount.unit_before {
        return unit(Kind::Measure, sign(view, amount, before), at);
    }
    let bare = Some(Unit { kind: Kind::Bare, name: None, end: amount.end });
    let Some(next) = view.next_in_line(at) else { return bare };
    // "satu lawan satu": nothing is counted.
    let is_number = |at: usize| view.next_in_line(at).is_some_and(|word| word.known.begins_number);
    if next.is_any(&["kontra", "lawan"]) && is_number(at + 1) {
        return bare;
    }
    if next.is(Part::Percent) {
        return unit(Kind::Measure, next.text.to_owned(), at + 1);
    }
    if next.is(Part::Time) || next.in_time {
        return None;
    }
    if next.is(Part::MoneyAfter) {
        return unit(Kind::Measure, money(view, at), money_end(view, at));
    }
    if next.is(Part::Measure) && !is_letter_in_words(amount, next.text) {
        let end = measure_end(view, at);
        return unit(Kind::Measure, view.span(at, end).of(view.text).to_owned(), end);
    }
    if next.text == "per" && view.next_in_line(at + 1).is_some_and(|cent| cent.text == "cent") {
        return unit(Kind::Measure, "per cent".to_owned(), at + 2);
    }
    if let Some(count) = view.entry(at, Part::Compound) {
        let kind = if next.text.eq_ignore_ascii_case("kali") { Kind::Measure } else { Kind::Noun };
        return unit(kind, view.span(at, at + count).of(view.text).to_owned(), at + count);
    }
    if next.is(Part::Classifier) {
        return unit(Kind::Classifier, next.text.to_owned(), at + 1);
    }
    if is_noun(view, at) {
        let name = next.text.strip_suffix("nya").filter(|stem| stem.len() > 3).unwrap_or(next.text);
        return unit(Kind::Noun, name.to_owned(), at + 1);
    }
    bare
}

/// Where a bracket ends that says the number again in words: `150 (seratus lima puluh) paket`.
fn bracket_end(view: &View<'_>, start: usize) -> Option<usize> {
    const LONGEST: usize = 10;
    view.next_in_line(start).filter(|word| word.text == "(")?;
    let is_number = |word: &crate::view::Word<'_>| {
        let parts = [Part::Teen, Part::Times, Part::Scale];
        word.known.number.is_number() || parts.iter().any(|&part| word.is(part))
    };
    let close = (start + 1..start + LONGEST).find(|&at| !view.next_in_line(at).is_some_and(is_number))?;
    let is_closed = close > start + 1 && view.next_in_line(close).is_some_and(|word| word.text == ")");
    is_closed.then_some(close + 1)
}

/// A single letter behind number words is no unit (`tiga m`), behind digits it is (`3 m`).
fn is_letter_in_words(amount: &Amount, text: &str) -> bool {
    amount.in_words && text.len() == 1
}

/// No sign of money has so many letters.
const LONGEST_SIGN: usize = 5;

/// The name of a sign before the number.
fn sign(view: &View<'_>, amount: &Amount, before: usize) -> String {
    let text = view.words[before].text;
    let letters = text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-'));
    // `bermagnitudo 5,6`
    let letters = letters.strip_prefix("ber").filter(|_| letters.len() > LONGEST_SIGN).unwrap_or(letters);
    let is_rupiah = letters.get(..2).is_some_and(|sign| sign.eq_ignore_ascii_case("rp"));
    if is_rupiah {
        return "Rp".to_owned();
    }
    // "US" and "$" are two tokens.
    let is_dollar = view.get(before + 1).is_some_and(|next| next.text == "$" && before + 1 < amount.end);
    if is_dollar { format!("{letters}$") } else { letters.to_owned() }
}

/// The name of money behind the number: `rupiah` is `Rp`.
fn money(view: &View<'_>, at: usize) -> String {
    if view.words[at].text.eq_ignore_ascii_case("rupiah") {
        return "Rp".to_owned();
    }
    view.span(at, money_end(view, at)).of(view.text).to_owned()
}

/// The token after `dollar AS`, `dolar Singapura`.
fn money_end(view: &View<'_>, at: usize) -> usize {
    let of = |index: usize| {
        view.next_in_line(index).is_some_and(|word| word.is(Part::MoneyOf) && word.is_capital())
    };
    if of(at + 1) { at + 2 } else { at + 1 }
}

/// The token after a measure with what goes on with it: `meter kubik per detik`, `barel per hari`.
fn measure_end(view: &View<'_>, at: usize) -> usize {
    let mut end = at + 1;
    while end < at + 4 && view.next_in_line(end).is_some_and(|word| word.is(Part::MeasureOn)) {
        end += 1;
    }
    let goes_on =
        view.next_in_line(end).is_some_and(|word| word.text == "per" || word.text == "/" && word.is_joined)
            && view.next_in_line(end + 1).is_some_and(|word| word.is(Part::Time) || word.is(Part::Measure));
    if !goes_on {
        return end;
    }
    end += 2;
    while view.next_in_line(end).is_some_and(|word| word.is(Part::MeasureOn)) && end < at + 6 {
        end += 1;
    }
    end
}

/// Whether a token can be the noun that is counted.
pub(super) fn is_noun(view: &View<'_>, at: usize) -> bool {
    let Some(word) = view.next_in_line(at) else { return false };
    let is_acronym = word.text.len() <= 7 && word.text.chars().all(char::is_uppercase) && word.text.len() > 1;
    word.is_word()
        && !word.in_time
        && !word.is(Part::Stop)
        && !word.is(Part::Predicate)
        && !word.is(Part::Link)
        && !word.is(Part::Time)
        && !word.known.number.is_number()
        && !word.is_verb()
        && !word.text.contains(|c: char| c.is_ascii_digit())
        && (!word.is_capital() || is_acronym || (word.mention.is_none() && is_title_case(view, at)))
}

/// Whether the words around a capital one are written with capitals too, as in a headline.
fn is_title_case(view: &View<'_>, at: usize) -> bool {
    let is_capital = |index: Option<usize>| {
        index.and_then(|index| view.get(index)).is_some_and(|word| word.is_capital() || !word.is_word())
    };
    is_capital(at.checked_sub(1))
        && (view.next_in_line(at + 1).is_none()
            || is_capital(Some(at + 1))
            || view.get(at + 1).is_some_and(|word| word.is(Part::Stop)))
}
