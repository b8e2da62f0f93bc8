//! What the prompt reads of claims, findings and counts: plain lines, without any sign that a speech synthesiser
//! would spell out.

use std::fmt::Display;

use super::super::console::Console;
use super::super::knowledge;
use super::Prompt;
use crate::assess::{Assessments, StatusGrid};
use crate::kb::load::BUILT_IN;
use crate::kb::overview::{CAPTION, Overview};
use crate::kb::text::counted;
use crate::kb::{Field, Finding, FindingKind, Item, Value};

impl Prompt<'_> {
    /// Returns a claim or finding in one line.
    pub(super) fn row(&self, item: Item) -> String {
        let kb = self.kb;
        let marked = if self.marks.contains(&item) {
            ", marked"
        } else {
            ""
        };
        let title = kb.title(item);
        match item {
            Item::Claim(at) => {
                let claim = &kb.claims[at];
                let place = spoken(&kb.place_with_model(claim));
                format!("{title}: {}{marked}. {place}.", claim.status_and_kind())
            }
            Item::Finding(at) => {
                let kind: FindingKind = kb.findings[at].kind;
                format!("{title}: {}{marked}.", kind.word())
            }
        }
    }

    /// Prints the essentials of each item, a line each: status, claimed, observed, evidence, assessments.
    pub(super) fn read(&self, items: &[Item], console: &mut Console<'_>) -> anyhow::Result<()> {
        let assessments = knowledge::read_assessments(&self.existing_assessments(), self.kb)?;
        let mut read = |item: &Item| self.essentials(*item, &assessments, console);
        items.iter().try_for_each(&mut read)
    }

    fn essentials(
        &self,
        item: Item,
        assessments: &Assessments,
        console: &mut Console<'_>,
    ) -> anyhow::Result<()> {
        console.write_line(&self.row(item))?;
        let at = match item {
            Item::Claim(at) => at,
            Item::Finding(at) => return console.write_line(&self.kb.findings[at].text),
        };
        let claim = &self.kb.claims[at];
        console.write_line(&format!("Claimed on paper: {}", &*claim.claimed))?;
        let observed = claim.observed_or_placeholder();
        console.write_line(&format!("Observed in practice: {observed}"))?;
        for evidence in &claim.evidence {
            console.write_line(&format!("Evidence: {evidence}."))?;
        }
        match assessments.agreement(at) {
            Some(agreement) => console.write_line(&format!("Here: {}.", agreement.words())),
            None => Ok(()),
        }
    }

    /// Prints everything about each item: as [`Self::read`], then the other fields and the findings about it.
    pub(super) fn read_in_full(
        &self,
        items: &[Item],
        console: &mut Console<'_>,
    ) -> anyhow::Result<()> {
        let kb = self.kb;
        let assessments = knowledge::read_assessments(&self.existing_assessments(), kb)?;
        for item in items {
            self.essentials(*item, &assessments, console)?;
            let claim = match *item {
                Item::Claim(at) => &kb.claims[at],
                Item::Finding(at) => {
                    self.rest_of_finding(&kb.findings[at], console)?;
                    continue;
                }
            };
            for remark in assessments.remarks_on(claim) {
                console.write_line(&format!("Here: {}", remark.text()))?;
            }
            let is_read = [Field::Claimed, Field::Observed, Field::Evidence];
            let others = Field::DETAIL
                .into_iter()
                .filter(|field| !is_read.contains(field));
            for field in others.chain([Field::Id]) {
                if let Some(value) = field.of_claim(claim) {
                    self.value(field, value, console)?;
                }
            }
            for at in kb.findings_about(claim) {
                self.essentials(Item::Finding(at), &assessments, console)?;
                self.rest_of_finding(&kb.findings[at], console)?;
            }
        }
        Ok(())
    }

    fn rest_of_finding(&self, finding: &Finding, console: &mut Console<'_>) -> anyhow::Result<()> {
        console.write_line(&format!("About: {}.", spoken(&self.kb.scope_name(finding))))?;
        for field in [Field::Alias, Field::Link] {
            if let Some(value) = field.of_finding(finding) {
                self.value(field, value, console)?;
            }
        }
        Ok(())
    }

    /// Prints the value of a field, a line for each of several.
    fn value(
        &self,
        field: Field,
        value: Value<'_>,
        console: &mut Console<'_>,
    ) -> anyhow::Result<()> {
        let mut line =
            |name: &dyn Display, text: &dyn Display| console.write_line(&format!("{name}: {text}"));
        let label = field.heading();
        match value {
            Value::Text(text) => line(&label, &text),
            Value::Word(word) => line(&label, &format!("{word}.")),
            Value::Words(words) => line(&label, &format!("{}.", words.join(", "))),
            Value::Figures(figures) => figures.iter().try_for_each(|one| line(&label, one)),
            Value::Extra(fields) => fields.iter().try_for_each(|(name, text)| line(name, text)),
            Value::Counterparts(counterparts) => counterparts.iter().try_for_each(|one| {
                let name = self.kb.counterpart_name(one);
                line(&"Counterpart", &name.unwrap_or_else(|| one.to_string()))
            }),
            Value::Links(links) => links.iter().try_for_each(|link| match &link.title {
                Some(title) => line(&format!("Link: {title}"), &link.url),
                None => line(&"Link", &link.url),
            }),
            Value::Id(id) => line(&label, &id),
            // Read with the title.
            Value::Aspect(_) | Value::Area(_) => Ok(()),
        }
    }

    /// Prints the counts of what a query and the filter find, a line for each aspect and area that has any.
    pub(super) fn count(&self, query: &str, console: &mut Console<'_>) -> anyhow::Result<()> {
        let kb = self.kb;
        let selection = self.select(query)?;
        selection.warn_reinterpreted(console);
        let claims: Vec<usize> = selection
            .hits()
            .filter_map(|hit| hit.item().claim())
            .collect();
        if claims.is_empty() {
            selection.warn_nothing_found(console);
        }
        let overview = Overview::of(kb, claims.iter().copied());
        let here = selection.assessments();
        let grid = StatusGrid::new(kb, here, &kb.statuses(), claims.into_iter());
        for (observed, counts) in grid.rows.iter().filter(|(_, counts)| counts.total() > 0) {
            let (observed, here) = (observed.name(), counts.words());
            console.write_line(&format!("Observed {observed}: here {here}."))?;
        }
        let areas = overview.rows.iter().map(|row| {
            let aspect = &kb.aspects[row.aspect];
            let area = row.area.map(|at| format!(", {}", aspect.areas[at].name));
            (
                format!("{}{}", aspect.name, area.unwrap_or_default()),
                row.counts,
            )
        });
        for (place, counts) in areas.chain([("All".to_owned(), overview.total)]) {
            if counts.total() > 0 {
                let claims = counted(counts.total(), "claim");
                console.write_line(&format!("{place}: {claims}, {}.", counts.words()))?;
            }
        }
        console.write_line(CAPTION)
    }
}

/// Prints the name, title and counts of each built-in knowledge base.
pub(super) fn library(console: &mut Console<'_>) -> anyhow::Result<()> {
    for row in &BUILT_IN {
        let kb = row.kb();
        let counts = spoken(&kb.counts());
        console.write_line(&format!("{}: {}, {counts}.", row.id, kb.title))?;
    }
    Ok(())
}

/// Puts commas where a place or count has signs between its parts.
fn spoken(place: &str) -> String {
    place.replace(" › ", ", ").replace(" · ", ", ")
}
