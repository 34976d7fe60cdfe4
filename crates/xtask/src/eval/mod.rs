//! Scores the command line with the scorers of a folder beside the repository, where it is there.

mod floor;
mod own;

use crate::run::{self, at, say};
use anyhow::{Context, Result, bail};
use floor::{Figure, Floor};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// What `eval` can be told.
#[derive(clap::Args)]
pub struct Options {
    /// Fail where a figure has fallen by more than half a point below docs/accuracy-floor.toml
    #[arg(long)]
    check: bool,
    /// Raise docs/accuracy-floor.toml to the present figures, where they are better
    #[arg(long)]
    raise: bool,
    /// Also show the figures of each invented story
    #[arg(long)]
    each: bool,
}

/// Builds the command line, scores it and compares.
pub fn eval(options: &Options) -> Result<()> {
    let scorer = shared().join("eval/all.py");
    if !scorer.is_file() {
        say(&format!("eval: {} is not there, so nothing is scored", scorer.display()));
        return Ok(());
    }
    let program = command_line()?;
    say("eval: scoring (minutes)");
    let python = ["python3", "python"].into_iter().find(|name| run::find_program(name).is_some());
    let python = python.context("the scorers need Python 3.11 or later: install it")?;
    let (mut figures, failed) = score(python, &scorer, &program, options.each)?;
    if failed {
        bail!("a scorer failed: see its line above");
    }
    let own = own::score(python, &scorer.with_file_name("score.py"), &program)?;
    own.iter().for_each(|figure| println!("{figure}"));
    figures.extend(own);
    let path = at("docs/accuracy-floor.toml");
    if options.raise {
        let raised = Floor::read(&path)?.raised(&figures);
        std::fs::write(&path, raised.to_string())
            .with_context(|| format!("cannot write {}", path.display()))?;
        say(&format!("eval: wrote {}", path.display()));
    }
    if options.check {
        if !path.is_file() {
            bail!(
                "{} is not there to compare with: write it with `cargo xtask eval --raise`",
                path.display()
            );
        }
        let fallen = Floor::read(&path)?.fallen(&figures);
        if !fallen.is_empty() {
            bail!("below docs/accuracy-floor.toml by more than {}:\n{}", floor::TOLERANCE, fallen.join("\n"));
        }
        say("eval: no figure is below its floor");
    }
    Ok(())
}

/// The folder with the scorers and the gold.
fn shared() -> PathBuf {
    std::env::var_os("LINIMASA_SHARED").map_or_else(|| at("../shared"), |given| run::root().join(given))
}

/// Builds `linimasa` as it is released.
pub fn command_line() -> Result<PathBuf> {
    say("building the command line (the first time a minute or two)");
    run::run(run::cargo().args(["build", "--quiet", "--release", "--package", "linimasa-cli"]))?;
    Ok(run::target_dir().join(format!("release/linimasa{}", std::env::consts::EXE_SUFFIX)))
}

/// Runs all scorers and shows their table as it grows; the figures, and whether a scorer failed.
fn score(python: &str, scorer: &Path, program: &Path, each: bool) -> Result<(Vec<Figure>, bool)> {
    let mut command = run::command(python);
    command.arg("-u").arg(scorer).arg("--bin").arg(program).stdout(Stdio::piped());
    if each {
        command.arg("--each");
    }
    let mut child = command.spawn().context("cannot start Python")?;
    let mut figures = Vec::new();
    for line in BufReader::new(child.stdout.take().context("no output to read")?).lines() {
        let line = line.context("cannot read the scorers' output")?;
        println!("{line}");
        figures.extend(Figure::parse(&line));
    }
    let failed = !child.wait().context("the scorers did not end")?.success();
    Ok((figures, failed))
}
