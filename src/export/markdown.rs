//! A report as Markdown: CommonMark and GFM tables, no HTML, ATX headings.
//!
//! One H1 that names the document, a quote with how it was made and where it is from, an index
//! when there are several claims, then what the [`View`] asks for, under an H2 an aspect and an H3
//! an area. [`escape`] makes every text survive a GFM parser.

use super::group::{self, Group};
use super::{Report, View};
use crate::kb::overview::{CAPTION, Cell};
use crate::kb::text::{capital, counted};
use crate::kb::{Claim, Finding, Link, Status};

mod escape;
mod front_matter;

/// The document.
pub(super) fn render(report: &Report<'_>) -> String {
    let tree = group::tree(report);
    let mut blocks = Blocks(Vec::new());
    if report.front_matter {
        blocks.push(front_matter::block(report, &tree));
    }
    blocks.heading(1, &report.heading);
    blocks.push(head(report, &tree));
    match alone(report, &tree) {
        Some(claim) => blocks.single(report, &tree, claim),
        None => blocks.document(report, &tree),
    }
    blocks.finish()
}

/// The head of the document, and its index.
pub(super) fn index_alone(report: &Report<'_>) -> String {
    let tree = group::tree(report);
    let claims = report.claims_in_order().into_iter();
    let claims: Vec<_> = claims.filter_map(|at| report.kb.claims.get(at)).collect();
    let mut blocks = Blocks(Vec::new());
    blocks.heading(1, &report.heading);
    blocks.push(head(report, &tree));
    blocks.push(index(report, &claims));
    blocks.finish()
}

/// The claim that the document is all about: its title is the H1 already, so that it needs neither
/// groups nor a section.
fn alone<'kb>(report: &Report<'kb>, tree: &Group<'kb>) -> Option<&'kb Claim> {
    match tree.all_claims()[..] {
        [claim] if report.view == View::Sections && claim.title == report.heading => Some(claim),
        _ => None,
    }
}

/// Blocks of Markdown, with a blank line between two.
struct Blocks(Vec<String>);

impl Blocks {
    fn push(&mut self, block: String) {
        self.0.push(block);
    }

    fn heading(&mut self, level: usize, text: &str) {
        self.push(format!("{} {}", "#".repeat(level), escape::heading(text)));
    }

    fn finish(self) -> String {
        let mut document = self.0.join("\n\n");
        document.push('\n');
        document
    }

    fn single(&mut self, report: &Report<'_>, tree: &Group<'_>, claim: &Claim) {
        let place = report.kb.place_name(claim);
        self.push(format!(
            "{} · {}",
            status_line(claim),
            escape::inline(&place)
        ));
        self.claim_body(claim);
        for finding in tree.all_findings() {
            self.finding(finding);
        }
    }

    fn document(&mut self, report: &Report<'_>, tree: &Group<'_>) {
        let claims = tree.all_claims();
        if claims.len() > 1 && report.view == View::Sections {
            self.push(index(report, &claims));
        }
        if report.view == View::Overview {
            self.push(counts(report));
            self.push(CAPTION.to_owned());
        }
        self.group(report.view, tree, 1);
    }

    /// A group and its parts: the findings first, or they would stand under the last heading of
    /// its parts.
    fn group(&mut self, view: View, group: &Group<'_>, level: usize) {
        if view == View::Overview && group.all_findings().is_empty() {
            return;
        }
        if !group.name.is_empty() {
            self.heading(level, group.name);
        }
        for finding in &group.findings {
            self.finding(finding);
        }
        match view {
            View::Sections => group
                .claims
                .iter()
                .for_each(|claim| self.section(claim, level + 1)),
            View::Table => self.table(&group.claims),
            View::Overview => {}
        }
        for part in &group.parts {
            self.group(view, part, level + 1);
        }
    }

    fn section(&mut self, claim: &Claim, level: usize) {
        self.heading(level, &claim.title);
        self.push(status_line(claim));
        self.claim_body(claim);
    }

    /// The claims as rows, and the links of all of them under it: a cell has no room for those.
    fn table(&mut self, claims: &[&Claim]) {
        if claims.is_empty() {
            return;
        }
        self.push(table(claims));
        let mut links: Vec<&Link> = Vec::new();
        for link in claims.iter().flat_map(|claim| &claim.links) {
            if !links.contains(&link) {
                links.push(link);
            }
        }
        self.links(&links);
    }

    fn claim_body(&mut self, claim: &Claim) {
        let frequency = claim
            .frequency
            .map(|frequency| format!(" ({})", frequency.word()));
        self.push(format!("**Claimed:** {}", escape::block(&claim.claimed)));
        let observed = escape::block(&claim.observed);
        self.push(format!(
            "**Observed{}:** {observed}",
            frequency.unwrap_or_default()
        ));
        if !claim.evidence.is_empty() {
            self.push("**Evidence:**".to_owned());
            self.push(list(figures(claim).map(|item| escape::item(&item))));
        }
        self.links(&claim.links.iter().collect::<Vec<_>>());
    }

    fn finding(&mut self, finding: &Finding) {
        let kind = capital(finding.kind.word());
        self.push(format!("**{kind}:** {}", escape::inline(&finding.title)));
        self.push(escape::paragraphs(&finding.text));
        self.links(&finding.links.iter().collect::<Vec<_>>());
    }

    fn links(&mut self, links: &[&Link]) {
        if !links.is_empty() {
            self.push("**Links:**".to_owned());
            self.push(list(links.iter().map(|link| escape::link(link))));
        }
    }
}

/// How the document was made and where it is from.
fn head(report: &Report<'_>, tree: &Group<'_>) -> String {
    let source = &report.kb.source;
    let mut items = Vec::new();
    if let Some(query) = &report.query {
        items.push(format!("Query: {}", escape::inline(query)));
    }
    if !report.filters.is_empty() {
        let filters = report.filters.join("; ");
        items.push(format!("Filters: {}", escape::inline(&filters)));
    }
    items.push(tally(tree));
    let link = Link {
        title: source.title.clone(),
        url: source.url.clone(),
    };
    let credit = format!("{}, {}", source.publisher, source.licence);
    items.push(format!(
        "Source: {}, {}",
        escape::link_after_text(&link),
        escape::inline(&credit)
    ));
    if !source.note.is_empty() {
        items.push(format!("Note: {}", escape::inline(&source.note)));
    }
    items
        .iter()
        .map(|item| format!("> - {item}"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// As in `2 claims (0 realised, 2 unrealised), 1 finding`.
fn tally(tree: &Group<'_>) -> String {
    let [realised, unrealised] = Status::ALL.map(|status| tree.count(status));
    let findings = tree.all_findings().len();
    let mut parts = Vec::new();
    if realised + unrealised > 0 || findings == 0 {
        let claims = counted(realised + unrealised, "claim");
        parts.push(format!(
            "{claims} ({realised} realised, {unrealised} unrealised)"
        ));
    }
    if findings > 0 {
        parts.push(counted(findings, "finding"));
    }
    parts.join(", ")
}

fn index(report: &Report<'_>, claims: &[&Claim]) -> String {
    let rows = claims.iter().map(|claim| {
        let place = report.kb.place_name(claim);
        [
            escape::cell(&claim.title),
            claim.status.word().to_owned(),
            escape::cell(&place),
        ]
    });
    gfm_table(["Claim", "Status", "Place"], rows)
}

fn table(claims: &[&Claim]) -> String {
    let rows = claims.iter().map(|claim| {
        [
            escape::cell(&claim.title),
            claim.status.word().to_owned(),
            escape::cell(&claim.claimed),
            escape::cell(&observed(claim)),
        ]
    });
    gfm_table(
        [
            "Claim",
            "Status",
            "Claimed on paper",
            "Observed in practice",
        ],
        rows,
    )
}

/// What is observed, after how often and before the figures for it, as in `Usually: It takes longer.
/// (time to resolve: over 1 hour)`.
fn observed(claim: &Claim) -> String {
    let often = claim.frequency;
    let often = often.map(|often| format!("{}: ", capital(often.word())));
    let figures = figures(claim).collect::<Vec<_>>().join("; ");
    let figures = match figures.as_str() {
        "" => String::new(),
        figures => format!(" ({figures})"),
    };
    format!("{}{}{figures}", often.unwrap_or_default(), claim.observed)
}

fn figures(claim: &Claim) -> impl Iterator<Item = String> {
    let evidence = claim.evidence.iter();
    evidence.map(|item| format!("{}: {}", item.measure, item.value))
}

fn counts(report: &Report<'_>) -> String {
    let overview = group::overview(report);
    let rows = overview.rows.iter().map(|row| {
        let name = escape::cell(group::row_name(report.kb, row));
        match row.area {
            None => count_row([name, String::new()], row.cell),
            Some(_) => count_row([String::new(), name], row.cell),
        }
    });
    let all = count_row(["All".to_owned(), String::new()], overview.total);
    let header = ["Aspect", "Area", "Realised", "Unrealised", "Claims"];
    gfm_table(header, rows.chain([all]))
}

fn count_row([aspect, area]: [String; 2], cell: Cell) -> [String; 5] {
    let count = |count: usize| count.to_string();
    let Cell {
        realised,
        unrealised,
    } = cell;
    [
        aspect,
        area,
        count(realised),
        count(unrealised),
        count(cell.all()),
    ]
}

/// A table whose cells are escaped already.
fn gfm_table<const N: usize>(header: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let mut lines = vec![
        format!("| {} |", header.join(" | ")),
        format!("| {} |", ["---"; N].join(" | ")),
    ];
    lines.extend(rows.map(|cells| format!("| {} |", cells.join(" | "))));
    lines.join("\n")
}

fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<_> = items.map(|item| format!("- {item}")).collect();
    items.join("\n")
}

fn status_line(claim: &Claim) -> String {
    format!(
        "**Status:** {} · Id: {}",
        claim.status.word(),
        escape::inline(&claim.id)
    )
}
