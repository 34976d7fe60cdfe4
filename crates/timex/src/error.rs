//! The one error of the crate: words that are no value, expression or zone.

use std::fmt;

/// Why a string could not be read back as a [`Value`](crate::Value), an
/// [`Expression`](crate::Expression), a [`Zone`](crate::Zone) or a [`Modifier`](crate::Modifier).
///
/// Analysis of text never fails; only reading back what this crate printed can.
///
/// ```
/// let error = "2021-13".parse::<timex::Value>().unwrap_err();
/// assert_eq!(error.to_string(), "“2021-13” is not a TIMEX3 value.");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    what: &'static str,
    given: String,
}

impl Error {
    /// `what` completes the sentence "“…” is not …".
    pub(crate) fn new(what: &'static str, given: &str) -> Self {
        Self { what, given: given.chars().take(80).collect() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not {}.", self.given, self.what)
    }
}

impl std::error::Error for Error {}

/// Gives a type that prints and parses its serde form: that string.
macro_rules! serde_as_string {
    ($type:ty) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use serde_as_string;
