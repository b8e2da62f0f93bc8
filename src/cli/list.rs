//! `onpaper list`: the claims and findings that match, best first.

use anyhow::ensure;

use super::args::{Common, ListArgs};
use super::choice::ListFormat;
use super::console::Console;
use super::selection::{Selection, claims_only_error};
use super::styled::{BOLD, Styled, colour};
use super::{CommandResult, Outcome, knowledge};
use crate::export::{Format, Report};
use crate::kb::text::{counted_items, width};
use crate::kb::{Field, FindingKind, Item};
use crate::search::{Hit, Reason, excerpt};

/// Prints what matches to standard output, best first. Standard error reports if nothing matched, and how
/// the query was interpreted if not as typed.
pub(super) fn run(common: &Common, list: &ListArgs, console: &mut Console<'_>) -> CommandResult {
    let (mut kb, assessments) = knowledge::load_with_assessments(common)?;
    let query = (&*list.query, &list.filters);
    let selection = Selection::from_arguments(&mut kb, assessments, query, list.all, console)?;
    let has_claims = selection.hits().any(|hit| hit.item().claim().is_some());
    if !selection.is_answer() {
        selection.warn_nothing_found(console);
    }
    if selection.hits().next().is_none() {
        return Ok(Outcome::NothingMatched);
    }
    // The configuration may set another format, which has no explanations.
    let format = match list.explain {
        true => ListFormat::Document(Format::Text),
        false => list.format,
    };
    if let ListFormat::Document(format) = format {
        ensure!(
            has_claims || format.info().has_findings,
            claims_only_error(format)
        );
    }
    let has_findings = match format {
        ListFormat::Ids | ListFormat::Document(Format::Text) => true,
        ListFormat::Document(Format::Markdown) => !has_claims,
        ListFormat::Document(format) => format.info().has_findings,
    };
    let selection = match list.limit {
        Some(limit) => selection.limited(limit.get(), has_findings),
        None => selection,
    };
    let hits: Vec<Hit> = selection.hits().collect();
    let report = || Report {
        ranked: true,
        ..selection.report()
    };
    match format {
        ListFormat::Document(Format::Text) => {
            text(&selection, list.explain, &hits, console)?;
        }
        ListFormat::Ids => {
            for hit in hits {
                console.write_line(selection.kb.id_of(hit.item()))?;
            }
        }
        // A table of claims.
        ListFormat::Document(Format::Markdown) if has_claims => console.write(&report().index())?,
        ListFormat::Document(format) => console.write(&report().render(format))?,
    }
    Ok(Outcome::Done)
}

/// Prints a block for each claim or finding, separated by blank lines.
fn text(
    selection: &Selection<'_>,
    explain: bool,
    hits: &[Hit],
    console: &mut Console<'_>,
) -> anyhow::Result<()> {
    let page = ListWriter {
        selection,
        explain,
        width: console.width().max(20),
        colour: console.colour,
    };
    let mut is_partial = false;
    for (count, hit) in hits.iter().enumerate() {
        let gap = if count > 0 { "\n" } else { "" };
        if !is_partial && !selection.missing_words(*hit).is_empty() {
            is_partial = true;
            console.write(&format!("{gap}Some of these words:\n"))?;
        }
        console.write(&format!("{gap}{}", page.block(*hit)))?;
    }
    if console.interactive {
        let claims = hits.iter().filter(|hit| hit.item().claim().is_some());
        let claims = claims.count();
        let counts = counted_items(claims, hits.len() - claims);
        console.status(&format!("\n{}", counts.join(", ")))?;
    }
    Ok(())
}

struct ListWriter<'a> {
    selection: &'a Selection<'a>,
    explain: bool,
    width: usize,
    colour: bool,
}

/// The indent of all lines of a block but the first.
const INDENT: &str = "  ";

impl ListWriter<'_> {
    fn block(&self, hit: Hit) -> String {
        let item = hit.item();
        let (sign, colour, place) = self.head(item);
        let title = self.selection.kb.title(item);
        let found = self.selection.results.highlights(Field::Title, title);
        let mut head = Styled::of(&sign, colour);
        head.push(INDENT, "");
        head.push_matches(title, &found, BOLD);
        let under = Styled::of(&format!("{} · {place}", self.selection.kb.id_of(item)), "");
        let mut lines = self.wrapped(&head);
        lines.extend(self.wrapped(&under));
        lines.extend(self.context(item).unwrap_or_default());
        lines.extend(self.assessment_lines(item));
        let missing = self.selection.missing_words(hit);
        if !missing.is_empty() {
            lines.push(format!("without {}", missing.join(", ")));
        }
        if self.explain {
            lines.extend(self.reasons(hit));
        }
        lines.join(&format!("\n{INDENT}")) + "\n"
    }

    /// Returns the status or kind, its colour, and the aspect and area.
    fn head(&self, item: Item) -> (String, &'static str, String) {
        let kb = self.selection.kb;
        match item {
            Item::Claim(at) => kb.claims.get(at).map(|claim| {
                let status = format!("{} {}", claim.status.glyph(), claim.status_and_kind());
                (status, colour(claim.status), kb.place_with_model(claim))
            }),
            Item::Finding(at) => kb.findings.get(at).map(|finding| {
                let kind = format!("{} {}", FindingKind::GLYPH, finding.kind.word());
                (kind, "", kb.scope_name(finding))
            }),
        }
        .unwrap_or_default()
    }

    /// Returns the lines on how the claim is assessed, if it is.
    fn assessment_lines(&self, item: Item) -> Vec<String> {
        let assessments = self.selection.assessments();
        let claim = item.claim();
        let Some((claim, agreement)) = claim.and_then(|at| Some((at, assessments.agreement(at)?)))
        else {
            return Vec::new();
        };
        let is_stale = assessments
            .remarks_on(&self.selection.kb.claims[claim])
            .any(|one| one.is_stale());
        let stale = if is_stale { ", stale" } else { "" };
        let line = format!("here: {}{stale}", agreement.words());
        self.wrapped(&Styled::of(&line, ""))
    }

    /// Returns the lines of context around the match, unless the title shows it.
    fn context(&self, item: Item) -> Option<Vec<String>> {
        let context = self.selection.results.context(self.selection.kb, item);
        // The id is shown of each.
        let context = context.filter(|context| context.field != Field::Id)?;
        let label = format!("{}: ", context.field.name());
        let room = self.columns().saturating_sub(width(&label));
        let found = excerpt(context.text, &context.ranges, room);
        let mut line = Styled::of(&label, "");
        line.push_matches(&found.text, &found.ranges, "");
        Some(self.wrapped(&line))
    }

    /// Returns a line for each word with its points and how it matched, and one for the sum.
    fn reasons(&self, hit: Hit) -> Vec<String> {
        let Some(explanation) = self.selection.explain(hit) else {
            return Vec::new();
        };
        let mut lines: Vec<_> = explanation.words.iter().map(reason).collect();
        if explanation.together > 0 {
            lines.push((explanation.together, "as a whole".to_owned()));
        }
        if explanation.claim > 0 {
            lines.push((explanation.claim, "a claim".to_owned()));
        }
        lines.push((explanation.score(), "in all".to_owned()));
        let line = |(points, why): (u32, String)| {
            self.wrapped(&Styled::of(&format!("{points:>6}  {why}"), ""))
        };
        lines.into_iter().flat_map(line).collect()
    }

    fn wrapped(&self, text: &Styled) -> Vec<String> {
        text.rows(self.columns(), self.colour)
    }

    /// Returns the width of an indented line.
    fn columns(&self) -> usize {
        self.width.saturating_sub(INDENT.len())
    }
}

fn reason(reason: &Reason) -> (u32, String) {
    let how = match reason.by {
        Some((field, class)) => format!("{}, {}", field.name(), class.name()),
        None => "met".to_owned(),
    };
    let mut why = format!("{}: {how}", reason.typed);
    if reason.fuzzy > 0 {
        why.push_str(&format!(", {} of it by fuzzy-matcher", reason.fuzzy));
    }
    (reason.points, why)
}
