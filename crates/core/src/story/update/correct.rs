//! What corrections replace in the articles before them.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use timex::{Found, Kind, Period, Timex, Value};

use super::note::Note;
use super::version::{self, Changed, Version};
use super::{Update, UpdateKind};
use crate::story::conflict::{Side, Unit};
use crate::story::statement::Sentence;
use crate::story::{Claim, Member, Place, Repeat, SideValue, When, likeness};
use crate::{Analysis, position_of};

/// An article, as far as corrections look at it.
#[derive(Clone, Copy)]
pub(in crate::story) struct Noted<'s> {
    /// The number that lasts as long as its text and its date.
    pub(in crate::story) seat: u32,
    /// What all spellings of its outlet's name have in common.
    pub(in crate::story) outlet: Option<&'s str>,
    pub(in crate::story) analysis: &'s Analysis,
    pub(in crate::story) member: &'s Member,
    pub(in crate::story) sentences: &'s [Sentence],
    pub(in crate::story) units: &'s [Unit],
    pub(in crate::story) notes: &'s [Note],
}

/// A value of an article that a correction replaces.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::story) struct Replaced {
    pub(in crate::story) value: SideValue,
    /// The moment that holds instead, where the value is a time and that is known.
    pub(in crate::story) when: Option<When>,
    /// Whether it is only quoted, by the note that corrects it.
    pub(in crate::story) is_quoted: bool,
}

/// Finds what corrections replace; which values of other articles are those that a note calls wrong is kept, as long as both
/// articles are there.
#[derive(Default)]
pub(in crate::story) struct Corrector {
    /// By the seat of an article, the number of its note, and the seat of another.
    same: BTreeMap<(u32, usize, u32), Vec<SideValue>>,
    /// The seats of the articles that were there, sorted.
    seats: Vec<u32>,
}

/// A note's outlet wrote of the same where the sentences share so many words, …
const SHARED_OWN: usize = 1;
/// … somebody whose correction another outlet tells where they share so many.
const SHARED: usize = 2;

/// An article repeats what a note calls wrong no more often.
const MOST_SAME: usize = 20;

/// A day of the week alone is one of so many days before the note.
const WEEKDAY_DAYS: i32 = 14;

impl Corrector {
    /// What is corrected in a story, and of each of its articles what of it is replaced. Articles are given in the story's order.
    /// So are the passages that they share.
    pub(in crate::story) fn correct(
        &mut self,
        articles: &[Noted<'_>],
        repeats: &[Repeat],
    ) -> (Vec<Update>, Vec<Vec<Replaced>>) {
        self.keep_up(articles);
        let mut replaced = vec![Vec::new(); articles.len()];
        let mut updates = Vec::new();
        self.by_notes(articles, &mut updates, &mut replaced);
        by_versions(articles, repeats, &mut updates, &mut replaced);
        for of_article in &mut replaced {
            // Of several corrections of one value the last holds.
            of_article.reverse();
            of_article.sort_by_key(|replaced| replaced.value);
            of_article.dedup_by_key(|replaced| replaced.value);
        }
        (updates, replaced)
    }

    /// Adds what notes correct.
    fn by_notes(&self, articles: &[Noted<'_>], updates: &mut Vec<Update>, replaced: &mut [Vec<Replaced>]) {
        if articles.iter().all(|article| article.notes.is_empty()) {
            return;
        }
        let mut places: Vec<(u32, usize)> =
            articles.iter().enumerate().map(|(place, article)| (article.seat, place)).collect();
        places.sort_unstable();
        for (place, article) in articles.iter().enumerate() {
            // What an article without a date corrects may have been written behind it.
            let is_dated = article.member.published.value.is_some();
            for (number, note) in article.notes.iter().enumerate() {
                let of_note = (article.seat, number, 0)..=(article.seat, number, u32::MAX);
                let of_others = self.same.range(of_note).filter_map(|((.., seat), same)| {
                    let at = places.binary_search_by_key(seat, |(seat, _)| *seat).ok()?;
                    Some((places[at].1, same))
                });
                let mut steps: Vec<Side> = Vec::new();
                for (before, same) in of_others.filter(|(before, _)| is_dated && *before < place) {
                    let other = &articles[before];
                    for &value in same {
                        let Some(sentence) = sentence_of(other, value) else { continue };
                        if is_meant((article, note), (other, sentence)) {
                            steps.push(side(before, other, sentence, value));
                            replaced[before].push(replaced_by((article, note), (other, value)));
                        }
                    }
                }
                steps.sort_unstable();
                if steps.is_empty() {
                    steps.push(side(place, article, note.wrong.sentence, note.wrong.value));
                }
                steps.push(side(place, article, note.right.sentence, note.right.value));
                replaced[place].push(Replaced { value: note.wrong.value, when: None, is_quoted: true });
                updates.push(Update { kind: UpdateKind::Correction, steps });
            }
        }
    }

    /// Looks for what notes call wrong in the articles that came, and what the notes of these call wrong in all.
    fn keep_up(&mut self, articles: &[Noted<'_>]) {
        let mut seats: Vec<u32> = articles.iter().map(|article| article.seat).collect();
        seats.sort_unstable();
        self.same
            .retain(|(one, _, other), _| seats.binary_search(one).and(seats.binary_search(other)).is_ok());
        let is_new = |article: &Noted<'_>| self.seats.binary_search(&article.seat).is_err();
        let new: Vec<&Noted<'_>> = articles.iter().filter(|article| is_new(article)).collect();
        let all: Vec<&Noted<'_>> = articles.iter().collect();
        for article in articles.iter().filter(|article| !article.notes.is_empty()) {
            let unmet = if is_new(article) { &all } else { &new };
            for other in unmet.iter().filter(|other| other.seat != article.seat) {
                for (number, note) in article.notes.iter().enumerate() {
                    let same = same_values((article, note), other);
                    if !same.is_empty() {
                        self.same.insert((article.seat, number, other.seat), same);
                    }
                }
            }
        }
        self.seats = seats;
    }
}

/// Adds what later versions of articles give otherwise, where no note says so. What the next version gives may be given
/// otherwise again by the one behind it: then both are steps of one update.
fn by_versions(
    articles: &[Noted<'_>],
    repeats: &[Repeat],
    updates: &mut Vec<Update>,
    replaced: &mut [Vec<Replaced>],
) {
    let mut of_versions: Vec<Update> = Vec::new();
    // Which of these ends with what.
    let mut last: BTreeMap<Side, usize> = BTreeMap::new();
    for Version { places: (before, now), changed } in version::versions(articles, repeats) {
        let (article, next) = (&articles[before], &articles[now]);
        for Changed { sentences, values } in changed {
            if replaced[before].iter().any(|known| known.value == values.0) {
                continue;
            }
            let when = if let SideValue::Time(at) = values.1 { moment(&next.member.times[at]) } else { None };
            replaced[before].push(Replaced { value: values.0, when, is_quoted: false });
            let sides =
                [side(before, article, sentences.0, values.0), side(now, next, sentences.1, values.1)];
            let at = last.remove(&sides[0]).unwrap_or(of_versions.len());
            last.insert(sides[1], at);
            match of_versions.get_mut(at) {
                Some(known) => known.steps.push(sides[1]),
                None => of_versions.push(Update { kind: UpdateKind::Version, steps: sides.to_vec() }),
            }
        }
    }
    updates.extend(of_versions);
}

/// The moment that a time means, for a sentence of another article.
fn moment(time: &Timex) -> Option<When> {
    let value = time.value?;
    let offset = time.zone.map(timex::Zone::minutes);
    Some(When { earliest: value.earliest()?, latest: value.latest()?, time: None, offset, is_set: true })
}

/// The values of an article that are what a note of another calls wrong.
fn same_values((article, note): (&Noted<'_>, &Note), other: &Noted<'_>) -> Vec<SideValue> {
    if note.is_own && (article.outlet.is_none() || article.outlet != other.outlet) {
        return Vec::new();
    }
    match note.wrong.value {
        SideValue::Quantity(wrong) => {
            let (unit, wrong) = (article.units[wrong], &article.analysis.quantities[wrong]);
            let quantities = other.analysis.quantities.iter().zip(other.units).enumerate();
            let is_same = |other_unit: Unit| {
                [unit, other_unit].contains(&Unit::Unsaid) && note.is_own || other_unit == unit
            };
            let same =
                quantities.filter(|(_, (other, unit))| other.numbers() == wrong.numbers() && is_same(**unit));
            same.map(|(at, _)| SideValue::Quantity(at)).take(MOST_SAME).collect()
        }
        SideValue::Time(wrong) => {
            let times = other.member.times.iter().enumerate();
            let same = times.filter(|(at, _)| is_same_time((article, wrong), (other, *at)));
            same.map(|(at, _)| SideValue::Time(at)).take(MOST_SAME).collect()
        }
        SideValue::Place(_) => Vec::new(),
    }
}

/// Whether a time of an article is what a note of another calls wrong: the same length, day or clock time, or the same day of
/// the week, which the note may well not date.
fn is_same_time((article, wrong): (&Noted<'_>, usize), (other, at): (&Noted<'_>, usize)) -> bool {
    let (one, two): (&Timex, &Timex) = (&article.member.times[wrong], &other.member.times[at]);
    let (Some(value), Some(value_other)) = (&one.value, &two.value) else { return false };
    let is_weekday = is_weekday(&article.analysis.times[wrong]);
    match (value, value_other) {
        (Value::Day(day), Value::Day(other)) if is_weekday => {
            let days = (*day - *other).get_days();
            days % 7 == 0 && (0..=WEEKDAY_DAYS).contains(&days)
        }
        _ => (one.kind == Kind::Duration) == (two.kind == Kind::Duration) && value == value_other,
    }
}

/// Whether a time is a day of the week and no more.
fn is_weekday(found: &Found) -> bool {
    let Some(Period::Calendar(calendar)) =
        found.expression.when().filter(|when| when.part.is_none()).map(|when| when.of)
    else {
        return false;
    };
    calendar.weekday.is_some() && calendar.day.is_none()
}

/// Whether a sentence tells of what a note corrects.
fn is_meant((article, note): (&Noted<'_>, &Note), (other, sentence): (&Noted<'_>, usize)) -> bool {
    let sentence = &other.sentences[sentence];
    let of_note = &article.sentences[note.sentences()];
    let shared = |of_note: &Sentence| likeness::shared(&of_note.gist, &sentence.gist).count();
    let least = if note.is_own { SHARED_OWN } else { SHARED };
    sentence.is_told && of_note.iter().any(|of_note| shared(of_note) >= least)
}

/// How many days from a day the nearest one is that has the name of the first of a moment: three at most, before or behind it.
fn nearest_off(day: Date, moment: &When) -> i32 {
    let ahead = i32::from(day.weekday().until(moment.earliest.date().weekday()));
    if ahead > 3 { ahead - 7 } else { ahead }
}

/// What a value is replaced by.
fn replaced_by((article, note): (&Noted<'_>, &Note), (other, value): (&Noted<'_>, SideValue)) -> Replaced {
    let when = || {
        let (SideValue::Time(wrong), SideValue::Time(right_at)) = (note.wrong.value, note.right.value) else {
            return None;
        };
        let SideValue::Time(at) = value else { return None };
        let of = |article: &Noted<'_>, at: usize| article.member.times[at].value;
        let right = moment(&article.member.times[right_at])?;
        let told = of(other, at)?.day();
        let off = if is_weekday(&article.analysis.times[right_at]) {
            // Of the days of that name the one nearest to what was told.
            told.map_or(0, |told| (told - right.earliest.date()).get_days() + nearest_off(told, &right))
        } else {
            // A clock time that was wrong on another day is right on that day.
            of(article, wrong)?.day().zip(told).map_or(0, |(wrong, told)| (told - wrong).get_days())
        };
        let [earliest, latest] = [right.earliest, right.latest].map(|end| end.saturating_add(off.days()));
        Some(When { earliest, latest, ..right })
    };
    Replaced { value, when: when(), is_quoted: false }
}

/// An article's claims as corrections leave them, where they leave them otherwise: what is dated wrong stands on the day that
/// is right, or on none where that is not known.
pub(in crate::story) fn retold(claims: &[Claim], replaced: &[Replaced]) -> Option<Vec<Claim>> {
    let by = |claim: &Claim| {
        let value = SideValue::Time(claim.when.time?);
        replaced.binary_search_by_key(&value, |replaced| replaced.value).ok().map(|at| &replaced[at])
    };
    claims.iter().any(|claim| by(claim).is_some()).then(|| {
        let retold = claims.iter().filter_map(|claim| match by(claim) {
            Some(replaced) => Some(Claim { when: replaced.when?, ..claim.clone() }),
            None => Some(claim.clone()),
        });
        retold.collect()
    })
}

fn sentence_of(article: &Noted<'_>, value: SideValue) -> Option<usize> {
    position_of(&article.analysis.layout.sentences, value.span(article.analysis).start)
}

fn side(place: usize, article: &Noted<'_>, sentence: usize, value: SideValue) -> Side {
    Side { place: Place { article: place, span: article.sentences[sentence].span }, value }
}
