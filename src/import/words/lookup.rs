//! Word lists, normalised words, and lookup.

use foldhash::HashMap;
use unicode_normalization::UnicodeNormalization as _;

/// A comma-separated list of words. A single string takes less memory than a slice of strings.
#[derive(Clone, Copy)]
pub(in crate::import) struct Words(pub &'static str);

impl Words {
    pub(in crate::import) fn all(self) -> impl Iterator<Item = &'static str> {
        self.0.split(',').map(str::trim_start)
    }

    pub(super) fn position(self, word: &str) -> Option<usize> {
        self.all().position(|one| one == word)
    }

    /// Whether a word or its singular is listed.
    pub(in crate::import) fn has(self, word: &str) -> bool {
        let one = || word.strip_suffix('s').and_then(|one| self.position(one));
        self.position(word).or_else(one).is_some()
    }
}

/// Maps each word to the table entries that list it, with its position in each list. Every cell of a document
/// is looked up; searching the lists instead takes a hundred times as long.
pub(super) struct Lookup<T: 'static>(HashMap<&'static str, Vec<(T, usize)>>);

impl<T: Copy + PartialEq> Lookup<T> {
    pub(super) fn of(table: impl IntoIterator<Item = (T, Words)>) -> Self {
        let mut found = HashMap::<_, Vec<(T, usize)>>::default();
        for (listed, words) in table {
            for (at, word) in words.all().enumerate() {
                let under = found.entry(word).or_default();
                if under.iter().all(|(known, _)| *known != listed) {
                    under.push((listed, at));
                }
            }
        }
        Self(found)
    }

    /// The table in which each of these names has only this meaning.
    pub(super) fn with_names(mut self, names: impl Iterator<Item = (&'static str, T)>) -> Self {
        self.0.extend(names.map(|(name, of)| (name, vec![(of, 0)])));
        self
    }

    pub(super) fn get(&self, word: &str) -> &[(T, usize)] {
        self.0.get(word).map_or(&[], Vec::as_slice)
    }
}

/// Returns the position of a word in the list of an entry.
pub(super) fn place<T: Copy + PartialEq>(under: &[(T, usize)], of: T) -> Option<usize> {
    under
        .iter()
        .find(|(known, _)| *known == of)
        .map(|(_, at)| *at)
}

/// Normalises a name: lower-case letters, without accents, and digits, with a single space between words and before
/// the capital in `requirementMet`, without anything from a parenthesis on.
pub(in crate::import) fn key(name: &str) -> String {
    let begin = name.split_once(['(', '（']).map(|(begin, _)| begin.trim());
    let name = begin.filter(|begin| !begin.is_empty()).unwrap_or(name);
    let mut key = String::with_capacity(name.len());
    let (mut is_parted, mut was_small) = (false, false);
    let is_accent = |c: char| ('\u{300}'..='\u{36F}').contains(&c);
    for c in name.chars().filter(|c| !is_accent(*c)) {
        if c.is_alphanumeric() {
            if (is_parted || was_small && c.is_uppercase()) && !key.is_empty() {
                key.push(' ');
            }
            match c.to_ascii_lowercase() {
                c if c.is_ascii() => key.push(c),
                // Only letters of alphabets have accents.
                c if c >= '\u{2000}' => key.push(c),
                c => key.extend(c.to_lowercase().nfd().filter(|c| !is_accent(*c))),
            }
        }
        is_parted = !c.is_alphanumeric();
        was_small = c.is_lowercase();
    }
    key
}
