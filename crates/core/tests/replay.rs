//! A story is the same whatever the order in which articles and corrections came, left and came back.

#![cfg(not(target_arch = "wasm32"))]

mod soundness;

use std::sync::LazyLock;

use jiff::civil::date;
use linimasa_core::story::{Merger, Status, UpdateKind};
use linimasa_core::text::FurnitureKind;
use linimasa_core::{Anchor, Article, Correction, Span, Story, Verdict, read};
use ner::Label;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// One story as several articles tell it, with contradictions, a copied passage and one article without a date, and
/// names with typing errors; and an outlet's two versions of one text, and its note on what it told wrong.
const TEXTS: [&str; 10] = [
    "Jembatan Wira Ambruk\nRabu, 6 Maret 2024 - 09:00 WIB\nKALIANYAR - Jembatan Wira di Desa Kalianyar ambruk \
     diterjang banjir pada Selasa (5/3/2024) pukul 21.10 WIB. Empat warga Kalianyar dilaporkan hilang.\n\
     \"Kami menutup jembatan sejak Senin karena tiangnya retak,\" kata Lurah Kalianyar Darmo Setyo.",
    "Warga Menyeberang dengan Rakit\nJembatan Wira di Kalianyar ambruk diterjang banjir Selasa malam.\n\
     Lurah Darmo Setyo akan memasang jembatan darurat pada Jumat besok.",
    "Jembatan Wira Dibangun Lagi\nSenin, 11 Maret 2024 - 10:00 WIB\nJembatan Wira dibangun pada 1932 oleh \
     pemborong dari Semarang. Bupati Ratna Hapsari meninjau Desa Kalianyar pada Minggu (10/3/2024).\n\
     Setyo membantah jembatan itu kurang dirawat.",
    "Riwayat Jembatan Wira\n12/3/2024\nJembatan Wira dibangun tahun 1937, kata Hapsari.\n\
     \"Kami menutup jembatan sejak Senin karena tiangnya retak,\" kata Darmo Setyo.\nBaca juga: Banjir Kalianyar",
    "The Wira Bridge\nMarch 12, 2024\nThe Wira bridge collapsed on Tuesday, March 5, 2024, at 9.40 p.m. in \
     Kalianyar. Regent Ratna Hapsari said five people were missing.",
    "Bupati Tinjau Kalianyar\nBupati Hapsari meninjau Desa Karangjati pada 10 Maret 2024 bersama 40 warga. \
     Dinas Pekerjaan Umum (DPU) memeriksa tiang jembatan, Kamis (7/3/2024).",
    "Lurah Bantah Lalai\n13/3/2024\nLurah Darmo Steyo membantah lalai, Rabu (13/3/2024).\nSehari sebelumnya ia \
     bertemu Bupati R. Hapsari di Desa Kalianyar.",
    "Jembatan Putus\nRabu, 6 Maret 2024 - 08:00 WIB\nKALIANYAR, WartaWira.com - Jembatan Wira di Desa Kalianyar putus pada \
     Senin (4/3/2024) malam. Dua warga meninggal, kata Lurah Darmo Setyo. Jembatan itu panjangnya 48 meter.",
    "Jembatan Putus\nRabu, 6 Maret 2024 - 15:00 WIB\nKALIANYAR, WartaWira.com - Jembatan Wira di Desa Kalianyar putus pada \
     Selasa (5/3/2024) malam. Tiga warga meninggal, kata Lurah Darmo Setyo. Jembatan itu panjangnya 48 meter.",
    "Tiang Diperiksa\nJumat, 8 Maret 2024 - 09:00 WIB\nKALIANYAR, WartaWira.com - DPU memeriksa tiang, Kamis (7/3/2024). \
     Korban meninggal kini lima orang, kata Darmo Setyo di Kalianyar.\nRalat: Rabu lalu kami menulis jembatan \
     itu panjangnya 48 meter dan putus pada Senin. Yang benar 84 meter.",
];

static ARTICLES: LazyLock<Vec<Article>> = LazyLock::new(|| {
    TEXTS.iter().map(|text| Article { analysis: read(text, None), file: None, given: None }).collect()
});

#[test]
fn some_of_what_the_texts_tell_is_told_otherwise_later() {
    let story = Story::merge(&ARTICLES, &[]);
    for kind in [UpdateKind::Correction, UpdateKind::Version, UpdateKind::Count] {
        assert!(story.updates.iter().any(|update| update.kind == kind), "{kind:?}: {:?}", story.updates);
    }
}

#[test]
fn some_names_of_the_texts_may_be_one() {
    assert!(Story::merge(&ARTICLES, &[]).proposals.len() > 1);
}

/// Words of one of the articles: a name, a time, a number, a quotation, a sentence, or any.
fn anchor() -> impl Strategy<Value = Anchor> {
    (0..TEXTS.len(), 0..6, any::<Index>(), any::<Index>()).prop_map(|(article, kind, which, end)| {
        let analysis = &ARTICLES[article].analysis;
        let spans: Vec<Span> = match kind {
            0 => analysis.mentions.mentions.iter().map(|mention| mention.span).collect(),
            1 => analysis.times.iter().map(|time| time.range.clone().into()).collect(),
            2 => analysis.quantities.iter().map(|quantity| quantity.span).collect(),
            3 => analysis.quotes.iter().map(|quote| quote.span).collect(),
            4 => analysis.layout.sentences.clone(),
            _ => Vec::new(),
        };
        let span = if spans.is_empty() {
            let (one, other) = (which.index(analysis.text.len()), end.index(analysis.text.len()));
            let floor = |at: usize| analysis.text.floor_char_boundary(at);
            Span::new(floor(one.min(other)), floor(one.max(other)))
        } else {
            spans[which.index(spans.len())]
        };
        Anchor::new(analysis, span)
    })
}

fn correction() -> impl Strategy<Value = Correction> {
    let label = || select(vec![Label::Person, Label::Organisation, Label::Location, Label::Misc]);
    let status = select(vec![Status::Reported, Status::Planned, Status::Claimed, Status::Denied]);
    let kind = select(vec![FurnitureKind::Advert, FurnitureKind::Title, FurnitureKind::Date]);
    let verdict = select(vec![Verdict::Right, Verdict::Open, Verdict::NoContradiction]);
    let value = || {
        select(vec!["2024-03-05", "2024-03", "1932", "2024-03-07T20:00", "P3D", "2024-03-20"])
            .prop_map(|value| value.parse::<timex::Value>().expect("these are values"))
    };
    let name = || select(vec!["Darmo Setyo", "Siti", "Kalianyar", " "]).prop_map(str::to_owned);
    let two = || (anchor(), anchor());
    let number = || (0_i64..200).prop_map(linimasa_core::quantity::Decimal::whole);
    let of_article = prop_oneof![
        (anchor(), 1_i8..28)
            .prop_map(|(at, day)| Correction::Published { article: at.article, date: date(2024, 3, day) }),
        (anchor(), name()).prop_map(|(at, name)| Correction::Outlet { article: at.article, name }),
        (anchor(), kind).prop_map(|(at, kind)| Correction::MarkFurniture { at, kind }),
        anchor().prop_map(|at| Correction::UnmarkFurniture { at }),
        (anchor(), value()).prop_map(|(at, value)| Correction::Time { at, value }),
        (anchor(), proptest::option::of(anchor()))
            .prop_map(|(quote, speaker)| Correction::Speaker { quote, speaker }),
        (anchor(), number(), proptest::option::of(number()))
            .prop_map(|(at, value, max)| Correction::Number { at, value, max }),
    ];
    let of_names = prop_oneof![
        (anchor(), label()).prop_map(|(at, label)| Correction::AddName { at, label }),
        (anchor(), label()).prop_map(|(at, label)| Correction::RetypeName { at, label }),
        (anchor(), name()).prop_map(|(at, name)| Correction::RenameName { at, name }),
        anchor().prop_map(|at| Correction::HideName { at }),
        two().prop_map(|(at, with)| Correction::MergeNames { at, with }),
        two().prop_map(|(at, from)| Correction::SplitNames { at, from }),
    ];
    let of_events = prop_oneof![
        (anchor(), status).prop_map(|(at, status)| Correction::Status { at, status }),
        (anchor(), value()).prop_map(|(at, value)| Correction::AddEvent { at, value }),
        two().prop_map(|(at, with)| Correction::JoinEvents { at, with }),
        two().prop_map(|(at, from)| Correction::SplitEvents { at, from }),
        (two(), verdict).prop_map(|((claim, against), verdict)| Correction::Verdict {
            claim,
            against,
            verdict,
            note: "Menurut prasasti".into()
        }),
    ];
    prop_oneof![of_article, of_names, of_events]
}

/// What happens on a desk.
#[derive(Clone, Debug)]
enum Step {
    Add(usize),
    Remove(usize),
    /// Gives an article a published date from outside, or takes it back.
    Date(usize, Option<i8>),
    /// So many of the corrections hold from now on.
    Correct(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let which = || 0..TEXTS.len();
    prop_oneof![
        which().prop_map(Step::Add),
        which().prop_map(Step::Remove),
        (which(), proptest::option::of(1_i8..28)).prop_map(|(which, day)| Step::Date(which, day)),
        (0_usize..8).prop_map(Step::Correct),
    ]
}

/// Whether a correction is about an article.
fn is_about(correction: &Correction, id: &str) -> bool {
    let text = serde_json::to_string(correction).expect("a correction can be written");
    text.contains(id)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn the_order_of_articles_changes_nothing(
        order in Just((0..TEXTS.len()).collect::<Vec<_>>()).prop_shuffle(),
        twice in 0..TEXTS.len(),
        corrections in proptest::collection::vec(correction(), 0..8),
    ) {
        let all = &*ARTICLES;
        let mut shuffled: Vec<Article> = order.iter().map(|&which| all[which].clone()).collect();
        shuffled.push(all[twice].clone());
        prop_assert_eq!(Story::merge(&shuffled, &corrections), Story::merge(all, &corrections));
    }

    #[test]
    fn what_came_and_left_changes_nothing(
        steps in proptest::collection::vec(step(), 0..12),
        corrections in proptest::collection::vec(correction(), 0..8),
    ) {
        let all = &*ARTICLES;
        let mut desk: Vec<Article> = Vec::new();
        for step in steps {
            let id = |which: usize| &all[which].analysis.id;
            match step {
                Step::Add(which) => desk.push(all[which].clone()),
                Step::Remove(which) => desk.retain(|article| article.analysis.id != *id(which)),
                Step::Date(which, day) => {
                    for article in desk.iter_mut().filter(|article| article.analysis.id == *id(which)) {
                        article.given = day.map(|day| date(2024, 3, day));
                    }
                }
                Step::Correct(_) => {}
            }
        }
        // A second copy of an article stands for the first.
        let mut left: Vec<Article> = Vec::new();
        for article in all.iter().filter_map(|one| desk.iter().rfind(|two| two.analysis.id == one.analysis.id)) {
            left.push(article.clone());
        }
        prop_assert_eq!(Story::merge(&desk, &corrections), Story::merge(&left, &corrections));
    }

    #[test]
    fn a_story_that_is_kept_is_that_from_scratch(
        steps in proptest::collection::vec(step(), 1..10),
        corrections in proptest::collection::vec(correction(), 0..8),
    ) {
        let all = &*ARTICLES;
        let mut desk: Vec<Article> = Vec::new();
        let mut holding: &[Correction] = &[];
        let mut merger: Merger<Article> = Merger::new(Vec::new());
        for step in steps {
            let put = |desk: &mut Vec<Article>, merger: &mut Merger<Article>, article: Article| {
                desk.retain(|known| known.analysis.id != article.analysis.id);
                desk.push(article.clone());
                merger.put(article);
            };
            match step {
                Step::Add(which) => put(&mut desk, &mut merger, all[which].clone()),
                Step::Remove(which) => {
                    let id = &all[which].analysis.id;
                    let removed = merger.remove(id);
                    prop_assert_eq!(removed.as_ref(), desk.iter().find(|article| article.analysis.id == *id));
                    desk.retain(|article| article.analysis.id != *id);
                }
                Step::Date(which, day) => {
                    let given = day.map(|day| date(2024, 3, day));
                    put(&mut desk, &mut merger, Article { given, ..all[which].clone() });
                }
                Step::Correct(count) => {
                    holding = &corrections[..count.min(corrections.len())];
                    merger.correct(holding.to_vec());
                }
            }
            prop_assert_eq!(merger.story(), &Story::merge(&desk, holding));
        }
    }

    #[test]
    fn corrections_of_an_article_that_is_not_there_have_no_effect(
        gone in 0..TEXTS.len(),
        corrections in proptest::collection::vec(correction(), 0..8),
    ) {
        let all = &*ARTICLES;
        let id = all[gone].analysis.id.clone();
        let rest: Vec<Article> = all.iter().filter(|article| article.analysis.id != id).cloned().collect();
        let of_rest: Vec<Correction> =
            corrections.iter().filter(|correction| !is_about(correction, &id)).cloned().collect();
        prop_assert_eq!(Story::merge(&rest, &corrections), Story::merge(&rest, &of_rest));
    }

    #[test]
    fn corrected_articles_are_sound_and_stay_as_they_are(
        corrections in proptest::collection::vec(correction(), 0..10),
    ) {
        let all = &*ARTICLES;
        let replayed = Correction::replay(all, &corrections);
        for article in replayed.iter() {
            let (analysis, mentions) = (&article.analysis, &article.analysis.mentions);
            soundness::holds(analysis);
            prop_assert_eq!(&analysis.resolve(&analysis.published(None, None)).len(), &analysis.times.len());
            prop_assert!(mentions.mentions.iter().all(|mention| mention.entity < mentions.entities.len()));
            prop_assert!(mentions.mentions.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        }
        let ids = |articles: &[Article]| -> Vec<String> {
            articles.iter().map(|article| article.analysis.id.clone()).collect()
        };
        prop_assert_eq!(ids(&replayed), ids(all));
        let text = serde_json::to_string(&corrections).expect("corrections can be written");
        let read: Vec<Correction> = serde_json::from_str(&text).expect("and read back");
        prop_assert_eq!(read, corrections);
    }
}

#[test]
fn a_correction_has_its_effect_again_when_its_article_returns() {
    let all = &*ARTICLES;
    let bupati = all[5].analysis.text.find("Karangjati").expect("the village");
    let at = Anchor::new(&all[5].analysis, Span::new(bupati, bupati + "Karangjati".len()));
    let corrections = [Correction::HideName { at }];
    let named = |articles: &[Article]| {
        let story = Story::merge(articles, &corrections);
        story.entities.iter().any(|entity| entity.name.contains("Karangjati"))
    };
    assert!(Story::merge(all, &[]).entities.iter().any(|entity| entity.name.contains("Karangjati")));
    let without = &all[..5];
    assert_eq!([named(all), named(without), named(all)], [false; 3]);
    assert_eq!(Story::merge(without, &corrections), Story::merge(without, &[]));
}
