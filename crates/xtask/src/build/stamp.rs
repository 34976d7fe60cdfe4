//! Fingerprints of inputs, kept beside what was made of them, so that nothing is made twice.

use anyhow::{Context, Result};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// A fingerprint in the making. Not cryptographic: it notices changes, not attacks.
pub struct Stamp(DefaultHasher);

impl Stamp {
    /// A fingerprint of nothing yet.
    pub fn new() -> Self {
        Stamp(DefaultHasher::new())
    }

    /// Adds a text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        text.hash(&mut self.0);
        self
    }

    /// Adds a file: its path and its bytes.
    pub fn file(&mut self, path: &Path) -> Result<()> {
        let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        path.hash(&mut self.0);
        bytes.hash(&mut self.0);
        Ok(())
    }

    /// Adds all files of a folder and its subfolders, except those in the folders `aside`.
    pub fn folder(&mut self, folder: &Path, aside: &[PathBuf]) -> Result<()> {
        for file in files(folder, aside)? {
            self.file(&file)?;
        }
        Ok(())
    }

    /// The fingerprint, as it is written into a file.
    pub fn finish(self) -> String {
        format!("{:016x}", self.0.finish())
    }
}

/// Whether `mark` holds this fingerprint and all that was made under it is there.
pub fn is_current(mark: &Path, stamp: &str, made: &[PathBuf]) -> bool {
    std::fs::read_to_string(mark).is_ok_and(|held| held == stamp) && made.iter().all(|file| file.is_file())
}

/// Writes the fingerprint down, once everything is made.
pub fn write(mark: &Path, stamp: &str) -> Result<()> {
    std::fs::write(mark, stamp).with_context(|| format!("cannot write {}", mark.display()))
}

/// All files of a folder and its subfolders, in the order of their paths.
pub fn files(folder: &Path, aside: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries =
            std::fs::read_dir(&folder).with_context(|| format!("cannot list {}", folder.display()))?;
        for entry in entries {
            let path = entry.with_context(|| format!("cannot list {}", folder.display()))?.path();
            if path.is_dir() {
                let skipped = aside.contains(&path) || path.ends_with("target");
                folders.extend((!skipped).then_some(path));
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::Stamp;

    #[test]
    fn a_stamp_tells_where_one_text_ends() {
        let (mut one, mut other) = (Stamp::new(), Stamp::new());
        one.text("ab").text("c");
        other.text("a").text("bc");
        assert_ne!(one.finish(), other.finish());
    }
}
