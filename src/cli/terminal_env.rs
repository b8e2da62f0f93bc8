//! What the environment says of the terminal: whether it has colours, which characters it shows.

use std::env;

use crate::ui::Charset;

/// Whether the user wants no colour anywhere (<https://no-color.org>).
pub(super) fn is_colourless() -> bool {
    env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}

/// Whether the terminal says of itself that it can do nothing but print.
pub(super) fn is_dumb() -> bool {
    is_term("dumb")
}

/// Whether dim text is dim. GNU screen has no such attribute of its own: what it sends instead is
/// underlined by some terminals.
pub(super) fn shows_dim() -> bool {
    env::var_os("STY").is_none()
}

/// Whether the terminal says that it has the 256 colours of xterm. Those that do not say so are GNU
/// screen as it comes, and the Linux console. Either of two variables may say it: urxvt has
/// `COLORTERM=rxvt-xpm` beside a `TERM` with 256 colours (crossterm 0.29 would look at the first alone).
pub(super) fn has_256_colours() -> bool {
    let says = |name: &str, words: &[&str]| {
        let value = env::var(name).unwrap_or_default();
        words.iter().any(|word| value.contains(word))
    };
    says("COLORTERM", &["truecolor", "24bit"])
        || says(
            "TERM",
            &[
                "256color",
                "direct",
                "kitty",
                "alacritty",
                "foot",
                "ghostty",
            ],
        )
        || env::var_os("WT_SESSION").is_some()
}

/// Whether the terminal can be asked for its background. GNU screen and the Linux console have no answer.
pub(super) fn tells_its_background() -> bool {
    shows_dim() && !is_term("linux")
}

/// The characters that can be shown: by the locale, and by the fonts of the Linux console, which have
/// 512 characters at most.
pub(super) fn charset() -> Charset {
    let variable = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    // The first of these that is set decides (POSIX, 8.2).
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find_map(variable);
    charset_of(locale.as_deref(), is_term("linux"))
}

/// The characters that a terminal shows with this locale, if any is set, and as the Linux console or not.
pub fn charset_of(locale: Option<&str>, is_console: bool) -> Charset {
    // Containers and services often set none, and their output is shown by a terminal that has.
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

/// The languages whose locales stand for an older encoding where none is named (GNU C library 2.36, the
/// list `SUPPORTED`; Japanese and Korean, which it names, by their usual aliases).
const OLD: &str = "aa af an ar ast be bg br bs ca cs cy da de el en es et eu fi fo fr ga gd gl gv he hr \
    hsb hu id is it iw ja ka kk kl ko ku kw lg lt lv mg mi mk ms mt nb nl nn no oc om pl pt ro ru sk sl so \
    sq st sv tg th tl tr uk uz wa xh yi zh zu";

/// Whether a locale such as `hi_IN` is of a language that never had another encoding than UTF-8.
fn is_new(locale: &str) -> bool {
    let language = locale.split_once('_').filter(|_| !locale.contains('@'));
    language.is_some_and(|(language, _)| !OLD.split(' ').any(|old| old == language))
}

fn is_term(name: &str) -> bool {
    env::var_os("TERM").is_some_and(|term| term == name)
}
