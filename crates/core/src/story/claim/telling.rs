//! Sentences without a time that go on with what a sentence before them dates.
//!
//! Of most of them the telling around them says no more than that they stand there. Three kinds tell something further
//! of the same day: what one side demands of, grants or threatens another in a meeting (`Bupati menuntut ganti rugi`),
//! the same done once more (`Menteri juga bertemu …`), and, in the next sentence, what comes of it all at once (`Air
//! merendam dua desa`).

use super::{Claim, Dates, Status, When, saying};
use crate::Analysis;
use crate::story::likeness::{Feature, shared};
use crate::story::senses::Senses;
use crate::story::statement::Statement;

/// So many sentences after the one that is dated are part of its telling.
const REACH: usize = 3;

/// When and how a sentence without a time goes on, if it tells something further of a day. `first` is the number of
/// the article's first sentence, `claims` are the article's so far.
pub(super) fn of(
    analysis: &Analysis,
    told: &[Statement],
    at: usize,
    first: usize,
    claims: &[Claim],
) -> Option<(When, Status, Dates)> {
    let statement = told.get(at)?;
    let cues = statement.cues;
    let is_planned = statement.act.map_or(cues.planned, |act| act.is_planned);
    let is_prose = analysis.layout.furniture_at(statement.place.span.start).is_none();
    if !is_prose || is_planned || cues.guessed || cues.of_itself || cues.corrects || cues.denied {
        return None;
    }
    let near = claims.iter().rev().take_while(|claim| first + at - claim.statement <= REACH);
    let anchor = near.into_iter().find(|claim| claim.dates == Dates::Event)?;
    if !anchor.is_alone || !anchor.when.is_day() || anchor.status != Status::Reported {
        return None;
    }
    let dated = told.get(anchor.statement - first)?;
    let shares = |name: bool| {
        shared(&statement.gist, &dated.gist).any(|same| matches!(same, Feature::Entity(_)) == name)
    };
    let goes_on = statement.act.is_some() && shares(true) && dated.senses().any(Senses::is_forum);
    let again = cues.further && shares(true) && shares(false);
    let is_next = first + at == anchor.statement + 1;
    let follows = is_next
        && !saying::is_reported(analysis, statement.place.span)
        && statement.happens(analysis).any(|sense| !dated.senses().any(|known| known == sense));
    (goes_on || again || follows).then_some((anchor.when, Status::Reported, Dates::Telling(anchor.statement)))
}
