//! The picture of a small story.

use protocol::slice::{ConflictCard, EventCard, EvidenceCard, Precision, SourceCard, Status, StorySlice};

use super::calendar::{DAY, day};
use super::layout::{Drawing, layout};
use super::scale::{Scale, TickWords, ticks};
use super::title::{cut, ems};
use crate::state::test_data::card;

const WORDS: TickWords<'_> =
    TickWords { months: "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des", clock: "{h}.00" };

fn event(id: &str, from: i64, days: i64, sources: &[&str]) -> EventCard {
    let (earliest, latest) = (from * DAY, (from + days) * DAY - 1);
    let source = |article: &&str| SourceCard {
        article: article.to_string(),
        label: article.to_string(),
        status: Status::Reported,
        time: String::new(),
        earliest,
        latest,
    };
    let evidence = |article: &&str| EvidenceCard {
        article: article.to_string(),
        label: article.to_string(),
        sentence: 1,
        text: String::new(),
        value: String::new(),
        why: Vec::new(),
        replaced: String::new(),
    };
    EventCard {
        id: id.into(),
        day: "Kamis 4 Mei".into(),
        detail: "2023".into(),
        earliest,
        latest,
        precision: if days > 1 { Precision::Longer } else { Precision::Day },
        status: Status::Reported,
        background: false,
        headline: "Wali kota membuka jembatan baru".into(),
        by: String::new(),
        independent: 1,
        rank: 0,
        headline_of: 0,
        sources: sources.iter().map(source).collect(),
        evidence: sources.iter().map(evidence).collect(),
    }
}

fn story(events: Vec<EventCard>) -> StorySlice {
    StorySlice { articles: ["a", "b", "c"].map(card).into(), events, ..StorySlice::default() }
}

fn drawn(story: &StorySlice) -> Drawing {
    layout(story, 1000.0, WORDS).expect("a picture")
}

#[test]
fn an_event_of_several_sources_is_one_stem_through_their_lanes() {
    let first = day(2023, 5, 4);
    let story = story(vec![event("1", first, 1, &["a", "c"]), event("2", first + 20, 1, &["b"])]);
    let drawing = drawn(&story);
    assert_eq!(drawing.lanes.len(), 3);
    let mark = &drawing.marks[0];
    let (x, top, bottom) = mark.stem.expect("a stem");
    assert_eq!((top, bottom), (drawing.lanes[0].y, drawing.lanes[2].y));
    assert!(mark.parts.iter().all(|p| p.x == x && p.to.is_none()));
    assert_eq!(drawing.marks[1].stem, None);
    assert!(drawing.marks[1].parts[0].x > x + 100.0);
}

#[test]
fn a_stretch_of_time_is_a_band_as_long_as_it_is() {
    let first = day(2023, 5, 1);
    let story = story(vec![event("1", first, 10, &["a"]), event("2", first + 30, 1, &["a"])]);
    let drawing = drawn(&story);
    let band = drawing.marks.iter().find(|m| m.event == 0).map(|m| m.parts[0].clone()).expect("a band");
    let width = band.to.expect("an end") - band.x;
    assert!((width - 10.0 * drawing.scale.day_width()).abs() < 1.0, "{width}");
}

#[test]
fn sources_that_disagree_stand_where_each_puts_it() {
    let mut event = event("1", day(2023, 5, 4), 1, &["a", "b"]);
    event.sources[1].earliest = day(2023, 5, 9) * DAY;
    event.sources[1].latest = day(2023, 5, 10) * DAY - 1;
    let drawing = drawn(&story(vec![event]));
    let places: Vec<f64> = drawing.marks.iter().flat_map(|mark| &mark.parts).map(|part| part.x).collect();
    assert_eq!(drawing.marks.len(), 2);
    assert!(drawing.marks.iter().all(|mark| mark.event == 0 && mark.stem.is_none()));
    assert!((places[1] - places[0] - 5.0 * drawing.scale.day_width()).abs() < 1.0, "{places:?}");
}

#[test]
fn a_year_long_ago_stands_apart_and_does_not_stretch_the_scale() {
    let first = day(2023, 5, 4);
    let mut old = event("old", day(1974, 1, 1), 365, &["a"]);
    old.background = true;
    let story = story(vec![old, event("1", first, 1, &["a"]), event("2", first + 2, 1, &["b"])]);
    let drawing = drawn(&story);
    assert_eq!(drawing.apart.len(), 1);
    assert_eq!(drawing.apart[0].years[0].1, "1974");
    let part = drawing.marks.iter().find(|m| m.event == 0).map(|m| m.parts[0].clone()).expect("a point");
    assert!(part.x < drawing.scale.left && part.to.is_none());
    assert!(drawing.scale.day_width() > 50.0);
}

#[test]
fn events_of_one_day_stand_beside_each_other_in_their_day_or_are_counted() {
    let first = day(2023, 5, 4);
    let wide = story((0..3).map(|i| event(&i.to_string(), first, 1, &["a"])).collect());
    let drawing = drawn(&wide);
    let mut xs: Vec<f64> = drawing.marks.iter().map(|m| m.parts[0].x).collect();
    xs.sort_by(f64::total_cmp);
    assert!(xs.windows(2).all(|w| w[1] - w[0] >= 13.0), "{xs:?}");
    let (from, to) = (drawing.scale.x(first * DAY), drawing.scale.x((first + 1) * DAY));
    assert!(xs.iter().all(|x| from <= *x && *x <= to));

    // Over two years a day is a pixel wide: nothing may be moved to another day.
    let mut events: Vec<EventCard> = (0..3).map(|i| event(&i.to_string(), first, 1, &["a"])).collect();
    events.push(event("far", first + 700, 1, &["a"]));
    let drawing = drawn(&story(events));
    assert_eq!(drawing.marks[0].parts[0].count, 3);
    assert_eq!(drawing.marks.len(), 2);
}

#[test]
fn what_contradicts_is_marked_on_its_own_lane_only() {
    let first = day(2023, 5, 4);
    let mut told = story(vec![event("1", first, 1, &["a", "b"]), event("2", first + 9, 1, &["c"])]);
    told.conflicts.push(ConflictCard {
        id: "x".into(),
        about: "x".into(),
        claims: vec![told.events[0].evidence[1].clone()],
        sides: Vec::new(),
        dismissed: false,
    });
    let conflicts = |story: &StorySlice| -> Vec<bool> {
        drawn(story).marks[0].parts.iter().map(|part| part.conflict).collect()
    };
    assert_eq!(conflicts(&told), [false, true]);
    told.conflicts[0].dismissed = true;
    assert_eq!(conflicts(&told), [false, false], "what the reader holds to be none is not marked");
}

#[test]
fn everything_lies_inside_the_picture_however_much_there_is() {
    let first = day(2023, 1, 1);
    let mut big = StorySlice {
        articles: (0..300).map(|i| card(&format!("article {i}"))).collect(),
        ..StorySlice::default()
    };
    for i in 0..2000_i64 {
        let article = format!("article {}", i % 300);
        let other = format!("article {}", (i * 7) % 300);
        let mut event = event(&i.to_string(), first + i % 400, 1 + (i % 5) * 3, &[&article, &other]);
        event.background = i % 50 == 0;
        big.events.push(event);
    }
    let drawing = drawn(&big);
    assert_eq!(drawing.lanes.last().map(|l| l.articles), Some(277));
    for part in drawing.marks.iter().flat_map(|m| &m.parts) {
        assert!(part.x >= drawing.lanes_left && part.to.unwrap_or(part.x) <= drawing.width, "{part:?}");
        assert!(part.y > 0.0 && part.y < drawing.axis);
    }
    for (i, title) in drawing.titles.iter().enumerate() {
        assert!(drawing.titles[..i].iter().all(|t| (t.x - title.x).abs() > 150.0));
    }
}

#[test]
fn nothing_dated_is_no_picture() {
    assert_eq!(layout(&StorySlice::default(), 1000.0, WORDS), None);
    let mut far = event("1", i64::from(i32::MAX) * 1000, 1, &["a"]);
    far.earliest = i64::MIN / 4;
    far.latest = i64::MAX / 4;
    let _ = layout(&story(vec![far]), 1000.0, WORDS);
}

#[test]
fn ticks_say_month_and_year_where_they_change() {
    let scale =
        |from, days: i64| Scale { from: from * DAY, to: (from + days) * DAY, left: 0.0, right: 900.0 };
    let labels = |scale: Scale| {
        let ticks = ticks(&scale, WORDS);
        let gaps: Vec<f64> = ticks.iter().filter(|t| t.label.is_some()).map(|t| t.x).collect();
        assert!(gaps.windows(2).all(|w| w[1] - w[0] > 50.0), "{gaps:?}");
        ticks.into_iter().filter_map(|t| t.label).collect::<Vec<_>>()
    };
    assert_eq!(
        labels(scale(day(2021, 12, 1), 45)),
        ["6 Des", "13", "20", "27", "3 Jan 2022", "10"],
        "weeks begin on Monday"
    );
    assert_eq!(labels(scale(day(2023, 5, 4), 3))[..3], ["4 Mei", "06.00", "12.00"]);
    let months = labels(scale(day(2022, 10, 15), 150));
    assert_eq!(months[..3], ["Nov 2022", "Des", "Jan 2023"]);
    assert_eq!(labels(scale(day(1990, 1, 1), 12_000))[0], "1990");
}

#[test]
fn titles_are_cut_between_words() {
    assert_eq!(cut("Wali kota membuka jembatan baru di tepi kota", 7.0, 2), ["Wali kota", "membuka…"]);
    assert_eq!(cut("Wali kota", 20.0, 2), ["Wali kota"]);
    assert_eq!(cut("Sepanjanghurufinitidakmuat", 6.0, 2), ["Sepanjang…"]);
    assert!(cut("", 10.0, 2).is_empty());
    for line in cut("Tim BPPN AKAN BERANGKAT KE WAMENA WWW mmm mmm mmm mmm", 13.0, 2) {
        assert!(ems(&line) <= 13.0, "{line}");
    }
}
