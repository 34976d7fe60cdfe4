//! Furniture: what is on the page and is not running prose.

use serde::{Deserialize, Serialize};

mod cued;
mod cues;
mod head;
mod page;
mod shape;

use page::Page;

use crate::Span;

pub(crate) use shape::has_site_end;

/// A piece of furniture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Furniture {
    /// Where it stands: a line, or part of one.
    pub span: Span,
    /// What it is.
    pub kind: FurnitureKind,
}

/// The kinds of furniture, as the contract names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FurnitureKind {
    /// The article's title.
    Title,
    /// A heading inside the article.
    Heading,
    /// The outlet's name, on a line of its own or before the first words.
    Outlet,
    /// When the page was published.
    Date,
    /// Who wrote or edited it.
    Byline,
    /// Where it was written from, before the first words.
    Dateline,
    /// What a picture shows.
    Caption,
    /// Whose picture or text it is.
    Credit,
    /// Links to other articles.
    Related,
    /// Adverts, subscriptions, spam.
    Advert,
    /// Prompts to comment or share, page numbers.
    Comment,
    /// A passage that stands earlier in the article already.
    Repeat,
}

impl FurnitureKind {
    /// Whether facts in it are no part of what the article tells.
    pub const fn is_apart(self) -> bool {
        matches!(self, Self::Related | Self::Advert | Self::Comment | Self::Credit | Self::Byline)
    }

    /// The contract's name of the kind.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Heading => "heading",
            Self::Outlet => "outlet",
            Self::Date => "date",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Caption => "caption",
            Self::Credit => "credit",
            Self::Related => "related",
            Self::Advert => "advert",
            Self::Comment => "comment",
            Self::Repeat => "repeat",
        }
    }
}

/// All furniture of a text, sorted.
pub(super) fn read(text: &str, paragraphs: &[Span], language: timex::Language) -> Vec<Furniture> {
    let mut page = Page::new(text, paragraphs);
    page.mark_lines(language);
    page.mark_related_lists();
    page.mark_head();
    page.mark_tail();
    page.mark_headings();
    page.mark_repeats();
    let mut found: Vec<Furniture> = page.whole_lines().collect();
    found.extend(page.parts_of_lines());
    found.sort_by_key(|item| item.span);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `kind: words` of everything found.
    fn furniture(text: &str) -> Vec<String> {
        let paragraphs = super::super::line::paragraphs(text);
        read(text, &paragraphs, timex::Language::Indonesian)
            .into_iter()
            .map(|item| format!("{}: {}", item.kind.name(), item.span.of(text)))
            .collect()
    }

    #[test]
    fn title_author_dateline_and_initials() {
        assert_eq!(
            furniture(
                "Pasar Lama Terbakar\nSinta Dewi - harianku\nGarut - Pasar Lama di Garut terbakar pada malam itu. Tidak ada korban.\n(sde/rus)"
            ),
            [
                "title: Pasar Lama Terbakar",
                "byline: Sinta Dewi - harianku",
                "dateline: Garut -",
                "byline: (sde/rus)"
            ]
        );
    }

    #[test]
    fn related_links_with_dashes_or_on_the_next_line() {
        let text = "Warga mengungsi ke balai desa sejak sore.\nBaca juga:\n- Jembatan Putus\n- Sekolah Libur\nAir mulai surut, kata camat.\nBaca Juga:\nBupati Datang\nListrik menyala lagi di desa itu.";
        assert_eq!(
            furniture(text),
            [
                "related: Baca juga:",
                "related: - Jembatan Putus",
                "related: - Sekolah Libur",
                "related: Baca Juga:",
                "related: Bupati Datang"
            ]
        );
    }

    #[test]
    fn outlets_before_the_first_words() {
        assert_eq!(
            furniture("Radar Pagi | Panen raya dimulai di Karawang, kata petani."),
            ["outlet: Radar Pagi |"]
        );
        assert_eq!(
            furniture("KARAWANG, PanganKita.com - Panen raya dimulai, kata petani."),
            ["dateline: KARAWANG, PanganKita.com -"]
        );
    }

    #[test]
    fn a_title_in_capitals_is_no_masthead() {
        let prose = "KARAWANG - Panen raya dimulai di Karawang, kata petani.";
        let (title, date) = ("PANEN RAYA DIMULAI", "Senin, 4 Maret 2024 10:00 WIB");
        assert_eq!(furniture(&format!("{title}\n{date}\n{prose}"))[0], format!("title: {title}"));
        let (masthead, title) = ("SUARA MA'RANG", "Panen Raya Dimulai di Karawang");
        let head = format!("{masthead}\n{date}\n{title}\n{prose}");
        assert_eq!(furniture(&head)[..1], [format!("outlet: {masthead}")]);
        assert!(furniture(&head).contains(&format!("title: {title}")));
    }

    #[test]
    fn somebody_s_words_may_close_a_title() {
        let prose = "Panen raya dimulai di Karawang, kata petani.";
        let title = "Petani Karawang: \"Kami Tidak Akan Menjual Sawah!\"";
        assert_eq!(furniture(&format!("{title}\n{prose}")), [format!("title: {title}")]);
        let said = "\"Kami tidak akan menjual sawah kami di Karawang.\"";
        assert_eq!(furniture(&format!("{said}\n{prose}")), [] as [String; 0]);
    }

    #[test]
    fn captions_and_their_credits() {
        assert_eq!(
            furniture(
                "Panen Raya\nPetani memanen padi di Karawang. Foto: Deni/PanganKita\nPanen raya dimulai, kata petani."
            ),
            [
                "title: Panen Raya",
                "caption: Petani memanen padi di Karawang.",
                "credit: Foto: Deni/PanganKita"
            ]
        );
    }

    #[test]
    fn a_paragraph_printed_twice_is_a_repeat_the_second_time() {
        let line = "Harga beras naik dua ribu rupiah sepekan ini di semua pasar.";
        assert_eq!(
            furniture(&format!("{line}\nStok cukup, kata bupati.\n{line}")),
            [format!("repeat: {line}")]
        );
    }

    #[test]
    fn spam_at_the_end() {
        assert_eq!(
            furniture("Polisi menutup tempat judi online di kota itu.\nSitus slot gacor malam ini"),
            ["advert: Situs slot gacor malam ini"]
        );
    }
}
