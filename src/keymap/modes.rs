//! Sets of modes. Each is composed of smaller ones, so that a new mode added to one set is in every set
//! that includes it.

#![allow(
    missing_docs,
    reason = "a set of one mode is that mode, which says what it is"
)]

use bitflags::bitflags;

use crate::app::Mode;

bitflags! {
    /// A set of modes.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct Modes: u32 {
        const CLAIMS = bit(Mode::Claims);
        const FILTERS = bit(Mode::Filters);
        const DETAIL = bit(Mode::Detail);
        const COMPARE = bit(Mode::Compare);
        const MODELS = bit(Mode::Models);
        const OVERVIEW = bit(Mode::Overview);
        const PRESENT = bit(Mode::Present);
        const TYPING = bit(Mode::Typing);
        const PALETTE = bit(Mode::Palette);
        const EXPORT = bit(Mode::Export);
        const PATH = bit(Mode::Path);
        const CONFIRM = bit(Mode::Confirm);
        const ASSESS = bit(Mode::Assess);
        const NOTE = bit(Mode::Note);
        const COPY = bit(Mode::Copy);
        const LINKS = bit(Mode::Links);
        const LIBRARY = bit(Mode::Library);
        /// Lists to choose from.
        const CHOICES = Self::LINKS.bits() | Self::LIBRARY.bits();
        const PAGE = bit(Mode::Page);
        const READING = bit(Mode::Reading);
        const TOO_SMALL = bit(Mode::TooSmall);

        /// The panes of the browser.
        const PANES = Self::CLAIMS.bits() | Self::FILTERS.bits() | Self::DETAIL.bits();
        /// Views that list claims.
        const LISTS = Self::PANES.bits() | Self::COMPARE.bits();
        /// All views, with no dialog open.
        const VIEWS = Self::LISTS.bits() | Self::MODELS.bits() | Self::OVERVIEW.bits();
        /// The comparisons.
        const COMPARISONS = Self::COMPARE.bits() | Self::MODELS.bits();
        /// Views with a claim under the cursor.
        const ITEMS = Self::LISTS.bits() & !Self::FILTERS.bits();
        /// The fields of the export dialog.
        const FIELDS = Self::EXPORT.bits() | Self::PATH.bits();
        /// The fields of the assessment dialog.
        const ENTRY = Self::ASSESS.bits() | Self::NOTE.bits();
        /// Where text is typed.
        const TEXTS = Self::TYPING.bits() | Self::PALETTE.bits() | Self::PATH.bits()
            | Self::NOTE.bits();
        /// Pages and dialogs without text input.
        const BOXES = Self::PAGE.bits() | Self::EXPORT.bits() | Self::CONFIRM.bits()
            | Self::COPY.bits() | Self::CHOICES.bits() | Self::ASSESS.bits();
        /// Where single letters move.
        const MOVES = Self::VIEWS.bits() | Self::PAGE.bits() | Self::CHOICES.bits();
        /// Where the cursor moves by pages.
        const PAGES = Self::MOVES.bits() | Self::FIELDS.bits() | Self::PALETTE.bits();
        /// All modes.
        const ALL = Self::VIEWS.bits() | Self::PRESENT.bits() | Self::BOXES.bits() | Self::TEXTS.bits()
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
