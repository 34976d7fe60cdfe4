//! Which kinds of mark there are, and sets of them.

use protocol::slice::MarkKind;

/// All kinds of mark, in the order of the legend.
pub const KINDS: [MarkKind; 8] = [
    MarkKind::Person,
    MarkKind::Organisation,
    MarkKind::Place,
    MarkKind::Time,
    MarkKind::Other,
    MarkKind::Quantity,
    MarkKind::Quote,
    MarkKind::Report,
];

/// A set of kinds of mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u8);

impl Kinds {
    /// Whether `kind` is in it.
    pub fn has(self, kind: MarkKind) -> bool {
        self.0 & Kinds::bit(kind) != 0
    }

    /// The set with `kind` put in, or taken out where it was in it.
    #[must_use]
    pub fn toggled(self, kind: MarkKind) -> Kinds {
        Kinds(self.0 ^ Kinds::bit(kind))
    }

    fn bit(kind: MarkKind) -> u8 {
        1 << (kind as u8)
    }
}
