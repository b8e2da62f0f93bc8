//! Loading progress: the page before the knowledge base is loaded, and the notes below the panes.

use ratatui::text::{Line, Span};

use super::Context;
use super::dialog::bytes;
use super::text::{counted, cut, note, spaces, width};
use super::theme::Theme;
use crate::app::LoadStage;

/// The maximum width of the progress bar.
const MAX_BAR_WIDTH: usize = 48;
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
        let width = columns.saturating_sub(4).min(MAX_BAR_WIDTH);
        let bar = bar(progress, width, theme);
        rows.extend(bar.map(|bar| Line::from([vec![spaces(2)], bar].concat())));
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
    let progress = progress.map(|progress| status(progress, columns, theme));
    error.chain(progress).collect()
}

fn status(progress: LoadStage, columns: usize, theme: &Theme) -> Line<'static> {
    let what = match progress {
        LoadStage::Reading(_) => " Reloading ",
        LoadStage::Indexing { .. } => " Indexing ",
    };
    let words = words(progress);
    let room = columns.saturating_sub(width(what) + width(&words) + 2);
    let mut parts = vec![Span::styled(what, theme.strong())];
    if let Some(bar) = bar(progress, room.min(MAX_BAR_WIDTH), theme) {
        parts.extend(bar);
        parts.push(spaces(1));
    }
    parts.push(Span::styled(words, theme.quiet));
    Line::from(parts)
}

/// The progress in figures.
fn words(progress: LoadStage) -> String {
    let file = match progress {
        LoadStage::Indexing { done, total } => return format!("{done} of {total}"),
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

/// A progress bar of this width with its percentage, or `None` while the total is unknown.
fn bar(progress: LoadStage, columns: usize, theme: &Theme) -> Option<Vec<Span<'static>>> {
    let (done, total) = match progress {
        // Parsing takes about three times as long as reading.
        LoadStage::Reading(file) => (file.read + 3 * file.parsed, 4 * file.total),
        LoadStage::Indexing { done, total } => (done, total),
    };
    let percent = done.saturating_mul(100).checked_div(total)?.min(100);
    let columns = columns.checked_sub(5).filter(|columns| *columns >= 4)?;
    let filled = columns * usize::try_from(percent).unwrap_or(0) / 100;
    Some(vec![
        Span::styled("█".repeat(filled), theme.accent),
        Span::styled("░".repeat(columns - filled), theme.quiet),
        Span::styled(format!(" {percent:>3}%"), theme.text()),
    ])
}
