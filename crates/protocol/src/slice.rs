//! What one view shows: worded in the reader's language, cut into pieces of text.
//!
//! Text that quotes a source is the source's own; every `label`, `why` and `detail` is in the language of
//! [`crate::Request::SetLanguage`].

use serde::{Deserialize, Serialize};

use crate::{ArticleId, Notice};

/// The story view.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorySlice {
    /// In order of publication, undated ones last.
    pub articles: Vec<ArticleCard>,
    /// The days that the articles are about (`7–30 Desember 2021`); background left out.
    pub days: Option<String>,
    /// By date; what cannot be dated stands in `undated`.
    pub events: Vec<EventCard>,
    /// Sentences that name a time which nothing could date, by article: their `value` is the time's words.
    pub undated: Vec<EvidenceCard>,
    /// What the sources disagree on.
    pub conflicts: Vec<ConflictCard>,
    /// What was told, and is told otherwise by now.
    pub updates: Vec<UpdateCard>,
    /// People, organisations and places, most mentioned first.
    pub names: Vec<NameCard>,
    /// Which of them may be one and were not joined, the surest first.
    pub proposals: Vec<ProposalCard>,
    /// Passages that stand more than once and are counted once.
    pub repeats: u32,
}

impl StorySlice {
    /// The contradictions that the reader does not hold to be none.
    pub fn held_conflicts(&self) -> impl Iterator<Item = &ConflictCard> {
        self.conflicts.iter().filter(|conflict| !conflict.dismissed)
    }
}

/// An article in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArticleCard {
    /// Its id.
    pub id: ArticleId,
    /// Its title, or its first words.
    pub label: String,
    /// A short name for lanes and source lines: the outlet, else the file, else the first words.
    pub short: String,
    /// The outlet, where the page states it.
    pub outlet: Option<String>,
    /// The file that it came in.
    pub file: Option<String>,
    /// When it was published.
    pub published: PublishedCard,
    /// Words of text.
    pub words: u32,
    /// What the reader should know.
    pub notices: Vec<Notice>,
}

/// A published date as shown beside its article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PublishedCard {
    /// `YYYY-MM-DD`, where there is one.
    pub date: Option<String>,
    /// The date in words, with the time and zone where stated; or that it is unknown.
    pub label: String,
    /// Where it came from.
    pub origin: Origin,
    /// The reason in words.
    pub why: String,
    /// The days that the article's own calendar leaves open, `YYYY-MM-DD`; empty where it says nothing.
    pub candidates: Vec<String>,
}

/// Where a published date came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// The user set it on the page.
    Corrected,
    /// Given with the article from outside.
    Given,
    /// The page states it of itself.
    Stated,
    /// Follows from the article's own calendar, or from other articles.
    Inferred,
    /// Not known.
    Unknown,
}

/// One event on the timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventCard {
    /// Its id: stable as long as its evidence is.
    pub id: String,
    /// The date, large: `Selasa 7 Des`, `10 Januari`, `awal 2022`.
    pub day: String,
    /// The rest of the date, small: `2021 · 15.00 GMT`.
    pub detail: String,
    /// The first second that the date may mean, in seconds since 1970-01-01T00:00:00, civil time.
    pub earliest: i64,
    /// The last second that the date may mean.
    pub latest: i64,
    /// How precise the date is.
    pub precision: Precision,
    /// What the story as a whole says of it.
    pub status: Status,
    /// Long before or after the days that the articles are about.
    pub background: bool,
    /// The clearest of its own sentences, trimmed; no word added.
    pub headline: String,
    /// The sentence that the headline is cut from: an index into `evidence`.
    pub headline_of: u32,
    /// Who claims it, or who denies it, by name; empty where it is reported or planned.
    pub by: String,
    /// Which articles tell it, in order of publication.
    pub sources: Vec<SourceCard>,
    /// How many sources tell it that do not depend on each other.
    pub independent: u32,
    /// Its rank among the events, 0 for the one that matters most.
    pub rank: u32,
    /// The sentences.
    pub evidence: Vec<EvidenceCard>,
}

/// How precise a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Precision {
    /// To the minute.
    Minute,
    /// A part of a day, or a day.
    Day,
    /// A week, a month, a season, a year, a stretch of days.
    Longer,
}

/// How an event is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    /// As happened.
    Reported,
    /// Only as to come.
    Planned,
    /// One side says so, nobody else.
    Claimed,
    /// Told by one side, denied by another.
    Denied,
}

/// One article's part in an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SourceCard {
    /// The article.
    pub article: ArticleId,
    /// Its short name.
    pub label: String,
    /// How this article tells it.
    pub status: Status,
    /// The source's own words for the date (`awal bulan ini`).
    pub time: String,
    /// The first second that they may mean, as [`EventCard::earliest`].
    pub earliest: i64,
    /// The last second that they may mean.
    pub latest: i64,
}

/// A sentence that tells of an event, or of one side of a contradiction.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EvidenceCard {
    /// The article.
    pub article: ArticleId,
    /// The article's short name.
    pub label: String,
    /// The sentence: the id of a [`Sentence`] of that article.
    pub sentence: u32,
    /// Its words.
    pub text: String,
    /// The date or number that it gives, in words.
    pub value: String,
    /// How that was derived, a step each.
    pub why: Vec<String>,
    /// What it is replaced by, in words; empty where nothing replaces it.
    pub replaced: String,
}

/// What was told, and is told otherwise by now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UpdateCard {
    /// Its id.
    pub id: String,
    /// Whether what was told is wrong: corrected, or changed in a later version; else a count has gone on.
    pub replaces: bool,
    /// What has become of it, in a few words.
    pub about: String,
    /// What was told, in the order in which it was; the last holds by now.
    pub steps: Vec<EvidenceCard>,
}

/// A contradiction between sources, or of one source with itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConflictCard {
    /// Its id.
    pub id: String,
    /// What it is about, in a few words.
    pub about: String,
    /// The claims side by side.
    pub claims: Vec<EvidenceCard>,
    /// What each claim says, in the words of its article: by these a verdict names it.
    pub sides: Vec<Passage>,
    /// Whether the reader holds that it is none.
    pub dismissed: bool,
}

/// Words of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// The article.
    pub article: ArticleId,
    /// Where they stand: byte offsets, half-open.
    pub start: u32,
    /// The end of that.
    pub end: u32,
    /// The words.
    pub words: String,
}

/// The kinds of fact that are marked in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MarkKind {
    /// A person.
    Person,
    /// An organisation.
    Organisation,
    /// A place.
    Place,
    /// A name of another kind.
    Other,
    /// A temporal expression.
    Time,
    /// A number with what it counts.
    Quantity,
    /// Something that somebody said, between quotation marks.
    Quote,
    /// Something that somebody is reported to have said.
    Report,
}

/// A person, organisation or place in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NameCard {
    /// Its id.
    pub id: String,
    /// Its best name.
    pub name: String,
    /// Its kind.
    pub kind: MarkKind,
    /// What the articles say of it: offices (`juru bicara Kremlin`), other spellings.
    pub detail: String,
    /// Other names and spellings.
    pub aliases: Vec<String>,
    /// Mentions in all articles, repeated passages and furniture left out.
    pub count: u32,
    /// Mentions in each article, in the order of [`StorySlice::articles`].
    pub by_article: Vec<u32>,
}

/// Two names that may be one's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProposalCard {
    /// The one that is mentioned more: its best name and the id of its [`NameCard`].
    pub one: (String, String),
    /// The other, likewise.
    pub other: (String, String),
    /// Why they may be one.
    pub why: String,
    /// How sure that is, in words.
    pub confidence: String,
}

/// Where one name stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NameSlice {
    /// The name.
    pub card: NameCard,
    /// Why the spellings are taken for one name, a reason each.
    pub why: Vec<String>,
    /// How it is tied to other names.
    pub ties: Vec<Tie>,
    /// Each place, by article and position.
    pub places: Vec<Occurrence>,
}

/// What ties two names: an office that one holds at the other, a place in an organisation's name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tie {
    /// The office in the articles' words (`juru bicara Kremlin`), or what the tie is.
    pub words: String,
    /// The other name, with its id where it has a card.
    pub other: Option<(String, Option<String>)>,
    /// When the articles that tell it were published, where that is known.
    pub when: String,
}

/// One place where a name stands: its sentence, cut around the name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Occurrence {
    /// The article.
    pub article: ArticleId,
    /// The article's short name.
    pub label: String,
    /// The sentence: the id of a [`Sentence`] of that article.
    pub sentence: u32,
    /// The sentence up to the name.
    pub before: String,
    /// The name as it stands there.
    pub words: String,
    /// The rest of the sentence.
    pub after: String,
}

/// The article view.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArticleSlice {
    /// The article.
    pub card: ArticleCard,
    /// The language of its text, in words.
    pub language: String,
    /// Its text, whole.
    pub paragraphs: Vec<Paragraph>,
    /// The facts that [`Run::mark`] and [`Run::quotes`] point at.
    pub marks: Vec<Mark>,
    /// How many marks of each kind, in the order of [`MarkKind`].
    pub counts: Vec<(MarkKind, u32)>,
}

/// A line of the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Paragraph {
    /// What it is.
    pub kind: ParagraphKind,
    /// What it is in words, where it is not prose (`tautan terkait`).
    pub label: Option<String>,
    /// Its sentences, with the spaces between them.
    pub sentences: Vec<Sentence>,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ParagraphKind {
    /// The article's title.
    Title,
    /// A heading inside the article.
    Heading,
    /// Running prose.
    Prose,
    /// On the page and not running prose: shown dimmed.
    Furniture,
    /// A passage that stands earlier in the article already: shown dimmed.
    Repeat,
}

/// A sentence of a paragraph.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sentence {
    /// Its id within the article.
    pub id: u32,
    /// Its text in pieces.
    pub runs: Vec<Run>,
}

/// A piece of text, marked or not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// The text.
    pub text: String,
    /// The fact that it states: an index into [`ArticleSlice::marks`].
    pub mark: Option<u32>,
    /// The quotations that it is part of, the outermost first: indices into [`ArticleSlice::marks`].
    pub quotes: Vec<u32>,
    /// The quotations of which it says that they are some, or whose.
    pub tells: Vec<u32>,
    /// Part of a line that is not prose, such as an outlet before the first word: what it is, in words.
    pub aside: Option<String>,
}

/// A fact in a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// Its kind.
    pub kind: MarkKind,
    /// The words, as they stand.
    pub words: String,
    /// Its value in words: a date (`Kamis, 30 Desember 2021`), a best name, a number with its unit, who spoke.
    pub value: String,
    /// What else is known of it, each with its name (`yang dihitung`, `korban banjir`).
    pub facts: Vec<(String, String)>,
    /// How the value was derived, a step each.
    pub why: Vec<String>,
    /// The [`NameCard`] of a name, or of who spoke.
    pub name: Option<String>,
}
