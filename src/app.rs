//! The state of the program and how it changes: the state, the messages, the update.
//!
//! Owns everything that a frame is drawn from, without access to the terminal, keys, colours or text widths:
//! measurements arrive as a [`Viewport`], and side effects leave as an [`Effect`].
//!
//! The state has a few parts, each with its operations in a file of its own: `prepared`, `loading`, `search`,
//! `filters`, `list`, `selection`, `undo` (with the marks), `panes`, `overlay`, `export_dialog`. `update`
//! maps messages to operations. Drawing only reads: the parts, and what `accessors` derives from them.

mod accessors;
mod assess_dialog;
mod assessing;
mod editing;
mod effect;
mod export_dialog;
mod exporting;
mod filters;
mod library;
mod library_entry;
mod list;
mod listing;
mod loading;
mod models;
mod moving;
mod overlay;
mod panes;
mod picker;
mod prepared;
mod presentation;
mod query_history;
mod search;
mod selection;
mod state;
mod undo;
mod update;
mod viewport;

use std::path::PathBuf;

use crate::file::expanded;
use crate::search::Filters;

pub use crate::file::Existing;
pub use assess_dialog::{AssessDialog, AssessField};
pub use effect::{Effect, Request};
pub use export_dialog::{ExportDialog, ExportField, ExportKind, ExportScope};
pub use filters::FilterState;
pub use library_entry::{LibraryEntry, LibraryPicker, Origin, RecentFile};
pub use list::List;
pub use listing::{Heading, ListRow, Listing, Order};
pub use loading::Loading;
pub use models::ModelsView;
pub use overlay::Overlay;
pub use panes::Panes;
pub use prepared::{Handle, LoadedKb, PreparedKb};
pub use presentation::{Presentation, Reveal};
pub use query_history::merged_queries;
pub use search::Search;
pub use state::{CompareScroll, MainView, Mode, Notice, OverviewCursor, Pane, Split};
pub use tui_input::InputRequest;
pub use update::{CopyPart, Message, MessageKind};
pub use viewport::{SizeClass, Step, Viewport, Window};

use assessing::Assessing;
use selection::Selection;
pub(crate) use state::cycled;
use state::cycled_in;
use undo::{Marks, UndoStack};

/// The initial settings of an [`App`].
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The initial query.
    pub query: String,
    /// The initial filters.
    pub filters: Filters,
    /// The working directory; export paths are shown relative to it.
    pub directory: PathBuf,
    /// The home directory that `~` stands for in an export path, or `None` if there is none.
    pub home: Option<PathBuf>,
    /// The files of local assessments; the first is written to.
    pub assessments: Vec<PathBuf>,
    /// The author of new assessment entries, if the file does not name one.
    pub author: String,
    /// The files named on the command line, as absolute paths.
    pub files: Vec<PathBuf>,
    /// Whether recently browsed files are remembered and offered.
    pub recent: bool,
    /// Whether the mouse is captured at startup.
    pub mouse: bool,
}

impl Options {
    /// A typed path with `~` expanded.
    fn expanded(&self, typed: &str) -> PathBuf {
        expanded(typed, self.home.as_deref())
    }
}

/// The whole state of the program.
#[derive(Debug, Default)]
pub struct App {
    prepared: PreparedKb,
    /// The state of loading.
    pub loading: Loading,
    /// The search box, the query and its results.
    pub search: Search,
    /// The filters and the cursor of their pane.
    pub filters: FilterState,
    /// The list of claims and findings.
    pub list: List,
    selection: Selection,
    marks: Marks,
    undo_stack: UndoStack,
    query_history: query_history::QueryHistory,
    navigation: library::Navigation,
    /// The view, the focus and the layout of the panes.
    pub panes: Panes,
    pub(crate) compare: CompareScroll,
    presentation: Presentation,
    models: Option<ModelsView>,
    /// The cursor of the overview.
    pub overview_cursor: OverviewCursor,
    /// The open overlay, if any.
    pub overlay: Option<Overlay>,
    assessing: Assessing,
    /// The current notice, if any.
    pub notice: Option<Notice>,
    /// Whether the mouse is captured, so that the terminal does not handle it.
    mouse: bool,
    /// The settings it was started with.
    options: Options,
    /// The last measurements.
    pub viewport: Viewport,
    /// Incremented on every change of rows, marks, assessments or layout; invalidates cached layout.
    pub(crate) revision: u64,
}

impl App {
    /// Browses this knowledge base, with its first claim selected.
    pub fn new(prepared: PreparedKb, options: Options) -> Self {
        let mut app = Self::empty(Loading::default(), options);
        app.set_prepared(prepared);
        app.notify_new_assessment_file();
        app
    }

    /// Starts without a knowledge base: another thread reads one of this name and builds its index.
    pub fn awaiting(name: &str, options: Options) -> Self {
        Self::empty(Loading::awaiting(name), options)
    }

    fn empty(loading: Loading, mut options: Options) -> Self {
        let assessments = std::mem::take(&mut options.assessments);
        Self {
            loading,
            search: Search::new(&options.query),
            filters: FilterState {
                set: std::mem::take(&mut options.filters),
                ..FilterState::default()
            },
            assessing: Assessing::new(assessments),
            mouse: options.mouse,
            options,
            ..Self::default()
        }
    }

    /// The mode, which determines what keys do.
    pub fn mode(&self) -> Mode {
        match &self.overlay {
            _ if self.viewport.size_class == SizeClass::TooSmall => Mode::TooSmall,
            Some(overlay) => overlay.mode(),
            None => self.mode_beneath(),
        }
    }

    /// The mode beneath any overlay.
    pub fn mode_beneath(&self) -> Mode {
        if self.search.is_typing {
            Mode::Typing
        } else if self.loading.awaited.is_some() {
            Mode::Reading
        } else {
            self.panes.mode()
        }
    }

    fn notify(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice {
            text: text.into(),
            error: false,
        });
    }

    fn notify_error(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice {
            text: text.into(),
            error: true,
        });
    }
}
