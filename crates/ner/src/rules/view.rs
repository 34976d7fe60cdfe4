//! Each token seen once: its capitals, what the lexicon says of it, and whether its capital means anything.

use super::form::{Form, Forms};
use super::phrase;
use crate::Token;
use crate::gazetteer::Known;
use crate::lexicon::{self, Flags, Head, Title};

/// One token as the rules see it.
pub(super) struct Word<'t> {
    pub text: &'t str,
    /// The word in small letters.
    pub lower: &'t str,
    /// What is true of it wherever it stands.
    pub form: &'t Form,
    /// Begins with a capital, or is a single letter with a dot.
    pub capital: bool,
    /// Two letters or more, all capitals.
    pub shout: bool,
    /// The capital may be there for the place in the sentence alone.
    pub soft: bool,
    /// In a line that is written in capitals throughout.
    pub loud: bool,
    /// In a headline that writes most words with a capital.
    pub headline: bool,
    /// A mark, not a word or number.
    pub mark: bool,
    pub begins_sentence: bool,
    pub space_before: bool,
    /// What the lexicon says, of the word as written and in small letters, and here.
    pub flags: Flags,
    /// The longest name of the tables that begins here, in tokens.
    pub known: Option<(usize, &'static Known)>,
    /// The title that begins here, if its words are not part of a name, and how many there are.
    pub title: Option<(usize, Title)>,
    /// The head of a name that begins here, and how many words it has.
    pub head: Option<(usize, Head)>,
}

impl Word<'_> {
    pub fn is(&self, flag: Flags) -> bool {
        self.flags & flag != 0
    }

    /// A word that says nothing by its capital: a common word, or one that looks inflected like one.
    pub fn common(&self) -> bool {
        self.is(lexicon::COMMON | lexicon::FUNCTION)
    }

    pub fn person(&self) -> bool {
        self.is(lexicon::PERSON)
    }

    /// Capital letters such as `KPSI`: short, and not only because the whole line shouts.
    pub fn acronym(&self) -> bool {
        self.shout && !self.loud && self.text.len() <= 8 && !self.is(lexicon::LETTERS)
    }

    /// Whether the word can stand in a name: it has a capital that means something.
    pub fn names(&self) -> bool {
        self.capital
            && !self.is(lexicon::CALENDAR | lexicon::LETTERS)
            && (!self.loud || self.person())
            && (!self.soft || self.person() || !(self.common() || self.headline && !self.shout))
    }

    pub fn opens_quote(&self) -> bool {
        matches!(self.text, "\"" | "“" | "‘" | "'" | "«" | "„" | "``" | "”" | "’")
    }
}

/// A text's tokens as the rules see them.
pub(super) struct View<'t> {
    pub words: Vec<Word<'t>>,
    pub is_english: bool,
}

impl<'t> View<'t> {
    /// Sees tokens; `numbers` are those of their words.
    pub(super) fn new(tokens: &[Token<'t>], numbers: &[u32], forms: &'t Forms) -> Self {
        let mut words: Vec<Word<'t>> = Vec::with_capacity(tokens.len());
        let seen = tokens.iter().zip(numbers);
        words.extend(seen.filter_map(|(token, &number)| Some(word(token, forms.get(number)?, forms))));
        phrase::mark_known(&mut words, forms);
        mark_zones(&mut words);
        let is_english = is_english(&words);
        if is_english {
            words.iter_mut().for_each(anglicise);
        }
        let mut start = 0;
        while start < words.len() {
            let len = words[start + 1..].iter().take_while(|w| !w.begins_sentence).count() + 1;
            soften(&mut words[start..start + len]);
            start += len;
        }
        if is_english {
            doubt_first_words(&mut words);
        }
        phrase::mark_heads(&mut words);
        phrase::mark_titles(&mut words);
        Self { words, is_english }
    }
}

/// `10.00 Wita`: a zone behind a clock time, however it is written.
fn mark_zones(words: &mut [Word<'_>]) {
    for i in 1..words.len() {
        if words[i].form.zone && words[i - 1].text.ends_with(|c: char| c.is_ascii_digit()) {
            words[i].flags |= lexicon::LETTERS;
        }
    }
}

/// There is no list of common English words. A word whose capital may be there for its place alone, and that the text
/// never writes with a capital elsewhere, names nothing by itself: `Passengers`, `Seventeen`.
fn doubt_first_words(words: &mut [Word<'_>]) {
    let mut firm: Vec<&str> = words.iter().filter(|w| w.capital && !w.soft).map(|w| w.text).collect();
    firm.sort_unstable();
    for i in 0..words.len() {
        let word = &words[i];
        let is_known = word.shout
            || word.person()
            || known_at(words, i).is_some()
            || firm.binary_search(&word.text).is_ok();
        let is_alone = words.get(i + 1).is_none_or(|next| !next.capital || next.soft || next.begins_sentence);
        if word.soft && word.capital && is_alone && !is_known {
            words[i].flags |= lexicon::COMMON;
        }
    }
}

/// Whether English function words are frequent: a tenth of a text or more.
fn is_english(words: &[Word<'_>]) -> bool {
    let letters = words.iter().filter(|w| !w.mark).count();
    let function = words.iter().filter(|w| w.is(lexicon::FUNCTION) && !w.is(lexicon::COMMON)).count();
    letters >= 4 && function * 10 > letters
}

/// In English text the Indonesian common words say nothing, save for those that are English too.
fn anglicise(word: &mut Word<'_>) {
    if word.capital && !word.is(lexicon::FUNCTION) {
        word.flags &= !lexicon::COMMON;
    }
}

fn word<'t>(token: &Token<'t>, form: &'t Form, forms: &'t Forms) -> Word<'t> {
    Word {
        text: token.text,
        lower: if form.is_small { token.text } else { forms.spelling(form.lower) },
        form,
        capital: form.capital,
        shout: form.shout,
        soft: false,
        loud: false,
        headline: false,
        mark: form.mark,
        begins_sentence: token.begins_sentence,
        space_before: token.space_before,
        flags: form.flags,
        known: None,
        title: None,
        head: None,
    }
}

/// Marks the words of one sentence whose capital says little: the first, those after an opening quotation
/// mark or a colon, and all of a headline.
fn soften(sentence: &mut [Word<'_>]) {
    let (mut letters, mut shouted, mut small, mut common_capitals) = (0, 0, 0, 0);
    for word in sentence.iter().filter(|word| !word.mark) {
        letters += usize::from(word.form.lettered);
        shouted += usize::from(word.shout);
        small += usize::from(!word.capital && word.form.letters_only && !word.is(lexicon::SMALL));
        common_capitals += usize::from(word.capital && word.common() && !word.shout);
    }
    let loud = letters >= 3 && shouted * 10 >= letters * 9;
    let stopped = sentence.last().is_some_and(|w| w.text == ".");
    let headline = letters >= 4 && common_capitals >= 2 && small * 6 <= letters && !stopped;
    for i in 0..sentence.len() {
        // `Bagus` or `Sabar` may be a name; where its capital says little, only before another capital.
        let next = sentence.get(i + 1).is_some_and(|w| w.capital && !w.common());
        let doubtful = i == 0 || headline || !sentence[i - 1].capital && sentence[i - 1].mark;
        if doubtful && sentence[i].common() && !next {
            sentence[i].flags &= !lexicon::PERSON;
        }
    }
    let mut opening = true;
    for i in 0..sentence.len() {
        let mark = i.checked_sub(1).map(|before| &sentence[before]).filter(|before| before.mark);
        let after_mark = mark.is_some_and(|mark| {
            matches!(mark.text, ":" | "…" | "?" | "!" | "|") || mark.opens_quote() && mark.space_before
        });
        sentence[i].soft = headline || loud || ((opening || after_mark) && !sentence[i].mark);
        sentence[i].loud = loud && sentence[i].shout;
        sentence[i].headline = headline;
        if !sentence[i].mark {
            opening = false;
        }
    }
}

/// The longest known name that begins at `i`, in tokens.
pub(super) fn known_at(words: &[Word<'_>], i: usize) -> Option<(usize, &'static Known)> {
    words.get(i)?.known
}
