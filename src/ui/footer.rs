//! The bottom of the screen: the keys of the mode, or what there is to say.

use ratatui::text::{Line, Span};

use super::loading;
use super::text::{note, spaces, width};
use super::theme::Theme;
use crate::app::{App, CopyPart, Message, Mode, Presenting};
use crate::keymap::{self, Binding, Keymap};

/// The most rows that a notice takes.
const MOST_ROWS: usize = 4;

/// The rows of the footer: what stays to be said, and the keys or what has just happened.
pub(crate) fn compose(
    app: &App,
    columns: usize,
    theme: &Theme,
    keys: Keymap,
) -> Vec<Line<'static>> {
    let mut rows = loading::notes(app, columns, theme);
    if app.is_new_here() {
        rows.push(welcome(columns, theme, keys));
    }
    rows.extend(keys_or_notice(app, columns, theme, keys));
    rows
}

/// The keys that matter first, for who has not used the program before.
fn welcome(columns: usize, theme: &Theme, keys: Keymap) -> Line<'static> {
    const FIRST: [(&str, &str); 4] = [
        ("search", "finds"),
        ("compare", "compares"),
        ("export", "writes a document"),
        ("help", "says the rest"),
    ];
    let mut parts = vec![Span::styled(" New here?", theme.quiet())];
    let mut used = 10;
    for (name, does) in FIRST {
        let Some(key) = keys.keys_of(name).first().map(|key| key.name()) else {
            continue;
        };
        used += 4 + width(&key) + width(does);
        if used <= columns {
            parts.push(Span::styled(format!("   {key}"), theme.accent()));
            parts.push(Span::styled(format!(" {does}"), theme.quiet()));
        }
    }
    Line::from(parts)
}

fn keys_or_notice(app: &App, columns: usize, theme: &Theme, keys: Keymap) -> Vec<Line<'static>> {
    let Some(notice) = app.notice() else {
        return match app.mode() {
            Mode::Copy => choices(" copy  ", app, columns, theme, keys),
            Mode::Assess => choices(" here  ", app, columns, theme, keys),
            _ => vec![hints(app, columns, theme, keys)],
        };
    };
    let style = if notice.error {
        theme.error()
    } else {
        theme.strong()
    };
    note(&notice.text, columns, MOST_ROWS, style)
}

/// All keys of a mode that is nothing but a choice of keys, in as many rows as they need.
fn choices(
    name: &'static str,
    app: &App,
    columns: usize,
    theme: &Theme,
    keys: Keymap,
) -> Vec<Line<'static>> {
    let lead = width(name);
    let mut rows = Vec::new();
    let mut row = vec![Span::styled(name, theme.strong())];
    let mut used = lead;
    for binding in hinted(keys, app.mode()).filter(|row| !is_idle(row, app)) {
        if used + hint_width(binding, app) > columns {
            rows.push(Line::from(std::mem::replace(&mut row, vec![spaces(lead)])));
            used = lead;
        }
        used += hint_width(binding, app);
        row.extend(hint(binding, app, theme));
    }
    rows.push(Line::from(row));
    rows
}

/// The rows of the table that the footer shows.
fn hinted(keys: Keymap, mode: Mode) -> impl Iterator<Item = &'static Binding> {
    keys.bindings(mode).filter(|row| !row.hint.is_empty())
}

/// As many keys as fit, the way back and help always among them, and those of this mode alone before those
/// of others too.
fn hints(app: &App, columns: usize, theme: &Theme, keys: Keymap) -> Line<'static> {
    let mut parts = vec![Span::raw(" ")];
    let place = app
        .presenting()
        .map(|presenting| place(presenting, columns));
    parts.extend(place.map(|place| Span::styled(place, theme.strong())));
    let used: usize = parts.iter().map(|part| width(&part.content)).sum();
    let mut room = columns.saturating_sub(used);
    let is_kept = |row: &&Binding| matches!(row.message, Message::Back | Message::ToggleHelp);
    let (last, rest): (Vec<&Binding>, Vec<&Binding>) = hinted(keys, app.mode()).partition(is_kept);
    let (own, others): (Vec<&Binding>, Vec<&Binding>) = rest
        .into_iter()
        .partition(|row| row.modes.bits().count_ones() == 1);
    let rest = own.into_iter().chain(others);
    let cache: usize = last.iter().map(|row| hint_width(row, app)).sum();
    for row in rest.filter(|row| !is_idle(row, app)) {
        if hint_width(row, app) + cache <= room {
            room -= hint_width(row, app);
            parts.extend(hint(row, app, theme));
        }
    }
    parts.extend(last.into_iter().flat_map(|row| hint(row, app, theme)));
    Line::from(parts)
}

/// Where in what is presented the claim is: `3 of 11 marked`.
fn place(presenting: &Presenting, columns: usize) -> String {
    let (at, all) = presenting.place();
    match presenting.which {
        "" => format!("{at} of {all}   "),
        _ if columns < 60 => format!("{at} of {all}   "),
        which => format!("{at} of {all} {which}   "),
    }
}

/// Whether there is nothing that it could be done to.
fn is_idle(row: &Binding, app: &App) -> bool {
    match row.message {
        Message::ToggleMark | Message::OpenCopy | Message::OpenLink => app.selected().is_none(),
        Message::Compare => app.selected().is_none(),
        Message::OpenAssess => app.presented().or(app.selected_claim()).is_none(),
        Message::Present => app.selected().is_none() && app.marks().is_empty(),
        Message::OpenExport => app.selected().is_none() && app.marks().is_empty(),
        Message::Enter if matches!(app.mode(), Mode::Claims | Mode::Compare) => {
            app.selected().is_none()
        }
        Message::Copy(CopyPart::Observed) => app.selected_finding().is_some(),
        _ => false,
    }
}

/// What a key does now, in a word or two.
fn words(row: &Binding, app: &App) -> &'static str {
    let is_finding = app.selected_finding().is_some();
    match row.message {
        Message::Copy(CopyPart::Whole) if is_finding => "finding",
        Message::Copy(CopyPart::Claimed) if is_finding => "text",
        Message::TakeSuggestion if app.results().did_you_mean.is_some() => "take it",
        _ => row.hint,
    }
}

fn hint(row: &Binding, app: &App, theme: &Theme) -> [Span<'static>; 3] {
    [
        Span::styled(keymap::keys_shown(row, 1), theme.accent()),
        Span::raw(" "),
        Span::styled(format!("{}   ", words(row, app)), theme.quiet()),
    ]
}

fn hint_width(row: &Binding, app: &App) -> usize {
    width(&keymap::keys_shown(row, 1)) + 1 + width(words(row, app)) + 3
}
