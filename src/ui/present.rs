//! Presenting: one claim alone on the screen, for a room to look at. Its texts stand in the middle, in
//! lines that can be followed from afar.

use ratatui::layout::Rect;
use ratatui::text::Span;

use super::detail::{CLAIMED, OBSERVED};
use super::document::{Document, Marked, PROSE};
use super::here;
use super::text::spaces;
use super::theme::Theme;
use crate::app::{App, Presenting, Shown, Window};
use crate::kb::Claim;
use crate::keymap::Keymap;

/// From so many rows on there is room above the text, and between its parts.
const TALL: u16 = 24;

/// What is visible of the claim.
#[derive(Debug, Clone, Default)]
pub(crate) struct PresentPane {
    pub(crate) document: Document,
    pub(crate) window: Window,
    /// Where it is on the screen.
    pub(crate) area: Rect,
}

/// The claim in this part of the screen, scrolled as the app wishes or to what was shown last.
pub(crate) fn compose(app: &App, body: Rect, theme: &Theme, keys: Keymap) -> PresentPane {
    let (Some(presenting), Some(claim)) = (app.presenting(), app.presented()) else {
        return PresentPane::default();
    };
    let area = middle(body);
    let mut document = Document::new(area.width.into(), theme);
    let is_tall = area.height >= TALL;
    let last = write(&mut document, app, (presenting, claim), is_tall, keys);
    let height = usize::from(area.height);
    let mut window = Window::new(presenting.top, height, document.rows.len());
    if presenting.follow {
        let end = document.rows.len().saturating_sub(1);
        window = window.revealing(end).revealing(last);
    }
    PresentPane {
        document,
        window,
        area,
    }
}

/// The columns in the middle that texts have, below some room where there is room.
fn middle(body: Rect) -> Rect {
    let width = body.width.saturating_sub(4).min(PROSE as u16);
    let above = match body.height {
        TALL.. => body.height / 8,
        _ => 0,
    };
    Rect {
        x: body.x + (body.width - width) / 2,
        y: body.y + above,
        width,
        height: body.height - above,
    }
}

/// Writes what is shown of the claim; gives back the row on which the part begins that was shown last.
fn write(
    document: &mut Document,
    app: &App,
    (presenting, claim): (&Presenting, &Claim),
    is_tall: bool,
    keys: Keymap,
) -> usize {
    let theme = document.theme;
    let plain = |document: &mut Document, text: &str| {
        document.text(Vec::new(), &Marked::plain(text), theme.text());
    };
    document.text(Vec::new(), &Marked::plain(&claim.title), theme.strong());
    let place = app.kb().place_with_model(claim);
    document.text(Vec::new(), &Marked::plain(&place), theme.quiet());
    let gap = |document: &mut Document| {
        (0..=usize::from(is_tall)).for_each(|_| document.blank());
        document.rows.len()
    };
    let mut last = gap(document);
    document.line(Span::styled(CLAIMED, theme.strong()));
    plain(document, &claim.claimed);
    if presenting.shown >= Shown::Observed {
        last = gap(document);
        document.line(Span::styled(OBSERVED, theme.strong()));
        let badge = format!(
            " {} {} ",
            theme.glyph(claim.status),
            claim.status_and_kind()
        );
        let mut line = vec![Span::styled(
            badge.to_uppercase(),
            theme.badge(claim.status),
        )];
        if let Some(often) = claim.frequency {
            let often = format!("  {}", often.word());
            line.push(Span::styled(often, theme.quiet()));
        }
        document.line(line);
        plain(document, claim.observed_or_placeholder());
        for figure in &claim.evidence {
            let figure = figure.to_string();
            document.text(vec![spaces(2)], &Marked::plain(&figure), theme.text());
        }
    }
    if presenting.shown >= Shown::Here {
        if app.here().remarks_on(claim).next().is_some() {
            if is_tall {
                document.blank();
            }
            last = document.rows.len() + 1;
            here::write(document, app, claim);
        } else {
            last = gap(document);
            document.line(Span::styled(here::HERE, theme.strong()));
            let nobody = "Nobody has assessed this yet: ⟨record⟩ records what the room says.";
            let nobody = keys.spelled(nobody);
            document.text(Vec::new(), &Marked::plain(&nobody), theme.quiet());
        }
    }
    last
}
