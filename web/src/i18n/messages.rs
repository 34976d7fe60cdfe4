//! Messages about sources, put into words.

use protocol::{Language, Notice, Problem};

use super::{Texts, count, fill, number, texts};
use crate::client::event::{Death, Dropped};
use crate::state::sources::{Message, Spoken};

/// What a message says.
pub fn message(language: Language, message: &Message) -> String {
    let t = texts(language);
    match message {
        Message::Refused { name, problem } => refused(language, t, name, problem),
        Message::Killed { name, death: Death::Crashed } => fill(t.killed_crash, &[("name", name)]),
        Message::Killed { name, death: Death::TooSlow } => fill(t.killed_slow, &[("name", name)]),
        Message::Noticed { name, notice: what } => notice(language, name, what),
        Message::Address { name } => fill(t.problem_address, &[("name", name)]),
        Message::Dropped(Dropped::Edit) => t.dropped_edit.into(),
        Message::Dropped(Dropped::View) => t.dropped_view.into(),
        Message::Dropped(Dropped::Export) => t.dropped_export.into(),
        Message::GaveUp => t.gave_up.into(),
    }
}

fn refused(language: Language, t: &Texts, name: &str, problem: &Problem) -> String {
    match problem {
        Problem::Empty => fill(t.problem_empty, &[("name", name)]),
        Problem::Blank => fill(t.problem_blank, &[("name", name)]),
        Problem::TooLarge { bytes, limit } => {
            let (size, limit) = (size(language, *bytes), size(language, *limit));
            fill(t.problem_large, &[("name", name), ("size", &size), ("limit", &limit)])
        }
        Problem::NotText { format: Some(format) } => {
            fill(t.problem_format, &[("name", name), ("format", format)])
        }
        Problem::NotText { format: None } => fill(t.problem_binary, &[("name", name)]),
        Problem::Unreadable => fill(t.problem_unreadable, &[("name", name)]),
        Problem::Duplicate { label, .. } => fill(t.problem_duplicate, &[("name", name), ("label", label)]),
    }
}

/// What the reader should know of an article.
pub fn notice(language: Language, name: &str, notice: &Notice) -> String {
    let t = texts(language);
    match notice {
        Notice::Encoding { name: encoding } => {
            fill(t.notice_encoding, &[("name", name), ("encoding", encoding)])
        }
        Notice::Replaced => fill(t.notice_replaced, &[("name", name)]),
        Notice::OtherLanguage => fill(t.notice_language, &[("name", name)]),
        Notice::Undated => fill(t.notice_undated, &[("name", name)]),
    }
}

/// What a screen reader says.
pub fn said(language: Language, spoken: &Spoken) -> String {
    let t = texts(language);
    match spoken {
        Spoken::Read { name } => fill(t.said_read, &[("name", name)]),
        Spoken::AllRead { articles, failures: 0 } => {
            fill(t.said_all_well, &[("articles", &count(language, t.articles_n, *articles))])
        }
        Spoken::AllRead { articles, failures } => {
            let (articles, failures) =
                (count(language, t.articles_n, *articles), count(language, t.failures_n, *failures));
            fill(t.said_all, &[("articles", &articles), ("failures", &failures)])
        }
        Spoken::Message(about) => message(language, about),
        Spoken::Saved { name } => fill(t.saved, &[("name", name)]),
    }
}

/// A size in the unit that a reader would use, rounded up so that what is too large never reads as the limit.
fn size(language: Language, bytes: u64) -> String {
    let t = texts(language);
    let (text, unit) = if bytes >= 1 << 20 { (t.megabytes, 1 << 20) } else { (t.kilobytes, 1 << 10) };
    let whole = usize::try_from(bytes.div_ceil(unit)).unwrap_or(usize::MAX);
    fill(text, &[("n", &number(language, whole))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_names_the_file_and_says_what_to_do() {
        let about = Message::Refused {
            name: "berita.pdf".into(),
            problem: Problem::NotText { format: Some("PDF".into()) },
        };
        assert_eq!(
            message(Language::En, &about),
            "berita.pdf is a PDF file, which cannot be read yet. Save it as plain text (.txt), or copy and \
             paste its text."
        );
    }

    #[test]
    fn sizes_are_rounded_up() {
        assert_eq!(size(Language::En, (50 << 20) + 1), "51 MB");
        assert_eq!(size(Language::Id, 50 << 20), "50 MB");
        assert_eq!(size(Language::Id, 1), "1 KB");
    }
}
