//! Keys that arrive all at once, as from a paste in a terminal without bracketed paste: they are text,
//! none of which may run as a command.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// How many keys, and how many different ones, make a burst. A held key repeats one; typing ahead while
/// the machine is busy yields few, and then up to three separate keys are read at once. So are `y y` and
/// `q` when a network connection buffers what is typed; they cannot be told from a short pasted word, and
/// run as keys. The risk is small: marks, filters and recorded assessments can be undone, and no file is
/// overwritten by a key that came before the question was displayed.
pub(super) const MIN_BURST_KEYS: usize = 3;
const MIN_BURST_KINDS: usize = 4;

/// An input to handle.
#[derive(Debug, PartialEq, Eq)]
pub enum Input {
    /// A terminal event.
    Event(Event),
    /// Keys that came all at once.
    Burst(Vec<KeyEvent>),
}

/// Whether an event is a key that an unbracketed paste can contain.
pub(super) fn is_text(event: &Event) -> bool {
    letter(event).is_some()
}

/// Whether an event is Esc.
pub(super) fn is_escape(event: &Event) -> bool {
    *event == Event::Key(KeyCode::Esc.into())
}

/// Groups events that came at once into inputs.
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
    // Enter followed by a line feed (CR LF), or several lines.
    let is_line_end = |pair: &[Event]| {
        let [enter, feed] = pair else { return false };
        enter
            .as_key_event()
            .is_some_and(|key| key.code == KeyCode::Enter)
            && *feed == Event::Key(KeyEvent::new(KeyCode::Char('j'), KeyModifiers::CONTROL))
    };
    keys.len() >= MIN_BURST_KEYS
        && (kinds.len() >= MIN_BURST_KINDS
            || keys.windows(2).any(is_line_end)
            || lines > 1 && lines < keys.len())
}

/// Returns the text of a burst, without the end of its last line.
pub fn text(keys: &[KeyEvent]) -> String {
    let text: String = keys.iter().filter_map(letter_of).collect();
    text.trim_end_matches('\n').to_owned()
}

/// Whether a burst is exactly one line with its line end, as when another program types a query and
/// Enter.
pub fn is_one_line(keys: &[KeyEvent]) -> bool {
    let ends = keys.iter().filter(|key| letter_of(key) == Some('\n'));
    ends.count() == 1 && keys.last().and_then(letter_of) == Some('\n')
}

/// Returns the pasted character that an event stands for.
pub(super) fn letter(event: &Event) -> Option<char> {
    event.as_key_event().as_ref().and_then(letter_of)
}

/// Returns the pasted character that a key stands for.
fn letter_of(key: &KeyEvent) -> Option<char> {
    if key.kind == KeyEventKind::Release {
        return None;
    }
    let held = key.modifiers.difference(KeyModifiers::SHIFT);
    match key.code {
        // A line feed arrives as Ctrl-J.
        KeyCode::Enter => Some('\n'),
        KeyCode::Char('j') if held == KeyModifiers::CONTROL => Some('\n'),
        KeyCode::Tab => Some('\t'),
        KeyCode::Char(letter) if held.is_empty() => Some(letter),
        _ => None,
    }
}
