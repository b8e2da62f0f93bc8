//! A set of claims as a document: Markdown, HTML, JSON, CSV or plain text.
//!
//! Owns what a document says and in which order, how every text is escaped, how a document and its
//! file are named. Does not know which claims are chosen, nor
//! where the document goes: a [`Report`] is pure data, and rendering one gives a `String`. The same
//! report gives the same bytes, always: no timestamp, no locale, the order of the knowledge base.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use strum::{IntoStaticStr, VariantArray};

use crate::assess::Here;
use crate::kb::text::counted;
use crate::kb::{Claim, Finding, Id, Item, KnowledgeBase, sanitise};
use crate::search::{FacetTable, Filters, Query, Results};

mod csv;
pub mod decision;
mod extension;
mod group;
mod here;
mod html;
mod json;
pub mod label;
mod markdown;
mod models;
mod name;
mod record_file;
mod text;

pub use csv::{HERE_COLUMN, MODEL_COLUMNS, Sheet};
pub use extension::{unknown_extension, unsupported_extension};
pub use json::counts as counts_json;
pub use name::is_generated_heading;
pub use record_file::{RecordError, RecordFile};

/// What a document is written in, in the order in which a choice shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Format {
    /// CommonMark with GFM tables.
    Markdown,
    /// One file for a browser or a printer.
    Html,
    /// A knowledge base of the chosen claims, which opens with `--kb` again.
    Json,
    /// RFC 4180, a row a claim.
    Csv,
    /// For reading in a terminal.
    Text,
}

/// What there is to say of one format.
pub struct FormatInfo {
    /// What it is called in a sentence.
    pub title: &'static str,
    /// What it is, in a line of help.
    pub description: &'static str,
    /// The extensions of its files, without the dot: the usual one first.
    pub extensions: &'static [&'static str],
    /// The views that are offered of it.
    pub views: &'static [View],
    /// Whether findings have a place in it.
    pub has_findings: bool,
    /// Whether programs read it, so that what is seen here stands in fields.
    is_for_programs: bool,
    render: fn(&Report<'_>) -> String,
}

/// How a document lays out its claims, in the order in which a choice shows them. What a format has no
/// such view of is laid out in its usual one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum View {
    /// A section a claim.
    Sections,
    /// A table with what is claimed beside what is observed.
    Table,
    /// Counts of claims, with the findings.
    Overview,
    /// Operating models beside each other, claims about the same in one row.
    Models,
    /// A decision record, in which people go on writing.
    #[strum(serialize = "record")]
    Decision,
}

/// How much of a knowledge base a document is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Extent {
    /// All of its claims and findings: it has the summary of the knowledge base.
    Whole,
    /// Some of them.
    Part,
    /// One claim that was picked, whose title it has: then it needs neither groups nor a section for it.
    One,
}

/// A document to be: which claims and findings of a knowledge base, and how they were chosen.
///
/// `claims` and `findings` are indices into the knowledge base. Repeats do not matter, and an index
/// that is out of range is left out.
#[derive(Debug, Clone)]
pub struct Report<'kb> {
    /// Where the claims are from.
    pub kb: &'kb KnowledgeBase,
    /// Names the document: its H1, and the stem of its file name.
    pub heading: String,
    /// The query that chose the claims, if one did.
    pub query: Option<String>,
    /// The filters that chose the claims, one a facet, as in `status: unrealised`.
    pub filters: Vec<String>,
    /// The claims.
    pub claims: Vec<usize>,
    /// The findings.
    pub findings: Vec<usize>,
    /// Whether the claims keep the order that they are given in, such as best first, rather than
    /// that of the knowledge base. Headings stand in the order of the knowledge base always.
    pub ranked: bool,
    /// The layout.
    pub view: View,
    /// How much that is of the knowledge base.
    pub extent: Extent,
    /// Whether a Markdown document opens with a block of YAML that says the same as its head.
    pub front_matter: bool,
    /// What is seen here of the claims, which stands beside what is observed.
    pub here: Arc<Here>,
    /// Claims that stand in the place of those with these indices.
    pub overrides: Option<&'kb HashMap<usize, Claim>>,
    /// Whether sections of Markdown are for reading back: with ids, versions, tags, aliases and the note
    /// on the source, which an import needs and nobody else.
    pub record: bool,
    /// How the cells of CSV are written.
    pub sheet: Sheet,
}

impl Format {
    /// The word for it, on screen and on the command line.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// All that there is to say of it: with a renderer of its own, another format needs no more.
    pub fn info(self) -> FormatInfo {
        match self {
            Self::Markdown => FormatInfo {
                title: "Markdown",
                description: "CommonMark with GFM tables",
                extensions: &["md", "markdown"],
                views: View::VARIANTS,
                has_findings: true,
                is_for_programs: false,
                render: markdown::render,
            },
            Self::Html => FormatInfo {
                title: "HTML",
                description: "One file to read in a browser, to print and to save as PDF",
                extensions: &["html", "htm"],
                views: &[View::Sections, View::Models, View::Decision],
                has_findings: true,
                is_for_programs: false,
                render: html::render,
            },
            Self::Json => FormatInfo {
                title: "JSON",
                description: "A knowledge base, which opens with --kb again",
                extensions: &["json"],
                views: &[View::Sections],
                has_findings: true,
                is_for_programs: true,
                render: json::render,
            },
            Self::Csv => FormatInfo {
                title: "CSV",
                description: "A row for each claim (RFC 4180); cells that look like formulas get an apostrophe in front",
                extensions: &["csv", "tsv", "tab"],
                views: &[View::Sections, View::Models],
                has_findings: false,
                is_for_programs: true,
                render: csv::render,
            },
            Self::Text => FormatInfo {
                title: "text",
                description: "For people",
                extensions: &["txt", "text"],
                views: &[View::Sections],
                has_findings: true,
                is_for_programs: false,
                render: |report| report.text(TEXT_WIDTH),
            },
        }
    }

    /// What is told of a file that was written, as in `Exported 3 claims to a.md`: the format too where
    /// the extension does not say it.
    pub fn export_message(self, what: &str, path: &Path) -> String {
        let shown = sanitise::path(path);
        match Self::of_path(path) {
            Some(format) if format == self => format!("Exported {what} to {shown}"),
            _ => format!("Exported {what} as {} to {shown}", self.name()),
        }
    }
}

impl View {
    /// The word for it, on screen and on the command line.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// What it is, in a line of help.
    pub fn description(self) -> &'static str {
        match self {
            Self::Sections => "A section for each claim",
            Self::Table => "A table of claimed and observed",
            Self::Overview => "Counts, with the findings",
            Self::Models => "Operating models side by side, joined by counterparts",
            Self::Decision => {
                "A decision record with the headings of MADR; what you write in it is kept"
            }
        }
    }
}

impl<'kb> Report<'kb> {
    /// Everything that there is, as sections.
    pub fn of_everything(kb: &'kb KnowledgeBase) -> Self {
        Self {
            kb,
            heading: kb.title.to_string(),
            query: None,
            filters: Vec::new(),
            claims: (0..kb.claims.len()).collect(),
            findings: (0..kb.findings.len()).collect(),
            ranked: false,
            view: View::Sections,
            extent: Extent::Whole,
            front_matter: false,
            here: Arc::default(),
            overrides: None,
            record: false,
            sheet: Sheet::default(),
        }
    }

    /// Claims and findings that were picked one by one, with what is said of those claims.
    pub fn of_items(kb: &'kb KnowledgeBase, items: &[Item]) -> Self {
        let mut seen = HashSet::new();
        let items: Vec<_> = items.iter().filter(|item| seen.insert(**item)).collect();
        let (claims, findings) = parted(items.iter().map(|item| **item));
        let extent = match items[..] {
            [Item::Claim(_)] => Extent::One,
            _ if !claims.is_empty() && claims.len() == kb.claims.len() => Extent::Whole,
            _ => Extent::Part,
        };
        Self {
            heading: name::of_items(kb, &items, extent),
            extent,
            findings: with_findings_about(kb, &claims, findings),
            claims,
            ..Self::of_everything(kb)
        }
    }

    /// What a query found and filters leave, with what is said of those claims.
    pub fn of_results(
        kb: &'kb KnowledgeBase,
        query: &Query,
        results: &Results,
        (filters, facets): (&Filters, &FacetTable),
    ) -> Self {
        let admitted = facets.admitted(kb, filters);
        let items = results.hits.iter().map(|hit| hit.item());
        let (claims, mut findings) = parted(items.filter(|&item| admitted.admits(item)));
        if !claims.is_empty() && !query.wants_findings() {
            keep_beside_claims(kb, &claims, &mut findings);
        }
        let extent = if query.is_empty() && filters.is_empty() {
            Extent::Whole
        } else {
            Extent::Part
        };
        Self {
            here: Arc::clone(facets.here()),
            heading: name::of_results(kb, extent, query, filters),
            extent,
            query: (!query.is_empty()).then(|| query.text().trim().to_owned()),
            filters: spelled(filters),
            findings: with_findings_about(kb, &claims, findings),
            claims,
            ..Self::of_everything(kb)
        }
    }

    /// The whole document, ending in exactly one newline. Lines end in LF, except in CSV, where
    /// RFC 4180 asks for CR LF. Text is wrapped to [`TEXT_WIDTH`] columns.
    pub fn render(&self, format: Format) -> String {
        let info = format.info();
        let shown = self.kb.shown_in_part(&self.claims);
        let kb = shown.as_ref().unwrap_or(self.kb);
        let is_for_programs = info.is_for_programs || self.record;
        let with_here = is_for_programs.then(|| here::as_fields(kb, &self.here, &self.claims));
        (info.render)(&Report {
            kb,
            overrides: with_here.as_ref(),
            ..self.clone()
        })
    }

    /// The document as text for people, wrapped to `width` columns.
    pub fn text(&self, width: usize) -> String {
        text::render(self, width)
    }

    /// The head of the Markdown document, with a table that names the claims and nothing more.
    pub fn index(&self) -> String {
        markdown::index_alone(self)
    }

    /// How much it holds, as in `11 claims`, or `1 finding` when that is all.
    pub fn tally(&self) -> String {
        match (self.claims_in_order().len(), self.findings.len()) {
            (0, findings) => counted(findings, "finding"),
            (claims, _) if self.view == View::Models => {
                format!("{} with all counterparts", counted(claims, "claim"))
            }
            (claims, _) => counted(claims, "claim"),
        }
    }

    /// The claims once each, in the order in which the document has them.
    fn claims_in_order(&self) -> Vec<usize> {
        let known = self
            .claims
            .iter()
            .copied()
            .filter(|&at| at < self.kb.claims.len());
        if !self.ranked {
            return group::in_order(&known.collect::<Vec<_>>());
        }
        let mut seen = BTreeSet::new();
        known.filter(|&at| seen.insert(at)).collect()
    }

    /// The same claims.
    fn chosen(&self) -> Vec<&'kb Claim> {
        let claims = self.claims_in_order().into_iter();
        claims.map(|at| self.claim(at)).collect()
    }

    /// The claim with this index, as the document shows it.
    fn claim(&self, at: usize) -> &'kb Claim {
        let overridden = self.overrides.and_then(|claims| claims.get(&at));
        overridden.unwrap_or(&self.kb.claims[at])
    }

    /// A name for the file of this document: a slug of its heading with the extension of the
    /// format, at most 80 bytes, without a path, and never a name that a system keeps for itself.
    pub fn file_name(&self, format: Format) -> String {
        let extension = format.info().extensions[0];
        match self.view {
            View::Decision => name::file_name(&decision::title(&self.heading), extension),
            _ => name::file_name(&self.heading, extension),
        }
    }
}

/// The width in columns that [`Report::render`] wraps text to.
pub const TEXT_WIDTH: usize = 80;

/// Claims and findings apart, as indices.
fn parted(items: impl Iterator<Item = Item>) -> (Vec<usize>, Vec<usize>) {
    let (mut claims, mut findings) = (Vec::new(), Vec::new());
    for item in items {
        match item {
            Item::Claim(at) => claims.push(at),
            Item::Finding(at) => findings.push(at),
        }
    }
    (claims, findings)
}

/// The findings, and those about any of the claims: a claim never stands without what the source
/// says of it. With all claims come all findings, those about no claim too.
fn with_findings_about(kb: &KnowledgeBase, claims: &[usize], findings: Vec<usize>) -> Vec<usize> {
    let chosen: BTreeSet<_> = claims.iter().filter(|&&at| at < kb.claims.len()).collect();
    let all = chosen.len() == kb.claims.len();
    let kinds = kinds(chosen.iter().filter_map(|&&at| kb.claims.get(at)));
    let about = |finding: &Finding| kinds.iter().any(|claim| finding.is_about(claim));
    let (mut kept, candidates) = (findings, kb.findings.iter().enumerate());
    kept.extend(
        candidates
            .filter(|(_, finding)| all || about(finding))
            .map(|(at, _)| at),
    );
    group::in_order(&kept)
}

/// Leaves the findings that have a claim in their place, or are about everything: a heading with nothing
/// under it but a finding is for who asks for findings.
fn keep_beside_claims(kb: &KnowledgeBase, claims: &[usize], findings: &mut Vec<usize>) {
    let kinds = kinds(claims.iter().filter_map(|&at| kb.claims.get(at)));
    let shares = |finding: &Finding, claim: &Claim| {
        let in_aspect = |id: &Id| *id == claim.aspect;
        let in_area = |id: &Id| Some(id) == claim.area.as_ref();
        finding.aspect.as_ref().is_none_or(in_aspect) && finding.area.as_ref().is_none_or(in_area)
    };
    findings.retain(|&at| kinds.iter().any(|claim| shares(&kb.findings[at], claim)));
}

/// A claim for each combination of status, model, aspect and area that there is. A finding that is about a
/// claim is about all of its kind, so that these stand for all.
fn kinds<'kb>(claims: impl Iterator<Item = &'kb Claim>) -> Vec<&'kb Claim> {
    let mut seen = HashSet::new();
    claims
        .filter(|claim| seen.insert((claim.status, &claim.model, &claim.aspect, &claim.area)))
        .collect()
}

/// One text a facet, as in `aspect: learning-culture or service-reliability`.
fn spelled(filters: &Filters) -> Vec<String> {
    let facets = filters.facets().into_iter();
    let spelled = facets.map(|facet| {
        let ids: Vec<_> = filters.ids(facet).collect();
        format!("{facet}: {}", ids.join(" or "))
    });
    spelled.collect()
}
