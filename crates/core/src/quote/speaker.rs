//! Who is named as the speaker beside a cue.

use ner::Label;

use super::words::Part;
use crate::Span;
use crate::view::View;

/// Whoever a cue's words point at, before they are followed back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Party {
    /// The words that name or describe.
    pub span: Span,
    pub who: Who,
}

/// How somebody is pointed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// By a name: index of the mention.
    Named(usize),
    /// By a name that no mention covers.
    Called(String),
    /// By a description that is new: `seorang nelayan`.
    Described(String),
    /// By a description of somebody told of before: `pejabat itu`. The head noun.
    Known(String),
    /// By a pronoun or a clitic.
    Pronoun,
}

/// A phrase that names a speaker is at most this many tokens long.
const LONGEST: usize = 24;

/// The speaker whose words begin at a token, behind a cue: `kata Bupati Anu, …`.
pub(super) fn forward(view: &View<'_>, start: usize) -> Option<Party> {
    let is_article = view.get(start)?.text.eq_ignore_ascii_case("the");
    let start = start + usize::from(is_article);
    let first = view.get(start)?;
    if first.is(Part::Pronoun) {
        return Some(Party { span: first.span, who: Who::Pronoun });
    }
    let end = phrase_end(view, start);
    let phrase = named(view, start, end);
    // An office whose words the tagger took for a person: the name is the one that closes the phrase.
    let is_office =
        first.is(Part::Person) && phrase.as_ref().is_some_and(|party| view.at(party.span.end) < end);
    // "kata Camat Sukajadi, Rahmat Hidayat": the name stands behind the office, as it does behind a relation
    // ("pengacara Anu, Beni Basri").
    let is_of_another = phrase.as_ref().is_some_and(|party| is_kin_of(view, party));
    if (phrase.as_ref().is_none_or(|party| !is_named_person(view, party)) || is_of_another || is_office)
        && let Some(party) = apposition(view, end)
    {
        return Some(party);
    }
    if is_of_another && phrase.as_ref().is_some_and(|party| view.at(party.span.start) > start) {
        return described(view, start, end).or(phrase);
    }
    phrase.or_else(|| described(view, start, end))
}

/// Where the phrase ends that begins at `start`: at a mark, a preposition, a time.
fn phrase_end(view: &View<'_>, start: usize) -> usize {
    let mut end = start;
    while let Some(word) = view.get(end) {
        if let Some(behind) = bracketed_end(view, end).filter(|_| end > start) {
            end = behind;
            continue;
        }
        let is_end = end > start
            && (word.is(Part::End) || word.saying().is_some())
            && word.mention.is_none()
            && !joins_names(view, start, end);
        let is_mark = !word.is_word() && !matches!(word.text, "-" | "'" | "’" | "-nya");
        if is_end
            || (is_mark && !is_number(word.text))
            || view.begins_line(end) && end > start
            || end - start >= LONGEST
        {
            break;
        }
        end += 1;
    }
    end
}

/// Whether `dan` stands between two names of what somebody heads: `CEO Anu dan Banu Citra Lestari`.
fn joins_names(view: &View<'_>, start: usize, at: usize) -> bool {
    let is_capital = |at: usize| view.get(at).is_some_and(|word| word.is_capital());
    let names_person = |at: &usize| {
        view.words[*at].mention.is_some_and(|mention| view.label(mention) == Label::Person)
            && view.words[*at - 1].is(Part::Person)
    };
    view.words[at].text == "dan"
        && view.words[start].is(Part::Person)
        && is_capital(at - 1)
        && is_capital(at + 1)
        && view.get(at + 2).is_some_and(|word| word.is_capital())
        && !view.words[at + 1].is(Part::Person)
        && at - start <= 4
        && !(start + 1..at).any(|at| {
            names_person(&at)
                && at + 1 < view.words.len()
                && view.words[at + 1].mention == view.words[at].mention
        })
}

/// Where a short form in brackets ends that stands inside a phrase: `Badan Anu (BA) Jawa Barat`.
fn bracketed_end(view: &View<'_>, start: usize) -> Option<usize> {
    const LONGEST_BRACKET: usize = 7;
    if view.get(start)?.text != "(" {
        return None;
    }
    let close =
        (start + 1..start + LONGEST_BRACKET).find(|&at| view.get(at).is_some_and(|word| word.text == ")"))?;
    let goes_on = view.get(close + 1).is_some_and(|next| next.is_capital() && !view.begins_line(close + 1));
    (goes_on && view.words[start + 1].is_capital()).then_some(close + 1)
}

fn is_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// The person, or else the organisation or place, that a phrase names: the last person in it.
fn named(view: &View<'_>, start: usize, end: usize) -> Option<Party> {
    let mut person = None;
    let mut other = None;
    for index in start..end {
        let Some(mention) = view.words[index].mention else { continue };
        match view.label(mention) {
            Label::Person => person = Some(mention),
            Label::Organisation | Label::Location => other = other.or(Some((mention, index))),
            Label::Misc => {}
        }
    }
    if let Some(mention) = person {
        let party = of_mention(view, mention);
        // Capital words behind a person who does not close the phrase: "Direktur Utama Anu Beni Basri".
        let is_last = view.words.get(end.wrapping_sub(1)).is_none_or(|word| word.span.end <= party.span.end);
        return if is_last { Some(party) } else { called(view, start, end).or(Some(party)) };
    }
    // A capital word at the end that no mention covers is a name that the tagger missed.
    if let Some(party) = called(view, start, end) {
        return Some(party);
    }
    // An organisation speaks itself only where the phrase is its name, perhaps with "pihak" before it.
    let (mention, index) = other?;
    let is_alone = view.between(start, index).iter().all(|word| {
        matches!(
            &*ner::lower(word.text),
            "pihak"
                | "pernyataan"
                | "laporan"
                | "pemerintah"
                | "the"
                | "siaran"
                | "pers"
                | "keterangan"
                | "data"
        )
    });
    is_alone.then(|| of_mention(view, mention))
}

/// The name at the end of a phrase that the tagger has not marked: capital words behind small ones.
fn called(view: &View<'_>, start: usize, end: usize) -> Option<Party> {
    let mut from = end;
    while from > start {
        let word = &view.words[from - 1];
        let is_office = word.is(Part::Person) || word.is(Part::Definite) || word.is(Part::Adverb);
        let is_own = word.text.ends_with("nya"); // "Sebabnya" opens a sentence
        if !word.is_capital() || word.mention.is_some() || is_office || is_own || is_acronym(word.text) {
            break;
        }
        from -= 1;
    }
    let is_behind_office =
        from == start || view.words[from - 1].is(Part::Person) || !view.words[from - 1].is_capital();
    let span = view.span(from, end);
    (from < end && end - from <= 4 && is_behind_office && view.words[from].text.len() > 1)
        .then(|| Party { span, who: Who::Called(span.of(view.text).to_owned()) })
}

/// Whether a word is the short name of a body; two letters are more often a suspect's initials.
fn is_acronym(text: &str) -> bool {
    const BODIES: [&str; 14] =
        ["BI", "BK", "KY", "MA", "MK", "PN", "PT", "RS", "RT", "RW", "SD", "TK", "TV", "UN"];
    (text.len() > 2 || BODIES.contains(&text)) && text.chars().all(char::is_uppercase)
}

/// The person whose name follows a comma: `, Rahmat Hidayat`.
fn apposition(view: &View<'_>, end: usize) -> Option<Party> {
    if view.get(end)?.text != "," {
        return None;
    }
    let start = end + 1;
    let until = phrase_end(view, start);
    let mention = (start..until.min(start + 6)).find_map(|index| view.words[index].mention)?;
    let party = of_mention(view, mention);
    let begins = view.at(party.span.start);
    let is_person = view.label(mention) == Label::Person;
    // Only titles may stand between the comma and the name.
    let is_close = start <= begins && view.between(start, begins).iter().all(|word| word.is_capital());
    (is_person && is_close).then_some(party)
}

/// Whether the phrase names somebody through another: `istri Anu`.
fn is_kin_of(view: &View<'_>, party: &Party) -> bool {
    let at = view.at(party.span.start);
    view.before(at).is_some_and(|word| word.is(Part::Kin) && !word.is_capital())
}

/// Whether a party is a person whose name the tagger knows.
fn is_named_person(view: &View<'_>, party: &Party) -> bool {
    matches!(party.who, Who::Named(_)) && is_person(view, party)
}

fn is_person(view: &View<'_>, party: &Party) -> bool {
    match party.who {
        Who::Named(mention) => view.label(mention) == Label::Person,
        Who::Called(_) => true,
        _ => false,
    }
}

/// The party of a mention.
pub(super) fn of_mention(view: &View<'_>, mention: usize) -> Party {
    let span = view.mentions.mentions.get(mention).map_or(Span::new(0, 0), |mention| mention.span);
    Party { span, who: Who::Named(mention) }
}

/// Somebody described rather than named: `seorang nelayan`, `pejabat itu`, `Presiden`.
pub(super) fn described(view: &View<'_>, start: usize, end: usize) -> Option<Party> {
    let mut from = start;
    while view.get(from).is_some_and(|word| word.is(Part::Indefinite)) && from < end {
        from += 1;
    }
    let mut to = end;
    let mut is_known = false;
    while to > from && view.words[to - 1].is(Part::Definite) {
        to -= 1;
        is_known = true;
    }
    let head = view.get(from).filter(|_| from < to)?;
    let is_one =
        from > start && matches!(&*ner::lower(view.words[from - 1].text), "seorang" | "a" | "an" | "one");
    if !head.is(Part::Person) && !is_one {
        return None;
    }
    is_known |= from == start; // no "seorang": an office, or somebody told of before
    let span = view.span(start, end);
    let description = view.span(from, to).of(view.text).to_owned();
    let who = if is_known { Who::Known(description) } else { Who::Described(description) };
    Some(Party { span, who })
}

/// The speaker whose words make up a whole range: `a resident` before `said`.
pub(super) fn within(view: &View<'_>, start: usize, end: usize) -> Option<Party> {
    let first = view.get(start).filter(|_| start < end)?;
    if first.is(Part::Pronoun) {
        return Some(Party { span: first.span, who: Who::Pronoun });
    }
    let start = start + usize::from(first.text.eq_ignore_ascii_case("the"));
    named(view, start, end).or_else(|| described(view, start, end))
}

/// The subject of an active cue: whoever stands before it in its sentence.
pub(super) fn subject(view: &View<'_>, cue: usize) -> Option<Party> {
    let start = view.sentence(view.get(cue)?).start;
    let mut end = cue;
    while end > start && view.words[end - 1].is(Part::Adverb) {
        end -= 1;
    }
    if end == start {
        return None;
    }
    let last = &view.words[end - 1];
    if last.is(Part::Pronoun) {
        return Some(Party { span: last.span, who: Who::Pronoun });
    }
    if last.text == ","
        && let Some(party) = between_commas(view, start, end - 1)
    {
        return Some(party);
    }
    adjacent(view, start, end).or_else(|| earlier(view, start, end))
}

/// A name alone between two commas, behind an office: `Pengajar di kampus itu, Beni Basri, menilai`.
fn between_commas(view: &View<'_>, start: usize, end: usize) -> Option<Party> {
    const LONGEST_NAME: usize = 5;
    let from = (start..end).rev().take(LONGEST_NAME + 1).find(|&at| view.words[at].text == ",")? + 1;
    let are_names =
        from < end && view.between(from, end).iter().all(|word| word.is_capital() && word.passage.is_none());
    if !are_names {
        return None;
    }
    let found = named(view, from, end);
    if found.as_ref().is_some_and(|party| is_person(view, party)) {
        return found;
    }
    // A name that the tagger took for a place that no table knows, or for nothing.
    let is_unknown =
        (from..end).all(|at| view.words[at].mention.is_none_or(|mention| !is_known(view, mention)));
    let is_office = view.between(start, from).iter().any(|word| word.is(Part::Person));
    let span = view.span(from, end);
    (is_unknown && is_office && end - from > 1)
        .then(|| Party { span, who: Who::Called(span.of(view.text).to_owned()) })
}

/// Whether a mention is of something that is surely no person: a place of the tables, an organisation.
fn is_known(view: &View<'_>, mention: usize) -> bool {
    let entity = view.mentions.mentions.get(mention).and_then(|m| view.mentions.entities.get(m.entity));
    view.label(mention) == Label::Organisation || entity.is_some_and(|entity| entity.place.is_some())
}

/// The phrase right before the cue.
fn adjacent(view: &View<'_>, start: usize, end: usize) -> Option<Party> {
    let mut from = end;
    while from > start && end - from < LONGEST {
        let word = &view.words[from - 1];
        let is_word = word.is_word() || is_number(word.text);
        let ends = (word.is(Part::End)
            || word.is(Part::BeforeObject)
            || word.saying().is_some()
            || word.is(Part::Adverb))
            && word.mention.is_none();
        if !is_word || ends || word.passage.is_some() {
            break;
        }
        from -= 1;
    }
    if from == end {
        return None;
    }
    let before = &view.words[from - usize::from(from > start)];
    let is_adjunct =
        before.is(Part::BeforeObject) || matches!(before.text, "dalam" | "di" | "saat" | "usai" | "seusai");
    if from > start && is_adjunct {
        return None;
    }
    let first = &view.words[from];
    if first.is(Part::Pronoun) {
        return Some(Party { span: first.span, who: Who::Pronoun });
    }
    match named(view, from, end) {
        Some(party) if is_kin_of(view, &party) && from < view.at(party.span.start) => {
            described(view, from, end).or(Some(party))
        }
        Some(party) => Some(party),
        None => described(view, from, end),
    }
}

/// A subject farther off: the first person of the sentence who is no object, else the nearest one, a pronoun, or
/// whoever the sentence begins with.
fn earlier(view: &View<'_>, start: usize, end: usize) -> Option<Party> {
    const REACH: usize = 80;
    let from = start.max(end.saturating_sub(REACH));
    let mut nearest = None;
    let mut pronoun = None;
    let mut index = from;
    while index < end {
        let word = &view.words[index];
        if word.passage.is_some() {
            index += 1;
            continue;
        }
        if word.is(Part::Pronoun) && !word.text.starts_with('-') && pronoun.is_none() {
            pronoun = Some(Party { span: word.span, who: Who::Pronoun });
        }
        if let Some(mention) = word.mention.filter(|&mention| view.label(mention) == Label::Person) {
            let party = of_mention(view, mention);
            if !is_object(view, from, index) && !is_kin_of(view, &party) {
                return Some(party);
            }
            nearest = Some(party);
        }
        index += 1;
    }
    if let Some(party) = nearest.or(pronoun) {
        return Some(party);
    }
    let mut until = from;
    while until < end {
        let word = &view.words[until];
        let ends = !word.is_word() || word.is(Part::End) || word.is(Part::Adverb) || word.saying().is_some();
        if ends && word.mention.is_none() {
            break;
        }
        until += 1;
    }
    named(view, from, until).or_else(|| described(view, from, until))
}

/// Whether the phrase in which a name stands is the object of a preposition.
pub(super) fn is_object(view: &View<'_>, from: usize, index: usize) -> bool {
    let mut at = index;
    while at > from && index - at < 10 {
        let word = &view.words[at - 1];
        if word.is(Part::BeforeObject) {
            return true;
        }
        if !word.is_word() || word.saying().is_some() {
            return false;
        }
        at -= 1;
    }
    false
}
