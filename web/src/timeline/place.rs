//! Puts events on their lanes so that none hides another.

use protocol::slice::{EventCard, Precision, SourceCard, Status, StorySlice};

use super::calendar::{DAY, civil, day_of};
use super::layout::{Apart, EventMark, Lane, Part};
use super::scale::Scale;

/// A point's breadth with some air, in pixels.
const POINT: f64 = 14.0;

/// What placing needs to know.
pub struct Placed<'a> {
    /// The story.
    pub story: &'a StorySlice,
    /// The scale.
    pub scale: &'a Scale,
    /// The lanes.
    pub lanes: &'a [Lane],
    /// The parts that stand apart.
    pub zones: &'a [Apart],
    /// What is to be drawn, by date.
    pub moments: &'a [Moment<'a>],
    /// Article and sentence of what contradicts something.
    pub conflicts: Vec<(&'a str, u32)>,
}

/// An event as some of its sources date it: those whose times leave room for the event's own, or others that give
/// one time of their own. What sources disagree on stands where each of them puts it.
#[derive(Clone, Debug)]
pub struct Moment<'a> {
    /// The event's place in the story.
    pub event: usize,
    /// The event.
    pub card: &'a EventCard,
    /// The first second.
    pub earliest: i64,
    /// The last second.
    pub latest: i64,
    /// The sources that say so.
    pub sources: Vec<&'a SourceCard>,
}

/// The moments of all events.
pub fn moments(story: &StorySlice) -> Vec<Moment<'_>> {
    let mut moments: Vec<Moment<'_>> = Vec::new();
    for (event, card) in story.events.iter().enumerate() {
        let first = moments.len();
        moments.push(Moment {
            event,
            card,
            earliest: card.earliest,
            latest: card.latest,
            sources: Vec::new(),
        });
        for source in &card.sources {
            let meets = |m: &&mut Moment<'_>| source.earliest <= m.latest && m.earliest <= source.latest;
            match moments[first..].iter_mut().find(meets) {
                Some(moment) => moment.sources.push(source),
                None => moments.push(Moment {
                    event,
                    card,
                    earliest: source.earliest,
                    latest: source.latest,
                    sources: vec![source],
                }),
            }
        }
    }
    moments
}

/// Whether a moment stands beside a scale that runs from one second to another: background, or what one source puts
/// far away from where the others do.
pub fn is_apart(moment: &Moment<'_>, scale: (i64, i64)) -> bool {
    let is_off = moment.latest < scale.0 || scale.1 < moment.earliest;
    let is_own = (moment.earliest, moment.latest) == (moment.card.earliest, moment.card.latest);
    if is_own { moment.card.background } else { is_off }
}

/// The points, stems and bands of all events: bands first.
pub fn place(on: &Placed<'_>) -> Vec<EventMark> {
    let mut marks = bands(on);
    marks.extend(points(on));
    marks
}

impl Placed<'_> {
    /// The lanes on which an event stands, with how it is told there and whether that is contradicted.
    fn told(&self, moment: &Moment<'_>) -> Vec<(usize, Status, bool)> {
        let mut told: Vec<(usize, Status, bool)> = Vec::new();
        for source in &moment.sources {
            let Some(article) = self.story.articles.iter().position(|a| a.id == source.article) else {
                continue;
            };
            let lane = article.min(self.lanes.len().saturating_sub(1));
            let conflict = moment.card.evidence.iter().any(|e| {
                e.article == source.article && self.conflicts.contains(&(e.article.as_str(), e.sentence))
            });
            let at = told.iter().take_while(|(l, ..)| *l < lane).count();
            match told.get_mut(at).filter(|(l, ..)| *l == lane) {
                Some(known) => known.2 |= conflict,
                None => told.insert(at, (lane, source.status, conflict)),
            }
        }
        told
    }

    fn is_band(&self, moment: &Moment<'_>) -> bool {
        moment.card.precision == Precision::Longer && !self.is_apart(moment)
    }

    /// Whether it stands beside the scale.
    fn is_apart(&self, moment: &Moment<'_>) -> bool {
        is_apart(moment, (self.scale.from, self.scale.to))
    }

    /// Where a point stands that is pushed by nothing.
    fn x(&self, moment: &Moment<'_>) -> f64 {
        if self.is_apart(moment) {
            let year = civil(day_of(moment.earliest)).0.to_string();
            let zone = self.zones.iter().find(|z| z.before == (moment.earliest < self.scale.from));
            let places = zone.into_iter().flat_map(|z| &z.years);
            return places.filter(|(_, y)| *y == year).map(|(x, _)| *x).next().unwrap_or(self.scale.left);
        }
        self.scale.x(moment.earliest / 2 + moment.latest / 2)
    }

    /// The places where a point may stand instead: within its own day only, so that none tells another day.
    fn choices(&self, moment: &Moment<'_>) -> Vec<f64> {
        let x = self.x(moment);
        let room = match moment.card.precision {
            _ if self.is_apart(moment) => 14.0,
            Precision::Day => self.scale.day_width() / 2.0 - POINT / 2.0 + 2.0,
            _ => 0.0,
        };
        let mut choices = vec![x];
        let mut off = POINT;
        while off <= room && choices.len() < 9 {
            choices.extend([x + off, x - off]);
            off += POINT;
        }
        choices
    }
}

fn bands(on: &Placed<'_>) -> Vec<EventMark> {
    let mut rows: Vec<Vec<(usize, f64, f64)>> = vec![Vec::new(); on.lanes.len()];
    let mut chosen = Vec::new();
    for moment in on.moments.iter().filter(|moment| on.is_band(moment)) {
        let (x, to) = (on.scale.x(moment.earliest), on.scale.x(moment.latest));
        let to = to.max(x + 8.0);
        for (lane, status, conflict) in on.told(moment) {
            let taken = &mut rows[lane];
            let free = |row: &usize| taken.iter().all(|(r, a, b)| r != row || *b + 2.0 < x || to + 2.0 < *a);
            let row = (0..3).find(free).unwrap_or(2);
            taken.push((row, x, to));
            chosen.push((moment.event, lane, row, x, to, status, conflict));
        }
    }
    let mut marks: Vec<EventMark> = Vec::new();
    for (event, lane, row, x, to, status, conflict) in chosen {
        let used = rows[lane].iter().map(|(r, ..)| r + 1).max().unwrap_or(1);
        let thick = [10.0, 6.0, 4.0][used.min(3) - 1];
        let y = on.lanes[lane].y + (row as f64 - (used as f64 - 1.0) / 2.0) * (thick + 1.5);
        let part = Part { x, to: Some(to), y, thick, reach: None, status, count: 1, conflict };
        match marks.last_mut().filter(|m| m.event == event) {
            Some(mark) => mark.parts.push(part),
            None => marks.push(EventMark { event, stem: None, parts: vec![part] }),
        }
    }
    for mark in &mut marks {
        mark.stem = stem(&mark.parts, mark.parts[0].x + 5.0);
    }
    marks
}

fn points(on: &Placed<'_>) -> Vec<EventMark> {
    // What most sources tell stands where it belongs; what fewer tell makes way.
    let points = on.moments.iter().enumerate().filter(|(_, moment)| !on.is_band(moment));
    let order = by_weight(points.map(|(i, moment)| ([moment.sources.len(), 0], i)));
    let mut marks: Vec<EventMark> = Vec::new();
    let mut taken: Vec<(usize, f64)> = Vec::new();
    let mut stems: Vec<(f64, usize, usize)> = Vec::new();
    for i in order {
        let moment = &on.moments[i];
        let told = on.told(moment);
        let (Some(first), Some(last)) = (told.first().map(|t| t.0), told.last().map(|t| t.0)) else {
            continue;
        };
        let free = |x: &f64| {
            let points = told
                .iter()
                .all(|t| taken.iter().all(|(lane, at)| *lane != t.0 || (at - x).abs() >= POINT - 1.0));
            // A stem may not run through a point that is not its own, nor along another stem.
            let stem = first == last
                || (taken.iter().all(|(lane, at)| !(first..=last).contains(lane) || (at - x).abs() >= 8.0)
                    && stems.iter().all(|(at, a, b)| (at - x).abs() >= 5.0 || *b < first || last < *a));
            let through = stems
                .iter()
                .all(|(at, a, b)| (at - x).abs() >= 8.0 || told.iter().all(|t| !(*a..=*b).contains(&t.0)));
            points && stem && through
        };
        let choices = on.choices(moment);
        let x = choices.iter().copied().find(|x| free(x)).unwrap_or(choices[0]);
        let mut parts = Vec::new();
        for (lane, status, conflict) in told {
            let y = on.lanes[lane].y;
            if let Some(under) = under(&mut marks, x, y) {
                under.count += 1;
                under.conflict |= conflict;
                if first == last {
                    continue;
                }
            }
            taken.push((lane, x));
            let reach = if on.is_apart(moment) { None } else { reach(on.scale, moment) };
            parts.push(Part { x, to: None, y, thick: 0.0, reach, status, count: 1, conflict });
        }
        if first != last {
            stems.push((x, first, last));
        }
        if !parts.is_empty() {
            marks.push(EventMark { event: moment.event, stem: stem(&parts, x), parts });
        }
    }
    marks
}

/// The point that lies where another is to be put, if any.
fn under(marks: &mut [EventMark], x: f64, y: f64) -> Option<&mut Part> {
    let parts = marks.iter_mut().flat_map(|m| &mut m.parts);
    parts.filter(|p| p.to.is_none()).find(|p| p.y == y && (p.x - x).abs() < POINT / 2.0)
}

fn stem(parts: &[Part], x: f64) -> Option<(f64, f64, f64)> {
    let (first, last) = (parts.first()?, parts.last()?);
    (parts.len() > 1).then_some((x, first.y, last.y))
}

/// The stretch that a date leaves open, drawn where a day is wide enough that a point says too much.
fn reach(scale: &Scale, moment: &Moment<'_>) -> Option<(f64, f64)> {
    if moment.latest - moment.earliest < DAY / 8 {
        return None;
    }
    let (from, to) = (scale.x(moment.earliest), scale.x(moment.latest));
    (to - from > 3.0 * POINT).then_some((from + 2.0, to - 2.0))
}

/// The heaviest first; among equals, as they came.
pub fn by_weight(weighed: impl Iterator<Item = ([usize; 2], usize)>) -> Vec<usize> {
    let mut order: Vec<_> = weighed.map(|(weight, i)| (std::cmp::Reverse(weight), i)).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, i)| i).collect()
}
