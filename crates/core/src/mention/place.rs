//! Where the places are that an article names, and what its organisations' names hold of places.

use ner::{Known, Label, Namesake};

use super::{Entity, Mention, NamedPlace, Place};

/// What kind of place a settlement is, before its name; in the order in which one is preferred when another
/// of the same name exists.
const SETTLEMENTS: [&str; 15] = [
    "Kabupaten",
    "Kota",
    "Kecamatan",
    "Kelurahan",
    "Desa",
    "Dusun",
    "Kampung",
    "Provinsi",
    "Pulau",
    "Distrik",
    "Nagari",
    "Gunung",
    "Danau",
    "Kab.",
    "Kec.",
];

/// A settlement's name without the word for its kind: `Randusari` of `Desa Randusari`.
pub(super) fn without_kind(name: &str) -> Option<&str> {
    let (kind, core) = name.split_once(' ')?;
    SETTLEMENTS.contains(&kind).then_some(core)
}

/// Kinds of place that have two words for them.
const SAME_KIND: [(&str, &str); 7] = [
    ("Dermaga ", "Pelabuhan "),
    ("Bandar Udara ", "Bandara "),
    ("Kali ", "Sungai "),
    ("Samudra ", "Samudera "),
    ("Jl. ", "Jalan "),
    ("Jl ", "Jalan "),
    ("Kab. ", "Kabupaten "),
];

/// A place's name with the usual word for its kind, where it has another: `Sungai Meranti` for `Kali Meranti`.
pub(super) fn with_usual_kind(name: &str) -> Option<String> {
    SAME_KIND.iter().find_map(|(one, other)| Some(format!("{other}{}", name.strip_prefix(one)?)))
}

impl From<ner::KnownPlace> for Place {
    fn from(known: ner::KnownPlace) -> Self {
        Self { country: known.country.to_owned(), latitude: known.latitude, longitude: known.longitude }
    }
}

/// Of the places whose name others have too the one that the article tells: by what stands right behind the name
/// (`Tripoli, Lebanon`), else by what else it names. What it does not tell is the one that is meant most often, or
/// unknown.
pub(super) fn tell_namesakes(entities: &mut [Entity], mentions: &[Mention], text: &str) {
    let shared: Vec<(usize, &[Namesake])> = entities
        .iter()
        .enumerate()
        .filter(|(_, entity)| entity.label == Label::Location)
        .filter_map(|(index, entity)| {
            let names = entity.aliases.iter().map(|alias| ner::namesakes(&alias.text));
            Some((index, names.into_iter().find(|places| !places.is_empty())?))
        })
        .collect();
    if shared.is_empty() {
        return;
    }
    let is_shared = |index: usize| shared.binary_search_by_key(&index, |&(index, _)| index).is_ok();
    // A place whose own country is in doubt tells nothing of others.
    let clues: Vec<usize> = (0..entities.len()).filter(|&index| !is_shared(index)).collect();
    let told: Vec<(usize, Option<Place>)> = shared
        .iter()
        .map(|&(index, places)| {
            let tells = |place: &Namesake, clue: usize| {
                let clue = &entities[clue];
                let country = clue.place.as_ref().map(|place| place.country.as_str());
                clue.aliases.iter().any(|alias| place.is_told_by(&alias.text, country))
            };
            let of = |clues: &[usize]| only(places, |place| clues.iter().any(|&clue| tells(place, clue)));
            let usual = || places.first().filter(|place| !place.is_open);
            let meant = of(&right_behind(index, mentions, text)).or_else(|| of(&clues)).or_else(usual);
            (index, meant.map(|meant| meant.place.into()))
        })
        .collect();
    for (index, place) in told {
        entities[index].place = place;
    }
}

/// The one place that is told; none where several are.
fn only(places: &[Namesake], is_told: impl Fn(&Namesake) -> bool) -> Option<&Namesake> {
    let mut told = places.iter().filter(|place| is_told(place));
    told.next().filter(|_| told.next().is_none())
}

/// What is named behind the mentions of a place and a comma, or in brackets.
fn right_behind(entity: usize, mentions: &[Mention], text: &str) -> Vec<usize> {
    let pairs = mentions.windows(2).filter(|pair| pair[0].entity == entity);
    let is_close = |pair: &&[Mention]| {
        matches!(text.get(pair[0].span.end..pair[1].span.start), Some(", " | " (" | ", negara bagian "))
    };
    pairs.filter(is_close).map(|pair| pair[1].entity).collect()
}

/// Keeps the places that the names of organisations hold, those that only the article knows among them.
pub(super) fn keep_inside(entities: &mut [Entity]) {
    let places = entities.iter().filter(|entity| entity.label == Label::Location);
    let mut named: Vec<(&str, Option<&Place>)> = places
        .flat_map(|entity| {
            entity.aliases.iter().map(move |alias| (alias.text.as_str(), entity.place.as_ref()))
        })
        .flat_map(|(name, place)| [Some(name), without_kind(name)].map(|name| Some((name?, place))))
        .flatten()
        .collect();
    named.sort_by_key(|&(name, _)| name);
    let of_article = |name: &str| {
        let at = named.binary_search_by_key(&name, |&(known, _)| known).ok()?;
        Some(named[at].1.cloned())
    };
    let inside: Vec<Vec<NamedPlace>> = entities
        .iter()
        .map(|entity| match entity.label {
            Label::Organisation => places_inside(&entity.name, of_article),
            _ => Vec::new(),
        })
        .collect();
    for (entity, inside) in entities.iter_mut().zip(inside) {
        entity.inside = inside;
    }
}

/// The places in an organisation's name, behind its first word: `Rusia` in `Kementerian Luar Negeri Rusia`. `named`
/// tells of places that only the article knows.
pub(super) fn places_inside(name: &str, named: impl Fn(&str) -> Option<Option<Place>>) -> Vec<NamedPlace> {
    // So many words the longest name of a place has.
    const LONGEST: usize = 4;
    let starts: Vec<usize> =
        name.match_indices(' ').map(|(at, _)| at + 1).filter(|&at| !name[at..].starts_with(' ')).collect();
    let mut inside = Vec::new();
    let mut at = 0;
    while let Some(&start) = starts.get(at) {
        let ends = |words: usize| starts.get(at + words).map_or(name.len(), |next| next - 1);
        let longest = (1..=LONGEST.min(starts.len() - at)).rev();
        let found = longest.into_iter().find_map(|words| {
            let part = name.get(start..ends(words))?;
            let known = ner::known(part).filter(|known: &&Known| known.label == Label::Location);
            let place = named(part).or_else(|| Some(known?.place.map(Place::from)))?;
            Some((words, NamedPlace { name: part.to_owned(), place }))
        });
        at += found.as_ref().map_or(1, |(words, _)| *words);
        inside.extend(found.map(|(_, place)| place));
    }
    inside
}
