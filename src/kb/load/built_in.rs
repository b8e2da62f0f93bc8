//! The table of the built-in knowledge bases.

use std::sync::{LazyLock, OnceLock};

use super::{LoadError, deserialize};
use crate::kb::{KnowledgeBase, Part, texts_in};

/// A built-in knowledge base.
#[derive(Debug)]
pub struct BuiltIn {
    /// Its id.
    pub id: &'static str,
    /// Its operating model.
    pub model: &'static str,
    pub(super) text: fn() -> &'static str,
    parsed: OnceLock<KnowledgeBase>,
}

/// The terms under which their texts are shared.
pub const BUILT_IN_TERMS: &str = "Their texts are shared under CC BY-NC 4.0 \
     (https://creativecommons.org/licenses/by-nc/4.0/): give credit, and make no commercial use of them.";

const OPS_RUN_IT: &str = "Ops Run It";

/// All built-in knowledge bases. The first one opens by default.
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
    /// The one with this id, ignoring ASCII case.
    pub fn find(id: &str) -> Option<&'static Self> {
        BUILT_IN.iter().find(|row| row.id.eq_ignore_ascii_case(id))
    }

    /// Parses it.
    ///
    /// # Errors
    ///
    /// When it is malformed. A test ensures that none is, and that [`super::parse`] gives the same and finds
    /// no problem.
    pub fn load(&self) -> Result<KnowledgeBase, LoadError> {
        deserialize((self.text)(), self.id)
    }

    /// The knowledge base, parsed on first use.
    ///
    /// # Panics
    ///
    /// When [`Self::load`] fails.
    pub fn kb(&self) -> &KnowledgeBase {
        let loaded = || {
            self.load()
                .expect("a test holds that each of them can be read")
        };
        self.parsed.get_or_init(loaded)
    }

    /// A copy of it to be merged with others.
    pub(in crate::kb) fn part(&self) -> Part {
        Part {
            model: self.model.into(),
            kb: self.kb().clone(),
        }
    }
}
