//! The few words that a document chooses from, as people type them.

use std::str::FromStr;

use strum::VariantArray;

use super::builder::Builder;
use super::plain;
use crate::kb::{ClaimKind, Frequency, Status, quoted, suggestion};

/// A status, whatever its case, and with spaces for its hyphens; one that is none is told.
pub(super) fn status(text: &str, line: usize, builder: &mut Builder) -> Option<Status> {
    if text.trim().is_empty() {
        builder.error(line, "the status is missing");
        return None;
    }
    one_of("status", text, line, builder)
}

/// All statuses, for a message.
pub(super) fn statuses() -> String {
    let words: Vec<&str> = Status::VARIANTS
        .iter()
        .map(|status| status.word())
        .collect();
    words.join(", ")
}

/// How often, as above.
pub(super) fn frequency(text: &str, line: usize, builder: &mut Builder) -> Option<Frequency> {
    one_of("frequency", text, line, builder)
}

/// Whether a claim is a benefit, as above.
pub(super) fn claim_kind(text: &str, line: usize, builder: &mut Builder) -> Option<ClaimKind> {
    one_of("kind", text, line, builder)
}

/// The word that a text is, whatever its case, and with spaces for its hyphens.
pub(super) fn parsed<T: FromStr>(text: &str) -> Option<T> {
    let word = plain(text).to_lowercase();
    word.replace(' ', "-").parse().ok()
}

fn one_of<T>(what: &str, text: &str, line: usize, builder: &mut Builder) -> Option<T>
where
    T: Copy + FromStr + Into<&'static str> + VariantArray,
{
    let word = plain(text).to_lowercase();
    let found = parsed(text);
    if found.is_none() {
        let known: Vec<&str> = T::VARIANTS.iter().map(|&one| one.into()).collect();
        let meant = match suggestion(&word, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("expected one of: {}", known.join(", ")),
        };
        let message = format!("found the {what} {}; {meant}", quoted(text.trim()));
        builder.error(line, message);
    }
    found
}
