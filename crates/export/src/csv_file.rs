//! Events as a table, for spreadsheets.

use std::borrow::Borrow;

use linimasa_core::{Article, Story};
use ner::Label;

/// The columns.
const HEADER: [&str; 10] = [
    "date",
    "zone",
    "earliest",
    "latest",
    "status",
    "what",
    "people_and_organisations",
    "places",
    "sources",
    "evidence",
];

/// The events of a story, a row each, as RFC 4180 says, with a byte order mark so that spreadsheets read UTF-8.
///
/// Several sources or names in one cell are parted by `; `. A cell that a spreadsheet would take for a formula is
/// led by an apostrophe, for the texts are strangers'.
pub fn events_csv(story: &Story, articles: &[impl Borrow<Article>]) -> String {
    let told = story.told_by(articles);
    let article = |index: usize| told.get(index).copied();
    let text = |index: usize| article(index).map_or("", |article| article.analysis.text.as_str());
    let mut table = String::from('\u{feff}');
    write_row(&mut table, &HEADER.map(str::to_owned));
    for event in &story.events {
        let time = story.timex(event.dated_by, &event.when);
        let date = match time {
            Some(time) => time.value.as_ref().map(ToString::to_string),
            None => Some(event.when.value().to_string()),
        };
        let names = |wanted: &[Label]| {
            let of_kind = event
                .entities
                .iter()
                .map(|&index| &story.entities[index])
                .filter(|entity| wanted.contains(&entity.label));
            of_kind.map(|entity| entity.name.as_str()).collect::<Vec<_>>().join("; ")
        };
        let mut sources: Vec<usize> = event.tellings.iter().map(|telling| telling.place.article).collect();
        sources.dedup();
        let source = |index: &usize| {
            let article = article(*index);
            let head = article.map(|article| &article.analysis.head);
            let named = head.and_then(|head| head.outlet.clone().or_else(|| head.title.clone()));
            named
                .or_else(|| article.and_then(|article| article.file.clone()))
                .unwrap_or_else(|| story.articles[*index].id.clone())
        };
        let evidence: Vec<&str> =
            event.tellings.iter().map(|telling| telling.place.span.of(text(telling.place.article))).collect();
        let row = [
            date.unwrap_or_default(),
            time.and_then(|time| time.zone).map(|zone| zone.to_string()).unwrap_or_default(),
            event.when.earliest.to_string(),
            event.when.latest.to_string(),
            format!("{:?}", event.status).to_ascii_lowercase(),
            event.headline.span.of(text(event.headline.article)).to_owned(),
            names(&[Label::Person, Label::Organisation]),
            names(&[Label::Location]),
            sources.iter().map(source).collect::<Vec<_>>().join("; "),
            evidence.join(" | "),
        ];
        write_row(&mut table, &row.map(tame));
    }
    table
}

/// Adds a row, its cells in quotes where RFC 4180 (section 2) asks for them. The `csv` crate would do the same, and
/// bring a reader of floating-point numbers along that is bigger than this whole module.
fn write_row(table: &mut String, cells: &[String]) {
    for (column, cell) in cells.iter().enumerate() {
        if column > 0 {
            table.push(',');
        }
        if cell.contains([',', '"', '\r', '\n']) {
            table.push('"');
            table.push_str(&cell.replace('"', "\"\""));
            table.push('"');
        } else {
            table.push_str(cell);
        }
    }
    table.push('\n');
}

/// A cell that no spreadsheet runs as a formula.
fn tame(mut cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t']) {
        cell.insert(0, '\'');
    }
    cell
}

#[cfg(test)]
mod tests {
    use super::*;
    use linimasa_core::read;

    #[test]
    fn a_reader_of_csv_gets_every_cell_back() {
        let cells = ["", "plain", "a, b", "she said \"yes\"", "two\r\nlines", " spaces "];
        let mut table = String::new();
        write_row(&mut table, &cells.map(str::to_owned));
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes());
        let read: Vec<_> = reader.records().map(|record| record.expect("a row")).collect();
        assert_eq!(read, [csv::StringRecord::from(cells.to_vec())]);
    }

    #[test]
    fn one_row_an_event_and_no_formulas() {
        let text = "-Pasar Lama terbakar pada 3 Maret 2024, kata polisi.";
        let articles = [Article { analysis: read(text, None), file: Some("satu.txt".into()), given: None }];
        let csv = events_csv(&Story::merge(&articles, &[]), &articles);
        assert_eq!(csv.lines().count(), 2);
        assert!(csv.contains("2024-03-03") && csv.contains("satu.txt") && csv.contains("'-Pasar"));
    }
}
