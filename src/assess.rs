//! Assessments: what a team sees here, in a file of its own beside a knowledge base.
//!
//! Owns the types of that file, which are format version 1 of its JSON, reading and checking it,
//! recording an entry so that none is lost ([`record`]), putting several files together ([`merge()`]), and
//! what they say of the claims of a knowledge base ([`Here`]): who says what, whether they agree, and
//! whether a claim has changed since. A knowledge base is never changed by any of this. Does not own
//! how any of it is drawn, exported or asked for.

use std::sync::LazyLock;

use crate::kb::{schema, texts_in};

mod agreement;
mod audit;
mod check;
mod date;
mod digest;
mod file;
mod grid;
mod here;
mod merge;
mod types;

pub use agreement::Agreement;
pub use audit::{Issue, IssueKind, audit};
pub use date::Date;
pub use digest::{checksum, digest};
pub use file::{
    AssessmentError, Change, Expected, OpenedAssessments, json, open, open_all, open_to_record,
    record,
};
pub use grid::HereGrid;
pub use here::{Here, Remark, WrongKnowledgeBase};
pub use merge::{Conflict, Merged, merge};
pub use types::{Assessment, Entry, FORMAT};

/// The JSON Schema of the file. What it shares with that of knowledge bases is in the repository once.
pub static SCHEMA: LazyLock<String> = LazyLock::new(|| {
    let archive = include_bytes!(concat!(env!("OUT_DIR"), "/assessment.deflate"));
    texts_in(archive).map(schema::bundled).collect()
});
