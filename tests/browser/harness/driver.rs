//! chromedriver, and the browser that it starts.

use super::{Visitor, from_environment};
use serde_json::json;
use std::error::Error;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use thirtyfour::prelude::*;
use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, LoggingPrefsLogLevel};

/// So often a program is started before a test fails for it.
const TRIES: usize = 3;

/// A chromedriver of one test's own, ended when it is dropped.
pub struct Chromedriver {
    process: Child,
    address: String,
}

impl Chromedriver {
    /// Starts it on a free port. Beside much else it does not always come up, which says nothing of the page.
    pub fn start() -> Result<Chromedriver, Box<dyn Error>> {
        (1..TRIES).find_map(|_| Self::start_once().ok()).map_or_else(Self::start_once, Ok)
    }

    fn start_once() -> Result<Chromedriver, Box<dyn Error>> {
        let mut process = Command::new(from_environment("CHROMEDRIVER"))
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let output = process.stdout.take().ok_or("chromedriver has no output")?;
        let mut chromedriver = Chromedriver { process, address: String::new() };
        for line in BufReader::new(output).lines() {
            if let Some((_, port)) = line?.split_once("started successfully on port ") {
                chromedriver.address = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
                return Ok(chromedriver);
            }
        }
        Err("chromedriver ended before it was ready".into())
    }

    /// Starts a browser with an empty profile in `folder`, whose whole traffic goes through `proxy`.
    pub async fn browser(&self, visitor: &Visitor, proxy: u16, folder: &Path) -> WebDriverResult<WebDriver> {
        for _ in 1..TRIES {
            if let Ok(driver) = self.browser_once(visitor, proxy, folder).await {
                return Ok(driver);
            }
            // What the one that did not start has left there.
            let _ = std::fs::remove_dir_all(folder.join("profile"));
        }
        self.browser_once(visitor, proxy, folder).await
    }

    async fn browser_once(&self, visitor: &Visitor, proxy: u16, folder: &Path) -> WebDriverResult<WebDriver> {
        let mut wanted = ChromeCapabilities::new();
        wanted.set_binary(&from_environment("CHROMIUM").to_string_lossy())?;
        for argument in arguments(visitor, proxy, folder) {
            wanted.add_arg(&argument)?;
        }
        let downloads = folder.join("downloads");
        let preferences = json!({
            "intl.accept_languages": visitor.language,
            "download.default_directory": downloads,
            "download.prompt_for_download": false,
        });
        wanted.add_experimental_option("prefs", preferences)?;
        wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        let driver = WebDriver::new(&self.address, wanted).await?;
        let scheme = if visitor.dark { "dark" } else { "light" };
        let media = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        driver.cdp().send_raw("Emulation.setEmulatedMedia", media).await?;
        let (width, height) = visitor.size;
        // Windows have a least width, which is wider than a telephone.
        let screen = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", screen).await?;
        driver.cdp().send_raw("Emulation.setCPUThrottlingRate", json!({"rate": visitor.slowness})).await?;
        Ok(driver)
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn arguments(visitor: &Visitor, proxy: u16, folder: &Path) -> Vec<String> {
    let (width, height) = visitor.size;
    let mut arguments = vec![
        format!("--user-data-dir={}", folder.join("profile").display()),
        // Without the second flag, what goes to this machine would pass the proxy by.
        format!("--proxy-server=http://127.0.0.1:{proxy}"),
        "--proxy-bypass-list=<-loopback>".to_owned(),
        format!("--window-size={width},{height}"),
        format!("--lang={}", visitor.language),
        format!("--accept-lang={}", visitor.language),
    ];
    let fixed = [
        "--headless=new",
        // Machines that run tests often run them as root or in a container, where the sandbox cannot start.
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-sync",
        "--disable-features=OptimizationHints,Translate,MediaRouter,AutofillServerCommunication",
    ];
    arguments.extend(fixed.map(str::to_owned));
    arguments
}
