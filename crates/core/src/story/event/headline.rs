//! An event's headline: the clearest of its own sentences, cut to the clauses that tell it. No word is added.

use std::ops::Range;

use super::Telling;
use crate::Span;
use crate::story::told::Told;
use crate::story::{Place, Status, cues};

/// A headline is cut when it is longer than this, in characters.
const LONG: usize = 120;

/// Fewer characters say too little to stand alone.
const SHORT: usize = 45;

/// Where a long sentence comes apart, beside its commas: what follows such a word tells of something else.
const JOINTS: [&str; 9] = [
    " diikuti ",
    " disusul ",
    " sedangkan ",
    " sementara ",
    " setelah sebelumnya ",
    " followed by ",
    " while ",
    " whereas ",
    " — ",
];

/// How clear a sentence is, the clearest first: in the article's own words rather than quoted, short.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Clarity {
    is_quoted: bool,
    is_fragment: bool,
    points_back: bool,
    /// Whether its article tells no date by itself, nor by others.
    is_undated: bool,
    /// In characters.
    length: usize,
}

impl Clarity {
    /// That of a sentence of an article.
    pub(super) fn of(told: &Told<'_>, sentence: Span) -> Self {
        let words = sentence.of(&told.analysis.text);
        let length = words.chars().count();
        Self {
            is_quoted: words.starts_with(['"', '“', '”', '(']),
            is_fragment: length < 40,
            points_back: points_back(words),
            is_undated: told.member.published.value.is_none(),
            length,
        }
    }
}

/// The clearest sentence of those that tell the event as `told_as`, rather one that nothing replaces. How clear each is comes
/// with it.
pub(super) fn of(tellings: &[(Telling, Clarity)], told_as: Status, articles: &[Told<'_>]) -> Place {
    let rank = |(telling, clarity): &&(Telling, Clarity)| {
        (telling.is_replaced, telling.status != told_as, *clarity, telling.place)
    };
    let Some((best, _)) = tellings.iter().min_by_key(rank) else {
        return Place { article: 0, span: Span::new(0, 0) };
    };
    let analysis = articles[best.place.article].analysis;
    let time = best.when.time.and_then(|time| analysis.times.get(time)).map(|found| found.range.clone());
    Place { article: best.place.article, span: trim(&analysis.text, best.place.span, time) }
}

/// Whether a sentence begins with what only the one before it names: `Seruan itu muncul …`, `Ia menolak …`.
fn points_back(words: &str) -> bool {
    let mut first =
        words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(ner::lowercase);
    let subject = first.next().unwrap_or_default();
    let next = first.next().unwrap_or_default();
    cues::PRONOUNS.contains(&subject.as_str()) || cues::POINTING.contains(&next.as_str())
}

/// A sentence without its connector and its final stop; of a long one, the clauses around its time.
fn trim(text: &str, sentence: Span, time: Option<Range<usize>>) -> Span {
    let words = sentence.of(text);
    let start = after_connector(words);
    let end = words.trim_end_matches(['.', ' ']).len().max(start);
    let at = time.filter(|time| sentence.start <= time.start && time.end <= sentence.start + end);
    let at = at.map(|time| time.start - sentence.start..time.end - sentence.start);
    let cut = shorten(words, start..end, at.unwrap_or(start..start));
    Span::new(sentence.start + cut.start, sentence.start + cut.end)
}

/// Where a sentence begins behind the word that ties it to the one before (`Namun, …`).
fn after_connector(words: &str) -> usize {
    let lower = ner::lowercase(words);
    let is_whole = |cue: &&&str| {
        lower.starts_with(**cue) && words.get(cue.len()..).is_some_and(|rest| rest.starts_with([',', ' ']))
    };
    let connector = cues::CONNECTORS.iter().filter(is_whole).map(|cue| cue.len()).max().unwrap_or(0);
    let rest = &words[connector..];
    connector + (rest.len() - rest.trim_start_matches([',', ' ']).len())
}

/// The part of `whole` that is not too long and holds `kept`: whole clauses where there are any, from the beginning
/// where that can be.
fn shorten(words: &str, whole: Range<usize>, kept: Range<usize>) -> Range<usize> {
    let length = |range: Range<usize>| words[range].chars().count();
    if length(whole.clone()) <= LONG {
        return whole;
    }
    let joints = joints(words, &whole);
    let kept = if is_aside(words, &whole, &joints, &kept) { whole.start..whole.start } else { kept };
    let starts = || joints.iter().filter(|joint| joint.start < kept.start.max(1)).map(|joint| joint.end);
    // The first clause from which the time is not too far.
    let from = [whole.start].into_iter().chain(starts()).find(|&start| {
        let until = joints.iter().map(|joint| joint.start).find(|&end| end >= kept.end).unwrap_or(whole.end);
        length(start..until) <= LONG
    });
    let from = from.or_else(|| starts().next_back()).unwrap_or(whole.start);
    let limit = words[from..].char_indices().nth(LONG).map_or(whole.end, |(at, _)| whole.end.min(from + at));
    if limit == whole.end {
        return from..whole.end;
    }
    let mut ends = joints.iter().map(|joint| joint.start).filter(|&end| end <= limit && end >= kept.end);
    let clause = ends.rfind(|&end| end > from && length(from..end) >= SHORT);
    let word = words[from..limit].rfind(' ').map(|at| from + at);
    from..clause.or(word).unwrap_or(limit)
}

/// Whether the clause of the time is too short to tell anything: it says who said the rest, and when (`…, kata Rini,
/// Kamis`).
fn is_aside(words: &str, whole: &Range<usize>, joints: &[Range<usize>], time: &Range<usize>) -> bool {
    let before = joints.iter().rev().find(|joint| joint.end <= time.start);
    let after = joints.iter().find(|joint| joint.start >= time.end);
    let clause = before.map_or(whole.start, |joint| joint.end)..after.map_or(whole.end, |joint| joint.start);
    words[clause].chars().count() < SHORT
}

/// The places at which a sentence comes apart: what stands between two clauses.
fn joints(words: &str, whole: &Range<usize>) -> Vec<Range<usize>> {
    let part = &words[whole.clone()];
    let at = |at: usize, left: usize, right: usize| whole.start + at..whole.start + at + left.max(right);
    let mut found: Vec<Range<usize>> =
        part.match_indices(", ").map(|(i, comma)| at(i, 0, comma.len())).collect();
    // The word itself begins the clause that follows.
    found.extend(JOINTS.iter().flat_map(|joint| part.match_indices(joint)).map(|(i, _)| at(i, 1, 1)));
    found.sort_by_key(|joint| joint.start);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The headline of a sentence, whose time is `time`.
    fn headline<'t>(sentence: &'t str, time: &str) -> &'t str {
        let at = sentence.find(time).map(|start| start..start + time.len());
        trim(sentence, Span::new(0, sentence.len()), at).of(sentence)
    }

    #[test]
    fn connectors_and_stops_are_cut_off() {
        assert_eq!(headline("Namun, jalan itu ditutup Senin.", "Senin"), "jalan itu ditutup Senin");
        assert_eq!(headline("Sementaranya ditutup Senin.", "Senin"), "Sementaranya ditutup Senin");
    }

    #[test]
    fn what_points_back_is_no_beginning() {
        assert!(points_back("Seruan itu muncul sehari kemudian."));
        assert!(points_back("Mereka menolak, kata camat itu."));
        assert!(!points_back("Bupati menolak usulan itu."));
    }

    #[test]
    fn the_clause_of_the_time_is_kept() {
        let sentence = "Rapat kerja tentang jaminan pangan antara Kementerian Perikanan dan wakil para nelayan dijadwalkan \
            pada 3 April diikuti kunjungan ke tambak garam untuk melihat panen raya pada 5 April, dan rapat penutup \
            di balai kota pada hari berikutnya.";
        assert_eq!(
            headline(sentence, "3 April"),
            "Rapat kerja tentang jaminan pangan antara Kementerian Perikanan dan wakil para nelayan dijadwalkan pada 3 April"
        );
        assert_eq!(
            headline(sentence, "5 April"),
            "diikuti kunjungan ke tambak garam untuk melihat panen raya pada 5 April"
        );
        assert!(
            headline(sentence, "hari berikutnya")
                .ends_with("rapat penutup di balai kota pada hari berikutnya")
        );
    }

    #[test]
    fn who_said_it_and_when_is_left_out_first() {
        let sentence = "Pemerintah provinsi menyiapkan tiga ratus tenda dan dapur umum bagi warga yang rumahnya terendam sejak \
            tanggul sungai itu jebol di dua tempat, kata juru bicaranya, Kamis.";
        assert!(headline(sentence, "Kamis").starts_with("Pemerintah provinsi menyiapkan tiga ratus tenda"));
    }

    #[test]
    fn a_long_sentence_of_one_clause_is_cut_at_a_word() {
        let sentence = "Rombongan ".repeat(40);
        let cut = headline(&sentence, "tidak ada");
        assert!(cut.chars().count() <= LONG && cut.ends_with("Rombongan"), "{cut}");
    }
}
