//! Pairs of values that contradict each other, put together.

use super::Side;
use super::finder::At;

/// Two values that contradict each other, and how certainly.
pub(super) struct Pair {
    pub(super) one: (Side, At),
    pub(super) other: (Side, At),
    pub(super) certainty: f64,
}

/// The sides of each contradiction. The most certain pairs come first: a value is in one contradiction, an article is on
/// one side of it, and what joins a contradiction contradicts each of its sides or agrees with it.
pub(super) fn join(mut pairs: Vec<Pair>, agree: &dyn Fn(At, At) -> bool) -> Vec<Vec<Side>> {
    pairs.sort_by(|one, other| {
        let sides = |pair: &Pair| (pair.one.0, pair.other.0);
        other.certainty.total_cmp(&one.certainty).then(sides(one).cmp(&sides(other)))
    });
    let contradict = |one: At, other: At| {
        let is_of = |pair: &Pair| [(one, other), (other, one)].contains(&(pair.one.1, pair.other.1));
        pairs.iter().any(is_of)
    };
    let mut joined: Vec<Vec<(Side, At)>> = Vec::new();
    for Pair { one, other, .. } in &pairs {
        let mut known = joined.iter_mut().filter(|sides| sides.contains(one) || sides.contains(other));
        match (known.next(), known.next()) {
            (None, _) => joined.push(vec![*one, *other]),
            (Some(sides), None) => {
                let new = if sides.contains(one) { *other } else { *one };
                let goes_with = |side: &(Side, At)| {
                    side.1.0 != new.1.0 && (agree(side.1, new.1) || contradict(side.1, new.1))
                };
                if !sides.contains(&new) && sides.iter().all(goes_with) {
                    sides.push(new);
                }
            }
            (Some(_), Some(_)) => {}
        }
    }
    let sides = |sides: Vec<(Side, At)>| {
        let mut sides: Vec<Side> = sides.into_iter().map(|(side, _)| side).collect();
        sides.sort_unstable();
        sides
    };
    joined.into_iter().map(sides).collect()
}
