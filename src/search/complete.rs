//! Completing the value of an operator while it is typed.

use super::facet::{Facet, FacetTable, begins};
use super::field::optional_fields;
use super::fold;
use super::query::{TEXT, named_fields};
use crate::kb::{Field, KnowledgeBase};

/// The most values that are offered.
const MOST: usize = 8;

impl FacetTable {
    /// The queries that complete the value at the end of `text` (`aspect:le`), in the order of the values; none
    /// if it does not end with a value, or that is complete.
    pub fn completions(&self, kb: &KnowledgeBase, text: &str) -> Vec<String> {
        let mut words = text.rsplit(char::is_whitespace);
        let piece = words.next().unwrap_or_default();
        let piece = piece.trim_start_matches(['!', '+']);
        let Some((name, value)) = piece.split_once(':') else {
            return Vec::new();
        };
        let typed = fold::fold(value);
        let known = self.values_after(kb, &name.to_lowercase());
        let fitting = known.iter().filter(|(id, name)| begins((id, name), &typed));
        let fitting: Vec<&str> = fitting.map(|(id, _)| *id).take(MOST).collect();
        if fitting.contains(&value) {
            return Vec::new();
        }
        let before = &text[..text.len() - value.len()];
        let whole = |id: &&str| match id.contains(char::is_whitespace) {
            true => format!("{before}\"{id}\" "),
            false => format!("{before}{id} "),
        };
        fitting.iter().map(whole).collect()
    }

    /// The values that an operator accepts after its colon, with their names.
    fn values_after<'a>(&'a self, kb: &'a KnowledgeBase, name: &str) -> Vec<(&'a str, &'a str)> {
        let facets = Facet::BUILT_IN.into_iter();
        let facet = facets
            .chain(self.own_facet(name))
            .find(|facet| facet.name() == name);
        let of_fields = |fields: &mut dyn Iterator<Item = Field>| {
            let names = fields
                .map(Field::name)
                .chain((name == "in").then_some(TEXT));
            names.map(|name| (name, name)).collect()
        };
        match (name, facet) {
            (_, Some(facet)) => self.values(kb, facet),
            ("in", _) => of_fields(&mut named_fields()),
            ("has", _) => of_fields(&mut optional_fields()),
            _ => Vec::new(),
        }
    }
}
