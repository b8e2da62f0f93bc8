//! The fields of the assessment dialog.

use strum::VariantArray;
use tui_input::Input;

use super::{Mode, cycled, cycled_in};
use crate::assess::Entry;
use crate::kb::{Evidence, Id, Status};

/// A field of the dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray)]
pub enum AssessField {
    /// The status: whether the claim holds here.
    Status,
    /// The note, in several lines.
    Note,
    /// Figures, one per line.
    Evidence,
    /// The author.
    By,
    /// The file that the entry is written to.
    File,
}

/// The assessment dialog.
#[derive(Debug, Clone)]
pub struct AssessDialog {
    /// The index of the claim.
    pub claim: usize,
    /// The id of the claim, to find it again after a reload.
    pub(super) id: Id,
    /// The author whose entry was shown, and the entry.
    pub(super) before: (String, Option<Entry>),
    /// The status, or `None` until one is chosen.
    pub status: Option<Status>,
    /// The note.
    pub note: Input,
    /// Figures, one per line: what is measured, a colon, the value.
    pub evidence: Input,
    /// The author.
    pub by: Input,
    /// The file that the entry is written to.
    pub file: Input,
    /// The focused field.
    pub field: AssessField,
}

impl AssessDialog {
    /// The mode while the dialog is open.
    pub fn mode(&self) -> Mode {
        match self.field {
            AssessField::Status => Mode::Assess,
            _ => Mode::Note,
        }
    }

    /// The note and the figures of an entry, as editable text.
    pub(super) fn texts_of(entry: Option<&Entry>) -> (String, String) {
        let note = entry.and_then(|entry| entry.note.as_deref());
        let figures = entry.into_iter().flat_map(|entry| &entry.evidence);
        let figures: Vec<_> = figures.map(ToString::to_string).collect();
        (note.unwrap_or_default().to_owned(), figures.join("\n"))
    }

    /// Whether note or figures differ from the entry that was shown.
    pub(super) fn has_unrecorded_text(&self) -> bool {
        let (note, figures) = Self::texts_of(self.before.1.as_ref());
        self.note.value() != note || self.evidence.value() != figures
    }

    /// The focused text.
    pub(super) fn focused_input(&mut self) -> Option<&mut Input> {
        match self.field {
            AssessField::Status => None,
            AssessField::Note => Some(&mut self.note),
            AssessField::Evidence => Some(&mut self.evidence),
            AssessField::By => Some(&mut self.by),
            AssessField::File => Some(&mut self.file),
        }
    }

    /// Whether the focused field is multi-line.
    pub(super) fn has_lines(&self) -> bool {
        matches!(self.field, AssessField::Note | AssessField::Evidence)
    }

    pub(super) fn move_field(&mut self, by: isize) {
        self.field = cycled(self.field, by);
    }

    /// Chooses another status, if that field has the focus.
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

    /// Parses the typed figures.
    ///
    /// # Errors
    ///
    /// Returns the first line that is not a figure.
    pub(super) fn figures(&self) -> Result<Vec<Evidence>, String> {
        let lines = self.evidence.value().lines().map(str::trim);
        let lines = lines.filter(|line| !line.is_empty());
        let figures = lines.map(|line| Evidence::parse(line).ok_or_else(|| line.to_owned()));
        figures.collect()
    }
}
