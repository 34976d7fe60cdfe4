//! What is kept from one text to the next: the words that were met, and what the tables of languages, names, quantities
//! and quotations say of each. A word of an article was mostly met in the one before, and then costs a look at its number.
//!
//! What is kept follows from the word alone, so that no text is read otherwise for what was read before it.

use std::cell::RefCell;

use ner::Token;

use crate::Span;
use crate::{credit, language, quantity, quote};

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

/// Uses this thread's memory.
pub(crate) fn with<T>(use_it: impl FnOnce(&mut Memory) -> T) -> T {
    MEMORY.with_borrow_mut(|memory| {
        if memory.words.is_full() {
            *memory = Memory::default();
        }
        use_it(memory)
    })
}

/// The words that were met.
#[derive(Default)]
pub(crate) struct Memory {
    /// As names are found in them.
    pub words: ner::Memory,
    /// What else is known of each, by its number.
    known: Vec<Known>,
}

/// What is true of a word wherever it stands.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Known {
    /// What it says of its text's language.
    pub language: language::Meaning,
    /// What it may mean in a quantity.
    pub number: quantity::Meaning,
    /// What it may mean around a quotation.
    pub quote: quote::Meaning,
    /// Whether a number may begin with it.
    pub begins_number: bool,
    /// Whether it says that something is taken from somebody.
    pub takes: bool,
    /// Whether it begins with a letter.
    pub is_word: bool,
    /// Whether it begins with a capital.
    pub is_capital: bool,
}

impl Memory {
    /// Meets the words of a text's tokens.
    pub(crate) fn meet(&mut self, tokens: &[Token<'_>]) {
        self.words.meet(tokens);
        let words = self.words.words();
        let new = self.known.len()..words.len();
        self.known.extend(new.map(|number| Known::new(words.text(number as u32))));
    }

    /// Keeps of the tokens that were met last those of some sentences: the same as if the sentences had been cut and met.
    pub(crate) fn keep<'t>(&mut self, text: &'t str, sentences: &[Span], tokens: &mut Vec<Token<'t>>) {
        let ranges = sentences.iter().map(|sentence| sentence.range());
        if !self.words.keep(ranges.clone(), tokens) {
            *tokens = ner::tokenize_sentences(text, ranges);
            self.meet(tokens);
        }
    }

    /// What is known of the words of the tokens that were met last, one for each.
    pub(crate) fn known(&self) -> impl Iterator<Item = &Known> {
        self.words.numbers().iter().map(|&number| &self.known[number as usize])
    }
}

impl Known {
    fn new(word: &str) -> Self {
        let number = quantity::meaning(word);
        Self {
            language: language::meaning(word),
            number,
            quote: quote::meaning(word),
            begins_number: quantity::may_begin(word, number),
            takes: credit::takes(word),
            is_word: word.starts_with(char::is_alphabetic),
            is_capital: word.starts_with(char::is_uppercase),
        }
    }
}
