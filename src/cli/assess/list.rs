//! `onpaper assess list`: the assessed claims, and by whom.

use std::cmp::Reverse;

use serde_json::{Value, json};

use super::super::args::AssessListArgs;
use super::super::console::Console;
use super::super::styled::{BOLD, Styled, colour};
use super::super::{CommandResult, Outcome};
use crate::assess::{Agreement, Assessments, Remark};
use crate::export::Format;
use crate::kb::{Claim, KnowledgeBase, pretty_json, sort_by_key};

/// Prints the assessed claims to standard output, the most disputed first.
pub(super) fn run(
    kb: &KnowledgeBase,
    assessments: &Assessments,
    list: &AssessListArgs,
    console: &mut Console<'_>,
) -> CommandResult {
    let claims = assessments
        .assessed()
        .filter_map(|at| Some((at, assessments.agreement(at)?)));
    let mut claims: Vec<_> = claims.collect();
    sort_by_key(&mut claims, |(_, agreement)| {
        Reverse(agreement.disagreement())
    });
    for (by, entry) in assessments.unknown() {
        console.warn(&format!(
            "{by} has assessed {}, but there is no such claim",
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
            .map(|(at, agreement)| record(kb, assessments, *at, agreement));
        let claims: Vec<Value> = records.collect();
        console.write(&pretty_json(&json!({ "claims": claims })))?;
        return Ok(Outcome::Done);
    }
    for (nth, (at, agreement)) in claims.iter().enumerate() {
        if nth > 0 {
            console.write("\n")?;
        }
        let block = AssessedWriter {
            width: console.width().max(20),
            colour: console.colour,
        };
        console.write(&block.text(&kb.claims[*at], assessments, agreement))?;
    }
    Ok(Outcome::Done)
}

/// The indent of all lines of a block but the first.
const INDENT: &str = "  ";

struct AssessedWriter {
    width: usize,
    colour: bool,
}

impl AssessedWriter {
    fn text(&self, claim: &Claim, assessments: &Assessments, agreement: &Agreement) -> String {
        let mut lines = self.indented(&Styled::of(&claim.title, BOLD), 0);
        let source = format!("{} · observed: {}", claim.id, claim.status.name());
        lines.extend(self.plain(&source, 1));
        if agreement.people() > 1 {
            lines.extend(self.plain(&format!("here: {}", agreement.words()), 1));
        }
        for remark in assessments.remarks_on(claim) {
            let status = remark.entry.status;
            let sign = format!("{} {}", status.glyph(), status.name());
            let mut line = Styled::of(&sign, colour(status));
            line.push(&format!("  {}", remark.attribution()), "");
            lines.extend(self.indented(&line, 1));
            for text in details(&remark) {
                lines.extend(self.plain(&text, 2));
            }
        }
        lines.join("\n") + "\n"
    }

    fn plain(&self, text: &str, depth: usize) -> Vec<String> {
        self.indented(&Styled::of(text, ""), depth)
    }

    fn indented(&self, text: &Styled, depth: usize) -> Vec<String> {
        let indent = INDENT.repeat(depth);
        let rows = text.rows(self.width.saturating_sub(indent.len()), self.colour);
        rows.into_iter()
            .map(|row| format!("{indent}{row}"))
            .collect()
    }
}

/// Returns the note, followed by the figures.
fn details(remark: &Remark<'_>) -> Vec<String> {
    let note = remark.entry.note.iter().map(ToString::to_string);
    note.chain(remark.figures()).collect()
}

/// Returns a claim with its assessments as JSON.
fn record(
    kb: &KnowledgeBase,
    assessments: &Assessments,
    at: usize,
    agreement: &Agreement,
) -> Value {
    let claim = &kb.claims[at];
    let entries = assessments.remarks_on(claim).map(|remark| {
        json!({
            "by": remark.by,
            "stale": remark.is_stale(),
            "status": remark.entry.status.word(),
            "note": remark.entry.note,
            "evidence": remark.entry.evidence,
            "on": remark.entry.on,
        })
    });
    json!({
        "claim": claim.id,
        "title": claim.title,
        "observed": claim.status.word(),
        "agreement": agreement.words(),
        "entries": entries.collect::<Vec<_>>(),
    })
}
