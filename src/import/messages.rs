//! Collects messages about a document without duplicates.

use std::collections::HashMap;

use super::LineMessage;
use crate::kb::sort_by_key;

/// Deduplicated messages, each with the lines it applies to.
#[derive(Default)]
pub(super) struct Messages(Vec<LineMessage>, HashMap<String, usize>);

impl Messages {
    /// Adds a message; rows of data without lines have line 0.
    pub(super) fn add(&mut self, line: Option<usize>, message: String) {
        let line = line.filter(|line| *line > 0);
        let known = self.1.get(&message).and_then(|at| self.0.get_mut(*at));
        if let Some(known) = known {
            return known.again(line);
        }
        self.1.insert(message.clone(), self.0.len());
        self.0.push(LineMessage::new(line, message));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the messages in document order.
    pub(super) fn in_order(mut self) -> Vec<LineMessage> {
        sort_by_key(&mut self.0, |message| message.line);
        self.0
    }
}
