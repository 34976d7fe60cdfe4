//! Training the tagger of names.

use crate::run::{self, at, say};
use anyhow::{Context, Result, bail};
use std::path::PathBuf;

/// What `train` can be told.
#[derive(clap::Args)]
pub struct Options {
    /// The folder with `ner/` and `raw-id/`
    #[arg(long)]
    data: PathBuf,
    /// The folder with the development parts of the corpora [default: ../eval/gold/ner beside the data]
    #[arg(long)]
    development: Option<PathBuf>,
    /// Keep the development parts for scoring, print the scores, and leave the committed model as it is
    #[arg(long)]
    hold_out: bool,
}

/// The committed model.
const MODEL: &str = "crates/ner/data/names.model";

/// Fits the model to the data, and says whether it is the committed one.
pub fn train(options: &Options) -> Result<()> {
    let development = match &options.development {
        Some(folder) => folder.clone(),
        None => options.data.join("../eval/gold/ner"),
    };
    for folder in [&options.data.join("ner"), &options.data.join("raw-id"), &development] {
        if !folder.is_dir() {
            bail!(
                "{} is not a folder: `--data` names the folder that holds the labelled and the raw text",
                folder.display()
            );
        }
    }
    let before = std::fs::read(at(MODEL)).unwrap_or_default();
    let scratch = run::target_dir().join("names.model");
    let out = if options.hold_out { scratch } else { at(MODEL) };
    say("train: about ten minutes on two cores");
    let mut trainer = run::cargo();
    trainer.args([
        "run",
        "--quiet",
        "--release",
        "--package",
        "ner",
        "--features",
        "train",
        "--bin",
        "train-names",
        "--",
    ]);
    trainer.arg(options.data.canonicalize()?).arg(development.canonicalize()?).arg(&out);
    if options.hold_out {
        trainer.arg("--hold-out");
    }
    run::run(&mut trainer)?;
    let after = std::fs::read(&out).with_context(|| format!("cannot read {}", out.display()))?;
    let same = if after == before { "the same as before" } else { "another than before" };
    say(&format!("{}: {} bytes, {same}", out.display(), after.len()));
    Ok(())
}
