//! Validates by a JSON Schema with the keywords that the schemas of onpaper use. Another keyword is refused, where
//! validators ignore it. What validators of others say of a schema is in `readers/validators.tsv`.

use std::collections::HashMap;

use regex_lite::Regex;
use serde_json::{Map, Value};

/// A schema, with its patterns compiled.
pub(crate) struct Validator {
    schema: Value,
    patterns: HashMap<String, Regex>,
}

impl Validator {
    /// Panics where the schema, or a part of it, is not a schema.
    pub(crate) fn new(schema: Value) -> Self {
        let mut patterns = HashMap::new();
        examine(&schema, &schema, &mut patterns);
        Self { schema, patterns }
    }

    pub(crate) fn parse(schema: &str) -> Self {
        Self::new(serde_json::from_str(schema).unwrap())
    }

    pub(crate) fn is_valid(&self, value: &Value) -> bool {
        self.validate(value).is_ok()
    }

    /// The error is a place in the value and the keyword that does not hold there.
    pub(crate) fn validate(&self, value: &Value) -> Result<(), String> {
        self.apply(&self.schema, value, "")
    }

    fn apply(&self, schema: &Value, value: &Value, at: &str) -> Result<(), String> {
        if let Value::Bool(is_any) = schema {
            return is_any.then_some(()).ok_or_else(|| at.to_owned());
        }
        let rules = schema.as_object().unwrap();
        for (keyword, rule) in rules {
            let holds = match value {
                Value::String(text) => self.holds_for_text(keyword, rule, text),
                Value::Object(map) => {
                    self.apply_to_parts(rules, keyword, map, at)?;
                    holds_for_names(keyword, rule, map)
                }
                _ => true,
            };
            let holds = holds
                && match keyword.as_str() {
                    "type" => type_of(value) == rule,
                    "const" => is_same(rule, value),
                    "enum" => list(rule).any(|one| is_same(one, value)),
                    "not" => self.apply(rule, value, at).is_err(),
                    "$ref" => {
                        self.apply(target(&self.schema, rule), value, at)?;
                        true
                    }
                    "else" if self.apply(&rules["if"], value, at).is_err() => {
                        self.apply(rule, value, at)?;
                        true
                    }
                    "items" => {
                        for (index, item) in list(value).enumerate() {
                            self.apply(rule, item, &format!("{at}/{index}"))?;
                        }
                        true
                    }
                    _ => true,
                };
            if !holds {
                return Err(format!("{at}: {keyword}"));
            }
        }
        Ok(())
    }

    fn holds_for_text(&self, keyword: &str, rule: &Value, text: &str) -> bool {
        let length = || u64::try_from(text.chars().count()).unwrap();
        match keyword {
            "pattern" => self.patterns[rule.as_str().unwrap()].is_match(text),
            "minLength" => length() >= rule.as_u64().unwrap(),
            "maxLength" => length() <= rule.as_u64().unwrap(),
            _ => true,
        }
    }

    fn apply_to_parts(
        &self,
        rules: &Map<String, Value>,
        keyword: &str,
        map: &Map<String, Value>,
        at: &str,
    ) -> Result<(), String> {
        let rule = &rules[keyword];
        for (name, value) in map {
            let own = rules.get("properties").and_then(|own| own.get(name));
            match (keyword, own) {
                ("properties", Some(own)) => self.apply(own, value, &format!("{at}/{name}"))?,
                ("additionalProperties", None) => {
                    self.apply(rule, value, &format!("{at}/{name}"))?
                }
                ("propertyNames", _) => self.apply(rule, &name.as_str().into(), at)?,
                _ => (),
            }
        }
        Ok(())
    }
}

fn holds_for_names(keyword: &str, rule: &Value, map: &Map<String, Value>) -> bool {
    let has_all = |names| list(names).all(|name| map.contains_key(name.as_str().unwrap()));
    match keyword {
        "required" => has_all(rule),
        "dependentRequired" => {
            let mut rules = rule.as_object().unwrap().iter();
            rules.all(|(name, needed)| !map.contains_key(name) || has_all(needed))
        }
        _ => true,
    }
}

/// The items of a list, or none.
fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// 1.0 is 1.
fn is_same(one: &Value, other: &Value) -> bool {
    one == other || one.is_number() && one.as_f64() == other.as_f64()
}

/// What a reference such as `#/$defs/id` means.
fn target<'s>(schema: &'s Value, reference: &Value) -> &'s Value {
    let pointer = reference.as_str().unwrap().strip_prefix('#').unwrap();
    schema.pointer(pointer).unwrap()
}

/// Panics where a part of the schema `whole` is not a schema; compiles its patterns.
fn examine(part: &Value, whole: &Value, patterns: &mut HashMap<String, Regex>) {
    if part.is_boolean() {
        return;
    }
    let are_texts = |value: &Value| value.is_array() && list(value).all(Value::is_string);
    for (keyword, rule) in part.as_object().unwrap() {
        let is_sound = match keyword.as_str() {
            "default" | "const" => true,
            "$schema" | "$id" | "title" | "description" => rule.is_string(),
            "type" => ["string", "array", "object"]
                .iter()
                .any(|known| rule == known),
            "minLength" | "maxLength" => rule.is_u64(),
            "examples" | "enum" => rule.is_array(),
            "required" => are_texts(rule),
            "dependentRequired" => rule.as_object().unwrap().values().all(are_texts),
            "$ref" => target(whole, rule).is_object(),
            "pattern" => {
                let pattern = rule.as_str().unwrap();
                patterns.insert(pattern.to_owned(), Regex::new(pattern).unwrap());
                true
            }
            "properties" | "$defs" => {
                let parts = rule.as_object().unwrap().values();
                parts.for_each(|part| examine(part, whole, patterns));
                true
            }
            "not" | "if" | "else" | "items" | "propertyNames" | "additionalProperties" => {
                examine(rule, whole, patterns);
                true
            }
            _ => false,
        };
        assert!(is_sound, "{keyword}: {rule}");
    }
}
