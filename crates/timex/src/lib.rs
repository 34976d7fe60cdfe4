//! Temporal expressions in Indonesian and English text: found, valued (TIMEX3) and explained.
//!
//! Any Rust program can use it for what JavaScript programs take chrono-node for, and for Indonesian there is
//! nothing like it: dates in every written form, times of day, relative dates (from the day of writing or from the
//! day being told), vague and repeated times, lengths, and feasts. What is read how, and why, is in the
//! repository's `docs/TIME.md`, with figures; it is built for the conventions of the IndoTimex corpus.
//!
//! # Reading
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
//! # What a value says
//!
//! A [`Value`] prints as TIMEX3 and parses back, and has bounds as civil times. [`Why`] says in words how it
//! follows, and whether it is a guess; [`label`] words it for readers.
//!
//! ```
//! use timex::{Context, Language, find, label, resolve};
//!
//! let text = "Stok habis sejak awal pekan ini.";
//! let context = Context { published: Some("2024-05-08".parse()?), ..Context::default() };
//! let timex = &resolve(&find(text, Language::Indonesian), text, &context)[0];
//! let value = timex.value.unwrap();
//! assert_eq!((value.to_string(), timex.modifier.unwrap().to_string()), ("2024-W19".into(), "START".into()));
//! assert_eq!(value.earliest().unwrap().to_string(), "2024-05-06T00:00:00");
//! assert_eq!(label(&value, timex.modifier, timex.zone, Language::English), "early week of 6–12 May 2024");
//! assert!(!timex.why.is_guess());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Without a day of writing
//!
//! What is written in full has its value all the same, and what is told from it. [`date_line`] reads the line in
//! which a page states its date; [`candidates`] says which days a text leaves open for its own writing.
//!
//! ```
//! use timex::{Context, Language, candidates, find, resolve};
//!
//! let text = "Sidang dibuka 3 Juni 2024. Dua hari kemudian saksi didengar.";
//! let timexes = resolve(&find(text, Language::Indonesian), text, &Context::default());
//! assert_eq!(timexes[1].value.unwrap().to_string(), "2024-06-05");
//!
//! let text = "Panen raya dimulai hari ini, Kamis (2/5/2024).";
//! assert_eq!(candidates(&find(text, Language::Indonesian), text).days, ["2024-05-02".parse()?]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What can be relied on
//!
//! Offsets are bytes, on character boundaries, half-open; expressions are in text order and do not overlap. Any
//! text has an answer and nothing panics; the time taken is proportional to the text, whatever it holds. Nothing
//! reads the machine's clock or zone, so the same text gives the same result everywhere, on WebAssembly too.

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
pub use resolve::{Context, Timex, resolve, resolve_within};
pub use value::modifier::Modifier;
pub use value::zone::Zone;
pub use value::{Amount, DayPart, Length, Pattern, Season, TimeOfDay, Unit, Value};
