//! Articles from paths and lines.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use export::contract::ArticleRecord;
use linimasa_core::{Article, read};

use crate::arguments::Reading;

/// The articles of all paths that can be read, and whether all could; each that cannot is named on standard error.
pub fn articles(reading: &Reading) -> (Vec<Article>, bool) {
    let mut articles = Vec::new();
    let mut all_read = true;
    for path in &reading.paths {
        match text(path) {
            Ok(text) => articles.push(Article {
                analysis: read(&text, reading.language.map(Into::into)),
                file: Some(path.display().to_string()),
                given: reading.published,
            }),
            Err(reason) => {
                eprintln!("linimasa: {}: {reason}", path.display());
                all_read = false;
            }
        }
    }
    (articles, all_read)
}

/// The text of one path.
fn text(path: &Path) -> Result<String, String> {
    let bytes = bytes(path).map_err(|error| error.to_string())?;
    ingest::read(&bytes).map(|document| document.text).map_err(|error| error.to_string())
}

/// The bytes of a path, or of standard input for `-`.
fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    fs::read(path)
}

/// The articles of lines that `extract` printed.
pub fn lines(path: Option<&Path>) -> Result<Vec<Article>, String> {
    let path = path.unwrap_or(Path::new("-"));
    let text = bytes(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let text =
        String::from_utf8(text).map_err(|_| format!("{}: the lines are not UTF-8.", path.display()))?;
    let numbered = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    numbered
        .map(|(index, line)| {
            let record: ArticleRecord = serde_json::from_str(line).map_err(|error| {
                format!("line {}: not an article that `extract` printed: {error}", index + 1)
            })?;
            record.article().map_err(|error| format!("line {}: {error}", index + 1))
        })
        .collect()
}
