//! Civil days as numbers, for the ticks under the timeline. No zone and no clock.

/// Seconds of a day.
pub const DAY: i64 = 86_400;

/// The day of a civil second, counted from 1970-01-01.
pub fn day_of(second: i64) -> i64 {
    second.div_euclid(DAY)
}

/// Year, month (1–12) and day of the month of a day counted from 1970-01-01.
///
/// The proleptic Gregorian calendar, by Howard Hinnant's `civil_from_days`
/// (<https://howardhinnant.github.io/date_algorithms.html>).
///
/// ```
/// assert_eq!(web::timeline::calendar::civil(19_723), (2024, 1, 1));
/// ```
pub fn civil(day: i64) -> (i64, u32, u32) {
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day_of_month = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month as u32, day_of_month as u32)
}

/// The day of a date, counted from 1970-01-01; the inverse of [`civil`].
///
/// ```
/// assert_eq!(web::timeline::calendar::day(2024, 1, 1), 19_723);
/// ```
pub fn day(year: i64, month: u32, day_of_month: u32) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month = i64::from(month);
    let month = if month > 2 { month - 3 } else { month + 9 };
    let of_year = (153 * month + 2) / 5 + i64::from(day_of_month) - 1;
    let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
    era * 146_097 + of_era - 719_468
}

/// The day of a `YYYY-MM-DD`.
pub fn parse(date: &str) -> Option<i64> {
    let mut parts = date.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok().filter(|m| (1..=12).contains(m))?;
    let of_month = parts.next()?.parse().ok().filter(|d| (1..=31).contains(d))?;
    Some(day(year, month, of_month))
}

/// Whether a day counted from 1970-01-01 (a Thursday) is a Monday.
pub fn is_monday(day: i64) -> bool {
    (day + 3).rem_euclid(7) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_comes_back() {
        for number in -200_000..200_000 {
            let (y, m, d) = civil(number);
            assert_eq!(day(y, m, d), number);
        }
        assert_eq!(civil(day(2000, 2, 29)), (2000, 2, 29));
    }

    #[test]
    fn weeks_start_on_monday() {
        assert!(is_monday(day(2023, 5, 1)));
        assert!(!is_monday(day(2023, 5, 2)));
    }

    #[test]
    fn dates_are_read() {
        assert_eq!(parse("2023-05-04"), Some(day(2023, 5, 4)));
        assert_eq!(parse("2023-05"), None);
        assert_eq!(parse("2023-13-04"), None);
    }
}
