//! Times that date nothing which a sentence tells.

use timex::{Part, When};

use crate::Analysis;

/// Whether a time is only what another is compared with: `turun dibandingkan dengan tahun lalu`.
pub(super) fn is_compared_with(analysis: &Analysis, time: usize) -> bool {
    const COMPARED_WITH: [&str; 7] = [
        "dibandingkan dengan",
        "dibandingkan",
        "dibanding",
        "ketimbang",
        "compared with",
        "compared to",
        "than",
    ];
    let before = analysis.text.get(..analysis.times[time].range.start).unwrap_or_default().trim_end();
    COMPARED_WITH
        .iter()
        .any(|words| before.strip_suffix(words).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric)))
}

/// Whether a holiday is named for what it is rather than for when something happens (`liburan Tahun Baru`).
pub(super) fn is_qualifier(analysis: &Analysis, time: usize) -> bool {
    const WHEN: [&str; 14] = [
        "pada",
        "saat",
        "hari",
        "di",
        "malam",
        "menjelang",
        "jelang",
        "selama",
        "setelah",
        "sebelum",
        "on",
        "at",
        "during",
        "sejak",
    ];
    let found = &analysis.times[time];
    let is_holiday = matches!(found.expression.when(), Some(When { part: Some(Part::Holiday(_)), .. }));
    let before = analysis.text.get(..found.range.start).unwrap_or_default().trim_end();
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    is_holiday && word.starts_with(char::is_lowercase) && !WHEN.contains(&word)
}
