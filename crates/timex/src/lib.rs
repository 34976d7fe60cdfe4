//! Temporal expressions in Indonesian and English text: found, valued (TIMEX3) and explained.
//!
//! Two steps, so that a changed date of writing needs no second reading: [`find`] reads a text and knows
//! no date; [`resolve`] gives what was found its values.
//!
//! ```
//! use timex::{Context, Language, find, resolve};
//!
//! let text = "Jembatan itu ditutup pada Kamis pukul 20.30 WIB.";
//! let found = find(text, Language::Indonesian);
//! let context = Context { published: Some("2024-03-01".parse()?), ..Context::default() };
//! let timex = &resolve(&found, text, &context)[0];
//! assert_eq!(&text[timex.range.clone()], "Kamis pukul 20.30 WIB");
//! assert_eq!(timex.value.unwrap().to_string(), "2024-02-29T20:30");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Offsets are bytes, on character boundaries, half-open. Nothing reads the machine's clock or zone.

mod candidates;
mod date_line;
mod error;
mod explain;
mod expression;
mod find;
mod language;
mod resolve;
mod value;

pub use candidates::{Candidates, Reason, candidates};
pub use date_line::{Stated, date_line};
pub use error::Error;
pub use explain::label::label;
pub use explain::why::Why;
pub use expression::holiday::Holiday;
pub use expression::{Anchor, Calendar, Direction, Expression, Kind, Part, Period, Reading, When};
pub use find::{Found, find};
pub use language::Language;
pub use resolve::{Context, Timex, resolve};
pub use value::modifier::Modifier;
pub use value::zone::Zone;
pub use value::{Amount, DayPart, Length, Pattern, Season, TimeOfDay, Unit, Value};
