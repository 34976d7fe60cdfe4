//! The story's object.

use std::borrow::Borrow;

use linimasa_core::story::{
    ConflictKind, Entity, Event, Place, Proposal, RepeatKind, Role, Side, SideValue, Status, Telling,
    UpdateKind, of_articles,
};
use linimasa_core::{Analysis, Article, Offsets, Origin, Story, words};
use ner::Label;
use serde::{Deserialize, Serialize};

use super::article::{PublishedRecord, TimeRecord};
use super::{Style, told};

/// What `merge` and `story` print.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct StoryRecord {
    pub articles: Vec<StoryArticleRecord>,
    pub times: Vec<StoryTimeRecord>,
    pub entities: Vec<EntityRecord>,
    /// Which entities may be one and were not joined, the surest first.
    pub proposals: Vec<ProposalRecord>,
    pub events: Vec<EventRecord>,
    pub conflicts: Vec<ConflictRecord>,
    pub updates: Vec<UpdateRecord>,
    pub repeats: Vec<RepeatRecord>,
    pub quotes: Vec<StoryQuoteRecord>,
}

/// One article of a story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct StoryArticleRecord {
    pub id: String,
    pub file: Option<String>,
    pub title: Option<String>,
    pub outlet: Option<String>,
    pub published: PublishedRecord,
    pub origin: Option<String>,
}

/// A time of an article that the story dated anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct StoryTimeRecord {
    pub article: String,
    #[serde(flatten)]
    pub time: TimeRecord,
}

/// A place in an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct PassageRecord {
    pub article: String,
    pub start: usize,
    pub end: usize,
}

/// A person, organisation or place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct EntityRecord {
    pub id: String,
    pub name: String,
    #[serde(rename = "type")]
    pub label: String,
    pub aliases: Vec<AliasRecord>,
    pub roles: Vec<RoleOfRecord>,
    pub mentions: Vec<PassageRecord>,
}

/// One of an entity's names, and why it is taken for one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct AliasRecord {
    pub text: String,
    pub why: String,
    /// How sure that is, from 0 to 1.
    pub confidence: f64,
}

/// Two entities that may be one, and were not joined.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct ProposalRecord {
    /// The id of the one that is mentioned more.
    pub one: String,
    /// The id of the other.
    pub other: String,
    pub why: String,
    /// How sure that is, from 0 to 1.
    pub confidence: f64,
}

/// A title or an office, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct RoleOfRecord {
    pub text: String,
    pub article: String,
    pub start: usize,
    pub end: usize,
    /// The day on which that article was published, where it is known.
    pub date: Option<String>,
    /// The id of the organisation or place that it is an office of.
    pub at: Option<String>,
}

/// An event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct EventRecord {
    pub id: String,
    pub date: String,
    pub zone: Option<String>,
    pub earliest: String,
    pub latest: String,
    pub what: String,
    pub status: Status,
    /// Outside the days that the articles are about.
    pub background: bool,
    pub sources: Vec<SourceRecord>,
    /// How many sources tell it that do not depend on each other.
    pub independent: u32,
    /// Its rank among the events, 0 for the one that matters most.
    pub rank: u32,
    pub participants: Vec<String>,
    pub places: Vec<String>,
    pub evidence: Vec<PassageRecord>,
}

/// One article's part in an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct SourceRecord {
    pub article: String,
    pub status: Status,
    pub by: Option<String>,
    /// Whether all that it tells of the event is replaced by a correction or a later version.
    pub replaced: bool,
}

/// Claims that cannot all be true.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct ConflictRecord {
    pub kind: ConflictKind,
    pub about: String,
    pub claims: Vec<ClaimRecord>,
}

/// Something that was told, and is told otherwise by now: the last value holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct UpdateRecord {
    pub kind: UpdateKind,
    pub claims: Vec<ClaimRecord>,
}

/// One side of a contradiction, or one step of an update.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct ClaimRecord {
    #[serde(flatten)]
    pub place: PassageRecord,
    pub value: String,
}

/// A passage that stands more than once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct RepeatRecord {
    pub kind: RepeatKind,
    pub spans: Vec<PassageRecord>,
}

/// Something that somebody said in one of the articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct StoryQuoteRecord {
    #[serde(flatten)]
    pub place: PassageRecord,
    /// The id of the story's entity, where the speaker is named.
    pub speaker: Option<String>,
    /// By best name or description.
    pub name: Option<String>,
}

impl StoryRecord {
    /// The record of a story and of the articles that it was merged from, as the user has them.
    pub fn new(story: &Story, articles: &[impl Borrow<Article>], style: Style) -> Self {
        let told = story.told_by(articles);
        let writer = Writer {
            story,
            analyses: told.iter().map(|article| &article.analysis).collect(),
            offsets: told.iter().map(|article| Offsets::new(&article.analysis.text, style.unit)).collect(),
            style,
        };
        Self {
            articles: told
                .iter()
                .zip(&story.articles)
                .zip(&story.taken_from)
                .map(|((article, member), taken_from)| StoryArticleRecord {
                    id: member.id.clone(),
                    file: article.file.clone(),
                    title: article.analysis.head.title.clone(),
                    outlet: article.analysis.head.outlet.clone(),
                    published: PublishedRecord::new(&member.published, style.explain),
                    origin: taken_from.clone(),
                })
                .collect(),
            times: writer.times_dated_anew(&told),
            entities: story.entities.iter().map(|entity| writer.entity(entity)).collect(),
            proposals: story.proposals.iter().map(|proposal| writer.proposal(proposal)).collect(),
            events: story.events.iter().map(|event| writer.event(event)).collect(),
            conflicts: story
                .conflicts
                .iter()
                .filter(|conflict| !conflict.is_dismissed())
                .map(|conflict| ConflictRecord {
                    kind: conflict.kind,
                    about: writer.about(conflict.sides.first()),
                    claims: writer.claims(&conflict.sides),
                })
                .collect(),
            updates: story
                .updates
                .iter()
                .map(|update| UpdateRecord { kind: update.kind, claims: writer.claims(&update.steps) })
                .collect(),
            repeats: story
                .repeats
                .iter()
                .map(|repeat| RepeatRecord {
                    kind: repeat.kind,
                    spans: repeat.places.iter().map(|&place| writer.passage(place)).collect(),
                })
                .collect(),
            quotes: writer.quotes(),
        }
    }
}

/// What is needed to tell of places in a story.
struct Writer<'s> {
    story: &'s Story,
    analyses: Vec<&'s Analysis>,
    offsets: Vec<Offsets<'s>>,
    style: Style,
}

impl Writer<'_> {
    fn passage(&self, place: Place) -> PassageRecord {
        let (start, end) = told(&self.offsets[place.article], place.span);
        PassageRecord { article: self.story.articles[place.article].id.clone(), start, end }
    }

    fn words(&self, place: Place) -> &str {
        place.span.of(&self.analyses[place.article].text)
    }

    /// The value of an article's time, as TIMEX3.
    fn value(&self, article: usize, time: usize) -> String {
        let value = &self.story.articles[article].times[time].value;
        value.as_ref().map(ToString::to_string).unwrap_or_default()
    }

    /// An event's date as TIMEX3: that of its finest time, or what stands for one.
    fn date(&self, event: &Event) -> String {
        match event.when.time {
            Some(time) => self.value(event.dated_by, time),
            None => event.when.value().to_string(),
        }
    }

    /// What a contradiction is about: the first claim's own words.
    fn about(&self, first: Option<&Side>) -> String {
        first.map_or_else(String::new, |side| self.words(side.place).to_owned())
    }

    /// What one side of a contradiction says: a date as TIMEX3 if it is known; a number or a place in the article's words.
    fn side_value(&self, side: &Side) -> String {
        let article = side.place.article;
        match side.value {
            SideValue::Time(time) => match &self.story.articles[article].times[time] {
                timex::Timex { value: Some(value), .. } => value.to_string(),
                timex::Timex { range, .. } => {
                    self.words(Place { article, span: range.clone().into() }).to_owned()
                }
            },
            SideValue::Quantity(index) => {
                let quantity = self.analyses[article].quantities.get(index);
                quantity.map_or_else(String::new, |quantity| {
                    self.words(Place { article, span: quantity.span }).to_owned()
                })
            }
            SideValue::Place(span) => self.words(Place { article, span }).to_owned(),
        }
    }

    /// Sentences with what each says.
    fn claims(&self, sides: &[Side]) -> Vec<ClaimRecord> {
        let claim =
            |side: &Side| ClaimRecord { place: self.passage(side.place), value: self.side_value(side) };
        sides.iter().map(claim).collect()
    }

    fn entity(&self, entity: &Entity) -> EntityRecord {
        let alias = |alias: &linimasa_core::story::Alias| AliasRecord {
            text: alias.text.clone(),
            why: words::alias_why(alias.why, self.style.explain).to_owned(),
            confidence: alias.confidence.share(),
        };
        let entities = &self.story.entities;
        let role = |(role, place): (&Role, &Place)| {
            let PassageRecord { article, start, end } = self.passage(*place);
            let day = self.story.articles[place.article].published.day();
            RoleOfRecord {
                text: role.text.clone(),
                article,
                start,
                end,
                date: day.map(|day| day.to_string()),
                at: role.at.map(|at| entities[at].id.clone()),
            }
        };
        let roles = entity.roles.iter().flat_map(|role| role.places.iter().map(move |place| (role, place)));
        EntityRecord {
            id: entity.id.clone(),
            name: entity.name.clone(),
            label: entity.label.short().to_owned(),
            aliases: entity.aliases.iter().map(alias).collect(),
            roles: roles.map(role).collect(),
            mentions: entity.mentions.iter().map(|mention| self.passage(mention.place)).collect(),
        }
    }

    fn proposal(&self, proposal: &Proposal) -> ProposalRecord {
        let id = |at: usize| self.story.entities[at].id.clone();
        ProposalRecord {
            one: id(proposal.one),
            other: id(proposal.other),
            why: words::proposal_why(proposal.why, self.style.explain).to_owned(),
            confidence: proposal.confidence.share(),
        }
    }

    fn event(&self, event: &Event) -> EventRecord {
        let ids = |is_place: bool| {
            let of_kind = |&&index: &&usize| {
                let label = self.story.entities[index].label;
                label != Label::Misc && (label == Label::Location) == is_place
            };
            event
                .entities
                .iter()
                .filter(of_kind)
                .map(|&index| self.story.entities[index].id.clone())
                .collect()
        };
        let time = self.story.timex(event.dated_by, &event.when);
        EventRecord {
            id: event.id.clone(),
            date: self.date(event),
            zone: time.and_then(|time| time.zone).map(|zone| zone.to_string()),
            earliest: event.when.earliest.to_string(),
            latest: event.when.latest.to_string(),
            what: self.words(event.headline).to_owned(),
            status: event.status,
            background: event.is_background,
            sources: self.sources(&event.tellings),
            independent: event.independent,
            rank: event.rank,
            participants: ids(false),
            places: ids(true),
            evidence: event.tellings.iter().map(|telling| self.passage(telling.place)).collect(),
        }
    }

    /// One source an article: as it tells the event first.
    fn sources(&self, tellings: &[Telling]) -> Vec<SourceRecord> {
        let mut sources: Vec<SourceRecord> = Vec::new();
        for telling in tellings {
            let article = &self.story.articles[telling.place.article].id;
            match sources.iter_mut().find(|source| source.article == *article) {
                Some(known) => known.replaced &= telling.is_replaced,
                None => sources.push(SourceRecord {
                    article: article.clone(),
                    status: telling.status,
                    by: telling.speaker(self.analyses[telling.place.article]).map(str::to_owned),
                    replaced: telling.is_replaced,
                }),
            }
        }
        sources
    }

    /// What is said in the articles, related links, adverts and repeated passages left out.
    fn quotes(&self) -> Vec<StoryQuoteRecord> {
        let entity_of = of_articles(&self.story.entities, &self.analyses);
        let mut records = Vec::new();
        for (article, analysis) in self.analyses.iter().enumerate() {
            let told = analysis.quotes.iter().filter(|quote| analysis.layout.is_told_here(quote.span.start));
            records.extend(told.map(|quote| {
                let speaker = quote.speaker.as_ref();
                let entity = speaker.and_then(|speaker| *entity_of[article].get(speaker.entity?)?);
                let entity = entity.map(|entity| &self.story.entities[entity]);
                let own = speaker.map(|speaker| speaker.name.clone());
                StoryQuoteRecord {
                    place: self.passage(Place { article, span: quote.span }),
                    speaker: entity.map(|entity| entity.id.clone()),
                    name: entity.map(|entity| entity.name.clone()).or(own),
                }
            }));
        }
        records
    }

    /// The times of articles of whose published date other articles told something.
    fn times_dated_anew(&self, told: &[&Article]) -> Vec<StoryTimeRecord> {
        let mut records = Vec::new();
        for (index, (article, member)) in told.iter().zip(&self.story.articles).enumerate() {
            let alone = article.analysis.published(None, article.given);
            let is_told_by_others = matches!(member.published.origin, Origin::Inferred | Origin::Unknown);
            if !is_told_by_others || alone.written() == member.published.written() {
                continue;
            }
            let analysis = &article.analysis;
            for (found, time) in analysis.times.iter().zip(&member.times) {
                let apart = analysis.layout.is_apart(found.range.start);
                let time = TimeRecord::new(
                    found,
                    time,
                    &analysis.text,
                    &self.offsets[index],
                    self.style.explain,
                    apart,
                );
                records.push(StoryTimeRecord { article: member.id.clone(), time });
            }
        }
        records
    }
}
