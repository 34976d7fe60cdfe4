//! A visit to the page: a web host, a browser and its driver, all ended with the test.
//!
//! The environment says where things are: `LINIMASA_DIST` (the built site), `LINIMASA_AXE` (axe-core's script),
//! `CHROMIUM` and `CHROMEDRIVER` (programs).

mod driver;
mod hands;
pub mod network;
pub mod page;

use driver::Chromedriver;
use network::Network;
pub use page::Page;
use std::error::Error;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::pin::pin;
use std::task::Poll;

/// What a test ends with: an error of the driver's fails it as a panic does.
pub type Outcome = Result<(), Box<dyn Error>>;

/// A visitor: what differs between browsers.
pub struct Visitor {
    /// The folder that is served.
    pub site: PathBuf,
    /// The language that the browser asks for.
    pub language: &'static str,
    /// Width and height of the window, in pixels.
    pub size: (u32, u32),
    /// Whether the browser prefers dark.
    pub dark: bool,
    /// What is put before the worker's script when it is served, to act from inside the worker.
    pub inside_worker: Option<&'static str>,
    /// How many times slower than this machine the page itself is made.
    pub slowness: u32,
    /// Whether the test is also checked as every visit is: nothing leaves the site, no error in the console.
    pub checked: bool,
}

impl Default for Visitor {
    fn default() -> Self {
        Visitor {
            site: from_environment("LINIMASA_DIST"),
            language: "id",
            size: (1280, 900),
            dark: false,
            inside_worker: None,
            slowness: 1,
            checked: true,
        }
    }
}

impl Visitor {
    /// Opens the page, runs the test, and then checks what every visit must keep to.
    pub async fn visit(self, test: impl AsyncFnOnce(&Page) -> Outcome) -> Outcome {
        let network = Network::start(&self.site, self.inside_worker)?;
        let chromedriver = Chromedriver::start()?;
        let page = Page::open(&self, network, chromedriver).await?;
        let ended = guarded(async {
            test(&page).await?;
            if self.checked {
                page.check_network()?;
                page.check_console().await?;
            }
            Ok(())
        })
        .await;
        if !matches!(ended, Ok(Ok(()))) {
            page.keep_picture().await;
        }
        page.close().await;
        ended.unwrap_or_else(|panic| resume_unwind(panic))
    }
}

/// Where something is that the test command knows of.
pub fn from_environment(variable: &str) -> PathBuf {
    match std::env::var_os(variable) {
        Some(path) => PathBuf::from(path),
        None => panic!("{variable} is not set: run these tests by `cargo xtask test`"),
    }
}

/// Runs a test to its end, even where a check in it fails, so that the browser can be closed.
async fn guarded(test: impl Future<Output = Outcome>) -> std::thread::Result<Outcome> {
    let mut test = pin!(test);
    std::future::poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| test.as_mut().poll(context))) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(outcome)) => Poll::Ready(Ok(outcome)),
        Err(panic) => Poll::Ready(Err(panic)),
    })
    .await
}
