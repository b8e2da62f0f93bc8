//! How far to go, and where that leads.

use super::Window;

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

    /// The first visible row after scrolling this way from row `top`, which earlier keys may have led to:
    /// several may come before the next frame measures the window.
    pub fn scroll(self, top: usize, window: Window) -> usize {
        let tops = window.total.saturating_sub(window.height) + 1;
        self.from(top.min(tops - 1), tops, window.height)
    }
}
