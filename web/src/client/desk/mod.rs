//! What to ask the worker next: one request at a time, what the reader waits for first.
//!
//! One at a time, because then whatever kills the worker is known by name, and because what the reader
//! asks for never queues behind a hundred files. Nothing here touches the browser or reads a clock.

mod answers;
mod deaths;
mod job;
#[cfg(test)]
mod tests;

use std::collections::VecDeque;

use protocol::slice::Passage;
use protocol::{ArticleId, Ask, Export, Language, Request, SourceId};

use super::event::Event;
use super::source::{Content, Source, State};
use job::{Edit, Job, Slice, Worker};

pub use job::Post;

/// A worker that reads longer than this, in milliseconds, is taken for dead.
pub const PATIENCE_MS: u32 = 60_000;
/// While files are waiting, the story is made anew at most this often, in milliseconds …
const STORY_PAUSE_MS: f64 = 500.0;
/// … and never for more than one part in this many of the time.
const STORY_SHARE: f64 = 4.0;

/// The sources, what the reader changed and looks at, and what the worker is busy with.
#[derive(Debug)]
pub struct Desk<F> {
    sources: Vec<Source<F>>,
    next_source: SourceId,
    /// A few at most, each of another article.
    corrections: Vec<(ArticleId, String)>,
    /// Contradictions that are none, as the reader holds.
    dismissed: Vec<Vec<Passage>>,
    removed: Vec<ArticleId>,
    edits: VecDeque<Edit>,
    exports: VecDeque<Export>,
    language: Language,
    /// The language that this worker was told.
    told: Option<Language>,
    story: Slice<()>,
    article: Slice<ArticleId>,
    name: Slice<String>,
    worker: Worker,
    ticket: u32,
    batch_done: u32,
    /// Make a story after each source, to find the one that breaks stories.
    cautious: bool,
    deaths: u32,
    story_at: f64,
    story_took: f64,
}

impl<F: Clone> Desk<F> {
    /// An empty desk whose worker is being started.
    pub fn new(language: Language) -> Desk<F> {
        Desk {
            sources: Vec::new(),
            next_source: 1,
            corrections: Vec::new(),
            dismissed: Vec::new(),
            removed: Vec::new(),
            edits: VecDeque::new(),
            exports: VecDeque::new(),
            language,
            told: None,
            story: Slice { wanted: Some(()), stale: false, urgent: false },
            article: Slice::default(),
            name: Slice::default(),
            worker: Worker::Starting,
            ticket: 0,
            batch_done: 0,
            cautious: false,
            deaths: 0,
            story_at: f64::NEG_INFINITY,
            story_took: 0.0,
        }
    }

    /// Takes a source in.
    pub fn add(&mut self, name: String, content: Content<F>) -> Event {
        if self.waiting() == 0 {
            self.batch_done = 0;
        }
        let id = self.next_source;
        self.next_source += 1;
        self.sources.push(Source {
            id,
            name,
            content,
            state: State::Waiting,
            vetted: false,
            announced: false,
        });
        self.progress()
    }

    /// Forgets an article.
    pub fn remove(&mut self, article: ArticleId) {
        self.corrections.retain(|(a, _)| *a != article);
        self.removed.push(article.clone());
        self.edits.push_back(Edit::Remove(article));
        self.story.urgent = true;
    }

    /// Sets or takes back the reader's own published date.
    pub fn publish(&mut self, article: ArticleId, date: Option<String>) {
        self.corrections.retain(|(a, _)| *a != article);
        if let Some(date) = &date {
            self.corrections.push((article.clone(), date.clone()));
        }
        self.edits.push_back(Edit::Publish(article, date));
        self.article.urgent = true;
        self.story.urgent = true;
    }

    /// Notes or takes back that a contradiction, given by what its sides say, is none.
    pub fn judge(&mut self, sides: Vec<Passage>, dismissed: bool) {
        let is_of = |known: &Vec<Passage>| known.iter().take(2).all(|side| sides.contains(side));
        self.dismissed.retain(|known| !is_of(known));
        if dismissed {
            self.dismissed.push(sides.clone());
        }
        self.edits.push_back(Edit::Judge { sides, dismissed });
        self.story.urgent = true;
    }

    /// Forgets everything.
    pub fn clear(&mut self) -> Event {
        self.sources.clear();
        self.corrections.clear();
        self.dismissed.clear();
        self.removed.clear();
        self.exports.clear();
        self.edits.clear();
        self.edits.push_back(Edit::Clear);
        self.article.want(None);
        self.name.want(None);
        self.batch_done = 0;
        self.cautious = false;
        self.story.urgent = true;
        self.progress()
    }

    /// Asks for a file to save, once everything that waits has been read.
    pub fn export(&mut self, export: Export) {
        self.exports.push_back(export);
    }

    /// Words every later slice in `language`.
    pub fn speak(&mut self, language: Language) {
        self.language = language;
    }

    /// Says which article and which name the views show.
    pub fn look(&mut self, article: Option<ArticleId>, name: Option<String>) {
        self.article.want(article);
        self.name.want(name);
    }

    /// What to post now, if anything; the worker is busy with it from then on.
    pub fn next(&mut self, now: f64) -> Option<Post<F>> {
        if self.worker != Worker::Idle {
            return None;
        }
        let job = self.choose(now)?;
        let (request, file) = self.word(&job)?;
        self.ticket += 1;
        self.worker = Worker::Busy { ticket: self.ticket, job, since: now };
        Some(Post { ask: Ask { ticket: self.ticket, request }, file })
    }

    fn choose(&mut self, now: f64) -> Option<Job> {
        if self.told != Some(self.language) {
            return Some(Job::Language(self.language));
        }
        if let Some(edit) = self.edits.pop_front() {
            return Some(Job::Edit(edit));
        }
        let refresh = self.refresh_due(now);
        for urgent in [true, false] {
            let due = |stale: bool, is_urgent: bool| stale && (if urgent { is_urgent } else { refresh });
            if let Some(article) =
                self.article.wanted.clone().filter(|_| due(self.article.stale, self.article.urgent))
            {
                return Some(Job::Article(article));
            }
            if let Some(name) = self.name.wanted.clone().filter(|_| due(self.name.stale, self.name.urgent)) {
                return Some(Job::Name(name));
            }
            if due(self.story.stale, self.story.urgent) {
                return Some(Job::Story);
            }
        }
        // Those that have been part of a story first, so that a doubtful one meets them all.
        let waiting = self.sources.iter().filter(|s| s.is_waiting()).min_by_key(|s| (!s.vetted, s.id));
        if let Some(source) = waiting {
            return Some(Job::Read(source.id));
        }
        self.exports.pop_front().map(Job::Export)
    }

    /// Whether slices that have become old may be made anew, rather than the next file be read.
    fn refresh_due(&self, now: f64) -> bool {
        if self.sources.iter().any(|s| s.is_waiting() && s.vetted) {
            // A new worker is catching up; half a story would make the page jump.
            return false;
        }
        let unvetted = self.sources.iter().any(|s| !s.vetted && !s.is_waiting());
        let pause = STORY_PAUSE_MS.max(self.story_took * STORY_SHARE);
        self.waiting() == 0 || (self.cautious && unvetted) || now - self.story_at >= pause
    }

    fn word(&self, job: &Job) -> Option<(Request, Option<F>)> {
        let request = match job {
            Job::Language(language) => Request::SetLanguage { language: *language },
            Job::Edit(Edit::Clear) => Request::Clear,
            Job::Edit(Edit::Remove(article)) => Request::Remove { article: article.clone() },
            Job::Edit(Edit::Publish(article, date)) => {
                Request::SetPublished { article: article.clone(), date: date.clone() }
            }
            Job::Edit(Edit::Judge { sides, dismissed }) => {
                Request::Judge { sides: sides.clone(), dismissed: *dismissed }
            }
            Job::Story => Request::Story,
            Job::Article(article) => Request::Article { article: article.clone() },
            Job::Name(name) => Request::Name { name: name.clone() },
            Job::Export(export) => Request::Export { export: *export },
            Job::Read(id) => {
                let source = self.sources.iter().find(|s| s.id == *id)?;
                let file = match &source.content {
                    Content::File(file) => Some(file.clone()),
                    Content::Text { .. } => None,
                };
                return Some((Request::Read { source: *id, input: source.input() }, file));
            }
        };
        Some((request, None))
    }

    fn take(&mut self, id: SourceId) -> Option<Source<F>> {
        let at = self.sources.iter().position(|s| s.id == id)?;
        Some(self.sources.remove(at))
    }

    /// Drops the source of `article` once nothing of it is left.
    fn forget(&mut self, article: &str) {
        let removed = &self.removed;
        self.sources.retain(|s| match &s.state {
            State::Read(articles) => !s.holds(article) || articles.iter().any(|a| !removed.contains(a)),
            State::Waiting => true,
        });
    }

    fn changed(&mut self) {
        self.story.refresh();
        self.article.refresh();
        self.name.refresh();
    }

    fn waiting(&self) -> usize {
        self.sources.iter().filter(|s| s.is_waiting()).count()
    }

    fn progress(&self) -> Event {
        Event::Progress { done: self.batch_done, total: self.batch_done + self.waiting() as u32 }
    }
}
