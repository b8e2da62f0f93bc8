//! The layout of the next frame: its panels and valid scroll offsets.
//!
//! A [`Screen`] is a function of the terminal size and the [`App`]. The previous one is passed in only as a
//! cache of wrapped text, and to keep the reading position when the width changes.

use std::rc::Rc;

use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::Context;
use super::blocks::BlockCache;
use super::detail::DetailCache;
use super::dialog::{self, Preview};
use super::document::Document;
use super::footer::Footer;
use super::header::Header;
use super::layout::{self, MIN_SIZE};
use super::list::ContextCache;
use super::panel::Panel;
use super::text::{to_u16, wrapped};
use super::theme::Theme;
use super::{
    assess_dialog, compare, detail, filters, list, loading, models, overview, page, present,
};
use crate::app::{App, Effect, MainView, Message, Mode, Order, Overlay, Pane, SizeClass, Viewport};
use crate::keymap::{self, Keymap};

/// A frame, laid out but not painted.
#[derive(Debug, Default)]
pub struct Screen {
    /// The active key bindings.
    pub keys: Keymap,
    pub(crate) theme: Theme,
    /// The panels, in z-order: later ones cover earlier ones.
    pub(crate) panels: Vec<Panel>,
    /// The measurements that the app needs.
    pub viewport: Viewport,
    caches: LayoutCaches,
}

/// Layout caches that survive from frame to frame.
#[derive(Debug, Default)]
struct LayoutCaches {
    contexts: ContextCache,
    detail: DetailCache,
    blocks: BlockCache,
    preview: Preview,
}

/// The visible links, each with the cells of one of its rows.
pub fn links(screen: &Screen) -> Vec<(Rect, Rc<str>)> {
    let detail = screen.panels.iter().rev();
    let mut detail = detail.take_while(|panel| !panel.is_overlay);
    let detail = detail.find(|panel| panel.pane == Some(Pane::Detail));
    detail.map_or_else(Vec::new, |panel| {
        screen.caches.detail.links(panel.inside, panel.window)
    })
}

/// Computes the layout for a terminal of this size.
pub fn measure(size: Rect, app: &App, theme: &Theme, previous: Screen) -> Screen {
    // A change of theme invalidates the caches.
    let caches = match previous.theme == *theme {
        true => previous.caches,
        false => LayoutCaches::default(),
    };
    let mut screen = Screen {
        keys: previous.keys,
        theme: *theme,
        panels: Vec::new(),
        viewport: app.viewport.clone(),
        caches,
    };
    screen.viewport.size_class = layout::size_class(size);
    let keys = screen.keys;
    screen.compose(size, Context { app, theme, keys });
    screen
}

impl Screen {
    /// An empty screen with these key bindings.
    pub fn with_keys(keys: Keymap) -> Self {
        Self {
            keys,
            ..Self::default()
        }
    }

    pub(crate) fn cursor(&self) -> Option<Position> {
        let mut panels = self.panels.iter().rev();
        let panel = panels.find(|panel| panel.is_overlay || panel.cursor.is_some())?;
        panel.cursor
    }

    /// The position of the cursor while it is hidden: the selected row, which braille displays and magnifiers
    /// follow.
    pub fn resting_place(&self) -> Position {
        let focused = self.panels.iter().rev().find(|panel| panel.has_focus);
        focused.map_or(Position::ORIGIN, Panel::selected_row)
    }

    fn compose(&mut self, size: Rect, cx: Context<'_>) {
        if self.viewport.size_class == SizeClass::TooSmall {
            let text = too_small(cx.keys);
            let lines = wrapped(&text, size.width.into()).map(|line| Line::from(line.to_owned()));
            self.panels.push(Panel::borderless(size, lines.collect()));
            self.caches = LayoutCaches::default();
            return;
        }
        let footer = Footer::of(cx, size);
        let header = Header::of(cx, size.width);
        let footer_rows = to_u16(footer.rows.len());
        let areas = layout::areas(size, cx.app, footer_rows, header.chip_rows);
        let overlay = self.overlay(cx, size, footer_rows);
        self.panels.extend(header.panels(cx, &areas));
        self.compose_view(cx, areas.body, overlay.is_some());
        self.panels.extend(overlay);
        self.panels.push(footer.panel(areas.footer));
    }

    fn compose_view(&mut self, cx: Context<'_>, body: Rect, has_overlay: bool) {
        let panel = match cx.app.panes.view {
            _ if cx.app.loading.awaited.is_some() => {
                let lines = loading::page(cx, body.width.into());
                Panel::borderless(body, lines)
            }
            MainView::Browse => return self.compose_panes(cx, body, has_overlay),
            MainView::Compare | MainView::Models => self.comparison(cx, body),
            MainView::Overview => {
                let mut panel = Panel::bordered(body, 1, cx.keys.title("overview", "Overview"));
                panel.has_focus = true;
                overview::compose(cx, &mut panel);
                self.viewport.overview = panel.window;
                panel
            }
            MainView::Present => {
                let panel = present::compose(cx, body);
                self.viewport.present = panel.window;
                panel
            }
        };
        self.panels.push(panel);
    }

    fn compose_panes(&mut self, cx: Context<'_>, body: Rect, has_overlay: bool) {
        let size_class = self.viewport.size_class;
        for (pane, area) in layout::panes(body, size_class, cx.app) {
            let spare = u16::from(pane == Pane::Detail);
            let mut panel = Panel::bordered(area, spare, title(cx, pane, size_class));
            panel.pane = Some(pane);
            panel.has_focus = cx.app.panes.focus == pane && !has_overlay;
            panel.on_click(Message::Focus(pane));
            match pane {
                Pane::Filters => {
                    filters::compose(cx, &mut panel);
                    self.viewport.filters = panel.window;
                }
                Pane::Claims => {
                    let contexts = &mut self.caches.contexts;
                    self.viewport.list = list::compose(cx, &mut panel, contexts);
                }
                Pane::Detail => {
                    let cache = &mut self.caches.detail;
                    detail::compose(cx, &mut panel, cache, &mut self.viewport);
                }
            }
            self.panels.push(panel);
        }
    }

    fn comparison(&mut self, cx: Context<'_>, body: Rect) -> Panel {
        let is_of_models = cx.app.panes.view == MainView::Models;
        let what = match is_of_models {
            true => "operating models",
            false => "claimed and observed",
        };
        let marked = match cx.app.list.lists_marks() {
            true => format!(", {} marked", cx.app.marks().len()),
            false => String::new(),
        };
        let mut panel = Panel::bordered(body, 1, format!("Compare: {what}{marked}"));
        panel.has_focus = true;
        let compose = match is_of_models {
            true => models::compose,
            false => compare::compose,
        };
        let (cache, viewport) = (&mut self.caches.blocks, &mut self.viewport);
        compose(cx, &mut panel, cache, viewport);
        panel
    }

    /// Lays out the open overlay, if any.
    fn overlay(&mut self, cx: Context<'_>, size: Rect, footer_rows: u16) -> Option<Panel> {
        let overlay = cx.app.overlay.as_ref()?;
        // The title and the maximum size (columns, rows).
        let (title, max_size) = match overlay {
            Overlay::Help(..) => ("Help", (164, 60)),
            Overlay::About => ("About", (84, 60)),
            Overlay::Palette(..) => ("Commands", (72, 22)),
            Overlay::Links(_) => ("Open a link", (72, 22)),
            Overlay::Library(_) => ("Knowledge bases", (84, 30)),
            Overlay::Export(_) => ("Export", (100, 44)),
            Overlay::Assess(_) => ("Here", (84, 14)),
            Overlay::Copy => return None,
        };
        let mut panel = Panel::overlay(size, overlay_area(size, footer_rows, max_size), title);
        match overlay {
            Overlay::Help(input, _) if input.value().is_empty() => {
                let (columns, _) = panel.room();
                dialog::input_box(cx, &mut panel, input, columns);
                show_page(cx, &mut panel, page::help(cx, columns));
            }
            Overlay::Help(input, at) => {
                dialog::palette(cx, &mut panel, input, *at);
                let (columns, height) = panel.room();
                for section in page::sections_beside_commands(cx, input.value(), columns) {
                    if !section.rows.is_empty() {
                        panel.lines.push(Line::default());
                        panel.lines.extend(section.into_lines());
                    }
                }
                panel.lines.truncate(height);
            }
            Overlay::About => {
                let (columns, _) = panel.room();
                show_page(cx, &mut panel, page::about(cx, columns));
            }
            Overlay::Palette(input, at) => dialog::palette(cx, &mut panel, input, *at),
            Overlay::Links(at) => dialog::links(cx, &mut panel, *at),
            Overlay::Library(picker) => dialog::library(cx, &mut panel, picker),
            Overlay::Export(export) => {
                dialog::export(cx, &mut panel, export, &mut self.caches.preview);
            }
            Overlay::Assess(entry) => assess_dialog::compose(cx, &mut panel, entry),
            Overlay::Copy => {}
        }
        self.viewport.overlay = panel.window;
        Some(panel)
    }
}

/// The minimum number of columns left visible on each side of an overlay.
const MIN_MARGIN: u16 = 6;

fn overlay_area(size: Rect, footer_rows: u16, (columns, rows): (u16, u16)) -> Rect {
    // With fewer columns beside it, use the full width: only ends of words would show there.
    let columns = if size.width < columns + 2 * MIN_MARGIN {
        size.width
    } else {
        columns
    };
    // Keep the footer visible: it shows keys and errors.
    let above = Rect {
        y: size.y + 1,
        height: size.height.saturating_sub(footer_rows + 1),
        ..size
    };
    layout::centred(above, columns, rows)
}

/// Adds the visible part of a page in the rest of the panel.
fn show_page(cx: Context<'_>, panel: &mut Panel, page: Document) {
    let height = panel.room().1.saturating_sub(panel.lines.len());
    panel.window = cx.app.viewport.overlay.resized(height, page.rows.len());
    panel.lines.extend(page.visible(panel.window));
}

fn title(cx: Context<'_>, pane: Pane, size_class: SizeClass) -> String {
    let Context { app, keys, .. } = cx;
    match pane {
        Pane::Filters => keys.title("filters", "Filters"),
        Pane::Claims => {
            let order = match app.effective_order() {
                Order::Source => "",
                Order::Best => ", best first",
                Order::Title => ", by title",
                Order::Disagreement => ", most disagreement first",
            };
            keys.title("claims", &format!("Claims{order}"))
        }
        Pane::Detail => {
            let name = app.selected().map_or("Detail", |item| app.kb().title(item));
            match size_class {
                SizeClass::Narrow => format!("Claims › {name}"),
                _ => keys.title("detail", name),
            }
        }
    }
}

fn too_small(keys: Keymap) -> String {
    let (least, height) = MIN_SIZE;
    let mut way_out = keys.bindings(Mode::TooSmall);
    let way_out = way_out.find(|row| row.message == Message::Perform(Effect::Quit));
    let key = way_out.map_or_else(String::new, |row| keymap::keys_shown(row, 1));
    format!("onpaper needs {least}×{height} cells. {key} quits.")
}
