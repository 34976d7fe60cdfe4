//! Learning what words mean.

use crate::run::{self, at, say};
use anyhow::{Context, Result, bail};
use std::path::PathBuf;

/// What `meaning` can be told.
#[derive(clap::Args)]
pub struct Options {
    /// The folder with `raw-id/`
    #[arg(long)]
    data: PathBuf,
}

/// The vectors of words.
const TABLE: &str = "crates/core/src/story/words/meaning.bin";

/// Learns the vectors of words from news, and says whether they are the committed ones.
pub fn meaning(options: &Options) -> Result<()> {
    let news = options.data.join("raw-id");
    if !news.is_dir() {
        bail!("{} is not a folder: `--data` names the folder that holds the sources", news.display());
    }
    let before = std::fs::read(at(TABLE)).unwrap_or_default();
    say("meaning: reading the news and learning from it (two minutes)");
    let mut learner = run::cargo();
    learner.args(["run", "--quiet", "--release", "--package", "linimasa-core", "--features", "learn"]);
    learner.args(["--example", "meaning", "--"]).arg(at(TABLE)).arg(news.canonicalize()?);
    run::run(&mut learner)?;
    let after = std::fs::read(at(TABLE)).with_context(|| format!("cannot read {TABLE}"))?;
    say(&format!(
        "meaning: {TABLE} is {}",
        if after == before { "as before" } else { "another than before" }
    ));
    Ok(())
}
