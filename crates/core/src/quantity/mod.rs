//! Quantities: numbers with their units, and what they count.

mod counted;
mod decimal;
mod entry;
mod explain;
mod number;
mod pair;
mod subject;
mod unit;
mod words;

use serde::{Deserialize, Serialize};
use timex::{Found, Language};

use crate::Span;
use crate::memory;
use crate::mention::Mentions;
use crate::text::Layout;
use crate::view::{Facts, View, Word};
use number::Amount;
use pair::Pair;
use unit::{Kind, Unit};
use words::Part;

pub use decimal::{Decimal, NotDecimal};
pub use explain::{Explained, explain};
pub(crate) use number::may_begin;
pub(crate) use pair::{RATIO, SCORE};
pub(crate) use words::{Meaning, meaning};

/// A number in the text, with its unit and what it counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quantity {
    /// The number with its unit word: `Rp 1,5 miliar`, `98 orang`; words such as `sekitar` are outside.
    pub span: Span,
    /// The number, the least of a range, or the first of a score or ratio.
    pub value: Decimal,
    /// The most of a range (`10-15 orang`) or of a vague number (`ratusan` is 100 to 999).
    pub max: Option<Decimal>,
    /// The second of a score or ratio: 1 of `3-1`, 4 of `1:4`.
    #[serde(default)]
    pub against: Option<Against>,
    /// The unit, or the noun counted, as written; `Rp` for rupiah. None for a bare number;
    /// `skor`, `suara` or `rasio` where the two numbers of a score, a vote or a ratio stand without one.
    pub unit: Option<String>,
    /// The whole noun phrase that is counted or measured.
    pub of: Option<Span>,
    /// Whether the text says that the number is not exact.
    pub approximate: bool,
    /// Whether the number is the least or the most.
    pub bound: Option<Bound>,
    /// The words that say how exact the number is: `lebih dari`, `sekitar`.
    pub hedge: Option<Span>,
}

/// The number that another is told against.
///
/// ```
/// use linimasa_core::{mention::Mentions, quantity, text::Layout};
/// use timex::Language;
///
/// let text = "Dengan suara empat lawan satu, para juri menolak usul itu.";
/// let layout = Layout::read(text, Language::Indonesian);
/// let found = quantity::read(text, &layout, &[], &Mentions::default(), Language::Indonesian);
/// assert_eq!(found[0].span.of(text), "empat lawan satu");
/// assert_eq!(found[0].against.map(|one| (one.value.to_string(), one.relation)), Some(("1".into(), quantity::Relation::Score)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Against {
    /// The number.
    pub value: Decimal,
    /// What the two are to each other.
    pub relation: Relation,
}

impl Quantity {
    /// Its number, the most of a range, and the second of a score or ratio: the same where two quantities of one unit are the
    /// same.
    pub(crate) fn numbers(&self) -> (Decimal, Option<Decimal>, Option<Decimal>) {
        (self.value, self.max, self.against.map(|against| against.value))
    }
}

/// What two numbers are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Relation {
    /// What either side has: `3-1`, `empat lawan satu`.
    Score,
    /// So many on so many: `1:4`, `one in five`.
    Ratio,
}

/// The side on which a number is a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bound {
    /// `lebih dari`, `sedikitnya`.
    Min,
    /// `kurang dari`, `paling banyak`.
    Max,
}

/// Finds the quantities of a text, in order. What stands in a time is none, nor is a number that names
/// something (`Pasal 12`, `Kelas 3`). Time grows with the length of the text.
///
/// ```
/// use linimasa_core::{mention::Mentions, quantity, text::Layout};
/// use timex::Language;
///
/// let text = "Kerugian petani mencapai lebih dari Rp 1,5 miliar.";
/// let layout = Layout::read(text, Language::Indonesian);
/// let found = quantity::read(text, &layout, &[], &Mentions::default(), Language::Indonesian);
/// assert_eq!(found[0].span.of(text), "Rp 1,5 miliar");
/// assert_eq!(found[0].value.to_string(), "1500000000");
/// assert_eq!(found[0].of.map(|of| of.of(text)), Some("Kerugian petani"));
/// assert_eq!(found[0].bound, Some(quantity::Bound::Min));
/// ```
pub fn read(
    text: &str,
    layout: &Layout,
    times: &[Found],
    mentions: &Mentions,
    language: Language,
) -> Vec<Quantity> {
    let tokens = layout.tokens(text);
    memory::with(|memory| {
        memory.meet(&tokens);
        read_view(&View::new(Facts { text, layout, times, mentions, language }, &tokens, memory))
    })
}

/// As [`read`], of a text that was seen.
pub(crate) fn read_view(view: &View<'_>) -> Vec<Quantity> {
    let habit = number::habit(view);
    let mut found: Vec<Quantity> = Vec::new();
    let mut last_noun: Option<(String, Option<Span>)> = None;
    let mut end = 0;
    let mut score: Option<(usize, String)> = None;
    for &at in &view.numbers {
        if at < end {
            continue;
        }
        let last = score.as_ref().map(|(end, unit)| (*end, unit.as_str()));
        if let Some(pair) = pair::read(view, at, habit, last) {
            end = pair.end;
            if holds_facts_at(view, at) {
                score = Some((pair.end, pair.unit.clone())).filter(|_| pair.relation == Relation::Score);
                found.push(of_pair(view, at, pair));
            }
            continue;
        }
        let Some((amount, unit)) = number_at(view, at, habit) else { continue };
        end = unit.end.max(at + 1);
        if !holds_facts_at(view, amount.start) {
            continue;
        }
        let is_counted = matches!(unit.kind, Kind::Noun | Kind::Classifier);
        let unit_span = is_counted.then(|| view.span(amount.end, unit.end));
        if let Some(quantity) = quantity(view, &amount, unit, last_noun.as_ref(), found.last()) {
            if unit_span.is_some() {
                last_noun = quantity.unit.clone().map(|name| (name, unit_span));
            }
            found.push(quantity);
        }
    }
    take_unit_of_next(&mut found, view.text);
    found
}

/// Whether a number at a token can be a quantity, by the furniture that it stands in.
fn holds_facts_at(view: &View<'_>, at: usize) -> bool {
    view.layout.furniture_at(view.words[at].span.start).is_none_or(|item| holds_facts(item.kind))
}

/// Whether numbers in furniture of a kind can be quantities.
const fn holds_facts(kind: crate::text::FurnitureKind) -> bool {
    use crate::text::FurnitureKind as Furniture;
    !matches!(kind, Furniture::Date | Furniture::Dateline | Furniture::Outlet | Furniture::Byline)
}

/// The number that begins at a token, with its unit, if it counts something.
fn number_at(view: &View<'_>, at: usize, habit: number::Mark) -> Option<(Amount, Unit)> {
    let amount = number::read(view, at, habit)?;
    if is_name_of_something(view, &amount) {
        return None;
    }
    let unit = unit::read(view, &amount)?;
    let is_quantity = match unit.kind {
        _ if amount.is_part => is_part_of_something(view, &amount, &unit),
        Kind::Bare => amount.has_scale || amount.is_vague || stands_alone(view, &amount),
        _ => !is_one_of(view, &amount),
    };
    is_quantity.then_some((amount, unit))
}

/// Whether a fraction is one of something: `separuh penumpang`, `setengah dari`; not `setengah hati`.
fn is_part_of_something(view: &View<'_>, amount: &Amount, unit: &Unit) -> bool {
    let next = view.next_in_line(amount.end);
    match unit.kind {
        Kind::Bare => {
            let is_ratio = amount.start + 1 < amount.end && !view.words[amount.start].is(Part::Half);
            next.is_some_and(|word| matches!(word.text, "dari" | "of")) || is_ratio
        }
        _ => next.is_some_and(|word| !word.is(Part::AfterHalf)),
    }
}

/// Whether a number is part of a name or code: behind a label, in brackets, beside a slash, a year.
fn is_name_of_something(view: &View<'_>, amount: &Amount) -> bool {
    let word = &view.words[amount.start];
    let before = view.before_in_line(amount.start);
    let is_beside = |text: &str| matches!(text, "/" | "#" | ":" | "@" | "=");
    let is_label = before.is_some_and(|before| before.is(Part::Label) || before.is(Part::TimeBefore));
    // "per 100.000 penduduk" says of how many, not how many.
    let is_per = amount.unit_before.is_none() && before.is_some_and(|before| before.text == "per");
    let is_glued =
        word.is_joined && before.is_some_and(|before| is_beside(before.text) || before.text == "-");
    let is_before_mark = view
        .next_in_line(amount.end)
        .is_some_and(|next| next.is_joined && (is_beside(next.text) || next.text == "-"))
        && amount.unit_before.is_none();
    let in_name = amount.unit_before.is_none()
        && word.mention.is_some()
        && before.is_some_and(|before| before.mention == word.mention);
    is_glued
        || is_per
        || is_before_mark
        || in_name
        || (is_label && amount.unit_before.is_none() && !has_unit(view, amount))
}

/// Whether a unit stands behind the number that a label's number would not have: `kelas 40 meter persegi`.
fn has_unit(view: &View<'_>, amount: &Amount) -> bool {
    view.next_in_line(amount.end).is_some_and(|next| {
        next.is(Part::Measure) && next.text.len() > 1
            || next.is(Part::Percent)
            || next.is(Part::MoneyAfter)
            || next.is(Part::Classifier)
    }) || amount.has_scale
}

/// `salah satu warga`, `satu sama lain`, `one of them`: nothing is counted.
fn is_one_of(view: &View<'_>, amount: &Amount) -> bool {
    const BEFORE: &[&str] = &["salah", "per", "tak", "no", "any", "satu", "the", "this", "that"];
    const BEHIND: &[&str] = &["sama", "per", "another", "arah", "pihak", "tangan", "kata"];
    let is_one = amount.in_words && amount.end == amount.start + 1 && amount.value == Decimal::whole(1);
    is_one
        && (view.before_in_line(amount.start).is_some_and(|word| word.is_any(BEFORE))
            || view.next_in_line(amount.end).is_some_and(|word| word.is_any(BEHIND)))
}

/// Whether a number without a unit counts something all the same: the words before it ask for a number, or it
/// stands for a noun named before (`hanya lima yang`, `enam sudah dikenali`).
fn stands_alone(view: &View<'_>, amount: &Amount) -> bool {
    let word = &view.words[amount.start];
    let is_one = amount.value == Decimal::whole(1);
    let is_year = !amount.in_words && (Decimal::whole(1900)..=Decimal::whole(2100)).contains(&amount.value);
    let is_long = word.text.len() > 12;
    if is_year && word.text.len() == 4 || is_one || is_long || word.mention.is_some() {
        return false;
    }
    let Some(before) = view.before_in_line(amount.start) else { return false };
    let exact = [Part::About, Part::AboutMin, Part::AboutMax, Part::Min, Part::Max];
    let asks = exact.iter().any(|&part| view.entry_before(amount.start, part).is_some());
    let next = view.next_in_line(amount.end);
    let is_change = matches!(before.text, "dari" | "from")
        && next.is_some_and(|next| matches!(next.text, "menjadi" | "ke" | "to"));
    const ASK: &[&str] = &[
        "sebanyak",
        "sejumlah",
        "berjumlah",
        "mencapai",
        "menjadi",
        "total",
        "hanya",
        "bukan",
        "tercatat",
        "sebesar",
        "totalnya",
        "is",
        "totaling",
        "jadi",
        "baru",
    ];
    let ends = next.is_none_or(|next| {
        !next.is_word() || next.is(Part::Stop) || next.is(Part::Predicate) || next.is_verb()
    });
    let stands_for_noun = amount.in_words
        && (matches!(before.text, "," | "hanya" | "dan"))
        && next
            .is_some_and(|next| next.is(Part::Stop) && !matches!(next.text, "di" | "per") || next.is_verb());
    // "There were 60 of them."
    let is_of_them = next.is_some_and(|next| next.text == "of")
        && view.next_in_line(amount.end + 1).is_some_and(|them| matches!(them.text, "them" | "us"));
    let has_total = !amount.in_words && ends && counted_total(view, amount.start);
    is_change || (asks && ends) || (ends && before.is_any(ASK)) || stands_for_noun || is_of_them || has_total
}

/// Whether the clause before a number begins with a word that asks for one: `jumlah orang di kapal 124`.
fn counted_total(view: &View<'_>, start: usize) -> bool {
    let from = start.saturating_sub(6);
    view.words[from..start].iter().any(|word| word.is_any(&["jumlah", "jumlahnya", "total", "angka"]))
}

/// The quantity of a number and its unit.
fn quantity(
    view: &View<'_>,
    amount: &Amount,
    unit: Unit,
    last_noun: Option<&(String, Option<Span>)>,
    last: Option<&Quantity>,
) -> Option<Quantity> {
    let exactness = Exactness::read(view, amount.start, unit.end);
    let counted = counted::read(view, amount, &unit, exactness.start)
        .filter(|_| !repeats_last(view, exactness.start, &unit, last))
        .or_else(|| inherited(view, exactness.start, &unit, last));
    let is_bare = unit.kind == Kind::Bare && !amount.has_scale;
    let (name, of) = match (unit.name, counted) {
        (None, counted) if is_bare => {
            last_noun.map_or((None, counted), |(name, of)| (Some(name.clone()), counted.or(*of)))
        }
        (name, counted) => (name, counted),
    };
    Some(Quantity {
        span: view.span(amount.start, unit.end),
        value: amount.value,
        max: amount.max,
        against: None,
        unit: name,
        of,
        approximate: amount.is_vague || exactness.is_about,
        bound: exactness.bound,
        hedge: exactness.words.map(|(from, to)| view.span(from, to)),
    })
}

/// The quantity of two numbers that are told against each other.
fn of_pair(view: &View<'_>, start: usize, pair: Pair) -> Quantity {
    // "sekitar 1 banding 8"; a score is what it is ("memimpin hingga 9-5").
    let exactness = match pair.relation {
        Relation::Ratio => Exactness::read(view, start, pair.end),
        Relation::Score => Exactness { start, is_about: false, bound: None, words: None },
    };
    let [value, against] = pair.numbers;
    Quantity {
        span: view.span(start, pair.end),
        value,
        max: None,
        against: Some(Against { value: against, relation: pair.relation }),
        unit: Some(pair.unit),
        of: pair.of.map(|(from, to)| view.span(from, to)),
        approximate: exactness.is_about,
        bound: exactness.bound,
        hedge: exactness.words.map(|(from, to)| view.span(from, to)),
    }
}

/// Whether a number says again, or in part, how many there are of what was just counted: `atau 0,28 persen`,
/// `termasuk 412 unit`, `bukan tujuh`.
fn repeats_last(view: &View<'_>, start: usize, unit: &Unit, last: Option<&Quantity>) -> bool {
    let Some(last) = last.filter(|last| last.of.is_some()) else { return false };
    let Some(before) = view.before_in_line(start) else { return false };
    let is_near = view.words[start].span.start.saturating_sub(last.span.end) < 40;
    let has_same_unit = unit.name.is_some() && unit.name == last.unit;
    is_near
        && match &*ner::lower(before.text) {
            "atau" | "or" | "(" => unit.kind == Kind::Measure,
            "termasuk" => has_same_unit,
            "bukan" => has_same_unit || unit.kind == Kind::Bare,
            _ => false,
        }
}

/// What the number before counts, where this one counts the same.
fn inherited(view: &View<'_>, start: usize, unit: &Unit, last: Option<&Quantity>) -> Option<Span> {
    let last_quantity = last?;
    let gap = Span::new(last_quantity.span.end, view.words.get(start)?.span.start).of(view.text);
    let is_next_percent = unit.kind == Kind::Measure
        && matches!(unit.name.as_deref(), Some("persen" | "percent" | "%"))
        && unit.name == last_quantity.unit
        && !gap.contains('\n');
    (is_next_percent || repeats_last(view, start, unit, last)).then_some(last_quantity.of).flatten()
}

/// How exact the words around a number say that it is.
struct Exactness {
    /// The first token of those words, or of the number.
    start: usize,
    is_about: bool,
    bound: Option<Bound>,
    /// The tokens of those words, before the number or behind its unit.
    words: Option<(usize, usize)>,
}

impl Exactness {
    fn read(view: &View<'_>, start: usize, end: usize) -> Self {
        let mut exactness = Self { start, is_about: false, bound: None, words: None };
        let kinds = [
            (Part::AboutMin, true, Some(Bound::Min)),
            (Part::AboutMax, true, Some(Bound::Max)),
            (Part::Min, false, Some(Bound::Min)),
            (Part::Max, false, Some(Bound::Max)),
            (Part::About, true, None),
            (Part::Between, false, None),
        ];
        for _ in 0..2 {
            // "tak kurang dari" holds "kurang dari": the longest counts, of two alike the first.
            let words = kinds
                .iter()
                .rev()
                .filter_map(|kind| Some((view.entry_before(exactness.start, kind.0)?, kind.1, kind.2)))
                .max_by_key(|words| words.0);
            let Some((count, is_about, bound)) = words else { break };
            exactness.start -= count;
            exactness.is_about |= is_about;
            exactness.bound = exactness.bound.or(bound);
            exactness.words = Some((exactness.start, start));
        }
        let reaches = |word: &Word<'_>| matches!(word.text, "hingga" | "sampai");
        if exactness.bound.is_none() && view.before_in_line(exactness.start).is_some_and(reaches) {
            let before = exactness.start.checked_sub(2).and_then(|at| view.get(at));
            if before.is_some_and(|word| !word.is(Part::Link)) {
                exactness.bound = Some(Bound::Max);
                exactness.words = Some((exactness.start - 1, start));
            }
        }
        let goes_on = |word: &Word<'_>| {
            word.is(Part::Stop) && word.text != "dari" || word.is(Part::Predicate) || !word.is_word()
        };
        let more = view
            .entry(end, Part::MinAfter)
            .filter(|count| view.next_in_line(end + count).is_none_or(goes_on));
        if let Some(count) = more {
            exactness.is_about = true;
            exactness.bound = Some(Bound::Min);
            exactness.words = Some((end, end + count));
        }
        exactness
    }
}

/// A bare number right before another takes its unit: `dari empat menjadi sebelas orang`.
fn take_unit_of_next(found: &mut [Quantity], text: &str) {
    for at in 1..found.len() {
        let (one, rest) = found.split_at_mut(at);
        let (Some(bare), Some(next)) = (one.last_mut(), rest.first()) else { continue };
        let between = Span::new(bare.span.end, next.span.start).of(text);
        if matches!(between.trim(), "menjadi" | "ke" | "to" | "jadi" | "menjadi sekitar") {
            bare.unit.clone_from(&next.unit);
            bare.of = next.of.or(bare.of);
        }
    }
}

#[cfg(test)]
mod cases;
