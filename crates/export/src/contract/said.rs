//! What somebody said and how many: quotations and quantities of one article.

use linimasa_core::mention::Mentions;
use linimasa_core::quantity::{Against, Bound, Decimal, Quantity, Relation};
use linimasa_core::quote::{Cue, Quote, Speaker, Stance};
use linimasa_core::{Analysis, Offsets};
use serde::{Deserialize, Serialize};

use super::{Error, span_of, told};

/// A number with what it counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct QuantityRecord {
    pub start: usize,
    pub end: usize,
    pub text: String,
    pub value: Decimal,
    pub max: Option<Decimal>,
    /// The second number of a score or ratio.
    #[serde(default)]
    pub against: Option<Decimal>,
    /// What the two are to each other; a score unless it says else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relation: Option<Relation>,
    pub unit: Option<String>,
    pub of: Option<String>,
    /// Where the words of `of` stand.
    #[serde(default)]
    pub of_span: Option<(usize, usize)>,
    pub approximate: bool,
    pub bound: Option<Bound>,
    /// Where the words stand that say how exact the number is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hedge_span: Option<(usize, usize)>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub furniture: bool,
}

impl QuantityRecord {
    /// The records of an article's quantities.
    pub(super) fn all(analysis: &Analysis, offsets: &Offsets<'_>) -> Vec<Self> {
        let of = |quantity: &Quantity| {
            let (start, end) = told(offsets, quantity.span);
            Self {
                start,
                end,
                text: quantity.span.of(&analysis.text).to_owned(),
                value: quantity.value,
                max: quantity.max,
                against: quantity.against.map(|against| against.value),
                relation: quantity.against.map(|against| against.relation),
                unit: quantity.unit.clone(),
                of: quantity.of.map(|of| of.of(&analysis.text).to_owned()),
                of_span: quantity.of.map(|of| told(offsets, of)),
                approximate: quantity.approximate,
                bound: quantity.bound,
                hedge_span: quantity.hedge.map(|hedge| told(offsets, hedge)),
                furniture: analysis.layout.is_apart(quantity.span.start),
            }
        };
        analysis.quantities.iter().map(of).collect()
    }

    /// The quantity of a record.
    pub(super) fn quantity(&self, offsets: &Offsets<'_>) -> Result<Quantity, Error> {
        Ok(Quantity {
            span: span_of(offsets, self.start, self.end)?,
            value: self.value,
            max: self.max,
            against: self
                .against
                .map(|value| Against { value, relation: self.relation.unwrap_or(Relation::Score) }),
            unit: self.unit.clone(),
            of: self.of_span.map(|(start, end)| span_of(offsets, start, end)).transpose()?,
            approximate: self.approximate,
            bound: self.bound,
            hedge: self.hedge_span.map(|(start, end)| span_of(offsets, start, end)).transpose()?,
        })
    }
}

/// Something that somebody said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct QuoteRecord {
    pub start: usize,
    pub end: usize,
    pub text: String,
    pub direct: bool,
    pub partial: bool,
    pub speaker: Option<SpeakerRecord>,
    pub cue: Option<CueRecord>,
    pub stance: Stance,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub furniture: bool,
}

/// Who said it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct SpeakerRecord {
    pub name: String,
    pub start: usize,
    pub end: usize,
    /// Whether the name is that of one of the article's mentions.
    #[serde(default)]
    pub named: bool,
}

/// The word of saying.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the contract says what each field is")]
pub struct CueRecord {
    pub start: usize,
    pub end: usize,
    pub text: String,
}

impl QuoteRecord {
    /// The records of an article's quotations.
    pub(super) fn all(analysis: &Analysis, offsets: &Offsets<'_>) -> Vec<Self> {
        let speaker = |speaker: &Speaker| {
            let (start, end) = told(offsets, speaker.span);
            SpeakerRecord { name: speaker.name.clone(), start, end, named: speaker.entity.is_some() }
        };
        let cue = |cue: &Cue| {
            let (start, end) = told(offsets, cue.span);
            CueRecord { start, end, text: cue.text.clone() }
        };
        let of = |quote: &Quote| {
            let (start, end) = told(offsets, quote.span);
            Self {
                start,
                end,
                text: quote.span.of(&analysis.text).to_owned(),
                direct: quote.direct,
                partial: quote.partial,
                speaker: quote.speaker.as_ref().map(speaker),
                cue: quote.cue.as_ref().map(cue),
                stance: quote.stance,
                furniture: analysis.layout.is_apart(quote.span.start),
            }
        };
        analysis.quotes.iter().map(of).collect()
    }

    /// The quotation of a record; its speaker is the entity of that name, people first.
    pub(super) fn quote(&self, offsets: &Offsets<'_>, mentions: &Mentions) -> Result<Quote, Error> {
        let speaker = |record: &SpeakerRecord| {
            let is_named = |label: Option<ner::Label>| {
                mentions.entities.iter().position(|entity| {
                    entity.name == record.name && label.is_none_or(|label| entity.label == label)
                })
            };
            let entity = is_named(Some(ner::Label::Person)).or_else(|| is_named(None));
            Ok(Speaker {
                span: span_of(offsets, record.start, record.end)?,
                name: record.name.clone(),
                entity: entity.filter(|_| record.named),
            })
        };
        let cue = |record: &CueRecord| {
            Ok(Cue { span: span_of(offsets, record.start, record.end)?, text: record.text.clone() })
        };
        Ok(Quote {
            span: span_of(offsets, self.start, self.end)?,
            direct: self.direct,
            partial: self.partial,
            speaker: self.speaker.as_ref().map(speaker).transpose()?,
            cue: self.cue.as_ref().map(cue).transpose()?,
            stance: self.stance,
        })
    }
}

#[cfg(test)]
mod tests {
    use linimasa_core::{Article, Story, read};

    use crate::contract::{ArticleRecord, StoryRecord, Style};

    const TEXT: &str = "Tanggul Jebol\nSEMARANG - \"Air naik cepat,\" kata Bupati Kendal Dewi Lestari. \
        Ia menyebut 214 rumah rusak dan sedikitnya 10-15 orang hilang. \
        Usul itu lolos dengan suara 5-4.";

    fn article() -> Article {
        Article { analysis: read(TEXT, None), file: None, given: None }
    }

    #[test]
    fn what_was_printed_reads_back_as_it_was() {
        let article = article();
        assert!(!article.analysis.quotes.is_empty() && article.analysis.quantities.len() == 3);
        let line = serde_json::to_string(&ArticleRecord::new(&article, Style::default())).unwrap_or_default();
        let record: ArticleRecord = serde_json::from_str(&line).unwrap_or_else(|e| panic!("{e}: {line}"));
        let again = record.article().unwrap_or_else(|e| panic!("{e}")).analysis;
        assert_eq!(again.quantities, article.analysis.quantities);
        assert_eq!(again.quotes, article.analysis.quotes);
    }

    #[test]
    fn what_a_script_removed_stays_removed() {
        let mut record = ArticleRecord::new(&article(), Style::default());
        record.quotes.clear();
        record.quantities.truncate(1);
        let analysis = record.article().unwrap_or_else(|e| panic!("{e}")).analysis;
        assert!(analysis.quotes.is_empty());
        assert_eq!(analysis.quantities.len(), 1);
    }

    #[test]
    fn a_story_names_the_speaker_by_its_entity() {
        let articles = [article()];
        let story = Story::merge(&articles, &[]);
        let record = StoryRecord::new(&story, &articles, Style::default());
        let quote = &record.quotes[0];
        let entity = record.entities.iter().find(|entity| Some(&entity.id) == quote.speaker.as_ref());
        assert_eq!(entity.map(|entity| &entity.name), quote.name.as_ref());
        assert_eq!(quote.name.as_deref(), Some("Dewi Lestari"));
    }
}
