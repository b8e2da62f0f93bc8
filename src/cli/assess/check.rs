//! `onpaper assess check`: whether assessments still match their claims.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::super::args::{AssessCheckArgs, Common};
use super::super::console::Console;
use super::super::{CommandResult, Outcome, knowledge};
use super::read_assessments;
use crate::assess::{self, Date, Issue, IssueKind, audit};
use crate::export::Format;
use crate::kb::load::LoadError;
use crate::kb::pretty_json;
use crate::kb::text::counted;
use crate::tui::today;

/// Prints the issues to standard output.
pub(super) fn run(
    common: &Common,
    check: &AssessCheckArgs,
    console: &mut Console<'_>,
) -> CommandResult {
    if print_broken(&common.assessment_files(), console)? {
        return Ok(Outcome::Wrong);
    }
    let kb = &knowledge::load(common)?;
    let assessments = read_assessments(common, kb)?;
    let oldest = check.max_age.map(|days| {
        let today = check.today.unwrap_or_else(today);
        (Date::from_days(today.days() - days), today)
    });
    let mut issues = audit(kb, &assessments, oldest);
    issues.retain(|issue| !(check.partial && issue.kind == IssueKind::Missing));
    if check.format == Format::Json {
        let records: Vec<_> = issues.iter().map(record).collect();
        console.write(&pretty_json(&json!({ "issues": records })))?;
    } else {
        for issue in &issues {
            console.write_line(&issue.to_string())?;
        }
        let claims = counted(assessments.assessed().count(), "claim");
        let found = match issues.len() {
            0 => ", no issues".to_owned(),
            count => format!("; {}", counted(count, "issue")),
        };
        console.write_line(&format!("{claims} assessed{found}"))?;
    }
    Ok(match issues.len() {
        0 => Outcome::Done,
        _ => Outcome::Failed,
    })
}

/// Prints the errors of files that are not valid assessments. Returns false if there are none.
fn print_broken(files: &[PathBuf], console: &mut Console<'_>) -> anyhow::Result<bool> {
    let mut any = false;
    for file in files {
        if let Err(LoadError::Broken(report)) = assess::open(file) {
            any = true;
            let total = counted(report.total, "problem");
            console.write(&format!(
                "{}\n\n{}: {total}\n",
                report.full(),
                report.origin
            ))?;
        }
    }
    Ok(any)
}

/// Returns an issue as JSON.
fn record(issue: &Issue) -> Value {
    json!({
        "kind": issue.kind.name(),
        "claim": issue.claim,
        "by": issue.by,
        "message": issue.to_string(),
    })
}
