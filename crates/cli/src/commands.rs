//! What each command does.

use std::io::{self, BufRead, BufWriter, Write};
use std::path::Path;

use export::contract::{ArticleRecord, StoryRecord, Style};
use linimasa_core::{Article, Story};
use ner::{Tagger, Token};

use crate::arguments::{Arguments, Command, Guideline, Reading};
use crate::sources;

/// Runs a command. `Ok(false)` when some path could not be read, which was said already.
pub fn run(arguments: Arguments) -> Result<bool, String> {
    let mut out = BufWriter::new(io::stdout().lock());
    let all_read = match arguments.command {
        Command::Extract(reading) => extract(&reading, &mut out),
        Command::Merge { file, style } => merge(file.as_deref(), style.into(), &mut out),
        Command::Story(reading) => story(&reading, &mut out),
        Command::Tag { guideline, .. } => tag(guideline, &mut out),
    }?;
    out.flush().map_err(|error| error.to_string())?;
    Ok(all_read)
}

fn extract(reading: &Reading, out: &mut impl Write) -> Result<bool, String> {
    let (articles, all_read) = sources::articles(reading);
    for article in &articles {
        print(&ArticleRecord::new(article, reading.style.into()), out)?;
    }
    Ok(all_read)
}

fn merge(file: Option<&Path>, style: Style, out: &mut impl Write) -> Result<bool, String> {
    print_story(&sources::lines(file)?, style, out)?;
    Ok(true)
}

fn story(reading: &Reading, out: &mut impl Write) -> Result<bool, String> {
    let (articles, all_read) = sources::articles(reading);
    print_story(&articles, reading.style.into(), out)?;
    Ok(all_read)
}

fn print_story(articles: &[Article], style: Style, out: &mut impl Write) -> Result<(), String> {
    print(&StoryRecord::new(&Story::merge(articles, &[]), articles, style), out)
}

/// Prints one JSON object and a line end.
fn print(record: &impl serde::Serialize, out: &mut impl Write) -> Result<(), String> {
    serde_json::to_writer(&mut *out, record).map_err(|error| error.to_string())?;
    writeln!(out).map_err(|error| error.to_string())
}

/// Tags tokens, one a line, a blank line between sentences.
fn tag(guideline: Option<Guideline>, out: &mut impl Write) -> Result<bool, String> {
    if let Some(guideline) = guideline {
        eprintln!("linimasa: the conventions of {guideline:?} are not known apart; Linimasa's own are used.");
    }
    let mut sentence: Vec<String> = Vec::new();
    for line in io::stdin().lock().lines() {
        let line = line.map_err(|error| error.to_string())?;
        if line.trim().is_empty() {
            tag_sentence(&sentence, out)?;
            writeln!(out).map_err(|error| error.to_string())?;
            sentence.clear();
        } else {
            sentence.push(line.trim_end_matches('\r').to_owned());
        }
    }
    tag_sentence(&sentence, out)?;
    Ok(true)
}

/// Tags the tokens of one sentence as if a space stood between each two.
fn tag_sentence(sentence: &[String], out: &mut impl Write) -> Result<(), String> {
    let mut start = 0;
    let tokens: Vec<Token<'_>> = sentence
        .iter()
        .enumerate()
        .map(|(index, text)| {
            let token = Token { text, start, begins_sentence: index == 0, space_before: index > 0 };
            start += text.len() + 1;
            token
        })
        .collect();
    let names = ner::RuleTagger.tag(&tokens);
    for (text, tag) in sentence.iter().zip(ner::iob2(tokens.len(), &names)) {
        writeln!(out, "{text}\t{tag}").map_err(|error| error.to_string())?;
    }
    Ok(())
}
