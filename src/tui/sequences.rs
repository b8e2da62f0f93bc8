//! Sequences of a key that crossterm reads as Esc and letters: those behind another Esc, and those whose bytes come one
//! by one.

use std::io;

use crossterm::event::{Event, KeyEvent, KeyModifiers};

use super::{burst, probe};

/// Adds Alt to a key.
pub(super) fn with_alt(event: Event) -> Event {
    match event {
        Event::Key(key) => Event::Key(KeyEvent {
            modifiers: key.modifiers | KeyModifiers::ALT,
            ..key
        }),
        other => other,
    }
}

/// What follows an Esc.
#[derive(Debug, PartialEq, Eq)]
pub enum Behind {
    /// A whole sequence: its key, or nothing if that is no key of ours.
    Sequence(Option<Event>),
    /// Something else: the events with the Esc.
    Other(Vec<Event>),
}

/// Reads what follows an Esc, by `next`, which gives nothing if nothing comes soon. On a serial line each byte of a
/// sequence comes by itself.
///
/// # Errors
///
/// Those of `next`.
pub fn behind(
    escape: Event,
    mut next: impl FnMut() -> io::Result<Option<Event>>,
) -> io::Result<Behind> {
    let mut events = vec![escape];
    let mut text = "\x1b".to_owned();
    while let Some(event) = next()? {
        let letter = burst::letter(&event);
        events.push(event);
        let Some(letter) = letter else { break };
        text.push(letter);
        match text.as_bytes() {
            [_, b'[' | b'O'] => continue,
            [_, b'[' | b'O', ..] => {}
            _ => break,
        }
        if ('@'..='~').contains(&letter) {
            return Ok(Behind::Sequence(match probe::sequence(&text) {
                Some((Some(key @ Event::Key(_)), _)) => Some(key),
                _ => None,
            }));
        }
    }
    Ok(Behind::Other(events))
}
