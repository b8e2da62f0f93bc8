//! Word families: the words of the dictionary that are forms of the same word.

use super::super::fuzzy::{letter_mask, may_be_within};
use super::super::stem::{Stems, has_own_stem};
use super::{Dictionary, Entry, WordId, word_id};

/// The fewest letters of a stem that may have a typo.
const MIN_STEM: usize = 6;

/// Which words have the same stem.
#[derive(Debug, Default)]
pub(super) struct Families {
    pub(super) stems: Stems,
    /// The distinct stems, sorted, each with the place of its first word in `members`.
    groups: Vec<(Box<str>, u32)>,
    /// The words that have a stem, sorted by stem and then by id.
    members: Vec<WordId>,
}

impl Families {
    pub(super) fn new(entries: &[Entry], stems: Stems) -> Self {
        let words = (0..).zip(entries);
        let words = words.filter_map(|(word, entry)| Some((stems.stem(&entry.folded)?, word)));
        let mut words: Vec<(String, WordId)> = words.collect();
        words.sort_unstable();
        let mut groups: Vec<(Box<str>, u32)> = Vec::new();
        let mut members = Vec::with_capacity(words.len());
        for (stem, word) in words {
            if groups.last().is_none_or(|(last, _)| **last != *stem) {
                groups.push((stem.into(), word_id(members.len())));
            }
            members.push(word);
        }
        Self {
            stems,
            groups,
            members,
        }
    }

    /// The words with the stem of this one, and those with the stem of a related form that also begin with that
    /// form, as one that is no word may share its stem with another word.
    pub(super) fn of(&self, dictionary: &Dictionary, word: &str) -> Vec<WordId> {
        let mut family: Vec<WordId> = self.with_stem_of(word).collect();
        // The first half of most forms.
        let half: String = word.chars().take(word.chars().count() / 2).collect();
        let same_half = dictionary.words_beginning(&half);
        self.stems.related_forms(word, |form| {
            let prefix = form.trim_end_matches(['e', 'y']);
            let with_prefix = match prefix.starts_with(&half) {
                true => dictionary.words_among(same_half.clone(), prefix),
                false => dictionary.words_beginning(prefix),
            };
            // Most related forms are no words, and looking one up is faster than stemming it.
            if !with_prefix.is_empty() && form != word && !has_own_stem(&form) {
                let words = self.with_stem_of(&form);
                family.extend(words.filter(|word| with_prefix.contains(word)));
            }
        });
        family
    }

    /// The synonyms of a word.
    pub(super) fn synonyms(&self, word: &str) -> impl Iterator<Item = WordId> {
        let stems = self.stems.synonyms(word);
        stems.flat_map(|stem| self.with_stem(stem))
    }

    /// The words whose stem is at most one edit away from that of this one, with the same first letter; of
    /// those, the nearest.
    pub(super) fn near(&self, word: &str) -> Vec<WordId> {
        let typed = self.stems.stem(word).unwrap_or_default();
        let (letters, mask) = (typed.chars().count(), letter_mask(&typed));
        let Some(first) = typed.chars().next().filter(|_| letters >= MIN_STEM) else {
            return Vec::new();
        };
        let first = first.encode_utf8(&mut [0; 4]).to_owned();
        let start = self.groups.partition_point(|(stem, _)| **stem < *first);
        let same_first = (start..).zip(&self.groups[start..]);
        let same_first = same_first.take_while(|(_, (stem, _))| stem.starts_with(&first));
        let edits = same_first.filter_map(|(group, (stem, _))| {
            let may_be = may_be_within(1, mask, letter_mask(stem))
                && stem.chars().count().abs_diff(letters) <= 1;
            Some((may_be.then(|| strsim::osa_distance(&typed, stem))?, group))
        });
        let near: Vec<_> = edits.filter(|(edits, _)| *edits <= 1).collect();
        let fewest = near.iter().map(|(edits, _)| *edits).min();
        let best = near.iter().filter(|(edits, _)| Some(*edits) == fewest);
        let words = best.flat_map(|(_, group)| self.of_group(*group));
        let mut words: Vec<WordId> = words.copied().collect();
        words.sort_unstable();
        words
    }

    /// The words with the stem of this one.
    pub(super) fn with_stem_of(&self, word: &str) -> impl Iterator<Item = WordId> {
        let stem = self.stems.stem(word);
        stem.into_iter().flat_map(|stem| self.with_stem(&stem))
    }

    fn with_stem(&self, stem: &str) -> impl Iterator<Item = WordId> + use<'_> {
        let group = self
            .groups
            .binary_search_by(|(other, _)| (**other).cmp(stem));
        let group = group.ok().into_iter();
        group.flat_map(|group| self.of_group(group)).copied()
    }

    fn of_group(&self, group: usize) -> &[WordId] {
        let end = self.groups.get(group + 1).map(|(_, first)| *first as usize);
        &self.members[self.groups[group].1 as usize..end.unwrap_or(self.members.len())]
    }
}
