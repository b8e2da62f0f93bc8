//! The pane of filters: every facet, every value, and how many claims it would give.

use std::collections::{HashMap, HashSet};
use std::str::FromStr as _;

use ratatui::text::{Line, Span};

use super::text::{cut, cut_middle, width};
use super::theme::Theme;
use crate::app::{App, Mode, Window};
use crate::kb::Status;
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
        FilterRow::Facet(_) => false,
        FilterRow::Value { at, .. } => *at == app.filter_cursor(),
    });
    let window = Window::new(app.filters_top(), height, rows.len());
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
        /// Whether its name, cut at its end, could be taken for another.
        ambiguous: bool,
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
            rows.push(FilterRow::Value {
                at,
                value,
                ambiguous: ambiguous.contains(&*cut(&value.name, room)),
            });
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
        FilterRow::Value {
            at,
            value,
            ambiguous,
        } => {
            let line = value_line(app, *at, value, *ambiguous, columns, theme);
            (Some(*at), line)
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
    let glyph = if status_of(value).is_some() { 2 } else { 0 };
    1 + width(OFF) + glyph + 1 + digits(value.count)
}

fn digits(count: usize) -> usize {
    count.checked_ilog10().map_or(1, |log| log as usize + 1)
}

/// The box of a value that is not set.
const OFF: &str = "[ ] ";
/// The box of a value that is set.
const ON: &str = "[x] ";

fn value_line(
    app: &App,
    at: usize,
    value: &FacetCount,
    ambiguous: bool,
    columns: usize,
    theme: &Theme,
) -> Line<'static> {
    let box_ = if value.active { ON } else { OFF };
    let glyph =
        status_of(value).map(|status| Span::styled(theme.glyph(status), theme.glyph_style(status)));
    let room = name_room(value, columns);
    let name = if ambiguous {
        cut_middle(&value.name, room)
    } else {
        cut(&value.name, room)
    };
    let gap = room.saturating_sub(width(&name));
    let here = app.mode() == Mode::Filters && app.filter_cursor() == at;
    let style = match (here, value.count == 0 && !value.active) {
        (true, _) => theme.selected(),
        (_, true) => theme.quiet(),
        _ => theme.text(),
    };
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

fn status_of(value: &FacetCount) -> Option<Status> {
    let FacetValue { facet, id } = &value.value;
    let is_status = *facet == Facet::Status;
    is_status.then(|| Status::from_str(id).expect("the values of this facet are statuses"))
}
