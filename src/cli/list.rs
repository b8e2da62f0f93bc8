//! `onpaper list`: the claims that match, best first.

use super::Outcome;
use super::args::List;
use super::choice::ListFormat;
use super::console::Console;
use super::selection::Selection;
use super::styled::{BLUE, BOLD, Styled, YELLOW};
use crate::export::{Format, Report};
use crate::kb::text::{counted, width};
use crate::kb::{Claim, Item, KnowledgeBase, Status};
use crate::search::{Field, Reason, excerpt};

/// Prints the claims that match to standard output, best first. That none does is said on standard
/// error, as is how the query was read when that is not as typed.
pub(super) fn run(
    kb: &KnowledgeBase,
    list: &List,
    console: &mut Console<'_>,
) -> anyhow::Result<Outcome> {
    let selection = Selection::new(kb, &list.query, &list.narrow)?;
    selection.tell_reading(console);
    let claims: Vec<usize> = selection.claims().collect();
    if claims.is_empty() {
        selection.tell_nothing(console);
        return Ok(Outcome::NothingMatched);
    }
    let report = || Report {
        ranked: true,
        ..selection.report()
    };
    match list.format {
        ListFormat::Document(Format::Text) => {
            text(kb, &selection, list.explain, &claims, console)?;
        }
        ListFormat::Ids => {
            for claim in claims.iter().filter_map(|&at| kb.claims.get(at)) {
                console.put(&format!("{}\n", claim.id))?;
            }
        }
        ListFormat::Document(Format::Markdown) => console.put(&report().index())?,
        ListFormat::Document(format) => console.put(&report().render(format))?,
    }
    Ok(Outcome::Done)
}

/// A block a claim, a blank line between two.
fn text(
    kb: &KnowledgeBase,
    selection: &Selection<'_>,
    explain: bool,
    claims: &[usize],
    console: &mut Console<'_>,
) -> anyhow::Result<()> {
    let page = Page {
        kb,
        selection,
        explain,
        width: console.width().max(20),
        colour: console.colour,
    };
    for (count, &at) in claims.iter().enumerate() {
        if let Some(claim) = kb.claims.get(at) {
            let gap = if count > 0 { "\n" } else { "" };
            console.put(&format!("{gap}{}", page.block(at, claim)))?;
        }
    }
    if console.interactive {
        console.tell(&format!("\n{}", counted(claims.len(), "claim")))?;
    }
    Ok(())
}

struct Page<'a> {
    kb: &'a KnowledgeBase,
    selection: &'a Selection<'a>,
    explain: bool,
    width: usize,
    colour: bool,
}

/// What stands before all but the first line of a block.
const INDENT: &str = "  ";

impl Page<'_> {
    fn block(&self, at: usize, claim: &Claim) -> String {
        let colour = match claim.status {
            Status::Realised => BLUE,
            Status::Unrealised => YELLOW,
        };
        let status = format!("{} {}", claim.status.glyph(), claim.status.word());
        let found = self
            .selection
            .results
            .highlights(Field::Title, &claim.title);
        let mut head = Styled::default();
        head.push(&status, colour);
        head.push(INDENT, "");
        head.push_marked(&claim.title, &found, BOLD);
        let mut place = Styled::default();
        let place_name = self.kb.place_name(claim);
        place.push(&format!("{} · {place_name}", claim.id), "");
        let mut lines = self.wrapped(&head);
        lines.extend(self.wrapped(&place));
        lines.extend(self.context(at).unwrap_or_default());
        if self.explain && !self.selection.is_everything() {
            lines.extend(self.reasons(at));
        }
        lines.join(&format!("\n{INDENT}")) + "\n"
    }

    /// The line that shows where it matched, when the title does not.
    fn context(&self, at: usize) -> Option<Vec<String>> {
        let context = self.selection.results.context(self.kb, Item::Claim(at))?;
        let label = format!("{}: ", context.field.name());
        let room = self.columns().saturating_sub(width(&label));
        let found = excerpt(context.text, &context.ranges, room);
        let mut line = Styled::default();
        line.push(&label, "");
        line.push_marked(&found.text, &found.ranges, "");
        Some(self.wrapped(&line))
    }

    /// A line for what each word is worth and how it found the claim, and for the sum.
    fn reasons(&self, at: usize) -> Vec<String> {
        let explanation = self.selection.explain(at);
        let mut lines: Vec<_> = explanation.words.iter().map(reason).collect();
        if explanation.together > 0 {
            lines.push((explanation.together, "as a whole".to_owned()));
        }
        lines.push((explanation.score(), "in all".to_owned()));
        let line = |(points, why): (u32, String)| {
            let mut line = Styled::default();
            line.push(&format!("{points:>6}  {why}"), "");
            self.wrapped(&line)
        };
        lines.into_iter().flat_map(line).collect()
    }

    fn wrapped(&self, text: &Styled) -> Vec<String> {
        text.rows(self.columns(), self.colour)
    }

    /// The columns of a line that is indented.
    fn columns(&self) -> usize {
        self.width.saturating_sub(INDENT.len())
    }
}

/// What a word is worth, and why.
fn reason(reason: &Reason) -> (u32, String) {
    let how = match reason.by {
        Some((field, class)) => format!("{}, {}", field.name(), class.name()),
        None => "met".to_owned(),
    };
    let mut why = format!("{}: {how}", reason.typed);
    if reason.fuzzy > 0 {
        why.push_str(&format!(", {} of it by fuzzy-matcher", reason.fuzzy));
    }
    (reason.points, why)
}
