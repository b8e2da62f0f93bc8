//! Completing the value of an operator while it is typed.

use super::facet::{Facet, FacetTable, begins};
use super::field::optional_fields;
use super::fold;
use super::query::{
    AssessmentTest, HERE, Operator, TEXT, as_typed, kind_names, named_fields, unquoted,
};
use crate::kb::{Field, KnowledgeBase};

/// The most values that are offered.
const MOST: usize = 8;

impl FacetTable {
    /// The queries that complete the value at the end of `text` (`aspect:le`), in the order of the values; none
    /// if it does not end with a value, or that is complete.
    pub fn completions(&self, kb: &KnowledgeBase, text: &str) -> Vec<String> {
        let mut words = text.rsplit(char::is_whitespace);
        let piece = words.next().unwrap_or_default();
        let piece = piece.trim_start_matches(['!', '-', '+', '(']);
        let Some((name, value)) = piece.split_once(':') else {
            return Vec::new();
        };
        let given = unquoted(value);
        let typed = fold::fold(given);
        let known = self.values_after(kb, &name.to_lowercase());
        let fitting = known.iter().filter(|(id, name)| begins((id, name), &typed));
        let fitting: Vec<&str> = fitting.map(|(id, _)| *id).take(MOST).collect();
        if fitting.contains(&given) {
            return Vec::new();
        }
        let before = &text[..text.len() - value.len()];
        let whole = |id: &&str| format!("{before}{} ", as_typed(id));
        fitting.iter().map(whole).collect()
    }

    /// The values that an operator accepts after its colon, with their names.
    pub(super) fn values_after<'a>(
        &'a self,
        kb: &'a KnowledgeBase,
        name: &str,
    ) -> Vec<(&'a str, &'a str)> {
        let named = |name: &'static str| (name, name);
        match Operator::named(name).or_else(|| self.own_facet(name).map(Operator::Facet)) {
            Some(Operator::Facet(Facet::Kind)) => kind_names().map(named).collect(),
            Some(Operator::Facet(facet)) => self.values(kb, facet),
            Some(Operator::In) => {
                let names = named_fields().map(Field::name).chain([TEXT]);
                names.map(named).collect()
            }
            Some(Operator::Has) => {
                let tests = AssessmentTest::HAD.map(|(name, _)| name);
                let names = optional_fields().map(Field::name).chain(tests);
                names.map(named).collect()
            }
            Some(Operator::Differs) => vec![named(HERE)],
            None => Vec::new(),
        }
    }
}
