//! Numbers, durations and levels, which people write in many ways: `twenty minutes`, `20 mins` and
//! `20min`; `60 minutes` and `one hour`; `24/7` and `24x7`; `L2`, `tier two` and `second line`;
//! `1000` and `1,000`; `four nines` and `99.99%`.
//!
//! What is typed is read as an amount, and an amount says how it may be written. Only digits are read
//! in a language other than English, as the words are English.

/// What a number means, with the words around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Amount {
    Number(u64),
    Seconds(u64),
    Months(u64),
    /// A level of support.
    Level(u64),
    /// So many hours a day and days a week, or any other two numbers that belong together.
    Pair(u64, u64),
    /// An availability by how many nines it has: four are 99.99%.
    Nines(usize),
}

/// A way to write an amount: words one after the other, each one of these.
pub(in super::super) type Way = Vec<Vec<String>>;

/// The words for the numbers from zero.
const NUMBERS: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];
/// The words for tens, from thirty.
const TENS: [&str; 7] = [
    "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];
/// The words for the places of a row, from the first.
const ORDINALS: [&str; 5] = ["first", "second", "third", "fourth", "fifth"];
const ORDINAL_ENDINGS: [&str; 4] = ["st", "nd", "rd", "th"];

/// The units of time, each with its length and its names, the first of which may follow digits
/// directly; those of one length are one kind.
const SECONDS: [(u64, &[&str]); 5] = [
    (1, &["s", "sec", "secs", "second", "seconds"]),
    (60, &["min", "mins", "minute", "minutes"]),
    (3600, &["h", "hr", "hrs", "hour", "hours"]),
    (86_400, &["d", "day", "days"]),
    (604_800, &["w", "wk", "wks", "week", "weeks"]),
];
const MONTHS: [(u64, &[&str]); 2] = [
    (1, &["mo", "month", "months"]),
    (12, &["y", "yr", "yrs", "year", "years"]),
];

/// What stands before the number of a level of support, and after its ordinal.
const LEVELS: [&str; 3] = ["level", "tier", "line"];
/// There are no more levels of support.
const HIGHEST_LEVEL: u64 = 5;
/// More of a unit than this is written in a longer one.
const MOST_UNITS: u64 = 1000;

impl Amount {
    /// The amount that folded words are, all of them.
    pub(super) fn read(words: &[&str]) -> Option<Self> {
        match words {
            [one] => single(one),
            ["half", "an", "hour"] | ["half", "hour"] => Some(Self::Seconds(1800)),
            ["an", "hour"] => Some(Self::Seconds(3600)),
            [count, "nine" | "nines" | "9s"] => nines(number(count)?),
            [first, second] => level(first, second).or_else(|| duration(number(first)?, second)),
            _ => None,
        }
    }

    /// The pair or the number that digits with signs between are: `24/7`, `1,000`.
    pub(super) fn with_signs(text: &str) -> Option<Self> {
        let thousands: Vec<&str> = text.split(',').collect();
        if let [first, rest @ ..] = &*thousands
            && !rest.is_empty()
            && (1..=3).contains(&first.len())
            && rest.iter().all(|group| group.len() == 3)
        {
            return Some(Self::Number(digits(&thousands.concat())?));
        }
        let (first, second) = text.split_once(['/', 'x', '-', '\u{d7}', '\u{2013}'])?;
        Some(Self::Pair(digits(first)?, digits(second)?))
    }

    /// How it may be written.
    pub(in super::super) fn ways(self) -> Vec<Way> {
        match self {
            Self::Number(number) => {
                let grouped = (number >= 1000).then(|| thousands(number));
                std::iter::once(vec![numerals(number)])
                    .chain(grouped)
                    .collect()
            }
            Self::Seconds(seconds) => of_units(seconds, &SECONDS),
            Self::Months(months) => of_units(months, &MONTHS),
            Self::Level(level) => levels(level),
            Self::Nines(count) => {
                vec![vec![vec!["99".to_owned()], vec!["9".repeat(count - 2)]]]
            }
            Self::Pair(first, second) => vec![
                vec![vec![first.to_string()], vec![second.to_string()]],
                vec![vec![
                    format!("{first}x{second}"),
                    format!("{first}{second}"),
                ]],
            ],
        }
    }
}

fn single(word: &str) -> Option<Amount> {
    if let Some(number) = number(word) {
        return Some(Amount::Number(number));
    }
    let border = word.find(|letter: char| !letter.is_ascii_digit())?;
    let (count, unit) = word.split_at(border);
    match (digits(count), unit) {
        (Some(count), _) => duration(count, unit).or_else(|| Amount::with_signs(word)),
        _ => {
            let border = word.find(|letter: char| letter.is_ascii_digit())?;
            let (name, number) = word.split_at(border);
            let is_level = matches!(name, "l" | "level" | "tier");
            is_level
                .then(|| digits(number))
                .flatten()
                .and_then(of_level)
        }
    }
}

/// From three nines on there is a point, and few have more than six.
fn nines(count: u64) -> Option<Amount> {
    let count = usize::try_from(count).ok()?;
    (3..=6).contains(&count).then_some(Amount::Nines(count))
}

fn digits(word: &str) -> Option<u64> {
    let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| word.parse().ok()).flatten()
}

/// The number that a word is, in digits or letters.
fn number(word: &str) -> Option<u64> {
    let place = |list: &[&str]| list.iter().position(|other| *other == word);
    let in_letters = || {
        let small = place(&NUMBERS).map(|place| place as u64);
        small.or_else(|| Some(30 + 10 * place(&TENS)? as u64))
    };
    digits(word).or_else(in_letters)
}

fn ordinal(word: &str) -> Option<u64> {
    let in_letters = ORDINALS.iter().position(|other| *other == word);
    let in_letters = in_letters.map(|place| place as u64 + 1);
    in_letters.or_else(|| {
        let endings = ORDINAL_ENDINGS.iter();
        let number = endings
            .filter_map(|ending| word.strip_suffix(ending))
            .next()?;
        digits(number)
    })
}

fn of_level(level: u64) -> Option<Amount> {
    (1..=HIGHEST_LEVEL)
        .contains(&level)
        .then_some(Amount::Level(level))
}

/// `level 2`, `tier two`, `second line`.
fn level(first: &str, second: &str) -> Option<Amount> {
    let is_level = |word| LEVELS.contains(&word);
    let level = match (is_level(first), is_level(second)) {
        (true, _) => number(second),
        (_, true) => ordinal(first),
        _ => None,
    };
    of_level(level?)
}

fn duration(count: u64, unit: &str) -> Option<Amount> {
    let of = |units: &[(u64, &[&str])]| {
        let unit = units.iter().find(|(_, names)| names.contains(&unit));
        unit.and_then(|(length, _)| count.checked_mul(*length))
    };
    let seconds = of(&SECONDS).map(Amount::Seconds);
    seconds.or_else(|| of(&MONTHS).map(Amount::Months))
}

/// A number in digits, and in letters if there is a word for it.
fn numerals(number: u64) -> Vec<String> {
    let word = usize::try_from(number).ok().and_then(|place| {
        let tens = (place % 10 == 0)
            .then(|| TENS.get((place / 10).checked_sub(3)?))
            .flatten();
        NUMBERS.get(place).or(tens)
    });
    let word = word.map(|word| (*word).to_owned());
    std::iter::once(number.to_string()).chain(word).collect()
}

/// A number of four digits and more, with a sign between each three: groups are words.
fn thousands(number: u64) -> Way {
    let digits = number.to_string();
    let groups = digits.as_bytes().rchunks(3).rev();
    let groups = groups.map(|group| vec![String::from_utf8_lossy(group).into_owned()]);
    groups.collect()
}

fn of_units(length: u64, units: &[(u64, &[&str])]) -> Vec<Way> {
    let whole = units
        .iter()
        .filter(|(unit, _)| length.is_multiple_of(*unit));
    let counted = whole.map(|(unit, names)| (length / unit, names));
    let counted = counted.filter(|(count, _)| (1..=MOST_UNITS).contains(count));
    let ways = counted.flat_map(|(count, names)| {
        let names = names.iter().map(|name| (*name).to_owned());
        let together = names.clone().map(|name| format!("{count}{name}"));
        [
            vec![numerals(count), names.collect()],
            vec![together.collect()],
        ]
    });
    ways.collect()
}

fn levels(level: u64) -> Vec<Way> {
    let place = usize::try_from(level).unwrap_or_default();
    let ending = ORDINAL_ENDINGS[place.clamp(1, ORDINAL_ENDINGS.len()) - 1];
    let ordinals = vec![format!("{level}{ending}"), ORDINALS[place - 1].to_owned()];
    let names = || LEVELS.iter().map(|name| (*name).to_owned()).collect();
    let together = ["l", "level", "tier"].map(|name| format!("{name}{level}"));
    vec![
        vec![together.to_vec()],
        vec![names(), numerals(level)],
        vec![ordinals, names()],
    ]
}
