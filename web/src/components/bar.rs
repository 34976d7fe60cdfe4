//! The bar at the top: name, views, state, language, theme, adding.

use protocol::Language;
use yew::prelude::*;

use crate::client::link::Loading;
use crate::shared::{Act, Shared, use_shared};
use crate::state::interface::{Dialog, Theme};
use crate::state::place::Place;

/// Properties of [`Bar`].
#[derive(PartialEq, Properties)]
pub struct BarProps {
    /// The view.
    pub place: Place,
    /// Whether everything is in memory.
    pub loading: Loading,
    /// The theme.
    pub theme: Theme,
    /// There are no articles, so there are no views.
    pub empty: bool,
}

/// The bar.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let shared = use_shared();
    let t = shared.t();
    html! {
        <header class={classes!("bar", props.empty.then_some("alone"))}>
            <a class="brand" href={Place::Story.hash()} aria-label={t.home}>{ "Linimasa" }<i aria-hidden="true"></i></a>
            if !props.empty {
                <nav class="views" aria-label={t.views}>{ views(&shared, &props.place) }</nav>
            }
            <Status loading={props.loading} />
            <div class="switches">
                <div class="language" role="group" aria-label={t.language}>
                    { language(&shared, Language::Id, "ID", "Bahasa Indonesia") }
                    { language(&shared, Language::En, "EN", "English") }
                </div>
                { theme(&shared, props.theme) }
            </div>
            if !props.empty {
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

/// Properties of [`Status`].
#[derive(PartialEq, Properties)]
struct StatusProps {
    loading: Loading,
}

/// Whether the page still needs the network.
#[component]
fn Status(props: &StatusProps) -> Html {
    let shared = use_shared();
    let t = shared.t();
    let (word, text) = match props.loading {
        Loading::Loading => ("loading", t.status_loading),
        Loading::Ready => ("ready", t.status_ready),
        Loading::Failed => ("failed", t.status_failed),
        Loading::Stopped => ("stopped", t.status_stopped),
    };
    html! {
        <div class="status" data-status={word}>
            <span role="status">{ text }</span>
            if props.loading == Loading::Failed {
                <button class="plain" data-action="retry" onclick={shared.on(|| Act::Retry)}>{ t.retry }</button>
            }
        </div>
    }
}
