//! The bottom of the screen: the keys of the mode, or what there is to say.

use ratatui::text::{Line, Span};

use super::loading;
use super::text::{width, wrap};
use super::theme::Theme;
use crate::app::{App, Message, Mode};
use crate::keymap::{self, Binding};

/// The most rows that a notice takes.
const MOST_ROWS: usize = 4;

/// The rows of the footer: what stays to be said, and the keys or what has just happened.
pub(crate) fn compose(app: &App, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let mut rows = loading::notes(app, columns, theme);
    rows.extend(keys_or_notice(app, columns, theme));
    rows
}

fn keys_or_notice(app: &App, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let Some(notice) = app.notice() else {
        return match app.mode() {
            Mode::Copy => choices(app, columns, theme),
            _ => vec![hints(app, columns, theme)],
        };
    };
    let style = if notice.error {
        theme.error()
    } else {
        theme.strong()
    };
    let rows = wrap(&notice.text, columns.saturating_sub(2));
    let rows = rows.into_iter().take(MOST_ROWS);
    rows.filter_map(|row| notice.text.get(row))
        .map(|row| Line::from(Span::styled(format!(" {row}"), style)))
        .collect()
}

/// All keys of a mode that is nothing but a choice of keys, in as many rows as they need.
fn choices(app: &App, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let mut rows = Vec::new();
    let mut row = vec![Span::styled(" copy  ", theme.strong())];
    let mut used = 7;
    for binding in hinted(app.mode()) {
        if used + hint_width(binding) > columns {
            rows.push(Line::from(std::mem::replace(
                &mut row,
                vec![Span::raw("       ")],
            )));
            used = 7;
        }
        used += hint_width(binding);
        row.extend(hint(binding, theme));
    }
    rows.push(Line::from(row));
    rows
}

/// The rows of the table that the footer shows.
fn hinted(mode: Mode) -> impl Iterator<Item = &'static Binding> {
    keymap::bindings(mode).filter(|row| !row.hint.is_empty())
}

/// As many keys as fit, help always among them.
fn hints(app: &App, columns: usize, theme: &Theme) -> Line<'static> {
    let mut room = columns.saturating_sub(1);
    let mut parts = vec![Span::raw(" ")];
    let (last, rest): (Vec<&Binding>, Vec<&Binding>) =
        hinted(app.mode()).partition(|row| row.hint == "help");
    let kept: usize = last.iter().map(|row| hint_width(row)).sum();
    for row in rest.into_iter().filter(|row| !is_idle(row, app)) {
        if hint_width(row) + kept <= room {
            room -= hint_width(row);
            parts.extend(hint(row, theme));
        }
    }
    parts.extend(last.into_iter().flat_map(|row| hint(row, theme)));
    Line::from(parts)
}

/// Whether it does something to the claim under the cursor, and there is none.
fn is_idle(row: &Binding, app: &App) -> bool {
    let is_about_it = match row.message {
        Message::ToggleMark | Message::OpenCopy | Message::OpenLink => true,
        Message::Enter => matches!(app.mode(), Mode::Claims | Mode::Compare),
        _ => false,
    };
    is_about_it && app.selected().is_none()
}

fn hint(row: &Binding, theme: &Theme) -> [Span<'static>; 3] {
    [
        Span::styled(keymap::keys_shown(row, 1), theme.accent()),
        Span::raw(" "),
        Span::styled(format!("{}   ", row.hint), theme.quiet()),
    ]
}

fn hint_width(row: &Binding) -> usize {
    width(&keymap::keys_shown(row, 1)) + 1 + width(row.hint) + 3
}
