//! How to get into each mode from the start.

use onpaper::app::Mode;

use super::{Browser, Size};

/// Every mode, with the keys that lead there.
pub(crate) const MODES: [(Mode, &str); 13] = [
    (Mode::Claims, ""),
    (Mode::Filters, "f"),
    (Mode::Detail, "Enter"),
    (Mode::Typing, "/"),
    (Mode::Compare, "c"),
    (Mode::Overview, "4"),
    (Mode::Page, "?"),
    (Mode::Palette, ":"),
    (Mode::Export, "e"),
    (Mode::Path, "e Tab Tab"),
    (Mode::Confirm, "e Enter e Enter"),
    (Mode::Copy, "y"),
    (Mode::Links, "} o"),
];

/// A browser in this mode.
pub(crate) fn browser_in(mode: Mode, size: Size) -> Browser {
    let (_, keys) = MODES.iter().find(|(one, _)| *one == mode).unwrap();
    let browser = Browser::open(size).press(keys);
    assert_eq!(browser.app().mode(), mode, "{keys}");
    browser
}
