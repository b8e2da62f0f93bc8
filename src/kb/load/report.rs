//! A report of the problems in a text, with their positions.
//!
//! Owns sorting the problems, finding the positions of their paths, and formatting. The problems come from
//! [`super::shape`] and [`JsonDocument::problems`].

use std::fmt;

use super::document::JsonDocument;
use super::position::{Position, Snippet, positions};
use super::shape::{self, MAX_PROBLEMS, ShapeProblems, SpannedProblem};
use super::tree::Tree;
use crate::kb::phrase::sanitised;
use crate::kb::schema::Schema;
use crate::kb::{Problem, Rule, sort_by_key};

/// How many problems [`Report::full`] lists.
const MAX_FULL: usize = 20;

/// How many problems `Display` lists.
const MAX_BRIEF: usize = 3;

/// The problems in a text. `Display` lists the first few, safe to print, without a trailing newline;
/// [`Report::full`] lists more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The name of the file or stream, safe to show.
    pub origin: String,
    /// The first thousand problems found, sorted by position.
    pub diagnostics: Vec<Diagnostic>,
    /// The number of all problems.
    pub total: usize,
    /// Whether everything was checked: not if the text stops being JSON, has another format version, or has
    /// over a thousand problems against the schema.
    pub is_complete: bool,
    /// The command that lists all problems.
    checked_by: &'static str,
}

/// A problem with its position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The problem.
    pub problem: Problem,
    snippet: Option<Snippet>,
    /// For a clash, the position of the first occurrence, such as where the id was used before.
    pub other: Option<Position>,
}

impl Diagnostic {
    /// A problem of the whole text.
    pub(crate) fn without_position(problem: Problem) -> Self {
        Self {
            problem,
            snippet: None,
            other: None,
        }
    }

    /// Where it begins; `None` for a problem of the whole text.
    pub fn position(&self) -> Option<Position> {
        self.snippet.as_ref().map(|snippet| snippet.position)
    }

    /// The column after its last character, on its first line.
    pub fn end_column(&self) -> Option<usize> {
        self.snippet.as_ref().map(|snippet| snippet.end_column)
    }
}

impl Report {
    /// Reports a text that cannot be deserialised. `reason` is used if no other problem is found.
    pub(super) fn of_text<D: JsonDocument>(
        text: &str,
        origin: &str,
        reason: &serde_json::Error,
    ) -> Self {
        let (tree, schema) = (Tree::parse(text), Schema::parse(D::schema()));
        if let Some(problem) = shape::unsupported_format(&tree) {
            return Self::new::<D>(text, origin, vec![problem], 1, false);
        }
        let mut found = shape::check(&tree, schema.root());
        let is_complete = tree.is_complete && found.total <= MAX_PROBLEMS;
        if is_complete {
            add_rule_problems::<D>(&tree, &mut found);
        }
        if found.problems.is_empty() {
            let message = sanitised(&reason.to_string());
            let problem = Problem::new(Rule::Syntax, "", message);
            return Self {
                diagnostics: vec![Diagnostic::without_position(problem)],
                ..Self::new::<D>(text, origin, Vec::new(), 1, false)
            };
        }
        Self::new::<D>(text, origin, found.problems, found.total, is_complete)
    }

    /// Reports the problems of a text that can be deserialised.
    pub(super) fn of_problems<D: JsonDocument>(
        text: &str,
        origin: &str,
        problems: Vec<Problem>,
    ) -> Self {
        let total = problems.len();
        let tree = Tree::parse(text);
        Self::new::<D>(text, origin, with_ranges(&tree, problems), total, true)
    }

    /// A report of these problems, the first of `total`, in a text.
    pub(super) fn new<D: JsonDocument>(
        text: &str,
        origin: &str,
        mut problems: Vec<SpannedProblem>,
        total: usize,
        is_complete: bool,
    ) -> Self {
        sort_by_key(&mut problems, |one| (one.range.start, one.range.end));
        let others = problems.iter().filter_map(|one| one.other.as_ref());
        let ranges = problems.iter().map(|one| &one.range).chain(others);
        let positions = positions(text, ranges.map(|range| range.start));
        let diagnostics = problems.into_iter().map(|one| {
            let position = positions[&one.range.start];
            Diagnostic {
                problem: one.problem,
                snippet: Some(Snippet::of(text, one.range, position)),
                other: one.other.map(|range| positions[&range.start]),
            }
        });
        Self {
            origin: sanitised(origin),
            diagnostics: diagnostics.collect(),
            total,
            is_complete,
            checked_by: D::CHECKED_BY,
        }
    }

    /// The first twenty problems, and the number of the others.
    pub fn full(&self) -> String {
        let mut listed = self.listed(MAX_FULL);
        listed.extend(self.more(MAX_FULL));
        listed.join("\n\n")
    }

    /// The first problems, each with its position, source line and help.
    fn listed(&self, most: usize) -> Vec<String> {
        let origin = &self.origin;
        let listed = self.diagnostics.iter().take(most).map(|diagnostic| {
            let position = diagnostic.position().map(|at| format!(":{at}"));
            let position = position.unwrap_or_default();
            let other = diagnostic
                .other
                .map(|at| format!("  the first is at {origin}:{at}"));
            let help = diagnostic.problem.help.as_ref();
            let mut lines = vec![format!("{origin}{position}: {}", diagnostic.problem)];
            lines.extend(diagnostic.snippet.as_ref().map(Snippet::to_string));
            lines.extend(other);
            lines.extend(help.map(|help| format!("  {help}")));
            lines.join("\n")
        });
        listed.collect()
    }

    /// How many more there are than listed, in words.
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
        f.write_str(&self.listed(MAX_BRIEF).join("\n"))?;
        match self.more(MAX_BRIEF) {
            Some(more) => write!(f, "\n{more}; `{}` shows them", self.checked_by),
            None => Ok(()),
        }
    }
}

/// Adds the problems beyond the schema. The text does not match the schema, so the repaired one is read.
fn add_rule_problems<D: JsonDocument>(tree: &Tree<'_>, found: &mut ShapeProblems) {
    let Ok(document) = serde_json::from_str::<D>(&found.repaired) else {
        return;
    };
    let mut problems = document.problems();
    // With problems in the aspects, references to them cannot be judged.
    let has_broken_aspects = found
        .problems
        .iter()
        .any(|one| is_within("aspects", &one.problem.path));
    problems.retain(|problem| {
        let muted = ancestors(&problem.path).any(|path| found.muted.contains(path));
        // Whether a field is required may depend on a status that is invalid.
        let status = problem
            .path
            .rsplit_once('.')
            .map(|(claim, _)| format!("{claim}.status"));
        let is_invalid = status.is_some_and(|status| found.muted.contains(&status));
        let depends = problem.rule == Rule::MissingField && is_invalid;
        !(muted || depends || has_broken_aspects && problem.rule == Rule::Reference)
    });
    found.total += problems.len();
    found.problems.extend(with_ranges(tree, problems));
}

/// The path and those of all enclosing values, from the empty path of the root on.
fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    let ends = path.match_indices(['.', '[']).map(|(at, _)| at);
    let ends = [0].into_iter().chain(ends).chain([path.len()]);
    ends.map(|end| &path[..end])
}

fn is_within(outer: &str, path: &str) -> bool {
    let rest = path.strip_prefix(outer);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// Finds the byte ranges of problems from their paths.
fn with_ranges(tree: &Tree<'_>, mut problems: Vec<Problem>) -> Vec<SpannedProblem> {
    problems.truncate(MAX_PROBLEMS);
    let problems = problems.into_iter().map(|problem| SpannedProblem {
        range: tree.find(&problem.path).label(),
        other: problem.other.as_deref().map(|path| tree.find(path).label()),
        problem,
    });
    problems.collect()
}
