//! Whether a query praises or blames what it asks about: `well paid on-call` does, and no claim of
//! dissatisfaction is meant; `who pays for on-call` does neither.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use super::fold::fold;
use super::lexicon::LEXICON;

/// What is said of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    Praise,
    Blame,
    Neither,
}

impl Sense {
    pub(super) fn contrary(self) -> Self {
        match self {
            Self::Praise => Self::Blame,
            Self::Blame => Self::Praise,
            Self::Neither => Self::Neither,
        }
    }
}

/// A form of several words, and what it says.
type Form = (&'static str, Sense);

/// The forms by their first words.
static FORMS: LazyLock<HashMap<&str, Vec<Form>, RandomState>> = LazyLock::new(|| {
    let mut forms: HashMap<_, Vec<Form>, _> = HashMap::default();
    for line in LEXICON.tone.lines() {
        let (sign, line) = line.split_at(line.len().min(2));
        let sense = match sign {
            "+ " => Sense::Praise,
            "- " => Sense::Blame,
            "= " => Sense::Neither,
            _ => continue,
        };
        for form in line.split(", ") {
            let first = form.split(' ').next().unwrap_or(form);
            forms.entry(first).or_default().push((form, sense));
        }
    }
    forms
});

/// What stands for any number in a form.
const NUMBER: &str = "#";

/// Words that are a number.
const NUMBERS: [&str; 14] = [
    "a", "an", "one", "two", "three", "four", "five", "six", "ten", "twenty", "some", "few",
    "several", "many",
];

/// Words that deny one of the two after them.
const DENIALS: [&str; 14] = [
    "no", "not", "never", "without", "t", "nobody", "nothing", "less", "fewer", "cannot", "nor",
    "neither", "stop", "avoid",
];

/// Beginnings of words that deny, each with the letters that must follow at least.
const DENYING: [(&str, usize); 5] = [("un", 5), ("in", 4), ("im", 4), ("ir", 4), ("dis", 4)];

/// Words that begin a question, which says neither.
const QUESTIONS: [&str; 27] = [
    "how", "why", "when", "what", "which", "who", "whose", "where", "do", "does", "did", "is",
    "are", "was", "can", "could", "should", "would", "will", "has", "have", "if", "isn", "aren",
    "don", "doesn", "hasn",
];

/// What a text in English says, if it says one thing alone, and asks no question.
pub(super) fn tone(text: &str) -> Option<Sense> {
    let folded = fold(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    if QUESTIONS.contains(words.first()?) {
        return None;
    }
    let mut found = None;
    let mut at = 0;
    while at < words.len() {
        let (sense, count) = sense_at(&words[at..]);
        let before = &words[at.saturating_sub(2)..at];
        let is_denied = before.iter().any(|word| DENIALS.contains(word));
        let sense = if is_denied { sense.contrary() } else { sense };
        match found {
            _ if sense == Sense::Neither => {}
            Some(other) if other != sense => return None,
            _ => found = Some(sense),
        }
        at += count;
    }
    found
}

/// What the longest form at the beginning of these words says, and how many words it has.
fn sense_at(words: &[&str]) -> (Sense, usize) {
    let forms = FORMS.get(words[0]).into_iter().flatten();
    let forms = forms.map(|(form, sense)| (form.split(' ').count(), form, *sense));
    let here = forms.filter(|(_, form, _)| {
        let mut typed = words.iter();
        form.split(' ')
            .all(|word| typed.next().is_some_and(|typed| is_form(word, typed)))
    });
    let longest = here.max_by_key(|(count, ..)| *count);
    longest.map_or_else(
        || (sense_of_denying(words[0]), 1),
        |(count, _, sense)| (sense, count),
    )
}

/// Whether a typed word is the one of a form, or any number where that has one.
fn is_form(word: &str, typed: &str) -> bool {
    let is_number =
        || NUMBERS.contains(&typed) || typed.chars().all(|letter| letter.is_ascii_digit());
    word == typed || word == NUMBER && is_number()
}

/// What a word says that denies another (`undocumented`, `inexpensive`).
fn sense_of_denying(word: &str) -> Sense {
    let mut rests = DENYING.iter().filter_map(|(start, least)| {
        let rest = word.strip_prefix(start)?;
        (rest.len() >= *least).then_some((*start, rest))
    });
    rests.next().map_or(Sense::Neither, |(start, rest)| {
        let known = FORMS.get(rest).into_iter().flatten();
        let known = known
            .filter(|(form, _)| *form == rest)
            .map(|(_, sense)| sense);
        match known.copied().next() {
            Some(sense) => sense.contrary(),
            None if start == "un" => Sense::Blame,
            None => Sense::Neither,
        }
    })
}
