//! Several assessments as one.

use std::collections::HashMap;

use super::types::call_alike;
use super::{Assessment, Entry, FORMAT, WrongKnowledgeBase};
use crate::kb::{Id, Line};

/// Assessments that were put together.
#[derive(Debug)]
pub struct Merged {
    /// All entries; of two that one person made of one claim, the later one.
    pub assessment: Assessment,
    /// What one person says twice, and differently.
    pub conflicts: Vec<Conflict>,
}

/// Two entries that one person made of one claim, and that are not the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The claim.
    pub claim: Id,
    /// Who.
    pub by: Line,
    /// The day of the one that was taken, which is the later one.
    pub taken: Id,
    /// The day of the other; the same day means that nobody can say which is the later one.
    pub left: Id,
}

impl Conflict {
    /// Whether the days say which of the two is meant.
    pub fn is_settled(&self) -> bool {
        self.taken != self.left
    }
}

/// Puts these together, in their order. `by` says who assesses; if nobody is named, all of them do.
///
/// # Errors
///
/// When they are not all of one knowledge base.
pub fn merge(assessments: &[Assessment], by: Option<Line>) -> Result<Merged, WrongKnowledgeBase> {
    let mut assessments = assessments.to_vec();
    call_alike(&mut assessments);
    let mut merged = Assessment {
        format: FORMAT,
        by: by.unwrap_or_else(|| all_of(&assessments)),
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

/// Adds an entry, at the place of the one that the same person made of the same claim, or at the end;
/// gives the conflict with the one that is there.
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
    let (taken, left) = if is_later {
        (&entry.on, &old.on)
    } else {
        (&old.on, &entry.on)
    };
    let conflict = Conflict {
        claim: old.claim.clone(),
        by: by.clone(),
        taken: taken.clone(),
        left: left.clone(),
    };
    if is_later {
        *old = entry;
    }
    Some(conflict)
}

/// The names of all who assess, once each, in their order.
fn all_of(assessments: &[Assessment]) -> Line {
    let mut names: Vec<&str> = Vec::new();
    for assessment in assessments {
        if !names.contains(&&*assessment.by) {
            names.push(&assessment.by);
        }
    }
    names.join(", ").into()
}
