//! Operating models beside each other: a table a matter, with a column a claim.

use super::super::models::SideBySide;
use super::super::{Report, group};
use super::table::{figures, gfm_table};
use super::{Blocks, escape, front_matter};
use crate::export::label;
use crate::kb::counterparts::{Matter, MatterGroup, nothing_paired};
use crate::kb::text::capital;
use crate::kb::{Claim, Finding, KnowledgeBase};

/// What stands under the title.
const LEAD: &str = "What each operating model promises, what is seen of it, and where nobody has \
                    looked: claims about the same stand in one table.";

/// The heading of what is about no aspect.
const OVERALL: &str = "Overall";
/// The heading of what is about an aspect, behind its areas.
const AS_A_WHOLE: &str = "As a whole";

/// The document.
pub(super) fn render(report: &Report<'_>) -> String {
    let beside = SideBySide::of(report);
    let models = beside.models();
    let mut blocks = Blocks::of(report);
    if report.front_matter {
        blocks.push(front_matter::block(report, &group::tree(report)));
    }
    let is_own = models.len() > 1 && report.heading == *report.kb.title;
    blocks.heading(
        1,
        &if is_own {
            format!("{} beside each other", models.join(" and "))
        } else {
            report.heading.clone()
        },
    );
    let credit = beside.kb.source.credit();
    blocks.labelled(label::SOURCE, escape::inline(&credit));
    blocks.push(LEAD.to_owned());
    let mut writer = Writer {
        beside: &beside,
        models: &models,
        blocks,
    };
    let mut last = None;
    for group in &beside.groups() {
        writer.group(group, last);
        last = Some(group.group.aspect);
    }
    writer.blocks.finish()
}

struct Writer<'a> {
    beside: &'a SideBySide<'a>,
    models: &'a [&'a str],
    blocks: Blocks,
}

impl Writer<'_> {
    /// What stands under an aspect or area; `last` is the aspect of the group above it.
    fn group(&mut self, group: &MatterGroup, last: Option<Option<usize>>) {
        let kb: &KnowledgeBase = &self.beside.kb;
        let (aspect, area) = (group.group.aspect, group.group.area);
        let is_first = last != Some(aspect);
        let (aspect, area) = match aspect {
            Some(aspect) => kb.place_at(aspect, area),
            None => (None, None),
        };
        if is_first {
            let name = aspect.map_or(OVERALL, |aspect| &aspect.name);
            self.blocks.heading(2, name);
        }
        if let Some(aspect) = aspect.filter(|_| is_first) {
            let summary = aspect.summary.as_deref().unwrap_or_default();
            self.blocks.summary(summary);
            self.tally(&aspect.id);
        }
        let mut level = 3;
        if let Some(area) = area {
            self.blocks.heading(3, &area.name);
            level = 4;
        } else if !is_first {
            self.blocks.heading(3, AS_A_WHOLE);
        }
        for matter in &group.matters {
            self.matter(matter, level);
        }
        let findings = group.group.items.iter();
        for finding in findings.filter_map(|item| item.finding()) {
            self.finding(&kb.findings[finding]);
        }
    }

    /// What is said of the whole group, without its links.
    fn finding(&mut self, finding: &Finding) {
        let kind = capital(finding.kind.word());
        let label = match &finding.model {
            Some(model) => format!("{kind}, {}", escape::inline(model)),
            None => kind,
        };
        self.blocks.labelled(&label, escape::inline(&finding.title));
        self.blocks.push(escape::paragraphs(&finding.text));
    }

    /// How many claims of which status each model has about an aspect.
    fn tally(&mut self, aspect: &str) {
        let rows = self.beside.tallies(aspect).into_iter();
        let rows: Vec<Vec<String>> = rows
            .map(|(kind, words)| {
                let name = capital(&format!("{}s", kind.word()));
                [name].into_iter().chain(words).collect()
            })
            .collect();
        if rows.is_empty() {
            return;
        }
        let models = self.models.iter().map(|model| escape::cell(model));
        let header: Vec<String> = [String::new()].into_iter().chain(models).collect();
        let header: Vec<&str> = header.iter().map(String::as_str).collect();
        self.blocks.push(gfm_table(&header, rows.into_iter()));
    }

    /// Claims about the same: a column each, and one for a model that has none.
    fn matter(&mut self, matter: &Matter, level: usize) {
        let columns: Vec<(&str, Option<&Claim>)> = self
            .models
            .iter()
            .enumerate()
            .flat_map(|(at, model)| {
                let claims = self.beside.claims(matter, at);
                match claims.is_empty() {
                    true => vec![(*model, None)],
                    false => claims
                        .into_iter()
                        .map(|claim| (*model, Some(claim)))
                        .collect(),
                }
            })
            .collect();
        let first = columns.iter().find_map(|(_, claim)| *claim);
        self.blocks
            .heading(level, first.map_or("", |claim| &claim.title));
        let header: Vec<String> = [String::new()]
            .into_iter()
            .chain(columns.iter().map(|(model, _)| escape::cell(model)))
            .collect();
        let header: Vec<&str> = header.iter().map(String::as_str).collect();
        let rows = ROWS.iter().filter_map(|(name, cell)| {
            let cells = columns.iter().map(|(model, claim)| match claim {
                Some(claim) => cell(self.beside, matter, claim),
                None if *name == ROWS[0].0 => nothing_paired(model),
                None => String::new(),
            });
            let cells: Vec<String> = cells.collect();
            let says = cells.iter().any(|cell| !cell.is_empty());
            let name = (*name).to_owned();
            let cells = cells.iter().map(|cell| escape::cell(cell));
            says.then(|| [name].into_iter().chain(cells).collect::<Vec<_>>())
        });
        self.blocks.push(gfm_table(&header, rows));
    }
}

type CellOf = fn(&SideBySide<'_>, &Matter, &Claim) -> String;

/// The rows of the table of a matter.
const ROWS: [(&str, CellOf); 5] = [
    ("Claim", |beside, matter, claim| beside.title(matter, claim)),
    ("Status", |_, _, claim| claim.standing()),
    ("Claimed", |_, _, claim| claim.claimed.to_string()),
    ("Observed", |_, _, claim| {
        let often =
            group::frequency_to_tell(claim).map(|often| format!("{}: ", capital(often.word())));
        format!(
            "{}{}",
            often.unwrap_or_default(),
            claim.observed_or_why_not()
        )
    }),
    ("Evidence", |_, _, claim| {
        figures(claim).collect::<Vec<_>>().join("; ")
    }),
];
