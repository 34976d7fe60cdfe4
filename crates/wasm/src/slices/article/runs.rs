//! A paragraph's text in pieces: marks, quotations, asides, and what lies between.

use linimasa_core::text::Furniture;
use linimasa_core::{Span, words};
use protocol::slice::Run;
use timex::Language;

use super::count;
use super::marked::Marked;

/// Cuts the sentences of one paragraph, one after the other, in one pass over what stands in it.
pub(super) struct Cutter<'p> {
    text: &'p str,
    marked: &'p Marked,
    asides: &'p [Furniture],
    language: Language,
    quotes: Sweep<'p>,
    tellers: Sweep<'p>,
}

impl<'p> Cutter<'p> {
    pub(super) fn new(
        text: &'p str,
        marked: &'p Marked,
        asides: &'p [Furniture],
        language: Language,
        paragraph: Span,
    ) -> Self {
        let of = |all| Sweep {
            rest: super::within(all, paragraph, |item: &(Span, u32)| item.0.start),
            open: Vec::new(),
        };
        Self { text, marked, asides, language, quotes: of(&marked.quotes), tellers: of(&marked.tellers) }
    }

    /// A stretch of text in pieces.
    pub(super) fn runs(&mut self, span: Span) -> Vec<Run> {
        let pieces = self.cuts(span);
        pieces.windows(2).map(|pair| self.run(Span::new(pair[0], pair[1]))).collect()
    }

    /// Where something begins or ends within a stretch of text.
    fn cuts(&self, span: Span) -> Vec<usize> {
        let places = super::within(&self.marked.places, span, |place| place.start).iter().copied();
        let asides = self.asides.iter().map(|aside| aside.span);
        let mut cuts = vec![span.start, span.end];
        for place in places.chain(asides).chain(self.quotes.near(span)).chain(self.tellers.near(span)) {
            if place.meets(span) {
                cuts.extend([place.start.max(span.start), place.end.min(span.end)]);
            }
        }
        cuts.sort_unstable();
        cuts.dedup();
        cuts
    }

    fn run(&mut self, piece: Span) -> Run {
        let places = &self.marked.places;
        let mark = places.partition_point(|place| place.start <= piece.start).checked_sub(1);
        let aside = self.asides.iter().find(|aside| aside.span.holds(piece));
        Run {
            text: piece.of(self.text).to_owned(),
            mark: mark.filter(|&mark| places[mark].holds(piece)).map(count),
            quotes: self.quotes.holding(piece),
            tells: self.tellers.holding(piece),
            aside: aside.map(|aside| words::furniture(aside.kind, self.language).to_owned()),
        }
    }
}

/// Numbered spans in order of their starts, met in that order: few of them are open at a time, however many
/// there are.
struct Sweep<'p> {
    /// Those that begin farther on.
    rest: &'p [(Span, u32)],
    /// Those that have begun and not ended.
    open: Vec<(Span, u32)>,
}

impl Sweep<'_> {
    /// Those that are open or begin before a stretch of text ends.
    fn near(&self, span: Span) -> impl Iterator<Item = Span> {
        let coming = self.rest.iter().take_while(move |(place, _)| place.start < span.end);
        self.open.iter().chain(coming).map(|(place, _)| *place)
    }

    /// The numbers of those that hold a piece of text; pieces are asked about in order.
    fn holding(&mut self, piece: Span) -> Vec<u32> {
        let begun = self.rest.partition_point(|(place, _)| place.start <= piece.start);
        let (now, rest) = self.rest.split_at(begun);
        self.rest = rest;
        self.open.extend(now);
        self.open.retain(|(place, _)| place.end > piece.start);
        self.open.iter().filter(|(place, _)| place.holds(piece)).map(|(_, number)| *number).collect()
    }
}
