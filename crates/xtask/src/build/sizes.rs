//! What a first visit downloads, part by part.

use super::stamp;
use anyhow::{Context, Result, bail};
use flate2::{Compression, write::GzEncoder};
use std::fmt;
use std::io::Write;
use std::path::Path;

/// What a first visit may download, in bytes, compressed: 795,000 for the program and the page, 324,000 for the model of
/// names, 95,000 for the tables of names and of what words tell, and 92,000 for what words mean.
const CAP: u64 = 1_320_000;

/// The files of a first visit with their sizes.
pub struct Sizes {
    files: Vec<Size>,
}

struct Size {
    path: String,
    raw: u64,
    sent: u64,
}

/// Measures every file of a site. All of them count as downloaded, except the licences, which nobody's first visit asks
/// for; so the figure can be too high, never too low.
pub fn measure(site: &Path) -> Result<Sizes> {
    let mut files = Vec::new();
    for file in stamp::files(site, &[site.join("licences")])? {
        let bytes = std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let path = file.strip_prefix(site).unwrap_or(&file).display().to_string();
        files.push(Size { sent: sent(&path, &bytes)?, raw: bytes.len() as u64, path });
    }
    Ok(Sizes { files })
}

impl Sizes {
    /// Fails when a first visit downloads more than it may.
    pub fn check(&self) -> Result<()> {
        let total = self.total();
        if total > CAP {
            bail!(
                "a first visit downloads {} KB, more than the {} KB that it may",
                kilobytes(total),
                kilobytes(CAP)
            );
        }
        Ok(())
    }

    fn total(&self) -> u64 {
        self.files.iter().map(|file| file.sent).sum()
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:44} {:>10} {:>10}", "a first visit downloads", "KB", "gzipped")?;
        for file in &self.files {
            writeln!(f, "{:44} {:>10} {:>10}", file.path, kilobytes(file.raw), kilobytes(file.sent))?;
        }
        let raw = self.files.iter().map(|file| file.raw).sum();
        let (raw, sent, cap) = (kilobytes(raw), kilobytes(self.total()), kilobytes(CAP));
        writeln!(f, "{:44} {raw:>10} {sent:>10}   (at most {cap})", "total")
    }
}

/// The bytes that a web host sends of a file: gzipped as most do it, except typefaces, which are compressed already.
fn sent(path: &str, bytes: &[u8]) -> Result<u64> {
    if path.ends_with(".woff2") {
        return Ok(bytes.len() as u64);
    }
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(bytes).context("cannot gzip")?;
    Ok(encoder.finish().context("cannot gzip")?.len() as u64)
}

/// Thousands of bytes, with one decimal.
fn kilobytes(bytes: u64) -> String {
    format!("{:.1}", bytes as f64 / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::{CAP, Size, Sizes, sent};

    #[test]
    fn a_site_over_the_cap_fails() {
        let file = |bytes| Size { path: "kapal.wasm".to_owned(), raw: bytes, sent: bytes };
        assert!(Sizes { files: vec![file(CAP - 1), file(1)] }.check().is_ok());
        assert!(Sizes { files: vec![file(CAP), file(1)] }.check().is_err());
    }

    #[test]
    fn typefaces_count_in_full_and_scripts_gzipped() {
        let bytes = vec![b'a'; 10_000];
        assert_eq!(sent("fonts/a.woff2", &bytes).ok(), Some(10_000));
        assert!(sent("a.js", &bytes).is_ok_and(|bytes| bytes < 200));
    }
}
