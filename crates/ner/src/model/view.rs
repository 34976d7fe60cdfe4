//! A text as the features see it: each distinct word once, and each token's place. What a word is does not depend on
//! the text, so words are kept from one text to the next.

use std::ops::Range;

use super::features::{BEFORE, BEHIND, Hash, mix};
use super::lexicon::{Known, Lexicon, is_plain, names};
use crate::case::{lowercase, small, with_capital};
use crate::gazetteer::{self, Reach};
use crate::interner::Interner;
use crate::lexicon::lexicon;
use crate::words::is_capitalised;
use crate::{Label, Token};

/// One word, whatever it stands for.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// The hash of the word as written, digits as `0`.
    pub exact: u32,
    /// The same in small letters.
    pub small: u32,
    /// The hash of its outline, each run of like characters once: `Xx`, `X.`, `d`.
    pub shape: u32,
    /// The same with every character, up to eight.
    pub long_shape: u32,
    /// The hashes of its first and last one to four characters.
    pub affixes: [u32; 8],
    /// What the lists of words say of it.
    pub flags: u32,
    /// What much text without labels says of it.
    pub known: Known,
    /// Whether it can stand inside a phrase: it begins with a letter or digit.
    joins: bool,
    /// Whether it begins with a capital.
    capital: bool,
    /// Whether it has letters.
    letters: bool,
    /// Whether it has two letters and more, all of them capitals.
    loud: bool,
    /// Of how long a name of the tables it can be a word.
    reach: Reach,
    /// The class of the tables' name that it is by itself; 0 for none.
    table: u8,
    /// Which word it is in a sentence that is all in capitals or has none; [`UNASKED`] until such a sentence comes.
    recased: u32,
}

/// No word.
const UNASKED: u32 = u32::MAX;

impl Word {
    /// What stands outside of a sentence.
    pub(super) const fn nothing(which: u32) -> Self {
        let known = Known { groups: [0; 3], class: 0 };
        Self {
            exact: which,
            small: which,
            shape: which,
            long_shape: which,
            affixes: [0; 8],
            flags: 0,
            known,
            joins: false,
            capital: false,
            letters: false,
            loud: false,
            reach: Reach { longest: 0, inside: false },
            table: 0,
            recased: UNASKED,
        }
    }
}

/// What is known of one token beside its word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Place {
    /// The first of its sentence.
    pub begins: bool,
    /// The kind of the tables' name that it is in, and whether it is the first of it; 0 for none.
    pub table: u8,
    /// The kind of the lexicon's phrase that it is in, and whether it is the first of it; 0 for none.
    pub phrase: u8,
}

/// A token of a text, with the sentence around it.
#[cfg(feature = "train")]
#[derive(Clone, Debug)]
pub(crate) struct Spot<'v> {
    pub view: &'v View,
    pub at: usize,
    /// The sentence, as a range of tokens.
    pub sentence: Range<usize>,
}

#[cfg(feature = "train")]
impl<'v> Spot<'v> {
    /// The token `offset` places behind, in the same sentence.
    fn neighbour(&self, offset: isize) -> Option<usize> {
        let to = self.at.wrapping_add_signed(offset);
        self.sentence.contains(&to).then_some(to)
    }

    /// Its word, or what stands outside of the sentence.
    pub(crate) fn word(&self, offset: isize) -> &'v Word {
        match self.neighbour(offset) {
            Some(at) => self.view.word(at),
            None if offset < 0 => &BEFORE,
            None => &BEHIND,
        }
    }

    pub(crate) fn place(&self, offset: isize) -> Place {
        self.neighbour(offset).map_or(Place::default(), |at| self.view.places[at])
    }
}

/// A text; or one text after another, of which all words are kept.
#[derive(Clone, Debug, Default)]
pub(crate) struct View {
    /// The distinct words. The first two are what stands before and behind a sentence; then they are as the
    /// [`Interner`] has them.
    pub words: Vec<Word>,
    /// For each token, which word it is.
    pub tokens: Vec<u32>,
    pub places: Vec<Place>,
    /// The sentences, as ranges of tokens.
    pub sentences: Vec<Range<usize>>,
    /// The tokens of a sentence that a phrase or a name of the tables may begin with.
    firsts: Vec<usize>,
}

/// How many words do not come from texts.
const OUTSIDE: usize = 2;

impl View {
    /// Sees a text's tokens, several sentences.
    #[cfg(feature = "train")]
    pub(crate) fn new(tokens: &[Token<'_>], known: &Lexicon) -> Self {
        let (mut view, mut met) = (View::default(), Interner::default());
        let numbers: Vec<u32> = tokens.iter().map(|token| met.number(token.text)).collect();
        view.see(tokens, &numbers, &mut met, known);
        view
    }

    /// Sees a text in the place of the last one. `numbers` are those of the tokens' words; `met` and `known` are the
    /// same each time.
    pub(crate) fn see(&mut self, tokens: &[Token<'_>], numbers: &[u32], met: &mut Interner, known: &Lexicon) {
        self.meet(met, known);
        self.tokens.clear();
        self.tokens.extend(numbers.iter().map(|number| number + OUTSIDE as u32));
        self.places.clear();
        self.places.extend(tokens.iter().map(|t| Place { begins: t.begins_sentence, ..Place::default() }));
        self.sentences.clear();
        let starts = (0..tokens.len()).filter(|&i| i == 0 || tokens[i].begins_sentence);
        for start in starts {
            if let Some(last) = self.sentences.last_mut() {
                last.end = start;
            }
            self.sentences.push(start..tokens.len());
        }
        for which in 0..self.sentences.len() {
            let sentence = self.sentences[which].clone();
            self.recase(sentence.clone(), met, known);
            self.note_firsts(sentence.clone());
            self.mark_phrases(sentence.clone(), known);
            self.mark_names(sentence, met);
        }
    }

    /// Looks at the words that are new.
    fn meet(&mut self, met: &Interner, known: &Lexicon) {
        if self.words.is_empty() {
            self.words.extend([BEFORE, BEHIND]);
        }
        for number in self.words.len() - OUTSIDE..met.len() {
            self.words.push(Word::new(plain_mark(met.text(number as u32)), known));
        }
    }

    /// Where a whole sentence is in capitals or has none, its words are seen in ordinary letters.
    fn recase(&mut self, sentence: Range<usize>, met: &mut Interner, known: &Lexicon) {
        let (mut capitals, mut loud, mut letters) = (0, 0, 0);
        for &token in &self.tokens[sentence.clone()] {
            let word = &self.words[token as usize];
            capitals += usize::from(word.capital);
            loud += usize::from(word.loud);
            letters += usize::from(word.letters);
        }
        if !(letters >= 3 && loud * 10 >= letters * 8 || letters >= 4 && capitals == 0) {
            return;
        }
        for at in sentence {
            let token = self.tokens[at];
            if self.words[token as usize].recased == UNASKED {
                let text = plain_mark(met.text(token - OUTSIDE as u32));
                let recased = recase(text, known).map_or(token, |text| met.number(&text) + OUTSIDE as u32);
                self.meet(met, known);
                self.words[token as usize].recased = recased;
            }
            self.tokens[at] = self.words[token as usize].recased;
        }
    }

    /// Every token, with its sentence.
    #[cfg(feature = "train")]
    pub(crate) fn spots(&self) -> impl Iterator<Item = Spot<'_>> {
        let spot = |at, sentence| Spot { view: self, at, sentence };
        self.sentences.iter().flat_map(move |s| s.clone().map(move |at| spot(at, s.clone())))
    }

    fn word(&self, at: usize) -> &Word {
        &self.words[self.tokens[at] as usize]
    }

    /// Notes where phrases and names may begin. Each token is noted, and kept if it is one: no processor foretells which
    /// are.
    fn note_firsts(&mut self, sentence: Range<usize>) {
        self.firsts.clear();
        self.firsts.resize(sentence.len(), 0);
        let mut count = 0;
        for at in sentence {
            let word = &self.words[self.tokens[at] as usize];
            self.firsts[count] = at;
            count += usize::from(word.capital | (word.reach.longest > 0));
        }
        self.firsts.truncate(count);
    }

    /// Marks the longest phrases of the lexicon.
    fn mark_phrases(&mut self, sentence: Range<usize>, known: &Lexicon) {
        const LONGEST: usize = 6;
        let mut behind_last = sentence.start;
        for which in 0..self.firsts.len() {
            let at = self.firsts[which];
            let first = self.word(at);
            let mut found = None;
            if first.capital && at >= behind_last {
                let mut hash = first.exact;
                for end in at + 1..sentence.end.min(at + LONGEST) {
                    let word = self.word(end);
                    if !word.joins {
                        break;
                    }
                    hash = mix(hash, word.exact);
                    let class = known.phrase(hash);
                    if class != 0 {
                        found = Some((end + 1, class));
                    }
                }
            }
            let Some((end, class)) = found else { continue };
            for i in at..end {
                self.places[i].phrase = class * 2 + u8::from(i == at);
            }
            behind_last = end;
        }
    }

    /// Marks the longest names of the tables.
    fn mark_names(&mut self, sentence: Range<usize>, met: &Interner) {
        let mut behind_last = sentence.start;
        for which in 0..self.firsts.len() {
            let at = self.firsts[which];
            let name = if at < behind_last { None } else { self.name_at(at, sentence.end, met) };
            let Some((len, class)) = name else { continue };
            for i in at..at + len {
                self.places[i].table = class * 2 + u8::from(i == at);
            }
            behind_last = at + len;
        }
    }

    /// The longest name of the tables that begins with a token: how many tokens it has, and its class.
    fn name_at(&self, at: usize, end: usize, met: &Interner) -> Option<(usize, u8)> {
        let first = self.word(at);
        let most = usize::from(first.reach.longest).min(end - at);
        let goes_on = (1..most).take_while(|&i| self.word(at + i).reach.inside).count();
        if goes_on > 0 {
            let words = self.tokens[at..=at + goes_on].iter().map(|token| met.text(token - OUTSIDE as u32));
            if let Some((len, known)) = gazetteer::begins(&mut words.map(plain_mark)) {
                return Some((len, table_class(known)));
            }
        }
        (first.table > 0).then_some((1, first.table))
    }
}

/// What the tables say of a name, in a few bits; never 0.
fn table_class(known: &gazetteer::Known) -> u8 {
    let label = match known.label {
        Label::Person => 0,
        Label::Organisation => 1,
        Label::Location => 2,
        Label::Misc => 3,
    };
    let place = match known.place {
        None => 0,
        Some(place) if place.country == "ID" => 1,
        Some(_) => 2,
    };
    1 + (label * 3 + place) * 2 + u8::from(known.acts_for.is_some())
}

fn plain_mark(text: &str) -> &str {
    match text {
        "“" | "”" | "„" | "«" | "»" | "``" | "''" => "\"",
        "‘" | "’" | "`" => "'",
        "–" | "—" | "‐" | "‑" => "-",
        text => text,
    }
}

/// A word in the letters that news mostly writes it in; none where they are the same, or the lexicon cannot tell.
fn recase(word: &str, known: &Lexicon) -> Option<String> {
    let lower = lowercase(word);
    let title = with_capital(&lower);
    let class = |form: &str| known.word(Hash::of(form.chars().map(digit_alike))).map(|known| known.class);
    let (of_lower, of_title, of_word) = (class(&lower), class(&title), class(word));
    let recased = match () {
        () if of_title.is_some_and(names) && !of_lower.is_some_and(is_plain) => title,
        () if of_lower.is_some() => lower,
        () if of_word.is_some() => return None,
        () if Letters::of(word).are_loud() => title,
        () => return None,
    };
    (recased != word).then_some(recased)
}

/// A character as the features see it: all digits are one.
fn digit_alike(c: char) -> char {
    if c.is_ascii_digit() { '0' } else { c }
}

/// How many letters a word has, and how many of them are capitals.
#[derive(Default)]
struct Letters {
    count: usize,
    capitals: usize,
}

impl Letters {
    fn of(word: &str) -> Self {
        let mut letters = Self::default();
        word.chars().for_each(|c| letters.add(c));
        letters
    }

    fn add(&mut self, c: char) {
        self.count += usize::from(c.is_alphabetic());
        self.capitals += usize::from(c.is_alphabetic() && c.is_uppercase());
    }

    /// Whether there are two and more, all of them capitals.
    fn are_loud(&self) -> bool {
        self.count > 1 && self.capitals == self.count
    }
}

impl Word {
    /// Sees one word.
    fn new(form: &str, known: &Lexicon) -> Self {
        let mut word = Self { capital: is_capitalised(form), ..Self::nothing(0) };
        let [mut exact, mut in_small, mut title, mut short, mut long] = [Hash::EMPTY; 5];
        let mut letters = Letters::default();
        let (mut outline, mut long_width) = (None, 0);
        // The last four characters, the last of them first.
        let mut tail = ['\0'; AFFIX];
        let mut count = 0;
        word.affixes[0] = exact.value();
        for c in form.chars().map(digit_alike) {
            letters.add(c);
            let in_small_letters = small(c);
            exact.add(c);
            in_small.add(in_small_letters);
            title.add(if count == 0 { in_small_letters.to_ascii_uppercase() } else { in_small_letters });
            let kind = kind(c, in_small_letters);
            if outline.replace(kind) != Some(kind) {
                short.add(kind);
            }
            if long_width < 8 {
                long.add(kind);
                long_width += kind.len_utf8();
            }
            if let Some(affix) = word.affixes[..AFFIX].get_mut(count) {
                *affix = exact.value();
            }
            tail.copy_within(..AFFIX - 1, 1);
            tail[0] = c;
            word.joins |= count == 0 && c.is_alphanumeric();
            count += 1;
        }
        for len in 1..=count.min(AFFIX) {
            word.affixes[AFFIX - 1 + len] = Hash::of(tail[..len].iter().rev().copied());
        }
        word.exact = exact.value();
        word.small = in_small.value();
        word.shape = short.value();
        word.long_shape = long.value();
        word.letters = letters.count > 0;
        word.loud = letters.are_loud();
        word.flags = lexicon().flags(form);
        let forms = [word.exact, title.value(), word.small];
        word.known = forms.into_iter().find_map(|form| known.word(form)).unwrap_or_default();
        word.reach = gazetteer::reach(form);
        if word.reach.longest > 0 {
            word.table = gazetteer::known(form).map_or(0, table_class);
        }
        word
    }
}

/// The longest beginning and ending of a word that is a feature, in characters.
const AFFIX: usize = 4;

/// What a character counts for in an outline.
fn kind(c: char, in_small_letters: char) -> char {
    match c {
        '0' => 'd',
        c if c != in_small_letters => 'X',
        c if c.is_alphabetic() => 'x',
        c => c,
    }
}
