//! A name in a list, with its mentions in each article.

use protocol::slice::{ArticleCard, NameCard};
use yew::prelude::*;

use super::words::{kind_class, kind_one};
use crate::shared::Shared;
use crate::state::place::Place;

/// A row: the name and what is said of it, a bar an article, the count.
pub fn who(shared: &Shared, card: &NameCard, articles: &[ArticleCard], chosen: bool) -> Html {
    let t = shared.t();
    html! {
        <li key={card.id.clone()} class={format!("who {}", kind_class(card.kind))} data-name={card.id.clone()} data-kind={kind_class(card.kind)}>
            <a href={Place::name(&card.id).hash()} aria-current={chosen.then_some("true")}>
                <span class="name">
                    <i class="sign" aria-hidden="true"></i>{ &card.name }
                    <span class="hidden">{ format!(", {}, ", kind_one(t, card.kind)) }</span>
                    if !card.detail.is_empty() { <small>{ &card.detail }</small> }
                </span>
                { bars(&card.by_article, articles) }
                <span class="count">{ crate::i18n::number(shared.language, card.count as usize) }</span>
            </a>
        </li>
    }
}

/// A small bar for each article, all of one width together.
fn bars(counts: &[u32], articles: &[ArticleCard]) -> Html {
    let most = counts.iter().copied().max().unwrap_or(0).max(4);
    let step = (84.0 / counts.len().max(1) as f64).min(14.0);
    let left = 84.0 - step * counts.len() as f64;
    let bars = counts.iter().enumerate().map(|(i, n)| {
        let height = if *n == 0 { 1.0 } else { (f64::from(*n) / f64::from(most) * 20.0).max(2.5) };
        let (x, y) = (left + step * i as f64, 21.0 - height);
        let title = articles.get(i).map(|a| format!("{}: {n}", a.short));
        html! {
            <rect class={(*n == 0).then_some("none")} x={format!("{x:.1}")} y={format!("{y:.1}")}
                width={format!("{:.1}", (step - 2.0).max(1.0))} height={format!("{height:.1}")} rx="1">
                <title>{ title.unwrap_or_default() }</title>
            </rect>
        }
    });
    html! { <svg class="bars" viewBox="0 0 84 22" width="84" height="22" aria-hidden="true">{ for bars }</svg> }
}
