//! The linimasa command line.
fn main() {}
