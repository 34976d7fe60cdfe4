//! One article's object.

use std::collections::BTreeMap;

use linimasa_core::mention::{Alias, AliasRule, Entity, Mention, Mentions, NamedPlace, Place, Role};
use linimasa_core::text::FurnitureKind;
use linimasa_core::{Article, OffsetUnit, Offsets, Origin, Published, Span, read, words};
use ner::Label;
use serde::{Deserialize, Serialize};
use timex::{Expression, Found, Language, Timex};

use super::said::{QuantityRecord, QuoteRecord};
use super::{Error, Style, span_of, told};

/// What `extract` prints of an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct ArticleRecord {
    pub id: String,
    pub file: Option<String>,
    pub title: Option<String>,
    pub outlet: Option<String>,
    pub published: PublishedRecord,
    pub language: String,
    #[serde(default)]
    pub offsets: OffsetUnit,
    pub text: String,
    pub furniture: Vec<FurnitureRecord>,
    pub sentences: Vec<SpanRecord>,
    pub mentions: Vec<MentionRecord>,
    pub times: Vec<TimeRecord>,
    pub quantities: Vec<QuantityRecord>,
    pub quotes: Vec<QuoteRecord>,
}

/// A published date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct PublishedRecord {
    pub value: Option<String>,
    pub origin: String,
    pub candidates: Vec<String>,
    pub why: String,
}

/// A place in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct SpanRecord {
    pub start: usize,
    pub end: usize,
}

/// A piece of furniture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct FurnitureRecord {
    pub start: usize,
    pub end: usize,
    pub kind: FurnitureKind,
}

/// A mention of a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct MentionRecord {
    pub start: usize,
    pub end: usize,
    pub text: String,
    #[serde(rename = "type")]
    pub label: String,
    pub name: String,
    pub acts_for: Option<String>,
    pub place: Option<PlaceRecord>,
    /// The places that an organisation's name holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inside: Vec<NamedPlaceRecord>,
    /// Why this form is taken for a name of the entity.
    #[serde(default = "same_name")]
    pub alias_rule: AliasRule,
    /// The title or office that stands with this mention.
    #[serde(default)]
    pub role: Option<RoleRecord>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub furniture: bool,
}

const fn same_name() -> AliasRule {
    AliasRule::SameName
}

/// A place on earth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct PlaceRecord {
    pub country: String,
    pub latitude: f64,
    pub longitude: f64,
}

impl PlaceRecord {
    fn of(place: &Place) -> Self {
        Self { country: place.country.clone(), latitude: place.latitude, longitude: place.longitude }
    }

    fn place(&self) -> Place {
        Place { country: self.country.clone(), latitude: self.latitude, longitude: self.longitude }
    }
}

/// A place by its name, and where it is if that is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "as in the contract's mentions")]
pub struct NamedPlaceRecord {
    pub name: String,
    pub place: Option<PlaceRecord>,
}

/// A title or an office in the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "as in the contract's other spans")]
pub struct RoleRecord {
    pub start: usize,
    pub end: usize,
    pub text: String,
    /// The name of the organisation or the place that it is an office of.
    #[serde(default)]
    pub at: Option<String>,
}

/// A temporal expression.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct TimeRecord {
    pub start: usize,
    pub end: usize,
    pub text: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub value: Option<String>,
    #[serde(rename = "mod")]
    pub modifier: Option<String>,
    pub zone: Option<String>,
    pub earliest: Option<String>,
    pub latest: Option<String>,
    pub expression: Expression,
    pub why: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub furniture: bool,
}

impl ArticleRecord {
    /// The record of an article by itself, as if no other were there.
    ///
    /// ```
    /// use export::contract::{ArticleRecord, Style};
    /// use linimasa_core::{Article, read};
    ///
    /// let article = Article { analysis: read("Rapat digelar di Malang pada 5 Mei 2024.", None), file: None, given: None };
    /// let record = ArticleRecord::new(&article, Style::default());
    /// assert_eq!(record.times[0].value.as_deref(), Some("2024-05-05"));
    /// assert_eq!(record.article()?.analysis, article.analysis);
    /// # Ok::<(), export::contract::Error>(())
    /// ```
    pub fn new(article: &Article, style: Style) -> Self {
        let analysis = &article.analysis;
        let text = &analysis.text;
        let offsets = Offsets::new(text, style.unit);
        let published = analysis.published(None, article.given);
        let span = |span: Span| told(&offsets, span);
        let furniture = analysis.layout.furniture.iter().map(|item| {
            let (start, end) = span(item.span);
            FurnitureRecord { start, end, kind: item.kind }
        });
        let sentences = analysis.layout.sentences.iter().map(|&sentence| {
            let (start, end) = span(sentence);
            SpanRecord { start, end }
        });
        let times = analysis.times.iter().zip(analysis.resolve(&published)).map(|(found, time)| {
            let apart = analysis.layout.is_apart(found.range.start);
            TimeRecord::new(found, &time, text, &offsets, style.explain, apart)
        });
        Self {
            id: analysis.id.clone(),
            file: article.file.clone(),
            title: analysis.head.title.clone(),
            outlet: analysis.head.outlet.clone(),
            published: PublishedRecord::new(&published, style.explain),
            language: match analysis.language {
                Language::Indonesian => "id".to_owned(),
                Language::English => "en".to_owned(),
            },
            offsets: style.unit,
            text: text.clone(),
            furniture: furniture.collect(),
            sentences: sentences.collect(),
            mentions: mentions(article, &offsets),
            times: times.collect(),
            quantities: QuantityRecord::all(analysis, &offsets),
            quotes: QuoteRecord::all(analysis, &offsets),
        }
    }

    /// The article of a record. Sentences and furniture are read from the text again; mentions, expressions,
    /// quantities, quotations and a given date are the record's, so that what a script changed in them counts.
    ///
    /// # Errors
    /// When an offset does not lie in the text, or the given date or a type is none.
    pub fn article(&self) -> Result<Article, Error> {
        let language = if self.language == "en" { Language::English } else { Language::Indonesian };
        let mut analysis = read(&self.text, Some(language));
        let offsets = Offsets::new(&self.text, self.offsets);
        analysis.id.clone_from(&self.id);
        analysis.head.title.clone_from(&self.title);
        analysis.head.outlet.clone_from(&self.outlet);
        analysis.mentions = self.mentions(&offsets)?;
        analysis.times = self
            .times
            .iter()
            .map(|time| {
                let span = span_of(&offsets, time.start, time.end)?;
                Ok(Found { range: span.range(), expression: time.expression })
            })
            .collect::<Result<_, Error>>()?;
        analysis.quantities = self
            .quantities
            .iter()
            .map(|quantity| quantity.quantity(&offsets))
            .collect::<Result<_, Error>>()?;
        analysis.quotes = self
            .quotes
            .iter()
            .map(|quote| quote.quote(&offsets, &analysis.mentions))
            .collect::<Result<_, Error>>()?;
        let given = match (&self.published.value, self.published.origin.as_str()) {
            (Some(value), "given") => {
                Some(value.get(..10).and_then(|day| day.parse().ok()).ok_or_else(|| {
                    Error::new(format!("The published date {value:?} is not of the form YYYY-MM-DD."))
                })?)
            }
            _ => None,
        };
        Ok(Article { analysis, file: self.file.clone(), given })
    }

    /// The mentions of a record, those of one name and type as one entity.
    fn mentions(&self, offsets: &Offsets<'_>) -> Result<Mentions, Error> {
        let mut found = Mentions::default();
        let mut known: BTreeMap<(Label, &str), usize> = BTreeMap::new();
        // What the roles are offices of is named by records that may come later.
        let mut offices: Vec<(usize, usize, &str)> = Vec::new();
        for record in &self.mentions {
            let label = label_of(&record.label)?;
            let span = span_of(offsets, record.start, record.end)?;
            let entity = *known.entry((label, &record.name)).or_insert_with(|| {
                let inside = record.inside.iter().map(|inside| NamedPlace {
                    name: inside.name.clone(),
                    place: inside.place.as_ref().map(PlaceRecord::place),
                });
                found.entities.push(Entity {
                    acts_for: record.acts_for.clone(),
                    place: record.place.as_ref().map(PlaceRecord::place),
                    inside: inside.collect(),
                    ..Entity::named(&record.name, label)
                });
                found.entities.len() - 1
            });
            let of = &mut found.entities[entity];
            if !of.aliases.iter().any(|alias| alias.text == record.text) {
                of.aliases.push(Alias { text: record.text.clone(), why: record.alias_rule });
            }
            if let Some(role) = &record.role {
                offices.extend(role.at.as_deref().map(|at| (entity, of.roles.len(), at)));
                let span = span_of(offsets, role.start, role.end)?;
                of.roles.push(Role { text: role.text.clone(), span, at: None });
            }
            found.mentions.push(Mention { span, label, entity });
        }
        const KINDS: [Label; 4] = [Label::Organisation, Label::Location, Label::Person, Label::Misc];
        for (entity, role, at) in offices {
            found.entities[entity].roles[role].at =
                KINDS.iter().find_map(|&kind| known.get(&(kind, at)).copied());
        }
        Ok(found)
    }
}

/// The records of an article's mentions.
fn mentions(article: &Article, offsets: &Offsets<'_>) -> Vec<MentionRecord> {
    let analysis = &article.analysis;
    let of = |mention: &Mention| {
        let entity = &analysis.mentions.entities[mention.entity];
        let text = mention.span.of(&analysis.text);
        let (start, end) = told(offsets, mention.span);
        // A role stands right before its name, or after it behind a comma: the nearest mention has it.
        let role = entity
            .roles
            .iter()
            .find(|role| nearest(&analysis.mentions, mention.entity, role.span) == Some(mention.span));
        MentionRecord {
            start,
            end,
            text: text.to_owned(),
            label: mention.label.short().to_owned(),
            name: entity.name.clone(),
            acts_for: entity.acts_for.clone(),
            place: entity.place.as_ref().map(PlaceRecord::of),
            inside: entity.inside.iter().map(named_place).collect(),
            alias_rule: entity
                .aliases
                .iter()
                .find(|alias| alias.text == text)
                .map_or(AliasRule::SameName, |alias| alias.why),
            role: role.map(|role| {
                let (start, end) = told(offsets, role.span);
                let at = role.at.map(|at| analysis.mentions.entities[at].name.clone());
                RoleRecord { start, end, text: role.text.clone(), at }
            }),
            furniture: analysis.layout.is_apart(mention.span.start),
        }
    };
    analysis.mentions.mentions.iter().map(of).collect()
}

fn named_place(inside: &NamedPlace) -> NamedPlaceRecord {
    NamedPlaceRecord { name: inside.name.clone(), place: inside.place.as_ref().map(PlaceRecord::of) }
}

/// The mention of an entity that stands nearest to a span.
fn nearest(mentions: &Mentions, entity: usize, span: Span) -> Option<Span> {
    let of_entity = mentions.mentions.iter().filter(|mention| mention.entity == entity);
    of_entity.map(|mention| mention.span).min_by_key(|mention| mention.start.abs_diff(span.end))
}

/// The label that the contract's type names.
fn label_of(name: &str) -> Result<Label, Error> {
    [Label::Person, Label::Organisation, Label::Location, Label::Misc]
        .into_iter()
        .find(|label| label.short() == name)
        .ok_or_else(|| Error::new(format!("The type {name:?} is none of PER, ORG, LOC and MISC.")))
}

impl PublishedRecord {
    /// The record of a published date.
    pub fn new(published: &Published, explain: Language) -> Self {
        let origin = match published.origin {
            Origin::Corrected | Origin::Given => "given",
            Origin::Stated => "stated",
            Origin::Inferred => "inferred",
            Origin::Unknown => "unknown",
        };
        Self {
            value: published.value.map(|value| value.to_string()),
            origin: origin.to_owned(),
            candidates: published.candidates.iter().map(ToString::to_string).collect(),
            why: words::published_why(published, explain),
        }
    }
}

impl TimeRecord {
    /// The record of an expression and its value.
    pub(super) fn new(
        found: &Found,
        time: &Timex,
        text: &str,
        offsets: &Offsets<'_>,
        explain: Language,
        furniture: bool,
    ) -> Self {
        let span = Span::from(time.range.clone());
        let (start, end) = told(offsets, span);
        let value = time.value.as_ref();
        Self {
            start,
            end,
            text: span.of(text).to_owned(),
            kind: time.kind.to_string(),
            value: value.map(ToString::to_string),
            modifier: time.modifier.map(|modifier| modifier.to_string()),
            zone: time.zone.map(|zone| zone.to_string()),
            earliest: value.and_then(timex::Value::earliest).map(|at| at.to_string()),
            latest: value.and_then(timex::Value::latest).map(|at| at.to_string()),
            expression: found.expression,
            why: time.why.words(explain),
            furniture,
        }
    }
}
