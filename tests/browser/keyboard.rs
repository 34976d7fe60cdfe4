//! The whole path by keyboard alone.

use crate::harness::{Outcome, Page, Visitor};
use serde_json::json;
use thirtyfour::prelude::*;

/// So many presses of Tab are enough to pass everything on the page.
const STOPS: usize = 150;

async fn press(page: &Page, key: impl Into<char>) -> Outcome {
    Ok(page.driver.action_chain().send_keys(key.into()).perform().await?)
}

/// Presses Tab until the focus is on an element that fits, and checks that it can be seen there.
async fn tab_to(page: &Page, css: &str) -> Outcome {
    for _ in 0..STOPS {
        press(page, Key::Tab).await?;
        if page.script("return document.activeElement.matches(arguments[0])", vec![json!(css)]).await? {
            return focus_is_seen(page, css).await;
        }
    }
    Err(format!("Tab never came to `{css}`").into())
}

async fn focus_is_seen(page: &Page, css: &str) -> Outcome {
    // A hidden input is shown by its label.
    let script = "const element = document.activeElement;
        return [element, element.closest('label')].filter(Boolean).some((shown) => {
            const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(shown);
            return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
        })";
    let seen: bool = page.script(script, vec![]).await?;
    assert!(seen, "nothing shows that the focus is on `{css}`");
    Ok(())
}

#[tokio::test]
async fn the_whole_path_by_keyboard() -> Outcome {
    the_whole_path(Visitor::default()).await
}

/// What is drawn in one go elsewhere is drawn in several here, with presses of keys between them.
#[tokio::test]
async fn the_whole_path_by_keyboard_on_a_slow_machine() -> Outcome {
    the_whole_path(Visitor { slowness: 8, ..Visitor::default() }).await
}

async fn the_whole_path(visitor: Visitor) -> Outcome {
    let visited = visitor.visit(async |page| {
        page.ready().await?;
        tab_to(page, "input[data-action=choose]").await?;
        tab_to(page, "[data-action=sample]").await?;
        press(page, Key::Enter).await?;
        page.articles(6).await?;
        // From the timeline to the sentence.
        tab_to(page, "[data-event] h3 a").await?;
        press(page, Key::Enter).await?;
        page.present("main[data-view=article] .sentence.here:focus").await?;
        // From mark to mark, and the note closed.
        press(page, 'n').await?;
        page.present("mark[aria-expanded=true]:focus").await?;
        let first = page.attribute("mark[aria-expanded=true]", "data-mark").await?;
        press(page, 'n').await?;
        page.wait_until("the next mark is open", async || {
            Ok(page.attribute("mark[aria-expanded=true]", "data-mark").await? != first)
        })
        .await?;
        press(page, Key::Escape).await?;
        page.present("[data-card=empty]").await?;
        // The published date.
        tab_to(page, "[data-action=change-date]").await?;
        press(page, Key::Enter).await?;
        tab_to(page, "[data-field=published]").await?;
        // Back to the story, and everything thrown away.
        tab_to(page, "[data-to=story]").await?;
        press(page, Key::Enter).await?;
        page.present("main[data-view=story]").await?;
        tab_to(page, "[data-action=start-over]").await?;
        press(page, Key::Enter).await?;
        page.present("dialog[open]").await?;
        tab_to(page, "[data-action=start-over-yes]").await?;
        press(page, Key::Enter).await?;
        page.present("main[data-view=empty]").await
    });
    visited.await
}
