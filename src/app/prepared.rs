//! A knowledge base with what is computed from it once, on whichever thread reads it: for a million
//! claims that takes longer than a frame may.

use std::fmt;
use std::sync::Arc;

use super::Origin;
use super::listing::{Listing, Order};
use crate::assess::Here;
use crate::kb::KnowledgeBase;
use crate::kb::overview::Overview;
use crate::search::{Facet, FacetCount, FacetTable, Filters, Index, Results};

/// A knowledge base, and what is computed from it once; of nothing yet, while one is read.
#[derive(Debug, Clone, Default)]
pub struct PreparedKb {
    pub(super) kb: Arc<KnowledgeBase>,
    pub(super) facets: Arc<FacetTable>,
    /// The counts of all claims.
    pub(super) overview: Overview,
    /// What is shown with no query and no filter, until the app takes it.
    pub(super) everything: Option<Everything>,
}

/// What is shown with no query and no filter.
#[derive(Debug, Clone)]
pub(super) struct Everything {
    pub(super) results: Results,
    pub(super) counts: Vec<(Facet, Vec<FacetCount>)>,
    pub(super) listing: Listing,
}

impl PreparedKb {
    /// Computes everything, where nothing is assessed.
    pub fn new(kb: Arc<KnowledgeBase>) -> Self {
        let facets = FacetTable::new(&kb);
        Self::with_facets(kb, facets)
    }

    /// Computes everything, with what is seen here.
    pub fn with_here(kb: Arc<KnowledgeBase>, here: Here) -> Self {
        let facets = FacetTable::new(&kb).with_here(&kb, here);
        Self::with_facets(kb, facets)
    }

    /// Computes what else there is than the facets.
    pub fn with_facets(kb: Arc<KnowledgeBase>, facets: FacetTable) -> Self {
        let overview = Overview::of_kinds(&kb, facets.examples_with_counts());
        let results = Results::everything(&kb);
        let none = Filters::default();
        let tally = facets.tally(facets.facets(), &kb, results.hits.found(), &none);
        let everything = Everything {
            counts: tally.counts(),
            listing: Listing::of_tally((&kb, &facets, &overview), &results, tally, Order::Paper),
            results,
        };
        Self {
            facets: Arc::new(facets),
            kb,
            overview,
            everything: Some(everything),
        }
    }

    /// Which values of each facet the claims have.
    pub fn facets(&self) -> &Arc<FacetTable> {
        &self.facets
    }

    /// The knowledge base.
    pub fn kb(&self) -> &Arc<KnowledgeBase> {
        &self.kb
    }
}

/// A knowledge base that was loaded, for the first time or again.
#[derive(Debug, Clone)]
pub struct LoadedKb {
    /// Where it is from.
    pub origin: Origin,
    /// The knowledge base.
    pub prepared: PreparedKb,
    /// Its index, unless that comes later.
    pub index: Option<Arc<Index>>,
    /// The filters to start with; none where it was loaded again, as those that are set stay.
    pub filters: Option<Filters>,
}

/// Something large that a message carries. Handles are equal only if they share one value.
pub struct Handle<T>(pub(super) Arc<T>);

impl<T> Handle<T> {
    /// The value.
    pub fn get(&self) -> &T {
        &self.0
    }

    /// Puts a value into a message.
    pub fn new(value: T) -> Self {
        Self(Arc::new(value))
    }
}

impl<T> From<Arc<T>> for Handle<T> {
    fn from(value: Arc<T>) -> Self {
        Self(value)
    }
}

impl<T> Clone for Handle<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Handle<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Eq for Handle<T> {}

impl<T> fmt::Debug for Handle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Handle(…)")
    }
}
