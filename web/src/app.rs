//! The page as a whole: its states, its worker, and what passes between them.

use protocol::Language;
use yew::prelude::*;

use crate::browser::{page, store};
use crate::client::event::{Dropped, Event};
use crate::client::link::{Link, Loading, News};
use crate::client::source::Content;
use crate::components::add::drop_veil;
use crate::components::bar::bar;
use crate::components::dialogs::dialogs;
use crate::components::messages::{messages, spoken};
use crate::components::progress::progress;
use crate::hooks;
use crate::i18n;
use crate::shared::{Act, Shared};
use crate::state::interface::{self, Interface, Theme};
use crate::state::place::Place;
use crate::state::sources::{self, Message};
use crate::state::{article, names, story};
use crate::views::{self, story::StoryView};

/// The keys under which choices are remembered.
pub(crate) const LANGUAGE: &str = "linimasa.language";
pub(crate) const THEME: &str = "linimasa.theme";

/// The sample story.
const SAMPLE: [&str; 6] = [
    include_str!("../sample/1.txt"),
    include_str!("../sample/2.txt"),
    include_str!("../sample/3.txt"),
    include_str!("../sample/4.txt"),
    include_str!("../sample/5.txt"),
    include_str!("../sample/6.txt"),
];

/// The states, each with its own reducer.
#[derive(Clone)]
pub(crate) struct States {
    pub interface: UseReducerHandle<Interface>,
    pub sources: UseReducerHandle<sources::Sources>,
    pub story: UseReducerHandle<story::Story>,
    pub article: UseReducerHandle<article::Article>,
    pub names: UseReducerHandle<names::Names>,
}

/// The page.
#[component]
pub fn App() -> Html {
    let states = States {
        interface: use_reducer_eq(remembered),
        sources: use_reducer_eq(sources::Sources::default),
        story: use_reducer_eq(story::Story::default),
        article: use_reducer_eq(article::Article::default),
        names: use_reducer_eq(names::Names::default),
    };
    let link = hooks::use_link(&states);
    let act = use_act(&states, &link);
    let shared = Shared { language: states.interface.language, act };
    hooks::use_document(&states);
    hooks::use_history(&states);
    hooks::use_view_data(&states, &link);
    hooks::use_scrolling(&states);
    hooks::use_transfer(&states, &shared);
    hooks::use_keys(&states);
    hooks::use_leaving(&states);

    let (interface, story) = (&states.interface, &states.story);
    let t = shared.t();
    let empty = story.is_empty();
    let view = if empty { "empty" } else { interface.place.view() };
    html! {
        <>
            <a class="skip" href="#main" onclick={Callback::from(skip)}>{ t.skip }</a>
            { bar(&shared, interface, empty) }
            <main id="main" tabindex="-1" data-view={view} data-reading={states.sources.is_reading().to_string()}>
                <div>{ progress(&shared, &states.sources) }{ messages(&shared, &states.sources) }</div>
                <div class="view">{ show(&shared, &states, empty) }</div>
            </main>
            <footer class="foot"><p>{ t.footer }</p></footer>
            { spoken(&shared, &states.sources) }
            <div>{ dialogs(&shared, interface.dialog) }</div>
            { drop_veil(&shared, interface.dragging) }
        </>
    }
}

fn show(shared: &Shared, states: &States, empty: bool) -> Html {
    let story = &states.story.slice;
    match &states.interface.place {
        _ if empty => views::empty::empty(shared),
        Place::Story => html! { <StoryView story={story.clone()} shared={shared.clone()} /> },
        Place::Article { id, sentence } => {
            views::article::article_view(shared, story, &states.article, id.as_ref(), *sentence)
        }
        Place::Names { id } => views::names::names_view(shared, story, &states.names, id.as_ref()),
    }
}

/// The link to the content: puts the focus there and leaves the address alone.
fn skip(event: MouseEvent) {
    event.prevent_default();
    if let Some(main) = page::find("#main") {
        page::focus(&main);
    }
}

fn remembered() -> Interface {
    let language = match store::read(LANGUAGE).as_deref() {
        Some("id") => Language::Id,
        Some("en") => Language::En,
        _ => store::language(),
    };
    Interface {
        language,
        theme: store::read(THEME).map_or(Theme::System, |word| Theme::from_word(&word)),
        place: Place::from_hash(&page::hash()),
        loading: Loading::Loading,
        dialog: None,
        dragging: false,
    }
}

/// Turns what the reader does into changes of states and requests.
#[hook]
fn use_act(states: &States, link: &Link) -> Callback<Act> {
    let (states, link) = (Dispatchers::of(states), link.clone());
    let pasted = use_mut_ref(|| 0_usize);
    let language = use_mut_ref(Language::default);
    *language.borrow_mut() = states.language;
    use_callback((), move |act: Act, ()| {
        let t = i18n::texts(*language.borrow());
        match act {
            Act::Files(files) => {
                for file in files {
                    link.with(|desk| Some(desk.add(file.name(), Content::File(file))));
                }
                states.dialog(None);
            }
            Act::Text(text) => {
                let number = *pasted.borrow() + 1;
                *pasted.borrow_mut() = number;
                let name = i18n::fill(t.pasted_name, &[("n", &number.to_string())]);
                if is_address(&text) {
                    states.sources.dispatch(sources::Change::Message(Message::Address { name }));
                } else {
                    link.with(|desk| Some(desk.add(name, Content::Text { text, name: None })));
                }
                states.dialog(None);
            }
            Act::Sample => {
                for (i, text) in SAMPLE.iter().enumerate() {
                    let name = i18n::fill(t.sample_name, &[("n", &(i + 1).to_string())]);
                    let content = Content::Text { text: (*text).into(), name: Some(name.clone()) };
                    link.with(|desk| Some(desk.add(name, content)));
                }
                states.dialog(None);
            }
            Act::Remove(article) => link.with(|desk| {
                desk.remove(article);
                None
            }),
            Act::Publish(article, date) => link.with(|desk| {
                desk.publish(article, date);
                None
            }),
            Act::Judge(sides, dismissed) => link.with(|desk| {
                desk.judge(sides, dismissed);
                None
            }),
            Act::Clear => {
                link.with(|desk| Some(desk.clear()));
                states.sources.dispatch(sources::Change::DismissAll);
                states.dialog(None);
                page::set_hash(&Place::Story.hash(), true);
                states.interface.dispatch(interface::Change::Place(Place::Story));
            }
            Act::Export(export) => link.with(|desk| {
                desk.export(export);
                None
            }),
            Act::Dialog(dialog) => states.dialog(dialog),
            Act::Language(chosen) => {
                *language.borrow_mut() = chosen;
                store::write(LANGUAGE, i18n::code(chosen));
                states.interface.dispatch(interface::Change::Language(chosen));
                link.with(|desk| {
                    desk.speak(chosen);
                    None
                });
            }
            Act::Theme(theme) => {
                store::write(THEME, theme.word().unwrap_or("system"));
                states.interface.dispatch(interface::Change::Theme(theme));
            }
            Act::Go(place) => {
                page::set_hash(&place.hash(), false);
                states.interface.dispatch(interface::Change::Place(place));
            }
            Act::Article(change) => states.article.dispatch(change),
            Act::Names(change) => states.names.dispatch(change),
            Act::Sources(change) => states.sources.dispatch(change),
            Act::Retry => link.load(),
        }
    })
}

/// One word that is an address, and nothing else.
fn is_address(text: &str) -> bool {
    let text = text.trim();
    !text.contains(char::is_whitespace) && (text.starts_with("http://") || text.starts_with("https://"))
}

/// Ways to change the states, without their values.
#[derive(Clone)]
pub(crate) struct Dispatchers {
    pub interface: UseReducerDispatcher<Interface>,
    pub sources: UseReducerDispatcher<sources::Sources>,
    pub story: UseReducerDispatcher<story::Story>,
    pub article: UseReducerDispatcher<article::Article>,
    pub names: UseReducerDispatcher<names::Names>,
    pub language: Language,
}

impl Dispatchers {
    pub(crate) fn of(states: &States) -> Dispatchers {
        Dispatchers {
            interface: states.interface.dispatcher(),
            sources: states.sources.dispatcher(),
            story: states.story.dispatcher(),
            article: states.article.dispatcher(),
            names: states.names.dispatcher(),
            language: states.interface.language,
        }
    }

    fn dialog(&self, dialog: Option<interface::Dialog>) {
        self.interface.dispatch(interface::Change::Dialog(dialog));
    }

    /// Goes elsewhere because what was shown is no more: the way back does not lead there.
    fn leave(&self, place: Place) {
        page::set_hash(&place.hash(), true);
        self.interface.dispatch(interface::Change::Place(place));
    }

    /// Takes news from the worker's side into the states.
    pub(crate) fn take(&self, news: News, sentence: Option<u32>) {
        use sources::Change as Sources;
        let message = |message| self.sources.dispatch(Sources::Message(message));
        let event = match news {
            News::Loading(loading) => return self.interface.dispatch(interface::Change::Loading(loading)),
            News::Event(event) => event,
        };
        match event {
            Event::Progress { done, total } => self.sources.dispatch(Sources::Progress { done, total }),
            Event::Read { name, articles, notices } => {
                self.sources.dispatch(Sources::Read { name, articles, notices });
            }
            Event::Refused { name, problem } => message(Message::Refused { name, problem }),
            Event::Killed { name, death } => message(Message::Killed { name, death }),
            Event::Dropped(dropped) => {
                message(Message::Dropped(dropped));
                if dropped == Dropped::View {
                    self.leave(Place::Story);
                }
            }
            Event::GaveUp => {
                message(Message::GaveUp);
                self.interface.dispatch(interface::Change::Loading(Loading::Stopped));
            }
            Event::Story(slice) => self.story.dispatch(slice),
            Event::Article(slice) => self.article.dispatch(article::Change::Shown(slice, sentence)),
            Event::ArticleGone(_) => {
                self.article.dispatch(article::Change::Gone);
                self.leave(Place::Article { id: None, sentence: None });
            }
            Event::Name(slice) => self.names.dispatch(names::Change::Shown(slice)),
            Event::NameGone(_) => {
                self.names.dispatch(names::Change::Gone);
                self.leave(Place::Names { id: None });
            }
            Event::Exported(download) => match crate::browser::save::save(&download) {
                Ok(()) => self.sources.dispatch(Sources::Saved(download.name)),
                Err(why) => crate::browser::listen::log_value(&why),
            },
            Event::Misunderstood(detail) => crate::browser::listen::log(&detail),
        }
    }
}
