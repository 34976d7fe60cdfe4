//! The name that the reader chose, and how the list is filtered.

use std::rc::Rc;

use protocol::slice::{MarkKind, NameCard, NameSlice};
use yew::Reducible;

use super::shown::Shown;

/// The names view.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names {
    /// Where the chosen name stands.
    pub slice: Option<Shown<NameSlice>>,
    /// Only names of this kind.
    pub kind: Option<MarkKind>,
    /// Only names with these letters.
    pub letters: String,
}

/// What may happen to it.
pub enum Change {
    /// The worker told where a name stands.
    Shown(Box<NameSlice>),
    /// The chosen name is no more, or another one was chosen.
    Gone,
    /// The reader filters by kind.
    Kind(Option<MarkKind>),
    /// The reader filters by letters.
    Letters(String),
}

impl Reducible for Names {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = (*self).clone();
        match change {
            Change::Shown(slice) => next.slice = Some(Shown::new(slice)),
            Change::Gone => next.slice = None,
            Change::Kind(kind) => next.kind = kind,
            Change::Letters(letters) => next.letters = letters,
        }
        Rc::new(next)
    }
}

impl Names {
    /// Whether the filter lets a name through: by its best name or any of its spellings.
    pub fn lets(&self, card: &NameCard) -> bool {
        let letters = self.letters.trim().to_lowercase();
        let fits = |name: &String| name.to_lowercase().contains(&letters);
        self.kind.is_none_or(|kind| kind == card.kind)
            && (letters.is_empty() || fits(&card.name) || card.aliases.iter().any(fits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_by_any_spelling() {
        let card = NameCard {
            id: "1".into(),
            name: "Ratna Wijaya".into(),
            kind: MarkKind::Person,
            detail: String::new(),
            aliases: vec!["Ratna Widjaja".into()],
            count: 2,
            by_article: vec![2],
        };
        let with = |letters: &str, kind| Names { slice: None, kind, letters: letters.into() };
        assert!(with("", None).lets(&card));
        assert!(with(" widja", None).lets(&card));
        assert!(!with("budi", None).lets(&card));
        assert!(with("RATNA", Some(MarkKind::Person)).lets(&card));
        assert!(!with("ratna", Some(MarkKind::Place)).lets(&card));
    }
}
