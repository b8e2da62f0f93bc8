//! Texts that are parts of the document that they are read from, and so need no memory of their own.

use std::borrow::Cow;
use std::cell::RefCell;

use arcstr::{ArcStr, Substr};

thread_local! {
    /// The document that this thread is reading.
    static DOCUMENT: RefCell<Option<ArcStr>> = const { RefCell::new(None) };
}

/// What `read` makes of a document; texts that stand in it as they are become parts of it, and keep it in
/// memory as long as they are there.
pub(super) fn reading<T>(document: &ArcStr, read: impl FnOnce(&str) -> T) -> T {
    DOCUMENT.set(Some(document.clone()));
    let value = read(document);
    DOCUMENT.set(None);
    value
}

/// The text as a part of the document that is being read; if it is not in there, as one of its own.
pub(super) fn part(text: Cow<'_, str>) -> Substr {
    let shared = match &text {
        Cow::Borrowed(text) => {
            DOCUMENT.with_borrow(|document| document.as_ref()?.try_substr_from(text))
        }
        Cow::Owned(_) => None,
    };
    shared.unwrap_or_else(|| text.into())
}
