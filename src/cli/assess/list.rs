//! `onpaper assess list`: the assessed claims, and by whom.

use std::cmp::Reverse;

use serde_json::{Value, json};

use super::super::args::AssessListArgs;
use super::super::console::Console;
use super::super::styled::{BOLD, Styled, colour as status_colour};
use super::super::{CommandResult, Outcome};
use crate::assess::{Agreement, Assessments};
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
    let style = (console.width().max(20), console.colour);
    for (nth, (at, agreement)) in claims.iter().enumerate() {
        if nth > 0 {
            console.write("\n")?;
        }
        let block = block(&kb.claims[*at], assessments, agreement, style);
        console.write(&block)?;
    }
    Ok(Outcome::Done)
}

/// The indent of all lines of a block but the first.
const INDENT: &str = "  ";

/// Describes the assessments of a claim, in lines of at most `width` columns.
fn block(
    claim: &Claim,
    assessments: &Assessments,
    agreement: &Agreement,
    (width, colour): (usize, bool),
) -> String {
    let mut lines = Vec::new();
    let mut push = |text: &Styled, depth: usize| {
        let indent = INDENT.repeat(depth);
        let rows = text.rows(width.saturating_sub(indent.len()), colour);
        lines.extend(rows.into_iter().map(|row| format!("{indent}{row}")));
    };
    push(&Styled::of(&claim.title, BOLD), 0);
    let source = format!("{} · observed: {}", claim.id, claim.status.name());
    push(&Styled::of(&source, ""), 1);
    if agreement.people() > 1 {
        let here = format!("here: {}", agreement.words());
        push(&Styled::of(&here, ""), 1);
    }
    for remark in assessments.remarks_on(claim) {
        let status = remark.entry.status;
        let sign = format!("{} {}", status.glyph(), status.name());
        let mut line = Styled::of(&sign, status_colour(status));
        line.push(&format!("  {}", remark.attribution()), "");
        push(&line, 1);
        let note = remark.entry.note.iter().map(ToString::to_string);
        note.chain(remark.figures())
            .for_each(|text| push(&Styled::of(&text, ""), 2));
    }
    lines.join("\n") + "\n"
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
