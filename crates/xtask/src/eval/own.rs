//! How well the events of the repository's own stories are told: those of `tests/contradictions` whose events were listed
//! by people who had not seen what the program finds.

use super::floor::Figure;
use crate::run::{self, at};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// What the figures are of, in the table.
const TEXT: &str = "own stories (mean)";
/// Contradictions are not among them: these stories are what they were learnt from.
const FIGURES: [&str; 5] = [
    "story_date_f1",
    "story_event_f1",
    "story_event_recall",
    "story_event_precision",
    "story_status_accuracy",
];

/// Scores each story by itself; the means of their figures.
pub fn score(python: &str, scorer: &Path, program: &Path) -> Result<Vec<Figure>> {
    let stories = stories(&at("tests/contradictions"))?;
    let mut sums = [0.0; FIGURES.len()];
    for story in &stories {
        let mut command = run::command(python);
        command.arg(scorer).args(["story", "--gold"]).arg(story).arg("--bin").arg(program);
        let output = command.output().context("cannot start Python")?;
        let text = String::from_utf8_lossy(&output.stdout);
        for (sum, name) in sums.iter_mut().zip(FIGURES) {
            *sum += figure(&text, name).with_context(|| {
                format!("{}: no {name}: {}", story.display(), String::from_utf8_lossy(&output.stderr))
            })?;
        }
    }
    let mean = |(name, sum): (&str, f64)| Figure::new("story", TEXT, name, sum / stories.len() as f64);
    Ok(FIGURES.into_iter().zip(sums).map(mean).collect())
}

/// The stories in a folder whose events are listed, by name.
fn stories(folder: &Path) -> Result<Vec<PathBuf>> {
    let all = std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut stories = Vec::new();
    for entry in all {
        let story = entry?.path().join("story.json");
        let text =
            std::fs::read_to_string(&story).with_context(|| format!("cannot read {}", story.display()))?;
        if text.contains("\"events\":") {
            stories.push(story);
        }
    }
    stories.sort();
    Ok(stories)
}

/// A figure of the scorer's last line, `figure: name=value …`.
fn figure(output: &str, name: &str) -> Option<f64> {
    let line = output.lines().rev().find_map(|line| line.strip_prefix("figure: "))?;
    let value = line.split_whitespace().find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
    value.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::figure;

    #[test]
    fn a_figure_is_read_by_its_whole_name() {
        let output = "table\nfigure: story_event_f1=0.7044 story_event_recall=0.6871\n";
        assert_eq!(figure(output, "story_event_recall"), Some(0.6871));
        assert_eq!(figure(output, "story_event"), None);
    }
}
