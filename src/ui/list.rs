//! The claims pane: rows under headings, a context line under a match, and notes about an empty list or
//! hidden matches.

use std::borrow::Cow;
use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Context;
use super::assessments;
use super::cache::Cache;
use super::panel::Panel;
use super::text::{ELLIPSIS, capital, counted, cut, spaces, spans, width, wrapped};
use super::theme::Theme;
use crate::app::{App, Heading, ListRow, Message, Mode, Pane, Window};
use crate::kb::{Claim, Field, FindingKind, Item, Line as Text};
use crate::search::{Excerpt, Facet, excerpt};

/// Cached context lines, which show where a row matched the query.
pub(crate) type ContextCache = Cache<Item, Option<Line<'static>>>;

/// Lays out the visible rows, scrolled so that the selection is visible, and the notes below them. Returns
/// the scroll window for the viewport.
pub(crate) fn compose(cx: Context<'_>, panel: &mut Panel, contexts: &mut ContextCache) -> Window {
    let (columns, height) = panel.room();
    let listing = &cx.app.list.listing;
    let notes = wrapped_notes(cx, columns, height);
    let room = height.saturating_sub(notes.len());
    contexts.begin(cx.app, columns);
    let writer = RowWriter { cx, columns };
    let mut rows = Rows { writer, contexts };
    let top = rows.first_visible(room);
    let mut below = top;
    for (at, line) in rows.visible(top, room) {
        if let Some(item) = listing.item_at(at) {
            panel.on_click_in_row(panel.lines.len(), Message::Select(item));
        }
        panel.lines.push(line);
        below = at + 1;
    }
    panel.window = Window {
        top,
        height: below - top,
        total: listing.rows(),
    };
    let used = panel.lines.len();
    // Notes are at the top of an empty list, otherwise below a blank line if there is room for one.
    if used > 0 && used + notes.len() < height {
        panel.lines.push(Line::default());
    }
    let quiet = cx.theme.quiet;
    let notes = notes.into_iter().map(|note| Line::styled(note, quiet));
    panel.lines.extend(notes);
    Window {
        height: used,
        ..panel.window
    }
}

/// The rows of the listing, laid out lazily.
struct Rows<'a> {
    writer: RowWriter<'a>,
    contexts: &'a mut ContextCache,
}

impl Rows<'_> {
    /// The first visible row: the previous scroll offset, adjusted so that the selected row is fully visible
    /// and no space is left empty at the end.
    fn first_visible(&mut self, room: usize) -> usize {
        let app = self.writer.cx.app;
        let listing = &app.list.listing;
        let Some(selected) = app.selected().and_then(|item| listing.row_of(item)) else {
            return 0;
        };
        let lowest = self.first_row_ending_at(selected, room);
        // Scroll the headings directly above the selected row into view too.
        let mut highest = listing.heading_above(selected);
        // A row has at least one line.
        if highest + room > listing.rows() {
            highest = highest.min(self.first_row_ending_at(listing.rows().saturating_sub(1), room));
        }
        let highest = highest.max(lowest);
        app.viewport.list.top.clamp(lowest, highest)
    }

    /// The first row of a window whose last row is `end`.
    fn first_row_ending_at(&mut self, end: usize, room: usize) -> usize {
        let (mut top, mut used) = (end, self.height(end));
        while top > 0 {
            used += self.height(top - 1);
            if used > room {
                break;
            }
            top -= 1;
        }
        top
    }

    fn visible(&mut self, top: usize, room: usize) -> Vec<(usize, Line<'static>)> {
        let mut lines = Vec::new();
        let listing = &self.writer.cx.app.list.listing;
        let rows = (top..listing.rows()).filter_map(|at| Some((at, listing.row(at)?)));
        for (at, row) in rows {
            if lines.len() >= room {
                break;
            }
            lines.push((at, self.writer.line(row)));
            if let Some(context) = self.context(row) {
                lines.push((at, context.clone()));
            }
        }
        lines.truncate(room);
        lines
    }

    fn height(&mut self, at: usize) -> usize {
        let row = self.writer.cx.app.list.listing.row(at);
        row.map_or(0, |row| 1 + usize::from(self.context(row).is_some()))
    }

    fn context(&mut self, row: ListRow) -> Option<&Line<'static>> {
        let ListRow::Item(item) = row else {
            return None;
        };
        let writer = self.writer;
        let context = self.contexts.get(item, || writer.context(item));
        context.as_ref()
    }
}

/// The columns before a title, without the optional glyphs: gutter, mark, glyph, space.
const INDENT: usize = 4;

/// The shortest excerpt, in columns, that is shown after the missing words.
const MIN_EXCERPT_WIDTH: usize = 12;

/// Lays out individual rows.
#[derive(Clone, Copy)]
struct RowWriter<'a> {
    cx: Context<'a>,
    columns: usize,
}

impl RowWriter<'_> {
    /// The columns before a title, including the assessment glyph and the kind glyph where these are shown.
    fn indent(self) -> usize {
        INDENT + usize::from(!self.cx.app.assessments().is_empty()) + usize::from(self.has_kinds())
    }

    fn has_kinds(self) -> bool {
        let mut facets = self.cx.app.filters.counts.iter();
        facets.any(|(facet, _)| *facet == Facet::Kind)
    }

    fn kind(self, item: Item) -> Span<'static> {
        let claim = item.claim().and_then(|at| self.cx.app.kb().claims.get(at));
        let kind = claim.map(|claim| claim.kind).unwrap_or_default();
        Span::styled(self.cx.theme.kind_glyph(kind), self.cx.theme.accent)
    }

    fn line(self, row: ListRow) -> Line<'static> {
        match row {
            ListRow::Heading(heading) => self.heading(heading),
            ListRow::Item(item) => self.title(item),
        }
    }

    fn heading(self, heading: Heading) -> Line<'static> {
        let count = match (heading.shown, heading.total) {
            (0, _) => String::new(),
            (shown, total) if shown == total => format!(" {total}"),
            (shown, total) => format!(" {shown}/{total}"),
        };
        let indent = usize::from(heading.is_nested());
        let room = self.columns.saturating_sub(indent + width(&count));
        let name = cut(heading.text(self.cx.app.kb()), room).into_owned();
        let style = match heading.is_nested() {
            false => self.cx.theme.strong(),
            true => self.cx.theme.text(),
        };
        let gap = room.saturating_sub(width(&name));
        Line::from(vec![
            spaces(indent),
            Span::styled(name, style),
            spaces(gap),
            Span::styled(count, self.cx.theme.quiet),
        ])
    }

    /// The context line of an item: the query words it lacks, and where it matched if not in its title.
    fn context(self, item: Item) -> Option<Line<'static>> {
        let (app, style) = (self.cx.app, self.cx.theme.quiet);
        let context = app.search.results.context(app.kb(), item);
        let missing = self.missing_words(item);
        if context.is_none() && missing.is_empty() {
            return None;
        }
        let room = self.columns.saturating_sub(self.indent());
        let missing = cut(&missing, room).into_owned();
        let gap = if missing.is_empty() { "" } else { " · " };
        let room = room.saturating_sub(width(&missing));
        let mut parts = vec![spaces(self.indent()), Span::styled(missing, style)];
        if let Some(context) = context {
            let label = format!("{gap}{}: ", context.field.name());
            let room = room.saturating_sub(width(&label));
            if gap.is_empty() || room >= MIN_EXCERPT_WIDTH {
                let shown = excerpt(context.text, &context.ranges, room);
                parts.push(Span::styled(label, style));
                parts.extend(self.excerpt(&shown, style));
            }
        }
        Some(Line::from(parts))
    }

    /// `without incident`: the query words an item lacks, except those that match nothing at all.
    fn missing_words(self, item: Item) -> String {
        let results = &self.cx.app.search.results;
        // Without a query the index may not exist yet, and the first frame must not wait for it.
        if results.complete == results.hits.len() {
            return String::new();
        }
        let index = self.cx.app.index();
        let missing = index.map_or(Vec::new(), |index| index.missing_words(results, item));
        let is_reported = |word: &&str| results.unknown_words.iter().any(|other| other == word);
        let missing = missing.into_iter().filter(|word| !is_reported(word));
        let missing: Vec<_> = missing.collect();
        if missing.is_empty() {
            return String::new();
        }
        format!("without {}", missing.join(", "))
    }

    fn title(self, item: Item) -> Line<'static> {
        let Context { app, theme, .. } = self.cx;
        let selected = app.selected() == Some(item);
        let title = app.kb().title(item);
        let ranges = app.search.results.highlights(Field::Title, title);
        let origin = self.origin(item);
        let room = self.columns.saturating_sub(self.indent() + width(&origin));
        let shown = cut_title(title, ranges, room);
        let has_keys =
            app.panes.focus == Pane::Claims && matches!(app.mode(), Mode::Claims | Mode::Typing);
        let (style, rest) = match (selected, has_keys) {
            (true, true) => (theme.selected, theme.selected),
            (true, false) => (theme.selected_unfocused, theme.text()),
            _ => (theme.text(), theme.text()),
        };
        let is_marked = app.marks().contains(&item);
        let mut parts = vec![
            Span::raw(if selected { "▌" } else { " " }),
            Span::raw(if is_marked { "*" } else { " " }),
            glyph(app, item, theme),
        ];
        if self.has_kinds() {
            parts.push(self.kind(item));
        }
        if !app.assessments().is_empty() {
            parts.push(assessments::glyph(app, item.claim(), theme));
        }
        parts.push(Span::styled(" ", style));
        parts.extend(self.excerpt(&shown, style));
        let gap = " ".repeat(room.saturating_sub(width(&shown.text)));
        parts.push(Span::styled(gap, rest));
        if !origin.is_empty() {
            let quiet = if rest == theme.text() {
                theme.quiet
            } else {
                rest
            };
            parts.push(Span::styled(origin, quiet));
        }
        Line::from(parts)
    }

    /// The operating model of an item, shown at the end of its row if there are several models.
    fn origin(self, item: Item) -> String {
        let (kb, models) = (self.cx.app.kb(), self.cx.app.models());
        let model = match item {
            Item::Claim(at) => kb.claims.get(at).and_then(Claim::model),
            Item::Finding(at) => kb.findings.get(at).and_then(|one| one.model.as_deref()),
        };
        match model.filter(|_| models.len() > 1) {
            Some(model) => format!(" {}", initials(models, model)),
            None => String::new(),
        }
    }

    fn excerpt(self, shown: &Excerpt, style: Style) -> Vec<Span<'static>> {
        let whole = 0..shown.text.len();
        spans(
            &shown.text,
            whole,
            &shown.ranges,
            style,
            self.cx.theme.hit(),
        )
    }
}

/// A title, truncated at its end if no match is lost by that, otherwise around the matches.
fn cut_title(title: &str, ranges: Vec<Range<usize>>, room: usize) -> Excerpt {
    let text = cut(title, room);
    let kept = match &text {
        Cow::Borrowed(text) => text.len(),
        Cow::Owned(text) => text.len() - ELLIPSIS.len(),
    };
    if ranges.last().is_some_and(|last| last.end > kept) {
        return excerpt(title, &ranges, room);
    }
    Excerpt {
        text: text.into_owned(),
        ranges,
    }
}

/// The maximum number of initials shown for a model.
const MAX_INITIALS: usize = 6;

/// The initials of a model, followed by its number if another model has the same initials.
fn initials(models: &[Text], model: &str) -> String {
    let of = |model: &str| -> String {
        let words = model.split(|letter: char| !letter.is_alphanumeric());
        let letters = words.filter_map(|word| word.chars().next());
        letters
            .take(MAX_INITIALS)
            .collect::<String>()
            .to_uppercase()
    };
    let own = of(model);
    let same = models.iter().filter(|other| of(other) == own);
    let number = same.clone().position(|other| **other == *model);
    match number {
        Some(number) if same.count() > 1 => format!("{own}{}", number + 1),
        _ => own,
    }
}

/// The glyph before a title: the status of a claim, or the sign for a finding.
fn glyph(app: &App, item: Item, theme: &Theme) -> Span<'static> {
    match item.claim().and_then(|at| app.kb().claims.get(at)) {
        Some(claim) => theme.styled_glyph(claim.status),
        None => Span::styled(FindingKind::GLYPH, theme.accent),
    }
}

fn wrapped_notes(cx: Context<'_>, columns: usize, height: usize) -> Vec<String> {
    let notes = notes(cx.app).into_iter();
    let notes: Vec<_> = notes.map(|note| cx.keys.expand_keys(&note)).collect();
    let rows = notes.iter().flat_map(|note| wrapped(note, columns));
    let mut rows: Vec<String> = rows.map(str::to_owned).collect();
    // If there is little room, rows take precedence over notes.
    let most = match cx.app.list.listing.rows() {
        0 => height,
        _ => height / 2,
    };
    rows.truncate(most);
    rows
}

/// The notes about the list: replaced words, hidden matches, and what to do if it is empty.
fn notes(app: &App) -> Vec<String> {
    let (listing, results) = (&app.list.listing, &app.search.results);
    let mut notes: Vec<String> = Vec::new();
    notes.extend(completions(app));
    if !results.hits.is_empty() {
        let unknown = results.unknown_words.iter();
        notes.extend(unknown.map(|word| format!("no claim has {word}")));
        notes.extend(results.unknown.iter().map(ToString::to_string));
        let corrections = results.corrections.iter();
        notes.extend(corrections.map(|one| format!("showing {} for {}", one.searched, one.typed)));
    }
    if app.search.awaits_index {
        notes.push("Still indexing: results appear when that is done.".to_owned());
    } else if app.kb().claims.is_empty() {
        notes.push("This knowledge base has no claims.".to_owned());
    } else if results.hits.is_empty() {
        notes.push(format!("Nothing matches “{}”.", app.search.query.text()));
        match suggestion(app) {
            Some(meant) => notes.push(meant),
            None => {
                let unknown = results.unknown.iter();
                notes.extend(unknown.map(|value| format!("{}.", capital(&value.to_string()))));
            }
        }
        let key = if app.search.is_typing {
            "Ctrl-u"
        } else {
            "⟨back⟩"
        };
        notes.push(format!("{key} clears the query."));
    } else if listing.claims == 0 && listing.hidden == 0 {
        notes.push("No claim matches, only the findings above.".to_owned());
    } else if listing.claims == 0 {
        let statuses = app.filters.set.ids(Facet::Status);
        let statuses: Vec<_> = statuses.collect();
        let places = [Facet::Status, Facet::Aspect, Facet::Area];
        let facets = app.filters.set.facets();
        let is_of_place = facets.iter().all(|facet| places.contains(facet));
        notes.push(match statuses.as_slice() {
            [one] if app.search.query.is_empty() && is_of_place => {
                format!("No claim is {one} here.")
            }
            _ => "No claim matches with these filters.".to_owned(),
        });
        notes.push(hidden(listing.hidden, app));
    } else if listing.hidden > 0 && !app.search.query.is_empty() {
        notes.push(hidden(listing.hidden, app));
    }
    notes
}

fn hidden(claims: usize, app: &App) -> String {
    let noun = if app.search.query.is_empty() {
        "claim"
    } else {
        "more match"
    };
    let key = if app.search.is_typing {
        "Enter, then ⟨clear⟩"
    } else {
        "⟨clear⟩"
    };
    let claims = counted(claims, noun);
    format!("{claims} outside the filters: {key} clears them.")
}

/// The possible completions of the value being typed; Tab takes the first.
fn completions(app: &App) -> Option<String> {
    let (_, values) = app.completions();
    (!values.is_empty()).then(|| format!("Tab: {}", values.join(" · ")))
}

fn suggestion(app: &App) -> Option<String> {
    let query = app.search.results.did_you_mean.as_ref()?;
    Some(if app.search.is_typing {
        format!("Did you mean “{query}”? Tab accepts it.")
    } else {
        format!("Did you mean “{query}”? ⟨search⟩ and Tab accept it.")
    })
}
