//! Which terminals support hyperlinks.

use onpaper::tui::hyperlinks::are_supported;

fn supported(variables: &[(&str, &str)]) -> bool {
    are_supported(|name| {
        let found = variables.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| (*value).to_owned())
    })
}

#[test]
fn known_terminals_support_links_from_their_first_version_on() {
    assert!(supported(&[("VTE_VERSION", "7006")]));
    assert!(!supported(&[("VTE_VERSION", "4205")]));
    assert!(supported(&[("TERM", "xterm-kitty")]));
    let iterm = |version| {
        supported(&[
            ("TERM_PROGRAM", "iTerm.app"),
            ("TERM_PROGRAM_VERSION", version),
        ])
    };
    assert!(iterm("3.5.14") && iterm("3.1") && !iterm("2.9.3") && !iterm(""));
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
    let tmux = |version| {
        let tmux = [
            ("TMUX", "x"),
            ("TERM_PROGRAM", "tmux"),
            ("TERM_PROGRAM_VERSION", version),
        ];
        supported(&tmux)
    };
    assert!(tmux("3.4") && tmux("3.5a") && !tmux("3.3a") && !tmux("next"));
}
