//! How to reach each mode by keys.

use onpaper::app::Mode;

use super::{Browser, Size};

/// Every mode with the keys that reach it, except the two that no key reaches: the terminal is too small, and
/// the knowledge base is being loaded.
pub(crate) const MODES: [(Mode, &str); 18] = [
    (Mode::Claims, ""),
    (Mode::Filters, "f"),
    (Mode::Detail, "Enter"),
    (Mode::Typing, "/"),
    (Mode::Compare, "c"),
    (Mode::Models, "c c"),
    (Mode::Overview, "4"),
    (Mode::Present, "p"),
    (Mode::Page, "i"),
    (Mode::Palette, ":"),
    (Mode::Export, "e"),
    (Mode::Path, "e Tab Tab"),
    (Mode::Confirm, "e Enter e Enter"),
    (Mode::Assess, "r"),
    (Mode::Note, "r Tab"),
    (Mode::Copy, "y"),
    (Mode::Links, "} o"),
    (Mode::Library, "b"),
];

/// A browser in this mode.
pub(crate) fn browser_in(mode: Mode, size: Size) -> Browser {
    let (_, keys) = MODES.iter().find(|(one, _)| *one == mode).unwrap();
    let browser = Browser::open(size).press(keys);
    assert_eq!(browser.app().mode(), mode, "{keys}");
    browser
}
