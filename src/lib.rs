//! onpaper: what an operating model claims on paper, and what is observed in practice.
//!
//! # The map
//!
//! Imports run strictly downward; `tests/architecture.rs` holds the modules to this table.
//!
//! | module | owns | may use |
//! |---|---|---|
//! | `main` | parse the command line; browser or command; the error chain; the exit code | cli, tui |
//! | [`tui`] | the shell: terminal guard, signals, event loop, effects | ui, keymap, app, export, search, kb |
//! | [`cli`] | the command line, a function a command | ui, keymap, app, import, export, search, kb |
//! | [`ui`] | drawing: measure, layout, a file a pane, theme | keymap, app, search, kb |
//! | [`keymap`] | the table of keys | app, search |
//! | [`app`] | what is on screen, messages, update | export, search, kb |
//! | [`import`] | a knowledge base from our own Markdown or CSV | export, kb |
//! | [`export`] | a report as Markdown, JSON, CSV, text; writing a file whole | search, kb |
//! | [`search`] | query language, word index, ranking, facets | kb |
//! | [`kb`] | the knowledge base: types, loading, checking, sanitising | – |

pub mod app;
pub mod cli;
pub mod export;
pub mod import;
pub mod kb;
pub mod keymap;
pub mod search;
pub mod tui;
pub mod ui;
