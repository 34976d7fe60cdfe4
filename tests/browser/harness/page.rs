//! What a test does with the page, and what it sees there.

use super::driver::Chromedriver;
use super::network::{Network, Seen};
use super::{Outcome, Visitor};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use thirtyfour::prelude::*;

/// How long a test waits for something to appear: long, for machines are slow; nothing waits longer than it must.
const PATIENCE: Duration = Duration::from_secs(30);
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// An open page.
pub struct Page {
    /// The browser, for what is said nowhere else.
    pub driver: WebDriver,
    /// The network that it sees.
    pub network: Network,
    folder: TempDir,
    /// How many requests had been made when the page said that it is ready; before that, more than any number.
    requests_when_ready: AtomicUsize,
    _chromedriver: Chromedriver,
}

impl Page {
    /// Starts a browser and opens the page.
    pub async fn open(
        visitor: &Visitor,
        network: Network,
        chromedriver: Chromedriver,
    ) -> Result<Page, Box<dyn Error>> {
        let folder = TempDir::new()?;
        let driver = chromedriver.browser(visitor, network.port(), folder.path()).await?;
        let requests_when_ready = AtomicUsize::new(usize::MAX);
        let page = Page { driver, network, folder, requests_when_ready, _chromedriver: chromedriver };
        page.driver.goto(page.network.address()).await?;
        Ok(page)
    }

    /// Waits until `what` is so, and fails saying what it waited for.
    pub async fn wait_until(&self, what: &str, so: impl AsyncFn() -> WebDriverResult<bool>) -> Outcome {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            // What is looked for may be replaced between two looks.
            if matches!(so().await, Ok(true)) {
                return Ok(());
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
        Err(format!("waited {} s in vain until {what}", PATIENCE.as_secs()).into())
    }

    /// Waits for an element that is shown.
    pub async fn element(&self, css: &str) -> Result<WebElement, Box<dyn Error>> {
        self.wait_until(&format!("`{css}` is shown"), async || {
            self.driver.find(By::Css(css)).await?.is_displayed().await
        })
        .await?;
        Ok(self.driver.find(By::Css(css)).await?)
    }

    /// Waits for an element, shown or not.
    pub async fn present(&self, css: &str) -> Outcome {
        let found = async || Ok(!self.driver.find_all(By::Css(css)).await?.is_empty());
        self.wait_until(&format!("there is `{css}`"), found).await
    }

    /// Waits until no such element is left.
    pub async fn gone(&self, css: &str) -> Outcome {
        let gone = async || Ok(self.driver.find_all(By::Css(css)).await?.is_empty());
        self.wait_until(&format!("there is no `{css}`"), gone).await
    }

    /// How many elements fit.
    pub async fn count(&self, css: &str) -> WebDriverResult<usize> {
        Ok(self.driver.find_all(By::Css(css)).await?.len())
    }

    /// An attribute of the first element that fits.
    pub async fn attribute(&self, css: &str, name: &str) -> WebDriverResult<Option<String>> {
        self.driver.find(By::Css(css)).await?.attr(name).await
    }

    /// The text of every element that fits, in the order of the page.
    pub async fn texts(&self, css: &str) -> WebDriverResult<Vec<String>> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText.trim())";
        self.driver.execute(script, vec![json!(css)]).await?.convert()
    }

    /// Waits until some element that fits has this text in it.
    pub async fn wait_for_text(&self, css: &str, text: &str) -> Outcome {
        let has = async || Ok(self.texts(css).await?.iter().any(|found| found.contains(text)));
        self.wait_until(&format!("`{css}` says `{text}`"), has).await
    }

    /// The text of the first element that fits, once it is shown.
    pub async fn text(&self, css: &str) -> Result<String, Box<dyn Error>> {
        Ok(self.element(css).await?.text().await?.trim().to_owned())
    }

    /// What a script returns; it cannot be handed what leaves the page, for the page's policy holds it too.
    pub async fn script<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> WebDriverResult<T> {
        self.driver.execute(script, arguments).await?.convert()
    }

    /// The folder of this visit, emptied with it.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Clicks, once the element is shown.
    pub async fn click(&self, css: &str) -> Outcome {
        Ok(self.element(css).await?.click().await?)
    }

    /// Waits until the page says that it needs no network any more; from then on no request may be made.
    pub async fn ready(&self) -> Outcome {
        self.element(".status[data-status=ready]").await?;
        self.no_more_requests();
        Ok(())
    }

    /// From now on no request may be made.
    pub fn no_more_requests(&self) {
        self.requests_when_ready.store(self.network.seen().len(), Ordering::Relaxed);
    }

    /// Waits for a file that the page saves, and returns its bytes.
    pub async fn saved(&self, ending: &str) -> Result<Vec<u8>, Box<dyn Error>> {
        let downloads = self.folder.path().join("downloads");
        let find = || -> Option<PathBuf> {
            let mut files = std::fs::read_dir(&downloads).ok()?.filter_map(|entry| Some(entry.ok()?.path()));
            files.find(|path| path.extension().is_some_and(|end| end == ending))
        };
        self.wait_until(&format!("a .{ending} file is saved"), async || Ok(find().is_some())).await?;
        Ok(std::fs::read(find().ok_or("the saved file is gone")?)?)
    }

    /// The errors and warnings of the console since the last call, the worker's too.
    pub async fn errors(&self) -> WebDriverResult<Vec<String>> {
        let log = self.driver.browser_log().await?;
        let bad = log.into_iter().filter(|entry| matches!(entry.level.as_str(), "SEVERE" | "WARNING"));
        Ok(bad.map(|entry| entry.message).collect())
    }

    /// Requests that were made after the page said that it is ready.
    pub fn requests_since_ready(&self) -> Vec<Seen> {
        let seen = self.network.seen();
        seen.get(self.requests_when_ready.load(Ordering::Relaxed)..).unwrap_or_default().to_vec()
    }

    /// Fails on a request that left the site, that failed, or that was made after the page said that it is ready.
    pub fn check_network(&self) -> Outcome {
        let strays = self.network.strays();
        if !strays.is_empty() {
            return Err(format!("requests that left the site or failed: {strays:#?}").into());
        }
        let late = self.requests_since_ready();
        if !late.is_empty() {
            return Err(format!("requests after the page said that it is ready: {late:#?}").into());
        }
        Ok(())
    }

    /// Fails on an error or a warning in the console since it was last asked for.
    pub async fn check_console(&self) -> Outcome {
        let errors = self.errors().await?;
        if !errors.is_empty() {
            return Err(format!("the console shows errors: {errors:#?}").into());
        }
        Ok(())
    }

    /// Keeps a picture of a page on which a test failed.
    pub async fn keep_picture(&self) {
        let name = std::thread::current().name().unwrap_or("test").replace("::", "-");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
        let path = folder.join(format!("{name}.png"));
        let kept = std::fs::create_dir_all(&folder).is_ok() && self.driver.screenshot(&path).await.is_ok();
        if kept {
            eprintln!("the page as it was then: {}", path.display());
        }
    }

    /// Ends the browser.
    pub async fn close(self) {
        if let Err(why) = self.driver.quit().await {
            eprintln!("the browser did not end: {why}");
        }
    }
}
