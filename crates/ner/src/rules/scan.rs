//! One reading of a text, from left to right: titles, known names, names behind a head word, and runs of
//! capitalised words.

use std::ops::Range;

use super::absorb;
use super::cues;
use super::view::{View, Word, known_at};
use super::votes::Seen;
use crate::Label;
use crate::lexicon::{self, Head, Title};

/// How strongly a mention's surroundings speak for each label, in the order of [`Label`]'s variants.
pub(super) type Evidence = [f32; 4];

/// A name found, before its label is settled.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub tokens: Range<usize>,
    /// The label that the name's own form gives it: a head word, the tables.
    pub fixed: Option<Label>,
    /// What the words around it say; nothing where the label is fixed.
    pub evidence: Evidence,
    /// What its own words say; nothing where the label is fixed.
    pub form: Evidence,
    /// The name behind its head word.
    pub core: Range<usize>,
    /// The head word's kind, if there is one.
    pub head: Option<Head>,
}

/// What the words before the current one promise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Promise {
    pub title: Title,
    /// Whether the title is written with a capital.
    pub capital: bool,
    /// Whether a name of an organisation or place stood between.
    pub passed: bool,
    /// How many words in small letters stood between: `koordinator aksi, Budi`.
    pub faded: u8,
}

pub(super) struct Scanner<'a, 't> {
    pub words: &'a [Word<'t>],
    pub seen: &'a Seen,
    pub promise: Option<Promise>,
    pub found: Vec<Found>,
}

/// The names in a text, given what is known of its strings.
pub(super) fn scan(view: &View<'_>, seen: &Seen) -> Vec<Found> {
    let words = &view.words;
    let mut scanner = Scanner { words, seen, promise: None, found: Vec::with_capacity(words.len() / 8) };
    let mut starts = view.starts.iter().copied().peekable();
    let mut i = 0;
    while i < words.len() {
        if scanner.promise.is_none() {
            while starts.next_if(|&start| start < i).is_some() {}
            i = starts.peek().map_or(words.len(), |&start| start);
        }
        if i < words.len() {
            i = scanner.step(i).max(i + 1);
        }
    }
    scanner.found
}

impl Scanner<'_, '_> {
    /// Reads what begins at `i`, and says where to go on.
    fn step(&mut self, i: usize) -> usize {
        let word = &self.words[i];
        if word.begins_sentence {
            self.promise = None;
        }
        if word.mark {
            // `Presiden, Budi`; `Editor: Budi`; `Menteri "X"` promises nothing more.
            let faded = self.promise.is_some_and(|p| p.faded > 0);
            if (faded && word.text != ",")
                || !matches!(word.text, "," | ":" | "." | "(")
                || (word.text == "(" && self.promise.is_some_and(|p| !p.passed))
            {
                self.promise = None;
            }
            return i + 1;
        }
        if !word.capital {
            return self.small(i);
        }
        let dateline = cues::dateline(self.words, i);
        if dateline > i {
            self.dateline(i..dateline);
            return dateline;
        }
        if let Some(end) = self.known(i) {
            return end;
        }
        if let Some((len, title)) = self.title_at(i) {
            self.promise = Some(Promise { title, capital: true, passed: false, faded: 0 });
            return i + len;
        }
        if self.is_field_of_office(i) {
            return i + 1;
        }
        if let Some(end) = absorb::headed(self, i) {
            return end;
        }
        self.run(i)
    }

    /// `Direktur | Operasi`, `Kepala | Program`: behind an office such a word says of what, and begins no name.
    fn is_field_of_office(&self, i: usize) -> bool {
        let is_behind = i > 0 && self.words[i - 1].capital && self.words[i - 1].is(lexicon::TITLE);
        let is_promised = self.promise.is_some_and(|p| p.capital && !p.passed && p.faded == 0);
        is_behind && is_promised && self.words[i].common() && self.head_at(i) == Some((1, Head::Thing))
    }

    /// A word in small letters: a title, or the end of what a title promised.
    fn small(&mut self, i: usize) -> usize {
        if let Some(end) = absorb::office(self, i) {
            self.push(i..end, Some(Label::Location), i..end, None);
            self.promise = None;
            return end;
        }
        if let Some((len, title)) = self.title_at(i) {
            self.promise = Some(Promise { title, capital: false, passed: false, faded: 0 });
            return i + len;
        }
        if self.brand(i) {
            self.push(i..i + 1, Some(Label::Organisation), i..i + 1, None);
        }
        let word = &self.words[i];
        let ends = lexicon::AT | lexicon::FROM | lexicon::VERB | lexicon::SAYS | lexicon::ACTS;
        if word.is(ends) || word.text == "yang" {
            self.promise = None;
        }
        let fade = |p: Promise| Promise { faded: p.faded + 1, ..p };
        self.promise = self.promise.map(fade).filter(|p| p.faded <= 2 && !p.passed);
        i + 1
    }

    /// A brand that does not begin with a capital: `kanal24`, `kabarKita`, or one that the tables know.
    fn brand(&self, i: usize) -> bool {
        let word = &self.words[i];
        if word.common() {
            return false;
        }
        word.form.branded
            || known_at(self.words, i).is_some_and(|(len, k)| len == 1 && k.label == Label::Organisation)
    }

    /// A name that the tables or the article itself know.
    fn known(&mut self, i: usize) -> Option<usize> {
        let word = &self.words[i];
        let known = known_at(self.words, i).filter(|(len, _)| *len > 1 || !word.soft || !word.common());
        let known = known.filter(|(len, _)| *len > 1 || !word.is(lexicon::LETTERS | lexicon::CALENDAR));
        let (len, label) = match (known, self.seen.longest(self.words, i)) {
            (Some((a, k)), Some((b, _))) if a >= b => (a, Some(k.label)),
            (_, Some((b, label))) => (b, label),
            (Some((a, k)), None) => (a, Some(k.label)),
            (None, None) => match self.english_region(i) {
                Some(len) => (len, Some(Label::Location)),
                None => return None,
            },
        };
        if let Some((head_len, head)) = self.head_at(i) {
            // `Bandara Halim | Wiryawan`: the tables may know a place by less than its whole name.
            let longer = matches!(word.text, "Bandara" | "Pelabuhan" | "Stasiun" | "Terminal" | "Taman")
                && head == Head::Place
                && label == Some(Label::Location);
            if longer || head_len >= len && !(known.is_some() && self.stands_alone(i + len, label)) {
                return None;
            }
        }
        if self.belongs_to_person(i, len, label) {
            return None;
        }
        // `Bupati Sari Wulandari`: nobody governs a city abroad by such a title.
        let is_abroad = known.is_some_and(|(_, k)| k.place.is_some_and(|place| place.country != "ID"));
        let is_held = self.promise.is_some_and(|p| p.title == Title::Seat && p.capital && !p.passed);
        if len == 1 && is_abroad && is_held && self.words.get(i + 1).is_some_and(|w| w.names() && w.person())
        {
            return None;
        }
        let end = i + len;
        if let Some(end) = self.english_tail(i, end) {
            return Some(self.push_org(i..end, i..end, None, true));
        }
        match label {
            Some(Label::Organisation) => {
                let end = absorb::seat_of(self, end, false);
                Some(self.push_org(i..end, i..end, Some(Head::Seat), known.is_some() || len > 1))
            }
            Some(Label::Location) => {
                let end = absorb::direction(self, i, end);
                self.push(i..end, Some(Label::Location), i..end, None);
                self.pass();
                Some(end)
            }
            Some(Label::Person) | None => {
                // A single name of a person is read as a run, unless a headline hides it.
                if len == 1 && word.names() {
                    return None;
                }
                if self.words.get(end).is_some_and(|w| w.names() && !w.begins_sentence)
                    && known_at(self.words, end).is_none()
                {
                    return None;
                }
                self.push(i..end, None, i..end, None);
                Some(end)
            }
            Some(Label::Misc) => {
                self.push(i..end, Some(Label::Misc), i..end, None);
                self.promise = None;
                Some(end)
            }
        }
    }

    /// Whether a known organisation ends here although its word could also begin a longer name: `Istana` before
    /// a small word, or before the person whom a title has promised.
    fn stands_alone(&self, end: usize, label: Option<Label>) -> bool {
        let next = self.words.get(end).filter(|w| w.capital && !w.begins_sentence);
        let promised = |w: &Word<'_>| self.promise.is_some() && w.person();
        label == Some(Label::Organisation) && next.is_none_or(promised)
    }

    /// Whether a known single word is rather part of a person's name: `Wayan Batu`, `Medan Siregar`.
    fn belongs_to_person(&self, i: usize, len: usize, label: Option<Label>) -> bool {
        if len > 1 || label == Some(Label::Person) || self.words[i].shout {
            return false;
        }
        let next = self.words.get(i + 1).filter(|w| w.capital && !w.begins_sentence);
        self.words[i].person() && next.is_some_and(Word::person)
    }

    /// `North Sumatra`: an English direction before a known place.
    fn english_region(&self, i: usize) -> Option<usize> {
        let direction = matches!(self.words[i].text, "North" | "South" | "East" | "West" | "Central");
        let (len, known) = known_at(self.words, i + 1).filter(|_| direction)?;
        (known.label == Label::Location && !self.words[i + 1].begins_sentence).then_some(len + 1)
    }

    /// Where the English name of an organisation ends that a known place begins: `Singapore | Police Force`.
    fn english_tail(&self, start: usize, end: usize) -> Option<usize> {
        let mut last = None;
        for at in end..(end + 4).min(self.words.len()) {
            let word = &self.words[at];
            if !word.capital || word.begins_sentence || word.mark {
                break;
            }
            if word.is(lexicon::TAIL_ORG) && !word.soft && !self.words[start].mark {
                last = Some(at + 1);
            }
        }
        last
    }

    /// The head word or words that begin at `i`, and how many they are.
    pub(super) fn head_at(&self, i: usize) -> Option<(usize, Head)> {
        self.words[i].head.map(|(len, head)| (usize::from(len), head))
    }

    /// The title that begins at `i`, and how many words it has.
    pub(super) fn title_at(&self, i: usize) -> Option<(usize, Title)> {
        self.words[i].title.map(|(len, title)| (usize::from(len), title))
    }

    /// A dateline: places, and outlets behind them.
    fn dateline(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            if !self.words[at].capital {
                at += 1;
                continue;
            }
            let mut end = at + 1;
            while end < range.end && self.words[end].capital {
                end += 1;
            }
            let label = cues::dateline_label(self.words, range.start, at..end);
            self.push(at..end, Some(label), at..end, None);
            at = end;
        }
        self.promise = None;
    }

    /// Adds an organisation, with an acronym in brackets and what follows it; says where to go on.
    pub(super) fn push_org(
        &mut self,
        tokens: Range<usize>,
        core: Range<usize>,
        head: Option<Head>,
        sure: bool,
    ) -> usize {
        let fixed = sure.then_some(Label::Organisation);
        let mut end = tokens.end;
        if let Some(close) = cues::bracketed_acronym(self.words, end) {
            let resumed = if head.is_some() {
                absorb::seat_of(self, close, head != Some(Head::Seat) || tokens.len() > 1)
            } else {
                close
            };
            if resumed > close {
                end = resumed;
                self.push(tokens.start..end, fixed, core.start..core.end, head);
            } else {
                self.push(tokens.clone(), fixed, core, head);
                self.push(end + 1..close - 1, Some(Label::Organisation), end + 1..close - 1, None);
                end = close;
            }
        } else {
            self.push(tokens, fixed, core, head);
        }
        self.pass();
        end
    }

    pub(super) fn push(
        &mut self,
        tokens: Range<usize>,
        fixed: Option<Label>,
        core: Range<usize>,
        head: Option<Head>,
    ) {
        // A fixed label asks for no evidence.
        let (evidence, form) = match fixed {
            Some(_) => ([0.0; 4], [0.0; 4]),
            None => (cues::evidence(self, tokens.clone()), cues::form(&self.words[tokens.clone()])),
        };
        self.found.push(Found { tokens, fixed, evidence, form, core, head });
    }

    /// Notes that a place or organisation stands between a title and the name that it promises.
    pub(super) fn pass(&mut self) {
        if let Some(promise) = &mut self.promise {
            promise.passed = true;
        }
    }
}
