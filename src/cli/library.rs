//! `onpaper library`: the built-in knowledge bases.

use serde_json::{Map, json};

use super::CommandResult;
use super::console::Console;
use super::styled::{BOLD, Styled};
use crate::export::Format;
use crate::kb::load::{BUILT_IN, BUILT_IN_TERMS, BuiltIn};
use crate::kb::pretty_json;
use crate::kb::text::{counted, wrapped};

/// The indent of the lines about a knowledge base.
const INDENT: &str = "  ";

/// Prints them to standard output, the default first.
pub(super) fn run(format: Format, console: &mut Console<'_>) -> CommandResult {
    let text = match format {
        Format::Json => json(),
        _ => text(console),
    };
    console.print(&text)
}

fn text(console: &Console<'_>) -> String {
    let blocks = BUILT_IN.iter().enumerate();
    let blocks: Vec<_> = blocks
        .map(|(at, row)| block(row, at == 0, console))
        .collect();
    let terms: Vec<&str> = wrapped(BUILT_IN_TERMS, console.width()).collect();
    format!("{}\n{}\n", blocks.join("\n"), terms.join("\n"))
}

/// Describes a knowledge base.
fn block(row: &BuiltIn, is_default: bool, console: &Console<'_>) -> String {
    let kb = row.kb();
    let mut head = Styled::of(row.id, BOLD);
    if is_default {
        head.push("  (opens by default)", "");
    }
    let findings = counted(kb.findings.len(), "finding");
    let counts = format!("{} · {findings}", kb.counts());
    let columns = console.width();
    let mut lines = head.rows(columns, console.colour);
    let source = format!("Source: {}", kb.source.credit());
    for text in [&*kb.title, &*counts, &source] {
        let rows = wrapped(text, columns.saturating_sub(INDENT.len()));
        lines.extend(rows.map(|row| format!("{INDENT}{row}")));
    }
    // An address is not wrapped, as it could not be followed.
    lines.extend(kb.source.url.iter().map(|url| format!("{INDENT}{url}")));
    lines.push(String::new());
    lines.join("\n")
}

/// Returns all of them as JSON.
fn json() -> String {
    let rows = BUILT_IN.iter().enumerate();
    let knowledge_bases = rows.map(|(at, row)| {
        let kb = row.kb();
        let statuses = kb.status_counts();
        let statuses = statuses.map(|(status, count)| (status.word().to_owned(), count.into()));
        json!({
            "id": kb.id,
            "title": kb.title,
            "summary": kb.summary,
            "version": kb.version,
            "default": at == 0,
            "claims": kb.claims.len(),
            "statuses": statuses.collect::<Map<_, _>>(),
            "findings": kb.findings.len(),
            "source": kb.source,
        })
    });
    pretty_json(&json!({ "knowledge_bases": knowledge_bases.collect::<Vec<_>>() }))
}
