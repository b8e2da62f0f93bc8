//! What stands under the title: whose work it is; for reading back, a quote that lists how the document
//! was made and where it is from.

use super::super::Report;
use super::super::group::Group;
use super::super::label::{self, BETWEEN, COLON, COMMA, DOT};
use super::escape;
use crate::kb::text::counted;
use crate::kb::{DEFAULT_LANGUAGE, KnowledgeBase, Link, Source};

/// How the document was made and where it is from.
pub(super) fn list(report: &Report<'_>, tree: &Group<'_>) -> String {
    let source = &report.kb.source;
    let mut items = Vec::new();
    if let Some(query) = &report.query {
        items.push(format!("{}{COLON}{}", label::QUERY, escape::inline(query)));
    }
    if !report.filters.is_empty() {
        let filters = report.filters.join("; ");
        items.push(format!(
            "{}{COLON}{}",
            label::FILTERS,
            escape::inline(&filters)
        ));
    }
    items.push(tally(report.kb, tree));
    items.push(origin(report.kb));
    items.push(format!("{}{COLON}{}", label::SOURCE, credit(source, true)));
    if let Some(note) = &source.note {
        items.push(format!("{}{COLON}{}", label::NOTE, escape::inline(note)));
    }
    items
        .iter()
        .map(|item| format!("> - {item}"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The work, its publisher and its licence, as in `[Title](address), Publisher, CC BY`. For reading back,
/// a licence that could be taken for something else stands in a code span, and so does such a title of
/// a work that has no address.
pub(super) fn credit(source: &Source, record: bool) -> String {
    let code_if = |is_parted: bool, text: &str| {
        if record && is_parted {
            escape::code(text)
        } else {
            escape::inline(text)
        }
    };
    let mut credit = match &source.url {
        Some(url) => escape::link_after_text(&Link {
            title: Some(source.title.clone()),
            url: url.clone(),
        }),
        None => code_if(source.title.contains(','), &source.title),
    };
    match (&source.publisher, &source.licence) {
        (None, None) => {}
        (Some(publisher), None) => {
            // What stands behind the last comma would be taken for the licence.
            let end = if record && publisher.contains(',') {
                ","
            } else {
                ""
            };
            credit.push_str(COMMA);
            credit.push_str(&escape::inline(&format!("{publisher}{end}")));
        }
        (Some(publisher), Some(licence)) if !record || !licence.contains(',') => {
            credit.push_str(COMMA);
            credit.push_str(&escape::inline(&format!("{publisher}{COMMA}{licence}")));
        }
        (publisher, Some(licence)) => {
            credit.push_str(COMMA);
            if let Some(publisher) = publisher {
                credit.push_str(&escape::inline(&format!("{publisher}{COMMA}")));
            }
            credit.push_str(&code_if(true, licence));
        }
    }
    credit
}

/// Which knowledge base it is, as in `Benefits of Ops Run It · Id: ops-run-it · Version: 1.0.0`.
fn origin(kb: &KnowledgeBase) -> String {
    let title = escape::field(&kb.title, &[DOT]);
    let mut line = format!("{}{COLON}{title}", label::KNOWLEDGE_BASE);
    let usual = kb.language == DEFAULT_LANGUAGE;
    let language = if usual { "" } else { &kb.language };
    for (label, text) in [
        (label::ID, kb.id.as_str()),
        (label::VERSION, &kb.version),
        (label::LANGUAGE, language),
    ] {
        if !text.is_empty() {
            line.push_str(&format!(
                "{BETWEEN}{label}{COLON}{}",
                escape::field(text, &[DOT])
            ));
        }
    }
    line
}

/// As in `2 claims (0 realised, 2 unrealised), 1 finding`.
fn tally(kb: &KnowledgeBase, tree: &Group<'_>) -> String {
    let (claims, findings) = (tree.all_claims().len(), tree.all_findings().len());
    let mut parts = Vec::new();
    if claims > 0 || findings == 0 {
        let statuses = kb.statuses().into_iter();
        let counts = statuses.map(|status| format!("{} {}", tree.count(status), status.word()));
        let counts: Vec<_> = counts.collect();
        let claims = counted(claims, "claim");
        parts.push(match counts.join(", ").as_str() {
            "" => claims,
            counts => format!("{claims} ({counts})"),
        });
    }
    if findings > 0 {
        parts.push(counted(findings, "finding"));
    }
    parts.join(", ")
}
