//! A report as a knowledge base in JSON, and its counts as JSON.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{Report, group};
use crate::kb::overview::{Row, StatusCounts};
use crate::kb::{Finding, KnowledgeBase, Status, pretty_json};

/// The chosen claims and findings as a knowledge base.
pub(super) fn render(report: &Report<'_>) -> String {
    let claims = report.claims_in_order();
    let findings = group::sorted_distinct(report.findings.iter().copied());
    let mut part = report.kb.subset(&claims, &findings);
    for (claim, at) in part.claims.iter_mut().zip(claims) {
        claim.fields = report.claim(at).fields.clone();
    }
    pretty_json(&part)
}

/// The claims of a report by status: in total, and for each aspect and area, with the ids of the report's findings
/// about exactly that place.
pub fn counts(report: &Report<'_>) -> String {
    let overview = group::overview(report);
    let chosen: BTreeSet<usize> = report.findings.iter().copied().collect();
    let ids = |findings: &[usize]| ids(report.kb, &chosen, findings);
    let used = report.kb.statuses();
    let of = |row: &Row| {
        let name = group::row_name(report.kb, row);
        let aspect = &report.kb.aspects[row.aspect];
        let id = row.area.map_or(&aspect.id, |at| &aspect.areas[at].id);
        merged([
            json!({ "id": id, "name": name, "claims": row.counts.total() }),
            statuses(&used, row.counts),
            json!({ "findings": ids(&row.findings) }),
        ])
    };
    let mut aspects: Vec<Map<String, Value>> = Vec::new();
    for row in &overview.rows {
        match aspects.last_mut().filter(|_| row.area.is_some()) {
            Some(aspect) => {
                let areas = aspect.entry("areas").or_insert_with(|| json!([]));
                areas
                    .as_array_mut()
                    .expect("inserted as an array")
                    .push(of(row).into());
            }
            None => aspects.push(of(row)),
        }
    }
    let here = group::status_grid(report).map(|grid| {
        // A claim counts once for each status that somebody gave it.
        let rows = grid.rows.iter().map(|(observed, counts)| {
            let claims = overview.total.of(*observed);
            let here = statuses(&grid.columns, *counts);
            json!({ "observed": observed.word(), "claims": claims, "here": here })
        });
        json!({ "here": rows.collect::<Value>() })
    });
    pretty_json(&merged([
        json!({ "title": report.kb.title, "claims": overview.total.total() }),
        statuses(&used, overview.total),
        here.unwrap_or_default(),
        json!({ "findings": ids(&overview.findings), "aspects": aspects }),
    ]))
}

fn merged(objects: impl IntoIterator<Item = Value>) -> Map<String, Value> {
    let fields = objects.into_iter().flat_map(|object| match object {
        Value::Object(fields) => fields,
        _ => Map::new(),
    });
    fields.collect()
}

/// The counts of these statuses as an object.
fn statuses(used: &[Status], counts: StatusCounts) -> Value {
    let fields = used
        .iter()
        .map(|&status| (status.word(), counts.of(status)));
    fields.collect()
}

fn ids(kb: &KnowledgeBase, chosen: &BTreeSet<usize>, findings: &[usize]) -> Value {
    let chosen = findings.iter().filter(|&at| chosen.contains(at));
    let found = chosen.filter_map(|&at| kb.findings.get(at));
    found.map(|finding: &Finding| finding.id.as_str()).collect()
}
