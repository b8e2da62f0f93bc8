//! Small public types of the state: panes, views, modes, positions.

use strum::VariantArray;

/// A pane of the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, VariantArray)]
pub enum Pane {
    /// The facets and their values.
    Filters,
    /// The list of claims.
    #[default]
    Claims,
    /// The detail of one claim or finding.
    Detail,
}

/// The view in the main area of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MainView {
    /// The browser: filters, claims and detail.
    #[default]
    Browse,
    /// The comparison: the listed claims, claimed beside observed.
    Compare,
    /// The operating models side by side.
    Models,
    /// The overview: counts by aspect, area and status.
    Overview,
    /// The presentation: one claim at a time.
    Present,
}

/// The layout of claimed and observed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Split {
    /// Side by side if there is room.
    #[default]
    Auto,
    /// Always side by side.
    SideBySide,
    /// Always stacked.
    Stacked,
}

/// The mode, which determines what keys do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray)]
pub enum Mode {
    /// The terminal is too small: keys that act on invisible parts do nothing.
    TooSmall,
    /// The first knowledge base is still being read.
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
    /// The operating models are shown side by side.
    Models,
    /// The overview is shown.
    Overview,
    /// Claims are presented.
    Present,
    /// A page of text is open: help, about.
    Page,
    /// The command palette is open.
    Palette,
    /// The export dialog is open, with a field of choices focused.
    Export,
    /// The export dialog is open, with the path focused.
    Path,
    /// The export dialog asks what to do with an existing file.
    Confirm,
    /// The assessment dialog is open, with the status focused.
    Assess,
    /// The assessment dialog is open, with a text focused.
    Note,
    /// The copy menu is open.
    Copy,
    /// The link picker is open.
    Links,
    /// The knowledge base picker is open.
    Library,
}

/// One line for the user, shown until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What happened.
    pub text: String,
    /// Whether it reports an error.
    pub error: bool,
}

/// The requested scroll position of the comparison; clamped to a valid one when the next frame is measured.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CompareScroll {
    /// The first row, as an index into the listing.
    pub first: usize,
    /// The line offset from the start of that row; may be negative or past its end.
    pub skip: i64,
    /// Whether to scroll so that the selection is visible.
    pub follow: bool,
}

/// The cursor of the overview.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OverviewCursor {
    /// The row, as an index into the rows of [`Overview`](crate::kb::overview::Overview).
    pub row: usize,
    /// The column, as an index into [`App::statuses`](crate::app::App::statuses), or one past the last for
    /// the total.
    pub column: usize,
    /// Whether to scroll so that the cursor is visible; cleared by scrolling.
    pub follow: bool,
}

/// The variant `by` places after `now` in declaration order (negative: before), wrapping around.
pub(crate) fn cycled<T: VariantArray + Copy + PartialEq>(now: T, by: isize) -> T {
    cycled_in(T::VARIANTS, now, by)
}

/// The value `by` places after `now` in `all` (negative: before), wrapping around. A value that is not in
/// `all` counts as the first.
pub(super) fn cycled_in<T: Copy + PartialEq>(all: &[T], now: T, by: isize) -> T {
    let at = all.iter().position(|one| *one == now).unwrap_or_default();
    let last = all.len();
    all[(at + last).wrapping_add_signed(by) % last]
}
