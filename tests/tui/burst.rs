//! Which keys that arrive together are a paste, and so run no command.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use onpaper::tui::burst::{Input, inputs, is_one_line, text};

fn keys(text: &str) -> Vec<Event> {
    let code = |letter| match letter {
        '\n' => KeyCode::Enter,
        letter => KeyCode::Char(letter),
    };
    text.chars()
        .map(|letter| Event::Key(code(letter).into()))
        .collect()
}

/// The bursts among keys that arrived together.
fn bursts(events: Vec<Event>) -> Vec<String> {
    let burst = |input: Input| match input {
        Input::Burst(keys) => Some(text(&keys)),
        Input::Event(_) => None,
    };
    inputs(events).into_iter().filter_map(burst).collect()
}

#[test]
fn many_keys_of_many_kinds_at_once_are_a_burst() {
    assert_eq!(bursts(keys("exit\n")), ["exit"]);
    assert_eq!(bursts(keys("two\nlines\n")), ["two\nlines"]);
    assert_eq!(bursts(keys("a\na\n")), ["a\na"]);
    let mut windows = keys("a\n");
    let line_feed = KeyEvent::new(KeyCode::Char('j'), KeyModifiers::CONTROL);
    windows.push(Event::Key(line_feed));
    assert_eq!(bursts(windows), ["a"]);
    let is_one_line = |text| {
        is_one_line(
            &keys(text)
                .iter()
                .filter_map(Event::as_key_event)
                .collect::<Vec<_>>(),
        )
    };
    assert!(is_one_line("exit\n") && !is_one_line("exit") && !is_one_line("two\nlines\n"));
    let around = [keys("quit"), vec![Event::FocusGained], keys("jk")].concat();
    assert_eq!(inputs(around.clone()).len(), 4);
    assert_eq!(bursts(around), ["quit"]);
}

#[test]
fn a_held_key_and_a_few_keys_typed_ahead_are_not_a_burst() {
    for typed in [
        "",
        "q",
        "yy",
        "jjq",
        "jkq",
        "j\n",
        "\n\n\n",
        &"j".repeat(500),
        &"jk".repeat(99),
    ] {
        assert_eq!(bursts(keys(typed)), [""; 0], "{typed}");
        assert_eq!(inputs(keys(typed)).len(), typed.len());
    }
}
