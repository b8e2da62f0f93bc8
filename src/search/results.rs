//! A search from query to results, and what the results show.

use std::iter;
use std::ops::Range;
use std::sync::Arc;

use fixedbitset::FixedBitSet;
use strum::VariantArray as _;

use crate::kb::{Field, Item, KnowledgeBase, Line, Status, Value};

use super::dictionary::Dictionary;
use super::facet::{UnknownFilter, spelling};
use super::field::{FieldSet, texts_of};
use super::fold;
use super::function_words::FunctionWords;
use super::highlight::{TokenizedText, tidy};
use super::hit::{self, Hit, MatchClass};
use super::hits::Hits;
use super::index::Index;
use super::opposites::{Judge, MAX_JUDGED};
use super::polarity;
use super::query::{Names, Operator, Query};
use super::resolve::{Condition, Correction, Resolved, resolve};
use super::score::{ClauseScores, WHOLE_TITLE};
use super::sort;
use super::suggest;

/// What a query found.
#[derive(Debug, Clone, Default)]
pub struct Results {
    /// The claims and findings that match, best first, before any filter.
    pub hits: Hits,
    /// The typed words that others were searched for.
    pub corrections: Vec<Correction>,
    /// How many of the hits match every word: these come first, and the others match most.
    pub complete: usize,
    /// The typed words that no text has, also those that are denied.
    pub unknown_words: Vec<String>,
    /// If nothing matches: the nearest query that finds something.
    pub did_you_mean: Option<String>,
    /// If there is no such query: the values of operators that the knowledge base does not have, as in
    /// `status:nosuch`.
    pub unknown: Vec<UnknownFilter>,
    /// Of each clause of the query.
    pub(super) scores: Vec<ClauseScores>,
    fields: FieldSet,
    dictionary: Arc<Dictionary>,
}

/// Where an item matches if not in its title alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context<'kb> {
    /// The field of the text.
    pub field: Field,
    /// The whole text.
    pub text: &'kb str,
    /// The matches in it, as byte ranges.
    pub ranges: Vec<Range<usize>>,
}

impl Index {
    /// What a query finds in the knowledge base that this index was built from.
    pub fn search(&self, kb: &KnowledgeBase, query: &Query) -> Results {
        self.search_after(kb, query, &Results::default())
    }

    /// Loads ahead of time what the first search would: unpacking the lexicon takes longer than any search.
    pub fn warm_up(&self, kb: &KnowledgeBase) {
        // Looks up synonyms, terms and polarity.
        self.search(kb, &Query::parse("slow"));
    }

    /// The same, faster: reuses the scores of words that the last search had too.
    pub fn search_after(&self, kb: &KnowledgeBase, query: &Query, last: &Results) -> Results {
        let query = &*query.in_knowledge_base(self.names(kb));
        if query.is_empty() {
            return Results::everything(kb);
        }
        let mut results = self.find(kb, query, last);
        if results.hits.is_empty() {
            results.did_you_mean = self.suggestion(kb, query, &results);
        }
        if results.did_you_mean.is_none() {
            results.unknown = suggest::unknown_values(self, kb, query, !results.hits.is_empty());
        }
        results
    }

    /// The names that a query may use.
    pub(super) fn names<'a>(&'a self, kb: &'a KnowledgeBase) -> Names<'a> {
        Names(Some((kb, self.facets())))
    }

    /// A corrected query that finds something.
    fn suggestion(&self, kb: &KnowledgeBase, query: &Query, nothing: &Results) -> Option<String> {
        let corrected = suggest::corrected(self, kb, query)?;
        let query = Query::with_names(&corrected, self.names(kb));
        let found = self.find(kb, &query, nothing);
        (!found.hits.is_empty()).then_some(corrected)
    }

    fn find(&self, kb: &KnowledgeBase, query: &Query, last: &Results) -> Results {
        let mut results = Results {
            fields: query.fields_or(FieldSet::OWN | Field::Finding.into()),
            dictionary: Arc::clone(&self.dictionary),
            ..Results::default()
        };
        if has_only_function_words(kb, query) {
            let asked = letters(query.text());
            // A search for words that every text has takes the longest.
            if !kb.items().any(|item| is_named(kb, item, &asked)) {
                return results;
            }
        }
        let is_same_index = Arc::ptr_eq(&last.dictionary, &self.dictionary);
        // The same word finds more ids after `in:id`.
        let is_same_scope = query.is_in_ids() == (last.fields == Field::Id.into());
        let known: &[ClauseScores] = match is_same_index && is_same_scope {
            true => &last.scores,
            false => &[],
        };
        let fields = query.fields_or(FieldSet::OWN);
        // If no claim has the capitals as typed, any case matches.
        let case_sensitive: &[bool] = match query.has_capitals() {
            true => &[true, false],
            false => &[false],
        };
        for cased in case_sensitive {
            let resolved = known.iter().chain(&results.scores).map(|one| &one.clause);
            let clauses = resolve(self, kb, query, *cased, resolved);
            (results.scores, results.hits, results.complete) =
                sort::find(self, kb, &clauses, fields, known);
            results.leave_out_opposites(self, kb, query);
            results.prefer_named(kb, query);
            results.prefer_meant(kb, query);
            let mut complete = results.hits.found()[..results.complete].iter();
            if complete.any(|hit| hit.item().claim().is_some()) {
                break;
            }
        }
        let words = results.scores.iter();
        let words = words.filter(|one| !one.clause.is_required && !one.clause.is_hint);
        let unknown = words.filter(|one| one.count() == 0);
        let unknown = unknown.map(|one| one.clause.typed.clone());
        // An operator's value that does not exist is reported as such.
        let names = self.names(kb);
        let has_operator = |typed: &str| {
            let operator = typed
                .split_once(':')
                .and_then(|(name, _)| names.operator(name));
            operator.is_some_and(|operator| !matches!(operator, Operator::Part(_)))
        };
        let denied = results.scores.iter();
        let denied = denied.filter_map(|one| one.clause.denied_in_vain());
        let denied = denied.filter(|typed| !has_operator(typed));
        results.unknown_words = unknown.chain(denied.map(str::to_owned)).collect();
        let found = results.scores.iter().filter(|one| one.count() > 0);
        let conditions = found.flat_map(|one| &one.clause.conditions);
        let patterns = conditions.filter_map(Condition::pattern);
        let corrections = patterns.filter_map(|pattern| pattern.correction.clone());
        results.corrections = corrections.collect();
        results
    }
}

/// The names of so many of the best hits are compared with the query. Those of 4096 take a millisecond.
const MAX_COMPARED: usize = 1024;

/// Whether the title or an alias of an item has these letters, whatever is between them.
fn is_named(kb: &KnowledgeBase, item: Item, named: &str) -> bool {
    let is_alias = |aliases: &[Line]| aliases.iter().any(|alias| has_letters(alias, named));
    has_letters(kb.title(item), named)
        || matches!(Field::Alias.of_item(kb, item), Some(Value::Words(aliases)) if is_alias(aliases))
}

/// Whether these are the letters of a text.
fn has_letters(text: &str, named: &str) -> bool {
    if !text.is_ascii() {
        return letters(text) == named;
    }
    let letters = text.bytes().filter(u8::is_ascii_alphanumeric);
    letters
        .map(|letter| letter.to_ascii_lowercase())
        .eq(named.bytes())
}

/// The letters and digits of a text, without case and accents.
fn letters(text: &str) -> String {
    let mut letters = fold::fold(text);
    letters.retain(char::is_alphanumeric);
    letters
}

/// Whether a query is several function words, which are in any text.
fn has_only_function_words(kb: &KnowledgeBase, query: &Query) -> bool {
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

    /// Only the hits that are wanted.
    pub fn only(mut self, is_wanted: impl Fn(Item) -> bool) -> Self {
        self.hits.retain(is_wanted);
        self.complete = self.hits.len();
        self
    }

    /// Leaves out hits that mean the opposite of the query.
    fn leave_out_opposites(&mut self, index: &Index, kb: &KnowledgeBase, query: &Query) {
        let Some(judge) = Judge::new(kb, index, query, &self.scores) else {
            return;
        };
        let best = self.hits.best(MAX_JUDGED);
        let mut rejected = judge.rejected(&best, self.complete);
        let asked = letters(query.text());
        rejected.retain(|rank| !is_named(kb, best[*rank].item(), &asked));
        self.complete -= rejected.partition_point(|rank| *rank < self.complete);
        let rejected = rejected.iter().map(|rank| index.doc(best[*rank].item()));
        let rejected: FixedBitSet = rejected.map(|doc| doc as usize).collect();
        self.hits
            .retain(|item| !rejected.contains(index.doc(item) as usize));
    }

    /// Prefers what has the whole query as its title or an alias, function words included (`time to fix`): these are
    /// not searched. Of function words alone, finds nothing else.
    fn prefer_named(&mut self, kb: &KnowledgeBase, query: &Query) {
        let function_words = FunctionWords::of(kb);
        let words = query.text().split_whitespace();
        let has_weak = words
            .clone()
            .any(|word| function_words.is_weak(&fold::fold(word)));
        if !has_weak || words.clone().count() == 1 {
            return;
        }
        let best = self.hits.best(MAX_COMPARED).into_iter().map(Hit::item);
        let asked = letters(query.text());
        let named: Vec<Item> = best.filter(|item| is_named(kb, *item, &asked)).collect();
        if has_only_function_words(kb, query) {
            self.hits.retain(|item| named.contains(&item));
            self.complete = self.hits.len();
        }
        if !named.is_empty() {
            let points = words.count() as u32 * WHOLE_TITLE * Field::Alias.weight();
            self.hits
                .add_points(|item| points * u32::from(named.contains(&item)));
        }
    }

    /// Prefers what the query says as a whole: if it denies something, titles that do, as `not` is in too many texts to
    /// be searched, but a title without it means the opposite; if it is a status, what has it, over a title with the
    /// word (`No benefit is realised`); if it names an operating model out of several, what is of that.
    fn prefer_meant(&mut self, kb: &KnowledgeBase, query: &Query) {
        if self.hits.len() > MAX_JUDGED {
            return;
        }
        let is_denial = kb.is_english() && polarity::is_denial(query.statement());
        let word = spelling(&fold::fold(query.text().trim()));
        let mut statuses = Status::VARIANTS.iter();
        let status = statuses.find(|one| spelling((**one).into()) == word);
        let asked = letters(query.text());
        let points = |is_so: bool, field| u32::from(is_so) * hit::points(MatchClass::Word, field);
        self.hits.add_points(|item| {
            let model = match item {
                Item::Claim(at) => kb.claims[at].model(),
                Item::Finding(at) => kb.findings[at].model.as_deref(),
            };
            let is_of_model = model.is_some_and(|model| asked.contains(&letters(model)));
            let has_status = status.is_some() && kb.status_of(item) == status.copied();
            u32::from(is_denial && polarity::is_denial(kb.title(item)))
                + points(has_status, Field::Status)
                + points(is_of_model, Field::Title)
        });
    }

    /// The words that were searched, in the order typed.
    fn patterns(&self) -> impl Iterator<Item = &Resolved> {
        let clauses = self.scores.iter().map(|one| &one.clause);
        let conditions = clauses.flat_map(|clause| &clause.conditions);
        let wanted = conditions.filter(|condition| !condition.negated);
        wanted.filter_map(Condition::pattern)
    }

    /// What the query matches in a text of this field: byte ranges, sorted, disjoint, of whole graphemes.
    pub fn highlights(&self, field: Field, text: &str) -> Vec<Range<usize>> {
        let mut patterns = self
            .patterns()
            .filter(|one| self.is_in(one, field))
            .peekable();
        if patterns.peek().is_none() {
            return Vec::new();
        }
        let tokenized = TokenizedText::new(&self.dictionary, field, text);
        tidy(
            patterns.flat_map(|pattern| tokenized.matches(pattern)),
            text,
        )
    }

    /// Whether a pattern is searched in a field.
    fn is_in(&self, pattern: &Resolved, field: Field) -> bool {
        pattern.fields_in(self.fields).contains(field.into())
    }

    /// Where an item matches if not in its title alone: the text that best shows the words that the title
    /// lacks.
    pub fn context<'kb>(&self, kb: &'kb KnowledgeBase, item: Item) -> Option<Context<'kb>> {
        self.patterns().next()?;
        let (best, _) = self.hits.of(item).and_then(Hit::by).unzip();
        if best == Some(Field::Id) {
            let id = kb.id_of(item);
            return Some(Context {
                field: Field::Id,
                text: id,
                ranges: iter::once(0..id.len()).collect(),
            });
        }
        let mut texts = texts_of(kb, item).into_iter();
        let (_, title) = texts.next()?;
        let title_shows = TokenizedText::new(&self.dictionary, Field::Title, title);
        let lacks = |pattern: &&Resolved| {
            !self.is_in(pattern, Field::Title) || title_shows.matches(pattern).is_empty()
        };
        let missing: Vec<_> = self.patterns().filter(lacks).collect();
        let texts = texts.filter_map(|(field, text)| {
            let mut missing = missing
                .iter()
                .filter(|one| self.is_in(one, field))
                .peekable();
            missing.peek()?;
            let tokenized = TokenizedText::new(&self.dictionary, field, text);
            let relevance = missing.map(|pattern| tokenized.relevance(pattern));
            Some((relevance.sum::<u32>(), field, text))
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
