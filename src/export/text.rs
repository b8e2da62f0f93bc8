//! A report as plain text, wrapped and indented.

use super::group::{self, Group, Writer};
use super::{Report, TEXT_WIDTH, View, label};
use crate::kb::overview::CAPTION;
use crate::kb::text::{width, wrap_around_addresses};
use crate::kb::{Claim, Field, Finding, Link, Value};

/// The gap between two columns of counts.
const GAP: &str = "  ";

const TOTAL: &str = "claims";

/// The minimum width of a column that is titled with a glyph.
const GLYPH_WIDTH: usize = TOTAL.len();

/// The minimum width: below it, wrapping is worse than long lines.
const MIN_WIDTH: usize = 20;

pub(super) fn render(report: &Report<'_>, width: usize) -> String {
    let mut page = TextPage {
        report,
        out: String::new(),
        width: width.max(MIN_WIDTH),
    };
    let tree = group::tree(report);
    match group::single_claim(report, &tree) {
        Some(claim) => page.single(&tree, claim),
        None => page.document(&tree),
    }
    page.credit();
    page.out
}

struct TextPage<'a> {
    report: &'a Report<'a>,
    out: String,
    width: usize,
}

impl TextPage<'_> {
    fn blank(&mut self) {
        self.out.push('\n');
    }

    /// Writes `text` wrapped, with `prefix` before the first line and a hanging indent.
    fn lines(&mut self, prefix: &str, text: &str) {
        let hanging = " ".repeat(width(prefix));
        let rows = wrap_around_addresses(text, self.width.saturating_sub(width(prefix)));
        for (at, row) in rows.into_iter().enumerate() {
            let indent = if at == 0 { prefix } else { &hanging };
            self.out
                .push_str(format!("{indent}{}", &text[row]).trim_end());
            self.out.push('\n');
        }
    }

    /// Writes a single claim, then the findings about it.
    fn single(&mut self, tree: &Group<'_>, claim: &Claim) {
        self.claim(claim);
        for finding in tree.all_findings() {
            self.finding(finding);
        }
    }

    fn document(&mut self, tree: &Group<'_>) {
        self.lines("", &self.report.heading);
        self.blank();
        if self.report.view == View::Overview {
            self.here_table();
            self.counts();
        }
        tree.write(self.report.view, self);
    }

    fn claim(&mut self, claim: &Claim) {
        let report = self.report;
        self.lines(&format!("{} ", claim.status.glyph()), &claim.title);
        let status = claim.status_and_kind();
        let place = report.kb.place_with_model(claim);
        self.lines("  ", &format!("{} · {status} · {place}", claim.id));
        self.blank();
        for field in Field::DETAIL {
            let prefix = format!("  {:<8}  ", field.text_label());
            match field.shown(claim) {
                Some(Value::Counterparts(counterparts)) => {
                    for counterpart in counterparts {
                        let name = report.kb.counterpart_name(counterpart);
                        let name = name.map(|name| format!("{name} · "));
                        self.lines(
                            &prefix,
                            &format!("{}{counterpart}", name.unwrap_or_default()),
                        );
                    }
                }
                Some(value) => self.value(&prefix, value),
                None => {}
            }
            if field == Field::Observed {
                for remark in report.assessments.remarks_on(claim) {
                    self.lines(
                        &format!("  {:<8}  ", label::HERE.to_lowercase()),
                        &remark.text(),
                    );
                }
            }
        }
        self.blank();
    }

    /// Writes the value of a field after a prefix.
    fn value(&mut self, prefix: &str, value: Value<'_>) {
        match value {
            Value::Links(links) => links.iter().for_each(|link| self.link(prefix, link)),
            _ => {
                for text in value.texts() {
                    self.lines(prefix, &text);
                }
            }
        }
    }

    fn link(&mut self, prefix: &str, link: &Link) {
        match &link.title {
            Some(title) => {
                self.lines(prefix, title);
                self.address(&" ".repeat(width(prefix)), &link.url);
            }
            None => self.address(prefix, &link.url),
        }
    }

    /// Writes an address unwrapped, so that it can be opened and copied.
    fn address(&mut self, indent: &str, url: &str) {
        self.out.push_str(&format!("{indent}{url}\n"));
    }

    /// Writes the table of observed against assessed statuses, if there are assessments.
    fn here_table(&mut self) {
        let Some(table) = group::here_table(self.report) else {
            return;
        };
        self.table([table.header].into_iter().chain(table.rows).collect());
        if let Some(note) = group::here_note(self.report) {
            self.lines("", note);
            self.blank();
        }
    }

    /// Writes a table of names, each with its numbers, followed by a blank line.
    fn table(&mut self, rows: Vec<Vec<String>>) {
        let columns = 0..rows[0].len();
        let widths = columns.map(|at| rows.iter().map(|row| width(&row[at])).max());
        let widths: Vec<usize> = widths.flatten().collect();
        for row in rows {
            let pad = " ".repeat(widths[0] - width(&row[0]));
            self.out.push_str(&format!("{}{pad}", row[0]));
            for (cell, width) in row.iter().zip(&widths).skip(1) {
                self.out.push_str(&format!("{GAP}{cell:>width$}"));
            }
            self.out.push('\n');
        }
        self.blank();
    }

    /// Writes the counts, one row per aspect or area. Columns are titled with glyphs if there is no room for the
    /// names of the statuses.
    fn counts(&mut self) {
        let statuses = self.report.kb.statuses();
        let mut rows = group::counts_table(self.report).rows;
        for row in &mut rows {
            let area = row.remove(1);
            if !area.is_empty() {
                row[0] = format!("  {area}");
            }
        }
        let names = rows.iter().map(|row| width(&row[0])).max();
        let words = statuses.iter().map(|status| status.name()).chain([TOTAL]);
        let taken = names.unwrap_or(0)
            + words
                .clone()
                .map(|word| GAP.len() + word.len())
                .sum::<usize>();
        let fits = taken <= self.width.max(TEXT_WIDTH);
        let glyphs = statuses
            .iter()
            .map(|status| format!("{:>GLYPH_WIDTH$}", status.glyph()));
        let titles: Vec<String> = match fits {
            true => words.map(str::to_owned).collect(),
            false => glyphs.chain([TOTAL.to_owned()]).collect(),
        };
        rows.insert(0, [String::new()].into_iter().chain(titles).collect());
        self.table(rows);
        if !fits {
            let legend = statuses
                .iter()
                .map(|one| format!("{} {}", one.glyph(), one.name()));
            self.lines("", &legend.collect::<Vec<_>>().join(", "));
        }
        self.lines("", CAPTION);
        self.blank();
    }

    fn credit(&mut self) {
        let kb = self.report.kb;
        self.lines("", &format!("Source: {}", kb.source.credit()));
        if let Some(url) = &kb.source.url {
            self.address("", url);
        }
    }
}

impl Writer for TextPage<'_> {
    fn heading(&mut self, group: &Group<'_>, level: usize, _: bool) {
        let mark = if level == 2 { "== " } else { "-- " };
        self.lines(mark, group.name);
        self.blank();
    }

    fn finding(&mut self, finding: &Finding) {
        let kb = self.report.kb;
        self.lines("~ ", &format!("{}: {}", finding.kind.word(), finding.title));
        self.lines(
            "  ",
            &format!("{} · {}", finding.id, kb.scope_name(finding)),
        );
        self.lines("  ", &finding.text);
        // An overview does not need the aliases.
        let is_shown = |field: &Field| *field == Field::Link || self.report.view != View::Overview;
        for field in [Field::Alias, Field::Link].into_iter().filter(is_shown) {
            if let Some(value) = field.of_finding(finding) {
                self.value(&format!("  {:<8}  ", field.text_label()), value);
            }
        }
        self.blank();
    }

    fn claims(&mut self, claims: &[&Claim], _: usize) {
        claims.iter().for_each(|claim| self.claim(claim));
    }
}
