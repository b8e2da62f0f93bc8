//! A hit: what was found, by which word, and what that is worth.

use crate::kb::Item;

use super::field::Field;

/// How a typed word matches, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A whole word.
    Word,
    /// The beginning of a word, or another inflection of it.
    Prefix,
    /// Letters inside a word.
    Inside,
    /// Pieces that each begin a word (`faa` for fast alert acknowledgement), or words run together.
    Initials,
    /// A word with a typo in it, or with letters left out.
    Typo,
    /// Letters in order across a title.
    Subsequence,
}

impl Class {
    /// The word for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Prefix => "prefix",
            Self::Inside => "inside",
            Self::Initials => "initials",
            Self::Typo => "typo",
            Self::Subsequence => "subsequence",
        }
    }

    /// What a match of this class is worth, in hundredths of a whole word. Next to the weights of
    /// the fields this puts the beginning of a title's word above a whole word of a text, and a
    /// whole word of a text above letters inside a title's word.
    fn weight(self) -> u32 {
        match self {
            Self::Word => 100,
            Self::Prefix => 80,
            Self::Inside => 42,
            Self::Initials => 40,
            Self::Typo => 36,
            Self::Subsequence => 30,
        }
    }
}

/// A claim or finding that a query found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Which.
    pub item: Item,
    /// Where and how its best word matched; none where no word was asked for.
    pub by: Option<(Field, Class)>,
    /// The more the better; comparable within one search.
    pub score: u32,
}

/// What a word is worth that matches in this way in this field.
pub(super) fn worth(class: Class, field: Field) -> u32 {
    class.weight() * field.weight()
}
