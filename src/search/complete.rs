//! Completing the value of an operator while it is typed.

use super::facet::{Facet, FacetTable, as_typed, begins};
use super::field::optional_fields;
use super::fold;
use super::query::{
    AssessmentTest, HERE, Names, Operator, TEXT, kind_names, named_fields, spelt_out, unquoted,
};
use crate::kb::{Field, KnowledgeBase};

/// The most values that are offered.
const MOST: usize = 8;

impl FacetTable {
    /// The values that complete the one at the end of `text` (`aspect:le`, `tag:(cost OR in`), as they are typed, and
    /// the place where it begins; none if it does not end with a value, or that is complete.
    pub fn completions(&self, kb: &KnowledgeBase, text: &str) -> (usize, Vec<String>) {
        let names = Names(Some((kb, self)));
        let spelt = spelt_out(text, names);
        let mut words = spelt.rsplit(char::is_whitespace);
        let piece = words.next().unwrap_or_default();
        let piece = piece.trim_start_matches(['!', '-', '+', '(']);
        // What spells out a list ends with a parenthesis that is not typed.
        let piece = match text.ends_with(')') {
            true => piece,
            false => piece.trim_end_matches(')'),
        };
        let (name, value) = piece.split_once(':').unwrap_or_default();
        let operator = names.operator(name);
        let known = operator.map_or(Vec::new(), |operator| self.values_after(kb, operator));
        let last = value.rsplit(',').next().unwrap_or_default();
        let fitting = [value, last].map(|value| {
            let typed = fold::fold(unquoted(value));
            let fitting = known.iter().filter(|(id, name)| begins((id, name), &typed));
            let fitting: Vec<&str> = fitting.map(|(id, _)| *id).take(MOST).collect();
            (value, fitting)
        });
        let mut fitting = fitting.into_iter();
        let found = fitting
            .find(|(value, fitting)| !fitting.is_empty() && !fitting.contains(&unquoted(value)));
        let (value, fitting) = found.unwrap_or_default();
        let values = fitting.into_iter().map(as_typed);
        (text.len() - value.len(), values.collect())
    }

    /// The values that an operator accepts after its colon, with their names.
    pub(super) fn values_after<'a>(
        &'a self,
        kb: &'a KnowledgeBase,
        operator: Operator,
    ) -> Vec<(&'a str, &'a str)> {
        let named = |name: &'static str| (name, name);
        match operator {
            Operator::Facet(Facet::Kind) => kind_names().map(named).collect(),
            Operator::Facet(facet) => self.values(kb, facet),
            Operator::In => {
                let names = named_fields().map(Field::name).chain([TEXT]);
                names.map(named).collect()
            }
            Operator::Has => {
                let tests = AssessmentTest::HAD.map(|(name, _)| name);
                let names = optional_fields().map(Field::name).chain(tests);
                names.map(named).collect()
            }
            Operator::Differs => vec![named(HERE)],
            Operator::Part(_) => Vec::new(),
        }
    }
}
