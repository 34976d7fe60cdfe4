//! How a value follows: rules and their arguments, worded on demand.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use crate::{Language, Modifier, Value, Zone, label};

/// One rule that led to a value, with what it was given.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub(crate) enum Rule {
    /// Counted from, or chosen by, the day of writing.
    Published(Date),
    /// The same for every day of writing from one to another, or the only such day between them.
    WrittenWithin(Date, Date),
    /// Counted from what was told before.
    Told(Value),
    /// A time without a day belongs to the day being told.
    DayTold(Date),
    /// A time later in the day than the speaking that tells of it was the day before.
    BeforeSpeaking(Date),
    /// Counted from the day on which the words were said.
    Spoken(Date),
    /// The first such weekday from the day that it is joined to.
    After(Date),
    /// The year of the date beside it, or of the same line.
    SharedYear(i16),
    /// The year in which that date falls on that weekday.
    YearOfWeekday,
    /// A guess: the nearest.
    Nearest,
    /// A guess: the most recent.
    MostRecent,
    /// The sentence tells the past.
    PastTense,
    /// The sentence tells what is to come.
    FutureTense,
    /// The weekday said and the date's own, 1 (Monday) to 7.
    WeekdayDiffers(i8, i8),
    /// Computed Islamic date: a day more or less by sight of the moon.
    Islamic,
    /// The zone follows from the same moment in another.
    SameMoment,
    /// No value: the day of writing is not known.
    NeedsPublished,
    /// No value: nothing told before has a date.
    NothingTold,
    /// No value: the calendar has no such day.
    NoSuchDay,
    /// No value: the calendar has none for it.
    NoValue,
    /// The reader set it.
    Set,
}

/// A derivation: the words that were read, the rules that led from them to the value, and the value.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Why {
    read: Box<str>,
    rules: Vec<Rule>,
    result: Option<(Value, Option<Modifier>, Option<Zone>)>,
}

impl Why {
    pub(crate) fn new(
        read: &str,
        rules: Vec<Rule>,
        result: Option<(Value, Option<Modifier>, Option<Zone>)>,
    ) -> Self {
        Self { read: read.into(), rules, result }
    }

    /// The same derivation for any day of writing from one to another.
    pub(crate) fn written_within(mut self, days: &RangeInclusive<Date>) -> Self {
        for rule in &mut self.rules {
            if matches!(rule, Rule::Published(_)) {
                *rule = Rule::WrittenWithin(*days.start(), *days.end());
            }
        }
        self
    }

    /// Whether the value is a guess among several that the words allow.
    #[must_use]
    pub fn is_guess(&self) -> bool {
        self.rules.iter().any(|rule| matches!(rule, Rule::Nearest | Rule::MostRecent | Rule::Islamic))
    }

    /// Whether a weekday stands beside a date that falls on another.
    #[must_use]
    pub fn contradicts_weekday(&self) -> bool {
        self.rules.iter().any(|rule| matches!(rule, Rule::WeekdayDiffers(..)))
    }

    /// The derivation in words, its steps joined by "; ".
    ///
    /// ```
    /// use timex::{Context, Language, find, resolve};
    ///
    /// let text = "Rapat anggota: Kamis.";
    /// let context = Context { published: Some("2021-12-30".parse()?), ..Context::default() };
    /// let timex = &resolve(&find(text, Language::Indonesian), text, &context)[0];
    /// assert_eq!(
    ///     timex.why.words(Language::Indonesian),
    ///     "“Kamis” + terbit 30 Desember 2021 → Kamis, 30 Desember 2021; tebakan: yang terdekat"
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        self.steps(language).join("; ")
    }

    /// The derivation in words, step by step.
    #[must_use]
    pub fn steps(&self, language: Language) -> Vec<String> {
        let mut first = format!("“{}”", self.read);
        for given in self.rules.iter().filter_map(|rule| rule.given(language)) {
            first.push_str(" + ");
            first.push_str(&given);
        }
        if let Some((value, modifier, zone)) = &self.result {
            first.push_str(" → ");
            first.push_str(&label(value, *modifier, *zone, language));
        }
        let mut steps = vec![first];
        steps.extend(self.rules.iter().filter_map(|rule| rule.note(language)));
        steps
    }
}

impl Rule {
    /// What the rule was given, in words, where that stands beside the words read.
    fn given(&self, language: Language) -> Option<String> {
        let id = language == Language::Indonesian;
        let day = |day: &Date| crate::explain::label::date(*day, language);
        Some(match self {
            Self::Published(date) if id => format!("terbit {}", day(date)),
            Self::Published(date) => format!("published {}", day(date)),
            Self::WrittenWithin(first, last) if id => format!("terbit {} – {}", day(first), day(last)),
            Self::WrittenWithin(first, last) => format!("published {} – {}", day(first), day(last)),
            Self::Told(value) if id => format!("yang diceritakan: {}", label(value, None, None, language)),
            Self::Told(value) => format!("told before: {}", label(value, None, None, language)),
            Self::DayTold(date) if id => format!("hari yang diceritakan: {}", day(date)),
            Self::DayTold(date) => format!("day being told: {}", day(date)),
            Self::BeforeSpeaking(date) if id => format!("sebelum penuturnya berbicara, {}", day(date)),
            Self::BeforeSpeaking(date) => format!("before its teller spoke, {}", day(date)),
            Self::Spoken(date) if id => format!("dikatakan {}", day(date)),
            Self::Spoken(date) => format!("said on {}", day(date)),
            Self::After(date) if id => format!("menyambung {}", day(date)),
            Self::After(date) => format!("goes on from {}", day(date)),
            Self::SharedYear(year) if id => format!("tahun tanggal sebelumnya: {year}"),
            Self::SharedYear(year) => format!("year of the date before: {year}"),
            _ => return None,
        })
    }

    /// What is to be said about the value, in words.
    fn note(&self, language: Language) -> Option<String> {
        let id = language == Language::Indonesian;
        let text = match self {
            Self::YearOfWeekday if id => "tahunnya yang harinya cocok",
            Self::YearOfWeekday => "the year in which the weekday fits",
            Self::Nearest if id => "tebakan: yang terdekat",
            Self::Nearest => "a guess: the nearest",
            Self::MostRecent if id => "tebakan: yang terakhir",
            Self::MostRecent => "a guess: the most recent",
            Self::PastTense if id => "kalimatnya bercerita tentang yang lampau",
            Self::PastTense => "the sentence tells the past",
            Self::FutureTense if id => "kalimatnya bercerita tentang yang akan datang",
            Self::FutureTense => "the sentence tells what is to come",
            Self::Islamic if id => "kalender Islam hitungan: dapat bergeser sehari",
            Self::Islamic => "by the computed Islamic calendar: a day more or less",
            Self::SameMoment if id => "zona dari jam yang sama di zona lain",
            Self::SameMoment => "zone from the same moment in another zone",
            Self::NeedsPublished if id => "tanggal terbit tidak diketahui",
            Self::NeedsPublished => "the publication date is not known",
            Self::NothingTold if id => "tidak ada waktu yang diceritakan sebelumnya",
            Self::NothingTold => "nothing told before has a date",
            Self::NoSuchDay if id => "tidak ada tanggal seperti itu",
            Self::NoSuchDay => "there is no such day",
            Self::NoValue if id => "kalender tidak punya nilai untuknya",
            Self::NoValue => "the calendar has no value for it",
            Self::Set if id => "Anda menetapkannya",
            Self::Set => "you set it",
            Self::WeekdayDiffers(said, is) => return Some(weekday_differs(*said, *is, language)),
            _ => return None,
        };
        Some(text.to_owned())
    }
}

fn weekday_differs(said: i8, is: i8, language: Language) -> String {
    let name = |weekday: i8| crate::explain::label::weekday_name(weekday, language);
    match language {
        Language::Indonesian => format!("tertulis {}, tetapi tanggal itu hari {}", name(said), name(is)),
        Language::English => format!("the text says {}, but that date is a {}", name(said), name(is)),
    }
}
