//! The overview: claims by aspect, area and status, as counts and bars, with findings about each.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Context;
use super::document::{Document, Highlighted};
use super::panel::Panel;
use super::text::{capital, cut, spaces, width};
use super::theme::{Charset, Theme};
use crate::app::{App, Message, Window};
use crate::assess::StatusGrid;
use crate::kb::overview::{CAPTION, Row, StatusCounts};
use crate::kb::{FindingKind, Status};

/// A caption that says so if the counts cover only the listed claims.
fn caption(app: &App) -> String {
    let (listed, all) = (
        app.list.listing.overview.total.total(),
        app.overview().total.total(),
    );
    if listed == all {
        return CAPTION.to_owned();
    }
    format!("Only the {listed} of {all} claims that are listed. {CAPTION}")
}

/// The whole overview, laid out.
struct Page {
    document: Document,
    /// For each row the cursor can be on: its row in the document, and its column widths.
    rows: Vec<(usize, ColumnWidths)>,
}

impl Page {
    /// Scrolls the window so that the cursor row is visible with its findings: the first row with the
    /// headings above it, the last one with everything to the end of the document.
    fn revealing(&self, row: usize, window: Window) -> Window {
        let at = |row: usize| self.rows.get(row).map(|(at, _)| *at);
        let start = at(row).filter(|_| row > 0);
        let end = at(row + 1).unwrap_or(self.document.rows.len());
        let window = window.revealing(end.saturating_sub(1));
        window.revealing(start.unwrap_or(0))
    }
}

/// The column widths of a row: margin, name, a cell for each status, a cell for the total.
#[derive(Debug, Clone, Copy, Default)]
struct ColumnWidths {
    name: usize,
    cell: usize,
    /// The number of digits of the largest count.
    digits: usize,
    /// The width of the last column (the total).
    all: usize,
    bar: usize,
    statuses: usize,
}

/// The columns before a name.
const MARGIN: usize = 2;
const MIN_NAME_WIDTH: usize = 8;
const MAX_NAME_WIDTH: usize = 40;
const MIN_BAR_WIDTH: usize = 4;
/// The title of the last column (the total).
const ALL: &str = "all";

impl ColumnWidths {
    /// Computes the widths for counts up to `most`, this many statuses, and names up to `longest` columns.
    fn of(columns: usize, most: usize, statuses: usize, longest: usize) -> Self {
        let digits = most.to_string().len();
        let all = digits.max(width(ALL));
        let name = |cell| columns.saturating_sub(MARGIN + statuses * cell + all + 2);
        // Bars get the space that full names leave; if that is too little, names are shortened.
        let longest = longest.clamp(MIN_NAME_WIDTH, MAX_NAME_WIDTH);
        let left = columns.saturating_sub(MARGIN + all + 2 + longest);
        let left = (left / statuses.max(1)).saturating_sub(digits).min(21);
        let bars = [(left, 0), (7, MIN_NAME_WIDTH), (4, MIN_NAME_WIDTH)].into_iter();
        let mut bars = bars.filter(|(room, _)| *room >= MIN_BAR_WIDTH);
        let room = bars.find(|(room, least)| name(room + digits) >= *least);
        let cell = room.map_or(1, |(room, _)| room) + digits;
        let name = name(cell);
        Self {
            name: name.clamp(10, MAX_NAME_WIDTH),
            cell,
            digits,
            all,
            bar: cell.saturating_sub(digits + 3),
            statuses,
        }
    }

    /// The clickable columns of each cursor column; the name belongs to the total.
    fn clicks(&self) -> impl Iterator<Item = (usize, Range<usize>)> {
        let (cell, start) = (self.cell, MARGIN + self.name);
        let cells =
            (0..self.statuses).map(move |at| (at, start + at * cell..start + (at + 1) * cell));
        [(self.statuses, 0..usize::from(u16::MAX))]
            .into_iter()
            .chain(cells)
    }
}

/// Lays out the visible part of the overview.
pub(crate) fn compose(cx: Context<'_>, panel: &mut Panel) {
    let (columns, height) = panel.room();
    let page = layout(cx, columns);
    let cursor = cx.app.overview_cursor;
    let window = cx
        .app
        .viewport
        .overview
        .resized(height, page.document.rows.len());
    panel.window = match cursor.follow {
        true => page.revealing(cursor.row, window),
        false => window,
    };
    panel.lines = page.document.visible(panel.window);
    for (row, (at, widths)) in page.rows.iter().enumerate() {
        let line = at.checked_sub(panel.window.top);
        let Some(line) = line.filter(|line| *line < height) else {
            continue;
        };
        for (column, columns) in widths.clicks() {
            panel.on_click_at(line, columns, Message::ClickCell(row, column));
        }
    }
}

fn layout(cx: Context<'_>, columns: usize) -> Page {
    let app = cx.app;
    let overview = &app.list.listing.overview;
    let most = overview.rows.iter().map(|row| row.counts.total()).max();
    let table = CountsTable::new(cx, columns, app.statuses(), most.unwrap_or(0));
    let mut page = Page {
        document: Document::new(columns, cx.theme),
        rows: Vec::new(),
    };
    write_grid(&mut page, cx, columns);
    let document = &mut page.document;
    let (titles, cut) = table.titles("");
    document.line(titles);
    let above = page.rows.len();
    for (at, row) in overview.rows.iter().enumerate() {
        if row.area.is_none() {
            document.blank();
        }
        page.rows.push((document.rows.len(), table.widths));
        let (name, style) = table.place(row);
        let name = table.name(&name, style);
        let column = cursor_on(app, above + at);
        document.line(table.counts(name, row.counts, row.counts.total(), column));
        findings(document, app, &row.findings);
    }
    document.blank();
    document.line(table.total(overview.total));
    findings(document, app, &overview.findings);
    document.blank();
    table.legend(document, cut);
    document.plain(&caption(app), cx.theme.quiet);
    page
}

/// The cursor column, if the cursor is on this row.
fn cursor_on(app: &App, row: usize) -> Option<usize> {
    let place = app.overview_cursor;
    (place.row == row).then_some(place.column)
}

/// Writes the grid of observed against local statuses, if there are local assessments.
fn write_grid(page: &mut Page, cx: Context<'_>, columns: usize) {
    let Context { app, theme, .. } = cx;
    let grid = app.status_grid();
    if grid.rows.is_empty() {
        return;
    }
    let document = &mut page.document;
    document.heading(StatusGrid::TITLE);
    let cells = grid.rows.iter().flat_map(|(_, cell)| {
        let statuses = grid.columns.iter();
        statuses.map(|status| cell.of(*status))
    });
    let most = cells.max().unwrap_or(0);
    let table = CountsTable::new(cx, columns, &grid.columns, most);
    let (titles, cut) = table.titles("observed");
    document.line(titles);
    for (at, (status, cell)) in grid.rows.iter().enumerate() {
        page.rows.push((document.rows.len(), table.widths));
        let name = table.name(&status_label(*status, theme), theme.text());
        let all = app.list.listing.overview.total.of(*status);
        document.line(table.counts(name, *cell, all, cursor_on(app, at)));
    }
    table.legend(document, cut);
    if app.assessments().has_several_people() {
        document.plain(StatusGrid::SEVERAL, theme.quiet);
    }
    document.blank();
}

fn status_label(status: Status, theme: &Theme) -> String {
    format!("{} {}", theme.glyph(status), status.name())
}

struct CountsTable<'a> {
    cx: Context<'a>,
    widths: ColumnWidths,
    statuses: &'a [Status],
    /// The largest count of a cell, at least 1.
    most: usize,
}

impl<'a> CountsTable<'a> {
    fn new(cx: Context<'a>, columns: usize, statuses: &'a [Status], most: usize) -> Self {
        let mut table = Self {
            cx,
            widths: ColumnWidths::default(),
            statuses,
            most: most.max(1),
        };
        let listed = &cx.app.list.listing.overview;
        let rows = listed.rows.iter();
        let longest = rows.map(|row| width(&table.place(row).0) + 1).max();
        let all = listed.total.total();
        table.widths = ColumnWidths::of(columns, all, statuses.len(), longest.unwrap_or(0));
        table
    }

    /// Writes a legend of the glyphs if column titles are truncated; two statuses are clear without one.
    fn legend(&self, document: &mut Document, is_cut: bool) {
        if is_cut && self.widths.statuses > 2 {
            let label = |status: &Status| status_label(*status, self.cx.theme);
            let names: Vec<_> = self.statuses.iter().map(label).collect();
            document.plain(&names.join(", "), self.cx.theme.quiet);
        }
    }

    /// The column titles, with the title of the names before them, and whether any was truncated.
    fn titles(&self, rows: &str) -> (Line<'static>, bool) {
        let (theme, cell) = (self.cx.theme, self.widths.cell);
        let mut has_cut = false;
        let titles = self.statuses.iter().map(|&status| {
            let title = status_label(status, theme);
            let fits = width(&title) < cell;
            has_cut |= !fits;
            let shown = match cell {
                _ if fits => title,
                12.. => cut(&title, cell - 1).into_owned(),
                _ => theme.glyph(status).to_owned(),
            };
            Span::styled(format!("{shown:<cell$}"), theme.strong())
        });
        let name = match rows {
            "" => spaces(self.widths.name),
            rows => self.name(rows, theme.quiet),
        };
        let lead = [spaces(MARGIN), name];
        let all = Span::styled(ALL, theme.strong());
        let line = lead.into_iter().chain(titles).chain([all]).collect();
        (line, has_cut)
    }

    /// The cells of a row; `cursor` is the cursor column, if the cursor is on this row.
    fn counts(
        &self,
        name: Span<'static>,
        cell: StatusCounts,
        all: usize,
        cursor: Option<usize>,
    ) -> Line<'static> {
        let mut parts = vec![Span::raw(if cursor.is_some() { "▌ " } else { "  " })];
        parts.push(name);
        for (at, &status) in self.statuses.iter().enumerate() {
            parts.extend(self.cell(cell.of(status), status, cursor == Some(at)));
        }
        let digits = self.widths.all;
        let style = match cursor {
            Some(at) if at == self.widths.statuses => self.cx.theme.selected,
            _ => self.cx.theme.text(),
        };
        parts.push(Span::styled(format!("{all:>digits$}"), style));
        Line::from(parts)
    }

    /// The name of an aspect or area, and its style.
    fn place(&self, row: &Row) -> (String, Style) {
        match self.cx.app.kb().place_at(row.aspect, row.area) {
            (_, Some(area)) => (format!("  {}", area.name), self.cx.theme.text()),
            (Some(aspect), None) => (aspect.name.to_string(), self.cx.theme.strong()),
            (None, None) => (String::new(), self.cx.theme.text()),
        }
    }

    /// A name, truncated or padded to the name column.
    fn name(&self, name: &str, style: Style) -> Span<'static> {
        let name = cut(name, self.widths.name - 1).into_owned();
        let gap = self.widths.name - width(&name);
        Span::styled(format!("{name}{}", " ".repeat(gap)), style)
    }

    /// A count with its bar; an empty cell is a dot so that it stays visible.
    fn cell(&self, number: usize, status: Status, has_cursor: bool) -> [Span<'static>; 3] {
        let (theme, widths) = (self.cx.theme, self.widths);
        let style = match (has_cursor, number) {
            (true, _) => theme.selected,
            (_, 0) => theme.quiet,
            _ => theme.text(),
        };
        let shown = match number {
            0 => "·".to_owned(),
            _ => number.to_string(),
        };
        let (bar, digits) = (self.bar(number, status), widths.digits);
        let gap = widths.cell.saturating_sub(digits + 1 + width(&bar));
        [
            Span::styled(format!("{shown:>digits$} "), style),
            Span::styled(bar, theme.glyph_style(status)),
            spaces(gap),
        ]
    }

    /// A proportional bar: block elements (with a fraction) in Unicode, otherwise the status glyph repeated.
    fn bar(&self, number: usize, status: Status) -> String {
        let steps = if self.cx.theme.charset == Charset::Unicode {
            8
        } else {
            1
        };
        let length = (number * self.widths.bar * steps + self.most / 2) / self.most;
        let length = length
            .max(usize::from(number > 0))
            .min(self.widths.bar * steps);
        if steps == 1 {
            return self.cx.theme.glyph(status).repeat(length);
        }
        let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][length % steps];
        "█".repeat(length / steps) + part
    }

    fn total(&self, counts: StatusCounts) -> Line<'static> {
        let digits = self.widths.digits;
        let (name, gap) = (MARGIN + self.widths.name, self.widths.cell - digits);
        let mut line = format!("{:<name$}", "  All");
        for &status in self.statuses {
            line.push_str(&format!("{:>digits$}{:gap$}", counts.of(status), ""));
        }
        let digits = self.widths.all;
        line.push_str(&format!("{:>digits$}", counts.total()));
        Line::from(Span::styled(line, self.cx.theme.strong()))
    }
}

fn findings(document: &mut Document, app: &App, findings: &[usize]) {
    let theme = document.theme;
    for finding in findings.iter().map(|at| &app.kb().findings[*at]) {
        let kind = capital(finding.kind.word());
        let kind = format!("    {} {kind}: ", FindingKind::GLYPH);
        let lead = vec![Span::styled(kind, theme.accent)];
        document.text(lead, &Highlighted::plain(&finding.title), theme.quiet);
    }
}
