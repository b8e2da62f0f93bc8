//! A report's claims and findings under their aspects and areas, in the order of the knowledge
//! base: the skeleton of every document.

use std::collections::{BTreeSet, HashMap};

use super::{Extent, Report, View};
use crate::assess::HereGrid;
use crate::kb::outline;
use crate::kb::overview::{Overview, Row, StatusCounts};
use crate::kb::text::capital;
use crate::kb::{Area, Aspect, Claim, Field, Finding, Frequency, Item, KnowledgeBase, Status};

/// What stands under one aspect or area.
#[derive(Default)]
pub(super) struct Group<'kb> {
    /// Name of the aspect or area; empty for the whole knowledge base.
    pub name: &'kb str,
    /// Its id.
    pub id: &'kb str,
    /// What the aspect is, in a sentence or two; empty if nobody said.
    pub summary: &'kb str,
    /// What is said of the group as a whole.
    pub findings: Vec<&'kb Finding>,
    /// Claims of the group that belong to none of its parts.
    pub claims: Vec<&'kb Claim>,
    /// Its parts that have something in them.
    pub parts: Vec<Group<'kb>>,
}

impl<'kb> Group<'kb> {
    /// The claims of the group and its parts, in order.
    pub(super) fn all_claims(&self) -> Vec<&'kb Claim> {
        let parts = self.parts.iter().flat_map(Group::all_claims);
        self.claims.iter().copied().chain(parts).collect()
    }

    /// The findings of the group and its parts, in order.
    pub(super) fn all_findings(&self) -> Vec<&'kb Finding> {
        let parts = self.parts.iter().flat_map(Group::all_findings);
        self.findings.iter().copied().chain(parts).collect()
    }

    /// How many claims of the group and its parts have this status.
    pub(super) fn count(&self, status: Status) -> usize {
        let claims = self.all_claims();
        claims.iter().filter(|claim| claim.status == status).count()
    }

    fn of_aspect(aspect: &'kb Aspect) -> Self {
        Self {
            name: &aspect.name,
            id: &aspect.id,
            summary: aspect.summary.as_deref().unwrap_or_default(),
            ..Self::default()
        }
    }

    fn of_area(area: &'kb Area) -> Self {
        Self {
            name: &area.name,
            id: &area.id,
            ..Self::default()
        }
    }

    /// The part with the heading of this one, which is put there if it is not. Items come in the order
    /// of the headings, so that a part which is there is the last one.
    fn part(&mut self, part: Self) -> &mut Self {
        let last = self.parts.last();
        if last.is_none_or(|last| !std::ptr::eq(last.name, part.name)) {
            self.parts.push(part);
        }
        self.parts
            .last_mut()
            .expect("it was there or was put there")
    }
}

/// The whole report as one group, whose parts are aspects, whose parts are areas.
pub(super) fn tree<'kb>(report: &Report<'kb>) -> Group<'kb> {
    let kb = report.kb;
    let claims = report.claims_in_order().into_iter().map(Item::Claim);
    let findings = in_order(&report.findings).into_iter().map(Item::Finding);
    let mut tree = Group::default();
    for group in outline::groups(kb, claims.chain(findings)) {
        let mut part = &mut tree;
        if let Some(at) = group.aspect {
            let aspect = &kb.aspects[at];
            part = part.part(Group::of_aspect(aspect));
            if let Some(at) = group.area {
                part = part.part(Group::of_area(&aspect.areas[at]));
            }
        }
        for item in group.items {
            match item {
                Item::Claim(at) => part.claims.push(report.claim(at)),
                Item::Finding(at) => part.findings.push(&kb.findings[at]),
            }
        }
    }
    tree
}

/// The claim that the document is all about: its title is the heading already, so that it needs neither
/// groups nor a section.
pub(super) fn alone<'kb>(report: &Report<'kb>, tree: &Group<'kb>) -> Option<&'kb Claim> {
    match tree.all_claims()[..] {
        [claim] if report.view == View::Sections && report.extent == Extent::One => Some(claim),
        _ => None,
    }
}

/// What writes groups in a format.
pub(super) trait Writer {
    /// Writes the name of a group and what it is; whether the name is `shared` by a group beside it.
    fn heading(&mut self, group: &Group<'_>, level: usize, shared: bool);
    /// Writes what is said of the group that is being written.
    fn finding(&mut self, finding: &Finding);
    /// Writes claims under a heading of this level.
    fn claims(&mut self, claims: &[&Claim], level: usize);
}

impl Group<'_> {
    /// Writes the group and its parts, of which counts have just the findings. Findings come first, or
    /// they would stand under the last heading of the parts.
    pub(super) fn write(&self, view: View, writer: &mut impl Writer) {
        self.write_at(1, false, view, writer);
    }

    fn write_at(&self, level: usize, shared: bool, view: View, writer: &mut impl Writer) {
        let is_overview = view == View::Overview;
        if is_overview && self.all_findings().is_empty() {
            return;
        }
        if !self.name.is_empty() {
            writer.heading(self, level, shared);
        }
        self.findings.iter().for_each(|one| writer.finding(one));
        if !is_overview {
            writer.claims(&self.claims, level);
        }
        let mut names = HashMap::new();
        for part in &self.parts {
            *names.entry(words(part.name)).or_insert(0_usize) += 1;
        }
        for part in &self.parts {
            let shared = names[&words(part.name)] > 1;
            part.write_at(level + 1, shared, view, writer);
        }
    }
}

/// What tells a name from others: the space in it does not.
fn words(name: &str) -> Vec<&str> {
    name.split_whitespace().collect()
}

/// What stands for programs in a section: what a claim is found by, and ids.
pub(super) const FOR_RECORDS: [Field; 3] = [Field::Tag, Field::Alias, Field::Counterpart];

/// What a section has for people, in its order.
pub(super) fn fields_for_people() -> impl Iterator<Item = Field> {
    let fields = Field::SECTION.into_iter();
    fields.filter(|field| !FOR_RECORDS.contains(field))
}

/// How often something is observed, unless what is observed says so itself.
pub(super) fn frequency_to_tell(claim: &Claim) -> Option<Frequency> {
    let observed = claim.observed_or_placeholder().to_lowercase();
    let often = claim.frequency;
    often.filter(|often| !observed.contains(often.word()))
}

/// How many of the report's claims have which status: for each aspect and area, and of all.
pub(super) fn counts_table(report: &Report<'_>) -> CountsTable {
    let (kb, overview) = (report.kb, overview(report));
    let statuses = kb.statuses();
    let words = statuses.iter().map(|status| capital(status.name()));
    let places = ["Aspect", "Area"].map(str::to_owned).into_iter();
    let rows = overview.rows.iter().map(|row| {
        let name = row_name(kb, row);
        let is_aspect = row.area.is_none();
        (if is_aspect { [name, ""] } else { ["", name] }, row.counts)
    });
    let rows = rows.chain([(["All", ""], overview.total)]);
    let rows = rows.map(|(place, counts)| {
        let place = place.map(str::to_owned).into_iter();
        place.chain(numbers(&statuses, counts)).collect()
    });
    CountsTable {
        header: places.chain(words).chain(["Claims".to_owned()]).collect(),
        rows: rows.collect(),
    }
}

/// What was observed of the report's claims against what is seen here of them, as a table that says that in
/// its header; none where nobody has assessed any.
pub(super) fn here_table(report: &Report<'_>) -> Option<CountsTable> {
    let grid = here_grid(report)?;
    let columns = grid.columns.iter();
    let columns = columns.map(|status| format!("{} here", capital(status.name())));
    let header = ["Observed".to_owned()].into_iter().chain(columns);
    let all = overview(report).total;
    let rows = grid.rows.iter().map(|(observed, counts)| {
        let counts = grid.columns.iter().map(|status| counts.of(*status));
        let counts = counts.chain([all.of(*observed)]);
        let name = [observed.name().to_owned()].into_iter();
        name.chain(counts.map(|count| count.to_string())).collect()
    });
    Some(CountsTable {
        header: header.chain(["Claims".to_owned()]).collect(),
        rows: rows.collect(),
    })
}

/// A table of counts, as texts.
pub(super) struct CountsTable {
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

/// What was observed of the report's claims against what is seen here; none where nobody has assessed any.
pub(super) fn here_grid(report: &Report<'_>) -> Option<HereGrid> {
    let claims = report.claims_in_order().into_iter();
    let grid = HereGrid::new(report.kb, &report.here, &report.kb.statuses(), claims);
    (!grid.rows.is_empty()).then_some(grid)
}

/// What is said under that table, where its numbers may be more than there are claims.
pub(super) fn here_note(report: &Report<'_>) -> Option<&'static str> {
    report
        .here
        .has_several_people()
        .then_some(HereGrid::SEVERAL)
}

/// How many claims have each of these statuses, and how many there are.
pub(super) fn numbers(statuses: &[Status], counts: StatusCounts) -> impl Iterator<Item = String> {
    let each = statuses.iter().map(move |&status| counts.of(status));
    each.chain([counts.total()]).map(|count| count.to_string())
}

/// The counts of the report's claims, for every aspect and area that there is.
pub(super) fn overview(report: &Report<'_>) -> Overview {
    Overview::of(report.kb, report.claims_in_order())
}

/// The name of the aspect or area that a row counts.
pub(super) fn row_name<'kb>(kb: &'kb KnowledgeBase, row: &Row) -> &'kb str {
    let aspect = &kb.aspects[row.aspect];
    row.area.map_or(&aspect.name, |at| &aspect.areas[at].name)
}

/// The indices once each, in the order of the knowledge base.
pub(super) fn in_order(indices: &[usize]) -> Vec<usize> {
    let indices: BTreeSet<_> = indices.iter().copied().collect();
    indices.into_iter().collect()
}
