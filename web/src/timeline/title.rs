//! Titles above the lanes: the sources' own words, cut to fit, for the events that most sources tell.

use protocol::slice::{Precision, StorySlice};

use super::layout::EventMark;
use super::place::by_weight;

/// The width of a title and the air beside it, in pixels.
const WIDTH: f64 = 176.0;
const AIR: f64 = 18.0;
/// The size of a title's type, in pixels.
const TYPE: f64 = 13.5;
/// At most so many titles: a picture, not a list.
const MOST: usize = 8;

/// A title.
#[derive(Clone, Debug, PartialEq)]
pub struct Title {
    /// The event.
    pub event: usize,
    /// Its left edge.
    pub x: f64,
    /// The event's place on the scale.
    pub anchor: f64,
    /// The height of the event's uppermost part.
    pub to: f64,
    /// The event's date.
    pub day: String,
    /// One or two lines of its headline.
    pub lines: Vec<String>,
}

/// Chooses events and puts their titles side by side: those with more sources first, none over another.
pub fn titles(story: &StorySlice, marks: &[EventMark], width: f64, left: f64) -> Vec<Title> {
    let weight = |mark: &EventMark| {
        let event = &story.events[mark.event];
        [event.sources.len(), event.evidence.len() + usize::from(event.precision != Precision::Longer) * 1000]
    };
    let shown = marks.iter().enumerate().filter(|(_, m)| !story.events[m.event].background);
    let mut titles: Vec<Title> = Vec::new();
    for mark in by_weight(shown.map(|(i, m)| (weight(m), i))).into_iter().map(|i| &marks[i]) {
        let Some(part) = mark.parts.first() else { continue };
        let anchor = mark.stem.map_or(part.x, |(x, ..)| x);
        let event = &story.events[mark.event];
        let x = (anchor - 8.0).min(width - WIDTH).max(left);
        let clear = |t: &Title| (t.x - x).abs() >= WIDTH + AIR;
        if titles.len() < MOST && titles.iter().all(clear) {
            let lines = cut(&event.headline, WIDTH / TYPE, 2);
            titles.push(Title { event: mark.event, x, anchor, to: part.y, day: event.day.clone(), lines });
        }
    }
    titles
}

/// Breaks a text into at most `lines` lines of `room` ems, with `…` where it was cut.
pub fn cut(text: &str, room: f64, lines: usize) -> Vec<String> {
    let mut done: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if ems(&longer) <= room {
            line = longer;
            continue;
        }
        if done.len() + 1 == lines {
            // What does not fit the last line is cut, and says so.
            done.push(shorten(if line.is_empty() { word } else { &line }, room));
            return done;
        }
        if !line.is_empty() {
            done.push(std::mem::take(&mut line));
        }
        line = if ems(word) <= room { word.to_owned() } else { shorten(word, room) };
    }
    if !line.is_empty() {
        done.push(line);
    }
    done
}

fn shorten(text: &str, room: f64) -> String {
    let mut short = String::new();
    for letter in text.chars() {
        if ems(&short) + breadth(letter) + breadth('…') > room {
            break;
        }
        short.push(letter);
    }
    format!("{}…", short.trim_end())
}

/// About how wide a text is, in ems. Only the browser knows exactly, and only once it is drawn.
pub fn ems(text: &str) -> f64 {
    text.chars().map(breadth).sum()
}

/// Rounded up over both of the page's faces, so that a text is cut too early rather than too late.
fn breadth(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '.' | ',' | ':' | ';' | '|' | '!' => 0.29,
        ' ' | 'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '"' | 'I' | '“' | '”' => 0.4,
        'm' | 'w' | 'M' | 'W' | '…' | '—' => 0.92,
        'A'..='Z' => 0.7,
        _ if letter.is_ascii() => 0.57,
        _ => 0.75,
    }
}
