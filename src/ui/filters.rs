//! The pane of filters: every facet, every value, and how many claims it would give.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::str::FromStr as _;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::text::{cut, cut_middle, width, wrapped};
use super::theme::Theme;
use crate::app::{App, Mode, Window};
use crate::kb::{ClaimKind, Status};
use crate::search::{Facet, FacetCount, FacetValue};

/// What is visible of the filters.
#[derive(Debug, Clone, Default)]
pub(crate) struct FiltersPane {
    pub(crate) window: Window,
    /// The visible rows; those of a value with its place among the values of [`App::counts`].
    pub(crate) lines: Vec<(Option<usize>, Line<'static>)>,
}

pub(crate) fn compose(app: &App, columns: usize, height: usize, theme: &Theme) -> FiltersPane {
    let rows = rows(app, columns);
    let cursor = rows.iter().position(|row| match row {
        FilterRow::Facet(_) | FilterRow::More { .. } => false,
        FilterRow::Value { at, .. } => *at == app.filters.cursor,
    });
    let window = Window::new(app.filters.top, height, rows.len());
    // The heading above the first value comes with it.
    let window = match cursor {
        Some(1) => window.revealing(0),
        Some(row) => window.revealing(row),
        None => window,
    };
    let visible = rows.iter().skip(window.top).take(height);
    let lines = visible.map(|row| line_of(app, row, columns, theme));
    FiltersPane {
        window,
        lines: lines.collect(),
    }
}

/// A row, before it is laid out.
enum FilterRow<'a> {
    Facet(Facet),
    Value {
        /// Its place among the values of [`App::counts`].
        at: usize,
        value: &'a FacetCount,
        /// Its name, or as much of it as there is room for.
        name: Cow<'a, str>,
    },
    /// What the row above had no room for.
    More {
        /// The place of its value.
        at: usize,
        value: &'a FacetCount,
        /// The rest of the name.
        name: &'a str,
    },
}

fn rows(app: &App, columns: usize) -> Vec<FilterRow<'_>> {
    let mut rows = Vec::new();
    let mut at = 0;
    for (facet, values) in app.counts() {
        rows.push(FilterRow::Facet(*facet));
        let room = values.iter().map(|value| name_room(value, columns)).min();
        let room = room.unwrap_or_default();
        let ambiguous = ambiguous(values, room);
        for value in values {
            let own = name_room(value, columns);
            let shown = cut(&value.name, room);
            let is_wrapped = WRAPPED.contains(facet) && own >= LEAST_WRAPPED;
            let mut parts = is_wrapped
                .then(|| wrapped(&value.name, own))
                .into_iter()
                .flatten();
            let name = match parts.next() {
                Some(first) => first.into(),
                None if ambiguous.contains(&*shown) => cut_middle(&value.name, own),
                None => cut(&value.name, own),
            };
            rows.push(FilterRow::Value { at, value, name });
            rows.extend(parts.map(|name| FilterRow::More { at, value, name }));
            at += 1;
        }
    }
    rows
}

/// What is left of two names or more that are cut at their ends.
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

fn line_of(
    app: &App,
    row: &FilterRow<'_>,
    columns: usize,
    theme: &Theme,
) -> (Option<usize>, Line<'static>) {
    match row {
        FilterRow::Facet(facet) => {
            let name = super::text::capital(facet.name());
            (None, Line::from(Span::styled(name, theme.strong())))
        }
        FilterRow::Value { at, value, name } => {
            (Some(*at), value_line(app, *at, value, name, columns, theme))
        }
        FilterRow::More { at, value, name } => {
            let style = style_of(app, *at, value, theme);
            let room = columns.saturating_sub(INDENT);
            let text = format!("{:INDENT$}{name:room$}", "");
            (Some(*at), Line::styled(text, style))
        }
    }
}

/// The columns that no status needs to be cut in.
pub(crate) fn status_columns(app: &App) -> usize {
    let values = app.counts().iter().flat_map(|(_, values)| values);
    let statuses = values.filter(|value| status_of(value).is_some());
    let needed = statuses.map(|status| width(&status.name) + beside_name(status));
    needed.max().unwrap_or_default()
}

/// The columns for the name of a value.
fn name_room(value: &FacetCount, columns: usize) -> usize {
    columns.saturating_sub(beside_name(value))
}

/// The columns of gutter, box, glyph and count.
fn beside_name(value: &FacetCount) -> usize {
    let has_glyph = [Facet::Status, Facet::Kind].contains(&value.value.facet);
    let glyph = if has_glyph { 2 } else { 0 };
    1 + width(OFF) + glyph + 1 + digits(value.count)
}

fn digits(count: usize) -> usize {
    count.checked_ilog10().map_or(1, |log| log as usize + 1)
}

/// The box of a value that is not set.
const OFF: &str = "[ ] ";
/// How far names are from the border.
const INDENT: usize = 1 + OFF.len();
/// The facets whose values go on in a second row.
const WRAPPED: [Facet; 3] = [Facet::Model, Facet::Aspect, Facet::Area];
/// The fewest columns that a name is wrapped in.
const LEAST_WRAPPED: usize = 8;
/// The box of a value that is set.
const ON: &str = "[x] ";

fn value_line(
    app: &App,
    at: usize,
    value: &FacetCount,
    name: &str,
    columns: usize,
    theme: &Theme,
) -> Line<'static> {
    let box_ = if value.active { ON } else { OFF };
    let glyph = glyph_of(value, theme);
    let room = name_room(value, columns);
    let gap = room.saturating_sub(width(name));
    let here = has_cursor(app, at);
    let style = style_of(app, at, value, theme);
    let mut parts = vec![
        Span::raw(if here { "▌" } else { " " }),
        Span::styled(box_, style),
    ];
    if let Some(glyph) = glyph {
        parts.extend([glyph, Span::styled(" ", style)]);
    }
    parts.push(Span::styled(
        format!("{name}{:gap$} {}", "", value.count),
        style,
    ));
    Line::from(parts)
}

fn has_cursor(app: &App, at: usize) -> bool {
    app.mode() == Mode::Filters && app.filters.cursor == at
}

fn style_of(app: &App, at: usize, value: &FacetCount, theme: &Theme) -> Style {
    match (has_cursor(app, at), value.count == 0 && !value.active) {
        (true, _) => theme.selected(),
        (_, true) => theme.quiet(),
        _ => theme.text(),
    }
}

/// The glyph that stands for a value in the list too.
fn glyph_of(value: &FacetCount, theme: &Theme) -> Option<Span<'static>> {
    let status = status_of(value);
    let status = status.map(|one| Span::styled(theme.glyph(one), theme.glyph_style(one)));
    status.or_else(|| {
        let is_kind = value.value.facet == Facet::Kind;
        let kind = ClaimKind::from_str(&value.value.id)
            .ok()
            .filter(|_| is_kind)?;
        Some(Span::styled(theme.kind_glyph(kind), theme.accent()))
    })
}

fn status_of(value: &FacetCount) -> Option<Status> {
    let FacetValue { facet, id } = &value.value;
    let is_status = *facet == Facet::Status;
    is_status.then(|| Status::from_str(id).expect("the values of this facet are statuses"))
}
