//! Dialogs in overlays: palette, links, knowledge bases, export.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use ratatui::text::{Line, Span};
use strum::VariantArray as _;
use tui_input::Input;

use super::Context;
use super::panel::{Panel, Room};
use super::text::{counted, cut, spaces, visible_input, width, wrap, wrapped};
use super::theme::Theme;
use crate::app::{
    Existing, ExportDialog, ExportField, ExportKind, ExportScope, LibraryPicker, Message, Window,
};
use crate::kb::sanitise;
use crate::keymap;

/// The preview of an export, wrapped; reused while contents and width are unchanged.
#[derive(Debug, Default)]
pub(crate) struct Preview {
    contents: Arc<str>,
    columns: usize,
    rows: Vec<Range<usize>>,
}

impl Preview {
    /// Wraps the contents, unless they are cached.
    fn wrap(&mut self, contents: &Arc<str>, columns: usize) {
        if Arc::ptr_eq(&self.contents, contents) && self.columns == columns {
            return;
        }
        // A trailing newline ends the last row; it does not start another.
        let text = contents.strip_suffix('\n').unwrap_or(contents);
        *self = Self {
            contents: Arc::clone(contents),
            columns,
            rows: wrap(text, columns),
        };
    }

    fn visible(&self, window: Window) -> Vec<Line<'static>> {
        let rows = self.rows.iter().skip(window.top).take(window.height);
        rows.filter_map(|row| self.contents.get(row.clone()))
            .map(|row| Line::raw(row.to_owned()))
            .collect()
    }
}

/// The maximum width of a command, so that its keys are close to it.
const MAX_COMMAND_WIDTH: usize = 78;

pub(crate) fn palette(cx: Context<'_>, panel: &mut Panel, input: &Input, chosen: usize) {
    let commands = cx.keys.commands(cx.app);
    let columns = panel.room().0.min(MAX_COMMAND_WIDTH);
    input_box(cx, panel, input, columns);
    let rows = commands.iter().map(|row| Choice {
        message: Message::Run(Box::new(row.message.clone())),
        title: row.help.to_owned(),
        end: keymap::keys_shown(row, 2),
        details: Vec::new(),
    });
    let chosen = chosen.min(commands.len().saturating_sub(1));
    choices((cx, columns), panel, rows.collect(), chosen);
    if commands.is_empty() {
        let none = Line::styled("No matching command.", cx.theme.quiet);
        panel.lines.push(none);
    }
}

pub(crate) fn input_box(cx: Context<'_>, panel: &mut Panel, input: &Input, columns: usize) {
    let (text, cursor) = visible_input(input, columns.saturating_sub(2));
    let mut row = Line::from(vec![
        Span::styled(": ", cx.theme.accent),
        Span::styled(text, cx.theme.strong()),
    ]);
    if input.value().is_empty() {
        let hint = Span::styled(" type to find a command", cx.theme.quiet);
        row.push_span(hint);
    }
    panel.set_cursor(2 + cursor, panel.lines.len());
    panel.lines.extend([row, Line::default()]);
}

pub(crate) fn links(cx: Context<'_>, panel: &mut Panel, chosen: usize) {
    let (columns, _) = panel.room();
    let links = cx.app.links().into_iter().enumerate();
    let links = links.map(|(at, link)| Choice {
        message: Message::Choose(at),
        title: format!("[{}] {}", at + 1, link.label()),
        end: String::new(),
        details: detail_lines(&link.url, columns, cx.theme),
    });
    choices((cx, columns), panel, links.collect(), chosen);
}

pub(crate) fn library(cx: Context<'_>, panel: &mut Panel, picker: &LibraryPicker) {
    let (columns, _) = panel.room();
    let entries = picker.entries.iter().enumerate();
    let entries = entries.map(|(at, entry)| {
        let about = entry.about.iter();
        let about = about.flat_map(|text| detail_lines(text, columns, cx.theme));
        Choice {
            message: Message::Choose(at),
            title: entry.title.clone(),
            end: if entry.is_open { "open " } else { "" }.to_owned(),
            details: about.collect(),
        }
    });
    choices((cx, columns), panel, entries.collect(), picker.at);
}

/// A choice in a list: its message, its title, a label at the end of that line, and the lines below.
struct Choice {
    message: Message,
    title: String,
    end: String,
    details: Vec<Line<'static>>,
}

/// A list with a chosen row in the rest of the panel, scrolled so that it is visible.
fn choices(
    (cx, columns): (Context<'_>, usize),
    panel: &mut Panel,
    all: Vec<Choice>,
    chosen: usize,
) {
    let height = panel.room().1.saturating_sub(panel.lines.len());
    let messages: Vec<_> = all.iter().map(|one| one.message.clone()).collect();
    let rows = all.into_iter().enumerate();
    let rows = rows.flat_map(|(at, one)| {
        let title = choice(&one.title, &one.end, at == chosen, columns, cx.theme);
        let lines = [title].into_iter().chain(one.details);
        lines.map(move |line| (at, line))
    });
    let rows: Vec<_> = rows.collect();
    let first = rows.iter().position(|(at, _)| *at == chosen).unwrap_or(0);
    let last = rows.iter().rposition(|(at, _)| *at == chosen).unwrap_or(0);
    let window = Window::new(0, height, rows.len());
    panel.window = window.revealing(last).revealing(first);
    for (at, line) in rows.into_iter().skip(panel.window.top).take(height) {
        panel.on_click_in_row(panel.lines.len(), messages[at].clone());
        panel.lines.push(line);
    }
}

/// The full text wrapped over as many rows as needed, so that the user sees what will be opened. Parts
/// separated by dots are not broken.
fn detail_lines(text: &str, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    const INDENT: usize = 6;
    const NO_BREAK: &str = "\u{a0}";
    const DOT: &str = " · ";
    let text = match text.contains(DOT) {
        true => text
            .replace(' ', NO_BREAK)
            .replace(&DOT.replace(' ', NO_BREAK), DOT),
        false => text.to_owned(),
    };
    wrapped(&text, columns.saturating_sub(INDENT))
        .map(|part| Span::styled(part.replace(NO_BREAK, " "), theme.quiet))
        .map(|part| Line::from(vec![spaces(INDENT), part]))
        .collect()
}

fn choice(text: &str, keys: &str, chosen: bool, columns: usize, theme: &Theme) -> Line<'static> {
    let style = if chosen { theme.selected } else { theme.text() };
    let room = columns.saturating_sub(3 + width(keys));
    let text = cut(text, room).into_owned();
    let gap = room.saturating_sub(width(&text)) + 1;
    Line::from(vec![
        Span::raw(if chosen { "▌" } else { " " }),
        Span::styled(format!(" {text}"), style),
        Span::styled(" ".repeat(gap), style),
        Span::styled(keys.to_owned(), if chosen { style } else { theme.accent }),
    ])
}

/// The export dialog: fields above, a preview of the exact contents below.
pub(crate) fn export(
    cx: Context<'_>,
    panel: &mut Panel,
    dialog: &ExportDialog,
    preview: &mut Preview,
) {
    let (columns, height) = panel.room();
    let mut fields = FieldWriter::fitting(cx, panel.room(), |fields| fields.all(dialog));
    let path_row = fields.rows.len() - 1;
    match &dialog.confirm {
        None => fields.directory(&cx.app.export_directory(dialog)),
        Some((path, answer)) => {
            fields.question(path, *answer);
            // If there is little room, keep the question visible.
            let above = fields.rows.len().saturating_sub(height);
            fields.rows.drain(..above);
        }
    }
    fields.add_to(panel);
    panel.lines.push(preview_title(dialog, columns, cx.theme));
    let room = height.saturating_sub(panel.lines.len());
    preview.wrap(&dialog.document.contents, columns);
    panel.window = cx.app.viewport.overlay.resized(room, preview.rows.len());
    panel.lines.extend(preview.visible(panel.window));
    if dialog.field == ExportField::Path && dialog.confirm.is_none() {
        let (_, column) = visible_input(&dialog.path, columns.saturating_sub(LABEL_WIDTH));
        panel.set_cursor(LABEL_WIDTH + column, path_row);
    }
}

pub(super) const LABEL_WIDTH: usize = 10;

/// The rows of a dialog, with their click targets.
pub(super) struct FieldWriter<'a> {
    cx: Context<'a>,
    columns: usize,
    /// Whether a field without the focus shows only what is chosen.
    brief: bool,
    rows: Vec<FieldRow>,
}

/// A row of a dialog, with click targets by column range.
type FieldRow = (Line<'static>, Vec<(Range<usize>, Message)>);

impl<'a> FieldWriter<'a> {
    /// The rows that `write` adds; where they take too much room, without the choices that are neither
    /// chosen nor in the field with the focus.
    pub(super) fn fitting(cx: Context<'a>, room: Room, write: impl Fn(&mut Self)) -> Self {
        let (columns, height) = room;
        let written = |brief| {
            let mut fields = Self {
                cx,
                columns,
                brief,
                rows: Vec::new(),
            };
            write(&mut fields);
            fields
        };
        let whole = written(false);
        if whole.rows.len() > height {
            written(true)
        } else {
            whole
        }
    }

    pub(super) fn row(&mut self, line: impl Into<Line<'static>>) {
        self.rows.push((line.into(), Vec::new()));
    }

    pub(super) fn add_to(self, panel: &mut Panel) {
        for (line, clicks) in self.rows {
            for (columns, message) in clicks {
                panel.on_click_at(panel.lines.len(), columns, message);
            }
            panel.lines.push(line);
        }
    }

    fn all(&mut self, dialog: &ExportDialog) {
        // While a question is open, keys go to its answers.
        let asks = |field: ExportField| dialog.confirm.is_none() && dialog.field == field;
        let scopes = ExportScope::VARIANTS.iter().map(|&scope| {
            let name = format!("{} {}", scope.name(), dialog.size(scope));
            (name, scope == dialog.scope, Message::ChooseScope(scope))
        });
        self.choices("What", asks(ExportField::Scope), scopes);
        let kinds = ExportKind::all(dialog.models).into_iter().map(|kind| {
            let is_chosen = kind == dialog.kind.offered();
            let name = kind.name().to_owned();
            (name, is_chosen, Message::ChooseKind(kind))
        });
        self.choices("As", asks(ExportField::Kind), kinds);
        let (path, _) = visible_input(&dialog.path, self.columns.saturating_sub(LABEL_WIDTH));
        let mut row = label("To", asks(ExportField::Path), self.cx.theme);
        row.push(Span::styled(path, self.cx.theme.strong()));
        let click = (0..self.columns, Message::ChoosePath);
        self.rows.push((row.into(), vec![click]));
    }

    fn directory(&mut self, directory: &Path) {
        let text = format!("in {}", sanitise::path(directory));
        let text = cut(&text, self.columns.saturating_sub(LABEL_WIDTH)).into_owned();
        let text = Span::styled(text, self.cx.theme.quiet);
        self.row(vec![spaces(LABEL_WIDTH), text]);
    }

    /// Writes the question what to do with an existing file.
    fn question(&mut self, path: &Path, answer: Existing) {
        let question = format!("{} already exists.", sanitise::path(path));
        for row in wrapped(&question, self.columns) {
            self.row(Line::styled(row.to_owned(), self.cx.theme.error));
        }
        let (both, new) = (Existing::KeepBoth, Existing::Overwrite);
        let answers = [
            (Existing::Refuse, "cancel", Message::Back),
            (both, "keep both", Message::Save(both)),
            (new, "overwrite", Message::Save(new)),
        ];
        let answers = answers.map(|(one, name, message)| (name.to_owned(), one == answer, message));
        self.choices("Action", true, answers.into_iter());
    }

    /// Writes a field with its choices, over several rows if needed; the chosen one is highlighted.
    pub(super) fn choices(
        &mut self,
        name: &str,
        has_keys: bool,
        all: impl Iterator<Item = (String, bool, Message)>,
    ) {
        let theme = self.cx.theme;
        let mut row: FieldRow = (label(name, has_keys, theme).into(), Vec::new());
        let mut used = LABEL_WIDTH;
        let brief = self.brief && !has_keys;
        for (choice, chosen, message) in all.filter(|(_, chosen, _)| *chosen || !brief) {
            let (text, style) = if chosen {
                (format!("[{choice}]"), theme.selected)
            } else {
                (format!(" {choice} "), theme.text())
            };
            if used + width(&text) > self.columns && used > LABEL_WIDTH {
                let next = (spaces(LABEL_WIDTH).into(), Vec::new());
                self.rows.push(std::mem::replace(&mut row, next));
                used = LABEL_WIDTH;
            }
            row.1.push((used..used + width(&text), message));
            used += width(&text);
            row.0.push_span(Span::styled(text, style));
        }
        self.rows.push(row);
    }
}

/// The label of a field, styled by whether it has the focus.
pub(super) fn label(name: &str, has_keys: bool, theme: &Theme) -> Vec<Span<'static>> {
    let (gutter, style) = match has_keys {
        true => ("▌", theme.strong()),
        false => (" ", theme.quiet),
    };
    let room = LABEL_WIDTH - 2;
    let name = Span::styled(format!(" {name:<room$}"), style);
    vec![Span::raw(gutter), name]
}

fn preview_title(dialog: &ExportDialog, columns: usize, theme: &Theme) -> Line<'static> {
    let contents = &dialog.document.contents;
    let lines = counted(contents.lines().count(), "line");
    let text = format!(" Preview · {lines} · {} ", bytes(contents.len()));
    let rule = "─".repeat(columns.saturating_sub(width(&text) + 2));
    Line::styled(
        cut(&format!("──{text}{rule}"), columns).into_owned(),
        theme.quiet,
    )
}

/// A number of bytes in human-readable form.
pub fn bytes(number: usize) -> String {
    match number {
        0..1_000 => counted(number, "byte"),
        1_000..1_000_000 => format!("{}.{} kB", number / 1_000, number % 1_000 / 100),
        _ => format!("{}.{} MB", number / 1_000_000, number % 1_000_000 / 100_000),
    }
}
