//! Queries the terminal for the width in which it draws box-drawing symbols, and for its background
//! colour.
//!
//! Unicode leaves the width of many symbols open (UAX 11, "ambiguous"): terminals set up for Chinese,
//! Japanese or Korean draw them two columns wide, which misaligns borders and text.
//!
//! The background colour is queried first (OSC 11): terminals answer in order, so that its answer has arrived
//! when the position of the cursor has, or never will.

use std::io;

use crossterm::cursor::{self, MoveTo, RestorePosition, SavePosition};
use crossterm::style::Print;

use super::terminal;

/// The brightness of the background.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Background {
    /// Darker than medium.
    Dark,
    /// Lighter than medium.
    Light,
}

/// Queries the background; the answer comes among the events.
pub(super) fn query_background() -> io::Result<()> {
    terminal::send(Print("\x1b]11;?\x1b\\"))
}

/// Whether the terminal draws a box-drawing symbol two columns wide; false if it does not answer within two
/// seconds. The symbol is drawn over the blank at the start of the screen, and erased at once.
pub(super) fn draws_wide_symbols() -> io::Result<bool> {
    let start = MoveTo(0, 0);
    let drawn = format!("{start}─{SavePosition}{start} {RestorePosition}");
    terminal::send(Print(drawn))?;
    Ok(cursor::position().is_ok_and(|(column, _)| column > 1))
}

/// Returns the background from an answer, given without its introducer and terminator.
pub fn background(answer: &str) -> Option<Background> {
    let colour = answer.strip_prefix("11;")?.as_bytes();
    let colour = xterm_color::Color::parse(colour).ok()?;
    Some(match colour.perceived_lightness() {
        lightness if lightness > 0.5 => Background::Light,
        _ => Background::Dark,
    })
}
