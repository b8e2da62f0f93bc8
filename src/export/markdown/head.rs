//! The head of the document: the optional YAML front matter, for tools that index documents; and under the title
//! the credit of the source, or for an import a quote with metadata.

use super::super::Report;
use super::super::group::Group;
use super::super::label::{self, COLON, COMMA};
use super::escape;
use crate::kb::text::counted;
use crate::kb::{DEFAULT_LANGUAGE, KnowledgeBase, Link, Source};

/// The metadata of the document, one entry per line.
pub(super) fn list(report: &Report<'_>, tree: &Group<'_>) -> String {
    let kb = report.kb;
    let source = &kb.source;
    let filters = Some(report.filters.join("; ")).filter(|filters| !filters.is_empty());
    let language = Some(&*kb.language).filter(|language| *language != DEFAULT_LANGUAGE);
    let entries = [
        (label::QUERY, report.query.as_deref()),
        (label::FILTERS, filters.as_deref()),
        (label::KNOWLEDGE_BASE, Some(&*kb.title)),
        (label::ID, Some(kb.id.as_str())),
        (
            label::VERSION,
            Some(&*kb.version).filter(|version| !version.is_empty()),
        ),
        (label::LANGUAGE, language),
        (label::SOURCE, Some(&*source.title)),
        (label::ADDRESS, source.url.as_deref()),
        (label::PUBLISHER, source.publisher.as_deref()),
        (label::LICENCE, source.licence.as_deref()),
        (label::NOTE, source.note.as_deref()),
    ];
    let entries = entries
        .into_iter()
        .filter_map(|(label, text)| Some(format!("> - {label}{COLON}{}", escape::inline(text?))));
    let tally = format!("> - {}", tally(kb, tree));
    let lines: Vec<String> = [tally].into_iter().chain(entries).collect();
    lines.join("\n")
}

/// The credit of the source, as in `[Title](address), Publisher, CC BY`.
pub(super) fn credit(source: &Source) -> String {
    let title = match &source.url {
        Some(url) => escape::link_after_text(&Link {
            title: Some(source.title.clone()),
            url: url.clone(),
        }),
        None => escape::inline(&source.title),
    };
    let rest = [&source.publisher, &source.licence].into_iter().flatten();
    let rest: Vec<&str> = rest.map(|text| text.as_str()).collect();
    match rest.join(COMMA).as_str() {
        "" => title,
        rest => format!("{title}{COMMA}{}", escape::inline(rest)),
    }
}

/// The numbers of claims and findings, as in `2 claims (0 realised, 2 unrealised), 1 finding`.
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

/// The front matter, from `---` to `---`.
pub(super) fn front_matter(report: &Report<'_>, tree: &Group<'_>) -> String {
    let source = &report.kb.source;
    let mut lines = vec![
        "---".to_owned(),
        format!("title: {}", quoted(&report.heading)),
        format!("knowledge_base: {}", quoted(&report.kb.id)),
        format!("version: {}", quoted(&report.kb.version)),
    ];
    if let Some(query) = &report.query {
        lines.push(format!("query: {}", quoted(query)));
    }
    if !report.filters.is_empty() {
        lines.push("filters:".to_owned());
        lines.extend(
            report
                .filters
                .iter()
                .map(|filter| format!("  - {}", quoted(filter))),
        );
    }
    let counts = report.kb.statuses().into_iter();
    lines.extend(counts.map(|status| format!("{}: {}", status.word(), tree.count(status))));
    lines.push("source:".to_owned());
    let fields = [
        ("title", Some(&*source.title)),
        ("publisher", source.publisher.as_deref()),
        ("url", source.url.as_deref()),
        ("licence", source.licence.as_deref()),
    ];
    for (name, value) in fields {
        lines.extend(value.map(|value| format!("  {name}: {}", quoted(value))));
    }
    lines.push("---".to_owned());
    lines.join("\n")
}

/// A YAML string in double quotes on one line, which is written as in JSON.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
