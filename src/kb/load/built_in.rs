//! The knowledge bases inside the program: one table.

use std::sync::{LazyLock, OnceLock};

use super::{LoadError, deserialize};
use crate::kb::{KnowledgeBase, texts_in};

/// A knowledge base inside the program.
#[derive(Debug)]
pub struct BuiltIn {
    /// Its id, by which it is asked for.
    pub id: &'static str,
    /// The operating model that it is about.
    pub model: &'static str,
    pub(super) text: fn() -> &'static str,
    parsed: OnceLock<KnowledgeBase>,
}

/// Under which terms their texts are shared, whatever their own files call these.
pub const BUILT_IN_TERMS: &str = "Their texts are shared under CC BY-NC 4.0 \
     (https://creativecommons.org/licenses/by-nc/4.0/): give credit, and make no commercial use of them.";

const OPS_RUN_IT: &str = "Ops Run It";

/// All of them. The first one opens by default.
pub static BUILT_IN: [BuiltIn; 3] = [
    row("ops-run-it", OPS_RUN_IT, || {
        include_str!("../../../data/ops-run-it.json")
    }),
    row("ops-run-it-drawbacks", OPS_RUN_IT, || OTHERS[0]),
    row("you-build-it-you-run-it", "You Build It You Run It", || {
        OTHERS[1]
    }),
];

/// The texts of those that do not open by default.
static OTHERS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    texts_in(include_bytes!(concat!(env!("OUT_DIR"), "/library.deflate"))).collect()
});

const fn row(id: &'static str, model: &'static str, text: fn() -> &'static str) -> BuiltIn {
    BuiltIn {
        id,
        model,
        text,
        parsed: OnceLock::new(),
    }
}

impl BuiltIn {
    /// The one with this id, whatever the case of its letters.
    pub fn find(id: &str) -> Option<&'static Self> {
        BUILT_IN.iter().find(|row| row.id.eq_ignore_ascii_case(id))
    }

    /// Reads it.
    ///
    /// # Errors
    ///
    /// When it is malformed. A test holds that none is, and that [`super::parse`] would change nothing
    /// in it and finds nothing wrong with it.
    pub fn load(&self) -> Result<KnowledgeBase, LoadError> {
        deserialize((self.text)(), self.id)
    }

    /// What it says, read when it is first asked for.
    ///
    /// # Panics
    ///
    /// As [`Self::load`] fails.
    pub fn kb(&self) -> &KnowledgeBase {
        let loaded = || {
            self.load()
                .expect("a test holds that each of them can be read")
        };
        self.parsed.get_or_init(loaded)
    }
}
