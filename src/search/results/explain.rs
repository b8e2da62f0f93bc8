//! Why a row stands where it does: by which field and class each word of the query found it, and
//! what that is worth.
//!
//! Worked out anew from the texts of the one row that is asked about, so that a search has nothing
//! to keep for it; a test holds the sum to the score of the row.

use std::sync::Arc;

use crate::kb::{Item, KnowledgeBase};

use super::super::class::{Class, worth};
use super::super::field::{Field, FieldSet, lends, texts_of};
use super::super::index::Index;
use super::super::query::{Query, Term};
use super::super::rank::Bonus;
use super::super::resolve::{Check, Condition, Group, Resolved};
use super::Results;
use super::highlight::Read;

/// Why a claim or finding is worth what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What each part of the query found, in the order typed.
    pub words: Vec<Reason>,
    /// What the words are worth together: side by side, or as a whole title.
    pub together: u32,
}

/// What a part of the query found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The part, as typed; of alternatives, the one that counts.
    pub typed: String,
    /// Where and how it matches best; nothing where no word is asked for, as by `has:link`.
    pub by: Option<(Field, Class)>,
    /// What that is worth.
    pub points: u32,
    /// How much of it is what fuzzy-matcher gives the letters, where they stand across a title.
    pub fuzzy: u32,
}

impl Explanation {
    /// The sum, which is the score of the row.
    pub fn score(&self) -> u32 {
        self.together + self.words.iter().map(|word| word.points).sum::<u32>()
    }
}

/// What a pattern is worth in a row.
#[derive(Clone, Copy)]
struct Match {
    by: Option<(Field, Class)>,
    points: u32,
    fuzzy: u32,
}

impl Match {
    /// A condition that is met without a word.
    const MET: Self = Self {
        by: None,
        points: 0,
        fuzzy: 0,
    };

    fn new(class: Class, field: Field) -> Self {
        Self {
            by: Some((field, class)),
            points: worth(class, field),
            fuzzy: 0,
        }
    }
}

impl Index {
    /// Why an item is among these results of the query; without a reason for a word, it is not.
    pub fn explain(
        &self,
        kb: &KnowledgeBase,
        query: &Query,
        results: &Results,
        item: Item,
    ) -> Explanation {
        let row = Row::new(kb, results, item);
        let terms = query.groups.iter().zip(&results.groups);
        let words = terms.filter_map(|(terms, group)| {
            let (term, found) = row.group(terms, group)?;
            let not = if term.negated { "!" } else { "" };
            let text = query.text().get(term.span.clone()).unwrap_or_default();
            Some(Reason {
                typed: format!("{not}{text}"),
                by: found.by,
                points: found.points,
                fuzzy: found.fuzzy,
            })
        });
        let groups = results.groups.iter().map(Arc::as_ref);
        let bonus = Bonus::new(self, groups, row.fields);
        let texts = row.own.iter();
        let together = texts.map(|text| bonus.in_text(text.field, text.numbers()));
        Explanation {
            words: words.collect(),
            together: together.max().unwrap_or(0),
        }
    }
}

/// The texts of one row that a query looks at.
struct Row<'a> {
    item: Item,
    doc: usize,
    own: Vec<Read<'a>>,
    /// What each finding about a claim lends it; of a finding, what it would lend.
    lent: Vec<Vec<Read<'a>>>,
    fields: FieldSet,
}

impl<'a> Row<'a> {
    fn new(kb: &'a KnowledgeBase, results: &Results, item: Item) -> Self {
        let texts = |item, fields: FieldSet| -> Vec<Read<'a>> {
            let texts = texts_of(kb, item).into_iter();
            let texts = texts.filter(|(field, _)| fields.contains(*field));
            texts
                .map(|(field, text)| Read::new(&results.dictionary, field, text))
                .collect()
        };
        let fields = results.ranked_by;
        let lenders = lenders(kb, item).into_iter();
        let lenders = lenders.filter(|_| fields.contains(Field::Finding));
        Self {
            item,
            doc: match item {
                Item::Claim(claim) => claim,
                Item::Finding(finding) => kb.claims.len() + finding,
            },
            own: texts(item, fields),
            lent: lenders
                .map(|finding| texts(finding, FieldSet::LENT))
                .collect(),
            fields,
        }
    }

    /// The alternative of a group that is worth most.
    fn group<'q>(&self, terms: &'q [Term], group: &Group) -> Option<(&'q Term, Match)> {
        let each = terms.iter().zip(&group.conditions);
        let found = each.filter_map(|(term, one)| Some((term, self.condition(one)?)));
        found.reduce(|best, next| {
            if next.1.points > best.1.points {
                next
            } else {
                best
            }
        })
    }

    fn condition(&self, condition: &Condition) -> Option<Match> {
        match &condition.check {
            Check::Text(resolved) if !condition.negated => self.pattern(resolved),
            _ => Some(Match::MET),
        }
    }

    /// What a pattern is worth where it is worth most; several that must all be met, as much as
    /// the least of them.
    fn pattern(&self, resolved: &Resolved) -> Option<Match> {
        if !resolved.all.is_empty() {
            let each: Option<Vec<_>> = resolved.all.iter().map(|one| self.pattern(one)).collect();
            return each?.into_iter().min_by_key(|found| found.points);
        }
        let own = in_texts(&self.own, resolved);
        let lent = self.lent.iter();
        let lent = lent.filter_map(|texts| Some(self.lent(in_texts(texts, resolved)?)));
        let all = own.into_iter().chain(self.across(resolved)).chain(lent);
        all.reduce(better)
    }

    /// What a match in a finding is worth here: to a claim, less than to the finding itself.
    fn lent(&self, found: Match) -> Match {
        match (self.item, found.by) {
            (Item::Claim(_), Some((_, class))) => Match::new(class, Field::Finding),
            _ => found,
        }
    }

    fn across(&self, resolved: &Resolved) -> impl Iterator<Item = Match> {
        let across = resolved.across.iter();
        let across = across.filter(|one| usize::try_from(one.doc) == Ok(self.doc));
        let across = across.filter(|one| self.fields.contains(one.field));
        across.map(|one| {
            let found = Match::new(one.class, one.field);
            Match {
                points: found.points + one.score,
                fuzzy: one.score,
                ..found
            }
        })
    }
}

/// The findings that lend an item their words; a finding lends them to itself.
fn lenders(kb: &KnowledgeBase, item: Item) -> Vec<Item> {
    let Item::Claim(claim) = item else {
        return vec![item];
    };
    let claim = kb.claims.get(claim).into_iter();
    let about = claim.flat_map(|claim| kb.findings_about(claim));
    let lending = about.filter(|finding| kb.findings.get(*finding).is_some_and(lends));
    lending.map(Item::Finding).collect()
}

/// The best match of a pattern in these texts.
fn in_texts(texts: &[Read<'_>], pattern: &Resolved) -> Option<Match> {
    let found = texts
        .iter()
        .filter_map(|text| Some(Match::new(text.class(pattern)?, text.field)));
    found.reduce(better)
}

/// The one that is worth more; of equals, the first.
fn better(best: Match, next: Match) -> Match {
    if next.points > best.points {
        next
    } else {
        best
    }
}
