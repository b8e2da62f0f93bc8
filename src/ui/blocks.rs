//! A long document of blocks, of which only what is visible is laid out: the place in it is a block and how
//! far into it, not a row of the whole.

use std::ops::Range;

use ratatui::text::Line;

use super::cache::Cache;
use super::context::Context;
use super::panel::{Panel, Room};
use crate::app::{App, Viewport, Window};

/// Blocks that were laid out for the frame before, by their numbers.
pub(crate) type BlockCache = Cache<usize, Vec<Line<'static>>>;

/// What is laid out in blocks.
pub(crate) trait Sheet {
    /// How many blocks there are.
    fn count(&self) -> usize;

    /// The lines of a block.
    fn lines(&self, at: usize) -> Vec<Line<'static>>;

    /// The block that the cursor is in.
    fn selected(&self) -> Option<usize>;

    /// The lines of that block that are to be visible; it has so many.
    fn selected_part(&self, lines: usize) -> Range<usize> {
        0..lines
    }

    /// The block of the heading above a block, or that block.
    fn heading_above(&self, at: usize) -> usize;
}

/// What is visible of a sheet.
#[derive(Debug, Default)]
pub(crate) struct VisibleBlocks {
    /// The first block that is visible.
    pub(crate) first: usize,
    /// How many of its rows are scrolled out of sight.
    pub(crate) skip: usize,
    /// Which blocks are visible: not the last one while there is more of it below.
    pub(crate) window: Window,
    /// The visible lines, each with the block that it belongs to.
    pub(crate) lines: Vec<(usize, Line<'static>)>,
}

impl VisibleBlocks {
    /// The visible part of a sheet, at the place that the app wishes for, or the nearest to it that exists.
    pub(crate) fn of(
        sheet: &impl Sheet,
        app: &App,
        (columns, height): Room,
        cache: &mut BlockCache,
    ) -> Self {
        cache.begin(app, columns);
        let mut blocks = Blocks { sheet, cache };
        let wish = app.compare;
        let mut place = blocks.existing(wish.first, wish.skip, height);
        if wish.follow {
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
                total: sheet.count(),
            },
            lines,
        }
    }

    /// Adds the lines to a panel, or what there is to say where there are none, and says what the app is to
    /// know of them.
    pub(crate) fn put_into(self, cx: Context<'_>, panel: &mut Panel, viewport: &mut Viewport) {
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
            let text = cx.keys.spelled(text);
            panel.lines.push(Line::styled(text, cx.theme.quiet));
        }
        panel
            .lines
            .extend(self.lines.into_iter().map(|(_, line)| line));
    }

    /// The block from which on the cursor is to be: that of the cursor, while any line of it is visible or
    /// must be; else the first that is visible from its first line on, or at all. And whether that is the
    /// one where the cursor is.
    pub(crate) fn pointed_at(&self, app: &App, selected: Option<usize>) -> Option<(usize, bool)> {
        let is_visible = |row: usize| self.lines.iter().any(|(one, _)| *one == row);
        let follow = app.compare.follow;
        if let Some(row) = selected.filter(|row| follow || is_visible(*row)) {
            return Some((row, true));
        }
        let rows = self.lines.iter().map(|(row, _)| *row);
        let whole = rows.clone().find(|row| *row > self.first || self.skip == 0);
        Some((whole.or_else(|| rows.clone().next())?, false))
    }

    /// The last block of which a line is visible.
    pub(crate) fn last(&self) -> usize {
        self.lines.last().map_or(0, |(row, _)| *row)
    }
}

/// How much of the first block must be in sight for the headings above it to stay there too.
const LEAST_BELOW_HEADINGS: usize = 4;

/// The blocks of a sheet, laid out as they are asked for.
struct Blocks<'a, S> {
    sheet: &'a S,
    cache: &'a mut BlockCache,
}

impl<S: Sheet> Blocks<'_, S> {
    fn count(&self) -> usize {
        self.sheet.count()
    }

    fn block(&mut self, at: usize) -> &[Line<'static>] {
        let sheet = self.sheet;
        self.cache.get(at, || sheet.lines(at))
    }

    fn height(&mut self, at: usize) -> usize {
        self.block(at).len()
    }

    /// The place so many rows on from the start of a block, no further than the last screenful.
    fn existing(&mut self, first: usize, skip: i64, height: usize) -> (usize, usize) {
        let last = self.place_ending(self.count(), 0, height);
        let mut first = first.min(self.count().saturating_sub(1));
        let mut skip = skip;
        while skip < 0 && first > 0 {
            first -= 1;
            skip += to_i64(self.height(first));
        }
        let mut skip = usize::try_from(skip).unwrap_or(0);
        while first < last.0 && skip >= self.height(first) {
            skip -= self.height(first);
            first += 1;
        }
        (first, skip).min(last)
    }

    /// The place from which so many lines of block `end` are the last that are visible.
    fn place_ending(&mut self, end: usize, into: usize, height: usize) -> (usize, usize) {
        let (mut first, mut used) = (end, into);
        while first > 0 && used < height {
            first -= 1;
            used += self.height(first);
        }
        (first, used.saturating_sub(height))
    }

    fn revealing_selected(&mut self, place: (usize, usize), height: usize) -> (usize, usize) {
        let Some(row) = self.sheet.selected() else {
            return place;
        };
        let part = self.sheet.selected_part(self.height(row));
        if part.start == 0 && self.sheet.heading_above(row) == 0 {
            let above: usize = (0..row).map(|at| self.height(at)).sum();
            if above + LEAST_BELOW_HEADINGS <= height {
                return (0, 0);
            }
        }
        let lowest = if part.len() < height {
            self.place_ending(row, part.end, height)
        } else {
            (row, part.start)
        };
        let highest = match part.start {
            0 => (self.sheet.heading_above(row), 0),
            start => (row, start),
        };
        place.clamp(lowest, highest.max(lowest))
    }

    /// The visible lines, and the block from which on not all is visible.
    fn visible(
        &mut self,
        first: usize,
        skip: usize,
        height: usize,
    ) -> (Vec<(usize, Line<'static>)>, usize) {
        let mut lines = Vec::new();
        let mut below = first;
        for at in first..self.count() {
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

fn to_i64(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
