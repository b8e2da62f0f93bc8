//! A sort for short lists, and the distinct values of a list.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::hash::Hash;

/// Sorts values by a key. The sort is stable.
///
/// [`slice::sort_by_key`] is faster, but each instantiation adds several kilobytes to the program; this
/// one shares all code that does not depend on the types.
pub fn sort_by_key<T, K: Ord>(values: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let is_before = |one: usize, other: usize| key(&values[one]) < key(&values[other]);
    let order = sorted_indices(values.len(), &is_before);
    let mut unsorted: Vec<Option<T>> = values.drain(..).map(Some).collect();
    values.extend(order.into_iter().filter_map(|at| unsorted[at].take()));
}

fn sorted_indices(length: usize, is_before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut indices: Vec<usize> = (0..length).collect();
    indices.sort_by(|one, other| match () {
        () if is_before(*one, *other) => Ordering::Less,
        () if is_before(*other, *one) => Ordering::Greater,
        () => Ordering::Equal,
    });
    indices
}

/// The distinct values, in order of first use.
pub(crate) fn unique<T: Copy + Eq + Hash>(values: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut seen = HashSet::new();
    let values = values.into_iter();
    values.filter(|value| seen.insert(*value)).collect()
}
