//! Claims and findings by their ids.

use super::super::hit::MatchClass;
use super::super::index::{Doc, Segment};
use super::super::parallel;
use super::super::query::Term;
use super::{Resolved, Resolver};
use crate::kb::{Id, Item};

impl Resolver<'_> {
    /// The claims and findings whose ids match a term with a digit. Without one it is a word, which would find all ids
    /// that are made from titles; only `in:id` asks for these.
    pub(super) fn ids(&self, term: &Term) -> Vec<(Doc, MatchClass)> {
        let typed = &self.query.text()[term.span.clone()];
        let typed = typed.trim_matches(|letter: char| !letter.is_alphanumeric());
        let is_id = typed
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || is_separator(letter));
        let is_asked =
            self.query.is_in_ids() || typed.contains(|letter: char| letter.is_ascii_digit());
        if !is_id || !is_asked || typed.is_empty() {
            return Vec::new();
        }
        let segments = self.index.segments().iter().collect();
        let found = parallel::map(self.index.is_large(), segments, |segment: &Segment| {
            let docs = segment.bounds().map(|doc| doc as Doc);
            let matches = docs.filter_map(|doc| Some((doc, class_of(typed, self.id(doc))?)));
            let wanted = matches.filter(|(_, class)| *class == MatchClass::Word || !term.negated);
            wanted.collect::<Vec<_>>()
        });
        found.into_iter().flatten().collect()
    }

    fn id(&self, doc: Doc) -> &Id {
        match self.index.item(doc) {
            Item::Claim(claim) => &self.kb.claims[claim].id,
            Item::Finding(finding) => &self.kb.findings[finding].id,
        }
    }
}

impl Resolved {
    /// The same with these ids, and if there are any, without what only may be meant.
    pub(super) fn with_ids(mut self, ids: Vec<(Doc, MatchClass)>) -> Self {
        if !ids.is_empty() {
            if self.correction.take().is_some() {
                self.phrases.clear();
            }
            self.groups.clear();
            self.title_matches.clear();
            self.ids = ids;
        }
        self
    }
}

/// How an id matches. Beside a letter, case and separators do not matter, and a prefix is enough: `r01` finds `R-017`.
/// Without one it may be an amount, and only an equal id matches.
fn class_of(typed: &str, id: &Id) -> Option<MatchClass> {
    if !typed.contains(|letter: char| letter.is_ascii_alphabetic()) {
        return (**id == *typed).then_some(MatchClass::Word);
    }
    let mut rest = letters(id);
    let begins = letters(typed).all(|letter| rest.next() == Some(letter));
    begins.then(|| match rest.next() {
        None => MatchClass::Word,
        Some(_) => MatchClass::Prefix,
    })
}

fn letters(id: &str) -> impl Iterator<Item = char> {
    let letters = id.chars().filter(|letter| !is_separator(*letter));
    letters.map(|letter| letter.to_ascii_lowercase())
}

fn is_separator(letter: char) -> bool {
    matches!(letter, '-' | '_' | '.')
}
