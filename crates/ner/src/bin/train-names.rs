//! `cargo xtask train`: fits the model of names to the data and writes its file.

use std::path::PathBuf;
use std::process::ExitCode;

use ner::train::{Data, Trained, train};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), Some(development), Some(out)) = (arguments.next(), arguments.next(), arguments.next())
    else {
        eprintln!("train-names DATA DEVELOPMENT OUT [--hold-out]");
        return ExitCode::FAILURE;
    };
    let data = Data {
        folder: PathBuf::from(folder),
        development: PathBuf::from(development),
        hold_out: arguments.next().is_some_and(|argument| argument == "--hold-out"),
    };
    let start = std::time::Instant::now();
    let trained = train(&data, |line| eprintln!("{:5.0} s  {line}", start.elapsed().as_secs_f32()));
    let written = trained.map_err(|error| error.to_string()).and_then(|Trained { file, scores }| {
        for (guideline, score) in scores.iter().filter(|_| data.hold_out) {
            let [per, org, loc] = score.kinds();
            let macro_f1 = (per + org + loc) / 3.0;
            let micro = score.micro();
            println!(
                "{guideline:?}: micro {micro:.2} macro {macro_f1:.2} PER {per:.1} ORG {org:.1} LOC {loc:.1}"
            );
        }
        std::fs::write(&out, &file).map_err(|error| format!("{out}: {error}"))
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
