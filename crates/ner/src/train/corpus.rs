//! Labelled sentences: one token a line, its tag in the last column, a blank line between sentences.

use std::path::Path;

use super::Data;
use super::field::Example;
use crate::data::{Error, read_text};
use crate::model::view::View;
use crate::{Guideline, Token};

/// A labelled sentence.
pub(super) struct Sentence {
    words: Vec<String>,
    pub tags: Vec<u8>,
    pub guideline: Guideline,
}

impl Sentence {
    /// The sentence as the tagger takes it.
    pub(super) fn tokens(&self) -> Vec<Token<'_>> {
        let mut start = 0;
        self.words
            .iter()
            .enumerate()
            .map(|(i, text)| {
                let token = Token::new(text, start, i == 0, i > 0);
                start += text.len() + 1;
                token
            })
            .collect()
    }

    pub(super) fn example<'v>(&self, view: &'v View) -> Example<'v> {
        Example { view, tags: self.tags.clone(), guideline: self.guideline }
    }
}

/// The files of each corpus: what it is trained on, and its development part.
const FILES: [(Guideline, &str, Option<&str>); 4] = [
    (Guideline::Idner, "idner-train.tsv", Some("idner-dev.txt")),
    (Guideline::NerUi, "nerui-train.tsv", Some("nerui-dev.tsv")),
    (Guideline::NerGrit, "nergrit-train.tsv", Some("nergrit-dev.txt")),
    (Guideline::English, "english-ewt.tsv", None),
];

/// The sentences to train on, and those held out.
pub(super) fn read(data: &Data) -> Result<(Vec<Sentence>, Vec<Sentence>), Error> {
    let (mut train, mut held_out) = (Vec::new(), Vec::new());
    for (guideline, file, development) in FILES {
        let sentences = sentences(&data.folder.join("ner").join(file), guideline)?;
        match development {
            Some(file) => {
                train.extend(sentences);
                let more = self::sentences(&data.development.join(file), guideline)?;
                if data.hold_out { held_out.extend(more) } else { train.extend(more) }
            }
            None if data.hold_out => {
                for (i, sentence) in sentences.into_iter().enumerate() {
                    if i % 5 == 0 { held_out.push(sentence) } else { train.push(sentence) }
                }
            }
            None => train.extend(sentences),
        }
    }
    Ok((train, held_out))
}

fn sentences(path: &Path, guideline: Guideline) -> Result<Vec<Sentence>, Error> {
    Ok(parse(&read_text(path)?, guideline))
}

/// The sentences of a text in columns.
pub(super) fn parse(text: &str, guideline: Guideline) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let empty = || Sentence { words: Vec::new(), tags: Vec::new(), guideline };
    let mut sentence = empty();
    for line in text.lines().chain([""]) {
        let mut columns = line.trim_end().split(['\t', ' ']).filter(|column| !column.is_empty());
        match columns.next() {
            Some(word) => {
                let before = sentence.tags.last().copied().unwrap_or(0);
                sentence.tags.push(tag(columns.next_back().unwrap_or("O"), before));
                sentence.words.push(word.to_string());
            }
            None if !sentence.words.is_empty() => sentences.push(std::mem::replace(&mut sentence, empty())),
            None => {}
        }
    }
    sentences
}

/// A tag's number. An inside that continues nothing of its kind begins a name.
fn tag(text: &str, before: u8) -> u8 {
    let Some((place, kind)) = text.split_once('-') else { return 0 };
    let begin = match kind {
        "PER" | "PERSON" => 1,
        "ORG" | "ORGANISATION" | "ORGANIZATION" => 3,
        "LOC" | "LOCATION" | "PLACE" => 5,
        _ => return 0,
    };
    let continues = place == "I" && (before == begin || before == begin + 1);
    begin + u8::from(continues)
}
