//! What is on screen, and how it changes: the state, the messages, the update.
//!
//! Owns everything that a frame is drawn from. Does not know of a terminal, of keys, of colours or
//! of widths: what was measured comes in as a [`Viewport`], and what only the world can do goes out
//! as an [`Effect`].

mod accessors;
mod choices;
mod dialog;
mod editing;
mod exporting;
mod filtering;
mod library;
mod listing;
mod loading;
mod message;
mod moving;
mod overlay;
mod state;
mod update;
mod viewport;

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use tui_input::Input;

use crate::kb::overview::Overview;
use crate::kb::{Item, KnowledgeBase, sanitise};
use crate::search::{Facet, FacetCount, FacetTable, Filters, Index, Query, Results};

pub use crate::export::file::Existing;
pub use choices::{ExportKind, ExportScope};
pub use dialog::{ExportDialog, ExportField};
pub use library::{Handle, Library, LoadedKb};
pub use listing::{ListRow, Listing, Order};
pub use message::{CopyPart, Effect, Message, Request, Step, Target};
pub use overlay::Overlay;
pub use state::{CompareScroll, LoadStage, MainView, Mode, Notice, OverviewCursor, Pane, Split};
pub use tui_input::InputRequest;
pub use viewport::{Shape, Viewport, Window};

/// What an [`App`] starts from.
#[derive(Debug, Clone)]
pub struct Options {
    /// The query to start with.
    pub query: String,
    /// The filters to start with.
    pub filters: Filters,
    /// The working directory, which relative export paths are shown against.
    pub directory: PathBuf,
    /// What `~` stands for in an export path; nothing where there is no home directory.
    pub home: Option<PathBuf>,
}

/// Everything that is on screen.
#[derive(Debug)]
pub struct App {
    kb: Arc<KnowledgeBase>,
    /// Made when the first query asks for it, as the first frame needs none; or elsewhere.
    index: OnceCell<Arc<Index>>,
    /// Whether the index is made elsewhere, and comes when it is there.
    indexed_elsewhere: bool,
    /// The query has found nothing yet, as there is no index yet.
    awaits_index: bool,
    /// What is being read, while there is nothing to show.
    awaited: Option<String>,
    progress: Option<LoadStage>,
    load_error: Option<String>,
    generation: u64,
    facets: Arc<FacetTable>,
    overview: Overview,
    directory: PathBuf,
    home: Option<PathBuf>,

    input: Input,
    typing: bool,
    /// The query has changed since it was searched.
    unsearched: bool,
    query: Query,
    results: Results,
    filters: Filters,
    counts: Vec<(Facet, Vec<FacetCount>)>,
    order: Order,
    listing: Listing,
    marks: Arc<BTreeSet<Item>>,
    /// Filters and marks before each change, and the query if it was cleared; marks that stayed are
    /// shared.
    undo: Vec<(Filters, Arc<BTreeSet<Item>>, Option<String>)>,

    view: MainView,
    /// The comparison was left for a pane, and is where going back leads.
    left_compare: bool,
    focus: Pane,
    zoomed: bool,
    split: Split,
    overlay: Option<Overlay>,
    notice: Option<Notice>,
    mouse: bool,

    selected: Option<Item>,
    filter_cursor: usize,
    filters_top: usize,
    list_top: usize,
    detail_top: usize,
    match_at: Option<usize>,
    /// Which link of the selected item was opened last.
    link_opened: usize,
    revision: u64,
    compare: CompareScroll,
    overview_cursor: OverviewCursor,
    viewport: Viewport,
}

impl App {
    /// A browser over this knowledge base, with its first claim selected.
    pub fn new(kb: Arc<KnowledgeBase>, options: Options) -> Self {
        let library = Library::new(kb);
        let mut app = Self::empty(Arc::clone(&library.kb), options);
        app.set_library(library);
        app
    }

    /// A browser over nothing yet: a knowledge base of this name is being read, and its index is
    /// made, elsewhere.
    pub fn awaiting(name: &str, options: Options) -> Self {
        let mut app = Self::empty(Arc::new(loading::nothing()), options);
        app.awaited = Some(sanitise::line(name).into_owned());
        app.indexed_elsewhere = true;
        app
    }

    /// A browser that nothing is listed in.
    fn empty(kb: Arc<KnowledgeBase>, options: Options) -> Self {
        let query = Query::parse(&options.query);
        Self {
            kb,
            index: OnceCell::new(),
            indexed_elsewhere: false,
            awaits_index: false,
            awaited: None,
            progress: None,
            load_error: None,
            generation: 0,
            facets: Arc::default(),
            overview: Overview::default(),
            directory: options.directory,
            home: options.home,
            input: Input::new(query.text().to_owned()),
            typing: false,
            unsearched: false,
            results: Results::default(),
            filters: options.filters,
            counts: Vec::new(),
            order: Order::Best,
            listing: Listing::default(),
            marks: Arc::default(),
            undo: Vec::new(),
            view: MainView::Browse,
            left_compare: false,
            focus: Pane::Claims,
            zoomed: false,
            split: Split::Auto,
            overlay: None,
            notice: None,
            mouse: true,
            selected: None,
            filter_cursor: 0,
            filters_top: 0,
            list_top: 0,
            detail_top: 0,
            match_at: None,
            link_opened: 0,
            revision: 0,
            compare: CompareScroll {
                first: 0,
                skip: 0,
                follow: true,
            },
            overview_cursor: OverviewCursor {
                row: 0,
                column: 0,
                top: 0,
                follow: true,
            },
            viewport: Viewport::default(),
            query,
        }
    }

    /// A browser that has its index already.
    pub fn with_index(kb: Arc<KnowledgeBase>, index: Arc<Index>, options: Options) -> Self {
        let query = options.query;
        let query_later = Options {
            query: String::new(),
            ..options
        };
        let mut app = Self::new(kb, query_later);
        app.index = OnceCell::from(index);
        if !query.is_empty() {
            app.input = Input::new(query);
            app.requery();
        }
        app
    }

    /// What the keys mean just now.
    pub fn mode(&self) -> Mode {
        if self.viewport.shape == Shape::TooSmall {
            return Mode::TooSmall;
        }
        match &self.overlay {
            Some(Overlay::Help(_) | Overlay::About(_)) => Mode::Page,
            Some(Overlay::Palette(..)) => Mode::Palette,
            Some(Overlay::Export(dialog)) => dialog.mode(),
            Some(Overlay::Copy) => Mode::Copy,
            Some(Overlay::Links(_)) => Mode::Links,
            None => self.mode_beneath(),
        }
    }

    /// What the keys mean beneath what is open on top.
    pub fn mode_beneath(&self) -> Mode {
        if self.typing {
            Mode::Typing
        } else if self.awaited.is_some() {
            Mode::Reading
        } else {
            self.view_mode()
        }
    }

    fn view_mode(&self) -> Mode {
        match (self.view, self.focus) {
            (MainView::Compare, _) => Mode::Compare,
            (MainView::Overview, _) => Mode::Overview,
            (MainView::Browse, Pane::Filters) => Mode::Filters,
            (MainView::Browse, Pane::Claims) => Mode::Claims,
            (MainView::Browse, Pane::Detail) => Mode::Detail,
        }
    }

    /// The index: made now if it was not before, unless it is made elsewhere and not there yet.
    pub fn index(&self) -> Option<&Index> {
        if self.indexed_elsewhere {
            return self.index.get().map(|index| &**index);
        }
        Some(self.index.get_or_init(|| Arc::new(Index::build(&self.kb))))
    }

    /// Searches again and lists anew; the best result becomes the selected one.
    fn requery(&mut self) {
        if self.search() {
            self.relist();
            self.select_first();
        }
    }

    /// Takes in the query and finds what it finds; false when that has to wait for the index.
    fn search(&mut self) -> bool {
        self.query = Query::parse(self.input.value());
        self.awaits_index = false;
        self.results = if self.query.is_empty() {
            Results::everything(&self.kb)
        } else if let Some(index) = self.index() {
            index.search_after(&self.kb, &self.query, &self.results)
        } else {
            self.awaits_index = true;
            return false;
        };
        true
    }

    /// Lists the results anew under the filters; keeps the selected one while it is there.
    fn relist(&mut self) {
        self.revision += 1;
        self.counts = self
            .facets
            .counts(&self.kb, &self.results.hits, &self.filters);
        self.listing = Listing::build(
            &self.kb,
            &self.facets,
            &self.overview,
            (&self.results, &self.filters),
            self.order_in_force(),
        );
        self.filter_cursor = self
            .filter_cursor
            .min(self.filter_values().count().saturating_sub(1));
        match self.selected {
            Some(item) if self.listing.row_of(item).is_some() => self.compare.follow = true,
            _ => self.select_first(),
        }
    }

    /// The order of the list: without a query there is no best match, so the paper's order stands.
    pub fn order_in_force(&self) -> Order {
        match self.order {
            Order::Best if self.query.is_empty() || self.awaits_index => Order::Paper,
            order => order,
        }
    }

    fn select_first(&mut self) {
        self.list_top = 0;
        // What is found best is on top; without a query the first claim is what a reader wants.
        let first = match self.order_in_force() {
            Order::Best => None,
            _ => self.listing.items().find(|item| item.claim().is_some()),
        };
        let first = first.or_else(|| self.listing.item(0));
        self.select(first);
    }

    fn select(&mut self, item: Option<Item>) {
        if self.selected != item {
            self.selected = item;
            self.detail_top = 0;
            self.match_at = None;
            self.link_opened = 0;
        }
        self.compare.follow = true;
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
