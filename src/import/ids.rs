//! Makes up ids for parts of a document that have none.

use std::collections::{HashMap, HashSet};

use crate::kb::Id;
use crate::kb::check::{self, kebab};

/// Turns a text into a valid id: `AC-2(1)` becomes `AC-2-1`. Returns an empty text if it has no letter or
/// digit.
pub(super) fn tidy(id: &str) -> String {
    if check::is_id(id.trim()) {
        return id.trim().to_owned();
    }
    let mut tidy = String::new();
    for c in id.trim().chars() {
        match c {
            c if c.is_ascii_alphanumeric() || "._".contains(c) && !tidy.is_empty() => tidy.push(c),
            _ if tidy.is_empty() || tidy.ends_with('-') => {}
            _ => tidy.push('-'),
        }
    }
    tidy.truncate(tidy.trim_end_matches('-').len());
    tidy
}

/// Replaces the empty ids of a list by ones derived from the names, or from a word for what has a name without
/// any letter or digit. Ignoring case, none equals one that is written anywhere in the list.
pub(super) fn make_up<'k>(list: impl Iterator<Item = (&'k mut Id, &'k str, &'static str)>) {
    let list: Vec<_> = list.collect();
    let written = list.iter().filter(|(id, ..)| !id.is_empty());
    let mut taken: HashSet<String> = written.map(|(id, ..)| id.to_ascii_lowercase()).collect();
    // The next number for each repeated name.
    let mut next = HashMap::new();
    for (id, name, what) in list.into_iter().filter(|(id, ..)| id.is_empty()) {
        let stem = Some(kebab(name)).filter(|stem| !stem.is_empty());
        let stem = stem.unwrap_or_else(|| what.to_owned());
        let mut free = stem.clone();
        while !taken.insert(free.clone()) {
            let number = next.entry(stem.clone()).or_insert(1);
            *number += 1;
            free = format!("{stem}-{number}");
        }
        *id = free.into();
    }
}
