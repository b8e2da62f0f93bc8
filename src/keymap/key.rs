//! A key: what it is called, and which one an event is of.

use std::str::FromStr;

use crossterm::event::{KeyCode, KeyEvent, KeyEventState, KeyModifiers};

/// A key, with Ctrl or without. Shift is in the character, or in `BackTab`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A key by itself.
    Plain(KeyCode),
    /// With Ctrl held.
    Ctrl(char),
    /// An arrow, Backspace or Delete with Ctrl or Alt held, which editors take by the word; or what
    /// readline has for it, Alt-b, Alt-f and Alt-d.
    Word(KeyCode),
}

/// Keys that have another name than their character, as the help shows them, and as people may write
/// them in lower case.
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
    /// The key of this event, if it is one that can be bound.
    pub fn of(event: KeyEvent) -> Option<Self> {
        let held = event.modifiers;
        let is_held = held.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        match event.code {
            KeyCode::Char(char) if is_alt_gr(event) => Some(Self::Plain(KeyCode::Char(char))),
            KeyCode::Char(char) if is_unshifted(event) => {
                Some(Self::Plain(KeyCode::Char(char.to_ascii_uppercase())))
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
            _ if is_held => None,
            code => Some(Self::Plain(code)),
        }
    }

    /// The event of a terminal for this key.
    pub fn event(self) -> KeyEvent {
        match self {
            Self::Plain(code) => KeyEvent::from(code),
            Self::Ctrl(char) => KeyEvent::new(KeyCode::Char(char), KeyModifiers::CONTROL),
            Self::Word(code) => KeyEvent::new(code, KeyModifiers::CONTROL),
        }
    }

    /// The key as the help shows it.
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

    /// Whether it types its character where text is typed.
    pub fn is_typed(self) -> bool {
        matches!(self, Self::Plain(KeyCode::Char(_)))
    }
}

/// As the help shows it, or with the names that other programs have for it; letters count as they are,
/// names in any case.
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

/// Whether Shift is reported beside the letter, and not in it, as terminals do that report keys by their
/// numbers (CSI u).
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
