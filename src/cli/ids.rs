//! Finds claims and findings by id.

use anyhow::bail;

use crate::kb::{Item, KnowledgeBase, sanitise};

/// Returns the items with these ids.
pub(super) fn items(kb: &KnowledgeBase, ids: &[String]) -> anyhow::Result<Vec<Item>> {
    let (found, unknown): (Vec<_>, Vec<_>) = ids
        .iter()
        .map(|id| (id, kb.item(id)))
        .partition(|(_, item)| item.is_some());
    if unknown.is_empty() {
        return Ok(found.into_iter().filter_map(|(_, item)| item).collect());
    }
    let messages: Vec<_> = unknown.iter().map(|(id, _)| missing(kb, id)).collect();
    bail!("{}", messages.join("\n"))
}

fn missing(kb: &KnowledgeBase, id: &str) -> String {
    let hint = match nearest(kb, id) {
        Some(near) => format!("did you mean '{near}'?"),
        None => "`onpaper list --format ids` prints all ids".to_owned(),
    };
    format!("no claim or finding '{}'; {hint}", sanitise::line(id))
}

/// Returns the id that was probably meant: the only one that contains the given letters, or the one with
/// the smallest edit distance.
fn nearest<'kb>(kb: &'kb KnowledgeBase, id: &str) -> Option<&'kb str> {
    const MAX_DISTANCE: usize = 3;
    let id = id.to_lowercase();
    let claims = kb.claims.iter().map(|claim| claim.id.as_str());
    let all = claims.chain(kb.findings.iter().map(|finding| finding.id.as_str()));
    let all = all.map(|known| (known, known.to_ascii_lowercase()));
    let holding = all.clone().filter(|(_, lower)| lower.contains(&id));
    let holding: Vec<_> = holding.collect();
    if let [(only, _)] = holding[..] {
        return Some(only);
    }
    // The distance takes quadratic time, so ids of very different lengths are skipped.
    let alike = all.filter(|(known, _)| known.len().abs_diff(id.len()) <= MAX_DISTANCE);
    let by_distance = alike.map(|(known, lower)| (strsim::osa_distance(&lower, &id), known));
    let near = by_distance.filter(|(distance, _)| *distance <= MAX_DISTANCE.min(id.len() / 2));
    near.min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}
