//! The words that quotations are read by.

use std::sync::LazyLock;

use super::Stance;
use crate::lookup::Lookup;
use crate::memory::Known;
use crate::view;

/// How a word of saying stands to its speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `kata X`, `said X`: the speaker follows.
    Bare,
    /// `katanya`: the speaker is the clitic.
    Clitic,
    /// `X mengatakan`: the speaker goes before.
    Active,
    /// `disampaikan X`: the speaker follows, but stands for no quotation of his own words alone.
    Passive,
    /// `menurut X`, `according to X`.
    By,
}

/// A word of saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Saying {
    pub form: Form,
    pub stance: Stance,
    /// Whether it is a word of English, whose verbs stand on either side of the speaker.
    pub is_english: bool,
}

/// The parts that a small word may play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Pronoun,
    Definite,
    Adverb,
    End,
    BeforeObject,
    Title,
    Indefinite,
    Kin,
    Person,
}

impl view::Part for Part {
    fn is_of(self, word: &Known) -> bool {
        word.quote.is(self)
    }
}

const PARTS: &[(&str, Part)] = &[
    ("pronoun", Part::Pronoun),
    ("definite", Part::Definite),
    ("adverb", Part::Adverb),
    ("end", Part::End),
    ("before_object", Part::BeforeObject),
    ("title", Part::Title),
    ("indefinite", Part::Indefinite),
    ("kin", Part::Kin),
    ("person", Part::Person),
];

/// What the tables know of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Meaning {
    parts: u16,
    pub saying: Option<Saying>,
}

impl Meaning {
    pub(super) const fn is(self, part: Part) -> bool {
        self.parts & (1 << part as u16) != 0
    }
}

static WORDS: LazyLock<Lookup<Meaning>> = LazyLock::new(|| {
    let mut words = Lookup::new();
    let rows = |table: &'static str| table.lines().filter(|line| !line.starts_with('#'));
    for line in rows(include_str!("cues.tsv")) {
        add_sayings(line, &mut words);
    }
    add_saying(&mut words, "menurut", Form::By, Stance::Said, false);
    add_saying(&mut words, "menurutnya", Form::Clitic, Stance::Said, false);
    add_saying(&mut words, "according", Form::By, Stance::Said, true);
    for line in rows(include_str!("stops.tsv")) {
        let Some((kind, entries)) = line.split_once('\t') else { continue };
        let Some((_, part)) = PARTS.iter().find(|(name, _)| *name == kind) else { continue };
        for word in entries.split_whitespace() {
            words.entry(word).parts |= 1 << *part as u16;
        }
    }
    for word in rows(include_str!("people.tsv")).flat_map(str::split_whitespace) {
        words.entry(word).parts |= 1 << Part::Person as u16;
    }
    words
});

/// Adds the forms of one line of the table.
fn add_sayings(line: &str, words: &mut Lookup<Meaning>) {
    let mut columns = line.split('\t');
    let name = columns.next().unwrap_or_default();
    let is_english = name.ends_with("/en");
    let Some(stance) = Stance::from_name(name.trim_end_matches("/en")) else { return };
    let mut forms = || columns.next().unwrap_or_default().split_whitespace().filter(|word| *word != "-");
    let bare: Vec<&str> = forms().collect();
    for word in &bare {
        add_saying(words, word, Form::Bare, stance, is_english);
        if !is_english {
            add_saying(words, &format!("{word}nya"), Form::Clitic, stance, false);
        }
    }
    for word in forms() {
        add_saying(words, word, Form::Active, stance, false);
    }
    for word in forms() {
        add_saying(words, word, Form::Passive, stance, false);
    }
}

fn add_saying(words: &mut Lookup<Meaning>, word: &str, form: Form, stance: Stance, is_english: bool) {
    words.entry(word).saying = Some(Saying { form, stance, is_english });
}

/// What a word means, whatever its capitals; nothing where no table knows it.
pub(crate) fn meaning(word: &str) -> Meaning {
    WORDS.get(word).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_tables_is_read() {
        for line in include_str!("cues.tsv").lines().filter(|line| !line.starts_with('#')) {
            let columns: Vec<&str> = line.split('\t').collect();
            assert_eq!(columns.len(), 4, "{line}");
            assert!(Stance::from_name(columns[0].trim_end_matches("/en")).is_some(), "{line}");
        }
        for line in include_str!("stops.tsv").lines().filter(|line| !line.starts_with('#')) {
            let kind = line.split('\t').next().unwrap_or_default();
            assert!(PARTS.iter().any(|(name, _)| *name == kind), "{line}");
        }
    }

    #[test]
    fn forms_keep_their_stance() {
        let saying = |word| meaning(word).saying.map(|saying| (saying.form, saying.stance));
        assert_eq!(saying("katanya"), Some((Form::Clitic, Stance::Said)));
        assert_eq!(saying("membantah"), Some((Form::Active, Stance::Denied)));
        assert_eq!(saying("dituding"), Some((Form::Passive, Stance::Accused)));
        assert_eq!(saying("menurut"), Some((Form::By, Stance::Said)));
        assert_eq!(saying("rumah"), None);
    }
}
