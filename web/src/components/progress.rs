//! How far reading has come.

use yew::prelude::*;

use crate::i18n;
use crate::shared::use_shared;

/// Properties of [`Progress`].
#[derive(PartialEq, Properties)]
pub struct ProgressProps {
    /// Sources that were read.
    pub done: u32,
    /// All of this batch.
    pub total: u32,
    /// Whether there is enough to read to show it.
    pub shown: bool,
}

/// The bar, with the numbers in words.
#[component]
pub fn Progress(props: &ProgressProps) -> Html {
    let shared = use_shared();
    if !props.shown {
        return Html::default();
    }
    let t = shared.t();
    let number = |n: u32| i18n::number(shared.language, n as usize);
    let text = i18n::fill(t.reading_n, &[("done", &number(props.done)), ("total", &number(props.total))]);
    html! {
        <div class="progress" data-progress={props.done.to_string()}>
            <progress max={props.total.to_string()} value={props.done.to_string()} aria-label={t.reading}></progress>
            <span>{ text }</span>
        </div>
    }
}
