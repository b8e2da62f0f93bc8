//! The browser in a real terminal: what a user sees, and what is left behind.
#![cfg(unix)]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::unwrap_used
)]

mod bytes;
mod endings;
#[path = "../escape/mod.rs"]
mod escape;
mod faults;
mod harness;
mod job_control;
mod loading;
mod mouse;
mod own;
mod panics;
mod quiet;
mod refusals;
mod reload;
mod sizes;
#[path = "../strace/mod.rs"]
mod strace;
mod take_away;
mod trip;
mod world;
