//! Going over a text that was not taken, to find everything in it that has another shape than the
//! format.
//!
//! Owns the tolerant reading: where the strict one stops at the first fault, this one says what is
//! wrong, puts something neutral in its place and goes on. So there is also a mended text, in which
//! what the types cannot hold can be checked too.

use std::collections::HashSet;
use std::ops::Range;

use super::scan::{Fault, Kind, Scanner};
use crate::kb::phrase::{elided, suggestion};
use crate::kb::problem::{Problem, Rule as Broken};
use crate::kb::schema::{Rule, Schema, Shape};
use crate::kb::{FORMAT, check};

mod mended;
mod wording;

use mended::Mended;

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
        mended: Mended::with_room(text.len()),
        found: Found::default(),
    };
    match walk.value(schema.root()) {
        Err(fault) => walk.fault(fault),
        Ok(()) => {
            if let Err(fault) = walk.scanner.end() {
                walk.fault(fault);
            }
            walk.found.mended = walk.mended.finish();
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
    mended: Mended,
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
        self.mended.push("{");
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
        self.mended.push("}");
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
                self.add(key, Some(before), |path| wording::duplicate(&path, name));
                self.scanner.skip()?;
            }
            None => {
                *slot = Some(key);
                self.mended.name(name);
                self.value(field)?;
            }
        }
        self.path.pop();
        Ok(())
    }

    fn array(&mut self, rule: Rule<'s>) -> Result<(), Fault> {
        self.scanner.enter();
        self.mended.push("[");
        let items = rule.items().unwrap_or(rule);
        for at in 0.. {
            if !self.scanner.element(at == 0)? {
                break;
            }
            self.mended.element();
            self.path.push(Step::Element(at));
            self.value(items)?;
            self.path.pop();
        }
        self.mended.push("]");
        Ok(())
    }

    fn word(&mut self, rule: Rule<'s>) -> Result<(), Fault> {
        let range = self.scanner.skip()?;
        let word = self.scanner.unquoted(range.clone());
        if rule.words().iter().any(|known| *known == word) {
            self.keep(range);
            return Ok(());
        }
        self.add(range, None, |path| wording::unknown_word(path, rule, &word));
        self.mended.push_neutral(rule);
        Ok(())
    }

    fn format(&mut self, rule: Rule<'s>) -> Result<(), Fault> {
        let range = self.scanner.skip()?;
        let number = self.text.get(range.clone()).unwrap_or_default();
        if number.parse::<f64>() != Ok(f64::from(FORMAT)) {
            self.insist(range, check::other_format(&elided(number)));
        }
        self.mended.push_neutral(rule);
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
        let text = self.text;
        let value = text.get(start..end).unwrap_or_default();
        let inside = text.get(end..).unwrap_or_default();
        self.add(start..end, None, |path| {
            wording::wrong_type(path, rule, kind, value, inside)
        });
        self.mended.push_neutral(rule);
        if nested {
            self.scanner.skip()?;
        }
        Ok(())
    }

    /// A field that there is none of; gives the one that was likely meant.
    fn unknown(&mut self, rule: Rule<'s>, name: &str, key: Range<usize>) -> Option<usize> {
        let meant = suggestion(name, rule.fields());
        self.add(key, None, |parent| {
            wording::unknown_field(&parent, rule, name, meant)
        });
        rule.fields().position(|field| Some(field) == meant)
    }

    fn missing(&mut self, name: &'s str, rule: Rule<'s>, at: &Range<usize>, told: bool) {
        self.path.push(Step::Field(name));
        if told {
            self.found.muted.insert(self.path());
        } else {
            self.add(at.clone(), None, |path| wording::missing(path, name, rule));
        }
        self.path.pop();
        self.mended.name(name);
        self.mended.push_neutral(rule);
    }

    fn fault(&mut self, fault: Fault) {
        let problem = Problem::new(Broken::Syntax, self.path(), fault.message).help(fault.help);
        self.insist(fault.range, problem);
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
            return self.mended.give_up();
        }
        let problem = problem(self.path());
        if problem.rule != Broken::UnknownField {
            self.found.muted.insert(problem.path.clone());
        }
        let range = Some(range);
        self.found.placed.push(Placed {
            problem,
            range,
            other,
        });
    }

    /// Takes down a problem that says something about all the others, however many there are.
    fn insist(&mut self, range: Range<usize>, problem: Problem) {
        self.found.total += 1;
        self.found.placed.push(Placed {
            problem,
            range: Some(range),
            other: None,
        });
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
        self.mended.push(kept);
    }
}
