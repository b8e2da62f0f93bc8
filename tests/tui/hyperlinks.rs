//! Which terminals support hyperlinks.

use onpaper::tui::hyperlinks::are_supported;

fn supported(variables: &[(&str, &str)]) -> bool {
    are_supported(|name| {
        let found = variables.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| (*value).to_owned())
    })
}

#[test]
fn known_terminals_support_links() {
    assert!(supported(&[("VTE_VERSION", "7006")]));
    assert!(supported(&[("TERM", "xterm-kitty")]));
    assert!(supported(&[("TERM_PROGRAM", "iTerm.app")]));
    for unknown in [
        "xterm-256color",
        "linux",
        "rxvt-unicode",
        "st-256color",
        "dumb",
    ] {
        assert!(!supported(&[("TERM", unknown)]), "{unknown}");
    }
    assert!(!supported(&[]));
}

#[test]
fn a_multiplexer_decides_about_links() {
    let behind = ("VTE_VERSION", "7006");
    assert!(!supported(&[
        behind,
        ("STY", "12.pts-0.host"),
        ("TERM", "screen")
    ]));
    assert!(!supported(&[behind, ("TMUX", "/tmp/tmux-0/default,1,0")]));
    assert!(supported(&[("TMUX", "x"), ("TERM_PROGRAM", "tmux")]));
}
