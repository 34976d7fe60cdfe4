//! What must hold of any article's facts, whatever is in them.
use super::facts::span;
use serde_json::Value;

const LISTS: [&str; 6] = ["furniture", "sentences", "mentions", "times", "quantities", "quotes"];

/// What is broken in the facts of `text`, in words; empty when all holds: every list is there, every
/// span lies within the text and holds something, and where an object repeats its words, they are
/// the words at its span; sentences stand one after the other.
///
/// ```
/// use tests::expect::broken_invariants;
/// let facts = serde_json::json!({ "text": "Hujan.", "furniture": [], "mentions": [], "quantities": [],
///     "quotes": [], "sentences": [{ "start": 0, "end": 6 }],
///     "times": [{ "start": 3, "end": 9, "text": "an." }] });
/// assert_eq!(broken_invariants("Hujan.", &facts), ["times 3..9 is not within the text"]);
/// ```
pub fn broken_invariants(text: &str, facts: &Value) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut broken = Vec::new();
    if facts["text"] != text {
        broken.push("the text is not the text that was read".to_owned());
    }
    for list in LISTS {
        let Some(items) = facts[list].as_array() else {
            broken.push(format!("there is no list {list}"));
            continue;
        };
        let mut end_before = 0;
        for item in items {
            let Some(at) = span(item) else {
                broken.push(format!("{list}: no span in {item}"));
                continue;
            };
            let Some(words) = chars.get(at.clone()).filter(|words| !words.is_empty()) else {
                broken.push(format!("{list} {}..{} is not within the text", at.start, at.end));
                continue;
            };
            let words: String = words.iter().collect();
            if item["text"].as_str().is_some_and(|said| said != words) {
                broken.push(format!(
                    "{list} {}..{} says {} where the text has {words:?}",
                    at.start, at.end, item["text"]
                ));
            }
            if list == "sentences" && at.start < end_before {
                broken.push(format!("sentences {}..{} starts within the one before", at.start, at.end));
            }
            end_before = at.end;
        }
    }
    broken
}
