//! The marks as they follow each other in the text, and steps from one to the next.

use protocol::slice::{ArticleSlice, Run, Sentence};

use super::{Article, is_off};

impl Article {
    /// The marks that are laid out and not switched off, in the order of the text.
    pub(super) fn visible(&self) -> Vec<u32> {
        let Some(slice) = &self.slice else { return Vec::new() };
        let shown = slice.paragraphs.iter().take(self.limit).filter(|p| !self.bare || !is_off(p));
        self.marks_of(shown.flat_map(|p| &p.sentences))
    }

    /// The marks of some sentences: a quotation where it begins, before what stands in it.
    fn marks_of<'s>(&self, sentences: impl Iterator<Item = &'s Sentence>) -> Vec<u32> {
        let mut order: Vec<u32> = Vec::new();
        let mut before: &[u32] = &[];
        for run in sentences.flat_map(|s| &s.runs) {
            if self.bare && run.aside.is_some() {
                continue;
            }
            let marks = begun(run, before).chain(run.mark);
            order.extend(marks.filter(|mark| !self.hides(*mark)));
            before = &run.quotes;
        }
        // A mark that runs over two pieces is one stop.
        order.dedup();
        order
    }

    /// How many of the marks in `order` stand before the sentence that the reader came to.
    fn before(&self) -> usize {
        let (Some(slice), Some(from)) = (&self.slice, self.from) else { return 0 };
        let shown =
            || slice.paragraphs.iter().filter(|p| !self.bare || !is_off(p)).flat_map(|p| &p.sentences);
        let Some(at) = shown().position(|s| s.id == from) else { return 0 };
        self.marks_of(shown().take(at)).len()
    }

    pub(super) fn step(&self, forward: bool) -> Option<u32> {
        let at = self.open.and_then(|open| self.order.iter().position(|mark| *mark == open));
        let to = match (at, forward) {
            (None, true) => self.before() % self.order.len().max(1),
            (None, false) => self.before().checked_sub(1).unwrap_or(self.order.len().checked_sub(1)?),
            (Some(at), true) => (at + 1) % self.order.len(),
            (Some(at), false) => at.checked_sub(1).unwrap_or(self.order.len() - 1),
        };
        self.order.get(to).copied()
    }
}

/// The quotations that begin with a piece of text, given those that the piece before it is part of.
pub fn begun<'r>(run: &'r Run, before: &'r [u32]) -> impl Iterator<Item = u32> + 'r {
    run.quotes.iter().copied().filter(|quote| !before.contains(quote))
}

/// The quotations of an article in the order of its text; those outside its text are left out.
pub fn said_in(slice: &ArticleSlice) -> impl Iterator<Item = u32> + '_ {
    let told = slice.paragraphs.iter().filter(|p| !is_off(p)).flat_map(|p| &p.sentences);
    let mut before: &[u32] = &[];
    told.flat_map(|s| &s.runs).flat_map(move |run| begun(run, std::mem::replace(&mut before, &run.quotes)))
}
