//! `onpaper check`: everything that is wrong with knowledge bases, each with its place.

use serde::Serialize;

use super::args::CheckArgs;
use super::console::Console;
use super::{Outcome, knowledge, streams};
use crate::export::{Format, pretty_json};
use crate::kb::load::{Diagnostic, LoadError, Position};
use crate::kb::text::counted;
use crate::kb::{KnowledgeBase, Rule, sanitise};

/// What came of one file.
type CheckResult = Result<KnowledgeBase, LoadError>;

/// Prints the problems of each file to standard output. A file that cannot be read does not stop the
/// others from being checked.
pub(super) fn run(
    check: &CheckArgs,
    any_size: bool,
    console: &mut Console<'_>,
) -> anyhow::Result<Outcome> {
    let checked = knowledge::open(&check.files, any_size);
    let checked = check.files.iter().zip(checked);
    let mut wrong = 0;
    let mut records = Vec::new();
    for (file, checked) in checked {
        wrong += usize::from(checked.is_err());
        if check.format == Format::Json {
            records.push(File::of(&file.to_string_lossy(), &checked));
        } else {
            let name = streams::named(file);
            console.write(&text(&sanitise::line(&name), &checked))?;
        }
    }
    if check.format == Format::Json {
        console.write(&json(records))?;
    } else if check.files.len() > 1 {
        let files = counted(check.files.len(), "file");
        console.write(&format!("{wrong} of {files} with problems\n"))?;
    }
    Ok(if wrong > 0 {
        Outcome::Wrong
    } else {
        Outcome::Done
    })
}

/// The report of a file, with a line that sums it up.
fn text(file: &str, checked: &CheckResult) -> String {
    match checked {
        Ok(kb) => {
            let claims = counted(kb.claims.len(), "claim");
            let findings = counted(kb.findings.len(), "finding");
            format!("{file}: no problems: {claims}, {findings}\n")
        }
        Err(LoadError::Broken(report)) => {
            let total = counted(report.total(), "problem");
            let rest = if report.is_whole() {
                ""
            } else {
                "; the rest was not checked"
            };
            format!("{}\n\n{}: {total}{rest}\n", report.full(), report.origin())
        }
        Err(unusable) => format!("{unusable}\n"),
    }
}

fn json(files: Vec<File>) -> String {
    #[derive(Serialize)]
    struct JsonReport {
        files: Vec<File>,
    }
    pretty_json(&JsonReport { files })
}

/// A file, for programs.
#[derive(Serialize)]
struct File {
    file: String,
    valid: bool,
    /// Whether everything was checked.
    whole: bool,
    total: usize,
    problems: Vec<Record>,
}

/// A problem, for programs.
#[derive(Serialize)]
struct Record {
    rule: &'static str,
    path: String,
    line: Option<usize>,
    column: Option<usize>,
    end_column: Option<usize>,
    message: String,
    help: Option<String>,
    other: Option<Other>,
}

/// The other place of two that do not go together.
#[derive(Serialize)]
struct Other {
    path: Option<String>,
    line: usize,
    column: usize,
}

impl File {
    fn of(file: &str, checked: &CheckResult) -> Self {
        let (whole, total, problems) = match checked {
            Ok(_) => (true, 0, Vec::new()),
            Err(LoadError::Broken(report)) => {
                let problems = report.diagnostics().iter().map(Record::of);
                (report.is_whole(), report.total(), problems.collect())
            }
            Err(LoadError::Unusable { reason, .. }) => (false, 1, vec![Record::of_whole(reason)]),
        };
        Self {
            file: sanitise::line(file).into_owned(),
            valid: total == 0,
            whole,
            total,
            problems,
        }
    }
}

impl Record {
    fn of(diagnostic: &Diagnostic) -> Self {
        let problem = &diagnostic.problem;
        let position = diagnostic.position();
        let other = |position: Position| Other {
            path: problem.other.clone(),
            line: position.line,
            column: position.column,
        };
        Self {
            rule: problem.rule.name(),
            path: problem.path.clone(),
            line: position.map(|position| position.line),
            column: position.map(|position| position.column),
            end_column: diagnostic.end_column(),
            message: problem.message.clone(),
            help: problem.help.clone(),
            other: diagnostic.other().map(other),
        }
    }

    fn of_whole(reason: &str) -> Self {
        Self {
            rule: Rule::Unreadable.name(),
            path: String::new(),
            line: None,
            column: None,
            end_column: None,
            message: reason.to_owned(),
            help: None,
            other: None,
        }
    }
}
