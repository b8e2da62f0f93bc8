//! The comparison of operating models: one table per claim row, with one column per claim.

use super::super::{Extent, Report, group};
use super::table::{figures, gfm_table, observed, remarks};
use super::{Blocks, escape, head};
use crate::assess::Assessments;
use crate::export::label;
use crate::kb::counterparts::{ClaimRow, no_counterpart};
use crate::kb::models::{ModelRow, model_rows, no_counterparts, title_in_row};
use crate::kb::outline::PlaceHeading;
use crate::kb::text::capital;
use crate::kb::{Claim, Finding, KnowledgeBase};

const INTRODUCTION: &str = "What each operating model promises, what is observed, and where nobody has \
                    looked. Claims about the same matter share a table.";

pub(super) fn render(report: &Report<'_>) -> String {
    let (kb, chosen) = report.with_counterparts();
    let models = kb.models();
    let mut blocks = Blocks::of(report);
    if report.front_matter {
        blocks.push(head::front_matter(report, &group::tree(report)));
    }
    let is_default = models.len() > 1 && report.heading == *report.kb.title;
    blocks.heading(
        1,
        &if is_default {
            format!("{} side by side", models.join(" and "))
        } else {
            report.heading.clone()
        },
    );
    let credit = kb.source.credit();
    blocks.labelled(label::SOURCE, escape::inline(&credit));
    blocks.push(INTRODUCTION.to_owned());
    if let [model] = models[..] {
        blocks.push(escape::inline(&no_counterparts(model)));
    }
    if report.extent == Extent::Whole {
        blocks.summary(&kb.summary);
    }
    let rows = model_rows(&kb, &models, &chosen);
    let mut writer = Writer {
        kb: &kb,
        models: &models,
        blocks,
        level: 3,
    };
    let is_tally = |row: &ModelRow| matches!(row, ModelRow::Tally(..));
    for run in rows.chunk_by(|one, next| is_tally(one) && is_tally(next)) {
        writer.rows(run);
    }
    writer.blocks.finish()
}

struct Writer<'a> {
    kb: &'a KnowledgeBase,
    models: &'a [&'a str],
    blocks: Blocks<'a>,
    /// The level of the headings over claim rows.
    level: usize,
}

impl Writer<'_> {
    /// Writes a row, or a run of tallies.
    fn rows(&mut self, rows: &[ModelRow]) {
        let kb = self.kb;
        match &rows[0] {
            ModelRow::Tally(..) => self.tally(rows),
            ModelRow::Claims(row) => self.claim_row(row),
            ModelRow::Finding(finding) => self.finding(&kb.findings[*finding]),
            ModelRow::Heading(heading) => {
                let level = if heading.is_nested() { 3 } else { 2 };
                let is_area = matches!(heading, PlaceHeading::Area(..));
                self.level = if is_area { 4 } else { 3 };
                self.blocks.heading(level, heading.text(kb));
                if let PlaceHeading::Aspect(aspect) = heading {
                    let summary = kb.aspects[*aspect].summary.as_deref();
                    self.blocks.summary(summary.unwrap_or_default());
                }
            }
        }
    }

    /// Writes a finding without its links.
    fn finding(&mut self, finding: &Finding) {
        let kind = capital(finding.kind.word());
        let label = match &finding.model {
            Some(model) => format!("{kind}, {}", escape::inline(model)),
            None => kind,
        };
        self.blocks.labelled(&label, escape::inline(&finding.title));
        self.blocks.push(escape::paragraphs(&finding.text));
    }

    fn tally(&mut self, rows: &[ModelRow]) {
        let rows = rows.iter().filter_map(|row| match row {
            ModelRow::Tally(name, words) => Some((name.clone(), words)),
            _ => None,
        });
        let rows = rows.map(|(name, words)| {
            let words = words.iter().map(|words| escape::cell(words));
            [name].into_iter().chain(words)
        });
        self.table(self.models, rows.map(Iterator::collect));
    }

    /// Writes a table with a column for the row names and one for each of these models.
    fn table(&mut self, models: &[&str], rows: impl Iterator<Item = Vec<String>>) {
        let models = models.iter().map(|model| escape::cell(model));
        let header: Vec<String> = [String::new()].into_iter().chain(models).collect();
        self.blocks.push(gfm_table(&header, rows));
    }

    /// Writes the table of a claim row: one column per claim, and one per model without a claim.
    fn claim_row(&mut self, row: &ClaimRow) {
        let kb = self.kb;
        let columns: Vec<(&str, Option<usize>)> = self
            .models
            .iter()
            .zip(&row.claims)
            .flat_map(|(model, claims)| {
                let none = claims.is_empty().then_some((*model, None));
                let claims = claims.iter().map(|claim| (*model, Some(*claim)));
                none.into_iter().chain(claims)
            })
            .collect();
        let first = columns.iter().find_map(|(_, claim)| *claim);
        let title = first.map_or("", |claim| &kb.claims[claim].title);
        self.blocks.heading(self.level, title);
        let assessments = &self.blocks.report.assessments;
        let rows = ROWS.iter().enumerate().filter_map(|(nth, (name, cell))| {
            let cells = columns.iter().map(|(model, claim)| match claim {
                Some(at) if nth == 0 => title_in_row(kb, row, *at),
                Some(at) => cell(&kb.claims[*at], assessments),
                None if nth == 0 => no_counterpart(model),
                None => String::new(),
            });
            let cells: Vec<String> = cells.map(|cell| escape::cell(&cell)).collect();
            let has_content = cells.iter().any(|cell| !cell.is_empty());
            has_content.then(|| [(*name).to_owned()].into_iter().chain(cells).collect())
        });
        let models: Vec<&str> = columns.iter().map(|(model, _)| *model).collect();
        let rows: Vec<Vec<String>> = rows.collect();
        self.table(&models, rows.into_iter());
    }
}

type CellOf = fn(&Claim, &Assessments) -> String;

/// The rows of a table; the first one has the titles of the claims.
const ROWS: [(&str, CellOf); 6] = [
    ("Claim", |claim, _| claim.title.to_string()),
    ("Status", |claim, _| claim.status_and_kind()),
    ("Claimed", |claim, _| claim.claimed.to_string()),
    ("Observed", |claim, _| observed(claim)),
    ("Evidence", |claim, _| figures(claim)),
    ("Seen here", remarks),
];
