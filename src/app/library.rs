//! A knowledge base with what its browser starts from, made ready on whatever thread reads it: of a
//! million claims that takes longer than a frame may.

use std::fmt;
use std::sync::Arc;

use super::listing::{Listing, Order};
use crate::kb::KnowledgeBase;
use crate::kb::overview::Overview;
use crate::search::{Facet, FacetCount, FacetTable, Filters, Index, Results};

/// A knowledge base, and what there is to see of it with no query and no filter.
#[derive(Debug, Clone)]
pub struct Library {
    pub(super) kb: Arc<KnowledgeBase>,
    pub(super) facets: Arc<FacetTable>,
    pub(super) overview: Overview,
    pub(super) everything: Results,
    pub(super) counts: Vec<(Facet, Vec<FacetCount>)>,
    pub(super) listing: Listing,
}

impl Library {
    /// Makes it ready.
    pub fn new(kb: Arc<KnowledgeBase>) -> Self {
        let facets = FacetTable::new(&kb);
        let overview = Overview::of_kinds(&kb, facets.examples_with_counts());
        let everything = Results::everything(&kb);
        let none = Filters::default();
        let found = (&everything, &none);
        Self {
            counts: facets.counts(&kb, &everything.hits, &none),
            listing: Listing::build(&kb, &facets, &overview, found, Order::Paper),
            facets: Arc::new(facets),
            kb,
            overview,
            everything,
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

/// A knowledge base that has come, for the first time or again.
#[derive(Debug, Clone)]
pub struct LoadedKb {
    /// The knowledge base.
    pub library: Library,
    /// Its index, unless that comes later.
    pub index: Option<Arc<Index>>,
    /// The filters to start with; none where it has come again, and those that are set stay.
    pub filters: Option<Filters>,
}

/// Something large that a message carries: it is equal to itself alone.
pub struct Handle<T>(Arc<T>);

impl<T> Handle<T> {
    /// Puts it into the message.
    pub fn new(value: T) -> Self {
        Self(Arc::new(value))
    }
}

impl<T> From<Arc<T>> for Handle<T> {
    fn from(value: Arc<T>) -> Self {
        Self(value)
    }
}

impl<T> Handle<T> {
    /// Shares it with the message.
    pub(super) fn share(self) -> Arc<T> {
        self.0
    }
}

impl<T: Clone> Handle<T> {
    /// Takes it out of the message.
    pub(super) fn take(self) -> T {
        Arc::unwrap_or_clone(self.0)
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
