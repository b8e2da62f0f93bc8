//! `onpaper assess`: assessments of claims, in a file separate from the knowledge base.

use std::path::Path;

use anyhow::{Context as _, bail, ensure};

use super::args::{AssessArgs, AssessCommand, AssessMergeArgs, Common};
use super::console::Console;
use super::selection::items_by_id;
use super::{CommandResult, Outcome, export, knowledge, streams};
use crate::assess::{self, Assessments, Change, Entry, Expected, digest};
use crate::kb::{Evidence, Item, KnowledgeBase, Line, sanitise};
use crate::tui::today;

mod check;
mod list;

/// Records an entry, or runs the subcommand.
pub(super) fn run(
    common: &Common,
    assess: &AssessArgs,
    console: &mut Console<'_>,
) -> CommandResult {
    match &assess.command {
        None => record(common, assess, console),
        Some(AssessCommand::List(list)) => {
            let kb = knowledge::load(common)?;
            list::run(&kb, &read_assessments(common, &kb)?, list, console)
        }
        Some(AssessCommand::Check(check)) => check::run(common, check, console),
        Some(AssessCommand::Merge(merge)) => run_merge(merge, console),
    }
}

/// Writes the entry into the first file, and reports on standard error what was written where.
fn record(common: &Common, arguments: &AssessArgs, console: &mut Console<'_>) -> CommandResult {
    let kb = &knowledge::load(common)?;
    let id = arguments.id.clone().unwrap_or_default();
    let claim = match items_by_id(kb, &[id])?[..] {
        [Item::Claim(at)] => &kb.claims[at],
        _ => bail!("that is a finding, and only claims can be assessed"),
    };
    let path = common.assessment_files().into_iter().next();
    let path = path.context(NO_FILE)?;
    let by = author(&path, arguments.by.as_deref())?;
    let note = arguments.note.as_deref();
    let note = note.filter(|text| !text.trim().is_empty());
    let on = arguments.today.unwrap_or_else(today);
    let entry = match arguments.status {
        Some(status) => Some(Entry {
            claim: claim.id.clone(),
            status,
            note: note.map(Into::into),
            evidence: figures(&arguments.evidence)?.into(),
            by: None,
            on: on.to_string().into(),
            claim_digest: digest(claim).into(),
        }),
        None => None,
    };
    let title = &claim.title;
    let before = assess::open(&path);
    let before = match &before {
        Ok(before) => before.entry(&claim.id, &by),
        Err(_) if entry.is_some() => None,
        Err(error) => bail!("{error}"),
    };
    if entry.is_none() && before.is_none() {
        console.status(&format!("{by} has not assessed {title}: nothing to remove"))?;
        return Ok(Outcome::NothingMatched);
    }
    let change = Change {
        claim: claim.id.clone(),
        by: by.clone(),
        entry,
        expected: Expected::Anything,
    };
    let (written, _) = assess::record(&path, kb, &change)?;
    let done = match &change.entry {
        Some(entry) => format!("Recorded {}", entry.status.name()),
        None => "Removed the entry".to_owned(),
    };
    let written = sanitise::path(&written);
    console.status(&format!("{done} for {title}, by {by}, in {written}"))?;
    if let Some(before) = before {
        console.status(&replaced_entry(before))?;
    }
    Ok(Outcome::Done)
}

/// Describes the entry that is being replaced, so that no loss goes unnoticed.
fn replaced_entry(entry: &Entry) -> String {
    let figures = entry.evidence.iter().map(ToString::to_string);
    let note = entry.note.as_deref();
    let note = note.map(|note| sanitise::line(note).into_owned());
    let details: Vec<String> = note.into_iter().chain(figures).collect();
    let colon = if details.is_empty() { "" } else { ": " };
    let (status, details) = (entry.status.name(), details.join("; "));
    format!("Previous entry: {status}, on {}{colon}{details}", entry.on)
}

const NO_FILE: &str = "name the file of the assessment with --assessment FILE or ONPAPER_ASSESSMENT; \
                       `onpaper assess ID --status STATUS --assessment FILE` makes one";

/// Parses figures as typed: `time to resolve: 95 minutes`.
fn figures(typed: &[String]) -> anyhow::Result<Vec<Evidence>> {
    let figures = typed.iter().map(|text| {
        Evidence::parse(text).with_context(|| {
            let text = sanitise::line(text);
            format!(
                "'{text}' is not evidence; write what is measured, a colon and the value, as in \
                 'time to resolve: 95 minutes'"
            )
        })
    });
    figures.collect()
}

/// Returns the author: as given, else the file's usual author, else the user.
fn author(path: &Path, given: Option<&str>) -> anyhow::Result<Line> {
    let own = || assess::open(path).ok()?.usual_author().cloned();
    let by = given.map(|by| by.trim().into()).or_else(own).or_else(user);
    by.filter(|by: &Line| !by.is_empty())
        .context("who assessed it? Add --by NAME")
}

/// Returns the name of the user.
pub(super) fn user() -> Option<Line> {
    // The second is that of POSIX, which cron sets alone; the third, that of Windows.
    let variables = ["USER", "LOGNAME", "USERNAME"].iter();
    let mut names = variables.filter_map(|name| std::env::var(name).ok());
    names.find(|name| !name.trim().is_empty()).map(Line::from)
}

/// Merges files, and reports entries that one person made twice. If it cannot be decided which of them
/// applies, nothing is written.
fn run_merge(merge: &AssessMergeArgs, console: &mut Console<'_>) -> CommandResult {
    let assessments = merge.files.iter().map(|file| assess::open(file));
    let assessments = assessments.collect::<Result<Vec<_>, _>>()?;
    let by = merge.by.as_deref().map(Line::from);
    let merged = assess::merge(&assessments, by)?;
    let messages = merged.conflicts.iter().map(|conflict| {
        let (claim, by, kept) = (&conflict.claim, &conflict.by, &conflict.kept);
        if conflict.is_resolved() {
            let dropped = &conflict.dropped;
            format!(
                "{claim}: {by} has two entries; the later one, of {kept}, is kept, and that of {dropped} \
                 is not"
            )
        } else {
            format!("{claim}: {by} has two different entries of {kept}; remove one of them")
        }
    });
    let messages: Vec<_> = messages.collect();
    if merged
        .conflicts
        .iter()
        .any(|conflict| !conflict.is_resolved())
    {
        bail!("{}\nnothing was written", messages.join("\n"));
    }
    for line in messages {
        console.warn(&line);
    }
    let json = assess::json(&merged.assessment);
    match streams::output_file(merge.output.as_deref()) {
        None => console.write(&json)?,
        Some(file) => {
            let path = export::write_file(file, json.as_bytes(), merge.force)?;
            let files = crate::kb::text::counted(merge.files.len(), "assessment");
            console.status(&format!("Merged {files} into {}", sanitise::path(&path)))?;
        }
    }
    Ok(Outcome::Done)
}

/// Reads the assessments of this knowledge base; at least one file must be given.
fn read_assessments(common: &Common, kb: &KnowledgeBase) -> anyhow::Result<Assessments> {
    ensure!(!common.assessment_files().is_empty(), NO_FILE);
    knowledge::read_assessments(common, kb)
}
