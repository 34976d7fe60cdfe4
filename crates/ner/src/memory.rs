//! What is kept from one text to the next: the words that were met, and all that is true of them wherever they stand.
//! A word of an article was mostly met in the one before, and then costs a look at a table.
//!
//! What is kept follows from the word alone, so that no text is read otherwise for what was read before it.

use std::cell::RefCell;

use crate::Token;
use crate::interner::Interner;
use crate::model::Learnt;
use crate::rules::form::Forms;

/// So many words are kept, in ten megabytes: those of some 20,000 sentences. With more, all are forgotten before the
/// next text.
const MOST: usize = 1 << 15;

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

/// Uses this thread's memory.
pub(crate) fn with<T>(use_it: impl FnOnce(&mut Memory) -> T) -> T {
    MEMORY.with_borrow_mut(|memory| {
        if memory.words.len() > MOST {
            *memory = Memory::default();
        }
        use_it(memory)
    })
}

/// The words that were met, and what they are.
#[derive(Default)]
pub(crate) struct Memory {
    pub words: Interner,
    /// The words of the last text's tokens.
    pub numbers: Vec<u32>,
    /// As the rules see them.
    pub forms: Forms,
    /// As the model sees them.
    pub learnt: Learnt,
}

impl Memory {
    /// Meets the words of a text's tokens.
    pub(crate) fn meet(&mut self, tokens: &[Token<'_>]) {
        self.numbers.clear();
        self.numbers.extend(tokens.iter().map(|token| self.words.number(token.text)));
    }
}
