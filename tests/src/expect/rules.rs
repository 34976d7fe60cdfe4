//! What each keyword asks of the facts.
use super::facts::{Facts, shown, span};
use super::line::{Line, Piece};
use serde_json::Value;
use std::ops::Range;

/// Why a line is not met.
pub(super) enum Fault {
    /// The line itself is wrong: an unknown keyword, words that do not stand in the text.
    Unreadable(String),
    /// The facts are others.
    NotMet(String),
}

type Judgement = Result<(), Fault>;

/// Judges one line. `all` are the file's lines: `complete` looks at what they name.
pub(super) fn judge(line: &Line, all: &[&Line], facts: &Facts) -> Judgement {
    match line.keyword.as_str() {
        "published" => published(line, facts),
        "candidates" => candidates(line, facts),
        "candidate" | "not-candidate" => candidate(line, facts),
        "title" | "outlet" | "language" => field(line, facts),
        "sentence" => sentence(line, facts),
        "unbroken" => unbroken(line, facts),
        "furniture" => furniture(line, facts),
        "prose" => nothing(line, facts, "furniture", &["kind"]),
        "time" => time(line, facts),
        "name" => name(line, facts),
        "quote" => quote(line, facts),
        "quantity" => quantity(line, facts),
        "maybe-time" | "maybe-name" | "maybe-quote" | "maybe-quantity" => place(line, facts).map(|_| ()),
        "not-time" => nothing(line, facts, "times", &["type", "value"]),
        "not-name" => nothing(line, facts, "mentions", &["type"]),
        "not-quote" => nothing(line, facts, "quotes", &[]),
        "not-quantity" => nothing(line, facts, "quantities", &["value"]),
        "complete" => complete(line, all, facts),
        other => Err(Fault::Unreadable(format!("no such keyword as {other}"))),
    }
}

fn not_met(why: impl Into<String>) -> Judgement {
    Err(Fault::NotMet(why.into()))
}

fn unreadable<T>(why: impl Into<String>) -> Result<T, Fault> {
    Err(Fault::Unreadable(why.into()))
}

fn place(line: &Line, facts: &Facts) -> Result<Range<usize>, Fault> {
    let Some((words, nth)) = line.subject() else { return unreadable("which words? (in quotation marks)") };
    facts.place(words, nth).map_or_else(|| unreadable("these words do not stand in the text"), Ok)
}

/// The bare words at the front of a line's rest, and the `key value` pairs and flags after them.
fn values<const N: usize>(rest: &[Piece]) -> Result<([&str; N], &[Piece]), Fault> {
    let mut front = [""; N];
    if rest.len() < N {
        return unreadable(format!("{N} values expected after the words"));
    }
    for (slot, piece) in front.iter_mut().zip(rest) {
        *slot = piece.text();
    }
    Ok((front, &rest[N..]))
}

/// `?` fits anything, `none` null, `A|B` either.
fn fits(wanted: &str, found: &Value) -> bool {
    wanted == "?" || wanted.split('|').any(|one| one == shown(found))
}

/// Compares a field where it is wanted, and says what is there.
fn same(what: &str, wanted: &str, found: &Value) -> Result<(), String> {
    if fits(wanted, found) { Ok(()) } else { Err(format!("{what} is {}", shown(found))) }
}

fn published(line: &Line, facts: &Facts) -> Judgement {
    let ([value, origin], _) = values::<2>(&line.pieces)?;
    let found = facts.field("published");
    if fits(value, &found["value"]) && fits(origin, &found["origin"]) {
        return Ok(());
    }
    not_met(format!(
        "found {} {} ({}; candidates {})",
        shown(&found["value"]),
        shown(&found["origin"]),
        shown(&found["why"]),
        found["candidates"]
    ))
}

fn candidates(line: &Line, facts: &Facts) -> Judgement {
    let wanted: Vec<&str> = line.pieces.iter().map(Piece::text).filter(|day| *day != "none").collect();
    let found = &facts.field("published")["candidates"];
    let days: Vec<String> = found.as_array().into_iter().flatten().map(shown).collect();
    if days == wanted { Ok(()) } else { not_met(format!("found {found}")) }
}

/// `candidate DAY`: the day of writing, or one of those left open; `not-candidate DAY`: the article rules it out,
/// and leaves others.
fn candidate(line: &Line, facts: &Facts) -> Judgement {
    let ([day], _) = values::<1>(&line.pieces)?;
    let found = facts.field("published");
    let is_day = |value: &Value| shown(value).starts_with(day);
    let open = found["candidates"].as_array().into_iter().flatten();
    let known = !found["value"].is_null() || open.clone().next().is_some();
    let left = is_day(&found["value"]) || open.clone().any(is_day);
    let met = known && left == (line.keyword == "candidate");
    if met { Ok(()) } else { not_met(format!("found {} {}", shown(&found["value"]), found["candidates"])) }
}

fn field(line: &Line, facts: &Facts) -> Judgement {
    let Some(wanted) = line.pieces.first().map(Piece::text) else { return unreadable("a value expected") };
    let found = facts.field(&line.keyword);
    if wanted == shown(found) { Ok(()) } else { not_met(format!("found {:?}", shown(found))) }
}

fn sentence(line: &Line, facts: &Facts) -> Judgement {
    let at = place(line, facts)?;
    if facts.exactly("sentences", &at).is_empty() {
        return not_met(format!("found {}", facts.describe(&facts.touching("sentences", &at), &[])));
    }
    Ok(())
}

fn unbroken(line: &Line, facts: &Facts) -> Judgement {
    let at = place(line, facts)?;
    let around = facts.touching("sentences", &at);
    if around.iter().filter_map(|item| span(item)).any(|s| s.start <= at.start && at.end <= s.end) {
        return Ok(());
    }
    not_met(format!("found {}", facts.describe(&around, &[])))
}

/// `furniture KIND "words"`: every one of the words lies in furniture of that kind.
fn furniture(line: &Line, facts: &Facts) -> Judgement {
    let Some(Piece::Word(kind)) = line.pieces.first() else { return unreadable("a kind expected") };
    let at = place(line, facts)?;
    let around = facts.touching("furniture", &at);
    let of_kind: Vec<Range<usize>> =
        around.iter().filter(|item| fits(kind, &item["kind"])).filter_map(|item| span(item)).collect();
    let words = facts.words(&at);
    let bare = at.clone().zip(words.chars()).filter(|(_, c)| !c.is_whitespace());
    if bare.into_iter().all(|(position, _)| of_kind.iter().any(|span| span.contains(&position))) {
        return Ok(());
    }
    not_met(format!("found {}", facts.describe(&around, &["kind"])))
}

fn nothing(line: &Line, facts: &Facts, list: &str, fields: &[&str]) -> Judgement {
    let at = place(line, facts)?;
    let there = facts.touching(list, &at);
    if there.is_empty() { Ok(()) } else { not_met(format!("found {}", facts.describe(&there, fields))) }
}

/// The one object at the words' own span, or what is there instead.
fn object<'f>(line: &Line, facts: &Facts<'f>, list: &str, fields: &[&str]) -> Result<&'f Value, Fault> {
    let at = place(line, facts)?;
    facts
        .exactly(list, &at)
        .first()
        .copied()
        .ok_or_else(|| Fault::NotMet(format!("found {}", facts.describe(&facts.touching(list, &at), fields))))
}

/// `time "words" TYPE VALUE [mod M] [zone Z]`
fn time(line: &Line, facts: &Facts) -> Judgement {
    let ([kind, value], options) = values::<2>(line.rest())?;
    let mut wanted = vec![("type", "type", kind), ("value", "value", value)];
    for (key, value) in pairs(options)? {
        match key {
            "mod" => wanted.push(("mod", "mod", value)),
            "zone" => wanted.push(("zone", "zone", value)),
            other => return unreadable(format!("no such option as {other}")),
        }
    }
    let found = object(line, facts, "times", &["type", "value", "mod"])?;
    compare(found, &wanted)
}

/// `name "words" TYPE [= "best name"] [for "name"]`
fn name(line: &Line, facts: &Facts) -> Judgement {
    let ([kind], options) = values::<1>(line.rest())?;
    let mut wanted = vec![("type", "type", kind)];
    for (key, value) in pairs(options)? {
        match key {
            "=" => wanted.push(("its name", "name", value)),
            "for" => wanted.push(("acts_for", "acts_for", value)),
            other => return unreadable(format!("no such option as {other}")),
        }
    }
    let found = object(line, facts, "mentions", &["type", "name"])?;
    compare(found, &wanted)
}

/// `quote "words" by "name" [cue "word"] [stance S] [partial yes] [direct false]`
fn quote(line: &Line, facts: &Facts) -> Judgement {
    let found = object(line, facts, "quotes", &[]);
    let mut direct = "true";
    let mut wrong = Vec::new();
    for (key, value) in pairs(line.rest())? {
        let nested = |outer: &str, inner: &str| found.as_ref().map_or(&Value::Null, |f| &f[outer][inner]);
        let outcome = match key {
            "by" => same("the speaker", value, nested("speaker", "name")),
            "cue" => same("the cue", value, nested("cue", "text")),
            "stance" => same("the stance", value, found.as_ref().map_or(&Value::Null, |f| &f["stance"])),
            "partial" => same("partial", value, found.as_ref().map_or(&Value::Null, |f| &f["partial"])),
            "direct" => {
                direct = value;
                Ok(())
            }
            other => return unreadable(format!("no such option as {other}")),
        };
        wrong.extend(outcome.err());
    }
    wrong.extend(same("direct", direct, &found?["direct"]).err());
    if wrong.is_empty() { Ok(()) } else { not_met(wrong.join(", ")) }
}

/// `quantity "words" VALUE UNIT [max N] [of "words"] [about true] [bound min]`
fn quantity(line: &Line, facts: &Facts) -> Judgement {
    let ([value, unit], options) = values::<2>(line.rest())?;
    let mut wanted = vec![("value", "value", value), ("unit", "unit", unit)];
    for (key, value) in pairs(options)? {
        match key {
            "max" => wanted.push(("max", "max", value)),
            "of" => wanted.push(("of", "of", value)),
            "about" => wanted.push(("approximate", "approximate", value)),
            "bound" => wanted.push(("bound", "bound", value)),
            other => return unreadable(format!("no such option as {other}")),
        }
    }
    let found = object(line, facts, "quantities", &["value", "unit"])?;
    compare(found, &wanted)
}

fn compare(found: &Value, wanted: &[(&str, &str, &str)]) -> Judgement {
    let wrong: Vec<String> =
        wanted.iter().filter_map(|(what, field, value)| same(what, value, &found[*field]).err()).collect();
    if wrong.is_empty() { Ok(()) } else { not_met(wrong.join(", ")) }
}

fn pairs(options: &[Piece]) -> Result<Vec<(&str, &str)>, Fault> {
    if options.len() % 2 == 1 {
        return unreadable("an option has no value");
    }
    Ok(options.chunks_exact(2).map(|pair| (pair[0].text(), pair[1].text())).collect())
}

/// Whether an object stands in furniture that is not read as part of the telling.
fn in_furniture(item: &Value, facts: &Facts) -> bool {
    let around = span(item).map(|at| facts.touching("furniture", &at)).unwrap_or_default();
    around.iter().any(|furniture| furniture["kind"] != "title" && furniture["kind"] != "heading")
}

/// `complete times`: nothing of this kind is in the prose (titles and headings count as prose) but
/// what the file's lines name, those that start with `maybe-` among them.
fn complete(line: &Line, all: &[&Line], facts: &Facts) -> Judgement {
    let (list, keyword) = match line.pieces.first().map(Piece::text) {
        Some("times") => ("times", "time"),
        Some("names") => ("mentions", "name"),
        Some("quotes") => ("quotes", "quote"),
        Some("quantities") => ("quantities", "quantity"),
        _ => return unreadable("complete times, names, quotes or quantities"),
    };
    let named: Vec<Range<usize>> = all
        .iter()
        .filter(|other| other.keyword.trim_start_matches("maybe-") == keyword)
        .filter_map(|other| other.subject().and_then(|(words, nth)| facts.place(words, nth)))
        .collect();
    let extra: Vec<&Value> = facts
        .items(list)
        .iter()
        .filter(|item| item["furniture"] != true && !in_furniture(item, facts))
        .filter(|item| list != "quotes" || item["direct"] == true)
        .filter(|item| {
            span(item).is_some_and(|s| !named.iter().any(|place| s.start < place.end && place.start < s.end))
        })
        .collect();
    if extra.is_empty() {
        Ok(())
    } else {
        not_met(format!("besides these there is {}", facts.describe(&extra, &["type", "value"])))
    }
}
