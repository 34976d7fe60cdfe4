//! Where the reader is: a view and what it shows, and its form in the address (`#article/5f3a/12`).
//!
//! The part of an address after `#` never leaves the browser.

use protocol::ArticleId;

/// A view and what it shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The story.
    #[default]
    Story,
    /// An article; the first one where none is named.
    Article {
        /// The article.
        id: Option<ArticleId>,
        /// The sentence to show.
        sentence: Option<u32>,
    },
    /// The names, and the one that is chosen.
    Names {
        /// The name.
        id: Option<String>,
    },
}

impl Place {
    /// An article, from its beginning.
    pub fn article(id: &str) -> Place {
        Place::Article { id: Some(id.into()), sentence: None }
    }

    /// A sentence of an article.
    pub fn sentence(id: &str, sentence: u32) -> Place {
        Place::Article { id: Some(id.into()), sentence: Some(sentence) }
    }

    /// A name.
    pub fn name(id: &str) -> Place {
        Place::Names { id: Some(id.into()) }
    }

    /// The address, with its `#`.
    pub fn hash(&self) -> String {
        match self {
            Place::Story => "#story".into(),
            Place::Article { id: None, .. } => "#article".into(),
            Place::Article { id: Some(id), sentence: None } => format!("#article/{}", encode(id)),
            Place::Article { id: Some(id), sentence: Some(n) } => format!("#article/{}/{n}", encode(id)),
            Place::Names { id: None } => "#names".into(),
            Place::Names { id: Some(id) } => format!("#names/{}", encode(id)),
        }
    }

    /// Reads an address; anything that is none is the story.
    pub fn from_hash(hash: &str) -> Place {
        let mut parts = hash.trim_start_matches('#').split('/');
        let kind = parts.next().unwrap_or_default();
        let id = parts.next().filter(|id| !id.is_empty()).map(decode);
        match kind {
            "article" => {
                let sentence = parts.next().and_then(|n| n.parse().ok());
                Place::Article { sentence: sentence.filter(|_| id.is_some()), id }
            }
            "names" => Place::Names { id },
            _ => Place::Story,
        }
    }

    /// The word by which tests and style sheets know the view.
    pub fn view(&self) -> &'static str {
        match self {
            Place::Story => "story",
            Place::Article { .. } => "article",
            Place::Names { .. } => "names",
        }
    }
}

fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            encoded.push(byte as char);
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = bytes.get(at + 1..at + 3).and_then(|h| std::str::from_utf8(h).ok());
        match (bytes[at], hex.and_then(|h| u8::from_str_radix(h, 16).ok())) {
            (b'%', Some(byte)) => {
                decoded.push(byte);
                at += 3;
            }
            (byte, _) => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_comes_back_from_its_address() {
        for place in [
            Place::Story,
            Place::Article { id: None, sentence: None },
            Place::article("5f3a"),
            Place::sentence("5f3a", 12),
            Place::Names { id: None },
            Place::name("person/Siti Nurhaliza é%"),
        ] {
            assert_eq!(Place::from_hash(&place.hash()), place, "{}", place.hash());
        }
    }

    #[test]
    fn a_strange_address_is_the_story_or_less() {
        assert_eq!(Place::from_hash(""), Place::Story);
        assert_eq!(Place::from_hash("#what/is/this"), Place::Story);
        assert_eq!(Place::from_hash("#article/a/x"), Place::article("a"));
        assert_eq!(Place::from_hash("#names/%"), Place::name("%"));
    }
}
