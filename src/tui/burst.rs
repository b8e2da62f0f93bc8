//! Keys that come all at once, as from a paste where the terminal does not mark pastes: text, of which
//! nothing may run as a command.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// How many keys, and how many different ones, are a burst. A key that is held down gives one kind, and
/// who types ahead while the machine is busy gives few: three keys that are pressed apart are read at once
/// then. So are `y y` and `q` where a network gathers what is typed, and nothing tells them from a word of
/// as few letters that was pasted: they run as keys. What that costs is little. Marks, filters and what is
/// recorded here can be undone, and no file is replaced by a key that came before the question was seen.
pub(super) const FEWEST_KEYS: usize = 3;
const FEWEST_KINDS: usize = 4;

/// What is handled next.
#[derive(Debug, PartialEq, Eq)]
pub enum Input {
    /// An event of the terminal.
    Event(Event),
    /// Keys that came all at once.
    Burst(Vec<KeyEvent>),
}

/// Whether an event is a key that a paste without marks can have.
pub(super) fn is_text(event: &Event) -> bool {
    letter(event).is_some()
}

/// Events that came at once, as what is handled.
pub fn inputs(events: Vec<Event>) -> Vec<Input> {
    let mut inputs = Vec::new();
    for run in events.chunk_by(|left, right| is_text(left) && is_text(right)) {
        if is_burst(run) {
            let keys = run.iter().filter_map(Event::as_key_event);
            inputs.push(Input::Burst(keys.collect()));
        } else {
            inputs.extend(run.iter().cloned().map(Input::Event));
        }
    }
    inputs
}

fn is_burst(keys: &[Event]) -> bool {
    let mut kinds: Vec<char> = keys.iter().filter_map(letter).collect();
    let lines = kinds.iter().filter(|kind| **kind == '\n').count();
    kinds.sort_unstable();
    kinds.dedup();
    // Enter with a line feed behind it, or lines.
    let is_line_end = |pair: &[Event]| {
        let [enter, feed] = pair else { return false };
        enter
            .as_key_event()
            .is_some_and(|key| key.code == KeyCode::Enter)
            && *feed == Event::Key(KeyEvent::new(KeyCode::Char('j'), KeyModifiers::CONTROL))
    };
    keys.len() >= FEWEST_KEYS
        && (kinds.len() >= FEWEST_KINDS
            || keys.windows(2).any(is_line_end)
            || lines > 1 && lines < keys.len())
}

/// The text of a burst, without the end of its last line.
pub fn text(keys: &[KeyEvent]) -> String {
    let text: String = keys.iter().filter_map(letter_of).collect();
    text.trim_end_matches('\n').to_owned()
}

/// Whether a burst is one line to its end, as when another program types a query and Enter.
pub fn is_a_line(keys: &[KeyEvent]) -> bool {
    let ends = keys.iter().filter(|key| letter_of(key) == Some('\n'));
    ends.count() == 1 && keys.last().and_then(letter_of) == Some('\n')
}

/// The character of a paste that an event is taken for.
pub(super) fn letter(event: &Event) -> Option<char> {
    event.as_key_event().as_ref().and_then(letter_of)
}

/// The character of a paste that a key is taken for.
fn letter_of(key: &KeyEvent) -> Option<char> {
    if key.kind == KeyEventKind::Release {
        return None;
    }
    let held = key.modifiers.difference(KeyModifiers::SHIFT);
    match key.code {
        // A line feed is Ctrl-J to a terminal.
        KeyCode::Enter => Some('\n'),
        KeyCode::Char('j') if held == KeyModifiers::CONTROL => Some('\n'),
        KeyCode::Tab => Some('\t'),
        KeyCode::Char(letter) if held.is_empty() => Some(letter),
        _ => None,
    }
}
