//! Keys: their names, and their conversion from and to terminal events.

use std::str::FromStr;

use crossterm::event::{KeyCode, KeyEvent, KeyEventState, KeyModifiers};

/// A key, with or without Ctrl. Shift is part of the character, or of `BackTab`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A key without modifiers.
    Plain(KeyCode),
    /// A character with Ctrl.
    Ctrl(char),
    /// An arrow, Backspace or Delete with Ctrl or Alt, which editors apply to a word; or the equivalents
    /// of readline, Alt-b, Alt-f and Alt-d.
    Word(KeyCode),
}

/// Named keys: the name in the help, and lower-case names that users may write.
const NAMED: [(KeyCode, &str, &[&str]); 14] = [
    (KeyCode::Char(' '), "space", &[]),
    (KeyCode::Up, "↑", &["up"]),
    (KeyCode::Down, "↓", &["down"]),
    (KeyCode::Left, "←", &["left"]),
    (KeyCode::Right, "→", &["right"]),
    (KeyCode::PageUp, "PgUp", &["pageup", "page-up"]),
    (KeyCode::PageDown, "PgDn", &["pagedown", "page-down"]),
    (KeyCode::BackTab, "Shift-Tab", &["backtab"]),
    (KeyCode::Tab, "Tab", &[]),
    (KeyCode::Enter, "Enter", &["return"]),
    (KeyCode::Home, "Home", &[]),
    (KeyCode::End, "End", &[]),
    (KeyCode::Delete, "Del", &["delete"]),
    (KeyCode::Esc, "Esc", &["escape"]),
];

impl Key {
    /// Returns the key of an event, or `None` if it cannot be bound.
    pub fn of(event: KeyEvent) -> Option<Self> {
        let held = event.modifiers;
        let is_held = held.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        match event.code {
            KeyCode::Char(char) if is_alt_gr(event) => Some(Self::Plain(KeyCode::Char(char))),
            KeyCode::Char(char) if is_unshifted(event) => {
                Some(Self::Plain(KeyCode::Char(char.to_ascii_uppercase())))
            }
            // Backspace, where a terminal sends Ctrl-h for it.
            KeyCode::Char('h') if held.contains(KeyModifiers::CONTROL | KeyModifiers::ALT) => {
                Some(Self::Word(KeyCode::Backspace))
            }
            KeyCode::Char(char) if held.contains(KeyModifiers::CONTROL) => {
                Some(Self::Ctrl(char.to_ascii_lowercase()))
            }
            KeyCode::Left | KeyCode::Right | KeyCode::Backspace | KeyCode::Delete if is_held => {
                Some(Self::Word(event.code))
            }
            KeyCode::Char('b') if is_held => Some(Self::Word(KeyCode::Left)),
            KeyCode::Char('f') if is_held => Some(Self::Word(KeyCode::Right)),
            KeyCode::Char('d') if is_held => Some(Self::Word(KeyCode::Delete)),
            // Shift and Tab on the Linux console.
            KeyCode::Tab if held == KeyModifiers::ALT => Some(Self::Plain(KeyCode::BackTab)),
            _ if is_held => None,
            code => Some(Self::Plain(code)),
        }
    }

    /// Returns the terminal event of this key.
    pub fn event(self) -> KeyEvent {
        match self {
            Self::Plain(code) => KeyEvent::from(code),
            Self::Ctrl(char) => KeyEvent::new(KeyCode::Char(char), KeyModifiers::CONTROL),
            Self::Word(code) => KeyEvent::new(code, KeyModifiers::CONTROL),
        }
    }

    /// Returns the name shown in the help.
    pub fn name(self) -> String {
        let named = |code: KeyCode| {
            let row = NAMED.iter().find(|(one, ..)| *one == code);
            row.map(|(_, name, _)| (*name).to_owned())
        };
        match self {
            Self::Ctrl(char) => format!("Ctrl-{char}"),
            Self::Word(code) => format!("Ctrl-{}", Self::Plain(code).name()),
            Self::Plain(code) => named(code).unwrap_or_else(|| match code {
                KeyCode::Char(char) => char.to_string(),
                code => code.to_string(),
            }),
        }
    }

    /// Whether the key types a character in a text field.
    pub fn is_typed(self) -> bool {
        matches!(self, Self::Plain(KeyCode::Char(_)))
    }
}

/// Parses the name shown in the help, or a name from other programs. Letters are case-sensitive, names
/// are not.
impl FromStr for Key {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut chars = text.chars();
        if let (Some(char), None) = (chars.next(), chars.next())
            && !"↑↓←→".contains(char)
        {
            let is_key = !char.is_control();
            return is_key.then_some(Self::Plain(KeyCode::Char(char))).ok_or(());
        }
        let name = text.to_lowercase();
        let function = name
            .strip_prefix('f')
            .and_then(|number| number.parse().ok());
        if let Some(number @ 1..=12) = function {
            return Ok(Self::Plain(KeyCode::F(number)));
        }
        if let Some(letter) = name.strip_prefix("ctrl-") {
            let mut letters = letter.chars();
            return match (letters.next(), letters.next()) {
                // What a terminal sends for these is Tab and Enter.
                (Some('i'), None) => Ok(Self::Plain(KeyCode::Tab)),
                (Some('m'), None) => Ok(Self::Plain(KeyCode::Enter)),
                (Some(letter), None) if letter.is_ascii_lowercase() => Ok(Self::Ctrl(letter)),
                _ => Err(()),
            };
        }
        let row = NAMED
            .iter()
            .find(|(_, own, others)| own.to_lowercase() == name || others.contains(&name.as_str()));
        row.map(|(code, ..)| Self::Plain(*code)).ok_or(())
    }
}

/// Whether Shift is reported as a modifier of the lower-case letter, as terminals with the CSI u protocol
/// do.
fn is_unshifted(event: KeyEvent) -> bool {
    let is_shifted = event.modifiers == KeyModifiers::SHIFT;
    cfg!(unix) && is_shifted && !event.state.contains(KeyEventState::CAPS_LOCK)
}

/// Whether a key is typed with AltGr, which Windows reports as Ctrl and Alt.
pub(super) fn is_alt_gr(event: KeyEvent) -> bool {
    cfg!(windows)
        && event
            .modifiers
            .contains(KeyModifiers::CONTROL | KeyModifiers::ALT)
}
