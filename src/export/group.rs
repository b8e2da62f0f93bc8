//! The claims and findings of a report grouped by aspect and area, in the order of the knowledge base: the
//! skeleton of every document.

use std::collections::{BTreeSet, HashMap};

use super::{Extent, Report, View};
use crate::assess::StatusGrid;
use crate::kb::outline;
use crate::kb::overview::{Overview, Row};
use crate::kb::text::capital;
use crate::kb::{Area, Aspect, Claim, Field, Finding, Frequency, Item, KnowledgeBase, Status};

/// The contents of one aspect or area.
#[derive(Default)]
pub(super) struct Group<'kb> {
    /// Name of the aspect or area; empty for the whole knowledge base.
    pub name: &'kb str,
    /// Its id.
    pub id: &'kb str,
    /// The summary of the aspect; empty if it has none.
    pub summary: &'kb str,
    /// The findings about the group as a whole.
    pub findings: Vec<&'kb Finding>,
    /// The claims that belong to none of its parts.
    pub claims: Vec<&'kb Claim>,
    /// Its non-empty parts.
    pub parts: Vec<Group<'kb>>,
}

impl<'kb> Group<'kb> {
    /// All claims of the group and its parts, in order.
    pub(super) fn all_claims(&self) -> Vec<&'kb Claim> {
        let parts = self.parts.iter().flat_map(Group::all_claims);
        self.claims.iter().copied().chain(parts).collect()
    }

    /// All findings of the group and its parts, in order.
    pub(super) fn all_findings(&self) -> Vec<&'kb Finding> {
        let parts = self.parts.iter().flat_map(Group::all_findings);
        self.findings.iter().copied().chain(parts).collect()
    }

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

    /// Returns the last part if it is for the same aspect or area, else appends `part`. Items come in the order of
    /// the groups, so no earlier part can match.
    fn part(&mut self, part: Self) -> &mut Self {
        let last = self.parts.last();
        if last.is_none_or(|last| !std::ptr::eq(last.name, part.name)) {
            self.parts.push(part);
        }
        self.parts
            .last_mut()
            .expect("there is at least the appended part")
    }
}

/// The report as a tree: the parts of the root are aspects, and theirs are areas.
pub(super) fn tree<'kb>(report: &Report<'kb>) -> Group<'kb> {
    let kb = report.kb;
    let claims = report.claims_in_order().into_iter().map(Item::Claim);
    let findings = sorted_distinct(report.findings.iter().copied());
    let findings = findings.into_iter().map(Item::Finding);
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

/// The only claim of a document about one claim, whose title is the heading: it needs neither groups nor a
/// section.
pub(super) fn single_claim<'kb>(report: &Report<'kb>, tree: &Group<'kb>) -> Option<&'kb Claim> {
    match tree.all_claims()[..] {
        [claim] if report.view == View::Sections && report.extent == Extent::One => Some(claim),
        _ => None,
    }
}

pub(super) trait Writer {
    /// Writes the name and summary of a group; `shared` if a sibling has the same name.
    fn heading(&mut self, group: &Group<'_>, level: usize, shared: bool);
    /// Writes a finding about the current group.
    fn finding(&mut self, finding: &Finding);
    /// Writes claims under a heading of this level.
    fn claims(&mut self, claims: &[&Claim], level: usize);
}

impl Group<'_> {
    /// Writes the group and its parts; in an overview only the findings. Findings come first, since after the parts
    /// they would appear to belong to the last one.
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
            *names.entry(name_key(part.name)).or_insert(0_usize) += 1;
        }
        for part in &self.parts {
            let shared = names[&name_key(part.name)] > 1;
            part.write_at(level + 1, shared, view, writer);
        }
    }
}

/// The key for comparing names, which ignores whitespace.
fn name_key(name: &str) -> Vec<&str> {
    name.split_whitespace().collect()
}

/// The fields of a section that only an import needs.
pub(super) const IMPORT_FIELDS: [Field; 3] = [Field::Tag, Field::Alias, Field::Counterpart];

/// The kind of a finding, and the claims that it is about if they are those of one status.
pub(super) fn finding_label(finding: &Finding) -> String {
    let status = finding.status;
    let claims = status.map(|status| format!(" ({} claims)", status.name()));
    capital(finding.kind.word()) + &claims.unwrap_or_default()
}

/// The frequency, unless the text of `observed` contains it.
pub(super) fn frequency_to_show(claim: &Claim) -> Option<Frequency> {
    let observed = claim.observed_or_placeholder().to_lowercase();
    let often = claim.frequency;
    often.filter(|often| !observed.contains(often.word()))
}

/// The claims of the report by status: for each aspect and area, and in total.
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
        let each = statuses.iter().map(|&status| counts.of(status));
        let counts = each.chain([counts.total()]).map(|count| count.to_string());
        place.chain(counts).collect()
    });
    CountsTable {
        header: places.chain(words).chain(["Claims".to_owned()]).collect(),
        rows: rows.collect(),
    }
}

/// The table of observed against assessed statuses; `None` without assessments.
pub(super) fn here_table(report: &Report<'_>) -> Option<CountsTable> {
    let grid = status_grid(report)?;
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

/// A table of counts, formatted as texts.
pub(super) struct CountsTable {
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

/// The counts of observed against assessed statuses; `None` without assessments.
pub(super) fn status_grid(report: &Report<'_>) -> Option<StatusGrid> {
    let claims = report.claims_in_order().into_iter();
    let grid = StatusGrid::new(
        report.kb,
        &report.assessments,
        &report.kb.statuses(),
        claims,
    );
    (!grid.rows.is_empty()).then_some(grid)
}

/// The note under that table if its counts may exceed the number of claims.
pub(super) fn here_note(report: &Report<'_>) -> Option<&'static str> {
    report
        .assessments
        .has_several_people()
        .then_some(StatusGrid::SEVERAL)
}

/// The counts of the report's claims for every aspect and area.
pub(super) fn overview(report: &Report<'_>) -> Overview {
    Overview::of(report.kb, report.claims_in_order())
}

pub(super) fn row_name<'kb>(kb: &'kb KnowledgeBase, row: &Row) -> &'kb str {
    let aspect = &kb.aspects[row.aspect];
    row.area.map_or(&aspect.name, |at| &aspect.areas[at].name)
}

/// The distinct indices in ascending order, which is that of the knowledge base.
pub(super) fn sorted_distinct(indices: impl IntoIterator<Item = usize>) -> Vec<usize> {
    let indices: BTreeSet<_> = indices.into_iter().collect();
    indices.into_iter().collect()
}
