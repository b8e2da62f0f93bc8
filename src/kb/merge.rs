//! Merging several knowledge bases into one.
//!
//! Owns renaming ids that clash, resolving counterparts, and the title and credits of the result, which is
//! an ordinary knowledge base. Knows nothing of files.

use std::collections::{HashMap, HashSet};

use super::phrase::{quoted, suggestion};
use super::{
    Area, Aspect, Claim, Counterpart, FORMAT, Id, KnowledgeBase, Line, Problem, Prose, Rule, Source,
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
    let renamed = renamed_ids(&parts);
    let counterparts = resolved_counterparts(&parts, &renamed);
    let mut merged = merged_head(&parts);
    let rest = renamed.iter().zip(counterparts);
    for (part, (renamed, counterparts)) in parts.into_iter().zip(rest) {
        add(&mut merged, part, renamed, counterparts);
    }
    merged
}

/// The counterparts that name one of the parts but no claim in it, each with the index of the part it is in.
pub fn broken_counterparts(parts: &[&KnowledgeBase]) -> Vec<(usize, Problem)> {
    let known = ClaimIds::of(parts.iter().copied());
    let mut broken = Vec::new();
    for (at, (claim, nth), counterpart) in all_counterparts(parts.iter().copied()) {
        let Some(id) = &counterpart.knowledge_base else {
            continue;
        };
        let Some(claims) = known.claims_of(at, counterpart) else {
            continue;
        };
        let name = &counterpart.claim;
        if !claims.contains(name.as_str()) {
            let path = format!("claims[{claim}].counterparts[{nth}].claim");
            let message = format!("there is no claim {} in {}", quoted(name), quoted(id));
            let meant = suggestion(name, claims.iter().copied());
            let help = meant.map(|name| format!("did you mean {}?", quoted(name)));
            let problem = Problem::new(Rule::Reference, path, message);
            broken.push((at, problem.help(help.unwrap_or_default())));
        }
    }
    broken
}

/// The ids of the claims of each part.
struct ClaimIds<'p> {
    /// The index of the first part with this id.
    parts: HashMap<&'p str, usize>,
    claims: Vec<HashSet<&'p str>>,
}

impl<'p> ClaimIds<'p> {
    fn of(parts: impl Iterator<Item = &'p KnowledgeBase>) -> Self {
        let mut known = Self {
            parts: HashMap::new(),
            claims: Vec::new(),
        };
        for (at, kb) in parts.enumerate() {
            known.parts.entry(&kb.id).or_insert(at);
            let ids = kb.claims.iter().map(|claim| claim.id.as_str());
            known.claims.push(ids.collect());
        }
        known
    }

    /// The index of the part that a counterpart in part `at` refers to, if any.
    fn part_of(&self, at: usize, counterpart: &Counterpart) -> Option<usize> {
        match &counterpart.knowledge_base {
            Some(id) => self.parts.get(id.as_str()).copied(),
            None => Some(at),
        }
    }

    fn claims_of(&self, at: usize, counterpart: &Counterpart) -> Option<&HashSet<&'p str>> {
        self.claims.get(self.part_of(at, counterpart)?)
    }
}

/// Each counterpart with the indices of its part, its claim, and itself among those of the claim.
fn all_counterparts<'p>(
    parts: impl Iterator<Item = &'p KnowledgeBase>,
) -> impl Iterator<Item = (usize, (usize, usize), &'p Counterpart)> {
    let claims = parts.enumerate().flat_map(|(at, kb)| {
        let claims = kb.claims.iter().enumerate();
        claims.map(move |(claim, one)| (at, claim, one))
    });
    claims.flat_map(|(at, claim, one)| {
        let counterparts = one.counterparts.iter().enumerate();
        counterparts.map(move |(nth, counterpart)| (at, (claim, nth), counterpart))
    })
}

/// For each part, the ids of claims and findings that clash with earlier ones, and their new ids.
fn renamed_ids(parts: &[Part]) -> Vec<HashMap<Id, Id>> {
    let mut taken = HashSet::new();
    let parts = parts.iter().map(|part| {
        let kb = &part.kb;
        let claims = kb.claims.iter().map(|claim| &claim.id);
        let findings = kb.findings.iter().map(|finding| &finding.id);
        let mut renamed = HashMap::new();
        for id in claims.chain(findings) {
            if !taken.insert(id.to_ascii_lowercase()) {
                let free = free_id(&kb.id, id, |id| taken.insert(id.to_ascii_lowercase()));
                renamed.insert(id.clone(), free);
            }
        }
        renamed
    });
    parts.collect()
}

/// An unused id: `kb.id`, with a number appended if necessary.
fn free_id(kb: &str, id: &str, mut is_free: impl FnMut(&str) -> bool) -> Id {
    let first = format!("{kb}.{id}");
    let numbered = (2..).map(|number| format!("{first}-{number}"));
    let mut candidates = [first.clone()].into_iter().chain(numbered);
    let free = candidates.find(|candidate| is_free(candidate));
    free.expect("numbers do not run out").into()
}

/// For each part, the counterparts in the merged knowledge base, by index of the claim.
fn resolved_counterparts(
    parts: &[Part],
    renamed: &[HashMap<Id, Id>],
) -> Vec<HashMap<usize, Vec<Counterpart>>> {
    let kbs = || parts.iter().map(|part| &part.kb);
    let mut resolved: Vec<HashMap<_, Vec<_>>> = parts.iter().map(|_| HashMap::new()).collect();
    if all_counterparts(kbs()).next().is_none() {
        return resolved;
    }
    let known = ClaimIds::of(kbs());
    for (at, (claim, _), counterpart) in all_counterparts(kbs()) {
        let id = &counterpart.claim;
        let part = known.part_of(at, counterpart);
        let part = part.filter(|part| known.claims[*part].contains(id.as_str()));
        let target = match part {
            Some(part) => Counterpart {
                knowledge_base: None,
                claim: renamed[part].get(id).unwrap_or(id).clone(),
            },
            None => counterpart.clone(),
        };
        resolved[at].entry(claim).or_default().push(target);
    }
    resolved
}

/// Adds a part to the merged knowledge base.
fn add(
    merged: &mut KnowledgeBase,
    part: Part,
    renamed: &HashMap<Id, Id>,
    mut counterparts: HashMap<usize, Vec<Counterpart>>,
) {
    let Part { model, kb } = part;
    let first = merged.claims.len();
    let claims = first..first + kb.claims.len();
    let originals = kb.claims.iter().enumerate();
    let originals = originals.filter(|(_, claim)| renamed.contains_key(&claim.id));
    let originals = originals.map(|(at, claim)| (first + at, claim.id.clone()));
    merged.parts.add(kb.id.clone(), claims, originals.collect());
    let places = RenamedPlaces::add(&mut merged.aspects, kb.aspects, &kb.id);
    let new_id = |id: &mut Id| {
        if let Some(new) = renamed.get(id) {
            *id = new.clone();
        }
    };
    for (at, mut claim) in kb.claims.into_iter().enumerate() {
        new_id(&mut claim.id);
        let Claim { aspect, area, .. } = &mut claim;
        places.rename(Some(aspect), area.as_mut());
        claim.model.get_or_insert_with(|| Box::new(model.clone()));
        claim.counterparts = counterparts.remove(&at).unwrap_or_default().into();
        merged.claims.push(claim);
    }
    for mut finding in kb.findings {
        new_id(&mut finding.id);
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
}

impl RenamedPlaces {
    /// Merges aspects and areas into the existing ones, comparing ids ignoring ASCII case.
    fn add(merged: &mut Vec<Aspect>, aspects: Vec<Aspect>, kb: &str) -> Self {
        let mut places = Self::default();
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
        // Area ids are unique across aspects.
        let taken = |id: &str| {
            let mut areas = merged.iter().flat_map(|aspect| &aspect.areas);
            areas.any(|known| known.id.eq_ignore_ascii_case(id))
        };
        if taken(&area.id) {
            let free = free_id(kb, &area.id, |id| !taken(id));
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
    let models = distinct(parts.iter().map(|part| part.model.as_str()));
    let title = match &models[..] {
        [others @ .., last] if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        _ => models.join(""),
    };
    let joined = |texts: Vec<&str>, separator| texts.join(separator);
    let first = parts.first().map(|part| &part.kb);
    KnowledgeBase {
        schema: first.and_then(|kb| kb.schema.clone()),
        format: FORMAT,
        id: joined(distinct(kbs().map(|kb| kb.id.as_str())), ".").into(),
        title: title.into(),
        summary: joined(distinct(kbs().map(|kb| kb.summary.as_str())), "\n\n").into(),
        version: joined(distinct(kbs().map(|kb| kb.version.as_str())), ", ").into(),
        language: first.map(|kb| kb.language.clone()).unwrap_or_default(),
        source: merged_source(parts),
        ..KnowledgeBase::default()
    }
}

/// The sources of all parts, each title with its address.
fn merged_source(parts: &[Part]) -> Source {
    let sources = || parts.iter().map(|part| &part.kb.source);
    let works: Vec<String> = sources()
        .map(|source| match &source.url {
            Some(url) => format!("{} ({url})", source.title),
            None => source.title.to_string(),
        })
        .collect();
    let notes: Vec<String> = sources()
        .filter_map(|source| Some(format!("{}: {}", source.title, source.note.as_ref()?)))
        .collect();
    let joined =
        |texts: Vec<&str>, separator| Some(texts.join(separator)).filter(|all| !all.is_empty());
    let publishers = sources().filter_map(|source| source.publisher.as_deref());
    let licences = sources().filter_map(|source| source.licence.as_deref());
    Source {
        title: distinct(works.iter().map(String::as_str)).join("; ").into(),
        publisher: joined(distinct(publishers), "; ").map(Line::from),
        url: None,
        licence: joined(distinct(licences), "; ").map(Line::from),
        note: joined(distinct(notes.iter().map(String::as_str)), "\n\n").map(Prose::from),
    }
}

/// The distinct non-empty texts, in order of first use.
fn distinct<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<&'t str> {
    let mut seen = HashSet::new();
    texts
        .filter(|text| !text.is_empty() && seen.insert(*text))
        .collect()
}
