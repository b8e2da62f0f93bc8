//! What is typed, read from the terminal.

use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use crossterm::event::{self, Event};

use super::burst::{self, Input};
use super::replies;

/// The shortest wait for an event. A wait of no time at all finds nothing, not even events that were
/// read already.
pub(super) const SHORTEST_WAIT: Duration = Duration::from_micros(50);

/// How long the rest of a burst of keys is waited for.
const BURST_GAP: Duration = Duration::from_millis(10);

/// The most events that are handled before a frame is drawn, so that a flood of them cannot keep the
/// screen from changing.
pub(super) const MAX_EVENTS_PER_FRAME: usize = 4096;

/// What has been read and is not handled yet.
#[derive(Default)]
pub(super) struct Pending {
    inputs: VecDeque<Input>,
    answers: Vec<String>,
}

impl Pending {
    /// Whether nothing has been read.
    pub(super) fn is_empty(&self) -> bool {
        self.inputs.is_empty()
    }

    /// Adds what came at once.
    pub(super) fn extend(&mut self, events: Vec<Event>) {
        self.inputs.extend(burst::inputs(events));
    }

    /// Puts what is to be handled next before everything else.
    pub(super) fn push_front(&mut self, input: Input) {
        self.inputs.push_front(input);
    }

    /// Forgets the letters that have come by now: they were typed before what they would answer was on
    /// the screen.
    pub(super) fn forget_letters(&mut self) -> io::Result<()> {
        let mut events = Vec::new();
        while events.len() < MAX_EVENTS_PER_FRAME && event::poll(SHORTEST_WAIT)? {
            events.push(event::read()?);
        }
        self.inputs.extend(events.into_iter().map(Input::Event));
        self.inputs.retain(|input| match input {
            Input::Event(event) => !burst::is_text(event),
            Input::Burst(_) => false,
        });
        Ok(())
    }

    /// What is next, waited for as long as it takes, or no longer than told.
    pub(super) fn next(&mut self, patience: Option<Duration>) -> io::Result<Option<Input>> {
        if let Some(input) = self.inputs.pop_front() {
            return Ok(Some(input));
        }
        if let Some(patience) = patience
            && !event::poll(patience)?
        {
            return Ok(None);
        }
        let first = event::read()?;
        if !burst::is_text(&first) && !replies::may_begin(&first) {
            return Ok(Some(Input::Event(first)));
        }
        let (events, answers) = replies::taken_out(with_the_rest(first)?);
        self.answers = answers;
        self.extend(events);
        Ok(self.inputs.pop_front())
    }

    /// What the terminal has answered meanwhile.
    pub(super) fn take_answers(&mut self) -> Vec<String> {
        std::mem::take(&mut self.answers)
    }
}

/// A key, or how an answer of the terminal begins, and what comes at once with it.
fn with_the_rest(first: Event) -> io::Result<Vec<Event>> {
    let mut events = vec![first];
    let mut texts = 1;
    let mut is_answer = replies::may_begin(&events[0]);
    while events.len() < MAX_EVENTS_PER_FRAME {
        // More than a few may be a part of a paste, which comes in pieces.
        let wait = match texts {
            _ if is_answer => replies::PATIENCE,
            ..burst::FEWEST_KEYS => SHORTEST_WAIT,
            _ => BURST_GAP,
        };
        if !event::poll(wait)? {
            break;
        }
        let next = event::read()?;
        texts = if burst::is_text(&next) { texts + 1 } else { 0 };
        is_answer = replies::may_begin(&next) || is_answer && replies::may_go_on(&next);
        events.push(next);
    }
    Ok(events)
}
