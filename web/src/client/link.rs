//! The desk at work: a worker, a watch on the time, and somebody to tell.

use std::cell::RefCell;
use std::rc::Rc;

use protocol::{Answer, Language, Reply};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::Callback;

use super::boot;
use super::desk::{Desk, PATIENCE_MS};
use super::event::{Death, Event};
use crate::browser::listen::{Timer, log, log_value, now};
use crate::browser::program::Program;
use crate::browser::worker::Worker;

/// How far the page has loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loading {
    /// Not everything is in memory yet.
    Loading,
    /// Everything is in memory: no network is needed any more.
    Ready,
    /// Something could not be loaded.
    Failed,
    /// Everything was loaded, and the worker cannot be kept alive.
    Stopped,
}

/// What the link tells the page.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// How far loading has come.
    Loading(Loading),
    /// Something from the worker.
    Event(Event),
}

/// The page's hold on the worker. Cloning gives another hold on the same one.
#[derive(Clone)]
pub struct Link(Rc<RefCell<Inner>>);

struct Inner {
    desk: Desk<File>,
    program: Option<Program>,
    worker: Option<Rc<Worker>>,
    watch: Option<Timer>,
    /// Goes up with every worker, so that a late word of an ended one is not taken for the new one's.
    generation: u32,
    tell: Callback<News>,
}

impl Link {
    /// A link that has loaded nothing yet.
    pub fn new(language: Language, tell: Callback<News>) -> Link {
        Link(Rc::new(RefCell::new(Inner {
            desk: Desk::new(language),
            program: None,
            worker: None,
            watch: None,
            generation: 0,
            tell,
        })))
    }

    /// Loads everything and starts the worker; also after a failure.
    pub fn load(&self) {
        let link = self.clone();
        self.tell(vec![News::Loading(Loading::Loading)]);
        spawn_local(async move {
            match boot::load().await {
                Ok(program) => {
                    link.0.borrow_mut().program = Some(program);
                    link.start();
                }
                Err(why) => {
                    log_value(&why);
                    link.tell(vec![News::Loading(Loading::Failed)]);
                }
            }
        });
    }

    /// Changes the desk and gets on with the work.
    pub fn with(&self, change: impl FnOnce(&mut Desk<File>) -> Option<Event>) {
        let event = change(&mut self.0.borrow_mut().desk);
        self.tell(event.into_iter().map(News::Event).collect());
        self.pump();
    }

    /// Starts a worker in place of the present one. Asks the network for nothing.
    fn start(&self) {
        let (heard, died) = (self.clone(), self.clone());
        let started = {
            let mut inner = self.0.borrow_mut();
            inner.watch = None;
            inner.worker = None;
            inner.generation += 1;
            let generation = inner.generation;
            let Some(program) = inner.program.clone() else { return };
            let started = Worker::start(
                &program,
                move |answer| heard.heard(generation, answer),
                move |why| died.died(generation, Death::Crashed, &why),
            );
            match started {
                Ok(worker) => {
                    inner.worker = Some(Rc::new(worker));
                    true
                }
                Err(why) => {
                    log_value(&why);
                    false
                }
            }
        };
        if !started {
            self.tell(vec![News::Loading(Loading::Failed)]);
        }
    }

    fn heard(&self, generation: u32, answer: Result<Answer, String>) {
        if self.0.borrow().generation != generation {
            return;
        }
        let answer = match answer {
            Ok(answer) => answer,
            // An answer that cannot be understood will never come again: as good as dead.
            Err(why) => return self.died(generation, Death::Crashed, &why),
        };
        let mut news = Vec::new();
        if answer.reply == Reply::Ready {
            news.push(News::Loading(Loading::Ready));
        }
        {
            let mut inner = self.0.borrow_mut();
            let events = inner.desk.answered(answer, now());
            inner.watch = None;
            news.extend(events.into_iter().map(News::Event));
        }
        self.tell(news);
        self.pump();
    }

    fn died(&self, generation: u32, death: Death, why: &str) {
        if self.0.borrow().generation != generation {
            return;
        }
        log(&format!("worker: {why}"));
        let events = self.0.borrow_mut().desk.died(death);
        let gave_up = events.contains(&Event::GaveUp);
        if gave_up {
            let mut inner = self.0.borrow_mut();
            inner.worker = None;
            inner.watch = None;
            inner.generation += 1;
        } else {
            self.start();
        }
        self.tell(events.into_iter().map(News::Event).collect());
    }

    /// Posts the next request, if there is one and the worker is free.
    fn pump(&self) {
        let (worker, post, generation) = {
            let mut inner = self.0.borrow_mut();
            let Some(worker) = inner.worker.clone() else { return };
            let Some(post) = inner.desk.next(now()) else { return };
            let generation = inner.generation;
            let link = self.clone();
            inner.watch =
                Timer::after(PATIENCE_MS, move || link.died(generation, Death::TooSlow, "no answer"));
            (worker, post, generation)
        };
        if let Err(why) = worker.post(&post.ask, post.file.as_ref()) {
            log_value(&why);
            self.died(generation, Death::Crashed, "post");
        }
    }

    /// Told outside of every borrow, since whoever listens may ask for something at once.
    fn tell(&self, news: Vec<News>) {
        let tell = self.0.borrow().tell.clone();
        for one in news {
            tell.emit(one);
        }
    }
}
