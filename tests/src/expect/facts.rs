//! The facts of one article, with the few questions that the expectations ask of them.
use serde_json::Value;
use std::ops::Range;

/// One article's text as code points, and the JSON object printed for it.
pub(super) struct Facts<'a> {
    chars: Vec<char>,
    json: &'a Value,
}

impl<'a> Facts<'a> {
    pub fn new(text: &str, json: &'a Value) -> Self {
        Facts { chars: text.chars().collect(), json }
    }

    /// A field of the article itself; null where it is not there.
    pub fn field(&self, name: &str) -> &'a Value {
        &self.json[name]
    }

    /// The objects in the list `list`; none where the list is not there.
    pub fn items(&self, list: &str) -> &'a [Value] {
        self.json[list].as_array().map_or(&[], Vec::as_slice)
    }

    /// Where the `nth` occurrence of `words` stands, in code points. Whole words only, so that `AS`
    /// is not found in `RAS`.
    pub fn place(&self, words: &str, nth: usize) -> Option<Range<usize>> {
        let words: Vec<char> = words.chars().collect();
        let last = self.chars.len().checked_sub(words.len())?;
        (0..=last)
            .filter(|&start| self.chars[start..].starts_with(&words))
            .map(|start| start..start + words.len())
            .filter(|at| self.is_boundary(at.start) && self.is_boundary(at.end))
            .nth(nth.checked_sub(1)?)
    }

    fn is_boundary(&self, at: usize) -> bool {
        let inside =
            |index: Option<usize>| index.and_then(|i| self.chars.get(i)).is_some_and(|c| c.is_alphanumeric());
        !(inside(at.checked_sub(1)) && inside(Some(at)))
    }

    /// The words at a place.
    pub fn words(&self, at: &Range<usize>) -> String {
        self.chars.get(at.clone()).unwrap_or_default().iter().collect()
    }

    /// The objects of a list that stand exactly at a place.
    pub fn exactly(&self, list: &str, at: &Range<usize>) -> Vec<&'a Value> {
        self.items(list).iter().filter(|item| span(item).as_ref() == Some(at)).collect()
    }

    /// The objects of a list that share a character with a place.
    pub fn touching(&self, list: &str, at: &Range<usize>) -> Vec<&'a Value> {
        self.items(list)
            .iter()
            .filter(|item| span(item).is_some_and(|s| s.start < at.end && at.start < s.end))
            .collect()
    }

    /// `"kemarin" DATE 2024-03-11, …`: objects in words, for a message.
    pub fn describe(&self, items: &[&Value], fields: &[&str]) -> String {
        let one = |item: &&Value| {
            let words = span(item).map(|at| self.words(&at)).unwrap_or_default();
            let values: Vec<String> = fields.iter().map(|field| shown(&item[field])).collect();
            format!("{words:?} {}", values.join(" "))
        };
        if items.is_empty() {
            "nothing".to_owned()
        } else {
            items.iter().map(one).collect::<Vec<_>>().join(", ")
        }
    }
}

/// The span of an object, in code points.
pub(super) fn span(item: &Value) -> Option<Range<usize>> {
    let number = |field: &str| item[field].as_u64().and_then(|n| usize::try_from(n).ok());
    Some(number("start")?..number("end")?)
}

/// A value as an expectation writes it: `none` for null, strings without marks.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Null => "none".to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
