//! Which words of the dictionary are forms of one.

use foldhash::HashMap;

use super::super::parallel;
use super::super::stem::Stems;
use super::{Entry, WordId, word_id};

/// Which words have the same stem.
#[derive(Debug, Default)]
pub(super) struct Families {
    pub(super) stems: Stems,
    stem_ids: HashMap<String, u32>,
    /// The id of the stem of each word that has one, and the word; sorted.
    members: Vec<(u32, WordId)>,
}

impl Families {
    pub(super) fn new(entries: &[Entry], stems: Stems) -> Self {
        let mut families = Self {
            stems,
            stem_ids: HashMap::default(),
            members: Vec::with_capacity(entries.len()),
        };
        let parts = parallel::parts(entries.len());
        let chunks = entries.chunks(entries.len().div_ceil(parts).max(1));
        let each = parallel::map(parts > 1, chunks.collect(), |entries| {
            let stems = entries.iter().map(|entry| stems.stem(&entry.folded));
            stems.collect::<Vec<_>>()
        });
        for (word, stem) in (0..).zip(each.into_iter().flatten()) {
            let next = word_id(families.stem_ids.len());
            if let Some(stem) = stem {
                let id = *families.stem_ids.entry(stem).or_insert(next);
                families.members.push((id, word));
            }
        }
        families.members.sort_unstable();
        families
    }

    /// The words with the stem of this one, and those with the stem of one of its relatives that
    /// begin as that does: a relative that is no word may have the stem of another.
    pub(super) fn of(&self, entries: &[Entry], word: &str) -> Vec<WordId> {
        let mut family: Vec<WordId> = self.with_stem_of(word).collect();
        for relative in self.stems.relatives(word) {
            let start = relative.trim_end_matches(['e', 'y']);
            let words = self.with_stem_of(&relative);
            family.extend(words.filter(|word| entries[*word as usize].folded.starts_with(start)));
        }
        family
    }

    /// The words that mean the same as this one.
    pub(super) fn synonyms(&self, word: &str) -> impl Iterator<Item = WordId> {
        let ids = self.stems.synonyms(word);
        let ids = ids.filter_map(|stem| self.stem_ids.get(stem).copied());
        ids.flat_map(|id| self.with_stem(id))
    }

    /// The words whose stem is nearest to that of this one, if it is near enough to be a typo.
    pub(super) fn near(
        &self,
        word: &str,
        may_be: impl Fn(&str, &str) -> Option<usize>,
    ) -> Vec<WordId> {
        let Some(typed) = self.stems.stem(word) else {
            return Vec::new();
        };
        let stems = self.stem_ids.iter();
        let near = stems.filter_map(|(stem, id)| Some((may_be(&typed, stem)?, *id)));
        let near: Vec<_> = near.collect();
        let fewest = near.iter().map(|(edits, _)| *edits).min();
        let best = near.into_iter().filter(|(edits, _)| Some(*edits) == fewest);
        let words = best.flat_map(|(_, id)| self.with_stem(id));
        words.collect()
    }

    fn with_stem_of(&self, word: &str) -> impl Iterator<Item = WordId> {
        let stem = self.stems.stem(word);
        let id = stem.and_then(|stem| self.stem_ids.get(&stem)).copied();
        id.into_iter().flat_map(|id| self.with_stem(id))
    }

    fn with_stem(&self, id: u32) -> impl Iterator<Item = WordId> {
        let start = self.members.partition_point(|(other, _)| *other < id);
        let same = self.members[start..].iter();
        let same = same.take_while(move |(other, _)| *other == id);
        same.map(|(_, word)| *word)
    }
}
