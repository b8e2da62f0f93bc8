//! The filters pane: every facet and value, with the number of claims it would give.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::str::FromStr as _;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Context;
use super::panel::Panel;
use super::text::{capital, cut, cut_middle, width, wrapped};
use super::theme::Theme;
use crate::app::{App, Message, Mode};
use crate::kb::{ClaimKind, Status};
use crate::search::{Facet, FacetCount, FacetValue};

/// Lays out the pane, scrolled so that the cursor is visible.
pub(crate) fn compose(cx: Context<'_>, panel: &mut Panel) {
    let app = cx.app;
    let (columns, height) = panel.room();
    let rows = rows(app, columns);
    let cursor = rows.iter().position(|row| match row {
        FilterRow::Facet(_) => false,
        FilterRow::Value { at, .. } => *at == app.filters.cursor,
    });
    let window = app.viewport.filters.resized(height, rows.len());
    // For the first value, scroll its heading into view too.
    panel.window = match cursor {
        Some(1) => window.revealing(0),
        Some(row) => window.revealing(row),
        None => window,
    };
    for (at, row) in rows.iter().skip(panel.window.top).take(height).enumerate() {
        panel.lines.push(line_of(cx, row, columns));
        if let FilterRow::Value { at: value, .. } = row {
            panel.on_click_in_row(at, Message::ClickFilter(*value));
        }
    }
}

/// A row before layout.
enum FilterRow<'a> {
    Facet(Facet),
    Value {
        /// The index of the value among those of all facets.
        at: usize,
        value: &'a FacetCount,
        /// The name, or the part of it that fits.
        name: Cow<'a, str>,
        /// Whether this is a continuation row with the rest of the name.
        is_rest: bool,
    },
}

fn rows(app: &App, columns: usize) -> Vec<FilterRow<'_>> {
    let mut rows = Vec::new();
    let mut at = 0;
    for (facet, values) in &app.filters.counts {
        rows.push(FilterRow::Facet(*facet));
        let room = values.iter().map(|value| name_room(value, columns)).min();
        let room = room.unwrap_or_default();
        let ambiguous = ambiguous(values, room);
        for value in values {
            let own = name_room(value, columns);
            let shown = cut(&value.name, room);
            let is_wrapped = WRAPPING_FACETS.contains(facet) && own >= MIN_WRAP_WIDTH;
            let mut parts = is_wrapped
                .then(|| wrapped(&value.name, own))
                .into_iter()
                .flatten();
            let name = match parts.next() {
                Some(first) => first.into(),
                None if ambiguous.contains(&*shown) => cut_middle(&value.name, own),
                None => cut(&value.name, own),
            };
            let names = [name].into_iter().chain(parts.map(Cow::from));
            rows.extend(names.enumerate().map(|(nth, name)| FilterRow::Value {
                at,
                value,
                name,
                is_rest: nth > 0,
            }));
            at += 1;
        }
    }
    rows
}

/// The truncated names that two or more values share.
fn ambiguous(values: &[FacetCount], room: usize) -> HashSet<String> {
    let mut names: HashMap<String, &str> = HashMap::new();
    let mut ambiguous = HashSet::new();
    for value in values.iter().filter(|value| width(&value.name) > room) {
        let shown = cut(&value.name, room).into_owned();
        let other = names.insert(shown.clone(), &value.name);
        if other.is_some_and(|other| other != value.name) {
            ambiguous.insert(shown);
        }
    }
    ambiguous
}

fn line_of(cx: Context<'_>, row: &FilterRow<'_>, columns: usize) -> Line<'static> {
    let (at, value, name) = match row {
        FilterRow::Facet(facet) => {
            let name = capital(facet.name());
            return Line::from(Span::styled(name, cx.theme.strong()));
        }
        FilterRow::Value {
            at, value, name, ..
        } => (*at, *value, name),
    };
    let style = style_of(cx, at, value);
    if let FilterRow::Value { is_rest: true, .. } = row {
        let room = columns.saturating_sub(INDENT);
        return Line::styled(format!("{:INDENT$}{name:room$}", ""), style);
    }
    let gutter = if has_cursor(cx.app, at) { "▌" } else { " " };
    let box_ = if value.active { ON } else { OFF };
    let gap = name_room(value, columns).saturating_sub(width(name));
    let mut parts = vec![Span::raw(gutter), Span::styled(box_, style)];
    if let Some(glyph) = glyph_of(value, cx.theme) {
        parts.extend([glyph, Span::styled(" ", style)]);
    }
    let rest = format!("{name}{:gap$} {}", "", value.count);
    parts.push(Span::styled(rest, style));
    Line::from(parts)
}

/// The width at which no status name is truncated.
pub(crate) fn status_columns(app: &App) -> usize {
    let values = app.filters.counts.iter().flat_map(|(_, values)| values);
    let statuses = values.filter(|value| status_of(value).is_some());
    let needed = statuses.map(|status| width(&status.name) + non_name_width(status));
    needed.max().unwrap_or_default()
}

fn name_room(value: &FacetCount, columns: usize) -> usize {
    columns.saturating_sub(non_name_width(value))
}

/// The width of gutter, checkbox, glyph and count.
fn non_name_width(value: &FacetCount) -> usize {
    let has_glyph = [Facet::Status, Facet::Kind].contains(&value.value.facet);
    let glyph = if has_glyph { 2 } else { 0 };
    let digits = value
        .count
        .checked_ilog10()
        .map_or(1, |log| log as usize + 1);
    1 + width(OFF) + glyph + 1 + digits
}

/// The checkbox of an inactive value.
const OFF: &str = "[ ] ";
const INDENT: usize = 1 + OFF.len();
/// The facets whose names may wrap to a second row.
const WRAPPING_FACETS: [Facet; 3] = [Facet::Model, Facet::Aspect, Facet::Area];
const MIN_WRAP_WIDTH: usize = 8;
/// The checkbox of an active value.
const ON: &str = "[x] ";

fn has_cursor(app: &App, at: usize) -> bool {
    app.mode() == Mode::Filters && app.filters.cursor == at
}

fn style_of(cx: Context<'_>, at: usize, value: &FacetCount) -> Style {
    match (has_cursor(cx.app, at), value.count == 0 && !value.active) {
        (true, _) => cx.theme.selected,
        (_, true) => cx.theme.quiet,
        _ => cx.theme.text(),
    }
}

/// The glyph of a value, the same as in the list.
fn glyph_of(value: &FacetCount, theme: &Theme) -> Option<Span<'static>> {
    let status = status_of(value).map(|status| theme.styled_glyph(status));
    status.or_else(|| {
        let is_kind = value.value.facet == Facet::Kind;
        let kind = ClaimKind::from_str(&value.value.id)
            .ok()
            .filter(|_| is_kind)?;
        Some(Span::styled(theme.kind_glyph(kind), theme.accent))
    })
}

fn status_of(value: &FacetCount) -> Option<Status> {
    let FacetValue { facet, id } = &value.value;
    let is_status = *facet == Facet::Status;
    is_status.then(|| Status::from_str(id).expect("the values of this facet are statuses"))
}
