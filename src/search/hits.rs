//! All hits of a query, put in their order when somebody first looks at it: a list on a screen shows a few of
//! a million, and to order all takes longer than to find them.

use std::cmp::Reverse;
use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use super::hit::Hit;
use super::parallel;
use crate::kb::Item;

/// The claims and findings that a query found. As a slice, best first; of the same score those that stand
/// first in the file.
#[derive(Clone, Default)]
pub struct Hits {
    found: Arc<Vec<Hit>>,
    /// How many of the first are in file order.
    in_file_order: usize,
    /// Those in file order by their scores, then the others; none where the order is as found.
    best_first: Option<Arc<OnceLock<Vec<Hit>>>>,
}

impl Hits {
    /// These, of which so many of the first are in file order: they are put in the order of their scores, and
    /// the others come after them.
    pub fn by_score(found: Vec<Hit>, in_file_order: usize) -> Self {
        Self {
            best_first: Some(Arc::default()),
            ..Self::in_order(found, in_file_order)
        }
    }

    /// These in this order, which for so many of the first is file order.
    pub fn in_order(found: Vec<Hit>, in_file_order: usize) -> Self {
        Self {
            found: found.into(),
            in_file_order,
            best_first: None,
        }
    }

    /// All of them, there at once: those that have every word in file order, then the others.
    pub fn found(&self) -> &[Hit] {
        &self.found
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The best, so many at most, in order.
    pub fn best(&self, most: usize) -> Vec<Hit> {
        if self.is_ordered() || most > self.in_file_order / 2 {
            return self.iter().take(most).copied().collect();
        }
        let (in_file_order, rest) = self.found.split_at(self.in_file_order);
        let best = best_of(in_file_order, most).into_iter();
        best.chain(rest.iter().copied()).take(most).collect()
    }

    /// Whether nothing is left to be done for the order.
    fn is_ordered(&self) -> bool {
        let best_first = self.best_first.as_ref();
        best_first.is_none_or(|best_first| best_first.get().is_some())
    }

    /// The hit of a claim or finding.
    pub fn of(&self, item: Item) -> Option<Hit> {
        let (in_file_order, rest) = self.found.split_at(self.in_file_order);
        let place = in_file_order.binary_search_by_key(&item, |hit| hit.item());
        let found = place.ok().map(|place| in_file_order[place]);
        found.or_else(|| rest.iter().copied().find(|hit| hit.item() == item))
    }

    /// Keeps those that are wanted. Asks once for each, as [`Self::found`] has them.
    pub(super) fn retain(&mut self, mut is_wanted: impl FnMut(Item) -> bool) {
        let (mut asked, mut in_file_order) = (0, 0);
        Arc::make_mut(&mut self.found).retain(|hit| {
            let is_wanted = is_wanted(hit.item());
            in_file_order += usize::from(is_wanted && asked < self.in_file_order);
            asked += 1;
            is_wanted
        });
        self.in_file_order = in_file_order;
        self.best_first = self.best_first.take().map(|_| Arc::default());
    }
}

impl Deref for Hits {
    type Target = [Hit];

    fn deref(&self) -> &[Hit] {
        let Some(ordered) = &self.best_first else {
            return &self.found;
        };
        ordered.get_or_init(|| {
            let (in_file_order, rest) = self.found.split_at(self.in_file_order);
            let mut hits = best_first(in_file_order);
            hits.extend(rest);
            hits
        })
    }
}

/// In this order.
impl FromIterator<Hit> for Hits {
    fn from_iter<I: IntoIterator<Item = Hit>>(hits: I) -> Self {
        Self::in_order(hits.into_iter().collect(), 0)
    }
}

impl<'h> IntoIterator for &'h Hits {
    type Item = &'h Hit;
    type IntoIter = std::slice::Iter<'h, Hit>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl PartialEq for Hits {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Hits {}

impl fmt::Debug for Hits {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(out)
    }
}

/// So many hits are gone through in the time in which a document is searched.
const HITS_FOR_A_DOCUMENT: usize = 4;

/// Into how many parts work on so many hits is split.
pub(super) fn parts(hits: usize) -> usize {
    parallel::parts(hits / HITS_FOR_A_DOCUMENT)
}

/// What the work on each part of these gives, which is done on all processors at once if there are many. It is
/// told where its part begins.
pub fn in_parts<T: Send>(hits: &[Hit], work: impl Fn(usize, &[Hit]) -> T + Sync) -> Vec<T> {
    let parts = parts(hits.len());
    let length = hits.len().div_ceil(parts).max(1);
    let chunks = hits.chunks(length).enumerate().collect();
    parallel::map(parts > 1, chunks, |(number, hits)| {
        work(number * length, hits)
    })
}

/// The best of hits in file order, so many at most, in order.
///
/// As most hits are no better than those that are kept already, this takes a tenth of the time of ordering all.
fn best_of(hits: &[Hit], most: usize) -> Vec<Hit> {
    let mut best: Vec<Hit> = Vec::new();
    // One in a later place needs a higher score than all that are kept have.
    let mut least = None;
    for hit in hits {
        if least.is_some_and(|least| hit.score() <= least) {
            continue;
        }
        best.push(*hit);
        if best.len() >= 2 * most.max(1) {
            let (_, last, _) =
                best.select_nth_unstable_by_key(most.saturating_sub(1), |hit| hit.rank());
            least = Some(last.score());
            best.truncate(most);
        }
    }
    best.sort_unstable_by_key(|hit| hit.rank());
    best.truncate(most);
    best
}

/// Fewer hits are sorted by comparing them.
const MIN_COUNTED: usize = 2048;
/// The most different scores for which there is a counter each.
const MAX_SCORES: usize = 1 << 17;

/// Sorts hits in file order by score; those of the same score stay in this order.
///
/// Many hits have few different scores, so they are counted, which is several times as fast as comparing.
fn best_first(hits: &[Hit]) -> Vec<Hit> {
    let scores = hits.iter().map(|hit| hit.score());
    let least = scores.clone().min().unwrap_or_default();
    let most = scores.max().unwrap_or_default();
    let span = (most - least) as usize + 1;
    if hits.len() < MIN_COUNTED || span > MAX_SCORES {
        let mut hits = hits.to_vec();
        hits.sort_by_key(|hit| Reverse(hit.score()));
        return hits;
    }
    counting_sort(hits, most, span)
}

/// The same for scores from `most` down, `span` of them.
fn counting_sort(hits: &[Hit], most: u32, span: usize) -> Vec<Hit> {
    let rank = |hit: &Hit| (most - hit.score()) as usize;
    let mut next = vec![0_u32; span + 1];
    for hit in hits {
        next[rank(hit) + 1] += 1;
    }
    for rank in 0..span {
        next[rank + 1] += next[rank];
    }
    let mut sorted = hits.to_vec();
    for hit in hits {
        let next = &mut next[rank(hit)];
        sorted[*next as usize] = *hit;
        *next += 1;
    }
    sorted
}
