//! The types of an assessment, which are format version 1 of its JSON.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use thin_vec::ThinVec;

use super::Date;
use crate::kb::{
    Evidence, Id, Line, Prose, Status, exact_capacity, integer, non_null, strict_objects,
    strict_serde,
};

/// The format version that this program reads and writes.
pub const FORMAT: u32 = 1;

/// What a team sees of the claims of one knowledge base.
///
/// A value that was loaded holds text without control characters, dates that are dates, and one entry at
/// most of each person about each claim. Whether its claims exist depends on the knowledge base.
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
    /// Who assesses: a person or a team.
    pub by: Line,
    /// What is seen, in the order in which it was first recorded.
    pub entries: Vec<Entry>,
}

/// What somebody sees of one claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Entry {
    /// The id of the claim.
    pub claim: Id,
    /// Whether it holds here.
    pub status: Status,
    /// What is seen here.
    #[serde(default, deserialize_with = "non_null")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Prose>,
    /// Figures from here.
    #[serde(default, deserialize_with = "exact_capacity")]
    #[serde(skip_serializing_if = "ThinVec::is_empty")]
    pub evidence: ThinVec<Evidence>,
    /// Who says so, if not [`Assessment::by`].
    #[serde(default, deserialize_with = "non_null")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Line>,
    /// The day, as in `2026-03-01`.
    pub on: Id,
    /// What [`super::digest()`] made of the claim on that day.
    pub claim_digest: Id,
}

strict_objects! {
    Assessment => "an assessment",
    Entry => "an entry",
}

impl Entry {
    /// The day; none for one that is no date, which a loaded entry is not.
    pub fn date(&self) -> Option<Date> {
        Date::parse(&self.on)
    }
}

impl Assessment {
    /// Who made an entry.
    pub fn author<'a>(&'a self, entry: &'a Entry) -> &'a Line {
        entry.by.as_ref().unwrap_or(&self.by)
    }

    /// Who records in it, unless somebody else is named; none for one that holds what others say alone,
    /// as when those of several people were put together.
    pub fn usual_author(&self) -> Option<&Line> {
        let is_theirs = self.entries.is_empty() || self.entries.iter().any(|one| one.by.is_none());
        Some(&self.by).filter(|by| is_theirs && !by.trim().is_empty())
    }

    /// What this person says of the claim with this id, whatever the case of the letters of both.
    pub fn entry(&self, claim: &str, by: &str) -> Option<&Entry> {
        self.place(claim, by).map(|at| &self.entries[at])
    }

    /// Puts an entry in the place of the one that the same person made of the same claim, or at the end. The
    /// person is called as they are in this file already.
    pub fn insert(&mut self, mut entry: Entry) {
        let said = self.author(&entry);
        let others = self.entries.iter().filter_map(|one| one.by.as_ref());
        let mut known = std::iter::once(&self.by).chain(others);
        let by = known.find(|known| person(known) == person(said));
        let by = by.unwrap_or(said).clone();
        entry.by = (by != self.by).then_some(by.clone());
        match self.place(&entry.claim, &by) {
            Some(at) => self.entries[at] = entry,
            None => self.entries.push(entry),
        }
    }

    /// Takes away what this person says of this claim.
    pub fn remove(&mut self, claim: &str, by: &str) {
        if let Some(at) = self.place(claim, by) {
            self.entries.remove(at);
        }
    }

    fn place(&self, claim: &str, by: &str) -> Option<usize> {
        let by = person(by);
        let mut entries = self.entries.iter();
        entries
            .position(|one| one.claim.eq_ignore_ascii_case(claim) && person(self.author(one)) == by)
    }
}

/// Calls each person in all of these as they are called first.
pub(super) fn call_alike(assessments: &mut [Assessment]) {
    let mut first: HashMap<String, Line> = HashMap::new();
    for assessment in assessments {
        let entries = assessment.entries.iter_mut();
        let others = entries.filter_map(|entry| entry.by.as_mut());
        for name in [&mut assessment.by].into_iter().chain(others) {
            let known = first.entry(person(name)).or_insert_with(|| name.clone());
            if name != known {
                name.clone_from(known);
            }
        }
    }
}

/// A name as people are told apart by it: Ann, ann and ANN are one person.
pub(super) fn person(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
