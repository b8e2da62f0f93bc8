//! What the terms of a query mean in one knowledge base: typed words become words of the
//! dictionary, and names become values.

use std::hint::black_box;
use std::sync::Arc;

use super::beside::Beside;
use super::class::Class;
use super::dictionary::{Expansion, MatchKind};
use super::facet::Filters;
use super::field::Field;
use super::index::{Doc, Index};
use super::initials::{FEWEST_INITIALS, Lead};
use super::letters::letters;
use super::query::{Manner, Part, Pattern, Query, Term, What};
use super::sequence::Sequence;
use super::titles;
use super::words::Typed;
use crate::kb::{FindingKind, KnowledgeBase};

/// Titles are asked for so many at once.
const AT_ONCE: usize = 16;

/// Alternatives, any of which a document must meet.
#[derive(Debug)]
pub(super) struct Group {
    /// What was asked for: negated or not, and what.
    asked: Vec<(bool, What)>,
    /// Whether capitals count.
    cased: bool,
    pub(super) conditions: Vec<Condition>,
}

impl Group {
    /// Whether no document can meet it.
    pub(super) fn is_impossible(&self) -> bool {
        let impossible = |condition: &Condition| match &condition.check {
            Check::Text(resolved) => !condition.negated && resolved.is_empty(),
            _ => false,
        };
        self.conditions.iter().all(impossible)
    }

    fn is_of(&self, terms: &[Term], cased: bool) -> bool {
        let asked = self.asked.iter();
        let mut both = asked.zip(terms);
        self.cased == cased
            && self.asked.len() == terms.len()
            && both.all(|((negated, what), term)| (*negated, what) == (term.negated, &term.what))
    }
}

/// A term, resolved.
#[derive(Debug, Clone)]
pub(super) struct Condition {
    pub(super) negated: bool,
    pub(super) check: Check,
}

/// What a condition looks at.
#[derive(Debug, Clone)]
pub(super) enum Check {
    Text(Resolved),
    Values(Filters),
    Kind(Vec<FindingKind>),
    Has(Vec<Part>),
}

/// What a pattern means: any of these sequences, or a match across a title.
#[derive(Debug, Clone, Default)]
pub(super) struct Resolved {
    pub(super) sequences: Vec<Sequence>,
    /// Titles and aliases that match across their words.
    pub(super) across: Vec<Across>,
    /// All of these instead, wherever they stand: words typed as one that nowhere stand together.
    pub(super) all: Vec<Resolved>,
    /// As typed, folded: for showing matches across a title.
    pub(super) typed: String,
    /// Other words that are searched in its place.
    pub(super) showing: Option<Showing>,
}

/// A typed word that nothing has, and what was searched in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Showing {
    /// As typed, folded.
    pub typed: String,
    /// The words that stand in for it, with commas between.
    pub shown: String,
}

/// A title or alias that matches across its words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Across {
    pub(super) doc: Doc,
    pub(super) field: Field,
    pub(super) class: Class,
    /// What fuzzy-matcher gives it; nothing for initials.
    pub(super) score: u32,
}

impl Resolved {
    fn of(sequences: Vec<Sequence>) -> Self {
        Self {
            sequences,
            ..Self::default()
        }
    }

    /// The class of the matches across titles: they are all of one.
    pub(super) fn class_across(&self) -> Option<Class> {
        self.across.first().map(|across| across.class)
    }

    /// Whether no document can match.
    pub(super) fn is_empty(&self) -> bool {
        self.sequences.iter().all(Sequence::is_empty)
            && self.across.is_empty()
            && self.all.is_empty()
    }
}

/// Resolves every term of a query; `cased` says whether capitals count. Groups that are `known`
/// already are not resolved again.
pub(super) fn resolve<'g>(
    index: &Index,
    kb: &KnowledgeBase,
    query: &Query,
    cased: bool,
    known: impl Iterator<Item = &'g Arc<Group>> + Clone,
) -> Vec<Arc<Group>> {
    let resolver = Resolver { index, kb, cased };
    let group = |terms: &Vec<Term>| {
        let known = known.clone().find(|group| group.is_of(terms, cased));
        known.map_or_else(|| Arc::new(resolver.group(terms)), Arc::clone)
    };
    query.groups.iter().map(group).collect()
}

struct Resolver<'a> {
    index: &'a Index,
    kb: &'a KnowledgeBase,
    cased: bool,
}

impl Resolver<'_> {
    fn group(&self, terms: &[Term]) -> Group {
        let asked = terms.iter().map(|term| (term.negated, term.what.clone()));
        Group {
            asked: asked.collect(),
            cased: self.cased,
            conditions: terms.iter().map(|term| self.condition(term)).collect(),
        }
    }

    fn condition(&self, term: &Term) -> Condition {
        let check = match &term.what {
            What::Text(pattern) => Check::Text(self.pattern(pattern, term.negated)),
            What::Facet { facet, value, text } => {
                match facet.meant(self.kb, self.index.facets(), value) {
                    values if values.is_empty() => Check::Text(self.pattern(text, term.negated)),
                    values => Check::Values(values.into_iter().collect()),
                }
            }
            What::Kind(kinds) => Check::Kind(kinds.clone()),
            What::Has(parts) => Check::Has(parts.clone()),
        };
        Condition {
            negated: term.negated,
            check,
        }
    }

    fn pattern(&self, pattern: &Pattern, negated: bool) -> Resolved {
        let words: Vec<Typed> = pattern.words.iter().map(|word| self.typed(word)).collect();
        match (&*words, pattern.manner) {
            ([], _) => Resolved::default(),
            ([word], Manner::Loose) if negated => Resolved::of(vec![Sequence::of(vec![
                self.index.dictionary.containing(word),
            ])]),
            ([word], Manner::Loose) => self.word(word),
            (words, Manner::Loose) if !negated => self.joined(words),
            (words, _) => self.phrase(pattern, words),
        }
    }

    /// The word with its case where case counts.
    fn typed(&self, word: &Typed) -> Typed {
        let cased = word.cased.clone().filter(|_| self.cased);
        Typed {
            cased,
            ..word.clone()
        }
    }

    /// Whole words side by side, the last one perhaps begun.
    fn phrase(&self, pattern: &Pattern, words: &[Typed]) -> Resolved {
        let dictionary = &self.index.dictionary;
        let Some((last, before)) = words.split_last() else {
            return Resolved::default();
        };
        let mut meant: Vec<_> = before.iter().map(|word| dictionary.whole(word)).collect();
        let is_text = pattern.start && pattern.end && before.is_empty();
        meant.push(match pattern.manner {
            Manner::Exact => dictionary.whole(last),
            _ if is_text => dictionary.whole(last),
            _ if pattern.end => dictionary.ending(last),
            _ => dictionary.begun(last),
        });
        let (start, end) = (pattern.start, pattern.end);
        Resolved::of(vec![Sequence {
            start,
            end,
            ..Sequence::of(meant)
        }])
    }

    /// Words typed as one (`on-call`): side by side, or written together, or else all of them.
    fn joined(&self, words: &[Typed]) -> Resolved {
        let (meant, showing): (Vec<_>, Vec<_>) = words.iter().map(|word| self.guess(word)).unzip();
        let together = Typed {
            folded: words.iter().map(|word| word.folded.as_str()).collect(),
            cased: None,
        };
        let together = self.index.dictionary.strong(&together);
        let sequences = vec![Sequence::of(meant), Sequence::of(vec![together])];
        let stands = |sequence| Beside::new(self.index, sequence).is_anywhere();
        if sequences.iter().any(stands) {
            let showing = showing.into_iter().flatten().next();
            return Resolved {
                showing,
                ..Resolved::of(sequences)
            };
        }
        let all: Vec<_> = words.iter().map(|word| self.word(word)).collect();
        let showing = all.iter().find_map(|word| word.showing.clone());
        Resolved {
            all,
            showing,
            ..Resolved::default()
        }
    }

    /// One word in any way: without a guess where it can, across titles, run together, and then
    /// by guessing.
    fn word(&self, word: &Typed) -> Resolved {
        let strong = self.strong(word);
        let mut found = Resolved {
            typed: word.folded.clone(),
            ..Resolved::default()
        };
        if !strong.is_whole() {
            found.across = self.initials(word);
        }
        if !strong.words.is_empty() {
            found.sequences.push(Sequence::of(vec![strong]));
        }
        if found.is_empty() {
            found.sequences = self.run_together(word);
        }
        if found.is_empty() {
            let (meant, showing) = self.guess(word);
            found.sequences = vec![Sequence::of(vec![meant])];
            found.showing = showing;
        }
        if found.is_empty() {
            found.across = self.scattered(word);
        }
        found
    }

    /// A word with capitals that no word has is meant in any case.
    fn strong(&self, word: &Typed) -> Expansion {
        let meant = self.index.dictionary.strong(word);
        if word.cased.is_none() || !meant.words.is_empty() {
            return meant;
        }
        self.index.dictionary.strong(&Typed {
            cased: None,
            ..word.clone()
        })
    }

    /// A word as it is if there is such a word, otherwise with a typo, or with letters left out.
    fn guess(&self, word: &Typed) -> (Expansion, Option<Showing>) {
        let strong = self.strong(word);
        if !strong.words.is_empty() {
            return (strong, None);
        }
        let near = self.index.dictionary.near(word);
        let near = if near.words.is_empty() {
            self.index.dictionary.left_over(word)
        } else {
            near
        };
        let showing = self.showing(&near);
        (near, showing)
    }

    /// What to tell of a guess: the words themselves, or, of words that only begin near what was
    /// typed, those.
    fn showing(&self, near: &Expansion) -> Option<Showing> {
        const MOST: usize = 3;
        let entries = near
            .words
            .iter()
            .filter_map(|(word, kind)| Some((self.index.dictionary.get(*word)?, kind)));
        let letters = near.typed.chars().count();
        let far = |word: &str, kind: MatchKind| {
            kind == MatchKind::Near && word.chars().count() > letters + 2
        };
        let mut words: Vec<_> = entries
            .map(|(entry, kind)| (far(&entry.folded, *kind), &*entry.folded))
            .collect();
        words.dedup();
        words.sort_by_key(|(far, word)| (*far, word.len()));
        let nearest = words.first()?.0;
        let shown: Vec<_> = words
            .iter()
            .filter(|(far, _)| *far == nearest)
            .map(|(_, word)| *word)
            .take(MOST)
            .collect();
        Some(Showing {
            typed: near.typed.clone(),
            shown: shown.join(", "),
        })
    }

    /// Two words without the space between them, where they do stand side by side.
    fn run_together(&self, word: &Typed) -> Vec<Sequence> {
        const SHORTEST: usize = 3;
        let dictionary = &self.index.dictionary;
        let splits = word
            .folded
            .char_indices()
            .map(|(place, _)| word.folded.split_at(place));
        let splits =
            splits.filter(|(left, right)| left.len() >= SHORTEST && right.len() >= SHORTEST);
        let split = |(left, right)| {
            let words = vec![
                dictionary.whole(&Typed::new(left)),
                dictionary.begun(&Typed::new(right)),
            ];
            Sequence {
                at_best: Class::Initials,
                ..Sequence::of(words)
            }
        };
        splits
            .map(split)
            .filter(|sequence| Beside::new(self.index, sequence).is_anywhere())
            .collect()
    }

    fn initials(&self, word: &Typed) -> Vec<Across> {
        let typed: Vec<char> = word.folded.chars().collect();
        if typed.len() < FEWEST_INITIALS {
            return Vec::new();
        }
        let lead = Lead::new(&typed, &self.index.dictionary);
        let mut found = Vec::new();
        for segment in self.index.segments() {
            let titles = segment.titles_led_by(&typed, lead.first());
            for some in titles.chunks(AT_ONCE) {
                // Asked for at once, they come from memory at once.
                black_box(some.iter().fold(0, |all, title| all ^ title.fetched()));
                found.extend(
                    some.iter()
                        .filter(|title| lead.is_of(title.words))
                        .map(|title| Across {
                            doc: title.doc,
                            field: title.field,
                            class: Class::Initials,
                            score: 0,
                        }),
                );
            }
        }
        found
    }

    fn scattered(&self, word: &Typed) -> Vec<Across> {
        if word.folded.chars().count() < titles::FEWEST_SCATTERED {
            return Vec::new();
        }
        let wanted = letters(&word.folded);
        let segments = self.index.segments().iter();
        let titles = segments.flat_map(|part| part.titles_with(wanted));
        let mut folded = Vec::new();
        let scored = titles.filter_map(|title| {
            self.index.folded(title.words, &mut folded);
            let found = titles::scattered(&word.folded, &folded)?;
            Some(Across {
                doc: title.doc,
                field: title.field,
                class: Class::Subsequence,
                score: u32::try_from(found.score).unwrap_or(0),
            })
        });
        scored.collect()
    }
}
