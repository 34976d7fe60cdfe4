//! What stands beside a name that was found: the title or office in front of it or behind it, and whether
//! the one named is said to act.

use std::ops::Range;

use crate::case::lower;
use crate::lexicon::{self, Flags, lexicon};
use crate::words::is_capitalised;
use crate::{Label, Name, Token};

/// How far a title reaches at most, in tokens.
const LONGEST_ROLE: usize = 16;

/// The last words of offices that somebody holds for a person: behind `kuasa hukum Yohan, Maria` it is Maria's.
const HELD_FOR: [&str; 12] = [
    "hukum",
    "pengacara",
    "bicara",
    "jubir",
    "ajudan",
    "sekretaris",
    "asisten",
    "manajer",
    "sopir",
    "istri",
    "suami",
    "lawyer",
];

/// Words that stand before names as titles do and are no office.
const NO_OFFICE: [&str; 8] =
    ["akrab", "berinisial", "disapa", "bernama", "kubu", "tim", "keluarga", "pasangan"];

/// The tokens of the title or office before a person's name, the names in it included: `juru bicara Polda
/// Banten` before `Rina Asmara`. Nothing where no office is named; `Pak` and `Prof.` alone are none.
///
/// `names` are those of the whole text, sorted, and `which` is the person's place among them.
///
/// ```
/// use ner::{NewsTagger, Tagger, role_before, tokenize};
/// let text = "Menurut juru bicara Polda Banten, Rina Asmara, jalan dibuka.";
/// let tokens = tokenize(text, 0..text.len());
/// let names = NewsTagger.tag(&tokens);
/// let role = role_before(&tokens, &names, 1).unwrap();
/// assert_eq!(tokens[role].iter().map(|t| t.text).collect::<Vec<_>>(), ["juru", "bicara", "Polda", "Banten"]);
/// ```
pub fn role_before(tokens: &[Token<'_>], names: &[Name], which: usize) -> Option<Range<usize>> {
    if is_served(tokens, names, which) {
        return None;
    }
    if let Some(served) = which.checked_sub(1).filter(|&before| is_served(tokens, names, before)) {
        return Some(title_before(tokens, names, served)?.start..names[served].tokens.end);
    }
    title_before(tokens, names, which)
}

/// Whether an office stands before a name that another holds, whose name stands behind a comma: `kuasa hukum Yohan,
/// Maria`.
fn is_served(tokens: &[Token<'_>], names: &[Name], which: usize) -> bool {
    let (Some(served), Some(holder)) = (names.get(which), names.get(which + 1)) else { return false };
    let word = |at: usize| tokens.get(at).filter(|token| !token.begins_sentence).map(|token| token.text);
    let office = served.tokens.start.checked_sub(1).and_then(|at| tokens.get(at));
    served.label == Label::Person
        && holder.label == Label::Person
        && holder.tokens.start == served.tokens.end + 1
        && word(served.tokens.end) == Some(",")
        && word(served.tokens.start).is_some()
        && office.is_some_and(|office| is_any(office.text, &HELD_FOR))
}

/// Whether a word is one of some, which are in small letters of ASCII.
fn is_any(word: &str, words: &[&str]) -> bool {
    words.iter().any(|one| word.eq_ignore_ascii_case(one))
}

/// The tokens of the title before a person's name, whoever holds it.
fn title_before(tokens: &[Token<'_>], names: &[Name], which: usize) -> Option<Range<usize>> {
    let start = names.get(which)?.tokens.start;
    let begins = |at: usize| tokens.get(at).is_none_or(|t| t.begins_sentence);
    let mut earlier = names.get(..which)?.iter().rev().peekable();
    let mut end = start;
    if !begins(start) && tokens[start - 1].text == "," {
        end -= 1;
    }
    let is_no_office = |word: &str| is_any(word, &NO_OFFICE);
    // `sopir bernama Darmo`: a driver.
    while end > 0 && !begins(end) && is_no_office(tokens[end - 1].text) {
        end -= 1;
    }
    // The earliest token that the role may begin with, and the earliest that is a word of a title.
    let mut at = end;
    let mut first_title = None;
    while at > 0 && !begins(at) && end - at < LONGEST_ROLE {
        if let Some(name) = earlier.next_if(|name| name.tokens.end == at && name.label != Label::Person) {
            at = name.tokens.start;
            continue;
        }
        if earlier.peek().is_some_and(|name| name.tokens.end >= at) {
            break;
        }
        let word = tokens[at - 1].text;
        // `juru bicara Polda Banten, Kombes Rina`: a comma behind the organisation goes on with a rank.
        if word == "," && at < end && earlier.peek().is_some_and(|name| name.tokens.end == at - 1) {
            at -= 1;
            continue;
        }
        let flags = flags(word);
        if flags & lexicon::TITLE != 0 {
            if !is_no_office(word) {
                first_title = Some(at - 1);
            }
        } else if !(flags & lexicon::NEAR != 0
            || is_capitalised(word)
            || matches!(word, "dan" | "umum" | "."))
        {
            break;
        }
        at -= 1;
    }
    let first = first_title?;
    // Honorifics right before the name (`Kombes Pol.`) belong to the title when an office stands there too.
    (first < end).then_some(first..end)
}

/// The tokens of the office behind a person's name and a comma: `Rina Asmara, kepala Dinas Pertanian, …`.
pub fn role_after(tokens: &[Token<'_>], names: &[Name], which: usize) -> Option<Range<usize>> {
    let name = names.get(which)?;
    let inside = |at: usize| tokens.get(at).filter(|t| !t.begins_sentence);
    if inside(name.tokens.end)?.text != "," || flags(inside(name.tokens.end + 1)?.text) & lexicon::TITLE == 0
    {
        return None;
    }
    let start = name.tokens.end + 1;
    let mut later = names.get(which + 1..)?.iter().peekable();
    let mut end = start;
    while let Some(token) = inside(end).filter(|_| end - start < LONGEST_ROLE) {
        if let Some(other) = later.next_if(|other| other.tokens.start == end) {
            if other.label == Label::Person {
                return None;
            }
            end = other.tokens.end;
            continue;
        }
        let flags = flags(token.text);
        let title = flags & lexicon::TITLE != 0;
        let small = flags & (lexicon::AT | lexicon::FROM | lexicon::VERB | lexicon::ACTS | lexicon::SAYS)
            == 0
            && token.text.chars().all(char::is_alphabetic)
            && token.text != "yang";
        if !(title || small) {
            break;
        }
        end += 1;
    }
    // Only where a mark closes it is the whole phrase sure to be the office.
    let closed = inside(end).is_none_or(|t| matches!(t.text, "," | "." | ")" | ";" | "yang"));
    (closed && end > start).then_some(start..end)
}

/// Whether the one named is said to act or to be dealt with as somebody: `Tokyo menolak`, `oleh Tokyo`; not
/// `di Tokyo`.
///
/// ```
/// use ner::{NewsTagger, Tagger, acts, tokenize};
/// let text = "Tokyo menolak usul itu. Rapat di Tokyo batal.";
/// let tokens: Vec<_> = [0..23, 24..45].into_iter().flat_map(|s| tokenize(text, s)).collect();
/// let names = NewsTagger.tag(&tokens);
/// assert!(acts(&tokens, &names, 0));
/// assert!(!acts(&tokens, &names, 1));
/// ```
pub fn acts(tokens: &[Token<'_>], names: &[Name], which: usize) -> bool {
    let Some(name) = names.get(which) else { return false };
    let begins = tokens.get(name.tokens.start).is_some_and(|t| t.begins_sentence);
    let before = name.tokens.start.checked_sub(1).filter(|_| !begins).and_then(|at| tokens.get(at));
    if let Some(before) = before {
        if flags(before.text) & (lexicon::AT | lexicon::FROM | lexicon::WHERE) != 0 {
            return false;
        }
        if matches!(before.text, "oleh" | "antara" | "kepada" | "menurut" | "terhadap" | "kata" | "bagi") {
            return true;
        }
    }
    // `Tokyo dan Seoul sepakat`: both act.
    let mut end = name.tokens.end;
    let joined = tokens.get(end).is_some_and(|t| t.text == "dan" && !t.begins_sentence);
    if let Some(next) = names.get(which + 1).filter(|next| joined && next.tokens.start == end + 1) {
        end = next.tokens.end;
    }
    tokens
        .get(end)
        .is_some_and(|t| !t.begins_sentence && flags(t.text) & (lexicon::ACTS | lexicon::VERB) != 0)
}

fn flags(word: &str) -> Flags {
    let lexicon = lexicon();
    if is_capitalised(word) { lexicon.flags(&lower(word)) } else { lexicon.flags(word) }
}
