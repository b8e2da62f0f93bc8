//! What words are worth together: side by side as typed, or as a whole title.

use super::super::bits::Bits;
use super::super::dictionary::{Expansion, MatchKind, WordId};
use super::super::field::{Field, FieldSet};
use super::super::hit::Hit;
use super::super::index::{Doc, Index, Segment};
use super::super::resolve::{Check, Group};

/// What two words side by side are worth, in hundredths of a whole word.
const PAIR: u32 = 30;
/// What a whole title or alias is worth, likewise.
const WHOLE: u32 = 100;

/// What the words of a query are worth together.
pub(in super::super) struct Bonus<'a> {
    /// The words, in the order typed.
    typed: Vec<Typed<'a>>,
    /// The words that begin a pair, and those that end one, whichever.
    pairs: (Bits, Bits),
    fields: FieldSet,
}

/// A word of the query.
struct Typed<'a> {
    meant: &'a Expansion,
    /// The words that it means.
    words: Bits,
    /// The words that are it.
    whole: Bits,
}

impl<'a> Typed<'a> {
    fn new(meant: &'a Expansion, bound: usize) -> Self {
        let mut whole = Bits::below(bound);
        let words = meant.words.iter();
        words
            .filter(|(_, kind)| *kind == MatchKind::Whole)
            .for_each(|(word, _)| whole.insert(*word));
        Self {
            meant,
            words: meant.bits(bound),
            whole,
        }
    }
}

/// The words of a group, in the order typed; of alternatives, the first.
fn words(group: &Group) -> impl Iterator<Item = &Expansion> {
    let wanted = group
        .conditions
        .iter()
        .filter(|condition| !condition.negated);
    let mut sequences = wanted.filter_map(|condition| match &condition.check {
        Check::Text(resolved) => resolved.sequences.first(),
        _ => None,
    });
    sequences
        .next()
        .into_iter()
        .flat_map(|sequence| &sequence.words)
}

impl<'a> Bonus<'a> {
    /// For groups in the order typed.
    pub(in super::super) fn new(
        index: &Index,
        groups: impl Iterator<Item = &'a Group>,
        fields: FieldSet,
    ) -> Self {
        let bound = index.dictionary.len();
        let typed = groups.flat_map(words);
        let typed: Vec<_> = typed.map(|meant| Typed::new(meant, bound)).collect();
        let mut pairs = (Bits::below(bound), Bits::below(bound));
        for pair in typed.windows(2) {
            if let [first, second] = pair {
                pairs.0.add(&first.words);
                pairs.1.add(&second.words);
            }
        }
        Self {
            typed,
            pairs,
            fields,
        }
    }

    /// Adds to hits of a segment, in order, what the words are worth together there.
    pub(super) fn add(&self, segment: &Segment, index: &Index, hits: &mut [Hit]) {
        let doc = |hit: &Hit| index.doc(hit.item()) - segment.first;
        match &*self.typed {
            [] => {}
            [one] => {
                let mut alone = self.alone(segment, one.meant).into_iter().peekable();
                for hit in hits {
                    let doc = doc(hit);
                    while alone.next_if(|(other, _)| *other < doc).is_some() {}
                    if let Some((_, worth)) = alone.next_if(|(other, _)| *other == doc) {
                        *hit = hit.raised(worth);
                    }
                }
            }
            typed => {
                let docs = may_pair(segment, typed);
                let paired = hits.iter_mut().filter(|hit| docs.contains(doc(hit)));
                self.add_pairs(segment, paired.map(|hit| (doc(hit), hit)));
            }
        }
    }

    /// Texts come from memory far more slowly than they are looked through, so those of several
    /// documents are asked for before the first is looked at.
    fn add_pairs<'h>(
        &self,
        segment: &Segment,
        mut paired: impl Iterator<Item = (Doc, &'h mut Hit)>,
    ) {
        const AT_ONCE: usize = 16;
        let mut some = Vec::with_capacity(AT_ONCE);
        loop {
            some.extend(paired.by_ref().take(AT_ONCE));
            if some.is_empty() {
                return;
            }
            some.iter().for_each(|(doc, _)| segment.fetch(*doc));
            for (doc, hit) in some.drain(..) {
                *hit = hit.raised(self.together(segment, doc));
            }
        }
    }

    /// The documents with a title or alias that is the one word typed, in order, and what that is
    /// worth.
    fn alone(&self, segment: &Segment, meant: &Expansion) -> Vec<(Doc, u32)> {
        let words = meant.words.iter();
        let whole = words.filter(|(_, kind)| *kind == MatchKind::Whole);
        let titles = whole.flat_map(|(word, _)| segment.alone(*word));
        let titles = titles.filter(|(_, field)| self.fields.contains(*field));
        let mut alone: Vec<_> = titles
            .map(|(doc, field)| (doc, WHOLE * field.weight()))
            .collect();
        alone.sort_unstable_by_key(|(doc, worth)| (*doc, std::cmp::Reverse(*worth)));
        alone.dedup_by_key(|(doc, _)| *doc);
        alone
    }

    /// What these words are worth together in the text of a document where they are worth most.
    fn together(&self, segment: &Segment, doc: Doc) -> u32 {
        // Words that are a whole title stand side by side in it.
        let texts = segment.texts_with_pair(doc, (&self.pairs.0, &self.pairs.1));
        let texts = texts.filter(|(field, _)| self.fields.contains(*field));
        let worth = texts.map(|(field, words)| self.in_text(field, words));
        worth.max().unwrap_or(0)
    }

    /// What they are worth together in a text of this field.
    pub(in super::super) fn in_text(&self, field: Field, words: &[WordId]) -> u32 {
        let pairs = self.typed.windows(2).filter(|pair| stand_in(pair, words));
        let pairs = u32::try_from(pairs.count()).unwrap_or(0) * PAIR;
        let whole = if self.is_whole(field, words) {
            WHOLE
        } else {
            0
        };
        (pairs + whole) * field.weight()
    }

    fn is_whole(&self, field: Field, words: &[WordId]) -> bool {
        matches!(field, Field::Title | Field::Alias)
            && self.typed.len() == words.len()
            && self
                .typed
                .iter()
                .zip(words)
                .all(|(typed, word)| typed.whole.contains(*word))
    }
}

/// Whether two typed words stand side by side in a text.
fn stand_in(pair: &[Typed<'_>], words: &[WordId]) -> bool {
    let [one, next] = pair else {
        return false;
    };
    let mut places = words.windows(2);
    places.any(|window| match window {
        [first, second] => one.words.contains(*first) && next.words.contains(*second),
        _ => false,
    })
}

/// The documents in which two of the words, one typed after the other, may stand side by side.
fn may_pair(segment: &Segment, typed: &[Typed<'_>]) -> Bits {
    let mut docs = Bits::below(segment.len());
    for pair in typed.windows(2) {
        if let [first, second] = pair {
            segment.may_pair(first.meant, second.meant, &mut docs);
        }
    }
    docs
}
