//! What words are worth together: side by side as typed, or as a whole title.

use super::super::dictionary::{Expansion, WordId};
use super::super::field::{Field, FieldSet};
use super::super::hit::Class;
use super::super::index::{Doc, Index};
use super::super::resolve::{Check, Group};

/// What two words side by side are worth, in hundredths of a whole word.
const PAIR: u32 = 30;
/// What a whole title or alias is worth, likewise.
const WHOLE: u32 = 100;

/// A word of the query, in the order typed.
pub(super) type Word<'a> = &'a Expansion;

/// The words of the query, in the order typed; of alternatives, the first.
pub(super) fn typed(groups: &[Group]) -> Vec<Word<'_>> {
    groups.iter().flat_map(words).collect()
}

fn words(group: &Group) -> impl Iterator<Item = Word<'_>> {
    let wanted = group.iter().filter(|condition| !condition.negated);
    let mut sequences = wanted.filter_map(|condition| match &condition.check {
        Check::Text(resolved) => resolved.sequences.first(),
        _ => None,
    });
    sequences
        .next()
        .into_iter()
        .flat_map(|sequence| &sequence.words)
}

/// What these words are worth together in the text of a document where they are worth most.
pub(super) fn bonus(index: &Index, doc: usize, typed: &[Word<'_>], fields: FieldSet) -> u32 {
    let Ok(doc) = Doc::try_from(doc) else {
        return 0;
    };
    let texts = index
        .texts(doc)
        .filter(|(field, _)| fields.contains(*field));
    texts
        .map(|(field, words)| in_text(typed, field, words))
        .max()
        .unwrap_or(0)
}

fn in_text(typed: &[Word<'_>], field: Field, words: &[WordId]) -> u32 {
    let pairs = typed
        .windows(2)
        .filter(|pair| stand_in(pair, words))
        .count();
    let pairs = u32::try_from(pairs).unwrap_or(0) * PAIR;
    let whole = if is_whole(typed, field, words) {
        WHOLE
    } else {
        0
    };
    (pairs + whole) * field.weight()
}

/// Whether two typed words stand side by side in a text.
fn stand_in(pair: &[Word<'_>], words: &[WordId]) -> bool {
    let meets = |(typed, word): (&Word<'_>, &WordId)| typed.kind(*word).is_some();
    words
        .windows(2)
        .any(|window| pair.iter().zip(window).all(meets))
}

fn is_whole(typed: &[Word<'_>], field: Field, words: &[WordId]) -> bool {
    let is_word = |typed: &Word<'_>, word: &WordId| {
        typed
            .kind(*word)
            .is_some_and(|kind| kind.class() == Class::Word)
    };
    matches!(field, Field::Title | Field::Alias)
        && !typed.is_empty()
        && typed.len() == words.len()
        && typed
            .iter()
            .zip(words)
            .all(|(typed, word)| is_word(typed, word))
}
