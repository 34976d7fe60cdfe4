//! Packs the long lists of words, which the page downloads: two fifths of such a list goes, even behind gzip.
//!
//! Front coding: the words in order, each as one byte that says how many bytes it shares with the word before (31 at
//! most, so that the byte is none of text), and the bytes that it does not share. `src/words/packed.rs` unpacks.

use std::path::Path;
use std::{env, fs, io};

/// The lists under `data/`, one word a line.
const LISTS: [&str; 2] = ["common", "people"];

/// The most bytes that are taken from the word before: the highest control character.
const MOST_SHARED: usize = 31;

fn main() -> io::Result<()> {
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    for list in LISTS {
        let source = format!("data/{list}.txt");
        println!("cargo::rerun-if-changed={source}");
        let text = fs::read_to_string(source)?;
        let words = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
        fs::write(Path::new(&out).join(format!("{list}.packed")), pack(words))?;
    }
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}

fn pack(mut words: Vec<&str>) -> Vec<u8> {
    words.sort_unstable();
    words.dedup();
    let mut packed = Vec::new();
    let mut before = "";
    for word in words {
        let same = before.bytes().zip(word.bytes()).take_while(|(one, other)| one == other).count();
        let shared = same.min(MOST_SHARED);
        packed.push(shared as u8);
        packed.extend(&word.as_bytes()[shared..]);
        before = word;
    }
    packed
}
