//! What in a text has another shape than the format: fields that are missing or unknown, values of
//! another kind, words that there are not.
//!
//! Owns holding a [`Tree`] against the schema, and the knowledge base that is left when something
//! neutral stands for all that is wrong ([`mended`]). Does not own the rules beyond the shape
//! ([`super::super::check`]).

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use super::tree::{Fault, Field, Kind, Tree, Value};
use crate::kb::phrase::{suggestion, truncated};
use crate::kb::problem::{Problem, Rule};
use crate::kb::schema::{SchemaNode, SchemaShape};
use crate::kb::{FORMAT, Line, check};

mod mended;
mod wording;

pub(super) use mended::Mended;

/// The most problems that are kept; more are counted.
pub(super) const KEPT: usize = 1000;

/// A problem with the bytes that it is about.
pub(super) struct PlacedProblem {
    pub problem: Problem,
    pub range: Range<usize>,
    /// The bytes of [`Problem::other`].
    pub other: Option<Range<usize>>,
}

/// What is wrong with the syntax and the shape of a text.
#[derive(Default)]
pub(super) struct ShapeProblems {
    /// In no order: the first [`KEPT`].
    pub placed: Vec<PlacedProblem>,
    /// How many there were in all.
    pub total: usize,
    /// The paths of which enough is said: what else is wrong there, or in what is there, follows.
    pub muted: HashSet<String>,
}

/// Goes over a text.
pub(super) fn check(tree: &Tree<'_>, schema: SchemaNode<'_>) -> ShapeProblems {
    let mut check = ShapeCheck {
        tree,
        path: Vec::new(),
        faults: BTreeMap::new(),
        found: ShapeProblems::default(),
    };
    for fault in &tree.faults {
        check.faults.entry(fault.value).or_default().push(fault);
    }
    check.value(&tree.root, schema);
    check.found
}

/// That the text is of another format, of which nothing else can be judged.
pub(super) fn other_format(tree: &Tree<'_>) -> Option<PlacedProblem> {
    let range = tree.field(&tree.root, "format")?.label();
    let source = &tree.text[range.clone()];
    let number: f64 = source.parse().ok()?;
    (number != f64::from(FORMAT)).then(|| PlacedProblem {
        problem: check::unsupported_format(&truncated(source)),
        range,
        other: None,
    })
}

/// A step of the path to the value that is looked at.
enum PathStep<'s> {
    Field(&'s str),
    /// One of any name.
    Named(String),
    Element(usize),
}

struct ShapeCheck<'t, 's> {
    tree: &'t Tree<'t>,
    path: Vec<PathStep<'s>>,
    /// What is not JSON, by where the innermost value that it is in begins.
    faults: BTreeMap<usize, Vec<&'t Fault>>,
    found: ShapeProblems,
}

impl<'t, 's> ShapeCheck<'t, 's> {
    fn value(&mut self, value: &'t Value, schema: SchemaNode<'s>) {
        match (schema.shape(), &value.kind) {
            (SchemaShape::Object, Kind::Object(fields)) => self.object(value, fields, schema),
            (SchemaShape::Map, Kind::Object(fields)) => self.map(fields, schema),
            (SchemaShape::Array, Kind::Array(elements)) => self.array(elements, schema),
            (SchemaShape::Word, Kind::Text) => self.word(value, schema),
            (SchemaShape::Text, Kind::Text) | (SchemaShape::Format, Kind::Number) => {}
            (_, Kind::Invalid) => self.mute(),
            _ => {
                let tree = self.tree;
                let problem = |path| wording::wrong_type(path, schema, tree, value);
                self.add(value.label(), None, problem);
            }
        }
        self.syntax(value);
    }

    fn object(&mut self, object: &Value, fields: &'t [Field], schema: SchemaNode<'s>) {
        let mut seen = vec![None; schema.fields().len()];
        let mut meant = Vec::new();
        for field in fields {
            let name = self.tree.unquoted(&field.name);
            match schema.fields().position(|known| known == name) {
                Some(at) => {
                    let first = seen[at].replace(&field.name);
                    self.field(field, schema.field(at), first);
                }
                None => meant.extend(self.unknown(schema, &name, &field.name)),
            }
        }
        // One that breaks off may have had them.
        let is_complete = self.tree.is_complete || object.range.end < self.tree.text.len();
        let absent = schema.required().filter(|at| seen[*at].is_none());
        for at in absent.filter(|at| is_complete && !meant.contains(at)) {
            let (name, field) = schema.field(at);
            self.path.push(PathStep::Field(name));
            let problem = |path| wording::missing(path, name, field);
            self.add(object.label(), None, problem);
            self.path.pop();
        }
        for at in meant.into_iter().filter(|at| seen[*at].is_none()) {
            self.path.push(PathStep::Field(schema.field(at).0));
            self.mute();
            self.path.pop();
        }
    }

    /// An object of any names.
    fn map(&mut self, fields: &'t [Field], schema: SchemaNode<'s>) {
        let mut seen: HashMap<String, &Range<usize>> = HashMap::new();
        for field in fields {
            let name = self.tree.unquoted(&field.name);
            let name = Line::new(name.trim()).to_string();
            if let Some(first) = seen.get(&name) {
                let first = Some((*first).clone());
                self.add(field.name.clone(), first, |path| {
                    wording::duplicate(&path, &name)
                });
            } else {
                seen.insert(name.clone(), &field.name);
            }
            self.path.push(PathStep::Named(name));
            self.value(&field.value, schema.items());
            self.path.pop();
        }
    }

    /// A field that there is; `first` is where its name stood before.
    fn field(
        &mut self,
        field: &'t Field,
        (name, schema): (&'s str, SchemaNode<'s>),
        first: Option<&Range<usize>>,
    ) {
        self.path.push(PathStep::Field(name));
        if let Some(first) = first.cloned() {
            let problem = |path: String| wording::duplicate(&path, name);
            self.add(field.name.clone(), Some(first), problem);
            self.syntax(&field.value);
        } else {
            self.value(&field.value, schema);
        }
        self.path.pop();
    }

    /// A field that there is none of; gives the one that was likely meant.
    fn unknown(
        &mut self,
        schema: SchemaNode<'s>,
        name: &str,
        range: &Range<usize>,
    ) -> Option<usize> {
        let meant = suggestion(name, schema.fields());
        let problem = |parent: String| wording::unknown_field(&parent, schema, name, meant);
        self.add(range.clone(), None, problem);
        schema.fields().position(|field| Some(field) == meant)
    }

    fn array(&mut self, elements: &'t [Value], schema: SchemaNode<'s>) {
        for (at, element) in elements.iter().enumerate() {
            self.path.push(PathStep::Element(at));
            self.value(element, schema.items());
            self.path.pop();
        }
    }

    fn word(&mut self, value: &Value, schema: SchemaNode<'s>) {
        let word = self.tree.unquoted(&value.range);
        if !schema.admits(&word) {
            let problem = |path| wording::unknown_word(path, schema, &word);
            self.add(value.label(), None, problem);
        }
    }

    /// What is not JSON in this value, where nothing within it has said so.
    fn syntax(&mut self, value: &Value) {
        let range = value.range.start..=value.range.end;
        while let Some((start, _)) = self.faults.range(range.clone()).next() {
            let start = *start;
            for fault in self.faults.remove(&start).unwrap_or_default() {
                let problem = |path| Problem::new(Rule::Syntax, path, &fault.message);
                let problem = |path| problem(path).help(fault.help);
                self.add(fault.range.clone(), None, problem);
            }
        }
    }

    /// Takes a problem down, or counts it when there are enough; `problem` is given the path.
    fn add(
        &mut self,
        range: Range<usize>,
        other: Option<Range<usize>>,
        problem: impl FnOnce(String) -> Problem,
    ) {
        self.found.total += 1;
        if self.found.placed.len() >= KEPT {
            return;
        }
        let problem = problem(self.path());
        if ![Rule::UnknownField, Rule::Syntax].contains(&problem.rule) {
            self.mute();
        }
        self.found.placed.push(PlacedProblem {
            problem,
            range,
            other,
        });
    }

    fn mute(&mut self) {
        self.found.muted.insert(self.path());
    }

    fn path(&self) -> String {
        let steps = self.path.iter().enumerate().map(|(at, step)| match step {
            PathStep::Field(name) if at == 0 => (*name).to_owned(),
            PathStep::Field(name) => format!(".{name}"),
            PathStep::Named(name) => check::extra_field_segment(name),
            PathStep::Element(at) => format!("[{at}]"),
        });
        steps.collect()
    }
}
