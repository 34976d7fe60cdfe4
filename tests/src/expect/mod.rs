//! Whole articles with their expected facts.
//!
//! An article `NAME.txt` has its expected facts in `NAME.expected` beside it, one a line, in the
//! words of the article, so that a reader can check them without the program. The facts are those
//! of the contract (`linimasa extract`, one JSON object an article): whatever the code inside does,
//! this is what people script and what is scored. The format is described in
//! `tests/articles/README.md`.
//!
//! ```
//! use serde_json::json;
//! use tests::expect::check;
//!
//! let text = "Hujan turun kemarin.";
//! let facts = json!({ "text": text, "times": [
//!     { "start": 12, "end": 19, "text": "kemarin", "type": "DATE", "value": "2024-03-11" },
//! ]});
//! assert!(check(text, "time \"kemarin\" DATE 2024-03-11", &facts).differences.is_empty());
//!
//! let report = check(text, "time \"kemarin\" DATE 2024-03-10", &facts);
//! assert_eq!(report.differences[0].line, 1);
//! ```
mod facts;
mod invariants;
mod line;
mod rules;

pub use invariants::broken_invariants;

use facts::Facts;
use line::Line;
use serde_json::Value;

/// One expectation that the facts do not meet (or a `todo` that they do).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The line in the expectation file, counted from one.
    pub line: usize,
    /// The expectation and what is there instead, in words.
    pub what: String,
}

/// What came of checking one article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// How many expectations are met.
    pub met: usize,
    /// How many are marked `todo` and, as said, not met yet.
    pub todo: usize,
    /// The lines marked `todo` that are met now; each is among the differences as well.
    pub reached: Vec<usize>,
    /// Everything that has to be looked at, in the order of the expectation file.
    pub differences: Vec<Difference>,
}

/// Checks the facts that were found in `text` against the expectation file's content.
///
/// `facts` is the JSON object that `linimasa extract` prints for the article. A line that cannot be
/// read, or whose words do not stand in the text, is a difference too: an expectation that cannot
/// fail is worth nothing.
pub fn check(text: &str, expected: &str, facts: &Value) -> Report {
    let facts = Facts::new(text, facts);
    let lines: Vec<(usize, Result<Line, String>)> = expected
        .lines()
        .enumerate()
        .filter(|(_, raw)| !raw.trim().is_empty() && !raw.trim_start().starts_with('#'))
        .map(|(index, raw)| (index + 1, Line::parse(raw)))
        .collect();
    let readable: Vec<&Line> = lines.iter().filter_map(|(_, line)| line.as_ref().ok()).collect();

    let mut report = Report::default();
    for (number, line) in &lines {
        let what = match line {
            Err(why) => Some(why.clone()),
            Ok(line) => match (rules::judge(line, &readable, &facts), line.todo) {
                (Err(rules::Fault::Unreadable(why)), _) => Some(format!("{line}: {why}")),
                (Err(rules::Fault::NotMet(why)), false) => Some(format!("{line}: {why}")),
                (Ok(()), true) => {
                    report.reached.push(*number);
                    Some(format!("{line}: this is met now, take its \"todo\" away"))
                }
                (Err(rules::Fault::NotMet(_)), true) => {
                    report.todo += 1;
                    None
                }
                (Ok(()), false) => {
                    report.met += 1;
                    None
                }
            },
        };
        report.differences.extend(what.map(|what| Difference { line: *number, what }));
    }
    report
}

/// The expectation file's content without the `todo` of every line that is met now. Nothing else
/// changes: no expectation gets weaker by this.
///
/// ```
/// use tests::expect::promote;
/// let facts = serde_json::json!({ "title": null, "outlet": null });
/// let expected = "todo title none\ntodo outlet \"Warta\"\n";
/// assert_eq!(promote("", expected, &facts), "title none\ntodo outlet \"Warta\"\n");
/// ```
pub fn promote(text: &str, expected: &str, facts: &Value) -> String {
    let reached = check(text, expected, facts).reached;
    let lines = expected.split_inclusive('\n').enumerate();
    lines
        .map(
            |(index, line)| {
                if reached.contains(&(index + 1)) { line.replacen("todo ", "", 1) } else { line.to_owned() }
            },
        )
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const TEXT: &str = "AS dan RAS. \"Kami siap,\" kata Dewi Anggraeni, Jumat lalu.";

    fn facts() -> Value {
        json!({
            "title": null, "language": "id", "text": TEXT,
            "published": { "value": "2024-03-12", "origin": "stated", "candidates": [], "why": "" },
            "furniture": [],
            "sentences": [{ "start": 0, "end": 11 }, { "start": 12, "end": 57 }],
            "mentions": [{ "start": 30, "end": 44, "text": "Dewi Anggraeni", "type": "PER", "name": "Dewi Anggraeni" }],
            "times": [{ "start": 46, "end": 56, "text": "Jumat lalu", "type": "DATE", "value": "2024-03-08" }],
            "quantities": [],
            "quotes": [{ "start": 13, "end": 23, "direct": true, "partial": false, "stance": "said",
                "speaker": { "name": "Dewi Anggraeni", "start": 30, "end": 44 },
                "cue": { "text": "kata", "start": 25, "end": 29 } }],
        })
    }

    fn wrong(expected: &str) -> Vec<String> {
        check(TEXT, expected, &facts()).differences.into_iter().map(|difference| difference.what).collect()
    }

    #[test]
    fn what_is_right_passes() {
        let expected = r##"
            published 2024-03-12 stated
            candidates none
            candidate 2024-03-12
            not-candidate 2024-03-13
            title none
            language id
            sentence "AS dan RAS."
            unbroken "kata Dewi"
            prose "Kami siap"
            time "Jumat lalu" DATE 2024-03-08|2024-03-01
            name "Dewi Anggraeni" PER = "Dewi Anggraeni"
            quote "Kami siap," by "Dewi Anggraeni" cue "kata" stance said
            not-time "Kami"
            not-name "RAS"
            not-quantity "AS"#1
            complete times
            complete names
            complete quotes
        "##;
        let report = check(TEXT, expected, &facts());
        assert_eq!(report.differences, []);
        assert_eq!(report.met, 18);
    }

    /// Every keyword has at least one line here that the facts contradict: each must be reported,
    /// on its own line, with what is there instead.
    #[test]
    fn every_wrong_expectation_is_reported() {
        let lines = [
            ("published 2024-03-11 stated", "found 2024-03-12"),
            ("published 2024-03-12 given", "stated"),
            ("candidates 2024-03-12", "found []"),
            ("candidate 2024-03-13", "2024-03-12"),
            ("not-candidate 2024-03-12", "2024-03-12"),
            ("title \"Kami\"", "none"),
            ("language en", "id"),
            ("sentence \"dan RAS.\"", "AS dan RAS."),
            ("unbroken \"RAS. \\\"Kami\"", "found"),
            ("furniture title \"AS dan RAS.\"", "nothing"),
            ("time \"Jumat lalu\" DATE 2024-03-15", "2024-03-08"),
            ("time \"Jumat\" DATE 2024-03-08", "Jumat lalu"),
            ("time \"Jumat lalu\" SET 2024-03-08", "DATE"),
            ("time \"Jumat lalu\" DATE 2024-03-08 mod START", "none"),
            ("name \"Dewi Anggraeni\" ORG", "PER"),
            ("name \"Anggraeni\" PER", "Dewi Anggraeni"),
            ("name \"Dewi Anggraeni\" PER = \"Dewi\"", "Dewi Anggraeni"),
            ("name \"AS\" LOC", "nothing"),
            ("quote \"Kami siap,\" by \"Jumat\"", "Dewi Anggraeni"),
            ("quote \"Kami siap,\" by \"Dewi Anggraeni\" stance denied", "said"),
            ("quote \"Kami siap,\" direct false", "true"),
            ("quantity \"AS\" 1 orang", "nothing"),
            ("not-time \"lalu\"", "2024-03-08"),
            ("not-name \"Dewi\"", "PER"),
            ("not-quote \"siap\"", "Kami siap,"),
            ("complete times", "Jumat lalu"),
            ("complete names", "Dewi Anggraeni"),
            ("complete quotes", "Kami siap,"),
        ];
        for (line, there) in lines {
            let found = wrong(line);
            assert_eq!(found.len(), 1, "{line}");
            assert!(found[0].contains(there), "{line}: {}", found[0]);
        }
    }

    #[test]
    fn prose_may_not_be_marked_as_furniture() {
        let mut facts = facts();
        facts["furniture"] = json!([{ "start": 0, "end": 11, "kind": "advert" }]);
        let report = check(
            TEXT,
            "prose \"dan RAS\"\nfurniture advert \"AS dan RAS.\"\nfurniture related \"AS\"",
            &facts,
        );
        let lines: Vec<usize> = report.differences.iter().map(|difference| difference.line).collect();
        assert_eq!(lines, [1, 3]);
    }

    #[test]
    fn a_line_that_cannot_fail_is_refused() {
        assert!(wrong("not-time \"besok\"")[0].contains("do not stand in the text"));
        assert!(wrong("not-name \"AS\"#2")[0].contains("do not stand in the text"));
        assert!(wrong("tiem \"Kami\" DATE 2024")[0].contains("no such keyword"));
        assert!(wrong("time \"Jumat lalu\"")[0].contains("expected"));
        assert!(wrong("time \"Jumat lalu\" DATE 2024-03-08 moode START")[0].contains("no such option"));
        assert!(wrong("todo not-time \"besok\"")[0].contains("do not stand in the text"));
    }

    #[test]
    fn a_todo_waits_until_it_is_met() {
        let report = check(TEXT, "todo time \"Jumat lalu\" DATE 2024-03-01", &facts());
        assert_eq!((report.todo, report.differences.len()), (1, 0));
        assert!(wrong("todo time \"Jumat lalu\" DATE 2024-03-08")[0].contains("take its \"todo\" away"));
    }
}
