//! Why a source cannot be read.

use std::fmt;

/// Why a source gives no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Error {
    /// No bytes at all.
    Empty,
    /// Only white space.
    Blank,
    /// More than is read at once.
    TooLarge {
        /// Size in bytes.
        bytes: u64,
        /// The most that is read, in bytes.
        limit: u64,
    },
    /// Not text.
    NotText {
        /// The format, where the first bytes tell.
        format: Option<&'static str>,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "The file is empty."),
            Self::Blank => write!(f, "There is nothing but spaces and line ends in it."),
            Self::TooLarge { bytes, limit } => write!(
                f,
                "It holds {:.1} MB, and at most {:.0} MB are read at once. Split it into single articles.",
                *bytes as f64 / 1e6,
                *limit as f64 / 1e6
            ),
            Self::NotText { format: Some(format) } => {
                write!(
                    f,
                    "This is a {format} file; only plain text is read so far. Copy its text and paste it."
                )
            }
            Self::NotText { format: None } => {
                write!(
                    f,
                    "This is not text in any encoding that is known here. Save it as plain text (UTF-8)."
                )
            }
        }
    }
}

impl std::error::Error for Error {}
