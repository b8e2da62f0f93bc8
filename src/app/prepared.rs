//! A knowledge base with derived data, computed once on the thread that reads it: for a million claims that
//! takes longer than a frame may.

use std::sync::Arc;

use by_address::ByAddress;

use super::Origin;
use crate::assess::Assessments;
use crate::kb::KnowledgeBase;
use crate::kb::overview::Overview;
use crate::search::{FacetTable, Filters, Index, Results};

/// A knowledge base with its derived data; empty while one is being read.
#[derive(Debug, Clone, Default)]
pub struct PreparedKb {
    /// The knowledge base.
    pub kb: Arc<KnowledgeBase>,
    /// The facet values of the claims.
    pub facets: Arc<FacetTable>,
    /// Counts over all claims.
    pub(super) overview: Overview,
    /// What an empty query finds: of millions of claims, to make it anew takes longer than a search.
    pub(super) everything: Results,
}

impl PreparedKb {
    /// Computes the derived data, without local assessments.
    pub fn new(kb: Arc<KnowledgeBase>) -> Self {
        Self::with_assessments(kb, Assessments::default())
    }

    /// Computes the derived data, with local assessments.
    pub fn with_assessments(kb: Arc<KnowledgeBase>, assessments: Assessments) -> Self {
        let facets = FacetTable::new(&kb).with_assessments(&kb, assessments);
        Self {
            overview: Overview::of_kinds(&kb, facets.examples_with_counts()),
            everything: Results::everything(&kb),
            facets: Arc::new(facets),
            kb,
        }
    }
}

/// A knowledge base that was loaded or reloaded.
#[derive(Debug, Clone)]
pub struct LoadedKb {
    /// Its origin.
    pub origin: Origin,
    /// The knowledge base.
    pub prepared: PreparedKb,
    /// Its index, unless that arrives later.
    pub index: Option<Arc<Index>>,
    /// The initial filters; `None` on a reload, which keeps the current ones.
    pub filters: Option<Filters>,
}

/// A large value in a message. Handles are equal only if they share one value.
pub type Handle<T> = ByAddress<Arc<T>>;
