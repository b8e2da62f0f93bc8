//! The types of an assessment, which define format version 1 of its JSON.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use thin_vec::ThinVec;
use unicode_normalization::UnicodeNormalization as _;

use super::Date;
use crate::kb::{
    Evidence, Id, Line, Prose, Status, exact_capacity, integer, non_null, strict_objects,
    strict_serde,
};

/// The format version that this program reads and writes.
pub const FORMAT: u32 = 1;

/// A team's observations of the claims of one knowledge base.
///
/// In a loaded value, texts have no control characters, dates are valid, and each person has at most one entry
/// about each claim. Whether the claims exist depends on the knowledge base.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Assessment {
    /// Address of the JSON Schema, for editors.
    #[serde(rename = "$schema", default, deserialize_with = "non_null")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema: Option<Line>,
    /// Version of the format: always [`FORMAT`].
    #[serde(deserialize_with = "integer")]
    pub format: u32,
    /// The id of the knowledge base.
    pub knowledge_base: Id,
    /// Its version when the last entry was made.
    pub version: Line,
    /// The author: a person or a team.
    pub by: Line,
    /// The entries, in the order in which they were first recorded.
    pub entries: Vec<Entry>,
}

/// One person's observation of one claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Entry {
    /// The id of the claim.
    pub claim: Id,
    /// Whether the claim holds here.
    pub status: Status,
    /// What is observed here.
    #[serde(default, deserialize_with = "non_null")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Prose>,
    /// Figures from here.
    #[serde(default, deserialize_with = "exact_capacity")]
    #[serde(skip_serializing_if = "ThinVec::is_empty")]
    pub evidence: ThinVec<Evidence>,
    /// The author, if not [`Assessment::by`].
    #[serde(default, deserialize_with = "non_null")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Line>,
    /// The date, as in `2026-03-01`.
    pub on: Id,
    /// The [`super::digest()`] of the claim on that date.
    pub claim_digest: Id,
}

strict_objects! {
    Assessment => "an assessment",
    Entry => "an entry",
}

impl Entry {
    /// The date; always valid in a loaded entry.
    pub fn date(&self) -> Option<Date> {
        Date::parse(&self.on)
    }
}

impl Assessment {
    /// The author of an entry.
    pub fn author<'a>(&'a self, entry: &'a Entry) -> &'a Line {
        entry.by.as_ref().unwrap_or(&self.by)
    }

    /// The default author for recording; `None` if all entries are by others, as after a merge.
    pub fn usual_author(&self) -> Option<&Line> {
        let is_theirs = self.entries.is_empty() || self.entries.iter().any(|one| one.by.is_none());
        Some(&self.by).filter(|by| is_theirs && !by.trim().is_empty())
    }

    /// The entry of a person about a claim, ignoring the case of both.
    pub fn entry(&self, claim: &str, by: &str) -> Option<&Entry> {
        self.place(claim, by).map(|at| &self.entries[at])
    }

    /// Replaces the entry by the same person about the same claim, or appends one. A person who is in the file
    /// already keeps the spelling there.
    pub fn insert(&mut self, mut entry: Entry) {
        let given = self.author(&entry);
        let others = self.entries.iter().filter_map(|one| one.by.as_ref());
        let mut known = std::iter::once(&self.by).chain(others);
        let by = known.find(|known| person_key(known) == person_key(given));
        let by = by.unwrap_or(given).clone();
        entry.by = (by != self.by).then_some(by.clone());
        match self.place(&entry.claim, &by) {
            Some(at) => self.entries[at] = entry,
            None => self.entries.push(entry),
        }
    }

    /// Removes the entry of a person about a claim.
    pub fn remove(&mut self, claim: &str, by: &str) {
        if let Some(at) = self.place(claim, by) {
            self.entries.remove(at);
        }
    }

    fn place(&self, claim: &str, by: &str) -> Option<usize> {
        let by = person_key(by);
        let mut entries = self.entries.iter();
        entries.position(|one| {
            one.claim.eq_ignore_ascii_case(claim) && person_key(self.author(one)) == by
        })
    }
}

/// Gives each person the spelling of their first occurrence in all these assessments.
pub(super) fn unify_names(assessments: &mut [Assessment]) {
    let mut first: HashMap<String, Line> = HashMap::new();
    for assessment in assessments {
        let entries = assessment.entries.iter_mut();
        let others = entries.filter_map(|entry| entry.by.as_mut());
        for name in [&mut assessment.by].into_iter().chain(others) {
            let known = first
                .entry(person_key(name))
                .or_insert_with(|| name.clone());
            if name != known {
                name.clone_from(known);
            }
        }
    }
}

/// The key that identifies a person: Ann, ann and ANN are the same, and so is Zoë with ë as one character or two.
pub(super) fn person_key(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase().nfc().collect()
}
