//! Each token seen once: its capitals, what the lexicon says of it, and whether its capital means anything.

use std::collections::HashMap;

use crate::case::{lowercase, small};
use crate::lexicon::{self, Flags, lexicon};
use crate::words::is_capitalised;
use crate::{Token, gazetteer};

/// One token as the rules see it.
pub(super) struct Word<'t> {
    pub text: &'t str,
    /// In small letters; only for words with a capital, else empty.
    lower: String,
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
    /// What the lexicon says, of the word as written and in small letters.
    pub flags: Flags,
    /// How many words the longest known name has that begins with this one.
    known: usize,
}

impl Word<'_> {
    /// The word in small letters.
    pub fn lower(&self) -> &str {
        if self.lower.is_empty() { self.text } else { &self.lower }
    }

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

/// The tokens as the rules see them.
pub(super) fn view<'t>(tokens: &[Token<'t>]) -> Vec<Word<'t>> {
    let mut inflected = HashMap::new();
    let mut words: Vec<Word<'t>> = tokens.iter().map(|token| word(token, &mut inflected)).collect();
    if is_english(&words) {
        words.iter_mut().for_each(anglicise);
    }
    let mut start = 0;
    while start < words.len() {
        let len = words[start + 1..].iter().take_while(|w| !w.begins_sentence).count() + 1;
        soften(&mut words[start..start + len]);
        start += len;
    }
    words
}

/// Whether English function words are frequent: a tenth of a text or more.
pub(super) fn is_english(words: &[Word<'_>]) -> bool {
    let letters = words.iter().filter(|w| !w.mark).count();
    let function = words.iter().filter(|w| w.is(lexicon::FUNCTION) && !w.is(lexicon::COMMON)).count();
    letters >= 4 && function * 6 > letters
}

/// In English text the Indonesian common words say nothing, save for those that are English too.
fn anglicise(word: &mut Word<'_>) {
    if word.capital && !word.is(lexicon::FUNCTION) {
        word.flags &= !lexicon::COMMON;
    }
}

/// Looks a token up. `inflected` remembers what was worked out for the same word before.
fn word<'t>(token: &Token<'t>, inflected: &mut HashMap<&'t str, bool>) -> Word<'t> {
    let text = token.text;
    let mark = !text.chars().any(char::is_alphanumeric);
    let capital = is_capitalised(text);
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    let shout = capital && letters().all(char::is_uppercase) && letters().count() > 1;
    let lower = if capital || text.chars().any(char::is_uppercase) { lowercase(text) } else { String::new() };
    let lexicon = lexicon();
    let mut flags = if mark { 0 } else { lexicon.flags(text) };
    if capital {
        // A name written in capitals is known by its ordinary form.
        flags |= lexicon.flags(&lower) & !(lexicon::PERSON | lexicon::STARTS_HEAD);
        if shout && text.chars().count() > 3 {
            flags |= lexicon.flags(&title_case(text));
        }
        let unknown = flags & (lexicon::COMMON | lexicon::PERSON) == 0 && !shout;
        if unknown && *inflected.entry(text).or_insert_with(|| looks_inflected(&lower)) {
            flags |= lexicon::COMMON;
        }
    }
    Word {
        text,
        lower,
        capital,
        shout,
        soft: false,
        loud: false,
        headline: false,
        mark,
        begins_sentence: token.begins_sentence,
        space_before: token.space_before,
        flags,
        known: if mark { 0 } else { longest_known(text, shout) },
    }
}

/// A word with its first letter alone as a capital: `JAKARTA` becomes `Jakarta`.
pub(super) fn title_case(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().chain(letters.map(small)).collect()
}

/// Whether an unknown word is a common one with a clitic or affixes: `Gosipnya`, `Digelandang`,
/// `Pertemuan-pertemuan`. Nouns such as `Pencaplokan` go by their form alone.
fn looks_inflected(lower: &str) -> bool {
    let common = |stem: &str| stem.len() > 2 && lexicon().flags(stem) & lexicon::COMMON != 0;
    if let Some((left, right)) = lower.split_once('-')
        && left.len() > 2
        && (common(left) || right.contains(left))
    {
        return true;
    }
    let stem = ["nya", "lah", "kah", "pun", "ku", "mu"].iter().find_map(|clitic| lower.strip_suffix(clitic));
    if stem.is_some_and(common) {
        return true;
    }
    let stem = stem.unwrap_or(lower);
    let noun = ["pe", "ke"].iter().any(|p| stem.starts_with(p)) && stem.ends_with("an") && stem.len() > 8;
    if noun {
        return true;
    }
    // Each prefix with the letter of the stem that it may have swallowed.
    const PREFIXES: [(&str, &str); 24] = [
        ("meng", ""),
        ("meng", "k"),
        ("menge", ""),
        ("meny", "s"),
        ("mem", ""),
        ("mem", "p"),
        ("men", ""),
        ("men", "t"),
        ("me", ""),
        ("peng", ""),
        ("peng", "k"),
        ("peny", "s"),
        ("pem", ""),
        ("pem", "p"),
        ("pen", ""),
        ("pen", "t"),
        ("pe", ""),
        ("per", ""),
        ("ber", ""),
        ("ter", ""),
        ("di", ""),
        ("se", ""),
        ("ke", ""),
        ("", ""),
    ];
    ["kan", "an", "i", ""].iter().any(|suffix| {
        let Some(inner) = stem.strip_suffix(suffix) else { return false };
        PREFIXES.iter().any(|(prefix, swallowed)| {
            let rest = inner.strip_prefix(prefix).filter(|rest| rest.len() > 2);
            rest.is_some_and(|rest| rest != lower && common(&format!("{swallowed}{rest}")))
        })
    })
}

/// Marks the words of one sentence whose capital says little: the first, those after an opening quotation
/// mark or a colon, and all of a headline.
fn soften(sentence: &mut [Word<'_>]) {
    let counts = |test: fn(&Word<'_>) -> bool| sentence.iter().filter(|w| !w.mark && test(w)).count();
    let letters = counts(|w| w.text.chars().next().is_some_and(char::is_alphabetic));
    let shouted = counts(|w| w.shout);
    let loud = letters >= 3 && shouted * 10 >= letters * 9;
    let small = counts(|w| !w.capital && w.text.chars().all(char::is_alphabetic) && !w.is(lexicon::SMALL));
    let common_capitals = counts(|w| w.capital && w.common() && !w.shout);
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
        let before_colon = i > 0 && matches!(sentence[i - 1].text, ":" | "…" | "?" | "!" | "|");
        let quoted = i > 0 && sentence[i - 1].opens_quote() && sentence[i - 1].space_before;
        sentence[i].soft = headline || loud || ((opening || quoted || before_colon) && !sentence[i].mark);
        sentence[i].loud = loud && sentence[i].shout;
        sentence[i].headline = headline;
        if !sentence[i].mark {
            opening = false;
        }
    }
}

/// How many words the longest known name has that begins with a word, as it is written or in ordinary form.
fn longest_known(text: &str, shout: bool) -> usize {
    let recased =
        if shout && text.chars().count() > 3 { gazetteer::reach(&title_case(text)).longest } else { 0 };
    usize::from(gazetteer::reach(text).longest.max(recased))
}

/// The longest known name that begins at `i`, in tokens.
pub(super) fn known_at(words: &[Word<'_>], i: usize) -> Option<(usize, &'static gazetteer::Known)> {
    let word = words.get(i).filter(|word| word.known > 0)?;
    let recase = |w: &Word<'_>| {
        if w.shout && w.text.chars().count() > 3 { title_case(w.text) } else { w.text.to_string() }
    };
    for recased in [false, true] {
        if recased && !word.shout {
            break;
        }
        let form = |w: &Word<'_>| if recased { recase(w) } else { w.text.to_string() };
        let first = form(word);
        let most = usize::from(gazetteer::reach(&first).longest).min(words.len() - i);
        let found = (1..=most).rev().find_map(|len| {
            if words[i + 1..i + len].iter().any(|w| w.begins_sentence) {
                return None;
            }
            let name = words[i + 1..i + len].iter().fold(first.clone(), |name, w| name + " " + &form(w));
            gazetteer::known(&name).map(|known| (len, known))
        });
        if found.is_some() {
            return found;
        }
    }
    None
}
