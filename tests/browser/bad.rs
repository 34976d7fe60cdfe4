//! Bad input: each gets a message that names the file, or a sensible result, and the other articles stay.

use crate::harness::{Outcome, Page, Visitor};
use crate::texts;

/// Opens the page with the story on it, drops one more file, and checks what is said of it.
async fn drop_beside_the_story(name: &'static str, bytes: &[u8], message: &str, added: usize) -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        page.drop_texts(&texts::STORY).await?;
        page.drop_bytes(name, bytes).await?;
        page.wait_for_text(&format!("[data-message={message}]"), name).await?;
        page.articles(texts::STORY.len() + added).await
    });
    visited.await
}

#[tokio::test]
async fn an_empty_file_is_named() -> Outcome {
    drop_beside_the_story("kosong.txt", b"", "empty", 0).await
}

#[tokio::test]
async fn a_file_of_spaces_is_named() -> Outcome {
    drop_beside_the_story("spasi.txt", b" \r\n\t \n", "blank", 0).await
}

#[tokio::test]
async fn a_binary_file_is_named() -> Outcome {
    let picture = [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], &[0, 7, 255, 3].repeat(500)].concat();
    drop_beside_the_story("foto.txt", &picture, "not-text", 0).await
}

#[tokio::test]
async fn a_file_that_is_too_large_is_named() -> Outcome {
    let line = b"Sungai Cilamping meluap pada Minggu malam dan merendam tiga desa di Lemahwangi.\n";
    let bytes = line.repeat((51 << 20) / line.len() + 1);
    drop_beside_the_story("besar.txt", &bytes, "too-large", 0).await
}

#[tokio::test]
async fn the_same_article_is_taken_once() -> Outcome {
    drop_beside_the_story("salinan.txt", texts::STATED.1.as_bytes(), "duplicate", 0).await
}

#[tokio::test]
async fn an_article_without_a_date_is_read() -> Outcome {
    let text =
        "Kucing Kantor Desa Punya Nama Baru\n\nKucing di kantor desa bernama Belang. Warga menyukainya.\n";
    drop_beside_the_story("kucing.txt", text.as_bytes(), "undated", 1).await
}

#[tokio::test]
async fn an_article_in_another_language_is_read() -> Outcome {
    let text = "Die Brücke über den Fluss bleibt gesperrt\n\nDie Stadt hat die alte Brücke am Montag gesperrt, weil \
                ein Seil gerissen ist. Die Arbeiten sollen nach Angaben der Stadt drei Wochen dauern, und die \
                Anwohner müssen solange mit dem Boot fahren.\n";
    drop_beside_the_story("bruecke.txt", text.as_bytes(), "other-language", 1).await
}

#[tokio::test]
async fn an_old_encoding_is_read_and_named() -> Outcome {
    let text =
        "Café Baru di Lemahwangi\nSelasa, 5 Maret 2024\n\nSebuah café dibuka di Lemahwangi pada Senin.\n";
    let bytes: Vec<u8> = text.chars().map(|c| if c == 'é' { 0xE9 } else { c as u8 }).collect();
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        page.drop_bytes("cafe.txt", &bytes).await?;
        page.wait_for_text("[data-message=encoding]", "cafe.txt").await?;
        title_is(page, "Café Baru di Lemahwangi").await
    });
    visited.await
}

#[tokio::test]
async fn utf_16_and_a_byte_order_mark_are_read() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        let (name, text) = texts::OTHER;
        let utf16: Vec<u8> =
            "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        page.drop_bytes(name, &utf16).await?;
        title_is(page, "Pasar Ikan Tanjungsari Dibuka Kembali").await?;
        // With a mark in UTF-8 it is the same article again.
        page.drop_bytes("lagi.txt", format!("\u{FEFF}{text}").as_bytes()).await?;
        page.wait_for_text("[data-message=duplicate]", "lagi.txt").await
    });
    visited.await
}

async fn title_is(page: &Page, title: &str) -> Outcome {
    page.articles(1).await?;
    page.wait_for_text(".article-list [data-article]", title).await?;
    Ok(())
}

#[tokio::test]
async fn a_folder_is_named() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        page.drop_texts(&texts::STORY).await?;
        let inside = page.file("kliping/satu.txt", texts::OTHER.1.as_bytes())?;
        let folder = inside.parent().ok_or("no folder")?.to_path_buf();
        page.drop_files(&[folder]).await?;
        page.wait_for_text("[data-message=unreadable]", "kliping").await?;
        page.articles(texts::STORY.len()).await
    });
    visited.await
}

#[tokio::test]
async fn a_paste_of_spaces_is_answered() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        page.paste("   \n  ").await?;
        page.present("[data-message=blank]").await
    });
    visited.await
}

#[tokio::test]
async fn an_address_is_not_fetched() -> Outcome {
    let visited = Visitor::default().visit(async |page| {
        page.ready().await?;
        page.paste("http://elsewhere.test/berita/jembatan").await?;
        page.present("[data-message=address]").await
    });
    visited.await
}
