//! The rules of English.

use super::Previous;
use super::view::View;
use crate::expression::Expression;

/// The expression that begins at a token, if one does.
pub(super) fn read(v: &View, at: usize, previous: Previous) -> Option<(usize, Expression)> {
    let _ = (v, at, previous);
    None
}
