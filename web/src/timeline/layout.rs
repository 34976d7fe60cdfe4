//! Where everything of the timeline stands.
//!
//! A lane an article; a moment is a point and a stretch of time a band; an event with several sources is a
//! stem through their lanes; what lies long before or after the story stands apart, in no scale.

use protocol::slice::{Precision, Status, StorySlice};

use super::calendar::{DAY, civil, day_of, parse};
use super::place::{Moment, Placed, is_apart, moments, place};
use super::scale::{Scale, Tick, TickWords, ticks};
use super::title::{Title, ems, titles};

/// More articles than this, and the rest share the last lane.
const LANES: usize = 24;
/// Room for the titles above the lanes, and for the ticks below.
const HEAD: f64 = 74.0;
const FOOT: f64 = 34.0;
/// The size of the lanes' names, in pixels.
pub const LABEL_TYPE: f64 = 12.0;

/// The whole picture, in pixels from its upper left corner.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Where lanes begin, right of their names.
    pub lanes_left: f64,
    /// The lanes.
    pub lanes: Vec<Lane>,
    /// Where the scale runs.
    pub scale: Scale,
    /// The ticks under the scale.
    pub ticks: Vec<Tick>,
    /// Where ticks hang.
    pub axis: f64,
    /// The parts that stand apart: before the scale, after it.
    pub apart: Vec<Apart>,
    /// The events, bands first so that points lie on them.
    pub marks: Vec<EventMark>,
    /// The titles of the events that most sources tell.
    pub titles: Vec<Title>,
}

/// A lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Its height from the top.
    pub y: f64,
    /// The article's short name, or `None` for the lane that the remaining articles share.
    pub label: Option<String>,
    /// How many articles it stands for.
    pub articles: usize,
    /// Where the article was published.
    pub published: Option<f64>,
}

/// A part that stands apart from the scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Apart {
    /// Its left edge.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
    /// Before the story, or after it.
    pub before: bool,
    /// Its years and where they stand.
    pub years: Vec<(f64, String)>,
}

/// An event as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct EventMark {
    /// The event.
    pub event: usize,
    /// The line through the lanes of its sources, where there are several: x, from, to.
    pub stem: Option<(f64, f64, f64)>,
    /// How it is drawn on each lane.
    pub parts: Vec<Part>,
}

/// An event on one lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// A point's place, or a band's left end.
    pub x: f64,
    /// A band's right end.
    pub to: Option<f64>,
    /// The height of its middle.
    pub y: f64,
    /// A band's thickness.
    pub thick: f64,
    /// The stretch that the date leaves open around a point, where it is wide enough to be seen.
    pub reach: Option<(f64, f64)>,
    /// How this source tells it.
    pub status: Status,
    /// How many events this point stands for.
    pub count: usize,
    /// Other sources say otherwise.
    pub conflict: bool,
}

/// Lays a story out in `width` pixels. Nothing where no event has a date.
pub fn layout(story: &StorySlice, width: f64, words: TickWords<'_>) -> Option<Drawing> {
    let moments = moments(story);
    let main: Vec<&Moment<'_>> = moments.iter().filter(|m| is_near(m)).collect();
    let published: Vec<Option<i64>> =
        story.articles.iter().map(|a| a.published.date.as_deref().and_then(parse)).collect();
    let (from, to) =
        domain(&main, &published).or_else(|| domain(&moments.iter().collect::<Vec<_>>(), &[]))?;

    let lanes_left = label_width(story, width);
    let (before, after) = apart(&moments, (from, to));
    let zone = |n: usize| if n == 0 { 0.0 } else { (n as f64 * 40.0 + 16.0).min(width * 0.24) };
    let gap = |n: usize| if n == 0 { 0.0 } else { 20.0 };
    let scale = Scale {
        from,
        to,
        left: lanes_left + 12.0 + zone(before.len()) + gap(before.len()),
        right: width - 16.0 - zone(after.len()) - gap(after.len()),
    };
    let lanes = lanes(story, &published, &scale);
    let axis = lanes.last().map_or(HEAD, |l| l.y) + 24.0;
    let zones: Vec<Apart> = [(before, lanes_left + 4.0, true), (after, scale.right + 20.0, false)]
        .into_iter()
        .filter(|(years, ..)| !years.is_empty())
        .map(|(years, left, before)| spread(&years, left, left + zone(years.len()), before))
        .collect();

    let placed = Placed {
        story,
        scale: &scale,
        lanes: &lanes,
        zones: &zones,
        moments: &moments,
        conflicts: conflicts(story),
    };
    let marks = place(&placed);
    let titles = titles(story, &marks, width, lanes_left);
    Some(Drawing {
        width,
        height: axis + FOOT,
        lanes_left,
        ticks: ticks(&scale, words),
        lanes,
        scale,
        axis,
        apart: zones,
        marks,
        titles,
    })
}

/// Whether the scale should reach a moment: it is no background, nor put far away by one source alone.
fn is_near(moment: &Moment<'_>) -> bool {
    const FAR: i64 = 60 * DAY;
    let card = moment.card;
    !card.background && moment.earliest - card.latest < FAR && card.earliest - moment.latest < FAR
}

/// The first and last second to show: every event that is dated to the day, every publication, and long
/// stretches as far as they do not make the days too narrow.
fn domain(moments: &[&Moment<'_>], published: &[Option<i64>]) -> Option<(i64, i64)> {
    let exact = || moments.iter().filter(|m| m.card.precision != Precision::Longer);
    let days = || published.iter().flatten().map(|d| (d * DAY, (d + 1) * DAY));
    let points: Vec<(i64, i64)> = exact().map(|m| (m.earliest, m.latest)).chain(days()).collect();
    let all = || moments.iter().map(|m| (m.earliest, m.latest));
    let spans = if points.is_empty() { all().collect() } else { points };
    let (mut from, mut to) = spans.iter().fold(None, |sum: Option<(i64, i64)>, (a, b)| {
        Some(sum.map_or((*a, *b), |(from, to)| (from.min(*a), to.max(*b))))
    })?;
    let slack = ((to - from) * 2 / 5).max(3 * DAY);
    let (first, last) = (from - slack, to + slack);
    for (a, b) in all() {
        if b > first && a < last {
            from = from.min(a.max(first));
            to = to.max(b.min(last));
        }
    }
    // Never less than three days, and some air at both ends.
    let air = ((to - from) / 40).max((3 * DAY - (to - from)) / 2).max(DAY / 4);
    Some((from - air, to + air))
}

fn label_width(story: &StorySlice, width: f64) -> f64 {
    let longest = story.articles.iter().map(|a| ems(&a.short)).fold(0.0, f64::max);
    let most = if width < 900.0 { 116.0 } else { 176.0 };
    (longest * LABEL_TYPE + 12.0).clamp(64.0, most)
}

/// The years of what stands apart from the scale: before it and after it, in order.
fn apart(moments: &[Moment<'_>], scale: (i64, i64)) -> (Vec<i64>, Vec<i64>) {
    let years = |before: bool| {
        let apart = moments.iter().filter(|m| is_apart(m, scale) && (m.earliest < scale.0) == before);
        let mut years: Vec<i64> = apart.map(|m| civil(day_of(m.earliest)).0).collect();
        years.sort_unstable();
        years.dedup();
        years
    };
    (years(true), years(false))
}

fn spread(years: &[i64], left: f64, right: f64, before: bool) -> Apart {
    let step = (right - left) / years.len() as f64;
    let years = years
        .iter()
        .enumerate()
        .map(|(i, year)| (left + step * (i as f64 + 0.5), year.to_string()))
        .collect();
    Apart { left, right, before, years }
}

fn lanes(story: &StorySlice, published: &[Option<i64>], scale: &Scale) -> Vec<Lane> {
    let n = story.articles.len();
    let shown = if n > LANES { LANES - 1 } else { n };
    let step = (420.0 / n.clamp(1, LANES) as f64).clamp(22.0, 34.0);
    let y = |i: usize| HEAD + 16.0 + step * i as f64;
    let middle = |day: i64| scale.x(day * DAY + DAY / 2);
    let mut lanes: Vec<Lane> = (0..shown)
        .map(|i| Lane {
            y: y(i),
            label: Some(story.articles[i].short.clone()),
            articles: 1,
            published: published.get(i).copied().flatten().map(middle),
        })
        .collect();
    if shown < n {
        lanes.push(Lane { y: y(shown), label: None, articles: n - shown, published: None });
    }
    lanes
}

/// The sentences that contradict others.
fn conflicts(story: &StorySlice) -> Vec<(&str, u32)> {
    let claims = story.held_conflicts().flat_map(|c| &c.claims);
    claims.map(|c| (c.article.as_str(), c.sentence)).collect()
}
