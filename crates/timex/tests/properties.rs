//! What holds for every text and every value.

mod soundness;

use std::time::Instant;

use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;
use soundness::holds_for;
use timex::{
    Amount, Context, DayPart, Expression, Language, Length, Pattern, Season, TimeOfDay, Unit, Value, find,
    resolve,
};

fn any_date() -> impl Strategy<Value = Date> {
    (1000_i16..2999, 1_i8..=12, 1_i8..=31)
        .prop_map(|(year, month, day)| Date::new(year, month, day).unwrap_or(date(year, month, 28)))
}

fn any_time() -> impl Strategy<Value = TimeOfDay> {
    prop_oneof![
        (0_u8..24, 0_u8..60, proptest::option::of(0_u8..60))
            .prop_map(|(hour, minute, second)| TimeOfDay::Clock { hour, minute, second }),
        Just(TimeOfDay::Clock { hour: 24, minute: 0, second: None }),
        prop_oneof![
            Just(DayPart::Morning),
            Just(DayPart::Afternoon),
            Just(DayPart::Evening),
            Just(DayPart::Night),
            Just(DayPart::Daytime)
        ]
        .prop_map(TimeOfDay::Part),
    ]
}

fn any_length() -> impl Strategy<Value = Length> {
    let unit = prop_oneof![
        Just(Unit::Second),
        Just(Unit::Minute),
        Just(Unit::Hour),
        Just(Unit::Day),
        Just(Unit::Week),
        Just(Unit::Month),
        Just(Unit::Quarter),
        Just(Unit::Year)
    ];
    let amount = prop_oneof![Just(Amount::Some), (1_u32..100_000).prop_map(Amount::Hundredths)];
    let whole = (1_u32..60).prop_map(Amount::whole);
    prop_oneof![
        Just(Length::While),
        (amount, unit).prop_map(|(amount, unit)| Length::Of(amount, unit, None)),
        (1_u32..60, whole).prop_map(|(hours, minutes)| {
            Length::Of(Amount::whole(hours), Unit::Hour, Some((minutes, Unit::Minute)))
        }),
    ]
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        (10_i16..30).prop_map(Value::Century),
        (100_i16..300).prop_map(Value::Decade),
        (1000_i16..2999).prop_map(Value::Year),
        (1000_i16..2999, 1_u8..=2).prop_map(|(year, half)| Value::Half(year, half)),
        (1000_i16..2999, 1_u8..=4).prop_map(|(year, quarter)| Value::Quarter(year, quarter)),
        (1000_i16..2999).prop_map(|year| Value::Season(year, Season::Winter)),
        (1000_i16..2999, 1_i8..=12).prop_map(|(year, month)| Value::Month(year, month)),
        (1000_i16..2999, 1_i8..=52).prop_map(|(year, week)| Value::Week(year, week)),
        (1000_i16..2999, 1_i8..=52).prop_map(|(year, week)| Value::Weekend(year, week)),
        any_date().prop_map(Value::Day),
        (any_date(), any_time()).prop_map(|(date, time)| Value::Moment(date, time)),
        any_length().prop_map(Value::Length),
        (1_i8..=7, proptest::option::of(any_time())).prop_map(|(weekday, time)| {
            let weekday = Weekday::from_monday_one_offset(weekday).ok();
            Value::Recurring(Pattern { weekday, time, ..Pattern::default() })
        }),
        Just(Value::Past),
        Just(Value::Present),
        Just(Value::Future),
    ]
}

/// Words and marks that expressions are made of, in any order.
fn any_text() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "Kamis",
        "Minggu",
        "minggu",
        "hari",
        "ini",
        "lalu",
        "depan",
        "awal",
        "akhir",
        "pukul",
        "jam",
        "setengah",
        "tiga",
        "Desember",
        "Mei",
        "tahun",
        "1990",
        "-",
        "an",
        "12",
        "/",
        "2021",
        "(",
        ")",
        ",",
        ".",
        ":",
        "30",
        "WIB",
        "malam",
        "dini",
        "tengah",
        "kuartal",
        "III",
        "pertama",
        "dan",
        "hingga",
        "kemarin",
        "besok",
        "lusa",
        "sehari",
        "kemudian",
        "sebelumnya",
        "Natal",
        "Lebaran",
        "setiap",
        "kali",
        "per",
        "\n",
        " ",
        "–",
        "“",
        "”",
        "é",
        "🙂",
        "Monday",
        "May",
        "the",
        "next",
        "day",
        "two",
        "weeks",
        "ago",
        "a",
        "half",
        "p",
        ".m.",
        "at",
        "of",
        "first",
        "quarter",
        "yang",
        "sama",
        "akan",
        "telah",
        "kata",
        "GMT",
        "+7",
        "ke",
        "tanggal",
        "bulan",
        "99999999999",
        "XX",
        "dekade",
        "abad",
        "semester",
        "decade",
        "centuries",
        "Imlek",
        "Paskah",
        "H",
        "+",
        "terakhir",
        "T",
        "Z",
        "from",
        "to",
        "last",
        "in",
        "s/d",
        "lewat",
        "kurang",
        "menit",
        "era",
        "fiscal",
        "the",
        "morning",
        "Easter",
        "Good",
    ]);
    prop::collection::vec((word, any::<bool>()), 0..40).prop_map(|words| {
        words
            .into_iter()
            .map(|(word, space)| if space { format!("{word} ") } else { word.to_owned() })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn values_print_and_parse_back(value in any_value()) {
        prop_assert_eq!(value.to_string().parse::<Value>(), Ok(value));
    }

    #[test]
    fn earliest_is_not_after_latest(value in any_value()) {
        if let (Some(earliest), Some(latest)) = (value.earliest(), value.latest()) {
            prop_assert!(earliest <= latest);
        }
    }

    #[test]
    fn any_words_are_read_soundly(text in any_text(), published in proptest::option::of(any_date())) {
        holds_for(&text, published);
    }

    #[test]
    fn any_characters_are_read_soundly(text in "\\PC*") {
        holds_for(&text, Some(date(2024, 5, 8)));
    }

    #[test]
    fn strings_that_are_no_values_are_refused(text in "\\PC{0,12}") {
        if let Ok(value) = text.parse::<Value>() {
            prop_assert!(value.to_string().parse::<Value>().is_ok());
        }
        let _ = text.parse::<Expression>();
    }
}

/// The time for a text eight times as long is about eight times as much, whatever is repeated in it.
#[test]
fn hostile_text_is_read_to_its_end() {
    read_hostile_text(false);
}

#[test]
#[ignore = "goes by the clock, so only a quiet machine can tell: cargo test -- --ignored"]
fn hostile_text_takes_time_in_proportion() {
    read_hostile_text(true);
}

/// Reads long texts that repeat what could make a reader go back and forth, and compares the times if it may.
fn read_hostile_text(is_timed: bool) {
    for unit in [
        "1/",
        "1-",
        "1.",
        "Senin ",
        "Senin, ",
        "(1/1/",
        "tiga ",
        "1, ",
        "dan ",
        "akhir ",
        "a ",
        "\n",
        "'",
        "akan ",
        "the early ",
        "the end of ",
        "sekitar awal ",
        "Januari, ",
        "Sabtu dan ",
        "9-10 ",
        "H-3 ",
        "a quarter to ",
        "pukul 7 sampai ",
        "tanggal 5 bulan ",
        "this past ",
        "May 10, ",
    ] {
        for language in [Language::Indonesian, Language::English] {
            let time = |count: usize| {
                let text = unit.repeat(count);
                let start = Instant::now();
                let found = find(&text, language);
                let timexes = resolve(&found, &text, &Context::default());
                (start.elapsed(), timexes.len())
            };
            let (short, _) = time(8_000);
            let (long, _) = time(64_000);
            // A factor of 64 would be quadratic; the margin is for a machine that is busy with other things.
            assert!(
                !is_timed || long < short * 30 + std::time::Duration::from_millis(200),
                "{unit:?}: {short:?} then {long:?}"
            );
        }
    }
}

/// A text with something of everything, for [`same_in_every_zone`].
const ALL_KINDS: &str = "Rabu, 8 Mei 2024 - 19:18 WIB\nKemarin sore pukul 15.00, besok, Kamis lalu, 17 Agustus, Juni, \
    Lebaran, kuartal III, akhir pekan, 40 menit kemudian, saat ini, setiap Senin, 2024-05-08T23:30:00Z.";

/// Prints what is read of it; run by itself, with a machine zone each time, by [`same_in_every_zone`].
#[test]
#[ignore = "a part of same_in_every_zone"]
fn prints_values() {
    let found = find(ALL_KINDS, Language::Indonesian);
    for published in [None, Some(date(2024, 5, 8))] {
        for timex in resolve(&found, ALL_KINDS, &Context { published, zone: None }) {
            println!("value: {:?} {:?} {:?}", timex.value, timex.zone, timex.why.words(Language::English));
        }
    }
}

/// The machine's zone changes nothing.
#[test]
fn same_in_every_zone() {
    let read = |zone: &str| {
        let program = std::env::current_exe().expect("the path of this test");
        let mut itself = std::process::Command::new(program);
        itself.args(["--ignored", "--exact", "prints_values", "--nocapture"]).env("TZ", zone);
        let output = String::from_utf8(itself.output().expect("this test runs").stdout).expect("UTF-8");
        output
            .lines()
            .filter_map(|line| line.split_once("value: "))
            .map(|(_, value)| value.to_owned())
            .collect::<Vec<_>>()
    };
    let first = read("UTC");
    assert_eq!(first.len(), 2 * find(ALL_KINDS, Language::Indonesian).len());
    for zone in ["Asia/Jakarta", "Asia/Jayapura", "America/Los_Angeles", "Pacific/Kiritimati", "Etc/GMT+12"] {
        assert_eq!(read(zone), first, "{zone}");
    }
}

/// An article of more than one piece is read as if it were short.
#[test]
fn long_texts_are_read_in_pieces_alike() {
    let sentence = "Rapat digelar pada Senin (6/5/2024) pukul 10.00 WIB di balai desa.\n";
    let found = find(&sentence.repeat(4000), Language::Indonesian);
    assert_eq!(found.len(), 4000);
}

/// A line that is only wrapped does not cut an expression; a line that ends does.
#[test]
fn wrapped_lines_go_on() {
    let texts = |text: &str| -> Vec<String> {
        find(text, Language::Indonesian).into_iter().map(|item| text[item.range].replace('\n', " ")).collect()
    };
    let wrapped = "Panitia menyatakan lelang kapal itu dibuka kembali pada Kamis\n(2/5/2024) di balai kota.";
    assert_eq!(texts(wrapped), ["Kamis (2/5/2024)"]);
    assert_eq!(texts("Agenda Kamis\n(2/5/2024)"), ["Kamis", "2/5/2024"]);
}
