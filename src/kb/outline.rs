//! Laying claims and findings out under headings, in the order of the argument.
//!
//! Owns which heading an item stands under and the order of the headings. Keeps the order of the
//! claims it is given, so that a ranked list keeps its rank within each heading. Does not own any
//! text: headings are positions of aspects and areas.

use super::place::{Place, Places};
use super::{Item, KnowledgeBase};

/// Items that stand under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Index into [`KnowledgeBase::aspects`]; none for findings about everything.
    pub aspect: Option<usize>,
    /// Index into the areas of that aspect; none for what is about the aspect as a whole.
    pub area: Option<usize>,
    /// Claims in the order given, then the findings about exactly this place. Never empty.
    pub items: Vec<Item>,
}

/// The items under their headings.
///
/// Aspects stand as declared. In an aspect come the claims without an area, then its areas as
/// declared, then the findings about the aspect as a whole; these share a group with the claims
/// without an area when no area stands between them. Findings about no aspect close the list.
pub fn groups(kb: &KnowledgeBase, items: impl IntoIterator<Item = Item>) -> Vec<Group> {
    let places = Places::of(kb);
    let items = items.into_iter();
    let mut placed: Vec<_> = items
        .filter_map(|item| Some((places.of_item(kb, item)?, item)))
        .collect();
    placed.sort_by_key(|(place, item)| position(*place, *item));
    let runs = placed.chunk_by(|(place, _), (next, _)| place == next);
    runs.map(|run| Group {
        aspect: run[0].0.aspect,
        area: run[0].0.area,
        items: run.iter().map(|(_, item)| *item).collect(),
    })
    .collect()
}

/// What an item is sorted by: its aspect, its area in that, and claims before findings.
fn position(place: Place, item: Item) -> (usize, usize, bool) {
    let is_finding = item.claim().is_none();
    let without_area = if is_finding { usize::MAX } else { 0 };
    (
        place.aspect.unwrap_or(usize::MAX),
        place.area.map_or(without_area, |area| area + 1),
        is_finding,
    )
}
