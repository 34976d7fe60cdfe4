//! Titles above the lanes: the sources' own words, cut to fit, for the events that most sources tell.

use protocol::slice::{Precision, StorySlice};

use super::layout::EventMark;

/// The width of a title and the air beside it, in pixels.
const WIDTH: f64 = 156.0;
const AIR: f64 = 18.0;
/// Letters on a line of that width, in the timeline's type.
const LETTERS: usize = 25;
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
    let mut order: Vec<&EventMark> = marks.iter().filter(|m| !story.events[m.event].background).collect();
    order.sort_by_key(|m| {
        let event = &story.events[m.event];
        let long = event.precision == Precision::Longer;
        (std::cmp::Reverse(event.sources.len()), long, std::cmp::Reverse(event.evidence.len()), m.event)
    });
    let mut titles: Vec<Title> = Vec::new();
    for mark in order {
        let Some(part) = mark.parts.first() else { continue };
        let anchor = mark.stem.map_or(part.x, |(x, ..)| x);
        let event = &story.events[mark.event];
        let x = (anchor - 8.0).min(width - WIDTH).max(left);
        let clear = |t: &Title| (t.x - x).abs() >= WIDTH + AIR;
        if titles.len() < MOST && titles.iter().all(clear) {
            let lines = cut(&event.headline, LETTERS, 2);
            titles.push(Title { event: mark.event, x, anchor, to: part.y, day: event.day.clone(), lines });
        }
    }
    titles.sort_by_key(|t| t.event);
    titles
}

/// Breaks a text into at most `lines` lines of about `letters` letters, with `…` where it was cut.
pub fn cut(text: &str, letters: usize, lines: usize) -> Vec<String> {
    let mut done: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let long = line.chars().count() + word.chars().count() + usize::from(!line.is_empty());
        if !line.is_empty() && long > letters {
            if done.len() + 1 == lines {
                line.push('…');
                break;
            }
            done.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        if word.chars().count() > letters {
            line.extend(word.chars().take(letters - 1).chain(['…']));
            if words.peek().is_some() && done.len() + 1 == lines {
                break;
            }
        } else {
            line.push_str(word);
        }
    }
    if !line.is_empty() {
        done.push(line);
    }
    done
}
