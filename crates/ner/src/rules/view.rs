//! Each token seen once: its capitals, what the lexicon says of it, and whether its capital means anything.

use super::form::{Form, Forms};
use super::phrase;
use crate::Token;
use crate::gazetteer::Known;
use crate::lexicon::{self, Flags, Head, Title};

/// One token as the rules see it.
pub(super) struct Word<'t> {
    pub text: &'t str,
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
    pub known: Option<(u8, &'static Known)>,
    /// The title that begins here, if its words are not part of a name, and how many there are.
    pub title: Option<(u8, Title)>,
    /// The head of a name that begins here, and how many words it has.
    pub head: Option<(u8, Head)>,
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

    /// Whether a name or a title may start here. Of all other words the rules ask only whether they end what a title
    /// has promised.
    fn may_start(&self) -> bool {
        self.capital
            | self.title.is_some()
            | self.known.is_some()
            | self.is(lexicon::SEAT)
            | self.form.branded
    }

    /// Whether the capital of a word behind the mark says little.
    fn opens(&self) -> bool {
        self.form.opens || self.opens_quote() && self.space_before
    }

    pub fn opens_quote(&self) -> bool {
        self.form.opens_quote
    }
}

/// A text's tokens as the rules see them.
pub(super) struct View<'t> {
    pub words: Vec<Word<'t>>,
    /// The words at which a name or a title may start.
    pub starts: Vec<usize>,
    pub is_english: bool,
}

impl<'t> View<'t> {
    /// Sees tokens; `numbers` are those of their words.
    pub(super) fn new(tokens: &[Token<'t>], numbers: &[u32], forms: &'t Forms) -> Self {
        let seen = tokens.iter().zip(numbers);
        let mut words: Vec<Word<'t>> = seen.map(|(token, &number)| word(token, forms.of(number))).collect();
        phrase::mark_known(&mut words, forms);
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
        phrase::mark_heads_and_titles(&mut words, forms);
        let starts = starts(&words);
        Self { words, starts, is_english }
    }
}

/// The words at which a name or a title may start. Each is noted, and kept if it is one: no processor foretells which
/// are.
fn starts(words: &[Word<'_>]) -> Vec<usize> {
    let mut starts = vec![0; words.len()];
    let mut count = 0;
    for (at, word) in words.iter().enumerate() {
        starts[count] = at;
        count += usize::from(word.may_start());
    }
    starts.truncate(count);
    starts
}

/// There is no list of common English words. A word whose capital may be there for its place alone, and that the text
/// never writes with a capital elsewhere, names nothing by itself: `Passengers`, `Seventeen`.
fn doubt_first_words(words: &mut [Word<'_>]) {
    let mut firm: Vec<&str> = words.iter().filter(|w| w.capital && !w.soft).map(|w| w.text).collect();
    firm.sort_unstable();
    for i in 0..words.len() {
        let word = &words[i];
        if !(word.soft & word.capital) {
            continue;
        }
        let is_alone = words.get(i + 1).is_none_or(|next| !next.capital || next.soft || next.begins_sentence);
        let is_known = word.shout
            || word.person()
            || known_at(words, i).is_some()
            || firm.binary_search(&word.text).is_ok();
        if is_alone && !is_known {
            words[i].flags |= lexicon::COMMON;
        }
    }
}

/// Whether English function words are frequent: a tenth of a text or more.
fn is_english(words: &[Word<'_>]) -> bool {
    let (mut letters, mut function) = (0, 0);
    for word in words {
        letters += usize::from(!word.mark);
        function += usize::from(word.flags & (lexicon::FUNCTION | lexicon::COMMON) == lexicon::FUNCTION);
    }
    letters >= 4 && function * 10 > letters
}

/// In English text the Indonesian common words say nothing, save for those that are English too.
fn anglicise(word: &mut Word<'_>) {
    if word.capital && !word.is(lexicon::FUNCTION) {
        word.flags &= !lexicon::COMMON;
    }
}

fn word<'t>(token: &Token<'t>, form: &'t Form) -> Word<'t> {
    Word {
        text: token.text,
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

/// Marks the words of one sentence whose capital says little: the first, those after an opening quotation mark or a
/// colon, and all of a headline; and the zone behind a clock time.
fn soften(sentence: &mut [Word<'_>]) {
    let (mut letters, mut shouted, mut small, mut common_capitals) = (0, 0, 0, 0);
    // No question on the way, for no processor foretells the answers; a mark has no letters, and neither shouts nor has
    // a capital.
    for word in sentence.iter() {
        letters += usize::from(word.form.lettered);
        shouted += usize::from(word.shout);
        small += usize::from(!word.capital & word.form.letters_only & !word.is(lexicon::SMALL));
        common_capitals += usize::from(word.capital & word.common() & !word.shout);
    }
    let loud = letters >= 3 && shouted * 10 >= letters * 9;
    let stopped = sentence.last().is_some_and(|w| w.text == ".");
    let headline = letters >= 4 && common_capitals >= 2 && small * 6 <= letters && !stopped;
    let mut opening = true;
    for i in 0..sentence.len() {
        let (before, rest) = sentence.split_at_mut(i);
        let [word, behind @ ..] = rest else { break };
        let before = before.last();
        // `Bagus` or `Sabar` may be a name; where its capital says little, only before another capital.
        if word.person() && word.common() {
            let doubtful = headline || before.is_none_or(|before| !before.capital && before.mark);
            let next = behind.first().is_some_and(|w| w.capital && !w.common());
            if doubtful && !next {
                word.flags &= !lexicon::PERSON;
            }
        }
        let after_mark = before.is_some_and(|before| before.mark && before.opens());
        word.soft = headline || loud || ((opening || after_mark) && !word.mark);
        word.loud = loud && word.shout;
        word.headline = headline;
        opening &= word.mark;
    }
}

/// The longest known name that begins at `i`, in tokens.
pub(super) fn known_at(words: &[Word<'_>], i: usize) -> Option<(usize, &'static Known)> {
    words.get(i)?.known.map(|(len, known)| (usize::from(len), known))
}
