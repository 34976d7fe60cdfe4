//! How far reading has come.

use yew::prelude::*;

use crate::i18n;
use crate::shared::Shared;
use crate::state::sources::Sources;

/// The bar, with the numbers in words; nothing while there is little to read.
pub fn progress(shared: &Shared, sources: &Sources) -> Html {
    if !sources.shows_progress() {
        return Html::default();
    }
    let t = shared.t();
    let number = |n: u32| i18n::number(shared.language, n as usize);
    let text = i18n::fill(t.reading_n, &[("done", &number(sources.done)), ("total", &number(sources.total))]);
    html! {
        <div class="progress" data-progress={sources.done.to_string()}>
            <progress max={sources.total.to_string()} value={sources.done.to_string()} aria-label={t.reading}></progress>
            <span>{ text }</span>
        </div>
    }
}
