//! Sorting what is seldom much.

use std::cmp::Ordering;

/// Sorts values by a key; those of one key keep their order.
///
/// [`slice::sort_by_key`] is faster, but a copy of several kilobytes of it for each type of value and
/// key is a part of the program; of this, all but what is particular to them is there once.
pub fn sort_by_key<T, K: Ord>(values: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let is_before = |one: usize, other: usize| key(&values[one]) < key(&values[other]);
    let places = sorted(values.len(), &is_before);
    let mut unsorted: Vec<Option<T>> = values.drain(..).map(Some).collect();
    values.extend(places.into_iter().filter_map(|at| unsorted[at].take()));
}

fn sorted(length: usize, is_before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).collect();
    places.sort_by(|one, other| match () {
        () if is_before(*one, *other) => Ordering::Less,
        () if is_before(*other, *one) => Ordering::Greater,
        () => Ordering::Equal,
    });
    places
}
