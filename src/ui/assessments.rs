//! The local assessments of a claim: who says what, whether they agree, and whether the claim has changed
//! since.

use ratatui::text::Span;

use super::document::{Document, Highlighted};
use super::theme::Theme;
use crate::app::App;
use crate::assess::{Agreement, Remark};
use crate::kb::Claim;

pub(crate) const HEADING: &str = "HERE as we see it";

/// The sign in the list for a claim on which people disagree.
const DISAGREEMENT_GLYPH: &str = "!";

/// The maximum number of people with a glyph each; with more, a glyph stands for several.
const MAX_BAR_WIDTH: usize = 20;

pub(crate) fn write(document: &mut Document, app: &App, claim: &Claim) {
    let remarks = app.assessments().remarks_on(claim);
    let statuses = remarks.clone().map(|remark| remark.entry.status);
    let Some(agreement) = Agreement::of(statuses) else {
        return;
    };
    let theme = document.theme;
    document.blank();
    document.heading(HEADING);
    if agreement.people() > 1 {
        let mut bar = bar(&agreement, &theme);
        bar.push(Span::raw("  "));
        document.text(bar, &Highlighted::plain(&agreement.words()), theme.text());
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
        &Highlighted::plain(&remark.attribution()),
        theme.quiet,
    );
    if let Some(note) = &remark.entry.note {
        document.indented(2, note, theme.text());
    }
    for figure in remark.figures() {
        document.indented(2, &figure, theme.text());
    }
}

/// A bar with one glyph per person, grouped by status.
fn bar(agreement: &Agreement, theme: &Theme) -> Vec<Span<'static>> {
    let people = agreement.people();
    let shown = people.min(MAX_BAR_WIDTH);
    let glyphs = agreement.counts().iter().map(|(status, count)| {
        let wide = (count * shown).div_ceil(people);
        Span::styled(
            theme.glyph(*status).repeat(wide),
            theme.glyph_style(*status),
        )
    });
    glyphs.collect()
}

/// The assessment glyph of a claim in the list: the common status, a sign if people disagree, or a space if
/// there are none.
pub(crate) fn glyph(app: &App, claim: Option<usize>, theme: &Theme) -> Span<'static> {
    match claim.and_then(|claim| app.assessments().agreement(claim)) {
        None => Span::raw(" "),
        Some(agreement) => match agreement.unanimous() {
            Some(status) => theme.styled_glyph(status),
            None => Span::styled(DISAGREEMENT_GLYPH, theme.accent),
        },
    }
}
