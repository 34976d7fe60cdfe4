//! What the reader drops, chooses or pastes.

use web_sys::{DataTransfer, File, FileList};

/// Files, or a text where no file came.
#[derive(Default)]
pub struct Handed {
    /// The files, in the browser's order.
    pub files: Vec<File>,
    /// The text.
    pub text: Option<String>,
}

/// What a drop or a paste holds.
pub fn from_transfer(transfer: Option<DataTransfer>) -> Handed {
    let Some(transfer) = transfer else { return Handed::default() };
    let files = transfer.files().map(|list| from_list(&list)).unwrap_or_default();
    let text = if files.is_empty() { transfer.get_data("text/plain").ok() } else { None };
    // A paste of spaces is something (the page says that it is blank); nothing at all is not.
    Handed { files, text: text.filter(|t| !t.is_empty()) }
}

/// The files of a list.
pub fn from_list(list: &FileList) -> Vec<File> {
    (0..list.length()).filter_map(|i| list.get(i)).collect()
}
