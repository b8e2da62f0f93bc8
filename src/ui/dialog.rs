//! The boxes that open on top: palette, links, export.

use std::ops::Range;
use std::rc::Rc;

use ratatui::text::{Line, Span};
use strum::VariantArray as _;

use super::text::{counted, cut, in_box, spaces, width, wrap};
use super::theme::Theme;
use crate::app::{
    App, Existing, ExportDialog, ExportField, ExportKind, ExportScope, Message, Window,
};
use crate::keymap;

/// What is in a box, laid out.
#[derive(Debug, Clone, Default)]
pub(crate) struct BoxContent {
    pub(crate) title: String,
    /// The rows that do not scroll.
    pub(crate) head: Vec<Line<'static>>,
    /// The visible rows of what scrolls, under the head.
    pub(crate) body: Vec<Line<'static>>,
    pub(crate) window: Window,
    /// Column and row of the text cursor, from the inside of the box.
    pub(crate) cursor: Option<(u16, u16)>,
    /// For each row of the body the choice that it belongs to; empty when it has none.
    pub(crate) choices: Vec<usize>,
    /// What else can be clicked, in the head.
    pub(crate) targets: Vec<ClickTarget>,
    /// What of an export is shown, wrapped.
    pub(crate) preview: Preview,
}

/// A part of a row that means something when it is clicked.
#[derive(Debug, Clone)]
pub(crate) struct ClickTarget {
    /// The row, from the inside of the box.
    row: usize,
    columns: Range<usize>,
    message: Message,
}

impl BoxContent {
    /// What a click at this row and column of the inside of the box means.
    pub(crate) fn clicked(&self, row: usize, column: usize) -> Option<Message> {
        let mut targets = self.targets.iter();
        let target = targets.find(|target| target.row == row && target.columns.contains(&column));
        target.map(|target| target.message.clone())
    }
}

/// The bytes of an export as rows; kept while bytes and width stay the same.
#[derive(Debug, Clone, Default)]
pub(crate) struct Preview {
    contents: Rc<str>,
    columns: usize,
    rows: Rc<Vec<Range<usize>>>,
}

impl Preview {
    fn of(contents: &Rc<str>, columns: usize, before: Option<&Self>) -> Self {
        let same = |one: &&Self| Rc::ptr_eq(&one.contents, contents) && one.columns == columns;
        if let Some(before) = before.filter(same) {
            return before.clone();
        }
        // The newline at the end ends the last row; it does not begin another.
        let text = contents.strip_suffix('\n').unwrap_or(contents);
        Self {
            contents: Rc::clone(contents),
            columns,
            rows: Rc::new(wrap(text, columns)),
        }
    }

    fn visible(&self, window: Window) -> Vec<Line<'static>> {
        let rows = self.rows.iter().skip(window.top).take(window.height);
        rows.filter_map(|row| self.contents.get(row.clone()))
            .map(|row| Line::raw(row.to_owned()))
            .collect()
    }
}

/// The command palette.
pub(crate) fn palette(
    app: &App,
    input: &tui_input::Input,
    chosen: usize,
    (columns, height): (usize, usize),
    theme: &Theme,
) -> BoxContent {
    let commands = keymap::commands(app);
    let (text, cursor) = in_box(input, columns.saturating_sub(2));
    let head = vec![typed(": ", text, theme), Line::default()];
    let chosen = chosen.min(commands.len().saturating_sub(1));
    let room = height.saturating_sub(head.len());
    let window = Window::new(0, room, commands.len()).revealing(chosen);
    let rows = commands.iter().enumerate().skip(window.top).take(room);
    let mut body: Vec<Line<'static>> = rows
        .map(|(at, row)| {
            let keys = keymap::keys_shown(row, 2);
            choice(row.help, &keys, at == chosen, columns, theme)
        })
        .collect();
    let choices = (window.top..window.top + body.len()).collect();
    if commands.is_empty() {
        body.push(Line::styled("No command matches.", theme.quiet()));
    }
    BoxContent {
        title: "Commands".to_owned(),
        head,
        body,
        window,
        cursor: Some((column(2 + cursor, columns), 0)),
        choices,
        ..BoxContent::default()
    }
}

/// Which link to open.
pub(crate) fn links(
    app: &App,
    chosen: usize,
    (columns, height): (usize, usize),
    theme: &Theme,
) -> BoxContent {
    let mut rows = Vec::new();
    let mut first = 0;
    for (at, link) in app.links().into_iter().enumerate() {
        if at == chosen {
            first = rows.len();
        }
        let title = format!("[{}] {}", at + 1, link.label());
        rows.push((at, choice(&title, "", at == chosen, columns, theme)));
        rows.extend(address(&link.url, columns, theme).map(|line| (at, line)));
    }
    let last = rows.iter().rposition(|(at, _)| *at == chosen).unwrap_or(0);
    let window = Window::new(0, height, rows.len());
    let window = window.revealing(last).revealing(first);
    let visible = rows.into_iter().skip(window.top).take(height);
    let (choices, body) = visible.unzip();
    BoxContent {
        title: "Open a link".to_owned(),
        body,
        window,
        choices,
        ..BoxContent::default()
    }
}

/// An address whole, in as many rows as it needs: what is opened is to be seen first.
fn address<'a>(
    url: &'a str,
    columns: usize,
    theme: &Theme,
) -> impl Iterator<Item = Line<'static>> + use<'a> {
    const INDENT: usize = 6;
    let style = theme.quiet();
    let rows = wrap(url, columns.saturating_sub(INDENT)).into_iter();
    rows.filter_map(move |row| url.get(row))
        .map(move |part| Line::from(vec![spaces(INDENT), Span::styled(part.to_owned(), style)]))
}

fn choice(text: &str, keys: &str, chosen: bool, columns: usize, theme: &Theme) -> Line<'static> {
    let style = if chosen {
        theme.selected()
    } else {
        theme.text()
    };
    let room = columns.saturating_sub(3 + width(keys));
    let text = cut(text, room).into_owned();
    let gap = room.saturating_sub(width(&text)) + 1;
    Line::from(vec![
        Span::raw(if chosen { "▌" } else { " " }),
        Span::styled(format!(" {text}"), style),
        Span::styled(" ".repeat(gap), style),
        Span::styled(keys.to_owned(), if chosen { style } else { theme.accent() }),
    ])
}

fn typed(lead: &'static str, text: String, theme: &Theme) -> Line<'static> {
    Line::from(vec![
        Span::styled(lead, theme.accent()),
        Span::styled(text, theme.strong()),
    ])
}

fn column(at: usize, columns: usize) -> u16 {
    u16::try_from(at.min(columns.saturating_sub(1))).unwrap_or(u16::MAX)
}

/// The export dialog: fields above, the exact bytes below.
pub(crate) fn export(
    app: &App,
    dialog: &ExportDialog,
    (columns, height): (usize, usize),
    theme: &Theme,
    before: Option<&Preview>,
) -> BoxContent {
    let (mut head, mut targets) = fields(dialog, columns, theme);
    let path_row = head.len().saturating_sub(1);
    let (rows, answers) = where_to(app, dialog, columns, theme);
    targets.extend(below(head.len(), answers));
    head.extend(rows);
    if dialog.confirm.is_some() {
        // The question is what matters where there is no room for all.
        let above = head.len().saturating_sub(height);
        head.drain(..above);
        targets.retain(|target| target.row >= above);
        targets.iter_mut().for_each(|target| target.row -= above);
    }
    head.push(preview_title(dialog, columns, theme));
    let room = height.saturating_sub(head.len());
    let preview = Preview::of(&dialog.contents, columns, before);
    let window = Window::new(dialog.preview_top, room, preview.rows.len());
    let typing = dialog.field == ExportField::Path && dialog.confirm.is_none();
    let (_, at) = in_box(&dialog.path, columns.saturating_sub(LABEL));
    let cursor = column(LABEL + at, columns);
    BoxContent {
        title: "Export".to_owned(),
        body: preview.visible(window),
        preview,
        choices: Vec::new(),
        targets,
        window,
        cursor: typing.then(|| (cursor, u16::try_from(path_row).unwrap_or(0))),
        head,
    }
}

/// How wide the labels of the fields are.
const LABEL: usize = 10;

/// Rows, and what can be clicked in them.
type Clickable = (Vec<Line<'static>>, Vec<ClickTarget>);

/// The same spots, so many rows further down.
fn below(rows: usize, targets: Vec<ClickTarget>) -> impl Iterator<Item = ClickTarget> {
    targets.into_iter().map(move |target| ClickTarget {
        row: target.row + rows,
        ..target
    })
}

fn fields(dialog: &ExportDialog, columns: usize, theme: &Theme) -> Clickable {
    let scopes = ExportScope::VARIANTS.iter().map(|&scope| {
        let name = format!("{} {}", scope.name(), dialog.size(scope));
        (name, scope == dialog.scope, Message::ChooseScope(scope))
    });
    let kinds = ExportKind::all()
        .into_iter()
        .map(|kind| (kind.name(), kind == dialog.kind, Message::ChooseKind(kind)));
    let (scopes, kinds): (Vec<_>, Vec<_>) = (scopes.collect(), kinds.collect());
    // While there is a question, the keys go to its answers.
    let asks = |field: ExportField| dialog.confirm.is_none() && dialog.field == field;
    let here = asks(ExportField::Scope);
    let (mut rows, mut targets) = choices("What", &scopes, here, columns, theme);
    let here = asks(ExportField::Kind);
    let (more, clickable) = choices("As", &kinds, here, columns, theme);
    targets.extend(below(rows.len(), clickable));
    rows.extend(more);
    let (path, _) = in_box(&dialog.path, columns.saturating_sub(LABEL));
    let mut row = label("To", asks(ExportField::Path), theme);
    row.push(Span::styled(path, theme.strong()));
    targets.push(ClickTarget {
        row: rows.len(),
        columns: 0..columns,
        message: Message::ChoosePath,
    });
    rows.push(Line::from(row));
    (rows, targets)
}

fn label(name: &str, here: bool, theme: &Theme) -> Vec<Span<'static>> {
    let gutter = if here { "▌" } else { " " };
    let room = LABEL - 2;
    let style = if here { theme.strong() } else { theme.quiet() };
    vec![
        Span::raw(gutter),
        Span::styled(format!(" {name:<room$}"), style),
    ]
}

/// A field with its choices in a row, or in several where they need them; the chosen one stands out.
fn choices(
    name: &str,
    all: &[(String, bool, Message)],
    here: bool,
    columns: usize,
    theme: &Theme,
) -> Clickable {
    let (mut rows, mut targets) = (Vec::new(), Vec::new());
    let mut row = label(name, here, theme);
    let mut used = LABEL;
    for (choice, chosen, message) in all {
        let text = if *chosen {
            format!("[{choice}]")
        } else {
            format!(" {choice} ")
        };
        if used + width(&text) > columns && used > LABEL {
            rows.push(Line::from(std::mem::replace(&mut row, vec![spaces(LABEL)])));
            used = LABEL;
        }
        targets.push(ClickTarget {
            row: rows.len(),
            columns: used..used + width(&text),
            message: message.clone(),
        });
        used += width(&text);
        let style = if *chosen {
            theme.selected()
        } else {
            theme.text()
        };
        row.push(Span::styled(text, style));
    }
    rows.push(Line::from(row));
    (rows, targets)
}

/// The directory that the path is in, or the question about what is there already.
fn where_to(app: &App, dialog: &ExportDialog, columns: usize, theme: &Theme) -> Clickable {
    let Some((path, answer)) = &dialog.confirm else {
        let directory = app.export_directory(dialog);
        let directory = directory.to_string_lossy();
        let text = format!("in {}", crate::kb::sanitise::line(&directory));
        let text = cut(&text, columns.saturating_sub(LABEL)).into_owned();
        let row = Line::from(vec![spaces(LABEL), Span::styled(text, theme.quiet())]);
        return (vec![row], Vec::new());
    };
    let path = path.to_string_lossy();
    let question = format!("{} already exists.", crate::kb::sanitise::line(&path));
    let rows = wrap(&question, columns);
    let mut lines: Vec<_> = rows
        .into_iter()
        .filter_map(|row| question.get(row))
        .map(|row| Line::styled(row.to_owned(), theme.error()))
        .collect();
    let answers = [
        (Existing::Refuse, "leave it", Message::Back),
        (
            Existing::KeepBoth,
            "keep both",
            Message::Save(Existing::KeepBoth),
        ),
        (
            Existing::Overwrite,
            "overwrite",
            Message::Save(Existing::Overwrite),
        ),
    ];
    let answers = answers.map(|(one, name, message)| (name.to_owned(), one == *answer, message));
    let (rows, targets) = choices("Then", &answers, true, columns, theme);
    let targets = below(lines.len(), targets).collect();
    lines.extend(rows);
    (lines, targets)
}

fn preview_title(dialog: &ExportDialog, columns: usize, theme: &Theme) -> Line<'static> {
    let lines = counted(dialog.contents.lines().count(), "line");
    let text = format!(" Preview · {lines} · {} ", bytes(dialog.contents.len()));
    let rule = "─".repeat(columns.saturating_sub(width(&text) + 2));
    Line::styled(
        cut(&format!("──{text}{rule}"), columns).into_owned(),
        theme.quiet(),
    )
}

/// A number of bytes as people read it.
pub fn bytes(number: usize) -> String {
    match number {
        0..1_000 => counted(number, "byte"),
        1_000..1_000_000 => format!("{}.{} kB", number / 1_000, number % 1_000 / 100),
        _ => format!("{}.{} MB", number / 1_000_000, number % 1_000_000 / 100_000),
    }
}
