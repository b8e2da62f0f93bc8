//! Searching, and what it found.

use std::ops::Range;
use std::sync::Arc;

use crate::kb::{Item, KnowledgeBase};

use super::dictionary::Dictionary;
use super::facet::UnknownValue;
use super::field::{Field, FieldSet, borrowed_texts, texts_of};
use super::hit::Hit;
use super::index::Index;
use super::query::Query;
use super::rank::{self, Found};
use super::resolve::{Check, Group, Resolved, Showing, resolve};
use super::suggest;

mod explain;
mod highlight;

pub use explain::{Explanation, Reason};
use highlight::Read;

/// What a query found.
#[derive(Debug, Clone, Default)]
pub struct Results {
    /// The claims and findings that match, best first, before any filter.
    pub hits: Vec<Hit>,
    /// The typed words that were read as other words.
    pub showing: Vec<Showing>,
    /// When nothing matches: the nearest query that does.
    pub did_you_mean: Option<String>,
    /// When nothing matches, nor anything near: the values of facets that it asks for and that there are
    /// not, as in `status:nosuch`.
    pub unknown: Vec<UnknownValue>,
    groups: Vec<Arc<Group>>,
    found: Vec<Found>,
    fields: FieldSet,
    /// Those by which the hits are ranked: fewer where a claim's own words were enough.
    ranked_by: FieldSet,
    dictionary: Arc<Dictionary>,
}

/// Where an item matched when its title alone does not show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context<'kb> {
    /// The field that the text is of.
    pub field: Field,
    /// The whole text.
    pub text: &'kb str,
    /// The matches in it, in bytes.
    pub ranges: Vec<Range<usize>>,
}

impl Results {
    /// What an empty query finds, which needs no index: every claim and finding, in file order.
    pub fn everything(kb: &KnowledgeBase) -> Self {
        Self {
            hits: rank::everything(kb),
            fields: FieldSet::ALL,
            ..Self::default()
        }
    }
}

impl Index {
    /// What a query finds in the knowledge base that this index was built from.
    pub fn search(&self, kb: &KnowledgeBase, query: &Query) -> Results {
        self.search_after(kb, query, &Results::default())
    }

    /// The same, sooner: what the `last` search found for words that both queries have is not looked
    /// for again.
    pub fn search_after(&self, kb: &KnowledgeBase, query: &Query, last: &Results) -> Results {
        if query.is_empty() {
            return Results::everything(kb);
        }
        let mut results = self.find(kb, query, last);
        if results.hits.is_empty() {
            results.did_you_mean = self.suggestion(kb, query, &results);
            if results.did_you_mean.is_none() {
                results.unknown = self.unknown_values(kb, query);
            }
        }
        results
    }

    /// A query that finds something, in the place of one that found nothing.
    fn suggestion(&self, kb: &KnowledgeBase, query: &Query, nothing: &Results) -> Option<String> {
        let finds = |text: &String| {
            let found = self.find(kb, &Query::parse(text), nothing);
            !found.hits.is_empty()
        };
        let known = suggest::query(self, kb, query);
        let either = suggest::either(self, known.as_deref(), query);
        known.into_iter().chain(either).find(finds)
    }

    fn find(&self, kb: &KnowledgeBase, query: &Query, last: &Results) -> Results {
        let mut results = Results {
            fields: if query.fields.is_empty() {
                FieldSet::ALL
            } else {
                query.fields
            },
            dictionary: Arc::clone(&self.dictionary),
            ..Results::default()
        };
        let nothing = Results::default();
        let of_this_index = Arc::ptr_eq(&last.dictionary, &self.dictionary);
        let last = if of_this_index { last } else { &nothing };
        for (cased, fields) in passes(query) {
            let known = last.groups.iter().chain(&results.groups);
            results.groups = resolve(self, kb, query, cased, known);
            results.found = rank::found(self, kb, &results.groups, fields, last.found.iter());
            results.hits = rank::hits(self, &results.found, fields);
            results.ranked_by = fields;
            let is_claim = |hit: &Hit| matches!(hit.item(), Item::Claim(_));
            if results.hits.iter().any(is_claim) {
                break;
            }
        }
        let showing = results
            .patterns()
            .filter_map(|pattern| pattern.showing.clone());
        results.showing = showing.collect();
        results
    }
}

/// The ways to search, until one finds a claim: capitals as typed before any case, a claim's own
/// words before what findings and links lend it.
fn passes(query: &Query) -> Vec<(bool, FieldSet)> {
    let asked = !query.fields.is_empty();
    let own = if asked { query.fields } else { FieldSet::OWN };
    let mut passes = vec![(false, own)];
    if query.minds_case() {
        passes.insert(0, (true, own));
    }
    if !asked {
        passes.push((false, FieldSet::ALL));
    }
    passes
}

impl Results {
    /// What was searched as words, in the order typed.
    fn patterns(&self) -> impl Iterator<Item = &Resolved> {
        let groups = self.groups.iter();
        let conditions = groups.flat_map(|group| &group.conditions);
        let wanted = conditions.filter(|condition| !condition.negated);
        wanted.filter_map(|condition| match &condition.check {
            Check::Text(resolved) => Some(resolved),
            _ => None,
        })
    }

    /// The letters of `text`, a text of this field, that the query found: byte ranges, sorted,
    /// disjoint, on grapheme borders.
    pub fn highlights(&self, field: Field, text: &str) -> Vec<Range<usize>> {
        let text = self.read(field, text);
        highlight::tidy(
            self.patterns().flat_map(|pattern| text.pattern(pattern)),
            text.text,
        )
    }

    /// Where an item matched when its title alone does not show it: the text that shows most of
    /// the words that the title lacks, and shows them best.
    pub fn context<'kb>(&self, kb: &'kb KnowledgeBase, item: Item) -> Option<Context<'kb>> {
        self.patterns().next()?;
        let mut own = texts_of(kb, item).into_iter();
        let title = own.next().map(|(field, text)| self.read(field, text))?;
        let lacks = |pattern: &&Resolved| title.pattern(pattern).is_empty();
        let missing: Vec<_> = self.patterns().filter(lacks).collect();
        if missing.is_empty() {
            return None;
        }
        let borrowed = if self.fields.contains(Field::Finding) {
            borrowed_texts(kb, item)
        } else {
            Vec::new()
        };
        let texts = own.chain(borrowed);
        let texts = texts.map(|(field, text)| self.read(field, text));
        let worth = |text: &Read<'kb>| {
            missing
                .iter()
                .map(|pattern| text.worth(pattern))
                .sum::<u32>()
        };
        let rated = texts
            .map(|text| (worth(&text), text))
            .filter(|(worth, _)| *worth > 0);
        let (_, best) = rated.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
        let ranges = self.patterns().flat_map(|pattern| best.pattern(pattern));
        let ranges = highlight::tidy(ranges, best.text);
        Some(Context {
            field: best.field,
            text: best.text,
            ranges,
        })
    }

    /// A text as words; without any where the query does not look.
    fn read<'t>(&self, field: Field, text: &'t str) -> Read<'t> {
        if self.patterns().next().is_none() || !self.fields.contains(field) {
            return Read::unread(field, text);
        }
        Read::new(&self.dictionary, field, text)
    }
}
