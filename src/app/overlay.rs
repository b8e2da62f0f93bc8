//! What is open on top of the view.

use std::mem::discriminant;

use tui_input::Input;

use super::{App, AssessDialog, ExportDialog, LibraryPicker, Mode, Step, Window};

/// What is open on top of the view.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// The keys, scrolled to a row; or, once something is typed, the commands that it finds, with the chosen
    /// row.
    Help(Input, usize),
    /// What is known about the knowledge base; scrolled to a row.
    About(usize),
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
            Self::About(_) => Mode::Page,
            Self::Help(..) | Self::Palette(..) => Mode::Palette,
            Self::Export(dialog) => dialog.mode(),
            Self::Assess(dialog) => dialog.mode(),
            Self::Copy => Mode::Copy,
            Self::Links(_) => Mode::Links,
            Self::Library(_) => Mode::Library,
        }
    }

    /// Moves its cursor or scrolls it, in a window that was measured; `links` is how many links there
    /// are to choose from.
    fn move_by(&mut self, step: Step, window: Window, links: usize) {
        match self {
            Self::About(top) => *top = step.scroll(*top, window),
            Self::Help(input, top) if input.value().is_empty() => {
                *top = step.scroll(*top, window);
            }
            Self::Help(_, at) | Self::Palette(_, at) => {
                *at = step.from(*at, window.total, window.height)
            }
            Self::Links(at) => *at = step.from(*at, links, links),
            Self::Library(picker) => {
                let all = picker.offers.len();
                picker.at = step.from(picker.at, all, all);
            }
            Self::Export(dialog) => dialog.move_by(step, window),
            Self::Assess(_) | Self::Copy => {}
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

    /// Corrects its position to one that was measured to exist.
    pub(super) fn set_window(&mut self, window: Window) {
        match self {
            Self::About(top) => *top = window.top,
            Self::Help(input, top) if input.value().is_empty() => *top = window.top,
            Self::Help(_, at) | Self::Palette(_, at) => {
                *at = (*at).min(window.total.saturating_sub(1))
            }
            Self::Export(dialog) => dialog.preview_top = window.top,
            Self::Assess(_) | Self::Copy | Self::Links(_) | Self::Library(_) => {}
        }
    }
}

impl App {
    /// Opens a page, or closes it where it is open.
    pub(super) fn toggle_page(&mut self, page: Overlay) {
        let open = self.overlay.as_ref().map(discriminant);
        self.overlay = (open != Some(discriminant(&page))).then_some(page);
    }

    pub(super) fn open_palette(&mut self) {
        self.overlay = Some(Overlay::Palette(Input::default(), 0));
    }

    pub(super) fn move_in_overlay(&mut self, step: Step) {
        let links = self.links().len();
        if let Some(overlay) = &mut self.overlay {
            overlay.move_by(step, self.viewport.overlay, links);
        }
    }

    /// What the wheel of the mouse scrolls: in the export dialog the preview, else the whole.
    pub(super) fn wheel_over_overlay(&mut self, step: Step) {
        match &mut self.overlay {
            Some(Overlay::Export(dialog)) => dialog.scroll_preview(step, self.viewport.overlay),
            _ => self.move_in_overlay(step),
        }
    }
}
