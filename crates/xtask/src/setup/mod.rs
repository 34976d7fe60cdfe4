//! Set-up: the pinned tools, installed into `target/tools`.
//!
//! What is there is asked for its version each time, which takes a moment; so a second run installs nothing, an
//! interrupted one is taken up where it stopped, and a new pin in `tools.rs` takes effect by itself.

pub mod browser;
mod needs;

use crate::run::{self, at, say};
use crate::tools::{self, CargoTool};
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Installs what building the site takes, where it is missing.
pub fn build_tools() -> Result<()> {
    same_wasm_bindgen_as_locked()?;
    wasm_target()?;
    rust_src()?;
    for tool in &tools::CARGO_TOOLS {
        cargo_tool(tool)?;
    }
    npm_packages()
}

/// Installs what `bench` takes beyond Rust: the WebAssembly target, its bindings, and the package to compare with.
pub fn bench_tools() -> Result<()> {
    same_wasm_bindgen_as_locked()?;
    wasm_target()?;
    cargo_tool(&tools::WASM_BINDGEN)?;
    needs::node()?;
    let (package, version) = tools::CHRONO;
    let installed = || version_in(&bench_package(package).join("package.json"));
    if installed().as_deref() == Some(version) {
        return Ok(());
    }
    say(&format!("set-up: fetching {package} {version} with npm (seconds)"));
    npm_install("target/tools/bench", &[(package, version)])?;
    if installed().as_deref() != Some(version) {
        bail!("npm was asked for {package} {version} and installed {:?}", installed());
    }
    Ok(())
}

/// The folder of a package that only `bench` takes.
pub fn bench_package(package: &str) -> PathBuf {
    at("target/tools/bench/node_modules").join(package)
}

/// A program of those that Cargo built.
pub fn installed(program: &str) -> PathBuf {
    at("target/tools/bin").join(format!("{program}{}", std::env::consts::EXE_SUFFIX))
}

/// A file of a package that npm fetched.
pub fn npm_file(package: &str, file: &str) -> PathBuf {
    at("target/tools/npm/node_modules").join(package).join(file)
}

/// wasm-pack, with its own helpers before all others in `PATH`.
pub fn wasm_pack() -> Result<Command> {
    let mut folders = vec![at("target/tools/bin")];
    folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    let path: OsString =
        std::env::join_paths(folders).context("a folder in PATH has a name that PATH cannot hold")?;
    let mut command = run::command(installed(tools::WASM_PACK.program));
    command.env("PATH", path);
    Ok(command)
}

/// The command line must be of the same version as the library, or the modules it writes do not load.
fn same_wasm_bindgen_as_locked() -> Result<()> {
    let lock = std::fs::read_to_string(at("Cargo.lock")).context("cannot read Cargo.lock")?;
    let locked = locked_version(&lock, "wasm-bindgen")?;
    let pinned = tools::WASM_BINDGEN.version;
    if locked != pinned {
        bail!(
            "Cargo.lock has wasm-bindgen {locked}, but crates/xtask/src/tools.rs pins its command line at {pinned}: \
             make the two the same"
        );
    }
    Ok(())
}

/// The version of a package in a `Cargo.lock`.
fn locked_version(lock: &str, package: &str) -> Result<String> {
    let table: toml::Table = lock.parse().context("Cargo.lock is no TOML")?;
    let packages =
        table.get("package").and_then(toml::Value::as_array).context("Cargo.lock lists no packages")?;
    let field = |entry: &toml::Value, name: &str| entry.get(name).and_then(|v| v.as_str().map(str::to_owned));
    let entry = packages.iter().find(|entry| field(entry, "name").as_deref() == Some(package));
    entry
        .and_then(|entry| field(entry, "version"))
        .with_context(|| format!("Cargo.lock has no package {package}"))
}

/// Where the Rust toolchain is installed.
fn sysroot() -> Result<PathBuf> {
    Ok(PathBuf::from(run::output(run::command("rustc").args(["--print", "sysroot"]))?))
}

fn wasm_target() -> Result<()> {
    if sysroot()?.join("lib/rustlib").join(tools::WASM_TARGET).is_dir() {
        return Ok(());
    }
    needs::rustup()?;
    say(&format!("set-up: adding the Rust target {} (seconds)", tools::WASM_TARGET));
    run::run(run::command("rustup").args(["target", "add", tools::WASM_TARGET]))
}

/// The sources of the standard library, which is built with the page.
fn rust_src() -> Result<()> {
    if sysroot()?.join("lib/rustlib/src/rust/library/std").is_dir() {
        return Ok(());
    }
    needs::rustup()?;
    say("set-up: adding the sources of Rust's standard library (seconds)");
    run::run(run::command("rustup").args(["component", "add", "rust-src"]))
}

fn cargo_tool(tool: &CargoTool) -> Result<()> {
    if version_of(tool).is_some_and(|version| version == tool.version) {
        return Ok(());
    }
    needs::c_compiler()?;
    say(&format!(
        "set-up: building {} {} from source, once: about {}",
        tool.package, tool.version, tool.takes
    ));
    let build = at("target/tools/build");
    let mut install = run::cargo();
    install
        .args(["install", tool.package, "--version", &format!("={}", tool.version), "--force", "--root"])
        .arg(at("target/tools"))
        .arg("--target-dir")
        .arg(&build)
        // The tools run for a second, so how fast they are built counts for more than how fast they are.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256")
        .env_remove("RUSTFLAGS");
    if !run::on_terminal() {
        install.arg("--quiet");
    }
    run::run(&mut install)?;
    match version_of(tool) {
        Some(version) if version == tool.version => Ok(()),
        other => {
            bail!("{} was installed as {:?}, not {}", tool.package, other.unwrap_or_default(), tool.version)
        }
    }
}

/// The version that an installed tool gives of itself, `wasm-pack 0.15.1` → `0.15.1`.
fn version_of(tool: &CargoTool) -> Option<String> {
    let line = run::output(run::command(installed(tool.program)).arg("--version")).ok()?;
    line.split_whitespace().nth(1).map(str::to_owned)
}

fn npm_packages() -> Result<()> {
    needs::node()?;
    if tools::NPM_PACKAGES.iter().all(|(package, version)| npm_version(package).as_deref() == Some(*version))
    {
        return Ok(());
    }
    say("set-up: fetching wasm-opt, typefaces and the accessibility checker with npm (half a minute)");
    npm_install("target/tools/npm", &tools::NPM_PACKAGES)?;
    for (package, version) in tools::NPM_PACKAGES {
        if npm_version(package).as_deref() != Some(version) {
            bail!("npm was asked for {package} {version} and installed {:?}", npm_version(package));
        }
    }
    Ok(())
}

/// Has npm install packages into a folder.
fn npm_install(folder: &str, packages: &[(&str, &str)]) -> Result<()> {
    let wanted = packages.iter().map(|(package, version)| format!("{package}@{version}"));
    let mut install = run::command(needs::NPM);
    install.args([
        "install",
        "--save-exact",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]);
    run::run(install.arg("--prefix").arg(at(folder)).args(wanted))
}

/// The version in the `package.json` of an installed package.
fn npm_version(package: &str) -> Option<String> {
    version_in(&npm_file(package, "package.json"))
}

fn version_in(package_json: &Path) -> Option<String> {
    let text = std::fs::read_to_string(package_json).ok()?;
    let (_, after) = text.split_once("\"version\"")?;
    after.split('"').nth(1).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn a_locked_version_is_found_by_the_whole_name() {
        let lock = "[[package]]\nname = \"kapal-layar\"\nversion = \"2.0.0\"\n\n\
                    [[package]]\nname = \"kapal\"\nversion = \"1.4.2\"\n";
        assert_eq!(locked_version(lock, "kapal").ok().as_deref(), Some("1.4.2"));
        assert!(locked_version(lock, "perahu").is_err());
    }
}
