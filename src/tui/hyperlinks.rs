//! Which terminals take an address with a text (OSC 8). The others ignore it or, the older ones, show
//! it, so that it is sent only where it is known to be taken.

/// What terminals say of themselves: a variable of the environment, how its value begins, and the first
/// version that takes links, as numbers; none where all do.
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

/// The variables of the name of a terminal, and of its version; others tell the version themselves.
const PROGRAM: &str = "TERM_PROGRAM";
const VERSION: &str = "TERM_PROGRAM_VERSION";

/// The first version of tmux that passes links on.
const TMUX: &[u32] = &[3, 4];

/// Whether the terminal with these variables takes links. What runs in between has the last word: its
/// environment has the variables of the terminal behind it, too.
pub fn are_taken(variable: impl Fn(&str) -> Option<String>) -> bool {
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

/// The numbers in a version, as `3.4` in `3.4a`.
fn numbers(version: &str) -> Vec<u32> {
    let numbers = version.split(|letter: char| !letter.is_ascii_digit());
    numbers.filter_map(|number| number.parse().ok()).collect()
}
