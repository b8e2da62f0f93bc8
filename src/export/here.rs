//! What is seen here as fields of the claims, for documents that programs read: so it opens and comes in again
//! like any other field.

use std::collections::HashMap;

use super::label::VALUES;
use crate::assess::{Here, Remark};
use crate::kb::{Claim, ExtraFields, KnowledgeBase, Prose};

/// Those of these claims that somebody has assessed, with what is seen here of them, by their indices.
pub(super) fn as_fields(
    kb: &KnowledgeBase,
    here: &Here,
    claims: &[usize],
) -> HashMap<usize, Claim> {
    let remarks = |at: usize| here.remarks_on(&kb.claims[at]);
    let assessed = claims.iter().filter(|at| remarks(**at).next().is_some());
    let with_fields = assessed.map(|&at| {
        let mut claim = kb.claims[at].clone();
        write(&mut claim.fields, remarks(at));
        (at, claim)
    });
    with_fields.collect()
}

/// Adds a field a part: `Here (Ann)` and so on. Where a person says several things they stand one after
/// the other, and what an earlier export left in such a field gives way.
fn write<'h>(fields: &mut ExtraFields, remarks: impl Iterator<Item = Remark<'h>>) {
    let mut written: Vec<(String, String)> = Vec::new();
    for remark in remarks {
        fields.remove(|name| PARTS.iter().any(|part| named(part, remark.by) == name));
        let stale = if remark.is_stale() { ", stale" } else { "" };
        let figures: Vec<String> = remark.figures().collect();
        let parts = [
            remark.entry.status.word().to_owned(),
            format!("{}{stale}", remark.entry.on),
            remark.entry.note.as_deref().unwrap_or_default().to_owned(),
            figures.join(VALUES),
        ];
        let parts = PARTS.iter().zip(parts);
        for (part, text) in parts.filter(|(_, text)| !text.is_empty()) {
            let name = named(part, remark.by);
            match written.iter_mut().find(|(known, _)| *known == name) {
                Some((_, said)) => said.push_str(&format!("{VALUES}{text}")),
                None => written.push((name, text)),
            }
        }
    }
    for (name, text) in written {
        let is_new = fields.insert(&name, Prose::from(text));
        debug_assert!(is_new, "{name} was taken out");
    }
}

/// What a person says of a claim, a field each.
const PARTS: [&str; 4] = ["Here", "Here, on", "Here, note", "Here, evidence"];

/// The name of a field for what this person says.
fn named(part: &str, by: &str) -> String {
    match by {
        "" => part.to_owned(),
        by => format!("{part} ({by})"),
    }
}
