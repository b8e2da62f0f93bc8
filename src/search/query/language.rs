//! The query language as the browser's help, `--help` and the README show it.

use super::super::facet::Facet;
use super::super::field::optional_fields;
use super::{TEXT, named_fields};
use crate::kb::{ClaimKind, Field, FindingKind, all_words};

/// The query language in rows: a form and its meaning.
pub fn language() -> Vec<(String, String)> {
    let kinds = all_words::<ClaimKind>();
    let of_findings = all_words::<FindingKind>();
    let kinds = format!(
        "only what is of this kind: {kinds}; of findings: {of_findings}, or finding for all"
    );
    let named = listed(named_fields().map(Field::name).chain([TEXT]));
    let named = format!("only in this part: {named} (any longer one)");
    let optional = listed(optional_fields().map(Field::name));
    let optional = format!(
        "only what has one: {optional}; here, stale: what is assessed, and has changed since"
    );
    let of_tables = [
        ("kind:remedy", &*kinds),
        ("in:observed", &*named),
        ("title:cost", "this word in this part alone"),
        ("has:link", &*optional),
    ];
    let all = || WORDS.iter().chain(OPERATORS).chain(&of_tables);
    let has_row = |facet: &Facet| {
        let mut forms = all().flat_map(|(form, _)| form.split(' '));
        forms.any(|form| form.starts_with(&format!("{facet}:")))
    };
    let facets = Facet::BUILT_IN.into_iter();
    let facets = facets.filter(|facet| !has_row(facet)).map(Facet::name);
    let facets: Vec<_> = facets.collect();
    let form = format!("{}:", facets.join(": "));
    let meaning = format!("only this {}", facets.join(", "));
    let mut rows: Vec<_> = all()
        .map(|(form, meaning)| ((*form).to_owned(), (*meaning).to_owned()))
        .collect();
    rows.insert(WORDS.len(), (form, meaning));
    rows
}

fn listed(names: impl Iterator<Item = &'static str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

const WORDS: &[(&str, &str)] = &[
    (
        "alert ack",
        "both words, in any order; parts, initials, typos count",
    ),
    ("\"a phrase\"", "these words, one after the other"),
    ("'exact", "this word exactly"),
    ("^start  end$", "at the start, at the end of a text"),
    ("!not  -not  NOT not", "without this word, in any form"),
    ("a | b  a OR b", "one or the other"),
    ("(a b) | c", "a group: both words, or the third"),
    ("-(a b)  -(a | b)", "without both together, without either"),
    ("+word", "with this word, where others may be missing"),
    (
        "IT",
        "an acronym: the whole word, in capitals if anything has it so",
    ),
    ("status:unrealised", "only this status"),
    ("status:(a OR b)", "one of several values, as tag:a,b"),
];

const OPERATORS: &[(&str, &str)] = &[
    (
        "model:ops",
        "only this operating model, where there are several",
    ),
    (
        "here:realised  by:ann",
        "only what is assessed so here, only what Ann has assessed",
    ),
    (
        "differs:here",
        "only what somebody here sees differently from what was observed",
    ),
    (
        "owner:ann",
        "only this text in a field that is a filter, as by --facet Owner",
    ),
];
