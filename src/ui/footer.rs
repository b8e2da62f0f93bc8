//! The footer: the keys of the current mode, or a notice.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::style::Styled as _;
use ratatui::text::{Line, Span};

use super::Context;
use super::loading;
use super::panel::Panel;
use super::text::{note, spaces, width};
use crate::app::{App, CopyPart, InputRequest, Message, Mode, Presentation};
use crate::keymap::{self, Binding, Key, Keymap};

/// The maximum number of rows of a notice.
const MAX_ROWS: usize = 4;

/// The minimum terminal height at which all keys of the assessment dialog are shown.
const MIN_ROWS_FOR_ALL_KEYS: u16 = 18;

/// The footer rows and their clickable keys.
#[derive(Debug)]
pub(crate) struct Footer<'a> {
    cx: Context<'a>,
    columns: usize,
    pub(crate) rows: Vec<Line<'static>>,
    /// The row and column range of each key.
    keys: Vec<(usize, Range<usize>, Key)>,
}

impl<'a> Footer<'a> {
    /// Lays out persistent notes, then the keys or the current notice.
    pub(crate) fn of(cx: Context<'a>, screen: Rect) -> Self {
        let Context { app, theme, keys } = cx;
        let columns = usize::from(screen.width);
        let mut footer = Self {
            cx,
            columns,
            rows: loading::notes(cx, columns),
            keys: Vec::new(),
        };
        match (app.notice.as_ref(), app.mode()) {
            (Some(notice), _) => {
                let style = match notice.error {
                    true => theme.error,
                    false => theme.strong(),
                };
                let rows = note(&keys.expand_keys(&notice.text), columns, MAX_ROWS, style);
                footer.rows.extend(rows);
            }
            (None, Mode::Copy) => footer.choices(&match app.marks().is_empty() {
                true => " copy  ".to_owned(),
                false => format!(" copy {} marked  ", app.marked_words()),
            }),
            // On a small terminal the dialog needs the space more.
            (None, Mode::Assess) if screen.height >= MIN_ROWS_FOR_ALL_KEYS => {
                footer.choices(" here  ")
            }
            (None, _) => footer.hints(),
        }
        footer
    }

    /// Places the rows; a click on a key acts as that key.
    pub(crate) fn panel(self, area: Rect) -> Panel {
        let Context { app, keys, .. } = self.cx;
        let mut panel = Panel::borderless(area, self.rows);
        panel.swallow_clicks();
        for (row, columns, key) in self.keys {
            if let Some(message) = keys.message(app, key.event()) {
                panel.on_click_at(row, columns, message);
            }
        }
        panel
    }

    /// Appends a key and its description to the last row.
    fn push(&mut self, binding: &Binding) {
        let at = self.rows.len() - 1;
        let row = &mut self.rows[at];
        let (app, theme) = (self.cx.app, self.cx.theme);
        let start = row.width();
        let key = keymap::keys_shown(binding, 1);
        row.push_span(Span::styled(key, theme.accent));
        row.push_span(format!(" {}", label(binding, app)).set_style(theme.quiet));
        let columns = start..row.width();
        row.push_span("   ");
        self.keys
            .extend(binding.keys.first().map(|key| (at, columns, *key)));
    }

    /// Writes all keys of a menu mode, in as many rows as needed.
    fn choices(&mut self, name: &str) {
        let Context { app, theme, keys } = self.cx;
        let lead = width(name);
        let name = Span::styled(name.to_owned(), theme.strong());
        self.rows.push(Line::from(name));
        let mut used = lead;
        for binding in hinted_bindings(keys, app.mode()).filter(|row| !is_idle(row, app)) {
            if used + hint_width(binding, app) > self.columns {
                used = lead.min(MAX_INDENT);
                self.rows.push(Line::from(spaces(used)));
            }
            used += hint_width(binding, app);
            self.push(binding);
        }
    }

    /// Writes as many keys as fit, always including Back and help. Keys of this mode, or of it and one other,
    /// come before those of more modes.
    fn hints(&mut self) {
        let Context { app, theme, keys } = self.cx;
        let mut row = Line::raw(" ");
        if let Some(presentation) = app.presentation() {
            row.push_span(position(presentation, self.columns).set_style(theme.strong()));
        }
        let mut room = self.columns.saturating_sub(row.width());
        self.rows.push(row);
        let is_kept = |row: &&Binding| matches!(row.message, Message::Back | Message::ToggleHelp);
        let (last, rest): (Vec<&Binding>, Vec<&Binding>) =
            hinted_bindings(keys, app.mode()).partition(is_kept);
        let (own, others): (Vec<&Binding>, Vec<&Binding>) = rest
            .into_iter()
            .partition(|row| row.modes.bits().count_ones() <= 2);
        let rest = own.into_iter().chain(others);
        let kept: usize = last.iter().map(|row| hint_width(row, app)).sum();
        for row in rest.filter(|row| !is_idle(row, app)) {
            if hint_width(row, app) + kept <= room {
                room -= hint_width(row, app);
                self.push(row);
            }
        }
        last.into_iter().for_each(|row| self.push(row));
    }
}

/// The maximum indent, in columns, of continuation rows, which align with most of the names that begin a
/// first row.
const MAX_INDENT: usize = 7;

fn hinted_bindings(keys: Keymap, mode: Mode) -> impl Iterator<Item = &'static Binding> {
    keys.bindings(mode).filter(|row| !row.hint.is_empty())
}

/// The position in the presentation: `3 of 11 marked`.
fn position(presentation: &Presentation, columns: usize) -> String {
    let (at, all) = presentation.position();
    match presentation.scope {
        "" => format!("{at} of {all}   "),
        _ if columns < 60 => format!("{at} of {all}   "),
        which => format!("{at} of {all} {which}   "),
    }
}

/// Whether a key currently has nothing to act on.
fn is_idle(row: &Binding, app: &App) -> bool {
    match row.message {
        Message::ToggleMark | Message::OpenLink | Message::Compare => app.selected().is_none(),
        Message::OpenAssess => app.presented().or(app.selected_claim()).is_none(),
        Message::Present | Message::OpenExport | Message::OpenCopy => {
            app.selected().is_none() && app.marks().is_empty()
        }
        Message::Enter if matches!(app.mode(), Mode::Claims | Mode::Compare) => {
            app.selected().is_none()
        }
        // There is no room for all keys, and texts here are long.
        Message::Edit(InputRequest::DeleteLine) => app.mode() == Mode::Note,
        Message::Copy(CopyPart::Observed) => {
            app.marks().is_empty() && app.selected_finding().is_some()
        }
        _ => false,
    }
}

/// What a key currently does, in a word or two.
fn label(row: &Binding, app: &App) -> &'static str {
    let is_finding = app.marks().is_empty() && app.selected_finding().is_some();
    match row.message {
        Message::Copy(CopyPart::Whole) if is_finding => "finding",
        Message::Copy(CopyPart::Whole) if !app.marks().is_empty() => "all of it",
        Message::Copy(CopyPart::Claimed) if is_finding => "text",
        Message::Compare if app.mode() == Mode::Models => "claims",
        Message::AcceptSuggestion if app.suggestion().is_some() => "accept",
        _ => row.hint,
    }
}

fn hint_width(row: &Binding, app: &App) -> usize {
    width(&keymap::keys_shown(row, 1)) + 1 + width(label(row, app)) + 3
}
