//! The words around two numbers that say what they are.

use super::super::words::Part;
use crate::view::{View, Word};

/// A word is looked for among so many tokens before two numbers, …
const REACH: usize = 24;
/// … and so many behind them.
const REACH_BEHIND: usize = 2;

/// What two numbers are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    Match,
    Vote,
    Ratio,
}

/// A word that says what two numbers are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    pub topic: Topic,
    /// Its token.
    pub at: usize,
    /// How many tokens lie between it and the numbers, itself included.
    pub away: usize,
    /// Whether it is the noun for such numbers: `skor`, `suara`, `rasio`.
    pub is_noun: bool,
    /// Whether it also stands where there is no score: `laga`, `memutuskan`.
    pub is_weak: bool,
}

/// What a word says.
fn of(word: &Word<'_>) -> Option<(Topic, bool, bool)> {
    let all = [
        (Part::Tally, Topic::Match, true, false),
        (Part::Score, Topic::Match, false, false),
        (Part::Vote, Topic::Vote, true, false),
        (Part::Ratio, Topic::Ratio, true, false),
        (Part::Voted, Topic::Vote, false, true),
        (Part::Match, Topic::Match, false, true),
    ];
    all.iter().find(|cue| word.is(cue.0)).map(|&(_, topic, is_noun, is_weak)| (topic, is_noun, is_weak))
}

/// The nearest word in the sentence before two numbers that says what they are, one that says so for certain first.
pub(super) fn before(view: &View<'_>, start: usize) -> Option<Cue> {
    let from = start.saturating_sub(REACH);
    let sentence = view.get(start)?.sentence;
    let words = view.between(from, start).iter().enumerate().rev();
    let cues = words.take_while(|(_, word)| word.sentence == sentence).filter_map(|(at, word)| {
        let (topic, is_noun, is_weak) = of(word)?;
        let at = from + at;
        Some(Cue { topic, at, away: start - at, is_noun: is_noun && !word.is_verb(), is_weak })
    });
    // Of two alike the first.
    cues.min_by_key(|cue| cue.is_weak)
}

/// A word right behind two numbers that says what they are: `a 5-3 victory`, `6-0 kontra Vanuatu`.
pub(super) fn behind(view: &View<'_>, end: usize) -> Option<Cue> {
    const RIGHT_BEHIND: &[&str] = &["agg", "agregat", "aggregate", "kontra", "over", "versus", "vs"];
    let near = |at: usize| {
        let word = view.next_in_line(at)?;
        let away = at - end + 1;
        if word.is_any(RIGHT_BEHIND) {
            let cue = Cue { topic: Topic::Match, at, away, is_noun: false, is_weak: false };
            return (at == end).then_some(cue);
        }
        // Words of winning stand behind the numbers in English alone.
        let (topic, _, is_weak) =
            of(word).filter(|(topic, ..)| *topic != Topic::Ratio && !word.shows_verbs)?;
        Some(Cue { topic, at, away, is_noun: false, is_weak })
    };
    let is_same_line =
        |at: usize| view.between(end, at).iter().all(|word| !word.after_line && word.is_word());
    (end..end + REACH_BEHIND).filter(|&at| is_same_line(at)).find_map(near)
}
