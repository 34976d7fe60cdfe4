//! Sources that do not depend on each other, and which events matter most.
//!
//! A source is an outlet. What an article takes from an agency or another outlet, by its own words or by a passage that
//! both have, is told by that one: two outlets with one agency's text are one source. Quotations that two articles
//! share are none of either's own, and say nothing.

use crate::Analysis;

use super::{Event, Place, Repeat, RepeatKind, Telling};

/// Where the articles of a story, in its order, have from what they tell.
pub(super) struct Sources<'a> {
    analyses: &'a [&'a Analysis],
    /// Of each article the source of the text as a whole.
    of_article: Vec<Source>,
    /// Of each article the passages that one before it has too, by place.
    copied: Vec<Vec<(Place, usize)>>,
    /// Of each article where its first sentences end.
    leads: Vec<usize>,
}

/// A source: an outlet or an agency by its name, or an article whose outlet nobody knows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Source {
    Named(String),
    Article(usize),
}

impl Sources<'_> {
    pub(super) fn of<'a>(analyses: &'a [&'a Analysis], repeats: &[Repeat]) -> Sources<'a> {
        let mut copied: Vec<Vec<(Place, usize)>> = vec![Vec::new(); analyses.len()];
        let shared =
            repeats.iter().filter(|repeat| repeat.kind == RepeatKind::Across && !repeat.is_quotation);
        for places in shared.map(|repeat| &repeat.places) {
            let Some(first) = places.first().map(|first| first.article) else { continue };
            for place in places.iter().filter(|place| place.article != first) {
                copied[place.article].push((*place, first));
            }
        }
        copied.iter_mut().for_each(|copied| copied.sort_unstable());
        let of_article = analyses.iter().enumerate().map(|(at, analysis)| source(at, analysis)).collect();
        let leads = analyses.iter().map(|analysis| end_of_lead(analysis)).collect();
        Sources { analyses, of_article, copied, leads }
    }

    /// The agency or the outlet from which each article is taken as a whole, in the words of the one that says so.
    pub(super) fn taken_from(&self) -> Vec<Option<String>> {
        let copied_from = |at: usize| {
            let told = self.analyses[at].layout.sentences.iter();
            let all: usize = told.map(|sentence| sentence.end - sentence.start).sum();
            let (most, first) = self.copied[at]
                .chunk_by(|one, other| one.1 == other.1)
                .map(|of_one| {
                    (
                        of_one.iter().map(|(place, _)| place.span.end - place.span.start).sum::<usize>(),
                        of_one[0].1,
                    )
                })
                .max()?;
            self.analyses[first].head.outlet.clone().filter(|_| 2 * most >= all)
        };
        let says = |analysis: &Analysis| {
            analysis.credits.iter().find(|credit| credit.is_whole).map(|credit| credit.name.clone())
        };
        self.analyses
            .iter()
            .enumerate()
            .map(|(at, analysis)| says(analysis).or_else(|| copied_from(at)))
            .collect()
    }

    /// Says of each event how many sources tell it that do not depend on each other, and which rank it has among all:
    /// by these sources, and by the articles that begin with it.
    pub(super) fn weigh(&self, events: &mut [Event]) {
        let mut order: Vec<(bool, u32, usize)> = Vec::with_capacity(events.len());
        for (at, event) in events.iter_mut().enumerate() {
            event.independent = self.independent(&event.tellings);
            let is_lead = |telling: &&Telling| telling.place.span.end <= self.leads[telling.place.article];
            let leads = event.tellings.iter().filter(is_lead).count() as u32;
            order.push((event.is_background, u32::MAX - 2 * event.independent - leads, at));
        }
        order.sort_unstable();
        for (rank, (_, _, at)) in order.into_iter().enumerate() {
            events[at].rank = rank as u32;
        }
    }

    /// How many sources that do not depend on each other tell an event. An article counts for what it tells itself, or
    /// else for the one that it passes on.
    fn independent(&self, tellings: &[Telling]) -> u32 {
        let mut sources: Vec<Source> = Vec::new();
        for of_article in tellings.chunk_by(|one, other| one.place.article == other.place.article) {
            let own = &self.of_article[of_article[0].place.article];
            let of_sentences = || of_article.iter().map(|telling| self.of_sentence(telling.place));
            if of_sentences().any(|source| source == *own) {
                sources.push(own.clone());
            } else {
                sources.extend(of_sentences());
            }
        }
        sources.sort_unstable();
        sources.dedup();
        sources.len() as u32
    }

    /// The source of a sentence.
    fn of_sentence(&self, place: Place) -> Source {
        let credits = &self.analyses[place.article].credits;
        let next = credits.partition_point(|credit| credit.place < place.span.start);
        let credited = credits.get(next).filter(|credit| credit.place < place.span.end && !credit.is_whole);
        if let Some(credit) = credited {
            return Source::Named(key(&credit.name));
        }
        let copied = &self.copied[place.article];
        let begun = copied.partition_point(|(copied, _)| copied.span.start <= place.span.start);
        match copied[..begun].last().filter(|(copied, _)| copied.span.holds(place.span)) {
            Some(&(_, first)) => self.of_article[first].clone(),
            None => self.of_article[place.article].clone(),
        }
    }
}

/// The end of the first two sentences that an article tells.
fn end_of_lead(analysis: &Analysis) -> usize {
    let layout = &analysis.layout;
    let told = layout.sentences.iter().filter(|sentence| layout.is_told_here(sentence.start));
    told.take(2).last().map_or(0, |sentence| sentence.end)
}

/// The source of an article as a whole.
fn source(at: usize, analysis: &Analysis) -> Source {
    let credit = analysis.credits.iter().find(|credit| credit.is_whole).map(|credit| &credit.name);
    match credit.or(analysis.head.outlet.as_ref()) {
        Some(name) => Source::Named(key(name)),
        None => Source::Article(at),
    }
}

/// What two spellings of an outlet's name have in common: `KabarNusa.com` and `Kabar Nusa`.
fn key(name: &str) -> String {
    const ENDINGS: [&str; 5] = [".com", ".co.id", ".id", ".net", ".co"];
    let name = ner::lowercase(name);
    let core = ENDINGS.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(&name);
    core.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use crate::{Article, Story, read};

    /// How many independent sources the likeliest event of some texts has, and from where the last of them is.
    fn sources(texts: &[&str]) -> (u32, Option<String>) {
        let articles: Vec<Article> = texts
            .iter()
            .map(|text| Article { analysis: read(text, None), file: None, given: None })
            .collect();
        let story = Story::merge(&articles, &[]);
        let first = story.events.iter().find(|event| event.rank == 0).expect("there is an event");
        (first.independent, story.taken_from.last().cloned().flatten())
    }

    const NUSA: &str = "Jembatan Wira Ambruk\nRabu, 6 Maret 2024 - 09:00 WIB\n\
        KALIANYAR, KabarNusa.com - Jembatan Wira di Kalianyar ambruk diterjang banjir pada Selasa (5/3/2024) malam.";

    #[test]
    fn two_outlets_are_two_sources() {
        let other = "Jembatan Wira Diterjang Banjir\nRabu, 6 Maret 2024 - 11:00 WIB\n\
            KALIANYAR, SuaraWira.com - Luapan sungai merobohkan Jembatan Wira, Selasa (5/3/2024) malam. Jembatan ambruk.";
        assert_eq!(sources(&[NUSA, other]), (2, None));
    }

    #[test]
    fn what_is_taken_from_the_other_is_one_source() {
        let other = "Jembatan Wira Diterjang Banjir\nRabu, 6 Maret 2024 - 11:00 WIB\n\
            KALIANYAR, SuaraWira.com - Banjir membuat Jembatan Wira di Kalianyar ambruk pada Selasa (5/3/2024) malam, dikutip dari Kabar Nusa.";
        assert_eq!(sources(&[NUSA, other]), (1, Some("Kabar Nusa".to_owned())));
    }

    #[test]
    fn a_copied_passage_is_one_source() {
        let other = "Jembatan Wira Diterjang Banjir\nRabu, 6 Maret 2024 - 11:00 WIB\n\
            KALIANYAR, SuaraWira.com - Jembatan Wira di Kalianyar ambruk diterjang banjir pada Selasa (5/3/2024) malam.";
        assert_eq!(sources(&[NUSA, other]).0, 1);
    }
}
