//! Learning what the signs of contradictions weigh.

use crate::run::{self, at, say};
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::path::PathBuf;

/// What `learn` can be told.
#[derive(clap::Args)]
pub struct Options {
    /// A further folder of stories with known contradictions, a folder each with `story.json`
    #[arg(long)]
    also: Vec<PathBuf>,
    /// A folder of unrelated articles, a text file each, in which nothing contradicts anything
    #[arg(long)]
    calm: Vec<PathBuf>,
}

/// The stories of the repository whose contradictions are known.
const STORIES: &str = "tests/contradictions";
/// The weights.
const WEIGHTS: &str = "crates/core/src/story/conflict/weights.rs";

/// Learns the weights, prints how well each story's contradictions are found with those learnt from the others, and says
/// whether the weights are the committed ones.
pub fn learn(options: &Options) -> Result<()> {
    let before = std::fs::read(at(WEIGHTS)).unwrap_or_default();
    let mut learner = run::cargo();
    learner.args(["run", "--quiet", "--release", "--package", "linimasa-core", "--features", "learn"]);
    learner.args(["--example", "learn", "--"]).arg(at(WEIGHTS)).arg(at(STORIES));
    for folder in options.also.iter().chain(&options.calm) {
        if !folder.is_dir() {
            bail!("{} is not a folder", folder.display());
        }
    }
    for folder in &options.also {
        learner.arg(folder.canonicalize()?);
    }
    for folder in &options.calm {
        let mut calm = OsString::from("calm=");
        calm.push(folder.canonicalize()?);
        learner.arg(calm);
    }
    run::run(&mut learner)?;
    run::run(run::cargo().args(["fmt", "--package", "linimasa-core"]))?;
    let after = std::fs::read(at(WEIGHTS)).with_context(|| format!("cannot read {WEIGHTS}"))?;
    say(&format!(
        "learn: {WEIGHTS} is {}",
        if after == before { "as before" } else { "another than before" }
    ));
    Ok(())
}
