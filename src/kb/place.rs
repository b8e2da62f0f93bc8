//! Looking up the aspect and area of claims and findings, in constant time each.
//!
//! Owns the maps from ids to positions that [`super::outline`] and [`super::overview`] share. Does
//! not report what fails to resolve: that is [`super::check`]'s.

use foldhash::HashMap;

use super::{Area, Aspect, Item, KnowledgeBase};

/// Positions of aspects and areas by id, for laying out any number of items in linear time.
pub struct Places<'a> {
    aspects: HashMap<&'a str, usize>,
    areas: HashMap<(usize, &'a str), usize>,
}

impl<'a> Places<'a> {
    /// Indexes the aspects and areas of this knowledge base.
    pub fn of(kb: &'a KnowledgeBase) -> Self {
        let aspects = kb.aspects.iter().enumerate();
        let areas = aspects.clone().flat_map(|(aspect, declared)| {
            let areas = declared.areas.iter().enumerate();
            areas.map(move |(area, named)| ((aspect, named.id.as_str()), area))
        });
        Self {
            areas: areas.collect(),
            aspects: aspects
                .map(|(at, aspect)| (aspect.id.as_str(), at))
                .collect(),
        }
    }

    /// The place of a claim or finding; `None` if the index is out of range.
    pub(super) fn of_item(&self, kb: &KnowledgeBase, item: Item) -> Option<Place> {
        Some(match item {
            Item::Claim(at) => {
                let claim = kb.claims.get(at)?;
                self.find(Some(&claim.aspect), claim.area.as_deref())
            }
            Item::Finding(at) => {
                let finding = kb.findings.get(at)?;
                self.find(finding.aspect.as_deref(), finding.area.as_deref())
            }
        })
    }

    /// The aspect and the area of a claim or finding.
    pub fn names<'k>(&self, kb: &'k KnowledgeBase, item: Item) -> PlaceNames<'k> {
        let place = self.of_item(kb, item);
        let place = place.and_then(|place| Some((place.aspect?, place.area)));
        place.map_or((None, None), |(aspect, area)| kb.place_at(aspect, area))
    }

    /// The index of the aspect, and of the area in it.
    fn find(&self, aspect: Option<&str>, area: Option<&str>) -> Place {
        let aspect = aspect.and_then(|id| self.aspects.get(id).copied());
        let area = aspect
            .zip(area)
            .and_then(|key| self.areas.get(&key).copied());
        Place { aspect, area }
    }
}

/// An aspect and an area of it, if there are any.
pub type PlaceNames<'kb> = (Option<&'kb Aspect>, Option<&'kb Area>);

/// A place: none, an aspect, or an area of an aspect, as indices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Place {
    pub(super) aspect: Option<usize>,
    pub(super) area: Option<usize>,
}
