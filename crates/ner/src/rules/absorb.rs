//! Names that a head word begins: how far they reach.

use super::scan::Scanner;
use super::view::{Word, known_at};
use crate::Label;
use crate::lexicon::{self, Head, Title};

/// Reads the name whose head begins at `i`; says where to go on, or nothing where no name stands there.
pub(super) fn headed(scanner: &mut Scanner<'_, '_>, i: usize) -> Option<usize> {
    let (len, head) = scanner.head_at(i)?;
    if scanner.words[i].loud {
        return None;
    }
    let core = i + len;
    if let Some(end) = spelled_out(scanner, i)
        && matches!(head, Head::Field | Head::Any | Head::Seat)
    {
        return Some(scanner.push_org(i..end, core..end, Some(head), true));
    }
    // `Pabrik PT Sinar Laut`: a firm's own name begins with its kind.
    if head == Head::Any
        && word(scanner, core).is_some_and(|w| matches!(w.text, "PT" | "CV" | "UD" | "PT." | "CV."))
    {
        return None;
    }
    let stranger =
        |w: &Word<'_>| w.capital && !w.common() && !w.shout && known_at(scanner.words, core).is_none();
    // `Tim Wiryawan` is a person, `Tim KNKT` that organisation's.
    let of_other = |w: &Word<'_>| w.acronym() && scanner.head_at(core).is_none() && closes(scanner, core + 1);
    if scanner.words[i].text == "Tim"
        && len == 1
        && word(scanner, core).is_some_and(|w| stranger(w) || of_other(w))
    {
        return None;
    }
    let end = match head {
        Head::Field => field(scanner, core),
        Head::Any => any(scanner, core),
        Head::Seat => seat_of(scanner, core, true),
        Head::Place => place(scanner, core),
        Head::Thing => thing(scanner, core),
        Head::Street => street(scanner, core),
        Head::Of => of(scanner, core),
    };
    if end == core && head != Head::Seat {
        return None;
    }
    // A seat's head alone names an organisation only where it is no common word: `Polda`, not `Kejaksaan`.
    if end == core && (scanner.words[i].soft && scanner.words[i].common()) {
        return None;
    }
    match head {
        Head::Field | Head::Any | Head::Seat | Head::Of => {
            Some(scanner.push_org(i..end, core..end, Some(head), true))
        }
        Head::Place | Head::Street => {
            scanner.push(i..end, Some(Label::Location), core..end, Some(head));
            scanner.pass();
            Some(end)
        }
        Head::Thing => {
            scanner.push(i..end, Some(Label::Misc), core..end, Some(head));
            scanner.promise = None;
            Some(end)
        }
    }
}

/// Where a name ends whose letters stand in brackets behind it, whatever its words are: `Yayasan Rina Lestari
/// (YRL)`.
fn spelled_out(scanner: &Scanner<'_, '_>, i: usize) -> Option<usize> {
    for at in i..(i + 12).min(scanner.words.len()) {
        let next = &scanner.words[at];
        if at > i && next.begins_sentence {
            return None;
        }
        if next.text == "(" {
            let letters = word(scanner, at + 1)?.text;
            let closed = word(scanner, at + 2).is_some_and(|w| w.text == ")");
            let named = scanner.words[i..at].iter().filter(|w| w.capital && !w.mark);
            let initials = named.filter_map(|w| w.text.chars().next());
            return (closed && letters.chars().count() > 2 && initials.eq(letters.chars())).then_some(at);
        }
        if (next.mark || !next.capital) && !matches!(next.text, "dan" | "untuk" | "di" | "atas" | "bagi") {
            return None;
        }
    }
    None
}

/// `kantor Camat Randusari`: where the building ends that is called after a seat and its place.
pub(super) fn office(scanner: &Scanner<'_, '_>, i: usize) -> Option<usize> {
    if !scanner.words[i].is(lexicon::SEAT) {
        return None;
    }
    word(scanner, i + 1).filter(|w| w.capital)?;
    let (len, _) = scanner.title_at(i + 1).filter(|(_, title)| *title == Title::Seat)?;
    let name = i + 1 + len;
    // `kediaman Bupati Wirya` is his own.
    word(scanner, name).filter(|w| w.names() && !w.person())?;
    let end = place(scanner, name);
    (end > name && closes(scanner, end)).then_some(end)
}

/// Whether no name goes on at `at`.
fn closes(scanner: &Scanner<'_, '_>, at: usize) -> bool {
    word(scanner, at).is_none_or(|w| !w.capital || w.mark)
}

/// Whether a head with something behind it begins at `at`.
pub(super) fn can_head(scanner: &Scanner<'_, '_>, at: usize) -> bool {
    let Some((len, head)) = scanner.head_at(at) else { return false };
    head == Head::Seat || scanner.words.get(at + len).is_some_and(|w| w.capital && !w.begins_sentence)
}

fn word<'s, 't>(scanner: &'s Scanner<'_, 't>, at: usize) -> Option<&'s Word<'t>> {
    scanner.words.get(at).filter(|w| !w.begins_sentence)
}

/// Behind `Dinas`, `Kementerian`: words of the field, `dan` between them, then a place or a seat.
fn field(scanner: &Scanner<'_, '_>, start: usize) -> usize {
    let mut end = start;
    if word(scanner, end).is_some_and(|w| w.text == "untuk")
        && word(scanner, end + 1).is_some_and(|w| w.capital)
    {
        return purpose(scanner, end + 1);
    }
    while let Some(next) = word(scanner, end) {
        if let Some(jump) = joined(scanner, start, end) {
            end = jump;
            continue;
        }
        if !next.capital || next.is(lexicon::CALENDAR) {
            break;
        }
        if let Some((len, known)) = known_at(scanner.words, end)
            && !(len == 1 && next.common())
            && !(len == 1 && next.person())
        {
            return match known.label {
                Label::Organisation => seat_of(scanner, hyphenated(scanner, end + len), false),
                Label::Location => hyphenated(scanner, direction(scanner, end, end + len)),
                _ => end + len,
            };
        }
        if end > start && starts_person(scanner, end) {
            break;
        }
        if next.common() || next.is(lexicon::LETTERS) {
            end += 1;
            continue;
        }
        if next.acronym() {
            end += 1;
            continue;
        }
        return unknown(scanner, end);
    }
    end
}

/// Behind `Organisasi untuk`: everything up to the end of the phrase, small joining words inside it.
fn purpose(scanner: &Scanner<'_, '_>, start: usize) -> usize {
    let mut end = start;
    while let Some(next) = word(scanner, end) {
        let joins = matches!(next.text, "dan" | "di" | "untuk" | "atas" | "bagi");
        if joins && word(scanner, end + 1).is_some_and(|w| w.capital) {
            end += 2;
        } else if next.capital && !next.is(lexicon::CALENDAR) && !starts_person(scanner, end) {
            end += 1;
        } else {
            break;
        }
    }
    end
}

/// Where `dan` or a list of commas joins more words of the field to a name: the end of the next word.
fn joined(scanner: &Scanner<'_, '_>, start: usize, at: usize) -> Option<usize> {
    if at == start {
        return None;
    }
    let fits = |at: usize| {
        word(scanner, at).is_some_and(|w| {
            w.capital
                && (w.common() || w.is(lexicon::LETTERS))
                && !w.is(lexicon::CALENDAR)
                && scanner.head_at(at).is_none_or(|(_, head)| {
                    matches!(head, Head::Field | Head::Place) && !scanner.words[at].soft
                })
                && w.form.title.is_none_or(|title| title == Title::Weak)
        })
    };
    let joiner = word(scanner, at)?;
    if matches!(joiner.text, "dan" | "serta" | "&" | "atas" | "and" | "of") && fits(at + 1) {
        // `Dinas Kesehatan dan Dinas Sosial` are two.
        return scanner.head_at(at + 1).is_none_or(|(_, head)| head == Head::Place).then_some(at + 2);
    }
    if joiner.text != "," {
        return None;
    }
    // A comma joins where `dan` closes the list a few words on.
    let mut ahead = at;
    while word(scanner, ahead).is_some_and(|w| w.text == ",") && fits(ahead + 1) {
        ahead += 2;
        while fits(ahead) {
            ahead += 1;
        }
        if word(scanner, ahead).is_some_and(|w| w.text == ",")
            && word(scanner, ahead + 1).is_some_and(|w| w.text == "dan")
        {
            ahead += 1;
        }
        if word(scanner, ahead).is_some_and(|w| w.text == "dan") && fits(ahead + 1) {
            return Some(ahead + 2);
        }
        if ahead > at + 24 {
            break;
        }
    }
    None
}

/// Behind `PT`, `Universitas`, `Partai`: capitalised words, the first whatever it is.
fn any(scanner: &Scanner<'_, '_>, start: usize) -> usize {
    let mut end = start;
    while let Some(next) = word(scanner, end) {
        let number = next.text.chars().all(|c| c.is_ascii_digit()) && next.text.len() <= 3;
        if number && end <= start + 1 {
            end += 1;
            continue;
        }
        if let Some(jump) = joined(scanner, start, end) {
            end = jump;
            continue;
        }
        if !next.capital || next.is(lexicon::CALENDAR) {
            break;
        }
        if end > start {
            if starts_person(scanner, end) || next.form.title.is_some_and(|t| t != Title::Weak) {
                break;
            }
            if next.soft && next.common() {
                break;
            }
            if let Some((len, known)) = known_at(scanner.words, end)
                && known.label == Label::Location
            {
                return direction(scanner, end, end + len);
            }
        }
        end += 1;
    }
    end
}

/// The place behind the name of a seat: `Polres | Lamsari`; unknown words too where they are `welcome`.
pub(super) fn seat_of(scanner: &Scanner<'_, '_>, start: usize, welcome: bool) -> usize {
    let mut end = start;
    while word(scanner, end)
        .is_some_and(|w| matches!(w.text, "RI" | "Pusat" | "Republik" | "Metro") || unit(w))
    {
        end += 1;
    }
    let Some(next) = word(scanner, end).filter(|w| w.capital && !w.mark) else { return end };
    if next.soft && next.common() {
        return end;
    }
    if let Some((len, known)) = known_at(scanner.words, end)
        && known.label == Label::Location
        && !(len == 1 && next.person() && word(scanner, end + 1).is_some_and(|w| w.capital))
    {
        return direction(scanner, end, end + len);
    }
    if let Some((len, Head::Place)) = scanner.head_at(end)
        && word(scanner, end + len).is_some_and(|w| w.capital)
    {
        return place(scanner, end + len);
    }
    if let Some((len, Some(Label::Location))) = scanner.seen.longest(scanner.words, end) {
        return direction(scanner, end, end + len);
    }
    if welcome && !next.is(lexicon::CALENDAR) && !starts_person(scanner, end) {
        if next.form.title.is_some() || scanner.head_at(end).is_some_and(|(_, head)| head != Head::Seat) {
            return end;
        }
        if next.common() {
            let mut after = end;
            while word(scanner, after)
                .is_some_and(|w| w.capital && w.common() && !w.soft && !starts_person(scanner, after))
            {
                after += 1;
            }
            return if after < scanner.words.len() { unknown(scanner, after).max(after) } else { after };
        }
        return unknown(scanner, end);
    }
    end
}

/// A unit's number inside a name: `UP3`, `IV`.
fn unit(word: &Word<'_>) -> bool {
    let digits = word.text.chars().filter(char::is_ascii_digit).count();
    (word.capital && digits > 0 && word.text.len() <= 4)
        || matches!(word.text, "II" | "III" | "IV" | "V" | "VI" | "VII")
}

/// Behind `Kali`, `Jalan`, `Pulau`: the place's own name.
fn place(scanner: &Scanner<'_, '_>, start: usize) -> usize {
    let mut end = start;
    while let Some(next) = word(scanner, end) {
        if end > start && (matches!(next.text, "RI") || unit(next)) {
            end += 1;
            continue;
        }
        if let Some((len, known)) = known_at(scanner.words, end)
            && known.label == Label::Location
        {
            // `Danau Sentani Papua`: the place it lies in is a name of its own.
            if end > start {
                return end;
            }
            end = direction(scanner, end, end + len);
            continue;
        }
        let number = end > start && next.text.len() <= 2 && next.text.chars().all(|c| c.is_ascii_digit());
        if number && !word(scanner, end + 1).is_some_and(|w| !w.capital && !w.mark) {
            end += 1;
            continue;
        }
        if !next.capital || next.is(lexicon::CALENDAR) || next.mark {
            break;
        }
        if end == start && opens_name(next) {
            return scanner.run_end(end); // `Bandara I Gusti Ngurah Rai`
        }
        if next.soft && next.common() && end > start {
            break;
        }
        if end > start
            && starts_person(scanner, end)
            && (scanner.promise.is_some() || named_before(scanner, start, end))
        {
            break;
        }
        if end > start && scanner.head_at(end).is_some_and(|(_, head)| matches!(head, Head::Seat | Head::Any))
        {
            break;
        }
        end += 1;
    }
    // A head with only common words behind it in a headline is no name: `Jalan Rusak Parah`.
    let own = scanner.words[start..end].iter().any(|w| !w.common() || !w.soft);
    if own { end } else { start }
}

/// Whether the article also names the place that ends at `end` by itself: `Masjid Baiturrahim | Hasan Fikri`.
fn named_before(scanner: &Scanner<'_, '_>, start: usize, end: usize) -> bool {
    start > 0 && scanner.seen.leans(scanner.words, start - 1..end) == Some(Label::Location)
}

/// Behind `Jalan`: every capitalised word, for streets are called after places and people.
fn street(scanner: &Scanner<'_, '_>, start: usize) -> usize {
    let fits = |w: &Word<'_>| w.capital && !w.mark && !(w.soft && w.common());
    let mut end = start;
    while word(scanner, end).is_some_and(fits) {
        end += 1;
    }
    end
}

/// Behind `Ministry of`: capitalised words with `of`, `and`, `for`, `the` between them.
fn of(scanner: &Scanner<'_, '_>, start: usize) -> usize {
    let mut end = start;
    while let Some(next) = word(scanner, end) {
        let joins = matches!(next.text, "of" | "and" | "for" | "the" | "on");
        let goes_on = joins && word(scanner, end + 1).is_some_and(|w| w.capital || w.text == "the");
        if !(next.capital && !next.mark || goes_on) {
            break;
        }
        end += 1;
    }
    end
}

/// Behind `KM`, `Operasi`: the thing's own name.
fn thing(scanner: &Scanner<'_, '_>, start: usize) -> usize {
    let mut end = start;
    while let Some(next) = word(scanner, end) {
        let number = end > start && next.text.len() <= 4 && next.text.chars().all(|c| c.is_ascii_digit());
        if !(number || next.capital)
            || next.mark
            || next.is(lexicon::CALENDAR)
            || (next.soft && next.common())
        {
            break;
        }
        if end > start && (can_head(scanner, end) || known_at(scanner.words, end).is_some()) {
            break;
        }
        end += 1;
    }
    end
}

/// Unknown capitalised words behind an organisation's head, up to where a person's name may begin.
fn unknown(scanner: &Scanner<'_, '_>, start: usize) -> usize {
    let mut end = start;
    while let Some(next) = word(scanner, end) {
        let headline = next.headline && next.capital && !next.common();
        if !(next.names() || headline) || next.mark || starts_person(scanner, end) {
            break;
        }
        if end > start && (known_at(scanner.words, end).is_some() || can_head(scanner, end)) {
            break;
        }
        if next.form.title.is_some_and(|t| t != Title::Weak) && !next.person() {
            break;
        }
        end += 1;
    }
    end
}

/// Short words that open a name: `I Gede`, `La Ode`, `Wa Ode`, `Ni Luh`.
fn opens_name(word: &Word<'_>) -> bool {
    matches!(word.text, "I" | "La" | "Wa" | "Ni" | "Si")
}

/// Whether a person's name begins at `at`, behind an organisation: the article says so, or a title before
/// the organisation promises a person and the word is one that people are called.
fn starts_person(scanner: &Scanner<'_, '_>, at: usize) -> bool {
    let Some(next) = word(scanner, at) else { return false };
    if let Some((_, Some(Label::Person))) = scanner.seen.longest(scanner.words, at) {
        return true;
    }
    let rest = scanner.run_end(at);
    if opens_name(next) && rest > at + 1 && !word(scanner, at + 1).is_some_and(Word::common) {
        return true;
    }
    if scanner.promise.is_some() {
        if next.form.title.is_some_and(|t| t == Title::Near) {
            return true;
        }
        let named = word(scanner, at + 1).is_some_and(|w| w.names() && !w.common());
        if next.person() && (!next.common() || named) {
            return scanner.seen.leans(scanner.words, at..at + 1) != Some(Label::Location);
        }
        // `juru bicara Kementerian Perdagangan | Asti Wirna`: two unknown words behind words of the field.
        let behind_field = at > 0 && scanner.words[at - 1].common();
        return behind_field
            && !next.common()
            && !next.acronym()
            && rest - at >= 2
            && known_at(scanner.words, at).is_none();
    }
    next.person() && !next.common() && rest - at >= 2 && word(scanner, at + 1).is_some_and(Word::person)
}

/// A place with the direction behind it: `Lamsari | Utara`, `Eropa Tengah | dan Timur`.
pub(super) fn direction(scanner: &Scanner<'_, '_>, start: usize, end: usize) -> usize {
    let compass = |at: usize| {
        word(scanner, at).is_some_and(|w| w.capital && w.is(lexicon::COMPASS) && !(w.soft && w.common()))
    };
    let mut end = end;
    while compass(end) {
        end += 1;
    }
    let own = scanner.words[start..end].last().is_some_and(|w| w.is(lexicon::COMPASS));
    if own && word(scanner, end).is_some_and(|w| w.text == "dan") && compass(end + 1) {
        return end + 2;
    }
    end
}

/// Two names with a hyphen between them, behind a head: `Dewan Jepang-ASEAN`.
fn hyphenated(scanner: &Scanner<'_, '_>, end: usize) -> usize {
    let joins = |w: &Word<'_>| w.text.starts_with('-') && !w.space_before;
    if word(scanner, end).is_some_and(joins)
        && word(scanner, end + 1).is_some_and(|w| w.capital && !w.space_before)
    {
        let len = known_at(scanner.words, end + 1).map_or(1, |(len, _)| len);
        return end + 1 + len;
    }
    end
}
