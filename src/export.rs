//! Renders a set of claims as a document: Markdown, HTML, JSON, CSV or plain text.
//!
//! Owns the contents and order of a document, escaping, and the names of documents and files. Does not choose
//! the claims or write files: a [`Report`] is pure data and renders to a `String`. Output is deterministic: no
//! timestamp, no locale, the order of the knowledge base.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use strum::{IntoStaticStr, VariantArray};

use crate::assess::Assessments;
use crate::kb::text::counted;
use crate::kb::{Claim, Finding, Id, Item, KnowledgeBase, sanitise, unique};
use crate::search::{FacetTable, Filters, Query, Results};

mod assessments;
mod csv;
pub mod decision;
mod extension;
mod group;
mod html;
mod json;
pub(crate) mod label;
mod markdown;
mod name;
mod rendered;
mod text;

pub use csv::{HERE_COLUMN, MODEL_COLUMNS, Sheet};
pub use extension::{unknown_extension, unsupported_extension, unsupported_format};
pub use json::counts as counts_json;
pub use name::is_generated_heading;
pub use rendered::{Rendered, WriteError};

/// The format of a document, in menu order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Format {
    /// CommonMark with GFM tables.
    #[default]
    Markdown,
    /// One file for a browser or a printer.
    Html,
    /// A knowledge base of the chosen claims, which opens with `--kb` again.
    Json,
    /// RFC 4180, one row per claim.
    Csv,
    /// For reading in a terminal.
    Text,
}

/// The properties of a format.
pub struct FormatInfo {
    /// The name in a sentence.
    pub title: &'static str,
    /// A description of one line for the help.
    pub description: &'static str,
    /// The file extensions without the dot, the usual one first.
    pub extensions: &'static [&'static str],
    /// The supported views.
    pub views: &'static [View],
    /// Whether it includes findings.
    pub has_findings: bool,
    /// Whether it is machine-readable, so that assessments become extra fields.
    is_for_programs: bool,
    render: fn(&Report<'_>) -> String,
}

/// The layout of a document, in menu order. A format without the view uses its default one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum View {
    /// One section per claim.
    Sections,
    /// A table of claimed and observed.
    Table,
    /// Counts of claims, with the findings.
    Overview,
    /// A comparison of operating models, counterparts in one row.
    Models,
    /// A decision record, to be completed by hand.
    #[strum(serialize = "record")]
    Decision,
}

/// How much of a knowledge base a document covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Extent {
    /// All claims and findings; includes the summary of the knowledge base.
    Whole,
    /// A part.
    Part,
    /// One selected claim, whose title becomes that of the document; without groups and sections.
    One,
}

/// The input for a document: claims and findings of a knowledge base, how they were chosen, and options.
///
/// `claims` and `findings` are indices into the knowledge base. Duplicates and out-of-range indices are ignored.
#[derive(Debug, Clone)]
pub struct Report<'kb> {
    /// The knowledge base.
    pub kb: &'kb KnowledgeBase,
    /// The heading of the document, and the basis of its file name.
    pub heading: String,
    /// The query that chose the claims, if any.
    pub query: Option<String>,
    /// The filters that chose the claims, one per facet, as in `status: unrealised`.
    pub filters: Vec<String>,
    /// The claims.
    pub claims: Vec<usize>,
    /// The findings.
    pub findings: Vec<usize>,
    /// Whether the claims keep the given order, such as best first, rather than that of the knowledge base. Groups
    /// are always in the order of the knowledge base.
    pub ranked: bool,
    /// The layout.
    pub view: View,
    /// How much of the knowledge base is covered.
    pub extent: Extent,
    /// Whether a Markdown document begins with YAML front matter.
    pub front_matter: bool,
    /// The assessments, shown next to what is observed.
    pub assessments: Arc<Assessments>,
    /// Claims to render instead of those with these indices.
    pub overrides: Option<&'kb HashMap<usize, Claim>>,
    /// Whether Markdown sections include what only an import needs: ids, versions, tags, aliases and the note on
    /// the source.
    pub for_import: bool,
    /// The CSV dialect.
    pub sheet: Sheet,
}

impl Format {
    /// The name on screen and on the command line.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The properties of the format. A new format needs only these and a renderer.
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

    /// The message after an export, as in `Exported 3 claims to a.md`; names the format if the extension does
    /// not.
    pub fn export_message(self, what: &str, path: &Path) -> String {
        let shown = sanitise::path(path);
        match Self::of_path(path) {
            Some(format) if format == self => format!("Exported {what} to {shown}"),
            _ => format!("Exported {what} as {} to {shown}", self.name()),
        }
    }
}

impl View {
    /// The name on screen and on the command line.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// A description of one line for the help.
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
    /// A report of the whole knowledge base, as sections.
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
            assessments: Arc::default(),
            overrides: None,
            for_import: false,
            sheet: Sheet::default(),
        }
    }

    /// A report of selected claims and findings, with the findings about those claims.
    pub fn of_items(kb: &'kb KnowledgeBase, items: &[Item]) -> Self {
        let items = unique(items);
        let (claims, findings) = partition_items(items.iter().map(|item| **item));
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

    /// A report of the results of a query and filters, with the findings about those claims.
    pub fn of_results(
        kb: &'kb KnowledgeBase,
        query: &Query,
        results: &Results,
        (filters, facets): (&Filters, &FacetTable),
    ) -> Self {
        let admitted = facets.admitted(kb, filters);
        let items = results.hits.iter().map(|hit| hit.item());
        let (claims, mut findings) = partition_items(items.filter(|&item| admitted.admits(item)));
        if !claims.is_empty() && !query.wants_findings() {
            retain_findings_with_claims(kb, &claims, &mut findings);
        }
        let extent = if query.is_empty() && filters.is_empty() {
            Extent::Whole
        } else {
            Extent::Part
        };
        Self {
            assessments: Arc::clone(&facets.assessments),
            heading: name::of_results(kb, extent, query, filters),
            extent,
            query: (!query.is_empty()).then(|| query.text().trim().to_owned()),
            filters: filter_texts(filters),
            findings: with_findings_about(kb, &claims, findings),
            claims,
            ..Self::of_everything(kb)
        }
    }

    /// Renders the document, with exactly one newline at the end. Lines end in LF, except in CSV, where RFC 4180
    /// requires CR LF. Text is wrapped to [`TEXT_WIDTH`] columns.
    pub fn render(&self, format: Format) -> String {
        let info = format.info();
        let shown = self.kb.shown_in_part(&self.claims);
        let kb = shown.as_ref().unwrap_or(self.kb);
        let is_for_programs = info.is_for_programs || self.for_import;
        let assessments =
            is_for_programs.then(|| assessments::as_fields(kb, &self.assessments, &self.claims));
        (info.render)(&Report {
            kb,
            overrides: assessments.as_ref(),
            ..self.clone()
        })
    }

    /// Renders plain text wrapped to `width` columns.
    pub fn text(&self, width: usize) -> String {
        text::render(self, width)
    }

    /// Renders only the head and the index of the Markdown document.
    pub fn index(&self) -> String {
        markdown::index_alone(self)
    }

    /// The knowledge base merged with those of the counterparts, and the chosen claims and findings in it: for a
    /// whole knowledge base all of them.
    pub fn with_counterparts(&self) -> (Cow<'kb, KnowledgeBase>, Vec<Item>) {
        let kb = self.kb.with_counterparts();
        if self.extent == Extent::Whole {
            let all = kb.items().collect();
            return (kb, all);
        }
        // The items of this knowledge base come first in the merged one, so that their indices are the same.
        let claims = self.claims_in_order().into_iter().map(Item::Claim);
        let findings = self.findings.iter().copied().map(Item::Finding);
        (kb, claims.chain(findings).collect())
    }

    /// The number of its claims, as in `11 claims`; of its findings if it has no claims.
    pub fn tally(&self) -> String {
        match (self.claims_in_order().len(), self.findings.len()) {
            (0, findings) => counted(findings, "finding"),
            (claims, _) if self.view == View::Models => {
                format!("{} with all counterparts", counted(claims, "claim"))
            }
            (claims, _) => counted(claims, "claim"),
        }
    }

    /// The distinct indices of the claims, in document order.
    fn claims_in_order(&self) -> Vec<usize> {
        let known = self
            .claims
            .iter()
            .copied()
            .filter(|&at| at < self.kb.claims.len());
        if !self.ranked {
            return group::sorted_distinct(known);
        }
        unique(known)
    }

    /// The distinct claims, in document order.
    fn chosen_claims(&self) -> Vec<&'kb Claim> {
        let claims = self.claims_in_order().into_iter();
        claims.map(|at| self.claim(at)).collect()
    }

    fn claim(&self, at: usize) -> &'kb Claim {
        let overridden = self.overrides.and_then(|claims| claims.get(&at));
        overridden.unwrap_or(&self.kb.claims[at])
    }

    /// A file name: a slug of the heading with the extension of the format, at most 80 bytes, and never a reserved
    /// name.
    pub fn file_name(&self, format: Format) -> String {
        let extension = format.info().extensions[0];
        match self.view {
            View::Decision => name::file_name(&decision::title(&self.heading), extension),
            _ => name::file_name(&self.heading, extension),
        }
    }
}

/// The width of text from [`Report::render`], in columns.
pub const TEXT_WIDTH: usize = 80;

/// Splits items into indices of claims and of findings.
fn partition_items(items: impl Iterator<Item = Item>) -> (Vec<usize>, Vec<usize>) {
    let (mut claims, mut findings) = (Vec::new(), Vec::new());
    for item in items {
        match item {
            Item::Claim(at) => claims.push(at),
            Item::Finding(at) => findings.push(at),
        }
    }
    (claims, findings)
}

/// Adds the findings about any of the claims, so that no claim appears without its findings. All claims come with
/// all findings, including those about no claim.
fn with_findings_about(kb: &KnowledgeBase, claims: &[usize], findings: Vec<usize>) -> Vec<usize> {
    let chosen: BTreeSet<_> = claims.iter().filter(|&&at| at < kb.claims.len()).collect();
    let all = chosen.len() == kb.claims.len();
    let kinds = representatives(chosen.iter().filter_map(|&&at| kb.claims.get(at)));
    let about = |finding: &Finding| kinds.iter().any(|claim| finding.is_about(claim));
    let added = kb.findings.iter().enumerate();
    let added = added.filter(|(_, finding)| all || about(finding));
    let findings = findings.into_iter().chain(added.map(|(at, _)| at));
    group::sorted_distinct(findings)
}

/// Retains the findings about everything and those whose place has a claim, so that no heading has only findings,
/// unless the query asks for these.
fn retain_findings_with_claims(kb: &KnowledgeBase, claims: &[usize], findings: &mut Vec<usize>) {
    let kinds = representatives(claims.iter().filter_map(|&at| kb.claims.get(at)));
    let shares = |finding: &Finding, claim: &Claim| {
        let in_aspect = |id: &Id| *id == claim.aspect;
        let in_area = |id: &Id| Some(id) == claim.area.as_ref();
        finding.aspect.as_ref().is_none_or(in_aspect) && finding.area.as_ref().is_none_or(in_area)
    };
    findings.retain(|&at| kinds.iter().any(|claim| shares(&kb.findings[at], claim)));
}

/// One claim for each combination of status, model, aspect and area. These suffice to match findings, which select
/// claims by the same fields.
fn representatives<'kb>(claims: impl Iterator<Item = &'kb Claim>) -> Vec<&'kb Claim> {
    let mut seen = HashSet::new();
    claims
        .filter(|claim| seen.insert((claim.status, &claim.model, &claim.aspect, &claim.area)))
        .collect()
}

/// One text per facet, as in `aspect: learning-culture or service-reliability`.
fn filter_texts(filters: &Filters) -> Vec<String> {
    let facets = filters.facets().into_iter();
    let texts = facets.map(|facet| {
        let ids: Vec<_> = filters.ids(facet).collect();
        format!("{facet}: {}", ids.join(" or "))
    });
    texts.collect()
}
