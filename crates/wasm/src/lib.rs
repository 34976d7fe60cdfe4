//! Linimasa for JavaScript: runs in a worker that owns the articles and the story.
