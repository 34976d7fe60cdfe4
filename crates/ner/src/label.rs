//! The four kinds of name.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What kind of thing a name names.
///
/// ```
/// assert_eq!(ner::Label::Organisation.to_string(), "ORG");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Label {
    /// A person: `Ratna Dewanti`.
    #[serde(rename = "PER")]
    Person,
    /// An organisation, also a government, a party, a club, a university: `Kementerian Luar Negeri`.
    #[serde(rename = "ORG")]
    Organisation,
    /// A place: a country, a town, a street, a river, a building.
    #[serde(rename = "LOC")]
    Location,
    /// Any other name: a ship, an operation, a programme, a law.
    #[serde(rename = "MISC")]
    Misc,
}

impl Label {
    /// The label's short form, as tag sets write it: `PER`, `ORG`, `LOC`, `MISC`.
    pub fn short(self) -> &'static str {
        match self {
            Label::Person => "PER",
            Label::Organisation => "ORG",
            Label::Location => "LOC",
            Label::Misc => "MISC",
        }
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.short())
    }
}
