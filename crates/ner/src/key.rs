//! A key under which the spellings of one name meet.

use crate::case::small;

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
    let plain: String = name
        .chars()
        .filter(|c| !matches!(c, '\u{300}'..='\u{36f}'))
        .map(small)
        .map(base)
        .map(|c| if c.is_alphanumeric() || is_apostrophe(c) { c } else { ' ' })
        .filter(|c| !is_apostrophe(*c))
        .collect();
    let mut key = String::with_capacity(plain.len());
    for word in plain.split_whitespace() {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(&fold(word));
    }
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

/// One word's part of the key.
fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(letter) = rest.chars().next() {
        let sound = SOUNDS.iter().find(|(from, _)| rest.starts_with(from));
        let (to, width) = match sound {
            Some(&(from, to)) => (to, from.len()),
            None => ("", letter.len_utf8()),
        };
        if to.is_empty() {
            push_single(&mut folded, letter);
        } else {
            to.chars().for_each(|c| push_single(&mut folded, c));
        }
        rest = &rest[width..];
    }
    if let Some(stem) = folded.strip_prefix('j').filter(|stem| stem.starts_with(['u', 'a', 'o'])) {
        folded = format!("y{stem}");
    }
    if folded.chars().count() > 3
        && let Some(stem) = ENDINGS.iter().find_map(|ending| folded.strip_suffix(ending))
    {
        folded = format!("{stem}i");
    }
    folded
}

/// Adds a letter unless it doubles the last one.
fn push_single(text: &mut String, letter: char) {
    if letter.is_ascii_digit() || !text.ends_with(letter) || letter == 'i' || letter == 'y' {
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
