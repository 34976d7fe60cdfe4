//! Reading times side by side with chrono-node's Indonesian locale, native and as WebAssembly in Node.js.

use super::{figure, here, wasm_example};
use crate::run::{self, at, say};
use crate::{setup, tools};
use anyhow::Result;
use std::path::PathBuf;

/// The day of writing that times are resolved for. Any will do.
const PUBLISHED: &str = "2024-05-08";

/// What was measured of one reader.
struct Reader {
    name: &'static str,
    /// Nanoseconds a byte.
    cost: f64,
}

/// Times all three on the same texts and prints them, with how often chrono-node's time ours goes into.
pub fn times(paths: &[PathBuf]) -> Result<()> {
    setup::bench_tools()?;
    let module = wasm_example("timex", "speed_wasm", "release")?;
    say("bench: reading and resolving times, timex beside chrono-node (id)");
    // Native before and after the others, the better counts: all see the machine in the same minute.
    let before = native(paths)?;
    let mut node = run::command("node");
    node.current_dir(here()?).arg(at("crates/xtask/src/bench/times.mjs"));
    node.arg(setup::bench_package(tools::CHRONO.0)).arg(module).arg(PUBLISHED).args(paths);
    let others = run::output(&mut node)?;
    let native = before.min(native(paths)?);
    let chrono = figure(&others, "chrono-node")?;
    let readers = [
        Reader { name: "chrono-node (id)", cost: chrono },
        Reader { name: "timex, WebAssembly", cost: figure(&others, "timex-wasm")? },
        Reader { name: "timex, native", cost: native },
    ];
    println!("{:<22} {:>10} {:>8} {:>14}", "times", "ns a byte", "MB/s", "× chrono-node");
    for Reader { name, cost } in readers {
        println!("{name:<22} {cost:>10.1} {:>8.1} {:>14.1}", 1e3 / cost, chrono / cost);
    }
    Ok(())
}

/// The native figure, from the crate's own example.
fn native(paths: &[PathBuf]) -> Result<f64> {
    let mut speed = run::cargo();
    speed.args(["run", "--quiet", "--release", "--package", "timex", "--example", "speed", "--"]);
    figure(&run::output(speed.current_dir(here()?).args(paths))?, "both")
}
