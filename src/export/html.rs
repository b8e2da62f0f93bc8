//! A report as one HTML file for browsers and printers, with a light and dark style sheet. It has no scripts and
//! loads nothing. Claims and findings are anchors, as in `report.html#low-run-cost`.

pub(super) mod decision;

use strum::VariantArray as _;

use super::group::{self, CountsTable, Group, Writer};
use super::label;
use super::{Extent, Report, View, markdown};
use crate::kb::check::is_web_address;
use crate::kb::overview::CAPTION;
use crate::kb::{Claim, Field, Finding, Link, Source, Status, Tone, Value};

/// The style sheet, with a placeholder for the colours of statuses.
const STYLE: &str = include_str!("html/style.css");

const STATUS_PLACEHOLDER: &str = "/* statuses */\n";

/// The style sheet with the colours of all statuses.
fn style() -> String {
    let rules = ["yes", "no"].map(|colour| {
        let statuses = Status::VARIANTS.iter();
        let statuses = statuses.filter(|status| colour_of(status.tone()) == Some(colour));
        let classes: Vec<_> = statuses.map(|one| format!(".{}", one.word())).collect();
        format!("{} {{ color: var(--{colour}); }}\n", classes.join(", "))
    });
    STYLE.replace(STATUS_PLACEHOLDER, &rules.concat())
}

/// The name of the colour in the style sheet.
fn colour_of(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Holds | Tone::Partly => Some("yes"),
        Tone::Fails => Some("no"),
        Tone::Quiet => None,
    }
}

pub(super) fn render(report: &Report<'_>) -> String {
    if matches!(report.view, View::Decision | View::Models) {
        return decision::render(&markdown::render(report), &report.kb.language);
    }
    let tree = group::tree(report);
    let mut page = HtmlPage {
        report,
        out: start(&report.heading, &report.kb.language),
    };
    page.head();
    match group::single_claim(report, &tree) {
        Some(claim) => page.single(&tree, claim),
        None => page.document(&tree),
    }
    page.out + END
}

/// The start of a page, up to the content.
fn start(title: &str, language: &str) -> String {
    let (title, language, style) = (text(title), text(language), style());
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
    )
}

const END: &str = "</main>\n</body>\n</html>\n";

struct HtmlPage<'a> {
    report: &'a Report<'a>,
    out: String,
}

impl HtmlPage<'_> {
    fn line(&mut self, html: &str) {
        self.out.push_str(html);
        self.out.push('\n');
    }

    fn head(&mut self) {
        let heading = text(&self.report.heading);
        let credit = credit(&self.report.kb.source);
        let source = label::SOURCE;
        self.line(&format!(
            "<h1>{heading}</h1>\n<p class=\"credit\">{source}: {credit}</p>"
        ));
    }

    fn single(&mut self, tree: &Group<'_>, claim: &Claim) {
        self.line("<article>");
        let place = self.report.kb.place_name(claim);
        self.status(claim, &format!(" · {place}"));
        self.body(claim);
        self.line("</article>");
        for finding in tree.all_findings() {
            self.finding(finding);
        }
    }

    fn document(&mut self, tree: &Group<'_>) {
        let report = self.report;
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
                self.index(&claims);
            }
        }
        tree.write(report.view, self);
    }

    fn counts(&mut self, table: &CountsTable) {
        let rows = table.rows.iter();
        let rows = rows.map(|row| row.iter().map(|cell| text(cell)));
        self.table("counts", &table.header, rows);
    }

    fn index(&mut self, claims: &[&Claim]) {
        let kb = self.report.kb;
        let rows = claims.iter().map(|claim| {
            let title = format!(
                "<a href=\"#{}\">{}</a>",
                text(&claim.id),
                text(&claim.title)
            );
            let place = text(&kb.place_name(claim));
            [title, status_badge(claim), place]
        });
        self.table("index", &label::INDEX.map(str::to_owned), rows);
    }

    /// Writes a table whose cells are HTML.
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

    /// The id is on the heading: web clippers take an article with an id like `fast-alert-acknowledgement` for an
    /// advertisement and drop it, but not a heading.
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
            status_badge(claim),
            text(place)
        ));
    }

    /// Writes claimed and observed side by side, then the other fields.
    fn body(&mut self, claim: &Claim) {
        self.line("<div class=\"sides\">");
        self.side("Claimed on paper", &claim.claimed);
        let frequency = group::frequency_to_show(claim);
        let frequency = frequency.map(|often| format!(" ({})", often.word()));
        let observed = format!("Observed in practice{}", frequency.unwrap_or_default());
        self.side(&observed, claim.observed_or_placeholder());
        let remarks = self.report.assessments.remarks_on(claim);
        let remarks: Vec<_> = remarks.map(|remark| remark.text()).collect();
        if !remarks.is_empty() {
            self.side("Seen here", &remarks.join("\n\n"));
        }
        self.line("</div>");
        let is_above = |field: &Field| [Field::Claimed, Field::Observed].contains(field);
        let fields = Field::SECTION.into_iter();
        for field in
            fields.filter(|field| !is_above(field) && !group::IMPORT_FIELDS.contains(field))
        {
            if let Some(value) = field.of_claim(claim) {
                self.value(field.label(), value);
            }
        }
    }

    fn side(&mut self, label: &str, content: &str) {
        self.line(&format!("<div>\n<p class=\"label\">{label}</p>"));
        self.paragraphs(content);
        self.line("</div>");
    }

    /// Writes the value of a field under its label.
    fn value(&mut self, label: &str, value: Value<'_>) {
        match value {
            Value::Text(content) => self.side(label, content),
            Value::Word(word) => self.side(label, word),
            Value::Figures(_) | Value::Extra(_) => {
                self.line(&format!("<p class=\"label\">{label}</p>\n<dl>"));
                for (name, content) in value.pairs() {
                    let (name, content) = (text(name), with_line_breaks(content));
                    self.line(&format!("<dt>{name}:</dt>\n<dd>{content}</dd>"));
                }
                self.line("</dl>");
            }
            Value::Links(links) => self.links(links),
            // Only for imports, or shown at the head of a claim.
            Value::Words(_)
            | Value::Counterparts(_)
            | Value::Id(_)
            | Value::Aspect(_)
            | Value::Area(_) => {}
        }
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

    /// Writes a text whose paragraphs are separated by blank lines.
    fn paragraphs(&mut self, content: &str) {
        let all = content.split("\n\n").map(|part| part.trim_matches('\n'));
        for paragraph in all.filter(|part| !part.is_empty()) {
            self.line(&format!("<p>{}</p>", with_line_breaks(paragraph)));
        }
    }
}

impl Writer for HtmlPage<'_> {
    fn heading(&mut self, group: &Group<'_>, level: usize, _: bool) {
        self.line(&format!("<h{level}>{}</h{level}>", text(group.name)));
        if self.report.view != View::Overview {
            self.paragraphs(group.summary);
        }
    }

    fn finding(&mut self, finding: &Finding) {
        let mut label = group::finding_label(finding);
        if let Some(model) = &finding.model {
            label += &format!("{}{model}", label::FIELD_SEPARATOR);
        }
        let [id, label, title] = [&finding.id, &*label, &*finding.title].map(text);
        self.line(&format!(
            "<div class=\"finding\">\n<a id=\"{id}\"></a>\n<p class=\"label\">{label}</p>\n<p class=\"title\">{title}</p>"
        ));
        self.paragraphs(&finding.text);
        self.links(&finding.links);
        self.line("</div>");
    }

    fn claims(&mut self, claims: &[&Claim], level: usize) {
        claims.iter().for_each(|claim| self.claim(claim, level + 1));
    }
}

/// The linked title, the publisher and the licence.
fn credit(source: &Source) -> String {
    let url = source.url.as_deref();
    let work = url.and_then(|url| anchor(&source.title, url));
    let mut credit = work.unwrap_or_else(|| text(&source.title));
    for part in [&source.publisher, &source.licence].into_iter().flatten() {
        credit.push_str(&format!("{}{}", label::COMMA, text(part)));
    }
    credit
}

/// A link, if the address may be opened.
fn anchor(shown: &str, url: &str) -> Option<String> {
    is_web_address(url).then(|| format!("<a href=\"{}\">{}</a>", text(url), text(shown)))
}

/// The status of a claim as a glyph and text.
fn status_badge(claim: &Claim) -> String {
    let (glyph, word) = (claim.status.glyph(), claim.status_and_kind());
    format!(
        "<span class=\"{}\"><span aria-hidden=\"true\">{glyph}</span> {word}</span>",
        claim.status.word()
    )
}

fn with_line_breaks(content: &str) -> String {
    text(content).replace('\n', "<br>\n")
}

/// Escapes text for content and attributes.
fn text(content: &str) -> String {
    let mut out = String::with_capacity(content.len());
    for c in content.chars() {
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
