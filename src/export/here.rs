//! What is seen here as fields of the claims, for documents that programs read: so it opens and comes in again
//! like any other field.

use super::label::VALUES;
use crate::assess::{Here, Remark};
use crate::kb::{ExtraFields, KnowledgeBase, Prose};

/// The knowledge base with what is seen here of these claims; none where nobody has assessed any.
pub(super) fn as_fields(
    kb: &KnowledgeBase,
    here: &Here,
    claims: &[usize],
) -> Option<KnowledgeBase> {
    let is_assessed = |at: &usize| here.remarks(*at).next().is_some();
    let mut assessed = claims.iter().copied().filter(is_assessed).peekable();
    assessed.peek()?;
    let mut kb = kb.clone();
    for at in assessed {
        if let Some(claim) = kb.claims.get_mut(at) {
            write(&mut claim.fields, here.remarks(at));
        }
    }
    Some(kb)
}

/// Adds a field a part: `Here (Ann)` and so on. Where a person says several things they stand one after
/// the other, and what an earlier export left in such a field gives way.
fn write<'h>(fields: &mut ExtraFields, remarks: impl Iterator<Item = Remark<'h>>) {
    let mut written: Vec<(String, String)> = Vec::new();
    for remark in remarks {
        let stale = if remark.is_stale { ", stale" } else { "" };
        let figures: Vec<String> = remark.figures().collect();
        let parts = [
            ("Here", remark.entry.status.word().to_owned()),
            ("Here, on", format!("{}{stale}", remark.entry.on)),
            (
                "Here, note",
                remark.entry.note.as_deref().unwrap_or_default().to_owned(),
            ),
            ("Here, evidence", figures.join(VALUES)),
        ];
        for (part, text) in parts.into_iter().filter(|(_, text)| !text.is_empty()) {
            let name = match remark.by {
                "" => part.to_owned(),
                by => format!("{part} ({by})"),
            };
            match written.iter_mut().find(|(known, _)| *known == name) {
                Some((_, said)) => said.push_str(&format!("{VALUES}{text}")),
                None => written.push((name, text)),
            }
        }
    }
    for (name, text) in written {
        fields.set(&name, Prose::from(text));
    }
}
