//! A word as the rules see it wherever it stands: its letters, what the lexicon says of it, and which names of the
//! tables it begins.

use crate::case::{lower, small_behind_first};
use crate::gazetteer::{self, Known, Reach};
use crate::interner::Interner;
use crate::lexicon::{self, Flags, Title, lexicon};
use crate::words::is_capitalised;

/// What is true of one word.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// The number of the word in small letters, among the spellings.
    pub lower: u32,
    /// It has no capitals.
    pub is_small: bool,
    /// Begins with a capital.
    pub capital: bool,
    /// Two letters or more, all capitals.
    pub shout: bool,
    /// A mark, not a word or number.
    pub mark: bool,
    /// A mark behind which a capital says little.
    pub opens: bool,
    /// A mark that may open a quotation.
    pub opens_quote: bool,
    /// Begins with a letter.
    pub lettered: bool,
    /// Has letters only.
    pub letters_only: bool,
    /// The short form of one of the country's time zones.
    pub zone: bool,
    /// Has digits of ASCII.
    pub digits: bool,
    /// Has capitals inside, as brands do: `KabarKita`, not `McAllister` or `DeWitt`.
    pub humped: bool,
    /// Is a site's name: `WartaKita.id`, `KANAL.CO`.
    pub domain: bool,
    /// Looks like a brand that does not begin with a capital: `kanal24`, `kabarKita`.
    pub branded: bool,
    /// The kind of a settlement, before its name: `Desa`.
    pub settles: bool,
    /// `Kapal`, before a ship's name.
    pub ship: bool,
    /// What the lexicon says, of the word as written and in small letters.
    pub flags: Flags,
    /// The title that the word is by itself.
    pub title: Option<Title>,
    /// The number of the word in ordinary letters: with its first letter alone as a capital where it shouts.
    pub ordinary: u32,
    /// In the tables of names: as it is written, and in ordinary letters.
    pub in_tables: [InTables; 2],
}

/// A word in the tables of names.
#[derive(Clone, Copy, Debug)]
pub(super) struct InTables {
    /// A mark begins no name.
    pub reach: Reach,
    /// What the tables know under the word alone.
    pub alone: Option<&'static Known>,
}

/// The words that were met, by their numbers, and their spellings.
#[derive(Default)]
pub(crate) struct Forms {
    forms: Vec<Form>,
    spellings: Interner,
}

impl Forms {
    /// Looks at the words that are new.
    pub(crate) fn meet(&mut self, words: &Interner) {
        for number in self.forms.len()..words.len() {
            let form = Form::new(words.text(number as u32), &mut self.spellings);
            self.forms.push(form);
        }
    }

    /// What a word is that was met.
    pub(super) fn of(&self, word: u32) -> &Form {
        &self.forms[word as usize]
    }

    /// A spelling by its number.
    pub(super) fn spelling(&self, number: u32) -> &str {
        self.spellings.text(number)
    }
}

impl Form {
    fn new(text: &str, spellings: &mut Interner) -> Self {
        let mark = !text.chars().any(char::is_alphanumeric);
        let capital = is_capitalised(text) && !is_money(text);
        let letters = || text.chars().filter(|c| c.is_alphabetic());
        let shout = capital && letters().all(char::is_uppercase) && letters().count() > 1;
        let is_small = !text.chars().any(char::is_uppercase);
        let lower = if is_small { text } else { &*lower(text) };
        // A name written in capitals is known by its ordinary form.
        let title = (shout && text.chars().count() > 3).then(|| small_behind_first(text));
        let title = title.as_deref();
        let number = spellings.number(lower);
        let as_written = InTables::new(text, mark);
        let in_tables = [as_written, title.map_or(as_written, |title| InTables::new(title, mark))];
        let starts_known = in_tables.iter().any(|tables| tables.reach.longest > 0);
        let more = [
            (starts_known, lexicon::STARTS_KNOWN),
            (matches!(text, "kantor" | "kediaman"), lexicon::SEAT),
            (matches!(text, "yakni" | "yaitu" | "ialah" | "," | "bernama"), lexicon::NAMELY),
            (matches!(text, "," | "dan" | "and" | "/" | "-" | "serta" | "atau"), lexicon::LISTS),
            (BODIES.contains(&text), lexicon::BODY),
        ];
        let flags = if mark { 0 } else { flags(text, lower, title, capital && !shout) };
        // Most words are in small letters, and those that shout alone have another form.
        let ordinary = match title {
            Some(title) => spellings.number(title),
            None if is_small => number,
            None => spellings.number(text),
        };
        Self {
            lower: number,
            is_small,
            capital,
            shout,
            mark,
            opens: matches!(text, ":" | "…" | "?" | "!" | "|"),
            opens_quote: matches!(text, "\"" | "“" | "‘" | "'" | "«" | "„" | "``" | "”" | "’"),
            lettered: text.chars().next().is_some_and(char::is_alphabetic),
            letters_only: !mark && text.chars().all(char::is_alphabetic),
            zone: matches!(lower, "wib" | "wita" | "wit"),
            digits: text.bytes().any(|c| c.is_ascii_digit()),
            humped: is_humped(text),
            domain: is_domain(text),
            branded: is_branded(text),
            settles: SETTLEMENTS.contains(&lower),
            ship: lower == "kapal",
            flags: more.iter().filter(|(is_so, _)| *is_so).fold(flags, |flags, (_, flag)| flags | flag),
            title: lexicon().title(&[lower]).map(|(_, title)| title),
            ordinary,
            in_tables,
        }
    }
}

/// English words for bodies of people, behind their names.
const BODIES: [&str; 7] = ["cooperative", "company", "group", "party", "agency", "club", "foundation"];

/// Kinds of settlements and places whose names stand without them too.
const SETTLEMENTS: [&str; 16] = [
    "kabupaten",
    "kota",
    "provinsi",
    "kecamatan",
    "kelurahan",
    "desa",
    "dusun",
    "kampung",
    "pulau",
    "distrik",
    "nagari",
    "gunung",
    "danau",
    "kab.",
    "kec.",
    "bandara",
];

fn is_humped(text: &str) -> bool {
    let small = text.chars().skip(1).take_while(|c| c.is_lowercase()).count();
    small >= 3 && text.chars().nth(1 + small).is_some_and(char::is_uppercase)
}

fn is_domain(text: &str) -> bool {
    let Some((_, ending)) = text.rsplit_once('.') else { return false };
    ["com", "co", "id", "net", "org", "tv", "news"].iter().any(|known| ending.eq_ignore_ascii_case(known))
}

fn is_branded(text: &str) -> bool {
    let letters = text.chars().take_while(|c| c.is_lowercase()).count();
    let mut rest = text.chars().skip(letters).peekable();
    let humped = rest.peek().is_some_and(|c| c.is_uppercase()) && !text.contains('-');
    letters >= 4 && (humped || rest.peek().is_some() && rest.all(|c| c.is_ascii_digit()))
}

/// What the lexicon says of a word in several spellings; it may be `inflected` where it has a capital.
fn flags(text: &str, lower: &str, title: Option<&str>, inflected: bool) -> Flags {
    let lexicon = lexicon();
    let mut flags = lexicon.flags(text);
    if !is_capitalised(text) {
        return flags;
    }
    flags |= lexicon.flags(lower) & !(lexicon::PERSON | lexicon::STARTS_HEAD);
    flags |= title.map_or(0, |title| lexicon.flags(title));
    if inflected && flags & (lexicon::COMMON | lexicon::PERSON) == 0 && looks_inflected(lower) {
        flags |= lexicon::COMMON;
    }
    flags
}

impl InTables {
    fn new(text: &str, mark: bool) -> Self {
        let mut reach = gazetteer::reach(text);
        if mark {
            reach.longest = 0;
        }
        Self { reach, alone: if reach.longest > 0 { gazetteer::known(text) } else { None } }
    }
}

/// Whether an unknown word is a common one with a clitic or affixes: `Gosipnya`, `Digelandang`,
/// `Pertemuan-pertemuan`. Nouns such as `Pencaplokan` go by their form alone.
fn looks_inflected(lower: &str) -> bool {
    let common = |stem: &str| stem.len() > 2 && lexicon().flags(stem) & lexicon::COMMON != 0;
    if let Some((left, right)) = lower.split_once('-')
        && left.len() > 2
        && (common(left) || right.contains(left))
    {
        return true;
    }
    let stem = ["nya", "lah", "kah", "pun", "ku", "mu"].iter().find_map(|clitic| lower.strip_suffix(clitic));
    if stem.is_some_and(common) {
        return true;
    }
    let stem = stem.unwrap_or(lower);
    let noun = ["pe", "ke"].iter().any(|p| stem.starts_with(p)) && stem.ends_with("an") && stem.len() > 8;
    if noun {
        return true;
    }
    // Each prefix with the letter of the stem that it may have swallowed.
    const PREFIXES: [(&str, &str); 24] = [
        ("meng", ""),
        ("meng", "k"),
        ("menge", ""),
        ("meny", "s"),
        ("mem", ""),
        ("mem", "p"),
        ("men", ""),
        ("men", "t"),
        ("me", ""),
        ("peng", ""),
        ("peng", "k"),
        ("peny", "s"),
        ("pem", ""),
        ("pem", "p"),
        ("pen", ""),
        ("pen", "t"),
        ("pe", ""),
        ("per", ""),
        ("ber", ""),
        ("ter", ""),
        ("di", ""),
        ("se", ""),
        ("ke", ""),
        ("", ""),
    ];
    ["kan", "an", "i", ""].iter().any(|suffix| {
        let Some(inner) = stem.strip_suffix(suffix) else { return false };
        PREFIXES.iter().any(|(prefix, swallowed)| {
            let rest = inner.strip_prefix(prefix).filter(|rest| rest.len() > 2);
            rest.is_some_and(|rest| {
                let whole = || format!("{swallowed}{rest}");
                rest != lower && if swallowed.is_empty() { common(rest) } else { common(&whole()) }
            })
        })
    })
}

/// `Rp1,5`, `US$20`, `IDR500`: a sum whose currency is written on.
fn is_money(text: &str) -> bool {
    let sum = text.trim_start_matches(|c: char| c.is_ascii_uppercase() || matches!(c, 'p' | '$' | '.'));
    let currency = &text[..text.len() - sum.len()];
    let is_known = currency.contains('$') || matches!(currency, "Rp" | "Rp." | "RP" | "IDR" | "USD" | "EUR");
    is_known && sum.starts_with(|c: char| c.is_ascii_digit())
}
