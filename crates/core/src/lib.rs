//! One news article in, its facts out; many articles in, one story out.
//!
//! [`read`] turns a text into an [`Analysis`] without knowing any date; [`Analysis::resolve`] gives its times
//! their values for a published date; [`Story::merge`] is a pure function of the set of articles and of the
//! user's corrections. Nothing here can fail, reads a clock or a file, or knows of a browser.

mod analysis;
mod article;
mod correction;
mod credit;
mod hash;
pub mod language;
mod lookup;
mod memory;
pub mod mention;
pub mod quantity;
pub mod quote;
mod span;
pub mod story;
pub mod text;
mod time;
mod view;
pub mod words;

pub use analysis::{Analysis, read};
pub use article::{Head, Origin, Published, PublishedAt, PublishedWhy};
pub use correction::{Anchor, Correction, Verdict};
pub use credit::Credit;
pub(crate) use span::SmallSpan;
pub use span::{Span, position_of};
pub use story::{Article, Story};
pub use text::{OffsetUnit, Offsets};
