//! The article that the reader reads: which marks are shown, which one is explained, how much is laid out.

mod kinds;
pub mod order;

use std::rc::Rc;

use protocol::slice::{ArticleSlice, Mark, MarkKind, Paragraph, ParagraphKind};
use yew::Reducible;

use super::shown::Shown;
pub use kinds::{KINDS, Kinds};

/// Pieces of text that are laid out at first, and at each “show the rest”. A page of news has a few hundred;
/// a book would keep the browser busy for long.
const PIECES: usize = 4000;

/// The article view.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// The article.
    pub slice: Option<Shown<ArticleSlice>>,
    /// Kinds that the reader has switched off.
    pub hidden: Kinds,
    /// Whether what is no part of the article's text is left out.
    pub bare: bool,
    /// The mark that is explained.
    pub open: Option<u32>,
    /// The sentence that the reader came to; the first step goes on from there.
    pub from: Option<u32>,
    /// How many paragraphs are laid out.
    pub limit: usize,
    /// The marks that are laid out and not switched off, as they follow each other in the text.
    pub order: Rc<Vec<u32>>,
    /// Where the reader asked to be taken last.
    pub goal: Option<Goal>,
}

/// Where the reader is taken once it is drawn. Drawing may take until long after the key was pressed, so this is part
/// of the state and no timer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goal {
    /// The place.
    pub target: Target,
    /// How often a place was asked for: asked for again, the same place is another goal.
    asked: u32,
}

/// A place in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A sentence.
    Sentence(u32),
    /// The mark that is explained.
    OpenMark,
}

/// What may happen to it.
pub enum Change {
    /// The worker told the article; the sentence, where one is to be shown, is laid out.
    Shown(Box<ArticleSlice>, Option<u32>),
    /// There is no article to show.
    Gone,
    /// A kind of mark is switched on or off.
    Toggle(MarkKind),
    /// What is no part of the article's text is left out, or shown again.
    Furniture,
    /// A mark is explained.
    Open(u32),
    /// No mark is explained.
    Close,
    /// The next mark, or with `false` the one before.
    Step(bool),
    /// The next quotation of a speaker.
    Voice(String),
    /// More text is laid out.
    More,
    /// A sentence is to be shown: enough text for it is laid out.
    Reach(u32),
}

/// Whether a paragraph is no part of the article's text.
pub fn is_off(paragraph: &Paragraph) -> bool {
    matches!(paragraph.kind, ParagraphKind::Furniture | ParagraphKind::Repeat)
}

impl Reducible for Article {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = (*self).clone();
        match change {
            Change::Shown(slice, sentence) => next.show(slice, sentence),
            Change::Gone => {
                next.slice = None;
                next.open = None;
            }
            Change::Toggle(kind) => {
                next.hidden = next.hidden.toggled(kind);
                next.open = next.open.filter(|mark| !next.hides(*mark));
            }
            Change::Furniture => {
                next.bare = !next.bare;
                let shown = next.visible();
                next.open = next.open.filter(|mark| shown.contains(mark));
            }
            Change::Open(mark) if !next.hides(mark) => next.open = Some(mark),
            Change::Open(_) => return self,
            Change::Close => next.open = None,
            Change::Step(forward) => {
                next.open = next.step(forward);
                next.go_to(Target::OpenMark);
            }
            Change::Voice(name) => {
                next.hear(&name);
                next.go_to(Target::OpenMark);
            }
            Change::More => next.limit = next.fitting(next.limit),
            Change::Reach(sentence) => {
                next.from = Some(sentence);
                next.reach(sentence);
                next.go_to(Target::Sentence(sentence));
            }
        }
        next.order = Rc::new(next.visible());
        if next == *self { self } else { Rc::new(next) }
    }
}

impl Article {
    fn show(&mut self, slice: Box<ArticleSlice>, sentence: Option<u32>) {
        let old = self.slice.replace(Shown::new(slice));
        self.from = sentence;
        let same = old.as_ref().zip(self.slice.as_ref()).is_some_and(|(a, b)| a.card.id == b.card.id);
        if !same {
            self.limit = self.fitting(0);
        }
        // A change of date gives the same marks other values; what is explained stays explained.
        self.open = self.open.filter(|_| same).filter(|mark| self.mark(*mark).is_some());
        if let Some(sentence) = sentence {
            self.reach(sentence);
        }
    }

    fn go_to(&mut self, target: Target) {
        self.goal = Some(Goal { target, asked: self.goal.map_or(0, |goal| goal.asked.wrapping_add(1)) });
    }

    fn mark(&self, mark: u32) -> Option<&Mark> {
        self.slice.as_ref()?.marks.get(mark as usize)
    }

    fn hides(&self, mark: u32) -> bool {
        self.mark(mark).is_none_or(|m| self.hidden.has(m.kind))
    }

    /// How many paragraphs to lay out so that some more pieces of text come after the first `from`.
    fn fitting(&self, from: usize) -> usize {
        let Some(slice) = &self.slice else { return 0 };
        let mut pieces = 0;
        for (i, paragraph) in slice.paragraphs.iter().enumerate().skip(from) {
            pieces += paragraph.sentences.iter().map(|s| s.runs.len()).sum::<usize>();
            if pieces >= PIECES {
                return i + 1;
            }
        }
        slice.paragraphs.len()
    }

    fn reach(&mut self, sentence: u32) {
        self.lay_out(|paragraph| paragraph.sentences.iter().any(|s| s.id == sentence));
    }

    /// Lays out enough text for the first paragraph that is asked for, also where such are left out.
    fn lay_out(&mut self, is_it: impl Fn(&Paragraph) -> bool) {
        let Some(slice) = self.slice.clone() else { return };
        let Some(at) = slice.paragraphs.iter().position(is_it) else { return };
        while at >= self.limit {
            self.limit = self.fitting(self.limit);
        }
        self.bare &= !is_off(&slice.paragraphs[at]);
    }

    /// Explains the next quotation of a speaker, the first one behind the last.
    fn hear(&mut self, name: &str) {
        let Some(slice) = self.slice.clone() else { return };
        let is_theirs = |number: &u32| self.mark(*number).is_some_and(|mark| mark.value == name);
        let spoken: Vec<u32> = order::said_in(&slice).filter(is_theirs).collect();
        let next = spoken.iter().find(|number| Some(**number) > self.open).or(spoken.first());
        let Some(&mark) = next else { return };
        if let Some(kind) = self.mark(mark).map(|m| m.kind).filter(|kind| self.hidden.has(*kind)) {
            self.hidden = self.hidden.toggled(kind);
        }
        self.lay_out(|paragraph| {
            paragraph.sentences.iter().flat_map(|s| &s.runs).any(|run| run.quotes.contains(&mark))
        });
        self.open = Some(mark);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::test_data::article;

    fn shown() -> Rc<Article> {
        Rc::new(Article::default()).reduce(Change::Shown(Box::new(article("a", 3)), None))
    }

    #[test]
    fn steps_go_round_and_leave_out_what_is_switched_off() {
        // Each paragraph has a person and a time.
        let state = shown();
        assert_eq!(*state.order, [0, 1, 2, 3, 4, 5]);
        let state = state.reduce(Change::Step(true));
        assert_eq!(state.open, Some(0));
        let state = state.reduce(Change::Toggle(MarkKind::Time)).reduce(Change::Step(true));
        assert_eq!(state.open, Some(2));
        let state = state.reduce(Change::Step(true)).reduce(Change::Step(true));
        assert_eq!(state.open, Some(0));
        let state = state.reduce(Change::Step(false));
        assert_eq!(state.open, Some(4));
    }

    #[test]
    fn the_first_step_goes_on_from_the_sentence_that_the_reader_came_to() {
        let state = shown().reduce(Change::Reach(1));
        assert_eq!(state.clone().reduce(Change::Step(true)).open, Some(2));
        assert_eq!(state.clone().reduce(Change::Step(false)).open, Some(1));
        let state = state.reduce(Change::Toggle(MarkKind::Person));
        assert_eq!(state.reduce(Change::Step(true)).open, Some(3));
        // Nothing after the last sentence's marks but the first ones again.
        let state = shown().reduce(Change::Reach(0));
        assert_eq!(state.reduce(Change::Step(false)).open, Some(5));
    }

    #[test]
    fn a_place_that_is_asked_for_again_is_another_goal() {
        let asked = |state: &Rc<Article>| state.goal.map(|goal| goal.target);
        let reached = shown().reduce(Change::Reach(1));
        assert_eq!(asked(&reached), Some(Target::Sentence(1)));
        let again = reached.clone().reduce(Change::Reach(1));
        assert_eq!(asked(&again), asked(&reached));
        assert_ne!(again.goal, reached.goal);
        let stepped = again.clone().reduce(Change::Step(true));
        assert_eq!(asked(&stepped), Some(Target::OpenMark));
        // What the pointer opens is where the reader is already.
        assert_eq!(stepped.clone().reduce(Change::Open(0)).goal, stepped.goal);
    }

    #[test]
    fn switching_a_kind_off_closes_its_note_and_keeps_others() {
        let state = shown().reduce(Change::Open(1)).reduce(Change::Toggle(MarkKind::Person));
        assert_eq!(state.open, Some(1));
        let state = state.reduce(Change::Toggle(MarkKind::Time));
        assert_eq!(state.open, None);
        assert!(state.order.is_empty());
        assert_eq!(state.clone().reduce(Change::Step(true)).open, None);
        assert_eq!(state.reduce(Change::Open(0)).open, None);
    }

    #[test]
    fn the_same_article_again_keeps_its_open_note_and_another_does_not() {
        let state = shown().reduce(Change::Open(2)).reduce(Change::Shown(Box::new(article("a", 3)), None));
        assert_eq!(state.open, Some(2));
        let state = state.reduce(Change::Shown(Box::new(article("b", 3)), None));
        assert_eq!(state.open, None);
    }

    #[test]
    fn a_long_article_is_laid_out_as_far_as_is_needed() {
        let long = Box::new(article("long", 4000));
        let state = Rc::new(Article::default()).reduce(Change::Shown(long.clone(), None));
        assert!(state.limit > 0 && state.limit < 4000, "{}", state.limit);
        let more = state.clone().reduce(Change::More);
        assert!(more.limit > state.limit);
        let reached = state.reduce(Change::Reach(3999));
        assert_eq!(reached.limit, 4000);
        let at_once = Rc::new(Article::default()).reduce(Change::Shown(long, Some(3999)));
        assert_eq!(at_once.limit, 4000);
        // A sentence that is not there is no reason to lay out anything.
        assert_eq!(shown().reduce(Change::Reach(77)).limit, 3);
    }

    /// An article of three paragraphs: prose with a quotation over two sentences, a link, prose.
    fn told() -> Box<ArticleSlice> {
        let mut told = article("told", 3);
        told.paragraphs[1].kind = ParagraphKind::Furniture;
        let mut mark = told.marks[0].clone();
        mark.kind = MarkKind::Quote;
        mark.value = "Rini".into();
        told.marks.push(mark);
        for run in &mut told.paragraphs[2].sentences[0].runs {
            run.quotes = vec![6];
        }
        Box::new(told)
    }

    #[test]
    fn a_quotation_is_a_stop_where_it_begins() {
        let state = Rc::new(Article::default()).reduce(Change::Shown(told(), None));
        assert_eq!(*state.order, [0, 1, 2, 3, 6, 4, 5]);
    }

    #[test]
    fn what_is_left_out_is_no_stop_and_comes_back_when_it_is_asked_for() {
        let state = Rc::new(Article::default()).reduce(Change::Shown(told(), None)).reduce(Change::Open(2));
        let state = state.reduce(Change::Furniture);
        assert_eq!((state.open, state.order.len()), (None, 5));
        assert!(!state.clone().reduce(Change::Reach(1)).bare, "the link was asked for");
        assert!(state.reduce(Change::Reach(2)).bare);
    }

    #[test]
    fn a_speaker_leads_to_quotations_in_turn_even_those_switched_off() {
        let state = Rc::new(Article::default()).reduce(Change::Shown(told(), None));
        let state = state.reduce(Change::Toggle(MarkKind::Quote)).reduce(Change::Voice("Rini".into()));
        assert_eq!(state.open, Some(6));
        assert!(!state.hidden.has(MarkKind::Quote));
        assert_eq!(state.clone().reduce(Change::Voice("Rini".into())).open, Some(6));
        assert_eq!(state.reduce(Change::Voice("Tono".into())).open, Some(6));
    }
}
