//! What a single word looks like: its dots, its hyphens, its capitals.

/// Abbreviations that keep their dot although they are longer than an initial.
/// Source: Ejaan Bahasa Indonesia (EYD V), the chapter on full stops, and common newspaper usage.
const DOTTED: [&str; 40] = [
    "Adm", "Amd", "Bp", "Brig", "Co", "Dr", "Dra", "Drs", "Gen", "Gov", "Hj", "Hum", "Inc", "Ir", "Jend",
    "Jl", "Jln", "Jr", "Kab", "Kec", "Kol", "Kom", "Ltd", "Lt", "Mr", "Mrs", "Ms", "No", "PT", "Pdt", "Ph",
    "Prof", "Rep", "Sdr", "Sen", "Sr", "St", "Tbk", "Ust", "dr",
];

/// Clitics that may follow a name after a hyphen.
const CLITICS: [&str; 6] = ["ku", "lah", "mu", "nya", "pun", "kah"];

/// Whether a word keeps the dot behind it: an initial (`H.`), letters with dots between them (`S.H.`), or
/// a known abbreviation (`Prof.`).
pub(crate) fn keeps_dot(word: &str) -> bool {
    let mut letters = word.chars();
    let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    initial
        || (word.contains('.')
            && word.split('.').all(|part| part.chars().count() <= 3 && is_capitalised(part)))
        || DOTTED.binary_search(&word).is_ok()
}

/// Where a hyphenated word comes apart, as byte offsets in the word: at most twice.
pub(crate) fn cuts(word: &str) -> [Option<usize>; 2] {
    let (Some(first), Some(last)) = (word.find('-'), word.rfind('-')) else { return [None, None] };
    let (left, right) = (&word[..last], &word[last + 1..]);
    if CLITICS.contains(&right) && left.chars().any(char::is_uppercase) {
        return [Some(last), None];
    }
    let (left, right) = (&word[..first], &word[first + 1..]);
    if left.chars().all(char::is_lowercase) && is_capitalised(right) {
        return [Some(first + 1), None];
    }
    [None, None]
}

/// Whether a word begins with a capital.
pub(crate) fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}
