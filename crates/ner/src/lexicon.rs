//! What single words and fixed phrases say about names: cues, titles, heads and tails of names.

use std::sync::OnceLock;

use crate::gazetteer::rows;
use crate::hash::{WordMap, number_of};
use crate::lists;

/// Kinds of words, one bit each: a word may be of several.
pub(crate) type Flags = u32;

/// Written in small letters as a rule.
pub(crate) const COMMON: Flags = 1;
/// Often part of a person's name.
pub(crate) const PERSON: Flags = 1 << 1;
/// Introduces who says something: `kata`, `ujar`.
pub(crate) const SAYS: Flags = 1 << 2;
/// What people do, after their name: `mengatakan`.
pub(crate) const VERB: Flags = 1 << 3;
/// What governments do, after their name: `menuntut`, `akan`.
pub(crate) const ACTS: Flags = 1 << 4;
/// Before a place: `di`, `ke`.
pub(crate) const AT: Flags = 1 << 5;
/// Before a place or anybody: `dari`.
pub(crate) const FROM: Flags = 1 << 6;
/// A kind of place, before its name: `kawasan`.
pub(crate) const WHERE: Flags = 1 << 7;
/// A kind of organisation, before its name: `perusahaan`.
pub(crate) const GROUP: Flags = 1 << 8;
/// Before a source of news: `dikutip`.
pub(crate) const SOURCE: Flags = 1 << 9;
/// Before the name of a ship, a work, an operation.
pub(crate) const SHIP: Flags = 1 << 10;
/// Small word inside a person's name: `bin`, `van`.
pub(crate) const PARTICLE: Flags = 1 << 11;
/// Month, weekday or feast.
pub(crate) const CALENDAR: Flags = 1 << 12;
/// Direction or part behind a place's name: `Utara`, `Raya`.
pub(crate) const COMPASS: Flags = 1 << 13;
/// English function word.
pub(crate) const FUNCTION: Flags = 1 << 14;
/// Capital letters that are no name: `WIB`.
pub(crate) const LETTERS: Flags = 1 << 15;
/// Ends the name of an organisation in English: `Ministry`.
pub(crate) const TAIL_ORG: Flags = 1 << 16;
/// Ends the name of a place in English: `Street`.
pub(crate) const TAIL_PLACE: Flags = 1 << 17;
/// Between a kind of organisation and its name: `televisi pemerintah X`.
pub(crate) const MODIFIER: Flags = 1 << 18;

/// Small even in headlines that write every word with a capital: `di`, `dan`.
pub(crate) const SMALL: Flags = 1 << 21;
/// Before the name of a person, often: `pemerintahan`, `keluarga`.
pub(crate) const CIRCLE: Flags = 1 << 22;
/// The first word of a title in the list of titles.
pub(crate) const STARTS_TITLE: Flags = 1 << 23;
/// The first word of a head in the list of heads.
pub(crate) const STARTS_HEAD: Flags = 1 << 24;
/// The first word of a name of the tables, as it is written or in ordinary letters.
pub(crate) const STARTS_KNOWN: Flags = 1 << 25;
/// A building that is called after whoever sits in it, before that office: `kantor Camat`.
pub(crate) const SEAT: Flags = 1 << 26;
/// Stands between a noun and the names that it speaks of: `yakni`, a comma.
pub(crate) const NAMELY: Flags = 1 << 27;
/// Stands between two names of a list.
pub(crate) const LISTS: Flags = 1 << 28;
/// An English word for a body of people, behind its name.
pub(crate) const BODY: Flags = 1 << 29;
/// A word of a title or office.
pub(crate) const TITLE: Flags = 1 << 19;
/// A word that only stands right before a name: `Pak`.
pub(crate) const NEAR: Flags = 1 << 20;

/// What a phrase at the head of a name, or a title, is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Head {
    /// An organisation named after its field: `Dinas Pertanian`.
    Field,
    /// An organisation with a name of its own: `PT …`.
    Any,
    /// An organisation named after a place, or standing alone: `Polres …`.
    Seat,
    /// A place: `Sungai …`.
    Place,
    /// A street, which may be called after anything: `Jalan …`.
    Street,
    /// An English organisation: `Ministry of …`.
    Of,
    /// A ship, an operation, a programme.
    Thing,
}

/// How a title stands before a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Title {
    /// An office named after a place: `Bupati …`.
    Seat,
    /// An office; an organisation may stand between it and the name.
    Office,
    /// Right before the name: `Prof.`, `Pak`.
    Near,
    /// A role that just as often stands before something else: `korban`.
    Weak,
}

pub(crate) struct Lexicon {
    words: WordMap,
    heads: Phrases<Head>,
    titles: Phrases<Title>,
}

struct Phrases<T> {
    /// The place in `values` of what each phrase is.
    phrases: WordMap,
    values: Vec<T>,
    /// The most words of a phrase that begins with a word.
    longest: WordMap,
}

impl<T: Copy> Phrases<T> {
    fn new() -> Self {
        Phrases { phrases: WordMap::default(), values: Vec::new(), longest: WordMap::default() }
    }

    #[inline(never)]
    fn add(&mut self, phrase: &'static str, value: T) {
        let first = phrase.split(' ').next().unwrap_or(phrase);
        let longest = number_of(&mut self.longest, first, 0);
        *longest = (phrase.split(' ').count() as u32).max(*longest);
        let next = self.values.len() as u32;
        if *number_of(&mut self.phrases, phrase, next) == next {
            self.values.push(value);
        }
    }
}

pub(crate) fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(Lexicon::read)
}

impl Lexicon {
    fn read() -> Self {
        let mut lexicon =
            Lexicon { words: WordMap::default(), heads: Phrases::new(), titles: Phrases::new() };
        lists::common().lines().for_each(|word| lexicon.flag(word, COMMON));
        lists::people().lines().for_each(|word| lexicon.flag(word, PERSON));
        for [kind, words] in rows(include_str!("../data/cues.tsv")) {
            let flag = match kind {
                "says" => SAYS,
                "verb" => VERB,
                "acts" => ACTS,
                "at" => AT,
                "from" => FROM,
                "where" => WHERE,
                "group" => GROUP,
                "modifier" => MODIFIER,
                "source" => SOURCE,
                "ship" => SHIP,
                "particle" => PARTICLE,
                "calendar" => CALENDAR,
                "compass" => COMPASS,
                "function" => FUNCTION,
                "letters" => LETTERS,
                "small" => SMALL,
                "circle" => CIRCLE,
                "event" => CALENDAR | COMMON,
                _ => 0,
            };
            words.split(';').for_each(|word| lexicon.flag(word, flag));
        }
        for [kind, words] in rows(include_str!("../data/tails.tsv")) {
            let flag = if kind == "org" { TAIL_ORG } else { TAIL_PLACE };
            words.split(';').for_each(|word| lexicon.flag(word, flag));
        }
        for [kind, words] in rows(include_str!("../data/heads.tsv")) {
            let head = match kind {
                "field" => Head::Field,
                "any" => Head::Any,
                "seat" => Head::Seat,
                "place" => Head::Place,
                "street" => Head::Street,
                "of" => Head::Of,
                _ => Head::Thing,
            };
            for phrase in words.split(';') {
                lexicon.heads.add(phrase, head);
                lexicon.flag(phrase.split(' ').next().unwrap_or(phrase), STARTS_HEAD);
            }
        }
        for [kind, words] in rows(include_str!("../data/titles.tsv")) {
            let title = match kind {
                "seat" => Title::Seat,
                "office" => Title::Office,
                "near" => Title::Near,
                _ => Title::Weak,
            };
            let flag = if title == Title::Near { NEAR } else { TITLE };
            for phrase in words.split(';') {
                lexicon.titles.add(phrase, title);
                phrase.split(' ').for_each(|word| lexicon.flag(word, flag));
                lexicon.flag(phrase.split(' ').next().unwrap_or(phrase), STARTS_TITLE);
            }
        }
        lexicon
    }

    #[inline(never)]
    fn flag(&mut self, word: &'static str, flag: Flags) {
        *number_of(&mut self.words, word, 0) |= flag;
    }

    /// The flags of a word exactly as written: names and capital letters are kept so, the rest small.
    pub(crate) fn flags(&self, word: &str) -> Flags {
        self.words.get(word).copied().unwrap_or(0)
    }

    /// The longest head that begins the words, and its length.
    pub(crate) fn head(&self, words: &[&str]) -> Option<(usize, Head)> {
        longest(&self.heads, words)
    }

    /// The longest title that begins the words, which are in small letters, and its length.
    pub(crate) fn title(&self, words: &[&str]) -> Option<(usize, Title)> {
        longest(&self.titles, words)
    }
}

fn longest<T: Copy>(phrases: &Phrases<T>, words: &[&str]) -> Option<(usize, T)> {
    let most = (*phrases.longest.get(*words.first()?)? as usize).min(words.len());
    let joined = if most > 1 { words[..most].join(" ") } else { String::new() };
    let mut phrase = if most > 1 { &*joined } else { words[0] };
    for len in (1..=most).rev() {
        if let Some(&at) = phrases.phrases.get(phrase) {
            return Some((len, phrases.values[at as usize]));
        }
        // Without the last word, and the space before it.
        phrase = &phrase[..phrase.len().saturating_sub(words[len - 1].len() + 1)];
    }
    None
}
