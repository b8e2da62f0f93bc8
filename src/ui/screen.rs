//! What the next frame shows, laid out: areas, visible rows, scroll positions that exist.
//!
//! A [`Screen`] is derived whole from the size and the [`App`]. The one before is handed in only so
//! that a long text is not wrapped again, and keeps its place when the width changes.

use std::rc::Rc;

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::blocks::ComparePane;
use super::dialog::{self, BoxContent};
use super::document::Document;
use super::filters::{self, FiltersPane};
use super::footer::{self, Footer};
use super::header::{self, Chip, SearchBox};
use super::layout::{self, Areas};
use super::list::{self, ListPane};
use super::overview::OverviewPane;
use super::present::{self, PresentPane};
use super::text::width;
use super::theme::Theme;
use super::{assess_dialog, compare, detail, loading, models, overview, page};
use crate::app::{App, MainView, Overlay, Shape, Viewport, Window};
use crate::kb::Item;
use crate::keymap::Keymap;

/// A frame to be.
#[derive(Debug, Clone, Default)]
pub struct Screen {
    /// The keys in force.
    pub(crate) keys: Keymap,
    /// What it is drawn in.
    theme: Theme,
    pub(crate) areas: Areas,
    pub(crate) search: SearchBox,
    pub(crate) chips: Vec<(Rect, Chip)>,
    pub(crate) chips_left: usize,
    pub(crate) footer: Footer,
    pub(crate) filters: FiltersPane,
    pub(crate) list: ListPane,
    pub(crate) detail: DetailPane,
    pub(crate) compare: ComparePane,
    pub(crate) overview: OverviewPane,
    pub(crate) present: PresentPane,
    pub(crate) overlay: Option<OverlayBox>,
    /// What fills the screen while there is no knowledge base.
    pub(crate) page: Vec<Line<'static>>,
}

/// What is visible of the detail.
#[derive(Debug, Clone, Default)]
pub(crate) struct DetailPane {
    key: DetailKey,
    pub(crate) document: Rc<Document>,
    pub(crate) window: Window,
}

/// What a wrapped detail depends on: while it stays the same, so does the document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct DetailKey {
    generation: u64,
    item: Option<Item>,
    columns: usize,
    query: String,
    awaits_index: bool,
    split: Option<crate::app::Split>,
    neighbours: [Option<Item>; 2],
}

/// What is open on top, with its area.
#[derive(Debug, Clone)]
pub(crate) struct OverlayBox {
    pub(crate) area: Rect,
    pub(crate) content: BoxContent,
}

/// The addresses that are in sight, each with the cells of one of its rows.
pub fn links(screen: &Screen) -> Vec<(Rect, Rc<str>)> {
    let Some(area) = screen.areas.detail.filter(|_| screen.overlay.is_none()) else {
        return Vec::new();
    };
    let inside = layout::inner(area, 1);
    let DetailPane {
        document, window, ..
    } = &screen.detail;
    let rows = document
        .links
        .iter()
        .flat_map(|(rows, lead, url)| rows.clone().map(move |row| (row, *lead, url)));
    let cells = rows.filter_map(|(row, lead, url)| {
        let lead = u16::try_from(lead).ok()?;
        let width = u16::try_from(document.rows.get(row)?.line.width()).ok()?;
        let y = u16::try_from(row.checked_sub(window.top)?).ok()?;
        let cells = Rect::new(
            inside.x + lead,
            inside.y.checked_add(y)?,
            width.checked_sub(lead)?,
            1,
        );
        let cells = cells.intersection(inside);
        (!cells.is_empty()).then(|| (cells, Rc::clone(url)))
    });
    cells.collect()
}

/// Lays out the frame for a terminal of this size.
pub fn measure(size: Rect, app: &App, theme: &Theme, previous: &Screen) -> Screen {
    let keys = previous.keys;
    let anew = Screen::with_keys(keys);
    // What was drawn in other colours is of no use.
    let previous = if previous.theme == *theme {
        previous
    } else {
        &anew
    };
    if layout::shape(size) == Shape::TooSmall {
        let areas = layout::areas(size, app, 0, 0);
        return Screen {
            areas,
            ..Screen::with_keys(keys)
        };
    }
    let columns = usize::from(size.width);
    let room = (columns, usize::from(size.height));
    let footer = footer::compose(app, room, theme, keys);
    let search = header::search_box(app, columns, theme, keys);
    let chips = match app.view() {
        MainView::Present => Vec::new(),
        _ => header::chips(app, columns.saturating_sub(6)),
    };
    let beside = search.used + 2 + header::chips_width(&chips) <= columns;
    let chip_rows = if chips.is_empty() || beside {
        0
    } else {
        header::chip_rows(&chips, size.width - 1)
    };
    let areas = layout::areas(size, app, rows_of(footer.rows.len()), chip_rows);
    let chip_area = match areas.chips {
        Some(row) => right_of(row, 1),
        None => right_of(areas.search, search.used + 2),
    };
    let (chips, chips_left) = header::place_chips(chips, chip_area);
    let mut screen = Screen {
        areas,
        search,
        chips,
        chips_left,
        overlay: overlay(app, size, rows_of(footer.rows.len()), theme, previous),
        footer,
        ..Screen::with_keys(keys)
    };
    screen.theme = *theme;
    screen.measure_view(app, theme, previous);
    screen
}

fn rows_of(rows: usize) -> u16 {
    u16::try_from(rows).unwrap_or(u16::MAX)
}

fn right_of(area: Rect, used: usize) -> Rect {
    let used = rows_of(used).min(area.width);
    Rect {
        x: area.x + used,
        width: area.width - used,
        ..area
    }
}

impl Screen {
    /// Nothing yet, with these keys.
    pub fn with_keys(keys: Keymap) -> Self {
        Self {
            keys,
            ..Self::default()
        }
    }

    /// The keys in force.
    pub fn keys(&self) -> Keymap {
        self.keys
    }

    fn measure_view(&mut self, app: &App, theme: &Theme, previous: &Self) {
        if let Some(name) = &app.loading.awaited {
            self.page = loading::page(name, app, self.areas.body.width.into(), theme);
            return;
        }
        match app.view() {
            MainView::Browse => self.measure_panes(app, theme, previous),
            MainView::Compare | MainView::Models => self.measure_compare(app, theme, previous),
            MainView::Overview => self.measure_overview(app, theme),
            MainView::Present => {
                self.present = present::compose(app, self.areas.body, theme, self.keys);
            }
        }
    }

    fn measure_panes(&mut self, app: &App, theme: &Theme, previous: &Self) {
        if let Some(area) = self.areas.filters {
            let inside = layout::inner(area, 0);
            self.filters = filters::compose(app, inside.width.into(), inside.height.into(), theme);
        }
        if let Some(area) = self.areas.claims {
            let inside = layout::inner(area, 0);
            let room = (inside.width.into(), inside.height.into());
            self.list = list::compose(app, room, theme, &previous.list, self.keys);
        }
        // What is not shown keeps its place.
        self.detail = previous.detail.clone();
        if let Some(area) = self.areas.detail {
            let inside = layout::inner(area, 1);
            let has_room = width(&self.detail_title(app)) <= layout::title_room(area);
            let keys = self.keys;
            let compose = |columns| detail::compose(app, columns, has_room, theme, keys);
            self.detail = detail_for(app, inside, &previous.detail, compose);
        }
    }

    /// What stands on the border of the detail.
    pub(crate) fn detail_title(&self, app: &App) -> String {
        let name = app.selected().map_or("Detail", |item| app.kb().title(item));
        match self.areas.shape {
            Shape::Narrow => format!("Claims › {name}"),
            _ => self.keys.title("detail", name),
        }
    }

    fn measure_compare(&mut self, app: &App, theme: &Theme, previous: &Self) {
        let inside = compare_rows(self.areas.body, app);
        let room = (inside.width.into(), inside.height.into());
        let previous = &previous.compare;
        self.compare = match app.view() {
            MainView::Models => models::compose(app, room, theme, previous, self.keys),
            _ => compare::compose(app, room, theme, previous),
        };
    }

    fn measure_overview(&mut self, app: &App, theme: &Theme) {
        let inside = layout::inner(self.areas.body, 1);
        let room = (inside.width.into(), inside.height.into());
        self.overview = overview::compose(app, room, theme);
    }

    /// What the app has to know of it: plain numbers.
    pub fn viewport(&self, app: &App) -> Viewport {
        let mut viewport = Viewport {
            shape: self.areas.shape,
            list: self.list.lines.len(),
            list_top: self.list.top,
            filters: self.filters.window,
            detail: self.detail.window,
            matches: self.detail.document.matches(),
            compare_first: self.compare.first,
            compare_selected: self.compare.selected,
            stop: self.compare.stop,
            overview: self.overview.window,
            present: self.present.window,
            ..Viewport::default()
        };
        viewport.compare.top = self.compare.skip;
        viewport.compare.height = self.compare.lines.len();
        if let Some(overlay) = &self.overlay {
            viewport.overlay = overlay.content.window;
        }
        if self.areas.shape == Shape::TooSmall || self.areas.claims.is_none() {
            viewport.list_top = app.list.top;
            viewport.list = app.viewport().list;
        }
        if self.areas.filters.is_none() {
            viewport.filters.top = app.filters.top;
        }
        if self.areas.shape == Shape::TooSmall || self.areas.detail.is_none() {
            viewport.detail = app.viewport().detail;
            viewport.detail.top = app.detail_top();
        }
        viewport
    }
}

/// The rows of the comparison under its headings.
pub(crate) fn compare_rows(body: Rect, app: &App) -> Rect {
    let inside = layout::inner(body, 1);
    let columns = usize::from(inside.width);
    let titles = u16::from(match app.view() {
        MainView::Models => models::has_titles(app, columns),
        _ => detail::is_side_by_side(app, columns.saturating_sub(2)),
    });
    Rect {
        y: inside.y + titles,
        height: inside.height.saturating_sub(titles),
        ..inside
    }
}

fn detail_for(
    app: &App,
    inside: Rect,
    previous: &DetailPane,
    compose: impl FnOnce(usize) -> Document,
) -> DetailPane {
    let neighbours = app.selected().map(|item| app.listing().neighbours(item));
    let key = DetailKey {
        generation: app.loading.generation,
        item: app.selected(),
        columns: inside.width.into(),
        query: app.query().text().to_owned(),
        awaits_index: app.awaits_index(),
        split: Some(app.panes.split),
        neighbours: neighbours.unwrap_or_default(),
    };
    let mut top = app.detail_top();
    let document = if previous.key == key {
        Rc::clone(&previous.document)
    } else {
        Rc::new(compose(inside.width.into()))
    };
    if previous.key.item == key.item && previous.key.columns != key.columns && top > 0 {
        top = document.row_at(previous.document.place_of(top));
    }
    let window = Window::new(top, inside.height.into(), document.rows.len());
    DetailPane {
        key,
        document,
        window,
    }
}

/// The largest that a page of text grows to.
const PAGE: (u16, u16) = (84, 60);
/// The largest that the help grows to: three columns.
const HELP: (u16, u16) = (164, 60);
/// The fewest columns of what is beneath that are left in sight on each side.
const LEAST_BESIDE: u16 = 6;
/// The largest that a list of choices grows to.
const CHOICES: (u16, u16) = (72, 22);
/// The largest that the list of knowledge bases grows to.
const LIBRARY: (u16, u16) = (84, 30);

fn overlay(
    app: &App,
    size: Rect,
    footer_rows: u16,
    theme: &Theme,
    previous: &Screen,
) -> Option<OverlayBox> {
    let (most_columns, most_rows) = match app.overlay()? {
        Overlay::Help(..) => HELP,
        Overlay::About(_) => PAGE,
        Overlay::Palette(..) | Overlay::Links(_) => CHOICES,
        Overlay::Library(_) => LIBRARY,
        Overlay::Export(_) => (100, 44),
        Overlay::Assess(_) => (84, 14),
        Overlay::Copy => return None,
    };
    // A few columns beside it would show nothing but the ends of words.
    let columns = if size.width < most_columns + 2 * LEAST_BESIDE {
        size.width
    } else {
        most_columns
    };
    // The footer stays in sight: it has the keys, and says what went wrong.
    let above = Rect {
        y: size.y + 1,
        height: size.height.saturating_sub(footer_rows + 1),
        ..size
    };
    let rows = most_rows.min(above.height);
    let area = layout::middle(above, columns, rows);
    let inside = layout::inner(area, 1);
    let room = (usize::from(inside.width), usize::from(inside.height));
    let content = match app.overlay()? {
        Overlay::Help(input, top) if input.value().is_empty() => {
            let page = page::help(app, room.0, theme, previous.keys);
            let page = paged("Help", page, *top, room.1.saturating_sub(2));
            dialog::with_box(page, input, "type to find a command", room.0, theme)
        }
        Overlay::Help(input, at) => {
            let mut content = dialog::palette(app, input, *at, room, theme, previous.keys);
            content.title = "Help".to_owned();
            let rest = page::elsewhere(app, input.value(), room.0, theme, previous.keys);
            let left = room
                .1
                .saturating_sub(content.head.len() + content.body.len());
            let rest = rest.rows.into_iter().map(|row| row.line);
            let rest = [Line::default()].into_iter().chain(rest);
            content.body.extend(rest.take(left));
            content
        }
        Overlay::About(top) => paged("About", page::about(app, room.0, theme), *top, room.1),
        Overlay::Palette(input, at) => dialog::palette(app, input, *at, room, theme, previous.keys),
        Overlay::Links(at) => dialog::links(app, *at, room, theme),
        Overlay::Library(picker) => dialog::library(picker, room, theme),
        Overlay::Export(export) => {
            let before = previous.overlay.as_ref();
            let before = before.map(|overlay| &overlay.content.preview);
            dialog::export(app, export, room, theme, before)
        }
        Overlay::Assess(entry) => assess_dialog::compose(app, entry, room, theme),
        Overlay::Copy => return None,
    };
    Some(OverlayBox { area, content })
}

fn paged(title: &str, document: Document, top: usize, height: usize) -> BoxContent {
    let window = Window::new(top, height, document.rows.len());
    let rows = document.rows.into_iter().skip(window.top).take(height);
    BoxContent {
        title: title.to_owned(),
        body: rows.map(|row| row.line).collect(),
        window,
        ..BoxContent::default()
    }
}
