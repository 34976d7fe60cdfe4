//! Runs of capitalised words that no table and no head word explains.

use std::ops::Range;

use super::absorb;
use super::cues;
use super::scan::{Promise, Scanner};
use super::view::{Word, known_at};
use crate::Label;
use crate::lexicon::{self, Title};

/// No name of a person is longer, in words: what goes on is no name, and looking ahead stays cheap.
const LONGEST_RUN: usize = 12;

impl Scanner<'_, '_> {
    /// A run of capitalised words that no table knows.
    pub(super) fn run(&mut self, i: usize) -> usize {
        let mut start = i;
        let hidden = self.words[i].headline && !self.words[i].common() && self.promise.is_some();
        if !self.words[i].names() && !hidden {
            // A common word that opens a sentence or a headline, a month, `WIB`.
            return i + 1;
        }
        let end = self.run_end(i);
        // Common words in front are a description (`Manajer Operasional`), unless nothing else is left.
        let described = self.promise.is_some()
            || self.words[i].soft
            || self.words[i..end].iter().any(|w| w.person() && !w.common());
        while start < end && described && self.words[start].common() && !self.words[start].person() {
            start += 1;
        }
        if self.words[start..end].iter().all(|w| w.common() && !w.person()) {
            return end;
        }
        let stop = self.run_stop(start..end);
        if start == stop {
            return end;
        }
        if start > i && self.promise.is_none() {
            self.promise = Some(Promise { title: Title::Weak, capital: false, passed: false, faded: 0 });
        }
        let place = self.split_place(start..stop).map(|split| (split, Label::Location));
        let split =
            place.or_else(|| self.split_organisation(start..stop).map(|split| (split, Label::Organisation)));
        if let Some((split, label)) = split {
            self.push(start..split, Some(label), start..split, None);
            self.pass();
            self.push(split..stop, None, split..stop, None);
            self.promise = None;
            return stop;
        }
        if let Some(label) = self.holder_behind_comma(start..stop) {
            self.push(start..stop, Some(label), start..stop, None);
            self.pass();
            return stop;
        }
        let tail = self.words[stop - 1].flags;
        let fixed = if stop - start > 1 && tail & lexicon::TAIL_ORG != 0 {
            Some(Label::Organisation)
        } else if stop - start > 1 && tail & lexicon::TAIL_PLACE != 0 {
            Some(Label::Location)
        } else {
            None
        };
        if fixed == Some(Label::Organisation) || self.lone_acronym(start..stop) {
            return self.push_org(start..stop, start..stop, None, fixed.is_some());
        }
        self.push(start..stop, fixed, start..stop, None);
        if !matches!(self.words.get(stop).map(|w| w.text), Some("," | "(")) {
            self.promise = None;
        }
        stop
    }

    /// Where a run's name ends: a soft common word behind it (`Wirya Bantah`) is outside, and a number
    /// behind the name of an organisation (`televisi Kanal 3`) inside.
    fn run_stop(&self, run: Range<usize>) -> usize {
        let mut stop = run.end;
        let outside = |w: &Word<'_>| {
            w.common() && !w.person() && (w.soft || !w.is(lexicon::COMPASS) && w.is(lexicon::VERB))
        };
        while stop > run.start && outside(&self.words[stop - 1]) {
            stop -= 1;
        }
        let number = |w: &Word<'_>| {
            !w.begins_sentence && w.text.len() == 1 && w.text.chars().all(|c| c.is_ascii_digit())
        };
        let closes = |w: &Word<'_>| w.begins_sentence || w.mark;
        if self.words.get(stop).is_some_and(number)
            && self.words.get(stop + 1).is_none_or(closes)
            && self.speaks_for(run.start..stop, Label::Organisation) >= 2.0
        {
            stop += 1;
        }
        stop
    }

    /// How strongly a name's words and those around it speak for a label.
    fn speaks_for(&self, name: Range<usize>, label: Label) -> f32 {
        let (around, form) = (cues::evidence(self, name.clone()), cues::form(&self.words[name]));
        around[label as usize] + form[label as usize]
    }

    /// `Camat Randusari, Tuti Alawiyah`, `Direktur Sinar Data, Tuti Alawiyah`: where the holder's name comes
    /// behind a comma, the first name is the place or the organisation.
    fn holder_behind_comma(&self, name: Range<usize>) -> Option<Label> {
        let promise = self.promise.filter(|p| p.capital && !p.passed)?;
        let label = match promise.title {
            Title::Seat => Label::Location,
            Title::Office => Label::Organisation,
            Title::Near | Title::Weak => return None,
        };
        if self.words.get(name.end)?.text != "," || self.words[name.start].person() {
            return None;
        }
        let holder = name.end + 1;
        let named = self.words.get(holder).is_some_and(|w| w.names() && !w.begins_sentence && w.person());
        (named && known_at(self.words, holder).is_none() && self.run_end(holder) > holder + 1)
            .then_some(label)
    }

    fn lone_acronym(&self, range: Range<usize>) -> bool {
        range.len() == 1 && self.words[range.start].acronym()
    }

    /// Where a run of capitalised words ends: before a known name, a head word, a title.
    pub(super) fn run_end(&self, i: usize) -> usize {
        let mut end = i + 1;
        while let Some(word) = self.words.get(end).filter(|_| end - i < LONGEST_RUN) {
            if word.begins_sentence {
                break;
            }
            let next_names =
                self.words.get(end + 1).is_some_and(|w| w.capital && !w.begins_sentence && !w.common());
            if !word.capital && word.is(lexicon::PARTICLE) && next_names && !self.words[end - 1].shout {
                end += 2;
                continue;
            }
            if word.text == "&" && next_names {
                end += 2;
                continue;
            }
            let carried = word.capital && word.headline && !word.common() && self.words[end - 1].person();
            if !(word.names() || carried) || word.mark || self.breaks(end) {
                break;
            }
            end += 1;
        }
        end
    }

    /// Whether something else begins at `at` inside a run: a known name, a title, a head word.
    fn breaks(&self, at: usize) -> bool {
        let word = &self.words[at];
        if word.acronym() && !self.words[at - 1].acronym() && !self.words[at - 1].common() {
            return true;
        }
        if self.words[at - 1].acronym() && !word.shout && at >= 1 && self.words[at - 1].text.len() > 2 {
            return !word.common();
        }
        if let Some((len, known)) = known_at(self.words, at)
            && !(len == 1 && word.person())
            && known.label != Label::Misc
        {
            return true;
        }
        if word.person() {
            return false;
        }
        self.title_at(at).is_some_and(|(_, t)| t != Title::Weak) || absorb::can_head(self, at)
    }

    /// Where an organisation ends and the name of its office's holder begins: `Direktur Angsa Air | Tuti Alawiyah`.
    fn split_organisation(&self, range: Range<usize>) -> Option<usize> {
        self.promise.filter(|p| !p.passed)?;
        let holds = |split: usize| {
            let known = self.seen.leans(self.words, range.start..split) == Some(Label::Organisation);
            let tail = split > range.start + 1 && self.words[split - 1].is(lexicon::TAIL_ORG);
            (known || tail) && self.words[split].person()
        };
        (range.start + 1..range.end).rev().find(|&split| holds(split))
    }

    /// Where a place ends and a person's name begins, behind an office named after a place:
    /// `Camat Randusari | Tuti Alawiyah`.
    fn split_place(&self, range: Range<usize>) -> Option<usize> {
        self.promise.filter(|p| p.title == Title::Seat && !p.passed && p.capital)?;
        if range.len() < 2 {
            return None;
        }
        for split in (range.start + 1..range.end).rev() {
            if self.seen.leans(self.words, range.start..split) == Some(Label::Location) {
                return Some(split);
            }
        }
        if self.words[range.start].person() {
            return None;
        }
        let compass =
            range.clone().skip(1).find(|&at| self.words[at].is(lexicon::COMPASS) && at + 1 < range.end);
        if compass.is_some() || range.len() < 3 {
            return compass.map(|at| at + 1);
        }
        // Of the words left, most names have two.
        let person = range.clone().skip(1).find(|&at| self.words[at].person()).unwrap_or(range.end);
        Some(person.min(range.end - 2))
    }
}
