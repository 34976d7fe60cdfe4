//! Quotations put into words, in the reader's language.

use timex::Language;

use super::{Quote, Speaker, Stance};
use crate::Span;
use crate::quantity::Explained;
use crate::words::pick;

/// Cue and speaker farther apart than this, in bytes, are not shown as one phrase.
const LONGEST_PHRASE: usize = 160;

/// A quotation in words. `earlier` is the one right before it, whose cue it may share.
pub fn explain(quote: &Quote, earlier: Option<&Quote>, text: &str, language: Language) -> Explained {
    let value = match &quote.speaker {
        Some(speaker) => speaker.name.clone(),
        None => pick(language, "penutur tidak diketahui", "speaker unknown").to_owned(),
    };
    let mut facts = Vec::new();
    if quote.partial {
        let form = pick(language, "kutipan sebagian", "part of a sentence");
        facts.push((pick(language, "bentuk", "form"), form.to_owned()));
    }
    if let Some(stance) = stance(quote.stance, language) {
        facts.push((pick(language, "sikap", "stance"), stance.to_owned()));
    }
    let mut why = Vec::new();
    if let Some(phrase) = phrase(quote, text) {
        let goes_on = |earlier: &Quote| earlier.cue == quote.cue && earlier.span.end <= quote.span.start;
        let is_shared = quote.cue.is_some() && earlier.is_some_and(goes_on);
        why.push(if is_shared {
            let lead = pick(language, "lanjutan kutipan sebelumnya", "goes on from the quotation before");
            format!("{lead}: “{phrase}”")
        } else {
            format!("{} “{phrase}”", pick(language, "tertulis", "the text has"))
        });
    }
    why.extend(quote.speaker.as_ref().and_then(|speaker| followed(speaker, text, language)));
    if quote.speaker.is_none() {
        let unknown = pick(
            language,
            "teks tidak memastikan siapa yang mengatakannya",
            "the text does not tell for certain who said it",
        );
        why.push(unknown.to_owned());
    }
    Explained { value, facts, why }
}

/// A stance in a word; none for plain saying.
const fn stance(stance: Stance, language: Language) -> Option<&'static str> {
    match stance {
        Stance::Said => None,
        Stance::Promised => Some(pick(language, "berjanji", "promises")),
        Stance::Warned => Some(pick(language, "memperingatkan", "warns")),
        Stance::Denied => Some(pick(language, "membantah", "denies")),
        Stance::Claimed => Some(pick(language, "mengklaim", "claims")),
        Stance::Accused => Some(pick(language, "menuduh", "accuses")),
        Stance::Asked => Some(pick(language, "bertanya atau meminta", "asks")),
    }
}

/// The words that tell who spoke: cue and speaker, with what stands between them.
fn phrase<'t>(quote: &Quote, text: &'t str) -> Option<&'t str> {
    let speaker = quote.speaker.as_ref().map(|speaker| speaker.span);
    let whole = match (quote.cue.as_ref().map(|cue| cue.span), speaker) {
        (Some(cue), Some(speaker)) => {
            let whole = Span::new(cue.start.min(speaker.start), cue.end.max(speaker.end));
            let holds_quote = whole.start < quote.span.end && quote.span.start < whole.end;
            if whole.len() > LONGEST_PHRASE || holds_quote { cue } else { whole }
        }
        (one, other) => one.or(other)?,
    };
    Some(whole.of(text)).filter(|phrase| !phrase.contains('\n'))
}

/// Whom the words for the speaker stand for, where they do not say it themselves.
fn followed(speaker: &Speaker, text: &str, language: Language) -> Option<String> {
    let words = speaker.span.of(text);
    let lower = ner::lowercase(words);
    let name = ner::lowercase(&speaker.name);
    if words.is_empty() || lower.contains(&name) || name.contains(&lower) && lower.len() > 3 {
        return None;
    }
    Some(match language {
        Language::Indonesian => format!("“{words}” merujuk ke {}", speaker.name),
        Language::English => format!("“{words}” stands for {}", speaker.name),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explained(text: &str) -> Vec<Explained> {
        let analysis = crate::read(text, Some(Language::Indonesian));
        let quotes = &analysis.quotes;
        let before = |at: usize| at.checked_sub(1).and_then(|at| quotes.get(at));
        (0..quotes.len())
            .map(|at| explain(&quotes[at], before(at), &analysis.text, Language::Indonesian))
            .collect()
    }

    #[test]
    fn the_words_that_tell_who_spoke_are_shown() {
        let told = explained(
            "\"Jembatan itu kami tutup dulu,\" kata Bupati Kendal Dewi Lestari. Ia membantah ada korban.",
        );
        assert_eq!(told[0].value, "Dewi Lestari");
        assert!(told[0].facts.is_empty());
        assert_eq!(told[0].why, ["tertulis “kata Bupati Kendal Dewi Lestari”"]);
        assert_eq!(told[1].facts[0], ("sikap", "membantah".to_owned()));
        assert_eq!(told[1].why, ["tertulis “Ia membantah”", "“Ia” merujuk ke Dewi Lestari"]);
    }

    #[test]
    fn a_speaker_that_nobody_names_is_unknown() {
        let told = explained("\"Kami pulang besok pagi saja, semuanya.\"");
        assert_eq!(told[0].value, "penutur tidak diketahui");
        assert_eq!(told[0].why.len(), 1);
    }
}
