//! All tests of the program through its public interface, in one binary: each file or folder is one topic.
//!
//! `cargo test NAME` runs the tests whose path contains this name, such as `cargo test search::` or `cargo
//! test pty::`. They run as threads of one process: none changes its directory, environment or signals; a
//! test that needs a separate process starts one.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::needless_update,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a panic is how a test fails"
)]

// Shared helpers.
mod browser;
mod command;
#[cfg(unix)]
mod escape;
mod every_field;
mod families;
mod gfm;
mod hostile;
#[cfg(unix)]
mod needs;
#[cfg(unix)]
mod strace;
mod titles;

mod architecture;
mod assess;
#[cfg(unix)]
mod assess_faults;
mod broken_knowledge_base;
mod check;
mod cli;
mod colour;
mod completion;
mod config;
mod decision;
#[cfg(unix)]
mod escapes;
mod excerpts;
mod export_documents;
#[cfg(unix)]
mod export_faults;
mod export_file;
mod export_round_trip;
mod generator;
mod import;
mod import_round_trip;
mod import_slips;
mod kb_blocks;
mod kb_layout;
mod kb_text;
mod keymap;
mod kinds;
mod knowledge_base;
mod library;
mod listing;
mod loading;
mod merge;
mod models;
mod mutations;
mod own_facets;
mod present;
mod prompt;
#[cfg(unix)]
mod pty;
mod quality;
mod query_box;
#[cfg(unix)]
mod quiet;
mod random_events;
mod readers;
mod readme;
mod sanitise;
mod schema;
mod screens;
mod search;
mod search_facets;
mod search_fuzzy;
mod search_index;
mod search_large;
mod search_properties;
mod search_words;
mod sources;
mod statuses;
mod supply_chain;
mod truncation;
mod tui;
mod update;
