//! The browser and its driver, which the tests in a browser need.

use crate::run::{self, say};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// Chromium (or Chrome) and the driver of the same major version.
pub struct Browser {
    /// The browser's program.
    pub chromium: PathBuf,
    /// The driver's program.
    pub driver: PathBuf,
}

/// Finds browser and driver; on Debian, as root, installs them where they are missing.
pub fn browser() -> Result<Browser> {
    if find().is_none() && can_install() {
        say("set-up: installing chromium and chromium-driver with apt-get (a minute)");
        run::run(run::command("apt-get").args(["update", "-qq"]))?;
        let mut install = run::command("apt-get");
        install.env("DEBIAN_FRONTEND", "noninteractive");
        run::run(install.args([
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
            "chromium",
            "chromium-driver",
        ]))?;
    }
    let browser = find().context(
        "the browser tests need Chromium (or Chrome) and chromedriver of the same version: install both so that PATH \
         leads to them (Debian: `apt-get install chromium chromium-driver`; elsewhere: \
         https://googlechromelabs.github.io/chrome-for-testing/), or name them in CHROMIUM and CHROMEDRIVER",
    )?;
    same_version(&browser)?;
    Ok(browser)
}

fn find() -> Option<Browser> {
    let chromium = named_in("CHROMIUM").or_else(|| {
        let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
        names.iter().find_map(|name| run::find_program(name))
    })?;
    // GitHub's machines name a folder in CHROMEWEBDRIVER.
    let driver = named_in("CHROMEDRIVER")
        .or_else(|| run::find_program("chromedriver"))
        .or_else(|| Some(PathBuf::from(std::env::var_os("CHROMEWEBDRIVER")?).join("chromedriver")))
        .filter(|driver| driver.is_file())?;
    Some(Browser { chromium, driver })
}

fn named_in(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from)
}

/// Debian and as root: elsewhere a package of that name is something else, or nothing.
fn can_install() -> bool {
    let debian = std::fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line == "ID=debian"));
    let root = run::output(run::command("id").arg("-u")).is_ok_and(|user| user == "0");
    debian && root && run::find_program("apt-get").is_some()
}

/// A driver drives only the browser of its own major version.
fn same_version(browser: &Browser) -> Result<()> {
    let (chromium, driver) = (major(&browser.chromium)?, major(&browser.driver)?);
    if chromium != driver {
        bail!(
            "{} is version {chromium} and {} is version {driver}: install the two in the same version",
            browser.chromium.display(),
            browser.driver.display()
        );
    }
    Ok(())
}

/// `Chromium 156.0.8078.79 built on …` → 156.
fn major(program: &Path) -> Result<u32> {
    let line = run::output(run::command(program).arg("--version"))?;
    let version =
        line.split_whitespace().find(|word| word.starts_with(|letter: char| letter.is_ascii_digit()));
    let number = version.and_then(|version| version.split('.').next()).and_then(|number| number.parse().ok());
    number.with_context(|| format!("{} gives no version: {line}", program.display()))
}
