//! `cargo xtask train`: fits the model of names to the data and writes its file.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ner::Guideline;
use ner::train::{Data, Trained, train};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let mut path = || arguments.next().map(PathBuf::from);
    let (Some(folder), Some(development), Some(out)) = (path(), path(), path()) else {
        eprintln!("train-names DATA DEVELOPMENT OUT [--hold-out]");
        return ExitCode::FAILURE;
    };
    let data = Data {
        folder,
        development,
        hold_out: arguments.next().is_some_and(|argument| argument == "--hold-out"),
    };
    let start = std::time::Instant::now();
    let trained = train(&data, |line| eprintln!("{:5.0} s  {line}", start.elapsed().as_secs_f32()));
    let written = trained.map_err(|error| error.to_string()).and_then(|trained| {
        for (guideline, score) in trained.scores.iter().filter(|_| data.hold_out) {
            let [per, org, loc] = score.kinds();
            let macro_f1 = (per + org + loc) / 3.0;
            let micro = score.micro();
            println!(
                "{guideline:?}: micro {micro:.2} macro {macro_f1:.2} PER {per:.1} ORG {org:.1} LOC {loc:.1}"
            );
        }
        if data.hold_out {
            print_fates(&trained);
            write(&out.with_extension("errors.tsv"), trained.errors.join("\n").as_bytes())?;
        }
        write(&out, &trained.file)
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// Prints what became of the names of the Indonesian corpora.
fn print_fates(trained: &Trained) {
    println!("gold, down; found, across: PER ORG LOC, cut otherwise, missed");
    for (kind, gold) in ["PER", "ORG", "LOC", "no name"].into_iter().enumerate() {
        let indonesian = trained.scores.iter().filter(|(guideline, _)| *guideline != Guideline::English);
        let sums = indonesian.fold([0; 5], |mut sums, (_, score)| {
            sums.iter_mut().zip(score.fates[kind]).for_each(|(sum, count)| *sum += count);
            sums
        });
        println!("{gold}: {sums:?}");
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}
