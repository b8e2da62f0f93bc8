//! `onpaper show`: claims and findings in full.

use std::sync::Arc;

use super::args::{Common, ShowArgs};
use super::console::Console;
use super::selection::items_by_id;
use super::{CommandResult, knowledge};
use crate::export::{Format, Report};

/// Prints the claims and findings with these ids to standard output as one document, with the findings
/// about them. An unknown id is an error, and then nothing is printed.
pub(super) fn run(common: &Common, show: &ShowArgs, console: &mut Console<'_>) -> CommandResult {
    let (kb, assessments) = knowledge::load_with_assessments(common)?;
    let report = Report {
        assessments: Arc::new(assessments),
        ..Report::of_items(&kb, &items_by_id(&kb, &show.ids)?)
    };
    let text = match show.format {
        Format::Text => report.text(console.width()),
        format => report.render(format),
    };
    console.print(&text)
}
