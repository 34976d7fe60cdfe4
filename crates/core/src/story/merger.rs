//! Keeps a story up to date while articles come, change and go.
//!
//! What an article says by itself (its words, its names, its own dates) is kept with it, and leaves with it. So are its
//! sentences and claims, with the numbers that its names have in the story: they are made anew where those are others,
//! and claims also where the others date the article differently.
//!
//! A change goes one way: the articles are put in order and their names joined; what tells anything anew gets a new
//! number; by the numbers that came and went, contradictions, events and sources each find what has changed for them, make
//! that anew, and keep the rest, whose places in the story are moved. Names and repeats, for which it does not matter what
//! an article tells of others' names, go by its seat, a number that lasts as long as its text and its date. [`Story::merge`]
//! is the same with nothing kept, so that both make one story.

use std::borrow::Borrow;
use std::sync::Arc;

use ner::Label;

use super::entity;
use super::likeness::{Counts, Weights};
use super::part::{Dated, Part, claims};
use super::statement::{Sentence, Statements};
use super::told::{self, Change, Facts, Told};
use super::update::Counting;
use super::vocabulary::Vocabulary;
use super::{
    Article, Entity, GONE, Groups, Member, Proposal, Repeat, Story, Update, conflict, dating, event, repeat,
    source, update,
};
use crate::correction::{self, Articles};
use crate::{Analysis, Correction};

/// The words of so many articles tell well enough which of them are rare.
const MOST_COUNTED: usize = 512;

/// A set of articles and the story that they tell, for articles that come, change and go one by one.
///
/// ```
/// use linimasa_core::{Article, Story, read, story::Merger};
/// let article = |text| Article { analysis: read(text, None), file: None, given: None };
/// let first = article("Pasar Lama terbakar pada Minggu (3/3/2024).");
/// let second = article("Warga menggelar doa bersama di Pasar Lama pada 5 Maret 2024.");
/// let mut merger = Merger::new(Vec::new());
/// merger.put(first.clone());
/// merger.put(second.clone());
/// assert_eq!(*merger.story(), Story::merge(&[first.clone(), second.clone()], &[]));
/// merger.remove(&first.analysis.id);
/// assert_eq!(*merger.story(), Story::merge(&[second], &[]));
/// ```
pub struct Merger<A> {
    /// By id; boxed, so that one can come or go without the others' being moved.
    parts: Vec<Box<Part<A>>>,
    corrections: Vec<Correction>,
    vocabulary: Vocabulary,
    book: entity::Book,
    units: conflict::Units,
    joined: entity::Joined,
    /// By which the sentences of all parts were told last.
    named: entity::Groups,
    /// Of the sentences of all parts that have any.
    counts: Counts,
    cast: entity::Cast,
    alike: entity::Alike,
    /// One article of so many is counted in them; a power of two.
    counted: u64,
    corrector: update::Corrector,
    repeats: repeat::Finder,
    conflicts: conflict::Finder,
    groups: event::Grouper,
    events: event::Made,
    sources: source::Sources,
    /// The last number that was given to an article.
    last: u32,
    /// What the story was made of last.
    made_of: MadeOf,
    /// The story as it was last made; brought up to date when it is first asked for after a change.
    story: Story,
    is_current: bool,
    /// The pairs of values of the story that was made last, for learning what contradicts what.
    #[cfg(feature = "learn")]
    pub examples: Vec<conflict::Example>,
}

/// What a story was made of, as far as it is looked at for what has changed.
#[derive(Default)]
struct MadeOf {
    /// The seats of its articles, in its order.
    seats: Vec<u32>,
    /// Their numbers, sorted.
    numbers: Vec<u32>,
    /// Of each entity, by its number, the kind of thing that it is.
    labels: Vec<Option<Label>>,
    weights: Weights,
}

impl<A: Borrow<Article>> Default for Merger<A> {
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

impl<A: Borrow<Article>> Merger<A> {
    /// No articles, and what the user corrects in those that will come.
    pub fn new(corrections: Vec<Correction>) -> Self {
        Self {
            parts: Vec::new(),
            corrections,
            vocabulary: Vocabulary::new(),
            book: entity::Book::default(),
            units: conflict::Units::default(),
            joined: entity::Joined::default(),
            named: entity::Groups::default(),
            counts: Counts::default(),
            cast: entity::Cast::default(),
            alike: entity::Alike::default(),
            counted: 1,
            corrector: update::Corrector::default(),
            repeats: repeat::Finder::default(),
            conflicts: conflict::Finder::default(),
            groups: event::Grouper::default(),
            events: event::Made::default(),
            sources: source::Sources::default(),
            last: 0,
            made_of: MadeOf::default(),
            story: Story::default(),
            is_current: false,
            #[cfg(feature = "learn")]
            examples: Vec::new(),
        }
    }

    /// Adds an article, in place of the one with its id if there is one.
    pub fn put(&mut self, article: A) {
        let part = self.read(article);
        match self.find(&part.article.borrow().analysis.id) {
            Ok(at) => {
                let old = std::mem::replace(&mut *self.parts[at], part);
                old.leave(&mut self.counts, self.counted, &mut self.book);
            }
            Err(at) => self.parts.insert(at, Box::new(part)),
        }
        self.is_current = false;
    }

    /// Takes an article away; none where there is none with this id.
    pub fn remove(&mut self, id: &str) -> Option<A> {
        let at = self.find(id).ok()?;
        let part = self.parts.remove(at);
        part.leave(&mut self.counts, self.counted, &mut self.book);
        self.is_current = false;
        Some(part.article)
    }

    /// Puts other corrections in place of those that there are.
    pub fn correct(&mut self, corrections: Vec<Correction>) {
        let old = std::mem::replace(&mut self.corrections, corrections);
        for part in std::mem::take(&mut self.parts) {
            let id = part.article.borrow().analysis.id.as_str();
            let part = if correction::of_article(&old, id).eq(correction::of_article(&self.corrections, id)) {
                part
            } else {
                part.leave(&mut self.counts, self.counted, &mut self.book);
                Box::new(self.read(part.article))
            };
            self.parts.push(part);
        }
        self.is_current = false;
    }

    /// The articles, by id.
    pub fn articles(&self) -> impl Iterator<Item = &Article> {
        self.parts.iter().map(|part| part.article.borrow())
    }

    /// The story that the articles tell.
    pub fn story(&mut self) -> &Story {
        if !self.is_current {
            self.story = self.merge();
            self.is_current = true;
        }
        &self.story
    }

    /// The same, and its articles in its order, as the user has them.
    pub fn told(&mut self) -> (&Story, Vec<&Article>) {
        self.story();
        let part = |member: &Arc<Member>| Some(self.parts[self.find(&member.id).ok()?].as_corrected());
        (&self.story, self.story.articles.iter().filter_map(part).collect())
    }

    fn read(&mut self, article: A) -> Part<A> {
        Part::read(
            article,
            &self.corrections,
            &mut self.vocabulary,
            &mut self.book,
            &mut self.units,
            &mut self.last,
        )
    }

    fn find(&self, id: &str) -> Result<usize, usize> {
        self.parts.binary_search_by(|part| part.article.borrow().analysis.id.as_str().cmp(id))
    }

    /// Makes the story.
    pub(super) fn merge(&mut self) -> Story {
        self.choose_counted();
        self.date_by_others();
        let order = self.order(|part| part.dated());
        self.count(&order);
        let mut story = self.moved(&order);
        self.tell(&order);
        let prose: Vec<_> = order.iter().map(|&at| self.parts[at].prose()).collect();
        story.repeats = self.repeats.find(&prose);
        story.updates = self.replace(&order, &story.repeats);
        story.entities = self.entities(story.entities, &order);
        story.proposals = self.proposals(&story.entities, &order);
        let (made_of, change) = self.change(&order, self.cast.labels(&story.entities));
        let parts: Vec<&Part<A>> = order.iter().map(|&at| &*self.parts[at]).collect();
        let analyses: Vec<&Analysis> = parts.iter().map(|part| part.analysis()).collect();
        let members: Vec<Arc<Member>> = parts.iter().map(|part| part.dated().member.clone()).collect();
        let numbers = self.numbers(&order);
        let places = self.places(&numbers);
        let Vocabulary { meanings, .. } = &self.vocabulary;
        let facts = Facts { labels: &made_of.labels, weights: &made_of.weights, meanings };
        let all: Vec<Told> = parts.iter().map(|part| part.told(&facts)).collect();
        let articles = told::Articles { all: &all, numbers: &numbers, places: &places };

        story.conflicts = self.conflicts.find(&change, &articles);
        #[cfg(feature = "learn")]
        {
            self.examples = conflict::examples(&self.conflicts, &articles);
        }
        let counting: Vec<Counting<'_>> = parts.iter().map(|part| part.counting()).collect();
        story.updates.extend(update::counts(&articles, &counting, &mut story.conflicts));
        story.updates.sort_by(|one, other| one.steps.cmp(&other.steps));
        let replay = Articles { analyses: &analyses, members: &members };
        replay.judge(&mut story.conflicts, &self.corrections);
        self.groups.group(&change, &articles);
        let mut groups = Groups::new(&self.groups, &articles, &story.conflicts);
        replay.regroup(&mut groups, &self.corrections);
        story.events = self.events.events(story.events, &groups, &change, &articles, &self.cast);
        self.sources.change(&change, &articles);
        let shared = self.sources.with(&articles, &story.repeats);
        self.events.weigh(&mut story.events, &articles, &shared);
        story.taken_from = shared.taken_from();
        story.articles = members;
        self.made_of = made_of;
        story
    }

    /// Tells which articles the words are counted in: all of a small story, and of a large one some, which their ids
    /// choose. So most articles that come or go leave all weights as they are.
    fn choose_counted(&mut self) {
        let counted = (self.parts.len() / MOST_COUNTED + 1).next_power_of_two() as u64;
        if counted != self.counted {
            self.counted = counted;
            self.counts = Counts::default();
            for part in self.parts.iter().filter(|part| part.is_counted(counted)) {
                self.counts.add(part.sentences.iter().map(|sentence| &sentence.gist));
            }
        }
    }

    /// What the story is made of, and how that differs from what it was made of last.
    fn change(&mut self, order: &[usize], labels: Vec<Option<Label>>) -> (MadeOf, Change) {
        let last = &self.made_of;
        let labelled = last.labels.iter().zip(&labels).zip(0..);
        let other = labelled.filter(|((then, now), _)| then.is_some() && now.is_some() && then != now);
        let relabelled: Vec<u32> = other.map(|(_, number)| number).collect();
        let is_relabelled = |number: &u32| relabelled.binary_search(number).is_ok();
        let is_anew =
            |part: &Part<A>| !relabelled.is_empty() && part.numbers.iter().flatten().any(is_relabelled);
        let anew: Vec<usize> = order.iter().copied().filter(|&at| is_anew(&self.parts[at])).collect();
        for &at in &anew {
            self.parts[at].dated_mut().number = 0;
        }
        self.count(order);
        let weights = Weights::of(&self.counts);
        let mut numbers: Vec<u32> = self.parts.iter().map(|part| part.dated().number).collect();
        numbers.sort_unstable();
        let without = |one: &[u32], other: &[u32]| -> Vec<u32> {
            one.iter().copied().filter(|number| other.binary_search(number).is_err()).collect()
        };
        let change = Change {
            went: without(&self.made_of.numbers, &numbers),
            came: without(&numbers, &self.made_of.numbers),
            reweighed: self.made_of.weights.reweighed(&weights),
        };
        (MadeOf { seats: self.seats(order), numbers, labels, weights }, change)
    }

    /// Dates the articles that do not tell their own date by what the others tell.
    fn date_by_others(&mut self) {
        if self.parts.iter().all(|part| part.alone.member.published.value.is_some()) {
            return;
        }
        let order = self.order(|part| &part.alone);
        self.tell(&order);
        let parts: Vec<&Part<A>> = order.iter().map(|&at| &*self.parts[at]).collect();
        let analyses: Vec<&Analysis> = parts.iter().map(|part| part.analysis()).collect();
        let members: Vec<Arc<Member>> = parts.iter().map(|part| part.alone.member.clone()).collect();
        let told: Vec<&[Sentence]> = parts.iter().map(|part| part.sentences.as_slice()).collect();
        let statements = Statements::of(told.iter().copied());
        let found = dating::infer(&dating::Known {
            analyses: &analyses,
            members: &members,
            words: &parts.iter().map(|part| &part.words).collect::<Vec<_>>(),
            vocabulary: &self.vocabulary,
            told: &told,
            statements: &statements,
            claims: &claims(parts.iter().map(|part| &part.alone), &statements),
            weights: &Weights::of(&self.counts),
        });
        let mut found = found.into_iter().peekable();
        for (article, &at) in order.iter().enumerate() {
            let published = found.next_if(|(index, _)| *index == article).map(|(_, published)| published);
            self.parts[at].date(published, &self.corrections);
        }
    }

    /// Gives those parts numbers that have none.
    fn count(&mut self, order: &[usize]) {
        for &at in order {
            self.parts[at].dated_mut().count(&mut self.last);
        }
    }

    /// The numbers of parts.
    fn numbers(&self, order: &[usize]) -> Vec<u32> {
        order.iter().map(|&at| self.parts[at].dated().number).collect()
    }

    /// Their seats.
    fn seats(&self, order: &[usize]) -> Vec<u32> {
        order.iter().map(|&at| self.parts[at].dated().seat).collect()
    }

    /// Where each part stands in an order, by its number, or by any other of which these are all.
    fn places(&self, numbers: &[u32]) -> Vec<usize> {
        let mut places = vec![GONE; self.last as usize + 1];
        for (place, &number) in numbers.iter().enumerate() {
            places[number as usize] = place;
        }
        places
    }

    /// The parts in the order of publication, those without a date last.
    fn order<'s>(&'s self, dated: impl Fn(&'s Part<A>) -> &'s Dated) -> Vec<usize> {
        // They lie by id.
        let day = |at: usize| dated(&self.parts[at]).member.published.value;
        let mut order: Vec<_> = (0..self.parts.len()).map(|at| (day(at).is_none(), day(at), at)).collect();
        order.sort_unstable();
        order.into_iter().map(|(.., at)| at).collect()
    }

    /// Joins the names of articles in this order, and brings their sentences up to date with that.
    fn tell(&mut self, order: &[usize]) {
        let articles = entity::Articles::of(order.iter().map(|&at| self.parts[at].named()));
        let named = entity::Groups::of(&articles, &mut self.book, &mut self.joined, &self.corrections);
        let new = (0..order.len()).filter(|&place| self.parts[order[place]].numbers.is_none());
        let changed = named.changed(&self.named, &articles, &self.book).into_iter().chain(new);
        let numbers = |place: usize| (order[place], named.numbers(place, &self.parts[order[place]].names));
        let mut changed: Vec<(usize, Vec<u32>)> = changed.map(numbers).collect();
        changed.retain(|(at, numbers)| self.parts[*at].numbers.as_ref() != Some(numbers));
        for (at, numbers) in changed {
            let part = &mut self.parts[at];
            part.uncount(&mut self.counts, self.counted);
            part.tell(numbers, &self.vocabulary, &self.corrections);
            if part.is_counted(self.counted) {
                self.counts.add(part.sentences.iter().map(|sentence| &sentence.gist));
            }
        }
        self.named = named;
    }

    /// What is corrected in the articles of this order, each with what of it others replace.
    fn replace(&mut self, order: &[usize], repeats: &[Repeat]) -> Vec<Update> {
        let noted: Vec<update::Noted<'_>> = order.iter().map(|&at| self.parts[at].noted()).collect();
        let (updates, replaced) = self.corrector.correct(&noted, repeats);
        for (&at, replaced) in order.iter().zip(replaced) {
            self.parts[at].replace(replaced);
        }
        updates
    }

    /// The story as it was last made, its places those that the articles have now. Entities have nothing of articles that
    /// are gone any more; events do that are made anew.
    fn moved(&mut self, order: &[usize]) -> Story {
        let places = self.places(&self.seats(order));
        let places: Vec<usize> = self.made_of.seats.iter().map(|&seat| places[seat as usize]).collect();
        let mut story = std::mem::take(&mut self.story);
        story.events.iter_mut().for_each(|event| event.move_to(&places));
        self.cast.move_to(&mut story.entities, &places);
        story
    }

    /// The entities as the names are joined; those of before are given.
    fn entities(&mut self, before: Vec<Entity>, order: &[usize]) -> Vec<Entity> {
        let mut was_there = vec![false; self.last as usize + 1];
        self.made_of.seats.iter().for_each(|&seat| was_there[seat as usize] = true);
        let seats = self.seats(order);
        let came: Vec<usize> = (0..order.len()).filter(|&place| !was_there[seats[place] as usize]).collect();
        let articles = entity::Articles::of(order.iter().map(|&at| self.parts[at].named()));
        self.cast.entities(before, &self.named, &self.book, &articles, &came)
    }
    /// Which of the entities may be one and were not joined.
    fn proposals(&mut self, entities: &[Entity], order: &[usize]) -> Vec<Proposal> {
        let articles = entity::Articles::of(order.iter().map(|&at| self.parts[at].named()));
        let names = (&self.named, &self.book, &articles);
        entity::proposals(&mut self.alike, names, (entities, &self.cast), &self.corrections)
    }
}
