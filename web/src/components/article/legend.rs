//! The kinds of mark with their counts, each a switch; and a switch for what is no part of the article's text.

use protocol::slice::{ArticleSlice, MarkKind};
use yew::prelude::*;

use crate::components::words::{kind_class, kind_name};
use crate::i18n;
use crate::shared::{Act, Shared};
use crate::state::article::{Article, Change, KINDS, is_off};

/// The legend of an article.
pub fn legend(shared: &Shared, slice: &ArticleSlice, state: &Article) -> Html {
    let t = shared.t();
    let of = |kind: MarkKind| slice.counts.iter().find(|(k, _)| *k == kind).map_or(0, |(_, n)| *n as usize);
    let row = |kind: MarkKind| {
        let class = kind_class(kind);
        let press = shared.on(move || Act::Article(Change::Toggle(kind)));
        html! {
            <li key={class}>
                <button class={format!("switch {class}")} data-legend={class}
                    aria-pressed={(!state.hidden.has(kind)).to_string()} onclick={press}>
                    { inside(shared, kind_name(t, kind), of(kind)) }
                </button>
            </li>
        }
    };
    // What every article has is always listed, so that a reader sees that there is none.
    let is_listed = |kind: &MarkKind| !matches!(kind, MarkKind::Other | MarkKind::Report) || of(*kind) > 0;
    let off = slice.paragraphs.iter().filter(|paragraph| is_off(paragraph)).count();
    html! {
        <section class="legend" aria-labelledby="legend-title">
            <h2 id="legend-title">{ t.legend }</h2>
            <ul>
                { for KINDS.into_iter().filter(is_listed).map(row) }
                if off > 0 {
                    <li key="page" class="around">
                        <button class="switch page" data-action="furniture" aria-pressed={(!state.bare).to_string()}
                            onclick={shared.on(|| Act::Article(Change::Furniture))}>
                            { inside(shared, t.furniture, off) }
                        </button>
                    </li>
                }
            </ul>
            <p class="quiet small keys">{ t.legend_keys }</p>
        </section>
    }
}

fn inside(shared: &Shared, name: &'static str, count: usize) -> Html {
    html! {
        <>
            <i class="sign" aria-hidden="true"></i><span>{ name }</span>
            <span class="count">{ i18n::number(shared.language, count) }</span>
        </>
    }
}
