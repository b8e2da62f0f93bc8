//! The assessments of the claims of a knowledge base, by claim.

use std::borrow::Cow;
use std::sync::OnceLock;

use fixedbitset::FixedBitSet;
use foldhash::HashMap;

use super::types::unify_names;
use super::{Agreement, Assessment, Entry, digest};
use crate::kb::{Claim, KnowledgeBase, Line, Status, lowercase_id};

/// Assessments attached to the claims of a knowledge base.
///
/// Valid only with the knowledge base it was created with. Empty by default.
#[derive(Debug, Clone, Default)]
pub struct Assessments {
    assessments: Vec<Assessment>,
    /// The entries about known claims, by claim and then in the order of the files.
    entries: Vec<EntryRef>,
    /// The indices of the assessed claims, by lower-case id.
    indices: HashMap<String, usize>,
    /// The entries about unknown claims: indices of the assessment and of the entry in it.
    unknown: Vec<(usize, usize)>,
    has_several_people: bool,
    /// See [`Assessments::stale`].
    stale: OnceLock<FixedBitSet>,
}

/// A reference to an entry, with the data that is needed of many at once.
#[derive(Debug, Clone, Copy)]
pub(super) struct EntryRef {
    pub(super) claim: usize,
    pub(super) observed: Status,
    pub(super) status: Status,
    assessment: usize,
    entry: usize,
}

/// One person's entry about a claim.
#[derive(Debug, Clone, Copy)]
pub struct Remark<'h> {
    /// The author.
    pub by: &'h str,
    /// The entry.
    pub entry: &'h Entry,
    claim: &'h Claim,
}

impl Remark<'_> {
    /// Whether the claim has changed since it was assessed.
    pub fn is_stale(&self) -> bool {
        self.entry.claim_digest != *digest(self.claim)
    }

    /// Author, date, and whether the claim has changed since: `Ann, 2026-03-01`.
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

    /// The full text, with the line breaks of the note:
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

    /// The full text in one line.
    pub fn line(&self) -> Line {
        self.text().into()
    }
}

/// An assessment of another knowledge base.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "it is an assessment of the knowledge base `{found}`, but `{open}` is open (--kb opens another)"
)]
pub struct WrongKnowledgeBase {
    /// The id that it names.
    pub found: String,
    /// The id of the one that is open.
    pub open: String,
}

impl Assessments {
    /// Attaches assessments to a knowledge base. Those of another knowledge base are ignored; see
    /// [`Assessments::check_fits`].
    pub fn new(kb: &KnowledgeBase, assessments: Vec<Assessment>) -> Self {
        let assessments = assessments.into_iter();
        let assessments = assessments.filter(|one| Self::check_fits(kb, one).is_ok());
        let mut assessments = Self {
            assessments: assessments.collect(),
            ..Self::default()
        };
        unify_names(&mut assessments.assessments);
        for (nth, assessment) in assessments.assessments.iter().enumerate() {
            let claims = claim_indices(kb, assessment);
            for (at, entry) in assessment.entries.iter().enumerate() {
                let Some(claim) = claims[&*lowercase_id(&entry.claim)] else {
                    assessments.unknown.push((nth, at));
                    continue;
                };
                assessments.entries.push(EntryRef {
                    claim,
                    observed: kb.claims[claim].status,
                    status: entry.status,
                    assessment: nth,
                    entry: at,
                });
            }
        }
        assessments.entries.sort_by_key(|entry| entry.claim);
        let known = assessments.assessed();
        let known = known.map(|at| (lowercase_id(&kb.claims[at].id).into_owned(), at));
        assessments.indices = known.collect();
        let entries = assessments.assessments.iter();
        let mut people = entries.flat_map(|one| one.entries.iter().map(|entry| one.author(entry)));
        let first = people.next();
        assessments.has_several_people = people.any(|other| Some(other) != first);
        assessments
    }

    /// Checks that an assessment belongs to this knowledge base or a part of it.
    ///
    /// # Errors
    ///
    /// When it belongs to another one.
    pub fn check_fits(
        kb: &KnowledgeBase,
        assessment: &Assessment,
    ) -> Result<(), WrongKnowledgeBase> {
        match kb.parts.has(&assessment.knowledge_base) {
            true => Ok(()),
            false => Self::check_is_of(kb, assessment),
        }
    }

    /// Checks that an assessment belongs to this knowledge base itself, as recording requires.
    ///
    /// # Errors
    ///
    /// When it belongs to another one.
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
    pub fn files(&self) -> &[Assessment] {
        &self.assessments
    }

    /// Whether nothing is assessed.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether more than one person has assessed something.
    pub fn has_several_people(&self) -> bool {
        self.has_several_people
    }

    /// The entries about each assessed claim, in the order of the knowledge base.
    pub(super) fn by_claim(&self) -> impl Iterator<Item = &[EntryRef]> {
        self.entries.chunk_by(|one, next| one.claim == next.claim)
    }

    /// The indices of the assessed claims, in the order of the knowledge base.
    pub fn assessed(&self) -> impl Iterator<Item = usize> {
        self.by_claim().map(|entries| entries[0].claim)
    }

    /// All remarks with the indices of their claims, in the order of the knowledge base.
    pub fn all_remarks<'h>(
        &'h self,
        kb: &'h KnowledgeBase,
    ) -> impl Iterator<Item = (usize, Remark<'h>)> {
        let entries = self.entries.iter();
        entries.map(|entry| {
            let claim = &kb.claims[entry.claim];
            (entry.claim, self.remark(claim, entry))
        })
    }

    /// The indices of the claims that have changed since somebody assessed them; computed on first use.
    pub fn stale(&self, kb: &KnowledgeBase) -> &FixedBitSet {
        self.stale.get_or_init(|| {
            let mut stale = FixedBitSet::with_capacity(kb.claims.len());
            let remarks = self.all_remarks(kb);
            stale.extend(remarks.filter_map(|(at, remark)| remark.is_stale().then_some(at)));
            stale
        })
    }

    /// The entries about a claim, in the order of the files.
    fn entries_about(&self, claim: usize) -> impl Iterator<Item = &EntryRef> + Clone {
        let start = self.entries.partition_point(|entry| entry.claim < claim);
        let entries = self.entries[start..].iter();
        entries.take_while(move |entry| entry.claim == claim)
    }

    fn remark<'h>(&'h self, claim: &'h Claim, at: &EntryRef) -> Remark<'h> {
        let assessment = &self.assessments[at.assessment];
        let entry = &assessment.entries[at.entry];
        Remark {
            by: assessment.author(entry),
            entry,
            claim,
        }
    }

    /// The remarks on a claim, in the order of the files.
    pub fn remarks_on<'h>(&'h self, claim: &'h Claim) -> impl Iterator<Item = Remark<'h>> + Clone {
        let at = self.indices.get(&*lowercase_id(&claim.id));
        let entries = self.entries_about(at.copied().unwrap_or(usize::MAX));
        entries.map(move |entry| self.remark(claim, entry))
    }

    /// The entries about claims that the knowledge base does not have, each with its author.
    pub fn unknown(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.unknown.iter().map(|(assessment, entry)| {
            let assessment = &self.assessments[*assessment];
            let entry = &assessment.entries[*entry];
            (assessment.author(entry).as_str(), entry)
        })
    }

    /// The agreement on a claim; `None` if nobody has assessed it.
    pub fn agreement(&self, claim: usize) -> Option<Agreement> {
        Agreement::of(self.entries_about(claim).map(|entry| entry.status))
    }

    /// Whether somebody's status, other than unobserved, differs from the observed one.
    pub fn differs(&self, kb: &KnowledgeBase, claim: usize) -> bool {
        let source = kb.claims[claim].status;
        let mut statuses = self.entries_about(claim).map(|entry| entry.status);
        statuses.any(|status| status != source && status != Status::Unobserved)
    }
}

/// The index of each claim that an assessment refers to, by lower-case id; `None` for an unknown claim. Goes over
/// the claims once and stores only the assessed ones: there may be a million claims but few entries.
fn claim_indices<'a>(
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
        of_part.for_each(|(at, id)| add(at, id));
    } else {
        let all = kb.claims.iter().enumerate();
        all.for_each(|(at, claim)| add(at, &claim.id));
    }
    claims
}
