//! The few words that a document chooses from, as people type them.

use super::{Draft, meant, plain};
use crate::kb::{Frequency, Status, quoted};

/// A status, whatever its case; one that is none is told.
pub(super) fn status(text: &str, line: usize, draft: &mut Draft) -> Option<Status> {
    let word = plain(text).to_lowercase();
    if word.is_empty() {
        draft.trouble(line, "the status is missing");
        return None;
    }
    let status = Status::ALL.into_iter().find(|status| status.word() == word);
    if status.is_none() {
        let meant = meant(&word, &Status::ALL.map(Status::word));
        draft.trouble(
            line,
            format!("found the status {}; {meant}", quoted(text.trim())),
        );
    }
    status
}

/// How often, as above.
pub(super) fn frequency(text: &str, line: usize, draft: &mut Draft) -> Option<Frequency> {
    let word = plain(text).to_lowercase();
    let frequency = Frequency::named(&word);
    if frequency.is_none() {
        let meant = meant(&word, &Frequency::ALL.map(Frequency::word));
        let message = format!("found the frequency {}; {meant}", quoted(text.trim()));
        draft.trouble(line, message);
    }
    frequency
}
