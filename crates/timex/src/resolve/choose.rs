//! Choosing among the days, months or years that a name fits.

use jiff::civil::Date;

use crate::expression::Direction;

/// A first and last day.
pub(super) type Span = (Date, Date);

/// The span that a direction wants, seen from a day; `None` if there is none that way.
pub(super) fn choose(spans: &[Span], from: Date, direction: Direction) -> Option<Span> {
    let mut best: Option<Span> = None;
    for &span in spans {
        let fits = match direction {
            Direction::Past | Direction::Told | Direction::That => span.0 <= from,
            Direction::Last => span.1 < from,
            Direction::Future => span.1 >= from,
            Direction::Next => span.0 > from,
            Direction::Nearest | Direction::This => true,
        };
        let better = best.is_none_or(|best| match direction {
            Direction::Past | Direction::Told | Direction::That | Direction::Last => span > best,
            Direction::Future | Direction::Next => span < best,
            Direction::Nearest | Direction::This => {
                (distance(span, from), span) < (distance(best, from), best)
            }
        });
        if fits && better {
            best = Some(span);
        }
    }
    best
}

/// How many days a day lies outside a span.
fn distance((first, last): Span, from: Date) -> i32 {
    if from < first {
        days(from, first)
    } else if from > last {
        days(last, from)
    } else {
        0
    }
}

/// Days from one date to a later one.
fn days(earlier: Date, later: Date) -> i32 {
    (later - earlier).get_days()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn looks_the_way_it_is_told() {
        let spans: Vec<Span> =
            ["2024-05-02", "2024-05-09", "2024-05-16"].iter().map(|text| (day(text), day(text))).collect();
        let from = day("2024-05-09");
        let chosen = |direction| choose(&spans, from, direction).unwrap().0.to_string();
        assert_eq!(chosen(Direction::Nearest), "2024-05-09");
        assert_eq!(chosen(Direction::Past), "2024-05-09");
        assert_eq!(chosen(Direction::Future), "2024-05-09");
        assert_eq!(chosen(Direction::Last), "2024-05-02");
        assert_eq!(chosen(Direction::Next), "2024-05-16");
    }
}
