//! A key under which the spellings of one name meet.

use super::case::small;

/// A name's key: without case, diacritics and punctuation, and without the choices in which spellings of
/// one name differ. Two names with one key are one name; the key is for comparing, not for showing.
///
/// What is folded:
/// - Indonesian spelling before 1972 (van Ophuijsen, Soewandi): `oe` to `u`, `dj` to `j`, `tj` to `c`, `nj` to
///   `ny`, `sj` to `sy`, and a first `j` before `a`, `o`, `u` to `y` (`Jusuf`, `Yusuf`)
/// - transliteration: `kh` and `ch` to `h` (`Rachmat`, `Rahmat`), `ck` and `q` to `k`, `ph` and `v` to `f`,
///   `sh` to `s`, `th` to `t`, `dh` to `d`, `ou` to `u`, `x` to `ks`
/// - doubled letters count once, and a word's last `y`, `i`, `iy`, `yy`, `ij`, `ey` are one
///
/// ```
/// use ner::normal_key;
/// assert_eq!(normal_key("Soekarno"), normal_key("Sukarno"));
/// assert_eq!(normal_key("Dostoyevsky"), normal_key("Dostoyevskiy"));
/// assert_ne!(normal_key("Sukarno"), normal_key("Sukarni"));
/// ```
pub fn normal_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    let mut word = String::new();
    for letter in name.chars().filter(|c| !matches!(c, '\u{300}'..='\u{36f}')) {
        let letter = base(small(letter));
        if is_apostrophe(letter) {
            continue;
        }
        if letter.is_alphanumeric() {
            word.push(letter);
        } else {
            add_word(&word, &mut key);
            word.clear();
        }
    }
    add_word(&word, &mut key);
    key
}

/// Latin letters with marks and the letter under each, of the Unicode blocks Latin-1 Supplement and Latin
/// Extended-A. The whole of Unicode's decompositions would be 50 KB more for every visitor to download.
const MARKED: [(char, &str); 19] = [
    ('a', "àáâãäåāăą"),
    ('c', "çćĉċč"),
    ('d', "ďđ"),
    ('e', "èéêëēĕėęě"),
    ('g', "ĝğġģ"),
    ('h', "ĥħ"),
    ('i', "ìíîïĩīĭįı"),
    ('j', "ĵ"),
    ('k', "ķ"),
    ('l', "ĺļľŀł"),
    ('n', "ñńņňŉ"),
    ('o', "òóôõöøōŏő"),
    ('r', "ŕŗř"),
    ('s', "śŝşš"),
    ('t', "ţťŧ"),
    ('u', "ùúûüũūŭůűų"),
    ('w', "ŵ"),
    ('y', "ýÿŷ"),
    ('z', "źżž"),
];

/// The letter under a marked one.
fn base(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    MARKED.iter().find(|(_, marked)| marked.contains(c)).map_or(c, |(letter, _)| *letter)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`')
}

/// Spellings that stand for one sound, the longer first.
const SOUNDS: [(&str, &str); 16] = [
    ("oe", "u"),
    ("dj", "j"),
    ("tj", "c"),
    ("nj", "ny"),
    ("sj", "sy"),
    ("ck", "k"),
    ("kh", "h"),
    ("ch", "h"),
    ("ph", "f"),
    ("sh", "s"),
    ("th", "t"),
    ("dh", "d"),
    ("ou", "u"),
    ("q", "k"),
    ("x", "ks"),
    ("v", "f"),
];

/// Endings that are one: Slavic `-sky`, `-skiy`, `-skyy`, `-skij`; `Dedi`, `Dedy`.
const ENDINGS: [&str; 7] = ["iy", "yy", "ij", "ii", "ey", "y", "i"];

/// The letters that [`SOUNDS`] begin with, a bit each.
const SOUNDED: u32 = {
    let (mut letters, mut at) = (0, 0);
    while at < SOUNDS.len() {
        letters |= 1 << (SOUNDS[at].0.as_bytes()[0] - b'a');
        at += 1;
    }
    letters
};

/// Whether one of [`SOUNDS`] may begin with a letter.
fn is_sounded(letter: char) -> bool {
    letter.is_ascii_lowercase() && SOUNDED >> (letter as u8 - b'a') & 1 == 1
}

/// Adds one word's part to the key.
fn add_word(word: &str, key: &mut String) {
    if word.is_empty() {
        return;
    }
    if !key.is_empty() {
        key.push(' ');
    }
    let start = key.len();
    let mut rest = word;
    while let Some(letter) = rest.chars().next() {
        let sound =
            if is_sounded(letter) { SOUNDS.iter().find(|(from, _)| rest.starts_with(from)) } else { None };
        let width = match sound {
            Some(&(from, to)) => {
                to.chars().for_each(|c| push_single(key, start, c));
                from.len()
            }
            None => {
                push_single(key, start, letter);
                letter.len_utf8()
            }
        };
        rest = &rest[width..];
    }
    if key[start..].starts_with("ju") || key[start..].starts_with("ja") || key[start..].starts_with("jo") {
        key.replace_range(start..=start, "y");
    }
    let folded = &key[start..];
    if folded.chars().count() > 3
        && let Some(stem) = ENDINGS.iter().find_map(|ending| folded.strip_suffix(ending))
    {
        key.truncate(start + stem.len());
        key.push('i');
    }
}

/// Adds a letter to the word that starts at `start`, unless it doubles the last one.
fn push_single(text: &mut String, start: usize, letter: char) {
    if letter.is_ascii_digit() || letter == 'i' || letter == 'y' || !text[start..].ends_with(letter) {
        text.push(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::normal_key;

    fn same(left: &str, right: &str) {
        assert_eq!(normal_key(left), normal_key(right), "{left} and {right}");
    }

    #[test]
    fn spellings_of_one_name_meet() {
        same("Soemitro Djojohadikoesoemo", "Sumitro Jojohadikusumo");
        same("Tjokroaminoto", "Cokroaminoto");
        same("Jusuf Hamka", "Yusuf Hamka");
        same("Andi Rachmat", "Andi Rahmat");
        same("Dedy Kurnia", "Dedi Kurnia");
        same("Tchaikovsky", "Tchaikovskiy");
        same("Tchaikovsky", "Tchaikovskyy");
        same("Hendrick", "Hendrik");
        same("Muhammad Fikri", "Muhamad Fikri");
        same("José Ramos-Horta", "Jose Ramos Horta");
        same("Ma'ruf", "Maruf");
        same("POLDA BANTEN", "Polda Banten");
    }

    #[test]
    fn different_names_stay_apart() {
        for (left, right) in
            [("Rina", "Rini"), ("Dani", "Dana"), ("Budi", "Budiman"), ("BPN", "BPPN2"), ("Ayu", "Ani")]
        {
            assert_ne!(normal_key(left), normal_key(right), "{left} and {right}");
        }
    }

    #[test]
    fn nothing_has_an_empty_key() {
        assert_eq!(normal_key(""), "");
        assert_eq!(normal_key(" - "), "");
    }
}
