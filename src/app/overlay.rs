//! What is open on top of the view.

use tui_input::Input;

use super::ExportDialog;

/// What is open on top of the view.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// The keys; scrolled to a row.
    Help(usize),
    /// What is known about the knowledge base; scrolled to a row.
    About(usize),
    /// The commands, narrowed by what is typed; with the chosen row.
    Palette(Input, usize),
    /// The export dialog.
    Export(Box<ExportDialog>),
    /// The menu of what can be copied.
    Copy,
    /// Which link to open; with the chosen row.
    Links(usize),
}
