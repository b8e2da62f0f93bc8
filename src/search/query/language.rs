//! The query language as the browser's help, `--help` and the README show it.

use super::super::facet::Facet;
use super::super::field::optional_fields;
use super::{TEXT, named_fields};
use crate::kb::{ClaimKind, Field, FindingKind, all_words};

/// A form and its meaning in each line; names in braces stand for lists.
const ROWS: &str = include_str!("../../../data/query-language.tsv");

/// The query language in rows: a form and its meaning.
pub fn language() -> Vec<(String, String)> {
    let rows = || ROWS.lines().filter_map(|line| line.split_once('\t'));
    let has_row = |facet: &Facet| {
        let mut forms = rows().flat_map(|(form, _)| form.split(' '));
        forms.any(|form| form.starts_with(&format!("{facet}:")))
    };
    let others = Facet::BUILT_IN.into_iter().filter(|facet| !has_row(facet));
    let others: Vec<_> = others.map(Facet::name).collect();
    let lists = [
        ("{other facets}", format!("{}:", others.join(": "))),
        ("{other facet names}", others.join(", ")),
        ("{kinds}", all_words::<ClaimKind>()),
        ("{kinds of findings}", all_words::<FindingKind>()),
        (
            "{parts}",
            listed(named_fields().map(Field::name).chain([TEXT])),
        ),
        (
            "{optional parts}",
            listed(optional_fields().map(Field::name)),
        ),
    ];
    let filled = |text: &str| {
        let lists = lists.iter();
        lists.fold(text.to_owned(), |text, (name, list)| {
            text.replace(name, list)
        })
    };
    rows()
        .map(|(form, meaning)| (filled(form), filled(meaning)))
        .collect()
}

fn listed(names: impl Iterator<Item = &'static str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}
