//! What is kept from one text to the next: the words that were met, and all that is true of them wherever they stand.
//! A word of an article was mostly met in the one before, and then costs a look at a table.
//!
//! What is kept follows from the word alone, so that no text is read otherwise for what was read before it.

use std::cell::RefCell;
use std::ops::Range;

use crate::interner::Interner;
use crate::model::Learnt;
use crate::rules::{self, form::Forms};
use crate::{Name, Token};

/// So many words are kept, in ten megabytes: those of some 20,000 sentences.
const MOST: usize = 1 << 15;

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

/// Uses this thread's memory. If it is full, all is forgotten before.
pub(crate) fn with<T>(use_it: impl FnOnce(&mut Memory) -> T) -> T {
    MEMORY.with_borrow_mut(|memory| {
        if memory.is_full() {
            *memory = Memory::default();
        }
        use_it(memory)
    })
}

/// The words that were met, and what they are. [`NewsTagger`](crate::NewsTagger) and
/// [`TrainedTagger`](crate::TrainedTagger) have one in each thread; whoever wants to know more of the words that were
/// met keeps one beside it.
///
/// ```
/// let text = "Harga beras di Kali Meranti naik, dan beras di pasar habis.";
/// let tokens = ner::tokenize(text, 0..text.len());
/// let mut memory = ner::Memory::default();
/// memory.meet(&tokens);
/// assert_eq!(memory.numbers()[..2], [0, 1]);
/// assert_eq!(memory.words().text(1), "beras");
/// assert_eq!(memory.names(&tokens)[0].tokens, 3..5);
/// ```
#[derive(Default)]
pub struct Memory {
    pub(crate) words: Interner,
    /// The words of the last text's tokens.
    pub(crate) numbers: Vec<u32>,
    /// As the rules see them.
    pub(crate) forms: Forms,
    /// As the model sees them.
    pub(crate) learnt: Learnt,
}

impl Memory {
    /// Meets the words of a text's tokens.
    pub fn meet(&mut self, tokens: &[Token<'_>]) {
        self.numbers.clear();
        self.numbers.extend(tokens.iter().map(|token| self.words.number_of(token.packed, token.text)));
    }

    /// Keeps of the tokens that were met last, `tokens`, those of some sentences, which are in order. Says so where a
    /// sentence begins or ends within a token: then the tokens are no longer those that were met.
    pub fn keep(
        &mut self,
        sentences: impl Iterator<Item = Range<usize>>,
        tokens: &mut Vec<Token<'_>>,
    ) -> bool {
        let (mut at, mut kept) = (0, 0);
        for sentence in sentences {
            let first = kept;
            while tokens.get(at).is_some_and(|token| token.start < sentence.start) {
                at += 1;
            }
            let is_cut = at > 0 && tokens[at - 1].end() > sentence.start;
            while let Some(token) = tokens.get(at).filter(|token| token.start < sentence.end) {
                let is_first = kept == first;
                let space_before = token.space_before | is_first;
                tokens[kept] = Token { begins_sentence: is_first, space_before, ..*token };
                self.numbers[kept] = self.numbers[at];
                (at, kept) = (at + 1, kept + 1);
            }
            if is_cut || kept > first && tokens[kept - 1].end() > sentence.end {
                return false;
            }
        }
        tokens.truncate(kept);
        self.numbers.truncate(kept);
        true
    }

    /// The words that were met, each with its number.
    pub fn words(&self) -> &Interner {
        &self.words
    }

    /// The numbers of the words of the tokens that were met last.
    pub fn numbers(&self) -> &[u32] {
        &self.numbers
    }

    /// The names in the tokens that were met last, as [`NewsTagger`](crate::NewsTagger) finds them.
    pub fn names(&mut self, tokens: &[Token<'_>]) -> Vec<Name> {
        rules::read(self, tokens)
    }

    /// Whether so many words were met that all had better be forgotten before the next text.
    pub fn is_full(&self) -> bool {
        self.words.len() > MOST
    }
}
