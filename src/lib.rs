//! onpaper explores what an operating model claims on paper against what is observed in practice.
//!
//! # The map
//!
//! Imports run strictly downward; `tests/architecture.rs` checks the modules against this table.
//!
//! | module | owns | may use |
//! |---|---|---|
//! | `main` | parse the command line; browser or command; the error chain; the exit code | cli, tui |
//! | [`cli`] | the command line, one function per command | tui, ui, keymap, app, import, export, search, assess, file, kb |
//! | [`tui`] | the shell: terminal guard, signals, event loop, effects | ui, keymap, app, export, search, assess, file, kb |
//! | [`ui`] | drawing: measuring, layout, one file per pane, theme | keymap, app, search, assess, kb |
//! | [`keymap`] | the table of keys | app, search, kb |
//! | [`app`] | what is on screen, messages, update | export, search, assess, file, kb |
//! | [`import`] | building a knowledge base from documents and sheets, including our own exports | export, kb |
//! | [`export`] | a report as Markdown, HTML, JSON, CSV, text | search, assess, file, kb |
//! | [`search`] | query language, word index, ranking, facets | assess, kb |
//! | [`assess`] | assessments: a team's own observations, in a file of their own | file, kb |
//! | [`file`] | writing files atomically | kb |
//! | [`kb`] | the knowledge base: types, loading, checking, sanitising | – |
//!
//! [`file`]: mod@file

pub mod app;
pub mod assess;
pub mod cli;
pub mod export;
pub mod file;
pub mod import;
pub mod kb;
pub mod keymap;
pub mod search;
pub mod tui;
pub mod ui;
