//! The story view: from the timeline and the names to the sentence, and what is kept or thrown away.

use crate::harness::{Outcome, Page, Visitor};
use crate::texts;
use serde_json::Value;
use std::time::Duration;
use thirtyfour::prelude::*;

async fn open_story(page: &Page) -> Outcome {
    page.ready().await?;
    page.drop_texts(&texts::STORY).await
}

/// Whether the sentence that was asked for is marked and on the screen.
async fn sentence_is_seen(page: &Page) -> Outcome {
    page.present("main[data-view=article] .sentence.here").await?;
    let script = "const box = document.querySelector('.sentence.here').getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight";
    page.wait_until("the sentence is on the screen", async || page.script(script, vec![]).await).await
}

#[tokio::test]
async fn an_event_leads_to_its_sentence_and_back() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        open_story(page).await?;
        let events = page.driver.find_all(By::Css(".events [data-event]")).await?;
        assert!(!events.is_empty(), "no events");
        let first = &events[0];
        let headline = first.find(By::Css("h3 a")).await?;
        let words = headline.text().await?;
        headline.click().await?;
        sentence_is_seen(page).await?;
        let sentence = page.text(".sentence.here").await?;
        assert!(flat(&sentence).contains(&flat(&words)), "`{words}` is not of `{sentence}`");
        page.driver.back().await?;
        page.present("main[data-view=story] [data-event]").await
    });
    visited.await
}

#[tokio::test]
async fn what_is_no_contradiction_is_folded_up_and_can_be_taken_back() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        page.click("[data-action=sample]").await?;
        page.articles(6).await?;
        page.present("[data-conflict][data-dismissed=false] .claims").await?;
        page.click("[data-action=judge]").await?;
        page.present("[data-conflict][data-dismissed=true]").await?;
        assert_eq!(page.count("[data-conflict] .claims").await?, 0);
        let focused = "return document.activeElement.dataset.action === 'judge'";
        assert!(page.script(focused, vec![]).await?, "the focus stays where the reader was");
        page.click("[data-action=judge]").await?;
        page.present("[data-conflict][data-dismissed=false] .claims").await?;
        Ok(())
    });
    visited.await
}

#[tokio::test]
async fn what_changed_later_is_told_and_leads_to_its_sentence() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        page.drop_texts(&texts::CORRECTED).await?;
        page.present(".updates [data-update]").await?;
        assert_eq!(page.count("[data-update]").await?, 2);
        assert_eq!(page.count("[data-conflict]").await?, 0);
        // What was wrong comes first.
        let values =
            "return [...document.querySelectorAll('[data-update] .claim b')].map(b => b.textContent).join()";
        let values: String = page.script(values, vec![]).await?;
        assert_eq!(values, "58 karung,85 karung,Empat penumpang,sembilan orang");
        assert_eq!(page.count("[data-replaces=true] .claim.replaced").await?, 1);
        assert_eq!(page.count("[data-replaces=false] .claim.replaced").await?, 0);
        // Where the sentence stands as evidence it says what replaced it.
        let noted =
            "return [...document.querySelectorAll('em.replaced')].map(note => note.textContent).join()";
        let noted: String = page.script(noted, vec![]).await?;
        assert!(noted.contains("85 karung"), "{noted}");
        page.click("[data-replaces=true] .claim:last-child a").await?;
        sentence_is_seen(page).await
    });
    visited.await
}

#[tokio::test]
async fn a_long_story_can_be_shown_short() -> Outcome {
    let shown = ".happened:not(.background):not(.undated) [data-event]";
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        page.click("[data-action=sample]").await?;
        page.articles(6).await?;
        page.present("[data-events=main]").await?;
        let all = page.driver.find_all(By::Css(shown)).await?.len();
        page.click("[data-events=main]").await?;
        page.present("[data-events=main][aria-pressed=true]").await?;
        let main = page.driver.find_all(By::Css(shown)).await?.len();
        assert!(main == 12 && main < all, "{main} of {all}");
        page.click("[data-events=all]").await?;
        page.present("[data-events=all][aria-pressed=true]").await?;
        assert_eq!(page.driver.find_all(By::Css(shown)).await?.len(), all);
        Ok(())
    });
    visited.await
}

#[tokio::test]
async fn outlets_that_take_from_one_agency_are_one_source() -> Outcome {
    let texts = [
        (
            "satu.txt",
            "Jembatan Wira Ambruk\nRabu, 6 Maret 2024 - 09:00 WIB\nKALIANYAR, KabarNusa.com - Jembatan Wira di \
             Kalianyar ambruk diterjang banjir pada Selasa (5/3/2024) malam, dikutip dari Antara.",
        ),
        (
            "dua.txt",
            "Jembatan Wira Diterjang Banjir\nRabu, 6 Maret 2024 - 11:00 WIB\nKALIANYAR, SuaraWira.com - Banjir \
             membuat Jembatan Wira di Kalianyar ambruk pada Selasa (5/3/2024) malam, dilansir Antara.",
        ),
    ];
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        page.drop_texts(&texts).await?;
        page.present("[data-independent='1']").await
    });
    visited.await
}

#[tokio::test]
async fn an_office_leads_to_who_holds_it() -> Outcome {
    let text = (
        "kantor.txt",
        "Jalan Dibuka\nJuru bicara Polda Banten Rina Hapsari mengatakan jalan dibuka, Senin (4/3/2024).",
    );
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        page.drop_texts(&[text]).await?;
        page.click("nav a[data-to=names]").await?;
        page.click("[data-name][data-kind=organisation] a").await?;
        page.click(".ties a").await?;
        page.present("[data-chosen]").await?;
        page.wait_until("the person is shown", async || {
            page.script(
                "return document.querySelector('[data-chosen]')?.textContent == 'Rina Hapsari'",
                vec![],
            )
            .await
        })
        .await
    });
    visited.await
}

#[tokio::test]
async fn names_that_may_be_one_stand_apart_with_the_reason() -> Outcome {
    let texts = [
        (
            "tiba.txt",
            "Menteri Tiba\n5/3/2024\nMenteri Retno Marsudi tiba, Selasa (5/3/2024). Retno ditemui warga.",
        ),
        (
            "bantah.txt",
            "Menteri Membantah\n6/3/2024\nMenteri Retno Masrudi membantah kabar itu, Rabu (6/3/2024).",
        ),
    ];
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        page.drop_texts(&texts).await?;
        page.click("nav a[data-to=names]").await?;
        page.wait_for_text("[data-proposals='1'] li", "salah ketik").await?;
        assert_eq!(page.count("[data-name][data-kind=person]").await?, 2, "the two are not joined");
        page.click("[data-proposal] a").await?;
        page.present("[data-chosen] ~ .maybe [data-maybe]").await?;
        page.click(".places summary").await?;
        page.wait_for_text(".places details li", "%").await?;
        page.click("[data-language=en]").await?;
        page.wait_for_text("[data-proposals] h2", "Possibly the same").await?;
        page.wait_for_text("[data-proposals] li", "very likely").await
    });
    visited.await
}

#[tokio::test]
async fn what_nothing_dates_has_a_place_of_its_own() -> Outcome {
    let text = (
        "kapan.txt",
        "Jembatan Lama Ditutup\nWarga mulai memutar lewat desa sebelah sejak kemarin sore, kata Yani.",
    );
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        page.drop_texts(&[text]).await?;
        page.click("[data-undated] summary").await?;
        page.click("[data-undated] [data-evidence] a").await?;
        sentence_is_seen(page).await
    });
    visited.await
}

#[tokio::test]
async fn a_plan_whose_time_has_passed_says_that_its_outcome_is_not_told() -> Outcome {
    let text = (
        "rencana.txt",
        "Jembatan Lama Diganti\nSenin, 4 Maret 2024 09:30 WIB\n\nJembatan baru akan dibuka pada Kamis (14/3/2024), kata Yani.",
    );
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        page.drop_texts(&[text]).await?;
        page.present(".event.planned [data-outcome=unknown]").await
    });
    visited.await
}

#[tokio::test]
async fn a_dot_of_the_picture_leads_to_its_event() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        open_story(page).await?;
        page.click(".timeline .marks [data-event] circle.dot").await?;
        page.present(".events .event:focus").await
    });
    visited.await
}

/// Letters and digits only: marks bring spaces of their own, and a headline may be trimmed at its end.
fn flat(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[tokio::test]
async fn one_timeline_names_every_source() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        open_story(page).await?;
        let script = "return [...new Set([...document.querySelectorAll('[data-event] [data-source]')]
            .map(e => e.dataset.source))].length";
        assert_eq!(page.script::<usize>(script, vec![]).await?, texts::STORY.len());
        // The same event in all three, Indonesian and English: Sunday 3 March 2024.
        let day = texts_of_day(page, "3 Mar").await?;
        let sources = ["ditutup", "hari Minggu, 3 Maret 2024", "Sunday night"];
        assert!(day.iter().any(|text| sources.iter().all(|said| text.contains(said))), "{day:?}");
        Ok(())
    });
    visited.await
}

/// The text of the days whose date has this in it.
async fn texts_of_day(page: &Page, date: &str) -> WebDriverResult<Vec<String>> {
    let days = page.texts(".events .day").await?;
    Ok(days
        .into_iter()
        .filter(|text| text.lines().next().is_some_and(|first| first.contains(date)))
        .collect())
}

#[tokio::test]
async fn a_name_leads_to_where_it_stands() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        open_story(page).await?;
        page.click("nav.views [data-to=names]").await?;
        page.wait_for_text("[data-name]", "Hendra Kusnadi").await?;
        // His first name alone is he too, not another row.
        let names = page.texts("[data-name] .name").await?;
        assert!(!names.iter().any(|name| name.lines().next() == Some("Hendra")), "{names:?}");
        for name in page.driver.find_all(By::Css("[data-name]")).await? {
            if name.text().await?.contains("Hendra Kusnadi") {
                name.find(By::Tag("a")).await?.click().await?;
                break;
            }
        }
        page.click("a[data-occurrence]").await?;
        sentence_is_seen(page).await?;
        let sentence = page.text(".sentence.here").await?;
        assert!(sentence.contains("Hendra"), "{sentence}");
        Ok(())
    });
    visited.await
}

#[tokio::test]
async fn an_article_is_removed() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        open_story(page).await?;
        page.click(".article-list [data-article] a").await?;
        page.click("[data-action=remove]").await?;
        page.click("nav.views [data-to=story]").await?;
        page.articles(texts::STORY.len() - 1).await
    });
    visited.await
}

#[tokio::test]
async fn starting_over_asks_first() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        open_story(page).await?;
        page.click("[data-action=start-over]").await?;
        page.click("dialog [data-action=cancel]").await?;
        page.gone("dialog").await?;
        page.articles(texts::STORY.len()).await?;
        page.click("[data-action=start-over]").await?;
        page.click("dialog [data-action=start-over-yes]").await?;
        page.present("main[data-view=empty]").await?;
        assert_eq!(page.count("[data-event], [data-name], [data-message]").await?, 0);
        Ok(())
    });
    visited.await
}

#[tokio::test]
async fn leaving_with_articles_asks_first() -> Outcome {
    // The driver answers the question itself before a test could see it, so the event is asked.
    const ASKS: &str = "const event = new Event('beforeunload', {cancelable: true}); dispatchEvent(event); return event.defaultPrevented";
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        assert!(!page.script::<bool>(ASKS, vec![]).await?, "an empty page asks");
        page.drop_texts(&texts::STORY).await?;
        page.wait_until("a page with articles asks", async || page.script(ASKS, vec![]).await).await
    });
    visited.await
}

#[tokio::test]
async fn the_story_is_saved() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        open_story(page).await?;
        page.click("[data-action=save-json]").await?;
        let story: Value = serde_json::from_slice(&page.saved("json").await?)?;
        let listed = |field: &str| story.get(field).and_then(Value::as_array).map_or(0, Vec::len);
        assert_eq!(listed("articles"), texts::STORY.len());
        assert!(listed("events") > 0 && listed("entities") > 0);
        page.click("[data-action=save-csv]").await?;
        let rows = String::from_utf8(page.saved("csv").await?)?;
        assert!(rows.lines().count() > listed("events"), "a head and a row an event: {rows}");
        // Saving is no reason to ask anything of the network, and says what was saved.
        page.wait_until("it says what was saved", async || {
            Ok(page.texts("#spoken").await?.iter().any(|text| text.contains(".csv")))
        })
        .await
    });
    visited.await
}

#[tokio::test]
async fn the_page_stays_alive_while_it_reads() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        // Frames drawn while much text is read: were it read on the page's own thread, there would be none.
        let watch = "window.frames_read = 0; const reads = document.querySelector('main').dataset;
            const tick = () => { if (reads.reading == 'true') window.frames_read += 1; requestAnimationFrame(tick) };
            requestAnimationFrame(tick)";
        page.driver.execute(watch, vec![]).await?;
        let line =
            "Kepala Desa Parungjaya Hendra Kusnadi meninjau jembatan itu pada Selasa pukul 09.00 WIB.\n";
        page.drop_bytes("panjang.txt", line.repeat(4000).as_bytes()).await?;
        tokio::time::sleep(Duration::from_millis(300)).await;
        page.articles(1).await?;
        let frames: u32 = page.script("return window.frames_read", vec![]).await?;
        assert!(frames >= 3, "{frames} frames were drawn while it read");
        Ok(())
    });
    visited.await
}
