//! Keys by their names in the help.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// The key with this name, such as `j`, `G`, `Ctrl-d`, `PgDn`, `space`.
pub(crate) fn named(name: &str) -> KeyEvent {
    if let Some(letter) = name.strip_prefix("Ctrl-") {
        if letter.chars().count() > 1 || "←→".contains(letter) {
            return KeyEvent::new(named(letter).code, KeyModifiers::CONTROL);
        }
        let letter = letter.chars().next().unwrap();
        return KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
    }
    let code = match name {
        "space" => KeyCode::Char(' '),
        "↑" | "Up" => KeyCode::Up,
        "↓" | "Down" => KeyCode::Down,
        "←" | "Left" => KeyCode::Left,
        "→" | "Right" => KeyCode::Right,
        "PgUp" => KeyCode::PageUp,
        "PgDn" => KeyCode::PageDown,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "Shift-Tab" => KeyCode::BackTab,
        "Backspace" => KeyCode::Backspace,
        "Del" => KeyCode::Delete,
        "F1" => KeyCode::F(1),
        "F2" => KeyCode::F(2),
        _ => return one_char(name),
    };
    KeyEvent::new(code, KeyModifiers::NONE)
}

fn one_char(name: &str) -> KeyEvent {
    let mut chars = name.chars();
    match (chars.next(), chars.next()) {
        (Some(only), None) => char(only),
        _ => panic!("no key is called {name:?}"),
    }
}

/// The key that types a character, with Shift as terminals report it.
pub(crate) fn char(char: char) -> KeyEvent {
    let shift = char.is_uppercase();
    let held = if shift {
        KeyModifiers::SHIFT
    } else {
        KeyModifiers::NONE
    };
    KeyEvent::new(KeyCode::Char(char), held)
}
