//! How many names were found, as seqeval counts them: whole names of the right kind.

/// Counts of names.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    /// For persons, organisations, places: found rightly, found, and there to be found.
    counts: [[u32; 3]; 3],
}

impl Score {
    pub(super) fn add(&mut self, gold: &[u8], tags: &[u8]) {
        let (gold, tags) = (names(gold), names(tags));
        for name in &gold {
            self.counts[name.0][2] += 1;
        }
        for name in &tags {
            self.counts[name.0][1] += 1;
            self.counts[name.0][0] += u32::from(gold.contains(name));
        }
    }

    /// F1 over all names, in percent.
    pub fn micro(&self) -> f32 {
        let sum = |i: usize| self.counts.iter().map(|kind| kind[i]).sum();
        f1([sum(0), sum(1), sum(2)])
    }

    /// F1 of persons, organisations and places, in percent.
    pub fn kinds(&self) -> [f32; 3] {
        self.counts.map(f1)
    }
}

fn f1([right, found, there]: [u32; 3]) -> f32 {
    200.0 * right as f32 / (found + there).max(1) as f32
}

/// The names of a sentence: kind, first token, end.
fn names(tags: &[u8]) -> Vec<(usize, usize, usize)> {
    let mut names: Vec<(usize, usize, usize)> = Vec::new();
    for (i, &tag) in tags.iter().enumerate().filter(|(_, tag)| **tag > 0) {
        let kind = usize::from(tag - 1) / 2;
        match names.last_mut() {
            Some(last) if tag % 2 == 0 && last.0 == kind && last.2 == i => last.2 = i + 1,
            _ => names.push((kind, i, i + 1)),
        }
    }
    names
}
