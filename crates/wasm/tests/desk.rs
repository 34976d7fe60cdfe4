//! The desk, as the page uses it; no browser needed.

// The same tests natively and in a worker of a real browser.
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;
#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);

use linimasa_wasm::Desk;
use protocol::slice::{ArticleSlice, Origin, StorySlice};
use protocol::{Export, Input, Problem, Reply, Request};

const FIRST: &str = "Pasar Lama Terbakar\nSenin, 4 Maret 2024 - 10:00 WIB\nGARUT - Pasar Lama di Garut terbakar pada Minggu (3/3/2024).\nBaca juga: Harga Beras Naik\nWarga menggelar doa bersama besok.";
const SECOND: &str = "Kios Dibangun Lagi\nPemerintah Kabupaten Garut akan membangun kios mulai Selasa.";

fn read(desk: &mut Desk, text: &str) -> String {
    let input = Input::Text { text: text.into(), name: None };
    match desk.answer(Request::Read { source: 1, input }) {
        Reply::Read { mut articles, .. } => articles.remove(0),
        other => panic!("{other:?}"),
    }
}

fn story(desk: &mut Desk) -> StorySlice {
    match desk.answer(Request::Story) {
        Reply::Story(story) => *story,
        other => panic!("{other:?}"),
    }
}

fn article(desk: &mut Desk, id: &str) -> ArticleSlice {
    match desk.answer(Request::Article { article: id.into() }) {
        Reply::Article(article) => *article,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_article_slice_holds_the_whole_text_in_order() {
    let mut desk = Desk::default();
    let id = read(&mut desk, FIRST);
    let slice = article(&mut desk, &id);
    let lines: Vec<String> = slice
        .paragraphs
        .iter()
        .map(|paragraph| {
            paragraph.sentences.iter().flat_map(|s| &s.runs).map(|run| run.text.as_str()).collect()
        })
        .collect();
    assert_eq!(lines.join("\n"), FIRST);
    let related = &slice.paragraphs[3];
    assert_eq!(related.label.as_deref(), Some("tautan terkait"));
    assert!(slice.paragraphs[2].sentences[0].runs[0].aside.is_some(), "the dateline is an aside");
}

#[test]
fn every_event_leads_back_to_a_sentence_of_its_article() {
    let mut desk = Desk::default();
    read(&mut desk, FIRST);
    let story = story(&mut desk);
    assert!(!story.events.is_empty());
    for evidence in story.events.iter().flat_map(|event| &event.evidence) {
        let slice = article(&mut desk, &evidence.article);
        let sentence = slice.paragraphs.iter().flat_map(|p| &p.sentences).find(|s| s.id == evidence.sentence);
        let words: String =
            sentence.expect("the sentence is there").runs.iter().map(|run| run.text.as_str()).collect();
        assert!(words.contains(&evidence.text), "{words:?} holds {:?}", evidence.text);
    }
}

/// A fire as two articles tell it, which do not agree on when it was.
fn contradicting() -> [String; 2] {
    let told = |time: &str| {
        format!(
            "Gudang Beras di Garut Terbakar\nSenin, 4 Maret 2024 - 10:00 WIB\nGARUT - Gudang beras milik Bulog di Garut terbakar pada Minggu (3/3/2024) pukul {time}.\nApi melalap gudang beras itu hingga habis."
        )
    };
    [told("15.00 WIB"), told("10.00 GMT").replace("hingga habis", "sampai ludes")]
}

#[test]
fn a_contradiction_that_the_user_holds_to_be_none_is_kept_apart() {
    let mut desk = Desk::default();
    let [first, second] = contradicting();
    read(&mut desk, &first);
    let article = read(&mut desk, &second);
    let before = story(&mut desk);
    let sides = before.conflicts[0].sides.clone();
    let judge = |dismissed| Request::Judge { sides: sides.clone(), dismissed };
    assert_eq!(desk.answer(judge(true)), Reply::Done);
    let after = story(&mut desk);
    assert!(after.conflicts.len() == 1 && after.conflicts[0].dismissed);
    let of_time =
        |story: &StorySlice| story.events.iter().filter(|event| event.detail.contains("yang lain")).count();
    assert!(of_time(&before) > of_time(&after), "{before:?}");
    let saved = |desk: &mut Desk| match desk.answer(Request::Export { export: Export::StoryJson }) {
        Reply::Exported(download) => download.content,
        other => panic!("{other:?}"),
    };
    assert!(saved(&mut desk).contains("\"conflicts\": []"));
    desk.answer(Request::Remove { article });
    read(&mut desk, &second);
    assert_eq!(story(&mut desk), after, "it holds when the article comes back");
    let turned = sides.iter().rev().cloned().collect();
    assert_eq!(desk.answer(Request::Judge { sides: turned, dismissed: false }), Reply::Done);
    assert_eq!(story(&mut desk), before, "it is taken back whichever side is the first by now");
}

#[test]
fn clock_times_that_contradict_each_other_are_told_by_one_zone() {
    let mut desk = Desk::default();
    contradicting().iter().for_each(|text| _ = read(&mut desk, text));
    let conflicts = story(&mut desk).conflicts;
    let values: Vec<&str> = conflicts.iter().flat_map(|c| &c.claims).map(|c| c.value.as_str()).collect();
    assert_eq!(values.len(), 2, "{conflicts:?}");
    let in_wib = |value: &&&str| value.ends_with("pukul 10.00 GMT = 17.00 WIB");
    let in_gmt = |value: &&&str| value.ends_with("pukul 15.00 WIB = 08.00 GMT");
    assert!(values.iter().any(|value| in_wib(&value) || in_gmt(&value)), "{values:?}");
}

#[test]
fn a_published_date_set_by_the_user_resolves_again_and_can_be_taken_back() {
    let mut desk = Desk::default();
    let id = read(&mut desk, SECOND);
    let time = |slice: &ArticleSlice| {
        slice.marks.iter().find(|mark| mark.words == "Selasa").map(|mark| mark.value.clone())
    };
    let before = article(&mut desk, &id);
    assert_eq!(before.card.published.origin, Origin::Unknown);
    desk.answer(Request::SetPublished { article: id.clone(), date: Some("2024-03-04".into()) });
    let dated = article(&mut desk, &id);
    assert_eq!(dated.card.published.origin, Origin::Corrected);
    assert!(time(&dated).is_some_and(|value| value.contains("5 Maret 2024")), "{:?}", time(&dated));
    desk.answer(Request::SetPublished { article: id.clone(), date: None });
    assert_eq!(article(&mut desk, &id), before);
}

#[test]
fn a_published_date_comes_back_with_its_article() {
    let mut desk = Desk::default();
    let (first, second) = (read(&mut desk, FIRST), read(&mut desk, SECOND));
    let date = Some("2024-03-07".to_owned());
    assert_eq!(desk.answer(Request::SetPublished { article: second.clone(), date }), Reply::Done);
    let with = story(&mut desk);
    assert_eq!(desk.answer(Request::Remove { article: second.clone() }), Reply::Done);
    let without = story(&mut desk);
    assert_eq!(without.articles.iter().map(|card| &card.id).collect::<Vec<_>>(), [&first]);
    assert_eq!(read(&mut desk, SECOND), second);
    assert_eq!(story(&mut desk), with);
    assert_eq!(article(&mut desk, &second).card.published.origin, Origin::Corrected);
}

#[test]
fn what_is_refused_leaves_the_others_there() {
    let mut desk = Desk::default();
    let id = read(&mut desk, FIRST);
    let refused = |desk: &mut Desk, text: &str| match desk
        .answer(Request::Read { source: 2, input: Input::Text { text: text.into(), name: None } })
    {
        Reply::Refused { problem, .. } => problem,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(&mut desk, ""), Problem::Empty);
    assert_eq!(refused(&mut desk, " \n\t "), Problem::Blank);
    assert!(matches!(refused(&mut desk, FIRST), Problem::Duplicate { article, .. } if article == id));
    assert!(matches!(refused(&mut desk, &"a ".repeat(3_000_000)), Problem::TooLarge { .. }));
    assert!(matches!(
        desk.read_bytes(3, b"%PDF-1.4", "satu.pdf".into()),
        Reply::Refused { problem: Problem::NotText { format: Some(format) }, .. } if format == "PDF"
    ));
    assert_eq!(story(&mut desk).articles.len(), 1);
}

#[test]
fn removing_and_clearing() {
    let mut desk = Desk::default();
    let first = read(&mut desk, FIRST);
    read(&mut desk, SECOND);
    desk.answer(Request::Remove { article: first.clone() });
    assert_eq!(story(&mut desk).articles.len(), 1);
    assert_eq!(desk.answer(Request::Article { article: first }), Reply::Missing);
    desk.answer(Request::Clear);
    assert_eq!(story(&mut desk), StorySlice::default());
}

#[test]
fn saved_files_hold_the_story() {
    let mut desk = Desk::default();
    read(&mut desk, FIRST);
    for (export, wanted) in [(Export::StoryJson, "\"events\""), (Export::EventsCsv, "2024-03-03")] {
        match desk.answer(Request::Export { export }) {
            Reply::Exported(download) => assert!(download.content.contains(wanted)),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn quotations_and_quantities_are_marked_with_their_reasons() {
    use protocol::slice::MarkKind;
    let mut desk = Desk::default();
    let text = "Tanggul Jebol\nSemarang - \"Air naik cepat sekali,\" kata Bupati Kendal Dewi Lestari. \
        Ia menyebut lebih dari 1.200 rumah terendam dan berjanji \"tidak tinggal diam\".";
    let id = read(&mut desk, text);
    let slice = article(&mut desk, &id);
    let marked = |kind| slice.marks.iter().position(|mark| mark.kind == kind);
    let quantity = &slice.marks[marked(MarkKind::Quantity).expect("a quantity")];
    assert_eq!(quantity.value, "lebih dari 1.200 rumah");
    assert_eq!(quantity.facts, [("yang dihitung".to_owned(), "rumah".to_owned())]);
    assert_eq!(quantity.why, ["“lebih dari”: batas bawah"]);
    let number = marked(MarkKind::Quote).expect("a quotation");
    let quote = &slice.marks[number];
    assert_eq!(quote.value, "Dewi Lestari");
    assert_eq!(quote.why, ["tertulis “kata Bupati Kendal Dewi Lestari”"]);
    assert!(quote.name.is_some(), "leads to the name");
    // The words said with their marks, and the words that tell who said them.
    let number = u32::try_from(number).unwrap_or_default();
    let runs: Vec<_> = slice.paragraphs.iter().flat_map(|p| &p.sentences).flat_map(|s| &s.runs).collect();
    let of = |is_it: fn(&&protocol::slice::Run, u32) -> bool| -> String {
        runs.iter().filter(|run| is_it(run, number)).map(|run| run.text.as_str()).collect()
    };
    assert_eq!(of(|run, number| run.quotes.contains(&number)), "\"Air naik cepat sekali,\"");
    assert_eq!(of(|run, number| run.tells.contains(&number)), "kataDewi Lestari");
    // A fragment in marks lies in what is reported.
    let deepest = runs.iter().map(|run| run.quotes.len()).max();
    assert_eq!(deepest, Some(2));
}

#[test]
fn thousands_of_quotations_in_one_line_are_cut_in_time() {
    let mut desk = Desk::default();
    let id = read(&mut desk, &"\"Kami siap,\" kata Rini, \"besok.\" ".repeat(20_000));
    let slice = article(&mut desk, &id);
    let length: usize =
        slice.paragraphs.iter().flat_map(|p| &p.sentences).flat_map(|s| &s.runs).map(|r| r.text.len()).sum();
    assert!(length > 600_000);
}

#[test]
fn who_may_be_one_is_told_with_its_reason_and_how_sure_it_is() {
    let mut desk = Desk::default();
    read(
        &mut desk,
        "Menteri Tiba\n5/3/2024\nMenteri Retno Marsudi tiba, Selasa (5/3/2024). Retno ditemui warga.",
    );
    read(
        &mut desk,
        "Menteri Membantah\n6/3/2024\nMenteri Retno Masrudi membantah kabar itu, Rabu (6/3/2024).",
    );
    let story = story(&mut desk);
    let [proposal] = story.proposals.as_slice() else { panic!("{:?}", story.proposals) };
    assert_eq!((proposal.one.0.as_str(), proposal.other.0.as_str()), ("Retno Marsudi", "Retno Masrudi"));
    assert_eq!(proposal.why, "hanya satu huruf berbeda; mungkin salah ketik");
    assert!(proposal.confidence.starts_with("sangat mungkin, "), "{}", proposal.confidence);
    let has = |id: &str| story.names.iter().any(|name| name.id == id);
    assert!(has(&proposal.one.1) && has(&proposal.other.1), "both lead to a name");
    let Reply::Name(name) = desk.answer(Request::Name { name: proposal.one.1.clone() }) else {
        panic!("the name has a slice");
    };
    let [why] = name.why.as_slice() else { panic!("{:?}", name.why) };
    assert!(why.starts_with("Retno: bagian dari nama lengkapnya") && why.ends_with("%)"), "{why}");
}
