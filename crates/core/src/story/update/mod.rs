//! What was told, and is told otherwise by now: corrections, later versions, and counts that have gone on.
//!
//! An outlet's own note (`Ralat: kami menulis 12 nasabah, yang benar 21`) replaces what that outlet told before, and so does
//! a later version of its article; somebody's correction of a figure (`BMKG memutakhirkan kekuatan gempa dari magnitudo 6,5 menjadi 6,3`)
//! replaces it wherever it was told. What is replaced contradicts nothing any more, and dates no event.

mod correct;
mod count;
mod cues;
mod note;
mod tally;
#[cfg(test)]
mod tests;
mod version;

use serde::{Deserialize, Serialize};

use super::conflict::Side;

pub(super) use correct::{Corrector, Noted, Replaced, retold};
pub(super) use count::{Counting, counts};
pub(super) use note::{Note, notes};
pub(super) use tally::{Tally, tallies};

/// Something that was told, and is told otherwise by now.
///
/// ```
/// use linimasa_core::{Article, Story, read, story::UpdateKind};
/// let text = "Gudang Terbakar\nRabu, 6 Maret 2024\nCIKARAU - Sebanyak 21 pekerja gudang terluka.\n\
///     Ralat: versi awal artikel ini menyebut 12 pekerja terluka.";
/// let story = Story::merge(&[Article { analysis: read(text, None), file: None, given: None }], &[]);
/// assert_eq!(story.updates[0].kind, UpdateKind::Correction);
/// assert_eq!(story.updates[0].steps.len(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Update {
    /// Why it is told otherwise.
    pub kind: UpdateKind,
    /// What was told, in the order in which it was, what holds by now last. Two at least.
    pub steps: Vec<Side>,
}

/// Why something is told otherwise than it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum UpdateKind {
    /// It was wrong, and somebody says so: the last step replaces those before it.
    Correction,
    /// A later version of an article gives it otherwise: the last step replaces those before it.
    Version,
    /// It was right when it was told, and the count has gone on since then.
    Count,
}
