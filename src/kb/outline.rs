//! Grouping claims and findings under aspects and areas, in the order of the knowledge base.
//!
//! Owns the group of each item and the order of the groups. Claims keep their given order within a
//! group, so that a ranked list stays ranked.

use super::place::{Place, Places};
use super::{Item, KnowledgeBase};

/// The items of one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Index into [`KnowledgeBase::aspects`]; `None` for findings about everything.
    pub aspect: Option<usize>,
    /// Index into the areas of that aspect; `None` for items about the aspect as a whole.
    pub area: Option<usize>,
    /// Claims in the order given, then the findings about exactly this place. Never empty.
    pub items: Vec<Item>,
}

/// Groups items by place.
///
/// Aspects are in the order of declaration. In an aspect come the claims without an area, then its areas
/// as declared, then the findings about the aspect as a whole; these share a group with the claims
/// without an area if no area comes between. Findings without an aspect come last.
pub fn groups(kb: &KnowledgeBase, items: impl IntoIterator<Item = Item>) -> Vec<Group> {
    let places = Places::of(kb);
    let items = items.into_iter();
    let mut placed: Vec<_> = items
        .filter_map(|item| Some((places.of_item(kb, item)?, item)))
        .collect();
    placed.sort_by_key(|(place, item)| sort_key(*place, *item));
    let runs = placed.chunk_by(|(place, _), (next, _)| place == next);
    runs.map(|run| Group {
        aspect: run[0].0.aspect,
        area: run[0].0.area,
        items: run.iter().map(|(_, item)| *item).collect(),
    })
    .collect()
}

/// Sorts by aspect, then area, then claims before findings.
fn sort_key(place: Place, item: Item) -> (usize, usize, bool) {
    let is_finding = item.claim().is_none();
    let without_area = if is_finding { usize::MAX } else { 0 };
    (
        place.aspect.unwrap_or(usize::MAX),
        place.area.map_or(without_area, |area| area + 1),
        is_finding,
    )
}
