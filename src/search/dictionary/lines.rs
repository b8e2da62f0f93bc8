//! All words as one text, a line for each: to look inside every word takes one search in this text.

use memchr::memmem::Finder;

use super::{Entry, WordId, word_id};

/// The words of a dictionary in one text.
#[derive(Debug, Default)]
pub(super) struct Lines {
    text: String,
    /// Where each line begins, and the first of the words that differ only in case, which share it. At the end,
    /// the end of the last line.
    starts: Vec<(u32, WordId)>,
}

impl Lines {
    /// Of the words of a dictionary, sorted.
    pub(super) fn of(entries: &[Entry]) -> Self {
        let mut lines = Self::default();
        let mut words = 0;
        for same in entries.chunk_by(|one, other| one.folded == other.folded) {
            lines.starts.push((word_id(lines.text.len()), words));
            lines.text.push_str(&same[0].folded);
            lines.text.push('\n');
            words += word_id(same.len());
        }
        lines.starts.push((word_id(lines.text.len()), words));
        lines
    }

    /// The words that contain these letters, each with the place of the first occurrence in it.
    pub(super) fn containing(&self, letters: &str) -> impl Iterator<Item = (WordId, usize)> {
        let finder = Finder::new(letters).into_owned();
        let mut from = 0;
        let mut line = 0;
        let found = std::iter::from_fn(move || {
            let place = from + finder.find(&self.text.as_bytes()[from..])?;
            let ends = &self.starts[line + 1..];
            line += ends.partition_point(|(end, _)| *end as usize <= place);
            from = self.starts[line + 1].0 as usize;
            Some((line, place - self.starts[line].0 as usize))
        });
        found.flat_map(|(line, place)| {
            let words = self.starts[line].1..self.starts[line + 1].1;
            words.map(move |word| (word, place))
        })
    }
}
