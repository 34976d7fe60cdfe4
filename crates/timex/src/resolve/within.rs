//! Values for a text of which it is only known from when to when it may have been written.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use crate::expression::{Calendar, Expression, Period, When};
use crate::{Context, Found, Timex, Zone, resolve};

/// Resolves the expressions of a text that was written on one of several days, as [`resolve`] does for one: what all of
/// these days make the same has a value, and so has a day of a month that falls within them once.
///
/// Both ends are looked at: between them values only move forwards.
///
/// ```
/// use timex::{Language, find, resolve_within};
///
/// let text = "Lelang pada 2 Mei diulang Kamis.";
/// let found = find(text, Language::Indonesian);
/// let timexes = resolve_within(&found, text, &("2024-05-03".parse()?..="2024-05-20".parse()?), None);
/// assert_eq!(timexes[0].value.unwrap().to_string(), "2024-05-02");
/// assert_eq!(timexes[1].value, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn resolve_within(
    found: &[Found],
    text: &str,
    written: &RangeInclusive<Date>,
    zone: Option<Zone>,
) -> Vec<Timex> {
    let on = |day| resolve(found, text, &Context { published: day, zone });
    let (early, late) = (on(Some(*written.start())), on(Some(*written.end())));
    let ends = early.into_iter().zip(late);
    let open = on(None).into_iter();
    found.iter().zip(open.zip(ends)).map(|(item, (open, ends))| one(item, open, ends, written)).collect()
}

/// An expression as it is resolved with no day of writing, and with the first and the last.
fn one(found: &Found, open: Timex, (early, late): (Timex, Timex), written: &RangeInclusive<Date>) -> Timex {
    if open.value.is_some() {
        return open;
    }
    let is_same = early.value == late.value && early.zone == late.zone;
    let is_within = |timex: &Timex| {
        let day = timex.value.and_then(|value| value.day());
        day.is_some_and(|day| written.contains(&day))
    };
    let settled = if is_same {
        late.value.is_some().then_some(late)
    } else if is_day_of_month(&found.expression) {
        [late, early].into_iter().find(is_within)
    } else {
        None
    };
    settled.map_or(open, |timex| Timex { why: timex.why.written_within(written), ..timex })
}

/// Whether an expression names a day and its month, and no year.
fn is_day_of_month(expression: &Expression) -> bool {
    matches!(
        expression.when(),
        Some(When {
            part: None,
            of: Period::Calendar(Calendar { year: None, month: Some(_), day: Some(_), .. })
        })
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, find};

    fn values(text: &str, first: &str, last: &str) -> Vec<Option<String>> {
        let found = find(text, Language::Indonesian);
        let day = |day: &str| day.parse().unwrap_or_default();
        let timexes = resolve_within(&found, text, &(day(first)..=day(last)), None);
        timexes.iter().map(|timex| timex.value.map(|value| value.to_string())).collect()
    }

    #[test]
    fn what_any_of_the_days_makes_the_same_is_known() {
        // Thursday or Friday.
        assert_eq!(
            values("Rapat digelar Selasa lalu, bukan kemarin.", "2024-05-16", "2024-05-17"),
            [Some("2024-05-14".to_owned()), None]
        );
        assert_eq!(
            values("Ia lahir pada 8 Oktober tahun lalu.", "2024-02-01", "2024-08-01"),
            [Some("2023-10-08".into())]
        );
    }

    #[test]
    fn a_day_of_a_month_lies_within_the_days_if_it_can() {
        assert_eq!(
            values("Berkas masuk pada 1 Juli.", "2024-02-01", "2024-08-01"),
            [Some("2024-07-01".to_owned())]
        );
        assert_eq!(
            values("Berkas masuk pada 1 Desember.", "2023-02-01", "2024-02-01"),
            [Some("2023-12-01".to_owned())]
        );
        assert_eq!(
            values("Berkas masuk pada 1 Januari.", "2024-02-01", "2024-02-20"),
            [Some("2024-01-01".to_owned())]
        );
    }

    #[test]
    fn it_says_why() {
        let text = "Berkas masuk pada 1 Juli.";
        let found = find(text, Language::Indonesian);
        let days = "2024-06-20".parse().unwrap_or_default()..="2024-07-18".parse().unwrap_or_default();
        let why = &resolve_within(&found, text, &days, None)[0].why;
        assert!(
            why.words(Language::English).contains("published 20 June 2024 – 18 July 2024"),
            "{}",
            why.words(Language::English)
        );
    }
}
