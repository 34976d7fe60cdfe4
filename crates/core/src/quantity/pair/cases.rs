//! The sentences of `cases.tsv`.

use crate::quantity::cases::holds;

#[test]
fn every_case_is_read_as_written() {
    holds(include_str!("cases.tsv"), 110);
}
