//! Search: the query language, the word index, scoring, facets.
//!
//! The way of a query:
//!
//! 1. **parse** (`query`): text becomes clauses of terms; nothing is an error.
//! 2. **resolve** (`resolve`): typed words become words of the dictionary, names become values.
//! 3. **score** (`score`): each clause gives every document a score, a byte each.
//! 4. **sort** (`sort`, `hits`): documents that meet every clause become hits, best first.
//! 5. **highlight** (`highlight`): which letters of a text were found, and the text that shows it.
//! 6. **explain** (`explain`): which points come from which word.
//!
//! `results` takes a query this way; `suggest` helps where nothing is found. Nothing here knows how
//! anything is drawn or exported.
//!
//! Each file imports only from those above it:
//!
//! | file | owns |
//! |---|---|
//! | `fold` | what counts as the same letter |
//! | `parallel` | work on several parts at once |
//! | `lexicon` | the words and terms that are known, as texts |
//! | `stem` | which words are inflections of one |
//! | `function_words` | which words say little, by language |
//! | `terms` | words that mean one thing together, and other words for it |
//! | `tone` | whether a query praises or blames |
//! | `fuzzy` | letters in order, by fuzzy-matcher, and edits |
//! | `excerpt` | one line around a match |
//! | `tokenize` | splitting text into words |
//! | `field` | the fields of a claim and of a finding, and their weights |
//! | `hit` | the classes of matches, their points, and a hit |
//! | `hits` | all hits of a query, best first |
//! | `facet` | filters, the values of claims as numbers, and live counts |
//! | `query` | the query language |
//! | `complete` | completing the value of an operator |
//! | `dictionary` | the distinct words of a knowledge base, and which of them a typed word matches |
//! | `title_match` | matches across the words of a title |
//! | `index` | the word index: dictionary, postings, and texts as word numbers |
//! | `phrase` | adjacent words |
//! | `resolve` | what the terms of a query mean in a knowledge base |
//! | `score` | the scores of clauses, and of words together |
//! | `sort` | from scores to hits |
//! | `contrary` | which rows say the contrary of what is asked |
//! | `suggest` | a better query for one that finds nothing |
//! | `highlight` | which letters of a text match |
//! | `results` | a search from query to results |
//! | `explain` | why a hit has its score |

mod complete;
mod contrary;
mod dictionary;
mod excerpt;
mod explain;
mod facet;
mod field;
mod fold;
mod function_words;
mod fuzzy;
mod highlight;
mod hit;
mod hits;
mod index;
mod lexicon;
mod parallel;
mod phrase;
mod query;
mod resolve;
mod results;
mod score;
mod sort;
mod stem;
mod suggest;
mod terms;
mod title_match;
mod tokenize;
mod tone;

pub use excerpt::{Excerpt, excerpt};
pub use explain::{Explanation, Reason};
pub use facet::{
    Admitted, Facet, FacetCount, FacetTable, FacetValue, Filters, RequestedFilters, ScopeTally,
    Tally, UnknownField, UnknownValue,
};
pub use fuzzy::fuzzy;
pub use hit::{Hit, MatchClass};
pub use hits::{Hits, in_parts};
pub use index::{Index, Progress};
pub use query::{Query, language};
pub use resolve::Correction;
pub use results::{Context, Results};
