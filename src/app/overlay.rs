//! The overlay above the view.

use std::mem::discriminant;

use tui_input::Input;

use super::{App, AssessDialog, ExportDialog, LibraryPicker, Mode, Step, Window};

/// An overlay above the view.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// The help: the keys or, once a query is typed, matching commands; with the index of the chosen row.
    Help(Input, usize),
    /// The about page of the knowledge base.
    About,
    /// The command palette: the commands that match the input; with the index of the chosen row.
    Palette(Input, usize),
    /// The export dialog.
    Export(Box<ExportDialog>),
    /// The assessment dialog.
    Assess(Box<AssessDialog>),
    /// The copy menu.
    Copy,
    /// The link picker; with the index of the chosen row.
    Links(usize),
    /// The knowledge base picker.
    Library(Box<LibraryPicker>),
}

impl Overlay {
    pub(super) fn mode(&self) -> Mode {
        match self {
            Self::About => Mode::Page,
            Self::Help(..) | Self::Palette(..) => Mode::Palette,
            Self::Export(dialog) => dialog.mode(),
            Self::Assess(dialog) => dialog.mode(),
            Self::Copy => Mode::Copy,
            Self::Links(_) => Mode::Links,
            Self::Library(_) => Mode::Library,
        }
    }
}

impl App {
    /// Opens an overlay, scrolled to its start.
    pub(super) fn open(&mut self, overlay: Overlay) {
        self.overlay = Some(overlay);
        self.viewport.overlay = Window::default();
    }

    pub(super) fn toggle_page(&mut self, page: Overlay) {
        let open = self.overlay.take();
        if open.as_ref().map(discriminant) != Some(discriminant(&page)) {
            self.open(page);
        }
    }

    /// Moves the cursor of the overlay, or scrolls it.
    pub(super) fn move_in_overlay(&mut self, step: Step) {
        let links = self.links().len();
        let window = &mut self.viewport.overlay;
        match &mut self.overlay {
            Some(Overlay::About) => window.scroll(step),
            Some(Overlay::Help(input, _)) if input.value().is_empty() => window.scroll(step),
            Some(Overlay::Help(_, at) | Overlay::Palette(_, at)) => {
                *at = step.target(*at, window.total, window.height);
            }
            Some(Overlay::Links(at)) => *at = step.target(*at, links, links),
            Some(Overlay::Library(picker)) => {
                let all = picker.entries.len();
                picker.at = step.target(picker.at, all, all);
            }
            Some(Overlay::Export(dialog)) => match step {
                Step::Up => dialog.move_field(-1),
                Step::Down => dialog.move_field(1),
                page => window.scroll(page),
            },
            Some(Overlay::Assess(_) | Overlay::Copy) | None => {}
        }
    }
}
