//! Text that is being typed: the query, the palette, the path of an export.

use tui_input::{Input, InputRequest};

use super::{App, ExportField, MainView, Overlay, Pane};
use crate::kb::sanitise;
use crate::search::Query;

/// The most characters that a path may have; a paste is cut there.
const LONGEST_PATH: usize = 1024;

impl App {
    pub(super) fn start_typing(&mut self) {
        self.search.is_typing = true;
        self.overlay = None;
        if self.panes.view == MainView::Overview {
            self.panes.view = MainView::Browse;
        }
        // The results show in the list, which may be the only pane that there is room for.
        self.panes.focus = Pane::Claims;
    }

    pub(super) fn edit(&mut self, request: InputRequest) {
        let longest = self.longest_input();
        let Some(input) = self.edited() else {
            return;
        };
        let full = input.value().chars().count() >= longest;
        if full && matches!(request, InputRequest::InsertChar(_)) {
            return;
        }
        let before = input.value().to_owned();
        input.handle(request);
        sanitise_input(input);
        if input.value() != before {
            self.input_changed();
        }
    }

    /// Inserts pasted text into the box that is open, or else the search box. None of it is taken for a
    /// key.
    pub(super) fn paste(&mut self, text: &str) {
        if let Some(Overlay::Export(dialog)) = &mut self.overlay {
            dialog.confirm = None;
            dialog.field = ExportField::Path;
        } else if self.edited().is_none() {
            self.start_typing();
            self.notify("Pasted into the search box.");
        }
        let longest = self.longest_input();
        let Some(input) = self.edited() else {
            return;
        };
        let room = longest.saturating_sub(input.value().chars().count());
        for char in sanitise::line(text).chars().take(room) {
            input.handle(InputRequest::InsertChar(char));
        }
        self.input_changed();
    }

    /// The text that keys go to, if any.
    fn edited(&mut self) -> Option<&mut Input> {
        match &mut self.overlay {
            Some(Overlay::Palette(input, _)) => Some(input),
            Some(Overlay::Export(dialog)) => dialog.edited(),
            Some(_) => None,
            None => self.search.is_typing.then_some(&mut self.search.input),
        }
    }

    fn longest_input(&self) -> usize {
        match self.overlay {
            Some(Overlay::Export(_)) => LONGEST_PATH,
            _ => Query::LONGEST,
        }
    }

    fn input_changed(&mut self) {
        match &mut self.overlay {
            Some(Overlay::Palette(_, chosen)) => *chosen = 0,
            Some(Overlay::Export(_)) => self.path_typed(),
            Some(_) => {}
            None => self.search.is_pending = true,
        }
    }
}

/// Makes what was typed safe to show, whatever the keyboard sent. The text behind the cursor stays
/// behind it.
fn sanitise_input(input: &mut Input) {
    let safe = sanitise::line(input.value());
    if safe != input.value() {
        let behind = input.value().chars().count().saturating_sub(input.cursor());
        let cursor = safe.chars().count().saturating_sub(behind);
        *input = Input::new(safe.into_owned()).with_cursor(cursor);
    }
}
