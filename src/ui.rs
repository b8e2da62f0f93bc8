//! Drawing: from an [`App`](crate::app::App) and a size to a frame.
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
//! [`measure`] lays out, [`draw`] paints what was laid out, [`mouse::message`] looks up what is
//! where; none of them changes the app. All that is on the screen is a `Panel`: its lines, and what a click
//! on them means. `compare` and `overview` fill the space of the panes; `page` and `dialog` open on top. A
//! new pane is a `Pane` of the app and a file with a `compose`; its area is in `layout`, and `screen` puts
//! the two together.

mod ascii;
mod assess_dialog;
mod blocks;
mod cache;
mod compare;
mod context;
mod detail;
mod dialog;
mod document;
mod filters;
mod footer;
mod header;
mod here;
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

pub use dialog::bytes;
pub use layout::is_drawable;
pub use paint::draw;
pub use screen::{Screen, links, measure};
pub use theme::{Charset, Theme, ThemeName};
