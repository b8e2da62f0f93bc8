//! Conditions without words: `status:unrealised`, `kind:remedy`, `has:link`.

use std::ops::Range;

use fixedbitset::FixedBitSet;

use crate::kb::{Field, Finding, Item, KnowledgeBase};

use super::super::facet::Filters;
use super::super::field::is_about_some;
use super::super::hit::MatchScore;
use super::super::index::{Doc, Index};
use super::super::parallel;
use super::super::query::AssessmentTest;
use super::super::resolve::{Condition, Criterion};

/// The score byte of every document for a condition without words; none for one with words. If it is negated, it
/// applies only to findings that name the value: those about all values stay.
pub(super) fn scores(index: &Index, kb: &KnowledgeBase, condition: &Condition) -> Option<Vec<u8>> {
    let facets = index.facets();
    let scope_of = |claim: usize| facets.scope_of[claim];
    Some(match &condition.criterion {
        Criterion::Text(_) => return None,
        Criterion::Values(values) => {
            let admitted = facets.admitted(kb, values);
            each(index, |item| match item {
                Item::Finding(at) if condition.negated => names(&kb.findings[at], values),
                _ => admitted.admits(item),
            })
        }
        Criterion::Kind(kinds) => each(index, |item| match item {
            Item::Claim(at) => {
                let example = facets.examples[scope_of(at) as usize];
                kinds.claims.contains(&kb.claims[example].kind)
            }
            Item::Finding(at) => kinds.findings.contains(&kb.findings[at].kind),
        }),
        Criterion::Has(fields) => {
            // A finding about some claims counts as one of their own.
            let by_finding = fields.contains(Field::Finding.into());
            let examples = facets.example_claims(kb).map(|claim| {
                let mut findings = kb.findings.iter().filter(|one| is_about_some(one));
                by_finding && findings.any(|finding| finding.is_about(claim))
            });
            let has_finding: Vec<bool> = examples.collect();
            each(index, |item| {
                let is_about = |claim| has_finding[scope_of(claim) as usize];
                item.claim().is_some_and(is_about)
                    || fields.fields().any(|one| one.of_item(kb, item).is_some())
            })
        }
        Criterion::Assessed(test) => {
            let assessments = &facets.assessments;
            let passing = assessments.assessed().filter(|claim| match test {
                AssessmentTest::Assessed => true,
                AssessmentTest::Stale => assessments.stale(kb).contains(*claim),
                AssessmentTest::Differs => assessments.differs(kb, *claim),
            });
            let passing: FixedBitSet = passing.collect();
            each(index, |item| {
                item.claim().is_some_and(|claim| passing.contains(claim))
            })
        }
    })
}

/// The score byte of every document by whether it meets a condition.
fn each(index: &Index, is_met: impl Fn(Item) -> bool + Sync) -> Vec<u8> {
    let parts = parallel::parts(index.len());
    let border = |part: usize| (index.len() * part / parts) as Doc;
    let docs = (0..parts).map(|part| border(part)..border(part + 1));
    let scores = parallel::map(parts > 1, docs.collect(), |docs: Range<Doc>| {
        let scores = docs.map(|doc| met(is_met(index.item(doc))));
        scores.collect::<Vec<_>>()
    });
    scores.concat()
}

/// The score byte for a condition without words.
pub(super) fn met(is_met: bool) -> u8 {
    match is_met {
        true => MatchScore::NO_WORD.byte(),
        false => MatchScore::NONE.byte(),
    }
}

/// Whether a finding names one of these values.
fn names(finding: &Finding, values: &Filters) -> bool {
    let mut values = values.iter();
    values.any(|value| value.facet.of_finding(finding) == Some(&value.id))
}
