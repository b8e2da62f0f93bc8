//! Reads input from the terminal.

use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use crossterm::event::{self, Event};

use super::burst::{self, Input};
use super::replies;
#[cfg(unix)]
use super::sequences::{self, Behind};

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
        #[cfg(unix)]
        let events = match behind_escape(first)? {
            Behind::Sequence(None) => return self.next(timeout),
            Behind::Sequence(Some(event)) => return Ok(Some(Input::Event(event))),
            Behind::Other(events) => events,
        };
        #[cfg(not(unix))]
        let events = vec![first];
        if let [event] = &*events
            && !burst::is_text(event)
            && !replies::may_begin(event)
        {
            return Ok(Some(Input::Event(event.clone())));
        }
        let (events, answers) = replies::split_replies(with_the_rest(events)?);
        self.answers = answers;
        self.extend(events);
        Ok(self.inputs.pop_front())
    }
}

/// Reads the sequence behind an Esc. Some terminals send `ESC ESC [ A` for Alt and the arrow, and slow connections for
/// Esc and the arrow, which are one key here; crossterm reads both Esc at once, and then letters.
#[cfg(unix)]
fn behind_escape(event: Event) -> io::Result<Behind> {
    if !burst::is_escape(&event) {
        return Ok(Behind::Other(vec![event]));
    }
    let escape = event.clone();
    let has_more = event::poll(MIN_WAIT)?;
    let next = || event::poll(BURST_GAP)?.then(event::read).transpose();
    Ok(match sequences::behind(event, next)? {
        Behind::Sequence(key) if has_more => {
            Behind::Sequence(Some(key.map_or(escape, sequences::with_alt)))
        }
        other => other,
    })
}

/// Reads whatever comes at once with a key or with the start of a terminal's answer.
fn with_the_rest(mut events: Vec<Event>) -> io::Result<Vec<Event>> {
    let mut texts = events.len();
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
