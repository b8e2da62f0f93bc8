//! A search from query to results, and what the results show.

use std::ops::Range;
use std::sync::Arc;

use crate::kb::{Item, KnowledgeBase};

use super::contrary::Contrary;
use super::dictionary::Dictionary;
use super::facet::UnknownValue;
use super::field::{FieldSet, texts_of};
use super::function_words::FunctionWords;
use super::highlight::{TokenizedText, tidy};
use super::hits::Hits;
use super::index::Index;
use super::query::Query;
use super::resolve::{Clause, Correction, Criterion, Resolved, resolve};
use super::score::{ClauseScores, score};
use super::sort;
use super::suggest;
use crate::kb::Field;

/// What a query found.
#[derive(Debug, Clone, Default)]
pub struct Results {
    /// The claims and findings that match, best first, before any filter.
    pub hits: Hits,
    /// The typed words for which others were searched.
    pub corrections: Vec<Correction>,
    /// How many of the hits match every word; those after them match most.
    pub complete: usize,
    /// The typed words that nothing has.
    pub unknown_words: Vec<String>,
    /// If nothing matches: the nearest query that finds something.
    pub did_you_mean: Option<String>,
    /// If nothing matches, and nothing near does: the values of facets in the query that the
    /// knowledge base does not have, as in `status:nosuch`.
    pub unknown: Vec<UnknownValue>,
    clauses: Vec<Arc<Clause>>,
    pub(super) scores: Vec<ClauseScores>,
    fields: FieldSet,
    dictionary: Arc<Dictionary>,
}

/// Where an item matched if its title alone does not show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context<'kb> {
    /// The field that the text is of.
    pub field: Field,
    /// The whole text.
    pub text: &'kb str,
    /// The matches in it, in bytes.
    pub ranges: Vec<Range<usize>>,
}

impl Index {
    /// What a query finds in the knowledge base that this index was built from.
    pub fn search(&self, kb: &KnowledgeBase, query: &Query) -> Results {
        self.search_after(kb, query, &Results::default())
    }

    /// Makes ready what the first search would have to: what is known of words is unpacked when it is first
    /// asked for, which takes longer than any search does.
    pub fn warm_up(&self, kb: &KnowledgeBase) {
        // A word of which synonyms, terms and tone are looked up.
        self.search(kb, &Query::parse("slow"));
    }

    /// The same, faster: for words that the last search had too, its scores are used again.
    pub fn search_after(&self, kb: &KnowledgeBase, query: &Query, last: &Results) -> Results {
        let query = &query.with_facets(self.facets());
        if query.is_empty() {
            return Results::everything(kb);
        }
        let mut results = self.find(kb, query, last);
        if results.hits.is_empty() {
            results.did_you_mean = self.suggestion(kb, query, &results);
            if results.did_you_mean.is_none() {
                results.unknown = self.facets().unknown_values(kb, query);
            }
        }
        results
    }

    /// A query that finds something, in place of one that found nothing.
    fn suggestion(&self, kb: &KnowledgeBase, query: &Query, nothing: &Results) -> Option<String> {
        let corrected = suggest::corrected(self, kb, query)?;
        let found = self.find(
            kb,
            &Query::parse(&corrected).with_facets(self.facets()),
            nothing,
        );
        (!found.hits.is_empty()).then_some(corrected)
    }

    fn find(&self, kb: &KnowledgeBase, query: &Query, last: &Results) -> Results {
        let mut results = Results {
            fields: query.fields_or(FieldSet::OWN | Field::Finding.into()),
            dictionary: Arc::clone(&self.dictionary),
            ..Results::default()
        };
        if asks_with_function_words_alone(kb, query) {
            return results;
        }
        let of_this_index = Arc::ptr_eq(&last.dictionary, &self.dictionary);
        let (known_clauses, known_scores): (&[_], &[_]) = if of_this_index {
            (&last.clauses, &last.scores)
        } else {
            (&[], &[])
        };
        let fields = query.fields_or(FieldSet::OWN);
        // Capitals as typed, and any case if no claim has them.
        let ways: &[bool] = if query.has_capitals() {
            &[true, false]
        } else {
            &[false]
        };
        for cased in ways {
            let known = known_clauses.iter().chain(&results.clauses);
            results.clauses = resolve(self, kb, query, *cased, known);
            results.scores = score(self, kb, &results.clauses, fields, known_scores);
            (results.hits, results.complete) = sort::hits(self, &results.scores, fields);
            results.leave_out_contraries(self, kb, query);
            let mut complete = results.hits.found()[..results.complete].iter();
            if complete.any(|hit| hit.item().claim().is_some()) {
                break;
            }
        }
        let words = results.scores.iter();
        let words = words.filter(|one| !one.clause.is_required && !one.clause.is_hint);
        let unknown = words.filter(|one| one.docs.count() == 0);
        results.unknown_words = unknown.map(|one| one.clause.typed.clone()).collect();
        let corrections = results
            .patterns()
            .filter_map(|pattern| pattern.correction.clone());
        results.corrections = corrections.collect();
        results
    }
}

/// How many hits are asked whether they say the contrary: nobody comes to those after them, and each takes
/// as long as a hundred do to find.
const MOST_READ: usize = 4096;
/// How many of the first are read more closely.
const MOST_JUDGED: usize = 32;

/// Whether several words are typed, and all are function words: they are in any text.
fn asks_with_function_words_alone(kb: &KnowledgeBase, query: &Query) -> bool {
    let words = FunctionWords::of(kb);
    let mut terms = query.clauses.iter().flatten();
    query.clauses.len() > 1 && terms.all(|term| term.is_only(|word| words.contains(word)))
}

impl Results {
    /// What an empty query finds, which needs no index: every claim and finding, in file order.
    pub fn everything(kb: &KnowledgeBase) -> Self {
        Self {
            complete: kb.claims.len() + kb.findings.len(),
            hits: sort::everything(kb),
            fields: FieldSet::EVERY,
            ..Self::default()
        }
    }

    /// The same with nothing but these.
    pub fn only(mut self, is_wanted: impl Fn(Item) -> bool) -> Self {
        self.hits.retain(is_wanted);
        self.complete = self.hits.len();
        self
    }

    /// Leaves out what says the contrary of what was typed. If the best does, or one whose title has all
    /// that was asked about, then also what has only some of the words and what does not say the same,
    /// as that is about something else.
    fn leave_out_contraries(&mut self, index: &Index, kb: &KnowledgeBase, query: &Query) {
        let Some(contrary) = Contrary::of(kb, index, query, &self.scores) else {
            return;
        };
        let read = self.hits.best(MOST_READ);
        let judged = read.iter().enumerate().map(|(at, hit)| {
            let in_text = || self.is_confirmed_in_text(kb, &contrary, hit.item());
            let in_text = (at < MOST_JUDGED).then(in_text).flatten();
            let as_a_whole = || contrary.is_confirmed_by(kb, hit.item());
            (in_text.or_else(as_a_whole), in_text.is_some())
        });
        let judged: Vec<(Option<bool>, bool)> = judged.collect();
        let things: Vec<&Clause> = self.things().collect();
        let names_things = |at: usize| self.shows(kb.title(read[at].item()), &things);
        let is_best = |at: usize| at == 0 || at < MOST_JUDGED && names_things(at);
        let mut contraries = (0..judged.len()).filter(|at| judged[*at].0 == Some(false));
        let is_enough = !contraries.any(is_best) || !contrary.is_sure();
        let qualities: Vec<_> = self
            .scores
            .iter()
            .filter(|one| one.clause.is_quality)
            .collect();
        let is_known = qualities.iter().any(|one| one.docs.count() > 0);
        let says_how = |at: usize| {
            let doc = index.doc(read[at].item());
            qualities.is_empty() || qualities.iter().any(|one| !one.docs.lacks(doc))
        };
        let is_about_it = |at: usize| at < self.complete && (says_how(at) || names_things(at));
        let stays = |at: &usize| match judged[*at] {
            (Some(true), in_text) => is_enough || if in_text { is_known } else { is_about_it(*at) },
            (Some(false), _) => false,
            (None, _) => is_enough,
        };
        let wrong = (0..read.len()).filter(|at| !stays(at));
        let (complete, partial): (Vec<_>, Vec<_>) = wrong.partition(|at| *at < self.complete);
        let sorted = |places: Vec<usize>| {
            let mut items: Vec<Item> = places.into_iter().map(|at| read[at].item()).collect();
            items.sort_unstable();
            items
        };
        let (wrong, partial) = (sorted(complete), sorted(partial));
        let mut complete = 0..self.complete;
        self.complete -= wrong.len();
        let mut wrong = wrong.into_iter().peekable();
        self.hits.retain(|item| match complete.next() {
            Some(_) => wrong.next_if_eq(&item).is_none(),
            None => partial.binary_search(&item).is_err(),
        });
    }

    /// Whether an alias says what was asked, which people then call it, or a finding whose title says
    /// neither says in a sentence what was asked, or the contrary.
    fn is_confirmed_in_text(
        &self,
        kb: &KnowledgeBase,
        contrary: &Contrary,
        item: Item,
    ) -> Option<bool> {
        let qualities: Vec<&Clause> = self.clauses().filter(|one| one.is_quality).collect();
        let all: Vec<&Clause> = self.things().chain(qualities.iter().copied()).collect();
        let is_name = |(field, text): (Field, &str)| {
            field == Field::Alias && contrary.is_asked_in(text) && self.shows(text, &all)
        };
        let may_be_name = !qualities.is_empty() || !contrary.is_sure();
        if may_be_name && texts_of(kb, item).into_iter().any(is_name) {
            return Some(true);
        }
        let Item::Finding(at) = item else { return None };
        if contrary.is_confirmed_in(kb.title(item)).is_some() {
            return None;
        }
        let last = self.things().last()?;
        let sentences = kb.findings[at].text.split(['.', ';']);
        let mut about = sentences.filter(|one| self.shows(one, &[last]));
        let says_how = |one: &str| qualities.iter().any(|how| self.shows(one, &[how]));
        about.find_map(|one| {
            let says = contrary.is_confirmed_in(one);
            says.filter(|says_so| *says_so || says_how(one))
        })
    }

    fn clauses(&self) -> impl Iterator<Item = &Clause> {
        self.clauses.iter().map(|clause| &**clause)
    }

    /// What is asked about: the clauses but those that say how something is.
    fn things(&self) -> impl Iterator<Item = &Clause> {
        self.clauses()
            .filter(|one| one.is_thing() && !one.matches_nothing())
    }

    /// Whether a text has all of these, of which there are some.
    fn shows(&self, text: &str, things: &[&Clause]) -> bool {
        let text = TokenizedText::new(&self.dictionary, Field::Title, text);
        let has = |clause: &&Clause| {
            let mut conditions = clause.conditions.iter();
            conditions.any(|one| match &one.criterion {
                Criterion::Text(resolved) => !text.matches(resolved).is_empty(),
                _ => false,
            })
        };
        !things.is_empty() && things.iter().all(has)
    }

    /// What was searched as words, in the order typed.
    fn patterns(&self) -> impl Iterator<Item = &Resolved> {
        let conditions = self.clauses.iter().flat_map(|clause| &clause.conditions);
        let wanted = conditions.filter(|condition| !condition.negated);
        wanted.filter_map(|condition| match &condition.criterion {
            Criterion::Text(resolved) => Some(resolved),
            _ => None,
        })
    }

    /// The letters of `text`, a text of this field, that the query found: byte ranges, sorted,
    /// disjoint, on grapheme borders.
    pub fn highlights(&self, field: Field, text: &str) -> Vec<Range<usize>> {
        if self.patterns().next().is_none() || !self.fields.contains(field.into()) {
            return Vec::new();
        }
        self.matches(&TokenizedText::new(&self.dictionary, field, text))
    }

    fn matches(&self, text: &TokenizedText<'_>) -> Vec<Range<usize>> {
        let ranges = self.patterns().flat_map(|pattern| text.matches(pattern));
        tidy(ranges, text.text)
    }

    /// Where an item matched if its title alone does not show it: the text that shows most of the
    /// words that the title lacks, and shows them best.
    pub fn context<'kb>(&self, kb: &'kb KnowledgeBase, item: Item) -> Option<Context<'kb>> {
        self.patterns().next()?;
        let mut texts = texts_of(kb, item).into_iter();
        let (_, title) = texts.next()?;
        let title_shows = TokenizedText::new(&self.dictionary, Field::Title, title);
        let in_title = self.fields.contains(Field::Title.into());
        let lacks = |pattern: &&Resolved| !in_title || title_shows.matches(pattern).is_empty();
        let missing: Vec<_> = self.patterns().filter(lacks).collect();
        let searched = texts.filter(|(field, _)| self.fields.contains((*field).into()));
        let texts = searched.map(|(field, text)| {
            let tokenized = TokenizedText::new(&self.dictionary, field, text);
            let relevance = missing.iter().map(|pattern| tokenized.relevance(pattern));
            (relevance.sum::<u32>(), field, text)
        });
        let texts = texts.filter(|(relevance, ..)| *relevance > 0);
        let (_, field, text) =
            texts.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
        Some(Context {
            field,
            text,
            ranges: self.highlights(field, text),
        })
    }
}
