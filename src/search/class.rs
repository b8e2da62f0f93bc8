//! How a word matches, and what that is worth in each field.

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
    /// Every class, best first.
    pub const ALL: [Self; 6] = [
        Self::Word,
        Self::Prefix,
        Self::Inside,
        Self::Initials,
        Self::Typo,
        Self::Subsequence,
    ];

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

/// What a word is worth that matches in this way in this field.
pub(super) fn worth(class: Class, field: Field) -> u32 {
    class.weight() * field.weight()
}
