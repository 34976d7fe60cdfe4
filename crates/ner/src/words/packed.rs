//! The long lists of words, as `build.rs` packs them.

/// Unpacks a list: one word a line. A byte below the space begins each word and says how many bytes it shares with
/// the word before; what follows is the rest of it.
pub(crate) fn unpack(packed: &[u8]) -> String {
    let mut text: Vec<u8> = Vec::with_capacity(packed.len() * 3);
    let mut word = 0;
    for &byte in packed {
        if byte < b' ' {
            let before = word..text.len().min(word + usize::from(byte));
            if !text.is_empty() {
                text.push(b'\n');
            }
            word = text.len();
            text.extend_from_within(before);
        } else {
            text.push(byte);
        }
    }
    String::from_utf8(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(packed: &[u8], source: &str) {
        let mut words: Vec<&str> =
            source.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
        words.sort_unstable();
        words.dedup();
        let unpacked = unpack(packed);
        assert!(words.len() > 1000);
        assert_eq!(unpacked.lines().collect::<Vec<_>>(), words);
    }

    #[test]
    fn the_lists_come_back_whole() {
        check(
            include_bytes!(concat!(env!("OUT_DIR"), "/common.packed")),
            include_str!("../../data/common.txt"),
        );
        check(
            include_bytes!(concat!(env!("OUT_DIR"), "/people.packed")),
            include_str!("../../data/people.txt"),
        );
    }
}
