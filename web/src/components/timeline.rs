//! The picture of the story's time.

use protocol::slice::{Status, StorySlice};
use yew::prelude::*;

use super::words::{status_class, status_name};
use crate::browser::page;
use crate::browser::size::WidthWatch;
use crate::i18n::fill;
use crate::shared::Shared;
use crate::state::shown::Shown;
use crate::timeline::layout::{Drawing, EventMark, LABEL_TYPE, Lane, Part, layout};
use crate::timeline::scale::TickWords;
use crate::timeline::title::{Title, cut};

/// Properties of [`Timeline`].
#[derive(PartialEq, Properties)]
pub struct TimelineProps {
    /// The story.
    pub story: Shown<StorySlice>,
    /// Language and ways to act.
    pub shared: Shared,
}

/// The picture, a line that says what one points at, and the key. The list of events says the same in words,
/// so for a screen reader this is one picture.
#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let shared = &props.shared;
    let t = shared.t();
    let frame = use_node_ref();
    let width = use_width(&frame);
    let pointed = use_state_eq(|| None::<usize>);
    let words = TickWords { months: t.months, clock: t.clock };
    let drawing = use_memo((props.story.clone(), *width, shared.language), |(story, width, _)| {
        layout(story, f64::from(*width), words)
    });
    let Some(drawing) = (*drawing).clone() else { return html! { <div ref={frame}></div> } };
    let pointed_at = |target| page::closest(target, "data-event").and_then(|i| i.parse::<usize>().ok());
    let over = {
        let pointed = pointed.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(event) = pointed_at(event.target()) {
                pointed.set(Some(event));
            }
        })
    };
    let leave = {
        let pointed = pointed.clone();
        Callback::from(move |_: MouseEvent| pointed.set(None))
    };
    let click = {
        let story = props.story.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(event) = pointed_at(event.target()).and_then(|i| story.events.get(i)) {
                page::go_to(&format!("[id=\"event-{}\"]", event.id));
            }
        })
    };
    let (w, h) = (drawing.width.to_string(), drawing.height.to_string());
    html! {
        <figure class="timeline" ref={frame} data-timeline="">
            <svg role="img" aria-label={alternative(shared, &props.story)} viewBox={format!("0 0 {w} {h}")} width={w} height={h}
                class={pointed.is_some().then_some("pointed")} onmouseover={over} onmouseleave={leave} onclick={click}>
                { ground(shared, &drawing) }
                <g class="titles">{ for drawing.titles.iter().map(|t| leader(t, *pointed)) }</g>
                <g class="marks">{ for drawing.marks.iter().map(|m| mark(m, *pointed)) }</g>
                <g class="titles">{ for drawing.titles.iter().map(|t| title(t, *pointed)) }</g>
            </svg>
            <figcaption aria-hidden="true">{ caption(shared, &props.story, &drawing, *pointed) }</figcaption>
        </figure>
    }
}

/// The element's width, kept up to date.
#[hook]
fn use_width(frame: &NodeRef) -> UseStateHandle<u32> {
    let width = use_state_eq(|| 1180_u32);
    let (frame, set) = (frame.clone(), width.setter());
    use_effect_with((), move |()| {
        let watch = frame.cast::<web_sys::Element>().and_then(|element| {
            // Narrower than this it is not shown; the list stands in for it.
            WidthWatch::new(&element, move |w| set.set(w.max(520)))
        });
        move || drop(watch)
    });
    width
}

fn alternative(shared: &Shared, story: &StorySlice) -> String {
    let t = shared.t();
    fill(
        t.timeline_alt,
        &[
            ("days", story.days.as_deref().unwrap_or(t.no_days)),
            ("events", &shared.count(t.events_n, story.events.len())),
            ("articles", &shared.count(t.articles_n, story.articles.len())),
        ],
    )
}

/// A class, and another where it applies.
fn with(class: &str, also: Option<&str>) -> String {
    match also {
        Some(also) => format!("{class} {also}"),
        None => class.into(),
    }
}

/// A number as an attribute.
fn n(value: f64) -> String {
    format!("{value:.1}")
}

/// Lanes, ticks and what stands apart.
fn ground(shared: &Shared, drawing: &Drawing) -> Html {
    let t = shared.t();
    let (top, axis) = (drawing.lanes.first().map_or(0.0, |l| l.y) - 18.0, drawing.axis);
    let apart = drawing.apart.iter().map(|zone| {
        let edge = if zone.before { zone.right + 10.0 } else { zone.left - 10.0 };
        let name = if zone.before { t.timeline_before } else { t.timeline_after };
        html! {
            <g class="apart">
                <rect x={n(zone.left)} y={n(top)} width={n(zone.right - zone.left)} height={n(axis - top)} rx="4" />
                <line x1={n(edge)} x2={n(edge)} y1={n(top)} y2={n(axis + 8.0)} />
                <text x={n((zone.left + zone.right) / 2.0)} y={n(top - 7.0)} text-anchor="middle">{ name }</text>
                { for zone.years.iter().map(|(x, year)| html! { <text class="year" x={n(*x)} y={n(axis + 22.0)} text-anchor="middle">{ year }</text> }) }
            </g>
        }
    });
    let ticks = drawing.ticks.iter().map(|tick| match &tick.label {
        Some(label) => html! {
            <>
                <line class="grid" x1={n(tick.x)} x2={n(tick.x)} y1={n(top)} y2={n(axis)} />
                <line class="tick" x1={n(tick.x)} x2={n(tick.x)} y1={n(axis)} y2={n(axis + 7.0)} />
                <text x={n(tick.x)} y={n(axis + 22.0)} text-anchor="middle">{ label }</text>
            </>
        },
        None => html! { <line class="tick small" x1={n(tick.x)} x2={n(tick.x)} y1={n(axis)} y2={n(axis + 4.0)} /> },
    });
    html! {
        <g class="ground">
            { for apart }
            <g class="ticks">{ for ticks }</g>
            <line class="axis" x1={n(drawing.scale.left)} x2={n(drawing.scale.right)} y1={n(axis)} y2={n(axis)} />
            { for drawing.lanes.iter().map(|l| lane(shared, drawing, l)) }
        </g>
    }
}

fn lane(shared: &Shared, drawing: &Drawing, lane: &Lane) -> Html {
    let t = shared.t();
    let full = lane.label.clone().unwrap_or_else(|| shared.count(t.timeline_others, lane.articles));
    let room = (drawing.lanes_left - 8.0) / LABEL_TYPE;
    let label = cut(&full, room, 1).into_iter().next().unwrap_or_default();
    html! {
        <g class="lane">
            <text x="0" y={n(lane.y + 4.0)}>{ label }<title>{ full }</title></text>
            <line x1={n(drawing.lanes_left)} x2={n(drawing.width)} y1={n(lane.y)} y2={n(lane.y)} />
            if let Some(x) = lane.published {
                <path class="pen" d={format!("M{:.1} {:.1}l4 6h-8z", x, lane.y + 6.5)}><title>{ t.key_published }</title></path>
            }
        </g>
    }
}

fn mark(mark: &EventMark, pointed: Option<usize>) -> Html {
    let on = (pointed == Some(mark.event)).then_some("on");
    let stem =
        mark.stem.map(|(x, a, b)| html! { <line class="stem" x1={n(x)} x2={n(x)} y1={n(a)} y2={n(b)} /> });
    html! {
        <g class={with("mark", on)} data-event={mark.event.to_string()}>
            { stem.unwrap_or_default() }
            { for mark.parts.iter().map(part) }
        </g>
    }
}

fn part(part: &Part) -> Html {
    let status = status_class(part.status);
    if let Some(to) = part.to {
        let (y, width) = (part.y - part.thick / 2.0, to - part.x);
        return html! {
            <>
                <rect class="hit" x={n(part.x)} y={n(part.y - 8.0)} width={n(width)} height="16" />
                <rect class={with(&format!("band {status}"), part.conflict.then_some("conflict"))} x={n(part.x)} y={n(y)}
                    width={n(width)} height={n(part.thick)} rx={n(part.thick / 2.0)} />
            </>
        };
    }
    let reach = part.reach.map(|(from, to)| {
        html! { <line class="reach" x1={n(from)} x2={n(to)} y1={n(part.y)} y2={n(part.y)} /> }
    });
    let count = (part.count > 1).then(|| {
        html! { <text class="many" x={n(part.x + 7.0)} y={n(part.y - 6.0)}>{ part.count }</text> }
    });
    html! {
        <>
            { reach.unwrap_or_default() }
            <circle class="hit" cx={n(part.x)} cy={n(part.y)} r="10" />
            { point(part.x, part.y, part.status, part.conflict) }
            { count.unwrap_or_default() }
        </>
    }
}

/// Filled: told as happened. Hollow and dashed: planned. Hollow: one side says so. Half: denied. A diamond:
/// other sources say otherwise.
fn point(x: f64, y: f64, status: Status, conflict: bool) -> Html {
    if conflict {
        let class = format!("dot conflict {}", status_class(status));
        return html! { <path {class} d={format!("M{x:.1} {:.1}l7 7-7 7-7-7z", y - 7.0)} /> };
    }
    let dot =
        html! { <circle class={format!("dot {}", status_class(status))} cx={n(x)} cy={n(y)} r="5.5" /> };
    if status == Status::Denied {
        return html! { <>{ dot }<path class="half" d={format!("M{x:.1} {:.1}a5.5 5.5 0 0 1 0 11z", y - 5.5)} /></> };
    }
    dot
}

fn leader(title: &Title, pointed: Option<usize>) -> Html {
    let on = (pointed == Some(title.event)).then_some("on");
    let x = n(title.anchor);
    html! { <line class={with("leader", on)} x1={x.clone()} x2={x} y1="52" y2={n(title.to - 7.0)} /> }
}

fn title(title: &Title, pointed: Option<usize>) -> Html {
    let on = (pointed == Some(title.event)).then_some("on");
    html! {
        <g class={with("title", on)} data-event={title.event.to_string()}>
            <text class="when" x={n(title.x)} y="12">{ &title.day }</text>
            { for title.lines.iter().enumerate().map(|(i, line)| html! {
                <text class="what" x={n(title.x)} y={n(29.0 + 16.0 * i as f64)}>{ line }</text>
            }) }
        </g>
    }
}

/// What one points at, or the key.
fn caption(shared: &Shared, story: &StorySlice, drawing: &Drawing, pointed: Option<usize>) -> Html {
    let t = shared.t();
    if let Some(event) = pointed.and_then(|i| story.events.get(i)) {
        let sources: Vec<&str> = event.sources.iter().map(|s| s.label.as_str()).collect();
        return html! {
            <p class="pointed"><b>{ format!("{} {}", event.day, event.detail) }</b>
                <span class="what">{ &event.headline }</span><span class="quiet">{ sources.join(" · ") }</span></p>
        };
    }
    let parts = || drawing.marks.iter().flat_map(|m| &m.parts);
    let statuses = [Status::Reported, Status::Planned, Status::Claimed, Status::Denied];
    let used =
        statuses.into_iter().filter(|s| parts().any(|p| p.to.is_none() && p.status == *s && !p.conflict));
    let sign = |inner: Html, text: &'static str| {
        html! {
            <li><svg viewBox="0 0 20 16" width="20" height="16">{ inner }</svg>{ text }</li>
        }
    };
    html! {
        <ul class="key">
            { for used.map(|s| sign(point(10.0, 8.0, s, false), status_name(t, s))) }
            if parts().any(|p| p.to.is_some()) {
                { sign(html! { <rect class="band reported" x="1" y="4" width="18" height="8" rx="4" /> }, t.key_band) }
            }
            if parts().any(|p| p.conflict) { { sign(point(10.0, 8.0, Status::Reported, true), t.key_conflict) } }
            if drawing.lanes.iter().any(|l| l.published.is_some()) {
                { sign(html! { <path class="pen" d="M10 4l5 8H5z" /> }, t.key_published) }
            }
        </ul>
    }
}
