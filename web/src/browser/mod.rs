//! Everything that touches the browser: thin bindings, each for one thing, no state of the page.

pub mod files;
pub mod fonts;
pub mod listen;
pub mod page;
pub mod program;
pub mod save;
pub mod size;
pub mod store;
pub mod worker;
