//! The names of one article: where each is mentioned, and which mentions name the same thing.

mod entity;
mod form;
mod keys;
mod names;
mod organisation;
mod person;
mod place;

pub use form::same_entities;
use ner::Label;
use serde::{Deserialize, Serialize};

use crate::Span;
use crate::memory::{self, Memory};

/// One place in the text where something is named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// Where the name stands; titles and clitics are outside.
    pub span: Span,
    /// What kind of thing is named.
    pub label: Label,
    /// Whose name it is: an index into [`Mentions::entities`].
    pub entity: usize,
}

/// Somebody or something that an article names, once or often.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// The best name that the article itself gives.
    pub name: String,
    /// What kind of thing it is.
    pub label: Label,
    /// Every form of the name in the article, in the order of first appearance.
    pub aliases: Vec<Alias>,
    /// Whom a name such as the seat of a government stands for.
    pub acts_for: Option<String>,
    /// Where it is, if the tables know.
    pub place: Option<Place>,
    /// The places that an organisation's name holds: `Rusia` in `Kementerian Luar Negeri Rusia`.
    pub inside: Vec<NamedPlace>,
    /// Titles and offices given with the name, in order.
    pub roles: Vec<Role>,
}

impl Entity {
    /// Something of which nothing is known but its name.
    pub fn named(name: &str, label: Label) -> Self {
        Self {
            name: name.to_owned(),
            label,
            aliases: Vec::new(),
            acts_for: None,
            place: None,
            inside: Vec::new(),
            roles: Vec::new(),
        }
    }
}

/// One form of an entity's name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alias {
    /// The form, as it is first written.
    pub text: String,
    /// Why it is taken as a name of this entity.
    pub why: AliasRule,
}

/// The rule by which a form was joined to an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AliasRule {
    /// The same name, perhaps in another case or spelling.
    SameName,
    /// Part of the full name: a family name, a given name, a shortened organisation.
    PartOfName,
    /// An acronym in brackets behind the name.
    Bracket,
    /// The tables know both as names of one thing.
    Table,
    /// Nearly the same letters: other vowels in some of its words.
    Spelling,
    /// The beginning of one of its words: `Bahar` for `Baharuddin`.
    Nickname,
    /// The first letters of its words, which no article puts in brackets behind it.
    Initials,
}

/// A title or an office that the text gives a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Role {
    /// The title's words as written: `juru bicara Polda`.
    pub text: String,
    /// Where they stand.
    pub span: Span,
    /// The organisation, or else the place, that the words name: an index into [`Mentions::entities`].
    pub at: Option<usize>,
}

/// A place by its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NamedPlace {
    /// The name.
    pub name: String,
    /// Where it is, if the tables know.
    pub place: Option<Place>,
}

/// Where something is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// ISO 3166-1 alpha-2 code of the country.
    pub country: String,
    /// Degrees north of the equator.
    pub latitude: f64,
    /// Degrees east of Greenwich.
    pub longitude: f64,
}

/// All names of one article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mentions {
    /// Every mention, by place in the text; they do not overlap.
    pub mentions: Vec<Mention>,
    /// The entities that the mentions name, in the order of their first mention.
    pub entities: Vec<Entity>,
}

/// Finds the names in a text whose sentences are given, sorted, as byte spans.
///
/// ```
/// use linimasa_core::{Span, mention};
/// let text = "Bupati Harun Wirya meninjau Kali Meranti. Harun berjanji membantu.";
/// let found = mention::read(text, &[Span::new(0, 41), Span::new(42, 66)]);
/// let names: Vec<&str> = found.entities.iter().map(|e| e.name.as_str()).collect();
/// assert_eq!(names, ["Harun Wirya", "Kali Meranti"]);
/// assert_eq!(found.mentions.iter().map(|m| m.entity).collect::<Vec<_>>(), [0, 1, 0]);
/// assert_eq!(found.entities[0].roles[0].text, "Bupati");
/// ```
pub fn read(text: &str, sentences: &[Span]) -> Mentions {
    let tokens = ner::tokenize_sentences(text, sentences.iter().map(|s| s.start..s.end));
    memory::with(|memory| {
        memory.meet(&tokens);
        read_tokens(text, &tokens, memory)
    })
}

/// As [`read`], of a text whose tokens were met last.
pub(crate) fn read_tokens(text: &str, tokens: &[ner::Token<'_>], memory: &mut Memory) -> Mentions {
    entity::gather(text, tokens, &memory.words.names(tokens))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a text whose lines are its sentences.
    fn read_lines(text: &str) -> Mentions {
        let mut start = 0;
        let mut sentences = Vec::new();
        for line in text.split('\n') {
            sentences.push(Span { start, end: start + line.len() });
            start += line.len() + 1;
        }
        read(text, &sentences)
    }

    /// The entities as `name: alias, alias`, in order.
    fn groups(text: &str) -> Vec<String> {
        let found = read_lines(text);
        let group = |e: &Entity| {
            let aliases: Vec<&str> =
                e.aliases.iter().map(|a| a.text.as_str()).filter(|a| *a != e.name).collect();
            format!("{}: {}", e.name, aliases.join(", "))
        };
        found.entities.iter().map(group).collect()
    }

    #[test]
    fn part_of_a_name_is_the_person_named_in_full() {
        assert_eq!(
            groups(
                "Kata dokter Sekar Wulandari, pasien pulih.\n\"Besok pulang,\" ujar Sekar.\nWulandari tersenyum."
            ),
            ["Sekar Wulandari: Sekar, Wulandari"]
        );
    }

    #[test]
    fn a_name_that_two_people_share_is_left_apart() {
        let found = groups(
            "Kata dokter Sekar Wulandari, pasien pulih.\nPerawat Sekar Hapsari setuju.\n\"Besok,\" ujar Sekar.",
        );
        assert_eq!(found, ["Sekar Wulandari: ", "Sekar Hapsari: ", "Sekar: "]);
    }

    #[test]
    fn spellings_and_initials_of_one_person() {
        assert_eq!(
            groups("Guru Hendrik Wirya Santoso pindah.\nKata Hendrick Santoso, ia lelah.\nHWS pamit."),
            ["Hendrik Wirya Santoso: Hendrick Santoso, HWS"]
        );
        assert_eq!(
            groups("Kata I Gede Suparta, sawah kering.\nKata I Gde Suparta, air habis."),
            ["I Gede Suparta: I Gde Suparta"]
        );
    }

    #[test]
    fn an_initial_before_a_shared_family_name_tells_who() {
        let found =
            groups("Lurah Harun Prasetyo hadir.\nGuru Dewi Prasetyo pulang.\nKata H. Prasetyo, rapat batal.");
        assert_eq!(found, ["Harun Prasetyo: Prasetyo", "Dewi Prasetyo: "]);
    }

    #[test]
    fn acronyms_and_short_forms_of_organisations() {
        assert_eq!(
            groups("Laporan Dewan Kopi Nusantara (DKN) terbit.\nDKN menolak impor."),
            ["Dewan Kopi Nusantara: DKN"]
        );
        assert_eq!(
            groups(
                "Pabrik PT Sinar Bahari Utama tutup.\nSaham Sinar Bahari Utama turun, SBU merugi.\nPolda Jabar dan Polda Jawa Barat diam.\nPolda menunggu."
            ),
            ["PT Sinar Bahari Utama: Sinar Bahari Utama, SBU", "Polda Jawa Barat: Polda Jabar, Polda"]
        );
    }

    #[test]
    fn an_organisation_abroad_is_not_the_one_at_home() {
        assert_eq!(groups("Ketua DPR hadir.\nKetua DPR Jepang pulang."), ["DPR: ", "DPR Jepang: "]);
    }

    #[test]
    fn places_with_and_without_their_kind() {
        assert_eq!(
            groups(
                "Desa Tirtokulon gelap.\nWarga Tirtokulon mengungsi ke Nusa Tenggara Timur (NTT).\nNTT siap."
            ),
            ["Desa Tirtokulon: Tirtokulon", "Nusa Tenggara Timur: NTT"]
        );
    }

    #[test]
    fn capitals_act_for_their_country_only_when_they_act() {
        let acting = read_lines("Tokyo menolak usul itu.");
        assert_eq!(acting.entities[0].acts_for.as_deref(), Some("Jepang"));
        let lying = read_lines("Rapat digelar di Tokyo kemarin.");
        assert_eq!(lying.entities[0].acts_for, None);
        assert_eq!(lying.entities[0].place.as_ref().map(|p| p.country.as_str()), Some("JP"));
    }

    #[test]
    fn a_place_that_shares_its_name_is_told_by_what_else_is_named() {
        let country = |text: &str, name: &str| {
            let found = read_lines(text);
            let place = found.entities.iter().find(|e| e.name == name).expect("the place is found");
            place.place.as_ref().map(|p| p.country.clone())
        };
        assert_eq!(country("Kapal itu tiba di Tripoli.", "Tripoli").as_deref(), Some("LY"));
        assert_eq!(country("Kapal itu tiba di Tripoli, Lebanon.", "Tripoli").as_deref(), Some("LB"));
        assert_eq!(
            country("Kapal dari Beirut itu tiba.\nIa lahir di Tripoli.", "Tripoli").as_deref(),
            Some("LB")
        );
        assert_eq!(
            country("Utusan Libya dan Lebanon bertemu di Tripoli.", "Tripoli").as_deref(),
            Some("LY"),
            "where both are named it is the one that is meant most often"
        );
        assert_eq!(country("Gempa terasa di Valencia.", "Valencia"), None);
        assert_eq!(
            country("Gempa terasa di Valencia dan Madrid.", "Valencia"),
            None,
            "Madrid itself shares its name"
        );
        assert_eq!(
            country("Gempa terasa di Valencia, kata pemerintah Spanyol.", "Valencia").as_deref(),
            Some("ES")
        );
    }

    #[test]
    fn an_organisation_keeps_the_places_of_its_name() {
        let found = read_lines(
            "Kementerian Luar Negeri Rusia menolak.\nWarga Desa Randukuning lega.\nKoperasi Tani Randukuning tutup.",
        );
        let inside = |name: &str| -> Vec<(&str, Option<&str>)> {
            let organisation = found.entities.iter().find(|e| e.name == name).expect("it is found");
            organisation
                .inside
                .iter()
                .map(|i| (&*i.name, i.place.as_ref().map(|place| &*place.country)))
                .collect()
        };
        assert_eq!(inside("Kementerian Luar Negeri Rusia"), [("Rusia", Some("RU"))]);
        assert_eq!(inside("Koperasi Tani Randukuning"), [("Randukuning", None)]);
    }

    #[test]
    fn a_role_names_its_organisation_or_place() {
        let at = |text: &str| -> Vec<String> {
            let found = read_lines(text);
            let roles = found.entities.iter().flat_map(|e| e.roles.iter().map(move |r| (e, r)));
            roles
                .map(|(e, r)| {
                    let at = r.at.map_or("-", |at| &found.entities[at].name);
                    format!("{}: {} @ {at}", e.name, r.text)
                })
                .collect()
        };
        assert_eq!(
            at(
                "Juru bicara Polda Banten, Kombes Pol. Rina Hapsari, hadir.\nMenurut Bupati Lamongan Dewi Santoso, air surut."
            ),
            [
                "Rina Hapsari: Juru bicara Polda Banten, Kombes Pol. @ Polda Banten",
                "Dewi Santoso: Bupati Lamongan @ Lamongan"
            ]
        );
        assert_eq!(at("Kata dokter Sekar Wulandari, pasien pulih."), ["Sekar Wulandari: dokter @ -"]);
        assert_eq!(
            at("Kuasa hukum Yohan Setiadi, Maria Ulfa, menolak."),
            ["Maria Ulfa: Kuasa hukum Yohan Setiadi @ Yohan Setiadi"],
            "whose lawyer she is does not make him one"
        );
    }

    #[test]
    fn titles_are_roles_not_names() {
        let found = read_lines(
            "Juru bicara Polda Banten, Kombes Pol. Rina Hapsari, hadir.\nTono, kepala Desa Tirtokulon, pulang.",
        );
        let roles: Vec<(&str, Vec<&str>)> = found
            .entities
            .iter()
            .filter(|e| e.label == Label::Person)
            .map(|e| (e.name.as_str(), e.roles.iter().map(|r| r.text.as_str()).collect()))
            .collect();
        assert_eq!(
            roles,
            [
                ("Rina Hapsari", vec!["Juru bicara Polda Banten, Kombes Pol."]),
                ("Tono", vec!["kepala Desa Tirtokulon"])
            ]
        );
    }

    #[test]
    fn spans_lie_on_the_words_and_do_not_overlap() {
        let text = "“Ya,” kata — é — Bupati Sékar Wulandari — lalu Sékar pulang ke Kali Meranti.";
        let found = read_lines(text);
        let words: Vec<&str> =
            found.mentions.iter().filter_map(|m| text.get(m.span.start..m.span.end)).collect();
        assert_eq!(words, ["Sékar Wulandari", "Sékar", "Kali Meranti"]);
        assert!(found.mentions.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    }

    #[test]
    fn a_text_of_names_alone_is_read_at_once() {
        let words = [
            "Wirya ",
            "PT Budi ",
            "Harun Wirya ",
            "HWB ",
            "Kali Meranti ",
            "Desa Randu (DR) ",
            "Polda Jabar ",
        ];
        let text: String = (0..30_000).map(|i| words[i * i % words.len()]).collect();
        let found = read(&text, &[Span { start: 0, end: text.len() }]);
        assert!(found.mentions.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    }

    #[test]
    fn nothing_is_found_in_nothing() {
        assert_eq!(read("", &[]), Mentions::default());
        assert_eq!(read("abc", &[Span { start: 7, end: 9 }]), Mentions::default());
    }
}
