//! Presentation mode: one claim alone on the screen, for an audience. Its text is centred, in lines short
//! enough to read from a distance.

use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use super::Context;
use super::assessments;
use super::detail::{CLAIMED, OBSERVED};
use super::document::{Document, MAX_TEXT_WIDTH};
use super::layout;
use super::panel::Panel;
use crate::app::{Message, Presentation, Reveal, Window};
use crate::kb::Claim;

/// The minimum height for blank lines above the text and between its parts.
const MIN_TALL_HEIGHT: u16 = 24;

/// Lays out the presented claim, scrolled to the requested offset or to the last part revealed, with signs in
/// the margin if there is more than fits.
pub(crate) fn compose(cx: Context<'_>, body: Rect) -> Panel {
    let mut panel = Panel::borderless(body, Vec::new());
    panel.on_click(Message::Advance(1));
    let (Some(presentation), Some(claim)) = (cx.app.presentation(), cx.app.presented()) else {
        return panel;
    };
    panel.inside = text_area(body);
    let (columns, height) = panel.room();
    let mut document = Document::new(columns, cx.theme);
    let is_tall = panel.inside.height >= MIN_TALL_HEIGHT;
    let last = write(&mut document, cx, (presentation, claim), is_tall);
    let all = document.rows.len();
    let window = cx.app.viewport.present.resized(height, all);
    panel.window = match presentation.follow {
        true => window.revealing(all.saturating_sub(1)).revealing(last),
        false => window,
    };
    panel.lines = document.visible(panel.window);
    let Window { top, height, total } = panel.window;
    let (inside, x) = (panel.inside, panel.inside.right() + 1);
    if top > 0 {
        panel.signs.push((Position::new(x, inside.top()), "↑"));
    }
    if top + height < total {
        let last = inside.bottom().saturating_sub(1);
        panel.signs.push((Position::new(x, last), "↓"));
    }
    panel
}

/// The centred text area, below some blank lines if there is room.
fn text_area(body: Rect) -> Rect {
    let width = body.width.saturating_sub(4).min(MAX_TEXT_WIDTH as u16);
    let above = match body.height {
        MIN_TALL_HEIGHT.. => body.height / 8,
        _ => 0,
    };
    let (y, height) = (body.y + above, body.height - above);
    layout::centred(Rect { y, height, ..body }, width, height)
}

/// Writes the revealed parts of the claim; returns the row where the last of them begins.
fn write(
    document: &mut Document,
    cx: Context<'_>,
    (presentation, claim): (&Presentation, &Claim),
    is_tall: bool,
) -> usize {
    let Context { app, theme, keys } = cx;
    document.plain(&claim.title, theme.strong());
    document.plain(&app.kb().place_with_model(claim), theme.quiet);
    let gap = |document: &mut Document| {
        (0..=usize::from(is_tall)).for_each(|_| document.blank());
        document.rows.len()
    };
    let mut last = gap(document);
    document.heading(CLAIMED);
    document.plain(&claim.claimed, theme.text());
    if presentation.shown >= Reveal::Observed {
        last = gap(document);
        document.heading(OBSERVED);
        let standing = claim.status_and_kind().to_uppercase();
        let mut line = vec![theme.badge_of(claim.status, &standing)];
        if let Some(often) = claim.frequency {
            let often = format!("  {}", often.word());
            line.push(Span::styled(often, theme.quiet));
        }
        document.line(line);
        document.plain(claim.observed_or_placeholder(), theme.text());
        for figure in &claim.evidence {
            document.indented(2, &figure.to_string(), theme.text());
        }
    }
    if presentation.shown >= Reveal::Assessments {
        if app.assessments().remarks_on(claim).next().is_some() {
            if is_tall {
                document.blank();
            }
            last = document.rows.len() + 1;
            assessments::write(document, app, claim);
        } else {
            last = gap(document);
            document.heading(assessments::HEADING);
            let nobody = "Nobody has assessed this yet: ⟨record⟩ records an assessment.";
            document.plain(&keys.expand_keys(nobody), theme.quiet);
        }
    }
    last
}
