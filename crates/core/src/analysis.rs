//! One article and the facts in it.

use std::borrow::Cow;

use jiff::civil::Date;
use ner::Token;
use timex::{Candidates, Found, Language, Timex, Value};

use crate::article::{Head, Origin, Published, PublishedAt, PublishedWhy};
use crate::credit::Credit;
use crate::language::Spoken;
use crate::memory::{self, Memory};
use crate::mention::Mentions;
use crate::quantity::Quantity;
use crate::quote::Quote;
use crate::text::{Furniture, Layout};
use crate::view::{Facts, View};
use crate::{credit, hash, language, mention, quantity, quote, time};

/// One article's text and the facts in it, its times as expressions that no date has resolved yet.
///
/// Every text has an analysis; a text without facts has an empty one.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// The same for the same outlet, title and text, everywhere: 16 hexadecimal digits.
    pub id: String,
    /// What was read, line ends as `\n`, nothing else changed.
    pub text: String,
    /// The language that it was read in.
    pub language: Language,
    /// The language itself, which may be one that is read as its neighbour.
    pub spoken: Spoken,
    /// Whether it may well be in neither language.
    pub is_foreign: bool,
    /// What stands where.
    pub layout: Layout,
    /// What the page says of itself.
    pub head: Head,
    /// Names.
    pub mentions: Mentions,
    /// Temporal expressions.
    pub times: Vec<Found>,
    /// Values that the user has set, each with an index into the times.
    pub times_set: Vec<(usize, Value)>,
    /// The days on which the text can have been written, by its own calendar.
    pub calendar: Candidates,
    /// Numbers with what they count.
    pub quantities: Vec<Quantity>,
    /// What somebody said, in marks or reported.
    pub quotes: Vec<Quote>,
    /// From whom it passes something on.
    pub credits: Vec<Credit>,
}

/// Reads one text. `language` is guessed where it is not given.
///
/// ```
/// let analysis = linimasa_core::read("Gudang Terbakar\nGarut - Gudang di Garut terbakar kemarin.", None);
/// assert_eq!(analysis.head.title.as_deref(), Some("Gudang Terbakar"));
/// assert_eq!(analysis.times.len(), 1);
/// ```
pub fn read(text: &str, language: Option<Language>) -> Analysis {
    let text = &*unify_line_ends(text);
    memory::with(|memory| {
        let mut tokens = ner::tokenize(text, 0..text.len());
        memory.meet(&tokens);
        let mut guess = language::guess_met(memory);
        guess.language = language.unwrap_or(guess.language);
        let layout = Layout::read(text, guess.language);
        memory.keep(text, &layout.sentences, &mut tokens);
        facts(text, &tokens, memory, guess, layout)
    })
}

/// The facts in a text whose language and layout are known, and whose tokens were met last.
fn facts(
    text: &str,
    tokens: &[Token<'_>],
    memory: &mut Memory,
    guess: language::Guess,
    layout: Layout,
) -> Analysis {
    let language = guess.language;
    let head = Head::read(text, &layout, language);
    let times = timex::find(text, language);
    let calendar = own_calendar(&times, text, &layout);
    let mentions = mention::read_tokens(text, tokens, memory);
    let facts = Facts { text, layout: &layout, times: &times, mentions: &mentions, language };
    let view = View::new(facts, tokens, memory);
    let (quantities, quotes) = (quantity::read_view(&view), quote::read_view(&view));
    let credits = credit::read(&view);
    Analysis {
        id: id(head.outlet.as_deref(), head.title.as_deref(), text),
        language,
        spoken: guess.spoken,
        is_foreign: guess.is_doubtful,
        layout,
        head,
        mentions,
        times,
        times_set: Vec::new(),
        calendar,
        text: text.to_owned(),
        quantities,
        quotes,
        credits,
    }
}

impl Analysis {
    /// When the article was published: what the user set, else what was given, else what the page states,
    /// else the one day that its own calendar leaves.
    pub fn published(&self, corrected: Option<Date>, given: Option<Date>) -> Published {
        let known = |value, origin, why| Published {
            value: Some(value),
            origin,
            candidates: self.candidates(),
            within: None,
            why,
        };
        if let Some(date) = corrected {
            return known(PublishedAt::day(date), Origin::Corrected, PublishedWhy::Corrected);
        }
        if let Some(date) = given {
            return known(PublishedAt::day(date), Origin::Given, PublishedWhy::Given);
        }
        if let Some((span, at)) = &self.head.stated {
            return known(*at, Origin::Stated, PublishedWhy::Stated(span.of(&self.text).to_owned()));
        }
        let candidates = self.candidates();
        match candidates.as_slice() {
            [] => Published {
                value: None,
                origin: Origin::Unknown,
                candidates,
                within: None,
                why: PublishedWhy::Silent,
            },
            [only] => known(
                PublishedAt::day(*only),
                Origin::Inferred,
                PublishedWhy::OwnCalendar(self.calendar.clone()),
            ),
            _ => Published {
                value: None,
                origin: Origin::Unknown,
                candidates,
                within: None,
                why: PublishedWhy::Open(self.calendar.clone()),
            },
        }
    }

    /// The days that the article's own calendar leaves open.
    fn candidates(&self) -> Vec<Date> {
        self.calendar.days.clone()
    }

    /// The values of the article's times for a published date. Same length and order as `self.times`.
    pub fn resolve(&self, published: &Published) -> Vec<Timex> {
        let zone = self.head.stated.and_then(|(_, at)| at.zone);
        let mut times =
            time::resolve(&self.times, &self.text, &self.layout, published.written().as_ref(), zone);
        for &(index, value) in &self.times_set {
            if let Some(time) = times.get_mut(index) {
                *time = time.clone().set(&self.text, value);
            }
        }
        times
    }

    /// The same text read again with other furniture. It is still the same article.
    pub(crate) fn with_furniture(&self, furniture: Vec<Furniture>) -> Self {
        let layout = Layout::with(&self.text, self.layout.paragraphs.clone(), furniture);
        let guess =
            language::Guess { language: self.language, spoken: self.spoken, is_doubtful: self.is_foreign };
        let tokens = layout.tokens(&self.text);
        let again = memory::with(|memory| {
            memory.meet(&tokens);
            facts(&self.text, &tokens, memory, guess, layout)
        });
        Self { id: self.id.clone(), ..again }
    }
}

/// The calendar of what the article itself tells: links, adverts and its date line left out.
fn own_calendar(times: &[Found], text: &str, layout: &Layout) -> Candidates {
    let told: Vec<Found> =
        times.iter().filter(|item| layout.is_told_here(item.range.start)).cloned().collect();
    timex::candidates(&told, text)
}

/// `\r\n` and `\r` become `\n`; nothing else is changed.
fn unify_line_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n").into() } else { text.into() }
}

/// The id of an article.
fn id(outlet: Option<&str>, title: Option<&str>, text: &str) -> String {
    hash::id(&[outlet.unwrap_or_default(), title.unwrap_or_default(), text])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_outlets_copies_of_one_text_have_two_ids() {
        let first = read("Radar Pagi | Panen raya dimulai di Karawang, kata petani.", None);
        let second = read("Radar Sore | Panen raya dimulai di Karawang, kata petani.", None);
        assert_ne!(first.id, second.id);
        assert_eq!(first.id, read(&first.text, None).id);
    }

    #[test]
    fn any_string_has_an_analysis() {
        // The last is a name that spans the comma behind which a speaker is looked for.
        let ministry = "kata Kementerian Ekonomi, Perdagangan dan Industri ";
        for text in ["", " \n ", "\r\n", "“", "(((((", "....", "\u{0}\u{feff}", "1/1/1/1/1/1", ministry] {
            let analysis = read(text, None);
            assert!(analysis.resolve(&analysis.published(None, None)).len() == analysis.times.len());
        }
    }
}
