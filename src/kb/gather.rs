//! The texts of many claims in one piece of memory.
//!
//! A million claims have nine million texts. With memory of its own, each would need about as much again
//! as most of them are long. Owns where texts are; does not change any.

use std::hash::BuildHasher as _;
use std::ops::Range;

use arcstr::{ArcStr, Substr};
use foldhash::fast::RandomState;
use hashbrown::HashTable;

use super::Claim;

/// Puts the texts of these claims together, without anything between them; the names that claims have in
/// common (aspects, tags) once.
pub(crate) fn gather_texts(claims: &mut [Claim]) {
    let mut gathered = Gathered::default();
    let mut ranges = Vec::new();
    for_each_text(claims, |text, is_name| {
        ranges.push(match is_name {
            true => gathered.name(text),
            false => gathered.add(text),
        });
    });
    let all = ArcStr::from(gathered.all);
    let mut ranges = ranges.into_iter();
    for_each_text(claims, |text, _| {
        let range = ranges.next().expect("each text got its range above");
        *text = all.substr(range);
    });
}

#[derive(Default)]
struct Gathered {
    all: String,
    /// Where each name is.
    names: HashTable<Range<usize>>,
    hasher: RandomState,
}

impl Gathered {
    fn add(&mut self, text: &str) -> Range<usize> {
        let start = self.all.len();
        self.all.push_str(text);
        start..self.all.len()
    }

    fn name(&mut self, name: &str) -> Range<usize> {
        let hash = self.hasher.hash_one(name);
        let is_same = |range: &Range<usize>| self.all[range.clone()] == *name;
        if let Some(range) = self.names.find(hash, is_same) {
            return range.clone();
        }
        let range = self.add(name);
        let hash_of = |range: &Range<usize>| self.hasher.hash_one(&self.all[range.clone()]);
        self.names.insert_unique(hash, range.clone(), hash_of);
        range
    }
}

/// Calls `each` for every text of these claims, always in the same order, and says whether it is a name
/// that others have as well.
fn for_each_text(claims: &mut [Claim], mut each: impl FnMut(&mut Substr, bool)) {
    for claim in claims {
        // Whole, so that no text of another field is forgotten.
        let Claim {
            id,
            title,
            kind: _,
            status: _,
            model,
            aspect,
            area,
            claimed,
            observed,
            frequency: _,
            evidence,
            aliases,
            tags,
            links,
            fields,
            counterparts,
        } = claim;
        each(id.kept(), false);
        each(title.kept(), false);
        each(claimed.kept(), false);
        let optional = observed.iter_mut();
        optional.for_each(|text| each(text.kept(), false));
        each(aspect.kept(), true);
        area.iter_mut().for_each(|area| each(area.kept(), true));
        model.iter_mut().for_each(|model| each(model.kept(), true));
        tags.iter_mut().for_each(|tag| each(tag.kept(), true));
        aliases
            .iter_mut()
            .for_each(|alias| each(alias.kept(), false));
        for figure in evidence {
            each(figure.measure.kept(), false);
            each(figure.value.kept(), false);
        }
        for link in links {
            link.title
                .iter_mut()
                .for_each(|title| each(title.kept(), false));
            each(link.url.kept(), false);
        }
        for (name, text) in fields.iter_mut() {
            each(name.kept(), true);
            each(text.kept(), false);
        }
        for counterpart in counterparts {
            let knowledge_base = counterpart.knowledge_base.iter_mut();
            knowledge_base.for_each(|id| each(id.kept(), true));
            each(counterpart.claim.kept(), false);
        }
    }
}
