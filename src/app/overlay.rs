//! What is open on top of the view.

use std::mem::discriminant;

use tui_input::Input;

use super::{App, AssessDialog, ExportDialog, LibraryPicker, Mode, Step, Window};

/// What is open on top of the view.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// The keys; or, once something is typed, the commands that it finds, with the chosen row.
    Help(Input, usize),
    /// What is known about the knowledge base.
    About,
    /// The commands, narrowed by what is typed; with the chosen row.
    Palette(Input, usize),
    /// The export dialog.
    Export(Box<ExportDialog>),
    /// The dialog in which what is seen here is recorded.
    Assess(Box<AssessDialog>),
    /// The menu of what can be copied.
    Copy,
    /// Which link to open; with the chosen row.
    Links(usize),
    /// Which knowledge base to go to.
    Library(Box<LibraryPicker>),
}

impl Overlay {
    /// What the keys mean while it is open.
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

    /// The chosen row of what has links or knowledge bases to choose from.
    pub(super) fn chosen(&self) -> Option<usize> {
        match self {
            Self::Links(at) => Some(*at),
            Self::Library(picker) => Some(picker.at),
            _ => None,
        }
    }
}

impl App {
    /// Opens this on top of the view, from its start on.
    pub(super) fn open(&mut self, overlay: Overlay) {
        self.overlay = Some(overlay);
        self.viewport.overlay = Window::default();
    }

    /// Opens a page, or closes it where it is open.
    pub(super) fn toggle_page(&mut self, page: Overlay) {
        let open = self.overlay.take();
        if open.as_ref().map(discriminant) != Some(discriminant(&page)) {
            self.open(page);
        }
    }

    /// Moves the cursor of what is open on top, or scrolls it.
    pub(super) fn move_in_overlay(&mut self, step: Step) {
        let links = self.links().len();
        let window = &mut self.viewport.overlay;
        match &mut self.overlay {
            Some(Overlay::About) => window.scroll(step),
            Some(Overlay::Help(input, _)) if input.value().is_empty() => window.scroll(step),
            Some(Overlay::Help(_, at) | Overlay::Palette(_, at)) => {
                *at = step.from(*at, window.total, window.height);
            }
            Some(Overlay::Links(at)) => *at = step.from(*at, links, links),
            Some(Overlay::Library(picker)) => {
                let all = picker.offers.len();
                picker.at = step.from(picker.at, all, all);
            }
            Some(Overlay::Export(dialog)) => match step {
                Step::Up => dialog.move_field(-1),
                Step::Down => dialog.move_field(1),
                page => window.scroll(page),
            },
            Some(Overlay::Assess(_) | Overlay::Copy) | None => {}
        }
    }

    /// What the wheel of the mouse scrolls: in the export dialog the preview, else the whole.
    pub(super) fn wheel_over_overlay(&mut self, step: Step) {
        match &self.overlay {
            Some(Overlay::Export(_)) => self.viewport.overlay.scroll(step),
            _ => self.move_in_overlay(step),
        }
    }
}
