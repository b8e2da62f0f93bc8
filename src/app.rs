//! What is on screen, and how it changes: the state, the messages, the update.
//!
//! Owns everything that a frame is drawn from. It has no access to a terminal, to keys, colours or
//! widths: what was measured comes in as a [`Viewport`], and what only the outside world can do goes
//! out as an [`Effect`].
//!
//! The state is a few parts, each with its verbs in a file of its own: `prepared`, `loading`, `search`,
//! `filters`, `list`, `selection`, `history` (marks and undo), `panes`, `overlay`, `export_dialog`.
//! `update` says which message means which verb. Drawing reads the parts, of which it cannot change any, and
//! what `accessors` puts together.

mod accessors;
mod assess_dialog;
mod assessing;
mod editing;
mod effect;
mod export_dialog;
mod exporting;
mod filters;
mod history;
mod library;
mod list;
mod listing;
mod loading;
mod models;
mod moving;
mod offer;
mod overlay;
mod panes;
mod picker;
mod prepared;
mod presenting;
mod recall;
mod search;
mod selection;
mod state;
mod update;
mod viewport;

use std::path::PathBuf;

use crate::file::expanded;
use crate::search::Filters;

pub use crate::file::Existing;
pub use assess_dialog::{AssessDialog, AssessField};
pub use effect::{Effect, Request};
pub use export_dialog::{ExportDialog, ExportField, ExportKind, ExportScope, ScopeSize};
pub use filters::FilterState;
pub use list::List;
pub use listing::{ListRow, Listing, Order};
pub use loading::Loading;
pub use models::ModelsView;
pub use offer::{LibraryPicker, Offer, Origin, RecentFile};
pub use overlay::Overlay;
pub use panes::Panes;
pub use prepared::{Handle, LoadedKb, PreparedKb};
pub use presenting::{Presenting, Shown};
pub use recall::merged_queries;
pub use search::Search;
pub use state::{CompareScroll, LoadStage, MainView, Mode, Notice, OverviewCursor, Pane, Split};
pub use tui_input::InputRequest;
pub use update::{CopyPart, Message, MessageKind};
pub use viewport::{Shape, Step, Viewport, Window};

use assessing::Assessing;
use history::{History, Marks};
use selection::Selection;
pub(crate) use state::cycled;
use state::cycled_in;

/// What an [`App`] starts from.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The query to start with.
    pub query: String,
    /// The filters to start with.
    pub filters: Filters,
    /// The working directory, which relative export paths are shown against.
    pub directory: PathBuf,
    /// What `~` stands for in an export path; nothing where there is no home directory.
    pub home: Option<PathBuf>,
    /// The files of what is seen here, which are beside the knowledge base; the first is written to.
    pub assessments: Vec<PathBuf>,
    /// Who records what is seen here, where the file does not say.
    pub author: String,
    /// The files that the command line names, from the root.
    pub files: Vec<PathBuf>,
    /// Whether files that were browsed before are remembered and offered.
    pub recent: bool,
    /// Whether the mouse is the program's from the start.
    pub mouse: bool,
}

impl Options {
    /// A path as typed, with what `~` stands for.
    fn expanded(&self, typed: &str) -> PathBuf {
        expanded(typed, self.home.as_deref())
    }
}

/// Everything that is on screen.
#[derive(Debug, Default)]
pub struct App {
    prepared: PreparedKb,
    /// What is on its way.
    pub loading: Loading,
    /// The search box, and what it found.
    pub search: Search,
    /// The filters, and the pane of them.
    pub filters: FilterState,
    /// The list of claims and findings.
    pub list: List,
    selection: Selection,
    marks: Marks,
    history: History,
    recall: recall::Recall,
    trail: library::Trail,
    /// The view and its panes.
    pub panes: Panes,
    pub(crate) compare: CompareScroll,
    presenting: Presenting,
    models: Option<ModelsView>,
    overview: OverviewCursor,
    overlay: Option<Overlay>,
    assessing: Assessing,
    notice: Option<Notice>,
    /// Whether the first keys are to be told, up to the first one that is pressed.
    pub(crate) is_new_here: bool,
    /// Whether the mouse is the program's, not the terminal's.
    mouse: bool,
    /// What it was opened with.
    options: Options,
    viewport: Viewport,
    /// Changes whenever rows, marks or layout do.
    pub(crate) revision: u64,
}

impl App {
    /// A browser over this knowledge base, with its first claim selected.
    pub fn new(prepared: PreparedKb, options: Options) -> Self {
        let mut app = Self::empty(Loading::default(), options);
        app.set_prepared(prepared);
        app.tell_of_new_assessment();
        app
    }

    /// A browser over nothing yet: another thread reads a knowledge base of this name and builds its
    /// index.
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

    /// What the keys mean.
    pub fn mode(&self) -> Mode {
        match &self.overlay {
            _ if self.viewport.shape == Shape::TooSmall => Mode::TooSmall,
            Some(overlay) => overlay.mode(),
            None => self.mode_beneath(),
        }
    }

    /// What the keys mean beneath what is open on top.
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
