//! How fast articles are read.

mod parts;
mod times;

use crate::eval::command_line;
use crate::run::{self, say, target_dir};
use crate::{setup, tools};
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
    parts::parts(&options.paths)?;
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

/// An example of a package as a module that Node.js loads, built by a profile; the path of its script.
fn wasm_example(package: &str, example: &str, profile: &str) -> Result<PathBuf> {
    let mut build = run::cargo();
    build.args(["build", "--quiet", "--profile", profile, "--package", package, "--example", example]);
    run::run(build.args(["--target", tools::WASM_TARGET]))?;
    let built = target_dir().join(tools::WASM_TARGET).join(profile).join("examples");
    let built = built.join(format!("{example}.wasm"));
    let out = target_dir().join("bench");
    let mut bind = run::command(setup::installed(tools::WASM_BINDGEN.program));
    bind.args(["--target", "nodejs", "--no-typescript", "--out-dir"]).arg(&out).arg(built);
    run::run(&mut bind)?;
    Ok(out.join(format!("{example}.js")))
}

/// The number after a name at the beginning of a line.
fn figure(output: &str, name: &str) -> Result<f64> {
    let line = output.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
    let number = line.and_then(|rest| rest.split(' ').next()).and_then(|number| number.parse().ok());
    number.with_context(|| format!("no figure for {name} in:\n{output}"))
}

#[cfg(test)]
mod tests {
    use super::figure;

    #[test]
    fn a_figure_is_found_by_its_whole_name() {
        let output = "chrono-node 120.50 87\ntimex-wasm 14.25 88";
        assert_eq!(figure(output, "timex-wasm").ok(), Some(14.25));
        assert!(figure(output, "timex").is_err());
    }
}
