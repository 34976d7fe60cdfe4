//! Finds what contradicts what, and keeps it while articles come and go.
//!
//! Two values are compared where their sentences meet: an index tells for each word the values that have it in theirs.
//! An article that comes has its values compared, one that goes takes its pairs along. A word that too many values have
//! brings none of them together: where it becomes such a word, or is one no more, the values that have it are looked at
//! again.

use super::best::Bests;
use super::blocks::{Blocks, Key, is_rare, keys};
use super::join::{self, Pair, join};
use super::pairs::{Likely, Pairs};
#[cfg(feature = "learn")]
use super::value::sign::Signs;
use super::value::{
    KINDS, Seen, Value, Values, age, are_same, compared, contradict, differ, likeness, meant,
};
use super::{Conflict, ConflictKind, Side, SideValue};
use crate::story::Place;
use crate::story::likeness::Reweighed;
use crate::story::told::{Articles, Change, Told};

/// So many ages of one person are compared.
const MOST_OF_ONE: usize = 40;

/// Where a value stands: the number of its article, and its index among the values of that.
pub(super) type At = (u32, u32);

/// What values of each kind differ on.
const DIFFERS_ON: [ConflictKind; KINDS] = [ConflictKind::Date, ConflictKind::Number, ConflictKind::Place];

/// How certain ages are to contradict each other.
const SURE: f64 = f64::MAX;

/// Finds contradictions.
#[derive(Default)]
pub(in crate::story) struct Finder {
    /// The values of each article, by its number.
    values: Vec<Option<Values>>,
    /// By the words and names of their sentences.
    blocks: Blocks,
    /// The ages of each person, by number; sorted.
    ages: Vec<Vec<At>>,
    /// Those that may contradict each other, and those that do not for all that their articles tell.
    pairs: Pairs,
    /// How like each value its likest is.
    bests: Bests,
    /// Pairs of ages, with the number of the person.
    age_pairs: Vec<(u32, At, At)>,
}

impl Finder {
    /// What contradicts what, by first place.
    pub(in crate::story) fn find(&mut self, change: &Change, articles: &Articles<'_>) -> Vec<Conflict> {
        let is_gone = |number: u32| change.went.binary_search(&number).is_ok();
        self.pairs.retain(|one, other| !is_gone(one.0) && !is_gone(other.0));
        self.age_pairs.retain(|(_, one, other)| !is_gone(one.0) && !is_gone(other.0));
        let mut touched = Touched { is_noted: !change.reweighed.is_most, ..Touched::default() };
        for &number in &change.went {
            self.take(number, &mut touched);
        }
        for &number in &change.came {
            self.add(number, Values::of(articles.of(number)), &mut touched);
        }
        self.blocks.complete(&self.values);
        self.compare_values(change, articles, touched.words, touched.values);
        touched.people.sort_unstable();
        touched.people.dedup();
        self.compare_ages(&touched.people, articles);
        self.conflicts(articles)
    }

    /// Takes the values of an article away.
    fn take(&mut self, number: u32, touched: &mut Touched) {
        let Some(values) = self.values.get_mut(number as usize).and_then(Option::take) else { return };
        for (at, value) in (0..).zip(&values.all) {
            for key in keys(&values, value) {
                touched.note(key, &self.blocks);
                self.blocks.take(key, (number, at));
            }
        }
        self.bests.remove(number);
        for (at, age) in (0..).zip(&values.ages) {
            touched.people.push(age.person);
            remove(&mut self.ages[age.person as usize], (number, at));
        }
    }

    /// Adds those of one.
    fn add(&mut self, number: u32, values: Values, touched: &mut Touched) {
        for (at, value) in (0..).zip(&values.all) {
            for key in keys(&values, value) {
                touched.note(key, &self.blocks);
                self.blocks.add(key, (number, at));
            }
        }
        for (at, age) in (0..).zip(&values.ages) {
            touched.people.push(age.person);
            insert(slot(&mut self.ages, age.person as usize), (number, at));
        }
        self.bests.add(number, values.all.len());
        *slot(&mut self.values, number as usize) = Some(values);
    }

    /// Compares the values of articles that came with those that share words with them, and those of others whose shared
    /// words count newly, or no more, or weigh otherwise.
    fn compare_values(
        &mut self,
        change: &Change,
        articles: &Articles<'_>,
        touched: Vec<(Key, usize)>,
        mut near: Vec<At>,
    ) {
        let (mut pairs, mut bests) = (std::mem::take(&mut self.pairs), std::mem::take(&mut self.bests));
        let is_gone = |number: u32| change.went.binary_search(&number).is_ok();
        let is_new = |number: u32| change.came.binary_search(&number).is_ok();
        let reweighed = self.reweighed(&change.reweighed);
        if reweighed.is_most {
            pairs = Pairs::default();
            bests.clear();
            // A pair that meets twice is compared twice, which few do: that takes less time than to find the same values again
            // and again among all others.
            let mut compare =
                |one: &Found<'_>, other: &Found<'_>| compare(one, other, &mut pairs, &mut bests);
            let mut found = Vec::new();
            for block in self.blocks.all() {
                found.clear();
                found.extend(block.iter().filter_map(|&at| self.find_value(at, articles)));
                compare_all(&found, &mut compare);
            }
        } else {
            let (common, rare) = self.turned(touched);
            pairs.retain(|one, other| !self.part(one, other, &common));
            let again = self.again(&reweighed, articles, &mut pairs);
            let mut compare =
                |one: &Found<'_>, other: &Found<'_>| compare(one, other, &mut pairs, &mut bests);
            let is_there = |at: &At| !is_new(at.0);
            for &key in &rare {
                let block = self.blocks.values(key).iter().filter(|at| is_there(at));
                let found: Vec<Found<'_>> = block.filter_map(|&at| self.find_value(at, articles)).collect();
                compare_all(&found, &mut compare);
            }
            let mut compare = |one, other| {
                let found = |at| self.find_value(at, articles);
                if let Some((one, other)) = found(one).zip(found(other)) {
                    compare(&one, &other);
                }
            };
            change.came.iter().for_each(|&number| self.partners(number, &is_new, &mut compare));
            again.into_iter().for_each(|(one, other)| compare(one, other));
            near.sort_unstable();
            near.dedup();
            bests.forget(&mut near, |one, best| is_gone(best.0) || self.part(one, best, &common));
            self.find_bests(near, articles, &mut bests);
        }
        pairs.sort();
        (self.pairs, self.bests) = (pairs, bests);
    }

    /// A value, to be compared.
    fn find_value<'s>(&'s self, at: At, articles: &'s Articles<'s>) -> Option<Found<'s>> {
        Some(Found { at, place: articles.place(at.0), seen: self.see(at, articles.of(at.0))? })
    }

    /// The values near which something weighs otherwise.
    fn reweighed(&self, words: &Reweighed) -> Touching {
        let mut touching = Touching { is_most: words.is_most, ..Touching::default() };
        if words.is_most || !words.is_any {
            return touching;
        }
        let mut count = 0;
        for (number, values) in (0..).zip(&self.values) {
            let of_article =
                values.iter().flat_map(|values| values.all.iter().map(move |value| (values, value)));
            for (at, (values, value)) in (0..).zip(of_article) {
                count += 1;
                if values.context(value).gist().iter().any(|feature| words.holds(*feature)) {
                    touching.values.push((number, at));
                }
            }
        }
        touching.is_most = 2 * touching.values.len() > count;
        touching
    }

    /// The pairs that may be otherwise where values are, which are no more among those that are known: all of such a value
    /// and, where all that their articles tell was looked at, those of which it tells the same in the other's article.
    fn again(&self, reweighed: &Touching, articles: &Articles<'_>, pairs: &mut Pairs) -> Vec<(At, At)> {
        if reweighed.values.is_empty() {
            return Vec::new();
        }
        let seen = |at: At| self.see(at, articles.of(at.0));
        let is_told = |one: At, number: u32| {
            let of_article = reweighed.of_article(number).iter();
            let mut same = of_article.filter_map(|&other| seen(one).zip(seen(other)));
            same.any(|(one, other)| are_same(one, other))
        };
        let is_otherwise = |one: At, other: At| {
            reweighed.values.binary_search(&one).is_ok()
                || reweighed.values.binary_search(&other).is_ok()
                || is_told(one, other.0)
                || is_told(other, one.0)
        };
        let mut again = Vec::new();
        pairs.retain(|one, other| {
            let is_otherwise = is_otherwise(one, other);
            again.extend(is_otherwise.then_some((one, other)));
            !is_otherwise
        });
        for &value in &reweighed.values {
            again.extend(self.met(value).into_iter().map(|other| (value, other)));
        }
        again.iter_mut().for_each(|(one, other)| (*one, *other) = ((*one).min(*other), (*one).max(*other)));
        again.sort_unstable();
        again.dedup();
        again
    }

    /// Finds the likest again of some values.
    fn find_bests(&self, values: Vec<At>, articles: &Articles<'_>, bests: &mut Bests) {
        for value in values {
            for other in self.met(value) {
                let seen = self.see(value, articles.of(value.0)).zip(self.see(other, articles.of(other.0)));
                let Some((one, with)) = seen else { continue };
                if let Some(compared) = compared(one, with) {
                    bests.note(value, other, compared, likeness(one, with));
                }
            }
        }
    }

    /// The values of other articles with which one is compared, sorted.
    fn met(&self, at: At) -> Vec<At> {
        let keys = self.value(at).into_iter().flat_map(|(value, values)| keys(values, value));
        let others = keys.flat_map(|key| self.blocks.values(key)).filter(|other| other.0 != at.0);
        let mut met: Vec<At> = others.copied().collect();
        met.sort_unstable();
        met.dedup();
        met
    }

    /// Compares the values of an article with those that share a word with them: of two articles that are new, the first
    /// finds the second.
    fn partners(&self, number: u32, is_new: &dyn Fn(u32) -> bool, compare: &mut dyn FnMut(At, At)) {
        let Some(values) = self.values.get(number as usize).and_then(Option::as_ref) else { return };
        for (at, _) in (0..).zip(&values.all) {
            let others = self.met((number, at)).into_iter();
            let others = others.filter(|other| other.0 > number || !is_new(other.0));
            others.for_each(|other| compare((number, at), other));
        }
    }

    /// Of the words that were touched those that have come to be one of too many, and those that are one no more.
    fn turned(&self, mut touched: Vec<(Key, usize)>) -> (Vec<Key>, Vec<Key>) {
        // The first note of each is from before the change.
        touched.sort_by_key(|(key, _)| *key);
        touched.dedup_by_key(|(key, _)| *key);
        touched.retain(|(key, before)| is_rare(*before) != self.blocks.is_rare(*key));
        let (common, rare): (Vec<_>, Vec<_>) = touched.into_iter().partition(|(_, before)| is_rare(*before));
        let keys = |touched: Vec<(Key, usize)>| touched.into_iter().map(|(key, _)| key).collect();
        (keys(common), keys(rare))
    }

    /// Whether two values were compared for words that too many have now, and share no other.
    fn part(&self, one: At, other: At, common: &[Key]) -> bool {
        let has = |at: At, key: Key| {
            self.value(at).is_some_and(|(value, values)| keys(values, value).any(|known| known == key))
        };
        common.iter().any(|key| has(one, *key) && has(other, *key)) && !self.meet(one, other)
    }

    /// Whether two values share a word for which they are compared.
    pub(super) fn meet(&self, one: At, other: At) -> bool {
        let keys = |at: At| self.value(at).map(|(value, values)| keys(values, value));
        let Some((mut first, second)) = keys(one).zip(keys(other)) else { return false };
        first.any(|key| self.blocks.is_rare(key) && second.clone().any(|known| known == key))
    }

    /// Compares the ages of some people anew.
    fn compare_ages(&mut self, people: &[u32], articles: &Articles<'_>) {
        self.age_pairs.retain(|(person, ..)| people.binary_search(person).is_err());
        for &person in people {
            let mut ages = self.ages[person as usize].clone();
            ages.sort_by_key(|&(number, at)| (articles.place(number), at));
            ages.truncate(MOST_OF_ONE);
            for (index, &one) in ages.iter().enumerate() {
                for &other in ages[index + 1..].iter().filter(|other| other.0 != one.0) {
                    let (Some(first), Some(second)) = (self.age(one), self.age(other)) else { continue };
                    if age::contradict(first, second) {
                        self.age_pairs.push((person, one, other));
                    }
                }
            }
        }
    }

    /// What was found, put together.
    fn conflicts(&self, articles: &Articles<'_>) -> Vec<Conflict> {
        let mut of_kinds: [Vec<Pair>; KINDS] = Default::default();
        for &Likely { one, other, compared, likeness, certainties } in &self.pairs.likely {
            let certainty = certainties[self.bests.count(one, other, compared, likeness)];
            if certainty > 0.0 {
                of_kinds[compared.kind()].push(Pair { one, other, certainty });
            }
        }
        let of_ages = self.age_pairs.iter().map(|&(_, one, other)| Pair { one, other, certainty: SURE });
        let mut conflicts = self.of_one_article(articles);
        let mut add = |kind, joined: Vec<Vec<Side>>| {
            conflicts.extend(joined.into_iter().map(|sides| Conflict { kind, sides, ruling: None }));
        };
        for (kind, pairs) in DIFFERS_ON.into_iter().zip(of_kinds) {
            add(kind, join(pairs, &OfValues { finder: self, articles }));
        }
        add(ConflictKind::Number, join(of_ages.collect(), &OfAges { finder: self, articles }));
        conflicts.sort_by(|one, other| (&one.sides, one.kind).cmp(&(&other.sides, other.kind)));
        conflicts
    }

    /// Dates that contradict their own weekdays, and headlines that contradict their texts.
    fn of_one_article(&self, articles: &Articles<'_>) -> Vec<Conflict> {
        let mut conflicts = Vec::new();
        for (number, values) in (0..).zip(&self.values) {
            let Some(Values { misprints, headline, .. }) = values else { continue };
            let side = |(sentence, value)| Side { place: articles.sentence(number, sentence), value };
            let misprints = misprints
                .iter()
                .map(|&(sentence, time)| (ConflictKind::Date, vec![side((sentence, SideValue::Time(time)))]));
            let headline = headline.iter().map(|found| (found.kind, found.sides.map(side).to_vec()));
            let of_article = misprints.chain(headline);
            conflicts.extend(of_article.map(|(kind, sides)| Conflict { kind, sides, ruling: None }));
        }
        conflicts
    }

    /// The signs of a pair with that for how many of the two the other is the likest in the story.
    #[cfg(feature = "learn")]
    pub(super) fn with_best(
        &self,
        signs: Signs,
        (one, first): (At, Seen<'_>),
        (other, second): (At, Seen<'_>),
    ) -> Signs {
        let best = self.bests.count(one, other, signs.compared, likeness(first, second));
        signs.with_best(best as f64)
    }

    /// All values, with those of their articles.
    #[cfg(feature = "learn")]
    pub(super) fn all(&self) -> Vec<(At, &Value, &Values)> {
        let mut all = Vec::new();
        for (number, values) in (0..).zip(&self.values) {
            let of_article =
                values.iter().flat_map(|values| values.all.iter().map(move |value| (value, values)));
            all.extend((0..).zip(of_article).map(|(at, (value, values))| ((number, at), value, values)));
        }
        all
    }

    /// A value in its article, which is told so.
    fn see<'s>(&'s self, at: At, told: &'s Told<'s>) -> Option<Seen<'s>> {
        self.value(at).map(|(value, values)| Seen { told, value, values })
    }

    fn value(&self, (number, at): At) -> Option<(&Value, &Values)> {
        let values = self.values.get(number as usize)?.as_ref()?;
        Some((values.all.get(at as usize)?, values))
    }

    fn age(&self, (number, at): At) -> Option<&age::Age> {
        self.values.get(number as usize)?.as_ref()?.ages.get(at as usize)
    }
}

/// The values of a story.
struct OfValues<'f, 's> {
    finder: &'f Finder,
    articles: &'f Articles<'s>,
}

impl join::Sides for OfValues<'_, '_> {
    fn side(&self, at: At) -> Option<Side> {
        let (value, values) = self.finder.value(at)?;
        let place = Place { article: self.articles.place(at.0), span: values.context(value).span() };
        Some(Side { place, value: value.value() })
    }

    fn agree(&self, one: At, other: At) -> bool {
        let seen = |at: At| self.finder.see(at, self.articles.of(at.0));
        seen(one).zip(seen(other)).is_some_and(|(one, other)| !differ(one, other))
    }
}

/// The ages in a story.
struct OfAges<'f, 's> {
    finder: &'f Finder,
    articles: &'f Articles<'s>,
}

impl join::Sides for OfAges<'_, '_> {
    fn side(&self, at: At) -> Option<Side> {
        let age = self.finder.age(at)?;
        Some(Side { place: self.articles.sentence(at.0, age.sentence), value: SideValue::Place(age.span) })
    }

    fn agree(&self, one: At, other: At) -> bool {
        let ages = self.finder.age(one).zip(self.finder.age(other));
        ages.is_some_and(|(one, other)| !age::contradict(one, other))
    }
}

/// A value that is compared with others.
struct Found<'s> {
    at: At,
    /// Where its article stands in the story.
    place: usize,
    seen: Seen<'s>,
}

/// Compares values of different articles with each other.
fn compare_all<'s>(found: &[Found<'s>], compare: &mut impl FnMut(&Found<'s>, &Found<'s>)) {
    for (index, one) in found.iter().enumerate() {
        let others = found[index + 1..].iter().filter(|other| other.at.0 != one.at.0);
        others.for_each(|other| compare(one, other));
    }
}

/// Compares two values, and notes what comes of that, the one first that stands first in the story; nothing of two that
/// can both be right.
fn compare(one: &Found<'_>, other: &Found<'_>, pairs: &mut Pairs, bests: &mut Bests) {
    let (one, other) = if one.place < other.place { (one, other) } else { (other, one) };
    let Some(compared) = compared(one.seen, other.seen) else { return };
    let meant = meant(one.seen, other.seen);
    let likeness = meant.together();
    bests.note(one.at, other.at, compared, likeness);
    bests.note(other.at, one.at, compared, likeness);
    if let Some(certainties) = contradict(one.seen, other.seen, meant) {
        pairs.add(Likely { one: one.at, other: other.at, compared, likeness, certainties });
    }
}

/// The values near which something weighs otherwise.
#[derive(Default)]
struct Touching {
    /// Sorted.
    values: Vec<At>,
    /// Whether they are so many that all are better compared again; then they are not told.
    is_most: bool,
}

impl Touching {
    /// Those of an article, by its number.
    fn of_article(&self, number: u32) -> &[At] {
        let values = &self.values[self.values.partition_point(|value| value.0 < number)..];
        &values[..values.partition_point(|value| value.0 == number)]
    }
}

/// What a change has touched.
#[derive(Default)]
struct Touched {
    /// Words and names, and how many values had each before the step that touched it.
    words: Vec<(Key, usize)>,
    /// The values that it brought together.
    values: Vec<At>,
    /// Whether these are noted: not where all values are compared anyway.
    is_noted: bool,
    /// People whose ages are told.
    people: Vec<u32>,
}

impl Touched {
    fn note(&mut self, key: Key, blocks: &Blocks) {
        if self.is_noted {
            self.words.push((key, blocks.count(key)));
            self.values.extend(blocks.values(key));
        }
    }
}

/// Takes a value out of a sorted list.
fn remove(list: &mut Vec<At>, at: At) {
    if let Ok(index) = list.binary_search(&at) {
        list.remove(index);
    }
}

/// Puts a value into a sorted list.
fn insert(list: &mut Vec<At>, at: At) {
    if let Err(index) = list.binary_search(&at) {
        list.insert(index, at);
    }
}

/// An entry of a list that grows as far as it is asked for.
fn slot<T: Default>(list: &mut Vec<T>, at: usize) -> &mut T {
    if list.len() <= at {
        list.resize_with(at + 1, T::default);
    }
    &mut list[at]
}
