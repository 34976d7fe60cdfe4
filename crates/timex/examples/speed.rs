//! How fast texts are read and resolved: `cargo run --release -p timex --example speed -- FILES`.
//!
//! Prints the nanoseconds a byte of the best of several runs over all files, with a line for each step.

use std::hint::black_box;
use std::time::Instant;

use timex::{Context, Found, Language, find, resolve};

/// Each run reads about so many bytes: few enough that the machine seldom does something else meanwhile.
const BYTES: usize = 50_000;
/// The best of so many runs counts, for whatever else the machine does only makes a run slower.
const RUNS: usize = 500;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let texts = std::env::args().skip(1).map(std::fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    let bytes: usize = texts.iter().map(String::len).sum();
    if bytes == 0 {
        return Err("name files that hold text".into());
    }
    let times = BYTES.div_ceil(bytes);
    let context = Context { published: Some("2024-05-08".parse()?), ..Context::default() };
    let best = |step: &dyn Fn(&str, &[Found])| {
        let found: Vec<Vec<Found>> = texts.iter().map(|text| find(text, Language::Indonesian)).collect();
        (0..RUNS)
            .map(|_| {
                let start = Instant::now();
                for _ in 0..times {
                    texts.iter().zip(&found).for_each(|(text, found)| step(text, found));
                }
                start.elapsed().as_secs_f64() * 1e9 / (bytes * times) as f64
            })
            .fold(f64::INFINITY, f64::min)
    };
    let read = |text: &str, _: &[Found]| {
        black_box(find(black_box(text), Language::Indonesian));
    };
    let resolved = |text: &str, found: &[Found]| {
        black_box(resolve(black_box(found), text, &context));
    };
    let both = |text: &str, _: &[Found]| {
        black_box(resolve(&find(black_box(text), Language::Indonesian), text, &context));
    };
    println!("read {:.2}", best(&read));
    println!("resolve {:.2}", best(&resolved));
    println!("both {:.2}", best(&both));
    Ok(())
}
