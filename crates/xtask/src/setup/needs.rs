//! What must be on the machine beforehand, and what to install where it is not.

use crate::run;
use crate::tools::NODE_MAJOR;
use anyhow::{Result, bail};

/// How npm is started.
pub const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// rustup, which adds the WebAssembly target.
pub fn rustup() -> Result<()> {
    if run::find_program("rustup").is_none() {
        bail!("rustup is missing: install it from https://rustup.rs and run this again");
    }
    Ok(())
}

/// A C compiler, which the linker and one library of wasm-pack's need.
pub fn c_compiler() -> Result<()> {
    let found = cfg!(windows) || ["cc", "gcc", "clang"].iter().any(|name| run::find_program(name).is_some());
    if !found {
        bail!(
            "a C compiler is missing: install one and run this again (Debian and Ubuntu: `apt-get install build-essential`; \
             Fedora: `dnf install gcc`; macOS: `xcode-select --install`)"
        );
    }
    Ok(())
}

/// Node.js with npm, which run wasm-opt and fetch it.
pub fn node() -> Result<()> {
    const HOW: &str = "install Node.js with npm from https://nodejs.org (Debian and Ubuntu: `apt-get install nodejs npm`) \
                       and run this again";
    let Ok(version) = run::output(run::command("node").arg("--version")) else {
        bail!("Node.js is missing: {HOW}");
    };
    let major =
        version.trim_start_matches('v').split('.').next().and_then(|number| number.parse::<u32>().ok());
    if major.is_none_or(|major| major < NODE_MAJOR) {
        bail!("Node.js is {version}, but {NODE_MAJOR} or later is needed: {HOW}");
    }
    if !cfg!(windows) && run::find_program(NPM).is_none() {
        bail!("npm is missing: {HOW}");
    }
    Ok(())
}
