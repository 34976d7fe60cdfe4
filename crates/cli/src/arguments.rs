//! What can be said on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use linimasa_core::OffsetUnit;
use timex::Language;

/// Read news articles: names, dates and one timeline across all of them.
#[derive(Parser)]
#[command(version)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Print the facts of each article, one JSON object a line.
    Extract(Reading),
    /// Merge lines that `extract` printed into one story, as one JSON object.
    Merge {
        /// The lines; standard input if left out.
        file: Option<PathBuf>,
        #[command(flatten)]
        style: StyleArguments,
    },
    /// `extract` and `merge` in one go.
    Story(Reading),
    /// Tag names in tokens, one a line, on standard input.
    Tag {
        /// The language of the tokens.
        #[arg(long, value_enum, default_value = "id")]
        language: LanguageArgument,
        /// The conventions of a corpus; Linimasa's own if left out, and in English those of Universal NER.
        #[arg(long, value_enum)]
        guideline: Option<Guideline>,
    },
}

/// What `extract` and `story` are told.
#[derive(Args)]
pub struct Reading {
    /// Articles; `-` is standard input.
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// The day on which they were published, YYYY-MM-DD.
    #[arg(long)]
    pub published: Option<Date>,
    /// Their language; guessed for each if left out.
    #[arg(long, value_enum)]
    pub language: Option<LanguageArgument>,
    #[command(flatten)]
    pub style: StyleArguments,
}

/// How to print.
#[derive(Args, Clone, Copy)]
pub struct StyleArguments {
    /// The unit of offsets.
    #[arg(long, value_enum, default_value = "codepoint")]
    pub offsets: OffsetsArgument,
    /// The language of explanations.
    #[arg(long, value_enum, default_value = "en")]
    pub explain: LanguageArgument,
}

impl From<StyleArguments> for export::contract::Style {
    fn from(style: StyleArguments) -> Self {
        let unit = match style.offsets {
            OffsetsArgument::Codepoint => OffsetUnit::CodePoint,
            OffsetsArgument::Utf16 => OffsetUnit::Utf16,
            OffsetsArgument::Byte => OffsetUnit::Byte,
        };
        Self { unit, explain: style.explain.into() }
    }
}

/// The unit of offsets.
#[derive(Clone, Copy, ValueEnum)]
pub enum OffsetsArgument {
    /// Unicode code points.
    Codepoint,
    /// UTF-16 code units.
    Utf16,
    /// Bytes of UTF-8.
    Byte,
}

/// A language.
#[derive(Clone, Copy, ValueEnum)]
pub enum LanguageArgument {
    /// Indonesian.
    Id,
    /// English.
    En,
}

impl From<LanguageArgument> for Language {
    fn from(language: LanguageArgument) -> Self {
        match language {
            LanguageArgument::Id => Self::Indonesian,
            LanguageArgument::En => Self::English,
        }
    }
}

/// A corpus with conventions of its own.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Guideline {
    /// IDNER-News-2K.
    Idner,
    /// NER-UI.
    Nerui,
    /// NERGrit.
    Nergrit,
}
