//! Which terminals support hyperlinks (OSC 8). Others ignore them or, if old, print them, so links are
//! sent only where support is known.

/// How terminals identify themselves: an environment variable, a prefix of its value, and the first
/// version with support, empty if all versions have it.
const KNOWN: &[(&str, &str, &[u32])] = &[
    ("VTE_VERSION", "", &[5000]),
    ("KONSOLE_VERSION", "", &[201_200]),
    (PROGRAM, "iTerm.app", &[3, 1]),
    (PROGRAM, "WezTerm", &[]),
    (PROGRAM, "vscode", &[1, 72]),
    (PROGRAM, "ghostty", &[]),
    (PROGRAM, "mintty", &[3, 1]),
    ("WT_SESSION", "", &[]),
    ("KITTY_WINDOW_ID", "", &[]),
    ("TERM", "xterm-kitty", &[]),
    ("TERM", "foot", &[]),
    ("TERM", "alacritty", &[]),
    ("TERM", "contour", &[]),
];

/// The variables with a terminal's name and version; some terminals have a variable of their own for the
/// version.
const PROGRAM: &str = "TERM_PROGRAM";
const VERSION: &str = "TERM_PROGRAM_VERSION";

/// The first version of tmux that passes links on.
const TMUX: &[u32] = &[3, 4];

/// Whether the terminal with these variables supports links. A multiplexer decides if there is one, as
/// its environment includes the variables of the outer terminal.
pub fn are_supported(variable: impl Fn(&str) -> Option<String>) -> bool {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let is_recent = |name: &str, first: &[u32]| {
        set(name).is_some_and(|version| numbers(&version).as_slice() >= first)
    };
    if set("STY").is_some() {
        return false;
    }
    if set("TMUX").is_some() {
        return set(PROGRAM).as_deref() == Some("tmux") && is_recent(VERSION, TMUX);
    }
    KNOWN.iter().any(|&(name, start, first)| {
        let version = if name == PROGRAM { VERSION } else { name };
        set(name).is_some_and(|value| value.starts_with(start))
            && (first.is_empty() || is_recent(version, first))
    })
}

/// Returns the numbers in a version, such as 3 and 4 for `3.4a`.
fn numbers(version: &str) -> Vec<u32> {
    let numbers = version.split(|letter: char| !letter.is_ascii_digit());
    numbers.filter_map(|number| number.parse().ok()).collect()
}
