//! Sources that do not depend on each other, and which events matter most.
//!
//! A source is an outlet. What an article takes from an agency or another outlet, by its own words or by a passage that
//! both have, is told by that one: two outlets with one agency's text are one source. Quotations that two articles
//! share are none of either's own, and say nothing.

use ner::Interner;

use crate::{Analysis, Span};

use super::told::{Articles, Change};
use super::{Repeat, RepeatKind};

/// Where the articles of a story have from what they tell, by themselves.
#[derive(Default)]
pub(super) struct Sources {
    /// Outlets and agencies.
    names: Interner,
    /// By the numbers of the articles.
    origins: Vec<Option<Origin>>,
    /// The passages that articles have from others, as they were last.
    copied: Copied,
    /// Whether those of each article were otherwise before; by their numbers.
    is_otherwise: Vec<bool>,
}

/// The passages of articles that an article before has too, and the number of that.
#[derive(Default)]
struct Copied {
    all: Vec<(Span, u32)>,
    /// Where those of each article end, by its number.
    ends: Vec<usize>,
}

impl Copied {
    /// Those that articles share, of so many numbers.
    fn of_repeats(repeats: &[Repeat], articles: &Articles<'_>, numbers: usize) -> Self {
        let shared = || {
            let shared =
                repeats.iter().filter(|repeat| repeat.kind == RepeatKind::Across && !repeat.is_quotation);
            shared.filter_map(|repeat| repeat.places.split_first()).flat_map(|(first, places)| {
                let others = places.iter().filter(move |place| place.article != first.article);
                others.map(|place| (articles.numbers[place.article] as usize, place.span, first.article))
            })
        };
        let mut ends = vec![0; numbers];
        shared().for_each(|(number, ..)| ends[number] += 1);
        let mut count = 0;
        for end in &mut ends {
            (*end, count) = (count, count + *end);
        }
        let mut all = vec![(Span::new(0, 0), 0); count];
        for (number, span, first) in shared() {
            all[ends[number]] = (span, articles.numbers[first]);
            ends[number] += 1;
        }
        let mut start = 0;
        for &end in &ends {
            all[start..end].sort_by_key(|(span, first)| (*span, articles.place(*first)));
            start = end;
        }
        Self { all, ends }
    }

    /// Those of an article, by its number.
    fn of(&self, number: usize) -> &[(Span, u32)] {
        let end = |number: usize| self.ends.get(number).copied();
        let start = number.checked_sub(1).and_then(end).unwrap_or_default();
        end(number).map_or(&[], |end| &self.all[start..end])
    }
}

/// Where one article has from what it tells, by itself.
struct Origin {
    /// The source of the text as a whole.
    whole: Source,
    /// Where it names the sources of single sentences, and these, by place.
    credits: Vec<(usize, Option<Source>)>,
    /// Where its first sentences end.
    lead: usize,
    /// Whom it names as the source of the whole.
    says: Option<String>,
    /// How long all its sentences are together.
    length: usize,
}

/// A source: an outlet or an agency by its number, or an article by its own whose outlet nobody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Source {
    Named(u32),
    Article(u32),
}

impl Sources {
    /// Notes which articles are there.
    pub(super) fn change(&mut self, change: &Change, articles: &Articles<'_>) {
        for &number in &change.went {
            self.origins[number as usize] = None;
        }
        let most = change.came.last().map_or(0, |most| *most as usize + 1);
        self.origins.resize_with(self.origins.len().max(most), || None);
        for &number in &change.came {
            let origin = self.read(articles.of(number).analysis);
            self.origins[number as usize] = Some(origin);
        }
    }

    /// Brings these together with the passages that the articles share.
    pub(super) fn with<'s>(&'s mut self, articles: &'s Articles<'s>, repeats: &[Repeat]) -> Shared<'s> {
        let numbers = self.origins.len();
        let copied = Copied::of_repeats(repeats, articles, numbers);
        self.is_otherwise = (0..numbers).map(|number| copied.of(number) != self.copied.of(number)).collect();
        self.copied = copied;
        Shared { sources: self, articles }
    }

    fn origin(&self, number: u32) -> Option<&Origin> {
        self.origins.get(number as usize)?.as_ref()
    }

    fn read(&mut self, analysis: &Analysis) -> Origin {
        let mut named = |name: &String| Source::Named(self.names.number(&key(name)));
        let credit = analysis.credits.iter().find(|credit| credit.is_whole).map(|credit| &credit.name);
        let whole = credit.or(analysis.head.outlet.as_ref());
        let credits = analysis.credits.iter();
        Origin {
            whole: whole.map_or(Source::Article(0), &mut named),
            credits: credits
                .map(|credit| (credit.place, (!credit.is_whole).then(|| named(&credit.name))))
                .collect(),
            lead: end_of_lead(analysis),
            says: credit.cloned(),
            length: analysis.layout.sentences.iter().map(|sentence| sentence.len()).sum(),
        }
    }
}

/// Where the articles of a story have from what they tell, by themselves and by the passages that they share.
pub(super) struct Shared<'s> {
    sources: &'s Sources,
    articles: &'s Articles<'s>,
}

impl<'s> Shared<'s> {
    /// Whether an article, given by its number, has other passages from others than it had.
    pub(super) fn is_otherwise(&self, number: u32) -> bool {
        self.sources.is_otherwise[number as usize]
    }

    /// The agency or the outlet from which each article is taken as a whole, in the words of the one that says so.
    pub(super) fn taken_from(&self) -> Vec<Option<String>> {
        let origin = |at: usize| self.sources.origin(self.articles.numbers[at]);
        let copied_from = |at: usize| {
            let copied = self.sources.copied.of(self.articles.numbers[at] as usize);
            let of_each = copied.chunk_by(|one, other| one.1 == other.1);
            let length = |of_one: &[(Span, u32)]| of_one.iter().map(|(span, _)| span.len()).sum::<usize>();
            let (most, first) =
                of_each.map(|of_one| (length(of_one), self.articles.place(of_one[0].1))).max()?;
            let all = origin(at).map_or(0, |origin| origin.length);
            if 2 * most < all {
                return None;
            }
            self.articles.all[first].analysis.head.outlet.clone()
        };
        let says = |at: usize| origin(at).and_then(|origin| origin.says.clone());
        (0..self.articles.all.len()).map(|at| says(at).or_else(|| copied_from(at))).collect()
    }

    /// Whether a sentence of an article, given by its number, is among its first.
    pub(super) fn is_lead(&self, number: u32, sentence: Span) -> bool {
        sentence.end <= self.sources.origin(number).map_or(0, |origin| origin.lead)
    }

    /// How many sources that do not depend on each other tell something, given the number of the article of each sentence and
    /// the source of that. An article counts for what it tells itself, or else for the one that it passes on.
    pub(super) fn independent(&self, mut told: Vec<(u32, Source)>) -> u32 {
        told.sort_unstable();
        let mut sources: Vec<Source> = Vec::with_capacity(told.len());
        for of_article in told.chunk_by(|one, other| one.0 == other.0) {
            let own = self.of_article(of_article[0].0);
            let of_sentences = of_article.iter().map(|(_, source)| *source);
            if of_sentences.clone().any(|source| source == own) {
                sources.push(own);
            } else {
                sources.extend(of_sentences);
            }
        }
        sources.sort_unstable();
        sources.dedup();
        sources.len() as u32
    }

    /// The source of an article as a whole, by its number.
    fn of_article(&self, number: u32) -> Source {
        match self.sources.origin(number).map(|origin| origin.whole) {
            Some(Source::Named(name)) => Source::Named(name),
            _ => Source::Article(number),
        }
    }

    /// The source of a sentence of an article.
    pub(super) fn of_sentence(&self, number: u32, sentence: Span) -> Source {
        let credits = self.sources.origin(number).map_or(&[][..], |origin| &origin.credits);
        let next = credits.partition_point(|(at, _)| *at < sentence.start);
        let credited = credits.get(next).filter(|(at, _)| *at < sentence.end).and_then(|(_, source)| *source);
        if let Some(source) = credited {
            return source;
        }
        let copied = self.sources.copied.of(number as usize);
        let begun = copied.partition_point(|(copied, _)| copied.start <= sentence.start);
        match copied[..begun].last().filter(|(copied, _)| copied.holds(sentence)) {
            Some(&(_, first)) => self.of_article(first),
            None => self.of_article(number),
        }
    }
}

/// The end of the first two sentences that an article tells.
fn end_of_lead(analysis: &Analysis) -> usize {
    let layout = &analysis.layout;
    let told = layout.sentences.iter().filter(|sentence| layout.is_told_here(sentence.start));
    told.take(2).last().map_or(0, |sentence| sentence.end)
}

/// What two spellings of an outlet's name have in common: `KabarNusa.com` and `Kabar Nusa`.
pub(super) fn key(name: &str) -> String {
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
