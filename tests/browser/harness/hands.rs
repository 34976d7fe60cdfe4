//! Handing articles to the page: dropped, chosen, pasted.

use super::{Outcome, Page};
use crate::texts::Text;
use serde_json::json;
use std::error::Error;
use std::path::PathBuf;
use thirtyfour::prelude::*;

impl Page {
    /// A new file on the disk.
    pub fn file(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, Box<dyn Error>> {
        let path = self.folder().join("articles").join(name);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(&path, bytes)?;
        Ok(path)
    }

    /// Drops files or folders from the disk on the middle of the window, as a hand would.
    pub async fn drop_files(&self, paths: &[PathBuf]) -> Outcome {
        let size = self.driver.execute("return [innerWidth, innerHeight]", vec![]).await?;
        let (width, height): (f64, f64) = size.convert()?;
        for step in ["dragEnter", "dragOver", "drop"] {
            let data = json!({"items": [], "files": paths, "dragOperationsMask": 1});
            let event = json!({"type": step, "x": width / 2.0, "y": height / 2.0, "data": data});
            self.driver.cdp().send_raw("Input.dispatchDragEvent", event).await?;
        }
        Ok(())
    }

    /// Drops one file of this name, and waits until it is read or refused.
    pub async fn drop_bytes(&self, name: &str, bytes: &[u8]) -> Outcome {
        let path = self.file(name, bytes)?;
        self.drop_files(&[path]).await?;
        self.done_reading().await
    }

    /// Drops articles as files, and waits until all of them are read.
    pub async fn drop_texts(&self, texts: &[Text]) -> Outcome {
        let files: Result<Vec<PathBuf>, _> =
            texts.iter().map(|(name, text)| self.file(name, text.as_bytes())).collect();
        self.drop_files(&files?).await?;
        self.articles(texts.len()).await
    }

    /// Pastes text, as Ctrl+V outside any field does.
    pub async fn paste(&self, text: &str) -> Outcome {
        let script = "const data = new DataTransfer(); data.setData('text/plain', arguments[0]);
            document.activeElement.dispatchEvent(
                new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}))";
        self.driver.execute(script, vec![json!(text)]).await?;
        Ok(())
    }

    /// Waits until nothing is left to read.
    pub async fn done_reading(&self) -> Outcome {
        // What was handed over reaches the page a moment later.
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        self.present("main[data-reading=false]").await
    }

    /// Waits until the story holds so many articles and all are read.
    pub async fn articles(&self, number: usize) -> Outcome {
        let so = async || Ok(self.titles().await?.len() == number);
        self.wait_until(&format!("the story holds {number} articles"), so).await?;
        self.present("main[data-reading=false]").await
    }

    /// The articles that the story view lists: what each row says.
    pub async fn titles(&self) -> WebDriverResult<Vec<String>> {
        self.texts(".article-list [data-article]").await
    }
}
