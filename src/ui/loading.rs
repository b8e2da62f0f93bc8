//! Loading progress: the page before the knowledge base is loaded, and the notes below the panes.

use ratatui::text::{Line, Span};

use super::Context;
use super::dialog::bytes;
use super::text::{counted, cut, note, spaces};
use super::theme::Theme;
use crate::kb::load::LoadStage;

/// The maximum number of rows for an error in a file.
const MAX_ROWS: usize = 3;

/// The page that fills the screen until there is a knowledge base.
pub(crate) fn page(cx: Context<'_>, columns: usize) -> Vec<Line<'static>> {
    let Context { app, theme, .. } = cx;
    let name = app.loading.awaited.as_deref().unwrap_or_default();
    let line = |span: Span<'static>| Line::from(vec![spaces(2), span]);
    let title = cut(&format!("Reading {name}"), columns.saturating_sub(4)).into_owned();
    let mut rows = vec![
        Line::default(),
        line(Span::styled(title, theme.strong())),
        Line::default(),
    ];
    if let Some(progress) = app.loading.stage {
        rows.push(line(Span::styled(words(progress), theme.quiet)));
    }
    rows
}

/// The rows above the keys: the error in the file, and the progress of loading or indexing.
pub(crate) fn notes(cx: Context<'_>, columns: usize) -> Vec<Line<'static>> {
    let Context { app, theme, .. } = cx;
    let error = app.loading.error.iter().flat_map(|why| {
        let text = format!("Showing the last good version: {why}");
        note(&text, columns, MAX_ROWS, theme.error)
    });
    let progress = app.loading.stage.filter(|_| app.loading.awaited.is_none());
    let progress = progress.map(|progress| status(progress, theme));
    error.chain(progress).collect()
}

fn status(progress: LoadStage, theme: &Theme) -> Line<'static> {
    let what = match progress {
        LoadStage::Reading(_) => " Reloading ",
        LoadStage::Indexing { .. } => " Indexing ",
    };
    Line::from(vec![
        Span::styled(what, theme.strong()),
        Span::styled(words(progress), theme.quiet),
    ])
}

/// The progress in figures.
fn words(progress: LoadStage) -> String {
    let file = match progress {
        LoadStage::Indexing { steps, total } => return format!("{} of {total}", steps / 2),
        LoadStage::Reading(file) => file,
    };
    let (total, read, parsed) = (size(file.total), size(file.read), size(file.parsed));
    match (file.total, file.parsed) {
        (0, _) => format!("{read} read"),
        (_, 0) => format!("{read} of {total} read"),
        _ => {
            let claims = usize::try_from(file.claims).unwrap_or(usize::MAX);
            format!("{parsed} of {total} parsed, {}", counted(claims, "claim"))
        }
    }
}

fn size(number: u64) -> String {
    bytes(usize::try_from(number).unwrap_or(usize::MAX))
}
