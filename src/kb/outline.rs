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

/// A heading over groups. Aspects and areas are indices into [`KnowledgeBase::aspects`] and the areas of the
/// aspect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceHeading {
    /// Over items without an aspect.
    Overall,
    /// Over an aspect.
    Aspect(usize),
    /// Over an area of an aspect.
    Area(usize, usize),
    /// Over items about an aspect as a whole, after its areas.
    AsAWhole,
}

impl PlaceHeading {
    /// The heading over the groups of an aspect, or over those without one.
    pub fn of_aspect(aspect: Option<usize>) -> Self {
        aspect.map_or(Self::Overall, Self::Aspect)
    }

    /// The heading below that, of a group in it. What is about the whole aspect needs none if it comes first.
    pub fn of_area(aspect: Option<usize>, area: Option<usize>, is_first: bool) -> Option<Self> {
        match (aspect?, area) {
            (aspect, Some(area)) => Some(Self::Area(aspect, area)),
            (_, None) => (!is_first).then_some(Self::AsAWhole),
        }
    }

    /// The text of the heading.
    pub fn text(self, kb: &KnowledgeBase) -> &str {
        match self {
            Self::Overall => "Overall",
            Self::Aspect(aspect) => &kb.aspects[aspect].name,
            Self::Area(aspect, area) => &kb.aspects[aspect].areas[area].name,
            Self::AsAWhole => "As a whole",
        }
    }

    /// Whether it is below the heading of an aspect.
    pub fn is_nested(self) -> bool {
        matches!(self, Self::Area(..) | Self::AsAWhole)
    }
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
