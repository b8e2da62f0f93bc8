//! Terminal answers that arrive late or unasked, and so are read as keys.
//!
//! Answers (OSC, DCS, APC) begin with Esc and a letter, which is read as Alt and that letter; text
//! follows; and they end with BEL or `ESC \`, read as Ctrl-G or Alt-\. Over a slow connection they come
//! after the browser has stopped waiting, and some programs between it and the terminal send them
//! unasked. Taken for keys, their text would land in the search box.

use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use super::burst;

/// How long to wait for the next part of an answer, which a connection may split.
pub(super) const REPLY_TIMEOUT: Duration = Duration::from_millis(100);

/// Whether an event may be the start of an answer.
pub(super) fn may_begin(event: &Event) -> bool {
    introducer(event).is_some()
}

pub(super) fn may_continue(event: &Event) -> bool {
    burst::is_text(event) || burst::is_escape(event)
}

/// Separates answers from keys in events that came at once; returns the keys, and the text of each
/// answer. An incomplete answer is dropped.
pub fn split_replies(events: Vec<Event>) -> (Vec<Event>, Vec<String>) {
    let (mut keys, mut answers) = (Vec::new(), Vec::new());
    let mut rest = &events[..];
    while let Some((first, after)) = rest.split_first() {
        if let Some((answer, behind)) = answer(first, after) {
            answers.push(answer);
            rest = behind;
        } else {
            keys.push(first.clone());
            rest = after;
        }
    }
    (keys, answers)
}

/// Returns the answer that begins with this event, and the events after it.
fn answer<'e>(first: &Event, after: &'e [Event]) -> Option<(String, &'e [Event])> {
    let kind = introducer(first)?;
    let length = after
        .iter()
        .take_while(|event| burst::is_text(event))
        .count();
    let (text, behind) = after.split_at(length);
    let text: String = text.iter().filter_map(burst::letter).collect();
    let is_answer = match kind {
        // A digit or sign begins the text of an answer; a person would type a letter.
        ']' => text.starts_with(|sign: char| sign.is_ascii_digit()),
        'P' => text.starts_with(|sign: char| sign.is_ascii_digit() || ">!$+|".contains(sign)),
        _ => text.starts_with('G'),
    };
    is_answer.then(|| (text, &behind[ending(behind)..]))
}

/// Returns the letter of the event if it can introduce an answer.
fn introducer(event: &Event) -> Option<char> {
    let kinds = [']', 'P', '_'].into_iter();
    let held = |key: &KeyEvent| key.modifiers.difference(KeyModifiers::SHIFT) == KeyModifiers::ALT;
    let key = event.as_key_press_event().filter(held)?;
    kinds
        .into_iter()
        .find(|kind| key.code == KeyCode::Char(*kind))
}

/// Returns how many of the first events terminate an answer.
fn ending(events: &[Event]) -> usize {
    let is_backslash = |event, held| is(event, KeyCode::Char('\\'), held);
    match events {
        [bell, ..] if is(bell, KeyCode::Char('g'), KeyModifiers::CONTROL) => 1,
        [end, ..] if is_backslash(end, KeyModifiers::ALT) => 1,
        // `ESC \` read as two events.
        [esc, end, ..] if burst::is_escape(esc) && is_backslash(end, KeyModifiers::NONE) => 2,
        _ => 0,
    }
}

fn is(event: &Event, code: KeyCode, held: KeyModifiers) -> bool {
    event.as_key_event() == Some(KeyEvent::new(code, held))
}
