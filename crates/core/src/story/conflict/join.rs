//! Pairs of values that contradict each other, put together.

use super::Side;

/// The sides of each contradiction, of pairs and how certain they are. The most certain come first: a value is in one
/// contradiction, and an article is on one side of it.
pub(super) fn join(mut pairs: Vec<(Side, Side, f64)>) -> Vec<Vec<Side>> {
    pairs.sort_by(|one, other| other.2.total_cmp(&one.2).then((one.0, one.1).cmp(&(other.0, other.1))));
    let mut joined: Vec<Vec<Side>> = Vec::new();
    for (one, other, _) in pairs {
        let mut known = joined.iter_mut().filter(|sides| sides.contains(&one) || sides.contains(&other));
        match (known.next(), known.next()) {
            (None, _) => joined.push(vec![one, other]),
            (Some(sides), None) => {
                let has_article = |side: &Side| sides.iter().any(|of| of.place.article == side.place.article);
                let new: Vec<Side> = [one, other].into_iter().filter(|side| !has_article(side)).collect();
                sides.extend(new);
            }
            (Some(_), Some(_)) => {}
        }
    }
    joined.iter_mut().for_each(|sides| sides.sort_unstable());
    joined
}
