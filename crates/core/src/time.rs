//! Times of one article, against its published date.

use std::ops::RangeInclusive;

use jiff::civil::Date;
use timex::{Context, Found, Timex, Zone};

use crate::text::{FurnitureKind, Layout};

/// Gives the times of an article their values. Same length and order as `found`.
///
/// What stands apart from the telling (related links, adverts, the page's own date line) is resolved on its
/// own, so that a headline of another article is never the time that the next sentence goes on from. `written` are the
/// days between which the article was written, as far as that is known; one where its date is.
pub fn resolve(
    found: &[Found],
    text: &str,
    layout: &Layout,
    written: Option<&RangeInclusive<Date>>,
    zone: Option<Zone>,
) -> Vec<Timex> {
    let values = |found: &[Found]| match written {
        Some(days) if days.start() < days.end() => timex::resolve_within(found, text, days, zone),
        _ => timex::resolve(found, text, &Context { published: written.map(|days| *days.start()), zone }),
    };
    let is_told = |item: &Found| {
        layout.furniture_at(item.range.start).is_none_or(|furniture| {
            !furniture.kind.is_apart()
                && !matches!(furniture.kind, FurnitureKind::Date | FurnitureKind::Repeat)
        })
    };
    let (told, apart): (Vec<Found>, Vec<Found>) = found.iter().cloned().partition(is_told);
    let mut times = values(&told);
    for item in &apart {
        times.extend(values(std::slice::from_ref(item)));
    }
    times.sort_by_key(|time| time.range.start);
    times
}
