//! A long document of blocks, laid out lazily: only visible blocks. The scroll position is a block and a line
//! offset in it, not a row of the whole document.

use std::ops::Range;

use ratatui::text::Line;

use super::Context;
use super::cache::Cache;
use super::panel::{Panel, Room};
use crate::app::{App, Viewport, Window};

/// Cached lines of blocks, by block index.
pub(crate) type BlockCache = Cache<usize, Vec<Line<'static>>>;

/// A document that is laid out in blocks.
pub(crate) trait BlockSource {
    fn count(&self) -> usize;

    fn lines(&self, at: usize) -> Vec<Line<'static>>;

    fn selected(&self) -> Option<usize>;

    /// The lines of the selected block (which has `lines` of them) that must be visible.
    fn selected_part(&self, lines: usize) -> Range<usize> {
        0..lines
    }

    /// The index of the heading above a block, or of the block itself.
    fn heading_above(&self, at: usize) -> usize;
}

#[derive(Debug, Default)]
pub(crate) struct VisibleBlocks {
    pub(crate) first: usize,
    /// The number of its lines above the viewport.
    pub(crate) skip: usize,
    /// The window over blocks; it excludes the last visible block if that is cut off below.
    pub(crate) window: Window,
    pub(crate) lines: Vec<(usize, Line<'static>)>,
}

impl VisibleBlocks {
    /// Lays out the visible part of a sheet at the scroll position the app asks for, clamped to a valid one.
    pub(crate) fn of(
        source: &impl BlockSource,
        app: &App,
        (columns, height): Room,
        cache: &mut BlockCache,
    ) -> Self {
        cache.begin(app, columns);
        let mut blocks = Blocks { source, cache };
        let requested = app.compare;
        let mut place = blocks.clamped(requested.first, requested.skip, height);
        if requested.follow {
            place = blocks.revealing_selected(place, height);
        }
        let (first, skip) = place;
        let (lines, below) = blocks.visible(first, skip, height);
        Self {
            first,
            skip,
            window: Window {
                top: first,
                height: below - first,
                total: source.count(),
            },
            lines,
        }
    }

    /// Adds the lines to a panel, or a message if there are none, and updates the viewport.
    pub(crate) fn add_to(self, cx: Context<'_>, panel: &mut Panel, viewport: &mut Viewport) {
        viewport.compare_first = self.first;
        viewport.compare = Window {
            top: self.skip,
            height: self.lines.len(),
            total: 0,
        };
        panel.window = self.window;
        if self.lines.is_empty() {
            let text = match cx.app.kb().claims.is_empty() {
                true => "This knowledge base has no claims.",
                false => "Nothing to compare: ⟨clear⟩ clears the filters, then the query.",
            };
            let text = cx.keys.expand_keys(text);
            panel.lines.push(Line::styled(text, cx.theme.quiet));
        }
        panel
            .lines
            .extend(self.lines.into_iter().map(|(_, line)| line));
    }

    /// The block for the cursor, and whether the cursor is there already: the selected block while a line of
    /// it is visible or must become visible, otherwise the first fully visible block, or the first visible
    /// one.
    pub(crate) fn cursor_block(&self, app: &App, selected: Option<usize>) -> Option<(usize, bool)> {
        let is_visible = |row: usize| self.lines.iter().any(|(one, _)| *one == row);
        let follow = app.compare.follow;
        if let Some(row) = selected.filter(|row| follow || is_visible(*row)) {
            return Some((row, true));
        }
        let rows = self.lines.iter().map(|(row, _)| *row);
        let whole = rows.clone().find(|row| *row > self.first || self.skip == 0);
        Some((whole.or_else(|| rows.clone().next())?, false))
    }

    /// The last visible block, even if only partly visible.
    pub(crate) fn last(&self) -> usize {
        self.lines.last().map_or(0, |(row, _)| *row)
    }
}

/// The number of lines of the first block that must fit for the headings above it to stay visible too.
const MIN_LINES_BELOW_HEADINGS: usize = 4;

/// The blocks of a sheet, laid out lazily.
struct Blocks<'a, S> {
    source: &'a S,
    cache: &'a mut BlockCache,
}

impl<S: BlockSource> Blocks<'_, S> {
    fn block(&mut self, at: usize) -> &[Line<'static>] {
        let source = self.source;
        self.cache.get(at, || source.lines(at))
    }

    fn height(&mut self, at: usize) -> usize {
        self.block(at).len()
    }

    /// The position `skip` lines after the start of block `first`, clamped to the last screenful.
    fn clamped(&mut self, first: usize, skip: i64, height: usize) -> (usize, usize) {
        let last = self.position_ending_at(self.source.count(), 0, height);
        let mut first = first.min(self.source.count().saturating_sub(1));
        let mut skip = skip;
        while skip < 0 && first > 0 {
            first -= 1;
            skip += self.height(first) as i64;
        }
        let mut skip = usize::try_from(skip).unwrap_or(0);
        while first < last.0 && skip >= self.height(first) {
            skip -= self.height(first);
            first += 1;
        }
        (first, skip).min(last)
    }

    /// The position from which the viewport ends after `into` lines of block `end`.
    fn position_ending_at(&mut self, end: usize, into: usize, height: usize) -> (usize, usize) {
        let (mut first, mut used) = (end, into);
        while first > 0 && used < height {
            first -= 1;
            used += self.height(first);
        }
        (first, used.saturating_sub(height))
    }

    fn revealing_selected(&mut self, place: (usize, usize), height: usize) -> (usize, usize) {
        let Some(row) = self.source.selected() else {
            return place;
        };
        let part = self.source.selected_part(self.height(row));
        if part.start == 0 && self.source.heading_above(row) == 0 {
            let above: usize = (0..row).map(|at| self.height(at)).sum();
            if above + MIN_LINES_BELOW_HEADINGS <= height {
                return (0, 0);
            }
        }
        let lowest = if part.len() < height {
            self.position_ending_at(row, part.end, height)
        } else {
            (row, part.start)
        };
        let highest = match part.start {
            0 => (self.source.heading_above(row), 0),
            start => (row, start),
        };
        place.clamp(lowest, highest.max(lowest))
    }

    /// The visible lines, and the first block that is not fully visible.
    fn visible(
        &mut self,
        first: usize,
        skip: usize,
        height: usize,
    ) -> (Vec<(usize, Line<'static>)>, usize) {
        let mut lines = Vec::new();
        let mut below = first;
        for at in first..self.source.count() {
            let hidden = if at == first { skip } else { 0 };
            let block = self.block(at);
            lines.extend(block.iter().skip(hidden).map(|line| (at, line.clone())));
            below = at + usize::from(lines.len() <= height);
            if lines.len() >= height {
                break;
            }
        }
        lines.truncate(height);
        (lines, below)
    }
}
