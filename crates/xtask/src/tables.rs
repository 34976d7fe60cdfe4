//! Making the tables of names.

use crate::run::{self, at, say};
use anyhow::{Result, bail};
use std::path::PathBuf;

/// What `tables` can be told.
#[derive(clap::Args)]
pub struct Options {
    /// The folder with `gazetteer/` and `raw-id/`
    #[arg(long)]
    data: PathBuf,
}

/// Makes the tables from their sources, and says of each whether it is the committed one.
pub fn tables(options: &Options) -> Result<()> {
    for folder in ["gazetteer", "raw-id"] {
        let folder = options.data.join(folder);
        if !folder.is_dir() {
            bail!("{} is not a folder: `--data` names the folder that holds the sources", folder.display());
        }
    }
    say("tables: counting words (a minute)");
    let mut maker = run::cargo();
    maker.args(["run", "--quiet", "--release", "--package", "ner", "--features", "train"]);
    maker.args(["--bin", "make-tables", "--"]);
    maker.arg(options.data.canonicalize()?).arg(at("crates/ner/data"));
    run::run(&mut maker)
}
