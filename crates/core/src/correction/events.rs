//! Events that the user adds, joins and splits, the status of what is told, and verdicts on contradictions.

use std::sync::Arc;

use super::{Anchor, Correction};
use crate::story::{Claim, Conflict, Groups, Member, Place, Ruling, SideValue, Status, When};
use crate::{Analysis, Span, position_of};

/// The story's articles, in its order.
#[derive(Clone, Copy)]
pub(crate) struct Articles<'s> {
    pub(crate) analyses: &'s [&'s Analysis],
    pub(crate) members: &'s [Arc<Member>],
}

impl Articles<'_> {
    /// Where an anchor's words stand.
    fn find(&self, anchor: &Anchor) -> Option<Place> {
        let article = self.analyses.iter().position(|analysis| analysis.id == anchor.article)?;
        Some(Place { article, span: anchor.find(self.analyses[article])? })
    }

    /// The claims that an anchor means, of the claims of its article: those of the times that its words are part of, or
    /// else of its sentence.
    fn claims_at(&self, place: Place, claims: &[Claim]) -> Vec<usize> {
        let has_words = |claim: &Claim| {
            let time = claim.when.time.and_then(|time| self.members[place.article].times.get(time));
            time.is_some_and(|time| Span::from(time.range.clone()).holds(place.span))
        };
        let is_there = |&index: &usize| claims[index].place.span.meets(place.span);
        let of_sentence: Vec<usize> = (0..claims.len()).filter(is_there).collect();
        let of_time: Vec<usize> =
            of_sentence.iter().copied().filter(|&index| has_words(&claims[index])).collect();
        if of_time.is_empty() { of_sentence } else { of_time }
    }

    /// Whether an anchor means a side of a contradiction: its value, or the sentence that holds it.
    fn is_side(&self, place: Place, side: &crate::story::Side) -> bool {
        let article = side.place.article;
        let span = match side.value {
            SideValue::Time(time) => {
                self.members[article].times.get(time).map(|time| Span::from(time.range.clone()))
            }
            SideValue::Quantity(index) => {
                self.analyses[article].quantities.get(index).map(|quantity| quantity.span)
            }
            SideValue::Place(span) => Some(span),
        };
        article == place.article && span.is_some_and(|span| span.meets(place.span))
    }

    /// Adds the claims that the user has found, and sets the status of claims: those of one article, which is the only
    /// one here.
    pub(crate) fn replay_claims(self, claims: &mut Vec<Claim>, corrections: &[Correction]) {
        for correction in corrections {
            match correction {
                Correction::AddEvent { at, value } => {
                    let Some(claim) = self.added(at, *value) else { continue };
                    // What the sentence gives of its own stands beside it; what only stood for that does not.
                    claims.retain(|known| {
                        known.place != claim.place || known.is_of_sentence() && known.when != claim.when
                    });
                    claims.push(claim);
                }
                Correction::Status { at, status } => {
                    let Some(place) = self.find(at) else { continue };
                    for index in self.claims_at(place, claims) {
                        claims[index].status = *status;
                    }
                }
                _ => {}
            }
        }
        claims.sort_by_key(|claim| claim.place);
    }

    fn added(self, anchor: &Anchor, value: timex::Value) -> Option<Claim> {
        let place = self.find(anchor)?;
        let sentences = &self.analyses[place.article].layout.sentences;
        let sentence = position_of(sentences, place.span.start)?;
        let (earliest, latest) = (value.earliest()?, value.latest()?);
        let when = When { earliest, latest, time: None, offset: None, is_set: true };
        let status = status_of(&self.members[place.article], &when);
        Some(Claim::set(Place { article: place.article, span: sentences[sentence] }, sentence, when, status))
    }

    /// Joins and splits groups of claims as the user has. The finest claim of each group stays its first.
    pub(crate) fn regroup(self, groups: &mut Groups<'_>, corrections: &[Correction]) {
        let claims_at = |groups: &Groups<'_>, anchor: &Anchor| {
            let place = self.find(anchor)?;
            Some((place.article, self.claims_at(place, groups.claims(place.article))))
        };
        let group_of = |groups: &Groups<'_>, anchor: &Anchor| {
            let (article, claims) = claims_at(groups, anchor)?;
            groups.group_of(article, *claims.first()?)
        };
        for correction in corrections {
            match correction {
                Correction::JoinEvents { at, with } => {
                    let pair = group_of(groups, at).zip(group_of(groups, with));
                    if let Some((one, other)) = pair.filter(|(one, other)| one != other) {
                        groups.join(one, other);
                        groups.sort();
                    }
                }
                Correction::SplitEvents { at, from } => {
                    let Some(group) = group_of(groups, from) else { continue };
                    let Some((article, leaving)) = claims_at(groups, at) else { continue };
                    if groups.split(group, article, &leaving) {
                        groups.sort();
                    }
                }
                _ => {}
            }
        }
    }

    /// Notes the user's verdicts on the contradictions that are there.
    pub(crate) fn judge(self, conflicts: &mut [Conflict], corrections: &[Correction]) {
        for correction in corrections {
            let Correction::Verdict { claim, against, verdict, note } = correction else { continue };
            let (Some(one), Some(other)) = (self.find(claim), self.find(against)) else { continue };
            for conflict in &mut *conflicts {
                let side = |place: Place| conflict.sides.iter().position(|side| self.is_side(place, side));
                let (Some(side), Some(other)) = (side(one), side(other)) else { continue };
                if side != other || conflict.sides.len() == 1 {
                    conflict.ruling = Some(Ruling { verdict: *verdict, side, note: note.clone() });
                }
            }
        }
    }
}

/// How a sentence that the user has found tells of its event: as to come where that lies after the day of writing.
fn status_of(member: &Member, when: &When) -> Status {
    let is_to_come = member.published.day().is_some_and(|day| when.earliest.date() > day);
    if is_to_come { Status::Planned } else { Status::Reported }
}
