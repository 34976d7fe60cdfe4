//! An article's published date: what it is, why, and a control to change it.

use protocol::ArticleId;
use protocol::slice::{Origin, PublishedCard};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::listen::Timer;
use crate::browser::page;
use crate::components::words::{origin_class, origin_name};
use crate::shared::{Act, Shared};

/// So long after the last digit a date is taken, in milliseconds.
const TYPING_MS: u32 = 400;

/// The date with its reason; the control opens beneath.
pub fn published(shared: &Shared, article: &ArticleId, card: &PublishedCard) -> Html {
    let t = shared.t();
    let set = {
        let (act, article) = (shared.act.clone(), article.clone());
        Callback::from(move |date: Option<String>| act.emit(Act::Publish(article.clone(), date)))
    };
    let corrected = card.origin == Origin::Corrected;
    let reset = {
        let set = set.clone();
        Callback::from(move |_: MouseEvent| set.emit(None))
    };
    html! {
        <div class="published" key={article.clone()} data-origin={origin_class(card.origin)} data-date={card.date.clone()}>
            <p>
                <span class="label">{ t.published }</span>
                <b>{ &card.label }</b>
                if card.origin != Origin::Unknown { <span class="origin">{ origin_name(t, card.origin) }</span> }
            </p>
            if !card.why.is_empty() { <p class="why">{ &card.why }</p> }
            <details>
                <summary data-action="change-date">{ t.published_change }</summary>
                <div class="change">
                    <label>{ t.published_label }
                        <DateField date={card.date.clone().unwrap_or_default()} set={set.clone()} />
                    </label>
                    if corrected {
                        <button class="button" data-action="reset-date" onclick={reset}>{ t.published_reset }</button>
                    }
                    if card.candidates.len() > 1 {
                        <div class="candidates">
                            <span class="quiet">{ t.published_pick }</span>
                            <ul>{ for card.candidates.iter().take(7).map(|date| candidate(date, card, &set)) }</ul>
                        </div>
                    }
                </div>
            </details>
        </div>
    }
}

/// Properties of [`DateField`].
#[derive(PartialEq, Properties)]
struct DateFieldProps {
    /// `YYYY-MM-DD`, or empty.
    date: AttrValue,
    set: Callback<Option<String>>,
}

/// A field for a date. While somebody types into it, it is theirs: browsers report each digit of a year as a
/// change, and an answer to an early one would overwrite what is being typed.
#[component]
fn DateField(props: &DateFieldProps) -> Html {
    let node = use_node_ref();
    let wait = use_mut_ref(|| None::<Timer>);
    let field = node.clone();
    use_effect_with(props.date.clone(), move |date| {
        let input = field.cast::<HtmlInputElement>();
        if let Some(input) = input.filter(|i| !page::has_focus(i)) {
            input.set_value(date);
        }
    });
    let (set, field) = (props.set.clone(), node.clone());
    let typed = Callback::from(move |_: web_sys::Event| {
        let Some(input) = field.cast::<HtmlInputElement>() else { return };
        let set = set.clone();
        *wait.borrow_mut() = Timer::after(TYPING_MS, move || {
            // Half a date has no value; a year that is still being typed is below `min`.
            if !input.value().is_empty() && input.check_validity() {
                set.emit(Some(input.value()));
            }
        });
    });
    html! {
        <input type="date" ref={node} data-field="published" min="1900-01-01" max="2999-12-31" onchange={typed} />
    }
}

fn candidate(date: &str, card: &PublishedCard, set: &Callback<Option<String>>) -> Html {
    let (set, chosen) = (set.clone(), date.to_owned());
    let pressed = (card.date.as_deref() == Some(date)).to_string();
    let onclick = Callback::from(move |_: MouseEvent| set.emit(Some(chosen.clone())));
    html! { <li key={date.to_owned()}><button class="chip" aria-pressed={pressed} {onclick}>{ date.to_owned() }</button></li> }
}
