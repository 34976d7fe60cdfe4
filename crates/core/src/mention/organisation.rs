//! Which forms of organisations' names are one: acronyms, names without their legal form, names without the
//! place behind them.

use ner::{Label, normal_key};

use super::AliasRule;
use super::form::{Form, Groups};
use super::keys::Lists;

/// Legal forms and kinds, before a name that also stands without them. The longer first.
const FORMS: [&str; 20] = [
    "Koperasi Simpan Pinjam",
    "Koperasi",
    "KSP",
    "KUD",
    "PT.",
    "PT",
    "CV.",
    "CV",
    "Perum",
    "Perumda",
    "Firma",
    "UD",
    "Yayasan",
    "LSM",
    "Partai",
    "Harian",
    "Majalah",
    "Koran",
    "Klub",
    "Grup",
];

/// Words between an organisation's name and the place behind it that some leave out.
const LEFT_OUT: [&str; 5] = ["kabupaten", "kota", "provinsi", "daerah", "propinsi"];

/// The key of an organisation's name: a known place at its end by the place's first name, `Kabupaten` and
/// the like left out, so that `Polda Jabar` and `Polda Jawa Barat` meet.
pub(super) fn key(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let place = (words.len().saturating_sub(4).max(1)..words.len()).find_map(|at| {
        let known = ner::known(&words[at..].join(" ")).filter(|k| k.label == Label::Location)?;
        Some((at, known.name))
    });
    let (head, place) = match place {
        Some((at, name)) => (&words[..at], name),
        None => (&words[..], ""),
    };
    let head = match head {
        [rest @ .., last] if rest.len() > 1 || !place.is_empty() && !rest.is_empty() => {
            if LEFT_OUT.contains(&ner::lowercase(last).as_str()) && !place.is_empty() { rest } else { head }
        }
        _ => head,
    };
    let mut kept: Vec<&str> = Vec::with_capacity(head.len() + 1);
    for (i, word) in head.iter().enumerate() {
        let between = i > 0 && i + 1 < head.len();
        if !(between && matches!(ner::lowercase(word).as_str(), "kabupaten" | "kota" | "provinsi")) {
            kept.push(word);
        }
    }
    kept.push(place);
    normal_key(&kept.join(" "))
}

/// Joins the forms of organisations.
pub(super) fn join(forms: &[Form], groups: &mut Groups) {
    let organisations: Vec<(usize, Shape)> = forms
        .iter()
        .enumerate()
        .filter(|(_, form)| form.label == Label::Organisation)
        .map(|(i, form)| (i, Shape::new(&form.text)))
        .collect();
    let mut by_core = Lists::default();
    let mut by_initials = Lists::default();
    let mut by_start = Lists::default();
    for (i, shape) in &organisations {
        if let Some(core) = &shape.core {
            by_core.push(core, *i);
        }
        for initials in &shape.initials {
            by_initials.push(initials, *i);
        }
        for start in &shape.starts {
            by_start.push(start, *i);
        }
    }
    for (i, shape) in &organisations {
        let same_core = by_core.get(shape.core.as_deref().unwrap_or(&shape.key));
        groups.join_only(*i, same_core.iter().copied(), AliasRule::PartOfName);
    }
    for (i, shape) in &organisations {
        let letters = shape.acronym.as_deref().map_or(&[][..], |letters| by_initials.get(letters));
        groups.join_only(*i, letters.iter().copied(), AliasRule::PartOfName);
    }
    for (i, shape) in &organisations {
        let longer = by_start.get(&shape.key);
        groups.join_only(*i, longer.iter().copied(), AliasRule::PartOfName);
    }
}

/// What of an organisation's name is compared.
struct Shape {
    key: String,
    /// The name without its legal form.
    core: Option<String>,
    /// The letters, if the name (or its core) is an acronym.
    acronym: Option<String>,
    /// Acronyms that it may have.
    initials: Vec<String>,
    /// The keys of its first words: what may stand for it when the place behind it is left out.
    starts: Vec<String>,
}

impl Shape {
    fn new(text: &str) -> Self {
        let stripped = FORMS.iter().find_map(|form| text.strip_prefix(form)?.strip_prefix(' '));
        let name = stripped.unwrap_or(text);
        let letters = |name: &str| name.len() >= 2 && name.chars().all(char::is_uppercase);
        let whole = key(text);
        let mut starts = Vec::new();
        let words: Vec<&str> = text.split_whitespace().take(12).collect();
        for end in 1..words.len() {
            // `DPR Jepang` is not the `DPR` of the rest of the text: abroad, the place tells them apart.
            let rest = words[end..].join(" ");
            let abroad = ner::known(&rest).and_then(|k| k.place).is_some_and(|place| place.country != "ID");
            let start = words[..end].join(" ");
            let own = abroad && ner::known(&start).is_some_and(|k| k.label == Label::Organisation);
            if !own {
                starts.push(key(&start));
            }
        }
        starts.retain(|start| *start != whole);
        Shape {
            core: stripped.map(normal_key),
            acronym: letters(name).then(|| name.to_string()),
            initials: [initials(name), initials(text)].concat(),
            starts,
            key: whole,
        }
    }
}

/// The initials of a name's capitalised words: all of them, and of the first two or more, for the place
/// behind a name is seldom in its acronym.
fn initials(name: &str) -> Vec<String> {
    let capitals: Vec<char> = name
        .split_whitespace()
        .filter_map(|word| word.chars().next().filter(|c| c.is_uppercase()))
        .take(10)
        .collect();
    (2..=capitals.len()).map(|len| capitals[..len].iter().collect()).collect()
}
