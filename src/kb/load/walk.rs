//! Going over a text that was not taken, to find everything in it that has another shape than the
//! format.
//!
//! Owns the tolerant reading: where the strict one stops at the first fault, this one says what is
//! wrong, puts something neutral in its place and goes on. So there is also a mended text, in which
//! what the types cannot hold can be checked too.

use std::collections::HashSet;
use std::ops::Range;

use super::scan::{Fault, Kind, Scanner};
use crate::kb::check;
use crate::kb::phrase::{elided, quoted, suggestion};
use crate::kb::problem::{Problem, Rule as Broken};
use crate::kb::schema::{Rule, Schema, Shape};

/// The most problems that are kept; more are counted.
pub(super) const KEPT: usize = 1000;

/// A problem with the bytes that it is about.
pub(super) struct Placed {
    pub problem: Problem,
    pub range: Option<Range<usize>>,
    /// The bytes of [`Problem::other`].
    pub other: Option<Range<usize>>,
}

/// What came of a reading.
#[derive(Default)]
pub(super) struct Found {
    /// What is wrong, in no order: the first [`KEPT`].
    pub placed: Vec<Placed>,
    /// How many there were in all.
    pub total: usize,
    /// The knowledge base with something neutral for all that is wrong; none of a text that breaks
    /// off, or when so much is wrong that the rest says little.
    pub mended: Option<String>,
    /// Whether the text could not be gone over to its end.
    pub broke_off: bool,
    /// The paths that were mended: what is said of them, or of what is in them, says nothing.
    pub muted: HashSet<String>,
}

/// Goes over the text.
pub(super) fn walk(text: &str) -> Found {
    let schema = Schema::read();
    let mut walk = Walk {
        text,
        scanner: Scanner::new(text),
        path: Vec::new(),
        mended: String::with_capacity(text.len()),
        found: Found::default(),
    };
    match walk.value(schema.root()) {
        Err(fault) => {
            walk.fault(fault);
            walk.found.broke_off = true;
        }
        Ok(()) => {
            if let Err(fault) = walk.scanner.end() {
                walk.fault(fault);
            }
            if walk.found.total < KEPT {
                walk.found.mended = Some(walk.mended);
            }
        }
    }
    walk.found
}

/// A step of the path to the value that is being read.
#[derive(Clone, Copy)]
enum Step<'s> {
    Field(&'s str),
    Element(usize),
}

struct Walk<'t, 's> {
    text: &'t str,
    scanner: Scanner<'t>,
    path: Vec<Step<'s>>,
    mended: String,
    found: Found,
}

/// The fields of an object that have been seen, each where its name stands.
struct Seen {
    fields: Vec<Option<Range<usize>>>,
    /// Fields that an unknown one is likely meant to be.
    meant: Vec<usize>,
}

impl<'s> Walk<'_, 's> {
    /// Reads a value, and appends it or what stands for it to the mended text.
    fn value(&mut self, rule: Rule<'s>) -> Result<(), Fault> {
        let kind = self.scanner.kind()?;
        match (rule.shape(), kind) {
            (Shape::Object, Kind::Object) => self.object(rule),
            (Shape::Array, Kind::Array) => self.array(rule),
            (Shape::Text, Kind::Text) => {
                let range = self.scanner.skip()?;
                self.keep(range);
                Ok(())
            }
            (Shape::Word, Kind::Text) => self.word(rule),
            (Shape::Format, Kind::Number) => self.format(rule),
            _ => self.misfit(rule, kind),
        }
    }

    fn object(&mut self, rule: Rule<'s>) -> Result<(), Fault> {
        let brace = self.scanner.at()..self.scanner.at() + 1;
        self.scanner.enter();
        self.mended.push('{');
        let mut seen = Seen {
            fields: vec![None; rule.fields().len()],
            meant: Vec::new(),
        };
        let mut first = true;
        while let Some(key) = self.scanner.key(first)? {
            first = false;
            self.member(rule, key, &mut seen)?;
        }
        for at in rule.required() {
            if let (Some(None), Some((name, field))) = (seen.fields.get(at), rule.field(at)) {
                self.missing(name, field, &brace, seen.meant.contains(&at));
            }
        }
        self.mended.push('}');
        Ok(())
    }

    fn member(&mut self, rule: Rule<'s>, key: Range<usize>, seen: &mut Seen) -> Result<(), Fault> {
        let name = self.scanner.unquoted(key.clone());
        let Some(at) = rule.fields().position(|field| field == name) else {
            seen.meant.extend(self.unknown(rule, &name, key));
            return self.scanner.skip().map(|_| ());
        };
        let (Some(slot), Some((name, field))) = (seen.fields.get_mut(at), rule.field(at)) else {
            return Ok(());
        };
        self.path.push(Step::Field(name));
        match slot {
            Some(before) => {
                let before = before.clone();
                self.duplicate(name, key, before);
                self.scanner.skip()?;
            }
            None => {
                *slot = Some(key);
                self.name(name);
                self.value(field)?;
            }
        }
        self.path.pop();
        Ok(())
    }

    fn array(&mut self, rule: Rule<'s>) -> Result<(), Fault> {
        self.scanner.enter();
        self.mended.push('[');
        let items = rule.items().unwrap_or(rule);
        for at in 0.. {
            if !self.scanner.element(at == 0)? {
                break;
            }
            self.comma();
            self.path.push(Step::Element(at));
            self.value(items)?;
            self.path.pop();
        }
        self.mended.push(']');
        Ok(())
    }

    fn word(&mut self, rule: Rule<'s>) -> Result<(), Fault> {
        let range = self.scanner.skip()?;
        let word = self.scanner.unquoted(range.clone());
        if rule.words().iter().any(|known| *known == word) {
            self.keep(range);
            return Ok(());
        }
        let words = rule.words().iter().map(String::as_str);
        let message = format!("unknown word {}", quoted(&word));
        let help = match suggestion(&word, words.clone()) {
            Some(meant) => format!("did you mean {}?", quoted(meant)),
            None => format!("expected one of: {}", words.collect::<Vec<_>>().join(", ")),
        };
        let problem = Problem::new(Broken::UnknownWord, self.path(), message).help(help);
        self.add(problem, range, None);
        rule.put_neutral(&mut self.mended);
        Ok(())
    }

    fn format(&mut self, rule: Rule<'s>) -> Result<(), Fault> {
        let range = self.scanner.skip()?;
        let number = self.text.get(range.clone()).unwrap_or_default();
        if number.parse::<f64>() != Ok(f64::from(crate::kb::FORMAT)) {
            let problem = check::other_format(&elided(number));
            self.add(problem, range, None);
        }
        rule.put_neutral(&mut self.mended);
        Ok(())
    }

    /// A value of another kind.
    fn misfit(&mut self, rule: Rule<'s>, kind: Kind) -> Result<(), Fault> {
        let start = self.scanner.at();
        let nested = matches!(kind, Kind::Object | Kind::Array);
        // Said before what is in it is gone over, or a text that breaks off there would hide it.
        let end = if nested {
            start + 1
        } else {
            self.scanner.skip()?.end
        };
        let value = self.text.get(start..end).unwrap_or_default();
        let found = match kind {
            Kind::Object => "an object".to_owned(),
            Kind::Array => "an array".to_owned(),
            Kind::Text => format!("the string {}", elided(value)),
            Kind::Number => format!("the number {}", elided(value)),
            Kind::Bool | Kind::Null => elided(value),
        };
        let message = format!("found {found}, expected {}", rule.expected());
        let problem = Problem::new(Broken::WrongType, self.path(), message);
        self.add(problem.help(cure(rule.shape(), kind)), start..end, None);
        rule.put_neutral(&mut self.mended);
        if nested {
            self.scanner.skip()?;
        }
        Ok(())
    }

    /// A field that there is none of; gives the one that was likely meant.
    fn unknown(&mut self, rule: Rule<'s>, name: &str, key: Range<usize>) -> Option<usize> {
        let meant = suggestion(name, rule.fields());
        let help = match meant {
            Some(meant) => format!("did you mean {}?", quoted(meant)),
            None => {
                let known: Vec<_> = rule.fields().collect();
                format!("{} has: {}", rule.name(), known.join(", "))
            }
        };
        let parent = self.path();
        let dot = if parent.is_empty() { "" } else { "." };
        let path = format!("{parent}{dot}{}", elided(name));
        let message = format!("unknown field {}", quoted(name));
        let problem = Problem::new(Broken::UnknownField, path, message).help(help);
        self.add(problem, key, None);
        rule.fields().position(|field| Some(field) == meant)
    }

    fn duplicate(&mut self, name: &str, key: Range<usize>, before: Range<usize>) {
        let message = format!("the field {} is given twice", quoted(name));
        let path = self.path();
        let problem = Problem::new(Broken::DuplicateField, &path, message)
            .help("take one of the two out")
            .other(&path);
        self.add(problem, key, Some(before));
    }

    fn missing(&mut self, name: &'s str, rule: Rule<'s>, at: &Range<usize>, told: bool) {
        self.path.push(Step::Field(name));
        if told {
            self.found.muted.insert(self.path());
        } else {
            let message = format!("the field {} is missing", quoted(name));
            let help = match (rule.shape(), rule.example()) {
                (Shape::Object, _) => format!("add it, with: {}", required(rule)),
                (Shape::Array, _) => format!("add it, as in \"{name}\": [ … ]"),
                (_, Some(example)) => format!("add it, as in \"{name}\": {}", elided(&example)),
                (_, None) => format!("add it: {}", rule.expected()),
            };
            let problem = Problem::new(Broken::MissingField, self.path(), message).help(help);
            self.add(problem, at.clone(), None);
        }
        self.path.pop();
        self.name(name);
        rule.put_neutral(&mut self.mended);
    }

    fn fault(&mut self, fault: Fault) {
        let problem = Problem::new(Broken::Syntax, self.path(), fault.message).help(fault.help);
        self.add(problem, fault.range, None);
    }

    fn add(&mut self, problem: Problem, range: Range<usize>, other: Option<Range<usize>>) {
        self.found.total += 1;
        if self.found.placed.len() < KEPT {
            if !matches!(problem.rule, Broken::Syntax | Broken::UnknownField) {
                self.found.muted.insert(problem.path.clone());
            }
            let range = Some(range);
            self.found.placed.push(Placed {
                problem,
                range,
                other,
            });
        }
    }

    fn path(&self) -> String {
        let mut path = String::new();
        for step in &self.path {
            match step {
                Step::Field(name) if path.is_empty() => path.push_str(name),
                Step::Field(name) => path.push_str(&format!(".{name}")),
                Step::Element(at) => path.push_str(&format!("[{at}]")),
            }
        }
        path
    }

    fn keep(&mut self, range: Range<usize>) {
        let kept = self.text.get(range).unwrap_or_default();
        self.mended.push_str(kept);
    }

    /// Begins a member of the mended text.
    fn name(&mut self, name: &str) {
        self.comma();
        self.mended.push('"');
        self.mended.push_str(name);
        self.mended.push_str("\":");
    }

    fn comma(&mut self) {
        if !self.mended.ends_with(['{', '[']) {
            self.mended.push(',');
        }
    }
}

/// The fields that an object needs.
fn required(rule: Rule<'_>) -> String {
    let fields = rule.required().filter_map(|at| rule.field(at));
    let names: Vec<_> = fields.map(|(name, _)| name).collect();
    names.join(", ")
}

/// What to do about a value of another kind.
fn cure(expected: Shape, found: Kind) -> &'static str {
    match (expected, found) {
        (_, Kind::Null) => "give it a value; a field that need not be there is left out",
        (Shape::Text | Shape::Word, Kind::Number | Kind::Bool) => "put it in double quotes",
        (Shape::Text | Shape::Word, Kind::Array) => "write it as one text",
        (Shape::Array, Kind::Object | Kind::Text) => "put it in [ ], even if it is one",
        (Shape::Format, Kind::Text) => "take the quotes away",
        (Shape::Object, Kind::Array) => "an object stands in { }, with a name for each field",
        _ => "",
    }
}
