//! The parts of the state that have names of their own: panes, views, modes, places.

/// A pane of the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pane {
    /// The facets and their values.
    Filters,
    /// The list of claims.
    Claims,
    /// One claim or finding, whole.
    Detail,
}

/// What fills the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MainView {
    /// Filters, claims, detail.
    Browse,
    /// The whole set, claimed beside observed.
    Compare,
    /// Counts by aspect, area and status.
    Overview,
}

/// How claimed and observed are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Split {
    /// Side by side where there is room.
    Auto,
    /// Always side by side.
    SideBySide,
    /// Always one under the other.
    Stacked,
}

/// What the keys mean just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The terminal is too small to show anything: keys that act on what is not seen do nothing.
    TooSmall,
    /// There is nothing yet: the knowledge base is being read.
    Reading,
    /// The list of claims has the focus.
    Claims,
    /// The filters have the focus.
    Filters,
    /// The detail has the focus.
    Detail,
    /// A query is being typed.
    Typing,
    /// The comparison is shown.
    Compare,
    /// The overview is shown.
    Overview,
    /// A page of text is open: help, about.
    Page,
    /// The command palette is open.
    Palette,
    /// The export dialog is open, on a field with choices.
    Export,
    /// The export dialog is open, on the path.
    Path,
    /// The export dialog asks what to do with the file that is there.
    Confirm,
    /// The copy menu is open.
    Copy,
    /// The link picker is open.
    Links,
}

impl Mode {
    /// All, in the order in which they are declared.
    pub const ALL: [Self; 15] = [
        Self::TooSmall,
        Self::Reading,
        Self::Claims,
        Self::Filters,
        Self::Detail,
        Self::Typing,
        Self::Compare,
        Self::Overview,
        Self::Page,
        Self::Palette,
        Self::Export,
        Self::Path,
        Self::Confirm,
        Self::Copy,
        Self::Links,
    ];
}

/// One line for the user, shown until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What happened.
    pub text: String,
    /// Whether it is bad news.
    pub error: bool,
}

/// Where the comparison is scrolled to: a wish, made true by what the next measuring finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CompareScroll {
    /// A row of the listing.
    pub first: usize,
    /// Rows to go on from its first one; may be negative or past its end.
    pub skip: i64,
    /// Whether the selected item must be visible.
    pub follow: bool,
}

/// Where in the overview the cursor is, and what of it is visible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OverviewCursor {
    /// The row of the cursor: an index into the rows of
    /// [`Overview`](crate::kb::overview::Overview).
    pub row: usize,
    /// Its column: an index into [`App::statuses`](crate::app::App::statuses), or past the last for the
    /// claims of all.
    pub column: usize,
    /// The first visible row on the screen.
    pub top: usize,
    /// Whether the cursor must be visible: until it is scrolled away from.
    pub follow: bool,
}

/// How far a knowledge base is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadStage {
    /// It is being read.
    Reading {
        /// How many bytes there are; nothing while that is not known.
        total: u64,
        /// How many are read.
        read: u64,
        /// How many are taken in.
        parsed: u64,
        /// How many claims that are.
        claims: u64,
    },
    /// The index is being made.
    Indexing {
        /// How many claims and findings are in it.
        done: u64,
        /// How many there are.
        total: u64,
    },
}
