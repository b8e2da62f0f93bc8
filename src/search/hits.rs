//! All hits of a query, sorted lazily: a screen shows a few of a million, and sorting all takes longer than
//! finding them.

use std::cmp::Reverse;
use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use super::hit::Hit;
use super::parallel;
use crate::kb::Item;

/// The claims and findings that match a query. As a slice, best first; those of the same score in file order.
#[derive(Clone, Default)]
pub struct Hits {
    found: Arc<Vec<Hit>>,
    /// How many of the first are in file order.
    in_file_order: usize,
    /// Those in file order sorted by score, then the others; none if the order is as found.
    best_first: Option<Arc<OnceLock<Vec<Hit>>>>,
}

impl Hits {
    /// Sorts the first `in_file_order` hits by score, when asked for; the others follow as they are.
    pub fn by_score(found: Vec<Hit>, in_file_order: usize) -> Self {
        Self {
            best_first: Some(Arc::default()),
            ..Self::in_order(found, in_file_order)
        }
    }

    /// Hits in this order, which is file order for the first `in_file_order`.
    pub fn in_order(found: Vec<Hit>, in_file_order: usize) -> Self {
        Self {
            found: found.into(),
            in_file_order,
            best_first: None,
        }
    }

    /// All hits, unsorted: those that match every word in file order, then the others.
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

    /// The best hits, at most `most`, sorted.
    pub fn best(&self, most: usize) -> Vec<Hit> {
        if self.is_ordered() || most > self.in_file_order / 2 {
            return self.iter().take(most).copied().collect();
        }
        let (in_file_order, rest) = self.found.split_at(self.in_file_order);
        let best = best_of(in_file_order, most).into_iter();
        best.chain(rest.iter().copied()).take(most).collect()
    }

    /// Whether they are sorted already.
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

    /// Adds these points to the score of each.
    pub(super) fn add_points(&mut self, points: impl Fn(Item) -> u32) {
        for hit in Arc::make_mut(&mut self.found) {
            *hit = hit.plus(points(hit.item()));
        }
        self.best_first = self.best_first.take().map(|_| Arc::default());
    }

    /// Keeps only wanted hits. Asks once for each, in the order of [`Self::found`].
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

/// So many hits are scanned in the time in which one document is searched.
const HITS_FOR_A_DOCUMENT: usize = 4;

/// The results of `work` on each part of the hits, in parallel if there are many. It gets the place where its part
/// begins.
pub fn in_parts<T: Send>(hits: &[Hit], work: impl Fn(usize, &[Hit]) -> T + Sync) -> Vec<T> {
    let parts = parallel::parts(hits.len() / HITS_FOR_A_DOCUMENT);
    let length = hits.len().div_ceil(parts).max(1);
    let chunks = hits.chunks(length).enumerate().collect();
    parallel::map(parts > 1, chunks, |(number, hits)| {
        work(number * length, hits)
    })
}

/// The best of hits in file order, at most `most`, sorted.
///
/// Takes a tenth of the time of sorting all, as most hits are no better than those already kept.
fn best_of(hits: &[Hit], most: usize) -> Vec<Hit> {
    let mut best: Vec<Hit> = Vec::new();
    // A later hit needs a higher score, as ties are in file order.
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

/// Fewer hits are sorted by comparison.
const MIN_COUNTED: usize = 2048;
/// The most distinct scores for a counting sort.
const MAX_SCORES: usize = 1 << 17;

/// Sorts hits in file order by score; those of the same score stay in file order.
///
/// Many hits have few distinct scores, so that a counting sort is several times as fast as comparison.
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

/// The same by counting: `most` is the highest score, `span` how many scores there may be.
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
