//! Two languages, light and dark, wide and narrow, and what axe-core finds in each.

use crate::harness::{Outcome, Page, Visitor, from_environment};
use crate::texts;
use serde_json::Value;
use thirtyfour::prelude::*;

#[tokio::test]
async fn the_browser_chooses_indonesian() -> Outcome {
    speaks("id", "id", "Siap").await
}

#[tokio::test]
async fn the_browser_chooses_english() -> Outcome {
    speaks("en", "en", "Ready").await
}

async fn speaks(browser: &'static str, page_language: &str, ready: &str) -> Outcome {
    let visited = Visitor { language: browser, ..Visitor::default() }.visit(async |page| {
        page.ready().await?;
        assert_eq!(page.attribute("html", "lang").await?.as_deref(), Some(page_language));
        page.wait_for_text(".status", ready).await
    });
    visited.await
}

#[tokio::test]
async fn the_language_is_switched_and_remembered() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        page.drop_texts(&texts::STORY).await?;
        page.wait_for_text("h2", "Peristiwa").await?;
        page.click("[data-language=en]").await?;
        page.present("html[lang=en]").await?;
        page.wait_for_text("h2", "Events").await?;
        // What the worker words is in the other language too, not only what the page words.
        page.wait_for_text(".events .day .date", "Sun").await?;
        page.driver.refresh().await?;
        page.ready().await?;
        assert_eq!(page.attribute("html", "lang").await?.as_deref(), Some("en"));
        Ok(())
    });
    visited.await
}

/// How light the page's ground is, from 0 to 255.
async fn lightness(page: &Page) -> WebDriverResult<f64> {
    let script = "const canvas = document.createElement('canvas').getContext('2d');
        const ground = (element) => getComputedStyle(element).backgroundColor;
        canvas.fillStyle = [document.body, document.documentElement].map(ground).find(c => c !== 'rgba(0, 0, 0, 0)') || '#fff';
        canvas.fillRect(0, 0, 1, 1);
        const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue";
    page.script(script, vec![]).await
}

#[tokio::test]
async fn light_and_dark_follow_the_browser_and_the_switch() -> Outcome {
    let visited = Visitor { dark: true, ..Visitor::default() }.visit(async |page| {
        page.ready().await?;
        assert!(lightness(page).await? < 60.0, "not dark: {}", lightness(page).await?);
        page.click("[data-theme-choice=system]").await?;
        page.present("[data-theme-choice=light]").await?;
        page.wait_until("the page is light", async || Ok(lightness(page).await? > 200.0)).await
    });
    visited.await
}

/// Goes through every view with the story on the page, and does the same in each.
async fn each_view(page: &Page, look: impl AsyncFn(&Page, &str) -> Outcome) -> Outcome {
    page.ready().await?;
    look(page, "empty").await?;
    page.drop_texts(&texts::STORY).await?;
    look(page, "story").await?;
    page.click("[data-event] h3 a").await?;
    page.present("main[data-view=article] .text mark").await?;
    page.driver.execute("document.querySelector('.text mark').focus()", vec![]).await?;
    page.present("[data-card] .value").await?;
    page.click("[data-action=change-date]").await?;
    look(page, "article").await?;
    page.click("[data-action=close-card]").await?;
    page.click(".said").await?;
    page.present("[data-card] .value").await?;
    look(page, "a quotation in the article").await?;
    page.click("nav.views [data-to=names]").await?;
    page.click("[data-name] a").await?;
    look(page, "names").await?;
    page.click("[data-action=add]").await?;
    page.present("dialog[open]").await?;
    look(page, "dialog").await
}

#[tokio::test]
async fn nothing_is_wider_than_a_telephone() -> Outcome {
    let visited = Visitor { size: (360, 740), ..Visitor::default() }.visit(async |page| {
        each_view(page, async |page, view| {
            let script = "const wide = [...document.querySelectorAll('body *')].filter(e => {
                    const box = e.getBoundingClientRect();
                    return box.width && box.right > innerWidth + 1 && !e.closest('.hidden, .scrolls, svg');
                }).map(e => e.tagName + '.' + e.className);
                return [document.documentElement.scrollWidth, wide.slice(0, 5).join(' ')]";
            let (width, wide): (f64, String) = page.script(script, vec![]).await?;
            assert!(width <= 360.0, "{view} is {width} pixels wide: {wide}");
            Ok(())
        })
        .await
    });
    visited.await
}

#[tokio::test]
async fn axe_finds_nothing_wide_and_light() -> Outcome {
    axe_finds_nothing(Visitor::default()).await
}

#[tokio::test]
async fn axe_finds_nothing_narrow_and_dark() -> Outcome {
    axe_finds_nothing(Visitor { size: (360, 740), dark: true, language: "en", ..Visitor::default() }).await
}

async fn axe_finds_nothing(visitor: Visitor) -> Outcome {
    let axe = std::fs::read_to_string(from_environment("LINIMASA_AXE"))?;
    let visited = visitor.visit(async |page| {
        each_view(page, async |page, view| {
            page.driver.execute(&axe, vec![]).await?;
            let script = "const done = arguments[0];
                axe.run(document, {resultTypes: ['violations']}).then(
                    (found) => done(found.violations.map(v => [v.id, v.help, v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary)])),
                    (why) => done([['axe failed', String(why)]]))";
            let found: Vec<Value> = page.driver.execute_async(script, vec![]).await?.convert()?;
            assert!(found.is_empty(), "in {view}: {found:#?}");
            Ok(())
        })
        .await
    });
    visited.await
}
