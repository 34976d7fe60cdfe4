//! Numbers of a headline, and those of the text that contradict them.

use std::cell::OnceCell;

use timex::{Amount, Kind, Length, Value};

use super::{Contradiction, Page, words};
use crate::Span;
use crate::quantity::{Bound, Decimal};
use crate::story::conflict::value::unit::Unit;
use crate::story::conflict::value::words::{AGED, PERSONS};
use crate::story::conflict::{ConflictKind, SideValue};
use crate::story::likeness::Feature;
use crate::story::senses::Senses;

/// Numbers of a text that are looked at, at most.
const MOST: usize = 120;
/// Numbers that may be summed up.
const MOST_SUMMED: usize = 20;
/// A number below it is often told by chance.
const SMALL: f64 = 13.0;
/// A text's number is at most so many times the headline's, or the other way round.
const TIMES: f64 = 3.0;
/// How alike what a headline and a sentence tell is to be at least, …
const LIKE: f64 = 0.5;
/// … where lengths of time are compared, which may be of anything.
const LIKE_LENGTHS: f64 = 1.0;
/// A number that is told to be about right may be off by so much of it.
const ABOUT: f64 = 0.15;
/// So is a count that is given in whole tens or hundreds.
const ROUND: f64 = 0.08;

/// A number of an article.
#[derive(Debug)]
struct Number {
    value: SideValue,
    span: Span,
    sentence: usize,
    is_headline: bool,
    /// As written.
    written: Decimal,
    /// The least and the most that it can be, in the smallest of its kind.
    least: f64,
    most: f64,
    /// Half of what its last digit that is no zero counts, in the smallest of its kind.
    half: f64,
    is_about: bool,
    bound: Option<Bound>,
    unit: What,
    /// Where it says what is counted.
    of: Option<Span>,
    /// The words for that and its own, sorted, once they were asked for.
    own: OnceCell<Vec<Feature>>,
}

impl Number {
    fn own(&self, page: &Page<'_>) -> &[Feature] {
        self.own.get_or_init(|| {
            let none = Span::new(0, 0);
            let words = |of: Span| page.words(self.sentence, of, none);
            let Some(mut own) = self.of.map(words) else { return Vec::new() };
            own.extend(words(self.span));
            own.sort_unstable();
            own
        })
    }
}

/// What a number counts with.
#[derive(Debug, PartialEq)]
enum What {
    Of(Unit),
    /// Minutes that something goes on.
    Time,
}

pub(super) fn contradictions(page: &Page<'_>) -> Vec<Contradiction> {
    let all = numbers(page);
    let (headline, text): (Vec<&Number>, Vec<&Number>) = all.iter().partition(|number| number.is_headline);
    let mut found = Vec::new();
    for number in headline {
        if page.is_quoted(number.span) || is_told(page, number, &text) {
            continue;
        }
        let like = if number.unit == What::Time { LIKE_LENGTHS } else { LIKE };
        let candidates = text.iter().filter(|other| {
            is_of_kind(page, number, other) && is_near(number, other) && is_stated(page, number, other, &text)
        });
        let rated = candidates.map(|other| {
            (*other, page.likeness((number.sentence, number.span), (other.sentence, other.span)).score())
        });
        let best = rated.filter(|(_, score)| *score > like).max_by(|one, other| one.1.total_cmp(&other.1));
        if let Some((other, _)) = best {
            let sides = [(number.sentence, number.value), (other.sentence, other.value)];
            found.push(Contradiction { kind: ConflictKind::Number, sides });
        }
    }
    found
}

/// The numbers of an article.
fn numbers(page: &Page<'_>) -> Vec<Number> {
    let told = page.told;
    // Scores are compared by themselves.
    let counts = told.analysis.quantities.iter().enumerate().filter(|(_, of)| of.against.is_none());
    let quantities = counts.filter_map(|(index, quantity)| {
        let (sentence, is_headline) = page.sentence_at(quantity.span.start)?;
        let unit = told.units[index];
        let size = unit.smallest(Decimal::whole(1))?.approximately();
        Some(Number {
            value: SideValue::Quantity(index),
            span: quantity.span,
            sentence,
            is_headline,
            written: quantity.value,
            least: quantity.value.approximately() * size,
            most: quantity.max.unwrap_or(quantity.value).approximately() * size,
            half: last_digit(quantity.value) * size / 2.0,
            is_about: quantity.approximate,
            bound: quantity.bound,
            unit: What::Of(unit),
            of: Some(quantity.of.unwrap_or(quantity.span)),
            own: OnceCell::new(),
        })
    });
    let lengths = told.member.times.iter().enumerate().filter_map(|(index, time)| {
        let value = time.value.as_ref().filter(|_| time.kind == Kind::Duration)?;
        let span = Span::from(time.range.clone());
        let (sentence, is_headline) = page.sentence_at(span.start)?;
        let is_age =
            words::is_behind(page, sentence, span, AGED) || words::is_behind(page, sentence, span, PERSONS);
        let (written, size) = length(value).filter(|_| !is_age)?;
        let minutes = written.approximately() * size;
        Some(Number {
            value: SideValue::Time(index),
            span,
            sentence,
            is_headline,
            written,
            least: minutes,
            most: minutes,
            half: last_digit(written).min(1.0) * size / 2.0,
            is_about: time.modifier.is_some(),
            bound: None,
            unit: What::Time,
            of: None,
            own: OnceCell::new(),
        })
    });
    quantities.chain(lengths).take(MOST).collect()
}

/// A length of time, and how many minutes its unit has.
fn length(value: &Value) -> Option<(Decimal, f64)> {
    let Value::Length(Length::Of(Amount::Hundredths(amount), unit, None)) = value else { return None };
    let minutes = match unit {
        timex::Unit::Second => 1.0 / 60.0,
        timex::Unit::Minute => 1.0,
        timex::Unit::Hour => 60.0,
        timex::Unit::Day => 1440.0,
        timex::Unit::Week => 7.0 * 1440.0,
        timex::Unit::Month => 30.4375 * 1440.0,
        timex::Unit::Year => 365.25 * 1440.0,
        _ => return None,
    };
    Some((Decimal::new(i64::from(*amount), 2)?, minutes))
}

/// What the last digit of a number that is no zero counts.
fn last_digit(number: Decimal) -> f64 {
    let digits = number.to_string();
    match digits.split_once('.') {
        Some((_, behind)) => 0.1_f64.powi(behind.len() as i32),
        None => 10_f64.powi((digits.len() - digits.trim_end_matches('0').len()) as i32),
    }
}

/// Whether both count the same kind of thing.
fn counts_like(page: &Page<'_>, one: &Number, other: &Number) -> bool {
    match (&one.unit, &other.unit) {
        (What::Of(unit), What::Of(unit_other)) => {
            let shares_words =
                || one.own(page).iter().any(|word| other.own(page).binary_search(word).is_ok());
            unit.counts_like(unit_other, shares_words)
        }
        (one, other) => one == other,
    }
}

/// Whether the text tells a headline's number: as it is, rounded, as a sum, a difference, a product or a share.
fn is_told(page: &Page<'_>, number: &Number, text: &[&Number]) -> bool {
    let same = |other: &&&Number| {
        let is_same = other.written == number.written;
        is_same && (number.least >= SMALL || number.written.to_string().contains('.'))
            || (counts_like(page, number, other) || other.unit == What::Of(Unit::Unsaid))
                && agree(number, other)
    };
    if text.iter().any(|other| same(&other)) {
        return true;
    }
    let near = |result: f64| (result - number.least).abs() <= number.half.max(number.least * 1e-6);
    let is_share = number.unit == What::Of(Unit::Share);
    let is_noun = |of: &Number| matches!(of.unit, What::Of(Unit::Thing(_) | Unit::People | Unit::Unsaid));
    let is_like = |other: &&&Number| {
        let is_named =
            || number.own(page).iter().any(|word| page.told.sentences[other.sentence].gist.contains(word));
        let is_person = other.unit == What::Of(Unit::People);
        !is_share && counts_like(page, number, other)
            || is_noun(number) && is_noun(other) && (is_person || is_named())
    };
    let like: Vec<f64> = text.iter().filter(is_like).map(|other| other.least).take(MOST_SUMMED).collect();
    for (at, one) in like.iter().enumerate() {
        for (next, two) in like.iter().enumerate().skip(at + 1) {
            if near(one + two)
                || near((one - two).abs())
                || like[next + 1..].iter().any(|three| near(one + two + three))
            {
                return true;
            }
        }
    }
    let written = |other: &Number| other.written.approximately();
    if number.least >= SMALL {
        let mut pairs =
            text.iter().enumerate().flat_map(|(at, one)| text[at + 1..].iter().map(move |two| (one, two)));
        if pairs
            .any(|(one, two)| written(one) > 1.0 && written(two) > 1.0 && near(written(one) * written(two)))
        {
            return true;
        }
    }
    is_share && {
        let mut pairs = text.iter().flat_map(|one| text.iter().map(move |two| (one, two)));
        pairs.any(|(one, two)| {
            let share = 100.0 * one.least / two.least;
            !std::ptr::eq(*one, *two) && one.unit == two.unit && (near(share) || near((100.0 - share).abs()))
        })
    }
}

/// Whether two numbers may be the same one, rounded or told as a limit.
fn agree(one: &Number, other: &Number) -> bool {
    let slack = |number: &Number, other: &Number| {
        let is_about = number.is_about || number.bound.is_some();
        let is_other_unit =
            matches!((&number.unit, &other.unit), (What::Of(one), What::Of(two)) if one.is_converted(two));
        if number.unit == What::Time || is_other_unit {
            number.half.max(if is_about { number.most * ABOUT } else { 0.0 })
        } else if is_about {
            number.half.max(number.most * ABOUT)
        } else {
            number.half.min(number.most * ROUND)
        }
    };
    let slack = slack(one, other).max(slack(other, one)) * 1.001;
    let meets = one.least <= other.most + slack && other.least <= one.most + slack;
    let is_limit = |limit: &Number, other: &Number| match limit.bound {
        Some(Bound::Min) => other.most >= limit.least,
        Some(Bound::Max) => other.least <= limit.most,
        None => false,
    };
    meets || is_limit(one, other) || is_limit(other, one)
}

/// Whether a number of the text counts just what a headline's does.
fn is_of_kind(page: &Page<'_>, number: &Number, other: &Number) -> bool {
    counts_like(page, number, other) && other.unit != What::Of(Unit::Unsaid)
}

/// Whether two numbers are so near that one thing may be meant, or are a slip of the pen.
fn is_near(number: &Number, other: &Number) -> bool {
    let digits = |number: Decimal| {
        let mut digits: Vec<u8> = number.digits().collect();
        digits.sort_unstable();
        digits
    };
    let (low, high) = (number.least.min(other.least), number.least.max(other.least));
    let is_slip = digits(number.written) == digits(other.written) && high <= 10.5 * low;
    low > 0.0 && (high <= TIMES * low || is_slip)
}

/// Whether the text states a number as it is, of the whole and of the time of the headline.
fn is_stated(page: &Page<'_>, number: &Number, other: &Number, text: &[&Number]) -> bool {
    let of = |at: usize| &page.told.sentences[at];
    let is_exact = !other.is_about && other.bound.is_none() && other.least >= other.most;
    if !is_exact || !page.is_prose(other.sentence) || !of(other.sentence).is_plain() {
        return false;
    }
    let clause = page.clause(other.sentence, other.span).of(page.text());
    let headline = of(number.sentence).span.of(page.text());
    // What the headline says of its own value too tells no difference.
    let is_other = |cues: &[&str]| words::has(clause, cues) && !words::has(headline, cues);
    // `empat puskesmas di Demak, lima di Kudus`: two of the same are parts of a whole.
    let is_noun = matches!(other.unit, What::Of(Unit::Thing(_) | Unit::People));
    let is_beside = |known: &&Number| {
        known.sentence == other.sentence && known.span != other.span && is_of_kind(page, number, known)
    };
    let is_part = || is_noun && text.iter().any(is_beside);
    !is_part()
        && !words::is_behind(page, other.sentence, other.span, words::OF)
        && !words::has(of(other.sentence).span.of(page.text()), words::REST)
        && !is_other(words::PART)
        && !is_other(words::OTHER_TIME)
        && (!is_noun || tells_same_fate(page, number, other))
}

/// What happens to people in a number's sentence.
fn fates(page: &Page<'_>, number: &Number) -> Vec<usize> {
    let senses = page.told.sentences[number.sentence].own_senses().map(|(_, sense)| sense);
    senses.filter(|sense| Senses::is_casualty(*sense)).collect()
}

/// Whether what happened to those whom two numbers count is the same, as far as it is told; of neither or of both.
fn tells_same_fate(page: &Page<'_>, number: &Number, other: &Number) -> bool {
    let (own, others) = (fates(page, number), fates(page, other));
    own.is_empty() && others.is_empty() || own.iter().any(|fate| others.contains(fate))
}
