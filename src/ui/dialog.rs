//! The boxes that open on top: palette, links, export.

use std::ops::Range;
use std::path::Path;
use std::rc::Rc;

use ratatui::text::{Line, Span};
use strum::VariantArray as _;

use super::text::{counted, cut, in_box, spaces, width, wrap, wrapped};
use super::theme::Theme;
use crate::app::{
    App, Existing, ExportDialog, ExportField, ExportKind, ExportScope, LibraryPicker, Message,
    Window,
};
use crate::kb::sanitise;
use crate::keymap::{self, Keymap};

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

/// The most columns that a command takes, so that its keys are not far from it.
const COMMAND: usize = 78;

/// The command palette.
pub(crate) fn palette(
    app: &App,
    input: &tui_input::Input,
    chosen: usize,
    (columns, height): (usize, usize),
    theme: &Theme,
    keys: Keymap,
) -> BoxContent {
    let commands = keys.commands(app);
    let columns = columns.min(COMMAND);
    let head = 2;
    let chosen = chosen.min(commands.len().saturating_sub(1));
    let room = height.saturating_sub(head);
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
        body.push(Line::styled("No matching command.", theme.quiet()));
    }
    let content = BoxContent {
        title: "Commands".to_owned(),
        body,
        window,
        choices,
        ..BoxContent::default()
    };
    with_box(content, input, "type to find a command", columns, theme)
}

/// The same under a box to type into; what stands in it while it is empty is `hint`.
pub(crate) fn with_box(
    content: BoxContent,
    input: &tui_input::Input,
    hint: &str,
    columns: usize,
    theme: &Theme,
) -> BoxContent {
    let (text, cursor) = in_box(input, columns.saturating_sub(2));
    let mut row = typed(": ", text, theme);
    if input.value().is_empty() {
        row.push_span(Span::styled(format!(" {hint}"), theme.quiet()));
    }
    BoxContent {
        head: vec![row, Line::default()],
        cursor: Some((column(2 + cursor, columns), 0)),
        ..content
    }
}

/// Which link to open.
pub(crate) fn links(app: &App, chosen: usize, room: (usize, usize), theme: &Theme) -> BoxContent {
    let links = app.links().into_iter().enumerate();
    let links = links.map(|(at, link)| {
        let title = format!("[{}] {}", at + 1, link.label());
        (title, "", lines_beneath(&link.url, room.0, theme))
    });
    choices("Open a link", links, chosen, room, theme)
}

/// Which knowledge base to go to.
pub(crate) fn library(picker: &LibraryPicker, room: (usize, usize), theme: &Theme) -> BoxContent {
    let offers = picker.offers.iter().map(|offer| {
        let about = offer.about.iter();
        let about = about.flat_map(|text| lines_beneath(text, room.0, theme));
        let state = if offer.is_open { "open " } else { "" };
        (offer.title.clone(), state, about.collect())
    });
    choices("Knowledge bases", offers, picker.at, room, theme)
}

/// A list to choose from: for each a title, what stands at the end of its line, and lines beneath.
fn choices(
    title: &str,
    all: impl Iterator<Item = (String, &'static str, Vec<Line<'static>>)>,
    chosen: usize,
    (columns, height): (usize, usize),
    theme: &Theme,
) -> BoxContent {
    let rows = all.enumerate().flat_map(|(at, (title, end, beneath))| {
        let title = choice(&title, end, at == chosen, columns, theme);
        let lines = [title].into_iter().chain(beneath);
        lines.map(move |line| (at, line))
    });
    let rows: Vec<_> = rows.collect();
    let first = rows.iter().position(|(at, _)| *at == chosen).unwrap_or(0);
    let last = rows.iter().rposition(|(at, _)| *at == chosen).unwrap_or(0);
    let window = Window::new(0, height, rows.len());
    let window = window.revealing(last).revealing(first);
    let visible = rows.into_iter().skip(window.top).take(height);
    let (choices, body) = visible.unzip();
    BoxContent {
        title: title.to_owned(),
        body,
        window,
        choices,
        ..BoxContent::default()
    }
}

/// A text whole, in as many rows as it needs: what is opened is to be seen first. What stands between
/// dots stays together.
fn lines_beneath(text: &str, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
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
        .map(|part| Span::styled(part.replace(NO_BREAK, " "), theme.quiet()))
        .map(|part| Line::from(vec![spaces(INDENT), part]))
        .collect()
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
    let mut fields = FieldWriter::new(columns, theme);
    fields.all(dialog);
    let path_row = fields.rows.len() - 1;
    match &dialog.confirm {
        None => fields.directory(&app.export_directory(dialog)),
        Some((path, answer)) => fields.question(path, *answer),
    }
    let FieldWriter {
        rows: mut head,
        mut targets,
        ..
    } = fields;
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
pub(super) const LABEL: usize = 10;

/// The rows above the preview, and what can be clicked in them.
pub(super) struct FieldWriter<'a> {
    theme: &'a Theme,
    columns: usize,
    rows: Vec<Line<'static>>,
    targets: Vec<ClickTarget>,
}

impl<'a> FieldWriter<'a> {
    /// No rows yet, of this width.
    pub(super) fn new(columns: usize, theme: &'a Theme) -> Self {
        Self {
            theme,
            columns,
            rows: Vec::new(),
            targets: Vec::new(),
        }
    }

    /// Adds a row as it is.
    pub(super) fn row(&mut self, spans: Vec<Span<'static>>) {
        self.rows.push(Line::from(spans));
    }

    /// The rows, and what can be clicked in them.
    pub(super) fn finish(self) -> (Vec<Line<'static>>, Vec<ClickTarget>) {
        (self.rows, self.targets)
    }

    fn all(&mut self, dialog: &ExportDialog) {
        // While there is a question, the keys go to its answers.
        let asks = |field: ExportField| dialog.confirm.is_none() && dialog.field == field;
        let scopes = ExportScope::VARIANTS.iter().map(|&scope| {
            let name = format!("{} {}", scope.name(), dialog.size(scope));
            (name, scope == dialog.scope, Message::ChooseScope(scope))
        });
        self.choices("What", asks(ExportField::Scope), scopes);
        let kinds = ExportKind::all(dialog.models).into_iter();
        let kinds = kinds.map(|kind| {
            let name = kind.name().to_owned();
            (
                name,
                kind == dialog.kind.offered(),
                Message::ChooseKind(kind),
            )
        });
        self.choices("As", asks(ExportField::Kind), kinds);
        let (path, _) = in_box(&dialog.path, self.columns.saturating_sub(LABEL));
        let mut row = Self::label("To", asks(ExportField::Path), self.theme);
        row.push(Span::styled(path, self.theme.strong()));
        self.target(0..self.columns, Message::ChoosePath);
        self.rows.push(Line::from(row));
    }

    /// The directory that the path is in.
    fn directory(&mut self, directory: &Path) {
        let text = format!("in {}", sanitise::line(&directory.to_string_lossy()));
        let text = cut(&text, self.columns.saturating_sub(LABEL)).into_owned();
        let text = Span::styled(text, self.theme.quiet());
        self.rows.push(Line::from(vec![spaces(LABEL), text]));
    }

    /// The question about what is there already.
    fn question(&mut self, path: &Path, answer: Existing) {
        let question = format!(
            "{} already exists.",
            sanitise::line(&path.to_string_lossy())
        );
        let rows = wrapped(&question, self.columns);
        let style = self.theme.error();
        self.rows
            .extend(rows.map(|row| Line::styled(row.to_owned(), style)));
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
        let answers = answers.map(|(one, name, message)| (name.to_owned(), one == answer, message));
        self.choices("Then", true, answers.into_iter());
    }

    /// What stands before a field, which has the keys or not.
    pub(super) fn label(name: &str, here: bool, theme: &Theme) -> Vec<Span<'static>> {
        let gutter = if here { "▌" } else { " " };
        let style = if here { theme.strong() } else { theme.quiet() };
        let room = LABEL - 2;
        vec![
            Span::raw(gutter),
            Span::styled(format!(" {name:<room$}"), style),
        ]
    }

    /// A field with its choices in a row, or in several where they need them; the chosen one stands out.
    pub(super) fn choices(
        &mut self,
        name: &str,
        here: bool,
        all: impl Iterator<Item = (String, bool, Message)>,
    ) {
        let mut row = Self::label(name, here, self.theme);
        let mut used = LABEL;
        for (choice, chosen, message) in all {
            let (text, style) = if chosen {
                (format!("[{choice}]"), self.theme.selected())
            } else {
                (format!(" {choice} "), self.theme.text())
            };
            if used + width(&text) > self.columns && used > LABEL {
                let full = std::mem::replace(&mut row, vec![spaces(LABEL)]);
                self.rows.push(Line::from(full));
                used = LABEL;
            }
            self.target(used..used + width(&text), message);
            used += width(&text);
            row.push(Span::styled(text, style));
        }
        self.rows.push(Line::from(row));
    }

    /// What a click means in these columns of the row to come.
    fn target(&mut self, columns: Range<usize>, message: Message) {
        let row = self.rows.len();
        self.targets.push(ClickTarget {
            row,
            columns,
            message,
        });
    }
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
