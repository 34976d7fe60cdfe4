//! Bytes of some kinds in a text, looked for by a table: most bytes of a text are of none.

/// A set of bytes.
pub(crate) struct Bytes([bool; 256]);

impl Bytes {
    /// The bytes given.
    pub(crate) const fn of(bytes: &[u8]) -> Self {
        let mut table = [false; 256];
        let mut at = 0;
        while at < bytes.len() {
            table[bytes[at] as usize] = true;
            at += 1;
        }
        Self(table)
    }

    /// Where the first of them stands in a text from an offset on.
    pub(crate) fn find(&self, text: &str, from: usize) -> Option<usize> {
        let bytes = text.as_bytes().get(from..)?;
        bytes.iter().position(|&byte| self.0[usize::from(byte)]).map(|at| from + at)
    }
}
