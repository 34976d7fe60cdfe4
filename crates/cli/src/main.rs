//! `linimasa`: read news articles, merge them into a story, as JSON on standard output.

mod arguments;
mod commands;
mod sources;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    match commands::run(arguments::Arguments::parse()) {
        Ok(all_read) if all_read => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("linimasa: {error}");
            ExitCode::FAILURE
        }
    }
}
