//! Links: opening addresses outside the terminal.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use super::start::{Browser, open_with};

/// A claim with one link, so that no picker is shown.
const WITH_LINK: &str = "Fast incident resolution";

#[test]
fn the_opener_gets_the_address_as_its_only_argument() {
    let (openers, browser) =
        with_opener("printf '%s\\n' \"$#\" \"$@\" > arguments.new\nmv arguments.new arguments");
    let url = open_first_link(&browser);
    browser.wait_for_text("Opening http");
    let arguments = browser.directory.path().join("arguments");
    browser.wait_for_file(&arguments);
    assert_eq!(
        fs::read_to_string(arguments).unwrap(),
        format!("1\n{url}\n")
    );
    drop(openers);
}

#[test]
fn output_of_an_opener_does_not_reach_the_screen() {
    let (_openers, browser) =
        with_opener("echo NOISE; echo NOISE >&2; echo done > noise.new; mv noise.new noise");
    open_first_link(&browser);
    browser.wait_for_file(&browser.directory.path().join("noise"));
    browser.type_text("j");
    browser.wait_until_gone("Opening");
    assert!(!String::from_utf8_lossy(&browser.raw()).contains("NOISE"));
}

#[test]
fn an_opener_that_keeps_running_does_not_block_the_browser() {
    let (_openers, mut browser) = with_opener("echo $$ > pid.new; mv pid.new pid; exec sleep 600");
    open_first_link(&browser);
    let pid = browser.directory.path().join("pid");
    browser.wait_for_file(&pid);
    browser.type_text("?");
    browser.wait_for_text("Help");
    browser.type_text("q");
    browser.wait_until_gone("Help");
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    kill(&fs::read_to_string(pid).unwrap());
}

#[test]
fn a_failed_opener_is_reported_with_the_address() {
    let (_openers, browser) = with_opener("exit 3");
    let url = open_first_link(&browser);
    browser.wait_for_text("could not be opened here");
    browser.wait_for_text(&url[..30]);
}

#[test]
fn finished_openers_leave_no_zombies() {
    let (_openers, browser) = with_opener("exit 3");
    for _ in 0..5 {
        open_first_link(&browser);
        browser.wait_for_text("could not be opened here");
    }
    browser.poll("an end to the zombies", || {
        browser.program.zombies().is_empty()
    });
}

#[test]
fn without_an_opener_the_address_is_shown() {
    let empty = tempfile::tempdir().unwrap();
    let path = empty.path().to_str().unwrap();
    let browser = open_with((120, 36), &[], &[("PATH", path)]);
    let url = open_first_link(&browser);
    browser.wait_for_text("could not be opened here");
    browser.wait_for_text(&url[..30]);
}

#[test]
fn over_ssh_the_address_is_shown_and_nothing_is_opened() {
    let openers = opener("touch opened");
    let path = path_with(openers.path());
    let ssh = ("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22");
    let browser = open_with((120, 36), &[], &[("PATH", &path), ssh]);
    let url = open_first_link(&browser);
    browser.wait_for_text("Over SSH there is no browser");
    browser.wait_for_text(&url[..30]);
    assert!(!browser.directory.path().join("opened").exists());
}

#[test]
fn the_browser_variable_is_used_over_ssh_too() {
    let openers = opener("touch opened");
    let own = openers.path().join("own");
    let script = "#!/bin/sh\nprintf '%s\\n' \"$@\" > arguments.new\nmv arguments.new arguments\n";
    fs::write(&own, script).unwrap();
    fs::set_permissions(&own, fs::Permissions::from_mode(0o755)).unwrap();
    let path = path_with(openers.path());
    let ssh = ("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22");
    let own = ("BROWSER", "there-is-no-such:own --new %s");
    let browser = open_with((120, 36), &[], &[("PATH", &path), ssh, own]);
    let url = open_first_link(&browser);
    browser.wait_for_text("Opening http");
    let arguments = browser.directory.path().join("arguments");
    browser.wait_for_file(&arguments);
    assert_eq!(
        fs::read_to_string(arguments).unwrap(),
        format!("--new\n{url}\n")
    );
    assert!(!browser.directory.path().join("opened").exists());
}

/// Without a display, `xdg-open` starts such a browser.
#[test]
fn a_text_browser_has_the_terminal_until_it_is_quit() {
    let openers = opener("echo \"A page: $1\"; read line; exit $line");
    let lynx = openers.path().join("lynx");
    fs::copy(openers.path().join("open"), &lynx).unwrap();
    let path = path_with(openers.path());
    for variable in [("BROWSER", "lynx"), ("BROWSER", "")] {
        let mut browser = open_with((120, 36), &[], &[("PATH", &*path), variable]);
        for (pages, line, shown) in [(1, "0\r", "Opened http"), (2, "1\r", "could not be opened")] {
            open_first_link(&browser);
            // The shell's screen still has the page of the previous time.
            browser.wait_for("the page on the shell's screen", |screen| {
                !screen.alternate_screen()
                    && screen.contents().matches("A page: http").count() == pages
            });
            browser.type_text(line);
            browser.wait_for_text(shown);
        }
        browser.ctrl('c');
        assert_eq!(browser.wait_exit().code, 0);
        browser.assert_restored();
    }
}

/// The sequence that is sent before a visible address.
fn start_of_link(url: &str) -> Vec<u8> {
    format!("\x1b]8;;{url}\x1b\\").into_bytes()
}

#[test]
fn addresses_are_hyperlinks_in_terminals_that_support_them() {
    let browser = open_with((120, 90), &[], &[("VTE_VERSION", "7006")]);
    browser.type_text("/fast incident resolution");
    browser.wait_for_text(&format!("3 {WITH_LINK}"));
    let kb = onpaper::kb::load::BUILT_IN[0].load().unwrap();
    let claim = kb.claims.iter().find(|claim| claim.title == WITH_LINK);
    let url = kb.links_of(claim.unwrap())[0].url.to_string();
    browser.wait_for_bytes(&start_of_link(&url));
    browser.wait_for_bytes(&start_of_link(""));
}

#[test]
fn addresses_are_not_hyperlinks_in_other_terminals_or_screen() {
    let vte = ("VTE_VERSION", "7006");
    for environment in [
        &[][..],
        &[("TERM", "rxvt-unicode-256color")],
        &[vte, ("STY", "1234.pts-0.host")],
    ] {
        let browser = open_with((120, 90), &[], environment);
        browser.type_text("/fast incident resolution");
        browser.wait_for_text(&format!("3 {WITH_LINK}"));
        browser.wait_for_text("https://");
        assert!(
            !String::from_utf8_lossy(&browser.raw()).contains("\x1b]8;"),
            "{environment:?}"
        );
    }
}

#[test]
fn a_browser_command_with_spaces_in_its_path_gets_the_address() {
    let directory = tempfile::tempdir().unwrap();
    let program = directory.path().join("my browser");
    let script = "#!/bin/sh\nprintf '%s\\n' \"$@\" > opened.new\nmv opened.new opened\n";
    fs::write(&program, script).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let program = program.to_str().unwrap();
    for line in [program.to_owned(), format!("none:'{program}' --new %s")] {
        let browser = open_with((120, 36), &[], &[("BROWSER", &line)]);
        let url = open_first_link(&browser);
        let opened = browser.directory.path().join("opened");
        browser.wait_for_file(&opened);
        let opened = fs::read_to_string(opened).unwrap();
        assert_eq!(opened.lines().last(), Some(&*url), "{line}");
    }
}

#[test]
fn under_wsl_the_openers_of_windows_come_first() {
    let openers = opener("touch opened-here");
    fs::rename(
        openers.path().join("open"),
        openers.path().join("rundll32.exe"),
    )
    .unwrap();
    let rundll32 = openers.path().join("rundll32.exe");
    fs::write(
        &rundll32,
        "#!/bin/sh\necho \"$@\" > opened.new; mv opened.new opened\n",
    )
    .unwrap();
    let environment = [
        ("PATH", &*path_with(openers.path())),
        ("WSL_DISTRO_NAME", "Debian"),
    ];
    let browser = open_with((120, 36), &[], &environment);
    let url = open_first_link(&browser);
    let opened = browser.directory.path().join("opened");
    browser.wait_for_file(&opened);
    let opened = fs::read_to_string(opened).unwrap();
    assert_eq!(opened, format!("url.dll,FileProtocolHandler {url}\n"));
}

/// Finds a claim with a link and opens its first one; returns the address.
fn open_first_link(browser: &Browser) -> String {
    let kb = onpaper::kb::load::BUILT_IN[0].load().unwrap();
    let claim = kb.claims.iter().find(|claim| claim.title == WITH_LINK);
    let url = kb.links_of(claim.unwrap())[0].url.to_string();
    if browser.find(&format!("3 {WITH_LINK}")).is_none() {
        browser.type_text("/fast incident resolution");
        browser.wait_for_text(&format!("3 {WITH_LINK}"));
        browser.enter();
        browser.wait_for("the list", |screen| screen.hide_cursor());
    }
    browser.type_text("o");
    if kb.links_of(claim.unwrap()).len() > 1 {
        browser.type_text("1");
    }
    url
}

fn with_opener(script: &str) -> (tempfile::TempDir, Browser) {
    let openers = opener(script);
    let path = path_with(openers.path());
    let browser = open_with((120, 36), &[], &[("PATH", &path), ("DISPLAY", ":99")]);
    (openers, browser)
}

/// A directory with the system's opener, as this script.
fn opener(script: &str) -> tempfile::TempDir {
    let directory = tempfile::tempdir().unwrap();
    for name in ["xdg-open", "open"] {
        let path: PathBuf = directory.path().join(name);
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }
    directory
}

fn path_with(first: &Path) -> String {
    let rest = std::env::var("PATH").unwrap_or_default();
    format!("{}:{rest}", first.display())
}

fn kill(pid: &str) {
    let pid = rustix::process::Pid::from_raw(pid.trim().parse().unwrap()).unwrap();
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
}
