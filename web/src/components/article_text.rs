//! An article's text with its marks.

use protocol::slice::{ArticleSlice, Mark, Paragraph, ParagraphKind, Run, Sentence};
use yew::prelude::*;

use super::words::kind_class;
use crate::browser::page;
use crate::shared::{Act, Shared};
use crate::state::article::{Article, Change, Kinds};
use crate::state::shown::Shown;

/// Paragraphs of a piece of the page that the browser may leave undrawn while it is out of sight.
const BLOCK: usize = 40;

/// The text. Pointing at a mark or focusing it opens its note. `sentence` is the one to show.
pub fn article_text(
    shared: &Shared,
    state: &Article,
    slice: &Shown<ArticleSlice>,
    sentence: Option<u32>,
) -> Html {
    let t = shared.t();
    let open = |target: Option<web_sys::EventTarget>, act: &Callback<Act>| {
        if let Some(mark) = page::closest(target, "data-mark").and_then(|m| m.parse().ok()) {
            act.emit(Act::Article(Change::Open(mark)));
        }
    };
    let (over, focus, press) = (shared.act.clone(), shared.act.clone(), shared.act.clone());
    let onmouseover = Callback::from(move |event: MouseEvent| open(event.target(), &over));
    let onfocusin = Callback::from(move |event: FocusEvent| open(event.target(), &focus));
    let onclick = Callback::from(move |event: MouseEvent| open(event.target(), &press));

    let shown = &slice.paragraphs[..state.limit.min(slice.paragraphs.len())];
    let rest = slice.paragraphs.len() - shown.len();
    // One stop for the Tab key; from there on n and p, so that a reader need not pass a hundred marks.
    let stop = state.open.or(state.order.first().copied());
    let blocks = shown.chunks(BLOCK).enumerate().map(|(i, block)| {
        let first = i * BLOCK;
        let paragraphs = (first..first + block.len()).map(|at| {
            let touches = |mark: &u32| block[at - first].sentences.iter().flat_map(|s| &s.runs).any(|r| r.mark == Some(*mark));
            let holds = |id: &u32| block[at - first].sentences.iter().any(|s| s.id == *id);
            html! {
                <Passage key={at} slice={slice.clone()} {at} hidden={state.hidden} open={state.open.filter(touches)}
                    stop={stop.filter(touches)} sentence={sentence.filter(holds)} />
            }
        });
        html! { <div class="block" key={i}>{ for paragraphs }</div> }
    });
    html! {
        <div class="text" {onmouseover} {onfocusin} {onclick}>
            <div class="blocks">{ for blocks }</div>
            if rest > 0 {
                <button class="button" data-action="more-text" onclick={shared.on(|| Act::Article(Change::More))}>
                    { shared.count(t.more_text, rest) }
                </button>
            }
        </div>
    }
}

/// Properties of [`Passage`]: only what concerns this paragraph, so that the others are not drawn again.
#[derive(PartialEq, Properties)]
struct PassageProps {
    slice: Shown<ArticleSlice>,
    at: usize,
    hidden: Kinds,
    open: Option<u32>,
    stop: Option<u32>,
    sentence: Option<u32>,
}

#[component]
fn Passage(props: &PassageProps) -> Html {
    let Some(paragraph) = props.slice.paragraphs.get(props.at) else { return Html::default() };
    let sentences = html! { <>{ for paragraph.sentences.iter().map(|s| sentence(props, s)) }</> };
    match paragraph.kind {
        // The view's own heading says the title; here it stands as the page had it, with its marks.
        ParagraphKind::Title => html! { <p class="title">{ sentences }</p> },
        ParagraphKind::Heading => html! { <h2>{ sentences }</h2> },
        ParagraphKind::Prose => html! { <p>{ sentences }</p> },
        ParagraphKind::Furniture => {
            html! { <p class="off" data-off="furniture">{ label(paragraph) }{ sentences }</p> }
        }
        ParagraphKind::Repeat => {
            html! { <p class="off" data-off="repeat">{ label(paragraph) }{ sentences }</p> }
        }
    }
}

fn label(paragraph: &Paragraph) -> Html {
    match &paragraph.label {
        Some(label) => html! { <span class="off-label">{ label }</span> },
        None => Html::default(),
    }
}

fn sentence(props: &PassageProps, sentence: &Sentence) -> Html {
    let here = props.sentence == Some(sentence.id);
    html! {
        <span class={if here { "sentence here" } else { "sentence" }} data-sentence={sentence.id.to_string()}
            tabindex={here.then_some("-1")}>
            { for sentence.runs.iter().map(|r| run(props, r)) }
        </span>
    }
}

fn run(props: &PassageProps, run: &Run) -> Html {
    let mark = run.mark.and_then(|m| props.slice.marks.get(m as usize).map(|mark| (m, mark)));
    match mark {
        Some((number, mark)) if !props.hidden.has(mark.kind) => marked(props, run, number, mark),
        _ => match &run.aside {
            Some(aside) => html! { <span class="aside" title={aside.clone()}>{ &run.text }</span> },
            None => html! { { &run.text } },
        },
    }
}

fn marked(props: &PassageProps, run: &Run, number: u32, mark: &Mark) -> Html {
    let open = props.open == Some(number);
    let kind = kind_class(mark.kind);
    html! {
        <mark class={if open { format!("{kind} on") } else { kind.into() }} data-mark={number.to_string()} data-kind={kind} role="button"
            tabindex={if props.stop == Some(number) { "0" } else { "-1" }} aria-expanded={open.to_string()}
            aria-describedby={open.then_some("note")}>
            { &run.text }
        </mark>
    }
}
