//! Words of people's names.
//!
//! The words are those of lists of given and family names, and those that news names speakers by. One is taken
//! - that news has as a name four times or more. For a word that only the lists have, one of these must hold as well:
//!   the list of Indonesia has it, it stands behind a title or a verb of speech, it stands as a name fifteen times.
//!   One that three lists have, Indonesia's or an English one among them, need only be seen at all
//! - and that is seldom in small letters: seven times at most for twenty times as a name, and no common word
//! - and that does not rather name a place: where it stands behind `di` and `ke` five times or more, it stands as often
//!   behind titles and verbs of speech; where it is of the name of a country or a region, five times more often
//!
//! Words that are left out or kept against these rules are listed by hand.

use std::collections::{BTreeMap, BTreeSet};

use super::common::is_common;
use super::counts::Counts;
use super::hand::{self, LeftOut};
use super::source::{Gazetteer, number};
use crate::data::Error;

pub(super) const HEADER: &str = "\
# Words that are often part of a person's name.
# Sources: Faker's person providers (MIT, Copyright (c) 2012 Daniele Faraglia and contributors); popular-names-by-country-dataset (CC0-1.0);
# own counts over Indonesian news text. Kept: those that such text has as names, rarely in small letters.
";

/// What says that a word may be a person's.
#[derive(Default)]
struct Sources {
    /// The countries and languages whose lists of names have it.
    lists: BTreeSet<String>,
    /// How often news has it in the name of somebody who speaks.
    speakers: u64,
}

/// The words of the table, in order of their letters.
pub(super) fn words(gazetteer: &Gazetteer, counts: &Counts) -> Result<BTreeSet<String>, Error> {
    let place_words = place_words(gazetteer)?;
    let left_out = LeftOut::of("people");
    let found = candidates(gazetteer)?.into_iter().filter(|(word, sources)| {
        borne_out(counts, word, sources)
            && !rather_small(counts, word)
            && !rather_place(counts, word, place_words.contains(word))
            && !left_out.has(word)
    });
    Ok(found.map(|(word, _)| word).chain(hand::people().into_iter().map(str::to_string)).collect())
}

/// Words of three letters or more, and nothing but letters.
fn candidates(gazetteer: &Gazetteer) -> Result<BTreeMap<String, Sources>, Error> {
    let fits = |word: &&str| {
        word.starts_with(char::is_uppercase)
            && word.chars().count() > 2
            && word.chars().all(char::is_alphabetic)
    };
    let mut candidates: BTreeMap<String, Sources> = BTreeMap::new();
    for [name, locale] in gazetteer.read("person_names.tsv")?.rows(["name", "locale"])? {
        for word in name.split_whitespace().filter(fits) {
            candidates.entry(word.to_string()).or_default().lists.insert(locale.to_string());
        }
    }
    for [word, count] in gazetteer.read("person_tokens_mined.tsv")?.rows(["token", "count"])? {
        if fits(&word) {
            candidates.entry(word.to_string()).or_default().speakers += number(count);
        }
    }
    Ok(candidates)
}

/// The words of the names of countries, and of provinces and regencies of Indonesia.
fn place_words(gazetteer: &Gazetteer) -> Result<BTreeSet<String>, Error> {
    let mut words = BTreeSet::new();
    let mut add = |names: &str| words.extend(names.split([' ', ';']).map(str::to_string));
    let countries = gazetteer.read("countries.tsv")?;
    countries
        .rows(["name_id", "name_en", "aliases_id", "aliases_en"])?
        .into_iter()
        .flatten()
        .for_each(&mut add);
    let regions = gazetteer.read("id_admin.tsv")?;
    regions.rows(["bare_name"])?.into_iter().flatten().for_each(&mut add);
    Ok(words)
}

/// Whether news has the word as a name often enough for what says that it is a person's.
fn borne_out(counts: &Counts, word: &str, sources: &Sources) -> bool {
    let uses = counts.of(word);
    let listed = |list: &str| sources.lists.contains(list);
    let near = listed("id_ID") || ["en", "en_US", "en_GB"].into_iter().any(listed);
    let well_known = near && sources.lists.len() >= 3 && uses.name + uses.first > 0;
    let person = uses.as_person > 0 || listed("id_ID") || uses.name >= 15;
    well_known || uses.name >= 4 && (sources.speakers >= 3 || !sources.lists.is_empty() && person)
}

/// Whether the word is rather one that names nothing.
fn rather_small(counts: &Counts, word: &str) -> bool {
    let small = crate::lowercase(word);
    20 * counts.of(&small).small > 7 * counts.of(word).name || is_common(counts, &small)
}

/// Whether the word rather names a place.
fn rather_place(counts: &Counts, word: &str, of_place: bool) -> bool {
    let uses = counts.of(word);
    of_place && uses.as_person < uses.as_place + 5 || uses.as_place >= 5 && uses.as_person < uses.as_place
}
