//! Which terminals take an address with a text.

use onpaper::tui::hyperlinks::are_supported;

fn taken(variables: &[(&str, &str)]) -> bool {
    are_supported(|name| {
        let found = variables.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| (*value).to_owned())
    })
}

#[test]
fn a_terminal_that_is_known_takes_links_from_its_first_version_on() {
    assert!(taken(&[("VTE_VERSION", "7006")]));
    assert!(!taken(&[("VTE_VERSION", "4205")]));
    assert!(taken(&[("TERM", "xterm-kitty")]));
    let iterm = |version| {
        taken(&[
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
        assert!(!taken(&[("TERM", unknown)]), "{unknown}");
    }
    assert!(!taken(&[]));
}

#[test]
fn what_runs_in_between_has_the_last_word() {
    let behind = ("VTE_VERSION", "7006");
    assert!(!taken(&[
        behind,
        ("STY", "12.pts-0.host"),
        ("TERM", "screen")
    ]));
    assert!(!taken(&[behind, ("TMUX", "/tmp/tmux-0/default,1,0")]));
    let tmux = |version| {
        let tmux = [
            ("TMUX", "x"),
            ("TERM_PROGRAM", "tmux"),
            ("TERM_PROGRAM_VERSION", version),
        ];
        taken(&tmux)
    };
    assert!(tmux("3.4") && tmux("3.5a") && !tmux("3.3a") && !tmux("next"));
}
