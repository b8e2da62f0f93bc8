//! Checks a text against the schema: missing and unknown fields, values of a wrong type, unknown keywords.
//!
//! Owns comparing a [`Tree`] with the schema, and repairing it by replacing what is wrong with neutral values.
//! Does not own the rules beyond the schema ([`super::super::check`]).

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use serde_json::json;

use super::tree::{Field, Kind, SyntaxError, Tree, Value};
use crate::kb::phrase::{suggestion, truncated};
use crate::kb::problem::{Problem, Rule};
use crate::kb::schema::{SchemaNode, SchemaShape};
use crate::kb::{FORMAT, Line, check};

mod wording;

/// The maximum number of problems listed; more are only counted.
pub(super) const MAX_PROBLEMS: usize = 1000;

/// A problem with its byte range.
pub(super) struct SpannedProblem {
    pub problem: Problem,
    pub range: Range<usize>,
    /// The byte range of [`Problem::other`].
    pub other: Option<Range<usize>>,
}

/// The problems of a text with the syntax and the schema.
#[derive(Default)]
pub(super) struct ShapeProblems {
    /// The first [`MAX_PROBLEMS`], unsorted.
    pub problems: Vec<SpannedProblem>,
    /// The number of all problems.
    pub total: usize,
    /// Paths with a problem already: further problems there or below are consequences.
    pub muted: HashSet<String>,
    /// The text as JSON that matches the schema: what is wrong is left out, or has a neutral value.
    pub repaired: String,
}

/// Checks a text against the schema.
pub(super) fn check(tree: &Tree<'_>, schema: SchemaNode<'_>) -> ShapeProblems {
    let mut check = ShapeCheck {
        tree,
        path: Vec::new(),
        syntax_errors: BTreeMap::new(),
        found: ShapeProblems::default(),
    };
    for error in &tree.errors {
        check
            .syntax_errors
            .entry(error.value)
            .or_default()
            .push(error);
    }
    check.value(&tree.root, schema);
    check.found
}

/// The problem of an unsupported format version, if the text has one: then nothing else can be judged.
pub(super) fn unsupported_format(tree: &Tree<'_>) -> Option<SpannedProblem> {
    let range = tree.field(&tree.root, "format")?.label();
    let source = &tree.text[range.clone()];
    let number: f64 = source.parse().ok()?;
    (number != f64::from(FORMAT)).then(|| SpannedProblem {
        problem: check::unsupported_format(&truncated(source)),
        range,
        other: None,
    })
}

/// A segment of the path to the current value.
enum PathSegment<'s> {
    Field(&'s str),
    /// An entry of a map.
    Named(String),
    Element(usize),
}

struct ShapeCheck<'t, 's> {
    tree: &'t Tree<'t>,
    path: Vec<PathSegment<'s>>,
    /// The syntax errors, by the start of the innermost value that contains each.
    syntax_errors: BTreeMap<usize, Vec<&'t SyntaxError>>,
    found: ShapeProblems,
}

impl<'t, 's> ShapeCheck<'t, 's> {
    fn value(&mut self, value: &'t Value, schema: SchemaNode<'s>) {
        let written = self.found.repaired.len();
        match (schema.shape(), &value.kind) {
            (SchemaShape::Object, Kind::Object(fields)) => self.object(value, fields, schema),
            (SchemaShape::Map, Kind::Object(fields)) => self.map(fields, schema),
            (SchemaShape::Array, Kind::Array(elements)) => self.array(elements, schema),
            (SchemaShape::Word, Kind::Text) => self.word(value, schema),
            (SchemaShape::Text, Kind::Text) => {
                let text = self.tree.unquoted(&value.range);
                self.write(&json!(text));
            }
            (SchemaShape::Format, Kind::Number) => {}
            (_, Kind::Invalid) => self.mute(),
            _ => {
                let tree = self.tree;
                let problem = |path| wording::wrong_type(path, schema, tree, value);
                self.add(value.label(), None, problem);
            }
        }
        if self.found.repaired.len() == written {
            self.write(&neutral(schema));
        }
        self.syntax(value);
    }

    fn object(&mut self, object: &Value, fields: &'t [Field], schema: SchemaNode<'s>) {
        let mut seen = HashMap::new();
        let mut meant = Vec::new();
        self.found.repaired.push('{');
        for field in fields {
            let name = self.tree.unquoted(&field.name);
            match schema.field(&name) {
                Some((name, schema)) => {
                    let first = seen.insert(name, &field.name);
                    self.field(field, (name, schema), first);
                }
                None => {
                    let likely = suggestion(&name, schema.fields().map(|(known, _)| known));
                    self.add(field.name.clone(), None, |parent| {
                        wording::unknown_field(&parent, schema, &name, likely)
                    });
                    meant.extend(likely);
                }
            }
        }
        // An object that is cut off may have had them.
        let is_complete = self.tree.is_complete || object.range.end < self.tree.text.len();
        let absent = schema
            .required()
            .filter(|(name, _)| !seen.contains_key(name));
        for (name, field) in absent {
            self.write_name(name);
            self.write(&neutral(field));
            self.found.repaired.push(',');
            if is_complete && !meant.contains(&name) {
                self.path.push(PathSegment::Field(name));
                let problem = |path| wording::missing(path, name, field);
                self.add(object.label(), None, problem);
                self.path.pop();
            }
        }
        self.close('}');
        for name in meant.into_iter().filter(|name| !seen.contains_key(name)) {
            self.path.push(PathSegment::Field(name));
            self.mute();
            self.path.pop();
        }
    }

    /// Checks an object with arbitrary names.
    fn map(&mut self, fields: &'t [Field], schema: SchemaNode<'s>) {
        let mut seen: HashMap<String, &Range<usize>> = HashMap::new();
        self.found.repaired.push('{');
        for field in fields {
            let written = self.found.repaired.len();
            let name = self.tree.unquoted(&field.name);
            self.write_name(&name);
            let name = Line::new(name.trim()).to_string();
            let first = seen.get(&name).map(|first| (*first).clone());
            let is_first = first.is_none();
            if is_first {
                seen.insert(name.clone(), &field.name);
            } else {
                self.add(field.name.clone(), first, |path| {
                    wording::duplicate(&path, &name)
                });
            }
            self.path.push(PathSegment::Named(name));
            self.value(&field.value, schema.items());
            self.path.pop();
            self.found.repaired.push(',');
            if !is_first {
                self.found.repaired.truncate(written);
            }
        }
        self.close('}');
    }

    /// Checks a known field; `first` is the name of an earlier occurrence.
    fn field(
        &mut self,
        field: &'t Field,
        (name, schema): (&'s str, SchemaNode<'s>),
        first: Option<&Range<usize>>,
    ) {
        self.path.push(PathSegment::Field(name));
        if let Some(first) = first.cloned() {
            let problem = |path: String| wording::duplicate(&path, name);
            self.add(field.name.clone(), Some(first), problem);
            self.syntax(&field.value);
        } else {
            self.write_name(name);
            self.value(&field.value, schema);
            self.found.repaired.push(',');
        }
        self.path.pop();
    }

    fn array(&mut self, elements: &'t [Value], schema: SchemaNode<'s>) {
        self.found.repaired.push('[');
        for (at, element) in elements.iter().enumerate() {
            self.path.push(PathSegment::Element(at));
            self.value(element, schema.items());
            self.path.pop();
            self.found.repaired.push(',');
        }
        self.close(']');
    }

    fn word(&mut self, value: &Value, schema: SchemaNode<'s>) {
        let word = self.tree.unquoted(&value.range);
        if schema.words().any(|known| known == word) {
            return self.write(&json!(word));
        }
        let problem = |path| wording::unknown_word(path, schema, &word);
        self.add(value.label(), None, problem);
    }

    /// Adds a value to the repaired text.
    fn write(&mut self, value: &serde_json::Value) {
        self.found.repaired += &value.to_string();
    }

    fn write_name(&mut self, name: &str) {
        self.write(&json!(name));
        self.found.repaired.push(':');
    }

    /// Closes an object or array of the repaired text, in which a comma follows each value.
    fn close(&mut self, bracket: char) {
        let repaired = &mut self.found.repaired;
        repaired.truncate(repaired.trim_end_matches(',').len());
        repaired.push(bracket);
    }

    /// Reports the syntax errors in this value that no inner value has reported.
    fn syntax(&mut self, value: &Value) {
        let range = value.range.start..=value.range.end;
        while let Some((start, _)) = self.syntax_errors.range(range.clone()).next() {
            let start = *start;
            for error in self.syntax_errors.remove(&start).unwrap_or_default() {
                let problem = |path| Problem::new(Rule::Syntax, path, &error.message);
                let problem = |path| problem(path).help(error.help);
                self.add(error.range.clone(), None, problem);
            }
        }
    }

    /// Adds a problem, or only counts it when there are too many. `problem` is called with the path.
    fn add(
        &mut self,
        range: Range<usize>,
        other: Option<Range<usize>>,
        problem: impl FnOnce(String) -> Problem,
    ) {
        self.found.total += 1;
        if self.found.problems.len() >= MAX_PROBLEMS {
            return;
        }
        let problem = problem(self.path());
        if ![Rule::UnknownField, Rule::Syntax].contains(&problem.rule) {
            self.mute();
        }
        self.found.problems.push(SpannedProblem {
            problem,
            range,
            other,
        });
    }

    fn mute(&mut self) {
        self.found.muted.insert(self.path());
    }

    fn path(&self) -> String {
        let segments = self
            .path
            .iter()
            .enumerate()
            .map(|(at, segment)| match segment {
                PathSegment::Field(name) if at == 0 => (*name).to_owned(),
                PathSegment::Field(name) => format!(".{name}"),
                PathSegment::Named(name) => check::extra_field_segment(name),
                PathSegment::Element(at) => format!("[{at}]"),
            });
        segments.collect()
    }
}

/// A value of the right shape that says nothing.
fn neutral(schema: SchemaNode<'_>) -> serde_json::Value {
    match schema.shape() {
        SchemaShape::Object => {
            let required = schema.required();
            required
                .map(|(name, field)| (name, neutral(field)))
                .collect()
        }
        SchemaShape::Map => json!({}),
        SchemaShape::Array => json!([]),
        SchemaShape::Text => json!(""),
        SchemaShape::Word => json!(schema.words().next()),
        SchemaShape::Format => json!(FORMAT),
    }
}
