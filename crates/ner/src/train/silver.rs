//! What a model makes of text without labels: how often each word and phrase was tagged as what.

use std::collections::HashMap;

use crate::model::TAGS;
use crate::model::features::mix;
use crate::model::file::Model;
use crate::model::lexicon::{Lexicon, phrase_class, word_class};
use crate::model::view::View;
use crate::{Guideline, tokenize};

/// Phrases that come less often are left out.
const LEAST: u32 = 4;

/// Counts, under the hashes that the lexicon has.
#[derive(Default)]
struct Counts {
    words: HashMap<u32, [u32; TAGS]>,
    phrases: HashMap<u32, [u32; 3]>,
}

/// Tags a text and writes what came out into a copy of the model's lexicon.
pub(super) fn count(model: &Model, raw: &[String]) -> Lexicon {
    let half = raw.len() / 2;
    let (left, right) = std::thread::scope(|scope| {
        let left = scope.spawn(|| count_in(model, &raw[..half]));
        let right = count_in(model, &raw[half..]);
        (left.join().unwrap_or_default(), right)
    });
    let mut lexicon = model.lexicon.clone();
    let words = lexicon.words.iter().map(|word| {
        let [a, b] = [&left, &right].map(|counts| counts.words.get(word).copied().unwrap_or_default());
        word_class(&std::array::from_fn(|tag| a[tag] + b[tag]))
    });
    lexicon.classes = words.collect();
    let mut phrases: Vec<u32> = left.phrases.keys().chain(right.phrases.keys()).copied().collect();
    phrases.sort_unstable();
    phrases.dedup();
    (lexicon.phrases, lexicon.phrase_classes) = phrases
        .into_iter()
        .filter_map(|phrase| {
            let [a, b] =
                [&left, &right].map(|counts| counts.phrases.get(&phrase).copied().unwrap_or_default());
            let kinds = std::array::from_fn(|kind| a[kind] + b[kind]);
            (kinds.iter().sum::<u32>() >= LEAST).then(|| (phrase, phrase_class(&kinds)))
        })
        .unzip();
    lexicon.index();
    lexicon
}

fn count_in(model: &Model, raw: &[String]) -> Counts {
    let mut counts = Counts::default();
    for line in raw {
        let mut tokens = tokenize(line, 0..line.len());
        for i in 1..tokens.len() {
            tokens[i].begins_sentence = matches!(tokens[i - 1].text, "." | "?" | "!");
        }
        let view = View::new(&tokens, &model.lexicon);
        let tags = model.tags_of(&view, Guideline::NerUi);
        let word = |at: usize| view.words[view.tokens[at] as usize].exact;
        for (at, &tag) in tags.iter().enumerate() {
            counts.words.entry(word(at)).or_default()[usize::from(tag)] += 1;
        }
        let mut at = 0;
        while at < tags.len() {
            let start = at;
            at += 1;
            if tags[start] == 0 {
                continue;
            }
            let kind = usize::from(tags[start] - 1) / 2;
            let mut phrase = word(start);
            while at < tags.len() && usize::from(tags[at]) == kind * 2 + 2 && !view.places[at].begins {
                phrase = mix(phrase, word(at));
                at += 1;
            }
            if at - start > 1 {
                counts.phrases.entry(phrase).or_default()[kind] += 1;
            }
        }
    }
    counts
}
