//! `cargo xtask test`: every check, in the order in which a mistake shows up soonest.

use crate::build::{self, sizes};
use crate::run::{self, at, say};
use crate::setup::{self, browser, browser::Browser};
use crate::tools::WASM_TARGET;
use anyhow::{Context, Result};
use std::time::{Duration, Instant};

/// What `test` can be told.
#[derive(clap::Args)]
pub struct Options {
    /// Run one step alone (those that it needs are not run: the browser tests take dist/ as it is)
    #[arg(long, value_name = "STEP")]
    only: Option<Step>,
}

/// What makes the model and the tables of names: no program has it on, so the checks turn it on.
const TRAINING: &str = "ner/train,linimasa-core/learn";

/// A step of the test command.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Step {
    /// rustfmt finds nothing to change
    Format,
    /// Clippy finds nothing, natively and for WebAssembly
    Lints,
    /// Unit tests, examples in the documentation, and whole articles
    Unit,
    /// The worker's tests in a browser
    Wasm,
    /// The complete site is built
    Build,
    /// A first visit downloads no more than it may
    Sizes,
    /// The built site in a browser
    Browser,
}

/// In the order in which they are run.
const STEPS: [Step; 7] =
    [Step::Format, Step::Lints, Step::Unit, Step::Wasm, Step::Build, Step::Sizes, Step::Browser];

/// Sets up and runs the steps; the first that fails ends it.
pub fn test(options: &Options) -> Result<()> {
    let started = Instant::now();
    setup::build_tools()?;
    let browser = browser::browser()?;
    say(&format!("set-up done in {}", seconds(started.elapsed())));
    let mut times = Vec::new();
    for step in STEPS.into_iter().filter(|step| options.only.is_none_or(|only| only == *step)) {
        let began = Instant::now();
        say(&format!("test: {}", step.name()));
        step.run(&browser).with_context(|| format!("the step `{}` failed", step.name()))?;
        times.push((step.name(), began.elapsed()));
    }
    for (name, time) in times {
        println!("{name:10} {:>8}", seconds(time));
    }
    say(&format!("all is well, in {}", seconds(started.elapsed())));
    Ok(())
}

impl Step {
    fn name(self) -> &'static str {
        match self {
            Step::Format => "format",
            Step::Lints => "lints",
            Step::Unit => "unit",
            Step::Wasm => "wasm",
            Step::Build => "build",
            Step::Sizes => "sizes",
            Step::Browser => "browser",
        }
    }

    fn run(self, browser: &Browser) -> Result<()> {
        match self {
            Step::Format => cargo(&["fmt", "--all", "--check"]),
            Step::Lints => lints(),
            Step::Unit => cargo(&["test", "--workspace", "--quiet", "--features", TRAINING]),
            Step::Wasm => wasm(browser),
            Step::Build => build::build(),
            Step::Sizes => sizes::measure(&build::dist())?.check(),
            Step::Browser => in_browser(browser),
        }
    }
}

fn lints() -> Result<()> {
    let deny = ["--", "-D", "warnings"];
    cargo(&[&["clippy", "--workspace", "--all-targets", "--features", TRAINING][..], &deny].concat())?;
    // The browser tests are no part of `--all-targets`: see tests/Cargo.toml.
    cargo(&[&["clippy", "--workspace", "--test", "browser", "--features", TRAINING][..], &deny].concat())?;
    let wasm = [
        "clippy",
        "--package",
        "web",
        "--package",
        "linimasa-wasm",
        "--all-targets",
        "--target",
        WASM_TARGET,
    ];
    cargo(&[&wasm[..], &deny].concat())
}

fn wasm(browser: &Browser) -> Result<()> {
    let mut pack = setup::wasm_pack()?;
    pack.args(["test", "--headless", "--chrome", "--mode", "no-install", "--chromedriver"])
        .arg(&browser.driver);
    run::run(pack.arg("crates/wasm"))
}

/// The browser tests find everything that they need in their environment.
fn in_browser(browser: &Browser) -> Result<()> {
    let mut tests = run::cargo();
    // The whole workspace is named so that Cargo takes the same features, hence the same builds, as in the unit step.
    tests.args(["test", "--workspace", "--test", "browser", "--features", TRAINING]);
    tests.env("LINIMASA_DIST", build::dist()).env("LINIMASA_AXE", setup::npm_file("axe-core", "axe.min.js"));
    tests.env("CHROMIUM", &browser.chromium).env("CHROMEDRIVER", &browser.driver);
    run::run(&mut tests)
}

fn cargo(arguments: &[&str]) -> Result<()> {
    run::run(run::cargo().args(arguments).current_dir(at("")))
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
