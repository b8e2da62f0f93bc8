//! The header: the open knowledge base, the search box, the active filters.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Context;
use super::layout::Areas;
use super::panel::Panel;
use super::text::{counted, cut, spaces, to_u16, visible_input, width};
use crate::app::{App, MainView, Message, Mode};
use crate::kb::{Field, Status};
use crate::search::{FacetValue, MatchClass};

const NAME: &str = " onpaper  ";

/// Everything above the panes.
#[derive(Debug)]
pub(crate) struct Header {
    title: Line<'static>,
    search: SearchBox,
    /// The filter chips, with their places from where they begin.
    chips: Vec<(Rect, Chip)>,
    /// The number of rows that the filter chips need of their own.
    pub(crate) chip_rows: u16,
}

/// The maximum number of rows for chips alone.
const MAX_CHIP_ROWS: u16 = 3;

impl Header {
    /// Lays out the header for this width.
    pub(crate) fn of(cx: Context<'_>, columns: u16) -> Self {
        let room = usize::from(columns);
        let search = search_box(cx, room);
        let chips = match cx.app.panes.view {
            MainView::Present => Vec::new(),
            _ => chips(cx.app, room.saturating_sub(6)),
        };
        let all: usize = chips.iter().map(|chip| width(&chip.text) + 1).sum();
        let beside = room.saturating_sub(search.used + 2);
        let fits_beside = chips.is_empty() || all <= beside;
        let place = match fits_beside {
            true => Rect::new(0, 0, to_u16(beside), 1),
            false => Rect::new(0, 0, columns - 1, MAX_CHIP_ROWS),
        };
        let chips = place_chips(chips, place);
        let last = chips.last().filter(|_| !fits_beside);
        Self {
            title: title(cx, room),
            search,
            chip_rows: last.map_or(0, |(area, _)| area.y + 1),
            chips,
        }
    }

    /// Places the rows and the chips.
    pub(crate) fn panels(self, cx: Context<'_>, areas: &Areas) -> Vec<Panel> {
        let mut search = Panel::borderless(areas.search, vec![self.search.line]);
        search.on_click(Message::StartTyping);
        if let Some(column) = self.search.cursor {
            search.set_cursor(column, 0);
        }
        let (x, y) = match areas.chips {
            Some(row) => (row.x + 1, row.y),
            None => (
                areas.search.x + to_u16(self.search.used + 2),
                areas.search.y,
            ),
        };
        let mut panels = vec![Panel::borderless(areas.header, vec![self.title]), search];
        panels.extend(self.chips.into_iter().map(|(area, chip)| {
            let area = Rect::new(x + area.x, y + area.y, area.width, 1);
            let line = Line::styled(chip.text, cx.theme.selected);
            let mut panel = Panel::borderless(area, vec![line]);
            if let Some(value) = chip.value {
                panel.on_click(Message::ToggleValue(value));
            }
            panel
        }));
        panels
    }
}

/// The first row: the knowledge base, its counts and global keys.
fn title(cx: Context<'_>, columns: usize) -> Line<'static> {
    let Context { app, theme, keys } = cx;
    if app.loading.awaited.is_some() {
        let name = cut(NAME, columns).into_owned();
        return Line::from(Span::styled(name, theme.accent.patch(theme.strong())));
    }
    // In other modes these keys differ; the footer shows those.
    let keys_text = match app.mode() {
        Mode::Claims | Mode::Filters | Mode::Detail => "⟨help⟩ help  ⟨quit⟩ quit ",
        Mode::Compare | Mode::Models | Mode::Overview => "⟨help⟩ help  ⟨quit⟩ back ",
        _ => "",
    };
    let keys = keys.expand_keys(keys_text);
    let (name, gap) = (NAME, "   ");
    let title = &app.kb().title;
    let mut room = columns.saturating_sub(width(name));
    let mut parts = vec![Span::styled(name, theme.accent.patch(theme.strong()))];
    // Parts that do not fit are dropped, least important first.
    let with_keys = !keys.is_empty() && width(title) + width(gap) + width(&keys) <= room;
    if with_keys {
        room -= width(&keys);
    }
    parts.push(Span::styled(cut(title, room).into_owned(), theme.strong()));
    room = room.saturating_sub(width(title));
    let fits = |counts: &String| width(gap) + width(counts) < room;
    if let Some(counts) = counts(cx).into_iter().find(fits) {
        room -= width(gap) + width(&counts);
        parts.extend([Span::raw(gap), Span::styled(counts, theme.quiet)]);
    }
    if with_keys {
        parts.extend([spaces(room), Span::styled(keys, theme.quiet)]);
    }
    Line::from(parts)
}

/// The number of claims, in total and by status, in decreasing length for narrower terminals.
fn counts(cx: Context<'_>) -> Vec<String> {
    let (total, statuses) = (cx.app.overview().total, cx.app.statuses());
    let words = |status: Status| format!("{} {}", total.of(status), status.name());
    let glyphs = |status: Status| format!("{} {}", cx.theme.glyph(status), total.of(status));
    let joined = |part: &dyn Fn(Status) -> String, between: &str| {
        let parts = statuses.iter().map(|&status| part(status));
        let parts: Vec<_> = [counted(total.total(), "claim")]
            .into_iter()
            .chain(parts)
            .collect();
        parts.join(between)
    };
    let mut ways = vec![joined(&words, " · ")];
    if statuses.len() > 2 {
        ways.push(joined(&glyphs, "  "));
    }
    ways
}

#[derive(Debug)]
struct SearchBox {
    line: Line<'static>,
    /// The cursor column while a query is typed.
    cursor: Option<usize>,
    /// The number of columns used.
    used: usize,
}

/// The room that a long query needs.
const MIN_QUERY_COLUMNS: usize = 12;

/// The second row: the query and the number of matches.
fn search_box(cx: Context<'_>, columns: usize) -> SearchBox {
    let Context { app, theme, keys } = cx;
    let input = &app.search.input;
    // A count that would leave the query too little room is shortened.
    let needed = MIN_QUERY_COLUMNS.min(width(input.value()) + 2);
    let fits = |found: &String| 4 + needed + width(found) <= columns;
    let [all, less @ .., least] = found(app);
    let found = [all].into_iter().chain(less).find(fits).unwrap_or(least);
    let mut lead = " / ".to_owned();
    let (text, style, cursor) = if !app.search.is_typing && input.value().is_empty() {
        lead = keys.expand_keys(" ⟨search⟩ ");
        ("search".to_owned(), theme.quiet, None)
    } else {
        let room = columns.saturating_sub(4 + width(&found) + 2);
        let (shown, cursor) = visible_input(input, room);
        let style = if app.search.is_selected {
            theme.selected
        } else {
            theme.strong()
        };
        (shown, style, app.search.is_typing.then_some(cursor + 3))
    };
    let used = width(&lead) + width(&text);
    // Keep the count in a fixed column while the query is short.
    let gap = 36_usize.saturating_sub(used).max(3);
    let gap = gap.min(columns.saturating_sub(used + width(&found) + 1));
    SearchBox {
        used: used + gap + width(&found),
        line: Line::from(vec![
            Span::styled(lead, theme.accent),
            Span::styled(text, style),
            spaces(gap),
            Span::styled(found, theme.quiet),
        ]),
        cursor,
    }
}

/// The number of matches, in decreasing length for narrower terminals.
fn found(app: &App) -> [String; 3] {
    if app.loading.awaited.is_some() {
        return Default::default();
    }
    if app.search.awaits_index {
        return [(); 3].map(|()| "indexing…".to_owned());
    }
    let total = app.kb().claims.len();
    let marks = match app.marked() {
        (0, 0) => String::new(),
        (claims, 0) => format!(" · {claims} marked"),
        _ => format!(" · {} marked", app.marked_words()),
    };
    let how = how_found(app).unwrap_or_default();
    let claims = app.list.listing.claims;
    let findings = match app.list.listing.items().len() - claims {
        findings if claims == 0 && findings > 0 => format!(", {}", counted(findings, "finding")),
        _ => String::new(),
    };
    let count = format!("{claims} of {total}{findings}");
    [
        format!("{count}{how}{marks}"),
        format!("{count}{marks}"),
        count,
    ]
}

/// Where, and how if not literally, the query matches the selection.
fn how_found(app: &App) -> Option<String> {
    if app.search.query.is_empty() {
        return None;
    }
    let hit = app.search.results.hits.of(app.selected()?)?;
    let (field, class) = hit.by()?;
    let part = match field {
        Field::Alias => "an alias".to_owned(),
        Field::Tag | Field::Extra | Field::Link => format!("a {}", field.name()),
        Field::Claimed | Field::Observed => format!("what is {}", field.name()),
        _ => format!("the {}", field.name()),
    };
    let how = match class {
        MatchClass::Typo => " (typo)",
        MatchClass::Initials => " by initials",
        MatchClass::Subsequence => " by letters",
        _ => "",
    };
    Some(format!(" · matched {part}{how}"))
}

/// An active filter as drawn, or the number of those that have no room.
#[derive(Debug, Clone)]
struct Chip {
    text: String,
    value: Option<FacetValue>,
}

/// The active filters, each truncated to the row width.
fn chips(app: &App, columns: usize) -> Vec<Chip> {
    let room = columns.saturating_sub(width("[ ×]"));
    let chip = |value: &FacetValue| Chip {
        text: format!("[{} ×]", cut(&value.to_string(), room)),
        value: Some(value.clone()),
    };
    app.filters.set.iter().map(chip).collect()
}

/// Places chips row by row, and the number of those that do not fit.
fn place_chips(chips: Vec<Chip>, area: Rect) -> Vec<(Rect, Chip)> {
    let total = chips.len();
    let mut placed = Vec::new();
    let (mut x, mut y) = (area.x, area.y);
    for chip in chips {
        let columns = to_u16(width(&chip.text));
        // Reserve space in the last row for the number of remaining chips.
        let is_last_row = y + 1 >= area.bottom();
        let kept = match is_last_row && placed.len() + 1 < total {
            true => 4,
            false => 0,
        };
        let fits =
            |x: u16, kept: u16| x.saturating_add(columns).saturating_add(kept) <= area.right();
        if !fits(x, kept) {
            if is_last_row || !fits(area.x, 0) {
                break;
            }
            (x, y) = (area.x, y + 1);
        }
        placed.push((Rect::new(x, y, columns, 1), chip));
        x = x + columns + 1;
    }
    let left = total - placed.len();
    if left > 0 {
        let x = x.min(area.right());
        let text = format!("+{left}");
        let place = Rect::new(x, y, area.right() - x, 1);
        placed.push((place, Chip { text, value: None }));
    }
    placed
}
