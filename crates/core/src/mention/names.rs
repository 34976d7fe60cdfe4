//! What is true of a name wherever it is written: its key, what the tables know under it, and what other forms of it
//! are compared by. It is kept from one article to the next, for articles of one story name the same people.
//!
//! What is kept follows from the name alone, so that no article is read otherwise for what was read before it.

use std::cell::RefCell;

use ner::{Interner, Label, add_normal_key};

use super::organisation::Shape;
use super::person::{self, Part};
use super::place;

/// So many names are kept, in a few megabytes. With more, all are forgotten before the next article or story.
const MOST: usize = 1 << 14;

thread_local! {
    static NAMES: RefCell<Names> = RefCell::default();
}

/// Uses this thread's names.
pub(super) fn with<T>(use_them: impl FnOnce(&mut Names) -> T) -> T {
    NAMES.with_borrow_mut(|names| {
        if names.traits.len() > MOST {
            *names = Names::default();
        }
        use_them(names)
    })
}

/// What is true of a name.
pub(super) struct Traits {
    /// The number of the name's key, under which its spellings meet.
    pub key: u32,
    /// The number of the name under which the tables know it, if what they know is of the same label.
    pub table: Option<u32>,
    /// What is compared beside the key.
    pub parts: Parts,
}

/// What is compared of a name, by what it names.
pub(super) enum Parts {
    /// The words of a person's name.
    Person(Vec<Part>),
    /// What an organisation may be called.
    Organisation(Shape),
    /// The key of a place's name without the word for its kind, and the key of the name with the usual word for it.
    Place { core: Option<u32>, kind: u32 },
    /// The key of a thing's name without the word before it.
    Thing { core: Option<u32> },
}

/// The names that were met, and keys, as numbers.
#[derive(Default)]
pub(super) struct Names {
    names: Interner,
    /// Of each name, by label, the place of its traits, counted from 1; 0 where it was not met with the label.
    of_names: Vec<[u32; 4]>,
    traits: Vec<Traits>,
    keys: Keys,
}

impl Names {
    /// The number of a name's traits.
    pub(super) fn meet(&mut self, label: Label, name: &str) -> u32 {
        let number = self.names.number(name) as usize;
        if number == self.of_names.len() {
            self.of_names.push([0; 4]);
        }
        let known = self.of_names[number][label as usize];
        known.checked_sub(1).unwrap_or_else(|| {
            let place = self.traits.len() as u32;
            self.traits.push(Traits::new(label, name, &mut self.keys));
            self.of_names[number][label as usize] = place + 1;
            place
        })
    }

    /// What is true of a name.
    pub(super) fn traits(&self, number: u32) -> &Traits {
        &self.traits[number as usize]
    }

    /// The keys' texts.
    pub(super) fn keys(&self) -> &Keys {
        &self.keys
    }
}

impl Traits {
    fn new(label: Label, name: &str, keys: &mut Keys) -> Self {
        let (key, parts) = match label {
            Label::Person => {
                let key = keys.of(name);
                (key, Parts::Person(person::parts(key, keys)))
            }
            Label::Organisation => {
                let shape = Shape::new(name, keys);
                (shape.key, Parts::Organisation(shape))
            }
            Label::Location => {
                let key = keys.of(name);
                let core = place::without_kind(name).map(|core| keys.of(core));
                let kind = place::with_usual_kind(name).map_or(key, |same| keys.of(&same));
                (key, Parts::Place { core, kind })
            }
            Label::Misc => {
                (keys.of(name), Parts::Thing { core: without_class(name).map(|core| keys.of(core)) })
            }
        };
        let known = ner::known(name).filter(|known| known.label == label);
        Self { key, table: known.map(|known| keys.number(known.name)), parts }
    }
}

/// A thing's name without the letters or the word for what it is: `Merpati Laut` of `KM Merpati Laut`.
fn without_class(name: &str) -> Option<&str> {
    let (head, core) = name.split_once(' ')?;
    (head.len() > 1 && head.chars().all(char::is_uppercase) || head == "Kapal").then_some(core)
}

/// Keys of names, and other texts that names are compared by, as numbers.
#[derive(Default)]
pub(super) struct Keys {
    numbers: Interner,
    /// Where a key is put together.
    key: String,
}

impl Keys {
    /// The number of a text as it is written.
    pub(super) fn number(&mut self, text: &str) -> u32 {
        self.numbers.number(text)
    }

    /// The number of a name's key.
    pub(super) fn of(&mut self, name: &str) -> u32 {
        self.number_of(|key| add_normal_key(name, key))
    }

    /// The number of a text that is put together.
    pub(super) fn number_of(&mut self, put: impl FnOnce(&mut String)) -> u32 {
        self.key.clear();
        put(&mut self.key);
        self.numbers.number(&self.key)
    }

    /// The text of a number.
    pub(super) fn text(&self, number: u32) -> &str {
        self.numbers.text(number)
    }
}
