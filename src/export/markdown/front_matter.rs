//! The optional YAML front matter, for tools that index documents.

use super::super::Report;
use super::super::group::Group;

/// The block, from `---` to `---`.
pub(super) fn block(report: &Report<'_>, tree: &Group<'_>) -> String {
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
