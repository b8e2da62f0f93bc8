//! How much of everything the screen shows, from where on, and how far a step goes in it: plain numbers,
//! measured by the drawing side before each frame, so that scrolling can be worked out here without a
//! terminal.

/// The layout that the width of the terminal asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shape {
    /// Too small to draw in: a line says how large it must be.
    TooSmall,
    /// One pane at a time.
    Narrow,
    /// Claims and detail; the filters open as a drawer.
    Medium,
    /// Filters, claims and detail.
    #[default]
    Wide,
}

/// What was measured for the frame to come. Heights are in rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Viewport {
    /// The layout.
    pub shape: Shape,
    /// The list of claims: its first visible row, how many lines are visible from there on, how many rows
    /// there are.
    pub list: Window,
    /// The filter pane.
    pub filters: Window,
    /// The detail.
    pub detail: Window,
    /// The rows of the detail that hold a match of the query.
    pub matches: Vec<usize>,
    /// The comparison: `top` is the first visible row of the item at [`Viewport::compare_first`].
    pub compare: Window,
    /// The first item that the comparison shows, as an index into the rows of the list.
    pub compare_first: usize,
    /// The item that the comparison points at: the selected one while any of it is visible, else the
    /// first that is visible whole.
    pub compare_selected: Option<crate::kb::Item>,
    /// The same where operating models stand beside each other: which of the places for the cursor.
    pub stop: Option<usize>,
    /// The overview.
    pub overview: Window,
    /// What is presented.
    pub present: Window,
    /// What is open on top: help, about, palette, preview of the export.
    pub overlay: Window,
}

/// A window on rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Window {
    /// The first visible row, no further than the last page.
    pub top: usize,
    /// How many rows are visible.
    pub height: usize,
    /// How many rows there are.
    pub total: usize,
}

impl Window {
    /// A window that starts at `top`, or as far as there is something to show.
    pub fn new(top: usize, height: usize, total: usize) -> Self {
        Self {
            top: top.min(total.saturating_sub(height)),
            height,
            total,
        }
    }

    /// The same of so many rows with so many visible, or the last of them.
    pub fn resized(self, height: usize, total: usize) -> Self {
        Self::new(self.top, height, total)
    }

    /// Scrolls it. Earlier keys may have moved it: several may come before the next frame measures it.
    pub fn scroll(&mut self, step: Step) {
        let tops = self.total.saturating_sub(self.height) + 1;
        self.top = step.from(self.top.min(tops - 1), tops, self.height);
    }

    /// A window that is moved just as far as it needs for row `cursor` to be visible.
    pub fn revealing(self, cursor: usize) -> Self {
        let top = if cursor < self.top {
            cursor
        } else if cursor >= self.top + self.height {
            cursor + 1 - self.height.max(1)
        } else {
            self.top
        };
        Self::new(top, self.height, self.total)
    }
}

/// How far to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One back.
    Up,
    /// One on.
    Down,
    /// Half a screen back.
    HalfUp,
    /// Half a screen on.
    HalfDown,
    /// A screen back.
    PageUp,
    /// A screen on.
    PageDown,
    /// To the start.
    First,
    /// To the end.
    Last,
}

impl Step {
    /// Where this leads from `at`, among `total` places of which `page` are visible at a time.
    pub fn from(self, at: usize, total: usize, page: usize) -> usize {
        let last = total.saturating_sub(1);
        let page = page.max(1);
        let half = page.div_ceil(2);
        match self {
            Self::Up => at.saturating_sub(1),
            Self::Down => (at + 1).min(last),
            Self::HalfUp => at.saturating_sub(half),
            Self::HalfDown => (at + half).min(last),
            Self::PageUp => at.saturating_sub(page),
            Self::PageDown => (at + page).min(last),
            Self::First => 0,
            Self::Last => last,
        }
    }
}
