//! English words that mean the same where services are built and run.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Stems;

/// A group of words a line. What several groups have means each of them.
const GROUPS: &str = include_str!("../../../data/synonyms.txt");

/// The stems of each group, and in which groups a stem is.
struct Synonyms {
    groups: Vec<Vec<String>>,
    of_stem: HashMap<String, Vec<usize>>,
}

static SYNONYMS: LazyLock<Synonyms> = LazyLock::new(|| {
    let stems = Stems::of("en");
    let groups = GROUPS
        .lines()
        .map(|line| line.split(' ').filter_map(|word| stems.stem(word)));
    let groups: Vec<Vec<String>> = groups.map(Iterator::collect).collect();
    let mut of_stem: HashMap<_, Vec<usize>> = HashMap::new();
    for (number, group) in groups.iter().enumerate() {
        for stem in group {
            of_stem.entry(stem.clone()).or_default().push(number);
        }
    }
    Synonyms { groups, of_stem }
});

/// The stems of other words that mean the same as one with this stem.
pub(super) fn of(stem: String) -> impl Iterator<Item = &'static str> {
    let numbers = SYNONYMS.of_stem.get(&stem).into_iter().flatten();
    let stems = numbers.flat_map(|number| &SYNONYMS.groups[*number]);
    stems
        .map(String::as_str)
        .filter(move |other| *other != stem)
}
