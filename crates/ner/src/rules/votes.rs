//! What an article's mentions of a string say together.

use std::ops::Range;

use super::scan::{Evidence, Found};
use super::strings::Strings;
use super::view::Word;
use crate::Label;
use crate::lexicon::{self, Head};

/// Longer strings are not remembered: they do not come again, and looking for them would cost time.
const LONGEST: usize = 16;

/// By how much a label must lead to be clear.
const CLEAR: f32 = 2.0;

const LABELS: [Label; 4] = [Label::Person, Label::Organisation, Label::Location, Label::Misc];

/// What speaks for each label of a string.
#[derive(Clone, Copy, Default)]
struct Sum {
    /// The words around its mentions, all together.
    around: Evidence,
    /// Its own words, which say the same each time: counted once.
    form: Evidence,
}

impl Sum {
    fn all(&self) -> Evidence {
        std::array::from_fn(|label| self.around[label] + self.form[label])
    }
}

/// The strings of an article with what speaks for each label.
#[derive(Default)]
pub(super) struct Seen {
    strings: Strings,
    /// Of each string; nothing where only longer ones were seen.
    evidence: Vec<Option<Sum>>,
}

impl Seen {
    /// Puts together what the names found say, in the place of what was gathered before.
    pub(super) fn gather(&mut self, words: &[Word<'_>], found: &[Found]) {
        let words_found = found.iter().map(|name| name.tokens.len()).sum();
        self.strings.make_room(words_found);
        self.evidence.clear();
        self.evidence.reserve(words_found);
        for name in found {
            let (mut evidence, mut form) = (name.evidence, name.form);
            if let Some(label) = name.fixed {
                (evidence, form) = ([0.0; 4], [0.0; 4]);
                evidence[label as usize] = 4.0;
            }
            if let Some(sum) = self.add(words, name.tokens.clone(), evidence) {
                sum.form = form;
            }
            if name.head.is_some() && name.core != name.tokens && !name.core.is_empty() {
                self.add_core(words, name);
            }
        }
        self.add_parts(words, found);
        self.add_neighbours(words, found);
        self.add_initials(words, found);
    }

    fn add(&mut self, words: &[Word<'_>], tokens: Range<usize>, evidence: Evidence) -> Option<&mut Sum> {
        if tokens.len() > LONGEST {
            return None;
        }
        let string = words.get(tokens).and_then(|words| self.strings.number(words))?;
        if self.evidence.len() < self.strings.len() {
            self.evidence.resize(self.strings.len(), None);
        }
        let sum = self.evidence[string].get_or_insert_default();
        for (total, more) in sum.around.iter_mut().zip(evidence) {
            *total += more;
        }
        Some(sum)
    }

    /// What speaks for the labels of a string.
    fn evidence(&self, words: &[Word<'_>], tokens: Range<usize>) -> Option<Sum> {
        let string = self.strings.find(words.get(tokens)?)?;
        *self.evidence.get(string)?
    }

    /// The name behind a head word: `Desa Randusari` says what `Randusari` is.
    fn add_core(&mut self, words: &[Word<'_>], name: &Found) {
        let head = &words[name.tokens.start];
        let mut evidence = [0.0; 4];
        match name.head {
            Some(Head::Place) if head.form.settles => evidence[Label::Location as usize] = 4.0,
            Some(Head::Thing) if head.shout || head.form.ship => evidence[Label::Misc as usize] = 4.0,
            Some(Head::Any) if name.core.len() > 1 => evidence[Label::Organisation as usize] = 4.0,
            _ => return,
        }
        self.add(words, name.core.clone(), evidence);
    }

    /// Names in a list are of one kind: `Sidorejo, Randusari dan Kalibaru`.
    fn add_neighbours(&mut self, words: &[Word<'_>], found: &[Found]) {
        let listed = |a: &Found, b: &Found| {
            let between = &words[a.tokens.end..b.tokens.start.max(a.tokens.end)];
            !between.is_empty()
                && between.len() <= 2
                && between.iter().all(|w| w.is(lexicon::LISTS) && !w.begins_sentence)
        };
        for pair in found.windows(2).chain(found.windows(2).rev()) {
            let (Some(a), Some(b)) = (pair.first(), pair.last()) else { continue };
            if !listed(a, b) {
                continue;
            }
            for (from, to) in [(a, b), (b, a)] {
                let label = from.fixed.or_else(|| self.lean(words, from.tokens.clone(), 1.0));
                let open = to.fixed.is_none() && self.leans(words, to.tokens.clone()).is_none();
                if let (Some(label), true) = (label, open) {
                    let mut evidence = [0.0; 4];
                    evidence[label as usize] = 1.2;
                    self.add(words, to.tokens.clone(), evidence);
                }
            }
        }
    }

    /// The initials of a person named in full: `HWS` where `Harun Wirya Santosa` is.
    fn add_initials(&mut self, words: &[Word<'_>], found: &[Found]) {
        let is_short = |name: &&Found| {
            let word = &words[name.tokens.start];
            name.fixed.is_none() && name.tokens.len() == 1 && word.shout && (2..=4).contains(&word.text.len())
        };
        if !found.iter().any(|name| is_short(&name)) {
            return;
        }
        let mut initials: Vec<String> = Vec::new();
        for name in found.iter().filter(|n| n.fixed.is_none() && n.tokens.len() > 1) {
            let evidence = self.evidence(words, name.tokens.clone()).unwrap_or_default();
            let (label, lead) = winner(&evidence.all());
            if label == Label::Person && lead > 0.5 {
                initials
                    .push(words[name.tokens.clone()].iter().filter_map(|w| w.text.chars().next()).collect());
            }
        }
        initials.sort_unstable();
        initials.dedup();
        for name in found.iter().filter(is_short) {
            let word = &words[name.tokens.start];
            if initials.binary_search_by(|i| i.as_str().cmp(word.text)).is_ok() {
                self.add(words, name.tokens.clone(), [6.0, 0.0, 0.0, 0.0]);
            }
        }
    }

    /// The words of persons' names: `Harun Wirya` says that `Wirya` alone is a person.
    fn add_parts(&mut self, words: &[Word<'_>], found: &[Found]) {
        for name in found.iter().filter(|name| name.fixed.is_none() && name.tokens.len() > 1) {
            let whole = self.evidence(words, name.tokens.clone()).unwrap_or_default();
            let (label, lead) = winner(&whole.all());
            if label != Label::Person || lead < 1.5 {
                continue;
            }
            for at in name.tokens.clone() {
                if words[at].text.chars().nth(2).is_some() && (!words[at].common() || words[at].person()) {
                    self.add(words, at..at + 1, [2.5, 0.0, 0.0, 0.0]);
                }
            }
        }
    }

    /// The longest string that begins at `i` and that the article has named, with its label where that is
    /// clear.
    pub(super) fn longest(&self, words: &[Word<'_>], i: usize) -> Option<(usize, Option<Label>)> {
        let (first, behind) = words.get(i..)?.split_first().filter(|(first, _)| first.capital)?;
        let in_sentence = behind.iter().take(LONGEST - 1).take_while(|w| !w.begins_sentence);
        let mut found = None;
        for (len, string) in (1..).zip(self.strings.along(std::iter::once(first).chain(in_sentence))) {
            let evidence = self.evidence.get(string).copied().flatten();
            let leader = evidence.map(|evidence| winner(&evidence.all())).filter(|(_, lead)| *lead >= CLEAR);
            if let Some((label, _)) = leader {
                found = Some((len, Some(label)));
            }
        }
        found
    }

    /// The label that the article clearly gives a string.
    pub(super) fn leans(&self, words: &[Word<'_>], tokens: Range<usize>) -> Option<Label> {
        self.lean(words, tokens, CLEAR)
    }

    /// The label that leads by `least` or more.
    fn lean(&self, words: &[Word<'_>], tokens: Range<usize>, least: f32) -> Option<Label> {
        let (label, lead) = winner(&self.evidence(words, tokens)?.all());
        (lead >= least).then_some(label)
    }

    /// The label of a name: its own form's, else what its surroundings and its other mentions say.
    pub(super) fn label(&self, words: &[Word<'_>], found: &Found) -> Option<Label> {
        if found.fixed.is_some() {
            return found.fixed;
        }
        let all = self.evidence(words, found.tokens.clone()).unwrap_or_default();
        let several = found.tokens.len() > 1;
        let mut sum = [if several { 1.0 } else { 0.55 }, 0.4, 0.45, if several { 0.3 } else { 0.6 }];
        for (i, total) in sum.iter_mut().enumerate() {
            *total += found.form[i] + found.evidence[i] + 0.8 * (all.around[i] - found.evidence[i]);
        }
        Some(winner(&sum).0)
    }
}

/// The label with the most evidence, and by how much it leads.
fn winner(evidence: &Evidence) -> (Label, f32) {
    let mut best = 0;
    for i in 1..4 {
        if evidence[i] > evidence[best] {
            best = i;
        }
    }
    let second = (0..4).filter(|&i| i != best).map(|i| evidence[i]).fold(0.0, f32::max);
    (LABELS[best], evidence[best] - second)
}
