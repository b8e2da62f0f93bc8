//! From resolved terms to hits, best first.
//!
//! A word is worth the class of its match times the weight of its field; a document is worth the
//! sum over the words, and more where they stand side by side or are its whole title. Ties go by
//! file order, so that the order is total.

use std::cmp::Reverse;

use crate::kb::KnowledgeBase;

use super::field::{Field, FieldSet};
use super::hit::{Class, Hit, worth};
use super::index::Index;
use super::resolve::{Check, Condition, Group, Resolved};
use super::sequence::Sequence;

mod bonus;
mod facts;

/// What one word is worth in one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Grade {
    points: u32,
    by: Option<(Field, Class)>,
}

impl Grade {
    /// A condition that is met without a word, such as `status:unrealised`.
    const MET: Self = Self {
        points: 0,
        by: None,
    };

    fn new(class: Class, field: Field) -> Self {
        Self {
            points: worth(class, field),
            by: Some((field, class)),
        }
    }
}

/// What a condition or group is worth in each document; none where it is not met.
type Grades = Vec<Option<Grade>>;

/// Every claim and finding, in file order: what an empty query finds.
pub(super) fn everything(kb: &KnowledgeBase) -> Vec<Hit> {
    let hit = |item| Hit {
        item,
        by: None,
        score: 0,
    };
    kb.items().map(hit).collect()
}

/// The documents that meet every group by these fields, best first.
pub(super) fn hits(
    index: &Index,
    kb: &KnowledgeBase,
    groups: &[Group],
    fields: FieldSet,
) -> Vec<Hit> {
    let ranker = Ranker { index, kb, fields };
    let grades: Vec<Grades> = groups.iter().map(|group| ranker.group(group)).collect();
    let typed = bonus::typed(groups);
    let documents = 0..index.len();
    let mut hits: Vec<_> = documents
        .filter_map(|doc| ranker.document(doc, &grades, &typed))
        .collect();
    // Stable: ties stay in file order.
    hits.sort_by_key(|hit| Reverse(hit.score));
    hits
}

fn hit(index: &Index, doc: usize, best: Grade, score: u32) -> Hit {
    Hit {
        item: index.item(doc),
        by: best.by,
        score,
    }
}

struct Ranker<'a> {
    index: &'a Index,
    kb: &'a KnowledgeBase,
    fields: FieldSet,
}

impl Ranker<'_> {
    fn document(&self, doc: usize, grades: &[Grades], typed: &[bonus::Word<'_>]) -> Option<Hit> {
        let mut best = Grade::MET;
        let mut score = 0;
        for grades in grades {
            let grade = grades.get(doc).copied().flatten()?;
            score += grade.points;
            if grade.points > best.points {
                best = grade;
            }
        }
        score += bonus::bonus(self.index, doc, typed, self.fields);
        Some(hit(self.index, doc, best, score))
    }

    fn group(&self, group: &Group) -> Grades {
        let mut all = vec![None; self.index.len()];
        for condition in group {
            for (doc, grade) in self.condition(condition).into_iter().enumerate() {
                raise(&mut all, doc, grade);
            }
        }
        all
    }

    fn condition(&self, condition: &Condition) -> Grades {
        let grades = match &condition.check {
            Check::Text(resolved) if condition.negated => self.text(resolved, self.deniable()),
            Check::Text(resolved) => self.text(resolved, self.fields),
            check => self.facts(check, condition.negated),
        };
        if !condition.negated {
            return grades;
        }
        let not = |grade: Option<Grade>| grade.is_none().then_some(Grade::MET);
        grades.into_iter().map(not).collect()
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
    fn text(&self, resolved: &Resolved, fields: FieldSet) -> Grades {
        if !resolved.all.is_empty() {
            return self.all(&resolved.all, fields);
        }
        let mut grades = vec![None; self.index.len()];
        for sequence in &resolved.sequences {
            self.sequence(sequence, fields, &mut grades);
        }
        for across in resolved
            .across
            .iter()
            .filter(|across| fields.contains(across.field))
        {
            let mut grade = Grade::new(across.class, across.field);
            grade.points += across.score;
            raise(&mut grades, across.doc as usize, Some(grade));
        }
        if fields.contains(Field::Finding) {
            self.lend(resolved, &mut grades);
        }
        grades
    }

    /// What several patterns are worth that must all be met: as much as the least of them.
    fn all(&self, patterns: &[Resolved], fields: FieldSet) -> Grades {
        let each = patterns.iter().map(|pattern| self.text(pattern, fields));
        let least = each.reduce(|least, next| {
            let both = least.into_iter().zip(next);
            both.map(|(one, other)| Some(lesser(one?, other?)))
                .collect()
        });
        least.unwrap_or_default()
    }

    fn sequence(&self, sequence: &Sequence, fields: FieldSet, grades: &mut Grades) {
        match sequence.single() {
            Some(_) => self.single(sequence, fields, grades),
            None => self.side_by_side(sequence, fields, grades),
        }
    }

    /// One word: its postings say all.
    fn single(&self, sequence: &Sequence, fields: FieldSet, grades: &mut Grades) {
        for (word, kind) in sequence.single().into_iter().flat_map(|meant| &meant.words) {
            let class = kind.class().max(sequence.at_best);
            let fields = if class == Class::Inside {
                fields.without_labels()
            } else {
                fields
            };
            for (doc, at) in self.index.postings_of(*word) {
                let field = at.and(fields).heaviest();
                raise(
                    grades,
                    *doc as usize,
                    field.map(|field| Grade::new(class, field)),
                );
            }
        }
    }

    /// Several words: the texts that have the first one are looked at.
    fn side_by_side(&self, sequence: &Sequence, fields: FieldSet, grades: &mut Grades) {
        for doc in self.index.candidates(sequence) {
            let texts = self
                .index
                .texts(doc)
                .filter(|(field, _)| fields.contains(*field));
            for (field, words) in texts {
                let class = sequence.class_in(words);
                raise(
                    grades,
                    doc as usize,
                    class.map(|class| Grade::new(class, field)),
                );
            }
        }
    }

    /// Lends every claim what the findings about it are worth. `in:finding` asks for the findings
    /// themselves as well.
    fn lend(&self, resolved: &Resolved, grades: &mut Grades) {
        let mut of_findings = vec![None; self.index.len()];
        for sequence in &resolved.sequences {
            self.sequence(sequence, FieldSet::LENT, &mut of_findings);
        }
        for doc in 0..self.index.claims() {
            for finding in self.index.findings_about(doc) {
                let grade = of_findings.get(*finding as usize).copied().flatten();
                let by = grade.and_then(|grade| grade.by);
                let lent = by.map(|(_, class)| Grade::new(class, Field::Finding));
                raise(grades, doc, lent);
            }
        }
        for doc in self.index.claims()..self.index.len() {
            raise(grades, doc, of_findings.get(doc).copied().flatten());
        }
    }
}

fn lesser(one: Grade, other: Grade) -> Grade {
    if other.points < one.points {
        other
    } else {
        one
    }
}

fn raise(grades: &mut Grades, doc: usize, new: Option<Grade>) {
    let Some(best) = grades.get_mut(doc) else {
        return;
    };
    let points = |grade: &Option<Grade>| grade.map(|grade| grade.points);
    if points(&new) > points(best) {
        *best = new;
    }
}
