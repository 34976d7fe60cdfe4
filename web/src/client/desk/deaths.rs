//! What the death of the worker changes, and who is to blame.

use protocol::SourceId;
use protocol::slice::Passage;

use super::job::{Edit, Job, Worker};
use super::{Desk, Event};
use crate::client::event::{Death, Dropped};
use crate::client::source::State;

/// So many deaths with no story between them and nothing to blame, and the desk gives up.
const DEATHS: u32 = 3;

impl<F: Clone> Desk<F> {
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
        // A new worker holds nothing; it is told of changes from `corrections` and `removed` as it reads. What holds for
        // two articles it is told first.
        self.edits.clear();
        let judge = |sides: &Vec<Passage>| Edit::Judge { sides: sides.clone(), dismissed: true };
        self.edits.extend(self.dismissed.iter().map(judge));
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
            Job::Edit(Edit::Judge { sides, .. }) => {
                self.dismissed.retain(|known| *known != sides);
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
}
