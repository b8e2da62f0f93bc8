//! Which terminals take an address with a text (OSC 8). The others ignore it or, the older ones, show
//! it, so that it is sent only where it is known to be taken.

/// A variable that tells the version of a terminal, and the first one that takes links, as numbers.
type FirstVersion = Option<(&'static str, &'static [u32])>;

/// What terminals say of themselves: a variable of the environment, how its value begins, and from which
/// version on they take links.
const KNOWN: &[(&str, &str, FirstVersion)] = &[
    ("VTE_VERSION", "", Some(("VTE_VERSION", &[5000]))),
    ("KONSOLE_VERSION", "", Some(("KONSOLE_VERSION", &[201_200]))),
    (
        "TERM_PROGRAM",
        "iTerm.app",
        Some(("TERM_PROGRAM_VERSION", &[3, 1])),
    ),
    ("TERM_PROGRAM", "WezTerm", None),
    (
        "TERM_PROGRAM",
        "vscode",
        Some(("TERM_PROGRAM_VERSION", &[1, 72])),
    ),
    ("TERM_PROGRAM", "ghostty", None),
    (
        "TERM_PROGRAM",
        "mintty",
        Some(("TERM_PROGRAM_VERSION", &[3, 1])),
    ),
    ("WT_SESSION", "", None),
    ("KITTY_WINDOW_ID", "", None),
    ("TERM", "xterm-kitty", None),
    ("TERM", "foot", None),
    ("TERM", "alacritty", None),
    ("TERM", "contour", None),
];

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
        let is_told = set("TERM_PROGRAM").as_deref() == Some("tmux");
        return is_told && is_recent("TERM_PROGRAM_VERSION", TMUX);
    }
    KNOWN.iter().any(|(name, start, version)| {
        set(name).is_some_and(|value| value.starts_with(start))
            && version.is_none_or(|(name, first)| is_recent(name, first))
    })
}

/// The numbers in a version, as `3.4` in `3.4a`.
fn numbers(version: &str) -> Vec<u32> {
    let numbers = version.split(|letter: char| !letter.is_ascii_digit());
    numbers.filter_map(|number| number.parse().ok()).collect()
}
