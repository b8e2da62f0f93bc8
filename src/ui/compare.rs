//! The comparison: all listed claims as one document, claimed beside observed.

use ratatui::text::{Line, Span};

use super::Context;
use super::assessments;
use super::blocks::{BlockCache, BlockSource, VisibleBlocks};
use super::detail::{column_titles, is_side_by_side};
use super::document::{Document, Highlighted};
use super::panel::Panel;
use super::text::{capital, counted, cut, spaces, width};
use super::theme::Theme;
use crate::app::{App, ListRow, Message, Viewport};
use crate::kb::{Claim, Field, Finding, FindingKind, Item};

/// Lays out the comparison and updates the viewport.
pub(crate) fn compose(
    cx: Context<'_>,
    panel: &mut Panel,
    cache: &mut BlockCache,
    viewport: &mut Viewport,
) {
    let app = cx.app;
    let (columns, height) = panel.room();
    panel.lines.extend(titles(cx, columns));
    let source = Rows { cx, columns };
    let room = (columns, height.saturating_sub(panel.lines.len()));
    let mut visible = VisibleBlocks::of(&source, app, room, cache);
    let pointed = visible.cursor_block(app, source.selected());
    let item = pointed.and_then(|(from, is_selected)| match is_selected {
        true => app.selected(),
        false => (from..=visible.last()).find_map(|row| app.list.listing.item_at(row)),
    });
    draw_cursor_bar(&mut visible, app, item);
    (viewport.compare_selected, viewport.stop) = (item, None);
    let above = panel.lines.len();
    for (at, (row, _)) in visible.lines.iter().enumerate() {
        if let Some(item) = app.list.listing.item_at(*row) {
            panel.on_click_in_row(above + at, Message::Select(item));
        }
    }
    visible.add_to(cx, panel, viewport);
}

/// The column titles, if claimed and observed are side by side.
fn titles(cx: Context<'_>, columns: usize) -> Option<Line<'static>> {
    let columns = columns.saturating_sub(INDENT);
    let titles = is_side_by_side(cx.app, columns).then(|| column_titles(columns, cx.theme))?;
    Some([spaces(INDENT)].into_iter().chain(titles.spans).collect())
}

fn draw_cursor_bar(visible: &mut VisibleBlocks, app: &App, item: Option<Item>) {
    let row = item.and_then(|item| app.list.listing.row_of(item));
    let lines = visible.lines.iter_mut();
    for (_, line) in lines.filter(|(one, _)| Some(*one) == row) {
        // The blank line after an item has no gutter.
        if let [gutter, _, ..] = line.spans.as_mut_slice() {
            gutter.content = "▌".into();
        }
    }
}

/// The rows of the list, as a sheet.
struct Rows<'a> {
    cx: Context<'a>,
    columns: usize,
}

impl BlockSource for Rows<'_> {
    fn count(&self) -> usize {
        self.cx.app.list.listing.rows()
    }

    fn lines(&self, at: usize) -> Vec<Line<'static>> {
        let row = self.cx.app.list.listing.row(at);
        row.map_or_else(Vec::new, |row| lines_of(self.cx, row, self.columns))
    }

    fn selected(&self) -> Option<usize> {
        self.cx.app.list.listing.row_of(self.cx.app.selected()?)
    }

    fn heading_above(&self, at: usize) -> usize {
        self.cx.app.list.listing.heading_above(at)
    }
}

fn lines_of(cx: Context<'_>, row: ListRow, columns: usize) -> Vec<Line<'static>> {
    let (app, kb) = (cx.app, cx.app.kb());
    let item = match row {
        ListRow::Item(item) => item,
        ListRow::Heading(row) => {
            let (name, is_nested) = (row.text(kb), row.is_nested());
            return heading(name, is_nested, row.shown, columns, cx.theme);
        }
    };
    let mut document = Document::new(columns.saturating_sub(INDENT), cx.theme);
    match item {
        Item::Claim(at) => claim(&mut document, app, &kb.claims[at]),
        Item::Finding(at) => finding(&mut document, app, &kb.findings[at], ""),
    }
    finished(document, app, item)
}

/// A heading, in capitals unless it is below another, with the number of claims unless that is 0, and a blank line.
pub(crate) fn heading(
    name: &str,
    is_nested: bool,
    claims: usize,
    columns: usize,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let count = match claims {
        0 => String::new(),
        claims => format!("  {}", counted(claims, "claim")),
    };
    let room = columns.saturating_sub(width(&count));
    let name = match is_nested {
        true => name.to_owned(),
        false => name.to_uppercase(),
    };
    let line = Line::from(vec![
        Span::styled(cut(&name, room).into_owned(), theme.strong()),
        Span::styled(count, theme.quiet),
    ]);
    vec![line, Line::default()]
}

/// The columns before a text: gutter and mark.
const INDENT: usize = 2;

fn claim(document: &mut Document, app: &App, claim: &Claim) {
    let theme = document.theme;
    let badge = theme.badge_of(claim.status, &claim.status_and_kind());
    let title = Highlighted::field(app, Field::Title, &claim.title);
    document.text(vec![badge, Span::raw(" ")], &title, theme.strong());
    let both = Highlighted::claimed_and_observed(app, claim);
    if is_side_by_side(app, document.columns) {
        document.columns(&both);
    } else {
        document.labelled(&both);
    }
    assessments::write(document, app, claim);
}

/// Writes a finding; `about` is the operating model it is about, or empty.
pub(crate) fn finding(document: &mut Document, app: &App, finding: &Finding, about: &str) {
    let theme = document.theme;
    let kind = capital(finding.kind.word());
    let kind = format!("{} {kind}{about} ", FindingKind::GLYPH);
    let title = Highlighted::field(app, Field::Title, &finding.title);
    let kind = vec![Span::styled(kind, theme.accent)];
    document.text(kind, &title, theme.strong());
    let text = Highlighted::field(app, Field::Finding, &finding.text);
    document.text(Vec::new(), &text, theme.text());
}

/// Adds the gutter before each line, and a blank line at the end.
fn finished(document: Document, app: &App, item: Item) -> Vec<Line<'static>> {
    let accent = document.theme.accent;
    let mark = app.marks().contains(&item);
    let rows = document.rows.into_iter().enumerate().map(|(at, row)| {
        let mark = if mark && at == 0 { "*" } else { " " };
        let mut line = vec![Span::styled(" ", accent), Span::raw(mark)];
        line.extend(row.line.spans);
        Line::from(line)
    });
    rows.chain([Line::from(spaces(0))]).collect()
}
