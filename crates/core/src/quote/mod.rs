//! Quotations: what somebody said, in marks or reported, and who it was.

mod attribution;
mod explain;
mod marks;
mod reported;
mod speaker;
mod voice;
mod words;

use serde::{Deserialize, Serialize};
use timex::Language;

use crate::Span;
use crate::memory;
use crate::mention::Mentions;
use crate::text::{FurnitureKind, Layout};
use crate::view::{Facts, View};
use attribution::Attribution;
use voice::Voices;
use words::Part;

pub use explain::explain;
pub(crate) use marks::{Passage, read as passages};
pub(crate) use words::{Meaning, Saying, meaning};

/// Something that somebody said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The words said, without quotation marks.
    pub span: Span,
    /// Whether they stand between quotation marks.
    pub direct: bool,
    /// Whether they are a fragment inside a reported sentence.
    pub partial: bool,
    /// Who said them; none where the text does not tell for certain.
    pub speaker: Option<Speaker>,
    /// The word of saying.
    pub cue: Option<Cue>,
    /// How they are told.
    pub stance: Stance,
}

/// Who said something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// The words that name the speaker here: a name, `dia`, `pejabat itu`, the clitic of `katanya`.
    pub span: Span,
    /// Whom they stand for: the best name that the article gives, or a description.
    pub name: String,
    /// Index into [`Mentions::entities`], where the speaker is named.
    pub entity: Option<usize>,
}

/// The word that says that something was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cue {
    /// Where it stands.
    pub span: Span,
    /// The word as written.
    pub text: String,
}

/// How something said is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stance {
    /// `mengatakan`.
    #[default]
    Said,
    /// `berjanji`.
    Promised,
    /// `memperingatkan`.
    Warned,
    /// `membantah`.
    Denied,
    /// `mengklaim`.
    Claimed,
    /// `menuduh`.
    Accused,
    /// `bertanya`, `meminta`.
    Asked,
}

impl Stance {
    /// Every stance with the contract's name.
    const NAMES: [(Self, &'static str); 7] = [
        (Self::Said, "said"),
        (Self::Promised, "promised"),
        (Self::Warned, "warned"),
        (Self::Denied, "denied"),
        (Self::Claimed, "claimed"),
        (Self::Accused, "accused"),
        (Self::Asked, "asked"),
    ];

    /// The stance of a name; none where it names none.
    ///
    /// ```
    /// use linimasa_core::quote::Stance;
    /// assert_eq!(Stance::from_name("denied"), Some(Stance::Denied));
    /// ```
    pub fn from_name(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(_, known)| *known == name).map(|(stance, _)| *stance)
    }
}

/// Finds what is said in a text, in order: between marks (`direct`), and in reported sentences. A fragment in
/// marks inside a reported sentence is a quotation of its own. Marks around titles and labels, or around words
/// that nobody is said to have said, are none. Time grows with the length of the text.
///
/// ```
/// use linimasa_core::{mention, quote, text::Layout};
/// use timex::Language;
///
/// let text = "\"Jembatan kami tutup sampai Jumat,\" kata seorang petugas. Ia meminta warga tetap bersabar.";
/// let layout = Layout::read(text, Language::Indonesian);
/// let mentions = mention::read(text, &layout.sentences);
/// let found = quote::read(text, &layout, &mentions, Language::Indonesian);
/// assert_eq!(found[0].span.of(text), "Jembatan kami tutup sampai Jumat,");
/// assert_eq!(found[0].speaker.as_ref().map(|speaker| speaker.name.as_str()), Some("petugas"));
/// assert_eq!(found[1].stance, quote::Stance::Asked);
/// assert_eq!(found[1].speaker.as_ref().map(|speaker| speaker.name.as_str()), Some("petugas"));
/// ```
///
/// The words of both languages are known at once, so the language changes nothing yet.
pub fn read(text: &str, layout: &Layout, mentions: &Mentions, language: Language) -> Vec<Quote> {
    let tokens = layout.tokens(text);
    memory::with(|memory| {
        memory.meet(&tokens);
        read_view(&View::new(Facts { text, layout, times: &[], mentions, language }, &tokens, memory))
    })
}

/// As [`read`], of a text that was seen.
pub(crate) fn read_view(view: &View<'_>) -> Vec<Quote> {
    let mut reader = Reader { view, passages: &view.passages, voices: Voices::new(view), found: Vec::new() };
    reader.read();
    let mut found = reader.found;
    found.sort_by_key(|quote| (quote.span.start, std::cmp::Reverse(quote.span.end)));
    found
}

/// One pass over a text's passages and sentences.
struct Reader<'v, 't> {
    view: &'v View<'t>,
    passages: &'v [Passage],
    voices: Voices<'v, 't>,
    found: Vec<Quote>,
}

/// How a passage without a cue of its own is told.
struct Continued {
    speaker: Option<Speaker>,
    cue: Option<Cue>,
    stance: Stance,
}

impl Reader<'_, '_> {
    fn read(&mut self) {
        let mut at = 0;
        let mut last_direct: Option<(usize, usize)> = None;
        for index in 0..self.passages.len() {
            let start = self.view.at(self.passages[index].outer.start);
            self.report(&mut at, start);
            self.voices.hear_until(start);
            if let Some(quote) = self.direct(index, last_direct) {
                if let Some(speaker) = &quote.speaker {
                    self.voices.spoke(speaker);
                }
                self.tell_back(index, last_direct, &quote);
                last_direct = Some((index, self.found.len()));
                self.found.push(quote);
            }
        }
        self.report(&mut at, self.view.words.len());
    }

    /// Reports the sentences that end before a token, from the one at `at` on.
    fn report(&mut self, at: &mut usize, until: usize) {
        while let Some(word) = self.view.get(*at) {
            let end = self.view.sentence(word).end.max(*at + 1);
            if end > until {
                break;
            }
            self.voices.hear_until(*at);
            if word.passage.is_none() || self.view.words[*at..end].iter().any(|word| word.passage.is_none()) {
                self.reported(*at, end);
            }
            *at = end;
        }
    }

    /// Adds what one sentence reports.
    fn reported(&mut self, start: usize, end: usize) {
        if self.view.words[start].passage.is_some() {
            return; // its own cue belongs to the passage
        }
        let in_headline = || {
            let furniture = self.view.layout.furniture_at(self.view.words[start].span.start)?;
            let is_headline = matches!(furniture.kind, FurnitureKind::Title | FurnitureKind::Heading);
            is_headline.then(|| reported::in_headline(self.view, start, end)).flatten()
        };
        let found = reported::in_sentence(self.view, start, end).or_else(in_headline);
        let Some((span, attribution)) = found else { return };
        let Some(speaker) = attribution.party.as_ref().and_then(|party| self.voices.speaker(party)) else {
            return;
        };
        let (cue, stance) = (self.cue(&attribution), attribution.stance);
        self.found.push(Quote { span, direct: false, partial: false, speaker: Some(speaker), cue, stance });
    }

    fn cue(&self, attribution: &Attribution) -> Option<Cue> {
        let word = self.view.get(attribution.cue?)?;
        Some(Cue { span: word.span, text: word.text.to_owned() })
    }

    /// The quotation in a passage, if somebody said it.
    fn direct(&mut self, index: usize, last: Option<(usize, usize)>) -> Option<Quote> {
        let passage = self.passages[index];
        let is_whole = is_whole(passage.inner.of(self.view.text));
        let is_second = self.is_second_part(index, last);
        let partial = !is_second && self.is_partial(&passage);
        let quote = |continued: Continued| Quote {
            span: passage.inner,
            direct: true,
            partial,
            speaker: continued.speaker,
            cue: continued.cue,
            stance: continued.stance,
        };
        if let Some(attribution) = attribution::of_passage(self.view, &passage) {
            // `"Pasar Ini Milik Kita", kata Anu`: a cue right behind the marks makes even capital words speech.
            let end = self.view.at(passage.outer.end);
            let is_right_behind = attribution.cue.is_some_and(|cue| cue >= end && cue <= end + 1);
            if !is_whole && attribution.cue.is_some() && !is_right_behind && self.is_title(&passage) {
                return None;
            }
            let speaker = attribution.party.as_ref().and_then(|party| self.voices.speaker(party));
            let cue = self.cue(&attribution);
            return Some(quote(Continued { speaker, cue, stance: attribution.stance }));
        }
        if !is_whole && !is_second {
            return None;
        }
        Some(quote(self.continued(index, last)))
    }

    /// The words before a quotation without a cue of its own that tell who goes on speaking.
    fn continued(&mut self, index: usize, last: Option<(usize, usize)>) -> Continued {
        let nobody = Continued { speaker: None, cue: None, stance: Stance::Said };
        let passage = self.passages[index];
        let goes_on_below = passage.is_open
            && self.passages.get(index + 1).is_some_and(|next| {
                Span::new(passage.outer.end, next.outer.start).of(self.view.text).trim().is_empty()
            });
        if goes_on_below && last.is_none_or(|(_, quote)| !self.is_open_before(index, quote)) {
            return nobody; // the next paragraph tells
        }
        if let Some((before, quote)) = last.filter(|(before, _)| before + 1 == index) {
            let gap = Span::new(self.passages[before].outer.end, self.passages[index].outer.start);
            let told = &self.found[quote];
            if self.goes_on(gap) {
                return Continued {
                    speaker: told.speaker.clone(),
                    cue: told.cue.clone(),
                    stance: told.stance,
                };
            }
        }
        self.sentence_before(self.view.at(self.passages[index].outer.start)).unwrap_or(nobody)
    }

    /// Whether a passage goes on with the one before it, whose cue stands between: `"…," kata X, "tetapi …"`.
    fn is_second_part(&self, index: usize, last: Option<(usize, usize)>) -> bool {
        let Some((before, quote)) = last.filter(|(before, _)| before + 1 == index) else { return false };
        let gap = Span::new(self.passages[before].outer.end, self.passages[index].outer.start);
        let told = &self.found[quote];
        let words = gap.of(self.view.text).trim_end();
        let inner = self.passages[index].inner.of(self.view.text);
        let begins = words.ends_with(',') || words.ends_with('.') && inner.starts_with(char::is_uppercase);
        let ends = inner.ends_with([',', '.', '!', '?', '…']);
        let has_cue = told.cue.as_ref().is_some_and(|cue| gap.holds(cue.span));
        has_cue && !told.partial && begins && ends && self.goes_on(gap)
    }

    /// Whether the passage before this one stayed open and its speaker is known.
    fn is_open_before(&self, index: usize, quote: usize) -> bool {
        let before = index.checked_sub(1).and_then(|before| self.passages.get(before));
        before.is_some_and(|before| before.is_open && before.inner == self.found[quote].span)
            && self.found[quote].speaker.is_some()
    }

    /// Whether a quotation goes on behind a gap: nothing is in it, or only the cue and the speaker.
    fn goes_on(&self, gap: Span) -> bool {
        const LONGEST: usize = 160;
        let words = gap.of(self.view.text);
        let is_bare = !words.contains(char::is_alphanumeric);
        let holds_end = || words.trim().trim_end_matches(['.', ',', ':']).contains(". ");
        is_bare || (words.len() <= LONGEST && !words.contains('\n') && !holds_end())
    }

    /// Who speaks in the sentence right before a token.
    fn sentence_before(&mut self, start: usize) -> Option<Continued> {
        let last = start.checked_sub(1)?;
        let from = self.view.sentence(&self.view.words[last]).start.max(start.saturating_sub(80));
        for (cue, saying) in self.view.cues(from..start) {
            let Some(found) = attribution::by_cue(self.view, cue, saying) else { continue };
            let speaker = found.party.as_ref().and_then(|party| self.voices.speaker(party));
            if speaker.is_some() {
                return Some(Continued { speaker, cue: self.cue(&found), stance: found.stance });
            }
        }
        None
    }

    /// Tells quotations right before this one, that nobody was found for, who said them.
    fn tell_back(&mut self, index: usize, last: Option<(usize, usize)>, quote: &Quote) {
        let Some((before, told)) = last.filter(|(before, _)| before + 1 == index) else { return };
        let gap = Span::new(self.passages[before].outer.end, self.passages[index].outer.start);
        if gap.of(self.view.text).contains(char::is_alphanumeric) || quote.speaker.is_none() {
            return;
        }
        let earlier = &mut self.found[told];
        if earlier.speaker.is_none() {
            earlier.speaker.clone_from(&quote.speaker);
            earlier.cue.clone_from(&quote.cue);
            earlier.stance = quote.stance;
        }
    }

    /// Whether a passage is a fragment of the sentence around it.
    fn is_partial(&self, passage: &Passage) -> bool {
        let start = self.view.at(passage.outer.start);
        let is_small = passage.inner.of(self.view.text).starts_with(char::is_lowercase);
        let before = self
            .view
            .before(start)
            .filter(|_| self.view.get(start).is_some_and(|w| self.view.sentence(w).start < start));
        is_small || before.is_some_and(|before| before.is_word() && before.passage.is_none())
    }

    /// Whether the marks are those of a title or a label: behind `film`, `bertajuk`, or around capital words.
    fn is_title(&self, passage: &Passage) -> bool {
        let start = self.view.at(passage.outer.start);
        let is_behind_label = self.view.before(start).is_some_and(|before| before.is(Part::Title));
        let words = passage.inner.of(self.view.text);
        let is_name = words.split_whitespace().count() <= 6
            && !words.ends_with([',', '.', '!', '?'])
            && words
                .split_whitespace()
                .all(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_numeric()));
        let is_object = self.view.before(start).is_some_and(|before| before.saying().is_some());
        is_behind_label || (is_name && !is_object)
    }
}

/// Whether words in marks are a whole sentence by themselves.
fn is_whole(words: &str) -> bool {
    const FEWEST: usize = 3;
    let ends = words.ends_with([',', '.', '!', '?', '…']) || words.ends_with("...");
    ends && words.starts_with(|first: char| !first.is_lowercase())
        && words.split_whitespace().count() >= FEWEST
}

#[cfg(test)]
mod cases;
