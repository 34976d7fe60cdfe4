//! What holds for whatever is read, shared by the tests of chance and the fuzz targets.

use linimasa_core::{Analysis, Span, quantity, quote};
use timex::Language;

/// Panics with the reason where something of an analysis does not hold.
pub fn holds(analysis: &Analysis) {
    layout_holds(analysis);
    quotes_hold(analysis);
    quantities_hold(analysis);
}

/// Every span lies on characters of the text.
fn lies_in(text: &str, span: Span, what: &str) {
    assert!(text.get(span.start..span.end).is_some(), "{what} {span:?} is no part of the text");
}

fn layout_holds(analysis: &Analysis) {
    let (text, layout) = (&analysis.text, &analysis.layout);
    for list in [&layout.paragraphs, &layout.sentences] {
        list.iter().for_each(|span| lies_in(text, *span, "a line or sentence"));
        assert!(list.windows(2).all(|pair| pair[0].end <= pair[1].start), "lines or sentences overlap");
    }
    layout.furniture.iter().for_each(|item| lies_in(text, item.span, "furniture"));
    let in_line = |span: &Span| layout.paragraphs.iter().any(|line| line.holds(*span));
    // Every line is asked about every sentence: enough for short texts, too slow for long ones.
    if text.len() < 10_000 {
        assert!(layout.sentences.iter().all(in_line), "a sentence runs over a line's end");
    }
}

fn quotes_hold(analysis: &Analysis) {
    let text = &analysis.text;
    let mut earlier = None;
    for found in &analysis.quotes {
        lies_in(text, found.span, "a quotation");
        assert!(!found.span.is_empty(), "an empty quotation");
        assert!(!found.partial || found.direct, "a fragment is between marks");
        if let Some(speaker) = &found.speaker {
            lies_in(text, speaker.span, "a speaker");
            assert!(!speaker.name.is_empty(), "a speaker without a name");
            assert!(speaker.entity.is_none_or(|entity| entity < analysis.mentions.entities.len()));
        }
        if let Some(cue) = &found.cue {
            assert_eq!(cue.span.of(text), cue.text);
        }
        for language in [Language::Indonesian, Language::English] {
            assert!(!quote::explain(found, earlier, text, language).value.is_empty());
        }
        earlier = Some(found);
    }
    assert!(analysis.quotes.is_sorted_by_key(|found| found.span.start));
}

fn quantities_hold(analysis: &Analysis) {
    let text = &analysis.text;
    for found in &analysis.quantities {
        lies_in(text, found.span, "a quantity");
        found.of.iter().chain(&found.hedge).for_each(|span| lies_in(text, *span, "what is counted"));
        assert!(found.max.is_none_or(|most| most > found.value), "a range that goes down");
        assert!(found.against.is_none() || found.max.is_none(), "a score that is a range");
        for language in [Language::Indonesian, Language::English] {
            assert!(!quantity::explain(found, text, language).value.is_empty());
        }
    }
    let ends = analysis.quantities.windows(2);
    assert!(ends.into_iter().all(|pair| pair[0].span.end <= pair[1].span.start), "quantities overlap");
}
