//! The viewport: what the screen shows of each part, and how far a step goes in it. Plain numbers that the
//! drawing side measures before each frame, so that scrolling needs no terminal here.

/// The layout class, determined by the terminal size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SizeClass {
    /// Too small to draw in: only a message says so.
    TooSmall,
    /// One pane at a time.
    Narrow,
    /// Claims and detail; the filters open as a drawer.
    Medium,
    /// Filters, claims and detail.
    #[default]
    Wide,
}

/// The measurements of the next frame. Heights are in rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Viewport {
    /// The layout.
    pub size_class: SizeClass,
    /// The list: its first visible row, the number of visible lines, and the number of rows.
    pub list: Window,
    /// The filter pane.
    pub filters: Window,
    /// The detail.
    pub detail: Window,
    /// The rows of the detail with a query match.
    pub matches: Vec<usize>,
    /// The comparison: `top` is the first visible row of the item at [`Viewport::compare_first`].
    pub compare: Window,
    /// The first item that the comparison shows, as an index into the rows of the list.
    pub compare_first: usize,
    /// The item that the comparison points at: the selection while any of it is visible, otherwise the first
    /// fully visible item.
    pub compare_selected: Option<crate::kb::Item>,
    /// The stop that the models view points at, by the same rule.
    pub stop: Option<usize>,
    /// The overview.
    pub overview: Window,
    /// The presentation.
    pub present: Window,
    /// The overlay: help, about, palette, preview of the export.
    pub overlay: Window,
}

/// A scroll window over rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Window {
    /// The scroll offset: the first visible row, at most the start of the last page.
    pub top: usize,
    /// The number of visible rows.
    pub height: usize,
    /// The number of all rows.
    pub total: usize,
}

impl Window {
    /// A window at this offset, clamped to the content.
    pub fn new(top: usize, height: usize, total: usize) -> Self {
        Self {
            top: top.min(total.saturating_sub(height)),
            height,
            total,
        }
    }

    /// The same window over `total` rows with `height` visible, clamped.
    pub fn resized(self, height: usize, total: usize) -> Self {
        Self::new(self.top, height, total)
    }

    /// Scrolls by a step; several may come between two measured frames.
    pub fn scroll(&mut self, step: Step) {
        let tops = self.total.saturating_sub(self.height) + 1;
        self.top = step.target(self.top.min(tops - 1), tops, self.height);
    }

    /// Scrolls just as far as needed to make row `cursor` visible.
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

/// A step of a cursor or a scroll offset.
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
    /// The target of a step from `at`, among `total` positions with `page` visible at a time.
    pub fn target(self, at: usize, total: usize, page: usize) -> usize {
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
