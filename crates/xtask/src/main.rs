//! What developers run, as `cargo xtask <command>`: set-up, build, serve, test, eval, bench.
//!
//! Every command first does the set-up that it needs, and work that is already done is not done again.

mod bench;
mod build;
mod checks;
mod eval;
mod learn;
mod meaning;
mod run;
mod serve;
mod setup;
mod tables;
mod tools;
mod train;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "What developers of Linimasa run")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install the pinned tools into target/tools (the other commands do this by themselves)
    Setup,
    /// Build the complete static site into dist/
    Build,
    /// Build the site and serve it on 127.0.0.1
    Serve(serve::Options),
    /// Run every check: format, lints, unit, whole-article, wasm, size and browser tests
    Test(checks::Options),
    /// Score the command line against annotated articles, where ../shared/eval is there
    Eval(eval::Options),
    /// Measure how fast articles are read
    Bench(bench::Options),
    /// Fit the tagger of names to its data, which is not in the repository
    Train(train::Options),
    /// Learn what tells contradictions, from stories whose contradictions are known
    Learn(learn::Options),
    /// Learn what words mean from news, which is not in the repository
    Meaning(meaning::Options),
    /// Make the tables of names from their sources, which are not in the repository
    Tables(tables::Options),
}

fn main() -> ExitCode {
    match obey(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("✗ {why:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(command: Command) -> Result<()> {
    match command {
        Command::Setup => setup::build_tools(),
        Command::Build => build::build(),
        Command::Serve(options) => serve::serve(&options),
        Command::Test(options) => checks::test(&options),
        Command::Eval(options) => eval::eval(&options),
        Command::Bench(options) => bench::bench(&options),
        Command::Train(options) => train::train(&options),
        Command::Learn(options) => learn::learn(&options),
        Command::Meaning(options) => meaning::meaning(&options),
        Command::Tables(options) => tables::tables(&options),
    }
}
