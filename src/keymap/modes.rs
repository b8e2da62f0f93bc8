//! Sets of modes. Each is put together from smaller ones, so that a new mode joins every set that it
//! belongs to by joining one.

use bitflags::bitflags;

use crate::app::Mode;

bitflags! {
    /// A set of modes.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct Modes: u32 {
        /// The list of claims.
        const CLAIMS = bit(Mode::Claims);
        /// The filters.
        const FILTERS = bit(Mode::Filters);
        /// The detail.
        const DETAIL = bit(Mode::Detail);
        /// The comparison.
        const COMPARE = bit(Mode::Compare);
        /// The overview.
        const OVERVIEW = bit(Mode::Overview);
        /// While a query is typed.
        const TYPING = bit(Mode::Typing);
        /// The command palette.
        const PALETTE = bit(Mode::Palette);
        /// The export dialog, on a field with choices.
        const EXPORT = bit(Mode::Export);
        /// The export dialog, on the path.
        const PATH = bit(Mode::Path);
        /// The question about a file that exists.
        const CONFIRM = bit(Mode::Confirm);
        /// The copy menu.
        const COPY = bit(Mode::Copy);
        /// The link picker.
        const LINKS = bit(Mode::Links);
        /// Help and about.
        const PAGE = bit(Mode::Page);
        /// While the knowledge base is read.
        const READING = bit(Mode::Reading);
        /// A terminal that is too small.
        const TOO_SMALL = bit(Mode::TooSmall);

        /// The panes of the browser.
        const PANES = Self::CLAIMS.bits() | Self::FILTERS.bits() | Self::DETAIL.bits();
        /// Views that list claims.
        const LISTS = Self::PANES.bits() | Self::COMPARE.bits();
        /// Every view, with nothing open on top.
        const VIEWS = Self::LISTS.bits() | Self::OVERVIEW.bits();
        /// Views with a claim under the cursor.
        const ITEMS = Self::LISTS.bits() & !Self::FILTERS.bits();
        /// The fields of the export dialog.
        const FIELDS = Self::EXPORT.bits() | Self::PATH.bits();
        /// Where text is typed.
        const TEXTS = Self::TYPING.bits() | Self::PALETTE.bits() | Self::PATH.bits();
        /// What is open on top, except where text is typed.
        const BOXES = Self::PAGE.bits() | Self::EXPORT.bits() | Self::CONFIRM.bits()
            | Self::COPY.bits() | Self::LINKS.bits();
        /// Where single letters move.
        const MOVES = Self::VIEWS.bits() | Self::PAGE.bits() | Self::LINKS.bits();
        /// Where whole pages are moved by.
        const PAGES = Self::MOVES.bits() | Self::FIELDS.bits() | Self::PALETTE.bits();
        /// Everywhere.
        const ALL = Self::VIEWS.bits() | Self::BOXES.bits() | Self::TEXTS.bits()
            | Self::READING.bits() | Self::TOO_SMALL.bits();
    }
}

const fn bit(mode: Mode) -> u32 {
    1 << mode as u32
}

impl Modes {
    /// Whether a mode is in the set.
    pub const fn has(self, mode: Mode) -> bool {
        self.bits() & bit(mode) != 0
    }
}
