//! How fast articles are read.

mod times;

use crate::eval::command_line;
use crate::run::{self, say};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;

/// How much text is read, in bytes.
const BYTES: usize = 5_000_000;
/// The best of so many runs counts, for whatever else the machine does only makes a run slower.
const RUNS: usize = 5;

/// What `bench` can be told.
#[derive(clap::Args)]
pub struct Options {
    /// Articles to read over and over, plain text each
    #[arg(required = true)]
    paths: Vec<PathBuf>,
}

/// Times the parts of `core`, then the reading of times beside chrono-node, then the whole program.
pub fn bench(options: &Options) -> Result<()> {
    let mut parts = run::cargo();
    parts.args(["run", "--quiet", "--release", "--package", "linimasa-core", "--example", "bench", "--"]);
    // Paths are meant from where the command was typed.
    run::run(parts.current_dir(here()?).args(&options.paths))?;
    times::times(&options.paths)?;
    whole(&command_line()?, &options.paths)
}

/// The whole program: starting, reading files, analysing, printing.
fn whole(program: &Path, paths: &[PathBuf]) -> Result<()> {
    let mut bytes = 0;
    for path in paths {
        bytes += std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?.len();
    }
    if bytes == 0 {
        bail!("the articles are empty: name some that hold text");
    }
    let times = BYTES.div_ceil(bytes);
    say(&format!(
        "bench: {} articles, {times} times over, {:.1} MB",
        paths.len(),
        (times * bytes) as f64 / 1e6
    ));
    let mut best = f64::INFINITY;
    for _ in 0..RUNS {
        let mut extract = run::command(program);
        extract.current_dir(here()?).arg("extract").stdout(Stdio::null());
        for _ in 0..times {
            extract.args(paths);
        }
        let started = Instant::now();
        run::run(&mut extract)?;
        best = best.min(started.elapsed().as_secs_f64());
    }
    let read = (times * bytes) as f64;
    println!(
        "linimasa extract: {:.2} MB/s, {:.0} ns a byte (best of {RUNS})",
        read / best / 1e6,
        best / read * 1e9
    );
    Ok(())
}

fn here() -> Result<PathBuf> {
    std::env::current_dir().context("the working directory is gone")
}
