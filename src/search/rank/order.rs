//! Putting hits in order: scores are small numbers, and many hits have the same.

use super::super::hit::Hit;

/// Fewer hits are sorted by comparing them.
const FEW: usize = 2048;
/// The most different scores for which there is a count each.
const SCORES: usize = 1 << 17;

/// The best first; those of the same score stay as they are, in file order.
pub(super) fn best_first(mut hits: Vec<Hit>) -> Vec<Hit> {
    let scores = hits.iter().map(|hit| hit.score());
    let (Some(least), Some(most)) = (scores.clone().min(), scores.max()) else {
        return hits;
    };
    let span = (most - least) as usize + 1;
    if span == 1 {
        return hits;
    }
    if hits.len() < FEW || span > SCORES {
        hits.sort_by_key(|hit| std::cmp::Reverse(hit.score()));
        return hits;
    }
    counted(&hits, most, span)
}

/// The same by counting, for scores from `most` down to as many as `span`.
fn counted(hits: &[Hit], most: u32, span: usize) -> Vec<Hit> {
    let place = |hit: &Hit| (most - hit.score()) as usize;
    let mut next = vec![0_u32; span + 1];
    for hit in hits {
        if let Some(count) = next.get_mut(place(hit) + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for next in &mut next {
        sum += *next;
        *next = sum;
    }
    let mut sorted = hits.to_vec();
    for hit in hits {
        if let Some(next) = next.get_mut(place(hit)) {
            if let Some(slot) = sorted.get_mut(*next as usize) {
                *slot = *hit;
            }
            *next += 1;
        }
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::super::super::grade::Grade;
    use super::*;
    use crate::kb::Item;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn counting_gives_the_order_of_comparing(scores in prop::collection::vec(0..40_u32, 1..80)) {
            let items = (0..).map(Item::Claim);
            let hits: Vec<_> = items.zip(&scores).map(|(item, score)| Hit::new(item, Grade::MET, *score)).collect();
            let mut sorted = hits.clone();
            sorted.sort_by_key(|hit| std::cmp::Reverse(hit.score()));
            let (least, most) = (scores.iter().min().unwrap(), scores.iter().max().unwrap());
            let span = (most - least) as usize + 1;
            prop_assert_eq!(counted(&hits, *most, span), sorted);
        }
    }
}
