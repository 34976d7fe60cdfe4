//! Puts events on their lanes so that none hides another.

use protocol::slice::{EventCard, Precision, Status, StorySlice};

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
    /// Article and sentence of what contradicts something.
    pub conflicts: Vec<(&'a str, u32)>,
}

/// The points, stems and bands of all events: bands first.
pub fn place(on: &Placed<'_>) -> Vec<EventMark> {
    let mut marks = bands(on);
    marks.extend(points(on));
    marks
}

impl Placed<'_> {
    /// The lanes on which an event stands, with how it is told there and whether that is contradicted.
    fn told(&self, event: &EventCard) -> Vec<(usize, Status, bool)> {
        let mut told: Vec<(usize, Status, bool)> = Vec::new();
        for source in &event.sources {
            let Some(article) = self.story.articles.iter().position(|a| a.id == source.article) else {
                continue;
            };
            let lane = article.min(self.lanes.len().saturating_sub(1));
            let conflict = event.evidence.iter().any(|e| {
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

    fn is_band(&self, event: &EventCard) -> bool {
        event.precision == Precision::Longer && !event.background
    }

    /// Where a point stands that is pushed by nothing.
    fn x(&self, event: &EventCard) -> f64 {
        if event.background {
            let year = civil(day_of(event.earliest)).0.to_string();
            let zone = self.zones.iter().find(|z| z.before == (event.earliest < self.scale.from));
            let places = zone.into_iter().flat_map(|z| &z.years);
            return places.filter(|(_, y)| *y == year).map(|(x, _)| *x).next().unwrap_or(self.scale.left);
        }
        self.scale.x(event.earliest / 2 + event.latest / 2)
    }

    /// The places where a point may stand instead: within its own day only, so that none tells another day.
    fn choices(&self, event: &EventCard) -> Vec<f64> {
        let x = self.x(event);
        let room = match event.precision {
            _ if event.background => 14.0,
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
    for (i, event) in on.story.events.iter().enumerate().filter(|(_, e)| on.is_band(e)) {
        let (x, to) = (on.scale.x(event.earliest), on.scale.x(event.latest));
        let to = to.max(x + 8.0);
        for (lane, status, conflict) in on.told(event) {
            let taken = &mut rows[lane];
            let free = |row: &usize| taken.iter().all(|(r, a, b)| r != row || *b + 2.0 < x || to + 2.0 < *a);
            let row = (0..3).find(free).unwrap_or(2);
            taken.push((row, x, to));
            chosen.push((i, lane, row, x, to, status, conflict));
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
    let events = on.story.events.iter().enumerate().filter(|(_, e)| !on.is_band(e));
    let order = by_weight(events.map(|(i, e)| ([e.sources.len(), 0], i)));
    let mut marks: Vec<EventMark> = Vec::new();
    let mut taken: Vec<(usize, f64)> = Vec::new();
    let mut stems: Vec<(f64, usize, usize)> = Vec::new();
    for i in order {
        let event = &on.story.events[i];
        let told = on.told(event);
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
        let choices = on.choices(event);
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
            let reach = reach(on.scale, event);
            parts.push(Part { x, to: None, y, thick: 0.0, reach, status, count: 1, conflict });
        }
        if first != last {
            stems.push((x, first, last));
        }
        if !parts.is_empty() {
            marks.push(EventMark { event: i, stem: stem(&parts, x), parts });
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
fn reach(scale: &Scale, event: &EventCard) -> Option<(f64, f64)> {
    if event.background || event.latest - event.earliest < DAY / 8 {
        return None;
    }
    let (from, to) = (scale.x(event.earliest), scale.x(event.latest));
    (to - from > 3.0 * POINT).then_some((from + 2.0, to - 2.0))
}

/// The heaviest first; among equals, as they came.
pub fn by_weight(weighed: impl Iterator<Item = ([usize; 2], usize)>) -> Vec<usize> {
    let mut order: Vec<_> = weighed.map(|(weight, i)| (std::cmp::Reverse(weight), i)).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, i)| i).collect()
}
