//! Merging several knowledge bases into one.
//!
//! Owns renaming ids that clash, resolving counterparts, and the title and credits of the result, which is
//! an ordinary knowledge base. Knows nothing of files.

use std::collections::{HashMap, HashSet};

use super::identifier::UniqueIds;
use super::parts::QualifiedId;
use super::phrase::{quoted, suggestion};
use super::{
    Area, Aspect, Claim, Counterpart, FORMAT, Id, KnowledgeBase, Line, Problem, Prose, Rule,
    Source, unique,
};

/// A knowledge base to be merged with others.
#[derive(Debug)]
pub struct Part {
    /// The operating model of claims that do not name one; the same text for knowledge bases about the
    /// same model.
    pub model: Line,
    /// The knowledge base.
    pub kb: KnowledgeBase,
}

/// Merges the parts in order. A single part is returned unchanged.
///
/// Aspects and areas with the same id are merged; the first name wins. An id of a claim or finding that an
/// earlier part uses is prefixed with the id of its knowledge base, as in `drawbacks.slow-approvals`. Each
/// claim and finding names its model; counterparts refer to the claims of the other parts.
pub fn merge(mut parts: Vec<Part>) -> KnowledgeBase {
    if parts.len() == 1 {
        return parts.remove(0).kb;
    }
    let mut merged = merged_head(&parts);
    let new_ids = NewIds::of(&parts);
    for (at, part) in parts.into_iter().enumerate() {
        add(&mut merged, part, at, &new_ids);
    }
    merged
}

/// The counterparts that name one of the parts but no claim in it, each with the index of the part it is in.
pub fn broken_counterparts(parts: &[&KnowledgeBase]) -> Vec<(usize, Problem)> {
    let mut known: HashMap<&str, HashSet<&str>> = HashMap::new();
    for kb in parts {
        let claims = kb.claims.iter().map(|claim| claim.id.as_str());
        known.entry(&kb.id).or_insert_with(|| claims.collect());
    }
    let mut broken = Vec::new();
    for (part, kb) in parts.iter().enumerate() {
        for (at, claim) in kb.claims.iter().enumerate() {
            for (nth, one) in claim.counterparts.iter().enumerate() {
                let Some(kb) = &one.knowledge_base else {
                    continue;
                };
                let claims = known.get(kb.as_str());
                let Some(claims) = claims.filter(|ids| !ids.contains(one.claim.as_str())) else {
                    continue;
                };
                let path = format!("claims[{at}].counterparts[{nth}].claim");
                let message = format!("there is no claim {} in {}", quoted(&one.claim), quoted(kb));
                let meant = suggestion(&one.claim, claims.iter().copied());
                let help = meant.map(|name| format!("did you mean {}?", quoted(name)));
                let problem = Problem::new(Rule::Reference, path, message);
                broken.push((part, problem.help(help.unwrap_or_default())));
            }
        }
    }
    broken
}

/// The ids of claims and findings in the merged knowledge base.
#[derive(Default)]
struct NewIds {
    /// The index of the first part with this id.
    parts: HashMap<Id, usize>,
    /// For each part, its claims and findings by their ids there.
    items: Vec<HashMap<Id, Id>>,
}

impl NewIds {
    fn of(parts: &[Part]) -> Self {
        let mut taken = UniqueIds::default();
        let mut all = Self::default();
        for (at, Part { kb, .. }) in parts.iter().enumerate() {
            all.parts.entry(kb.id.clone()).or_insert(at);
            let claims = kb.claims.iter().map(|claim| &claim.id);
            let findings = kb.findings.iter().map(|finding| &finding.id);
            let new_ids = claims.chain(findings).map(|id| {
                let new = match taken.insert(id) {
                    true => id.clone(),
                    false => taken.insert_numbered(format!("{}.{id}", kb.id)).into(),
                };
                (id.clone(), new)
            });
            all.items.push(new_ids.collect());
        }
        all
    }

    /// A counterpart of a claim of part `at`, as it is in the merged knowledge base.
    fn counterpart(&self, at: usize, one: &Counterpart) -> Counterpart {
        let part = match &one.knowledge_base {
            Some(id) => self.parts.get(id).copied(),
            None => Some(at),
        };
        match part.and_then(|part| self.items[part].get(&one.claim)) {
            Some(claim) => Counterpart {
                knowledge_base: None,
                claim: claim.clone(),
            },
            None => one.clone(),
        }
    }
}

/// Adds part `at` to the merged knowledge base.
fn add(merged: &mut KnowledgeBase, part: Part, at: usize, new_ids: &NewIds) {
    let Part { model, kb } = part;
    let origin = |id: &Id| QualifiedId {
        knowledge_base: kb.id.clone(),
        id: id.clone(),
    };
    let places = RenamedPlaces::add(&mut merged.aspects, kb.aspects, &kb.id);
    for mut claim in kb.claims {
        merged.parts.claims.push(origin(&claim.id));
        claim.id = new_ids.items[at][&claim.id].clone();
        let Claim { aspect, area, .. } = &mut claim;
        places.rename(Some(aspect), area.as_mut());
        claim.model.get_or_insert_with(|| Box::new(model.clone()));
        for counterpart in &mut claim.counterparts {
            *counterpart = new_ids.counterpart(at, counterpart);
        }
        merged.claims.push(claim);
    }
    for mut finding in kb.findings {
        merged.parts.findings.push(origin(&finding.id));
        finding.id = new_ids.items[at][&finding.id].clone();
        places.rename(finding.aspect.as_mut(), finding.area.as_mut());
        finding.model.get_or_insert_with(|| model.clone());
        merged.findings.push(finding);
    }
    for facet in kb.facets {
        if !merged.facets.contains(&facet) {
            merged.facets.push(facet);
        }
    }
}

/// Maps the ids of aspects and areas of a part to those in the merged knowledge base, where they differ.
#[derive(Default)]
struct RenamedPlaces {
    aspects: HashMap<Id, Id>,
    areas: HashMap<Id, Id>,
    /// The ids of all areas: they are unique across aspects.
    taken: UniqueIds,
}

impl RenamedPlaces {
    /// Merges aspects and areas into the existing ones, comparing ids ignoring ASCII case.
    fn add(merged: &mut Vec<Aspect>, aspects: Vec<Aspect>, kb: &str) -> Self {
        let mut places = Self::default();
        for area in merged.iter().flat_map(|aspect| &aspect.areas) {
            places.taken.insert(&area.id);
        }
        for aspect in aspects {
            let same = |known: &Aspect| known.id.eq_ignore_ascii_case(&aspect.id);
            let at = merged.iter().position(same).unwrap_or_else(|| {
                merged.push(Aspect {
                    areas: Vec::new(),
                    ..aspect.clone()
                });
                merged.len() - 1
            });
            if merged[at].id != aspect.id {
                places.aspects.insert(aspect.id, merged[at].id.clone());
            }
            if merged[at].summary.is_none() {
                merged[at].summary = aspect.summary;
            }
            for area in aspect.areas {
                places.add_area(merged, at, area, kb);
            }
        }
        places
    }

    fn add_area(&mut self, merged: &mut [Aspect], aspect: usize, mut area: Area, kb: &str) {
        let same = |known: &Area| known.id.eq_ignore_ascii_case(&area.id);
        if let Some(known) = merged[aspect].areas.iter().find(|known| same(known)) {
            if known.id != area.id {
                self.areas.insert(area.id, known.id.clone());
            }
            return;
        }
        if !self.taken.insert(&area.id) {
            let free = self.taken.insert_numbered(format!("{kb}.{}", area.id));
            let free = Id::from(free);
            self.areas
                .insert(std::mem::replace(&mut area.id, free.clone()), free);
        }
        merged[aspect].areas.push(area);
    }

    fn rename(&self, aspect: Option<&mut Id>, area: Option<&mut Id>) {
        for (id, renamed) in [(aspect, &self.aspects), (area, &self.areas)] {
            if let Some(id) = id
                && let Some(new) = renamed.get(id)
            {
                *id = new.clone();
            }
        }
    }
}

/// The merged knowledge base without aspects, claims and findings.
fn merged_head(parts: &[Part]) -> KnowledgeBase {
    let kbs = || parts.iter().map(|part| &part.kb);
    let models = parts.iter().map(|part| part.model.as_str());
    let models = unique(models.filter(|model| !model.is_empty()));
    let title = match &models[..] {
        [others @ .., last] if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        _ => models.join(""),
    };
    let first = parts.first().map(|part| &part.kb);
    KnowledgeBase {
        schema: first.and_then(|kb| kb.schema.clone()),
        format: FORMAT,
        id: joined(kbs().map(|kb| kb.id.as_str()), ".").into(),
        title: title.into(),
        summary: joined(kbs().map(|kb| kb.summary.as_str()), "\n\n").into(),
        version: joined(kbs().map(|kb| kb.version.as_str()), ", ").into(),
        language: first.map(|kb| kb.language.clone()).unwrap_or_default(),
        source: merged_source(parts),
        ..KnowledgeBase::default()
    }
}

/// The sources of all parts, each title with its address.
fn merged_source(parts: &[Part]) -> Source {
    let sources = || parts.iter().map(|part| &part.kb.source);
    let works = sources().map(|source| match &source.url {
        Some(url) => format!("{} ({url})", source.title),
        None => source.title.to_string(),
    });
    let notes = sources().filter_map(|one| Some(format!("{}: {}", one.title, one.note.as_ref()?)));
    let publishers = sources().filter_map(|source| source.publisher.as_deref());
    let licences = sources().filter_map(|source| source.licence.as_deref());
    let if_any = |text: String| Some(text).filter(|text| !text.is_empty());
    Source {
        title: joined(works, "; ").into(),
        publisher: if_any(joined(publishers, "; ")).map(Line::from),
        url: None,
        licence: if_any(joined(licences, "; ")).map(Line::from),
        note: if_any(joined(notes, "\n\n")).map(Prose::from),
    }
}

/// The distinct non-empty texts with this between them.
fn joined(texts: impl Iterator<Item = impl ToString>, separator: &str) -> String {
    let texts: Vec<_> = texts.map(|text| text.to_string()).collect();
    let texts = texts.iter().map(String::as_str);
    unique(texts.filter(|text| !text.is_empty())).join(separator)
}
