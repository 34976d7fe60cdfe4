//! Parts of views.

pub mod add;
pub mod article;
pub mod bar;
pub mod conflicts;
pub mod dialogs;
pub mod events;
pub mod messages;
pub mod progress;
pub mod timeline;
pub mod updates;
pub mod who;
pub mod words;
