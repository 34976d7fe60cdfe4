//! What the user changes, as data.

mod anchor;
mod article;
mod events;
mod furniture;
mod names;

use std::borrow::Cow;

use jiff::civil::Date;
use ner::Label;
use serde::{Deserialize, Serialize};
use timex::Value;

use crate::quantity::Decimal;
use crate::story::{Article, Status};
use crate::text::FurnitureKind;

pub use anchor::Anchor;
pub(crate) use article::{corrected, of_article, published};
pub(crate) use events::Articles;
pub(crate) use names::{NameGroups, NamePlace, name_at};

/// A change of the user's.
///
/// A list of them is replayed over every merge, in its order, so a change is anchored to an article and its words,
/// never to the id of an entity or event, which the next article may change. One whose article is not there, or
/// whose words are not, has no effect, and has it again when the article returns. Furniture comes before all else,
/// for everything else is read from what it leaves.
///
/// ```
/// use linimasa_core::{Anchor, Article, Correction, Span, Story, read};
/// let article = |text: &str| Article { analysis: read(text, None), file: None, given: None };
/// let articles = [
///     article("Ketua koperasi Wayan Sudarta hadir, Senin (6/5/2024)."),
///     article("Pak Yan hadir, kata warga, Selasa (7/5/2024). Koperasi Wayan Sudarta dibuka."),
/// ];
/// let at = |article: usize, words: &str| {
///     let start = articles[article].analysis.text.find(words).unwrap_or_default();
///     Anchor::new(&articles[article].analysis, Span::new(start, start + words.len()))
/// };
/// let corrections = [
///     Correction::AddName { at: at(1, "Yan"), label: ner::Label::Person },
///     Correction::MergeNames { at: at(1, "Yan"), with: at(0, "Wayan Sudarta") },
/// ];
/// let story = Story::merge(&articles, &corrections);
/// let person = story.entities.iter().find(|entity| entity.aliases.iter().any(|alias| alias.text == "Yan"));
/// assert_eq!(person.map(|person| person.name.as_str()), Some("Wayan Sudarta"));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Correction {
    /// The day on which an article was published.
    Published {
        /// The article's id.
        article: String,
        /// The day.
        date: Date,
    },
    /// The outlet that printed an article.
    Outlet {
        /// The article's id.
        article: String,
        /// Its name.
        name: String,
    },
    /// What stands here is furniture of this kind.
    MarkFurniture {
        /// The words: a line or several, or part of one.
        at: Anchor,
        /// What they are.
        kind: FurnitureKind,
    },
    /// What stands here is running prose.
    UnmarkFurniture {
        /// The words.
        at: Anchor,
    },
    /// These words name something.
    AddName {
        /// The words.
        at: Anchor,
        /// What kind of thing they name.
        label: Label,
    },
    /// This name names another kind of thing.
    RetypeName {
        /// The name.
        at: Anchor,
        /// What kind of thing it names.
        label: Label,
    },
    /// This name stands for something by another name (`Presiden` for `Siti Rahma`).
    RenameName {
        /// The name as it stands.
        at: Anchor,
        /// What it stands for.
        name: String,
    },
    /// This is no name.
    HideName {
        /// The words.
        at: Anchor,
    },
    /// Two names are one person, organisation, place or thing: so are all names joined to either.
    MergeNames {
        /// One name, where it stands.
        at: Anchor,
        /// The other.
        with: Anchor,
    },
    /// Two names are not one. With the first go the same names of other articles, unless the second is the same name.
    SplitNames {
        /// The name that goes.
        at: Anchor,
        /// A name of the one that it is not.
        from: Anchor,
    },
    /// The value of a time.
    Time {
        /// The words that tell it.
        at: Anchor,
        /// Its value.
        value: Value,
    },
    /// Who said something.
    Speaker {
        /// The words said.
        quote: Anchor,
        /// The words of the same article that name who said them; `None` where it does not tell.
        speaker: Option<Anchor>,
    },
    /// The value of a number.
    Number {
        /// The number, with or without its unit.
        at: Anchor,
        /// The value, or the least of a range.
        value: Decimal,
        /// The most of a range.
        max: Option<Decimal>,
    },
    /// How something is told. The anchor is the sentence or, where it gives several times, the words of one.
    Status {
        /// The sentence, or a time in it.
        at: Anchor,
        /// How it is told.
        status: Status,
    },
    /// A sentence tells of an event.
    AddEvent {
        /// The sentence.
        at: Anchor,
        /// When that was, or is to be.
        value: Value,
    },
    /// Two sentences tell of one event: so do all that tell of either's.
    JoinEvents {
        /// One sentence, or a time in it.
        at: Anchor,
        /// The other.
        with: Anchor,
    },
    /// Two sentences do not tell of one event: the first tells of one of its own.
    SplitEvents {
        /// The sentence that goes, or a time in it.
        at: Anchor,
        /// A sentence of the event that it does not tell.
        from: Anchor,
    },
    /// What the user holds of a contradiction.
    Verdict {
        /// One of its claims: the sentence, or the value in it.
        claim: Anchor,
        /// The other claim; the same one where a date contradicts its own weekday.
        against: Anchor,
        /// What is held.
        verdict: Verdict,
        /// Why, in the user's words.
        note: String,
    },
}

/// What may be held of a contradiction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The first claim is right.
    Right,
    /// Both cannot be true, and it is open which is.
    Open,
    /// It is none: both can be true.
    NoContradiction,
}

impl Correction {
    /// The articles with what the user has changed in each of them. What a story says of its articles' names, times,
    /// numbers and quotations holds for these.
    ///
    /// ```
    /// use linimasa_core::{Anchor, Article, Correction, Span, read};
    /// let analysis = read("Bupati Ratna Hapsari meninjau Kali Meranti.", None);
    /// let at = Anchor::new(&analysis, Span::new(30, 42));
    /// let articles = [Article { analysis, file: None, given: None }];
    /// let corrected = Correction::replay(&articles, &[Correction::HideName { at }]);
    /// assert_eq!(corrected[0].analysis.mentions.mentions.len(), 1);
    /// ```
    pub fn replay<'a>(articles: &'a [Article], corrections: &[Correction]) -> Cow<'a, [Article]> {
        let mut replayed = Cow::Borrowed(articles);
        for (index, article) in articles.iter().enumerate() {
            if let Cow::Owned(analysis) = corrected(&article.analysis, corrections) {
                replayed.to_mut()[index].analysis = analysis;
            }
        }
        replayed
    }
}
