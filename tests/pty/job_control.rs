//! Ctrl-Z and fg under a shell with job control, and stop signals from outside.

use std::path::Path;

use rustix::process::Signal;
use tempfile::TempDir;

use super::start::{Browser, FIRST, ONPAPER, open, start_in};
use super::tmux::Tmux;
use crate::needs;

#[test]
fn a_stop_signal_and_a_resize_while_stopped_redraw_the_whole_screen() {
    let browser = open((80, 24));
    browser.type_text("j");
    browser.wait_for_text("3 Consistent deployment process");
    browser.signal(Signal::TSTP);
    browser.wait_until_stopped();
    browser.wait_for("the screen of before", |screen| !screen.alternate_screen());
    browser.assert_restored();
    assert_eq!(browser.text().trim(), "", "left on the screen");
    browser.resize((120, 36));
    browser.signal(Signal::CONT);
    browser.wait_for("the browser's screen", |screen| screen.alternate_screen());
    browser.wait_for_text("1 Filters");
    browser.wait_for_text("3 Consistent deployment process");
    browser.wait_for_text("CLAIMED on paper");
    browser.type_text("k");
    browser.wait_for_text(FIRST);
}

#[test]
fn sigstop_and_sigcont_redraw_the_whole_screen() {
    let browser = open((80, 24));
    let whole = browser.whole_text();
    browser.signal(Signal::STOP);
    browser.wait_until_stopped();
    let written = browser.written();
    browser.signal(Signal::CONT);
    browser.wait_for_more_than(written);
    browser.wait_for("the same screen", |screen| {
        super::harness::text_of(screen) == whole
    });
    browser.wait_for("raw keys", |screen| screen.alternate_screen());
    browser.type_text("?");
    browser.wait_for_text("Help");
}

#[test]
fn ctrl_z_without_a_shell_is_reported() {
    let mut browser = open((80, 24));
    browser.ctrl('z');
    browser.wait_for_text("no shell");
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
}

#[test]
fn ctrl_z_under_a_script_as_session_leader_is_reported() {
    let script = format!("{ONPAPER}; exit $?");
    let mut browser = in_sh(&["-c", &script]);
    browser.wait_for_text(FIRST);
    browser.ctrl('z');
    browser.wait_for_text("no shell");
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
}

#[test]
fn ctrl_z_also_stops_a_script_that_waits_for_the_browser() {
    let shell = in_sh(&["-im"]);
    shell.wait_for_text("shell>");
    shell.type_text(&format!("sh -c '{ONPAPER}; echo a$((1+1))b'\r"));
    shell.wait_for_text(FIRST);
    stop_resume_and_quit(&shell);
    shell.wait_for_text("a2b");
}

/// Stops the browser, resumes it with `fg`, and quits it.
fn stop_resume_and_quit(shell: &Browser) {
    shell.ctrl('z');
    shell.wait_for_text("Stopped");
    shell.type_text("fg\r");
    shell.wait_for("the browser's screen", |screen| screen.alternate_screen());
    shell.wait_for_text(FIRST);
    shell.type_text("q");
}

fn in_sh(arguments: &[&str]) -> Browser {
    let prompt = [("PS1", "shell> "), ("ENV", "")];
    let directory = TempDir::new().unwrap();
    start_in(directory, Path::new("sh"), (80, 24), arguments, &prompt)
}

/// Inside the container, the session leader has no process id.
#[test]
fn ctrl_z_and_fg_work_in_a_container_without_the_session_leader() {
    let container = ["--map-root-user", "--pid", "--fork"];
    let tried = [&container[..], &["true"]].concat();
    if !needs::works("unshare", &tried, needs::NAMESPACES) {
        return;
    }
    let arguments = [&container[..], &["sh", "-im"]].concat();
    let prompt = [("PS1", "shell> "), ("ENV", "")];
    let directory = TempDir::new().unwrap();
    let shell = start_in(
        directory,
        Path::new("unshare"),
        (80, 24),
        &arguments,
        &prompt,
    );
    shell.wait_for_text("shell>");
    shell.type_text(&format!("{ONPAPER}\r"));
    shell.wait_for_text(FIRST);
    stop_resume_and_quit(&shell);
    shell.wait_for("the shell's screen", |screen| !screen.alternate_screen());
}

#[test]
fn ctrl_z_leaves_a_clean_shell_and_fg_restores_the_screen() {
    let Some(shell) = Tmux::start() else {
        return;
    };
    shell.type_line(ONPAPER);
    shell.wait_for(FIRST);
    shell.press("/");
    // Another footer, so that the footer of the list is new when the browser resumes: the end of a frame.
    shell.wait_for("Enter keep");
    shell.press("incid");
    shell.press("Enter");
    shell.wait_for("7 of 15");
    shell.wait_for("Enter read");
    shell.wait_for("e export   ? help");
    let whole = shell.screen();

    shell.press("C-z");
    shell.wait_for("Stopped");
    assert!(!shell.screen().contains("7 of 15"), "{}", shell.screen());
    shell.type_line("echo a$((1+1))b; stty -a | tr ' ' '\\n' | grep -x -e icanon -e echo");
    shell.wait_for("a2b\nicanon\necho");
    // Continued in the background, it stops again and leaves the terminal to the shell.
    shell.type_line("bg; until jobs > j; grep Stopped j; do :; done; echo c$((1+2))d");
    shell.wait_for("c3d");
    assert!(!shell.screen().contains("7 of 15"), "{}", shell.screen());
    shell.type_line("fg");
    shell.wait_until(&format!("the screen of before:\n{whole}"), |screen| {
        screen == whole
    });

    shell.press("C-z");
    shell.wait_until("the shell", |screen| !screen.contains("Enter read"));
    shell.resize(120, 36);
    shell.type_line("fg");
    shell.wait_for("1 Filters");
    shell.wait_for("7 of 15");
    shell.press("q");
    shell.wait_until("the shell", |screen| !screen.contains("1 Filters"));
    shell.type_line("echo status $?");
    shell.wait_for("status 0");
}

#[test]
fn without_an_alternate_screen_ctrl_z_leaves_a_cleared_screen() {
    let Some(shell) = Tmux::start() else {
        return;
    };
    shell.ask(&["set", "-g", "alternate-screen", "off"]);
    shell.type_line(ONPAPER);
    shell.wait_for("Enter read");
    shell.press("C-z");
    shell.wait_for("Stopped");
    shell.type_line("echo a$((1+1))b");
    shell.wait_for("a2b");
    let screen = shell.screen();
    assert!(
        !screen.contains(['│', '─']),
        "left on the screen:\n{screen}"
    );
    shell.type_line("fg");
    shell.wait_for("Enter read");
    shell.press("q");
    // Keys that are typed before the prompt would be echoed before it, too.
    shell.wait_until("the prompt", |screen| screen.trim_end().ends_with("shell>"));
    shell.type_line("echo c$((1+2))d");
    shell.wait_for("c3d");
    let screen = shell.screen();
    assert!(
        screen.starts_with("shell> echo"),
        "not on a clear screen:\n{screen}"
    );
}
