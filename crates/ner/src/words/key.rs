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
    let mut key = String::with_capacity(name.len() + 1);
    add_normal_key(name, &mut key);
    key
}

/// Adds a name's [`normal_key`] to a text.
pub fn add_normal_key(name: &str, text: &mut String) {
    let start = text.len();
    let mut word = String::with_capacity(name.len());
    for letter in name.chars().filter(|c| !matches!(c, '\u{300}'..='\u{36f}')) {
        let letter = base(small(letter));
        if is_apostrophe(letter) {
            continue;
        }
        if letter.is_alphanumeric() {
            word.push(letter);
        } else {
            add_word(&word, start, text);
            word.clear();
        }
    }
    add_word(&word, start, text);
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

/// What stands for the sound that a word's bytes begin with, and how many of them it is spelt by.
const fn sound(bytes: &[u8]) -> Option<(&'static str, usize)> {
    Some(match bytes {
        [b'o', b'e', ..] | [b'o', b'u', ..] => ("u", 2),
        [b'd', b'j', ..] => ("j", 2),
        [b't', b'j', ..] => ("c", 2),
        [b'n', b'j', ..] => ("ny", 2),
        [b's', b'j', ..] => ("sy", 2),
        [b'c', b'k', ..] => ("k", 2),
        [b'k' | b'c', b'h', ..] => ("h", 2),
        [b'p', b'h', ..] => ("f", 2),
        [b's', b'h', ..] => ("s", 2),
        [b't', b'h', ..] => ("t", 2),
        [b'd', b'h', ..] => ("d", 2),
        [b'q', ..] => ("k", 1),
        [b'x', ..] => ("ks", 1),
        [b'v', ..] => ("f", 1),
        _ => return None,
    })
}

/// Endings that are one: Slavic `-sky`, `-skiy`, `-skyy`, `-skij`; `Dedi`, `Dedy`.
const ENDINGS: [&str; 7] = ["iy", "yy", "ij", "ii", "ey", "y", "i"];

/// Adds one word's part to the key that starts at `first`.
fn add_word(word: &str, first: usize, key: &mut String) {
    if word.is_empty() {
        return;
    }
    if key.len() > first {
        key.push(' ');
    }
    let start = key.len();
    let mut last = ' ';
    // A letter that doubles the last one is left out.
    let mut push = |letter: char| {
        if letter != last || letter.is_ascii_digit() || letter == 'i' || letter == 'y' {
            key.push(letter);
        }
        last = letter;
    };
    let mut rest = word;
    while let Some(letter) = rest.chars().next() {
        let width = match sound(rest.as_bytes()) {
            Some((sound, width)) => {
                sound.chars().for_each(&mut push);
                width
            }
            None => {
                push(letter);
                letter.len_utf8()
            }
        };
        rest = &rest[width..];
    }
    if let [b'j', b'u' | b'a' | b'o', ..] = &key.as_bytes()[start..] {
        key.replace_range(start..=start, "y");
    }
    let folded = &key[start..];
    if folded.chars().nth(3).is_some()
        && let Some(stem) = ENDINGS.iter().find_map(|ending| folded.strip_suffix(ending))
    {
        key.truncate(start + stem.len());
        key.push('i');
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
