//! Keys that crossterm reads as Esc and letters.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use onpaper::tui::sequences::{Behind, behind};

fn key(code: KeyCode, held: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, held))
}

/// As crossterm reads bytes that come one by one, or behind another Esc.
fn read(bytes: &str) -> Vec<Event> {
    let event = |byte| match byte {
        '\x1b' => key(KeyCode::Esc, KeyModifiers::NONE),
        letter => key(KeyCode::Char(letter), KeyModifiers::NONE),
    };
    bytes.chars().map(event).collect()
}

#[test]
fn a_sequence_behind_esc_is_its_key() {
    let following = |bytes: &str| {
        let mut events = read(bytes).into_iter();
        let escape = events.next().unwrap();
        behind(escape, || Ok(events.next())).unwrap()
    };
    for (bytes, code) in [
        ("\x1b[A", KeyCode::Up),
        ("\x1bOB", KeyCode::Down),
        ("\x1b[5~", KeyCode::PageUp),
        ("\x1b[1~", KeyCode::Home),
    ] {
        let key = key(code, KeyModifiers::NONE);
        assert_eq!(following(bytes), Behind::Sequence(Some(key)), "{bytes:?}");
    }
    for unknown in ["\x1b[15~", "\x1b[<65;4;2M", "\x1b[1;5P", "\x1b[200~"] {
        assert_eq!(following(unknown), Behind::Sequence(None), "{unknown:?}");
    }
    for typed in ["\x1b", "\x1b[", "\x1bO", "\x1bj", "\x1b\x1b", "\x1b[1"] {
        assert_eq!(following(typed), Behind::Other(read(typed)), "{typed:?}");
    }
}
