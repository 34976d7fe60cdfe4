//! What developers run: set-up, build, serve, test, eval, bench.
fn main() {}
