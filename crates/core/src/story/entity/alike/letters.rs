//! Names letter by letter: how they sound, and where a typing error may have changed one.
//!
//! All of it looks at keys ([`ner::normal_key`]), in which the usual variants of spelling are one already.

/// Whether two names of several words, in small letters, may be one with a typing error in it: two neighbours changed places,
/// a letter is left out or one too many, or the letter beside it on the keyboard is there instead. The first letter of a word
/// is seldom mistyped, and the last tells people apart (`Saputra`, `Saputri`; `Hidayat`, `Hidayati`).
pub(super) fn is_mistyped(one: &str, other: &str) -> bool {
    /// The word with the error has so many letters.
    const SHORTEST: usize = 5;
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let (short, long) = (short.as_bytes(), long.as_bytes());
    let mut same = 0;
    while same < short.len() && short[same] == long[same] {
        same += 1;
    }
    // The word that differs, as the shorter name has it.
    let is_letter = |at: &usize| short.get(*at).is_some_and(u8::is_ascii_lowercase);
    let start = (0..same).rev().take_while(is_letter).count();
    let rest = (same..short.len()).take_while(is_letter).count();
    if start == 0 || start + rest < SHORTEST || start + rest == short.len() {
        return false;
    }
    let (left, right) = (&short[same..], &long[same..]);
    let is_last = rest < 2;
    match long.len() - short.len() {
        0 if is_last => false,
        0 => {
            let is_swapped = left[0] == right[1] && left[1] == right[0] && left[2..] == right[2..];
            is_swapped || left[1..] == right[1..] && are_neighbours(left[0], right[0])
        }
        1 => {
            let is_more = right[0].is_ascii_lowercase() && *left == right[1..];
            is_more && (rest > 0 || !is_vowel(right[0]))
        }
        _ => false,
    }
}

/// Whether two letters lie side by side on the keyboard. Vowels are left to the spelling.
fn are_neighbours(one: u8, other: u8) -> bool {
    const ROWS: [&[u8]; 3] = [b"qwertyuiop", b"asdfghjkl", b"zxcvbnm"];
    let beside = |row: &&[u8]| row.windows(2).any(|pair| pair == [one, other] || pair == [other, one]);
    !is_vowel(one) && !is_vowel(other) && ROWS.iter().any(beside)
}

/// How a person's name sounds, whoever wrote it down: `Lukashenko` and `Lukasjenko`, `Abdurrahman` and `Abdul Rahman`,
/// `Bashar al-Assad` and `Basyar Asad`. Nothing for what is not in plain letters.
///
/// Of a name of several words the vowels inside long words are left out, for they vary most (`Nasrallah`, `Nasrullah`);
/// that last letters differ tells people apart.
///
/// A `j` is a `c` in names from China; as it was written until 1972, it is a `y` (`Muljani`): [`sounds`] has both.
fn sound(words: &[&str], j: char) -> String {
    /// Fewer letters tell no name.
    const FEWEST: usize = 4;
    /// Words of so many letters are long.
    const LONG: usize = 6;
    const ARTICLES: [&str; 9] = ["al", "el", "as", "ar", "an", "ad", "at", "az", "es"];
    let mut all = String::new();
    for (at, word) in words.iter().enumerate() {
        if !is_plain(word) {
            return String::new();
        }
        let is_last = at + 1 == words.len();
        if at > 0 && !is_last && ARTICLES.contains(word) {
            continue;
        }
        for part in split(word, is_last) {
            let letters = folded(part, j);
            if !all.is_empty() {
                all.push(' ');
            }
            let is_short = letters.len() < LONG || words.len() == 1;
            let last = letters.len().saturating_sub(1);
            for (at, letter) in letters.bytes().enumerate() {
                if is_short || at == 0 || at == last || !is_vowel(letter) {
                    all.push(char::from(letter));
                }
            }
        }
    }
    if all.len() < FEWEST {
        all.clear();
    }
    all
}

/// The sound of a name, and that as it was once spelt, which may be another; nothing where it has none.
pub(super) fn sounds(words: &[&str]) -> [String; 2] {
    let old = if words.iter().any(|word| word.contains('j')) { sound(words, 'i') } else { String::new() };
    [sound(words, 'c'), old]
}

/// Whether two names have a sound in common.
pub(super) fn are_sounds_alike(one: &[&str], other: &[&str]) -> bool {
    let other = sounds(other);
    sounds(one).iter().any(|sound| !sound.is_empty() && other.contains(sound))
}

/// Arabic names that begin with `Abd`: the servant, and whose.
fn split(word: &str, is_last: bool) -> impl Iterator<Item = &str> {
    const WHOLE: usize = 8;
    let servant = ["abdul", "abdur", "abdus", "abdel", "abdal", "abdu", "abd"];
    let is_servant = servant.contains(&word) && !is_last;
    let joined = word.strip_prefix("abdul").or_else(|| word.strip_prefix("abdu"));
    let rest = joined.filter(|_| !is_servant && word.len() >= WHOLE);
    let parts = match (is_servant, rest) {
        (true, _) => ["abdul", ""],
        (false, Some(rest)) => ["abdul", rest],
        (false, None) => [word, ""],
    };
    parts.into_iter().filter(|part| !part.is_empty())
}

/// A word with letters that are written for one sound made one.
fn folded(word: &str, j: char) -> String {
    // The number of a pope or a king.
    if word.bytes().all(|letter| letter == b'i') {
        return word.to_owned();
    }
    let word = match word.strip_prefix("ks") {
        Some(rest) => &["s", rest].concat(),
        None => word,
    };
    let word = word.strip_prefix("ye").map_or_else(|| word.to_owned(), |rest| ["e", rest].concat());
    let word = word.replace("zh", "s").replace("sy", "s").replace("dz", "s");
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars() {
        let letter = match letter {
            'z' => 's',
            'j' => j,
            'w' => 'f',
            'y' | 'e' => 'i',
            'o' => 'u',
            letter => letter,
        };
        if !folded.ends_with(letter) {
            folded.push(letter);
        }
    }
    if folded.len() > 3 && folded.ends_with('h') {
        folded.pop();
    }
    folded
}

/// Whether a short name is put together from the beginnings of the first two words of a longer one: `Jokowi` from `Joko
/// Widodo`, `Zulhas` from `Zulkifli Hasan`.
pub(super) fn is_blend(short: &str, full: &[&str]) -> bool {
    const LEAST: usize = 6;
    let [first, second, ..] = full else { return false };
    is_plain(short)
        && short.len() >= LEAST
        && (2..=short.len() - 2).any(|at| first.starts_with(&short[..at]) && second.starts_with(&short[at..]))
}

/// Whether a word is put together from syllables of the words of an organisation's name: `Kemenlu` from `Kementerian Luar
/// Negeri`, `Bawaslu` from `Badan Pengawas Pemilu`. Of three words or more the last may be left out.
pub(in crate::story::entity) fn is_syllables(short: &str, full: &[&str]) -> bool {
    /// Such a word has so many letters, and such a name at most so many words.
    const LETTERS: std::ops::RangeInclusive<usize> = 5..=16;
    const MOST: usize = 10;
    const FILLERS: [&str; 8] = ["dan", "untuk", "di", "dari", "atas", "of", "and", "for"];
    let words: Vec<&str> = full.iter().copied().filter(|word| !FILLERS.contains(word)).collect();
    is_plain(short)
        && words.iter().all(|word| is_plain(word))
        && LETTERS.contains(&short.len())
        && (2..=MOST).contains(&words.len())
        && is_made_of(short, &words, 0)
}

/// Whether letters are syllables of words, in order; so many words have given theirs.
fn is_made_of(short: &str, words: &[&str], before: usize) -> bool {
    let Some((word, rest)) = words.split_first() else { return short.is_empty() };
    let is_left_out = short.is_empty() && rest.is_empty() && before > 1;
    is_left_out
        || (2..=short.len().min(word.len())).any(|len| {
            is_syllable(&short[..len], word, before) && is_made_of(&short[len..], rest, before + 1)
        })
}

/// Whether letters stand for a word, before which so many have theirs: its beginning, of the first word also with its last
/// letter (`Dis` for `Dinas`), of others a piece of three letters (`hub` of `Perhubungan`), of the third the end (`lu` of
/// `Pemilu`).
fn is_syllable(letters: &str, word: &str, before: usize) -> bool {
    let (body, last) = letters.split_at(letters.len() - 1);
    word.starts_with(letters)
        || match before {
            0 => body.len() > 1 && word.starts_with(body) && word.ends_with(last),
            _ => letters.len() > 2 && word.contains(letters) || before > 1 && word.ends_with(letters),
        }
}

pub(super) fn is_plain(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(name: &str) -> Vec<&str> {
        name.split(' ').collect()
    }

    #[test]
    fn one_slip_of_the_fingers_and_no_more() {
        let is_one = |one: &str, other: &str| is_mistyped(one, other) && is_mistyped(other, one);
        for (one, other) in [
            ("retno marsudi", "retno masrudi"),
            ("hendrik salim", "hendirk salim"),
            ("airlangga hartarto", "airlangga hartato"),
            ("emil dardak", "emil dardka"),
            ("jake sullivan", "jake sulliva"),
            ("kejaksaan agung", "kejaksan agung"),
            ("listyo sigit prabowo", "listyo sihit prabowo"),
        ] {
            assert!(is_one(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("andi saputra", "andi saputri"),
            ("nur hidayat", "nur hidayati"),
            ("aris munandar", "haris munandar"),
            ("dian permana", "dian permata"),
            ("wiranto", "wiratno"),
            ("emil dardak", "emil dardak"),
            ("emil dardak", "emil dardak i"),
            ("iwan setiawan", "irwan setiawan"),
            ("", "a"),
        ] {
            assert!(!is_mistyped(one, other) && !is_mistyped(other, one), "{one} {other}");
        }
    }

    #[test]
    fn names_sound_alike_however_they_are_spelt() {
        let are_alike = |one: &str, other: &str| {
            let (one, other) = (ner::normal_key(one), ner::normal_key(other));
            are_sounds_alike(&words(&one), &words(&other))
        };
        for (one, other) in [
            ("Sri Mulyani", "Sri Muljani"),
            ("Lukashenko", "Lukasjenko"),
            ("Abdurrahman Wahid", "Abdul Rahman Wahid"),
            ("Bashar al-Assad", "Basyar Asad"),
            ("Xi Jinping", "Si Cinping"),
            ("Muhammad Yunus", "Mohamed Yunus"),
        ] {
            assert!(are_alike(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("Rina Hapsari", "Rini Hapsari"),
            ("Abdullah", "Abdillah"),
            ("Nur Hidayat", "Nur Hidayati"),
            ("Li Wei", "Li Wen"),
            ("Yohanes Paulus II", "Yohanes Paulus I"),
            ("习近平", "习近平"),
        ] {
            assert!(!are_alike(one, other), "{one} {other}");
        }
    }

    #[test]
    fn short_names_are_made_of_syllables() {
        assert!(is_blend("jokowi", &["joko", "widodo"]) && !is_blend("jokow", &["joko", "widodo"]));
        let made = |short, full: &str| is_syllables(short, &words(full));
        assert!(made("kemenlu", "kementerian luar negeri"));
        assert!(made("bawaslu", "badan pengawas pemilu"));
        assert!(made("disdik", "dinas pendidikan"));
        assert!(!made("kemendag", "kementerian dalam negeri"));
        assert!(!made("kemenhut", "kementerian perhubungan"));
        assert!(!made("kementan", "kementerian perdagangan"));
        assert!(!made("bapeda", "badan penanggulangan bencana daerah"));
        assert!(!made("", "") && !made("badan", "badan"));
    }
}
