//! `onpaper check`: all errors in knowledge bases, with their positions.

use serde_json::{Value, json};

use super::args::CheckArgs;
use super::console::Console;
use super::{CommandResult, Outcome, knowledge, streams};
use crate::export::Format;
use crate::kb::load::{Diagnostic, LoadError};
use crate::kb::text::counted;
use crate::kb::{KnowledgeBase, Problem, Rule, pretty_json, sanitise};

type CheckResult = Result<KnowledgeBase, LoadError>;

/// Prints the problems of each file to standard output. A file that cannot be read does not prevent the
/// others from being checked.
pub(super) fn run(check: &CheckArgs, any_size: bool, console: &mut Console<'_>) -> CommandResult {
    let checked = knowledge::load_all(&check.files, any_size);
    let checked = check.files.iter().zip(checked);
    let mut wrong = 0;
    let mut records = Vec::new();
    for (file, checked) in checked {
        wrong += usize::from(checked.is_err());
        if check.format == Format::Json {
            records.push(record(&file.to_string_lossy(), &checked));
        } else {
            console.write(&text(&streams::display_name(file), &checked))?;
        }
    }
    if check.format == Format::Json {
        console.write(&pretty_json(&json!({ "files": records })))?;
    } else if check.files.len() > 1 {
        let files = counted(check.files.len(), "file");
        console.write(&format!("{wrong} of {files} with problems\n"))?;
    }
    Ok(match wrong {
        0 => Outcome::Done,
        _ => Outcome::Wrong,
    })
}

/// Returns the report on a file, with a summary line.
fn text(file: &str, checked: &CheckResult) -> String {
    match checked {
        Ok(kb) => {
            let claims = counted(kb.claims.len(), "claim");
            let findings = counted(kb.findings.len(), "finding");
            format!("{file}: no problems: {claims}, {findings}\n")
        }
        Err(LoadError::Broken(report)) => {
            let total = counted(report.total, "problem");
            let rest = if report.is_complete {
                ""
            } else {
                "; the rest was not checked"
            };
            format!("{}\n\n{}: {total}{rest}\n", report.full(), report.origin)
        }
        Err(unusable) => format!("{unusable}\n"),
    }
}

fn record(file: &str, checked: &CheckResult) -> Value {
    // `whole` is whether everything was checked.
    let (whole, total, problems) = match checked {
        Ok(_) => (true, 0, Vec::new()),
        Err(LoadError::Broken(report)) => {
            let problems = report.diagnostics.iter().map(problem);
            (report.is_complete, report.total, problems.collect())
        }
        Err(LoadError::Unusable { reason, .. }) => {
            let problem = Diagnostic::without_position(Problem::new(Rule::Unreadable, "", reason));
            (false, 1, vec![self::problem(&problem)])
        }
    };
    json!({
        "file": sanitise::line(file),
        "valid": total == 0,
        "whole": whole,
        "total": total,
        "problems": problems,
    })
}

fn problem(diagnostic: &Diagnostic) -> Value {
    let problem = &diagnostic.problem;
    let position = diagnostic.position();
    json!({
        "rule": problem.rule.name(),
        "path": problem.path,
        "line": position.map(|position| position.line),
        "column": position.map(|position| position.column),
        "end_column": diagnostic.end_column(),
        "message": problem.message,
        "help": problem.help,
        "other": diagnostic.other.map(|position| json!({
            "path": problem.other,
            "line": position.line,
            "column": position.column,
        })),
    })
}
