//! An article's text with its marks.

use std::borrow::Cow;

use protocol::slice::{ArticleSlice, Mark, MarkKind, Paragraph, ParagraphKind, Run, Sentence};
use yew::prelude::*;

use crate::browser::page;
use crate::components::words::{kind_class, kind_one};
use crate::i18n;
use crate::shared::{Act, Shared};
use crate::state::article::order::begun;
use crate::state::article::{Article, Change, Kinds, is_off};
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
    let shown = &slice.paragraphs[..state.limit.min(slice.paragraphs.len())];
    let rest = slice.paragraphs.len() - shown.len();
    // One stop for the Tab key; from there on n and p, so that a reader need not pass a hundred marks.
    let stop = state.open.or(state.order.first().copied());
    let blocks = shown.chunks(BLOCK).enumerate().map(|(i, block)| {
        let first = i * BLOCK;
        let kept = block.iter().enumerate().filter(|(_, paragraph)| !state.bare || !is_off(paragraph));
        let paragraphs = kept.map(|(at, paragraph)| {
            let runs = || paragraph.sentences.iter().flat_map(|s| &s.runs);
            let touches = |mark: &u32| {
                runs().any(|r| r.mark == Some(*mark) || r.quotes.contains(mark) || r.tells.contains(mark))
            };
            let holds = |id: &u32| paragraph.sentences.iter().any(|s| s.id == *id);
            html! {
                <Passage key={first + at} slice={slice.clone()} at={first + at} hidden={state.hidden} bare={state.bare}
                    open={state.open.filter(touches)} stop={stop.filter(touches)} sentence={sentence.filter(holds)}
                    language={shared.language} />
            }
        });
        html! { <div class="block" key={i}>{ for paragraphs }</div> }
    });
    html! {
        <div class="text" onmouseover={opener(shared)} onfocusin={opener(shared)} onclick={opener(shared)}>
            <div class="blocks">{ for blocks }</div>
            if rest > 0 {
                <button class="button" data-action="more-text" onclick={shared.on(|| Act::Article(Change::More))}>
                    { shared.count(t.more_text, rest) }
                </button>
            }
        </div>
    }
}

/// Opens the note on the mark that an event is about, or else on the quotation whose words it is about.
fn opener<E: AsRef<web_sys::Event> + 'static>(shared: &Shared) -> Callback<E> {
    let act = shared.act.clone();
    Callback::from(move |event: E| {
        let number = page::closest_of(event.as_ref().target(), ["data-mark", "data-said"]);
        if let Some(mark) = number.and_then(|number| number.parse().ok()) {
            act.emit(Act::Article(Change::Open(mark)));
        }
    })
}

/// Properties of [`Passage`]: only what concerns this paragraph, so that the others are not drawn again.
#[derive(PartialEq, Properties)]
struct PassageProps {
    slice: Shown<ArticleSlice>,
    at: usize,
    hidden: Kinds,
    bare: bool,
    open: Option<u32>,
    stop: Option<u32>,
    sentence: Option<u32>,
    language: protocol::Language,
}

#[component]
fn Passage(props: &PassageProps) -> Html {
    let Some(paragraph) = props.slice.paragraphs.get(props.at) else { return Html::default() };
    let mut before: &[u32] = &[];
    let sentences: Vec<Html> = paragraph
        .sentences
        .iter()
        .map(|s| {
            let shown = sentence(props, s, before);
            before = s.runs.last().map_or(&[], |run| &run.quotes);
            shown
        })
        .collect();
    let sentences = html! { <>{ for sentences }</> };
    match paragraph.kind {
        // The view's own heading says the title; here it stands as the page had it, with its marks.
        ParagraphKind::Title => html! { <p class="title">{ sentences }</p> },
        ParagraphKind::Heading => html! { <h2>{ sentences }</h2> },
        ParagraphKind::Prose => html! { <p>{ sentences }</p> },
        ParagraphKind::Furniture => {
            html! { <p class="off" data-off="furniture">{ label(props, paragraph) }{ sentences }</p> }
        }
        ParagraphKind::Repeat => {
            html! { <p class="off" data-off="repeat">{ label(props, paragraph) }{ sentences }</p> }
        }
    }
}

/// What a paragraph is, said once for several in a row.
fn label(props: &PassageProps, paragraph: &Paragraph) -> Html {
    let before = props.at.checked_sub(1).and_then(|at| props.slice.paragraphs.get(at));
    let is_new = before.is_none_or(|before| before.label != paragraph.label);
    match paragraph.label.as_ref().filter(|_| is_new) {
        Some(label) => html! { <span class="off-label">{ label }</span> },
        None => Html::default(),
    }
}

/// One sentence; `before` are the quotations that the text before it is part of.
fn sentence<'s>(props: &PassageProps, sentence: &'s Sentence, mut before: &'s [u32]) -> Html {
    let here = props.sentence == Some(sentence.id);
    let pieces = sentence.runs.chunk_by(|one, next| one.quotes == next.quotes).map(|runs| {
        let piece = said(props, runs, before);
        before = &runs[0].quotes;
        piece
    });
    let pieces: Vec<Html> = pieces.collect();
    html! {
        <span class={if here { "sentence here" } else { "sentence" }} data-sentence={sentence.id.to_string()}
            tabindex={here.then_some("-1")}>
            { for pieces }
        </span>
    }
}

/// Pieces of text that are part of the same quotations, or of none.
fn said(props: &PassageProps, runs: &[Run], before: &[u32]) -> Html {
    let pieces = || html! { <>{ for runs.iter().map(|r| run(props, r)) }</> };
    let is_shown = |number: &&u32| mark_of(props, **number).is_some_and(|mark| !props.hidden.has(mark.kind));
    let shown: Vec<u32> = runs[0].quotes.iter().filter(is_shown).copied().collect();
    let Some(kind) = shown.last().and_then(|last| mark_of(props, *last)).map(|mark| mark.kind) else {
        return pieces();
    };
    let is_open = props.open.is_some_and(|open| shown.contains(&open));
    let begins = begun(&runs[0], before).filter(|number| shown.contains(number));
    html! {
        <span class={classes!("said", kind_class(kind), is_open.then_some("on"))} data-said={shown.last().map(u32::to_string)}>
            { for begins.map(|number| handle(props, number)) }
            { pieces() }
        </span>
    }
}

fn mark_of(props: &PassageProps, number: u32) -> Option<&Mark> {
    props.slice.marks.get(number as usize)
}

/// The sign before a quotation: what the pointer and the keyboard hold it by.
fn handle(props: &PassageProps, number: u32) -> Html {
    let Some(mark) = mark_of(props, number) else { return Html::default() };
    let label = format!("{}: {}", kind_one(i18n::texts(props.language), mark.kind), mark.value);
    marked(props, number, mark.kind, Some(label), &Html::default())
}

fn run(props: &PassageProps, run: &Run) -> Html {
    let tells = props.open.is_some_and(|open| run.tells.contains(&open));
    let text = || {
        if tells {
            html! { <span class="tells">{ &run.text }</span> }
        } else {
            html! { { &run.text } }
        }
    };
    let mark = run.mark.and_then(|number| mark_of(props, number).map(|mark| (number, mark)));
    match (mark, &run.aside) {
        (_, Some(_)) if props.bare => Html::default(),
        (Some((number, mark)), _) if !props.hidden.has(mark.kind) => {
            marked(props, number, mark.kind, None, &text())
        }
        (_, Some(aside)) => html! { <span class="aside" title={aside.clone()}>{ text() }</span> },
        _ => text(),
    }
}

fn marked(props: &PassageProps, number: u32, kind: MarkKind, label: Option<String>, inside: &Html) -> Html {
    let is_open = props.open == Some(number);
    let class = kind_class(kind);
    let class: Cow<'static, str> = if is_open { format!("{class} on").into() } else { class.into() };
    html! {
        <mark class={class} data-mark={number.to_string()} data-kind={kind_class(kind)} role="button" aria-label={label}
            tabindex={if props.stop == Some(number) { "0" } else { "-1" }} aria-expanded={is_open.to_string()}
            aria-describedby={is_open.then_some("note")}>
            { inside.clone() }
        </mark>
    }
}
