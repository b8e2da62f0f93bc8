//! What assessments say of the claims of a knowledge base.

use std::collections::{BTreeMap, HashMap};

use super::{Agreement, Assessment, Entry, digest};
use crate::kb::{Claim, KnowledgeBase, Line, Status};

/// Assessments beside the knowledge base that they are of: who says what of which claim.
///
/// Valid only with the knowledge base that it was made with. Without an assessment it says nothing.
#[derive(Debug, Clone, Default)]
pub struct Here {
    assessments: Vec<Assessment>,
    /// By the index of the claim: its entries, in the order of the files.
    of_claim: BTreeMap<usize, Vec<Found>>,
    /// The claims that are assessed, by their ids in small letters.
    indices: HashMap<String, usize>,
    /// Entries of which there is no claim.
    unknown: Vec<(usize, usize)>,
}

/// Where an entry is, and whether its claim has changed since.
#[derive(Debug, Clone, Copy)]
struct Found {
    assessment: usize,
    entry: usize,
    is_stale: bool,
}

/// What one person says of a claim.
#[derive(Debug, Clone, Copy)]
pub struct Remark<'h> {
    /// Who.
    pub by: &'h str,
    /// What they say.
    pub entry: &'h Entry,
    /// Whether the claim has changed since.
    pub is_stale: bool,
}

impl Remark<'_> {
    /// Who, when, and whether the claim has changed since: `Ann, 2026-03-01`.
    pub fn attribution(&self) -> String {
        let stale = if self.is_stale {
            ", stale: the claim has changed since"
        } else {
            ""
        };
        format!("{}, {}{stale}", self.by, self.entry.on)
    }

    /// The figures, each as `time to resolve: 95 minutes`.
    pub fn figures(&self) -> impl Iterator<Item = String> {
        self.entry.evidence.iter().map(ToString::to_string)
    }

    /// All of it in one line: `unrealised (Ann, 2026-03-01): Nobody is told. (time to resolve: 95 minutes)`.
    pub fn line(&self) -> String {
        let mut line = format!("{} ({})", self.entry.status.word(), self.attribution());
        if let Some(note) = &self.entry.note {
            line.push_str(&format!(": {}", Line::new(note)));
        }
        let figures: Vec<_> = self.figures().collect();
        if !figures.is_empty() {
            line.push_str(&format!(" ({})", figures.join("; ")));
        }
        line
    }
}

/// An assessment of another knowledge base.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "it is an assessment of the knowledge base `{found}`, and the one that is open is `{open}`"
)]
pub struct WrongKnowledgeBase {
    /// The id that it names.
    pub found: String,
    /// The id of the one that is open.
    pub open: String,
}

impl Here {
    /// Puts these beside a knowledge base. What is of another knowledge base is left out; see
    /// [`Here::fits`].
    pub fn new(kb: &KnowledgeBase, assessments: Vec<Assessment>) -> Self {
        let assessments = assessments.into_iter();
        let assessments = assessments.filter(|one| Self::fits(kb, one).is_ok());
        let mut here = Self {
            assessments: assessments.collect(),
            ..Self::default()
        };
        for (nth, assessment) in here.assessments.iter().enumerate() {
            let claims = claims_assessed(kb, assessment);
            for (at, entry) in assessment.entries.iter().enumerate() {
                let Some(claim) = claims[&entry.claim.to_ascii_lowercase()] else {
                    here.unknown.push((nth, at));
                    continue;
                };
                let found = Found {
                    assessment: nth,
                    entry: at,
                    is_stale: entry.claim_digest != digest(&kb.claims[claim]),
                };
                here.of_claim.entry(claim).or_default().push(found);
            }
        }
        let known = here.of_claim.keys();
        let known = known.map(|at| (kb.claims[*at].id.to_ascii_lowercase(), *at));
        here.indices = known.collect();
        here
    }

    /// Whether an assessment is of this knowledge base, or of one that is a part of it.
    ///
    /// # Errors
    ///
    /// Which it is of.
    pub fn fits(kb: &KnowledgeBase, assessment: &Assessment) -> Result<(), WrongKnowledgeBase> {
        match kb.parts.has(&assessment.knowledge_base) {
            true => Ok(()),
            false => Self::is_of(kb, assessment),
        }
    }

    /// Whether an assessment is of this knowledge base alone, so that it can be recorded in.
    ///
    /// # Errors
    ///
    /// Which it is of.
    pub fn is_of(kb: &KnowledgeBase, assessment: &Assessment) -> Result<(), WrongKnowledgeBase> {
        if assessment.knowledge_base.eq_ignore_ascii_case(&kb.id) {
            return Ok(());
        }
        Err(WrongKnowledgeBase {
            found: assessment.knowledge_base.to_string(),
            open: kb.id.to_string(),
        })
    }

    /// The assessments, in the order in which they were given.
    pub fn assessments(&self) -> &[Assessment] {
        &self.assessments
    }

    /// Whether nothing is assessed.
    pub fn is_empty(&self) -> bool {
        self.of_claim.is_empty()
    }

    /// Whether more than one person has assessed something.
    pub fn has_several_people(&self) -> bool {
        let entries = self.assessments.iter();
        let mut people = entries.flat_map(|one| one.entries.iter().map(|entry| one.author(entry)));
        let first = people.next();
        people.any(|other| Some(other) != first)
    }

    /// The indices of the claims that are assessed, in file order.
    pub fn assessed(&self) -> impl ExactSizeIterator<Item = usize> {
        self.of_claim.keys().copied()
    }

    /// What everybody says of a claim, in the order of the files.
    pub fn remarks(&self, claim: usize) -> impl Iterator<Item = Remark<'_>> + Clone {
        let found = self.of_claim.get(&claim).map_or(&[][..], Vec::as_slice);
        found.iter().map(|found| {
            let assessment = &self.assessments[found.assessment];
            let entry = &assessment.entries[found.entry];
            Remark {
                by: assessment.author(entry),
                entry,
                is_stale: found.is_stale,
            }
        })
    }

    /// The same of a claim that is at hand.
    pub fn remarks_on(&self, claim: &Claim) -> impl Iterator<Item = Remark<'_>> + Clone {
        let at = self.indices.get(&claim.id.to_ascii_lowercase());
        self.remarks(at.copied().unwrap_or(usize::MAX))
    }

    /// The entries of which the knowledge base has no claim, each with who made it.
    pub fn unknown(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.unknown.iter().map(|(assessment, entry)| {
            let assessment = &self.assessments[*assessment];
            let entry = &assessment.entries[*entry];
            (assessment.author(entry).as_str(), entry)
        })
    }

    /// What all say of a claim together; none where nobody does.
    pub fn agreement(&self, claim: usize) -> Option<Agreement> {
        Agreement::of(self.remarks(claim).map(|remark| remark.entry.status))
    }

    /// Whether somebody sees something else here than the source observed. Who has not looked does not.
    pub fn differs(&self, kb: &KnowledgeBase, claim: usize) -> bool {
        let source = kb.claims[claim].status;
        let mut statuses = self.remarks(claim).map(|remark| remark.entry.status);
        statuses.any(|status| status != source && status != Status::Unobserved)
    }
}

/// The index of each claim that an assessment names, by its id in small letters; none where there is no such
/// claim. There may be a million claims and a few entries: the claims are gone through once, and of most
/// nothing is kept.
fn claims_assessed(kb: &KnowledgeBase, assessment: &Assessment) -> HashMap<String, Option<usize>> {
    let entries = assessment.entries.iter();
    let mut claims: HashMap<String, Option<usize>> = entries
        .map(|entry| (entry.claim.to_ascii_lowercase(), None))
        .collect();
    if claims.is_empty() {
        return claims;
    }
    let mut add = |at: usize, id: &str| {
        let found = if id.bytes().any(|byte| byte.is_ascii_uppercase()) {
            claims.get_mut(&id.to_ascii_lowercase())
        } else {
            claims.get_mut(id)
        };
        if let Some(found) = found {
            *found = Some(at);
        }
    };
    if kb.parts.has(&assessment.knowledge_base) {
        let of_part = kb.parts.claims(&assessment.knowledge_base);
        of_part.for_each(|(at, was)| add(at, was.unwrap_or(&kb.claims[at].id)));
    } else {
        let all = kb.claims.iter().enumerate();
        all.for_each(|(at, claim)| add(at, &claim.id));
    }
    claims
}
