//! Tab completion in each supported shell.

use std::fs;
use std::path::Path;

use super::harness::text_of;
use super::start::{Browser, ONPAPER, knowledge_base, start_in};
use crate::needs;

const PROMPT: &str = "shell>";

/// A shell, its arguments and its startup file. `SCRIPT` stands for the file with the completions.
struct Shell {
    name: &'static str,
    program: &'static str,
    arguments: &'static [&'static str],
    rc: (&'static str, &'static str),
}

const BASH: Shell = Shell {
    name: "bash",
    program: "bash",
    arguments: &["--noprofile", "--rcfile", "rc", "-i"],
    rc: ("rc", "PS1='shell> '; source SCRIPT"),
};

/// Typed text and its completion by Tab, as far as the shells agree.
const LINES: &[(&str, &str)] = &[
    ("lib", "library"),
    ("list --sta", "list --status"),
    ("list --status unr", "--status unrealised"),
    ("list --format ma", "--format markdown"),
    ("list status:unr", "status:unrealised"),
    ("show high-s", "show high-speed-delivery-teams"),
    ("--kb pla", "--kb plain.json"),
    ("--kb=pla", "--kb=plain.json"),
    ("--kb ann", "report.json"),
    ("--kb ~/sub/d", "sub/deep.json"),
    ("--kb plain.json show fir", "show first-claim"),
    (
        "--kb \"annual report.json\" list --aspect sp",
        "--aspect speed",
    ),
    ("import no", "import notes.md"),
    ("man exp", "man export"),
];

/// Types each line in a shell and presses Tab.
fn assert_completes(shell: &Shell) {
    if !needs::works(
        shell.program,
        &["--version"],
        &format!("install {}", shell.name),
    ) {
        return;
    }
    let mut session = open(shell);
    for (typed, wanted) in LINES {
        if shell.name == "elvish" {
            // The shell may show the completion below the line, and then no key clears the line.
            session = open(shell);
        }
        session.wait_for(PROMPT, |screen| {
            text_of(screen).trim_end().ends_with(PROMPT)
        });
        session.type_text(&format!("onpaper {typed}\t"));
        let what = format!("{wanted} for {typed} in {}", shell.name);
        session.wait_for(&what, |screen| {
            let text = text_of(screen);
            let line = text.rsplit(PROMPT).next().unwrap_or_default();
            line.lines().next().unwrap_or_default().contains(wanted)
        });
        session.ctrl('u');
    }
}

/// Starts a shell in a directory with knowledge bases and a document, with onpaper in its `PATH`.
fn open(shell: &Shell) -> Browser {
    let directory = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(directory.path().join(name), text).unwrap();
    let kb = knowledge_base(&[("first-claim", "First claim")]);
    fs::create_dir(directory.path().join("sub")).unwrap();
    for name in ["plain.json", "annual report.json", "sub/deep.json"] {
        write(name, &kb);
    }
    write("notes.md", "# Notes\n");
    let script = std::process::Command::new(ONPAPER)
        .args(["completions", shell.name])
        .output();
    write(
        "script",
        &String::from_utf8(script.unwrap().stdout).unwrap(),
    );
    let (file, rc) = shell.rc;
    write(file, &rc.replace("SCRIPT", "./script"));
    let place = Path::new(ONPAPER).parent().unwrap().display();
    let path = format!("{place}:{}", std::env::var("PATH").unwrap_or_default());
    let home = directory.path().to_str().unwrap().to_owned();
    let environment = [("PATH", &*path), ("ZDOTDIR", &*home)];
    start_in(
        directory,
        Path::new(shell.program),
        (100, 40),
        shell.arguments,
        &environment,
    )
}

#[test]
fn bash_completes_without_bash_completion() {
    assert_completes(&BASH);
}

#[test]
fn bash_completes_with_bash_completion() {
    const WITH: &str = "/usr/share/bash-completion/bash_completion";
    if !Path::new(WITH).exists() {
        return needs::skipped(&format!("there is no {WITH}"), "install bash-completion");
    }
    assert_completes(&Shell {
        rc: (
            "rc",
            "PS1='shell> '; source /usr/share/bash-completion/bash_completion; source SCRIPT",
        ),
        ..BASH
    });
}

#[test]
fn a_value_that_names_a_directory_is_completed_as_a_word_in_bash() {
    let session = open(&BASH);
    fs::create_dir(session.directory.path().join("library")).unwrap();
    let kb = knowledge_base(&[("first-claim", "First claim")]);
    let tagged = kb.replace(r#""id": "first"#, r#""tags": ["$5 a day"], "id": "first"#);
    fs::write(session.directory.path().join("tagged.json"), tagged).unwrap();
    for (typed, wanted) in [
        ("lib", "onpaper library list"),
        ("--kb tagged.json --tag '$", "--tag '$5 a day' list"),
        ("--kb tagged.json --tag \\$", r"--tag \$5\ a\ day list"),
        ("--kb su", "--kb sub/list"),
    ] {
        session.wait_for(PROMPT, |screen| {
            text_of(screen).trim_end().ends_with(PROMPT)
        });
        session.type_text(&format!("onpaper {typed}\tlist"));
        session.wait_for_text(wanted);
        session.ctrl('u');
    }
}

#[test]
fn zsh_completes() {
    assert_completes(&Shell {
        name: "zsh",
        program: "zsh",
        arguments: &["-d", "-i"],
        rc: (
            ".zshrc",
            "PS1='shell> '; autoload -U compinit; compinit -u; source SCRIPT",
        ),
    });
}

#[test]
fn fish_completes() {
    assert_completes(&Shell {
        name: "fish",
        program: "fish",
        arguments: &["--no-config", "--init-command", "source rc"],
        rc: (
            "rc",
            "function fish_prompt; echo -n 'shell> '; end; source SCRIPT",
        ),
    });
}

#[test]
fn elvish_completes() {
    assert_completes(&Shell {
        name: "elvish",
        program: "elvish",
        arguments: &["-rc", "rc"],
        rc: (
            "rc",
            "set edit:prompt = { put 'shell> ' }; set edit:rprompt = { }; eval (slurp < SCRIPT)",
        ),
    });
}

#[test]
fn nushell_completes() {
    assert_completes(&Shell {
        name: "nushell",
        program: "nu",
        arguments: &["--no-history", "--config", "rc"],
        rc: (
            "rc",
            "$env.config.show_banner = false\n$env.PROMPT_COMMAND = {|| 'shell> ' }\n\
             $env.PROMPT_COMMAND_RIGHT = {|| '' }\n$env.PROMPT_INDICATOR = ''\nsource SCRIPT\n",
        ),
    });
}
