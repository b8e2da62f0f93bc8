//! Whether a text praises or blames what it speaks of: `well paid on-call` does, and no claim of
//! dissatisfaction is meant; `who pays for on-call` does neither.
//!
//! A word of quality says so by itself (`fast`), unless it is denied. Of a thing there can be much or
//! little, and it is the two together that say something: `few outages` is praise, `few insights` is not.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use super::fold::fold;
use super::lexicon::LEXICON;

/// What is said of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    Praise,
    Blame,
}

impl Sense {
    pub(super) fn contrary(self) -> Self {
        match self {
            Self::Praise => Self::Blame,
            Self::Blame => Self::Praise,
        }
    }

    fn contrary_if(self, is_denied: bool) -> Self {
        if is_denied { self.contrary() } else { self }
    }
}

/// What a text says, and whether it says so itself; else somebody merely does not do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tone {
    pub(super) sense: Sense,
    pub(super) is_sure: bool,
}

impl Tone {
    fn sure(sense: Sense) -> Self {
        Self {
            sense,
            is_sure: true,
        }
    }
}

/// What a form does to the text that it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Quality(Sense),
    /// Nothing, though a word of it would.
    Neither,
    /// Denies what follows.
    Denial,
    /// Ends what is denied.
    Joint,
    /// How much there is.
    Amount {
        is_more: bool,
        of: Measure,
    },
    /// What more of it would be, and by what it can be measured.
    Thing {
        more: Sense,
        by: Measure,
    },
}

/// How something is measured, each way possible where a later one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Measure {
    /// It is there or not.
    Presence,
    /// There are few or many.
    Count,
    /// It is small or big.
    Size,
}

impl Mark {
    /// What a line of the lexicon with this sign is about.
    fn of(sign: &str) -> Option<Self> {
        let amount = |is_more, of| Self::Amount { is_more, of };
        let thing = |more, by| Self::Thing { more, by };
        Some(match sign {
            "+" => Self::Quality(Sense::Praise),
            "-" => Self::Quality(Sense::Blame),
            "=" => Self::Neither,
            "!" => Self::Denial,
            "|" => Self::Joint,
            "0" => amount(false, Measure::Presence),
            "<" => amount(false, Measure::Count),
            ">" => amount(true, Measure::Count),
            "_" => amount(false, Measure::Size),
            "^" => amount(true, Measure::Size),
            "n" => thing(Sense::Praise, Measure::Presence),
            "B" => thing(Sense::Blame, Measure::Count),
            "b" => thing(Sense::Blame, Measure::Size),
            "G" => thing(Sense::Praise, Measure::Count),
            "g" => thing(Sense::Praise, Measure::Size),
            _ => return None,
        })
    }

    /// Whether it turns a quality that follows into its contrary.
    fn denies(self) -> bool {
        match self {
            Self::Denial => true,
            Self::Amount { is_more, of } => !is_more && of < Measure::Size,
            _ => false,
        }
    }

    /// What so much of this thing says, if it can be measured so.
    fn amounts_to(self, is_more: bool, of: Measure) -> Option<Sense> {
        match self {
            Self::Thing { more, by } if of <= by => Some(more.contrary_if(!is_more)),
            _ => None,
        }
    }
}

/// A form of several words, and what it does.
type Form = (&'static str, Mark);

/// The forms by their first words.
static FORMS: LazyLock<HashMap<&str, Vec<Form>, RandomState>> = LazyLock::new(|| {
    let mut forms: HashMap<_, Vec<Form>, _> = HashMap::default();
    let lines = LEXICON.tone.lines().filter_map(|line| line.split_once(' '));
    let lines = lines.filter_map(|(sign, line)| Some((Mark::of(sign)?, line)));
    for (mark, form) in lines.flat_map(|(mark, line)| line.split(", ").map(move |one| (mark, one)))
    {
        let first = form.split(' ').next().unwrap_or(form);
        forms.entry(first).or_default().push((form, mark));
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

/// Beginnings of words that deny, each with the letters that must follow at least.
const DENYING: [(&str, usize); 5] = [("un", 5), ("in", 4), ("im", 4), ("ir", 4), ("dis", 4)];

/// Words that begin a question, which says neither.
const QUESTIONS: [&str; 23] = [
    "how", "why", "when", "what", "which", "who", "whose", "where", "do", "does", "did", "is",
    "are", "was", "can", "could", "should", "would", "will", "has", "have", "if", "whether",
];

/// What parts a text into pieces that say something each.
const BREAKS: [char; 9] = [',', ';', ':', '.', '!', '(', ')', '\u{2013}', '\u{2014}'];

/// What a text in English says, if it says one thing alone, and asks no question.
pub(super) fn tone(text: &str) -> Option<Tone> {
    let folded = fold(text);
    if asks(&folded) || folded.trim_end().ends_with('?') {
        return None;
    }
    let mut found: Option<Tone> = None;
    for piece in folded.split(BREAKS) {
        let words: Vec<&str> = words(piece).collect();
        let marks = marks(&words);
        for tone in (0..marks.len()).filter_map(|at| said_at(&marks, at)) {
            found = match found {
                Some(other) if other.sense != tone.sense => return None,
                Some(other) if other.is_sure => Some(other),
                _ => Some(tone),
            };
        }
    }
    found
}

/// Whether a text begins as a question does.
fn asks(text: &str) -> bool {
    let mut words = words(text);
    let first = words.next().unwrap_or_default().to_lowercase();
    // `don't know who to call` and `have to call ops` tell.
    let tells = matches!(words.next(), Some("t" | "to"));
    !tells && QUESTIONS.contains(&&*first)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}

/// Whether a text is nothing but a word of quality, or an amount.
pub(super) fn is_quality(text: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> = words(&folded).collect();
    if words.is_empty() {
        return false;
    }
    let (mark, count) = mark_at(&words);
    count == words.len() && matches!(mark, Mark::Quality(_) | Mark::Amount { .. })
}

/// A form in a text: its words, and what it does.
type Found = (Range<usize>, Mark);

/// The forms of these words, in order.
fn marks(words: &[&str]) -> Vec<Found> {
    let mut marks = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let (mark, count) = mark_at(&words[at..]);
        if mark != Mark::Neither {
            marks.push((at..at + count, mark));
        }
        at += count;
    }
    marks
}

/// The longest form at the beginning of these words, and how many words it has.
fn mark_at(words: &[&str]) -> (Mark, usize) {
    let typed = words[0];
    let forms = FORMS.get(typed).into_iter().flatten();
    let singular = typed.strip_suffix('s').and_then(|one| FORMS.get(one));
    let plurals = singular.into_iter().flatten();
    let plurals = plurals.filter(|(form, _)| !form.contains(' '));
    let forms = forms
        .chain(plurals)
        .filter(|(form, mark)| is_form(form, *mark, words));
    let longest = forms.max_by_key(|(form, _)| form.split(' ').count());
    longest.map_or_else(
        || (of_denying(typed), 1),
        |(form, mark)| (*mark, form.split(' ').count()),
    )
}

/// Whether words begin with those of a form; the last of a thing may be a plural.
fn is_form(form: &str, mark: Mark, words: &[&str]) -> bool {
    let mut typed = words.iter().copied();
    let mut wanted = form.split(' ').peekable();
    while let Some(word) = wanted.next() {
        let Some(typed) = typed.next() else {
            return false;
        };
        let may_be_plural = wanted.peek().is_none() && matches!(mark, Mark::Thing { .. });
        let is_plural = || may_be_plural && typed.strip_suffix('s') == Some(word);
        if !(word == typed || word == NUMBER && is_number(typed) || is_plural()) {
            return false;
        }
    }
    true
}

fn is_number(typed: &str) -> bool {
    NUMBERS.contains(&typed) || typed.bytes().all(|letter| letter.is_ascii_digit())
}

/// What a word does that denies another (`undocumented`, `inexpensive`).
fn of_denying(word: &str) -> Mark {
    let mut rests = DENYING.iter().filter_map(|(start, least)| {
        let rest = word.strip_prefix(start)?;
        (rest.len() >= *least).then_some((*start, rest))
    });
    let Some((start, rest)) = rests.next() else {
        return Mark::Neither;
    };
    let known = FORMS.get(rest).into_iter().flatten();
    let known = known
        .filter(|(form, _)| *form == rest)
        .map(|(_, mark)| mark);
    match known.copied().next() {
        Some(Mark::Quality(sense)) => Mark::Quality(sense.contrary()),
        _ if start == "un" => Mark::Quality(Sense::Blame),
        _ => Mark::Neither,
    }
}

/// How many words may stand between two forms of which one speaks of the other.
const NEAR: usize = 2;
/// And between an amount and the thing that there is so much of.
const NEAR_THING: usize = 4;

/// What the form at this place says together with those around it.
fn said_at(marks: &[Found], at: usize) -> Option<Tone> {
    let (place, mark) = &marks[at];
    let next = || {
        marks
            .get(at + 1)
            .filter(|(next, _)| next.start <= place.end + NEAR)
    };
    match *mark {
        Mark::Quality(sense) => Some(Tone::sure(sense.contrary_if(is_denied(marks, at)))),
        Mark::Amount { is_more, of } => amount_at(marks, at, is_more, of).map(Tone::sure),
        // What is denied says it, or there is no telling (`nobody fixes incidents`).
        Mark::Denial => match next() {
            Some((_, Mark::Quality(_) | Mark::Amount { .. })) => None,
            Some((_, Mark::Thing { more, .. })) if *more == Sense::Blame => None,
            _ => Some(Tone {
                sense: Sense::Blame,
                is_sure: false,
            }),
        },
        Mark::Thing { .. } | Mark::Joint | Mark::Neither => None,
    }
}

/// Whether something before it denies a quality: up to a joint, or an amount next to it.
fn is_denied(marks: &[Found], at: usize) -> bool {
    let before = marks[..at].iter().rev();
    let mut before = before
        .take_while(|(_, mark)| *mark != Mark::Joint)
        .enumerate();
    before.any(|(steps, (place, mark))| {
        let is_near = steps == 0 && marks[at].0.start <= place.end + NEAR;
        *mark == Mark::Denial || is_near && mark.denies()
    })
}

/// What an amount says of the thing after it (`few outages`) or else before it (`outages are few`). Of
/// things that follow each other it is the last, as the others only say which.
fn amount_at(marks: &[Found], at: usize, is_more: bool, of: Measure) -> Option<Sense> {
    let place = &marks[at].0;
    let before = at.checked_sub(1).map(|before| marks[before].1);
    if before.is_some_and(|before| before != Mark::Denial && before.denies()) {
        // `No more outages` says it once.
        return None;
    }
    let is_denied = before == Some(Mark::Denial);
    let amounts_to = |mark: Mark| mark.amounts_to(is_more != is_denied, of);
    let after = marks[at + 1..].iter();
    let after = after.take_while(|(next, mark)| {
        let is_near = next.start <= place.end + NEAR_THING;
        is_near && !matches!(mark, Mark::Quality(_) | Mark::Denial | Mark::Joint)
    });
    let after: Vec<&Found> = after.collect();
    if let Some(first) = after
        .iter()
        .position(|(_, mark)| amounts_to(*mark).is_some())
    {
        let row = after[first..]
            .chunk_by(|one, next| one.0.end == next.0.start)
            .next();
        let last = row.into_iter().flatten().rev();
        return last.copied().find_map(|(_, mark)| amounts_to(*mark));
    }
    let is_followed = marks.get(at + 1).is_some_and(|(next, mark)| {
        next.start <= place.end + NEAR && matches!(mark, Mark::Quality(_))
    });
    if is_followed || of == Measure::Presence {
        return None;
    }
    let before = marks[..at].iter().rev();
    let before = before.take_while(|(place_before, mark)| {
        place.start <= place_before.end + NEAR_THING && !matches!(mark, Mark::Quality(_))
    });
    before.map(|(_, mark)| *mark).find_map(amounts_to)
}
