//! Amounts: numbers, durations and levels, which people write in many ways: `twenty minutes`, `20 mins` and
//! `20min`; `60 minutes` and `one hour`; `24/7` and `24x7`; `L2`, `tier two` and `second line`; `1000` and
//! `1,000`; `four nines` and `99.99%`; `50 percent` and `50%`.
//!
//! What is typed is parsed to an [`Amount`], whose spellings are searched. Number words are English; in other
//! languages only digits are recognised.

/// The value of a number and the words around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Amount {
    Number(u64),
    Milliseconds(u64),
    Months(u64),
    /// A level of support.
    Level(u64),
    /// Hours a day and days a week (`24/7`), or any other two numbers.
    Pair(u64, u64),
    /// An availability by its number of nines: four are 99.99%.
    Nines(usize),
}

/// A spelling of an amount: successive words, with alternatives for each.
type Spelling = Vec<Vec<String>>;

/// The numbers from zero.
const NUMBERS: &str = "zero one two three four five six seven eight nine ten eleven twelve thirteen \
                       fourteen fifteen sixteen seventeen eighteen nineteen twenty";
/// The tens from thirty.
const TENS: &str = "thirty forty fifty sixty seventy eighty ninety";
/// The ordinals from the first.
const ORDINALS: [&str; 5] = ["first", "second", "third", "fourth", "fifth"];
const ORDINAL_ENDINGS: [&str; 4] = ["st", "nd", "rd", "th"];

/// A unit of time: its length and its names. The first name may follow digits directly.
type Unit = (u64, &'static [&'static str]);

/// Units by their milliseconds.
const MILLISECONDS: [Unit; 6] = [
    (1, &["ms", "msec", "millisecond", "milliseconds"]),
    (1000, &["s", "sec", "secs", "second", "seconds"]),
    (60_000, &["min", "mins", "minute", "minutes"]),
    (3_600_000, &["h", "hr", "hrs", "hour", "hours"]),
    (86_400_000, &["d", "day", "days"]),
    (604_800_000, &["w", "wk", "wks", "week", "weeks"]),
];
/// Units by their months, which are not a fixed number of seconds.
const MONTHS: [Unit; 2] = [
    (1, &["mo", "month", "months"]),
    (12, &["y", "yr", "yrs", "year", "years"]),
];

/// The words before the number of a level of support, or after its ordinal.
const LEVELS: [&str; 3] = ["level", "tier", "line"];
const HIGHEST_LEVEL: u64 = 5;
/// A larger count of a unit is written in a larger unit.
const MAX_COUNT: u64 = 10_000;

impl Amount {
    /// Parses folded words, all of which must belong to the amount.
    pub(super) fn parse(words: &[&str]) -> Option<Self> {
        match words {
            [word] => Self::parse_word(word),
            ["half", "an", "hour"] | ["half", "hour"] => Some(Self::Milliseconds(1_800_000)),
            ["an", "hour"] => Some(Self::Milliseconds(3_600_000)),
            [count, "nine" | "nines" | "9s"] => nines(number(count)?),
            // A text with `50%` has the word 50.
            [count, "percent" | "pct"] => Some(Self::Number(number(count)?)),
            [first, second] => level(first, second).or_else(|| duration(number(first)?, second)),
            _ => None,
        }
    }

    fn parse_word(word: &str) -> Option<Self> {
        if let Some(number) = number(word) {
            return Some(Self::Number(number));
        }
        let after_digits = word.find(|letter: char| !letter.is_ascii_digit())?;
        let (count, unit) = word.split_at(after_digits);
        if let Some(count) = digits(count) {
            return duration(count, unit).or_else(|| Self::parse_punctuated(word));
        }
        let (name, number) = word.split_at(word.find(|letter: char| letter.is_ascii_digit())?);
        let is_level = matches!(name, "l" | "level" | "tier");
        is_level.then(|| valid_level(digits(number)?)).flatten()
    }

    /// Parses digits with punctuation between: a pair (`24/7`), or a number (`1,000`).
    pub(super) fn parse_punctuated(text: &str) -> Option<Self> {
        let groups: Vec<&str> = text.split(',').collect();
        if let [first, rest @ ..] = &*groups
            && !rest.is_empty()
            && (1..=3).contains(&first.len())
            && rest.iter().all(|group| group.len() == 3)
        {
            return Some(Self::Number(digits(&groups.concat())?));
        }
        let (first, second) = text.split_once(['/', 'x', '-', '\u{d7}', '\u{2013}'])?;
        Some(Self::Pair(digits(first)?, digits(second)?))
    }

    /// The ways to write it.
    pub(in super::super) fn spellings(self) -> Vec<Spelling> {
        match self {
            Self::Number(number) => {
                let plain = vec![digits_and_word(number)];
                let grouped = (number >= 1000).then(|| grouped_digits(number));
                std::iter::once(plain).chain(grouped).collect()
            }
            Self::Milliseconds(length) => duration_spellings(length, &MILLISECONDS),
            Self::Months(months) => duration_spellings(months, &MONTHS),
            Self::Level(level) => level_spellings(level),
            Self::Nines(count) => {
                vec![vec![vec!["99".to_owned()], vec!["9".repeat(count - 2)]]]
            }
            Self::Pair(first, second) => vec![
                vec![vec![first.to_string()], vec![second.to_string()]],
                vec![vec![format!("{first}x{second}")]],
            ],
        }
    }
}

/// Three to six nines: 99.9% to 99.9999%.
fn nines(count: u64) -> Option<Amount> {
    let count = usize::try_from(count).ok()?;
    (3..=6).contains(&count).then_some(Amount::Nines(count))
}

fn digits(word: &str) -> Option<u64> {
    let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| word.parse().ok()).flatten()
}

/// The numbers that have a word, each with its word.
fn number_words() -> impl Iterator<Item = (u64, &'static str)> {
    let tens = (3..).map(|count| 10 * count).zip(TENS.split(' '));
    (0..).zip(NUMBERS.split(' ')).chain(tens)
}

/// A number in digits or as a word.
fn number(word: &str) -> Option<u64> {
    let by_word = || number_words().find(|(_, name)| *name == word);
    digits(word).or_else(|| Some(by_word()?.0))
}

fn ordinal(word: &str) -> Option<u64> {
    let position = ORDINALS.iter().position(|other| *other == word);
    position.map(|position| position as u64 + 1).or_else(|| {
        let mut endings = ORDINAL_ENDINGS.iter();
        digits(endings.find_map(|ending| word.strip_suffix(ending))?)
    })
}

fn valid_level(level: u64) -> Option<Amount> {
    let is_valid = (1..=HIGHEST_LEVEL).contains(&level);
    is_valid.then_some(Amount::Level(level))
}

/// `level 2`, `tier two`, `second line`.
fn level(first: &str, second: &str) -> Option<Amount> {
    let is_level = |word| LEVELS.contains(&word);
    let level = match (is_level(first), is_level(second)) {
        (true, _) => number(second),
        (_, true) => ordinal(first),
        _ => None,
    };
    valid_level(level?)
}

fn duration(count: u64, unit: &str) -> Option<Amount> {
    let length_in = |units: &[Unit]| {
        let unit = units.iter().find(|(_, names)| names.contains(&unit));
        unit.and_then(|(length, _)| count.checked_mul(*length))
    };
    let fixed = length_in(&MILLISECONDS).map(Amount::Milliseconds);
    fixed.or_else(|| length_in(&MONTHS).map(Amount::Months))
}

/// A number in digits, and as a word if there is one.
fn digits_and_word(number: u64) -> Vec<String> {
    let mut words = number_words().filter(|(one, _)| *one == number);
    let word = words.next().map(|(_, word)| word.to_owned());
    std::iter::once(number.to_string()).chain(word).collect()
}

/// A number in groups of three digits, each of which is a word of a text (`1,000`).
fn grouped_digits(number: u64) -> Spelling {
    let digits = number.to_string();
    let groups = digits.as_bytes().rchunks(3).rev();
    let groups = groups.map(|group| vec![String::from_utf8_lossy(group).into_owned()]);
    groups.collect()
}

/// A duration in each unit of which it is a whole number.
fn duration_spellings(length: u64, units: &[Unit]) -> Vec<Spelling> {
    let whole = units
        .iter()
        .filter(|(unit, _)| length.is_multiple_of(*unit));
    let counted = whole.map(|(unit, names)| (length / unit, names));
    let counted = counted.filter(|(count, _)| (1..=MAX_COUNT).contains(count));
    let spellings = counted.flat_map(|(count, names)| {
        let names = names.iter().map(|name| (*name).to_owned());
        let as_one_word = names.clone().map(|name| format!("{count}{name}"));
        [
            vec![digits_and_word(count), names.collect()],
            vec![as_one_word.collect()],
        ]
    });
    spellings.collect()
}

fn level_spellings(level: u64) -> Vec<Spelling> {
    let place = usize::try_from(level).unwrap_or_default();
    let ending = ORDINAL_ENDINGS[place.clamp(1, ORDINAL_ENDINGS.len()) - 1];
    let ordinals = vec![format!("{level}{ending}"), ORDINALS[place - 1].to_owned()];
    let names = || LEVELS.iter().map(|name| (*name).to_owned()).collect();
    let as_one_word = ["l", "level", "tier"].map(|name| format!("{name}{level}"));
    vec![
        vec![as_one_word.to_vec()],
        vec![names(), digits_and_word(level)],
        vec![ordinals, names()],
    ]
}
