//! What holds for every text; for the property tests and the fuzz target.

use jiff::civil::Date;
use timex::{Context, Expression, Language, Timex, Value, Zone, candidates, date_line, find, resolve};

/// Reads a text in both languages and panics where something does not hold:
///
/// - spans lie on character boundaries, are not empty, in order, and do not overlap;
/// - expressions print and parse back, and so do values;
/// - `earliest ≤ latest`;
/// - resolving gives as many as were found, and the same when it is done again;
/// - nothing panics, the words of the derivation and of the value included.
pub fn holds_for(text: &str, published: Option<Date>) {
    for language in [Language::Indonesian, Language::English] {
        let found = find(text, language);
        let mut reached = 0;
        for item in &found {
            assert!(
                item.range.start >= reached && item.range.start < item.range.end,
                "{text:?}: spans overlap"
            );
            assert!(text.get(item.range.clone()).is_some(), "{text:?}: a span cuts a character");
            reached = item.range.end;
            let line = item.expression.to_string();
            assert_eq!(line.parse::<Expression>().as_ref(), Ok(&item.expression), "{text:?}: {line}");
        }
        let context = Context { published, zone: Some(Zone::WIB) };
        let timexes = resolve(&found, text, &context);
        assert_eq!(timexes.len(), found.len());
        assert_eq!(timexes, resolve(&found, text, &context), "{text:?}");
        for timex in &timexes {
            holds_for_one(timex, text, language);
        }
        let _ = candidates(&found, text);
        let _ = date_line(text, language);
    }
}

fn holds_for_one(timex: &Timex, text: &str, language: Language) {
    let _ = timex.why.words(language);
    let Some(value) = timex.value else {
        return;
    };
    let printed = value.to_string();
    assert_eq!(printed.parse::<Value>(), Ok(value), "{text:?}: {printed}");
    let _ = timex::label(&value, timex.modifier, timex.zone, language);
    if let (Some(earliest), Some(latest)) = (value.earliest(), value.latest()) {
        assert!(earliest <= latest, "{text:?}: {value}");
    }
}
