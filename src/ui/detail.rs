//! The detail of one claim or finding: place, claimed beside observed, evidence, findings, links.

use std::rc::Rc;

use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::Context;
use super::assessments;
use super::document::{Document, Highlighted, column_widths};
use super::layout::title_room;
use super::panel::Panel;
use super::text::{capital, counted, cut, spaces, to_u16, width};
use super::theme::Theme;
use crate::app::{App, Split, Viewport, Window};
use crate::kb::{Claim, Counterpart, Field, Finding, FindingKind, Item, Link, Value};

/// The minimum width, in columns, for claimed and observed side by side.
const MIN_SIDE_BY_SIDE_WIDTH: usize = 56;

/// Below this width addresses are indented less, so that a host name fits.
const NARROW: usize = 42;

/// The wrapped detail of the last frame, with the inputs that it depends on.
#[derive(Debug, Default)]
pub(crate) struct DetailCache {
    key: DetailKey,
    document: Document,
}

/// The selection, the width in columns, and the revision of the app.
type DetailKey = (Option<Item>, usize, u64);

/// Lays out the detail of the selection and updates the viewport.
pub(crate) fn compose(
    cx: Context<'_>,
    panel: &mut Panel,
    cache: &mut DetailCache,
    viewport: &mut Viewport,
) {
    let app = cx.app;
    let (columns, height) = panel.room();
    let key = (app.selected(), columns, app.revision);
    let mut window = viewport.detail;
    if cache.key != key {
        let title = panel.title.as_deref().unwrap_or_default();
        let has_title = width(title) <= title_room(panel.area);
        let document = document(cx, columns, has_title);
        let (item, old_columns, _) = cache.key;
        let is_rewrapped = item == key.0 && old_columns != columns;
        if is_rewrapped && window.top > 0 {
            let top = cache.document.rows.get(window.top);
            window.top = top.map_or(0, |row| document.row_at(row.position));
        }
        *cache = DetailCache { key, document };
    }
    let document = &cache.document;
    panel.window = window.resized(height, document.rows.len());
    panel.lines = document.visible(panel.window);
    viewport.detail = panel.window;
    viewport.matches = document.matches();
    // Point at the current match in the margin.
    let at = app.match_at().and_then(|at| viewport.matches.get(at));
    if let Some(row) = at.and_then(|row| row.checked_sub(panel.window.top))
        && row < height
    {
        let place = Position::new(panel.area.x + 1, panel.inside.y + to_u16(row));
        panel.signs.push((place, "›"));
    }
}

impl DetailCache {
    /// The visible links, each with the cells of one of its rows.
    pub(crate) fn links(&self, inside: Rect, window: Window) -> Vec<(Rect, Rc<str>)> {
        let links = self.document.links.iter();
        let rows =
            links.flat_map(|(rows, lead, url)| rows.clone().map(move |row| (row, *lead, url)));
        let cells = rows.filter_map(|(row, lead, url)| {
            let width = self.document.rows.get(row)?.line.width();
            let cells = Rect {
                x: inside.x + to_u16(lead),
                y: inside.y.checked_add(to_u16(row.checked_sub(window.top)?))?,
                width: to_u16(width.checked_sub(lead)?),
                height: 1,
            };
            let cells = cells.intersection(inside);
            (!cells.is_empty()).then(|| (cells, Rc::clone(url)))
        });
        cells.collect()
    }
}

/// The detail of the selection at this width, with its title unless that fits on the border.
fn document(cx: Context<'_>, columns: usize, has_title: bool) -> Document {
    let app = cx.app;
    let document = Document::new(columns, cx.theme);
    let mut page = DetailWriter { cx, document };
    match app.selected() {
        Some(item) if !has_title => {
            let title = Highlighted::field(app, Field::Title, app.kb().title(item));
            page.document.text(Vec::new(), &title, cx.theme.strong());
            page.document.blank();
        }
        _ => page.document.skip_blocks(2),
    }
    match (app.selected_claim(), app.selected_finding()) {
        (Some(claim), _) => page.claim(claim),
        (_, Some(finding)) => page.finding_alone(finding),
        _ => {}
    }
    page.document
}

/// Whether claimed and observed are shown side by side at this width.
pub(crate) fn is_side_by_side(app: &App, columns: usize) -> bool {
    match app.panes.split {
        Split::Auto => columns >= MIN_SIDE_BY_SIDE_WIDTH,
        Split::SideBySide => true,
        Split::Stacked => false,
    }
}

struct DetailWriter<'a> {
    cx: Context<'a>,
    document: Document,
}

impl DetailWriter<'_> {
    fn claim(&mut self, claim: &Claim) {
        let standing = claim.status_and_kind().to_uppercase();
        let badge = self.cx.theme.badge_of(claim.status, &standing);
        let place = self.cx.app.kb().place_with_model(claim);
        self.text(vec![badge, Span::raw("  ")], &place, Field::Aspect);
        self.document.blank();
        self.claimed_and_observed(claim);
        assessments::write(&mut self.document, self.cx.app, claim);
        // The search words of a claim come last. Links are listed together with those of the findings.
        let apart = [Field::Claimed, Field::Observed, Field::Link];
        let fields = Field::DETAIL.iter().filter(|field| !apart.contains(field));
        let values = fields.filter_map(|field| Some((*field, field.of_claim(claim)?)));
        let (words, facts): (Vec<_>, Vec<_>) =
            values.partition(|(_, value)| matches!(value, Value::Words(_)));
        for (field, value) in facts {
            self.value(field, value);
        }
        let kb = self.cx.app.kb();
        // Findings about the whole knowledge base are shown in the overview, not under each claim.
        let findings = kb.findings_about(claim).map(|at| &kb.findings[at]);
        for finding in findings.filter(|finding| finding.aspect.is_some()) {
            self.finding(finding);
        }
        for (field, value) in words {
            self.value(field, value);
        }
        self.links();
        self.neighbours();
    }

    /// Writes the value of a field.
    fn value(&mut self, field: Field, value: Value<'_>) {
        let texts = match value {
            Value::Word(word) => {
                self.document.blank();
                let heading = format!("{}  ", field.heading());
                let heading = Span::styled(heading, self.document.theme.strong());
                return self.text(vec![heading], word, field);
            }
            Value::Counterparts(counterparts) => return self.counterparts(field, counterparts),
            _ => value.texts(),
        };
        self.section(field.heading());
        for text in texts {
            self.text(vec![Span::raw("  ")], &text, field);
        }
    }

    /// Writes the counterparts of a claim: their titles, their models and what was observed of them.
    fn counterparts(&mut self, field: Field, counterparts: &[Counterpart]) {
        self.section(field.heading());
        for counterpart in counterparts {
            let Some(found) = self.cx.app.kb().counterpart(counterpart) else {
                self.text(vec![Span::raw("  ")], &counterpart.to_string(), field);
                continue;
            };
            let (theme, claim) = (self.document.theme, found.claim());
            let glyph = theme.styled_glyph(claim.status);
            let lead = vec![Span::raw("  "), glyph, Span::raw(" ")];
            let document = &mut self.document;
            document.text(lead, &Highlighted::plain(&claim.title), theme.strong());
            let standing = format!("{} · {}", found.model(), claim.status_and_kind());
            document.indented(4, &standing, theme.quiet);
            document.indented(4, claim.observed_or_placeholder(), theme.text());
        }
    }

    fn finding_alone(&mut self, finding: &Finding) {
        let kind = format!("{} {}", FindingKind::GLYPH, finding.kind.word());
        let lead = vec![
            Span::styled(kind.to_uppercase(), self.document.theme.accent),
            Span::raw("  "),
        ];
        self.text(lead, &self.cx.app.kb().scope_name(finding), Field::Aspect);
        self.document.blank();
        self.text(Vec::new(), &finding.text, Field::Finding);
        if let Some(aliases) = Field::Alias.of_finding(finding) {
            self.value(Field::Alias, aliases);
        }
        let about = self.cx.app.claims_about(finding);
        self.document.blank();
        let count = match about {
            0 => "It is about no claim of this knowledge base.".to_owned(),
            _ => format!("It is about {}.", counted(about, "claim")),
        };
        self.document
            .line(Span::styled(count, self.document.theme.quiet));
        self.links();
        self.neighbours();
    }

    /// Writes claimed and observed: in two columns if there is room, otherwise stacked.
    fn claimed_and_observed(&mut self, claim: &Claim) {
        let (theme, columns) = (self.document.theme, self.document.columns);
        let both = Highlighted::claimed_and_observed(self.cx.app, claim);
        if is_side_by_side(self.cx.app, columns) {
            self.document.line(column_titles(columns, &theme));
            self.document.columns(&both);
            return;
        }
        for (at, (title, text)) in [CLAIMED, OBSERVED].into_iter().zip(&both).enumerate() {
            if at > 0 {
                self.document.blank();
            }
            self.document.heading(title);
            self.document.text(Vec::new(), text, theme.text());
        }
    }

    fn finding(&mut self, finding: &Finding) {
        self.document.blank();
        let kind = format!("{} {}  ", FindingKind::GLYPH, capital(finding.kind.word()));
        let lead = vec![Span::styled(kind, self.document.theme.accent)];
        let title = Highlighted::field(self.cx.app, Field::Finding, &finding.title);
        let style = self.document.theme.strong();
        self.document.text(lead, &title, style);
        self.text(vec![Span::raw("  ")], &finding.text, Field::Finding);
    }

    fn links(&mut self) {
        let links = self.cx.app.links();
        if links.is_empty() {
            return;
        }
        self.section("Links");
        for (at, link) in links.into_iter().enumerate() {
            self.link(at, link);
        }
    }

    fn link(&mut self, at: usize, link: &Link) {
        let number = Span::styled(format!("  [{}] ", at + 1), self.document.theme.accent);
        let lead = match &link.title {
            Some(title) => {
                self.text(vec![number], title, Field::Link);
                spaces(if self.document.columns < NARROW { 4 } else { 6 })
            }
            None => number,
        };
        let indent = lead.width();
        let style = self.document.theme.quiet;
        let address = Highlighted::plain(&link.url);
        let first = self.document.rows.len();
        self.document.text(vec![lead], &address, style);
        let rows = first..self.document.rows.len();
        let url = link.url.as_str().into();
        self.document.links.push((rows, indent, url));
    }

    /// Writes the previous and next items of the list.
    fn neighbours(&mut self) {
        let Some(item) = self.cx.app.selected() else {
            return;
        };
        self.document.blank();
        let neighbours = self.cx.app.list.listing.neighbours(item);
        let ways = ["⟨previous-claim⟩ ", "⟨next-claim⟩ "];
        for (way, item) in ways.into_iter().zip(neighbours) {
            if let Some(item) = item {
                let key = self.cx.keys.expand_keys(way);
                let room = self.document.columns.saturating_sub(width(&key));
                let title = cut(self.cx.app.kb().title(item), room);
                self.document.line(Line::from(vec![
                    Span::styled(key, self.document.theme.accent),
                    Span::styled(title.into_owned(), self.document.theme.quiet),
                ]));
            }
        }
    }

    fn section(&mut self, label: &str) {
        self.document.blank();
        self.document.heading(label.to_owned());
    }

    fn text(&mut self, lead: Vec<Span<'static>>, text: &str, field: Field) {
        let style = self.document.theme.text();
        let text = Highlighted::field(self.cx.app, field, text);
        self.document.text(lead, &text, style);
    }
}

pub(crate) const CLAIMED: &str = "CLAIMED on paper";
pub(crate) const OBSERVED: &str = "OBSERVED in practice";

/// The headings of the two columns.
pub(crate) fn column_titles(columns: usize, theme: &Theme) -> Line<'static> {
    let [left, right] = column_widths(columns);
    let claimed = cut(CLAIMED, left).into_owned();
    Line::from(vec![
        Span::styled(format!("{claimed:<left$}"), theme.strong()),
        Span::styled(super::document::SEPARATOR, theme.rule),
        Span::styled(cut(OBSERVED, right).into_owned(), theme.strong()),
    ])
}
