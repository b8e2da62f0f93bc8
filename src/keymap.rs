//! The key bindings: which key means what in which mode, and how the help describes it.
//!
//! The footer, the help, the palette and the README are generated from [`TABLE`], which has a row for
//! each binding. This module draws nothing and changes no state.

mod key;
mod modes;
mod rebind;
mod table;

use std::borrow::Cow;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use strum::{IntoStaticStr, VariantArray};
use tui_input::Input;

use crate::app::{App, InputRequest, Message, Mode, Overlay};
use crate::kb::{sort_by_key, unique};
use crate::search::fuzzy;

pub use key::Key;
pub use modes::Modes;
pub use rebind::{KeyConflict, Rebinding, names};
pub use table::TABLE;

/// A row of the table.
#[derive(Debug, Clone)]
pub struct Binding {
    /// The modes in which it applies.
    pub modes: Modes,
    /// The keys, any of which triggers it.
    pub keys: Cow<'static, [Key]>,
    /// What it does.
    pub message: Message,
    /// The command's name, by which it can be bound to other keys, followed by synonyms; the palette
    /// finds it by any of them. Empty if it only applies in a dialog.
    pub words: &'static str,
    /// What it does, as described by the help and the palette.
    pub help: &'static str,
    /// A word or two for the footer; empty if the footer omits it.
    pub hint: &'static str,
    /// The section of the help that lists it.
    pub group: HelpSection,
}

/// A section of the help, in display order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray, IntoStaticStr)]
pub enum HelpSection {
    /// Moving the cursor.
    Move,
    /// Switching panes.
    Panes,
    /// Searching.
    Search,
    /// Filtering.
    Filter,
    /// Selecting several claims.
    Mark,
    /// Changing the view.
    View,
    /// Export, copy, open.
    #[strum(serialize = "Export and copy")]
    TakeAway,
    /// Assessments.
    Here,
    /// The export dialog.
    #[strum(serialize = "Export dialog")]
    Export,
    /// Everything else.
    Other,
}

impl HelpSection {
    /// Returns the heading.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl Binding {
    /// Returns the name of the command, if it has one.
    pub fn name(&self) -> Option<&'static str> {
        self.words.split(' ').next().filter(|name| !name.is_empty())
    }

    /// Whether this is the command's name.
    pub fn is_named(&self, name: &str) -> bool {
        let rest = self.words.strip_prefix(name);
        !name.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    }
}

/// The message about a letter that no binding can have, as on a Cyrillic or Greek layout.
const LATIN_KEYS: &str = "Letter keys are Latin here. Arrows, Tab, Enter, Esc and the function keys work on every layout.";

/// The key bindings in force: [`TABLE`], or the user's changes to it.
#[derive(Debug, Clone, Copy)]
pub struct Keymap(&'static [Binding]);

impl Default for Keymap {
    fn default() -> Self {
        Self(&TABLE)
    }
}

impl Keymap {
    /// Returns what a key means in the app's present mode, or `None` if it is not bound.
    pub fn message(self, app: &App, event: KeyEvent) -> Option<Message> {
        let mode = app.mode();
        let mut key = Key::of(event)?;
        // Some terminals send a line feed for Enter on the number pad.
        if key == Key::Ctrl('j') && self.binding(mode, key).is_none() {
            key = Key::Plain(KeyCode::Enter);
        }
        let bound = self.binding(mode, key);
        match (mode, key) {
            (Mode::Palette, Key::Plain(KeyCode::Enter)) => self.run(app, typed_command(app)?.1),
            (Mode::Palette, _) if self.closes_help(app, key) => Some(Message::Back),
            (Mode::Links, Key::Plain(KeyCode::Char(digit @ '1'..='9'))) => {
                Some(Message::Choose(digit as usize - '1' as usize))
            }
            (_, _) if bound.is_some() => bound.map(|binding| binding.message.clone()),
            (
                Mode::Typing | Mode::Palette | Mode::Path | Mode::Note,
                Key::Plain(KeyCode::Char(char)),
            ) => Some(Message::Edit(InputRequest::InsertChar(char))),
            (_, Key::Plain(KeyCode::Char(char))) if char.is_alphabetic() && !char.is_ascii() => {
                Some(Message::Notice(LATIN_KEYS.to_owned()))
            }
            _ => None,
        }
    }

    /// Whether a key closes the help: its search field is empty, so that no command is being typed.
    fn closes_help(self, app: &App, key: Key) -> bool {
        let is_empty_help =
            matches!(&app.overlay, Some(Overlay::Help(input, _)) if input.value().is_empty());
        let mut names = ["help", "quit"].into_iter();
        is_empty_help && names.any(|name| self.keys_of(name).contains(&key))
    }

    fn binding(self, mode: Mode, key: Key) -> Option<&'static Binding> {
        self.bindings(mode).find(|row| row.keys.contains(&key))
    }

    /// Splits a key with Alt that is not bound here into Esc and the key. Terminals send the same bytes
    /// for both if the two are pressed in quick succession.
    pub fn split_alt(self, app: &App, event: KeyEvent) -> Option<[KeyEvent; 2]> {
        let is_letter = matches!(event.code, KeyCode::Char(_));
        let is_meant = match Key::of(event) {
            Some(key @ Key::Word(_)) => !is_letter || self.binding(app.mode(), key).is_some(),
            _ => event.code == KeyCode::Tab || key::is_alt_gr(event),
        };
        if is_meant || !event.modifiers.contains(KeyModifiers::ALT) {
            return None;
        }
        let key = KeyEvent {
            modifiers: event.modifiers.difference(KeyModifiers::ALT),
            ..event
        };
        Some([KeyEvent::from(KeyCode::Esc), key])
    }

    /// Returns the text with each `⟨name⟩` replaced by the first key of that command.
    pub fn expand_keys(self, text: &str) -> String {
        let mut expanded = String::new();
        let mut rest = text;
        while let Some((before, name, after)) = rest.split_once('⟨').and_then(|(before, rest)| {
            let (name, after) = rest.split_once('⟩')?;
            Some((before, name, after))
        }) {
            let key = self.keys_of(name).first().map(|key| key.name());
            expanded.push_str(before);
            // A command without a key can be run by its name.
            expanded.push_str(&key.unwrap_or_else(|| format!(":{name}")));
            rest = after;
        }
        expanded + rest
    }

    /// Returns a title that begins with the key of the command that opens it, preferably a digit.
    pub fn title(self, command: &str, name: &str) -> String {
        let keys = self.keys_of(command);
        let is_digit = |key: &&Key| matches!(key, Key::Plain(KeyCode::Char('0'..='9')));
        match keys.iter().find(is_digit).or(keys.first()) {
            Some(key) => format!("{} {name}", key.name()),
            None => name.to_owned(),
        }
    }

    /// Returns the keys of the command with this name, in all modes.
    pub fn keys_of(self, name: &str) -> Vec<Key> {
        let rows = self.0.iter().filter(|row| row.is_named(name));
        unique(rows.flat_map(|row| row.keys.iter().copied()))
    }

    /// Returns the bindings of a mode that have a key.
    pub fn bindings(self, mode: Mode) -> impl Iterator<Item = &'static Binding> {
        let rows = self.0.iter();
        rows.filter(move |row| row.modes.has(mode) && !row.keys.is_empty())
    }

    /// Returns the commands that the palette offers for its input, best first.
    pub fn commands(self, app: &App) -> Vec<&'static Binding> {
        let Some((input, _)) = typed_command(app) else {
            return Vec::new();
        };
        let beneath = app.mode_beneath();
        let offered = self.0.iter().filter(|row| is_command(row, beneath));
        let mut scored: Vec<_> = offered
            .filter_map(|row| Some((score(row, input.value())?, row)))
            .collect();
        // Fuzzy matches are guesses, which are dropped if a name contains the input as it is.
        let typed = input.value().to_lowercase();
        let named = |(_, row): &(i64, &Binding)| {
            let has = |text: &str| text.to_lowercase().contains(&typed);
            has(row.hint) || has(row.help) || has(row.words)
        };
        if scored.iter().any(named) {
            scored.retain(|one| one.0 == i64::MAX || named(one));
        }
        sort_by_key(&mut scored, |(score, _)| std::cmp::Reverse(*score));
        scored.into_iter().map(|(_, row)| row).collect()
    }

    /// Returns the message to run the command at this index in the palette.
    pub fn run(self, app: &App, chosen: usize) -> Option<Message> {
        let command = self.commands(app).get(chosen)?.message.clone();
        Some(Message::Run(Box::new(command)))
    }
}

/// Returns the text that searches for a command, and the index of the selected match.
fn typed_command(app: &App) -> Option<(&Input, usize)> {
    match app.overlay.as_ref()? {
        Overlay::Palette(input, chosen) => Some((input, *chosen)),
        Overlay::Help(input, chosen) if !input.value().is_empty() => Some((input, *chosen)),
        _ => None,
    }
}

/// Scores how well a command matches the input: an exact key or name ranks above letters found in the
/// names and words of its help. Letters scattered over a sentence do not count, as they match nearly
/// everything.
fn score(row: &Binding, typed: &str) -> Option<i64> {
    let is_key = typed.parse().is_ok_and(|key| row.keys.contains(&key));
    let mut names = row.words.split(' ').chain([row.hint]);
    if is_key || (!typed.is_empty() && names.any(|name| name == typed)) {
        return Some(i64::MAX);
    }
    let in_a_word = |typed: &str| {
        let words = row.help.split(|letter: char| !letter.is_alphanumeric());
        words.filter_map(|word| fuzzy(typed, word)).max()
    };
    let typed_words = typed.split(|letter: char| !letter.is_alphanumeric());
    let in_help: Option<i64> = typed_words.map(in_a_word).sum();
    let is_started = row.words.split(' ').any(|name| name.starts_with(typed));
    let in_words = is_started.then_some(0);
    in_help.max(fuzzy(typed, row.hint)).max(in_words)
}

/// Whether a row is useful as a command by name. Cursor movement is not, nor is what applies only in
/// another pane.
fn is_command(row: &Binding, beneath: Mode) -> bool {
    let steers = row.group == HelpSection::Move
        || matches!(
            row.message,
            Message::MoveHorizontally(_) | Message::OpenPalette | Message::Enter | Message::Back
        );
    let holds = row.modes.has(beneath) || row.modes.bits().count_ones() > 1;
    !steers && holds && row.modes.intersects(Modes::VIEWS)
}

/// Returns the row's first keys, as the footer and the palette show them.
pub fn keys_shown(binding: &Binding, most: usize) -> String {
    let names: Vec<_> = binding
        .keys
        .iter()
        .take(most)
        .map(|key| key.name())
        .collect();
    names.join(" ")
}
