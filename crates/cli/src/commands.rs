//! What each command does.

use std::io::{self, BufRead, BufWriter, Write};
use std::path::Path;

use export::contract::{ArticleRecord, StoryRecord, Style};
use linimasa_core::{Article, Story};
use ner::{Tagger, Token};

use crate::arguments::{Arguments, Command, Guideline, LanguageArgument, Reading};
use crate::sources;

/// Runs a command. `Ok(false)` when some path could not be read, which was said already.
pub fn run(arguments: Arguments) -> Result<bool, String> {
    let mut out = BufWriter::new(io::stdout().lock());
    let all_read = match arguments.command {
        Command::Extract(reading) => extract(&reading, &mut out),
        Command::Merge { file, style } => merge(file.as_deref(), style.into(), &mut out),
        Command::Story(reading) => story(&reading, &mut out),
        Command::Tag { language, guideline } => tag(&*tagger(language, guideline), &mut out),
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

/// The tagger that was asked for: a corpus's own conventions, the English ones, or Linimasa's.
fn tagger(language: LanguageArgument, guideline: Option<Guideline>) -> Box<dyn Tagger> {
    let conventions = match (guideline, language) {
        (Some(Guideline::Idner), _) => ner::Guideline::Idner,
        (Some(Guideline::Nerui), _) => ner::Guideline::NerUi,
        (Some(Guideline::Nergrit), _) => ner::Guideline::NerGrit,
        (None, LanguageArgument::En) => ner::Guideline::English,
        (None, LanguageArgument::Id) => return Box::new(ner::NewsTagger),
    };
    Box::new(ner::TrainedTagger::new(conventions))
}

/// Tags tokens, one a line, a blank line between sentences. They are one text: a line without a word ends a sentence
/// and comes out as it is.
fn tag(tagger: &dyn Tagger, out: &mut impl Write) -> Result<bool, String> {
    let lines: Vec<String> =
        io::stdin().lock().lines().collect::<Result<_, _>>().map_err(|error| error.to_string())?;
    let words: Vec<&str> = lines.iter().map(|line| line.trim_end_matches('\r')).collect();
    let mut tokens: Vec<Token<'_>> = Vec::with_capacity(words.len());
    let mut start = 0;
    for (i, text) in words.iter().enumerate() {
        if !text.trim().is_empty() {
            let begins_sentence = i == 0 || words[i - 1].trim().is_empty();
            tokens.push(Token::new(text, start, begins_sentence, !begins_sentence));
            start += text.len() + 1;
        }
    }
    let mut tags = ner::iob2(tokens.len(), &tagger.tag(&tokens)).into_iter();
    for text in words {
        let printed = match if text.trim().is_empty() { None } else { tags.next() } {
            Some(tag) => writeln!(out, "{text}\t{tag}"),
            None => writeln!(out),
        };
        printed.map_err(|error| error.to_string())?;
    }
    Ok(true)
}
