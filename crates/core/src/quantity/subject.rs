//! What is counted where it stands before its number: `korban meninggal menjadi`, `aset senilai`, `bunga`.

use super::counted::{LONGEST, place_end};
use super::unit::Kind;
use super::words::Part;
use crate::view::{View, Word};

/// What is counted is looked for among this many tokens before the number.
const REACH: usize = 24;

/// A range of tokens.
type Phrase = (usize, usize);

/// The words that tie a number to what it counts.
struct Link {
    /// The first token of them, or of the number.
    start: usize,
    /// Whether one of them says what the number is of something (`mencapai`, `senilai`).
    is_link: bool,
    /// Whether one of them is an adjective, which stands right behind its noun (`senilai`, `seluas`).
    is_adjective: bool,
}

/// The noun phrase that stands before a number and is counted by it.
pub(super) fn before(view: &View<'_>, start: usize, kind: Kind) -> Option<Phrase> {
    let link = link(view, start);
    let word = view.before_in_line(link.start)?;
    if word.text == "," {
        let is_tied = link.is_link || (kind == Kind::Measure && view.get(start).is_some_and(is_exactness));
        return if is_tied { sentence_head(view, link.start) } else { None };
    }
    if !link.is_link && kind != Kind::Measure && !asks_for_number(word.text, view, link.start) {
        return None;
    }
    if !link.is_link && (word.is_verb() || word.is(Part::Predicate)) {
        return None;
    }
    if (link.is_adjective || !link.is_link)
        && let Some(phrase) = right_before(view, link.start)
    {
        return Some(phrase);
    }
    head(view, clause_start(view, link.start), link.start)
        .or_else(|| if link.is_adjective { sentence_head(view, link.start) } else { None })
}

/// The subject of `mencapai 300 perkara`, where the noun behind the number only says what kind of things they are.
pub(super) fn of_total(view: &View<'_>, start: usize) -> Option<Phrase> {
    let mut at = start;
    while view
        .before_in_line(at)
        .is_some_and(|word| word.is(Part::About) || word.is(Part::Min) || word.is(Part::Max))
    {
        at -= 1;
    }
    let is_total = |word: &Word<'_>| matches!(word.text, "mencapai" | "berjumlah");
    view.before_in_line(at).filter(|word| is_total(word))?;
    before(view, start, Kind::Classifier)
}

/// The noun of `laporan setebal 41 halaman`: the adjective says that the number measures it.
pub(super) fn of_measured(view: &View<'_>, start: usize) -> Option<Phrase> {
    let adjective =
        view.before_in_line(start).filter(|word| word.is(Part::LinkAdj) && !word.is(Part::Link))?;
    if adjective.text.starts_with("se") { before(view, start, Kind::Measure) } else { None }
}

/// The words before a number that tie it to what it counts.
fn link(view: &View<'_>, start: usize) -> Link {
    let is_estimate = |word: &Word<'_>| word.is(Part::About) && word.is(Part::Link); // "diperkirakan"
    let mut link = Link { start, is_link: view.get(start).is_some_and(is_estimate), is_adjective: false };
    while let Some(word) = view.before_in_line(link.start).filter(|_| start - link.start < 9) {
        let is_from = matches!(word.text, "dari" | "ke" | "to" | "of");
        let follows_change = view
            .before_in_line(link.start - 1)
            .is_some_and(|before| before.is(Part::Link) || before.is(Part::Noun));
        let is_link = (word.is(Part::Link)
            && (!is_from || follows_change || word.text == "to" || word.text == "of"))
            || word.is(Part::LinkAdj);
        let is_number = link.is_link && is_of_number(word);
        if !(is_link || is_number || is_exactness(word)) {
            break;
        }
        link.is_link |= is_link;
        link.is_adjective |= word.is(Part::LinkAdj) || matches!(word.text, "hingga" | "sampai");
        link.start -= 1;
    }
    link
}

/// Whether a word tells how exact a number is.
fn is_exactness(word: &Word<'_>) -> bool {
    [Part::About, Part::AboutMin, Part::AboutMax, Part::Min, Part::Max].iter().any(|&part| word.is(part))
        || matches!(word.text, "lebih" | "kurang" | "paling" | "kira" | "than" | "more" | "least")
}

/// In `dari empat menjadi sebelas`, the number before the link.
fn is_of_number(word: &Word<'_>) -> bool {
    let parts = [Part::Classifier, Part::MoneyBefore, Part::Scale, Part::Times, Part::Teen, Part::Percent];
    !word.in_time
        && (word.known.number.is_number()
            || word.text.starts_with(|c: char| c.is_ascii_digit())
            || parts.iter().any(|&part| word.is(part)))
}

/// `Kapasitas 110 orang`, `jumlah orang di kapal 124`, `penduduknya 300 jiwa`: the noun asks for a number.
fn asks_for_number(word: &str, view: &View<'_>, end: usize) -> bool {
    const MEASURED: &[&str] = &["kapasitas", "jumlah", "total", "kuota", "target", "populasi", "pengikut"];
    let has = |text: &str| MEASURED.contains(&&*ner::lower(text));
    let is_own = word.ends_with("nya") && !super::words::meaning(&ner::lower(word)).is(Part::Stop);
    has(word) || is_own || view.get(clause_start(view, end)).is_some_and(|first| has(first.text))
}

/// The noun phrase that ends right before a token; a place behind a preposition belongs to what stands before it.
fn right_before(view: &View<'_>, end: usize) -> Option<Phrase> {
    let mut to = end;
    for _ in 0..2 {
        let mut from = to;
        while from > 0
            && to - from < LONGEST
            && view.before_in_line(from).is_some()
            && is_noun(view, from - 1)
        {
            from -= 1;
        }
        while from < to && view.words[from].is(Part::Predicate) {
            from += 1;
        }
        let is_place = view
            .before_in_line(from)
            .is_some_and(|word| matches!(word.text, "di" | "dari" | "ke" | "pada" | "in"));
        if !is_place || from == to {
            return (from < to).then_some((from, to));
        }
        to = from - 1;
    }
    None
}

/// The first noun phrase of the sentence before a token.
fn sentence_head(view: &View<'_>, end: usize) -> Option<Phrase> {
    let mut at = end;
    while end - at < REACH
        && view
            .before_in_line(at)
            .is_some_and(|word| !matches!(word.text, "." | "!" | "?" | "\"" | "“" | "”" | ":" | "-"))
    {
        at -= 1;
    }
    let is_subject = view.get(at).is_some_and(|word| is_noun(view, at) && !word.is_verb());
    if is_subject { head(view, at, end) } else { None }
}

/// Where the clause begins that ends before `end`: behind a mark, a conjunction, or a verb that has an object.
fn clause_start(view: &View<'_>, end: usize) -> usize {
    let mut at = end;
    while at > 0 && end - at < REACH {
        let Some(word) = view.before_in_line(at) else { break };
        let is_passed = word.in_time || word.text == "per";
        let is_mark = !word.is_word() && !matches!(word.text, "(" | ")" | "/");
        let in_place =
            view.before_in_line(at - 1).is_some_and(|before| matches!(before.text, "di" | "pada" | "in"));
        let is_number = is_of_number(word) && !word.is(Part::Classifier) && !in_place;
        if !is_passed && (is_mark || is_number || is_conjunction(word.text)) {
            break;
        }
        if word.is_verb() && word.mention.is_none() {
            // "dana yang belum kembali mencapai": a verb behind "yang" belongs to what is counted.
            if let Some(start) = relative_start(view, at - 1) {
                at = start;
                continue;
            }
            // "dibeli", "tercatat", "berjumlah" have their subject before them; "menyita" its object behind.
            let has_subject =
                word.text.starts_with("di") || word.text.starts_with("ter") || word.text.starts_with("ber");
            if !has_subject && at < end {
                break;
            }
        }
        at -= 1;
    }
    at
}

/// Where the `yang` stands whose clause the verb at `verb` is in.
fn relative_start(view: &View<'_>, verb: usize) -> Option<usize> {
    let mut at = verb;
    for _ in 0..4 {
        let word = view.before_in_line(at)?;
        at -= 1;
        if word.text == "yang" {
            return Some(at);
        }
        let goes_on =
            word.is(Part::Stop) || word.is(Part::Predicate) || word.is(Part::Link) || word.is_verb();
        if !goes_on {
            return None;
        }
    }
    None
}

fn is_conjunction(word: &str) -> bool {
    const ENDS: &[&str] = &[
        "adapun",
        "and",
        "bahwa",
        "bila",
        "but",
        "dan",
        "dengan",
        "hingga",
        "jika",
        "karena",
        "ketika",
        "meski",
        "namun",
        "oleh",
        "saat",
        "sampai",
        "sebelum",
        "sedangkan",
        "sehingga",
        "sejak",
        "sementara",
        "serta",
        "setelah",
        "sudah",
        "tapi",
        "telah",
        "tetapi",
        "that",
        "untuk",
        "when",
        "while",
        "with",
    ];
    ENDS.binary_search(&&*ner::lower(word)).is_ok()
}

/// The first noun phrase of a clause.
fn head(view: &View<'_>, from: usize, end: usize) -> Option<Phrase> {
    let mut at = from;
    // What leads up to the noun: "Pada saat itu", "di Sidorejan saja".
    let is_head = |at: usize| is_noun(view, at) && !view.words[at].is(Part::Predicate);
    while at < end && !is_head(at) {
        at += 1;
    }
    let counts = |text: &str| matches!(&*ner::lower(text), "jumlah" | "total" | "sebanyak" | "the" | "angka");
    if view.get(at).is_some_and(|word| counts(word.text)) && at + 1 < end && is_noun(view, at + 1) {
        at += 1;
    }
    let mut to = at;
    while to < end && to < at + LONGEST && is_noun(view, to) {
        to += 1;
    }
    if to == at {
        return None;
    }
    // A place belongs to the phrase where it is a name: "gelombang di Selat Anu mencapai".
    let between = |place: usize| view.words.get(to..place).unwrap_or_default();
    let is_named = |place: &usize| *place <= end && between(*place).iter().any(|word| word.is_capital());
    Some((at, place_end(view, to).filter(is_named).unwrap_or(to)))
}

/// Whether a token is part of a noun phrase that stands before its number.
pub(super) fn is_noun(view: &View<'_>, at: usize) -> bool {
    let Some(word) = view.get(at) else { return false };
    let is_tie = word.is(Part::LinkAdj) || word.is(Part::Link);
    word.is_word()
        && !word.text.contains(|c: char| c.is_ascii_digit())
        && !word.in_time
        && !is_tie
        && !word.is(Part::Stop)
        && !word.known.number.is_number()
        && (!word.is_verb() || word.mention.is_some())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_list_can_be_searched_by_halves() {
        for word in ["adapun", "dan", "oleh", "setelah", "sudah", "with"] {
            assert!(super::is_conjunction(word), "{word}");
        }
    }
}
