//! The bottom of the screen: the keys of the mode, or what there is to say.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::style::Styled as _;
use ratatui::text::{Line, Span};

use super::context::Context;
use super::loading;
use super::panel::Panel;
use super::text::{note, spaces, width};
use crate::app::{App, CopyPart, InputRequest, Message, Mode, Presenting};
use crate::keymap::{self, Binding, Key, Keymap};

/// The most rows that a notice takes.
const MOST_ROWS: usize = 4;

/// In so many rows of the screen there is room for all keys of the box that records what is seen here.
const ROWS_FOR_ALL_KEYS: u16 = 18;

/// The bottom rows, and the keys in them, which can be clicked.
#[derive(Debug)]
pub(crate) struct Footer<'a> {
    cx: Context<'a>,
    columns: usize,
    pub(crate) rows: Vec<Line<'static>>,
    /// The row and the columns of each key.
    keys: Vec<(usize, Range<usize>, Key)>,
}

impl<'a> Footer<'a> {
    /// What stays to be said, and the keys or what has just happened.
    pub(crate) fn of(cx: Context<'a>, screen: Rect) -> Self {
        let Context { app, theme, keys } = cx;
        let columns = usize::from(screen.width);
        let mut footer = Self {
            cx,
            columns,
            rows: loading::notes(cx, columns),
            keys: Vec::new(),
        };
        if app.is_new_here {
            footer.rows.push(welcome(cx, columns));
        }
        match (app.notice(), app.mode()) {
            (Some(notice), _) => {
                let style = match notice.error {
                    true => theme.error,
                    false => theme.strong(),
                };
                let rows = note(&keys.spelled(&notice.text), columns, MOST_ROWS, style);
                footer.rows.extend(rows);
            }
            (None, Mode::Copy) => footer.choices(&match app.marks().is_empty() {
                true => " copy  ".to_owned(),
                false => format!(" copy {} marked  ", app.marked_words()),
            }),
            // Where there is little room, that of the box matters more.
            (None, Mode::Assess) if screen.height >= ROWS_FOR_ALL_KEYS => footer.choices(" here  "),
            (None, _) => footer.hints(),
        }
        footer
    }

    /// The rows in their place, where a click on a key is that key.
    pub(crate) fn panel(self, area: Rect) -> Panel {
        let Context { app, keys, .. } = self.cx;
        let mut panel = Panel::of_lines(area, self.rows);
        panel.keep_clicks();
        for (row, columns, key) in self.keys {
            if let Some(message) = keys.message(app, key.event()) {
                panel.on_click_at(row, columns, message);
            }
        }
        panel
    }

    /// Adds a key and what it does to the last row.
    fn push(&mut self, binding: &Binding) {
        let at = self.rows.len() - 1;
        let row = &mut self.rows[at];
        let (app, theme) = (self.cx.app, self.cx.theme);
        let start = row.width();
        let key = keymap::keys_shown(binding, 1);
        row.push_span(Span::styled(key, theme.accent));
        row.push_span(format!(" {}", words(binding, app)).set_style(theme.quiet));
        let columns = start..row.width();
        row.push_span("   ");
        self.keys
            .extend(binding.keys.first().map(|key| (at, columns, *key)));
    }

    /// All keys of a mode that is nothing but a choice of keys, in as many rows as they need.
    fn choices(&mut self, name: &str) {
        let Context { app, theme, keys } = self.cx;
        let lead = width(name);
        let name = Span::styled(name.to_owned(), theme.strong());
        self.rows.push(Line::from(name));
        let mut used = lead;
        for binding in hinted(keys, app.mode()).filter(|row| !is_idle(row, app)) {
            if used + hint_width(binding, app) > self.columns {
                used = lead.min(MOST_INDENT);
                self.rows.push(Line::from(spaces(used)));
            }
            used += hint_width(binding, app);
            self.push(binding);
        }
    }

    /// As many keys as fit, the way back and help always among them, and those of this mode, or of this and
    /// one other, before those of more.
    fn hints(&mut self) {
        let Context { app, theme, keys } = self.cx;
        let mut row = Line::raw(" ");
        if let Some(presenting) = app.presenting() {
            row.push_span(place(presenting, self.columns).set_style(theme.strong()));
        }
        let mut room = self.columns.saturating_sub(row.width());
        self.rows.push(row);
        let is_kept = |row: &&Binding| matches!(row.message, Message::Back | Message::ToggleHelp);
        let (last, rest): (Vec<&Binding>, Vec<&Binding>) =
            hinted(keys, app.mode()).partition(is_kept);
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

/// The keys that matter first, for who has not used the program before.
fn welcome(cx: Context<'_>, columns: usize) -> Line<'static> {
    const FIRST: [(&str, &str); 4] = [
        ("search", "finds"),
        ("compare", "compares"),
        ("export", "writes a document"),
        ("help", "says the rest"),
    ];
    let mut parts = vec![Span::styled(" New here?", cx.theme.quiet)];
    let mut used = 10;
    for (name, does) in FIRST {
        let Some(key) = cx.keys.keys_of(name).first().map(|key| key.name()) else {
            continue;
        };
        used += 4 + width(&key) + width(does);
        if used <= columns {
            parts.push(Span::styled(format!("   {key}"), cx.theme.accent));
            parts.push(Span::styled(format!(" {does}"), cx.theme.quiet));
        }
    }
    Line::from(parts)
}

/// The most columns by which the further rows of keys of a box are indented: as deep as most of the names
/// that its first row begins with.
const MOST_INDENT: usize = 7;

/// The rows of the table that the footer shows.
fn hinted(keys: Keymap, mode: Mode) -> impl Iterator<Item = &'static Binding> {
    keys.bindings(mode).filter(|row| !row.hint.is_empty())
}

/// Where in what is presented the claim is: `3 of 11 marked`.
fn place(presenting: &Presenting, columns: usize) -> String {
    let (at, all) = presenting.place();
    match presenting.which {
        "" => format!("{at} of {all}   "),
        _ if columns < 60 => format!("{at} of {all}   "),
        which => format!("{at} of {all} {which}   "),
    }
}

/// Whether there is nothing that it could be done to.
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
        // There is no room for all, and what is typed there is long.
        Message::Edit(InputRequest::DeleteLine) => app.mode() == Mode::Note,
        Message::Copy(CopyPart::Observed) => {
            app.marks().is_empty() && app.selected_finding().is_some()
        }
        _ => false,
    }
}

/// What a key does now, in a word or two.
fn words(row: &Binding, app: &App) -> &'static str {
    let is_finding = app.marks().is_empty() && app.selected_finding().is_some();
    match row.message {
        Message::Copy(CopyPart::Whole) if is_finding => "finding",
        Message::Copy(CopyPart::Whole) if !app.marks().is_empty() => "all of it",
        Message::Copy(CopyPart::Claimed) if is_finding => "text",
        Message::Compare if app.mode() == Mode::Models => "claims",
        Message::TakeSuggestion if app.search.results.did_you_mean.is_some() => "take it",
        _ => row.hint,
    }
}

fn hint_width(row: &Binding, app: &App) -> usize {
    width(&keymap::keys_shown(row, 1)) + 1 + width(words(row, app)) + 3
}
