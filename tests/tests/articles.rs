//! Every article in `tests/articles` and every one of the sample story, against its expected facts.
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use tests::expect::{broken_invariants, check, promote};

/// Where articles are, and where their expectations are, from this package's folder.
const FOLDERS: [(&str, &str); 2] = [("articles", "articles"), ("../web/sample", "articles/sample")];

/// Each article with its expectations, by name. A half without its other half is an error: what is
/// not run must not go unnoticed.
fn pairs() -> Vec<(PathBuf, PathBuf)> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pairs = Vec::new();
    for (texts, expectations) in
        FOLDERS.map(|(texts, expectations)| (here.join(texts), here.join(expectations)))
    {
        for text in files(&texts, "txt") {
            let name = text.file_name().unwrap_or_default();
            pairs.push((text.clone(), expectations.join(name).with_extension("expected")));
        }
        for expected in files(&expectations, "expected") {
            let name = expected.file_name().unwrap_or_default();
            let text = texts.join(name).with_extension("txt");
            assert!(text.exists(), "{} is there, {} is not", expected.display(), text.display());
        }
    }
    pairs
}

/// The files of a folder that end so, by name.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("the folder's entries can be read").path());
    let mut found: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|e| e == ending)).collect();
    found.sort();
    found
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn articles_have_their_expected_facts() {
    let pairs = pairs();
    assert!(pairs.len() >= 16, "only {} articles were found", pairs.len());
    let promoting = std::env::var_os("PROMOTE").is_some();

    let (mut met, mut todo, mut wrong) = (0, 0, String::new());
    for (text, expectations) in &pairs {
        let (content, mut expected) = (read(text), read(expectations));
        let facts = tests::extract(&content);
        let name = expectations.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(expectations).display();
        for broken in broken_invariants(&content, &facts) {
            let _ = writeln!(wrong, "{name}: {broken}");
        }
        if promoting {
            expected = promote(&content, &expected, &facts);
            std::fs::write(expectations, &expected).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
        let report = check(&content, &expected, &facts);
        met += report.met;
        todo += report.todo;
        for difference in report.differences {
            let _ = writeln!(wrong, "{name}:{}: {}", difference.line, difference.what);
        }
    }
    println!("{met} expectations met, {todo} not yet");
    assert!(wrong.is_empty(), "{} differences, {met} met, {todo} not yet:\n{wrong}", wrong.lines().count());
}
