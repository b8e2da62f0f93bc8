//! The pane of filters: every facet, every value, and how many claims it would give.

use ratatui::text::{Line, Span};

use super::text::{cut, cut_middle, width};
use super::theme::Theme;
use crate::app::{App, Extent, Mode};
use crate::kb::Status;
use crate::search::{Facet, FacetCount};

/// What is visible of the filters.
#[derive(Debug, Clone, Default)]
pub(crate) struct Filters {
    pub(crate) window: Extent,
    /// The visible rows; those of a value with its place among [`App::filter_values`].
    pub(crate) lines: Vec<(Option<usize>, Line<'static>)>,
}

pub(crate) fn compose(app: &App, columns: usize, height: usize, theme: &Theme) -> Filters {
    let mut lines = Vec::new();
    let mut at = 0;
    for (facet, values) in app.counts() {
        let name = super::text::capital(facet.name());
        lines.push((None, Line::from(Span::styled(name, theme.strong()))));
        for value in values {
            let alike = values.iter().any(|other| look_alike(value, other, columns));
            lines.push((Some(at), value_line(app, at, value, alike, columns, theme)));
            at += 1;
        }
    }
    let cursor = app.filter_cursor();
    let row = lines.iter().position(|(value, _)| *value == Some(cursor));
    let window = Extent::new(app.filters_top(), height, lines.len());
    // The heading above the first value comes with it.
    let window = match row {
        Some(1) => window.revealing(0),
        Some(row) => window.revealing(row),
        None => window,
    };
    let lines = lines.into_iter().skip(window.top).take(height).collect();
    Filters { window, lines }
}

/// Whether two values could be taken for each other once their names are cut.
fn look_alike(one: &FacetCount, other: &FacetCount, columns: usize) -> bool {
    let room = name_room(one, columns).min(name_room(other, columns));
    one.name != other.name && cut(&one.name, room) == cut(&other.name, room)
}

/// The columns for the name of a value, beside gutter, box, glyph and count.
fn name_room(value: &FacetCount, columns: usize) -> usize {
    let glyph = if status_of(value).is_some() { 2 } else { 0 };
    columns.saturating_sub(1 + width(OFF) + glyph + width(&count_of(value)))
}

fn count_of(value: &FacetCount) -> String {
    format!(" {}", value.count)
}

/// The box of a value that is not set.
const OFF: &str = "[ ] ";
/// The box of a value that is set.
const ON: &str = "[x] ";

fn value_line(
    app: &App,
    at: usize,
    value: &FacetCount,
    alike: bool,
    columns: usize,
    theme: &Theme,
) -> Line<'static> {
    let box_ = if value.active { ON } else { OFF };
    let glyph = status_of(value).map(|status| Span::styled(status.glyph(), theme.status(status)));
    let count = count_of(value);
    let room = name_room(value, columns);
    let name = if alike {
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
        format!("{name}{}{count}", " ".repeat(gap)),
        style,
    ));
    Line::from(parts)
}

fn status_of(value: &FacetCount) -> Option<Status> {
    let is_it = |status: &Status| status.word() == value.value.id;
    let status = Status::ALL.into_iter().find(is_it);
    status.filter(|_| value.value.facet == Facet::Status)
}
