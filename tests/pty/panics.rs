//! A panic restores the terminal too. Nothing from outside makes the browser panic, so these tests run this
//! test binary in a terminal, as a program with the browser and a thread that panics on request.

use std::io::{self, Read};
use std::os::unix::net::{UnixListener, UnixStream};

use onpaper::app::Options;
use onpaper::kb::load::Source;
use onpaper::search::{Filters, RequestedFilters};
use onpaper::tui::{self, ProbeRequest, Startup};
use onpaper::ui::{Theme, ThemeName};

use super::start::start;

/// The file that triggers the panic.
const SOCKET: &str = "panic-now";

#[test]
fn a_panic_in_any_thread_restores_the_terminal_prints_one_message_and_exits_with_101() {
    assert_panics_cleanly(
        "pty::panics::the_browser_with_a_thread_that_panics",
        "? help",
    );
}

#[test]
fn a_panic_while_loading_restores_the_terminal() {
    assert_panics_cleanly(
        "pty::panics::the_browser_with_a_stream_that_panics",
        "Reading it",
    );
}

#[track_caller]
fn assert_panics_cleanly(child: &str, shows: &str) {
    let this = std::env::current_exe().unwrap();
    let mut browser = start(
        &this,
        (80, 24),
        &["--exact", child, "--nocapture"],
        &[("ONPAPER_TEST_PANIC", "1")],
    );
    browser.wait_for_text(shows);
    UnixStream::connect(browser.directory.path().join(SOCKET)).unwrap();
    assert_eq!(browser.wait_exit().code, 101);
    browser.assert_restored();
    browser.wait_for_text("internal error");
    browser.wait_for_text("a panic on request");
    let text = browser.text();
    assert_eq!(text.matches("internal error").count(), 1, "{text}");
    assert!(!text.contains(shows), "{text}");
}

/// Whether this process is the child of a test above; otherwise the tests below do nothing.
fn is_child() -> bool {
    std::env::var_os("ONPAPER_TEST_PANIC").is_some()
}

#[test]
fn the_browser_with_a_thread_that_panics() {
    if !is_child() {
        return;
    }
    let listener = UnixListener::bind(SOCKET).unwrap();
    std::thread::spawn(move || panic_on_request(&listener));
    browse(Source::default());
}

#[test]
fn the_browser_with_a_stream_that_panics() {
    if !is_child() {
        return;
    }
    browse(Source::Stream {
        name: "it".to_owned(),
        max_bytes: u64::MAX,
        reader: Box::new(Panicking(UnixListener::bind(SOCKET).unwrap())),
    });
}

/// A stream that returns nothing and then panics.
struct Panicking(UnixListener);

impl Read for Panicking {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        panic_on_request(&self.0)
    }
}

fn panic_on_request(listener: &UnixListener) -> ! {
    let _told = listener.accept();
    panic!("a panic on request");
}

fn browse(source: Source) {
    let options = Options {
        query: String::new(),
        filters: Filters::default(),
        directory: std::env::current_dir().unwrap(),
        home: None,
        assessments: Vec::new(),
        author: "ada".to_owned(),
        files: Vec::new(),
        recent: false,
        mouse: true,
    };
    let theme = Theme::new(ThemeName::default());
    tui::install_panic_hook();
    tui::run(Startup {
        source,
        requested: RequestedFilters::default(),
        options,
        theme,
        probe_request: ProbeRequest {
            width: true,
            background: true,
        },
        keys: onpaper::keymap::Keymap::default(),
        warning: None,
        saves_queries: false,
        clipboard: "auto".to_owned(),
    })
    .unwrap();
}
