//! The published schema is documented.

use onpaper::assess;
use onpaper::kb::check::is_web_address;
use onpaper::kb::{sanitise, schema};
use serde_json::Value;

/// The schema documents everything that the loader requires.
#[test]
fn every_field_has_a_description_an_example_and_a_rule() {
    assert!(explained(&schema::TEXT) > 40);
    assert!(explained(&assess::SCHEMA) > 13);
}

/// Checks every field of a schema; returns their number.
fn explained(schema: &str) -> usize {
    let schema: Value = serde_json::from_str(schema).unwrap();
    let mut checked = 0;
    let definitions = schema["$defs"].as_object().unwrap();
    let objects = definitions.values().chain([&schema]);
    for (name, property) in objects
        .filter_map(|one| one["properties"].as_object())
        .flatten()
    {
        let rule = ["$ref", "type", "enum", "const"]
            .iter()
            .any(|key| property.get(key).is_some());
        assert!(rule, "{name} has no rule");
        assert!(
            property["description"]
                .as_str()
                .is_some_and(|text| !text.is_empty()),
            "{name}"
        );
        let own = property.get("examples").is_some();
        let target = property["$ref"]
            .as_str()
            .map(|target| target.trim_start_matches("#/$defs/"));
        let examples = if own {
            &property["examples"]
        } else {
            &definitions[target.unwrap()]["examples"]
        };
        let mut alone = property.clone();
        alone["$defs"] = schema["$defs"].clone();
        let validator = jsonschema::validator_for(&alone).unwrap();
        let examples = examples.as_array().unwrap();
        assert!(!examples.is_empty(), "{name} has no example");
        for example in examples {
            assert!(validator.is_valid(example), "{name}: {example}");
        }
        checked += 1;
    }
    checked
}

/// One rule of the schema.
fn rule(name: &str) -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(&schema::TEXT).unwrap();
    jsonschema::validator_for(&schema["$defs"][name]).unwrap()
}

/// Which characters count as content, and which are allowed in an address, is defined twice: in the schema,
/// and in the sanitiser.
#[test]
fn the_schema_excludes_every_character_without_content() {
    let (text, address) = (rule("text"), rule("address"));
    let mut differ = Vec::new();
    // Of the planes with ideographs, private use or unassigned characters, a sample and the characters at
    // each end.
    let is_looked_at = |c: &char| {
        let (plane, at) = (u32::from(*c) >> 16, u32::from(*c) & 0xFFFF);
        [0, 1, 14].contains(&plane) || at.is_multiple_of(0x100) || at >= 0xFFF0
    };
    for c in ('\0'..=char::MAX).filter(is_looked_at) {
        let alone = c.to_string();
        let says = !sanitise::line(&alone).trim().is_empty();
        let url = format!("https://a{c}");
        let exact = sanitise::line(&url) == url && is_web_address(&url);
        if text.is_valid(&alone.into()) != says || address.is_valid(&url.into()) != exact {
            differ.push(format!("U+{:04X}", u32::from(c)));
        }
    }
    assert!(
        differ.is_empty(),
        "{}: {:?}",
        differ.len(),
        &differ[..differ.len().min(40)]
    );
}

/// `$`, classes such as `\\s` and lookaround differ between ECMA 262, Rust's `regex` and Python's `re`; the
/// constructs of these patterns do not.
#[test]
fn the_patterns_mean_the_same_in_every_regex_dialect() {
    fn patterns<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
        match value {
            Value::Object(map) => map.iter().for_each(|(key, value)| match value {
                Value::String(pattern) if key == "pattern" => found.push(pattern),
                value => patterns(value, found),
            }),
            Value::Array(list) => list.iter().for_each(|value| patterns(value, found)),
            _ => {}
        }
    }
    let schemas = [*schema::TEXT, &assess::SCHEMA].map(|text| serde_json::from_str(text).unwrap());
    let mut found = Vec::new();
    for schema in &schemas {
        patterns(schema, &mut found);
    }
    assert!(found.len() > 3, "{found:?}");
    for pattern in found {
        let odd = pattern.match_indices('\\').find(|(at, _)| {
            let escape = &pattern[at + 1..];
            !escape.starts_with(['t', 'n', 'r', 'u'])
        });
        assert_eq!(odd, None, "{pattern}");
        assert!(!pattern.contains(['$', '(', '|', '{']), "{pattern}");
    }
}

/// The parts that both schemas share are equal.
#[test]
fn both_schemas_define_texts_and_statuses_equally() {
    let [kb, assessment]: [Value; 2] =
        [*schema::TEXT, &assess::SCHEMA].map(|text| serde_json::from_str(text).unwrap());
    for shared in ["id", "text", "note", "status", "evidence"] {
        assert_eq!(assessment["$defs"][shared], kb["$defs"][shared], "{shared}");
    }
}
