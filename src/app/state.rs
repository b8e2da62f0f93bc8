//! Small parts of the state that are read from outside: panes, views, modes, positions.

use strum::VariantArray;

/// A pane of the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, VariantArray)]
pub enum Pane {
    /// The facets and their values.
    Filters,
    /// The list of claims.
    #[default]
    Claims,
    /// One claim or finding, whole.
    Detail,
}

/// What fills the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MainView {
    /// Filters, claims, detail.
    #[default]
    Browse,
    /// The whole set, claimed beside observed.
    Compare,
    /// The whole set, the operating models beside each other.
    Models,
    /// Counts by aspect, area and status.
    Overview,
    /// One claim a screen.
    Present,
}

/// How claimed and observed are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Split {
    /// Side by side where there is room.
    #[default]
    Auto,
    /// Always side by side.
    SideBySide,
    /// Always one under the other.
    Stacked,
}

/// What the keys mean just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray)]
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
    /// The operating models are shown beside each other.
    Models,
    /// The overview is shown.
    Overview,
    /// Claims are presented.
    Present,
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
    /// What is seen here is being recorded: the status is chosen.
    Assess,
    /// The same: a text is typed.
    Note,
    /// The copy menu is open.
    Copy,
    /// The link picker is open.
    Links,
    /// The picker of knowledge bases is open.
    Library,
}

/// One line for the user, shown until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What happened.
    pub text: String,
    /// Whether it is bad news.
    pub error: bool,
}

/// Where the comparison is to be scrolled to. Measuring the next frame corrects it to a position that
/// exists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CompareScroll {
    /// A row of the listing.
    pub first: usize,
    /// How many lines below the start of that row; may be negative or past its end.
    pub skip: i64,
    /// Whether the selected item must be visible.
    pub follow: bool,
}

/// Where in the overview the cursor is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OverviewCursor {
    /// The row of the cursor: an index into the rows of
    /// [`Overview`](crate::kb::overview::Overview).
    pub row: usize,
    /// Its column: an index into [`App::statuses`](crate::app::App::statuses), or past the last for the
    /// claims of all.
    pub column: usize,
    /// Whether the cursor must be visible; scrolling away from it ends that.
    pub follow: bool,
}

/// How far the loading of a knowledge base is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadStage {
    /// It is being read.
    Reading {
        /// How many bytes there are; nothing while that is not known.
        total: u64,
        /// How many are read.
        read: u64,
        /// How many are parsed.
        parsed: u64,
        /// How many claims were in them.
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

/// The value so many further on in the order of declaration (negative: back), round the ends.
pub(crate) fn cycled<T: VariantArray + Copy + PartialEq>(now: T, by: isize) -> T {
    cycled_in(T::VARIANTS, now, by)
}

/// The value so many places after this one among all of these, from the last to the first and back. One
/// that is none of them stands for the first.
pub(super) fn cycled_in<T: Copy + PartialEq>(all: &[T], now: T, by: isize) -> T {
    let at = all.iter().position(|one| *one == now).unwrap_or_default();
    let last = all.len();
    all[(at + last).wrapping_add_signed(by) % last]
}
