//! `cargo xtask tables`: makes the tables of names from their sources and writes them.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(sources), Some(out)) = (arguments.next(), arguments.next()) else {
        eprintln!("make-tables SOURCES OUT");
        return ExitCode::FAILURE;
    };
    match write(Path::new(&sources), Path::new(&out)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the tables into a folder, and says of each whether it is as before.
fn write(sources: &Path, out: &Path) -> Result<(), String> {
    for table in ner::tables::make(sources).map_err(|error| error.to_string())? {
        let path = out.join(table.name);
        let before = std::fs::read_to_string(&path).unwrap_or_default();
        let same = if before == table.text { "as before" } else { "changed" };
        let rows = table.text.lines().filter(|line| !line.starts_with('#')).count();
        println!("{}: {rows} rows, {same}", path.display());
        std::fs::write(&path, &table.text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}
