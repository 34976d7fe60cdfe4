//! Parts of views.

pub mod add;
pub mod article_text;
pub mod bar;
pub mod conflicts;
pub mod dialogs;
pub mod events;
pub mod mark_card;
pub mod messages;
pub mod progress;
pub mod published;
pub mod timeline;
pub mod who;
pub mod words;
