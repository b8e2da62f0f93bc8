//! From JSON paths to the bytes that they lead to.
//!
//! Owns the second reading of a text that is well formed and does not hold together: the values in
//! memory do not know where they were, so the text is gone over again for just the paths that matter.

use std::collections::HashMap;
use std::ops::Range;

use super::scan::{Fault, Kind, Scanner};

/// Where each of these paths leads: the bytes of the value, or the bracket that opens it. None for
/// one that leads nowhere.
pub(super) fn ranges(text: &str, paths: &[&str]) -> Vec<Option<Range<usize>>> {
    let mut search = Search {
        scanner: Scanner::new(text),
        wanted: vec![Wanted::default()],
        found: vec![None; paths.len()],
    };
    for (at, path) in paths.iter().enumerate() {
        search.want(path, at);
    }
    // What was found before a fault is still where it was.
    let _ = search.visit(0);
    search.found
}

/// A step of a path.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Step<'p> {
    Field(&'p str),
    Element(usize),
}

/// The paths from one value on, as a tree in an arena.
#[derive(Default)]
struct Wanted<'p> {
    inside: HashMap<Step<'p>, usize>,
    /// The paths that end here.
    slots: Vec<usize>,
    visited: bool,
}

struct Search<'t, 'p> {
    scanner: Scanner<'t>,
    wanted: Vec<Wanted<'p>>,
    found: Vec<Option<Range<usize>>>,
}

impl<'p> Search<'_, 'p> {
    fn want(&mut self, path: &'p str, slot: usize) {
        let mut node = 0;
        for step in steps(path) {
            let fresh = self.wanted.len();
            let Some(wanted) = self.wanted.get_mut(node) else {
                return;
            };
            node = *wanted.inside.entry(step).or_insert(fresh);
            if node == fresh {
                self.wanted.push(Wanted::default());
            }
        }
        if let Some(wanted) = self.wanted.get_mut(node) {
            wanted.slots.push(slot);
        }
    }

    /// Goes over the value that begins here, and takes down what is wanted in it. No deeper than the
    /// paths are.
    fn visit(&mut self, node: usize) -> Result<(), Fault> {
        let kind = self.scanner.kind()?;
        let start = self.scanner.at();
        let inside = self
            .wanted
            .get(node)
            .is_some_and(|node| !node.inside.is_empty());
        let range = match kind {
            Kind::Object | Kind::Array if inside => {
                self.scanner.enter();
                self.elements(node, kind)?;
                start..start + 1
            }
            Kind::Object | Kind::Array => {
                self.scanner.skip()?;
                start..start + 1
            }
            _ => self.scanner.skip()?,
        };
        let Some(wanted) = self.wanted.get_mut(node) else {
            return Ok(());
        };
        wanted.visited = true;
        for slot in &wanted.slots {
            if let Some(found) = self.found.get_mut(*slot) {
                *found = Some(range.clone());
            }
        }
        Ok(())
    }

    fn elements(&mut self, node: usize, kind: Kind) -> Result<(), Fault> {
        for at in 0.. {
            let child = if kind == Kind::Object {
                let Some(key) = self.scanner.key(at == 0)? else {
                    break;
                };
                let name = self.scanner.unquoted(key);
                self.child(node, &Step::Field(name.as_ref()))
            } else {
                if !self.scanner.element(at == 0)? {
                    break;
                }
                self.child(node, &Step::Element(at))
            };
            match child {
                Some(child) => self.visit(child)?,
                None => {
                    self.scanner.skip()?;
                }
            }
        }
        Ok(())
    }

    /// What is wanted one step on; a field that is given twice counts the first time.
    fn child(&self, node: usize, step: &Step<'_>) -> Option<usize> {
        let child = *self.wanted.get(node)?.inside.get(step)?;
        let wanted = self.wanted.get(child)?;
        (!wanted.visited).then_some(child)
    }
}

/// The steps of a path such as `claims[7].links[0].url`.
fn steps(path: &str) -> impl Iterator<Item = Step<'_>> {
    let parts = path.split(['.', '[']).filter(|part| !part.is_empty());
    parts.map(|part| {
        let index = part.strip_suffix(']').and_then(|index| index.parse().ok());
        index.map_or(Step::Field(part), Step::Element)
    })
}
