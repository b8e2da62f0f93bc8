//! Lists of words, and where a word stands in them.

use foldhash::HashMap;

/// Words, or what has several, with a comma between them: one text takes less room than an address for
/// each.
#[derive(Clone, Copy)]
pub(in crate::import) struct Words(pub &'static str);

impl Words {
    pub(super) fn all(self) -> impl Iterator<Item = &'static str> {
        self.0.split(',').map(str::trim_start)
    }

    pub(super) fn position(self, word: &str) -> Option<usize> {
        self.all().position(|one| one == word)
    }

    pub(in crate::import) fn has(self, word: &str) -> bool {
        self.position(word).is_some()
    }
}

/// By word, what it is listed under in a table, each with its place in that list. Each cell of a document
/// is looked up, and to walk the lists for it takes a hundred times as long.
pub(super) struct Lookup<T: 'static>(HashMap<&'static str, Vec<(T, usize)>>);

impl<T: Copy + PartialEq> Lookup<T> {
    pub(super) fn of(table: &'static [(T, Words)]) -> Self {
        let mut found = HashMap::<_, Vec<(T, usize)>>::default();
        for (listed, words) in table {
            for (at, word) in words.all().enumerate() {
                let under = found.entry(word).or_default();
                if under.iter().all(|(known, _)| known != listed) {
                    under.push((*listed, at));
                }
            }
        }
        Self(found)
    }

    pub(super) fn get(&self, word: &str) -> &[(T, usize)] {
        self.0.get(word).map_or(&[], Vec::as_slice)
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.0.contains_key(word)
    }
}

/// The place of a word in the list of this.
pub(super) fn place<T: Copy + PartialEq>(under: &[(T, usize)], of: T) -> Option<usize> {
    under
        .iter()
        .find(|(known, _)| *known == of)
        .map(|(_, at)| *at)
}
