//! What the environment says about the terminal: its colours and characters.

use std::env;

use crate::ui::Charset;

/// Whether the user wants colour, if the environment says so (<https://no-color.org>,
/// <https://bixense.com/clicolors>).
pub(super) fn wants_colour() -> Option<bool> {
    let value = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
    if value("NO_COLOR").is_some() {
        Some(false)
    } else if value("CLICOLOR_FORCE").is_some_and(|value| value != "0") {
        Some(true)
    } else {
        value("CLICOLOR")
            .is_some_and(|value| value == "0")
            .then_some(false)
    }
}

/// Whether the terminal has no colours.
pub(super) fn is_dumb() -> bool {
    is_term("dumb")
}

/// Whether the terminal can show a full screen. Emacs' buffers of shells and compilers, `dumb-emacs-ansi`,
/// have colours and nothing else.
pub(super) fn has_screen() -> bool {
    let term = env::var_os("TERM").unwrap_or_default();
    !term.as_encoded_bytes().starts_with(b"dumb")
}

/// Whether dim text is shown as dim. GNU screen has no such attribute, and what it sends instead is an
/// underline on some terminals.
pub(super) fn shows_dim() -> bool {
    env::var_os("STY").is_none()
}

/// Whether the terminal declares xterm's 256 colours. GNU screen by default and the Linux console do not.
/// Either of two variables may declare them: urxvt sets `COLORTERM=rxvt-xpm` and a `TERM` with 256
/// colours (crossterm 0.29 would only look at the first).
pub(super) fn has_256_colours() -> bool {
    let says = |name: &str, words: &str| {
        let value = env::var(name).unwrap_or_default();
        words.split(' ').any(|word| value.contains(word))
    };
    says("COLORTERM", "truecolor 24bit")
        || says("TERM", "256color direct kitty alacritty foot ghostty")
        || env::var_os("WT_SESSION").is_some()
}

/// Whether the terminal can be queried for its background colour. GNU screen and the Linux console do not
/// answer.
pub(super) fn reports_background() -> bool {
    shows_dim() && !is_term("linux")
}

/// Returns the characters that can be shown, by the locale, and by the fonts of the Linux console, which
/// have at most 512 characters.
pub(super) fn charset() -> Charset {
    let variable = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    // The first of these that is set applies (POSIX, 8.2).
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find_map(variable);
    charset_of(locale.as_deref(), is_term("linux"))
}

/// Returns the character set for a locale, if any is set; `is_console` is whether the terminal is the
/// Linux console.
pub fn charset_of(locale: Option<&str>, is_console: bool) -> Charset {
    // Containers and services often set no locale, while the terminal that shows their output has one.
    if !locale.is_none_or(is_utf8) {
        return Charset::Ascii;
    }
    if is_console {
        return Charset::AsciiSymbols;
    }
    Charset::Unicode
}

/// Whether a locale, such as `de_DE.UTF-8` or `C`, encodes text as UTF-8.
fn is_utf8(locale: &str) -> bool {
    let name = locale.split('@').next().unwrap_or_default();
    match name.rsplit_once('.') {
        Some((_, codeset)) => is_called_utf8(codeset),
        None => is_called_utf8(name) || is_new(locale),
    }
}

fn is_called_utf8(codeset: &str) -> bool {
    codeset.replace('-', "").eq_ignore_ascii_case("utf8")
}

/// The languages whose locales use an older encoding if none is named (GNU C library 2.36, the list
/// `SUPPORTED`; Japanese and Korean, which it names, by their usual aliases).
const LEGACY_LANGUAGES: &str = "aa af an ar ast be bg br bs ca cs cy da de el en es et eu fi fo fr ga gd gl gv he hr \
    hsb hu id is it iw ja ka kk kl ko ku kw lg lt lv mg mi mk ms mt nb nl nn no oc om pl pt ro ru sk sl so \
    sq st sv tg th tl tr uk uz wa xh yi zh zu";

/// Whether a locale such as `hi_IN` is of a language that always used UTF-8.
fn is_new(locale: &str) -> bool {
    let language = locale.split_once('_').filter(|_| !locale.contains('@'));
    language.is_some_and(|(language, _)| !LEGACY_LANGUAGES.split(' ').any(|old| old == language))
}

fn is_term(name: &str) -> bool {
    env::var_os("TERM").is_some_and(|term| term == name)
}
