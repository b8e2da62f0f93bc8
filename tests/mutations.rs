//! Randomly damaged knowledge bases: each is loaded or gives a message that is safe to print and has a
//! position; and the schema and the loader agree.
//!
//! `ONPAPER_MUTATIONS` sets the number of cases, instead of one or two thousand, and limits the slowest one
//! to a second:
//!
//! ```sh
//! ONPAPER_MUTATIONS=1000000 cargo test --release mutations:: -- --nocapture
//! ```

use std::time::{Duration, Instant};

use onpaper::kb::load::{self, LoadError, Report};
use onpaper::kb::{Rule, schema};
use serde_json::{Value, json};

const SHIPPED: &str = include_str!("../data/ops-run-it.json");

/// Problems that no schema can express, so that only the loader reports them: duplicate ids, dangling
/// references, and duplicate fields, which a schema never sees.
const BEYOND_A_SCHEMA: [Rule; 3] = [Rule::DuplicateId, Rule::Reference, Rule::DuplicateField];

/// The number of cases, and whether it was set by the user.
fn count(usual: usize) -> (usize, bool) {
    match std::env::var("ONPAPER_MUTATIONS") {
        Ok(count) => (count.parse().unwrap(), true),
        Err(_) => (usual, false),
    }
}

/// A deterministic random number generator (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A random number below a positive limit.
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end).unwrap()).unwrap()
    }

    fn piece(&mut self) -> &'static str {
        PIECES[self.below(PIECES.len())]
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// Texts that break parsers, terminals and readers.
const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "//",
    "/*",
    "*/",
    "'",
    "null",
    "true",
    "1",
    "1.0",
    "-",
    "-0",
    "1e999",
    "01",
    "0x1",
    "NaN",
    "\"\"",
    "\" \"",
    "{}",
    "[]",
    "[[",
    "{\"a\":",
    "\\u",
    "\\ud83d",
    "\\ud83d\\ude00",
    "\\u0000",
    "\\u001b[2J",
    "\\u202e",
    "\\n",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "\u{1B}",
    "\u{1B}]0;x\u{7}",
    "\u{9B}31m",
    "\u{202E}",
    "\u{2066}",
    "\u{200B}",
    "\u{200D}",
    "\u{FEFF}",
    "\u{E0041}",
    "e\u{301}\u{301}",
    "\u{301}",
    "語",
    "👩\u{200d}🚀",
    "\u{85}",
    "\u{A0}",
    "\u{3164}",
    "\u{FFFD}",
    "\u{FFFF}",
    "\u{1FFFE}",
    "id",
    "\"id\": \"x\",",
    "\"status\"",
    "\"aspect\": \"x\",",
    "realised",
    "https://",
    "javascript:",
    "a-b",
    "A B",
    "é",
    "\"format\": 2,",
    "\"format\": 1,",
    "\"claims\": [],",
];

/// A knowledge base with a value in every field, small enough to damage a million times.
fn full() -> Value {
    let links = json!([{ "title": "Paper", "url": "https://example.org/paper" }]);
    json!({
        "$schema": "knowledge-base.schema.json", "format": 1, "id": "full", "title": "Full",
        "summary": "All fields.", "version": "1", "language": "de",
        "source": { "title": "Work", "publisher": "Publisher", "url": "http://example.org",
            "licence": "MIT", "note": "Made up." },
        "aspects": [
            { "id": "one", "name": "One", "summary": "A side.",
              "areas": [{ "id": "part", "name": "Part" }, { "id": "rest", "name": "Rest" }] },
            { "id": "two", "name": "Two" },
        ],
        "claims": [
            { "id": "first", "title": "First", "status": "unrealised", "aspect": "one",
              "area": "part", "claimed": "Promised.", "observed": "Seen.\n\nTwice.",
              "frequency": "nearly-always", "evidence": [{ "measure": "time", "value": "1 hour" }],
              "aliases": ["MTTR"], "tags": ["tag"], "links": links },
            { "id": "second", "title": "Second", "status": "realised", "aspect": "two",
              "claimed": "Promised.", "observed": "Seen." },
        ],
        "findings": [
            { "id": "third", "kind": "remedy", "title": "Third", "text": "Found.",
              "status": "realised", "aspect": "one", "area": "part", "links": links },
        ],
    })
}

/// JSON pointers to every value, including the root.
fn pointers(value: &Value, here: &str, all: &mut Vec<String>) {
    all.push(here.to_owned());
    match value {
        Value::Object(map) => {
            for (key, child) in map {
                pointers(child, &format!("{here}/{key}"), all);
            }
        }
        Value::Array(list) => {
            for (at, child) in list.iter().enumerate() {
                pointers(child, &format!("{here}/{at}"), all);
            }
        }
        _ => {}
    }
}

/// Damages the value at a pointer.
fn damage_value(whole: &mut Value, chance: &mut Chance) {
    let mut all = Vec::new();
    pointers(whole, "", &mut all);
    let another = whole
        .pointer(chance.pick(&all[..]).as_str())
        .unwrap()
        .clone();
    let place = whole.pointer_mut(chance.pick(&all[..]).as_str()).unwrap();
    let kind = chance.below(8);
    match (kind, place) {
        (0, place) => {
            let simple = [
                json!(null),
                json!(true),
                json!(1),
                json!(1.0),
                json!(2),
                json!(-1),
                json!(1.5),
                json!(""),
                json!(" "),
                json!("Not An Id"),
                json!("javascript:alert(1)"),
                json!("http:///x"),
                json!([]),
                json!({}),
                json!([{}]),
                json!({ "realised": null }),
            ];
            *place = chance.pick(&simple).clone();
        }
        (1, place) => *place = another,
        (2 | 3, Value::String(text)) => {
            let ends: Vec<usize> = text
                .char_indices()
                .map(|(at, _)| at)
                .chain([text.len()])
                .collect();
            text.insert_str(*chance.pick(&ends), chance.piece());
        }
        (4, Value::String(text)) => *text = chance.piece().to_owned(),
        (_, Value::Array(list)) if !list.is_empty() => {
            let at = chance.below(list.len());
            let element = list.remove(at);
            if kind < 5 {
                list.extend([element.clone(), element]);
            }
        }
        (_, Value::Object(map)) if !map.is_empty() => {
            let keys: Vec<String> = map.keys().cloned().collect();
            let removed = map.remove(chance.pick(&keys)).unwrap();
            if kind < 5 {
                let names = ["area", "aspect", "links", "clams", "x\u{1B}", "", "status"];
                map.insert((*chance.pick(&names)).to_owned(), removed);
            }
        }
        _ => {}
    }
}

/// Damages a text in any way.
fn damage_text(text: &mut Vec<u8>, chance: &mut Chance) {
    let start = chance.below(text.len().max(1));
    let most = *chance.pick(&[2, 8, 64, 4096]);
    let length = chance.below(most);
    let end = (start + length).min(text.len());
    match chance.below(8) {
        0 => drop(text.drain(start..end)),
        1 => text.truncate(start),
        2 => {
            let copy = text[start..end].to_vec();
            let to = chance.below(text.len().max(1));
            text.splice(to..to, copy);
        }
        3 => {
            let byte = chance.next().to_le_bytes()[0];
            text.splice(start..end.min(start + 1), [byte]);
        }
        4 if chance.below(50) == 0 => {
            let piece = chance.piece().repeat(chance.below(5000));
            text.splice(start..start, piece.into_bytes());
        }
        5 => drop(text.splice(start..end, chance.piece().bytes())),
        _ => drop(text.splice(start..start, chance.piece().bytes())),
    }
}

/// Loads it; a message must be safe to print and short.
fn load_checked(bytes: &[u8]) -> Result<(), Option<Box<Report>>> {
    let Err(error) = load::parse(bytes, "kb\u{1B}.json") else {
        return Ok(());
    };
    let short = error.to_string();
    let report = match error {
        LoadError::Broken(report) => Some(report),
        LoadError::Unusable { .. } => None,
    };
    let full = report
        .as_ref()
        .map_or_else(String::new, |report| report.full());
    for message in [short, full] {
        let acts = |c: char| {
            (c.is_control() && c != '\n')
                || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!message.contains(acts), "{message:?}");
        assert!(
            message.lines().all(|line| line.chars().count() < 400),
            "{message}"
        );
    }
    for diagnostic in report.iter().flat_map(|report| &report.diagnostics) {
        let problem = &diagnostic.problem;
        assert!(
            diagnostic.position().is_some(),
            "no position: {problem}: {:?}",
            String::from_utf8_lossy(bytes)
        );
    }
    Err(report)
}

/// Repeats a case and prints the time.
fn try_often(usual: usize, mut one: impl FnMut(&mut Chance) -> Vec<u8>) {
    let (count, asked) = count(usual);
    let (start, mut slowest, mut taken) = (Instant::now(), Duration::ZERO, 0_usize);
    let validator =
        jsonschema::validator_for(&serde_json::from_str(&schema::TEXT).unwrap()).unwrap();
    for round in 0..count {
        let bytes = one(&mut Chance(u64::try_from(round).unwrap()));
        let begun = Instant::now();
        let loaded = load_checked(&bytes);
        slowest = slowest.max(begun.elapsed());
        taken += usize::from(loaded.is_ok());
        assert_agreement(&validator, &bytes, loaded);
    }
    if asked {
        let all = start.elapsed();
        println!("{count} damaged, {taken} of them taken, slowest {slowest:?}, {all:?} in all");
        assert!(slowest < Duration::from_secs(1));
    }
    assert!(count < 1000 || (taken > 0 && taken < count));
}

/// Checks that the schema and the loader accept the same.
fn assert_agreement(
    validator: &jsonschema::Validator,
    bytes: &[u8],
    loaded: Result<(), Option<Box<Report>>>,
) {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let Ok(value) = serde_json::from_slice::<Value>(text) else {
        assert!(
            loaded.is_err(),
            "taken: {:?}",
            String::from_utf8_lossy(bytes)
        );
        return;
    };
    let rules: Vec<Rule> = match loaded {
        Ok(()) => Vec::new(),
        Err(None) => return,
        Err(Some(report)) => report
            .diagnostics
            .iter()
            .map(|one| one.problem.rule)
            .collect(),
    };
    if rules.contains(&Rule::DuplicateField) {
        return;
    }
    let taken = rules.iter().all(|rule| BEYOND_A_SCHEMA.contains(rule));
    let valid = validator.is_valid(&value);
    assert_eq!(valid, taken, "{rules:?}: {value}");
}

#[test]
fn a_damaged_value_is_loaded_or_reported() {
    let full = full();
    try_often(1500, |chance| {
        let mut value = full.clone();
        for _ in 0..=chance.below(3) {
            damage_value(&mut value, chance);
        }
        value.to_string().into_bytes()
    });
}

#[test]
fn a_damaged_text_is_loaded_or_reported() {
    let pretty = serde_json::to_string_pretty(&full()).unwrap();
    try_often(1500, |chance| {
        let seed = if chance.below(20) == 0 {
            SHIPPED
        } else {
            &pretty
        };
        let mut text = seed.as_bytes().to_vec();
        for _ in 0..=chance.below(4) {
            damage_text(&mut text, chance);
        }
        text
    });
}
