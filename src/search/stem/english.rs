//! What Snowball does not know of English. Lists of words are texts in `data`: as tables they would be
//! pointers, which every start of the program would have to set.

/// A word a line, and forms that have its stem. With a sign before it the word is a stem itself, as
/// Snowball would join its forms with words of another meaning.
pub(super) const FORMS: &str = include_str!("../../../data/word-forms.txt");

/// What may have a comparative: `customer` is not more custom.
pub(super) const ADJECTIVES: &str = include_str!("../../../data/adjectives.txt");

/// Words that end as those for one who does something, but are none.
pub(super) const NO_AGENTS: &str = include_str!("../../../data/no-agents.txt");

/// British endings and their American spelling; what stands before has so many letters at least.
pub(super) const SPELLINGS: [(&str, &str, usize); 33] = [
    ("isation", "ization", 2),
    ("isations", "izations", 2),
    ("isational", "izational", 2),
    ("ise", "ize", 2),
    ("ised", "ized", 2),
    ("iser", "izer", 2),
    ("isers", "izers", 2),
    ("ises", "izes", 2),
    ("ising", "izing", 2),
    ("yse", "yze", 2),
    ("ysed", "yzed", 2),
    ("ysing", "yzing", 2),
    ("our", "or", 2),
    ("ours", "ors", 2),
    ("oural", "oral", 2),
    ("oured", "ored", 2),
    ("ouring", "oring", 2),
    ("ourable", "orable", 2),
    ("ogue", "og", 3),
    ("ogues", "ogs", 3),
    ("entre", "enter", 1),
    ("entres", "enters", 1),
    ("etre", "eter", 1),
    ("etres", "eters", 1),
    ("ibre", "iber", 1),
    ("dgement", "dgment", 2),
    ("dgements", "dgments", 2),
    ("elled", "eled", 3),
    ("elling", "eling", 3),
    ("eller", "eler", 3),
    ("ellers", "elers", 3),
    ("abelled", "abeled", 1),
    ("abelling", "abeling", 1),
];

/// Endings of words of one family where the stems differ. What stands before has three letters at
/// least.
pub(super) const ENDINGS: [(&str, &str); 26] = [
    ("ational", "ation"),
    ("olution", "olve"),
    ("ponse", "pond"),
    ("ery", "er"),
    ("uction", "uce"),
    ("cision", "cide"),
    ("umption", "ume"),
    ("usion", "ude"),
    ("nsion", "nd"),
    ("ission", "it"),
    ("ification", "ify"),
    ("ication", "y"),
    ("iance", "y"),
    ("iant", "y"),
    ("iation", "y"),
    ("sure", "se"),
    ("ence", "ent"),
    ("ency", "ent"),
    ("val", "ve"),
    ("ment", ""),
    ("osis", "ose"),
    ("ostic", "ose"),
    ("ly", ""),
    ("ily", "y"),
    ("ee", ""),
    ("ership", ""),
];
