//! One line of an expectation file: a keyword, then words and quoted strings.
use std::fmt;

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// A bare word: `DATE`, `by`, `2024-03-12`.
    Word(String),
    /// What stood between double quotation marks; `\"` stands for the mark itself.
    Quoted(String),
}

/// A line that was read: `[todo] keyword piece…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Right, but known not to be met yet.
    pub todo: bool,
    /// `time`, `name`, `not-time` …
    pub keyword: String,
    /// What follows the keyword.
    pub pieces: Vec<Piece>,
    raw: String,
}

impl Line {
    /// Reads a line that is neither empty nor a comment.
    pub fn parse(raw: &str) -> Result<Line, String> {
        let mut pieces = pieces(raw)?;
        let todo = pieces.first() == Some(&Piece::Word("todo".to_owned()));
        if todo {
            pieces.remove(0);
        }
        let shown = raw.trim().trim_start_matches("todo ").to_owned();
        match pieces.first() {
            Some(Piece::Word(keyword)) => {
                Ok(Line { todo, keyword: keyword.clone(), pieces: pieces.split_off(1), raw: shown })
            }
            _ => Err(format!("{raw}: a line starts with a keyword")),
        }
    }

    /// The first quoted string and which of its occurrences is meant, counted from one.
    pub fn subject(&self) -> Option<(&str, usize)> {
        let at = self.pieces.iter().position(|piece| matches!(piece, Piece::Quoted(_)))?;
        let Piece::Quoted(words) = &self.pieces[at] else { return None };
        let nth = match self.pieces.get(at + 1) {
            Some(Piece::Word(word)) => word.strip_prefix('#').and_then(|n| n.parse().ok()),
            _ => None,
        };
        Some((words, nth.unwrap_or(1)))
    }

    /// The pieces after the subject and its `#n`.
    pub fn rest(&self) -> &[Piece] {
        let after =
            self.pieces.iter().position(|piece| matches!(piece, Piece::Quoted(_))).map_or(0, |at| at + 1);
        let counted = matches!(self.pieces.get(after), Some(Piece::Word(word)) if word.starts_with('#'));
        &self.pieces[after + usize::from(counted)..]
    }
}

impl Piece {
    /// The characters, quoted or not.
    pub fn text(&self) -> &str {
        match self {
            Piece::Word(text) | Piece::Quoted(text) => text,
        }
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.raw)
    }
}

fn pieces(raw: &str) -> Result<Vec<Piece>, String> {
    let mut found = Vec::new();
    let mut chars = raw.trim().chars().peekable();
    while let Some(&next) = chars.peek() {
        if next.is_whitespace() {
            chars.next();
        } else if next == '"' {
            chars.next();
            found.push(Piece::Quoted(
                quoted(&mut chars).ok_or_else(|| format!("{raw}: a quotation mark is open"))?,
            ));
        } else {
            let mut word = String::new();
            while let Some(c) = chars.next_if(|c| !c.is_whitespace() && *c != '"') {
                word.push(c);
            }
            found.push(Piece::Word(word));
        }
    }
    Ok(found)
}

fn quoted(chars: &mut impl Iterator<Item = char>) -> Option<String> {
    let mut text = String::new();
    loop {
        match chars.next()? {
            '"' => return Some(text),
            '\\' => text.push(chars.next()?),
            other => text.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_quotes_and_escapes() {
        let line = Line::parse(r#"todo quote "Ini \"uji\", bukan?"#).unwrap_err();
        assert!(line.contains("open"));

        let line = Line::parse(r##"todo time "hari Kamis"#2 DATE 2024-03-14"##).unwrap();
        assert!(line.todo);
        assert_eq!(line.keyword, "time");
        assert_eq!(line.subject(), Some(("hari Kamis", 2)));
        assert_eq!(line.rest(), [Piece::Word("DATE".into()), Piece::Word("2024-03-14".into())]);

        let line = Line::parse(r#"furniture related "Baca juga: \"Uji\"""#).unwrap();
        assert_eq!(line.subject(), Some(("Baca juga: \"Uji\"", 1)));
    }
}
