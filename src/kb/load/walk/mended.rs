//! The text of a knowledge base in which something neutral stands for all that is wrong.

use crate::kb::schema::Rule;

/// JSON in the making.
pub(super) struct Mended {
    text: String,
    given_up: bool,
}

impl Mended {
    /// Nothing yet, with room for so many bytes.
    pub(super) fn with_room(bytes: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            given_up: false,
        }
    }

    /// From here on nothing more is taken in: too much is wrong for the rest to say anything.
    pub(super) fn give_up(&mut self) {
        self.given_up = true;
        self.text = String::new();
    }

    /// The whole text, unless it was given up.
    pub(super) fn finish(self) -> Option<String> {
        (!self.given_up).then_some(self.text)
    }

    /// A value, a bracket that opens one or one that closes one, as it is in the source.
    pub(super) fn push(&mut self, source: &str) {
        if !self.given_up {
            self.text.push_str(source);
        }
    }

    /// A value that says nothing.
    pub(super) fn push_neutral(&mut self, rule: Rule<'_>) {
        if !self.given_up {
            rule.put_neutral(&mut self.text);
        }
    }

    /// Begins a member of an object.
    pub(super) fn name(&mut self, name: &str) {
        self.element();
        for part in ["\"", name, "\":"] {
            self.push(part);
        }
    }

    /// Begins an element of an array.
    pub(super) fn element(&mut self) {
        if !self.text.ends_with(['{', '[']) {
            self.push(",");
        }
    }
}
