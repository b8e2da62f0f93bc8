//! The assessment dialog, in which the user records a local assessment of a claim.

use ratatui::text::{Line, Span};
use strum::VariantArray as _;

use super::Context;
use super::dialog::{FieldWriter, LABEL_WIDTH, label};
use super::panel::Panel;
use super::text::{cut, spaces, width, wrap};
use crate::app::{AssessDialog, AssessField, Message, Window};
use crate::kb::Status;

/// The number of text fields, each of at least a row.
const TEXT_FIELDS: usize = 4;

/// Lays out the claim, the statuses, and one or more rows per text field.
pub(crate) fn compose(cx: Context<'_>, panel: &mut Panel, dialog: &AssessDialog) {
    let Context { app, theme, .. } = cx;
    let (columns, height) = panel.room();
    let claim = &app.kb().claims[dialog.claim];
    let room = (columns, height.saturating_sub(TEXT_FIELDS));
    let fields = FieldWriter::fitting(cx, room, |fields| {
        let title = cut(&claim.title, columns.saturating_sub(2)).into_owned();
        fields.row(vec![spaces(2), Span::styled(title, theme.strong())]);
        let observed = format!("observed: {}", claim.status.name());
        fields.row(vec![spaces(2), Span::styled(observed, theme.quiet)]);
        let statuses = Status::VARIANTS.iter().map(|&status| {
            let name = format!("{} {}", theme.glyph(status), status.name());
            let is_chosen = dialog.status == Some(status);
            (name, is_chosen, Message::ChooseStatus(status))
        });
        fields.choices("Here", dialog.field == AssessField::Status, statuses);
    });
    fields.add_to(panel);
    let mut rows: Vec<Line<'static>> = Vec::new();
    let mut cursor = None;
    let inputs = [
        (AssessField::Note, "Note", &dialog.note),
        (AssessField::Evidence, "Figures", &dialog.evidence),
        (AssessField::By, "By", &dialog.by),
        (AssessField::File, "File", &dialog.file),
    ];
    for (field, name, input) in inputs {
        let has_focus = dialog.field == field;
        let room = columns.saturating_sub(LABEL_WIDTH + 1).max(1);
        let (lines, (column, row)) = wrapped_input(input, room);
        if has_focus {
            cursor = Some((LABEL_WIDTH + column, rows.len() + row));
        }
        for (at, line) in lines.into_iter().enumerate() {
            let mut spans = match at {
                0 => label(name, has_focus, theme),
                _ => vec![spaces(LABEL_WIDTH)],
            };
            spans.push(Span::styled(line, theme.text()));
            rows.push(Line::from(spans));
        }
    }
    let above = panel.lines.len();
    let room = height.saturating_sub(above);
    panel.window = Window::new(0, room, rows.len());
    if let Some((column, row)) = cursor {
        panel.window = panel.window.revealing(row);
        let row = row.saturating_sub(panel.window.top);
        panel.set_cursor(column, above + row);
    }
    let rows = rows.into_iter().skip(panel.window.top);
    panel.lines.extend(rows.take(room));
}

/// The wrapped text, and the column and row of the cursor.
fn wrapped_input(input: &tui_input::Input, columns: usize) -> (Vec<String>, (usize, usize)) {
    let text = input.value();
    let before: usize = text.chars().take(input.cursor()).map(char::len_utf8).sum();
    let ranges = wrap(text, columns);
    let mut rows: Vec<String> = ranges
        .iter()
        .map(|row| text[row.clone()].to_owned())
        .collect();
    if text.ends_with('\n') && ranges.last().is_none_or(|row| row.start < text.len()) {
        rows.push(String::new());
    }
    if rows.is_empty() {
        rows.push(String::new());
    }
    // The cursor is in the row whose range begins at or before it; a newline begins a row.
    let row = ranges
        .iter()
        .rposition(|row| row.start <= before)
        .unwrap_or(0);
    let start = ranges.get(row).map_or(0, |row| row.start);
    let since = &text[start..before];
    if since.ends_with('\n') {
        return (rows, (0, row + 1));
    }
    let column = width(since).min(columns);
    (rows, (column, row))
}
