//! Which terminals support hyperlinks (OSC 8). Others ignore them or, if old, print them, so links are
//! sent only where support is known.

/// How terminals with support identify themselves: an environment variable, and a prefix of its value.
const KNOWN: &[(&str, &str)] = &[
    ("VTE_VERSION", ""),
    ("KONSOLE_VERSION", ""),
    (PROGRAM, "iTerm.app"),
    (PROGRAM, "WezTerm"),
    (PROGRAM, "vscode"),
    (PROGRAM, "ghostty"),
    (PROGRAM, "mintty"),
    ("WT_SESSION", ""),
    ("KITTY_WINDOW_ID", ""),
    ("TERM", "xterm-kitty"),
    ("TERM", "foot"),
    ("TERM", "alacritty"),
    ("TERM", "contour"),
];

/// The variable with the name of the terminal.
const PROGRAM: &str = "TERM_PROGRAM";

/// Whether the terminal with these variables supports links. A multiplexer decides if there is one, as
/// its environment includes the variables of the outer terminal.
pub fn are_supported(variable: impl Fn(&str) -> Option<String>) -> bool {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    if set("STY").is_some() {
        return false;
    }
    if set("TMUX").is_some() {
        return set(PROGRAM).as_deref() == Some("tmux");
    }
    let mut known = KNOWN.iter();
    known.any(|(name, start)| set(name).is_some_and(|value| value.starts_with(start)))
}
