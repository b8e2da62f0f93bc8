//! Text input: the query, the palette, the export path, the assessment.

use std::borrow::Cow;

use tui_input::{Input, InputRequest};

use super::{App, AssessField, ExportField, MainView, Overlay, Pane};
use crate::kb::sanitise;
use crate::search::Query;

/// The maximum length of a path, in characters; a longer paste is truncated.
const MAX_PATH_LENGTH: usize = 1024;

/// The maximum length of a note, in characters (some three pages); longer ones can be written in the file.
pub(super) const MAX_NOTE_LENGTH: usize = 10_000;

impl App {
    pub(super) fn start_typing(&mut self) {
        let is_open = std::mem::replace(&mut self.search.is_typing, true);
        self.search.is_selected = !is_open && !self.search.input.value().is_empty();
        self.overlay = None;
        if matches!(self.panes.view, MainView::Overview | MainView::Present) {
            self.panes.view = MainView::Browse;
        }
        // Focus the list, which shows the results and may be the only visible pane.
        self.panes.focus = Pane::Claims;
    }

    pub(super) fn edit(&mut self, request: InputRequest) {
        let is_selected = self.take_selected();
        let Some((input, max_length, safe)) = self.focused_input() else {
            return;
        };
        let replaces = matches!(
            request,
            InputRequest::InsertChar(_)
                | InputRequest::DeletePrevChar
                | InputRequest::DeleteNextChar
        );
        if is_selected && replaces {
            input.reset();
            if !matches!(request, InputRequest::InsertChar(_)) {
                return self.input_changed();
            }
        }
        let full = input.value().chars().count() >= max_length;
        if full && matches!(request, InputRequest::InsertChar(_)) {
            return;
        }
        let before = input.value().to_owned();
        input.handle(request);
        sanitise_input(input, safe);
        if input.value() != before {
            self.input_changed();
        }
    }

    /// Inserts pasted text into the open input box, or else into the search box. None of it is interpreted as
    /// keys.
    pub(super) fn paste(&mut self, text: &str) {
        if let Some(Overlay::Export(dialog)) = &mut self.overlay {
            dialog.confirm = None;
            dialog.field = ExportField::Path;
        } else if let Some(dialog) = self.assess_dialog_mut() {
            if dialog.focused_input().is_none() {
                dialog.field = AssessField::Note;
            }
        } else if self.focused_input().is_none() {
            self.start_typing();
            self.notify("Pasted into the search box.");
        }
        let is_selected = self.take_selected();
        let Some((input, max_length, safe)) = self.focused_input() else {
            return;
        };
        if is_selected {
            input.reset();
        }
        let room = max_length.saturating_sub(input.value().chars().count());
        for char in safe(text).chars().take(room) {
            input.handle(InputRequest::InsertChar(char));
        }
        self.input_changed();
    }

    /// Returns whether the query was selected, so that typing replaces it, and clears that selection.
    fn take_selected(&mut self) -> bool {
        if self.overlay.is_some() {
            return false;
        }
        self.query_history.at = None;
        std::mem::take(&mut self.search.is_selected)
    }

    /// The focused text, if any, with its maximum length and its sanitiser.
    fn focused_input(&mut self) -> Option<(&mut Input, usize, Sanitiser)> {
        let mut safe: Sanitiser = sanitise::line;
        let (input, max_length) = match &mut self.overlay {
            Some(Overlay::Palette(input, _) | Overlay::Help(input, _)) => {
                (input, Query::MAX_LENGTH)
            }
            Some(Overlay::Export(dialog)) => (dialog.focused_input()?, MAX_PATH_LENGTH),
            Some(Overlay::Assess(dialog)) => {
                if dialog.has_lines() {
                    safe = sanitise::paragraphs;
                }
                (dialog.focused_input()?, MAX_NOTE_LENGTH)
            }
            None if self.search.is_typing => (&mut self.search.input, Query::MAX_LENGTH),
            _ => return None,
        };
        Some((input, max_length, safe))
    }

    fn input_changed(&mut self) {
        match &mut self.overlay {
            Some(Overlay::Palette(_, chosen) | Overlay::Help(_, chosen)) => *chosen = 0,
            Some(Overlay::Export(_)) => self.path_typed(),
            Some(_) => {}
            None => self.search.is_pending = true,
        }
    }
}

/// A sanitiser of lines or of paragraphs.
type Sanitiser = fn(&str) -> Cow<'_, str>;

/// Sanitises an input, whatever the keyboard sent. The text after the cursor stays after it.
fn sanitise_input(input: &mut Input, safe: Sanitiser) {
    let safe = safe(input.value());
    if safe != input.value() {
        let behind = input.value().chars().count().saturating_sub(input.cursor());
        let cursor = safe.chars().count().saturating_sub(behind);
        *input = Input::new(safe.into_owned()).with_cursor(cursor);
    }
}
