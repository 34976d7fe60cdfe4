//! What begins at each word of a text, looked up once: names of the tables, titles, heads of names.

use super::form::Forms;
use super::view::Word;
use crate::gazetteer::{self, Known};
use crate::lexicon::{self, Head, Title, lexicon};

/// Marks where names of the tables begin, and the zone behind a clock time, however it is written: `10.00 Wita`.
pub(super) fn mark_known<'t>(words: &mut [Word<'t>], forms: &'t Forms) {
    for i in 0..words.len() {
        if words[i].is(lexicon::STARTS_KNOWN) {
            words[i].known = known(words, i, forms).map(|(len, known)| (len as u8, known));
        }
        if words[i].form.zone && i > 0 && words[i - 1].text.ends_with(|c: char| c.is_ascii_digit()) {
            words[i].flags |= lexicon::LETTERS;
        }
    }
}

/// Marks where heads of names and titles begin. It must be known what each word's capital means.
pub(super) fn mark_heads_and_titles(words: &mut [Word<'_>], forms: &Forms) {
    for i in 0..words.len() {
        if words[i].is(lexicon::STARTS_HEAD) {
            words[i].head = head(words, i).map(|(len, head)| (len as u8, head));
        }
        if words[i].is(lexicon::STARTS_TITLE) {
            words[i].title = title(words, i, forms).map(|(len, title)| (len as u8, title));
        }
    }
}

/// The longest name of the tables that begins at `i`, as the words are written; of a word that shouts also in ordinary
/// letters.
fn known<'t>(words: &[Word<'t>], i: usize, forms: &'t Forms) -> Option<(usize, &'static Known)> {
    let word = &words[i];
    (0..=usize::from(word.shout)).find_map(|which| {
        let first = word.form.in_tables[which];
        let most = usize::from(first.reach.longest).checked_sub(1)?;
        let inside = |w: &&Word<'_>| !w.begins_sentence && w.form.in_tables[which].reach.inside;
        let goes_on = words[i + 1..].iter().take(most).take_while(inside).count();
        let long = if goes_on > 0 {
            let spelt = |w: &Word<'t>| if which == 0 { w.text } else { forms.spelling(w.form.ordinary) };
            gazetteer::begins(&mut words[i..=i + goes_on].iter().map(spelt))
        } else {
            None
        };
        long.or(first.alone.map(|known| (1, known)))
    })
}

/// The head that begins at `i`.
fn head(words: &[Word<'_>], i: usize) -> Option<(usize, Head)> {
    let mut texts: [&str; 5] = [""; 5];
    let mut len = 0;
    for word in words[i..].iter().take(5) {
        if len > 0 && word.begins_sentence {
            break;
        }
        texts[len] = word.text;
        len += 1;
    }
    lexicon().head(&texts[..len])
}

/// The title that begins at `i`, if the words there are not part of a name.
fn title(words: &[Word<'_>], i: usize, forms: &Forms) -> Option<(usize, Title)> {
    let mut lower: [&str; 4] = [""; 4];
    let mut len = 0;
    for word in words[i..].iter().take(4) {
        // `kepala Desa Randusari` is a chief of a village, `Kepala Desa` his title.
        let other = len > 0 && (word.begins_sentence || word.capital && !words[i].capital);
        if other || word.mark {
            break;
        }
        lower[len] = if word.form.is_small { word.text } else { forms.spelling(word.form.lower) };
        len += 1;
    }
    let (len, title) = lexicon().title(&lower[..len])?;
    let one = &words[i];
    // `Putri`, `Raja`, `Mega` are names too: without a name behind them they are no titles.
    if len == 1 && one.capital && one.person() && !words.get(i + 1).is_some_and(Word::names) {
        return None;
    }
    // Acronyms such as `CEO` are written in capitals; `DR` or `IR` alone are not.
    if len == 1
        && !one.capital
        && matches!(
            one.text,
            "si" | "om" | "gus" | "ir" | "h." | "st" | "mas" | "bang" | "kol" | "pol" | "ratu" | "putri"
        )
    {
        return None;
    }
    Some((len, title))
}
