//! Pages in the styles of twelve outlets, invented, each line of which is told to be furniture or prose.
//!
//! `pages/*.txt`: a line begins with `F` (furniture), `P` (prose) or `~` (title, outlet, date, caption: not judged).

use std::path::Path;

use linimasa_core::{Analysis, Span, read};

/// Lines of furniture and sentences of prose: how many, and how many of them wrong.
#[derive(Default)]
struct Count {
    furniture: usize,
    missed: usize,
    sentences: usize,
    dimmed: usize,
    told: Vec<String>,
}

impl Count {
    fn add(&mut self, page: &str, name: &str) {
        let lines: Vec<(&str, &str)> = page.lines().filter_map(|line| line.split_once(' ')).collect();
        let text = lines.iter().map(|(_, line)| *line).collect::<Vec<_>>().join("\n");
        let analysis = read(&text, None);
        let mut at = 0;
        for (kind, line) in lines {
            let span = Span::new(at, at + line.len());
            at = span.end + 1;
            match kind {
                "F" => {
                    self.furniture += 1;
                    if marked(&analysis, span) * 10 < span.len() * 8 {
                        self.missed += 1;
                        self.told.push(format!("{name}: not found: {line}"));
                    }
                }
                "P" => self.add_prose(&analysis, span, name),
                "~" => {}
                other => panic!("{name}: a line is told to be `{other}`"),
            }
        }
    }

    fn add_prose(&mut self, analysis: &Analysis, line: Span, name: &str) {
        for sentence in analysis.layout.sentences.iter().filter(|sentence| line.holds(**sentence)) {
            self.sentences += 1;
            if marked(analysis, *sentence) > 0 {
                self.dimmed += 1;
                self.told.push(format!("{name}: dimmed: {}", sentence.of(&analysis.text)));
            }
        }
    }
}

/// How many bytes of a span are marked as furniture.
fn marked(analysis: &Analysis, span: Span) -> usize {
    let within = analysis.layout.furniture.iter().filter(|item| item.span.meets(span));
    within.map(|item| item.span.end.min(span.end) - item.span.start.max(span.start)).sum()
}

#[test]
fn furniture_is_found_and_prose_is_left_alone() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{error}"));
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    assert!(paths.len() >= 12, "{} pages", paths.len());
    let mut count = Count::default();
    for path in paths {
        let page = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{error}"));
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        count.add(&page, &name);
    }
    // Prose of other kinds, without any furniture: the paragraphs of which the sentences are tested.
    let fixture = include_str!("../src/text/fixtures/sentences.txt");
    let paragraphs: Vec<&str> = fixture.lines().filter(|line| !line.starts_with('#')).collect();
    for (number, some) in paragraphs.chunks(12).enumerate() {
        let page: Vec<String> = some.iter().map(|line| format!("P {}", line.replace(" ¦ ", " "))).collect();
        count.add(&page.join("\n"), &format!("prose {number}"));
    }
    let Count { furniture, missed, sentences, dimmed, told } = count;
    println!(
        "{} of {furniture} lines of furniture found; {dimmed} of {sentences} sentences of prose dimmed",
        furniture - missed
    );
    let told = told.join("\n");
    assert!(furniture >= 100 && sentences >= 300, "{furniture} lines, {sentences} sentences");
    assert!(missed * 20 <= furniture, "{missed} of {furniture} missed:\n{told}");
    assert!(dimmed * 300 <= sentences, "{dimmed} of {sentences} dimmed:\n{told}");
}
