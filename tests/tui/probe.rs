//! Replies of a terminal.

use onpaper::tui::probe::{Background, background};

#[test]
fn a_background_colour_is_dark_or_light() {
    use Background::{Dark, Light};
    for (answer, expected) in [
        ("11;rgb:ffff/ffff/ffff", Some(Light)),
        ("11;rgb:1e/1e/2e", Some(Dark)),
        ("11;rgba:fd/f6/e3/ff", Some(Light)),
        ("11;unknown", None),
        ("10;rgb:ffff/ffff/ffff", None),
    ] {
        assert_eq!(background(answer), expected, "{answer}");
    }
}
