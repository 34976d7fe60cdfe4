//! A headline that contradicts its own text.
//!
//! A headline sums up its text: nearly every number, day, clock time or place in it is told again below. Where one is told
//! nowhere – neither as it is nor rounded, vaguely, converted or summed up – and the text tells another of the same thing
//! as a fact, both cannot be right.

mod age;
mod number;
mod place;
mod score;
#[cfg(test)]
mod tests;
mod time;
pub(super) mod words;

use super::{ConflictKind, SideValue};
use crate::story::likeness::{Feature, shared};
use crate::story::told::Told;
use crate::text::FurnitureKind;
use crate::{Span, position_of};

/// A headline's value, and one of the text that contradicts it, each with the number of its sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Contradiction {
    pub(super) kind: ConflictKind,
    pub(super) sides: [(usize, SideValue); 2],
}

/// What of an article's headlines its text contradicts.
pub(super) fn contradictions(told: &Told<'_>) -> Vec<Contradiction> {
    let Some(page) = Page::of(told) else { return Vec::new() };
    let mut found = number::contradictions(&page);
    found.extend(time::contradictions(&page));
    found.extend(score::contradictions(&page));
    found.extend(age::contradictions(&page));
    found.extend(place::contradictions(&page));
    found.dedup_by_key(|found| found.sides[0]);
    // What a note corrects contradicts nothing any more.
    found.retain(|found| !found.sides.iter().any(|(_, value)| told.is_replaced(*value)));
    found
}

/// So long a line is no headline, in bytes.
const LONGEST: usize = 160;
/// So many lines at the head of a page are headlines, at most.
const MOST_LINES: usize = 4;

/// An article's headlines, and its text below.
struct Page<'t> {
    told: &'t Told<'t>,
    /// The numbers of the sentences that are headlines, sorted.
    headlines: Vec<usize>,
}

impl<'t> Page<'t> {
    /// The page, if it has a headline that asserts something.
    fn of(told: &'t Told<'t>) -> Option<Self> {
        let layout = &told.analysis.layout;
        let text = &told.analysis.text;
        let mut headlines = Vec::new();
        for (at, sentence) in told.sentences.iter().enumerate() {
            let words = sentence.span.of(text).trim_end();
            match layout.furniture_at(sentence.span.start).map(|item| item.kind) {
                Some(FurnitureKind::Title) => headlines.push(at),
                Some(_) => {}
                None => {
                    let line = position_of(&layout.paragraphs, sentence.span.start);
                    let is_line =
                        line.is_some_and(|line| layout.paragraphs[line].len() == sentence.span.len());
                    if !is_line || words.len() > LONGEST || words.ends_with(['.', '"', '”', ':']) {
                        break;
                    }
                    headlines.push(at);
                }
            }
        }
        headlines.truncate(MOST_LINES);
        headlines.retain(|&at| {
            let words = told.sentences[at].span.of(text).trim_end();
            !words.ends_with('?')
        });
        (!headlines.is_empty()).then_some(Self { told, headlines })
    }

    fn text(&self) -> &'t str {
        &self.told.analysis.text
    }

    /// The sentence in which something stands, and whether that is a headline.
    fn sentence_at(&self, place: usize) -> Option<(usize, bool)> {
        let sentence = position_of(&self.told.analysis.layout.sentences, place)?;
        Some((sentence, self.headlines.binary_search(&sentence).is_ok()))
    }

    /// What stands before something in its sentence.
    fn before(&self, sentence: usize, span: Span) -> &'t str {
        let start = self.told.sentences[sentence].span.start;
        Span::new(start.min(span.start), span.start).of(self.text())
    }

    /// Whether something stands between quotation marks.
    fn is_quoted(&self, span: Span) -> bool {
        let sentence = self.sentence_at(span.start).map_or(span, |(at, _)| self.told.sentences[at].span);
        let before = Span::new(sentence.start, span.start).of(self.text());
        before.matches(['"', '“', '”']).count() % 2 == 1
    }

    /// The text below the headlines.
    fn below(&self) -> &'t str {
        let last = self.headlines.last().map_or(0, |&last| self.told.sentences[last].span.end);
        Span::new(last, self.text().len()).of(self.text())
    }

    /// Whether a sentence is one of the text itself.
    fn is_prose(&self, sentence: usize) -> bool {
        let read = &self.told.sentences[sentence];
        let furniture = self.told.analysis.layout.furniture_at(read.span.start);
        self.headlines.binary_search(&sentence).is_err() && read.is_told && furniture.is_none()
    }

    /// The words around a value up to the next sign that ends a clause.
    fn clause(&self, sentence: usize, span: Span) -> Span {
        let whole = self.told.sentences[sentence].span;
        let text = self.text();
        let before = Span::new(whole.start, span.start.max(whole.start)).of(text);
        let behind = Span::new(span.end.min(whole.end), whole.end).of(text);
        let ends = [", ", "; ", ": ", " (", "\" ", "” "];
        let start = ends.iter().filter_map(|end| Some(before.rfind(end)? + end.len())).max();
        let end = ends.iter().filter_map(|end| behind.find(end)).min();
        Span::new(whole.start + start.unwrap_or(0), whole.end - behind.len() + end.unwrap_or(behind.len()))
    }

    /// The words of a sentence that lie within a span, but for those of another.
    fn words(&self, sentence: usize, within: Span, but: Span) -> Vec<Feature> {
        let words = self.told.sentences[sentence].words();
        let meant = words.filter(|(word, _)| word.meets(within) && !word.meets(but));
        let mut words: Vec<Feature> = meant.map(|(_, feature)| feature).collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    /// How alike a headline's value and one of the text are told.
    fn likeness(&self, headline: (usize, Span), other: (usize, Span)) -> Likeness {
        let told = self.told;
        let whole = |at: usize| told.sentences[at].span;
        let own = self.words(headline.0, whole(headline.0), headline.1);
        let clause = self.words(other.0, self.clause(other.0, other.1), other.1);
        let sentence = self.words(other.0, whole(other.0), other.1);
        let gist = &told.sentences[other.0].gist;
        let meanings = told.facts.meanings;
        let means = |words: &[Feature]| meanings.sum(words.iter().copied()).meaning();
        let count = |with: &Vec<Feature>| shared(&own, with).count();
        Likeness {
            clause: count(&clause),
            gist: count(gist),
            clause_meaning: means(&own).likeness(&means(&clause)),
            meaning: means(&own).likeness(&means(&sentence)),
        }
    }
}

/// How alike two values are told.
#[derive(Clone, Copy, Debug)]
struct Likeness {
    /// So many words of the headline stand in the other's clause, …
    clause: usize,
    /// … and in what its sentence is about.
    gist: usize,
    /// How alike what the words of the clause mean is, …
    clause_meaning: f64,
    /// … and those of the sentence: 0 to 1.
    meaning: f64,
}

impl Likeness {
    /// As one number.
    fn score(self) -> f64 {
        let count = |count: usize| (count.min(3)) as f64;
        self.meaning + self.clause_meaning + 0.3 * count(self.clause) + 0.2 * count(self.gist)
    }
}
