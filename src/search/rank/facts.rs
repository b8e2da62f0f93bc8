//! Conditions that are met without a word: `status:unrealised`, `kind:remedy`, `has:link`.

use crate::kb::{Finding, Item, Status};

use super::super::facet::{Facet, Filters};
use super::super::grade::Grade;
use super::super::index::{Parts, parts_of_finding};
use super::super::query::Part;
use super::super::resolve::Check;
use super::marks::Marker;

impl Marker<'_> {
    /// Marks the documents that meet such a condition. Denied, a value is denied of findings about
    /// it alone: one about any value stays.
    pub(super) fn meet(&self, check: &Check, negated: bool, grades: &mut [u8]) {
        match check {
            Check::Values(values) => self.admitted(values, negated, grades),
            Check::Kind(kinds) => {
                self.findings(grades, |_, finding| kinds.contains(&finding.kind));
            }
            Check::Has(parts) => self.has(parts, grades),
            Check::Text(_) => {}
        }
    }

    fn admitted(&self, values: &Filters, negated: bool, grades: &mut [u8]) {
        let admitted = self.index.facets().admitted(self.kb, values);
        let claims = grades.iter_mut().take(self.index.claims());
        for (claim, grade) in claims.enumerate() {
            *grade = met(admitted.scope_of(claim).is_some());
        }
        self.findings(grades, |at, finding| {
            if negated {
                names(finding, values)
            } else {
                admitted.admits(Item::Finding(at))
            }
        });
    }

    fn has(&self, parts: &[Part], grades: &mut [u8]) {
        let wanted = Parts::of(parts);
        let about = |scope: &u32| {
            parts.contains(&Part::Finding) && !self.index.findings_about(*scope).is_empty()
        };
        let claims = self.index.parts().iter().zip(self.index.facets().scopes());
        for (grade, (parts, scope)) in grades.iter_mut().zip(claims) {
            *grade = met(parts.meet(wanted) || about(scope));
        }
        self.findings(grades, |_, finding| parts_of_finding(finding).meet(wanted));
    }

    /// Marks the findings that are as asked.
    fn findings(&self, grades: &mut [u8], asked: impl Fn(usize, &Finding) -> bool) {
        let grades = grades.iter_mut().skip(self.index.claims());
        for ((at, finding), grade) in self.kb.findings.iter().enumerate().zip(grades) {
            *grade = met(asked(at, finding));
        }
    }
}

fn met(is_met: bool) -> u8 {
    let grade = if is_met { Grade::MET } else { Grade::NONE };
    grade.byte()
}

/// Whether the finding itself is about one of these values. It has no tags.
fn names(finding: &Finding, values: &Filters) -> bool {
    values.iter().any(|value| {
        let named = match value.facet {
            Facet::Status => finding.status.map(Status::word),
            Facet::Aspect => finding.aspect.as_deref(),
            Facet::Area => finding.area.as_deref(),
            Facet::Tag => None,
        };
        named == Some(&value.id)
    })
}
