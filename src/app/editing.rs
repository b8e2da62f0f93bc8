//! Text that is being typed: the query, the palette, the path of an export.

use tui_input::{Input, InputRequest};

use super::{App, MainView, Overlay, Pane};
use crate::kb::sanitise;
use crate::search::Query;

/// The most characters that a text being typed may have; a paste is cut there.
const LONGEST_INPUT: usize = 1024;

impl App {
    pub(super) fn start_typing(&mut self) {
        self.typing = true;
        self.overlay = None;
        if self.view == MainView::Overview {
            self.view = MainView::Browse;
        }
        // What is found shows in the list, which may be all that there is room for.
        self.focus = Pane::Claims;
    }

    pub(super) fn accept_query(&mut self) {
        self.typing = false;
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
        clean(input);
        if input.value() != before {
            self.edited_changed();
        }
    }

    /// Text is text: nothing in a paste is taken for a key.
    pub(super) fn paste(&mut self, text: &str) {
        if self.edited().is_none() {
            self.start_typing();
        }
        let longest = self.longest_input();
        let Some(input) = self.edited() else {
            return;
        };
        let room = longest.saturating_sub(input.value().chars().count());
        for char in sanitise::line(text).chars().take(room) {
            input.handle(InputRequest::InsertChar(char));
        }
        self.edited_changed();
    }

    /// The text that keys go to just now, if any.
    fn edited(&mut self) -> Option<&mut Input> {
        match &mut self.overlay {
            Some(Overlay::Palette(input, _)) => Some(input),
            Some(Overlay::Export(dialog)) => dialog.edited(),
            Some(_) => None,
            None => self.typing.then_some(&mut self.input),
        }
    }

    fn longest_input(&self) -> usize {
        match self.overlay {
            Some(Overlay::Export(_)) => LONGEST_INPUT,
            _ => Query::LONGEST,
        }
    }

    fn edited_changed(&mut self) {
        match &mut self.overlay {
            Some(Overlay::Palette(_, at)) => *at = 0,
            Some(Overlay::Export(_)) => self.path_typed(),
            Some(_) => {}
            None => self.unsearched = true,
        }
    }

    pub(super) fn take_suggestion(&mut self) {
        match self.results.did_you_mean.clone() {
            Some(query) => {
                self.input = Input::new(query);
                self.requery();
            }
            None => self.accept_query(),
        }
    }

    pub(super) fn clear_query(&mut self) {
        let selected = self.selected;
        self.input.reset();
        self.requery();
        if selected.is_some_and(|item| self.listing.row_of(item).is_some()) {
            self.select(selected);
        }
    }
}

/// Makes what was typed safe to show, whatever a keyboard sends; the cursor keeps what is after it.
fn clean(input: &mut Input) {
    let safe = sanitise::line(input.value());
    if safe != input.value() {
        let after = input.value().chars().count().saturating_sub(input.cursor());
        let cursor = safe.chars().count().saturating_sub(after);
        *input = Input::new(safe.into_owned()).with_cursor(cursor);
    }
}
