//! The figures that no change may lose: `docs/accuracy-floor.toml`.

use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

/// How far a figure may fall below its floor: half a point of a hundred.
pub const TOLERANCE: f64 = 0.005;

/// Figures of which less is better, by the end of their names.
const LOWER_IS_BETTER: [&str; 4] = ["_wrong", "_mixed", "_false_alarms", "_prose_marked"];

/// One line of the scorers' table.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The scorer and what it scored on: `timex` on `five articles`.
    key: (String, String),
    name: String,
    value: f64,
}

/// Figure names and values, by scorer and what it scored on.
#[derive(Debug, Default, PartialEq)]
pub struct Floor(BTreeMap<(String, String), BTreeMap<String, f64>>);

impl Figure {
    /// A figure of a scorer on some text.
    pub fn new(scorer: &str, text: &str, name: &str, value: f64) -> Figure {
        Figure { key: (scorer.to_owned(), text.to_owned()), name: name.to_owned(), value }
    }

    /// Reads `timex      five articles  timex_value_f1               0.7512`; `None` for any other line.
    pub fn parse(line: &str) -> Option<Figure> {
        let (rest, value) = line.trim_end().rsplit_once(char::is_whitespace)?;
        let (rest, name) = rest.trim_end().rsplit_once(char::is_whitespace)?;
        let (scorer, text) = rest.trim_end().split_once(char::is_whitespace)?;
        let value = value.parse().ok().filter(|value: &f64| value.is_finite())?;
        Some(Figure::new(scorer, text.trim(), name, value))
    }
}

impl fmt::Display for Figure {
    /// As a line of the scorers' table.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:10} {:14} {:28} {:.4}", self.key.0, self.key.1, self.name, self.value)
    }
}

impl Floor {
    /// Reads the file; a file that is not there is a floor without figures.
    pub fn read(path: &Path) -> Result<Floor> {
        if !path.exists() {
            return Ok(Floor::default());
        }
        let text =
            std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        Self::parse(&text)
            .with_context(|| format!("{} is not as `cargo xtask eval --raise` writes it", path.display()))
    }

    fn parse(text: &str) -> Result<Floor> {
        let mut floor = Floor::default();
        for (scorer, texts) in text.parse::<toml::Table>()? {
            for (text, figures) in texts.as_table().context("a scorer holds tables")? {
                for (name, value) in figures.as_table().context("a text holds figures")? {
                    let value = value.as_float().with_context(|| format!("{name} is no decimal number"))?;
                    floor.0.entry((scorer.clone(), text.clone())).or_default().insert(name.clone(), value);
                }
            }
        }
        Ok(floor)
    }

    /// A line for each figure that is worse than its floor by more than the tolerance, or missing.
    pub fn fallen(&self, figures: &[Figure]) -> Vec<String> {
        let mut lines = Vec::new();
        for ((scorer, text), floors) in &self.0 {
            for (name, floor) in floors {
                let same = |figure: &&Figure| {
                    figure.key.0 == *scorer && figure.key.1 == *text && figure.name == *name
                };
                match figures.iter().find(same) {
                    None => lines.push(format!("{scorer} on {text}: {name} is no longer reported")),
                    Some(figure) if better(name, *floor, figure.value) > TOLERANCE + 1e-9 => {
                        lines.push(format!(
                            "{scorer} on {text}: {name} is {:.4}, its floor {floor:.4}",
                            figure.value
                        ));
                    }
                    Some(_) => {}
                }
            }
        }
        lines
    }

    /// The floor with every figure that is better, or new, taken over.
    pub fn raised(mut self, figures: &[Figure]) -> Floor {
        for figure in figures {
            let floors = self.0.entry(figure.key.clone()).or_default();
            let floor = floors.entry(figure.name.clone()).or_insert(figure.value);
            if better(&figure.name, figure.value, *floor) > 0.0 {
                *floor = figure.value;
            }
        }
        self
    }
}

impl fmt::Display for Floor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "# The figures that no change may lose by more than half a point (`cargo xtask eval --check`)."
        )?;
        writeln!(
            f,
            "# `cargo xtask eval --raise` writes the better ones in; a figure is lowered by hand, with a reason."
        )?;
        for ((scorer, text), figures) in &self.0 {
            writeln!(f, "\n[{scorer}.\"{text}\"]")?;
            for (name, value) in figures {
                writeln!(f, "{name} = {value:.4}")?;
            }
        }
        Ok(())
    }
}

/// By how much `one` is better than `other`.
fn better(name: &str, one: f64, other: f64) -> f64 {
    let lower = LOWER_IS_BETTER.iter().any(|end| name.ends_with(end));
    if lower { other - one } else { one - other }
}

#[cfg(test)]
mod tests {
    use super::{Figure, Floor};

    fn figures(lines: &[&str]) -> Vec<Figure> {
        lines.iter().filter_map(|line| Figure::parse(line)).collect()
    }

    #[test]
    fn the_table_is_read_and_failures_are_not() {
        let line = "story      stories (mean) story_false_alarms           0.1250";
        let found =
            figures(&[line, "timex      Kompas         failed                       no output at all", ""]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].key, ("story".to_owned(), "stories (mean)".to_owned()));
        assert_eq!((found[0].name.as_str(), found[0].value), ("story_false_alarms", 0.125));
    }

    #[test]
    fn what_is_written_is_read_again() {
        let floor = Floor::default().raised(&figures(&["timex  five articles  timex_value_f1  1.0000"]));
        assert_eq!(Floor::parse(&floor.to_string()).ok(), Some(floor));
    }

    #[test]
    fn half_a_point_may_be_lost_and_no_more() {
        let floor = Floor::default().raised(&figures(&["timex x timex_value_f1 0.8000"]));
        assert!(floor.fallen(&figures(&["timex x timex_value_f1 0.7950"])).is_empty());
        assert_eq!(floor.fallen(&figures(&["timex x timex_value_f1 0.7949"])).len(), 1);
        assert_eq!(floor.fallen(&figures(&["timex y timex_value_f1 0.9000"])).len(), 1);
    }

    #[test]
    fn fewer_false_alarms_are_better() {
        let floor = Floor::default().raised(&figures(&["story x story_false_alarms 0.2000"]));
        assert!(floor.fallen(&figures(&["story x story_false_alarms 0.0000"])).is_empty());
        assert_eq!(floor.fallen(&figures(&["story x story_false_alarms 0.3000"])).len(), 1);
        let raised =
            floor.raised(&figures(&["story x story_false_alarms 0.3000", "story x story_date_f1 0.4"]));
        assert_eq!(raised.0[&("story".to_owned(), "x".to_owned())]["story_false_alarms"], 0.2);
    }
}
