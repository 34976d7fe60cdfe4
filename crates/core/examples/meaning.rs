//! Learns what words mean, from a folder of news.
//!
//! `meaning TABLE FOLDER`: the folder holds JSON Lines packed by xz, each with its `text`. Writes the table
//! (`crates/core/src/story/words/meaning.rs` tells its form).

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use linimasa_core::story::stems;
use ner::train::SkipGram;

/// Stems that stand less often are left out.
const LEAST_OFTEN: u32 = 60;
/// No word tells more than one of which one in so many words is one, as a logarithm.
const TELLS_MOST: f64 = 9.0;
/// How much a word tells is written in parts of one.
const PARTS: f64 = 16.0;
/// How many numbers a vector has.
const DIMENSIONS: usize = 32;
/// What is a word's company: what it is about, so that places do not matter.
const COMPANY: SkipGram = SkipGram { window: 4, by_place: false, epochs: 6, negatives: 8, rate: 0.025 };

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [out, folder] = &arguments[..] else {
        eprintln!("meaning TABLE FOLDER");
        return ExitCode::FAILURE;
    };
    match learn(Path::new(folder)).and_then(|table| std::fs::write(out, table).map_err(|why| why.to_string()))
    {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("✗ {why}");
            ExitCode::FAILURE
        }
    }
}

/// The table as it is written.
fn learn(folder: &Path) -> Result<Vec<u8>, String> {
    let mut sentences: Vec<Vec<String>> = Vec::new();
    ner::data::each_document(folder, |text| {
        let of_text = text.split_inclusive(['.', '?', '!', '\n']).map(|sentence| stems(sentence).collect());
        sentences.extend(of_text.filter(|sentence: &Vec<String>| sentence.len() > 1));
    })
    .map_err(|why| why.to_string())?;
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    sentences.iter().flatten().for_each(|stem| *counts.entry(stem).or_default() += 1);
    let all = f64::from(counts.values().sum::<u32>());
    counts.retain(|_, count| *count >= LEAST_OFTEN);
    let known: Vec<&str> = counts.keys().copied().collect();
    let counts: Vec<u32> = counts.values().copied().collect();
    let number =
        |stem: &String| known.binary_search(&stem.as_str()).ok().and_then(|at| u32::try_from(at).ok());
    let numbered: Vec<Vec<u32>> =
        sentences.iter().map(|sentence| sentence.iter().filter_map(number).collect()).collect();
    println!("{} sentences, {all} words, {} stems", numbered.len(), known.len());
    let vectors = about_their_middle(COMPANY.vectors(&counts, &numbered));
    let mut table = known.join("\n").into_bytes();
    table.extend(b"\n\n");
    for (&count, vector) in counts.iter().zip(&vectors) {
        let tells = (all / f64::from(count)).ln().min(TELLS_MOST);
        table.push((tells * PARTS).round() as u8);
        table.extend(packed(vector));
    }
    Ok(table)
}

/// Vectors as seen from their middle.
fn about_their_middle(mut vectors: Vec<[f32; DIMENSIONS]>) -> Vec<[f32; DIMENSIONS]> {
    for at in 0..DIMENSIONS {
        let middle = vectors.iter().map(|vector| vector[at]).sum::<f32>() / vectors.len() as f32;
        vectors.iter_mut().for_each(|vector| vector[at] -= middle);
    }
    vectors
}

/// A vector's numbers in two bits each.
fn packed(vector: &[f32]) -> Vec<u8> {
    let length = vector.iter().map(|number| number * number).sum::<f32>().sqrt();
    // Of a vector of length one, the numbers spread so far about 0.
    let spread = length / (vector.len() as f32).sqrt();
    // Four levels that lose the least of numbers spread normally: a fifth as far as the outer two are the inner two
    // (about the quantiser of Max, 1960).
    let level = |number: f32| match number / spread {
        number if number < -0.6 => 0,
        number if number < 0.0 => 1,
        number if number < 0.6 => 2,
        _ => 3,
    };
    vector
        .chunks(4)
        .map(|four| four.iter().rev().fold(0, |byte, &number| byte << 2 | level(number)))
        .collect()
}
