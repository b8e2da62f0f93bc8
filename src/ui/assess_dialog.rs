//! The assessment dialog, in which the user records a local assessment of a claim.

use ratatui::text::{Line, Span};
use strum::VariantArray as _;

use super::Context;
use super::dialog::{FieldWriter, LABEL_WIDTH, label};
use super::panel::Panel;
use super::text::{cut, spaces, width, wrap};
use crate::app::{AssessDialog, AssessField, Message, Window};
use crate::kb::Status;

/// Lays out the claim, the statuses, and one or more rows per text field.
pub(crate) fn compose(cx: Context<'_>, panel: &mut Panel, dialog: &AssessDialog) {
    let Context { app, theme, .. } = cx;
    let (columns, height) = panel.room();
    let claim = &app.kb().claims[dialog.claim];
    let mut fields = FieldWriter::new(cx, columns);
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
    fields.add_to(panel);
    let mut texts = Texts::default();
    for &field in AssessField::VARIANTS {
        texts.add(cx, dialog, field, columns);
    }
    let above = panel.lines.len();
    let room = height.saturating_sub(above);
    panel.window = Window::new(0, room, texts.rows.len());
    if let Some((column, row)) = texts.cursor {
        panel.window = panel.window.revealing(row);
        let row = row.saturating_sub(panel.window.top);
        panel.set_cursor(column, above + row);
    }
    let rows = texts.rows.into_iter().skip(panel.window.top);
    panel.lines.extend(rows.take(room));
}

/// The rows of the text fields, with the cursor position.
#[derive(Default)]
struct Texts {
    rows: Vec<Line<'static>>,
    /// Column and row of the cursor.
    cursor: Option<(usize, usize)>,
}

impl Texts {
    fn add(&mut self, cx: Context<'_>, dialog: &AssessDialog, field: AssessField, columns: usize) {
        let (Some(input), Some(name)) = (dialog.text(field), name(field)) else {
            return;
        };
        let has_keys = dialog.field == field;
        let room = columns.saturating_sub(LABEL_WIDTH + 1).max(1);
        let (lines, (column, row)) = wrapped_input(input, room);
        if has_keys {
            self.cursor = Some((LABEL_WIDTH + column, self.rows.len() + row));
        }
        for (at, line) in lines.into_iter().enumerate() {
            let mut spans = match at {
                0 => label(name, has_keys, cx.theme),
                _ => vec![spaces(LABEL_WIDTH)],
            };
            spans.push(Span::styled(line, cx.theme.text()));
            self.rows.push(Line::from(spans));
        }
    }
}

/// The label of a text field, or `None` for other fields.
fn name(field: AssessField) -> Option<&'static str> {
    Some(match field {
        AssessField::Status => return None,
        AssessField::Note => "Note",
        AssessField::Evidence => "Figures",
        AssessField::By => "By",
        AssessField::File => "File",
    })
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
