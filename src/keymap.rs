//! The table of keys: which key means what, in which mode, and how the help says it.
//!
//! The footer, the help, the palette and the README are made from [`TABLE`]; a key is one row of it.
//! Does not know how anything is drawn, and changes nothing.

mod key;
mod modes;
mod rebind;
mod table;

use std::borrow::Cow;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use strum::{IntoStaticStr, VariantArray};
use tui_input::Input;

use crate::app::{App, InputRequest, Message, Mode, Overlay};
use crate::kb::sort_by_key;
use crate::search::fuzzy;

pub use key::Key;
pub use modes::Modes;
pub use rebind::{Clash, Wish, names};
pub use table::TABLE;

/// What some terminals send for Enter on the number pad.
const LINE_FEED: Key = Key::Ctrl('j');

/// A row of the table.
#[derive(Debug, Clone)]
pub struct Binding {
    /// Where it holds.
    pub modes: Modes,
    /// Any of these.
    pub keys: Cow<'static, [Key]>,
    /// What it means.
    pub message: Message,
    /// Its name, by which other keys can be given to it, and what else people call it; in the palette each
    /// of them finds it. Empty for what is only for a box.
    pub words: &'static str,
    /// What it does, as the help and the palette say it.
    pub help: &'static str,
    /// What it does in a word or two for the footer; empty for what the footer leaves out.
    pub hint: &'static str,
    /// Under which heading of the help.
    pub group: HelpSection,
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

impl Binding {
    /// The name of the command, if it has one.
    pub fn name(&self) -> Option<&'static str> {
        self.words.split(' ').next().filter(|name| !name.is_empty())
    }

    /// Whether the command is called so.
    pub fn is_named(&self, name: &str) -> bool {
        let rest = self.words.strip_prefix(name);
        !name.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    }
}

/// The keys in force: those of [`TABLE`], or what a user made of them.
#[derive(Debug, Clone, Copy)]
pub struct Keymap(&'static [Binding]);

impl Default for Keymap {
    fn default() -> Self {
        Self(TABLE)
    }
}

impl Keymap {
    /// What a key means to this app just now; nothing for a key that is not bound.
    pub fn message(self, app: &App, event: KeyEvent) -> Option<Message> {
        let mode = app.mode();
        let mut key = Key::of(event)?;
        if key == LINE_FEED && self.binding(mode, key).is_none() {
            key = Key::Plain(KeyCode::Enter);
        }
        let bound = self.binding(mode, key);
        match (mode, key) {
            (Mode::Palette, Key::Plain(KeyCode::Enter)) => self.run(app, typed_command(app)?.1),
            (Mode::Palette, _) if is_help(app) && self.closes_help(key) => Some(Message::Back),
            (Mode::Links, Key::Plain(KeyCode::Char(digit @ '1'..='9'))) => {
                Some(Message::Choose(digit as usize - '1' as usize))
            }
            (_, _) if bound.is_some() => bound.map(|binding| binding.message.clone()),
            (
                Mode::Typing | Mode::Palette | Mode::Path | Mode::Note,
                Key::Plain(KeyCode::Char(char)),
            ) => Some(Message::Edit(InputRequest::InsertChar(char))),
            (_, Key::Plain(KeyCode::Char(char))) if char.is_alphabetic() && !char.is_ascii() => {
                Some(Message::Notice(self.other_layout(mode)))
            }
            _ => None,
        }
    }

    /// Whether a key closes the help while nothing is typed in it.
    fn closes_help(self, key: Key) -> bool {
        ["help", "quit"]
            .iter()
            .any(|name| self.keys_of(name).contains(&key))
    }

    /// The row of a key in a mode.
    fn binding(self, mode: Mode, key: Key) -> Option<&'static Binding> {
        self.bindings(mode).find(|row| row.keys.contains(&key))
    }

    /// Esc and the key for a key with Alt that means nothing by itself here. Terminals send the same for
    /// both when they are pressed one soon after the other.
    pub fn esc_and_key(self, app: &App, event: KeyEvent) -> Option<[KeyEvent; 2]> {
        let is_letter = matches!(event.code, KeyCode::Char(_));
        let is_meant = match Key::of(event) {
            Some(key @ Key::Word(_)) => !is_letter || self.binding(app.mode(), key).is_some(),
            _ => key::is_alt_gr(event),
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

    /// A text for people, in which `⟨name⟩` stands for the first key of that command.
    pub fn spelled(self, text: &str) -> String {
        let mut spelled = String::new();
        let mut rest = text;
        while let Some((before, name, after)) = rest.split_once('⟨').and_then(|(before, rest)| {
            let (name, after) = rest.split_once('⟩')?;
            Some((before, name, after))
        }) {
            let key = self.keys_of(name).first().map(|key| key.name());
            spelled.push_str(before);
            // Without a key it can be run by its name.
            spelled.push_str(&key.unwrap_or_else(|| format!(":{name}")));
            rest = after;
        }
        spelled + rest
    }

    /// The title of a place, after the key that leads there: a digit, if one does.
    pub fn title(self, command: &str, name: &str) -> String {
        let keys = self.keys_of(command);
        let is_digit = |key: &&Key| matches!(key, Key::Plain(KeyCode::Char('0'..='9')));
        match keys.iter().find(is_digit).or(keys.first()) {
            Some(key) => format!("{} {name}", key.name()),
            None => name.to_owned(),
        }
    }

    /// What is said of a letter that no key can be, as on a Cyrillic or Greek layout.
    fn other_layout(self, mode: Mode) -> String {
        let bound = |wanted: &Key| self.binding(mode, *wanted).is_some();
        let everywhere = [
            (KeyCode::Down, "arrows"),
            (KeyCode::Tab, "Tab"),
            (KeyCode::Enter, "Enter"),
            (KeyCode::Esc, "Esc"),
        ];
        let usual = everywhere
            .into_iter()
            .filter(|(code, _)| bound(&Key::Plain(*code)));
        let mut names: Vec<String> = usual.map(|(_, name)| name.to_owned()).collect();
        let help = self.keys_of("help").into_iter().filter(bound);
        let help = help.filter(|key| !key.is_typed());
        names.extend(help.map(|key| format!("{} (help)", key.name())));
        format!(
            "Letter keys are Latin here. These work on every layout: {}.",
            names.join(", ")
        )
    }

    /// The keys of the command of this name, in any mode.
    pub fn keys_of(self, name: &str) -> Vec<Key> {
        let rows = self.0.iter().filter(|row| row.is_named(name));
        unique(rows.flat_map(|row| row.keys.iter().copied()))
    }

    /// The rows that hold in a mode and have a key.
    pub fn bindings(self, mode: Mode) -> impl Iterator<Item = &'static Binding> {
        let rows = self.0.iter();
        rows.filter(move |row| row.modes.has(mode) && !row.keys.is_empty())
    }

    /// The commands that the palette offers for what is typed in it, best first.
    pub fn commands(self, app: &App) -> Vec<&'static Binding> {
        let Some((input, _)) = typed_command(app) else {
            return Vec::new();
        };
        let beneath = app.mode_beneath();
        let offered = self.0.iter().filter(|row| is_command(row, beneath));
        let mut scored: Vec<_> = offered
            .filter_map(|row| Some((score(row, input.value())?, row)))
            .collect();
        // Letters in between others are a guess, and none is needed where a name has what is typed.
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

    /// Runs the command with this number among those that the palette offers.
    pub fn run(self, app: &App, chosen: usize) -> Option<Message> {
        let command = self.commands(app).get(chosen)?.message.clone();
        Some(Message::Run(Box::new(command)))
    }
}

/// What is typed to find a command, and which of those that are found is chosen.
fn typed_command(app: &App) -> Option<(&Input, usize)> {
    match app.overlay()? {
        Overlay::Palette(input, chosen) => Some((input, *chosen)),
        Overlay::Help(input, chosen) if !input.value().is_empty() => Some((input, *chosen)),
        _ => None,
    }
}

/// Whether all keys are shown, as nothing is typed yet.
fn is_help(app: &App) -> bool {
    matches!(app.overlay(), Some(Overlay::Help(input, _)) if input.value().is_empty())
}

/// How well a command fits what is typed: its key or one of its names exactly, before letters of
/// these and of words of its help. Letters strewn over a sentence are in every other one.
fn score(row: &Binding, typed: &str) -> Option<i64> {
    let is_key = row.keys.iter().any(|key| key.name() == typed);
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

/// Whether a row makes sense as a command by name: what steers the cursor does not, nor what holds
/// only in another pane.
fn is_command(row: &Binding, beneath: Mode) -> bool {
    let steers = row.group == HelpSection::Move
        || matches!(
            row.message,
            Message::MoveAcross(_) | Message::OpenPalette | Message::Enter | Message::Back
        );
    let holds = row.modes.has(beneath) || row.modes.bits().count_ones() > 1;
    !steers && holds && row.modes.intersects(Modes::VIEWS)
}

/// Each once, in the order in which they come.
fn unique<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut seen = Vec::new();
    for one in all {
        if !seen.contains(&one) {
            seen.push(one);
        }
    }
    seen
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
