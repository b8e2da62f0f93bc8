//! What a group of conditions is worth in every document.

use std::ops::{ControlFlow, Range};

use crate::kb::KnowledgeBase;

use super::super::beside::Beside;
use super::super::class::Class;
use super::super::dictionary::MatchKind;
use super::super::field::{Field, FieldSet};
use super::super::grade::{Grade, Grades};
use super::super::index::{Doc, Index, Segment};
use super::super::resolve::{Check, Condition, Group, Resolved};
use super::super::sequence::Sequence;

/// A grade for every document, as a byte.
#[derive(Debug, Default)]
pub(in super::super) struct Marks {
    grades: Vec<u8>,
    /// What fuzzy-matcher adds for letters across a title, by document.
    more: Vec<(Doc, u32)>,
    count: usize,
}

impl Marks {
    fn none(documents: usize) -> Self {
        Self {
            grades: vec![0; documents],
            ..Self::default()
        }
    }

    /// How many documents are found.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// The grades of some documents.
    pub(super) fn grades(&self, bounds: &Range<usize>) -> &[u8] {
        self.grades.get(bounds.clone()).unwrap_or_default()
    }

    /// What a document with this grade gets beyond the points of the grade.
    #[inline]
    pub(super) fn more(&self, doc: Doc, grade: u8) -> u32 {
        if self.more.is_empty() || !is_scattered(grade) {
            return 0;
        }
        let place = self.more.binary_search_by_key(&doc, |(doc, _)| *doc);
        let more = place.ok().and_then(|place| self.more.get(place));
        more.map_or(0, |(_, more)| *more)
    }

    fn raise(&mut self, doc: Doc, grade: Grade) {
        if let Some(slot) = self.grades.get_mut(doc as usize) {
            *slot = grade.byte().max(*slot);
        }
    }

    /// The better of both, document by document.
    fn merge(&mut self, other: &Self) {
        merge(&mut self.grades, &other.grades);
        self.more.extend(&other.more);
    }

    /// Puts in order what was added, and counts.
    fn finish(mut self) -> Self {
        self.more
            .sort_unstable_by_key(|(doc, more)| (*doc, std::cmp::Reverse(*more)));
        self.more.dedup_by_key(|(doc, _)| *doc);
        self.count = self.grades.iter().filter(|grade| **grade != 0).count();
        self
    }
}

fn is_scattered(grade: u8) -> bool {
    let by = Grade::of_byte(grade).by();
    by.is_some_and(|(_, class)| class == Class::Subsequence)
}

fn merge(grades: &mut [u8], others: &[u8]) {
    for (grade, other) in grades.iter_mut().zip(others) {
        *grade = (*grade).max(*other);
    }
}

/// Works out marks.
pub(super) struct Marker<'a> {
    pub(super) index: &'a Index,
    pub(super) kb: &'a KnowledgeBase,
    fields: FieldSet,
}

impl<'a> Marker<'a> {
    pub(super) fn new(index: &'a Index, kb: &'a KnowledgeBase, fields: FieldSet) -> Self {
        Self { index, kb, fields }
    }

    pub(super) fn group(&self, group: &Group) -> Marks {
        let mut conditions = group
            .conditions
            .iter()
            .map(|condition| self.condition(condition));
        let mut all = conditions.next().unwrap_or_default();
        conditions.for_each(|marks| all.merge(&marks));
        all.finish()
    }

    fn condition(&self, condition: &Condition) -> Marks {
        let mut marks = match &condition.check {
            Check::Text(resolved) if condition.negated => self.text(resolved, self.deniable()),
            Check::Text(resolved) => self.text(resolved, self.fields),
            check => self.facts(check, condition.negated),
        };
        if condition.negated {
            for grade in &mut marks.grades {
                let unmet = *grade == Grade::NONE.byte();
                *grade = if unmet { Grade::MET } else { Grade::NONE }.byte();
            }
        }
        marks
    }

    /// The documents that meet a condition without a word.
    fn facts(&self, check: &Check, negated: bool) -> Marks {
        let mut marks = Marks::none(self.index.len());
        self.meet(check, negated, &mut marks.grades);
        marks
    }

    /// The fields in which a denied word counts: a claim is not to blame for what is lent to it.
    fn deniable(&self) -> FieldSet {
        if self.fields == FieldSet::ALL {
            FieldSet::OWN
        } else {
            self.fields
        }
    }

    /// What a pattern is worth in each document, by these fields.
    fn text(&self, resolved: &Resolved, fields: FieldSet) -> Marks {
        if !resolved.all.is_empty() {
            return self.all(&resolved.all, fields);
        }
        let mut marks = Marks::none(self.index.len());
        for segment in self.index.segments() {
            let first = segment.first as usize;
            let grades = marks.grades.get_mut(first..first + segment.len());
            let grades = grades.unwrap_or_default();
            for sequence in &resolved.sequences {
                self.sequence(sequence, segment, fields, grades);
            }
        }
        let across = resolved.across.iter();
        for across in across.filter(|across| fields.contains(across.field)) {
            marks.raise(across.doc, Grade::new(across.class, across.field));
            if across.score > 0 {
                marks.more.push((across.doc, across.score));
            }
        }
        if fields.contains(Field::Finding) {
            self.lend(resolved, &mut marks);
        }
        marks
    }

    /// What several patterns are worth that must all be met: as much as the least of them.
    fn all(&self, patterns: &[Resolved], fields: FieldSet) -> Marks {
        let each = patterns.iter().map(|pattern| self.text(pattern, fields));
        let least = each.reduce(|mut least, next| {
            for (grade, other) in least.grades.iter_mut().zip(&next.grades) {
                *grade = (*grade).min(*other);
            }
            least.more.extend(next.more);
            least
        });
        least.unwrap_or_default()
    }

    fn sequence(
        &self,
        sequence: &Sequence,
        segment: &Segment,
        fields: FieldSet,
        grades: &mut [u8],
    ) {
        if sequence.is_empty() {
            return;
        }
        if sequence.single().is_some() {
            single(sequence, segment, fields, grades);
            return;
        }
        let beside = Beside::new(self.index, sequence);
        let _ = beside.each(segment, |doc, field, class| {
            let slot = grades.get_mut(doc as usize);
            if let Some(slot) = slot.filter(|_| fields.contains(field)) {
                *slot = Grade::new(class, field).byte().max(*slot);
            }
            ControlFlow::Continue(())
        });
    }

    /// Lends every claim what the findings about it are worth. `in:finding` asks for the findings
    /// themselves as well.
    fn lend(&self, resolved: &Resolved, marks: &mut Marks) {
        let Some(findings) = self.index.findings() else {
            return;
        };
        let mut of_findings = vec![0; findings.len()];
        for sequence in &resolved.sequences {
            self.sequence(sequence, findings, FieldSet::LENT, &mut of_findings);
        }
        let lent = |doc: &Doc| {
            let place = doc.checked_sub(findings.first)? as usize;
            let (_, class) = Grade::of_byte(*of_findings.get(place)?).by()?;
            Some(Grade::new(class, Field::Finding).byte())
        };
        let facets = self.index.facets();
        let scopes = (0..).zip(facets.examples());
        let scopes = scopes.map(|(scope, _)| {
            let findings = self.index.findings_about(scope).iter();
            findings.filter_map(lent).max().unwrap_or(0)
        });
        let by_scope: Vec<u8> = scopes.collect();
        for (grade, scope) in marks.grades.iter_mut().zip(facets.scopes()) {
            let lent = by_scope.get(*scope as usize).copied().unwrap_or(0);
            *grade = lent.max(*grade);
        }
        let themselves = marks.grades.get_mut(findings.first as usize..);
        merge(themselves.unwrap_or_default(), &of_findings);
    }
}

/// One word: its postings say all.
fn single(sequence: &Sequence, segment: &Segment, fields: FieldSet, grades: &mut [u8]) {
    let Some(meant) = sequence.single() else {
        return;
    };
    let kept = match (fields, sequence.at_best) {
        (FieldSet::OWN, Class::Word) => segment.frequent(&meant.run),
        _ => None,
    };
    if let Some(kept) = kept {
        merge(grades, kept);
    }
    let of_class = Class::ALL.map(Grades::of_class);
    for (word, kind) in &meant.words {
        if kept.is_some() && *kind == MatchKind::Begins {
            continue;
        }
        let class = kind.class().max(sequence.at_best);
        let among = if class == Class::Inside {
            fields.without_labels()
        } else {
            fields
        };
        if let Some(of_class) = of_class.get(class as usize) {
            segment.raise(*word, among, of_class, grades);
        }
    }
}
