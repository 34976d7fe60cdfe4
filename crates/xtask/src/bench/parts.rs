//! The parts of the reading, native and the slowest of them as WebAssembly in Node.js.

use super::{figure, here, wasm_example};
use crate::run::{self, at, say};
use crate::setup;
use anyhow::Result;
use std::path::PathBuf;

/// The parts that are timed as WebAssembly: the name that the script prints, and ours.
const IN_NODE: [(&str, &str); 4] = [
    ("text", "text"),
    ("model", "text, model alone"),
    ("names", "text, names"),
    ("article", "an article, whole"),
];

/// Times the parts of `core` and prints them.
pub fn parts(paths: &[PathBuf]) -> Result<()> {
    let mut native = run::cargo();
    native.args(["run", "--quiet", "--release", "--package", "linimasa-core", "--example", "bench", "--"]);
    // Paths are meant from where the command was typed.
    run::run(native.current_dir(here()?).args(paths))?;
    setup::bench_tools()?;
    for (profile, built_for) in [("release", "for speed"), ("wasm", "for size, as the page is")] {
        let module = wasm_example("linimasa-core", "parts_wasm", profile)?;
        say(&format!("bench: some parts as WebAssembly in Node.js, built {built_for}"));
        in_node(module, paths)?;
    }
    Ok(())
}

/// Times the parts as a module and prints them.
fn in_node(module: PathBuf, paths: &[PathBuf]) -> Result<()> {
    let mut node = run::command("node");
    node.current_dir(here()?).arg(at("crates/xtask/src/bench/parts.mjs")).arg(module).args(paths);
    let printed = run::output(&mut node)?;
    println!("{:<22} {:>10} {:>8}", "as WebAssembly", "ns a byte", "MB/s");
    for (name, ours) in IN_NODE {
        let cost = figure(&printed, name)?;
        println!("{ours:<22} {cost:>10.1} {:>8.1}", 1e3 / cost);
    }
    println!("{:<22} {:>10.1} MB", "memory, at most", figure(&printed, "memory")?);
    Ok(())
}
