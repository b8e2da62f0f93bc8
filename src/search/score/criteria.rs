//! Conditions without words: `status:unrealised`, `kind:remedy`, `has:link`.

use crate::kb::{Field, Finding, Item, KnowledgeBase};

use super::super::facet::Filters;
use super::super::field::FieldSet;
use super::super::hit::MatchScore;
use super::super::index::Index;
use super::super::query::AssessmentTest;
use super::super::resolve::{Condition, Criterion};

/// The score byte of every document for a condition without words; none for one with words. If it is negated, it
/// applies only to findings that name the value: those about all values stay.
pub(super) fn scores(index: &Index, kb: &KnowledgeBase, condition: &Condition) -> Option<Vec<u8>> {
    let tester = Tester { index, kb };
    let mut scores = vec![MatchScore::NONE.byte(); index.len()];
    let (claims, findings) = scores.split_at_mut(index.claims());
    match &condition.criterion {
        Criterion::Text(_) => return None,
        Criterion::Values(values) => {
            tester.values(values, condition.negated, (claims, findings));
        }
        Criterion::Kind(kinds) => {
            let examples = index.facets().example_claims(kb);
            let of_scopes: Vec<_> = examples
                .map(|claim| kinds.claims.contains(&claim.kind))
                .collect();
            tester.of_scopes(claims, &of_scopes);
            tester.findings(findings, |_, finding| {
                kinds.findings.contains(&finding.kind)
            });
        }
        Criterion::Has(fields) => tester.has(*fields, (claims, findings)),
        Criterion::Assessed(test) => tester.assessments(*test, claims),
    }
    Some(scores)
}

struct Tester<'a> {
    index: &'a Index,
    kb: &'a KnowledgeBase,
}

impl Tester<'_> {
    fn values(&self, values: &Filters, negated: bool, (claims, findings): (&mut [u8], &mut [u8])) {
        let admitted = self.index.facets().admitted(self.kb, values);
        self.of_scopes(claims, &admitted.scopes);
        if let Some(listed) = &admitted.in_lists {
            let scores = claims.iter_mut().enumerate();
            let others = scores.filter(|(claim, _)| !listed.contains(*claim));
            others.for_each(|(_, score)| *score = met(false));
        }
        self.findings(findings, |at, finding| {
            if negated {
                names(finding, values)
            } else {
                admitted.admits(Item::Finding(at))
            }
        });
    }

    /// Scores claims by whether their scopes meet a condition.
    fn of_scopes(&self, claims: &mut [u8], is_met: &[bool]) {
        let scores: Vec<u8> = is_met.iter().map(|is_met| met(*is_met)).collect();
        for (score, scope) in claims.iter_mut().zip(&*self.index.facets().scope_of) {
            *score = scores[*scope as usize];
        }
    }

    /// Scores the documents with a text in one of these fields. A finding about a claim counts as one of its own.
    fn has(&self, fields: FieldSet, (claims, findings): (&mut [u8], &mut [u8])) {
        let by_finding = fields.contains(Field::Finding.into());
        let scopes = &*self.index.facets().scope_of;
        for ((score, claim), scope) in claims.iter_mut().zip(&self.kb.claims).zip(scopes) {
            let has_some = fields.fields().any(|field| field.of_claim(claim).is_some());
            *score = met(has_some || by_finding && self.index.has_finding(*scope));
        }
        self.findings(findings, |_, finding| {
            fields
                .fields()
                .any(|field| field.of_finding(finding).is_some())
        });
    }

    fn assessments(&self, test: AssessmentTest, claims: &mut [u8]) {
        let assessments = &self.index.facets().assessments;
        for claim in assessments.assessed() {
            let passes = match test {
                AssessmentTest::Assessed => true,
                AssessmentTest::Stale => assessments.stale(self.kb).contains(claim),
                AssessmentTest::Differs => assessments.differs(self.kb, claim),
            };
            claims[claim] = met(passes);
        }
    }

    fn findings(&self, scores: &mut [u8], is_met: impl Fn(usize, &Finding) -> bool) {
        let findings = self.kb.findings.iter().enumerate();
        for ((at, finding), score) in findings.zip(scores) {
            *score = met(is_met(at, finding));
        }
    }
}

/// The score byte for a condition without words.
pub(super) fn met(is_met: bool) -> u8 {
    let score = if is_met {
        MatchScore::NO_WORD
    } else {
        MatchScore::NONE
    };
    score.byte()
}

/// Whether a finding names one of these values.
fn names(finding: &Finding, values: &Filters) -> bool {
    let mut values = values.iter();
    values.any(|value| value.facet.of_finding(finding) == Some(&value.id))
}
