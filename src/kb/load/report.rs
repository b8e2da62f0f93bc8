//! Everything that is wrong with a text, each with its position, as a person reads it.
//!
//! Owns putting the problems in order, finding the positions of those that know only their path, and
//! the words around them. What is wrong is found elsewhere ([`super::shape`], [`JsonDocument::problems`]).

use std::fmt;

use super::document::JsonDocument;
use super::position::{Position, Snippet, positions};
use super::shape::{self, KEPT, Mended, PlacedProblem, ShapeProblems};
use super::tree::Tree;
use crate::kb::phrase::sanitised;
use crate::kb::schema::Schema;
use crate::kb::{Problem, Rule, sort_by_key};

/// How many problems a message lists when it is all about them.
const LISTED: usize = 20;

/// How many it lists when something else was wanted.
const FEW: usize = 3;

/// What is wrong with a text. `Display` is a message that is safe to print, without a newline at its
/// end: the first few problems. [`Report::full`] has more of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    origin: String,
    diagnostics: Vec<Diagnostic>,
    total: usize,
    is_complete: bool,
    /// The command that lists all of them.
    checked_by: &'static str,
}

/// A problem with its position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub problem: Problem,
    snippet: Option<Snippet>,
    other: Option<Position>,
}

impl Diagnostic {
    /// A problem of the whole.
    pub(crate) fn of_whole(problem: Problem) -> Self {
        Self {
            problem,
            snippet: None,
            other: None,
        }
    }

    /// Where it begins; none if it is the whole that is wrong.
    pub fn position(&self) -> Option<Position> {
        self.snippet.as_ref().map(|snippet| snippet.position)
    }

    /// The column after its last character, on the line on which it begins.
    pub fn end_column(&self) -> Option<usize> {
        self.snippet.as_ref().map(|snippet| snippet.end_column)
    }

    /// The position of the first of two that clash, such as the place where an id is taken already.
    pub fn other(&self) -> Option<Position> {
        self.other
    }
}

impl Report {
    /// A report of one problem, with what stands there if that is known.
    pub(super) fn of_one(origin: &str, problem: Problem, snippet: Option<Snippet>) -> Self {
        let diagnostic = Diagnostic::of_whole(problem);
        Self {
            origin: sanitised(origin),
            diagnostics: vec![Diagnostic {
                snippet,
                ..diagnostic
            }],
            total: 1,
            is_complete: false,
            checked_by: "",
        }
    }

    /// What is wrong with a text that cannot be read into the types. `reason` is what stopped that,
    /// for the case that nothing else is found.
    pub(super) fn of_text<D: JsonDocument>(
        text: &str,
        origin: &str,
        reason: &serde_json::Error,
    ) -> Self {
        let (tree, schema) = (Tree::parse(text), Schema::parse(D::schema()));
        if let Some(placed) = shape::other_format(&tree) {
            let report = Self::new::<D>(text, origin, vec![placed], 1);
            return Self {
                is_complete: false,
                ..report
            };
        }
        let mut found = shape::check(&tree, schema.root());
        let is_complete = tree.is_complete && found.total <= KEPT;
        if is_complete {
            add_unheld::<D>(&tree, &schema, &mut found);
        }
        if found.placed.is_empty() {
            let message = sanitised(&reason.to_string());
            return Self::of_one(origin, Problem::new(Rule::Syntax, "", message), None);
        }
        let report = Self::new::<D>(text, origin, found.placed, found.total);
        Self {
            is_complete,
            ..report
        }
    }

    /// What is wrong with a text of the right shape.
    pub(super) fn of_problems<D: JsonDocument>(
        text: &str,
        origin: &str,
        problems: Vec<Problem>,
    ) -> Self {
        let total = problems.len();
        let tree = Tree::parse(text);
        Self::new::<D>(text, origin, placed(&tree, problems), total)
    }

    fn new<D: JsonDocument>(
        text: &str,
        origin: &str,
        mut placed: Vec<PlacedProblem>,
        total: usize,
    ) -> Self {
        sort_by_key(&mut placed, |placed| (placed.range.start, placed.range.end));
        let others = placed.iter().filter_map(|placed| placed.other.as_ref());
        let ranges = placed.iter().map(|placed| &placed.range).chain(others);
        let positions = positions(text, ranges.map(|range| range.start));
        let diagnostics = placed.into_iter().map(|placed| {
            let position = positions[&placed.range.start];
            Diagnostic {
                problem: placed.problem,
                snippet: Some(Snippet::of(text, placed.range, position)),
                other: placed.other.map(|range| positions[&range.start]),
            }
        });
        Self {
            origin: sanitised(origin),
            diagnostics: diagnostics.collect(),
            total,
            is_complete: true,
            checked_by: D::CHECKED_BY,
        }
    }

    /// The file or stream, as it may be sanitised.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The problems, sorted by position: the first thousand that were found.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// How many problems there are in all.
    pub fn total(&self) -> usize {
        self.total
    }

    /// Whether everything was checked: not so where the text stops being JSON, is of another format,
    /// or has a thousand fields and values that do not belong there.
    pub fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// The first twenty problems, and how many more there are.
    pub fn full(&self) -> String {
        let listed: Vec<String> = self.listed(LISTED).collect();
        let more = self.more(LISTED).map(|more| format!("\n\n{more}"));
        listed.join("\n\n") + &more.unwrap_or_default()
    }

    fn listed(&self, most: usize) -> impl Iterator<Item = String> {
        let listed = self.diagnostics.iter().take(most);
        listed.map(|diagnostic| ShownDiagnostic(self, diagnostic).to_string())
    }

    /// That there are more than are listed.
    fn more(&self, listed: usize) -> Option<String> {
        match self.total.saturating_sub(listed) {
            0 => None,
            1 => Some("and 1 more problem".to_owned()),
            more => Some(format!("and {more} more problems")),
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let listed: Vec<String> = self.listed(FEW).collect();
        f.write_str(&listed.join("\n"))?;
        match self.more(FEW) {
            Some(more) => write!(f, "\n{more}; `{}` shows them", self.checked_by),
            None => Ok(()),
        }
    }
}

/// A problem as it is sanitised.
struct ShownDiagnostic<'r>(&'r Report, &'r Diagnostic);

impl fmt::Display for ShownDiagnostic<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(Report { origin, .. }, diagnostic) = self;
        f.write_str(origin)?;
        if let Some(position) = diagnostic.position() {
            write!(f, ":{position}")?;
        }
        write!(f, ": {}", diagnostic.problem)?;
        if let Some(snippet) = &diagnostic.snippet {
            write!(f, "\n{snippet}")?;
        }
        if let Some(other) = &diagnostic.other {
            write!(f, "\n  the first is at {origin}:{other}")?;
        }
        match &diagnostic.problem.help {
            Some(help) => write!(f, "\n  {help}"),
            None => Ok(()),
        }
    }
}

/// Adds what does not hold together in a text of another shape, mended for that.
fn add_unheld<D: JsonDocument>(tree: &Tree<'_>, schema: &Schema, found: &mut ShapeProblems) {
    let mended = Mended {
        tree,
        value: Some(&tree.root),
        schema: schema.root(),
    };
    let Ok(document) = D::deserialize(mended) else {
        return;
    };
    let mut problems = document.problems();
    // Where an aspect is not as it should be, what refers to it is not to blame.
    let torn = found
        .placed
        .iter()
        .any(|placed| within("aspects", &placed.problem.path));
    problems.retain(|problem| {
        let muted = ancestors(&problem.path).any(|path| found.muted.contains(path));
        // Whether a field may be left out can hang on a status that is not known.
        let status = problem
            .path
            .rsplit_once('.')
            .map(|(claim, _)| format!("{claim}.status"));
        let unknown = status.is_some_and(|status| found.muted.contains(&status));
        let hangs = problem.rule == Rule::MissingField && unknown;
        !(muted || hangs || torn && problem.rule == Rule::Reference)
    });
    found.total += problems.len();
    found.placed.extend(placed(tree, problems));
}

/// The path itself, and each that leads to it; that to the whole is empty.
fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    let ends = path.match_indices(['.', '[']).map(|(at, _)| at);
    let ends = [0].into_iter().chain(ends).chain([path.len()]);
    ends.map(|end| &path[..end])
}

fn within(outer: &str, path: &str) -> bool {
    let rest = path.strip_prefix(outer);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// Finds the bytes of problems that know their path.
fn placed(tree: &Tree<'_>, mut problems: Vec<Problem>) -> Vec<PlacedProblem> {
    problems.truncate(KEPT);
    let placed = problems.into_iter().map(|problem| PlacedProblem {
        range: tree.find(&problem.path).label(),
        other: problem.other.as_deref().map(|path| tree.find(path).label()),
        problem,
    });
    placed.collect()
}
