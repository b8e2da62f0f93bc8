//! Search: the query language, the word index, ranking, facets.
//!
//! Owns what a query means, which claims and findings it finds, in which order, and which letters
//! of a text are shown as found. Does not know how anything is drawn or exported.
//!
//! Each file imports from those above it alone:
//!
//! | file | owns |
//! |---|---|
//! | `progress` | how far the building of an index is |
//! | `bits` | sets of numbers |
//! | `letters` | which letters a text has, as bits |
//! | `fold` | what counts as the same letter, and the way back to the text |
//! | `stem` | which words are inflections of one |
//! | `matcher` | fuzzy-matcher: letters in order, their score and places |
//! | `spelling` | how far one word is from another |
//! | `excerpt` | one line around a match |
//! | `words` | where words begin and end |
//! | `field` | the fields of a claim and of a finding, and what each weighs |
//! | `titles` | letters in order across the words of a title |
//! | `class` | how a word matches, and what that is worth |
//! | `grade` | how well a document meets a condition, in a byte |
//! | `hit` | what was found, by which word, and what that is worth |
//! | `facet` | filters, the values of claims as numbers, and live counts |
//! | `wanted` | filters as they were typed |
//! | `query` | the language: text → groups of terms; never an error |
//! | `language` | the language as the help shows it |
//! | `dictionary` | the distinct words of a knowledge base, and which of them a typed word means |
//! | `initials` | pieces that each begin a word of a title |
//! | `sequence` | words side by side |
//! | `index` | the word index: dictionary, postings, and texts as word numbers |
//! | `beside` | where sequences stand in all the texts |
//! | `resolve` | from the terms of a query to words of the dictionary and values of facets |
//! | `rank` | from resolved terms to hits, best first |
//! | `suggest` | what may have been meant where nothing is found |
//! | `results` | searching, where in a text what was found shows, and why a row is where it is |

mod beside;
mod bits;
mod class;
mod dictionary;
mod excerpt;
mod facet;
mod field;
mod fold;
mod grade;
mod hit;
mod index;
mod initials;
mod language;
mod letters;
mod matcher;
mod progress;
mod query;
mod rank;
mod resolve;
mod results;
mod sequence;
mod spelling;
mod stem;
mod suggest;
mod titles;
mod wanted;
mod words;

pub use class::Class;
pub use excerpt::{Excerpt, excerpt};
pub use facet::{Admitted, Facet, FacetCount, FacetTable, FacetValue, Filters, UnknownValue};
pub use field::Field;
pub use hit::Hit;
pub use index::Index;
pub use language::LANGUAGE;
pub use matcher::fuzzy;
pub use progress::Progress;
pub use query::Query;
pub use resolve::Showing;
pub use results::{Context, Explanation, Reason, Results};
pub use wanted::Wanted;
