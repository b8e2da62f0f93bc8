//! `onpaper assess list`: who sees what here.

use std::cmp::Reverse;

use serde::Serialize;

use super::super::Outcome;
use super::super::args::AssessListArgs;
use super::super::console::Console;
use super::super::styled::{BOLD, Styled, colour};
use crate::assess::{Agreement, Here, Remark};
use crate::export::{Format, pretty_json};
use crate::kb::{Claim, KnowledgeBase};

/// Prints the claims that are assessed to standard output, those first over which most disagree.
pub(super) fn run(
    kb: &KnowledgeBase,
    here: &Here,
    list: &AssessListArgs,
    console: &mut Console<'_>,
) -> anyhow::Result<Outcome> {
    let claims = here
        .assessed()
        .filter_map(|at| Some((at, here.agreement(at)?)));
    let mut claims: Vec<_> = claims.collect();
    claims.sort_by_key(|(_, agreement)| Reverse(agreement.disagreement()));
    for (by, entry) in here.unknown() {
        console.warn(&format!(
            "{by} has assessed {}, and there is no such claim",
            entry.claim
        ));
    }
    if claims.is_empty() {
        console.warn("nothing is assessed yet");
        return Ok(Outcome::NothingMatched);
    }
    if list.format == Format::Json {
        let records = claims
            .iter()
            .map(|(at, agreement)| Record::of(kb, here, *at, agreement));
        let claims = records.collect();
        console.write(&pretty_json(&Records { claims }))?;
        return Ok(Outcome::Done);
    }
    for (nth, (at, agreement)) in claims.iter().enumerate() {
        if nth > 0 {
            console.write("\n")?;
        }
        let block = Block {
            width: console.width().max(20),
            colour: console.colour,
        };
        console.write(&block.text(&kb.claims[*at], here, *at, agreement))?;
    }
    Ok(Outcome::Done)
}

/// The indent of all lines of a block but the first.
const INDENT: &str = "  ";

struct Block {
    width: usize,
    colour: bool,
}

impl Block {
    fn text(&self, claim: &Claim, here: &Here, at: usize, agreement: &Agreement) -> String {
        let mut head = Styled::default();
        head.push(&claim.title, BOLD);
        let mut lines = self.indented(&head, 0);
        let source = format!("{} · observed: {}", claim.id, claim.status.word());
        lines.extend(self.plain(&source, 1));
        if agreement.people() > 1 {
            lines.extend(self.plain(&format!("here: {}", agreement.words()), 1));
        }
        for remark in here.remarks(at) {
            let mut line = Styled::default();
            let status = remark.entry.status;
            line.push(
                &format!("{} {}", status.glyph(), status.word()),
                colour(status),
            );
            line.push(&format!("  {}", remark.attribution()), "");
            lines.extend(self.indented(&line, 1));
            for text in details(&remark) {
                lines.extend(self.plain(&text, 2));
            }
        }
        lines.join("\n") + "\n"
    }

    fn plain(&self, text: &str, depth: usize) -> Vec<String> {
        let mut styled = Styled::default();
        styled.push(text, "");
        self.indented(&styled, depth)
    }

    fn indented(&self, text: &Styled, depth: usize) -> Vec<String> {
        let indent = INDENT.repeat(depth);
        let rows = text.rows(self.width.saturating_sub(indent.len()), self.colour);
        rows.into_iter()
            .map(|row| format!("{indent}{row}"))
            .collect()
    }
}

/// The note, and the figures.
fn details(remark: &Remark<'_>) -> Vec<String> {
    let note = remark.entry.note.iter().map(ToString::to_string);
    note.chain(remark.figures()).collect()
}

/// The claims, for programs.
#[derive(Serialize)]
struct Records<'a> {
    claims: Vec<Record<'a>>,
}

#[derive(Serialize)]
struct Record<'a> {
    claim: &'a str,
    title: &'a str,
    observed: &'static str,
    agreement: String,
    entries: Vec<Said<'a>>,
}

#[derive(Serialize)]
struct Said<'a> {
    by: &'a str,
    stale: bool,
    status: &'static str,
    note: Option<&'a str>,
    evidence: &'a [crate::kb::Evidence],
    on: &'a str,
}

impl<'a> Record<'a> {
    fn of(kb: &'a KnowledgeBase, here: &'a Here, at: usize, agreement: &Agreement) -> Self {
        let claim = &kb.claims[at];
        let entries = here.remarks(at).map(|remark| Said {
            by: remark.by,
            stale: remark.is_stale,
            status: remark.entry.status.word(),
            note: remark.entry.note.as_deref(),
            evidence: &remark.entry.evidence,
            on: &remark.entry.on,
        });
        Self {
            claim: &claim.id,
            title: &claim.title,
            observed: claim.status.word(),
            agreement: agreement.words(),
            entries: entries.collect(),
        }
    }
}
