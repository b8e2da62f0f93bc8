//! Operating models side by side: what each claims and what was observed, with counterparts in one row.

use std::ops::Range;

use ratatui::text::{Line, Span};

use super::Context;
use super::assessments;
use super::blocks::{BlockCache, BlockSource, VisibleBlocks};
use super::compare::{self, heading};
use super::detail::{OBSERVED, is_side_by_side};
use super::document::{Document, Highlighted, MAX_TEXT_WIDTH, SEPARATOR};
use super::panel::Panel;
use super::text::{cut, width, wrapped};
use crate::app::{App, Message, ModelsView, Split, Viewport};
use crate::kb::counterparts::{ClaimRow, no_counterpart};
use crate::kb::models::{ModelRow, no_counterparts, title_in_row};
use crate::kb::{Claim, Field, Item};

const MIN_WIDTH_FOR_THREE_COLUMNS: usize = 144;
/// The columns before a text: the cursor bar, and a space.
const GUTTER: usize = 2;
const BAR: &str = "▌ ";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layout {
    /// The models stacked, in one column.
    Stacked,
    /// One column per model.
    Models,
    /// One column for the claims of each of two models, and one for what was observed of both.
    Observed,
}

impl Layout {
    fn of(app: &App, models: usize, columns: usize) -> Self {
        let is_wide = columns >= MIN_WIDTH_FOR_THREE_COLUMNS && app.panes.split != Split::Stacked;
        match models {
            0..=2 if is_wide => Self::Observed,
            0..=2 if is_side_by_side(app, columns) => Self::Models,
            3 if is_wide || app.panes.split == Split::SideBySide => Self::Models,
            _ => Self::Stacked,
        }
    }

    fn widths(self, models: usize, columns: usize) -> Vec<usize> {
        let count = match self {
            Self::Stacked => 1,
            Self::Models => models.max(1),
            Self::Observed => models + 1,
        };
        let room = columns.saturating_sub((count - 1) * width(SEPARATOR)) / count;
        vec![room.min(MAX_TEXT_WIDTH + GUTTER); count]
    }
}

/// The column titles; none if the models are stacked.
fn titles(source: &Rows<'_>) -> Vec<Line<'static>> {
    let (layout, widths) = source.layout();
    let mut document = Document::new(source.columns, source.cx.theme);
    if layout != Layout::Stacked {
        let names = source.view.models.iter().map(String::as_str);
        let cells = names.chain([OBSERVED]).zip(widths).map(|(name, columns)| {
            let mut cell = source.cell(columns);
            cell.heading(cut(name, cell.columns).into_owned());
            with_gutter(cell, None)
        });
        source.join(&mut document, layout, cells.collect());
    }
    document.into_lines()
}

/// Lays out the comparison of operating models and updates the viewport.
pub(crate) fn compose(
    cx: Context<'_>,
    panel: &mut Panel,
    cache: &mut BlockCache,
    viewport: &mut Viewport,
) {
    let (app, (columns, height)) = (cx.app, panel.room());
    (viewport.compare_selected, viewport.stop) = (None, None);
    let Some(view) = app.models_view() else {
        return;
    };
    if view.models.len() < 2 {
        return nothing_to_compare(cx, view, columns).add_to(cx, panel, viewport);
    }
    let source = Rows { cx, view, columns };
    panel.lines.extend(titles(&source));
    let room = (columns, height.saturating_sub(panel.lines.len()));
    let mut visible = VisibleBlocks::of(&source, app, room, cache);
    let pointed = visible.cursor_block(app, source.selected());
    viewport.stop = pointed.and_then(|(from, is_selected)| match is_selected {
        true => view.selected_stop(),
        false => view.stop_from(from),
    });
    if let Some((row, item)) = viewport.stop.and_then(|stop| view.stop(stop)) {
        let marked = source.row(row, Some(item));
        let hidden = if row == visible.first {
            visible.skip
        } else {
            0
        };
        let lines = visible.lines.iter_mut().filter(|(one, _)| *one == row);
        for ((_, line), new) in lines.zip(marked.into_iter().skip(hidden)) {
            *line = new;
        }
    }
    let above = panel.lines.len();
    for (at, (row, _)) in visible.lines.iter().enumerate() {
        source.add_click_targets(panel, above + at, *row);
    }
    visible.add_to(cx, panel, viewport);
}

fn nothing_to_compare(cx: Context<'_>, view: &ModelsView, columns: usize) -> VisibleBlocks {
    let message = match view.models.first() {
        None => "Nothing to compare: ⟨clear⟩ clears the filters, then the query.".to_owned(),
        Some(model) => format!(
            "{} Open several knowledge bases to compare them: onpaper --kb a.json --kb b.json. ⟨library⟩ opens \
             another, ⟨whole-library⟩ the whole library.",
            no_counterparts(model)
        ),
    };
    let message = cx.keys.expand_keys(&message);
    let rows = wrapped(&message, columns.min(MAX_TEXT_WIDTH));
    let lines = rows.map(|row| (0, Line::styled(row.to_owned(), cx.theme.quiet)));
    VisibleBlocks {
        lines: lines.collect(),
        ..VisibleBlocks::default()
    }
}

/// The rows of the view, as a sheet.
struct Rows<'a> {
    cx: Context<'a>,
    view: &'a ModelsView,
    columns: usize,
}

impl BlockSource for Rows<'_> {
    fn count(&self) -> usize {
        self.view.rows.len()
    }

    fn lines(&self, at: usize) -> Vec<Line<'static>> {
        self.row(at, None)
    }

    fn selected(&self) -> Option<usize> {
        self.view.selected().map(|(row, _)| row)
    }

    fn selected_part(&self, lines: usize) -> Range<usize> {
        let Some((row, item)) = self.view.selected() else {
            return 0..lines;
        };
        let marked = self.row(row, Some(item));
        let has_bar = |line: &Line<'_>| line.spans.iter().any(|span| span.content == BAR);
        let first = marked.iter().position(has_bar).unwrap_or(0);
        let last = marked.iter().rposition(has_bar);
        first..last.map_or(lines, |last| last + 1)
    }

    fn heading_above(&self, at: usize) -> usize {
        self.view.heading_above(at)
    }
}

impl Rows<'_> {
    /// A click on a line selects the first claim of the clicked cell, or of the row.
    fn add_click_targets(&self, panel: &mut Panel, line: usize, row: usize) {
        if let Some(stop) = self.view.stop_from(row) {
            panel.on_click_in_row(line, Message::SelectStop(stop));
        }
        let Some(ModelRow::Claims(claim_row)) = self.view.rows.get(row) else {
            return;
        };
        let (_, widths) = self.layout();
        let each = widths[0] + width(SEPARATOR);
        for (at, claims) in claim_row.claims.iter().enumerate() {
            let claim = claims.first().map(|claim| Item::Claim(*claim));
            if let Some(stop) = claim.and_then(|claim| self.view.stop_on(row, claim)) {
                let columns = at * each..(at + 1) * each;
                panel.on_click_at(line, columns, Message::SelectStop(stop));
            }
        }
    }

    /// The lines of a row, with the bar next to the item `bar`.
    fn row(&self, at: usize, bar: Option<Item>) -> Vec<Line<'static>> {
        let kb = &*self.view.kb;
        let Some(row) = self.view.rows.get(at) else {
            return Vec::new();
        };
        let mut document = Document::new(self.columns, self.cx.theme);
        match row {
            ModelRow::Heading(place) => {
                let name = place.text(kb);
                return heading(name, place.is_nested(), 0, self.columns, self.cx.theme);
            }
            ModelRow::Tally(name, words) => {
                self.tally(&mut document, name, words);
                let is_last = !matches!(self.view.rows.get(at + 1), Some(ModelRow::Tally(..)));
                if !is_last {
                    return document.into_lines();
                }
            }
            ModelRow::Claims(row) => self.claim_row(&mut document, row, bar),
            ModelRow::Finding(finding) => {
                let finding = &kb.findings[*finding];
                let about = finding.model.as_ref();
                let about = about.map(|model| format!(", {model}:")).unwrap_or_default();
                let mut cell = Document::new(self.columns.saturating_sub(GUTTER), self.cx.theme);
                compare::finding(&mut cell, self.cx.app, finding, &about);
                let whole = 0..cell.rows.len();
                document.rows = with_gutter(cell, bar.map(|_| whole)).rows;
            }
        }
        document.blank();
        document.into_lines()
    }

    fn layout(&self) -> (Layout, Vec<usize>) {
        let models = self.view.models.len();
        let layout = Layout::of(self.cx.app, models, self.columns);
        (layout, layout.widths(models, self.columns))
    }

    fn cell(&self, columns: usize) -> Document {
        Document::new(columns.saturating_sub(GUTTER), self.cx.theme)
    }

    /// Writes the totals over all claims of each model.
    fn tally(&self, document: &mut Document, name: &str, words: &[String]) {
        let (layout, widths) = self.layout();
        let models = self.view.models.iter().zip(words);
        let cells = models.enumerate().map(|(at, (model, words))| {
            let columns = widths.get(at).unwrap_or(&widths[0]);
            let mut cell = self.cell(*columns);
            let text = match layout {
                _ if words.is_empty() => String::new(),
                Layout::Stacked => format!("{model}. {name}: {words}"),
                _ => format!("{name}: {words}"),
            };
            cell.plain(&text, self.cx.theme.quiet);
            with_gutter(cell, None)
        });
        self.join(document, layout, cells.collect());
    }

    fn join(&self, document: &mut Document, layout: Layout, mut cells: Vec<Document>) {
        if layout == Layout::Stacked {
            document.rows = cells.into_iter().flat_map(|cell| cell.rows).collect();
            return;
        }
        let (_, widths) = self.layout();
        for (cell, columns) in cells.iter_mut().zip(widths) {
            cell.columns = columns;
        }
        document.side_by_side(&cells, &Span::styled(SEPARATOR, self.cx.theme.rule));
    }

    /// Writes a row of counterparts, one cell per model.
    fn claim_row(&self, document: &mut Document, row: &ClaimRow, bar: Option<Item>) {
        let (layout, widths) = self.layout();
        let models = self.view.models.iter().zip(&row.claims).enumerate();
        let cells = models.map(|(at, (model, claims))| {
            let mut cell = self.cell(*widths.get(at).unwrap_or(&widths[0]));
            let mut marked = None;
            if layout == Layout::Stacked {
                cell.line(Span::styled(model.clone(), self.cx.theme.quiet));
            }
            for (nth, &claim) in claims.iter().enumerate() {
                if nth > 0 {
                    cell.blank();
                }
                // When stacked, the first claim of a model shows its name.
                let first = if nth == 0 { 0 } else { cell.rows.len() };
                self.claim(&mut cell, row, claim, layout);
                if bar == Some(Item::Claim(claim)) {
                    marked = Some(first..cell.rows.len());
                }
            }
            if claims.is_empty() {
                cell.plain(&no_counterpart(model), self.cx.theme.quiet);
            }
            with_gutter(cell, marked)
        });
        let mut cells: Vec<Document> = cells.collect();
        if layout == Layout::Observed {
            let columns = *widths.last().expect("there is a column at least");
            cells.push(with_gutter(self.observed_of_all(row, columns), None));
        }
        self.join(document, layout, cells);
    }

    fn claim(&self, cell: &mut Document, row: &ClaimRow, at: usize, layout: Layout) {
        let (kb, theme) = (&*self.view.kb, self.cx.theme);
        let claim = &kb.claims[at];
        cell.line(theme.badge_of(claim.status, &claim.status_and_kind()));
        let title = title_in_row(kb, row, at);
        let title = Highlighted::field(self.cx.app, Field::Title, &title);
        cell.text(Vec::new(), &title, theme.strong());
        let both = Highlighted::claimed_and_observed(self.cx.app, claim);
        match layout {
            Layout::Observed => cell.text(Vec::new(), &both[0], theme.text()),
            Layout::Stacked | Layout::Models => cell.labelled(&both),
        }
        assessments::write(cell, self.cx.app, claim);
    }

    /// What was observed of each claim, in model order.
    fn observed_of_all(&self, row: &ClaimRow, columns: usize) -> Document {
        let (kb, theme) = (&*self.view.kb, self.cx.theme);
        let mut cell = self.cell(columns);
        for (nth, at) in row.claims.iter().flatten().enumerate() {
            let claim: &Claim = &kb.claims[*at];
            if nth > 0 {
                cell.blank();
            }
            let glyph = theme.glyph(claim.status);
            let about = format!(
                "{glyph} {}, {}",
                kb.model_of(claim),
                claim.status_and_kind()
            );
            cell.plain(&about, theme.quiet);
            let [_, observed] = Highlighted::claimed_and_observed(self.cx.app, claim);
            cell.text(Vec::new(), &observed, theme.text());
        }
        cell
    }
}

/// Adds the gutter before each line, with the bar in these lines.
fn with_gutter(mut cell: Document, bar: Option<Range<usize>>) -> Document {
    let accent = cell.theme.accent;
    for (at, row) in cell.rows.iter_mut().enumerate() {
        let has_bar = bar.as_ref().is_some_and(|bar| bar.contains(&at));
        let gutter = Span::styled(if has_bar { BAR } else { "  " }, accent);
        row.line.spans.insert(0, gutter);
    }
    cell
}
