//! The ways to hand articles over.

use crate::harness::{Outcome, Visitor};
use crate::texts;
use serde_json::json;
use thirtyfour::prelude::*;

#[tokio::test]
async fn files_are_dropped_anywhere() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        page.drop_texts(&texts::STORY).await?;
        // On the story, where no drop field is shown, too.
        page.drop_bytes(texts::OTHER.0, texts::OTHER.1.as_bytes()).await?;
        page.articles(texts::STORY.len() + 1).await
    });
    visited.await
}

#[tokio::test]
async fn files_are_chosen() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        let mut paths = Vec::new();
        for (name, text) in texts::STORY {
            paths.push(page.file(name, text.as_bytes())?.display().to_string());
        }
        let input = page.driver.find(By::Css("input[data-action=choose]")).await?;
        input.send_keys(paths.join("\n")).await?;
        page.articles(texts::STORY.len()).await
    });
    visited.await
}

#[tokio::test]
async fn text_is_pasted_on_the_page_and_into_the_box() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        page.click("details.paste summary").await?;
        let script = "const box = document.querySelector('[data-field=paste]'); box.value = arguments[0]";
        page.driver.execute(script, vec![json!(texts::STATED.1)]).await?;
        page.click("[data-action=paste]").await?;
        page.articles(1).await?;
        page.paste(texts::UNDATED.1).await?;
        page.articles(2).await?;
        let titles = page.titles().await?;
        for title in ["Jembatan Gantung Lemahwangi Ditutup", "Warga Parungjaya Menyeberang dengan Perahu"] {
            assert!(titles.iter().any(|found| found.contains(title)), "no `{title}` in {titles:?}");
        }
        Ok(())
    });
    visited.await
}

#[tokio::test]
async fn the_sample_story_is_a_whole_story() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        page.click("[data-action=sample]").await?;
        page.articles(6).await?;
        assert!(page.count("[data-event]").await? >= 10, "{} events", page.count("[data-event]").await?);
        assert!(page.count("[data-name]").await? >= 5, "{} names", page.count("[data-name]").await?);
        assert_eq!(
            page.count("[data-conflict]").await?,
            1,
            "the two years of the find contradict each other"
        );
        Ok(())
    });
    visited.await
}

#[tokio::test]
async fn many_files_show_how_far_reading_has_come() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        let watch = "window.bars = 0; new MutationObserver(() => {
            if (document.querySelector('[data-progress] progress')) window.bars += 1;
        }).observe(document.body, {childList: true, subtree: true, attributes: true})";
        page.driver.execute(watch, vec![]).await?;
        let mut paths = Vec::new();
        for number in 1..=30 {
            // Another text each, or they would be one article.
            let text = format!("{}\nKios nomor {number} ditempati pedagang baru.\n", texts::OTHER.1);
            paths.push(page.file(&format!("pasar-{number}.txt"), text.as_bytes())?);
        }
        page.drop_files(&paths).await?;
        page.articles(paths.len()).await?;
        assert!(page.script::<u32>("return window.bars", vec![]).await? > 0);
        page.gone("[data-progress]").await
    });
    visited.await
}
