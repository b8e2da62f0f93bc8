//! The dialog in which what is seen here is recorded: its fields, and what they say.

use strum::VariantArray;
use tui_input::Input;

use super::{Mode, cycled, cycled_in};
use crate::assess::Entry;
use crate::kb::{Evidence, Id, Status};

/// A field of the dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray)]
pub enum AssessField {
    /// Whether it holds here.
    Status,
    /// What is seen, in several lines.
    Note,
    /// Figures, a line each.
    Evidence,
    /// Who says so.
    By,
    /// The file that the entry goes to.
    File,
}

/// The dialog of an entry.
#[derive(Debug, Clone)]
pub struct AssessDialog {
    /// The claim, by its number.
    pub claim: usize,
    /// Its id, by which it is found again in another state of the knowledge base.
    pub(super) id: Id,
    /// Whose entry was shown, and the entry.
    pub(super) before: (String, Option<Entry>),
    /// Whether it holds here; none until it is chosen.
    pub status: Option<Status>,
    /// What is seen.
    pub note: Input,
    /// Figures, a line each: what is measured, a colon, the value.
    pub evidence: Input,
    /// Who says so.
    pub by: Input,
    /// The file.
    pub file: Input,
    /// The field that keys go to.
    pub field: AssessField,
}

impl AssessDialog {
    /// What the keys mean while it is open.
    pub fn mode(&self) -> Mode {
        match self.field {
            AssessField::Status => Mode::Assess,
            _ => Mode::Note,
        }
    }

    /// The note and the figures of an entry, as they are edited.
    pub(super) fn texts_of(entry: Option<&Entry>) -> (String, String) {
        let note = entry.and_then(|entry| entry.note.as_deref());
        let figures = entry.into_iter().flat_map(|entry| &entry.evidence);
        let figures: Vec<_> = figures.map(ToString::to_string).collect();
        (note.unwrap_or_default().to_owned(), figures.join("\n"))
    }

    /// Whether note or figures say something else than the entry that was shown.
    pub(super) fn has_unrecorded_text(&self) -> bool {
        let (note, figures) = Self::texts_of(self.before.1.as_ref());
        self.note.value() != note || self.evidence.value() != figures
    }

    /// The text of a field; none of one that is chosen.
    pub fn text(&self, field: AssessField) -> Option<&Input> {
        match field {
            AssessField::Status => None,
            AssessField::Note => Some(&self.note),
            AssessField::Evidence => Some(&self.evidence),
            AssessField::By => Some(&self.by),
            AssessField::File => Some(&self.file),
        }
    }

    /// The text that keys go to.
    pub(super) fn edited(&mut self) -> Option<&mut Input> {
        match self.field {
            AssessField::Status => None,
            AssessField::Note => Some(&mut self.note),
            AssessField::Evidence => Some(&mut self.evidence),
            AssessField::By => Some(&mut self.by),
            AssessField::File => Some(&mut self.file),
        }
    }

    /// Whether the field that keys go to has several lines.
    pub(super) fn has_lines(&self) -> bool {
        matches!(self.field, AssessField::Note | AssessField::Evidence)
    }

    pub(super) fn move_field(&mut self, by: isize) {
        self.field = cycled(self.field, by);
    }

    /// Takes the next status.
    pub(super) fn change(&mut self, by: isize) {
        if self.field == AssessField::Status {
            let first = if by > 0 {
                Status::VARIANTS.len() - 1
            } else {
                0
            };
            let now = self.status.unwrap_or(Status::VARIANTS[first]);
            self.status = Some(cycled_in(Status::VARIANTS, now, by));
        }
    }

    /// The figures as they are typed.
    ///
    /// # Errors
    ///
    /// The first line that is none.
    pub(super) fn figures(&self) -> Result<Vec<Evidence>, String> {
        let lines = self.evidence.value().lines().map(str::trim);
        let lines = lines.filter(|line| !line.is_empty());
        let figures = lines.map(|line| Evidence::parse(line).ok_or_else(|| line.to_owned()));
        figures.collect()
    }
}
