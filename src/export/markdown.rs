//! A report as Markdown: CommonMark and GFM tables, no HTML, ATX headings.
//!
//! A document has one H1, a line that credits the source, an index if there are several claims, then the contents
//! by [`View`], with an H2 per aspect and an H3 per area. One for import has a quote with metadata instead of the
//! credit, and ids, tags and aliases. [`escape`] escapes all text.

use super::group::{self, Group, Writer};
use super::label::{self, COLON, FIELD_SEPARATOR, PLACE_SEPARATOR};
use super::{Extent, Report, View};
use crate::kb::check::kebab;
use crate::kb::overview::CAPTION;
use crate::kb::{Claim, Field, Finding, Link, PlaceNames, Value};

mod decision;
mod escape;
mod head;
mod models;
mod special;
mod table;

pub(super) fn render(report: &Report<'_>) -> String {
    match report.view {
        View::Models => return models::render(report),
        View::Decision => return decision::render(report),
        View::Sections | View::Table | View::Overview => {}
    }
    let tree = group::tree(report);
    let mut blocks = Blocks::of(report);
    if report.front_matter {
        blocks.push(head::front_matter(report, &tree));
    }
    blocks.head(&tree);
    match group::single_claim(report, &tree) {
        Some(claim) => blocks.single(&tree, claim),
        None => blocks.document(&tree),
    }
    blocks.finish()
}

/// Only the head of the document and its index.
pub(super) fn index_alone(report: &Report<'_>) -> String {
    let tree = group::tree(report);
    let mut blocks = Blocks::of(report);
    blocks.head(&tree);
    blocks.push(table::index(report, &report.chosen_claims()));
    blocks.finish()
}

/// Markdown blocks, to be separated by blank lines.
struct Blocks<'a> {
    report: &'a Report<'a>,
    blocks: Vec<String>,
    for_import: bool,
}

impl<'a> Blocks<'a> {
    fn of(report: &'a Report<'a>) -> Self {
        Self {
            report,
            blocks: Vec::new(),
            for_import: report.for_import && report.view == View::Sections,
        }
    }

    fn push(&mut self, block: String) {
        self.blocks.push(block);
    }

    fn head(&mut self, tree: &Group<'_>) {
        let report = self.report;
        self.heading(1, &report.heading);
        if self.for_import {
            self.push(head::list(report, tree));
        } else {
            self.labelled(label::SOURCE, head::credit(&report.kb.source));
        }
    }

    fn heading(&mut self, level: usize, text: &str) {
        self.push(format!("{} {}", "#".repeat(level), escape::heading(text)));
    }

    fn finish(self) -> String {
        let mut document = self.blocks.join("\n\n");
        document.push('\n');
        document
    }

    fn single(&mut self, tree: &Group<'_>, claim: &Claim) {
        let place = self.report.kb.place(claim);
        let status = self.status_line(claim);
        if self.for_import {
            self.push(status);
            self.place(place);
        } else {
            self.push(format!("{status}{FIELD_SEPARATOR}{}", place_name(place)));
        }
        self.claim_body(claim);
        self.findings(tree);
    }

    /// All findings, each with its scope.
    fn findings(&mut self, tree: &Group<'_>) {
        for finding in tree.all_findings() {
            self.finding(finding, self.report.kb.place_of_finding(finding));
        }
    }

    fn document(&mut self, tree: &Group<'_>) {
        let report = self.report;
        let claims = tree.all_claims();
        if report.view == View::Sections {
            // The summary covers the whole knowledge base only.
            if report.extent == Extent::Whole {
                self.summary(&report.kb.summary);
            }
            if claims.len() > 1 {
                self.push(table::index(report, &claims));
            }
        }
        if report.view == View::Overview {
            if let Some(here) = group::here_table(report) {
                self.push(table::counts(&here));
                self.blocks
                    .extend(group::here_note(report).map(str::to_owned));
            }
            self.push(table::counts(&group::counts_table(report)));
            self.push(CAPTION.to_owned());
        }
        tree.write(report.view, self);
    }

    /// The id of an aspect or area, if it cannot be derived from the name.
    fn id(&mut self, group: &Group<'_>, shared: bool) {
        if self.for_import && (shared || kebab(group.name) != group.id) {
            self.labelled(label::ID, escape::inline(group.id));
        }
    }

    fn summary(&mut self, text: &str) {
        if !text.is_empty() {
            self.labelled(label::SUMMARY, escape::block(text));
        }
    }

    fn labelled(&mut self, label: &str, text: String) {
        self.push(format!("**{label}:** {text}"));
    }

    fn section(&mut self, claim: &Claim, level: usize) {
        self.heading(level, &claim.title);
        self.push(self.status_line(claim));
        self.claim_body(claim);
    }

    fn status_line(&self, claim: &Claim) -> String {
        let status = format!("**{}:** {}", label::STATUS, claim.status.name());
        if self.for_import {
            let id = escape::inline(&claim.id);
            format!("{status}{FIELD_SEPARATOR}{}{COLON}{id}", label::ID)
        } else {
            status
        }
    }

    /// The claims as a table, with all their links below it.
    fn table(&mut self, claims: &[&Claim]) {
        if claims.is_empty() {
            return;
        }
        self.push(table::table(claims, &self.report.assessments));
        let mut links: Vec<&Link> = Vec::new();
        for link in claims.iter().flat_map(|claim| &claim.links) {
            if !links.contains(&link) {
                links.push(link);
            }
        }
        self.links(links);
    }

    fn claim_body(&mut self, claim: &Claim) {
        let for_import = self.for_import;
        let fields = Field::SECTION.into_iter();
        for field in fields.filter(|field| for_import || !group::IMPORT_FIELDS.contains(field)) {
            // An import needs no placeholders.
            let value = match for_import {
                true => field.of_claim(claim),
                false => field.shown(claim),
            };
            let Some(value) = value else {
                continue;
            };
            let frequency = if for_import {
                claim.frequency
            } else {
                group::frequency_to_show(claim)
            };
            let frequency = frequency.filter(|_| field == Field::Observed);
            let frequency = frequency.map(|often| format!(" ({})", often.word()));
            let label = format!("{}{}", field.label(), frequency.unwrap_or_default());
            self.value(&label, value);
            if field == Field::Observed && !for_import {
                self.remarks(claim);
            }
        }
    }

    fn remarks(&mut self, claim: &Claim) {
        let mut remarks = self.report.assessments.remarks_on(claim).peekable();
        if remarks.peek().is_some() {
            self.list(
                label::HERE,
                remarks.map(|remark| escape::item_of_lines(&remark.text())),
            );
        }
    }

    fn value(&mut self, label: &str, value: Value<'_>) {
        match value {
            Value::Text(text) => self.labelled(label, escape::block(text)),
            Value::Word(word) => self.labelled(label, escape::inline(word)),
            Value::Words(words) => {
                let words: Vec<_> = words.iter().map(|word| escape::code(word)).collect();
                self.labelled(label, words.join(" "));
            }
            Value::Counterparts(_) => {
                let ids: Vec<_> = value.texts().iter().map(|id| escape::code(id)).collect();
                self.labelled(label, ids.join(" "));
            }
            Value::Figures(_) | Value::Extra(_) => {
                let (pairs, for_import) = (value.pairs().into_iter(), self.for_import);
                let items = pairs.map(|(name, text)| pair(name, text, for_import));
                self.list(label, items);
            }
            Value::Links(links) => self.links(links),
            // In the first line of a section or its headings.
            Value::Id(_) | Value::Aspect(_) | Value::Area(_) => {}
        }
    }

    fn list(&mut self, label: &str, items: impl Iterator<Item = String>) {
        self.push(format!("**{label}:**"));
        self.push(list(items));
    }

    /// A finding, with its scope if the heading does not give it. For an import, each part has a line of its own.
    fn finding(&mut self, finding: &Finding, place: PlaceNames<'_>) {
        let label = group::finding_label(finding);
        let title = escape::inline(&finding.title);
        let model = finding.model.as_ref().map(|model| escape::inline(model));
        if self.for_import {
            self.labelled(&label, title);
            self.labelled(label::ID, escape::inline(&finding.id));
            if let Some(model) = model {
                self.labelled(label::MODEL, model);
            }
            self.place(place);
        } else {
            let about = Some(place_name(place)).filter(|about| !about.is_empty());
            let scope = [(label::MODEL, model), (label::ABOUT, about)].into_iter();
            let scope = scope.filter_map(|(label, text)| {
                Some(format!("{FIELD_SEPARATOR}{label}{COLON}{}", text?))
            });
            self.labelled(&label, title + &scope.collect::<String>());
        }
        self.push(escape::paragraphs(&finding.text));
        if let Some(aliases) = Field::Alias.of_finding(finding).filter(|_| self.for_import) {
            self.value(Field::Alias.label(), aliases);
        }
        self.links(&finding.links);
    }

    /// The aspect and the area, each on a line of its own.
    fn place(&mut self, (aspect, area): PlaceNames<'_>) {
        if let Some(aspect) = aspect {
            self.labelled(Field::Aspect.label(), escape::inline(&aspect.name));
        }
        if let Some(area) = area {
            self.labelled(Field::Area.label(), escape::inline(&area.name));
        }
    }

    fn links<'l>(&mut self, links: impl IntoIterator<Item = &'l Link>) {
        let for_import = self.for_import;
        let mut links = links.into_iter().peekable();
        if links.peek().is_some() {
            self.list(
                Field::Link.label(),
                links.map(|link| escape::link(link, for_import)),
            );
        }
    }
}

impl Writer for Blocks<'_> {
    fn heading(&mut self, group: &Group<'_>, level: usize, shared: bool) {
        Self::heading(self, level, group.name);
        if self.report.view == View::Sections {
            self.id(group, shared);
            self.summary(group.summary);
        }
    }

    fn finding(&mut self, finding: &Finding) {
        Self::finding(self, finding, (None, None));
    }

    fn claims(&mut self, claims: &[&Claim], level: usize) {
        match self.report.view {
            View::Table => self.table(claims),
            _ => claims
                .iter()
                .for_each(|claim| self.section(claim, level + 1)),
        }
    }
}

/// As in `Service reliability › Cost and governance`.
fn place_name((aspect, area): PlaceNames<'_>) -> String {
    let names = [aspect.map(|one| &one.name), area.map(|one| &one.name)];
    let names = names.into_iter().flatten();
    let names: Vec<_> = names.map(|name| escape::inline(name)).collect();
    names.join(PLACE_SEPARATOR)
}

/// A list item of a name with its text.
fn pair(name: &str, text: &str, for_import: bool) -> String {
    let item = if for_import && name.contains(COLON) {
        escape::code(name) + &escape::block(&format!("{COLON}{text}"))
    } else {
        escape::paragraphs(&format!("{name}{COLON}{text}"))
    };
    // Some readers end the list with a smaller indent.
    escape::hanging(&item, 4)
}

fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<_> = items.map(|item| format!("- {item}")).collect();
    items.join("\n")
}
