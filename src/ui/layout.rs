//! The layout: from the terminal size to the area of each part.
//!
//! ```text
//! header                                          always one row
//! search box, chips                               one row, or two when the chips need their own
//! ╭ 1 Filters ╮╭ 2 Claims ─────╮┏ 3 Detail ━━━━┓  wide: all three
//! │           ││               │┃              ┃  medium: claims and detail; filters over claims
//! ╰───────────╯╰───────────────╯┗━━━━━━━━━━━━━━┛  narrow, or zoomed: the focused one
//! footer                                          key hints, or a notice
//! ```

use ratatui::layout::{Rect, Size};

use super::filters;
use crate::app::{App, MainView, Pane, SizeClass};

/// The minimum width for all three panes.
const MIN_WIDE_WIDTH: u16 = 110;
/// The minimum width for claims and detail.
const MIN_MEDIUM_WIDTH: u16 = 72;
/// The minimum size (columns, rows); below it only a message is shown.
pub(crate) const MIN_SIZE: (u16, u16) = (40, 10);
/// The preferred width of the detail: claimed and observed fit side by side.
const DETAIL_WIDTH: u16 = 60;
/// The preferred width of the claims: most titles fit.
const CLAIMS_WIDTH: u16 = 36;
/// The maximum width of the filters when they grow to fit the names of statuses.
const MAX_FILTERS_WIDTH: u16 = 27;
/// The maximum number of cells; larger terminals are refused.
const MAX_CELLS: u32 = 1_000_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Areas {
    pub(crate) header: Rect,
    pub(crate) search: Rect,
    pub(crate) chips: Option<Rect>,
    pub(crate) body: Rect,
    pub(crate) footer: Rect,
}

/// Whether a terminal of this size is supported.
pub fn is_drawable(width: u16, height: u16) -> bool {
    u32::from(width) * u32::from(height) <= MAX_CELLS
}

pub(crate) fn size_class(whole: Rect) -> SizeClass {
    if whole.width < MIN_SIZE.0 || whole.height < MIN_SIZE.1 {
        SizeClass::TooSmall
    } else if whole.width < MIN_MEDIUM_WIDTH {
        SizeClass::Narrow
    } else if whole.width < MIN_WIDE_WIDTH {
        SizeClass::Medium
    } else {
        SizeClass::Wide
    }
}

/// Computes the areas for this size, with this many rows of footer and chips.
pub(crate) fn areas(whole: Rect, app: &App, footer_rows: u16, chip_rows: u16) -> Areas {
    let mut left = whole;
    let mut take = |rows: u16| {
        let rows = rows.min(left.height);
        let taken = left.resize(Size::new(left.width, rows));
        left.y += rows;
        left.height -= rows;
        taken
    };
    // A presentation fills the screen.
    let above = u16::from(app.panes.view != MainView::Present);
    let body_rows = whole
        .height
        .saturating_sub(2 * above + chip_rows + footer_rows);
    Areas {
        header: take(above),
        search: take(above),
        chips: Some(take(chip_rows)).filter(|_| chip_rows > 0),
        body: take(body_rows),
        footer: left,
    }
}

/// The panes visible in this shape, each with its area.
pub(crate) fn panes(body: Rect, size_class: SizeClass, app: &App) -> Vec<(Pane, Rect)> {
    if size_class == SizeClass::Narrow || app.panes.zoomed {
        return vec![(app.panes.focus, body)];
    }
    let columns = |start: u16, width: u16| Rect {
        x: body.x + start,
        width,
        ..body
    };
    if size_class == SizeClass::Wide {
        let detail = DETAIL_WIDTH.max(body.width / 2);
        let filters = ((body.width - detail) * 3 / 7).min(36);
        let statuses = filters::status_columns(app) as u16 + 2;
        let filters = filters.max(statuses.min(MAX_FILTERS_WIDTH));
        let claims = (body.width - filters).saturating_sub(detail);
        let left = filters + claims;
        return vec![
            (Pane::Filters, columns(0, filters)),
            (Pane::Claims, columns(filters, claims)),
            (Pane::Detail, columns(left, body.width - left)),
        ];
    }
    let claims = CLAIMS_WIDTH.min(body.width * 9 / 20);
    let claims = claims.max(body.width * 2 / 5);
    // Here the filters are a drawer that covers the claims while it has the focus.
    let pane = match app.panes.focus {
        Pane::Filters => Pane::Filters,
        Pane::Claims | Pane::Detail => Pane::Claims,
    };
    vec![
        (pane, columns(0, claims)),
        (Pane::Detail, columns(claims, body.width - claims)),
    ]
}

/// The columns for the title on the border of an area.
pub(crate) fn title_room(area: Rect) -> usize {
    usize::from(area.width).saturating_sub(6)
}

/// A centred area of at most this size.
pub(crate) fn centred(whole: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(whole.width), height.min(whole.height));
    Rect {
        x: whole.x + (whole.width - width) / 2,
        y: whole.y + (whole.height - height) / 2,
        width,
        height,
    }
}
