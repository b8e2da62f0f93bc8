//! Converts assessments to extra fields of the claims, for machine-readable documents.

use std::collections::HashMap;

use super::label::VALUE_SEPARATOR;
use crate::assess::{Assessments, Remark};
use crate::kb::{Claim, ExtraFields, KnowledgeBase, Prose};

/// The assessed ones of these claims with their assessments as extra fields, by index.
pub(super) fn as_fields(
    kb: &KnowledgeBase,
    assessments: &Assessments,
    claims: &[usize],
) -> HashMap<usize, Claim> {
    let remarks = |at: usize| assessments.remarks_on(&kb.claims[at]);
    let assessed = claims.iter().filter(|at| remarks(**at).next().is_some());
    let with_fields = assessed.map(|&at| {
        let mut claim = kb.claims[at].clone();
        add_remarks(&mut claim.fields, remarks(at));
        (at, claim)
    });
    with_fields.collect()
}

/// Adds one field per part of a remark: `Here (Ann)` and so on. Several remarks of one person are joined. Fields of
/// an earlier export are replaced.
fn add_remarks<'h>(fields: &mut ExtraFields, remarks: impl Iterator<Item = Remark<'h>>) {
    let mut written: Vec<(String, String)> = Vec::new();
    for remark in remarks {
        fields.remove(|name| PARTS.iter().any(|part| field_name(part, remark.by) == name));
        let stale = if remark.is_stale() { ", stale" } else { "" };
        let figures: Vec<String> = remark.figures().collect();
        let parts = [
            remark.entry.status.word().to_owned(),
            format!("{}{stale}", remark.entry.on),
            remark.entry.note.as_deref().unwrap_or_default().to_owned(),
            figures.join(VALUE_SEPARATOR),
        ];
        let parts = PARTS.iter().zip(parts);
        for (part, text) in parts.filter(|(_, text)| !text.is_empty()) {
            let name = field_name(part, remark.by);
            match written.iter_mut().find(|(known, _)| *known == name) {
                Some((_, existing)) => existing.push_str(&format!("{VALUE_SEPARATOR}{text}")),
                None => written.push((name, text)),
            }
        }
    }
    for (name, text) in written {
        let is_new = fields.insert(&name, Prose::from(text));
        debug_assert!(is_new, "{name} was removed");
    }
}

/// The parts of a remark: status, date, note, evidence.
const PARTS: [&str; 4] = ["Here", "Here, on", "Here, note", "Here, evidence"];

/// The name of the field for a part of a person's remark.
fn field_name(part: &str, by: &str) -> String {
    match by {
        "" => part.to_owned(),
        by => format!("{part} ({by})"),
    }
}
