//! Reading times side by side with chrono-node's Indonesian locale, native and as WebAssembly in Node.js.

use super::here;
use crate::run::{self, at, say, target_dir};
use crate::{setup, tools};
use anyhow::{Context, Result};
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
    let module = wasm_module()?;
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

/// The crate as a module that Node.js loads; the path of its script.
fn wasm_module() -> Result<PathBuf> {
    let mut build = run::cargo();
    build.args([
        "build",
        "--quiet",
        "--release",
        "--package",
        "timex",
        "--example",
        "speed_wasm",
        "--target",
    ]);
    run::run(build.arg(tools::WASM_TARGET))?;
    let built = target_dir().join(tools::WASM_TARGET).join("release/examples/speed_wasm.wasm");
    let out = target_dir().join("bench");
    let mut bind = run::command(setup::installed(tools::WASM_BINDGEN.program));
    bind.args(["--target", "nodejs", "--no-typescript", "--out-dir"]).arg(&out).arg(built);
    run::run(&mut bind)?;
    Ok(out.join("speed_wasm.js"))
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
