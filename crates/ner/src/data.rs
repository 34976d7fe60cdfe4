//! Reading the data that the model and the tables are made of.

use std::fmt;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

/// Why nothing was made: data that cannot be read.
#[derive(Debug)]
pub struct Error(String);

impl Error {
    /// Something is wrong with a file.
    pub(crate) fn of(path: &Path, what: &dyn fmt::Display) -> Self {
        Self(format!("{}: {what}", path.display()))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

/// The text of a file.
pub(crate) fn read_text(path: &Path) -> Result<String, Error> {
    std::fs::read_to_string(path).map_err(|error| Error::of(path, &error))
}

/// Gives each document of a folder, in the order of the files' names: JSON Lines packed by xz, each with its `text`.
pub fn each_document(folder: &Path, mut give: impl FnMut(&str)) -> Result<(), Error> {
    for path in packed_files(folder)? {
        let mut file = BufReader::new(File::open(&path).map_err(|error| Error::of(&path, &error))?);
        let mut unpacked = Vec::new();
        lzma_rs::xz_decompress(&mut file, &mut unpacked)
            .map_err(|error| Error::of(&path, &format!("{error:?}")))?;
        for line in String::from_utf8_lossy(&unpacked).lines() {
            let document: serde_json::Value =
                serde_json::from_str(line).map_err(|error| Error::of(&path, &error))?;
            give(document["text"].as_str().unwrap_or_default());
        }
    }
    Ok(())
}

fn packed_files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let entries = std::fs::read_dir(folder).map_err(|error| Error::of(folder, &error))?;
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "xz"))
        .collect();
    paths.sort();
    Ok(paths)
}
