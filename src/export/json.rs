//! A report as a knowledge base of its own, and the counts as JSON.

use std::collections::BTreeSet;

use serde::{Serialize, Serializer};

use super::{Report, group};
use crate::kb::overview::{Cell, Row};
use crate::kb::{Finding, KnowledgeBase, Status};

/// The chosen claims and findings in the format of a knowledge base.
pub(super) fn render(report: &Report<'_>) -> String {
    let claims = report.claims_in_order();
    let findings = group::in_order(&report.findings);
    pretty(&report.kb.subset(&claims, &findings))
}

/// How many claims of a report have which status: overall, and for each aspect and its areas, with
/// the ids of the report's findings about just that.
pub fn counts(report: &Report<'_>) -> String {
    let overview = group::overview(report);
    let chosen: BTreeSet<usize> = report.findings.iter().copied().collect();
    let ids = |findings: &[usize]| ids(report.kb, &chosen, findings);
    let statuses = report.kb.statuses();
    let of = |row: &Row| Counts {
        id: row_id(report.kb, row),
        name: group::row_name(report.kb, row),
        claims: row.cell.all(),
        statuses: Statuses(&statuses, row.cell),
        findings: ids(&row.findings),
        areas: Vec::new(),
    };
    let mut aspects: Vec<Counts<'_>> = Vec::new();
    for row in &overview.rows {
        match aspects.last_mut() {
            Some(aspect) if row.area.is_some() => aspect.areas.push(of(row)),
            _ => aspects.push(of(row)),
        }
    }
    let grid = group::here_grid(report);
    let here = grid.as_ref().map(|grid| {
        let rows = grid.rows.iter().map(|(observed, cell)| SeenHere {
            observed: observed.word(),
            claims: overview.total.of(*observed),
            here: Statuses(&grid.columns, *cell),
        });
        rows.collect()
    });
    pretty(&Total {
        title: &report.kb.title,
        claims: overview.total.all(),
        statuses: Statuses(&statuses, overview.total),
        here,
        findings: ids(&overview.findings),
        aspects,
    })
}

#[derive(Serialize)]
struct Total<'kb> {
    title: &'kb str,
    claims: usize,
    #[serde(flatten)]
    statuses: Statuses<'kb>,
    #[serde(skip_serializing_if = "Option::is_none")]
    here: Option<Vec<SeenHere<'kb>>>,
    findings: Vec<&'kb str>,
    aspects: Vec<Counts<'kb>>,
}

/// How the claims of one observed status are seen here.
#[derive(Serialize)]
struct SeenHere<'a> {
    observed: &'static str,
    claims: usize,
    /// How many claims somebody sees so.
    here: Statuses<'a>,
}

#[derive(Serialize)]
struct Counts<'kb> {
    id: &'kb str,
    name: &'kb str,
    claims: usize,
    #[serde(flatten)]
    statuses: Statuses<'kb>,
    findings: Vec<&'kb str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    areas: Vec<Counts<'kb>>,
}

/// How many claims have each of these statuses, a field a status.
struct Statuses<'a>(&'a [Status], Cell);

impl Serialize for Statuses<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = self.0.iter();
        serializer.collect_map(fields.map(|&status| (status.word(), self.1.of(status))))
    }
}

fn row_id<'kb>(kb: &'kb KnowledgeBase, row: &Row) -> &'kb str {
    let aspect = &kb.aspects[row.aspect];
    row.area.map_or(&aspect.id, |at| &aspect.areas[at].id)
}

/// The ids of those of these findings that are chosen.
fn ids<'kb>(kb: &'kb KnowledgeBase, chosen: &BTreeSet<usize>, findings: &[usize]) -> Vec<&'kb str> {
    let chosen = findings.iter().filter(|&at| chosen.contains(at));
    let found = chosen.filter_map(|&at| kb.findings.get(at));
    found.map(|finding: &Finding| finding.id.as_str()).collect()
}

/// A value as JSON that people can read, with a newline at its end.
pub(crate) fn pretty(value: &impl Serialize) -> String {
    let mut json = serde_json::to_string_pretty(value)
        .expect("our types have no map whose keys are not strings and no float");
    json.push('\n');
    json
}
