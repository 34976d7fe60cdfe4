//! Bytes and a file name in, text out: one module a format.
//!
//! Plain text for now, in the encodings that real files have. Whatever else comes in is refused with a reason
//! that says what happened; nothing here panics.

mod encoding;
mod error;
mod format;

pub use encoding::Encoding;
pub use error::Error;

/// The largest source that is read, in bytes: about a thousand articles' worth of text.
pub const LIMIT: u64 = 5_000_000;

/// Text that was read from a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The text: without a byte order mark, otherwise as it was.
    pub text: String,
    /// How its bytes were understood.
    pub encoding: Encoding,
    /// Whether some bytes were no text and stand as `�`.
    pub is_repaired: bool,
}

/// Reads the bytes of one source.
///
/// ```
/// let document = ingest::read(b"Gudang terbakar di Garut.")?;
/// assert_eq!(document.text, "Gudang terbakar di Garut.");
/// assert_eq!(ingest::read(b"%PDF-1.7 ...").unwrap_err().to_string(), "This is a PDF file; only plain text is read so far. Copy its text and paste it.");
/// # Ok::<(), ingest::Error>(())
/// ```
///
/// # Errors
/// When there is nothing to read, too much, or something that is not text.
pub fn read(bytes: &[u8]) -> Result<Document, Error> {
    check_size(bytes.len() as u64)?;
    if bytes.is_empty() {
        return Err(Error::Empty);
    }
    if let Some(format) = format::of(bytes) {
        return Err(Error::NotText { format: Some(format) });
    }
    let document = encoding::decode(bytes).ok_or(Error::NotText { format: None })?;
    check_words(&document.text)?;
    Ok(document)
}

/// Checks text that needs no decoding, such as a paste.
///
/// # Errors
/// When there is nothing to read, or too much.
pub fn check(text: &str) -> Result<(), Error> {
    check_size(text.len() as u64)?;
    if text.is_empty() { Err(Error::Empty) } else { check_words(text) }
}

/// Checks a size before the bytes are fetched.
///
/// # Errors
/// When it is more than [`LIMIT`].
pub const fn check_size(bytes: u64) -> Result<(), Error> {
    if bytes > LIMIT { Err(Error::TooLarge { bytes, limit: LIMIT }) } else { Ok(()) }
}

fn check_words(text: &str) -> Result<(), Error> {
    if text.chars().all(|c| c.is_whitespace() || c == '\u{feff}') { Err(Error::Blank) } else { Ok(()) }
}
