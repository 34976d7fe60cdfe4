//! What to ask the worker next: one request at a time, what the reader waits for first.
//!
//! One at a time, because then whatever kills the worker is known by name, and because what the reader
//! asks for never queues behind a hundred files. Nothing here touches the browser or reads a clock.

use std::collections::VecDeque;

use protocol::{Answer, ArticleId, Ask, Export, Language, Reply, Request, SourceId};

use super::event::{Death, Dropped, Event};
use super::source::{Content, Source, State};

/// A worker that reads longer than this, in milliseconds, is taken for dead.
pub const PATIENCE_MS: u32 = 60_000;
/// While files are waiting, the story is made anew at most this often, in milliseconds …
const STORY_PAUSE_MS: f64 = 500.0;
/// … and never for more than one part in this many of the time.
const STORY_SHARE: f64 = 4.0;
/// So many deaths with no story between them and nothing to blame, and the desk gives up.
const DEATHS: u32 = 3;

/// The sources, what the reader changed and looks at, and what the worker is busy with.
#[derive(Debug)]
pub struct Desk<F> {
    sources: Vec<Source<F>>,
    next_source: SourceId,
    /// A few at most, each of another article.
    corrections: Vec<(ArticleId, String)>,
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

/// A change that the worker has to be told.
#[derive(Clone, Debug, PartialEq)]
enum Edit {
    Clear,
    Remove(ArticleId),
    Publish(ArticleId, Option<String>),
}

/// A slice that a view shows.
#[derive(Debug, Default)]
struct Slice<K> {
    wanted: Option<K>,
    stale: bool,
    /// Asked for by the reader just now, so it goes before everything else.
    urgent: bool,
}

impl<K: PartialEq> Slice<K> {
    fn want(&mut self, key: Option<K>) {
        if self.wanted != key {
            self.stale = key.is_some();
            self.urgent = self.stale;
            self.wanted = key;
        }
    }

    fn refresh(&mut self) {
        self.stale = self.wanted.is_some();
    }

    fn shown(&mut self) {
        self.stale = false;
        self.urgent = false;
    }
}

/// What the worker is doing.
#[derive(Debug, PartialEq)]
enum Worker {
    /// Not ready yet: what is posted now is lost.
    Starting,
    Idle,
    Busy {
        ticket: u32,
        job: Job,
        since: f64,
    },
    /// Given up.
    Gone,
}

/// A request in the desk's terms.
#[derive(Clone, Debug, PartialEq)]
enum Job {
    Language(Language),
    Edit(Edit),
    Read(SourceId),
    Story,
    Article(ArticleId),
    Name(String),
    Export(Export),
}

/// A message to post.
#[derive(Debug)]
pub struct Post<F> {
    /// The request.
    pub ask: Ask,
    /// The file that travels beside it.
    pub file: Option<F>,
}

impl<F: Clone> Desk<F> {
    /// An empty desk whose worker is being started.
    pub fn new(language: Language) -> Desk<F> {
        Desk {
            sources: Vec::new(),
            next_source: 1,
            corrections: Vec::new(),
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

    /// Forgets everything.
    pub fn clear(&mut self) -> Event {
        self.sources.clear();
        self.corrections.clear();
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

    /// Takes an answer in. Answers to requests that nobody waits for any more are ignored.
    pub fn answered(&mut self, answer: Answer, now: f64) -> Vec<Event> {
        if answer.reply == Reply::Ready {
            if self.worker == Worker::Starting {
                self.worker = Worker::Idle;
            }
            return Vec::new();
        }
        // A request that was not understood has no ticket that the worker could give back.
        let lost = answer.ticket == 0;
        let (job, since) = match &self.worker {
            Worker::Busy { ticket, job, since } if lost || *ticket == answer.ticket => (job.clone(), *since),
            _ => return Vec::new(),
        };
        self.worker = Worker::Idle;
        self.settle(job, answer.reply, since, now)
    }

    fn settle(&mut self, job: Job, reply: Reply, since: f64, now: f64) -> Vec<Event> {
        match (job, reply) {
            (Job::Language(language), Reply::Done) => {
                // A worker's first language is no change: what is on the screen stays until it is all read.
                let changed = self.told.replace(language).is_some();
                self.changed();
                self.article.urgent |= changed && self.article.stale;
                self.name.urgent |= changed && self.name.stale;
                self.story.urgent |= changed;
                Vec::new()
            }
            (Job::Edit(edit), Reply::Done | Reply::Missing) => {
                if let Edit::Remove(article) = edit {
                    self.forget(&article);
                }
                self.changed();
                Vec::new()
            }
            (Job::Read(id), Reply::Read { articles, notices, .. }) => self.was_read(id, articles, notices),
            (Job::Read(id), Reply::Refused { problem, .. }) => {
                let Some(source) = self.take(id) else { return Vec::new() };
                self.batch_done += 1;
                vec![Event::Refused { name: source.name, problem }, self.progress()]
            }
            (Job::Story, Reply::Story(story)) => {
                self.story.shown();
                self.deaths = 0;
                self.story_at = now;
                self.story_took = now - since;
                self.sources.iter_mut().filter(|s| !s.is_waiting()).for_each(|s| s.vetted = true);
                self.cautious &= self.waiting() > 0;
                vec![Event::Story(story)]
            }
            (Job::Article(id), Reply::Article(slice)) if self.article.wanted.as_deref() == Some(&id) => {
                self.article.shown();
                vec![Event::Article(slice)]
            }
            (Job::Article(id), Reply::Missing) if self.article.wanted.as_deref() == Some(&id) => {
                self.article.shown();
                // After a restart the article may only not have been read yet.
                if self.waiting() > 0 { Vec::new() } else { vec![Event::ArticleGone(id)] }
            }
            (Job::Name(id), Reply::Name(slice)) if self.name.wanted.as_deref() == Some(&id) => {
                self.name.shown();
                vec![Event::Name(slice)]
            }
            (Job::Name(id), Reply::Missing) if self.name.wanted.as_deref() == Some(&id) => {
                self.name.shown();
                if self.waiting() > 0 { Vec::new() } else { vec![Event::NameGone(id)] }
            }
            // The reader has gone on to another article or name meanwhile.
            (Job::Article(_), Reply::Article(_) | Reply::Missing) => Vec::new(),
            (Job::Name(_), Reply::Name(_) | Reply::Missing) => Vec::new(),
            (Job::Export(_), Reply::Exported(download)) => vec![Event::Exported(download)],
            (job, reply) => self.misunderstood(job, reply),
        }
    }

    fn was_read(
        &mut self,
        id: SourceId,
        articles: Vec<ArticleId>,
        notices: Vec<protocol::Notice>,
    ) -> Vec<Event> {
        let Some(source) = self.sources.iter_mut().find(|s| s.id == id) else { return Vec::new() };
        let news = !source.announced;
        source.announced = true;
        let name = source.name.clone();
        let count = articles.len();
        for article in &articles {
            if news {
                // The reader brings back what was removed before.
                self.removed.retain(|a| a != article);
            } else if self.removed.contains(article) {
                self.edits.push_back(Edit::Remove(article.clone()));
            } else if let Some((_, date)) = self.corrections.iter().find(|(a, _)| a == article) {
                self.edits.push_back(Edit::Publish(article.clone(), Some(date.clone())));
            }
        }
        source.state = State::Read(articles);
        self.batch_done += 1;
        self.changed();
        let mut events = vec![self.progress()];
        if news {
            events.push(Event::Read { name, articles: count, notices });
        }
        events
    }

    /// A reply that does not fit its request: a fault of the program. The request is dropped, so that it is
    /// not asked for ever.
    fn misunderstood(&mut self, job: Job, reply: Reply) -> Vec<Event> {
        let detail = match reply {
            Reply::Misunderstood { detail } => detail,
            _ => String::from("a reply that does not fit its request"),
        };
        match job {
            Job::Language(language) => self.told = Some(language),
            Job::Read(id) => {
                self.take(id);
                self.batch_done += 1;
            }
            Job::Story => self.story.shown(),
            Job::Article(_) => self.article.shown(),
            Job::Name(_) => self.name.shown(),
            Job::Edit(_) | Job::Export(_) => {}
        }
        vec![Event::Misunderstood(detail), self.progress()]
    }

    /// Takes in that the worker died or took too long. The caller ends it and starts another, unless the
    /// events say that the desk gave up.
    pub fn died(&mut self, death: Death) -> Vec<Event> {
        let was = std::mem::replace(&mut self.worker, Worker::Starting);
        if was == Worker::Gone {
            self.worker = was;
            return Vec::new();
        }
        self.deaths += 1;
        let mut events = match was {
            Worker::Busy { job, .. } => self.blame(job, death),
            _ => Vec::new(),
        };
        self.told = None;
        for source in &mut self.sources {
            source.state = State::Waiting;
        }
        // A new worker holds nothing; it is told of changes from `corrections` and `removed` as it reads.
        self.edits.clear();
        self.batch_done = 0;
        if self.deaths >= DEATHS {
            self.worker = Worker::Gone;
            events.push(Event::GaveUp);
        }
        events.push(self.progress());
        events
    }

    fn blame(&mut self, job: Job, death: Death) -> Vec<Event> {
        match job {
            Job::Read(id) => self.kill(id, death),
            Job::Story => {
                let doubtful: Vec<SourceId> =
                    self.sources.iter().filter(|s| !s.vetted && !s.is_waiting()).map(|s| s.id).collect();
                match doubtful[..] {
                    [only] => self.kill(only, death),
                    _ => {
                        self.cautious = true;
                        Vec::new()
                    }
                }
            }
            Job::Edit(Edit::Publish(article, _)) => {
                self.corrections.retain(|(a, _)| *a != article);
                vec![Event::Dropped(Dropped::Edit)]
            }
            Job::Edit(Edit::Remove(article)) => {
                self.forget(&article);
                Vec::new()
            }
            Job::Article(_) => {
                self.article.want(None);
                vec![Event::Dropped(Dropped::View)]
            }
            Job::Name(_) => {
                self.name.want(None);
                vec![Event::Dropped(Dropped::View)]
            }
            Job::Export(_) => vec![Event::Dropped(Dropped::Export)],
            Job::Language(_) | Job::Edit(Edit::Clear) => Vec::new(),
        }
    }

    fn kill(&mut self, id: SourceId, death: Death) -> Vec<Event> {
        let Some(source) = self.take(id) else { return Vec::new() };
        // Somebody to blame was found: the next worker has a new chance.
        self.deaths = 0;
        vec![Event::Killed { name: source.name, death }]
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
