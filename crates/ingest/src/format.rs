//! Formats that are not text, known by their first bytes.

/// First bytes and the name of the format (Gary Kessler's table of file signatures).
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP or Office"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old Office"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"GIF8", "GIF"),
    (b"RIFF", "RIFF (WebP, AVI or WAV)"),
    (b"\x1F\x8B", "gzip"),
    (b"7z\xBC\xAF\x27\x1C", "7z"),
    (b"Rar!\x1A\x07", "RAR"),
    (b"\x7FELF", "ELF"),
    (b"MZ\x90\x00", "Windows program"),
    (b"ID3", "MP3"),
    (b"OggS", "Ogg"),
    (b"SQLite format 3\0", "SQLite"),
    (b"{\\rtf", "RTF"),
];

/// The format, if it is one that is known not to be plain text.
pub(crate) fn of(bytes: &[u8]) -> Option<&'static str> {
    SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)).map(|(_, name)| *name)
}
