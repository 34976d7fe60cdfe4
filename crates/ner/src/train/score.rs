//! How many names were found, as seqeval counts them: whole names of the right kind; and what became of the others.

/// Counts of names.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    /// For persons, organisations, places: found rightly, found, and there to be found.
    counts: [[u32; 3]; 3],
    /// For persons, organisations, places: how many came out as each of the three, were cut otherwise, and were missed.
    /// Last for each of the three how many were found where there is no name.
    pub fates: [[u32; 5]; 4],
}

impl Score {
    pub(super) fn add(&mut self, gold: &[Span], found: &[Span]) {
        for name in gold {
            self.counts[name.0][2] += 1;
            let fate = match found.iter().find(|other| other.1 == name.1 && other.2 == name.2) {
                Some(other) => other.0,
                None if found.iter().any(|other| overlap(name, other)) => 3,
                None => 4,
            };
            self.fates[name.0][fate] += 1;
        }
        for name in found {
            self.counts[name.0][1] += 1;
            self.counts[name.0][0] += u32::from(gold.contains(name));
            self.fates[3][name.0] += u32::from(!gold.iter().any(|other| overlap(name, other)));
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

/// A name: its kind, its first token, its end.
pub(super) type Span = (usize, usize, usize);

fn overlap(one: &Span, other: &Span) -> bool {
    one.1 < other.2 && other.1 < one.2
}

/// The names of a sentence.
pub(super) fn names(tags: &[u8]) -> Vec<Span> {
    let mut names: Vec<Span> = Vec::new();
    for (i, &tag) in tags.iter().enumerate().filter(|(_, tag)| **tag > 0) {
        let kind = usize::from(tag - 1) / 2;
        match names.last_mut() {
            Some(last) if tag % 2 == 0 && last.0 == kind && last.2 == i => last.2 = i + 1,
            _ => names.push((kind, i, i + 1)),
        }
    }
    names
}
