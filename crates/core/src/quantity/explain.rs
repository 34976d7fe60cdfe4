//! Quantities put into words, in the reader's language.

use timex::Language;

use super::{Against, Bound, Decimal, Quantity, RATIO, Relation, SCORE};
use crate::words::pick;

/// A fact in words: its value, what else is known of it, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explained {
    /// The value (`sedikitnya 98 orang`), or who spoke.
    pub value: String,
    /// What else is known, each with its name (`yang dihitung`, `korban banjir`).
    pub facts: Vec<(&'static str, String)>,
    /// How the value follows from the text, a step each.
    pub why: Vec<String>,
}

/// A quantity in words.
///
/// ```
/// use linimasa_core::{mention::Mentions, quantity, text::Layout};
/// use timex::Language;
///
/// let text = "Kerugian petani mencapai lebih dari Rp 1,5 miliar.";
/// let found = quantity::read(text, &Layout::read(text, Language::Indonesian), &[], &Mentions::default(), Language::Indonesian);
/// let words = quantity::explain(&found[0], text, Language::Indonesian);
/// assert_eq!(words.value, "lebih dari Rp1.500.000.000");
/// assert_eq!(words.facts, [("yang dihitung", "Kerugian petani".to_owned())]);
/// ```
pub fn explain(quantity: &Quantity, text: &str, language: Language) -> Explained {
    let words = quantity.span.of(text);
    let number = number(quantity, language);
    let measured = match quantity.against {
        Some(against) => pair(quantity, against, language),
        None => with_unit(quantity, words, &number),
    };
    let hedge = quantity.hedge.map(|hedge| hedge.of(text));
    let value = match hedge_words(quantity, language) {
        Some(hedge) => format!("{hedge} {measured}"),
        None => measured,
    };
    let mut facts = Vec::new();
    if let Some(of) = quantity.of.map(|of| of.of(text)) {
        facts.push((pick(language, "yang dihitung", "what is counted"), of.to_owned()));
    }
    let mut why = Vec::new();
    if let Some(against) = quantity.against {
        why.push(pair_why(words, quantity, against, language));
    } else if !words.contains(number.as_str()) {
        why.push(match language {
            Language::Indonesian => format!("“{words}” dibaca {number}"),
            Language::English => format!("“{words}” is read as {number}"),
        });
    }
    if let Some(hedge) = hedge {
        why.push(format!("“{}”: {}", ner::lowercase(hedge), hedge_why(quantity, language)));
    }
    Explained { value, facts, why }
}

/// How exact the number is, in a word or two; none where it is exact, or a range that says so itself.
fn hedge_words(quantity: &Quantity, language: Language) -> Option<&'static str> {
    match (quantity.bound, quantity.approximate) {
        (Some(Bound::Min), true) => Some(pick(language, "lebih dari", "more than")),
        (Some(Bound::Min), false) => Some(pick(language, "sedikitnya", "at least")),
        (Some(Bound::Max), true) => Some(pick(language, "kurang dari", "less than")),
        (Some(Bound::Max), false) => Some(pick(language, "paling banyak", "at most")),
        (None, true) if quantity.max.is_none() => Some(pick(language, "sekitar", "about")),
        _ => None,
    }
}

fn hedge_why(quantity: &Quantity, language: Language) -> &'static str {
    match quantity.bound {
        Some(Bound::Min) => pick(language, "batas bawah", "the least that it is"),
        Some(Bound::Max) => pick(language, "batas atas", "the most that it is"),
        None if quantity.approximate => pick(language, "tidak pasti", "not exact"),
        None => pick(language, "rentang", "a range"),
    }
}

/// The number, or the least and the most.
fn number(quantity: &Quantity, language: Language) -> String {
    let least = grouped(quantity.value, language);
    match quantity.max {
        Some(most) => format!("{least}–{}", grouped(most, language)),
        None => least,
    }
}

/// A score or ratio: `skor 3–1`, `4 lawan 1 suara`, `1 banding 40`, `1 dari 5 balita`.
fn pair(quantity: &Quantity, against: Against, language: Language) -> String {
    let [one, other] = [quantity.value, against.value].map(|number| grouped(number, language));
    match (against.relation, quantity.unit.as_deref()) {
        (Relation::Score, None | Some(SCORE)) => {
            format!("{} {one}–{other}", pick(language, "skor", "score"))
        }
        (Relation::Score, Some(unit)) => format!("{one} {} {other} {unit}", pick(language, "lawan", "to")),
        (Relation::Ratio, None | Some(RATIO)) => format!("{one} {} {other}", pick(language, "banding", "to")),
        (Relation::Ratio, Some(unit)) => format!("{one} {} {other} {unit}", pick(language, "dari", "in")),
    }
}

/// What two numbers were taken for.
fn pair_why(words: &str, quantity: &Quantity, against: Against, language: Language) -> String {
    let [one, other] = [quantity.value, against.value].map(|number| grouped(number, language));
    match (language, against.relation) {
        (Language::Indonesian, Relation::Score) => {
            format!("“{words}” dibaca sebagai skor, {one} lawan {other}")
        }
        (Language::Indonesian, Relation::Ratio) => {
            format!("“{words}” dibaca sebagai rasio, {one} banding {other}")
        }
        (Language::English, Relation::Score) => format!("“{words}” is read as a score, {one} to {other}"),
        (Language::English, Relation::Ratio) => format!("“{words}” is read as a ratio, {one} to {other}"),
    }
}

/// The number with its unit where the text has it: signs of money before, other units behind.
fn with_unit(quantity: &Quantity, words: &str, number: &str) -> String {
    let Some(unit) = &quantity.unit else { return number.to_owned() };
    let is_before = !words.starts_with(|c: char| c.is_alphanumeric())
        || unit.ends_with('$')
        || matches!(unit.as_str(), "Rp" | "USD" | "IDR" | "EUR" | "SGD" | "RM");
    if is_before {
        format!("{unit}{number}")
    } else if unit.starts_with('%') {
        format!("{number}{unit}")
    } else {
        format!("{number} {unit}")
    }
}

/// A number with the language's marks: `1.500.000,5`, `1,500,000.5`.
fn grouped(number: Decimal, language: Language) -> String {
    let plain = number.to_string();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let (between, before_part) = match language {
        Language::Indonesian => ('.', ','),
        Language::English => (',', '.'),
    };
    let mut words = String::with_capacity(plain.len() + plain.len() / 3);
    for (at, digit) in whole.chars().enumerate() {
        let left = whole.len() - at;
        if at > 0 && left.is_multiple_of(3) && !words.ends_with('-') {
            words.push(between);
        }
        words.push(digit);
    }
    if !part.is_empty() {
        words.push(before_part);
        words.push_str(part);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mention::Mentions;
    use crate::text::Layout;

    fn explained(text: &str, reader: Language) -> Explained {
        let language = crate::language::guess(text).language;
        let found =
            super::super::read(text, &Layout::read(text, language), &[], &Mentions::default(), language);
        found.first().map(|quantity| explain(quantity, text, reader)).unwrap_or_default()
    }

    #[test]
    fn numbers_have_the_readers_marks() {
        let of = |number: &str, language| grouped(number.parse().unwrap_or_default(), language);
        assert_eq!(of("1234567.89", Language::Indonesian), "1.234.567,89");
        assert_eq!(of("1234567.89", Language::English), "1,234,567.89");
        assert_eq!(of("-123456", Language::English), "-123,456");
        assert_eq!(of("999", Language::English), "999");
    }

    #[test]
    fn scores_and_ratios_are_told_as_such() {
        let told = explained("Garuda Muda menang 3-1 atas tamunya.", Language::Indonesian);
        assert_eq!(told.value, "skor 3–1");
        assert_eq!(told.why, ["“3-1” dibaca sebagai skor, 3 lawan 1"]);
        let told = explained("Dengan suara empat lawan satu, para juri menolak usul itu.", Language::English);
        assert_eq!(told.value, "4 to 1 suara");
        assert_eq!(told.facts, [("what is counted", "suara".to_owned())]);
        assert_eq!(told.why, ["“empat lawan satu” is read as a score, 4 to 1"]);
        let told = explained("Rasio dokter dan warga di desa itu 1:2.500.", Language::Indonesian);
        assert_eq!(told.value, "1 banding 2.500");
        let told = explained("Hampir satu dari lima balita kekurangan gizi.", Language::Indonesian);
        assert_eq!(told.value, "kurang dari 1 dari 5 balita");
    }

    #[test]
    fn what_is_exact_needs_no_reason() {
        let told = explained("Sebanyak 98 orang hadir.", Language::Indonesian);
        assert_eq!((told.value.as_str(), told.why.len()), ("98 orang", 0));
    }

    #[test]
    fn vague_and_hedged_numbers_say_how() {
        let told = explained("Ratusan rumah terendam di desa itu.", Language::Indonesian);
        assert_eq!(told.value, "100–999 rumah");
        assert_eq!(told.why, ["“Ratusan rumah” dibaca 100–999"]);
        let told = explained("Sedikitnya 98 orang hadir.", Language::English);
        assert_eq!(told.value, "at least 98 orang");
        assert_eq!(told.why, ["“sedikitnya”: the least that it is"]);
        let told = explained("The dam cost nearly $1.5 million.", Language::Indonesian);
        assert_eq!(told.value, "kurang dari $1.500.000");
    }
}
