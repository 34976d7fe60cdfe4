//! The article view: marks, their notes, and the published date.

use crate::harness::{Outcome, Page, Visitor};
use crate::texts;
use thirtyfour::prelude::*;

/// Opens the article of this title.
async fn open_article(page: &Page, title: &str) -> Outcome {
    for card in page.driver.find_all(By::Css(".article-list [data-article]")).await? {
        if card.text().await?.contains(title) {
            card.find(By::Css("a")).await?.click().await?;
            return page.present("main[data-view=article] .text mark").await;
        }
    }
    Err(format!("the story lists no article `{title}`").into())
}

/// Opens the page with one article on it, in the article view.
async fn open(page: &Page) -> Outcome {
    page.ready().await?;
    page.drop_texts(&texts::STORY).await?;
    open_article(page, "Jembatan Gantung Lemahwangi Ditutup").await
}

/// The mark of these words.
async fn mark(page: &Page, words: &str) -> Result<WebElement, Box<dyn std::error::Error>> {
    for mark in page.driver.find_all(By::Css(".text mark")).await? {
        if mark.text().await?.trim() == words {
            return Ok(mark);
        }
    }
    Err(format!("`{words}` is not marked: {:?}", page.texts(".text mark").await?).into())
}

#[tokio::test]
async fn a_mark_shows_its_value_and_why() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        open(page).await?;
        // By pointing …
        let time = mark(page, "Kamis pekan ini").await?;
        page.driver.action_chain().move_to_element_center(&time).perform().await?;
        page.wait_for_text("[data-card=time] .value", "7 Maret 2024").await?;
        page.wait_for_text("[data-card=time]", "Kamis pekan ini").await?;
        assert!(page.count("[data-card=time] li").await? > 0, "no derivation");
        // … and by the keyboard's focus.
        let person = mark(page, "Hendra Kusnadi").await?;
        page.driver.execute("arguments[0].focus()", vec![person.to_json()?]).await?;
        page.wait_for_text("[data-card=person] .value", "Hendra Kusnadi").await
    });
    visited.await
}

#[tokio::test]
async fn every_kind_is_switched_off_and_on() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        open(page).await?;
        for kind in ["person", "place", "time"] {
            let marks = format!("mark[data-kind={kind}]");
            let switch = format!("[data-legend={kind}]");
            let (before, all) = (page.count(&marks).await?, page.count(".text mark").await?);
            assert!(before > 0, "no {kind} is marked");
            page.click(&switch).await?;
            page.gone(&marks).await?;
            assert_eq!(page.count(".text mark").await?, all - before, "other marks went too");
            page.click(&switch).await?;
            page.present(&marks).await?;
            assert_eq!(page.count(&marks).await?, before);
        }
        Ok(())
    });
    visited.await
}

#[tokio::test]
async fn colour_is_never_the_only_sign() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        open_told(page).await?;
        // What tells marks apart besides colour: the line beneath them, what is drawn before or after, the letters.
        let script = "const kinds = {};
            for (const mark of document.querySelectorAll('.text mark')) {
                const [own, before, after] = ['', '::before', '::after'].map(part => getComputedStyle(mark, part || null));
                kinds[mark.dataset.kind] = [own.textDecorationLine, own.textDecorationStyle,
                    own.textDecorationThickness, own.borderBottomStyle, own.borderBottomWidth, own.fontStyle,
                    own.fontWeight, own.fontVariantCaps, own.backgroundImage, before.content, after.content].join(' ');
            }
            return Object.values(kinds)";
        let looks: Vec<String> = page.script(script, vec![]).await?;
        let mut different = looks.clone();
        different.sort();
        different.dedup();
        assert!(looks.len() >= 6, "too few kinds: {looks:?}");
        assert_eq!(different.len(), looks.len(), "two kinds differ in colour only: {looks:#?}");
        Ok(())
    });
    visited.await
}

#[tokio::test]
async fn a_changed_published_date_dates_the_article_anew() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        open(page).await?;
        assert_eq!(page.attribute(".published", "data-origin").await?.as_deref(), Some("stated"));
        assert_eq!(page.attribute(".published", "data-date").await?.as_deref(), Some("2024-03-04"));
        page.click("[data-action=change-date]").await?;
        set_date(page, "2024-03-11").await?;
        page.present(".published[data-origin=corrected][data-date='2024-03-11']").await?;
        value_of(page, "Kamis pekan ini", "14 Maret 2024").await?;
        page.click("[data-action=reset-date]").await?;
        page.present(".published[data-origin=stated][data-date='2024-03-04']").await?;
        value_of(page, "Kamis pekan ini", "7 Maret 2024").await
    });
    visited.await
}

/// Types a date into the field, whatever the order of day and month on this machine.
async fn set_date(page: &Page, date: &str) -> Outcome {
    let field = page.element("[data-field=published]").await?;
    let script = "arguments[0].value = arguments[1];
        for (const kind of ['input', 'change']) arguments[0].dispatchEvent(new Event(kind, {bubbles: true}))";
    page.driver.execute(script, vec![field.to_json()?, date.into()]).await?;
    Ok(())
}

/// Waits until the note on these words gives that value.
async fn value_of(page: &Page, words: &str, value: &str) -> Outcome {
    let so = async || {
        let Ok(mark) = mark(page, words).await else { return Ok(false) };
        page.driver.execute("arguments[0].blur(); arguments[0].focus()", vec![mark.to_json()?]).await?;
        Ok(page.texts("[data-card=time] .value").await?.iter().any(|text| text.contains(value)))
    };
    page.wait_until(&format!("`{words}` is {value}"), so).await
}

#[tokio::test]
async fn an_article_without_a_date_gets_one_by_hand() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        let text = "Posko Bencana Dibuka di Balai Desa\n\nPosko bencana dibuka kemarin di balai desa. Warga berdatangan.\n";
        page.drop_bytes("posko.txt", text.as_bytes()).await?;
        page.articles(1).await?;
        assert_eq!(page.count("[data-event]").await?, 0, "`kemarin` cannot be dated yet");
        open_article(page, "Posko Bencana").await?;
        page.click("[data-action=change-date]").await?;
        set_date(page, "2023-02-01").await?;
        value_of(page, "kemarin", "31 Januari 2023").await?;
        page.click("nav.views [data-to=story]").await?;
        page.present("[data-event]").await
    });
    visited.await
}

/// Opens the article that has something of everything.
async fn open_told(page: &Page) -> Outcome {
    page.ready().await?;
    page.drop_bytes(texts::TOLD.0, texts::TOLD.1.as_bytes()).await?;
    page.articles(1).await?;
    open_article(page, "Tanggul Kali Wungu").await
}

#[tokio::test]
async fn a_quotation_shows_who_said_it_and_which_words_tell() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        open_told(page).await?;
        // By pointing at the words said …
        let words = page.element(".said.quote").await?;
        page.driver.action_chain().move_to_element_center(&words).perform().await?;
        page.wait_for_text("[data-card=quote] .value", "Dewi Lestari").await?;
        page.wait_for_text("[data-card=quote] li", "kata Bupati Kendal Dewi Lestari").await?;
        let tells = page.texts(".tells").await?;
        assert_eq!(tells, ["kata", "Dewi Lestari"]);
        // … and by the keyboard's focus on the bar before them.
        let script =
            "const bar = document.querySelector('mark[data-kind=report]'); bar.focus(); return bar.ariaLabel";
        let label: String = page.script(script, vec![]).await?;
        page.wait_for_text("[data-card=report] .value", "Dewi Lestari").await?;
        page.wait_for_text("[data-card=report] dd", "membantah").await?;
        assert!(label.contains("Dewi Lestari"), "{label}");
        Ok(())
    });
    visited.await
}

#[tokio::test]
async fn a_speaker_leads_to_each_of_their_quotations() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        open_told(page).await?;
        let voice = "[data-voice='Dewi Lestari']";
        page.click(voice).await?;
        page.present("mark[data-kind=quote][aria-expanded=true]:focus").await?;
        page.click(voice).await?;
        page.present("mark[data-kind=report][aria-expanded=true]:focus").await?;
        page.click(voice).await?;
        page.present("mark[data-kind=quote][aria-expanded=true]:focus").await
    });
    visited.await
}

#[tokio::test]
async fn a_quantity_shows_its_value_and_what_is_counted() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        open_told(page).await?;
        let number = mark(page, "1.250 rumah").await?;
        page.driver.action_chain().move_to_element_center(&number).perform().await?;
        page.wait_for_text("[data-card=quantity] .value", "lebih dari 1.250 rumah").await?;
        page.wait_for_text("[data-card=quantity] dd", "rumah di Desa Karangjati").await?;
        page.wait_for_text("[data-card=quantity] li", "batas bawah").await?;
        let money = mark(page, "Rp 2,5 miliar").await?;
        page.driver.execute("arguments[0].focus()", vec![money.to_json()?]).await?;
        page.wait_for_text("[data-card=quantity] .value", "Rp2.500.000.000").await
    });
    visited.await
}

#[tokio::test]
async fn what_is_around_the_article_is_dimmed_and_can_be_left_out() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        open_told(page).await?;
        let dimmed = page.count("[data-off]").await?;
        assert!(dimmed >= 3, "{dimmed} lines dimmed");
        let switch = "[data-action=furniture]";
        assert_eq!(page.attribute(switch, "aria-pressed").await?.as_deref(), Some("true"));
        page.click(switch).await?;
        page.gone("[data-off]").await?;
        assert_eq!(page.attribute(switch, "aria-pressed").await?.as_deref(), Some("false"));
        assert!(!page.text(".text").await?.contains("KENDAL"), "the dateline is still there");
        page.click(switch).await?;
        page.present("[data-off]").await?;
        assert_eq!(page.count("[data-off]").await?, dimmed);
        Ok(())
    });
    visited.await
}
