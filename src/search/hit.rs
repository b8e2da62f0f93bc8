//! The points of a match, and a hit.
//!
//! A matching word gives the weight of its class times the weight of the field. Class and field together fit
//! one byte, a [`MatchScore`]: so the scores of a million documents fit the processor's cache, and the better
//! of two scores is the greater byte.

use std::cmp::Reverse;
use std::fmt;
use std::sync::LazyLock;

use strum::{EnumCount, IntoStaticStr, VariantArray};

use crate::kb::{Item, PackedItem, sort_by_key};

use super::field::FieldSet;
use crate::kb::Field;

/// How a typed word matches, best first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumCount, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "lowercase")]
pub enum MatchClass {
    /// A whole word.
    Word,
    /// The singular for the plural of a word, or the other way round.
    Plural,
    /// A prefix of a word, or another inflection of it.
    Prefix,
    /// A synonym.
    Synonym,
    /// Letters inside a word.
    Inside,
    /// Pieces that each begin a word (`faa` for fast alert acknowledgement), or two words typed as one.
    Initials,
    /// A word with a typo, or with letters left out.
    Typo,
    /// Letters in order across a title or alias; not matched in other fields.
    Subsequence,
}

impl MatchClass {
    /// The name, as `--explain` shows it.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The weight of a match of this class, in hundredths of a whole word. With the weights of the fields, a prefix
    /// in a title gives more than a whole word in a text, and that more than letters inside a word of a title.
    fn weight(self) -> u32 {
        match self {
            Self::Word => 100,
            Self::Plural => 95,
            Self::Prefix => 80,
            Self::Synonym => 60,
            Self::Inside => 42,
            Self::Initials => 40,
            Self::Typo => 36,
            Self::Subsequence => 30,
        }
    }
}

/// The points of a word that matches in this class and field.
pub(super) fn points(class: MatchClass, field: Field) -> u32 {
    class.weight() * field.weight()
}

/// The points for being a claim: a finding is about a group of claims, and comes first only if it matches better.
const CLAIM: u32 = 2000;

/// The points of an item for being a claim, if its best word has this score.
#[inline]
pub(super) fn claim_points(item: Item, best: MatchScore) -> u32 {
    match item {
        Item::Claim(_) if best > MatchScore::NO_WORD => CLAIM,
        _ => 0,
    }
}

/// How well a document matches, in a byte; greater is better. The high bit of every match is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct MatchScore(u8);

impl MatchScore {
    /// No match.
    pub(super) const NONE: Self = Self(0);
    /// A match without a word, such as by `status:unrealised`: no points.
    pub(super) const NO_WORD: Self = Self(1 << 7);
    /// The lowest score of a match by a word.
    const FIRST: u8 = Self::NO_WORD.0 + 1;

    pub(super) fn new(class: MatchClass, field: Field) -> Self {
        Self(ClassScores::of(class).by_field[field as usize])
    }

    pub(super) const fn byte(self) -> u8 {
        self.0
    }

    pub(super) fn from_byte(byte: u8) -> Self {
        Self(byte)
    }

    /// The field and class of the match; none if no word matches.
    pub(super) fn by(self) -> Option<(Field, MatchClass)> {
        let pair = self.0.checked_sub(Self::FIRST)?;
        SCORES.pairs.get(usize::from(pair)).copied()
    }
}

/// The length of a lookup table by field, with 31 for no field.
const FIELD_SLOTS: usize = 32;

/// The scores of one class, by field.
#[derive(Clone, Copy, Default)]
pub(super) struct ClassScores {
    by_field: [u8; FIELD_SLOTS],
}

impl ClassScores {
    pub(super) fn of(class: MatchClass) -> Self {
        SCORES.by_class[class as usize]
    }

    /// The scores of all classes, in their order.
    pub(super) fn all() -> &'static [Self; MatchClass::COUNT] {
        &SCORES.by_class
    }

    /// The score, as a byte, of a word in the heaviest of these fields; no match for no fields.
    #[inline]
    pub(super) fn best(&self, fields: FieldSet) -> u8 {
        self.by_field[fields.heaviest() % FIELD_SLOTS]
    }
}

/// Calls `found` with the place and score of each match among these score bytes.
///
/// Tests 64 bytes at once, as most are no match: the limit of 8 ms a keystroke at 1 000 000 claims needs it.
#[inline(always)]
pub(super) fn for_each_match(scores: &[u8], mut found: impl FnMut(usize, u8)) {
    for (number, block) in scores.chunks(u64::BITS as usize).enumerate() {
        let mut matches = matches_in(block);
        while matches != 0 {
            let place = matches.trailing_zeros() as usize;
            found(number * u64::BITS as usize + place, block[place]);
            matches &= matches - 1;
        }
    }
}

/// Which of at most 64 score bytes are matches, as bits.
#[inline(always)]
fn matches_in(block: &[u8]) -> u64 {
    const HIGH_BITS: u64 = u64::from_ne_bytes([0x80; 8]);
    // Moves the high bits of eight bytes, shifted to their low bits, into the highest byte.
    const GATHER: u64 = 0x0102_0408_1020_4080;
    const HIGHEST: u64 = 0xff << 56;
    let (words, rest) = block.as_chunks();
    // The last eight are in the highest byte.
    let highest = words.iter().fold(0, |bits, word| {
        let matches = (u64::from_le_bytes(*word) & HIGH_BITS) >> 7;
        bits >> 8 | matches.wrapping_mul(GATHER) & HIGHEST
    });
    let in_words = 8 * words.len() as u32;
    let bits = highest.checked_shr(u64::BITS - in_words).unwrap_or(0);
    let rest = (in_words..).zip(rest);
    rest.fold(bits, |bits, (place, score)| {
        bits | u64::from(*score != 0) << place
    })
}

/// The meaning of score bytes.
struct ScoreTable {
    /// By ascending points; the first pair is [`MatchScore::FIRST`].
    pairs: Vec<(Field, MatchClass)>,
    by_class: [ClassScores; MatchClass::COUNT],
}

static SCORES: LazyLock<ScoreTable> = LazyLock::new(|| {
    let classes = MatchClass::VARIANTS.iter();
    let pairs = classes.flat_map(|class| {
        let fields = match class {
            MatchClass::Subsequence => FieldSet::NAMES,
            _ => FieldSet::EVERY,
        };
        fields.fields().map(|field| (field, *class))
    });
    let mut pairs: Vec<_> = pairs.collect();
    assert!(
        pairs.len() <= usize::from(u8::MAX - MatchScore::NO_WORD.0),
        "a byte has too few scores for these fields: give fields of equal weight the same score"
    );
    // Ties go to the heavier field, then to the better class.
    sort_by_key(&mut pairs, |(field, class)| {
        (points(*class, *field), Reverse(*field), Reverse(*class))
    });
    let mut by_class = [ClassScores::default(); MatchClass::COUNT];
    for (byte, (field, class)) in (MatchScore::FIRST..).zip(&pairs) {
        by_class[*class as usize].by_field[*field as usize] = byte;
    }
    ScoreTable { pairs, by_class }
});

/// The points of every score, by its byte.
pub(super) fn points_by_byte() -> [u32; 256] {
    let mut table = [0; 256];
    let by_word = table.iter_mut().skip(MatchScore::FIRST.into());
    for (slot, (field, class)) in by_word.zip(&SCORES.pairs) {
        *slot = points(*class, *field);
    }
    table
}

/// A claim or finding that matches a query, in eight bytes, as there may be a million.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    item: PackedItem,
    /// The points, and in the low [`SCORE_BITS`] the score of the best word.
    points_and_best: u32,
}

const SCORE_BITS: u32 = 8;
/// The most points that fit: eight times those of a hundred words that match best.
const MAX_POINTS: u32 = u32::MAX >> SCORE_BITS;

impl Hit {
    #[inline]
    pub(super) fn new(item: Item, best: MatchScore, points: u32) -> Self {
        Self {
            item: item.into(),
            points_and_best: points.min(MAX_POINTS) << SCORE_BITS | u32::from(best.byte()),
        }
    }

    /// The same with more points.
    #[inline]
    pub(super) fn plus(self, points: u32) -> Self {
        let more = points.min(MAX_POINTS) << SCORE_BITS;
        Self {
            points_and_best: self.points_and_best.saturating_add(more),
            ..self
        }
    }

    /// Which claim or finding.
    #[inline]
    pub fn item(self) -> Item {
        self.item.into()
    }

    /// The score of its best word.
    #[inline]
    pub(super) fn best(self) -> MatchScore {
        let [.., byte] = self.points_and_best.to_be_bytes();
        MatchScore::from_byte(byte)
    }

    /// The field and class of its best word; none if the query has no word.
    pub fn by(self) -> Option<(Field, MatchClass)> {
        self.best().by()
    }

    /// The score: higher is better. Comparable only within one search.
    #[inline]
    pub fn score(self) -> u32 {
        self.points_and_best >> SCORE_BITS
    }

    /// The sort key of hits: lower is better. Hits of the same score are in file order.
    #[inline]
    pub fn rank(self) -> u64 {
        u64::from(!self.score()) << u32::BITS | u64::from(self.item.number())
    }
}

impl fmt::Debug for Hit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut hit = out.debug_struct("Hit");
        hit.field("item", &self.item());
        hit.field("by", &self.by()).field("score", &self.score());
        hit.finish()
    }
}
