//! The table of keys: which key means what, in which mode, and how the help says it.
//!
//! The footer, the help, the palette and the README are made from [`TABLE`]; a key is one row of it.
//! Does not know how anything is drawn, and changes nothing.

mod modes;
mod table;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use strum::{IntoStaticStr, VariantArray};

use crate::app::{App, InputRequest, Message, Mode, Overlay, Pane};
use crate::search::fuzzy;

pub use modes::Modes;
pub use table::TABLE;

/// What is said of a letter that no key can be, as on a Cyrillic or Greek layout.
const OTHER_LAYOUT: &str =
    "Letter keys are Latin here. Arrows, Tab, Enter, Esc and F1 (help) work on every layout.";

/// A row of the table.
#[derive(Debug, Clone)]
pub struct Binding {
    /// Where it holds.
    pub modes: Modes,
    /// Any of these.
    pub keys: &'static [Key],
    /// What it means.
    pub message: Message,
    /// What it does, as the help and the palette say it.
    pub help: &'static str,
    /// What it does in a word or two for the footer; empty for what the footer leaves out.
    pub hint: &'static str,
    /// Under which heading of the help.
    pub group: HelpSection,
}

/// A key, with Ctrl or without. Shift is in the character, or in `BackTab`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A key by itself.
    Plain(KeyCode),
    /// With Ctrl held.
    Ctrl(char),
}

/// A heading of the help, in the order of the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray, IntoStaticStr)]
pub enum HelpSection {
    /// Going from place to place.
    Move,
    /// Going from pane to pane.
    Panes,
    /// Finding.
    Search,
    /// Filters.
    Filter,
    /// Choosing several.
    Mark,
    /// Looking at it another way.
    View,
    /// Export, copy, open.
    #[strum(serialize = "Take away")]
    TakeAway,
    /// What is seen here.
    Here,
    /// The export dialog.
    #[strum(serialize = "Export dialog")]
    Export,
    /// All else.
    Rest,
}

impl HelpSection {
    /// The heading.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl Key {
    fn of(event: KeyEvent) -> Option<Self> {
        let held = event.modifiers;
        match event.code {
            KeyCode::Char(char) if is_alt_gr(event) => Some(Self::Plain(KeyCode::Char(char))),
            KeyCode::Char(char) if held.contains(KeyModifiers::CONTROL) => {
                Some(Self::Ctrl(char.to_ascii_lowercase()))
            }
            _ if held.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) => None,
            code => Some(Self::Plain(code)),
        }
    }

    /// The key as the help shows it.
    pub fn name(self) -> String {
        match self {
            Self::Ctrl(char) => format!("Ctrl-{char}"),
            Self::Plain(KeyCode::Char(' ')) => "space".to_owned(),
            Self::Plain(KeyCode::Char(char)) => char.to_string(),
            Self::Plain(KeyCode::Up) => "↑".to_owned(),
            Self::Plain(KeyCode::Down) => "↓".to_owned(),
            Self::Plain(KeyCode::Left) => "←".to_owned(),
            Self::Plain(KeyCode::Right) => "→".to_owned(),
            Self::Plain(KeyCode::PageUp) => "PgUp".to_owned(),
            Self::Plain(KeyCode::PageDown) => "PgDn".to_owned(),
            Self::Plain(KeyCode::BackTab) => "Shift-Tab".to_owned(),
            Self::Plain(code) => code.to_string(),
        }
    }
}

/// Whether a key is typed with AltGr, which Windows reports as Ctrl and Alt.
fn is_alt_gr(event: KeyEvent) -> bool {
    cfg!(windows)
        && event
            .modifiers
            .contains(KeyModifiers::CONTROL | KeyModifiers::ALT)
}

/// Esc and the key for a key with Alt. Terminals send the same for both when they are pressed one soon
/// after the other, and no key is bound with Alt.
pub fn esc_and_key(event: KeyEvent) -> Option<[KeyEvent; 2]> {
    if is_alt_gr(event) || !event.modifiers.contains(KeyModifiers::ALT) {
        return None;
    }
    let key = KeyEvent {
        modifiers: event.modifiers.difference(KeyModifiers::ALT),
        ..event
    };
    Some([KeyEvent::from(KeyCode::Esc), key])
}

/// What a key means to this app just now; nothing for a key that is not bound.
pub fn message(app: &App, event: KeyEvent) -> Option<Message> {
    let key = Key::of(event)?;
    let mode = app.mode();
    let bound = bindings(mode).find(|binding| binding.keys.contains(&key));
    match (mode, key) {
        (Mode::Palette, Key::Plain(KeyCode::Enter)) => match app.overlay()? {
            Overlay::Palette(_, chosen) => run(app, *chosen),
            _ => None,
        },
        (Mode::Links, Key::Plain(KeyCode::Char(digit @ '1'..='9'))) => {
            Some(Message::OpenLinkNumber(digit as usize - '1' as usize))
        }
        (_, _) if bound.is_some() => bound.map(|binding| binding.message.clone()),
        (
            Mode::Typing | Mode::Palette | Mode::Path | Mode::Note,
            Key::Plain(KeyCode::Char(char)),
        ) => Some(Message::Edit(InputRequest::InsertChar(char))),
        (_, Key::Plain(KeyCode::Char(char))) if char.is_alphabetic() && !char.is_ascii() => {
            Some(Message::Notice(OTHER_LAYOUT.to_owned()))
        }
        _ => None,
    }
}

/// The rows that hold in a mode.
pub fn bindings(mode: Mode) -> impl Iterator<Item = &'static Binding> {
    TABLE.iter().filter(move |row| row.modes.has(mode))
}

/// The commands that the palette offers for what is typed in it, best first.
pub fn commands(app: &App) -> Vec<&'static Binding> {
    let Some(Overlay::Palette(input, _)) = app.overlay() else {
        return Vec::new();
    };
    let beneath = app.mode_beneath();
    let offered = TABLE.iter().filter(|row| is_command(row, beneath));
    let mut scored: Vec<_> = offered
        .filter_map(|row| Some((score(row, input.value())?, row)))
        .collect();
    // Letters in between others are a guess, and none is needed where a name has what is typed.
    let typed = input.value().to_lowercase();
    let named = |(_, row): &(i64, &Binding)| {
        let has = |text: &str| text.to_lowercase().contains(&typed);
        has(row.hint) || has(row.help)
    };
    if scored.iter().any(named) {
        scored.retain(|one| one.0 == i64::MAX || named(one));
    }
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored.into_iter().map(|(_, row)| row).collect()
}

/// How well a command fits what is typed: its key or its name in the footer exactly, before letters of
/// that name and of words of its help. Letters strewn over a sentence are in every other one.
fn score(row: &Binding, typed: &str) -> Option<i64> {
    let is_key = row.keys.iter().any(|key| key.name() == typed);
    if is_key || (!typed.is_empty() && row.hint == typed) {
        return Some(i64::MAX);
    }
    let in_a_word = |typed: &str| {
        let words = row.help.split(|letter: char| !letter.is_alphanumeric());
        words.filter_map(|word| fuzzy(typed, word)).max()
    };
    let typed_words = typed.split(|letter: char| !letter.is_alphanumeric());
    let in_help: Option<i64> = typed_words.map(in_a_word).sum();
    in_help.max(fuzzy(typed, row.hint))
}

/// Whether a row makes sense as a command by name: what steers the cursor does not, nor what holds
/// only in another pane.
fn is_command(row: &Binding, beneath: Mode) -> bool {
    let steers = row.group == HelpSection::Move
        || matches!(
            row.message,
            Message::Left | Message::Right | Message::OpenPalette | Message::Enter | Message::Back
        );
    let holds = row.modes.has(beneath) || row.modes.bits().count_ones() > 1;
    !steers && holds && row.modes.intersects(Modes::VIEWS)
}

/// Runs the command with this number among those that the palette offers.
pub fn run(app: &App, chosen: usize) -> Option<Message> {
    let command = commands(app).get(chosen)?.message.clone();
    Some(Message::Run(Box::new(command)))
}

/// The row's first keys, as the footer and the palette show them.
pub fn keys_shown(binding: &Binding, most: usize) -> String {
    let names: Vec<_> = binding
        .keys
        .iter()
        .take(most)
        .map(|key| key.name())
        .collect();
    names.join(" ")
}

/// The pane that a digit key stands for, as the titles of the panes show it.
pub fn digit_of(pane: Pane) -> char {
    match pane {
        Pane::Filters => '1',
        Pane::Claims => '2',
        Pane::Detail => '3',
    }
}
