//! What ties the page to the browser and to the worker: effects, one a job.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Dispatchers, States};
use crate::browser::listen::Listener;
use crate::browser::{files, page};
use crate::client::link::Link;
use crate::i18n;
use crate::shared::{Act, Shared};
use crate::state::interface::Change as Page;
use crate::state::place::Place;
use crate::state::{article, names};

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Event, KeyboardEvent};

/// The link to the worker; made, and told to load, once.
#[hook]
pub fn use_link(states: &States) -> Link {
    let sentence = use_mut_ref(|| None);
    *sentence.borrow_mut() = match &states.interface.place {
        Place::Article { sentence, .. } => *sentence,
        _ => None,
    };
    let link = {
        let dispatchers = Dispatchers::of(states);
        use_memo((), move |()| {
            let language = dispatchers.language;
            Link::new(language, Callback::from(move |news| dispatchers.take(news, *sentence.borrow())))
        })
    };
    let started = link.clone();
    use_effect_with((), move |()| started.load());
    (*link).clone()
}

/// The root element's language and theme, and the title of the tab.
#[hook]
pub fn use_document(states: &States) {
    let shown = states.article.slice.as_ref().map(|slice| slice.card.label.clone());
    let key = (states.interface.language, states.interface.theme, states.interface.place.clone(), shown);
    use_effect_with(key, |(language, theme, place, shown)| {
        let t = i18n::texts(*language);
        page::root("lang", Some(i18n::code(*language)));
        page::root("data-theme", theme.word());
        let view = match place {
            Place::Story => t.view_story,
            Place::Article { .. } => shown.as_deref().unwrap_or(t.view_article),
            Place::Names { .. } => t.view_names,
        };
        page::title(&format!("{view} · Linimasa"));
    });
}

/// The browser's way back and forth, and addresses typed in.
#[hook]
pub fn use_history(states: &States) {
    let interface = states.interface.dispatcher();
    use_effect_with((), move |()| {
        let listener = page::window().map(|window| {
            Listener::new(&window, "popstate", move |_| {
                interface.dispatch(Page::Place(Place::from_hash(&page::hash())));
            })
        });
        move || drop(listener)
    });
}

/// Asks for what the view shows.
#[hook]
pub fn use_view_data(states: &States, link: &Link) {
    let first = states.story.slice.articles.first().map(|a| a.id.clone());
    let (article, name) = match &states.interface.place {
        Place::Story => (None, None),
        Place::Article { id, .. } => (id.clone().or(first), None),
        Place::Names { id } => (None, id.clone()),
    };
    let (link, articles, all_names) = (link.clone(), states.article.dispatcher(), states.names.dispatcher());
    let old = states.names.slice.as_ref().map(|slice| slice.card.id.clone());
    use_effect_with((article, name), move |(article, name)| {
        if old != *name {
            all_names.dispatch(names::Change::Gone);
        }
        articles.dispatch(article::Change::Close);
        let (article, name) = (article.clone(), name.clone());
        link.with(|desk| {
            desk.look(article, name);
            None
        });
    });
}

/// The mark that is explained.
const OPEN_MARK: &str = "mark[aria-expanded=\"true\"]";

/// Brings the reader to the sentence, or to the top of a new view; back on the story, to where it was left.
#[hook]
pub fn use_scrolling(states: &States) {
    // What the reader pressed on the empty page is gone with it; the story begins at its heading.
    let empty = states.story.is_empty();
    use_effect_with(empty, |empty| {
        if !empty {
            page::go_to_top(0.0);
        }
    });
    let place = states.interface.place.clone();
    let shown = states.article.slice.as_ref().map(|slice| slice.card.id.clone());
    let left_at = use_mut_ref(|| (Place::Story, 0.0_f64));
    let first = use_mut_ref(|| true);
    let articles = states.article.dispatcher();

    // Where the story was left: the page is as high as it was, since nothing was drawn since.
    let leaving = left_at.clone();
    use_memo(place.clone(), move |place| {
        let mut left = leaving.borrow_mut();
        if left.0 == Place::Story && *place != Place::Story {
            left.1 = page::scrolled();
        }
        left.0 = place.clone();
    });
    use_effect_with((place, shown), move |(place, shown)| {
        if first.replace(false) {
            return;
        }
        match place {
            Place::Article { sentence: Some(sentence), id } if id == shown => {
                articles.dispatch(article::Change::Reach(*sentence));
            }
            Place::Article { sentence: Some(_), .. } => {}
            Place::Story => page::go_to_top(left_at.borrow().1),
            // The list stays where it is, with the chosen name in it; a narrow page shows the places instead.
            Place::Names { id: Some(_) } if page::is_wide() => {}
            _ => page::go_to_top(0.0),
        }
    });
    use_effect_with(states.article.goal, |goal| match goal.map(|goal| goal.target) {
        Some(article::Target::Sentence(sentence)) => {
            page::go_to(&format!("[data-sentence=\"{sentence}\"]"));
        }
        Some(article::Target::OpenMark) => {
            page::go_to(OPEN_MARK);
        }
        None => {}
    });
}

/// Dropping and pasting, anywhere on the window.
#[hook]
pub fn use_transfer(states: &States, shared: &Shared) {
    let (interface, act) = (states.interface.dispatcher(), shared.act.clone());
    use_effect_with((), move |()| {
        let Some(window) = page::window() else { return Box::new(|| ()) as Box<dyn FnOnce()> };
        // Something of the page itself, such as a selected word, is not dropped on it.
        let own = Rc::new(Cell::new(false));
        let (begins, ends) = (own.clone(), own.clone());
        let dragging = move |event: Event, on: bool| {
            event.prevent_default();
            interface.dispatch(Page::Dragging(on && !own.get()));
            !own.get()
        };
        let (enter, over, leave, end) = (dragging.clone(), dragging.clone(), dragging.clone(), dragging);
        let hand = move |handed: files::Handed| {
            if !handed.files.is_empty() {
                act.emit(Act::Files(handed.files));
            } else if let Some(text) = handed.text {
                act.emit(Act::Text(text));
            }
        };
        let pasted = hand.clone();
        let listeners = vec![
            Listener::new(&window, "dragstart", move |_| begins.set(true)),
            Listener::new(&window, "dragend", move |_| ends.set(false)),
            Listener::new(&window, "dragenter", move |event| _ = enter(event, true)),
            Listener::new(&window, "dragover", move |event| _ = over(event, true)),
            Listener::new(&window, "dragleave", move |event| {
                // Moving from one element to another leaves one, too; leaving the window goes nowhere.
                let inside = event.dyn_ref::<DragEvent>().is_some_and(|e| e.related_target().is_some());
                leave(event, inside);
            }),
            Listener::new(&window, "drop", move |event| {
                let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
                if end(event, false) {
                    hand(files::from_transfer(transfer));
                }
            }),
            Listener::new(&window, "paste", move |event| {
                if !page::is_typing(event.target()) {
                    let transfer = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
                    event.prevent_default();
                    pasted(files::from_transfer(transfer));
                }
            }),
        ];
        Box::new(move || drop(listeners))
    });
}

/// The keys of the article view: n, p and Escape.
#[hook]
pub fn use_keys(states: &States) {
    let reading =
        matches!(states.interface.place, Place::Article { .. }) && states.interface.dialog.is_none();
    let article = states.article.dispatcher();
    use_effect_with(reading, move |reading| {
        let window = page::window().filter(|_| *reading);
        let listener = window.map(|window| {
            Listener::new(&window, "keydown", move |event| {
                let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
                let change = match key.key().as_str() {
                    _ if key.ctrl_key()
                        || key.meta_key()
                        || key.alt_key()
                        || page::is_typing(event.target()) =>
                    {
                        return;
                    }
                    "n" => article::Change::Step(true),
                    "p" => article::Change::Step(false),
                    "Escape" => article::Change::Close,
                    _ => return,
                };
                article.dispatch(change);
            })
        });
        move || drop(listener)
    });
}

/// Leaving the page with articles on it asks first.
#[hook]
pub fn use_leaving(states: &States) {
    let holds = !states.story.is_empty() || states.sources.is_reading();
    use_effect_with(holds, |holds| {
        let window = page::window().filter(|_| *holds);
        let listener = window.map(|window| {
            Listener::new(&window, "beforeunload", |event| {
                event.prevent_default();
                // Older browsers ask only when this is set.
                let _ = js_sys::Reflect::set(&event, &"returnValue".into(), &true.into());
            })
        });
        move || drop(listener)
    });
}
