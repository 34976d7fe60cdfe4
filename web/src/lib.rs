//! The Linimasa page.
