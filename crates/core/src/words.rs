//! Derivations put into words, in the reader's language.

use timex::Language;

use crate::article::{DayClue, DayRule};
use crate::mention::AliasRule;
use crate::story::{Alias, AliasWhy, Confidence, ProposalWhy};
use crate::text::FurnitureKind;
use crate::{Published, PublishedWhy};

/// One of two texts, by language.
pub const fn pick(language: Language, id: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Indonesian => id,
        Language::English => en,
    }
}

/// Whom a name such as the seat of a government stands for.
pub fn acts_for(whom: &str, language: Language) -> String {
    format!("{} {whom}", pick(language, "bertindak untuk", "acts for"))
}

/// Why a published date is what it is.
pub fn published_why(published: &Published, language: Language) -> String {
    match &published.why {
        PublishedWhy::Corrected => pick(language, "Anda menetapkannya.", "You set it.").to_owned(),
        PublishedWhy::Given => {
            pick(language, "Diberikan bersama artikelnya.", "It was given with the article.").to_owned()
        }
        PublishedWhy::Stated(line) => match language {
            Language::Indonesian => format!("Tertulis di halamannya: “{line}”."),
            Language::English => format!("The page states it: “{line}”."),
        },
        PublishedWhy::OwnCalendar(calendar) | PublishedWhy::Open(calendar) => {
            let reasons: Vec<String> = calendar.reasons.iter().map(|reason| reason.words(language)).collect();
            reasons.join("; ")
        }
        PublishedWhy::Narrowed((first, last), calendar) => {
            let lead = pick(
                language,
                "Ditulis ketika artikel lain menceritakan hal yang sama",
                "Written while the other articles tell the same story",
            );
            let days = timex::label(&timex::Value::Days(*first, *last), None, None, language);
            let reasons = calendar.reasons.iter().map(|reason| reason.words(language));
            std::iter::once(format!("{lead}: {days}")).chain(reasons).collect::<Vec<_>>().join("; ")
        }
        PublishedWhy::OtherArticles { clues, .. } => other_articles(clues, language),
        PublishedWhy::Silent => pick(
            language,
            "Artikel ini tidak menyebut kapan terbit dan tidak memberi petunjuk.",
            "The article does not say when it was published, and gives no hint.",
        )
        .to_owned(),
    }
}

/// What left one day for an article's writing, beside the other articles.
fn other_articles(clues: &[DayClue], language: Language) -> String {
    let lead = pick(
        language,
        "Disimpulkan: hanya hari ini yang cocok dengan isi artikel ini dan dengan cerita artikel lain",
        "Inferred: only this day fits what the article says and what other articles tell",
    );
    let mut words: Vec<String> = Vec::new();
    for clue in clues {
        let rule = match clue.rule {
            DayRule::Beside => pick(language, "dihitung dari hari terbit", "counted from the day of writing"),
            DayRule::News => {
                pick(language, "berita sepekan sebelum terbit", "news of the week before it was written")
            }
            DayRule::WrittenOn => pick(
                language,
                "hari terakhir yang diceritakan, dianggap hari terbit",
                "the last day told, taken for the day of writing",
            ),
            DayRule::Copied => pick(
                language,
                "artikel lain memuat kalimat yang sama",
                "another article has the same sentence",
            ),
            DayRule::Toll => pick(
                language,
                "sesuai dengan jumlah korban yang diceritakan artikel lain sebelum dan sesudahnya",
                "fits the tolls that other articles tell before and after",
            ),
            DayRule::Since => pick(
                language,
                "artikel lain memberinya tanggal, pekan pertama cerita ini",
                "other articles date it, in the first week of the story",
            ),
        };
        let reason = format!("“{}”: {rule}", clue.words);
        if !words.contains(&reason) {
            words.push(reason);
        }
    }
    if words.is_empty() { format!("{lead}.") } else { format!("{lead}; {}.", words.join("; ")) }
}

/// Why a name is taken for an entity's.
pub const fn alias_why(why: AliasWhy, language: Language) -> &'static str {
    use AliasRule::{Bracket, Initials, Nickname, PartOfName, SameName, Spelling, Table};
    match why {
        AliasWhy::InArticle(Spelling) | AliasWhy::Across(Spelling) => {
            pick(language, "ejaan lain dari nama yang sama", "another spelling of the same name")
        }
        AliasWhy::InArticle(Nickname) | AliasWhy::Across(Nickname) => {
            pick(language, "kependekan dari namanya", "short for the name")
        }
        AliasWhy::InArticle(Initials) | AliasWhy::Across(Initials) => {
            pick(language, "huruf-huruf awal namanya", "the first letters of the name")
        }
        AliasWhy::InArticle(SameName) => pick(language, "nama yang sama", "the same name"),
        AliasWhy::InArticle(PartOfName) => pick(
            language,
            "bagian dari nama lengkapnya dalam artikel yang sama",
            "part of the full name in the same article",
        ),
        AliasWhy::InArticle(Bracket) => pick(
            language,
            "singkatan dalam kurung setelah namanya",
            "the short form in brackets after the name",
        ),
        AliasWhy::Corrected => pick(language, "Anda menggabungkannya", "you merged them"),
        AliasWhy::InArticle(Table) | AliasWhy::Across(Table) => {
            pick(language, "nama lain yang dikenal dalam daftar", "another name known from the tables")
        }
        AliasWhy::Across(SameName) => pick(
            language,
            "ejaannya sama setelah variasi ejaan disamakan",
            "the same letters once spelling variants are made one",
        ),
        AliasWhy::Across(PartOfName) => pick(
            language,
            "satu-satunya dalam cerita ini yang bernama demikian",
            "the only one of this story with that name",
        ),
        AliasWhy::Across(Bracket) => {
            pick(language, "singkatan yang diberikan artikel lain", "a short form that another article gives")
        }
    }
}

/// Why two names may be one's, though they are not joined.
pub const fn proposal_why(why: ProposalWhy, language: Language) -> &'static str {
    match why {
        ProposalWhy::Sound => pick(
            language,
            "bunyinya sama; mungkin hanya ejaannya yang berbeda",
            "they sound the same; perhaps only the spelling differs",
        ),
        ProposalWhy::Letter => pick(
            language,
            "hanya satu huruf berbeda; mungkin salah ketik",
            "only one letter differs; perhaps a typing error",
        ),
        ProposalWhy::Order => {
            pick(language, "kata-kata yang sama dalam urutan lain", "the same words in another order")
        }
        ProposalWhy::Initials => pick(language, "inisialnya cocok", "the initials fit"),
        ProposalWhy::Syllables => pick(
            language,
            "tersusun dari suku kata nama yang lain",
            "put together from syllables of the other name",
        ),
        ProposalWhy::Office => pick(
            language,
            "beberapa orang bernama demikian; jabatannya cocok dengan yang satu ini",
            "several people have that name; the office fits this one",
        ),
    }
}

/// The same of one of an entity's names, with how sure that is.
pub fn alias_reason(alias: &Alias, language: Language) -> String {
    let why = alias_why(alias.why, language);
    if alias.confidence == Confidence::CERTAIN {
        return why.to_owned();
    }
    format!("{why} ({})", confidence(alias.confidence, language))
}

/// How sure something is, in words and in percent.
///
/// ```
/// use linimasa_core::{story::Confidence, words};
/// use timex::Language;
/// assert_eq!(words::confidence(Confidence::measured(30, 31), Language::Indonesian), "sangat mungkin, 93%");
/// assert_eq!(words::confidence(Confidence::CERTAIN, Language::English), "certain");
/// ```
pub fn confidence(confidence: Confidence, language: Language) -> String {
    let percent = confidence.percent();
    let words = match percent {
        100.. => return pick(language, "pasti", "certain").to_owned(),
        95.. => pick(language, "hampir pasti", "almost certain"),
        85.. => pick(language, "sangat mungkin", "very likely"),
        70.. => pick(language, "mungkin", "likely"),
        _ => pick(language, "meragukan", "doubtful"),
    };
    format!("{words}, {percent}%")
}

/// What a piece of furniture is.
pub const fn furniture(kind: FurnitureKind, language: Language) -> &'static str {
    match kind {
        FurnitureKind::Title => pick(language, "judul", "title"),
        FurnitureKind::Heading => pick(language, "subjudul", "heading"),
        FurnitureKind::Outlet => pick(language, "media", "outlet"),
        FurnitureKind::Date => pick(language, "tanggal terbit", "publication date"),
        FurnitureKind::Byline => pick(language, "penulis", "byline"),
        FurnitureKind::Dateline => pick(language, "tempat penulisan", "dateline"),
        FurnitureKind::Caption => pick(language, "keterangan gambar", "caption"),
        FurnitureKind::Credit => pick(language, "hak cipta", "credit"),
        FurnitureKind::Related => pick(language, "tautan terkait", "related link"),
        FurnitureKind::Advert => pick(language, "iklan", "advert"),
        FurnitureKind::Comment => pick(language, "ajakan berkomentar", "comment prompt"),
        FurnitureKind::Repeat => pick(language, "sudah tercetak di atas", "printed above already"),
    }
}
