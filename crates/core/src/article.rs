//! What a page says of itself: title, outlet, published date.

use std::fmt;
use std::ops::RangeInclusive;

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use timex::{Language, Zone};

use crate::Span;
use crate::text::{FurnitureKind, Layout, is_site};

/// What the page of one article says of itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// Its title.
    pub title: Option<String>,
    /// The outlet, as it names itself.
    pub outlet: Option<String>,
    /// The date line, and what it states.
    pub stated: Option<(Span, PublishedAt)>,
}

impl Head {
    /// Reads the head of a page whose layout is known.
    pub fn read(text: &str, layout: &Layout, language: Language) -> Self {
        let words = |kind| {
            let item = layout.furniture.iter().find(|item| item.kind == kind)?;
            Some(item.span.of(text))
        };
        Self {
            title: words(FurnitureKind::Title).map(str::to_owned),
            outlet: outlet(text, layout, language).map(str::to_owned),
            stated: stated(text, layout, language),
        }
    }
}

/// The outlet's name: from a masthead, a prefix, a dateline, a byline or a copyright line, in that order.
fn outlet<'t>(text: &'t str, layout: &Layout, language: Language) -> Option<&'t str> {
    let pieces =
        |kind| layout.furniture.iter().filter(move |item| item.kind == kind).map(|item| item.span.of(text));
    let masthead = pieces(FurnitureKind::Outlet).map(|piece| piece.trim_end_matches(['|', ' '])).next();
    masthead
        .or_else(|| pieces(FurnitureKind::Dateline).find_map(|piece| outlet_in_dateline(piece, language)))
        .or_else(|| pieces(FurnitureKind::Byline).find_map(|piece| Some(piece.split_once(" - ")?.1)))
        .or_else(|| pieces(FurnitureKind::Credit).find_map(outlet_in_copyright))
}

/// `KENDARI, KabarNusa.com -`, `Kupang (KBN) -`, `KUPANG, FK -`. In English a country or a state follows the place:
/// `PALU, Indonesia -`.
fn outlet_in_dateline(dateline: &str, language: Language) -> Option<&str> {
    let words = dateline.trim_end_matches([' ', '-', '–', '—']);
    if let Some(inner) = words.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        return Some(inner.1);
    }
    let parts = || words.split(',').map(str::trim);
    // A state's or province's short form after a place has a stop: "Rehoboth, Del."
    let is_loud = |part: &str| !part.chars().any(char::is_lowercase);
    let is_place = |part: &str| ner::known(part).is_some_and(|known| known.place.is_some());
    let place = parts().next().unwrap_or_default();
    let is_name = |part: &str| match language {
        Language::English => is_loud(part),
        _ => is_loud(place) || !part.contains(' ') && is_loud(part),
    };
    let second = parts().nth(1).filter(|part| !part.ends_with('.') && is_name(part) && !is_place(part));
    parts().find(|part| is_site(part)).or(second)
}

/// `Hak cipta © KBN 2022`.
fn outlet_in_copyright(credit: &str) -> Option<&str> {
    let after = credit.split_once('©')?.1;
    Some(after.trim_matches(|c: char| c.is_numeric() || c.is_whitespace() || c == '.'))
        .filter(|rest| !rest.is_empty())
}

/// The first date line of the page.
fn stated(text: &str, layout: &Layout, language: Language) -> Option<(Span, PublishedAt)> {
    let lines = layout.furniture.iter().filter(|item| item.kind == FurnitureKind::Date);
    lines
        .filter_map(|item| {
            let stated = timex::date_line(item.span.of(text), language)?;
            Some((item.span, PublishedAt { date: stated.date, time: stated.time, zone: stated.zone }))
        })
        .next()
}

/// A published date, to the minute where it is told.
///
/// ```
/// use linimasa_core::PublishedAt;
/// let day = PublishedAt::day(jiff::civil::date(2024, 3, 12));
/// assert_eq!(day.to_string(), "2024-03-12");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PublishedAt {
    /// The day.
    pub date: Date,
    /// The clock.
    pub time: Option<Time>,
    /// The zone of the clock.
    pub zone: Option<Zone>,
}

impl PublishedAt {
    /// A day without a clock.
    pub const fn day(date: Date) -> Self {
        Self { date, time: None, zone: None }
    }
}

impl fmt::Display for PublishedAt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        if let Some(time) = self.time {
            write!(f, "T{:02}:{:02}", time.hour(), time.minute())?;
        }
        match self.zone {
            Some(zone) if self.time.is_some() => write!(f, "{zone}"),
            _ => Ok(()),
        }
    }
}

/// When an article was published, and how that is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    /// The date, where there is one.
    pub value: Option<PublishedAt>,
    /// Where it came from.
    pub origin: Origin,
    /// The days that the article's own calendar leaves open, in their order; empty where it says nothing.
    pub candidates: Vec<Date>,
    /// The first and the last day on which it can have been written by what the other articles tell, where they leave
    /// several.
    pub within: Option<(Date, Date)>,
    /// The reason.
    pub why: PublishedWhy,
}

impl Published {
    /// The day of writing, where it is known.
    pub fn day(&self) -> Option<Date> {
        self.value.map(|at| at.date)
    }

    /// The first and the last day on which the article can have been written, where something is known of that.
    pub fn written(&self) -> Option<RangeInclusive<Date>> {
        let open = || Some((*self.candidates.first()?, *self.candidates.last()?));
        let known = self.day().map(|day| (day, day));
        known.or(self.within).or_else(open).map(|(first, last)| first..=last)
    }
}

/// Where a published date came from, the strongest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// Not known.
    Unknown,
    /// Follows from the article's own calendar, or from other articles.
    Inferred,
    /// The page states it of itself.
    Stated,
    /// Given with the article, from outside.
    Given,
    /// Set by the user; printed as `given`.
    Corrected,
}

/// Why a published date is what it is: a rule and its arguments.
#[derive(Clone, Debug, PartialEq)]
pub enum PublishedWhy {
    /// The user set it.
    Corrected,
    /// It was given with the article.
    Given,
    /// The page states it, in these words.
    Stated(String),
    /// The article's own calendar leaves one day, for these reasons.
    OwnCalendar(timex::Candidates),
    /// Only one of the days left open fits its own words and what other articles date.
    OtherArticles {
        /// The ids of those that say so.
        articles: Vec<String>,
        /// What in its own words leaves no other day.
        clues: Vec<DayClue>,
    },
    /// The article's own calendar leaves several days, for these reasons.
    Open(timex::Candidates),
    /// The other articles leave several days, from one to another, and so may its own calendar, for these reasons.
    Narrowed((Date, Date), timex::Candidates),
    /// Nothing in the text tells.
    Silent,
}

/// Words of an article that leave few days for its writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayClue {
    /// The words, a time of the article.
    pub words: String,
    /// What follows from them.
    pub rule: DayRule,
}

/// What a time says of the day on which its article was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayRule {
    /// `Rabu besok`: the weekday stands beside a word that counts from the day of writing.
    Beside,
    /// Told as news, with weekday and date: written within the week that follows.
    News,
    /// Somebody said it then, or a count is told up to then, and nothing later is told: written that day.
    WrittenOn,
    /// A dated article has the same sentence, and dates it.
    Copied,
    /// More dead than dated articles count before, and fewer than they count later.
    Toll,
    /// A sentence on what several others tell of a day within the week before, the first of the story.
    Since,
}

impl DayRule {
    /// Whether it leaves no other week open.
    pub(crate) const fn is_date(self) -> bool {
        matches!(self, Self::News | Self::Copied)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dateline_names_an_outlet_behind_its_place() {
        let outlet = |dateline| outlet_in_dateline(dateline, Language::Indonesian);
        assert_eq!(outlet("KENDARI, KabarNusa.com -"), Some("KabarNusa.com"));
        assert_eq!(outlet("KENDARI, Suara Anoa -"), Some("Suara Anoa"));
        assert_eq!(outlet("Kupang (KBN) -"), Some("KBN"));
        assert_eq!(outlet("KUPANG, FK -"), Some("FK"));
        assert_eq!(outlet("KUPANG -"), None);
    }

    #[test]
    fn a_country_or_a_province_is_no_outlet() {
        assert_eq!(outlet_in_dateline("PALU, Indonesia -", Language::English), None);
        assert_eq!(outlet_in_dateline("TARMISH, Verdania —", Language::English), None);
        assert_eq!(outlet_in_dateline("Rehoboth, Del. —", Language::English), None);
        assert_eq!(outlet_in_dateline("LIMBOTO, Gorontalo -", Language::Indonesian), None);
        assert_eq!(outlet_in_dateline("PALU, Indonesia (KBN) -", Language::English), Some("KBN"));
    }
}
