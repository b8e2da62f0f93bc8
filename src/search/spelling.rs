//! How far a typed word is from another: the nearest of known words and names.

/// A word as many as this many edits away is near, by the letters typed.
pub(super) fn limit(letters: usize) -> usize {
    match letters {
        0..=2 => 0,
        3..=6 => 1,
        7..=9 => 2,
        _ => 3,
    }
}

/// The key of the entry whose word is nearest to `typed`, if one is near: by edit distance where a
/// swap of neighbours is one edit. Ties go to the first.
pub(super) fn nearest<'a>(
    typed: &str,
    words: impl Iterator<Item = (&'a str, String)>,
) -> Option<&'a str> {
    words
        .filter_map(|(key, word)| Some((distance(typed, &word)?, key)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, key)| key)
}

/// How many edits apart they are, if they are near. Of three letters none may be wrong, only
/// swapped: another letter is another acronym.
pub(super) fn distance(typed: &str, word: &str) -> Option<usize> {
    let letters = typed.chars().count();
    if word.chars().count().abs_diff(letters) > limit(letters) {
        return None;
    }
    let distance = strsim::osa_distance(typed, word);
    let is_near = distance <= limit(letters) && (letters > 3 || sorted(typed) == sorted(word));
    is_near.then_some(distance)
}

fn sorted(word: &str) -> Vec<char> {
    let mut letters: Vec<_> = word.chars().collect();
    letters.sort_unstable();
    letters
}
