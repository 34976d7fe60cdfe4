//! Which cue a passage between quotation marks hangs on.

use super::marks::Passage;
use super::speaker::{self, Party, Who};
use super::words::{Form, Part, Saying};
use super::{Stance, speaker::of_mention};
use crate::Span;
use crate::view::View;

/// A cue, and whom it points at.
#[derive(Clone, Debug)]
pub(super) struct Attribution {
    /// The token of the cue; none where a colon stands instead.
    pub cue: Option<usize>,
    pub stance: Stance,
    pub party: Option<Party>,
}

/// A cue behind the passage is looked for among this many tokens of its sentence.
const REACH_AFTER: usize = 40;
/// A cue before the passage is looked for among this many.
const REACH_BEFORE: usize = 60;

/// The attribution of a passage within its own sentence.
pub(super) fn of_passage(view: &View<'_>, passage: &Passage) -> Option<Attribution> {
    let start = view.at(passage.outer.start);
    let end = view.at(passage.outer.end);
    right_after(view, passage, end).or_else(|| further_on(view, end)).or_else(|| before(view, passage, start))
}

/// A cue that follows the closing mark: `kata X`, `ujarnya`, `X mengatakan`, `said X`.
fn right_after(view: &View<'_>, passage: &Passage, end: usize) -> Option<Attribution> {
    let mut at = end;
    while at < end + 2 && view.get(at).is_some_and(|word| matches!(word.text, "," | "demikian" | "begitu")) {
        at += 1;
    }
    let word = view.get(at).filter(|word| word.passage.is_none() && !view.begins_line(at))?;
    let is_in_sentence = view.sentence(word).start <= end || at == end;
    if !is_in_sentence {
        return None;
    }
    if let Some(saying) = word.saying() {
        return match saying.form {
            Form::Bare | Form::Passive => Some(with_follower(view, at, saying)),
            Form::Clitic => Some(with_clitic(view, at, saying.stance)),
            Form::By => by(view, at, saying),
            Form::Active => None,
        };
    }
    name_first(view, at).or_else(|| english_order(view, at)).or_else(|| unknown_cue(view, passage, at))
}

/// A cue with its speaker behind it.
fn with_follower(view: &View<'_>, cue: usize, saying: Saying) -> Attribution {
    let mut at = cue + 1;
    while view
        .get(at)
        .is_some_and(|word| word.is(Part::Adverb) || matches!(word.text, "oleh" | "the" | "The" | "by"))
    {
        at += 1;
    }
    Attribution { cue: Some(cue), stance: saying.stance, party: speaker::forward(view, at) }
}

/// `ujarnya`: the clitic is the speaker.
fn with_clitic(view: &View<'_>, cue: usize, stance: Stance) -> Attribution {
    let span = view.words[cue].span;
    let clitic = Span::new(span.end.saturating_sub("nya".len()).max(span.start), span.end);
    Attribution { cue: Some(cue), stance, party: Some(Party { span: clitic, who: Who::Pronoun }) }
}

/// `menurut X`, `according to X`.
fn by(view: &View<'_>, cue: usize, saying: Saying) -> Option<Attribution> {
    let to = usize::from(saying.is_english);
    let party = speaker::forward(view, cue + 1 + to)?;
    Some(Attribution { cue: Some(cue), stance: saying.stance, party: Some(party) })
}

/// A word that no table knows but that stands as a cue does: behind a whole sentence in marks, with `-nya` or
/// with a speaker behind it (`kilah Anu`, `jeritnya`).
fn unknown_cue(view: &View<'_>, passage: &Passage, at: usize) -> Option<Attribution> {
    let word = view.get(at)?;
    let words = passage.inner.of(view.text);
    let is_whole =
        words.ends_with([',', '!', '?', '.', '…']) && words.starts_with(|c: char| !c.is_lowercase());
    let is_small = word.text.len() >= 3
        && word.text.starts_with(char::is_lowercase)
        && !word.is(Part::End)
        && !word.is(Part::BeforeObject)
        && !word.is(Part::Adverb)
        && !word.is(Part::Pronoun)
        && !word.is(Part::Definite)
        && !word.is(Part::Person)
        && !is_conjunction(word.text);
    if !is_whole || !is_small {
        return None;
    }
    let next = view.get(at + 1);
    if word.text.ends_with("nya") && word.text.len() > 6 {
        return Some(with_clitic(view, at, Stance::Said));
    }
    let is_speaker = next.is_some_and(|next| {
        next.is(Part::Pronoun)
            || next.is(Part::Indefinite)
            || next.mention.is_some()
            || next.is_capital()
            || next.is(Part::Person)
    });
    let saying = Saying { form: Form::Bare, stance: Stance::Said, is_english: false };
    is_speaker.then(|| with_follower(view, at, saying)).filter(|found| found.party.is_some())
}

fn is_conjunction(word: &str) -> bool {
    matches!(
        word,
        "namun"
            | "tetapi"
            | "tapi"
            | "sedangkan"
            | "sementara"
            | "karena"
            | "jika"
            | "bila"
            | "agar"
            | "sehingga"
            | "maka"
            | "oleh"
            | "hingga"
            | "sampai"
            | "sejak"
            | "para"
            | "adalah"
            | "atau"
            | "serta"
            | "and"
            | "but"
            | "the"
            | "for"
            | "milik"
            | "versi"
            | "bagi"
            | "akan"
            | "merupakan"
            | "menjadi"
            | "via"
            | "karya"
            | "besutan"
            | "bertemu"
    )
}

/// `X mengatakan`, `Damanik said`: the name goes before the cue.
fn name_first(view: &View<'_>, at: usize) -> Option<Attribution> {
    let mention = view.get(at)?.mention?;
    let mut cue = at;
    while view.get(cue).is_some_and(|word| word.mention == Some(mention) || word.is(Part::Adverb)) {
        cue += 1;
    }
    let saying = view.get(cue)?.saying()?;
    let is_verb = saying.form == Form::Active || (saying.is_english && saying.form == Form::Bare);
    is_verb.then(|| Attribution {
        cue: Some(cue),
        stance: saying.stance,
        party: Some(of_mention(view, mention)),
    })
}

/// `a resident said`, `she added`: the speaker goes before an English verb.
fn english_order(view: &View<'_>, at: usize) -> Option<Attribution> {
    const LONGEST: usize = 8;
    let cue = (at + 1..at + LONGEST).find(|&cue| {
        view.get(cue).is_some_and(|word| {
            word.saying().is_some_and(|saying| saying.is_english && saying.form == Form::Bare)
        })
    })?;
    let is_phrase = view.between(at, cue).iter().all(|word| word.is_word() && word.passage.is_none());
    let party = speaker::within(view, at, cue).filter(|_| is_phrase)?;
    let saying = view.get(cue)?.saying()?;
    Some(Attribution { cue: Some(cue), stance: saying.stance, party: Some(party) })
}

/// A cue farther on in the sentence, behind a comma: `… keluar dari krisis, kata seorang pejabat`.
fn further_on(view: &View<'_>, end: usize) -> Option<Attribution> {
    let first = view.get(end).filter(|word| view.sentence(word).start < end && !view.begins_line(end))?;
    for cue in end..view.sentence(first).end.min(end + REACH_AFTER) {
        let word = &view.words[cue];
        let Some(saying) = word.saying().filter(|_| word.passage.is_none()) else { continue };
        let is_behind_comma = view.before(cue).is_some_and(|before| before.text == ",");
        let found = match saying.form {
            Form::Bare if is_behind_comma && !saying.is_english => Some(with_follower(view, cue, saying)),
            Form::Clitic if is_behind_comma => Some(with_clitic(view, cue, saying.stance)),
            Form::By => by(view, cue, saying),
            _ => None,
        };
        if found.as_ref().is_some_and(|found| found.party.is_some()) {
            return found;
        }
    }
    None
}

/// The nearest cue before the passage in its sentence.
fn before(view: &View<'_>, passage: &Passage, start: usize) -> Option<Attribution> {
    let last = view.before(start)?;
    let own = view.get(start)?;
    let is_small = passage.inner.of(view.text).starts_with(char::is_lowercase);
    // A small letter goes on with what the sentence before began, whatever stops stand between.
    let is_in_sentence = view.sentence(own).start < start || is_small || last.text == ":";
    if !is_in_sentence || (view.begins_line(start) && last.text != ":") {
        return None;
    }
    let mut from = view.sentence(last).start;
    if is_small
        && !view.between(from, start).iter().any(|word| word.is_word())
        && from > 0
        && !view.begins_line(from)
    {
        from = view.sentence(&view.words[from - 1]).start;
    }
    let from = from.max(start.saturating_sub(REACH_BEFORE));
    for (cue, saying) in view.cues(from..start).rev() {
        if let Some(found) = by_cue(view, cue, saying) {
            return Some(outer(view, from, &found).unwrap_or(found));
        }
    }
    if last.text == ":" { headline(view, start - 1) } else { None }
}

/// The cue that a whole clause hangs on in which another stands: in `menekankan bahwa kota itu berjanji "…"` the
/// words are told by whoever stresses.
fn outer(view: &View<'_>, from: usize, inner: &Attribution) -> Option<Attribution> {
    let subject = view.at(inner.party.as_ref()?.span.start);
    let until = subject.min(inner.cue?);
    for that in (from..until).rev().take(12).filter(|&at| matches!(view.words[at].text, "bahwa" | "that")) {
        for cue in (from..that).rev().take(4) {
            let word = &view.words[cue];
            let Some(saying) = word.saying().filter(|_| word.passage.is_none()) else { continue };
            if saying.form == Form::Active {
                return by_cue(view, cue, saying).filter(|found| found.party.is_some());
            }
        }
    }
    None
}

/// What a cue in running words points at: `X mengatakan`, `menurut X`, `disampaikan X`, `, kata X`.
pub(super) fn by_cue(view: &View<'_>, cue: usize, saying: Saying) -> Option<Attribution> {
    let word = view.get(cue)?;
    let before = view.before(cue).filter(|_| cue > view.sentence(word).start);
    let is_behind_comma = before.is_none_or(|before| matches!(before.text, "," | "—" | "–" | "seperti"));
    match saying.form {
        Form::Active => Some(with_subject(view, cue, saying)),
        Form::Bare if saying.is_english => Some(with_subject(view, cue, saying)),
        Form::Bare if is_behind_comma => {
            Some(with_follower(view, cue, saying)).filter(|found| found.party.is_some())
        }
        Form::Clitic if is_behind_comma => Some(with_clitic(view, cue, saying.stance)),
        Form::Passive => Some(with_follower(view, cue, saying)).filter(|found| found.party.is_some()),
        Form::By => by(view, cue, saying),
        Form::Bare | Form::Clitic => None,
    }
}

/// An active cue with its subject. Behind a comma it goes on with the cue before: `kata X, menambahkan bahwa …`.
fn with_subject(view: &View<'_>, cue: usize, saying: Saying) -> Attribution {
    let attribution = |party| Attribution { cue: Some(cue), stance: saying.stance, party };
    let from = view.sentence(&view.words[cue]).start.max(cue.saturating_sub(16));
    if view.before(cue).is_some_and(|before| before.text == ",") && cue > from {
        for earlier in (from..cue - 1).rev() {
            let word = &view.words[earlier];
            let Some(other) = word.saying().filter(|_| word.passage.is_none()) else { continue };
            if matches!(other.form, Form::Bare | Form::By | Form::Clitic)
                && !other.is_english
                && let Some(found) =
                    by_cue(view, earlier, other).or_else(|| Some(with_follower(view, earlier, other)))
            {
                return attribution(found.party);
            }
        }
    }
    attribution(speaker::subject(view, cue))
}

/// `Anu: "…"`: the name before a colon.
fn headline(view: &View<'_>, colon: usize) -> Option<Attribution> {
    let start = view.sentence(view.get(colon)?).start;
    if colon - start > 8 {
        return None;
    }
    let party = speaker::forward(view, start)?;
    Some(Attribution { cue: None, stance: Stance::Said, party: Some(party) })
}
