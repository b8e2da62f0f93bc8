//! English synonyms where services are built and run.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::lexicon::LEXICON;
use super::Stems;

/// Synonyms by their stems. A line of the lexicon is a group, or words and, after ` > `, the group that they
/// mean.
struct Synonyms {
    groups: Vec<Vec<String>>,
    /// The groups of each stem.
    of_stem: HashMap<String, Vec<usize>>,
}

static SYNONYMS: LazyLock<Synonyms> = LazyLock::new(|| {
    let stems = Stems::of("en");
    let stems_of = |words: &str| -> Vec<String> {
        words
            .split(' ')
            .filter_map(|word| stems.stem(word))
            .collect()
    };
    let mut groups = Vec::new();
    let mut of_stem: HashMap<_, Vec<usize>> = HashMap::new();
    for (number, line) in LEXICON.synonyms.lines().enumerate() {
        let (typed, meant) = line.split_once(" > ").unwrap_or((line, line));
        for stem in stems_of(typed) {
            of_stem.entry(stem).or_default().push(number);
        }
        groups.push(stems_of(meant));
    }
    Synonyms { groups, of_stem }
});

/// The stems of the synonyms of words with this stem.
pub(super) fn of(stem: String) -> impl Iterator<Item = &'static str> {
    let numbers = SYNONYMS.of_stem.get(&stem).into_iter().flatten();
    let stems = numbers.flat_map(|number| &SYNONYMS.groups[*number]);
    stems
        .map(String::as_str)
        .filter(move |other| *other != stem)
}
