//! Two numbers with words between them: `empat lawan satu`, `three votes to two`, `1 banding 40`, `one in five`.

use timex::Language;

use super::super::Relation;
use super::super::number::{self, Amount, Mark};
use super::super::unit::{self, Kind, Unit, is_noun};
use super::super::words::Part;
use super::cue::{self, Cue, Topic};
use super::{Decimal, Pair, is_counted, is_hedged, phrase, relation};
use crate::view::{View, Word};

/// The word between two numbers stands so far behind the first token of the first, at most: `dua puluh satu suara lawan`.
const FARTHEST: usize = 5;
/// A cue for two numbers with `to` between them stands so near.
const NEAR: usize = 5;

/// The two numbers that begin at a token.
pub(super) fn read(view: &View<'_>, start: usize, habit: Mark) -> Option<Pair> {
    let may_follow =
        |ahead: usize| view.next_in_line(start + ahead).is_some_and(|word| word.is(Part::Versus));
    if !(1..=FARTHEST).any(may_follow) {
        return None;
    }
    let one = plain(view, start, habit)?;
    let is_versus = |at: usize| view.next_in_line(at).is_some_and(|word| word.is(Part::Versus));
    let unit =
        if is_versus(one.end) { None } else { unit::read(view, &one).filter(|unit| is_versus(unit.end)) };
    let versus = unit.as_ref().map_or(one.end, |unit| unit.end);
    let between = view.next_in_line(versus).filter(|word| word.is(Part::Versus))?;
    let is_english = view.language == Language::English;
    match between.text {
        "lawan" | "berbanding" | "banding" => {
            let two = plain(view, versus + 1, habit)?;
            against(view, &Sides { one, unit, two }, between)
        }
        "to" if is_english => {
            let two = plain(view, versus + 1, habit)?;
            to(view, &Sides { one, unit, two })
        }
        "in" if is_english && unit.is_none() => among(view, &one, &plain(view, versus + 1, habit)?),
        "out" if is_english && unit.is_none() => {
            view.next_in_line(versus + 1).filter(|of| of.text == "of")?;
            among(view, &one, &plain(view, versus + 2, habit)?)
        }
        "dari" if unit.is_none() => among(view, &one, &plain(view, versus + 1, habit)?),
        _ => None,
    }
}

/// A number that is no part, no range and no sum of money.
fn plain(view: &View<'_>, start: usize, habit: Mark) -> Option<Amount> {
    let is_in_line = view.get(start).is_some_and(|word| !word.in_time);
    let amount = number::single(view, start, habit).filter(|_| is_in_line)?;
    let is_plain =
        amount.max.is_none() && !amount.is_vague && !amount.is_part && amount.unit_before.is_none();
    is_plain.then_some(amount)
}

/// Two numbers, and what the first is said to count.
struct Sides {
    one: Amount,
    unit: Option<Unit>,
    two: Amount,
}

impl Sides {
    fn numbers(&self) -> [Decimal; 2] {
        [self.one.value, self.two.value]
    }

    /// The two with the noun that stands behind the first, the second or both.
    fn counting(&self, view: &View<'_>, relation: Relation) -> Option<Pair> {
        let name =
            |word: &Word<'_>| self.unit.as_ref().is_none_or(|unit| unit.name.as_deref() == Some(word.text));
        let is_unit = |word: &Word<'_>| is_counted(word) || word.is(Part::Percent) || self.unit.is_some();
        let again = view.next_in_line(self.two.end).filter(|word| is_unit(word) && name(word));
        let (at, unit) = match (&self.unit, again) {
            (Some(unit), _) => (unit.end - 1, unit.name.clone()?),
            (None, Some(word)) => (self.two.end, word.text.to_owned()),
            (None, None) => return None,
        };
        let end = self.two.end + usize::from(again.is_some());
        Some(Pair { end, numbers: self.numbers(), relation, unit, of: Some((at, at + 1)) })
    }

    /// The two, which count nothing that is told beside them.
    fn bare(&self, view: &View<'_>, topic: Topic, cue: Option<&Cue>) -> Pair {
        Pair {
            end: self.two.end,
            numbers: self.numbers(),
            relation: relation(topic),
            unit: super::unit(topic),
            of: cue.and_then(|cue| phrase(view, cue, self.one.start)),
        }
    }
}

/// `empat lawan satu`, `31 suara berbanding 14`, `1 banding 40`. Sides of a fight or a game are no score: `satu lawan
/// satu`, `10 lawan 11 pemain`.
fn against(view: &View<'_>, sides: &Sides, between: &Word<'_>) -> Option<Pair> {
    let is_any = between.text == "berbanding";
    let is_score =
        |unit: &Unit| unit.name.as_deref().is_some_and(|name| super::COUNTED.contains(&&*ner::lower(name)));
    if sides.unit.as_ref().is_some_and(|unit| !is_any && !is_score(unit)) {
        return None;
    }
    if let Some(pair) = sides.counting(view, Relation::Score) {
        return Some(pair);
    }
    let before = cue::before(view, sides.one.start);
    let cue = before.or_else(|| cue::behind(view, sides.two.end));
    if between.text == "lawan" {
        let differs = sides.one.value != sides.two.value;
        let cue = cue.filter(|cue| cue.topic != Topic::Ratio && differs && !is_noun(view, sides.two.end))?;
        return Some(sides.bare(view, cue.topic, before.as_ref()));
    }
    let is_score =
        |cue: &Cue| cue.topic != Topic::Ratio && !cue.is_weak && sides.one.value != Decimal::whole(1);
    match cue.filter(is_score) {
        Some(cue) => Some(sides.bare(view, cue.topic, before.as_ref())),
        None => Some(sides.bare(view, Topic::Ratio, before.filter(|cue| cue.topic == Topic::Ratio).as_ref())),
    }
}

/// `three votes to two`, `by a vote of 12 to 7`, `odds of 5 to 1`.
fn to(view: &View<'_>, sides: &Sides) -> Option<Pair> {
    if let Some(unit) = &sides.unit {
        let is_score = unit.kind != Kind::Bare && view.get(unit.end - 1).is_some_and(is_counted);
        return if is_score { sides.counting(view, Relation::Score) } else { None };
    }
    let is_led = view.before_in_line(sides.one.start).is_some_and(|word| matches!(word.text, "of" | "by"));
    let cue = cue::before(view, sides.one.start).filter(|cue| is_led && cue.away <= NEAR)?;
    Some(sides.bare(view, cue.topic, Some(&cue)))
}

/// `one in five children`, `1 out of 10`, `hampir satu dari lima balita`: a share of all that there are. `Satu dari lima
/// pelaku itu` is one of five who are known, and says how many these are.
fn among(view: &View<'_>, one: &Amount, all: &Amount) -> Option<Pair> {
    /// Nouns for all the people that there are.
    const ALL: &[&str] = &[
        "anak",
        "balita",
        "keluarga",
        "lansia",
        "orang",
        "pemilih",
        "penduduk",
        "perempuan",
        "remaja",
        "responden",
        "rumah",
        "siswa",
        "warga",
    ];
    const KNOWN: &[&str] = &["itu", "tersebut", "yang", "those", "who"];
    const SINGLE: &[&str] = &["any", "no", "only", "that", "the", "this"];
    let is_year = !all.in_words && (Decimal::whole(1900)..=Decimal::whole(2100)).contains(&all.value);
    let is_hedged = is_hedged(view, one.start);
    let is_one = one.value == Decimal::whole(1);
    if one.value >= all.value || is_year || !(is_one || is_hedged) {
        return None;
    }
    if view.before_in_line(one.start).is_some_and(|word| word.is_any(SINGLE)) {
        return None;
    }
    let unit = unit::read(view, all)?;
    let noun = view.get(unit.end - 1).filter(|_| matches!(unit.kind, Kind::Noun | Kind::Classifier));
    let is_english = view.language == Language::English;
    if !is_english {
        let is_of_all = is_hedged || noun.is_some_and(|noun| noun.is_any(ALL));
        let is_known =
            (unit.end..unit.end + 3).map_while(|at| view.next_in_line(at)).any(|word| word.is_any(KNOWN));
        if !is_of_all || is_known {
            return None;
        }
    }
    let end = if noun.is_some() { unit.end } else { all.end };
    Some(Pair {
        end,
        numbers: [one.value, all.value],
        relation: Relation::Ratio,
        unit: noun.map_or_else(|| super::unit(Topic::Ratio), |noun| noun.text.to_owned()),
        of: noun.map(|_| (end - 1, end)),
    })
}
