//! Everything that is wrong with a text, each with its place, as a person reads it.
//!
//! Owns putting the problems in order, finding the places of those that know only their path, and
//! the words around them. What is wrong is found elsewhere ([`super::walk`], [`check`]).

use std::fmt;

use super::locate;
use super::spot::{Place, Places, Spot};
use super::walk::{self, Found, KEPT, Placed};
use crate::kb::phrase::shown;
use crate::kb::{KnowledgeBase, Problem, Rule, check, sanitise};

/// How many problems a message lists when it is all about them.
const LISTED: usize = 20;

/// How many it lists when something else was wanted.
const FEW: usize = 3;

/// What is wrong with a text. `Display` is a message that is safe to print, without a newline at its
/// end: the first few problems. [`Report::full`] has more of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    origin: String,
    problems: Vec<Located>,
    total: usize,
    is_whole: bool,
}

/// A problem with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// What is wrong.
    pub problem: Problem,
    spot: Option<Spot>,
    other: Option<Place>,
}

impl Located {
    /// Where it is; none if it is the whole that is wrong.
    pub fn place(&self) -> Option<Place> {
        self.spot.as_ref().map(|spot| spot.place)
    }

    /// Where the other place is, of two that do not go together.
    pub fn other(&self) -> Option<Place> {
        self.other
    }
}

impl Report {
    /// A report of one problem, at a spot that is known.
    pub(super) fn of_one(origin: &str, problem: Problem, spot: Option<Spot>) -> Self {
        let other = None;
        Self {
            origin: shown(origin),
            problems: vec![Located {
                problem,
                spot,
                other,
            }],
            total: 1,
            is_whole: false,
        }
    }

    /// What is wrong with a text that cannot be read into the types. `reason` is what stopped that,
    /// for the case that nothing else is found.
    pub(super) fn of_text(text: &str, origin: &str, reason: &serde_json::Error) -> Self {
        let mut found = walk::walk(text);
        let mended = found.mended.take();
        let is_whole = mended.is_some();
        if found
            .placed
            .iter()
            .any(|placed| placed.problem.rule == Rule::Format)
        {
            // Nothing else can be judged.
            found
                .placed
                .retain(|placed| placed.problem.path == "format");
            let total = found.placed.len();
            let report = Self::new(text, origin, found.placed, total);
            return Self {
                is_whole: false,
                ..report
            };
        }
        if let Some(mended) = mended {
            add_unheld(text, &mended, &mut found);
        }
        if found.placed.is_empty() {
            let message = shown(&reason.to_string());
            return Self::of_one(origin, Problem::new(Rule::Syntax, "", message), None);
        }
        let report = Self::new(text, origin, found.placed, found.total);
        Self { is_whole, ..report }
    }

    /// What is wrong with a text of the right shape.
    pub(super) fn of_problems(text: &str, origin: &str, problems: Vec<Problem>) -> Self {
        let total = problems.len();
        Self::new(text, origin, placed(text, problems), total)
    }

    fn new(text: &str, origin: &str, mut placed: Vec<Placed>, total: usize) -> Self {
        placed.sort_by_key(|placed| placed.range.as_ref().map(|range| (range.start, range.end)));
        let mut places = Places::new(text);
        let mut others = others(text, &placed).into_iter();
        let problems = placed.into_iter().map(|placed| Located {
            spot: placed.range.map(|range| places.spot(&range)),
            problem: placed.problem,
            other: others.next().flatten(),
        });
        Self {
            origin: shown(origin),
            problems: problems.collect(),
            total,
            is_whole: true,
        }
    }

    /// The file or stream, as it may be shown.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The problems, sorted by place: the first thousand that were found.
    pub fn problems(&self) -> &[Located] {
        &self.problems
    }

    /// How many problems there are in all.
    pub fn total(&self) -> usize {
        self.total
    }

    /// Whether everything was checked: not so where the text stops being JSON, is of another format,
    /// or has a thousand fields and values that do not belong there.
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// The first twenty problems, and how many more there are.
    pub fn full(&self) -> String {
        let listed: Vec<String> = self.listed(LISTED).collect();
        let more = self.more(LISTED).map(|more| format!("\n\n{more}"));
        listed.join("\n\n") + &more.unwrap_or_default()
    }

    fn listed(&self, most: usize) -> impl Iterator<Item = String> {
        let listed = self.problems.iter().take(most);
        listed.map(|located| Shown(self, located).to_string())
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
            Some(more) => write!(f, "\n{more}; `onpaper check` shows them"),
            None => Ok(()),
        }
    }
}

/// A problem as it is shown.
struct Shown<'r>(&'r Report, &'r Located);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(report, located) = self;
        let origin = &report.origin;
        f.write_str(origin)?;
        if let Some(spot) = &located.spot {
            write!(f, ":{}", spot.place)?;
        }
        write!(f, ": {}", located.problem)?;
        if let Some(spot) = &located.spot {
            write!(f, "\n{spot}")?;
        }
        if let Some(other) = &located.other {
            write!(f, "\n  the first is at {origin}:{other}")?;
        }
        match &located.problem.help {
            Some(help) => write!(f, "\n  {help}"),
            None => Ok(()),
        }
    }
}

/// Adds what does not hold together in a text that had to be mended first.
fn add_unheld(text: &str, mended: &str, found: &mut Found) {
    let Ok(mut kb) = serde_json::from_str::<KnowledgeBase>(mended) else {
        return;
    };
    sanitise::knowledge_base(&mut kb);
    let mut problems = check::problems(&kb);
    // Where an aspect is not as it should be, what refers to it is not to blame.
    let torn = found
        .placed
        .iter()
        .any(|placed| within("aspects", &placed.problem.path));
    problems.retain(|problem| {
        let muted = ancestors(&problem.path).any(|path| found.muted.contains(path));
        !(muted || torn && problem.rule == Rule::Reference)
    });
    found.total += problems.len();
    found.placed.extend(placed(text, problems));
}

/// The path itself, and each that leads to it; that to the whole is empty.
fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    let ends = path.match_indices(['.', '[']).map(|(at, _)| at);
    [0].into_iter()
        .chain(ends)
        .chain([path.len()])
        .filter_map(|end| path.get(..end))
}

fn within(outer: &str, path: &str) -> bool {
    let rest = path.strip_prefix(outer);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// Finds the places of problems that know their path.
fn placed(text: &str, mut problems: Vec<Problem>) -> Vec<Placed> {
    problems.truncate(KEPT);
    let paths = problems.iter().map(|problem| problem.path.as_str());
    let others = problems
        .iter()
        .map(|problem| problem.other.as_deref().unwrap_or("$"));
    let paths: Vec<&str> = paths.chain(others).collect();
    let mut ranges = locate::ranges(text, &paths);
    let others = ranges.split_off(problems.len());
    let ranges = ranges.into_iter().zip(others);
    let placed = problems.into_iter().zip(ranges);
    placed
        .map(|(problem, (range, other))| Placed {
            problem,
            range,
            other,
        })
        .collect()
}

/// The places of the other sides; in the text they can stand anywhere before.
fn others(text: &str, placed: &[Placed]) -> Vec<Option<Place>> {
    let mut order: Vec<usize> = (0..placed.len()).collect();
    let start = |at: &usize| placed.get(*at)?.other.clone().map(|range| range.start);
    order.sort_by_key(start);
    let mut places = Places::new(text);
    let mut others = vec![None; placed.len()];
    for at in order {
        let range = placed.get(at).and_then(|placed| placed.other.as_ref());
        if let (Some(range), Some(other)) = (range, others.get_mut(at)) {
            *other = Some(places.spot(range).place);
        }
    }
    others
}
