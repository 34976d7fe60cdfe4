//! One article of a story, and what is kept with it.

use std::borrow::{Borrow, Cow};
use std::rc::Rc;
use std::sync::Arc;

use super::claim::{self, Claim};
use super::conflict::{Unit, Units};
use super::likeness::Counts;
use super::statement::{self, Sentence, Statements};
use super::told::{Facts, Told};
use super::update::{self, Counting, Note, Noted, Replaced, Tally};
use super::vocabulary::{Vocabulary, Words};
use super::{Article, Member, entity, repeat, source};
use crate::correction::{self, Articles};
use crate::{Analysis, Correction, Published, hash};

/// One article, and what is kept with it.
pub(super) struct Part<A> {
    pub(super) article: A,
    /// The article as the user has it, where that differs.
    pub(super) corrected: Option<Article>,
    /// What all spellings of its outlet's name have in common.
    outlet: Option<String>,
    pub(super) words: Words,
    pub(super) prose: Rc<repeat::Words>,
    pub(super) names: entity::Names,
    /// What each of its quantities counts or measures with.
    pub(super) units: Vec<Unit>,
    /// The numbers of its names in the story for which its sentences hold; none where it has none yet.
    pub(super) numbers: Option<Vec<u32>>,
    pub(super) sentences: Vec<Sentence>,
    /// What it says of what was told wrong before.
    pub(super) notes: Vec<Note>,
    /// How many met with a fate, as it tells.
    pub(super) tallies: Vec<Tally>,
    /// What of it the notes of others replace, sorted by value, …
    pub(super) replaced: Vec<Replaced>,
    /// … and its claims as that leaves them, where it is otherwise.
    retold: Option<Vec<Claim>>,
    /// As it is dated by itself.
    pub(super) alone: Dated,
    /// As others date it.
    pub(super) inferred: Option<Dated>,
}

/// An article's part in a story, and the claims that follow from its date.
pub(super) struct Dated {
    pub(super) member: Arc<Member>,
    pub(super) claims: Vec<Claim>,
    /// Given when it first enters a story; 0 before. Its text, its names and its place among the others are the same as long
    /// as it has it.
    pub(super) seat: u32,
    /// The same, given anew when it tells other things.
    pub(super) number: u32,
}

impl Dated {
    pub(super) fn new(
        analysis: &Analysis,
        published: Published,
        sentences: &[Sentence],
        corrections: &[Correction],
    ) -> Self {
        let times = analysis.resolve(&published);
        let member = Arc::new(Member { id: analysis.id.clone(), published, times });
        let mut dated = Self { claims: Vec::new(), member, seat: 0, number: 0 };
        dated.tell(analysis, sentences, corrections);
        dated
    }

    /// Makes its claims for these sentences.
    pub(super) fn tell(&mut self, analysis: &Analysis, sentences: &[Sentence], corrections: &[Correction]) {
        self.claims = claim::of_article(analysis, &self.member, sentences);
        let articles = Articles { analyses: &[analysis], members: std::slice::from_ref(&self.member) };
        articles.replay_claims(&mut self.claims, corrections);
    }

    /// Gives it the next number, where it has none.
    pub(super) fn count(&mut self, last: &mut u32) {
        if self.number == 0 {
            *last += 1;
            self.number = *last;
        }
        if self.seat == 0 {
            self.seat = self.number;
        }
    }
}

impl<A: Borrow<Article>> Part<A> {
    /// Reads an article, with what the user has corrected in it. `last` is the last number that was given.
    pub(super) fn read(
        article: A,
        corrections: &[Correction],
        vocabulary: &mut Vocabulary,
        book: &mut entity::Book,
        units: &mut Units,
        last: &mut u32,
    ) -> Self {
        let given: &Article = article.borrow();
        let corrected = correction::corrected(&given.analysis, corrections);
        let analysis = corrected.as_ref();
        let published = analysis.published(correction::published(corrections, &analysis.id), given.given);
        let words = Words::read(analysis, vocabulary);
        let prose = Rc::new(repeat::Words::of(analysis, &words, vocabulary));
        let names = entity::Names::read(analysis, book);
        let units = analysis.quantities.iter().map(|quantity| units.of(quantity.unit.as_deref())).collect();
        let outlet = analysis.head.outlet.as_deref().map(source::key);
        let mut alone = Dated::new(analysis, published, &[], &[]);
        alone.count(last);
        book.add(alone.seat, &names);
        let corrected = match corrected {
            Cow::Borrowed(_) => None,
            Cow::Owned(analysis) => Some(Article { analysis, file: given.file.clone(), given: given.given }),
        };
        Self {
            article,
            corrected,
            outlet,
            words,
            prose,
            names,
            units,
            numbers: None,
            sentences: Vec::new(),
            notes: Vec::new(),
            tallies: Vec::new(),
            replaced: Vec::new(),
            retold: None,
            alone,
            inferred: None,
        }
    }

    /// The article as the user has it.
    pub(super) fn as_corrected(&self) -> &Article {
        self.corrected.as_ref().unwrap_or_else(|| self.article.borrow())
    }

    /// Its text and facts, as the user has them.
    pub(super) fn analysis(&self) -> &Analysis {
        &self.as_corrected().analysis
    }

    /// The article with its date, whoever tells that.
    pub(super) fn dated(&self) -> &Dated {
        self.inferred.as_ref().unwrap_or(&self.alone)
    }

    pub(super) fn dated_mut(&mut self) -> &mut Dated {
        self.inferred.as_mut().unwrap_or(&mut self.alone)
    }

    /// What it tells.
    pub(super) fn told<'s>(&'s self, facts: &'s Facts<'s>) -> Told<'s> {
        let Dated { member, claims, .. } = self.dated();
        Told {
            analysis: self.analysis(),
            member,
            sentences: &self.sentences,
            claims: self.retold.as_ref().unwrap_or(claims),
            units: &self.units,
            replaced: &self.replaced,
            facts,
        }
    }

    /// Its names.
    pub(super) fn named(&self) -> entity::Named<'_> {
        entity::Named { number: self.alone.seat, analysis: self.analysis(), names: &self.names }
    }

    /// What others may have copied of it.
    pub(super) fn prose(&self) -> repeat::Prose<'_> {
        repeat::Prose { number: self.dated().seat, words: &self.prose, analysis: self.analysis() }
    }

    /// What it counts, with its names.
    pub(super) fn counting(&self) -> Counting<'_> {
        Counting { tallies: &self.tallies, names: self.numbers.as_deref().unwrap_or_default() }
    }

    /// As corrections look at it.
    pub(super) fn noted(&self) -> Noted<'_> {
        let Dated { member, seat, .. } = self.dated();
        Noted {
            seat: *seat,
            outlet: self.outlet.as_deref(),
            analysis: self.analysis(),
            member,
            sentences: &self.sentences,
            units: &self.units,
            notes: &self.notes,
        }
    }

    /// Has corrections replace some of its values, and no others any more.
    pub(super) fn replace(&mut self, replaced: Vec<Replaced>) {
        if replaced.is_empty() && self.replaced.is_empty() {
            return;
        }
        let is_otherwise = self.replaced != replaced;
        self.replaced = replaced;
        self.retold = update::retold(&self.dated().claims, &self.replaced);
        if is_otherwise {
            self.dated_mut().number = 0;
        }
    }

    /// Makes its sentences and claims for the numbers of its names.
    pub(super) fn tell(&mut self, numbers: Vec<u32>, vocabulary: &Vocabulary, corrections: &[Correction]) {
        let analysis = &self.corrected.as_ref().unwrap_or_else(|| self.article.borrow()).analysis;
        self.sentences = statement::of_article(analysis, &self.words, &self.names, &numbers, vocabulary);
        self.notes = update::notes(analysis, &self.alone.member, &self.sentences);
        self.tallies = update::tallies(analysis, &self.units, &self.sentences);
        for note in &self.notes {
            self.sentences[note.own_sentences()]
                .iter_mut()
                .for_each(|sentence| sentence.cues.of_itself = true);
        }
        for dated in [Some(&mut self.alone), self.inferred.as_mut()].into_iter().flatten() {
            dated.tell(analysis, &self.sentences, corrections);
            if self.numbers.is_some() {
                dated.number = 0;
            }
        }
        self.numbers = Some(numbers);
    }

    /// Dates it as others do, or no more.
    pub(super) fn date(&mut self, published: Option<Published>, corrections: &[Correction]) {
        let known = self.inferred.as_ref().map(|dated| &dated.member.published);
        if known != published.as_ref() {
            let analysis = self.analysis();
            self.inferred =
                published.map(|published| Dated::new(analysis, published, &self.sentences, corrections));
        }
    }

    /// Whether its words are among those that are counted, if one article of so many is.
    pub(super) fn is_counted(&self, of: u64) -> bool {
        of == 1 || hash::number([self.article.borrow().analysis.id.as_str()].into_iter()).is_multiple_of(of)
    }

    /// Takes its words out of those that are counted.
    pub(super) fn uncount(&self, counts: &mut Counts, counted: u64) {
        if self.is_counted(counted) {
            counts.take(self.sentences.iter().map(|sentence| &sentence.gist));
        }
    }

    /// Takes all of it out of what is counted.
    pub(super) fn leave(&self, counts: &mut Counts, counted: u64, book: &mut entity::Book) {
        self.uncount(counts, counted);
        book.take(self.alone.seat, &self.names);
    }
}

/// The claims of all articles, by article and place.
pub(super) fn claims<'d>(
    articles: impl Iterator<Item = &'d Dated>,
    statements: &Statements<'_>,
) -> Vec<Claim> {
    let in_story = |(article, dated): (usize, &'d Dated)| {
        let first = statements.start(article);
        dated.claims.iter().map(move |claim| claim.in_story(article, first))
    };
    articles.enumerate().flat_map(in_story).collect()
}
