//! The character set of a terminal, derived from the environment.

use onpaper::cli::charset_of;
use onpaper::ui::Charset;

#[test]
fn a_locale_other_than_utf_8_has_only_ascii() {
    for locale in [
        "C",
        "POSIX",
        "en_US",
        "de_DE.ISO-8859-1",
        "de_DE@euro",
        "ja_JP.eucJP",
    ] {
        assert_eq!(charset_of(Some(locale), false), Charset::Ascii, "{locale}");
        assert_eq!(charset_of(Some(locale), true), Charset::Ascii, "{locale}");
    }
}

#[test]
fn a_utf_8_locale_or_none_has_every_character() {
    let named = ["C.UTF-8", "en_US.utf8", "de_DE.UTF-8@euro", "UTF-8"];
    for locale in named.into_iter().chain(["vi_VN", "hi_IN"]) {
        let charset = charset_of(Some(locale), false);
        assert_eq!(charset, Charset::Unicode, "{locale}");
    }
    assert_eq!(charset_of(None, false), Charset::Unicode);
}

#[test]
fn the_linux_console_has_letters_but_not_the_symbols() {
    assert_eq!(charset_of(Some("C.UTF-8"), true), Charset::AsciiSymbols);
}
