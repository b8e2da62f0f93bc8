//! Assessments: a team's own observations of claims, in a file separate from the knowledge base.
//!
//! Owns the types of that file, which define format version 1 of its JSON, loading and checking it, recording
//! an entry without losing others ([`record`]), merging files ([`merge()`]), and the lookup by claim
//! ([`Assessments`]): who says what, whether they agree, and whether the claim has changed since. Never changes a
//! knowledge base. Does not own how assessments are drawn, exported or searched.

use std::sync::LazyLock;

use crate::kb::{schema, text_in};

mod agreement;
mod assessments;
mod audit;
mod check;
mod date;
mod digest;
mod file;
mod grid;
mod merge;
mod types;

pub use agreement::Agreement;
pub use assessments::{Assessments, Remark, WrongKnowledgeBase};
pub use audit::{Issue, IssueKind, audit};
pub use date::Date;
pub use digest::{checksum, digest};
pub use file::{AssessmentError, Change, Expected, json, open, open_all, open_to_record, record};
pub use grid::StatusGrid;
pub use merge::{Conflict, Merged, merge};
pub use types::{Assessment, Entry, FORMAT};

/// The JSON Schema of the file, with the definitions of the knowledge base schema inlined.
pub static SCHEMA: LazyLock<String> = LazyLock::new(|| {
    let archive = include_bytes!(concat!(env!("OUT_DIR"), "/assessment.deflate"));
    schema::bundled(text_in(archive))
});
