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
/// Linear in the number of items.
pub fn groups(kb: &KnowledgeBase, items: impl IntoIterator<Item = Item>) -> Vec<Group> {
    let places = Places::of(kb);
    let mut slots = Slots::of(kb);
    for item in items {
        if let Some(place) = place(kb, &places, item) {
            slots.put(place, item);
        }
    }
    slots.into_groups()
}

fn place(kb: &KnowledgeBase, places: &Places<'_>, item: Item) -> Option<Place> {
    match item {
        Item::Claim(at) => kb
            .claims
            .get(at)
            .map(|claim| places.find(Some(&claim.aspect), claim.area.as_deref())),
        Item::Finding(at) => kb
            .findings
            .get(at)
            .map(|finding| places.find(finding.aspect.as_deref(), finding.area.as_deref())),
    }
}

/// One slot for each heading there can be, in order: for an aspect with n areas, its claims without
/// an area, n areas, and what is said of it as a whole; at the very end, what is about everything.
struct Slots {
    slots: Vec<Slot>,
    /// Where each aspect's slots begin.
    starts: Vec<usize>,
}

struct Slot {
    place: Place,
    claims: Vec<Item>,
    findings: Vec<Item>,
}

impl Slots {
    fn of(kb: &KnowledgeBase) -> Self {
        let mut slots = Vec::new();
        let mut starts = Vec::new();
        for (aspect, declared) in kb.aspects.iter().enumerate() {
            starts.push(slots.len());
            slots.push(Slot::at(Some(aspect), None));
            let areas = 0..declared.areas.len();
            slots.extend(areas.map(|area| Slot::at(Some(aspect), Some(area))));
            slots.push(Slot::at(Some(aspect), None));
        }
        slots.push(Slot::at(None, None));
        Self { slots, starts }
    }

    fn put(&mut self, place: Place, item: Item) {
        let Some(slot) = self
            .index(place, item)
            .and_then(|at| self.slots.get_mut(at))
        else {
            return;
        };
        match item {
            Item::Claim(_) => slot.claims.push(item),
            Item::Finding(_) => slot.findings.push(item),
        }
    }

    fn index(&self, place: Place, item: Item) -> Option<usize> {
        let last = self.slots.len().checked_sub(1)?;
        let Some(aspect) = place.aspect else {
            return Some(last);
        };
        let start = *self.starts.get(aspect)?;
        let next = self.starts.get(aspect + 1).copied().unwrap_or(last);
        match (place.area, item) {
            (Some(area), _) => Some(start + 1 + area),
            (None, Item::Claim(_)) => Some(start),
            (None, Item::Finding(_)) => next.checked_sub(1),
        }
    }

    fn into_groups(self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for slot in self.slots {
            let Place { aspect, area } = slot.place;
            let mut items = slot.claims;
            items.extend(slot.findings);
            match groups.last_mut() {
                _ if items.is_empty() => {}
                Some(last) if (last.aspect, last.area) == (aspect, area) => {
                    last.items.extend(items);
                }
                _ => groups.push(Group {
                    aspect,
                    area,
                    items,
                }),
            }
        }
        groups
    }
}

impl Slot {
    fn at(aspect: Option<usize>, area: Option<usize>) -> Self {
        Self {
            place: Place { aspect, area },
            claims: Vec::new(),
            findings: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kb::load;

    /// The groups of these ids, a line each.
    fn outline<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
        let kb = load::embedded().unwrap();
        let items: Vec<Item> = ids.into_iter().map(|id| kb.item(id).unwrap()).collect();
        let lines = groups(&kb, items).into_iter().map(|group| {
            let items = group.items.iter().map(|item| match item {
                Item::Claim(at) => kb.claims[*at].id.as_str(),
                Item::Finding(at) => kb.findings[*at].id.as_str(),
            });
            let items: Vec<&str> = items.collect();
            let aspect = group.aspect.map_or("everything", |at| &kb.aspects[at].id);
            let areas = group.aspect.map(|at| &kb.aspects[at].areas);
            let area = areas
                .zip(group.area)
                .map_or("-", |(areas, at)| &areas[at].id);
            format!("{aspect} {area}: {}", items.join(" "))
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn everything_stands_in_the_order_of_the_argument() {
        let kb = load::embedded().unwrap();
        let claims = kb.claims.iter().map(|claim| claim.id.as_str());
        let findings = kb.findings.iter().map(|finding| finding.id.as_str());
        insta::assert_snapshot!(outline(claims.chain(findings)), @r"
        deployment-throughput -: high-speed-delivery-teams consistent-deployment-process deployment-throughput-verdict deployment-throughput-variant
        service-reliability cost-and-governance: low-setup-costs low-run-cost run-cost-reduction-options straightforward-governance foundational-systems outsourcing-and-expertise
        service-reliability availability-protection: informative-telemetry comprehensive-documentation
        service-reliability availability-restoration: fast-alert-acknowledgement fast-incident-resolution few-l2-callouts low-incident-costs
        service-reliability -: service-reliability-verdict service-reliability-assumptions
        learning-culture -: informative-insights broad-insight-dissemination fast-time-to-improve learning-culture-verdict learning-culture-assumption insight-generation
        everything -: overall-verdict
        ");
    }

    #[test]
    fn claims_keep_the_rank_they_are_given_and_findings_close() {
        let ids = [
            "overall-verdict",
            "insight-generation",
            "fast-time-to-improve",
            "low-run-cost",
            "informative-insights",
        ];
        assert_eq!(
            outline(ids),
            "service-reliability cost-and-governance: low-run-cost\n\
             learning-culture -: fast-time-to-improve informative-insights insight-generation\n\
             everything -: overall-verdict"
        );
    }

    #[test]
    fn claims_without_an_area_share_a_group_only_when_no_area_stands_between() {
        let mut kb = load::embedded().unwrap();
        kb.claims[2].area = None;
        let verdict = kb.item("service-reliability-verdict").unwrap();
        let shared = groups(&kb, [verdict, Item::Claim(2)]);
        assert_eq!(shared.len(), 1);
        assert_eq!(shared[0].items, [Item::Claim(2), verdict]);
        let parted = groups(&kb, [verdict, Item::Claim(2), Item::Claim(3)]);
        let areas: Vec<Option<usize>> = parted.iter().map(|group| group.area).collect();
        assert_eq!(areas, [None, Some(0), None]);
    }

    #[test]
    fn nothing_gives_no_groups_and_what_is_not_there_is_left_out() {
        let kb = load::embedded().unwrap();
        assert_eq!(groups(&kb, []), []);
        assert_eq!(groups(&kb, [Item::Claim(999), Item::Finding(999)]), []);
    }
}
