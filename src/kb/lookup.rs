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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kb::load;

    #[test]
    fn a_table_finds_what_looking_at_each_finds() {
        let mut kb = load::embedded().unwrap_or_else(|error| panic!("{error}"));
        for at in 0..2 * FEW {
            let id = format!("area-{}", at % FEW).into();
            let name = format!("Area {at}").into();
            let areas = vec![Area { id, name }];
            let id = format!("aspect-{}", at % FEW).into();
            let name = format!("Aspect {at}").into();
            let summary = None;
            kb.aspects.push(Aspect {
                id,
                name,
                summary,
                areas,
            });
        }
        let (many, one) = (Lookup::of(&kb), Lookup::once(&kb));
        assert!(many.tables.is_some());
        for aspect in &kb.aspects {
            assert_eq!(many.aspect(&aspect.id), one.aspect(&aspect.id));
            for area in &aspect.areas {
                assert_eq!(many.area(&area.id), one.area(&area.id));
            }
        }
        assert_eq!((many.aspect("none"), many.area("none")), (None, None));
    }
}
