//! The names of one article: where each is mentioned, and which mentions name the same thing.

mod entity;
pub(crate) mod form;
mod organisation;
mod person;

use ner::{Label, Tagger, Token};
use serde::{Deserialize, Serialize};

use crate::Span;

/// One place in the text where something is named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// Where the name stands; titles and clitics are outside.
    pub span: Span,
    /// What kind of thing is named.
    pub label: Label,
    /// Whose name it is: an index into [`Mentions::entities`].
    pub entity: usize,
}

/// Somebody or something that an article names, once or often.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// The best name that the article itself gives.
    pub name: String,
    /// What kind of thing it is.
    pub label: Label,
    /// Every form of the name in the article, in the order of first appearance.
    pub aliases: Vec<Alias>,
    /// Whom a name such as the seat of a government stands for.
    pub acts_for: Option<String>,
    /// Where it is, if the tables know.
    pub place: Option<Place>,
    /// Titles and offices given with the name, in order.
    pub roles: Vec<Role>,
}

/// One form of an entity's name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alias {
    /// The form, as it is first written.
    pub text: String,
    /// Why it is taken as a name of this entity.
    pub why: AliasRule,
}

/// The rule by which a form was joined to an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AliasRule {
    /// The same name, perhaps in another case or spelling.
    SameName,
    /// Part of the full name: a family name, a given name, a shortened organisation.
    PartOfName,
    /// An acronym in brackets behind the name.
    Bracket,
    /// The tables know both as names of one thing.
    Table,
}

/// A title or an office that the text gives a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Role {
    /// The title's words as written: `juru bicara Polda`.
    pub text: String,
    /// Where they stand.
    pub span: Span,
}

/// Where something is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// ISO 3166-1 alpha-2 code of the country.
    pub country: String,
    /// Degrees north of the equator.
    pub latitude: f64,
    /// Degrees east of Greenwich.
    pub longitude: f64,
}

/// All names of one article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mentions {
    /// Every mention, by place in the text; they do not overlap.
    pub mentions: Vec<Mention>,
    /// The entities that the mentions name, in the order of their first mention.
    pub entities: Vec<Entity>,
}

/// Finds the names in a text whose sentences are given, sorted, as byte spans.
///
/// ```
/// use linimasa_core::{Span, mention};
/// let text = "Bupati Harun Wirya meninjau Kali Meranti. Harun berjanji membantu.";
/// let found = mention::read(text, &[Span::new(0, 41), Span::new(42, 66)]);
/// let names: Vec<&str> = found.entities.iter().map(|e| e.name.as_str()).collect();
/// assert_eq!(names, ["Harun Wirya", "Kali Meranti"]);
/// assert_eq!(found.mentions.iter().map(|m| m.entity).collect::<Vec<_>>(), [0, 1, 0]);
/// assert_eq!(found.entities[0].roles[0].text, "Bupati");
/// ```
pub fn read(text: &str, sentences: &[Span]) -> Mentions {
    let tokens: Vec<Token<'_>> = sentences.iter().flat_map(|s| ner::tokenize(text, s.start..s.end)).collect();
    let names = ner::RuleTagger.tag(&tokens);
    entity::gather(text, &tokens, &names)
}
