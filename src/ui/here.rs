//! What is seen here of a claim: who says what, whether they agree, and whether the claim has changed since.

use ratatui::text::Span;

use super::document::{Document, Marked};
use super::theme::Theme;
use crate::app::App;
use crate::assess::{Agreement, Remark};
use crate::kb::Claim;

/// The heading over what is seen here.
pub(crate) const HERE: &str = "HERE as we see it";

/// What stands in the list for a claim that is seen differently by several.
const SPLIT: &str = "!";

/// The most people that a bar has a glyph for; more share one.
const WIDEST_BAR: usize = 20;

/// Adds what is seen here; nothing where nobody has assessed the claim.
pub(crate) fn write(document: &mut Document, app: &App, claim: &Claim) {
    let remarks = app.here().remarks_on(claim);
    let statuses = remarks.clone().map(|remark| remark.entry.status);
    let Some(agreement) = Agreement::of(statuses) else {
        return;
    };
    let theme = document.theme;
    document.blank();
    document.heading(HERE);
    if agreement.people() > 1 {
        let mut bar = bar(&agreement, &theme);
        bar.push(Span::raw("  "));
        document.text(bar, &Marked::plain(&agreement.words()), theme.text());
    }
    for remark in remarks {
        write_remark(document, &remark);
    }
}

fn write_remark(document: &mut Document, remark: &Remark<'_>) {
    let (theme, status) = (document.theme, remark.entry.status);
    let badge = theme.badge_of(status, status.name());
    document.text(
        vec![badge, Span::raw(" ")],
        &Marked::plain(&remark.attribution()),
        theme.quiet,
    );
    if let Some(note) = &remark.entry.note {
        document.indented(2, note, theme.text());
    }
    for figure in remark.figures() {
        document.indented(2, &figure, theme.text());
    }
}

/// A glyph a person: those who say the same stand together.
fn bar(agreement: &Agreement, theme: &Theme) -> Vec<Span<'static>> {
    let people = agreement.people();
    let shown = people.min(WIDEST_BAR);
    let glyphs = agreement.counts().iter().map(|(status, count)| {
        let wide = (count * shown).div_ceil(people);
        Span::styled(
            theme.glyph(*status).repeat(wide),
            theme.glyph_style(*status),
        )
    });
    glyphs.collect()
}

/// What stands beside the glyph of a claim in the list: the status that all see here, a sign where they
/// do not, or a space.
pub(crate) fn glyph(app: &App, claim: Option<usize>, theme: &Theme) -> Span<'static> {
    match claim.and_then(|claim| app.here().agreement(claim)) {
        None => Span::raw(" "),
        Some(agreement) => match agreement.unanimous() {
            Some(status) => theme.styled_glyph(status),
            None => Span::styled(SPLIT, theme.accent),
        },
    }
}
