use super::UpdateKind;
use crate::story::{Side, SideValue};
use crate::{Article, Story, read};

const FIRE: &str = "Gudang Kapas di Cikarau Terbakar\nSenin, 4 Maret 2024 - 10:00 WIB\nCIKARAU, WartaSiang.com - Gudang kapas \
    milik PT Tirta Sandang di Cikarau terbakar pada Minggu (3/3/2024) malam. Sebanyak 12 pekerja gudang terluka. \
    Api berasal dari ruang mesin pemintal, kata Kepala Dinas Pemadam Kebakaran Cikarau, Rahmat Suhada.";

/// The story of some texts.
fn story(texts: &[&str]) -> (Story, Vec<Article>) {
    let article = |text: &&str| Article { analysis: read(text, None), file: None, given: None };
    let articles: Vec<Article> = texts.iter().map(article).collect();
    (Story::merge(&articles, &[]), articles)
}

/// What each update of a story tells, by its words: `12 pekerja > 21`.
fn updates(texts: &[&str]) -> Vec<(UpdateKind, String)> {
    let (story, articles) = story(texts);
    let told = story.told_by(&articles);
    let words = |side: &Side| {
        let analysis = &told[side.place.article].analysis;
        side.value.span(analysis).of(&analysis.text).to_owned()
    };
    let steps = |steps: &[Side]| steps.iter().map(words).collect::<Vec<_>>().join(" > ");
    story.updates.iter().map(|update| (update.kind, steps(&update.steps))).collect()
}

#[test]
fn an_outlet_corrects_itself() {
    let note = "Polisi Periksa Pemilik Gudang\nRabu, 6 Maret 2024 - 09:00 WIB\nCIKARAU, WartaSiang.com - Polisi memeriksa \
        pemilik gudang kapas di Cikarau, Selasa (5/3/2024).\n\nRalat: Dalam berita Senin, kami menulis 12 pekerja \
        terluka. Yang benar 21 pekerja.";
    assert_eq!(updates(&[FIRE, note]), [(UpdateKind::Correction, "12 pekerja > 21 pekerja".to_owned())]);
    // Another outlet's number stands.
    let other = note.replace("WartaSiang.com", "KabarCikarau.id");
    assert_eq!(updates(&[FIRE, &other]), [(UpdateKind::Correction, "12 pekerja > 21 pekerja".to_owned())]);
    let (story, _) = story(&[FIRE, &other]);
    assert!(story.updates[0].steps.iter().all(|step| step.place.article == 1), "{:?}", story.updates);
}

#[test]
fn notes_are_written_in_many_ways() {
    let notes = [
        ("Koreksi: versi awal artikel ini menyebut 12 pekerja terluka.", ""),
        ("Catatan redaksi: sebelumnya tertulis 12 pekerja terluka, seharusnya 21.", "12 pekerja > 21"),
        (
            "Ralat\n\nPada berita 4 Maret kami menulis 12 pekerja terluka. Jumlah yang tepat adalah 21 pekerja.",
            "12 pekerja > 21 pekerja",
        ),
        (
            "Dinas Kesehatan meralat jumlah pekerja yang terluka dari 12 orang menjadi 21 orang.",
            "12 orang > 21 orang",
        ),
        ("Redaksi berterima kasih kepada 12 pekerja yang kami wawancarai.", ""),
        ("Ralat keputusan itu dibacakan di hadapan 12 pekerja.", ""),
        ("Kata benar itu ditulis 12 pekerja di dinding.", ""),
    ];
    for (note, expected) in notes {
        let text = format!(
            "Polisi Periksa Pemilik Gudang\nRabu, 6 Maret 2024 - 09:00 WIB\nCIKARAU, KabarCikarau.id - Polisi \
            memeriksa pemilik gudang kapas.\n\n{note}"
        );
        let expected: Vec<_> = if expected.is_empty() {
            Vec::new()
        } else {
            vec![(UpdateKind::Correction, expected.to_owned())]
        };
        assert_eq!(updates(&[&text]), expected, "{note}");
    }
}

#[test]
fn english_notes_are_read() {
    let text = "Warehouse Burns in Cikarau\nMarch 6, 2024\nCIKARAU — A cotton warehouse burned down on Sunday, and 21 workers were hurt, the \
        fire service said. The owner was questioned by the police on Tuesday about the machines in the hall.\n\n\
        Correction: An earlier version of this article said that 12 workers were hurt; the figure is 21.";
    assert_eq!(updates(&[text]), [(UpdateKind::Correction, "12 workers > 21".to_owned())]);
}

#[test]
fn a_corrected_number_contradicts_nothing() {
    let other = "Kebakaran Gudang Kapas Cikarau\nSenin, 4 Maret 2024 - 12:00 WIB\nCIKARAU, SuaraPagi.com - Gudang kapas PT Tirta \
        Sandang di Cikarau terbakar pada Minggu (3/3/2024) malam. Sebanyak 21 pekerja gudang terluka.";
    let note = "Pemilik Gudang Diperiksa\nRabu, 6 Maret 2024 - 09:00 WIB\nCIKARAU, WartaSiang.com - Pemilik gudang diperiksa.\n\n\
        Ralat: Dalam berita Senin, kami menulis 12 pekerja gudang terluka, seharusnya 21 pekerja.";
    assert_eq!(story(&[FIRE, other]).0.conflicts.len(), 1);
    assert_eq!(updates(&[FIRE, other]), [], "what contradicts it is no update");
    assert_eq!(story(&[FIRE, other, note]).0.conflicts, []);
}

#[test]
fn a_corrected_day_moves_what_it_dated() {
    let wrong = "Gudang Kapas Terbakar\nSelasa, 5 Maret 2024 - 10:00 WIB\nCIKARAU, WartaSiang.com - Gudang kapas di Cikarau terbakar pada \
        Sabtu. Tidak ada korban.";
    let note = "Pemilik Gudang Diperiksa\nRabu, 6 Maret 2024 - 09:00 WIB\nCIKARAU, WartaSiang.com - Pemilik gudang diperiksa polisi.\n\n\
        Ralat: kemarin kami menulis gudang kapas terbakar pada Sabtu, seharusnya Minggu.";
    let days = |texts: &[&str]| -> Vec<String> {
        story(texts).0.events.iter().map(|event| event.when.earliest.date().to_string()).collect()
    };
    assert_eq!(days(&[wrong]), ["2024-03-02"]);
    assert_eq!(days(&[wrong, note]), ["2024-03-03"]);
    assert_eq!(updates(&[wrong, note]), [(UpdateKind::Correction, "Sabtu > Minggu".to_owned())]);
}

#[test]
fn a_later_version_of_the_same_outlet_replaces_what_it_tells_otherwise() {
    let later = FIRE
        .replace("Senin, 4 Maret 2024 - 10:00", "Senin, 4 Maret 2024 - 16:30")
        .replace("12 pekerja", "21 pekerja");
    let version = [(UpdateKind::Version, "12 pekerja > 21 pekerja".to_owned())];
    assert_eq!(updates(&[FIRE, &later]), version);
    assert_eq!(updates(&[&later, FIRE]), version, "the order of the articles changes nothing");
    assert_eq!(story(&[FIRE, &later]).0.conflicts, []);
    // Of two outlets neither replaces the other.
    let other = later.replace("WartaSiang.com", "KabarCikarau.id");
    assert!(updates(&[FIRE, &other]).iter().all(|(kind, _)| *kind == UpdateKind::Count));
    // A third version goes on from the second.
    let last = later.replace("16:30", "20:15").replace("21 pekerja", "23 pekerja");
    let steps = [(UpdateKind::Version, "12 pekerja > 21 pekerja > 23 pekerja".to_owned())];
    assert_eq!(updates(&[FIRE, &later, &last]), steps);
}

#[test]
fn of_one_day_a_version_is_later_where_both_tell_the_hour() {
    let day = FIRE.replace(" - 10:00 WIB", "").replace("12 pekerja", "21 pekerja");
    assert!(updates(&[FIRE, &day]).iter().all(|(kind, _)| *kind != UpdateKind::Version));
    let score = "Persika Menang\nSenin, 4 Maret 2024 - 21:00 WIB\nCIKARAU, WartaSiang.com - Persika menang 3-1 atas Persita di Cikarau. Laga di \
        Stadion Cikarau disaksikan ribuan orang, kata panitia. Gol pertama dicetak pada babak pertama oleh Rahmat Suhada.";
    let later = score.replace("21:00", "22:00").replace("3-1", "3-2");
    assert_eq!(updates(&[score, &later]), [(UpdateKind::Version, "3-1 > 3-2".to_owned())]);
}

#[test]
fn the_last_note_holds() {
    let wrong = "Gudang Kapas Terbakar\nSelasa, 5 Maret 2024 - 10:00 WIB\nCIKARAU, WartaSiang.com - Gudang kapas di Cikarau terbakar pada \
        Sabtu. Tidak ada korban.";
    let note = |day: u8, right: &str| {
        format!(
            "Pemilik Diperiksa {day}\n{day}/3/2024 - 09:00 WIB\nCIKARAU, WartaSiang.com - Pemilik gudang diperiksa polisi.\n\nRalat: Selasa lalu \
             kami menulis gudang kapas terbakar pada Sabtu, seharusnya {right}."
        )
    };
    let (first, second) = (note(6, "Minggu"), note(8, "Jumat"));
    let story = story(&[wrong, &first, &second]).0;
    let days: Vec<String> = story.events.iter().map(|event| event.when.earliest.date().to_string()).collect();
    assert_eq!(days, ["2024-03-01"]);
}

#[test]
fn who_tells_of_a_correction_is_not_corrected() {
    let told = "Korban Banjir Diralat\nRabu, 6 Maret 2024 - 09:00 WIB\nCIKARAU, KabarCikarau.id - BPBD Cikarau meralat jumlah korban tewas akibat \
        banjir dari tujuh menjadi enam orang, Rabu (6/3/2024).";
    let story = story(&[told]).0;
    assert_eq!(story.updates.len(), 1);
    assert!(story.events.iter().flat_map(|event| &event.tellings).all(|telling| !telling.is_replaced));
}

#[test]
fn a_share_is_no_toll() {
    let share = SHIP.replace("Empat penumpang", "Satu dari lima orang").replace("20:00", "18:00");
    let tolls = updates(&[&share, SHIP]);
    assert!(tolls.iter().all(|(kind, _)| *kind != UpdateKind::Count), "{tolls:?}");
}

#[test]
fn a_note_counts_once_where_the_version_has_it_too() {
    let later = FIRE.replace("10:00", "16:30").replace("12 pekerja", "21 pekerja")
        + " Ralat: versi awal artikel ini menyebut 12 pekerja gudang terluka, seharusnya 21 pekerja.";
    let (story, _) = story(&[FIRE, &later]);
    assert_eq!(story.updates.len(), 1, "{:?}", story.updates);
    assert!(matches!(story.updates[0].steps[0].value, SideValue::Quantity(_)));
}

const SHIP: &str = "KM Sinar Teluk Karam di Selat Wairana\nSenin, 3 Juni 2024 - 20:00 WIB\nWAIRANA, WartaSiang.com - KM Sinar Teluk karam di \
    Selat Wairana, Senin (3/6/2024). Empat penumpang meninggal dunia, kata Kepala Kantor SAR Wairana, Pius Lado.";

#[test]
fn a_toll_goes_on() {
    let next = "Korban KM Sinar Teluk Bertambah\nSelasa, 4 Juni 2024 - 19:00 WIB\nWAIRANA, KabarLaut.id - Korban meninggal akibat karamnya KM \
        Sinar Teluk bertambah menjadi sembilan orang hingga Selasa sore. Pius Lado mengatakan pencarian di Selat Wairana dilanjutkan.";
    let last = "Pencarian Ditutup\nMinggu, 9 Juni 2024 - 19:00 WIB\nWAIRANA, SuaraPagi.com - Kantor SAR Wairana menutup pencarian korban KM Sinar \
        Teluk di Selat Wairana. Korban meninggal 14 orang, tiga orang lagi dirawat. Pius Lado berterima kasih kepada nelayan.";
    let steps = [(UpdateKind::Count, "Empat penumpang > sembilan orang > 14 orang".to_owned())];
    assert_eq!(updates(&[SHIP, next, last]), steps);
    assert_eq!(updates(&[last, next, SHIP]), steps, "the order of the articles changes nothing");
    assert_eq!(story(&[SHIP, next, last]).0.conflicts, []);
}

#[test]
fn other_happenings_do_not_go_on() {
    let elsewhere = "Bus Terjun ke Jurang\nSelasa, 4 Juni 2024 - 19:00 WIB\nBATUKERAS, KabarLaut.id - Bus PO Rimba Jaya terjun ke jurang di Batukeras, Selasa \
        (4/6/2024). Sembilan penumpang meninggal dunia, kata Kapolres Batukeras, Hasan Malik.";
    assert_eq!(updates(&[SHIP, elsewhere]), []);
    let years_later = SHIP.replace("2024", "2026").replace("Empat", "Sembilan");
    assert_eq!(updates(&[SHIP, &years_later]), []);
    // A part of the dead, and those who are looked for.
    let part = "Pencarian Dilanjutkan\nRabu, 5 Juni 2024 - 19:00 WIB\nWAIRANA, SuaraPagi.com - Pius Lado melanjutkan pencarian di Selat Wairana. Keluarga \
        menerima enam jenazah. Empat orang meninggal, 21 orang masih dicari.";
    assert_eq!(updates(&[SHIP, part]), []);
}
