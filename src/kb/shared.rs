//! Texts that share the memory of the document they are deserialised from.

use std::borrow::Cow;
use std::cell::RefCell;

use arcstr::{ArcStr, Substr};

thread_local! {
    /// The document that this thread is deserialising.
    static DOCUMENT: RefCell<Option<ArcStr>> = const { RefCell::new(None) };
}

/// Runs `read` on a document. Deserialised texts that occur in it unchanged become slices of it, and keep it
/// in memory.
pub(super) fn with_document<T>(document: &ArcStr, read: impl FnOnce(&str) -> T) -> T {
    DOCUMENT.set(Some(document.clone()));
    let value = read(document);
    DOCUMENT.set(None);
    value
}

/// The text as a slice of the current document, or a copy if it is not in there.
pub(super) fn share_or_copy(text: Cow<'_, str>) -> Substr {
    let shared = match &text {
        Cow::Borrowed(text) => {
            DOCUMENT.with_borrow(|document| document.as_ref()?.try_substr_from(text))
        }
        Cow::Owned(_) => None,
    };
    shared.unwrap_or_else(|| text.into())
}
