//! The bar at the top: name, views, state, language, theme, adding.

use protocol::Language;
use yew::prelude::*;

use crate::client::link::Loading;
use crate::shared::{Act, Shared};
use crate::state::interface::{Dialog, Interface, Theme};
use crate::state::place::Place;

/// The bar. Without articles there are no views.
pub fn bar(shared: &Shared, interface: &Interface, empty: bool) -> Html {
    let t = shared.t();
    html! {
        <header class={if empty { "bar alone" } else { "bar" }}>
            <a class="brand" href={Place::Story.hash()} aria-label={t.home}>{ "Linimasa" }<i aria-hidden="true"></i></a>
            if !empty {
                <nav class="views" aria-label={t.views}>{ views(shared, &interface.place) }</nav>
            }
            { status(shared, interface.loading) }
            <div class="switches">
                <div class="language" role="group" aria-label={t.language}>
                    { language(shared, Language::Id, "ID", "Bahasa Indonesia") }
                    { language(shared, Language::En, "EN", "English") }
                </div>
                { theme(shared, interface.theme) }
            </div>
            if !empty {
                <button class="button first add" data-action="add" onclick={shared.on(|| Act::Dialog(Some(Dialog::Add)))}>
                    <span>{ t.add }</span>
                </button>
            }
        </header>
    }
}

fn views(shared: &Shared, place: &Place) -> Html {
    let t = shared.t();
    let views = [
        (Place::Story, t.view_story),
        (Place::Article { id: None, sentence: None }, t.view_article),
        (Place::Names { id: None }, t.view_names),
    ];
    views
        .into_iter()
        .map(|(to, name)| {
            let current = (to.view() == place.view()).then_some("page");
            html! { <a href={to.hash()} aria-current={current} data-to={to.view()}>{ name }</a> }
        })
        .collect()
}

fn language(shared: &Shared, language: Language, short: &'static str, long: &'static str) -> Html {
    let pressed = (shared.language == language).to_string();
    let code = crate::i18n::code(language);
    html! {
        <button lang={code} data-language={code} title={long} aria-pressed={pressed}
            onclick={shared.on(move || Act::Language(language))}>
            { short }<span class="hidden">{ format!(" – {long}") }</span>
        </button>
    }
}

fn theme(shared: &Shared, theme: Theme) -> Html {
    let t = shared.t();
    let label = match theme {
        Theme::System => t.theme_system,
        Theme::Light => t.theme_light,
        Theme::Dark => t.theme_dark,
    };
    let picture = match theme {
        Theme::System => {
            html! { <><circle cx="9" cy="9" r="6.5" class="line" /><path d="M9 2.5a6.5 6.5 0 0 1 0 13z" class="fill" /></> }
        }
        Theme::Light => html! {
            <><circle cx="9" cy="9" r="3.5" class="line" />
            <path d="M9 1v2M9 15v2M1 9h2M15 9h2M3.3 3.3l1.5 1.5M13.2 13.2l1.5 1.5M3.3 14.7l1.5-1.5M13.2 4.8l1.5-1.5" class="line" /></>
        },
        Theme::Dark => html! { <path d="M15 11A6.5 6.5 0 0 1 7 3a6.5 6.5 0 1 0 8 8z" class="line" /> },
    };
    html! {
        <button class="theme" data-theme-choice={theme.word().unwrap_or("system")} aria-label={label} title={label}
            onclick={shared.on(move || Act::Theme(theme.next()))}>
            <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">{ picture }</svg>
        </button>
    }
}

/// Whether the page still needs the network.
fn status(shared: &Shared, loading: Loading) -> Html {
    let t = shared.t();
    let (word, text) = match loading {
        Loading::Loading => ("loading", t.status_loading),
        Loading::Ready => ("ready", t.status_ready),
        Loading::Failed => ("failed", t.status_failed),
        Loading::Stopped => ("stopped", t.status_stopped),
    };
    html! {
        <div class="status" data-status={word}>
            <span role="status">{ text }</span>
            if loading == Loading::Failed {
                <button class="plain" data-action="retry" onclick={shared.on(|| Act::Retry)}>{ t.retry }</button>
            }
        </div>
    }
}
