//! The overview: claims by aspect, area and status, as counts and bars, with what is found of each.

use ratatui::text::{Line, Span};

use super::document::{Document, Marked};
use super::text::{capital, cut, spaces, width};
use super::theme::Theme;
use crate::app::App;
use crate::kb::overview::{CAPTION, Cell, Row};
use crate::kb::{FindingKind, Status};

/// Says that the counts are of a part, where they are.
fn caption(app: &App) -> String {
    let (listed, all) = (app.listed().total.all(), app.overview().total.all());
    if listed == all {
        return CAPTION.to_owned();
    }
    format!("The {listed} of {all} claims that are listed. {CAPTION}")
}

/// The widths of a row: name, a cell for each status, a cell for all.
struct Columns {
    name: usize,
    cell: usize,
    bar: usize,
}

impl Columns {
    fn of(columns: usize) -> Self {
        let cell = match columns {
            90.. => 24,
            70.. => 14,
            _ => 10,
        };
        let name = columns.saturating_sub(2 * cell + 7).clamp(10, 40);
        Self {
            name,
            cell,
            bar: cell.saturating_sub(6),
        }
    }
}

/// The overview as rows; with the row of the document that the cursor is on.
pub(crate) fn compose(app: &App, columns: usize, theme: &Theme) -> (Document, usize) {
    let widths = Columns::of(columns);
    let overview = app.listed();
    let most = overview.rows.iter().map(|row| row.cell.all()).max();
    let mut document = Document::default();
    let mut cursor_row = 0;
    document.line(titles(&widths, theme));
    for (at, row) in overview.rows.iter().enumerate() {
        if row.area.is_none() {
            document.blank();
        }
        let here = app.overview_cursor().row == at;
        if here {
            cursor_row = document.rows.len();
        }
        let column = here.then_some(app.overview_cursor().column);
        document.line(counts(app, row, column, &widths, most.unwrap_or(0), theme));
        findings(&mut document, app, &row.findings, columns, theme);
    }
    document.blank();
    document.line(total(overview.total, &widths, theme));
    findings(&mut document, app, &overview.findings, columns, theme);
    document.blank();
    document.text(
        Vec::new(),
        Marked::plain(&caption(app)),
        theme.quiet(),
        theme,
        columns,
    );
    (document, cursor_row)
}

fn titles(widths: &Columns, theme: &Theme) -> Line<'static> {
    let cell = widths.cell;
    let [realised, unrealised] = Status::ALL.map(|status| {
        let title = format!("{} {}", status.glyph(), status.word());
        let fits = width(&title) < cell;
        let title = if fits { &title } else { status.glyph() };
        format!("{title:<cell$}")
    });
    Line::from(vec![
        spaces(widths.name + 2),
        Span::styled(realised, theme.strong()),
        Span::styled(unrealised, theme.strong()),
        Span::styled("all", theme.strong()),
    ])
}

fn counts(
    app: &App,
    row: &Row,
    cursor: Option<usize>,
    widths: &Columns,
    most: usize,
    theme: &Theme,
) -> Line<'static> {
    let mut parts = vec![Span::raw(if cursor.is_some() { "▌ " } else { "  " })];
    parts.push(name(app, row, widths.name, theme));
    for (at, status) in Status::ALL.into_iter().enumerate() {
        let number = row.cell.of(status);
        let here = cursor == Some(at);
        parts.extend(cell(number, status, here, widths, most, theme));
    }
    let all = row.cell.all().to_string();
    let here = cursor == Some(Status::ALL.len());
    let style = if here { theme.selected() } else { theme.text() };
    parts.push(Span::styled(format!("{all:>3}"), style));
    Line::from(parts)
}

fn name(app: &App, row: &Row, columns: usize, theme: &Theme) -> Span<'static> {
    let aspect = app.kb().aspects.get(row.aspect);
    let area = aspect
        .zip(row.area)
        .and_then(|(aspect, area)| aspect.areas.get(area));
    let (name, style) = match (aspect, area) {
        (_, Some(area)) => (format!("  {}", area.name), theme.text()),
        (Some(aspect), None) => (aspect.name.clone(), theme.strong()),
        (None, None) => (String::new(), theme.text()),
    };
    let name = cut(&name, columns.saturating_sub(1)).into_owned();
    let gap = columns.saturating_sub(width(&name));
    Span::styled(format!("{name}{}", " ".repeat(gap)), style)
}

/// A number with a bar as long as it is large; an empty cell is a dot, so that it is seen.
fn cell(
    number: usize,
    status: Status,
    here: bool,
    widths: &Columns,
    most: usize,
    theme: &Theme,
) -> [Span<'static>; 3] {
    let style = match (here, number) {
        (true, _) => theme.selected(),
        (_, 0) => theme.quiet(),
        _ => theme.text(),
    };
    let bar = (number * widths.bar).div_ceil(most.max(1));
    let bar = if number == 0 { 0 } else { bar.max(1) };
    let shown = if number == 0 {
        "·".to_owned()
    } else {
        number.to_string()
    };
    // Half blocks would be colour alone; the status's glyph is its bar.
    let glyphs = status.glyph().repeat(bar);
    [
        Span::styled(format!("{shown:>3} "), style),
        Span::styled(glyphs, theme.status(status)),
        spaces(widths.cell.saturating_sub(4 + bar)),
    ]
}

fn total(cell: Cell, widths: &Columns, theme: &Theme) -> Line<'static> {
    let column = widths.cell;
    let name = widths.name + 2;
    Line::from(Span::styled(
        format!(
            "{:<name$}{:<column$}{:<column$}{:>3}",
            "  All",
            format!("{:>3}", cell.realised),
            format!("{:>3}", cell.unrealised),
            cell.all()
        ),
        theme.strong(),
    ))
}

fn findings(document: &mut Document, app: &App, findings: &[usize], columns: usize, theme: &Theme) {
    for finding in findings.iter().filter_map(|at| app.kb().findings.get(*at)) {
        let kind = format!(
            "    {} {}: ",
            FindingKind::GLYPH,
            capital(finding.kind.word())
        );
        let lead = vec![Span::styled(kind, theme.accent())];
        let title = Marked::plain(&finding.title);
        document.text(lead, title, theme.quiet(), theme, columns);
    }
}
