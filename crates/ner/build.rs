//! Packs what is large, which the page downloads: the long lists of words and the model of names.
//!
//! Lists are front-coded: the words in order, each as one byte that says how many bytes it shares with the word before
//! (31 at most, so that the byte is none of text), and the bytes that it does not share. Two fifths of such a list goes,
//! even behind gzip. `src/words/packed.rs` unpacks. How the model is packed stands in `src/model/packing/mod.rs`.

#[path = "src/model/pack.rs"]
mod pack;
#[allow(dead_code)] // what unpacks
#[path = "src/model/packing/mod.rs"]
mod packing;
#[path = "src/model/plain.rs"]
mod plain;

use std::path::Path;
use std::{env, fs, io};

/// The lists under `data/`, one word a line.
const LISTS: [&str; 2] = ["common", "people"];

/// The other tables whose words the model is packed with, in the order of `src/lists.rs`.
const TABLES: [&str; 5] = ["cities", "regions", "organisations", "countries", "others"];

/// The most bytes that are taken from the word before: the highest control character.
const MOST_SHARED: usize = 31;

fn main() -> io::Result<()> {
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let out = Path::new(&out);
    let mut texts = Vec::new();
    for list in LISTS {
        let text = read(&format!("data/{list}.txt"))?;
        let mut words: Vec<&str> =
            text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
        words.sort_unstable();
        words.dedup();
        fs::write(out.join(format!("{list}.packed")), pack_list(&words))?;
        texts.push(words.join("\n"));
    }
    for table in TABLES {
        texts.push(read(&format!("data/{table}.tsv"))?);
    }
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    println!("cargo::rerun-if-changed=data/names.model");
    let model = plain::read(&fs::read("data/names.model")?)
        .ok_or_else(|| io::Error::other("data/names.model is no model: run `cargo xtask train`"))?;
    fs::write(out.join("names.packed"), pack::pack(&model, &texts))?;
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/model/packing");
    println!("cargo::rerun-if-changed=src/model/pack.rs");
    println!("cargo::rerun-if-changed=src/model/plain.rs");
    Ok(())
}

/// The text of a file, which makes all anew when it changes.
fn read(path: &str) -> io::Result<String> {
    println!("cargo::rerun-if-changed={path}");
    fs::read_to_string(path)
}

/// Packs words that are in order.
fn pack_list(words: &[&str]) -> Vec<u8> {
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
