//! The query language as the browser's help, `--help` and the README show it.

use super::super::facet::Facet;

/// The query language in rows: a form and its meaning.
pub fn language() -> Vec<(String, String)> {
    let [words, names] = [WORDS, NAMES].map(|rows| {
        let rows = rows.iter();
        rows.map(|(form, meaning)| ((*form).to_owned(), (*meaning).to_owned()))
    });
    let has_row = |facet: &Facet| {
        let forms = WORDS.iter().chain(NAMES).map(|(form, _)| form);
        let mut forms = forms.flat_map(|form| form.split(' '));
        forms.any(|form| form.starts_with(&format!("{facet}:")))
    };
    let facets = Facet::BUILT_IN.into_iter();
    let facets = facets.filter(|facet| !has_row(facet)).map(Facet::name);
    let facets: Vec<_> = facets.collect();
    let form = format!("{}:", facets.join(": "));
    let meaning = format!("only this {}", facets.join(", "));
    words.chain([(form, meaning)]).chain(names).collect()
}

const WORDS: &[(&str, &str)] = &[
    (
        "alert ack",
        "both words, in any order; parts, initials, typos count",
    ),
    ("\"a phrase\"", "these words, one after the other"),
    ("'exact", "this word exactly"),
    ("^start  end$", "at the start, at the end of a text"),
    ("!not", "without this word"),
    ("a | b", "one or the other"),
    ("+word", "with this word, where others may be missing"),
    (
        "IT",
        "an acronym: the whole word, in capitals if anything has it so",
    ),
    ("status:unrealised", "only this status"),
];

const NAMES: &[(&str, &str)] = &[
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
    (
        "kind:remedy",
        "only what is of this kind: benefit, drawback; of findings: verdict, condition, assumption, remedy",
    ),
    (
        "in:observed",
        "only in this part: title, alias, tag, aspect, area, claimed, observed, evidence, field, finding, link, text (any longer one)",
    ),
    (
        "has:link",
        "only what has one: link, evidence, finding, alias, tag, model, area, frequency, counterpart, observed, field; here, stale: what is assessed, and has changed since",
    ),
];
