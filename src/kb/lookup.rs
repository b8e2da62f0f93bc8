//! Looking up the aspects and areas of many claims by their ids.

use foldhash::HashMap;

use super::{Area, Aspect, KnowledgeBase};

/// Up to this many, looking at each is as fast as a table.
const FEW: usize = 32;

/// Aspects and areas by id, in constant time each.
pub struct Lookup<'kb> {
    kb: &'kb KnowledgeBase,
    /// None where there are few.
    tables: Option<Tables<'kb>>,
}

struct Tables<'kb> {
    aspects: HashMap<&'kb str, &'kb Aspect>,
    areas: HashMap<&'kb str, &'kb Area>,
}

impl<'kb> Lookup<'kb> {
    /// For many items.
    pub fn of(kb: &'kb KnowledgeBase) -> Self {
        let areas = kb.aspects.iter().map(|aspect| aspect.areas.len());
        let is_small = kb.aspects.len() <= FEW && areas.sum::<usize>() <= FEW;
        let tables = (!is_small).then(|| Tables::of(kb));
        Self { kb, tables }
    }

    /// For one item, which a table is not worth.
    pub fn once(kb: &'kb KnowledgeBase) -> Self {
        Self { kb, tables: None }
    }

    /// As [`KnowledgeBase::aspect`].
    pub fn aspect(&self, id: &str) -> Option<&'kb Aspect> {
        match &self.tables {
            Some(tables) => tables.aspects.get(id).copied(),
            None => self.kb.aspect(id),
        }
    }

    /// As [`KnowledgeBase::area`].
    pub fn area(&self, id: &str) -> Option<&'kb Area> {
        match &self.tables {
            Some(tables) => tables.areas.get(id).copied(),
            None => self.kb.area(id),
        }
    }
}

impl<'kb> Tables<'kb> {
    fn of(kb: &'kb KnowledgeBase) -> Self {
        // Backwards, so that the first of an id stays.
        let aspects = kb.aspects.iter().rev();
        let areas = aspects.clone().flat_map(|aspect| aspect.areas.iter().rev());
        Self {
            areas: areas.map(|area| (area.id.as_str(), area)).collect(),
            aspects: aspects.map(|one| (one.id.as_str(), one)).collect(),
        }
    }
}
