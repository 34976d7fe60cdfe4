//! Parts of the article view.

pub mod card;
pub mod legend;
pub mod published;
pub mod text;
pub mod voices;
