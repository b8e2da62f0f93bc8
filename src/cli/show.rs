//! `onpaper show`: claims and findings whole.

use std::sync::Arc;

use super::Outcome;
use super::args::ShowArgs;
use super::console::Console;
use super::ids;
use crate::assess::Here;
use crate::export::{Format, Report};
use crate::kb::KnowledgeBase;

/// Prints the claims and findings with these ids to standard output in one document, with the findings
/// about them. An unknown id is an error, and then nothing is printed.
pub(super) fn run(
    kb: &KnowledgeBase,
    here: Here,
    show: &ShowArgs,
    console: &mut Console<'_>,
) -> anyhow::Result<Outcome> {
    let report = Report {
        here: Arc::new(here),
        ..Report::of_items(kb, &ids::items(kb, &show.ids)?)
    };
    let text = match show.format {
        Format::Text => report.text(console.width()),
        format => report.render(format),
    };
    console.write(&text)?;
    Ok(Outcome::Done)
}
