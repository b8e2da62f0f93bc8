//! Kinds of tables and columns whose words are not observations.

use std::collections::HashSet;

use crate::import::rows::Table;
use crate::import::words::{self, WordList};

/// Whether the columns are those of a technology radar.
pub(in crate::import) fn is_radar(names: &[String]) -> bool {
    let has = |name: &str| names.iter().any(|known| known.eq_ignore_ascii_case(name));
    has("ring") && (has("quadrant") || has("segment"))
}

/// Whether the columns are those of myths and their facts.
pub(in crate::import) fn are_myths(names: &[String]) -> bool {
    let has = |list: WordList| names.iter().any(|name| list.has(&words::key(name)));
    has(WordList::Myth) && has(WordList::Fact)
}

/// Whether a column is for what was found to be wrong, where `yes` means no.
pub(in crate::import) fn is_fault(name: &str) -> bool {
    WordList::Fault.has(&words::key(name))
}

/// Whether the status words are outcomes of decisions, which are not observations.
pub(in crate::import) fn are_decisions(table: &Table, status: usize) -> bool {
    let words: HashSet<&str> = table.column(status).collect();
    let mut known = words.iter().map(|word| words::of_decision(word));
    let is_named = |list: WordList| {
        let mut keys = table.names.iter().map(|name| words::key(name));
        keys.any(|key| key.split(' ').any(|word| list.has(word)))
    };
    // A hypothesis is confirmed or rejected by what was observed.
    !words.is_empty()
        && known.clone().all(|known| known.is_some())
        && !is_named(WordList::Trial)
        && (known.any(|known| known == Some(true)) || is_named(WordList::DecisionColumn))
}
