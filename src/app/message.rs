//! What the user meant, and what the world answered: everything that can change an [`App`](super::App).

use std::path::PathBuf;
use std::rc::Rc;

use tui_input::InputRequest;

use crate::export::file::Existing;
use crate::kb::Item;
use crate::search::{FacetValue, Index};

use super::library::{Handle, LoadedKb};
use super::{ExportKind, ExportScope, LoadStage, Pane, Step, Viewport};

/// One thing that happened. The variants say what was meant, not which key was pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// Go somewhere within whatever has the focus.
    Move(Step),
    /// Scroll the detail, wherever the focus is.
    ScrollDetail(Step),
    /// Scroll what lies under the mouse, by rows (negative is up).
    Wheel(Target, i16),
    /// Go to the first claim of the next group.
    NextGroup,
    /// Go to the first claim of this group, or of the one before.
    PreviousGroup,
    /// Go to the next claim or finding, wherever the focus is.
    NextItem,
    /// Go to the claim or finding before, wherever the focus is.
    PreviousItem,
    /// Go to this claim or finding.
    Select(Item),
    /// Give a pane the focus.
    Focus(Pane),
    /// Give the next pane the focus.
    FocusNext,
    /// Give the pane before the focus.
    FocusPrevious,
    /// Give the pane to the left the focus; in the overview, go a column left.
    Left,
    /// Give the pane to the right the focus; in the overview, go a column right.
    Right,
    /// Go into what is under the cursor, or accept.
    Enter,
    /// Go back one step. Never quits.
    Back,
    /// Close what is open; with nothing open, quit.
    Quit,
    /// Quit, whatever is open.
    QuitNow,

    /// Start typing a query.
    StartTyping,
    /// Change the text that is being typed.
    Edit(InputRequest),
    /// Put pasted text where the cursor of the text being typed is.
    Paste(String),
    /// Put the suggested query in the place of the one that found nothing.
    TakeSuggestion,
    /// Go to the next match in the detail.
    NextMatch,
    /// Go to the match before in the detail.
    PreviousMatch,

    /// Turn the filter value under the cursor on or off.
    ToggleFilter,
    /// Let the filter value under the cursor be the only one of its facet.
    OnlyFilter,
    /// Turn this filter value on or off.
    ToggleValue(FacetValue),
    /// Put the cursor of the filter pane on this value, and turn it on or off.
    ClickFilter(usize),
    /// Put the cursor of the overview on this row and column, or filter to the cell where it is there.
    ClickCell(usize, usize),
    /// Clear the filters; with none set, the query.
    ClearFilters,
    /// Go through all, unrealised, realised.
    CycleStatus,
    /// Take back the last change of filters or marks.
    Undo,

    /// Mark the selected claim or finding, or take its mark away.
    ToggleMark,
    /// Mark everything that the list shows, or take all those marks away.
    MarkAll,

    /// Open or close the comparison of the whole set.
    ToggleCompare,
    /// Open or close the overview.
    ToggleOverview,
    /// Go through the ways to lay out claimed and observed.
    CycleSplit,
    /// Go through the orders of the list.
    CycleOrder,
    /// Show the focused pane alone, or all again.
    ToggleZoom,

    /// Open the export dialog.
    OpenExport,
    /// Go to the next field of the export dialog.
    NextField,
    /// Go to the field of the export dialog before.
    PreviousField,
    /// Choose the next or previous value of the dialog's field.
    ChangeField(isize),
    /// Export these.
    ChooseScope(ExportScope),
    /// Export as this.
    ChooseKind(ExportKind),
    /// Type where to export to.
    ChoosePath,
    /// Write the export.
    Save(Existing),
    /// The export could not be written because something is there already.
    SaveExists(PathBuf),
    /// The export was written, here.
    Saved(PathBuf),
    /// Open the menu of what can be copied.
    OpenCopy,
    /// Copy this to the clipboard.
    Copy(CopyPart),
    /// Open a link of the selected claim; with several, ask which.
    OpenLink,
    /// Open the link with this number (from zero) of the selected claim.
    OpenLinkNumber(usize),

    /// Open or close the help.
    ToggleHelp,
    /// Open or close what is known about the knowledge base.
    ToggleAbout,
    /// Open the command palette.
    OpenPalette,
    /// Do this, chosen in the palette.
    Run(Box<Message>),
    /// Give the mouse back to the terminal, or take it again.
    ToggleMouse,
    /// Draw the whole screen again.
    Redraw,
    /// Give the terminal back to the shell until resumed.
    Suspend,

    /// The screen was measured: this is how much of everything is visible.
    Measured(Viewport),
    /// Read the file of the knowledge base again.
    Reload,
    /// The knowledge base that is being read or indexed is so far.
    Progressed(LoadStage),
    /// The knowledge base is there, for the first time or again.
    Loaded(Handle<LoadedKb>),
    /// Its index is there.
    Indexed(Handle<Index>),
    /// The knowledge base cannot be read; say why.
    LoadFailed(String),
    /// An effect is done; say so.
    Notice(String),
    /// An effect failed; say why.
    Failed(String),
}

/// What the wheel of the mouse turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A pane of the browser.
    Pane(Pane),
    /// The comparison.
    Compare,
    /// The overview.
    Overview,
    /// Whatever is open on top.
    Overlay,
}

/// What can be copied of the selected claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyPart {
    /// The whole, as Markdown.
    Whole,
    /// What is claimed (of a finding: its text).
    Claimed,
    /// What is observed (of a finding: its text).
    Observed,
    /// The address of the link of it that was opened last, else of its first.
    Link,
    /// Its id.
    Id,
}

/// What the shell is to do with the terminal, or with the world outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// End the program.
    Quit,
    /// Give the terminal back to the shell until resumed.
    Suspend,
    /// Draw the whole screen again.
    Redraw,
    /// Take the mouse (true) or let it go.
    CaptureMouse(bool),
    /// Read the knowledge base again; it comes with a message when it is there.
    Reload,
    /// End the program, as there is no knowledge base to browse, and say why.
    GiveUp(String),
    /// Something of the world outside; what comes of it is answered with a message.
    Ask(Request),
}

/// What only the world outside can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Send text to the clipboard of the terminal.
    Copy(String),
    /// Open an address (http or https) with the system's opener.
    OpenUrl(String),
    /// Write a file.
    Save {
        /// As typed: relative to the working directory, or absolute.
        path: PathBuf,
        /// Every byte.
        contents: Rc<str>,
        /// What to do when something is there already.
        existing: Existing,
    },
}
