//! `onpaper library`: the knowledge bases inside the program.

use serde::{Serialize, Serializer};

use super::Outcome;
use super::args::LibraryArgs;
use super::console::Console;
use super::styled::{BOLD, Styled};
use crate::export::Format;
use crate::kb::load::{BUILT_IN, BuiltIn};
use crate::kb::text::{counted, wrapped};
use crate::kb::{KnowledgeBase, Source};

/// What stands before the lines about a knowledge base.
const INDENT: &str = "  ";

/// Prints them to standard output, the one that opens by default first.
pub(super) fn run(library: &LibraryArgs, console: &mut Console<'_>) -> anyhow::Result<Outcome> {
    let text = match library.format {
        Format::Json => json()?,
        _ => text(console),
    };
    console.print(&text)
}

fn text(console: &Console<'_>) -> String {
    let blocks = BUILT_IN.iter().enumerate();
    let blocks: Vec<_> = blocks
        .map(|(at, row)| block(row, at == 0, console))
        .collect();
    blocks.join("\n")
}

/// What there is to say of one.
fn block(row: &BuiltIn, is_default: bool, console: &Console<'_>) -> String {
    let kb = row.kb();
    let mut head = Styled::default();
    head.push(row.id, BOLD);
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
    // An address stays whole: in pieces it leads nowhere.
    lines.extend(kb.source.url.iter().map(|url| format!("{INDENT}{url}")));
    lines.push(String::new());
    lines.join("\n")
}

/// One of them for programs.
#[derive(Serialize)]
struct Entry<'kb> {
    id: &'kb str,
    title: &'kb str,
    summary: &'kb str,
    version: &'kb str,
    default: bool,
    claims: usize,
    statuses: Statuses<'kb>,
    findings: usize,
    source: &'kb Source,
}

/// How many claims have each status that is used.
struct Statuses<'kb>(&'kb KnowledgeBase);

impl Serialize for Statuses<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let counts = self.0.status_counts();
        serializer.collect_map(counts.map(|(status, count)| (status.word(), count)))
    }
}

fn json() -> anyhow::Result<String> {
    #[derive(Serialize)]
    struct Listing<'kb> {
        knowledge_bases: Vec<Entry<'kb>>,
    }
    let rows = BUILT_IN.iter().enumerate();
    let knowledge_bases = rows.map(|(at, row)| {
        let kb = row.kb();
        Entry {
            id: &kb.id,
            title: &kb.title,
            summary: &kb.summary,
            version: &kb.version,
            default: at == 0,
            claims: kb.claims.len(),
            statuses: Statuses(kb),
            findings: kb.findings.len(),
            source: &kb.source,
        }
    });
    let listing = Listing {
        knowledge_bases: knowledge_bases.collect(),
    };
    Ok(serde_json::to_string_pretty(&listing)? + "\n")
}
