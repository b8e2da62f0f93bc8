//! The list in the quote under the title: how the document was made and where it is from.

use super::super::Report;
use super::super::group::Group;
use super::super::label::{self, BETWEEN, COLON, COMMA, DOT};
use super::escape;
use crate::kb::text::counted;
use crate::kb::{DEFAULT_LANGUAGE, KnowledgeBase, Link};

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
    let link = Link {
        title: source.title.clone(),
        url: source.url.clone(),
    };
    let credit = if source.licence.contains(',') {
        let publisher = format!("{}{COMMA}", source.publisher);
        escape::inline(&publisher) + &escape::code(&source.licence)
    } else {
        escape::inline(&format!("{}{COMMA}{}", source.publisher, source.licence))
    };
    let link = escape::link_after_text(&link);
    items.push(format!("{}{COLON}{link}{COMMA}{credit}", label::SOURCE));
    if !source.note.is_empty() {
        items.push(format!(
            "{}{COLON}{}",
            label::NOTE,
            escape::inline(&source.note)
        ));
    }
    items
        .iter()
        .map(|item| format!("> - {item}"))
        .collect::<Vec<_>>()
        .join("\n")
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
