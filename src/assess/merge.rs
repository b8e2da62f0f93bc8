//! Merging assessments.

use std::collections::HashMap;

use super::types::unify_names;
use super::{Assessment, Entry, FORMAT, WrongKnowledgeBase};
use crate::kb::{Id, Line, unique};

/// The result of merging assessments.
#[derive(Debug)]
pub struct Merged {
    /// All entries; of two by one person about one claim, the later one.
    pub assessment: Assessment,
    /// Entries by one person about one claim that differ.
    pub conflicts: Vec<Conflict>,
}

/// Two different entries by one person about one claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The claim.
    pub claim: Id,
    /// The author.
    pub by: Line,
    /// The date of the entry that was kept, the later one.
    pub kept: Id,
    /// The date of the other; if equal, it is unknown which is later.
    pub dropped: Id,
}

impl Conflict {
    /// Whether the dates decide which of the two is kept.
    pub fn is_resolved(&self) -> bool {
        self.kept != self.dropped
    }
}

/// Merges assessments in order. The author is `by`, or else all authors.
///
/// # Errors
///
/// When they belong to different knowledge bases.
pub fn merge(assessments: &[Assessment], by: Option<Line>) -> Result<Merged, WrongKnowledgeBase> {
    let mut assessments = assessments.to_vec();
    unify_names(&mut assessments);
    let mut merged = Assessment {
        format: FORMAT,
        by: by.unwrap_or_else(|| all_authors(&assessments)),
        ..Assessment::default()
    };
    if let Some(first) = assessments.first() {
        merged.schema.clone_from(&first.schema);
        merged.knowledge_base = first.knowledge_base.clone();
    }
    let mut conflicts = Vec::new();
    let mut places = HashMap::new();
    for assessment in &assessments {
        if !assessment
            .knowledge_base
            .eq_ignore_ascii_case(&merged.knowledge_base)
        {
            return Err(WrongKnowledgeBase {
                found: assessment.knowledge_base.to_string(),
                open: merged.knowledge_base.to_string(),
            });
        }
        merged.version = assessment.version.clone();
        for entry in &assessment.entries {
            let by = assessment.author(entry).clone();
            let entry = Entry {
                by: Some(by.clone()),
                ..entry.clone()
            };
            let key = (entry.claim.to_ascii_lowercase(), by.clone());
            let place = *places.entry(key).or_insert(merged.entries.len());
            conflicts.extend(add(&mut merged.entries, place, entry, &by));
        }
    }
    for entry in &mut merged.entries {
        entry.by = entry.by.take().filter(|by| *by != merged.by);
    }
    Ok(Merged {
        assessment: merged,
        conflicts,
    })
}

/// Adds an entry, or merges it with the one at `place` by the same person about the same claim; returns their
/// conflict, if any.
fn add(entries: &mut Vec<Entry>, place: usize, entry: Entry, by: &Line) -> Option<Conflict> {
    let Some(old) = entries.get_mut(place) else {
        entries.push(entry);
        return None;
    };
    let same = Entry {
        claim: old.claim.clone(),
        ..entry.clone()
    };
    if same == *old {
        return None;
    }
    let is_later = entry.date() > old.date();
    let (kept, dropped) = if is_later {
        (&entry.on, &old.on)
    } else {
        (&old.on, &entry.on)
    };
    let conflict = Conflict {
        claim: old.claim.clone(),
        by: by.clone(),
        kept: kept.clone(),
        dropped: dropped.clone(),
    };
    if is_later {
        *old = entry;
    }
    Some(conflict)
}

/// The distinct names of all authors, in order.
fn all_authors(assessments: &[Assessment]) -> Line {
    let names = unique(assessments.iter().map(|one| one.by.as_str()));
    names.join(", ").into()
}
