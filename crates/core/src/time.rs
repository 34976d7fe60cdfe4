//! Times of one article, against its published date.

use jiff::civil::Date;
use timex::{Context, Found, Timex, Zone};

use crate::text::{FurnitureKind, Layout};

/// Gives the times of an article their values. Same length and order as `found`.
///
/// What stands apart from the telling (related links, adverts, the page's own date line) is resolved on its
/// own, so that a headline of another article is never the time that the next sentence goes on from.
pub fn resolve(
    found: &[Found],
    text: &str,
    layout: &Layout,
    published: Option<Date>,
    zone: Option<Zone>,
) -> Vec<Timex> {
    let context = Context { published, zone };
    let is_told = |item: &Found| {
        layout.furniture_at(item.range.start).is_none_or(|furniture| {
            !furniture.kind.is_apart()
                && !matches!(furniture.kind, FurnitureKind::Date | FurnitureKind::Repeat)
        })
    };
    let (told, apart): (Vec<Found>, Vec<Found>) = found.iter().cloned().partition(is_told);
    let mut times = timex::resolve(&told, text, &context);
    for item in &apart {
        times.extend(timex::resolve(std::slice::from_ref(item), text, &context));
    }
    times.sort_by_key(|time| time.range.start);
    times
}
