//! Reads input from the terminal.

use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use crossterm::event::{self, Event, KeyCode};
#[cfg(unix)]
use crossterm::event::{KeyEvent, KeyModifiers};

use super::burst::{self, Input};
use super::replies;

/// The shortest wait for an event. Polling with no timeout finds nothing, not even events that were
/// already read.
pub(super) const MIN_WAIT: Duration = Duration::from_micros(50);

/// How long to wait for the rest of a burst of keys.
const BURST_GAP: Duration = Duration::from_millis(10);

/// The most events handled before a frame is drawn, so that a flood of them cannot block drawing.
pub(super) const MAX_EVENTS_PER_FRAME: usize = 4096;

/// Input that was read but not handled yet.
#[derive(Default)]
pub(super) struct Pending {
    /// The inputs, first come first.
    pub(super) inputs: VecDeque<Input>,
    /// The answers that the terminal has sent meanwhile.
    pub(super) answers: Vec<String>,
}

impl Pending {
    /// Adds events that came at once.
    pub(super) fn extend(&mut self, events: Vec<Event>) {
        self.inputs.extend(burst::inputs(events));
    }

    /// Discards the letters received so far: they were typed before the question was on the screen.
    pub(super) fn forget_letters(&mut self) -> io::Result<()> {
        let mut events = Vec::new();
        while events.len() < MAX_EVENTS_PER_FRAME && event::poll(MIN_WAIT)? {
            events.push(event::read()?);
        }
        self.inputs.extend(events.into_iter().map(Input::Event));
        self.inputs.retain(|input| match input {
            Input::Event(event) => !burst::is_text(event),
            Input::Burst(_) => false,
        });
        Ok(())
    }

    /// Returns the next input, waiting as long as it takes, or at most for `timeout`.
    pub(super) fn next(&mut self, timeout: Option<Duration>) -> io::Result<Option<Input>> {
        if let Some(input) = self.inputs.pop_front() {
            return Ok(Some(input));
        }
        if let Some(timeout) = timeout
            && !event::poll(timeout)?
        {
            return Ok(None);
        }
        let first = event::read()?;
        if !burst::is_text(&first) && !replies::may_begin(&first) && !is_escape(&first) {
            return Ok(Some(Input::Event(first)));
        }
        let (events, answers) = replies::split_replies(with_the_rest(first)?);
        self.answers = answers;
        #[cfg(unix)]
        let events = with_alt(&events);
        self.extend(events);
        Ok(self.inputs.pop_front())
    }
}

fn is_escape(event: &Event) -> bool {
    *event == Event::Key(KeyCode::Esc.into())
}

/// Joins Esc and an arrow, or another key that is sent as a sequence, to Alt with that key. Some terminals send them
/// for it, and slow connections for the two keys; crossterm reads `ESC ESC [ A` as Esc and two letters. A report of
/// the mouse behind Esc is left out.
#[cfg(unix)]
fn with_alt(events: &[Event]) -> Vec<Event> {
    let mut joined = Vec::new();
    let mut rest = events;
    while let Some((first, after)) = rest.split_first() {
        let sequence = is_escape(first).then(|| sequence(after)).flatten();
        let (event, length) = sequence.unwrap_or((None, 0));
        joined.push(event.unwrap_or_else(|| first.clone()));
        rest = &after[length..];
    }
    joined
}

/// The key with Alt that the letters behind an Esc stand for, or none for a report of the mouse; and how many they
/// are.
#[cfg(unix)]
fn sequence(after: &[Event]) -> Option<(Option<Event>, usize)> {
    let letters: String = after.iter().map_while(burst::letter).collect();
    let escaped = format!("\x1b{letters}");
    let (event, behind) = super::probe::sequence(&escaped)?;
    let length = letters.chars().count() - behind.chars().count();
    match event {
        Some(Event::Key(key)) => {
            let modifiers = key.modifiers | KeyModifiers::ALT;
            Some((Some(Event::Key(KeyEvent { modifiers, ..key })), length))
        }
        None if letters.starts_with("[<") => Some((None, length)),
        _ => None,
    }
}

/// Reads whatever comes at once with a key or with the start of a terminal's answer.
fn with_the_rest(first: Event) -> io::Result<Vec<Event>> {
    let mut events = vec![first];
    let mut texts = 1;
    let mut is_answer = replies::may_begin(&events[0]);
    while events.len() < MAX_EVENTS_PER_FRAME {
        // More than a few keys may be part of a paste, which arrives in pieces.
        let wait = match texts {
            _ if is_answer => replies::REPLY_TIMEOUT,
            ..burst::MIN_BURST_KEYS => MIN_WAIT,
            _ => BURST_GAP,
        };
        if !event::poll(wait)? {
            break;
        }
        let next = event::read()?;
        texts = if burst::is_text(&next) { texts + 1 } else { 0 };
        is_answer = replies::may_begin(&next) || is_answer && replies::may_continue(&next);
        events.push(next);
    }
    Ok(events)
}
