//! What the trained model says of the text, beside what the rules found.
//!
//! Where a name has a head word or stands in the tables, the rules know best what it is and where it ends. A mere run
//! of words with capitals is cut as the model cuts it, and the model adds the names that the rules missed. In both
//! cases it also speaks for the kind.

use std::ops::Range;

use super::cues;
use super::scan::{Evidence, Found};
use super::view::Word;
use crate::lexicon;
use crate::{Label, Name};

/// How strongly the model speaks for the kind of a name that it finds in the same words.
const SAME: f32 = 0.9;
/// And in some of the words.
const PART: f32 = 0.4;

/// Puts the model's names to those that the rules found.
pub(super) fn heed(found: &mut Vec<Found>, learnt: &[Name], words: &[Word<'_>]) {
    let mut heard = Vec::with_capacity(found.len());
    let mut rest = std::mem::take(found).into_iter().peekable();
    let mut names = learnt.iter().peekable();
    let mut group = Group::default();
    // Each time round: all that overlaps, of the one and of the other.
    loop {
        loop {
            if let Some(name) = names.next_if(|name| group.reaches(&name.tokens, rest.peek())) {
                group.take_name(name);
            } else if let Some(one) = rest.next_if(|one| group.reaches(&one.tokens, None)) {
                group.take_found(one);
            } else {
                break;
            }
        }
        if group.is_empty() {
            break;
        }
        group.settle(words, &mut heard);
    }
    *found = heard;
}

/// Names that share words.
#[derive(Default)]
struct Group<'n> {
    end: usize,
    found: Vec<Found>,
    names: Vec<&'n Name>,
}

impl<'n> Group<'n> {
    fn is_empty(&self) -> bool {
        self.found.is_empty() && self.names.is_empty()
    }

    /// Whether tokens belong to the group; of an empty one, whether they come before what else could begin it.
    fn reaches(&self, tokens: &Range<usize>, other: Option<&Found>) -> bool {
        if self.is_empty() {
            other.is_none_or(|other| tokens.start <= other.tokens.start)
        } else {
            tokens.start < self.end
        }
    }

    fn take_name(&mut self, name: &'n Name) {
        self.end = self.end.max(name.tokens.end);
        self.names.push(name);
    }

    fn take_found(&mut self, found: Found) {
        self.end = self.end.max(found.tokens.end);
        self.found.push(found);
    }

    /// Decides which names stay, and adds them. The group is empty then.
    fn settle(&mut self, words: &[Word<'_>], heard: &mut Vec<Found>) {
        if self.cuts_better(words) {
            heard.extend(self.names.iter().map(|name| self.cut(name, words)));
            self.found.clear();
        }
        for mut found in self.found.drain(..) {
            for name in self.names.iter().filter(|name| overlap(&name.tokens, &found.tokens)) {
                let same = found.tokens == name.tokens || found.core == name.tokens;
                found.evidence[name.label as usize] += if same { SAME } else { PART };
            }
            heard.push(found);
        }
        self.names.clear();
        self.end = 0;
    }

    /// Whether the model's names are to stand in the place of those found: it sees more of the words as names, or
    /// several names in one run, and none of its names looks like a slip.
    fn cuts_better(&self, words: &[Word<'_>]) -> bool {
        let mere = |found: &Found| found.fixed.is_none() && found.head.is_none();
        // An initial in front may be a title: `H.`, Haji.
        let sound = |name: &&Name| {
            // `Direktur | Keselamatan Budi Hartono`: the field of an office is no part of the name.
            let behind_title =
                name.tokens.start.checked_sub(1).is_some_and(|at| words[at].is(lexicon::TITLE));
            let words = &words[name.tokens.clone()];
            if behind_title && words[0].common() && !words[0].person() {
                return false;
            }
            let begins = words.first().is_some_and(|word| {
                word.capital && (!word.is(lexicon::TITLE) || word.person()) && !word.text.ends_with('.')
            });
            begins
                && words.iter().any(Word::names)
                && !words.iter().any(|word| word.headline || word.text == "-")
                // `Van Wirya | spokeswoman | Tuti Alawiyah`
                && !words.iter().any(|word| !word.capital && word.is(lexicon::TITLE))
        };
        let ours: usize = self.found.iter().map(|found| found.tokens.len()).sum();
        let theirs: usize = self.names.iter().map(|name| name.tokens.len()).sum();
        (theirs, self.names.len()) > (ours, self.found.len())
            && self.found.iter().all(mere)
            && self.names.iter().all(sound)
    }

    /// One of the model's names, with what the words around it said to the rules.
    fn cut(&self, name: &Name, words: &[Word<'_>]) -> Found {
        let mut evidence: Evidence = [0.0; 4];
        for found in self.found.iter().filter(|found| overlap(&found.tokens, &name.tokens)) {
            for (sum, more) in evidence.iter_mut().zip(found.evidence) {
                *sum += more;
            }
        }
        evidence[name.label as usize] += SAME;
        let fixed: Option<Label> = None;
        let form = cues::form(&words[name.tokens.clone()]);
        Found { tokens: name.tokens.clone(), fixed, evidence, form, core: name.tokens.clone(), head: None }
    }
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
