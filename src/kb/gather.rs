//! Puts the texts of many claims into one allocation.
//!
//! A million claims have nine million texts. Separate allocations would about double their memory.
//! Moves texts, never changes them.

use std::ops::Range;

use arcstr::{ArcStr, Substr};
use foldhash::HashMap;

use super::Claim;

/// Moves the texts of these claims into one allocation; shared names (aspects, tags) are stored once.
pub(crate) fn gather_texts(claims: &mut [Claim]) {
    let mut pool = TextPool::default();
    let mut ranges = Vec::new();
    let mut add = |text: &mut Substr, is_name| {
        ranges.push(match is_name {
            true => pool.intern(text),
            false => pool.add(text),
        });
    };
    for claim in &mut *claims {
        claim.for_each_text(&mut add);
    }
    let all = ArcStr::from(pool.text);
    let mut ranges = ranges.into_iter();
    let mut replace = |text: &mut Substr, _| {
        let range = ranges.next().expect("each text got its range above");
        *text = all.substr(range);
    };
    for claim in claims {
        claim.for_each_text(&mut replace);
    }
}

/// Moves the texts of one claim into one allocation; shared names stay where they are.
pub(crate) fn gather_own_texts(claim: &mut Claim) {
    let mut all = String::new();
    claim.for_each_text(&mut |text, is_name| {
        if !is_name {
            all.push_str(text);
        }
    });
    let all = ArcStr::from(all);
    let mut start = 0;
    claim.for_each_text(&mut |text, is_name| {
        if !is_name {
            let end = start + text.len();
            *text = all.substr(start..end);
            start = end;
        }
    });
}

#[derive(Default)]
struct TextPool {
    text: String,
    /// The ranges of the names.
    names: HashMap<Substr, Range<usize>>,
}

impl TextPool {
    fn add(&mut self, text: &str) -> Range<usize> {
        let start = self.text.len();
        self.text.push_str(text);
        start..self.text.len()
    }

    fn intern(&mut self, name: &Substr) -> Range<usize> {
        if let Some(range) = self.names.get(name) {
            return range.clone();
        }
        let range = self.add(name);
        self.names.insert(name.clone(), range.clone());
        range
    }
}
