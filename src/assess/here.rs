//! What assessments say of the claims of a knowledge base.

use std::borrow::Cow;
use std::sync::OnceLock;

use fixedbitset::FixedBitSet;
use foldhash::HashMap;

use super::types::call_alike;
use super::{Agreement, Assessment, Entry, digest};
use crate::kb::{Claim, KnowledgeBase, Line, Status, lowercase_id};

/// Assessments beside the knowledge base that they are of: who says what of which claim.
///
/// Valid only with the knowledge base that it was made with. Without an assessment it says nothing.
#[derive(Debug, Clone, Default)]
pub struct Here {
    assessments: Vec<Assessment>,
    /// The entries about claims, by claim and then in the order of the files.
    found: Vec<Found>,
    /// The claims that are assessed, by their ids in small letters.
    indices: HashMap<String, usize>,
    /// Entries of which there is no claim.
    unknown: Vec<(usize, usize)>,
    has_several_people: bool,
    /// See [`Here::stale`].
    stale: OnceLock<FixedBitSet>,
}

/// An entry, by where it is, with what is asked of a hundred thousand at once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    /// The index of the claim.
    pub(super) claim: usize,
    /// What the source observed.
    pub(super) observed: Status,
    /// What is seen here.
    pub(super) status: Status,
    assessment: usize,
    entry: usize,
}

/// What one person says of a claim.
#[derive(Debug, Clone, Copy)]
pub struct Remark<'h> {
    /// Who.
    pub by: &'h str,
    /// What they say.
    pub entry: &'h Entry,
    /// Of what.
    claim: &'h Claim,
}

impl Remark<'_> {
    /// Whether the claim has changed since.
    pub fn is_stale(&self) -> bool {
        self.entry.claim_digest != digest(self.claim)
    }

    /// Who, when, and whether the claim has changed since: `Ann, 2026-03-01`.
    pub fn attribution(&self) -> String {
        let stale = if self.is_stale() {
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

    /// All of it, with the line breaks of the note:
    /// `unrealised (Ann, 2026-03-01): Nobody is told. (time to resolve: 95 minutes)`.
    pub fn text(&self) -> String {
        let mut text = format!("{} ({})", self.entry.status.name(), self.attribution());
        if let Some(note) = &self.entry.note {
            text.push_str(&format!(": {note}"));
        }
        let figures: Vec<_> = self.figures().collect();
        if !figures.is_empty() {
            text.push_str(&format!(" ({})", figures.join("; ")));
        }
        text
    }

    /// The same in one line.
    pub fn line(&self) -> Line {
        self.text().into()
    }
}

/// An assessment of another knowledge base.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("it is an assessment of the knowledge base `{found}`, but `{open}` is open")]
pub struct WrongKnowledgeBase {
    /// The id that it names.
    pub found: String,
    /// The id of the one that is open.
    pub open: String,
}

impl Here {
    /// Puts these beside a knowledge base. What is of another knowledge base is left out; see
    /// [`Here::check_fits`].
    pub fn new(kb: &KnowledgeBase, assessments: Vec<Assessment>) -> Self {
        let assessments = assessments.into_iter();
        let assessments = assessments.filter(|one| Self::check_fits(kb, one).is_ok());
        let mut here = Self {
            assessments: assessments.collect(),
            ..Self::default()
        };
        call_alike(&mut here.assessments);
        for (nth, assessment) in here.assessments.iter().enumerate() {
            let claims = claims_assessed(kb, assessment);
            for (at, entry) in assessment.entries.iter().enumerate() {
                let Some(claim) = claims[&*lowercase_id(&entry.claim)] else {
                    here.unknown.push((nth, at));
                    continue;
                };
                here.found.push(Found {
                    claim,
                    observed: kb.claims[claim].status,
                    status: entry.status,
                    assessment: nth,
                    entry: at,
                });
            }
        }
        here.found.sort_by_key(|found| found.claim);
        let known = here.assessed();
        let known = known.map(|at| (lowercase_id(&kb.claims[at].id).into_owned(), at));
        here.indices = known.collect();
        let entries = here.assessments.iter();
        let mut people = entries.flat_map(|one| one.entries.iter().map(|entry| one.author(entry)));
        let first = people.next();
        here.has_several_people = people.any(|other| Some(other) != first);
        here
    }

    /// Whether an assessment is of this knowledge base, or of one that is a part of it.
    ///
    /// # Errors
    ///
    /// Which it is of.
    pub fn check_fits(
        kb: &KnowledgeBase,
        assessment: &Assessment,
    ) -> Result<(), WrongKnowledgeBase> {
        match kb.parts.has(&assessment.knowledge_base) {
            true => Ok(()),
            false => Self::check_is_of(kb, assessment),
        }
    }

    /// Whether an assessment is of this knowledge base alone, so that it can be recorded in.
    ///
    /// # Errors
    ///
    /// Which it is of.
    pub fn check_is_of(
        kb: &KnowledgeBase,
        assessment: &Assessment,
    ) -> Result<(), WrongKnowledgeBase> {
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
        self.found.is_empty()
    }

    /// Whether more than one person has assessed something.
    pub fn has_several_people(&self) -> bool {
        self.has_several_people
    }

    /// The entries about each claim that is assessed, in file order.
    pub(super) fn by_claim(&self) -> impl Iterator<Item = &[Found]> {
        self.found.chunk_by(|one, next| one.claim == next.claim)
    }

    /// The indices of the claims that are assessed, in file order.
    pub fn assessed(&self) -> impl Iterator<Item = usize> {
        self.by_claim().map(|entries| entries[0].claim)
    }

    /// What everybody says of every claim, each with the index of the claim, in file order.
    pub fn all_remarks<'h>(
        &'h self,
        kb: &'h KnowledgeBase,
    ) -> impl Iterator<Item = (usize, Remark<'h>)> {
        let found = self.found.iter();
        found.map(|found| {
            let claim = &kb.claims[found.claim];
            (found.claim, self.remark(claim, found))
        })
    }

    /// The claims of which one has changed since somebody assessed it, by their indices; found out when it
    /// is first asked for.
    pub fn stale(&self, kb: &KnowledgeBase) -> &FixedBitSet {
        self.stale.get_or_init(|| {
            let mut stale = FixedBitSet::with_capacity(kb.claims.len());
            let remarks = self.all_remarks(kb);
            stale.extend(remarks.filter_map(|(at, remark)| remark.is_stale().then_some(at)));
            stale
        })
    }

    /// The entries about a claim, in the order of the files.
    fn entries(&self, claim: usize) -> impl Iterator<Item = &Found> + Clone {
        let start = self.found.partition_point(|found| found.claim < claim);
        let found = self.found[start..].iter();
        found.take_while(move |found| found.claim == claim)
    }

    fn remark<'h>(&'h self, claim: &'h Claim, found: &Found) -> Remark<'h> {
        let assessment = &self.assessments[found.assessment];
        let entry = &assessment.entries[found.entry];
        Remark {
            by: assessment.author(entry),
            entry,
            claim,
        }
    }

    /// What everybody says of a claim, in the order of the files.
    pub fn remarks_on<'h>(&'h self, claim: &'h Claim) -> impl Iterator<Item = Remark<'h>> + Clone {
        let at = self.indices.get(&*lowercase_id(&claim.id));
        let entries = self.entries(at.copied().unwrap_or(usize::MAX));
        entries.map(move |found| self.remark(claim, found))
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
        Agreement::of(self.entries(claim).map(|entry| entry.status))
    }

    /// Whether somebody sees something else here than the source observed. Who has not looked does not.
    pub fn differs(&self, kb: &KnowledgeBase, claim: usize) -> bool {
        let source = kb.claims[claim].status;
        let mut statuses = self.entries(claim).map(|entry| entry.status);
        statuses.any(|status| status != source && status != Status::Unobserved)
    }
}

/// The index of each claim that an assessment names, by its id in small letters; none where there is no such
/// claim. There may be a million claims and a few entries: the claims are gone through once, and of most
/// nothing is kept.
fn claims_assessed<'a>(
    kb: &KnowledgeBase,
    assessment: &'a Assessment,
) -> HashMap<Cow<'a, str>, Option<usize>> {
    let entries = assessment.entries.iter();
    let mut claims: HashMap<_, _> = entries
        .map(|entry| (lowercase_id(&entry.claim), None))
        .collect();
    if claims.is_empty() {
        return claims;
    }
    let mut add = |at: usize, id: &str| {
        if let Some(found) = claims.get_mut(&*lowercase_id(id)) {
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
