//! A panic gives the terminal back too. The browser has nothing that can be made to panic from
//! outside, so this runs this test program again in a terminal, as a program with the browser in it
//! and a thread that panics when told.

use std::os::unix::net::{UnixListener, UnixStream};

use super::world::start;

/// Where the thread waits to be told.
const SOCKET: &str = "panic-now";

#[test]
fn a_panic_in_any_thread_gives_the_terminal_back_says_one_thing_and_ends_with_101() {
    let this = std::env::current_exe().unwrap();
    let child = ["--exact", "panics::the_browser_with_a_thread_that_panics"];
    let mut browser = start(
        &this,
        (80, 24),
        &[&child[..], &["--nocapture"]].concat(),
        &[("ONPAPER_TEST_PANIC", "1")],
    );
    browser.wait_for_text("help");
    UnixStream::connect(browser.directory.path().join(SOCKET)).unwrap();
    assert_eq!(browser.wait_exit().code, 101);
    browser.assert_given_back();
    browser.wait_for_text("internal error");
    browser.wait_for_text("the thread was told to");
    let said = browser.text();
    assert_eq!(said.matches("internal error").count(), 1, "{said}");
    assert!(!said.contains("2 Claims"), "{said}");
}

/// Not a test of its own: it does nothing unless it is the child of the one above.
#[test]
fn the_browser_with_a_thread_that_panics() {
    if std::env::var_os("ONPAPER_TEST_PANIC").is_none() {
        return;
    }
    let listener = UnixListener::bind(SOCKET).unwrap();
    std::thread::spawn(move || {
        let _told = listener.accept();
        panic!("the thread was told to");
    });
    let kb = onpaper::kb::load::embedded().unwrap();
    let options = onpaper::app::Options {
        query: String::new(),
        filters: onpaper::search::Filters::default(),
        directory: std::env::current_dir().unwrap(),
        home: None,
    };
    let theme = onpaper::ui::Theme::new(onpaper::ui::ThemeName::default(), false);
    onpaper::tui::run(kb, options, theme).unwrap();
}
