//! A text as the features see it: each distinct word once, and each token's place.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::ops::Range;

use super::features::{BEFORE, BEHIND, hash, hash_letters, mix};
use super::lexicon::{Known, Lexicon, is_plain, names};
use crate::case::{lowercase, small};
use crate::hash::WordHasher;
use crate::lexicon::lexicon;
use crate::words::is_capitalised;
use crate::{Label, Token, gazetteer};

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
    /// Whether it can stand inside a phrase.
    letters: bool,
    capital: bool,
}

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
            letters: false,
            capital: false,
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
#[derive(Clone, Debug)]
pub(crate) struct Spot<'v> {
    pub view: &'v View,
    pub at: usize,
    /// The sentence, as a range of tokens.
    pub sentence: Range<usize>,
}

impl<'v> Spot<'v> {
    /// The token `offset` places behind, in the same sentence.
    pub(crate) fn neighbour(&self, offset: isize) -> Option<usize> {
        let to = self.at.wrapping_add_signed(offset);
        self.sentence.contains(&to).then_some(to)
    }

    /// Its word, or what stands outside of the sentence.
    pub(crate) fn word(&self, offset: isize) -> &'v Word {
        match self.neighbour(offset) {
            Some(at) => &self.view.words[self.view.tokens[at] as usize],
            None if offset < 0 => &BEFORE,
            None => &BEHIND,
        }
    }

    pub(crate) fn place(&self, offset: isize) -> Place {
        self.neighbour(offset).map_or(Place::default(), |at| self.view.places[at])
    }
}

/// A text.
#[derive(Clone, Debug, Default)]
pub(crate) struct View {
    /// The distinct words.
    pub words: Vec<Word>,
    /// For each token, which word it is.
    pub tokens: Vec<u32>,
    pub places: Vec<Place>,
    /// The sentences, as ranges of tokens.
    pub sentences: Vec<Range<usize>>,
}

impl View {
    /// Sees a text's tokens, several sentences.
    pub(crate) fn new(tokens: &[Token<'_>], known: &Lexicon) -> Self {
        let mut view = View { sentences: sentences(tokens), ..View::default() };
        let forms = forms(tokens, &view.sentences, known);
        let mut seen: HashMap<&str, u32, BuildHasherDefault<WordHasher>> = HashMap::default();
        for (form, token) in forms.iter().zip(tokens) {
            let next = view.words.len() as u32;
            let which = *seen.entry(form.as_ref()).or_insert(next);
            if which == next {
                view.words.push(word(form, known));
            }
            view.tokens.push(which);
            view.places.push(Place { begins: token.begins_sentence, ..Place::default() });
        }
        for sentence in view.sentences.clone() {
            view.mark_phrases(sentence.clone(), known);
            view.mark_names(sentence, &forms);
        }
        view
    }

    /// Every token, with its sentence.
    pub(crate) fn spots(&self) -> impl Iterator<Item = Spot<'_>> {
        let spot = |at, sentence| Spot { view: self, at, sentence };
        self.sentences.iter().flat_map(move |s| s.clone().map(move |at| spot(at, s.clone())))
    }

    /// Marks the longest phrases of the lexicon.
    fn mark_phrases(&mut self, sentence: Range<usize>, known: &Lexicon) {
        const LONGEST: usize = 6;
        let mut at = sentence.start;
        while at < sentence.end {
            let first = &self.words[self.tokens[at] as usize];
            let mut found = None;
            if first.capital {
                let mut hash = first.exact;
                for end in at + 1..sentence.end.min(at + LONGEST) {
                    let word = &self.words[self.tokens[end] as usize];
                    if !word.letters {
                        break;
                    }
                    hash = mix(hash, word.exact);
                    let class = known.phrase(hash);
                    if class != 0 {
                        found = Some((end + 1, class));
                    }
                }
            }
            let Some((end, class)) = found else {
                at += 1;
                continue;
            };
            for i in at..end {
                self.places[i].phrase = class * 2 + u8::from(i == at);
            }
            at = end;
        }
    }

    /// Marks the longest names of the tables.
    fn mark_names(&mut self, sentence: Range<usize>, forms: &[Cow<'_, str>]) {
        let mut at = sentence.start;
        let mut name = String::new();
        while at < sentence.end {
            let most = gazetteer::longest(&forms[at]).min(sentence.end - at);
            let found = (1..=most).rev().find_map(|len| {
                name.clear();
                for form in &forms[at..at + len] {
                    if !name.is_empty() {
                        name.push(' ');
                    }
                    name.push_str(form);
                }
                gazetteer::known(&name).map(|known| (len, known))
            });
            let Some((len, known)) = found else {
                at += 1;
                continue;
            };
            for i in at..at + len {
                self.places[i].table = table_class(known) * 2 + u8::from(i == at);
            }
            at += len;
        }
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

fn sentences(tokens: &[Token<'_>]) -> Vec<Range<usize>> {
    let mut sentences: Vec<Range<usize>> = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        match sentences.last_mut() {
            Some(last) if !token.begins_sentence => last.end = i + 1,
            _ => sentences.push(i..i + 1),
        }
    }
    sentences
}

/// The words as the model was trained to see them: quotation marks and dashes of one kind each, and ordinary letters
/// where a whole sentence is in capitals or has none.
fn forms<'t>(tokens: &[Token<'t>], sentences: &[Range<usize>], known: &Lexicon) -> Vec<Cow<'t, str>> {
    let mut forms: Vec<Cow<'t, str>> =
        tokens.iter().map(|token| Cow::Borrowed(plain_mark(token.text))).collect();
    for sentence in sentences {
        let words = &mut forms[sentence.clone()];
        let capitals = words.iter().filter(|word| is_capitalised(word)).count();
        let loud = words.iter().filter(|word| is_loud(word)).count();
        let letters = words.iter().filter(|word| word.chars().any(char::is_alphabetic)).count();
        if letters >= 3 && loud * 10 >= letters * 8 || letters >= 4 && capitals == 0 {
            for word in words {
                if let Some(recased) = recase(word, known) {
                    *word = Cow::Owned(recased);
                }
            }
        }
    }
    forms
}

fn plain_mark(text: &str) -> &str {
    match text {
        "“" | "”" | "„" | "«" | "»" | "``" | "''" => "\"",
        "‘" | "’" | "`" => "'",
        "–" | "—" | "‐" | "‑" => "-",
        text => text,
    }
}

fn is_loud(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() > 1 && letters.all(char::is_uppercase)
}

/// A word in the letters that news mostly writes it in; none where they are the same, or the lexicon cannot tell.
fn recase(word: &str, known: &Lexicon) -> Option<String> {
    let lower = lowercase(word);
    let title = title_case(&lower);
    let class = |form: &str| known.word(hash_of_form(form)).map(|known| known.class);
    let (of_lower, of_title, of_word) = (class(&lower), class(&title), class(word));
    let recased = match () {
        () if of_title.is_some_and(names) && !of_lower.is_some_and(is_plain) => title,
        () if of_lower.is_some() => lower,
        () if of_word.is_some() => return None,
        () if is_loud(word) => title,
        () => return None,
    };
    (recased != word).then_some(recased)
}

fn title_case(lower: &str) -> String {
    let mut letters = lower.chars();
    let first = letters.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// The hash under which the lexicon has a form.
pub(crate) fn hash_of_form(form: &str) -> u32 {
    hash(&digits_alike(form))
}

fn digits_alike(form: &str) -> Cow<'_, str> {
    if form.bytes().any(|b| b.is_ascii_digit()) {
        Cow::Owned(form.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect())
    } else {
        Cow::Borrowed(form)
    }
}

/// Sees one word.
fn word(form: &str, known: &Lexicon) -> Word {
    let text = digits_alike(form);
    let (exact, in_small) = (hash(&text), hash_letters(text.chars().map(small)));
    let known = known
        .word(exact)
        .or_else(|| known.word(hash(&title_case(&lowercase(&text)))))
        .or_else(|| known.word(in_small))
        .unwrap_or_default();
    let (shape, long_shape) = shapes(&text);
    Word {
        exact,
        small: in_small,
        shape,
        long_shape,
        affixes: affixes(&text),
        flags: lexicon().flags(form),
        known,
        letters: text.chars().next().is_some_and(char::is_alphanumeric),
        capital: is_capitalised(form),
    }
}

/// The outlines of a word, short and long.
fn shapes(text: &str) -> (u32, u32) {
    let kinds = || {
        text.chars().map(|c| match c {
            '0' => 'd',
            c if c != small(c) => 'X',
            c if c.is_alphabetic() => 'x',
            c => c,
        })
    };
    let mut last = None;
    let short = kinds().filter(|&kind| last.replace(kind) != Some(kind));
    let mut width = 0;
    let long = kinds().take_while(|kind| {
        let starts = width;
        width += kind.len_utf8();
        starts < 8
    });
    (hash_letters(short), hash_letters(long))
}

/// The first and the last characters of a word, up to four.
fn affixes(text: &str) -> [u32; 8] {
    let mut affixes = [0; 8];
    let starts = text.char_indices().skip(1).map(|(at, _)| at).chain([text.len()]);
    for (i, end) in starts.take(4).enumerate() {
        affixes[i] = hash(&text[..end]);
    }
    for (i, (start, _)) in text.char_indices().rev().take(4).enumerate() {
        affixes[4 + i] = hash(&text[start..]);
    }
    affixes
}
