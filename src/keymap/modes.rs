//! Sets of modes, put together from one another: a new mode is in every set that it belongs to by
//! being in one.

use crate::app::Mode;

/// A set of modes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Modes(u32);

impl Modes {
    /// Just this one.
    pub const fn only(mode: Mode) -> Self {
        Self(1 << mode as u32)
    }

    /// All modes of both.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// This set with one more.
    pub const fn with(self, mode: Mode) -> Self {
        self.and(Self::only(mode))
    }

    /// This set but for one.
    pub const fn without(self, mode: Mode) -> Self {
        Self(self.0 & !Self::only(mode).0)
    }

    /// Whether a mode is in it.
    pub const fn contains(self, mode: Mode) -> bool {
        self.meets(Self::only(mode))
    }

    /// Whether any mode is in both.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// How many there are in it.
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether there is none in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The panes of the browser.
    pub const PANES: Self = Self::only(Mode::Claims)
        .with(Mode::Filters)
        .with(Mode::Detail);
    /// Views that list claims.
    pub const LISTS: Self = Self::PANES.with(Mode::Compare);
    /// Every view, with nothing open on top.
    pub const VIEWS: Self = Self::LISTS.with(Mode::Overview);
    /// Views with a claim under the cursor.
    pub const ITEMS: Self = Self::LISTS.without(Mode::Filters);
    /// The fields of the export dialog.
    pub const FIELDS: Self = Self::only(Mode::Export).with(Mode::Path);
    /// Wherever text is typed.
    pub const TEXTS: Self = Self::only(Mode::Typing)
        .with(Mode::Palette)
        .with(Mode::Path);
    /// What is open on top, but for where letters are text.
    pub const BOXES: Self = Self::only(Mode::Page)
        .with(Mode::Export)
        .with(Mode::Confirm)
        .with(Mode::Copy)
        .with(Mode::Links);
    /// Whatever can be moved in with single letters.
    pub const MOVES: Self = Self::VIEWS.with(Mode::Page).with(Mode::Links);
    /// Whatever can be moved in by pages.
    pub const PAGES: Self = Self::MOVES.and(Self::FIELDS).with(Mode::Palette);
    /// Everywhere.
    pub const ALL: Self = Self::VIEWS
        .and(Self::BOXES)
        .and(Self::TEXTS)
        .with(Mode::Reading)
        .with(Mode::TooSmall);
}
