//! Search: the query language, the word index, scoring, facets.
//!
//! The path of a query:
//!
//! 1. **parse** (`query`): the text becomes clauses of terms; nothing is an error.
//! 2. **resolve** (`resolve`): typed words become words of the dictionary, names become values.
//! 3. **score** (`score`): each clause gives every document a score of one byte.
//! 4. **sort** (`sort`, `hits`): documents that match every clause become hits, best first.
//! 5. **highlight** (`highlight`): which letters of a text match, and which text shows the match.
//! 6. **explain** (`explain`): how many points each word gave.
//!
//! `results` runs these steps; `suggest` helps where nothing is found. Nothing here knows how anything is
//! drawn or exported.
//!
//! Each file imports only from those above it:
//!
//! | file | what it does |
//! |---|---|
//! | `fold` | case and accent folding |
//! | `parallel` | works on several parts at once |
//! | `lexicon` | the known words and terms, as texts |
//! | `stem` | which words are inflections of one |
//! | `function_words` | words that say little, by language |
//! | `terms` | multi-word terms and their synonyms |
//! | `polarity` | whether a text praises or blames |
//! | `fuzzy` | subsequences, by fuzzy-matcher, and edit distances |
//! | `excerpt` | one line around a match |
//! | `tokenize` | splits text into words |
//! | `field` | the searched fields of claims and findings |
//! | `hit` | the classes of matches, their points, and a hit |
//! | `hits` | all hits of a query, best first |
//! | `facet` | filters, the values of claims as numbers, and live counts |
//! | `query` | the query language |
//! | `complete` | completes the value of an operator |
//! | `dictionary` | the distinct words of a knowledge base, and which of them a typed word matches |
//! | `title_match` | matches across the words of a title |
//! | `index` | the word index: dictionary, postings, and texts as word numbers |
//! | `phrase` | adjacent words |
//! | `resolve` | what the terms of a query match in a knowledge base |
//! | `score` | the scores of clauses, and of adjacent words |
//! | `sort` | from scores to hits |
//! | `suggest` | a better query for one that finds nothing |
//! | `highlight` | which letters of a text match |
//! | `opposites` | which hits mean the opposite of the query |
//! | `results` | a search from query to results |
//! | `explain` | why a hit has its score |

mod complete;
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
mod opposites;
mod parallel;
mod phrase;
mod polarity;
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

pub use excerpt::{Excerpt, excerpt};
pub use explain::{Explanation, Reason};
pub use facet::{
    Admitted, Facet, FacetCount, FacetTable, FacetValue, Filters, RequestedFilters, ScopeTally,
    Tally, UnknownFilter,
};
pub use fold::sort_key;
pub use fuzzy::fuzzy;
pub use hit::{Hit, MatchClass};
pub use hits::{Hits, in_parts};
pub use index::Index;
pub use query::{Query, language};
pub use resolve::Correction;
pub use results::{Context, Results};
