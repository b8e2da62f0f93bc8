//! The polarity of English texts: whether they praise or blame. `Well paid on-call` is positive, `slow
//! approvals` negative, `who pays for on-call` neither.
//!
//! Rules combine the cues of a lexicon: opinion words (`fast`), negations, and quantities of something good
//! or bad (`few outages` is positive, `few insights` negative).

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use super::fold::fold;
use super::lexicon::LEXICON;

/// Whether something is praised or blamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Polarity {
    Positive,
    Negative,
}

impl Polarity {
    fn reversed_if(self, is_negated: bool) -> Self {
        match (self, is_negated) {
            (Self::Positive, false) | (Self::Negative, true) => Self::Positive,
            (Self::Negative, false) | (Self::Positive, true) => Self::Negative,
        }
    }
}

/// The polarity of a whole text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sentiment {
    pub(super) polarity: Polarity,
    /// False if only a negation suggests it (`nobody answers`).
    pub(super) is_explicit: bool,
}

/// What a phrase of the lexicon contributes to the polarity of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cue {
    Opinion(Polarity),
    /// Nothing, although one of its words alone would.
    Neutral,
    /// Reverses what follows.
    Negation,
    /// Ends the scope of a negation.
    ScopeEnd,
    /// How much there is of a noun.
    Quantity {
        is_more: bool,
        measure: Measure,
    },
    /// Something of which more is good or bad.
    Noun {
        more: Polarity,
        measure: Measure,
    },
}

/// How something is measured. What has a measure also has those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Measure {
    /// It is there or not.
    Presence,
    /// There are few or many.
    Count,
    /// It is small or big.
    Size,
}

impl Cue {
    /// The cue of a line of the lexicon that begins with this sign.
    fn of_sign(sign: &str) -> Option<Self> {
        let quantity = |is_more, measure| Self::Quantity { is_more, measure };
        let noun = |more, measure| Self::Noun { more, measure };
        Some(match sign {
            "+" => Self::Opinion(Polarity::Positive),
            "-" => Self::Opinion(Polarity::Negative),
            "=" => Self::Neutral,
            "!" => Self::Negation,
            "|" => Self::ScopeEnd,
            "0" => quantity(false, Measure::Presence),
            "<" => quantity(false, Measure::Count),
            ">" => quantity(true, Measure::Count),
            "_" => quantity(false, Measure::Size),
            "^" => quantity(true, Measure::Size),
            "n" => noun(Polarity::Positive, Measure::Presence),
            "B" => noun(Polarity::Negative, Measure::Count),
            "b" => noun(Polarity::Negative, Measure::Size),
            "G" => noun(Polarity::Positive, Measure::Count),
            "g" => noun(Polarity::Positive, Measure::Size),
            _ => return None,
        })
    }

    fn is_opinion(self) -> bool {
        matches!(self, Self::Opinion(_))
    }

    /// Whether it reverses an opinion word right after it.
    fn negates_next(self) -> bool {
        match self {
            Self::Negation => true,
            Self::Quantity { is_more, measure } => !is_more && measure < Measure::Size,
            _ => false,
        }
    }

    /// The polarity of more or less of a noun, if it can be measured so.
    fn of_quantity(self, is_more: bool, by: Measure) -> Option<Polarity> {
        match self {
            Self::Noun { more, measure } if by <= measure => Some(more.reversed_if(!is_more)),
            _ => None,
        }
    }
}

/// A phrase of the lexicon, and what it contributes.
type CuePhrase = (&'static str, Cue);

/// The phrases of the lexicon by their first words.
static CUE_PHRASES: LazyLock<HashMap<&str, Vec<CuePhrase>, RandomState>> = LazyLock::new(|| {
    let mut phrases: HashMap<_, Vec<CuePhrase>, _> = HashMap::default();
    let lines = LEXICON.polarity.lines();
    let lines = lines.filter_map(|line| line.split_once(' '));
    for (sign, line) in lines {
        let Some(cue) = Cue::of_sign(sign) else {
            continue;
        };
        for phrase in line.split(", ") {
            let first = phrase.split(' ').next().unwrap_or(phrase);
            phrases.entry(first).or_default().push((phrase, cue));
        }
    }
    phrases
});

/// Stands for any number in a phrase of the lexicon.
const NUMBER: &str = "#";

/// Words that count as a number.
const NUMBERS: [&str; 14] = [
    "a", "an", "one", "two", "three", "four", "five", "six", "ten", "twenty", "some", "few",
    "several", "many",
];

/// Prefixes that negate a word, each with the fewest letters that must follow it.
const NEGATING_PREFIXES: [(&str, usize); 5] =
    [("un", 5), ("in", 4), ("im", 4), ("ir", 4), ("dis", 4)];

/// First words of questions, which are neither positive nor negative.
const QUESTION_WORDS: [&str; 23] = [
    "how", "why", "when", "what", "which", "who", "whose", "where", "do", "does", "did", "is",
    "are", "was", "can", "could", "should", "would", "will", "has", "have", "if", "whether",
];

/// First words of what a question with `isn't` or `don't` is about.
const SUBJECTS: [&str; 11] = [
    "this", "that", "these", "those", "it", "we", "you", "they", "our", "there", "your",
];

/// Cues are combined only within the parts between these.
const PART_BREAKS: [char; 9] = [',', ';', ':', '.', '!', '(', ')', '\u{2013}', '\u{2014}'];

/// The sentiment of a text in English; none for a question, or if it is both positive and negative.
pub(super) fn sentiment(text: &str) -> Option<Sentiment> {
    let folded = fold(text);
    if is_question(&folded) {
        return None;
    }
    let mut found: Option<Sentiment> = None;
    for part in folded.split(PART_BREAKS) {
        let words: Vec<&str> = words(part).collect();
        let cues = cues_in(&words);
        for next in (0..cues.len()).filter_map(|at| sentiment_at(&cues, at)) {
            found = match found {
                Some(first) if first.polarity != next.polarity => return None,
                Some(first) if first.is_explicit => Some(first),
                _ => Some(next),
            };
        }
    }
    found
}

fn is_question(folded: &str) -> bool {
    let mut words = words(folded);
    let first = words.next().unwrap_or_default();
    let second = words.next().unwrap_or_default();
    // `don't know who to call` and `have to call ops` are statements, `isn't it cheap` and `don't we pay` are none.
    let is_asked = match second {
        "t" if !first.ends_with('n') => false,
        // `isn't a central team cheaper` is asked, `isn't a cheap option` is not.
        "t" => match words.next() {
            Some("a" | "an" | "the") => words.last().is_some_and(is_qualifier),
            third => third.is_some_and(|third| SUBJECTS.contains(&third)),
        },
        "to" => false,
        _ => QUESTION_WORDS.contains(&first),
    };
    is_asked || folded.trim_end().ends_with('?')
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}

/// Whether a text in English denies something, as *not tested* and *no backups* do.
pub(super) fn is_denial(text: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> = words(&folded).collect();
    cues_in(&words).iter().any(|found| match found.cue {
        Cue::Negation => true,
        Cue::Quantity { is_more, measure } => !is_more && measure == Measure::Presence,
        _ => false,
    })
}

/// Whether a text is nothing but an opinion word or a quantity (`slow`, `many`).
pub(super) fn is_qualifier(text: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> = words(&folded).collect();
    if words.is_empty() {
        return false;
    }
    let (cue, length) = cue_at_start(&words);
    length == words.len() && matches!(cue, Cue::Opinion(_) | Cue::Quantity { .. })
}

/// Whether these folded words are nothing but a negation (`not`, `isn t`).
pub(super) fn is_negation(words: &[&str]) -> bool {
    !words.is_empty() && cue_at_start(words) == (Cue::Negation, words.len())
}

/// The word that a folded word denies by its prefix (`reliable`, for `unreliable`): an opinion word, or what is or can
/// be done. Words that the lexicon has as neutral deny nothing (`unified`).
pub(super) fn denied_word(folded: &str) -> Option<&str> {
    if cue_at_start(&[folded]).0 == Cue::Neutral {
        return None;
    }
    let (prefix, rest) = without_negating_prefix(folded)?;
    let mut cues = CUE_PHRASES.get(rest).into_iter().flatten();
    let is_opinion = cues.any(|(phrase, cue)| *phrase == rest && cue.is_opinion());
    let mut ends = ["ed", "able", "ible"].iter();
    let is_done = prefix == "un" && !rest.starts_with("der") && ends.any(|end| rest.ends_with(end));
    (is_opinion || is_done).then_some(rest)
}

/// A cue in a text.
struct CueMatch {
    cue: Cue,
    /// Its words.
    range: Range<usize>,
}

impl CueMatch {
    /// Whether at most `max_between` words stand between it and a later one.
    fn is_near(&self, later: &Self, max_between: usize) -> bool {
        later.range.start <= self.range.end + max_between
    }
}

/// The cues in these words, in order.
fn cues_in(words: &[&str]) -> Vec<CueMatch> {
    let mut cues = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let (cue, length) = cue_at_start(&words[at..]);
        if cue != Cue::Neutral {
            let range = at..at + length;
            cues.push(CueMatch { cue, range });
        }
        at += length;
    }
    cues
}

/// The cue of the longest phrase that these words begin with, and how many words it has.
fn cue_at_start(words: &[&str]) -> (Cue, usize) {
    let first = words[0];
    let phrases = CUE_PHRASES.get(first).into_iter().flatten();
    let singular = first.strip_suffix('s').and_then(|one| CUE_PHRASES.get(one));
    let singulars = singular.into_iter().flatten();
    let singulars = singulars.filter(|(phrase, _)| !phrase.contains(' '));
    let matching = phrases
        .chain(singulars)
        .filter(|(phrase, cue)| begin_with(words, phrase, *cue));
    let longest = matching.max_by_key(|(phrase, _)| word_count(phrase));
    longest.map_or_else(
        || (cue_of_negated(first), 1),
        |(phrase, cue)| (*cue, word_count(phrase)),
    )
}

fn word_count(phrase: &str) -> usize {
    phrase.split(' ').count()
}

/// Whether words begin with a phrase; the last word of a noun may be a plural.
fn begin_with(words: &[&str], phrase: &str, cue: Cue) -> bool {
    let length = word_count(phrase);
    let is_noun = matches!(cue, Cue::Noun { .. });
    let mut pairs = (1..).zip(phrase.split(' ').zip(words));
    words.len() >= length
        && pairs.all(|(number, (wanted, word))| {
            let may_be_plural = is_noun && number == length;
            wanted == *word
                || wanted == NUMBER && is_number(word)
                || may_be_plural && word.strip_suffix('s') == Some(wanted)
        })
}

fn is_number(word: &str) -> bool {
    NUMBERS.contains(&word) || word.bytes().all(|letter| letter.is_ascii_digit())
}

/// The prefix that negates a word, and the rest.
fn without_negating_prefix(word: &str) -> Option<(&'static str, &str)> {
    NEGATING_PREFIXES.iter().find_map(|(prefix, least)| {
        let rest = word.strip_prefix(prefix)?;
        (rest.len() >= *least).then_some((*prefix, rest))
    })
}

/// The cue of a word with a negating prefix (`undocumented`, `inexpensive`).
fn cue_of_negated(word: &str) -> Cue {
    let Some((prefix, rest)) = without_negating_prefix(word) else {
        return Cue::Neutral;
    };
    let mut phrases = CUE_PHRASES.get(rest).into_iter().flatten();
    match phrases.find(|(phrase, _)| *phrase == rest) {
        Some((_, Cue::Opinion(polarity))) => Cue::Opinion(polarity.reversed_if(true)),
        _ if prefix == "un" => Cue::Opinion(Polarity::Negative),
        _ => Cue::Neutral,
    }
}

/// How many words may stand between two cues of which one is about the other.
const MAX_BETWEEN: usize = 2;
/// The same between a quantity and its noun.
const MAX_TO_NOUN: usize = 4;

/// What the cue at this place contributes, together with those around it.
fn sentiment_at(cues: &[CueMatch], at: usize) -> Option<Sentiment> {
    let explicit = |polarity| Sentiment {
        polarity,
        is_explicit: true,
    };
    match cues[at].cue {
        Cue::Opinion(polarity) => Some(explicit(polarity.reversed_if(is_negated(cues, at)))),
        Cue::Quantity { is_more, measure } => {
            polarity_of_quantity(cues, at, is_more, measure).map(explicit)
        }
        Cue::Negation if is_about_next(cues, at) => None,
        Cue::Negation => Some(Sentiment {
            polarity: Polarity::Negative,
            is_explicit: false,
        }),
        Cue::Noun { .. } | Cue::ScopeEnd | Cue::Neutral => None,
    }
}

/// Whether a negation has no polarity of its own: the next cue includes it, or it negates something about a bad
/// thing, which may be good or bad (`nobody fixes incidents`).
fn is_about_next(cues: &[CueMatch], at: usize) -> bool {
    let next = cues.get(at + 1);
    let next = next.filter(|next| cues[at].is_near(next, MAX_BETWEEN));
    next.is_some_and(|next| match next.cue {
        Cue::Opinion(_) | Cue::Quantity { .. } => true,
        Cue::Noun { more, .. } => more == Polarity::Negative,
        _ => false,
    })
}

/// Whether an opinion word is in the scope of a negation, or a quantity right before it negates it.
fn is_negated(cues: &[CueMatch], at: usize) -> bool {
    let before = cues[..at].iter().rev();
    let scope = before.take_while(|before| before.cue != Cue::ScopeEnd);
    scope.enumerate().any(|(distance, before)| {
        let is_next = distance == 0 && before.is_near(&cues[at], MAX_BETWEEN);
        before.cue == Cue::Negation || is_next && before.cue.negates_next()
    })
}

/// The polarity of a quantity and the noun after it (`few outages`), or else before it (`outages are few`).
fn polarity_of_quantity(
    cues: &[CueMatch],
    at: usize,
    is_more: bool,
    measure: Measure,
) -> Option<Polarity> {
    let before = at.checked_sub(1).map(|before| cues[before].cue);
    let is_negated = before == Some(Cue::Negation);
    if !is_negated && before.is_some_and(Cue::negates_next) {
        // `No more outages` counts once.
        return None;
    }
    let polarity_of = |noun: &CueMatch| noun.cue.of_quantity(is_more != is_negated, measure);
    let after = polarity_after(cues, at, polarity_of);
    after.or_else(|| match measure {
        Measure::Presence => None,
        _ => polarity_before(cues, at, polarity_of),
    })
}

/// The polarity of the next noun. Of adjacent nouns the last counts, as the others only qualify it.
fn polarity_after(
    cues: &[CueMatch],
    at: usize,
    polarity_of: impl Fn(&CueMatch) -> Option<Polarity>,
) -> Option<Polarity> {
    let (here, after) = (&cues[at], &cues[at + 1..]);
    let is_other = |cue| matches!(cue, Cue::Opinion(_) | Cue::Negation | Cue::ScopeEnd);
    let ends = |next: &CueMatch| !here.is_near(next, MAX_TO_NOUN) || is_other(next.cue);
    let after = &after[..after.iter().position(ends).unwrap_or(after.len())];
    let first = after.iter().position(|cue| polarity_of(cue).is_some())?;
    let mut runs = after[first..].chunk_by(|one, next| one.range.end == next.range.start);
    runs.next()?.iter().rev().find_map(polarity_of)
}

/// The polarity of the last noun before, unless an opinion word follows, which the quantity is about.
fn polarity_before(
    cues: &[CueMatch],
    at: usize,
    polarity_of: impl Fn(&CueMatch) -> Option<Polarity>,
) -> Option<Polarity> {
    let here = &cues[at];
    let next = cues.get(at + 1);
    if next.is_some_and(|next| here.is_near(next, MAX_BETWEEN) && next.cue.is_opinion()) {
        return None;
    }
    let before = cues[..at].iter().rev();
    let mut before =
        before.take_while(|before| before.is_near(here, MAX_TO_NOUN) && !before.cue.is_opinion());
    before.find_map(polarity_of)
}
