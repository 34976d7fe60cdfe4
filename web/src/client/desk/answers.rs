//! What an answer of the worker changes.

use protocol::{Answer, ArticleId, Reply, SourceId};

use super::job::{Edit, Job, Worker};
use super::{Desk, Event};
use crate::client::source::State;

impl<F: Clone> Desk<F> {
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
}
