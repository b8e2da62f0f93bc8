//! Drawing: from an [`App`] and a size to a frame.
//!
//! ```text
//!  onpaper  Benefits of Ops Run It   15 claims · 4 realised · 11 unrealised      ? help  q quit   header
//!  / incid▏                2 of 15     [status: unrealised ×]                                     header
//! ╭ 1 Filters ──╮╭ 2 Claims ──────────╮┏ 3 Fast incident resolution ━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
//! │ filters     ││ list               │┃ detail                                                 ┃
//! ╰─────────────╯╰────────────────────╯┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
//!  j down   Tab pane   / search …                                                                 footer
//! ```
//!
//! [`measure`] computes the layout, [`draw`] paints it, and [`mouse::message`] does the hit test; none of
//! them changes the app. Everything on the screen is a `Panel`: its lines and its click targets. `compare`
//! and `overview` fill the main area; `page` and `dialog` are overlays. To add a pane, add a `Pane` to the
//! app and a file with a `compose` function, set its area in `layout`, and connect the two in `screen`.

mod ascii;
mod assess_dialog;
mod assessments;
mod blocks;
mod cache;
mod compare;
mod detail;
mod dialog;
mod document;
mod filters;
mod footer;
mod header;
mod layout;
mod list;
mod loading;
mod models;
pub mod mouse;
mod overview;
mod page;
mod paint;
mod panel;
mod present;
mod screen;
mod text;
mod theme;

use crate::app::App;
use crate::keymap::Keymap;

pub use dialog::bytes;
pub use layout::is_drawable;
pub use paint::draw;
pub use screen::{Screen, links, measure};
pub use theme::{Charset, Theme, ThemeName};

/// What every part of a frame is drawn from.
#[derive(Debug, Clone, Copy)]
struct Context<'a> {
    app: &'a App,
    theme: &'a Theme,
    keys: Keymap,
}
