//! The complete static site, from the sources to `dist/`.
//!
//! Four steps, each skipped where nothing that it reads has changed: wasm-pack makes the two modules, wasm-opt
//! shrinks them, LZMA packs them, and the site is put together.

mod site;
pub mod sizes;
mod stamp;

use crate::run::{self, at, say};
use crate::setup;
use crate::tools;
use anyhow::{Context, Result};
use std::path::PathBuf;

/// One of the two WebAssembly modules.
struct Module {
    /// What it is, for people.
    what: &'static str,
    /// The folder of its crate.
    folder: &'static str,
    /// What wasm-pack calls its files: `web` makes `web.js` and `web_bg.wasm`.
    name: &'static str,
    /// Its folder in the site.
    place: &'static str,
}

const MODULES: [Module; 2] = [
    Module { what: "page", folder: "web", name: "web", place: "" },
    Module { what: "worker", folder: "crates/wasm", name: "linimasa_wasm", place: "worker" },
];

/// The profile in `Cargo.toml` that they are built with.
const PROFILE: &str = "wasm";

/// Where the site is written.
pub fn dist() -> PathBuf {
    at("dist")
}

/// Sets up, builds what has changed, and shows what a first visit downloads.
pub fn build() -> Result<()> {
    setup::build_tools()?;
    let sources = source_stamp()?;
    for module in &MODULES {
        compile(module, &sources)?;
        shrink(module)?;
    }
    site::write()?;
    print!("{}", sizes::measure(&dist())?);
    Ok(())
}

impl Module {
    /// Where wasm-pack writes it.
    fn out(&self) -> PathBuf {
        at("target/site").join(self.what)
    }

    /// The glue script.
    fn script(&self) -> PathBuf {
        self.out().join(format!("{}.js", self.name))
    }

    /// The module as wasm-pack made it.
    fn wasm(&self) -> PathBuf {
        self.out().join(format!("{}_bg.wasm", self.name))
    }

    /// The module as wasm-opt shrank it.
    fn small_wasm(&self) -> PathBuf {
        at("target/site").join(format!("{}.small.wasm", self.what))
    }

    /// The same, packed.
    fn packed_wasm(&self) -> PathBuf {
        at("target/site").join(format!("{}.small.wasm.lzma", self.what))
    }
}

/// A fingerprint of everything that the modules are made of.
///
/// It covers every crate except the two that are on no page, so that a new dependency between crates is not
/// forgotten here; what did not really change costs Cargo a moment, and wasm-opt looks at the module itself.
fn source_stamp() -> Result<String> {
    let mut stamp = stamp::Stamp::new();
    for file in ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", ".cargo/config.toml"] {
        stamp.file(&at(file))?;
    }
    let aside = [at("crates/xtask"), at("crates/cli"), at("web/static")];
    for folder in ["crates", "web"] {
        stamp.folder(&at(folder), &aside)?;
    }
    stamp.text(tools::WASM_BINDGEN.version).text(tools::WASM_PACK.version);
    stamp.text(&std::env::var("RUSTFLAGS").unwrap_or_default());
    Ok(stamp.finish())
}

/// wasm-pack: Cargo, then wasm-bindgen.
fn compile(module: &Module, sources: &str) -> Result<()> {
    let mark = at("target/site").join(format!("{}.compiled", module.what));
    if stamp::is_current(&mark, sources, &[module.script(), module.wasm()]) {
        return Ok(());
    }
    say(&format!("build: compiling the {} to WebAssembly (the first time about 2 minutes)", module.what));
    let mut pack = setup::wasm_pack()?;
    small_std(&mut pack);
    if !run::on_terminal() {
        // Cargo's progress is for somebody who looks.
        pack.arg("--quiet");
    }
    pack.args(["build", module.folder, "--profile", PROFILE, "--target", "web", "--mode", "no-install"]);
    pack.args(["--no-typescript", "--no-pack", "--no-opt", "--no-gitignore", "--out-dir"]).arg(module.out());
    pack.arg("--").args(SMALL_STD);
    run::run(&mut pack)?;
    stamp::write(&mark, sources)
}

/// The standard library is built with the page, for size, and a panic ends the program at once instead of building a
/// message that nobody sees: together a sixth of the download. rustc calls both unstable, so they are allowed here by
/// the switch that says so; the toolchain is pinned, so they cannot change under us.
const SMALL_STD: [&str; 4] =
    ["-Z", "build-std=std,panic_abort", "-Z", "build-std-features=optimize_for_size"];

/// Allows what [`SMALL_STD`] needs.
fn small_std(pack: &mut std::process::Command) {
    let given = std::env::var("RUSTFLAGS").unwrap_or_default();
    pack.env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", format!("{given} -Zunstable-options -Cpanic=immediate-abort").trim_start());
}

/// wasm-opt, which is slow, so it looks at the bytes it is given and not at the sources.
fn shrink(module: &Module) -> Result<()> {
    let mut stamp = stamp::Stamp::new();
    stamp.file(&module.wasm())?;
    for (package, version) in tools::NPM_PACKAGES {
        stamp.text(package).text(version);
    }
    let stamp = stamp.finish();
    let mark = at("target/site").join(format!("{}.shrunk", module.what));
    if stamp::is_current(&mark, &stamp, &[module.small_wasm(), module.packed_wasm()]) {
        return Ok(());
    }
    say(&format!("build: shrinking the {} with wasm-opt (half a minute)", module.what));
    let mut optimise = run::command("node");
    optimise.arg(setup::npm_file("binaryen", "bin/wasm-opt")).args([
        "-Oz",
        "--strip-debug",
        "--strip-producers",
    ]);
    run::run(optimise.arg(module.wasm()).arg("-o").arg(module.small_wasm()))
        .with_context(|| format!("wasm-opt could not shrink the {}", module.what))?;
    pack(module)?;
    stamp::write(&mark, &stamp)
}

/// LZMA, by the library that unpacks in the page, so that the two fit.
///
/// GitHub Pages sends gzip and nothing better; a module packed so is a fifth smaller, and unpacks in a tenth of a second.
fn pack(module: &Module) -> Result<()> {
    let mut node = run::command("node");
    node.arg(at("crates/xtask/src/build/pack.mjs")).arg(setup::npm_file("lzma1", "lib/index.js"));
    run::run(node.arg(module.small_wasm()).arg(module.packed_wasm()))
        .with_context(|| format!("the {} could not be packed", module.what))
}
