//! The words of generated prose, by how often they come.
//!
//! As in real prose, a word comes about as often as the inverse of its rank: the first hundreds are
//! real words, of English and of the trade; behind them stand made-up ones, each with some of its
//! inflections, so that prefixes, stems and typos have as much to choose from as they do in text.

use std::collections::HashSet;
use std::iter;

use fastrand::Rng;

/// How many distinct words there are; a million claims use them all.
pub(super) const WORDS: usize = 50_000;
const ACRONYMS: usize = 400;
/// Chances that are dealt out to the words: enough for the last to have one.
const CHANCES: usize = 1 << 21;
/// Zipf and Mandelbrot: how steeply words get rarer by rank, and how much less so at the top.
const STEEPNESS: f64 = 1.1;
const FLATTENED: f64 = 2.7;

/// What holds sentences together, the most frequent first.
const JOINTS: &str = "the of and to a in is that it for as with on be are by this or from at not an \
    have they which more when can but all one will has their was if would most than should some \
    only so other no these may any does into who how what there over out up then them between";
/// What the claims are about, the most frequent first.
const TRADE: &str = "team service teams operations delivery production support work services incident \
    run deployment time incidents people application cost change management availability alerts \
    costs system process central organisation should knowledge practice alert handover systems days \
    product quality platform budget weeks review customer outage failure release skills document \
    risk deployments learning reliability owner analyst desk bridge plan level manager rare slow \
    fast low high few often usually always rarely seldom shared single whole clear ready simple \
    escalation resolution restore detect improve telemetry monitoring runbook ticket queue approval \
    vendor governance acknowledgement rota pager handoff dashboard metric log threshold capacity \
    latency throughput outsourcing supplier contract audit compliance training documentation \
    postmortem analysis insight root cause causes action actions fix backlog priority firefighting \
    rework callout callouts hours night weekend holiday fatigue burnout ownership accountability \
    visibility responsibility domain expertise architecture dependency database network storage \
    cluster container rollback stack track feedback canary feature pipeline build test environment staging";
/// Words that stand together: so often as to be found, and not everywhere.
pub(super) const PHRASES: [&str; 16] = [
    "root cause analysis",
    "root cause",
    "alert acknowledgement",
    "telemetry data",
    "on-call rota",
    "mean time to restore",
    "application support analyst",
    "operations bridge",
    "change advisory board",
    "L1/L2 support",
    "service level objective",
    "delivery team",
    "fix actions",
    "contributing factors",
    "run cost",
    "out of hours",
];

/// Of five stems, how many have how many.
const SYLLABLES: [u32; 5] = [1, 2, 2, 2, 3];
const ONSETS: [&str; 24] = [
    "b", "br", "c", "ch", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "l", "m", "n", "p", "pr",
    "r", "s", "st", "t", "tr", "v", "w",
];
const VOWELS: [&str; 13] = [
    "a", "a", "e", "e", "i", "i", "o", "o", "u", "ai", "ea", "ou", "io",
];
const CODAS: [&str; 16] = [
    "", "", "", "", "", "l", "m", "n", "nd", "nt", "r", "rt", "s", "st", "t", "p",
];
const ENDINGS: [&str; 10] = [
    "", "s", "ed", "ing", "er", "ment", "ation", "al", "ity", "able",
];

/// Distinct words, and chances to draw each.
pub(super) struct Vocabulary {
    words: Vec<String>,
    /// A word's number as often as its rank deserves.
    chances: Vec<u16>,
    /// How many of the words are joints, which a title hardly has.
    joints: usize,
    acronyms: Vec<String>,
}

impl Vocabulary {
    /// The same for the same `rng`.
    pub(super) fn new(rng: &mut Rng) -> Self {
        let joints: Vec<_> = JOINTS.split_whitespace().collect();
        let known = joints.iter().copied().chain(TRADE.split_whitespace());
        let mut seen = HashSet::new();
        let mut words: Vec<String> = Vec::with_capacity(WORDS);
        let made_up = iter::repeat_with(|| family(rng)).flatten();
        for word in known.map(str::to_owned).chain(made_up) {
            if seen.insert(word.clone()) {
                words.push(word);
            }
            if words.len() == WORDS {
                break;
            }
        }
        Self {
            chances: chances(words.len()),
            words,
            joints: joints.len(),
            acronyms: (0..ACRONYMS).map(|_| acronym(rng)).collect(),
        }
    }

    /// A word, as likely as it is in prose.
    pub(super) fn word(&self, rng: &mut Rng) -> &str {
        &self.words[self.draw(rng)]
    }

    /// A word that means something.
    pub(super) fn telling(&self, rng: &mut Rng) -> &str {
        loop {
            let drawn = self.draw(rng);
            if drawn >= self.joints {
                return &self.words[drawn];
            }
        }
    }

    /// The words that mean something, the most frequent first.
    pub(super) fn telling_words(&self) -> &[String] {
        &self.words[self.joints..]
    }

    pub(super) fn acronym(&self, rng: &mut Rng) -> &str {
        &self.acronyms[rng.usize(..ACRONYMS)]
    }

    fn draw(&self, rng: &mut Rng) -> usize {
        usize::from(self.chances[rng.usize(..self.chances.len())])
    }
}

fn acronym(rng: &mut Rng) -> String {
    let length = rng.usize(3..=4);
    (0..length).map(|_| rng.uppercase()).collect()
}

fn chances(words: usize) -> Vec<u16> {
    let weight = |rank: usize| (rank as f64 + FLATTENED).powf(-STEEPNESS);
    let sum: f64 = (0..words).map(weight).sum();
    let share = |rank| (weight(rank) / sum * CHANCES as f64).round().max(1.0) as usize;
    let numbers = (0..words).map(|rank| (rank, u16::try_from(rank).unwrap()));
    numbers
        .flat_map(|(rank, number)| iter::repeat_n(number, share(rank)))
        .collect()
}

/// A word that could be one, with a few of its inflections.
fn family(rng: &mut Rng) -> Vec<String> {
    let mut stem = String::new();
    for _ in 0..SYLLABLES[rng.usize(..SYLLABLES.len())] {
        for part in [&ONSETS[..], &VOWELS, &CODAS] {
            stem.push_str(part[rng.usize(..part.len())]);
        }
    }
    let endings = (0..rng.usize(1..=4)).map(|_| ENDINGS[rng.usize(..ENDINGS.len())]);
    endings.map(|ending| format!("{stem}{ending}")).collect()
}
