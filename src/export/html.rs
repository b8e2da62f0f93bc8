//! A report as one HTML file for browsers and printers: its own small style sheet, light and dark, with
//! claimed beside observed. It has no script and fetches nothing. A claim or finding is found by its id,
//! as in `report.html#low-run-cost`.

pub(super) mod decision;

use std::sync::Arc;

use strum::VariantArray as _;

use super::group::{self, CountsTable, Group, Writer};
use super::label;
use super::{Extent, Report, View, markdown};
use crate::assess::Here;
use crate::kb::check::is_web_address;
use crate::kb::overview::CAPTION;
use crate::kb::text::capital;
use crate::kb::{Claim, Field, Finding, Link, Source, Status, Tone, Value};

/// The style sheet, with a mark in the place of the colours of statuses.
const STYLE: &str = include_str!("html/style.css");

/// The mark.
const STATUSES: &str = "/* statuses */\n";

/// The style sheet with the colours of all statuses.
fn style() -> String {
    let rules = ["yes", "no"].map(|colour| {
        let statuses = Status::VARIANTS.iter();
        let statuses = statuses.filter(|status| colour_of(status.tone()) == Some(colour));
        let classes: Vec<_> = statuses.map(|one| format!(".{}", one.word())).collect();
        format!("{} {{ color: var(--{colour}); }}\n", classes.join(", "))
    });
    STYLE.replace(STATUSES, &rules.concat())
}

/// The name of a colour in the style sheet.
fn colour_of(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Holds | Tone::Partly => Some("yes"),
        Tone::Fails => Some("no"),
        Tone::Quiet => None,
    }
}

/// The document.
pub(super) fn render(report: &Report<'_>) -> String {
    if matches!(report.view, View::Decision | View::Models) {
        return decision::render(&markdown::render(report), &report.kb.language);
    }
    let tree = group::tree(report);
    let mut page = HtmlPage {
        out: begin(&report.heading, &report.kb.language),
        view: report.view,
        here: Arc::clone(&report.here),
    };
    page.head(report);
    match group::alone(report, &tree) {
        Some(claim) => page.single(report, &tree, claim),
        None => page.document(report, &tree),
    }
    page.out + END
}

/// A page up to its title.
fn begin(title: &str, language: &str) -> String {
    let (title, language, style) = (text(title), text(language), style());
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
    )
}

/// The end of a page.
const END: &str = "</main>\n</body>\n</html>\n";

struct HtmlPage {
    out: String,
    view: View,
    /// What is seen here.
    here: Arc<Here>,
}

impl HtmlPage {
    fn line(&mut self, html: &str) {
        self.out.push_str(html);
        self.out.push('\n');
    }

    fn head(&mut self, report: &Report<'_>) {
        let (heading, credit) = (text(&report.heading), credit(&report.kb.source));
        let source = label::SOURCE;
        self.line(&format!(
            "<h1>{heading}</h1>\n<p class=\"credit\">{source}: {credit}</p>"
        ));
    }

    fn single(&mut self, report: &Report<'_>, tree: &Group<'_>, claim: &Claim) {
        self.line("<article>");
        let place = report.kb.place_name(claim);
        self.status(claim, &format!(" · {place}"));
        self.body(claim);
        self.line("</article>");
        for finding in tree.all_findings() {
            self.finding(finding);
        }
    }

    fn document(&mut self, report: &Report<'_>, tree: &Group<'_>) {
        let claims = tree.all_claims();
        if report.view == View::Overview {
            if let Some(here) = group::here_table(report) {
                self.counts(&here);
                if let Some(note) = group::here_note(report) {
                    self.line(&format!("<p>{note}</p>"));
                }
            }
            self.counts(&group::counts_table(report));
            self.line(&format!("<p>{CAPTION}</p>"));
        } else {
            if report.extent == Extent::Whole {
                self.paragraphs(&report.kb.summary);
            }
            if claims.len() > 1 {
                self.index(report, &claims);
            }
        }
        tree.write(report.view, self);
    }

    fn counts(&mut self, table: &CountsTable) {
        let rows = table.rows.iter();
        let rows = rows.map(|row| row.iter().map(|cell| text(cell)));
        self.table("counts", &table.header, rows);
    }

    fn index(&mut self, report: &Report<'_>, claims: &[&Claim]) {
        let rows = claims.iter().map(|claim| {
            let title = format!(
                "<a href=\"#{}\">{}</a>",
                text(&claim.id),
                text(&claim.title)
            );
            let place = text(&report.kb.place_name(claim));
            [title, sign(claim), place]
        });
        self.table("index", &label::INDEX.map(str::to_owned), rows);
    }

    /// A table whose cells are HTML already.
    fn table(
        &mut self,
        class: &str,
        header: &[String],
        rows: impl Iterator<Item = impl IntoIterator<Item = String>>,
    ) {
        self.line(&format!("<table class=\"{class}\">"));
        let cells = header
            .iter()
            .map(|title| format!("<th scope=\"col\">{}</th>", text(title)));
        let cells: String = cells.collect();
        self.line(&format!("<thead><tr>{cells}</tr></thead>\n<tbody>"));
        for row in rows {
            let cells: String = row
                .into_iter()
                .map(|cell| format!("<td>{cell}</td>"))
                .collect();
            self.line(&format!("<tr>{cells}</tr>"));
        }
        self.line("</tbody>\n</table>");
    }

    /// The id stands at the heading: clippers of pages take an element with an id like
    /// `fast-alert-acknowledgement` for an advertisement and drop all of it, but not a heading.
    fn claim(&mut self, claim: &Claim, level: usize) {
        let (id, title) = (text(&claim.id), text(&claim.title));
        self.line(&format!(
            "<article>\n<h{level} id=\"{id}\">{title}</h{level}>"
        ));
        self.status(claim, "");
        self.body(claim);
        self.line("</article>");
    }

    fn status(&mut self, claim: &Claim, place: &str) {
        self.line(&format!(
            "<p class=\"status\">{}{}</p>",
            sign(claim),
            text(place)
        ));
    }

    /// Claimed beside observed, and under them what else there is.
    fn body(&mut self, claim: &Claim) {
        self.line("<div class=\"sides\">");
        self.side("Claimed on paper", &claim.claimed);
        let often = group::frequency_to_tell(claim).map(|often| format!(" ({})", often.word()));
        let observed = format!("Observed in practice{}", often.unwrap_or_default());
        self.side(&observed, claim.observed_or_placeholder());
        let here = Arc::clone(&self.here);
        let remarks: Vec<_> = here.remarks_on(claim).map(|remark| remark.text()).collect();
        if !remarks.is_empty() {
            self.side("Seen here", &remarks.join("\n\n"));
        }
        self.line("</div>");
        for field in group::fields_for_people() {
            if ![Field::Claimed, Field::Observed].contains(&field)
                && let Some(value) = field.of_claim(claim)
            {
                self.value(field.label(), value);
            }
        }
    }

    fn side(&mut self, label: &str, said: &str) {
        self.line(&format!("<div>\n<p class=\"label\">{label}</p>"));
        self.paragraphs(said);
        self.line("</div>");
    }

    /// What a claim has in a field, under its label.
    fn value(&mut self, label: &str, value: Value<'_>) {
        match value {
            Value::Text(said) => self.side(label, said),
            Value::Word(word) => self.side(label, word),
            Value::Figures(figures) => {
                let pairs = figures.iter().map(|one| (&*one.measure, &*one.value));
                self.pairs(label, pairs);
            }
            Value::Extra(fields) => {
                let pairs = fields.iter().map(|(name, said)| (name.as_str(), &**said));
                self.pairs(label, pairs);
            }
            Value::Links(links) => self.links(links),
            // These stand for programs, or in the head of a claim.
            Value::Words(_)
            | Value::Counterparts(_)
            | Value::Id(_)
            | Value::Aspect(_)
            | Value::Area(_) => {}
        }
    }

    fn pairs<'k>(&mut self, label: &str, pairs: impl Iterator<Item = (&'k str, &'k str)>) {
        self.line(&format!("<p class=\"label\">{label}</p>\n<dl>"));
        for (name, said) in pairs {
            self.line(&format!(
                "<dt>{}:</dt>\n<dd>{}</dd>",
                text(name),
                broken(said)
            ));
        }
        self.line("</dl>");
    }

    fn links(&mut self, links: &[Link]) {
        if links.is_empty() {
            return;
        }
        self.line("<ul class=\"links\">");
        for link in links {
            let shown = anchor(link.label(), &link.url).unwrap_or_else(|| match &link.title {
                Some(title) => text(&format!("{title} ({})", link.url)),
                None => text(&link.url),
            });
            self.line(&format!("<li>{shown}</li>"));
        }
        self.line("</ul>");
    }

    /// Blank lines make paragraphs.
    fn paragraphs(&mut self, said: &str) {
        let all = said.split("\n\n").map(|part| part.trim_matches('\n'));
        for paragraph in all.filter(|part| !part.is_empty()) {
            self.line(&format!("<p>{}</p>", broken(paragraph)));
        }
    }
}

impl Writer for HtmlPage {
    fn heading(&mut self, group: &Group<'_>, level: usize, _: bool) {
        self.line(&format!("<h{level}>{}</h{level}>", text(group.name)));
        if self.view != View::Overview {
            self.paragraphs(group.summary);
        }
    }

    fn finding(&mut self, finding: &Finding) {
        let kind = capital(finding.kind.word());
        let status = finding
            .status
            .map(|status| format!(" ({} claims)", status.name()));
        let model = finding.model.as_ref();
        let model = model.map(|model| format!("{}{model}", label::BETWEEN));
        let about = status.unwrap_or_default() + &model.unwrap_or_default();
        self.line(&format!(
            "<div class=\"finding\">\n<a id=\"{}\"></a>\n<p class=\"label\">{kind}{}</p>\n<p class=\"title\">{}</p>",
            text(&finding.id),
            text(&about),
            text(&finding.title)
        ));
        self.paragraphs(&finding.text);
        self.links(&finding.links);
        self.line("</div>");
    }

    fn claims(&mut self, claims: &[&Claim], level: usize) {
        claims.iter().for_each(|claim| self.claim(claim, level + 1));
    }
}

/// The work with its address, its publisher and its licence.
fn credit(source: &Source) -> String {
    let url = source.url.as_deref();
    let work = url.and_then(|url| anchor(&source.title, url));
    let mut credit = work.unwrap_or_else(|| text(&source.title));
    for part in [&source.publisher, &source.licence].into_iter().flatten() {
        credit.push_str(&format!("{}{}", label::COMMA, text(part)));
    }
    credit
}

/// A link, if the address is one that may be opened.
fn anchor(shown: &str, url: &str) -> Option<String> {
    is_web_address(url).then(|| format!("<a href=\"{}\">{}</a>", text(url), text(shown)))
}

/// The status of a claim as a sign and a word.
fn sign(claim: &Claim) -> String {
    let (glyph, word) = (claim.status.glyph(), claim.status_and_kind());
    format!(
        "<span class=\"{}\"><span aria-hidden=\"true\">{glyph}</span> {word}</span>",
        claim.status.word()
    )
}

/// Text with its line breaks.
fn broken(said: &str) -> String {
    text(said).replace('\n', "<br>\n")
}

/// Text as HTML, in content and in attributes.
fn text(said: &str) -> String {
    let mut out = String::with_capacity(said.len());
    for c in said.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}
