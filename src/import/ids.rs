//! Makes up ids for parts of a document that have none.

use crate::kb::check::{self, kebab};
use crate::kb::{Id, UniqueIds, hyphenated};

/// Turns a text into a valid id: `AC-2(1)` becomes `AC-2-1`. Returns an empty text if it has no letter or
/// digit.
pub(super) fn tidy(id: &str) -> String {
    if check::is_id(id.trim()) {
        return id.trim().to_owned();
    }
    let id = id.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
    hyphenated(id.chars(), |c| {
        c.is_ascii_alphanumeric() || "._".contains(c)
    })
}

/// Replaces the empty ids of a list by ones derived from the names, or from a word for what has a name without
/// any letter or digit. Ignoring case, none equals one that is written anywhere in the list.
pub(super) fn make_up<'k>(list: impl Iterator<Item = (&'k mut Id, &'k str, &'static str)>) {
    let list: Vec<_> = list.collect();
    let mut taken = UniqueIds::default();
    for (id, ..) in list.iter().filter(|(id, ..)| !id.is_empty()) {
        taken.insert(id);
    }
    for (id, name, what) in list.into_iter().filter(|(id, ..)| id.is_empty()) {
        let stem = Some(kebab(name)).filter(|stem| !stem.is_empty());
        let stem = stem.unwrap_or_else(|| what.to_owned());
        *id = taken.insert_numbered(stem).into();
    }
}
