//! Claims and findings by their ids.

use super::super::hit::MatchClass;
use super::super::index::{Doc, Segment};
use super::super::parallel;
use super::super::query::Term;
use super::{Resolved, Resolver};
use crate::kb::Field;

impl Resolver<'_> {
    /// The claims and findings whose ids match a term with a digit. Without one it is a word, which would find all ids
    /// that are made from titles; only `in:id` asks for these.
    pub(super) fn ids(&self, term: &Term) -> Vec<(Doc, MatchClass)> {
        let fields = term.pattern().map(|pattern| pattern.fields);
        let fields = fields.filter(|fields| !fields.is_empty());
        let typed = self.query.text_of(term);
        let typed = match fields.and_then(|_| typed.split_once(':')) {
            Some((_, value)) => value,
            None => typed,
        };
        let typed = typed.trim_matches(|letter: char| !letter.is_alphanumeric());
        let is_id = typed
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || is_separator(letter));
        let is_in_ids = match fields {
            Some(fields) => fields == Field::Id.into(),
            None => self.query.is_in_ids(),
        };
        let is_asked = is_in_ids || typed.contains(|letter: char| letter.is_ascii_digit());
        if !is_id || !is_asked || typed.is_empty() {
            return Vec::new();
        }
        let segments = self.index.segments().iter().collect();
        let found = parallel::map(self.index.is_large(), segments, |segment: &Segment| {
            let docs = segment.bounds().map(|doc| doc as Doc);
            let matches = docs.filter_map(|doc| Some((doc, self.class_of_id(typed, doc)?)));
            let wanted = matches.filter(|(_, class)| *class == MatchClass::Word || !term.negated);
            wanted.collect::<Vec<_>>()
        });
        found.into_iter().flatten().collect()
    }

    /// How an id matches. In a merged knowledge base, where ids that are twice have a prefix, the one without it
    /// counts as well.
    fn class_of_id(&self, typed: &str, doc: Doc) -> Option<MatchClass> {
        let item = self.index.item(doc);
        let origin = self.kb.parts.origin(item).map(|origin| origin.id.as_str());
        let ids = origin.into_iter().chain([self.kb.id_of(item)]);
        ids.filter_map(|id| class_of(typed, id)).min()
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

/// How an id matches. With a letter, neither case nor separators beside a letter matter, and a prefix is enough: `r01`
/// finds `R-017`. Without one it may be an amount, and only an equal id matches.
fn class_of(typed: &str, id: &str) -> Option<MatchClass> {
    if !typed.contains(|letter: char| letter.is_ascii_alphabetic()) {
        return (id == typed).then_some(MatchClass::Word);
    }
    let mut rest = letters(id);
    let begins = letters(typed).all(|letter| rest.next() == Some(letter));
    begins.then(|| match rest.next() {
        None => MatchClass::Word,
        Some(_) => MatchClass::Prefix,
    })
}

/// The letters of an id to compare. A separator between digits is one of them: `AC-2-1` is not `AC-21`.
fn letters(id: &str) -> impl Iterator<Item = char> {
    let is_digit = |at: usize| id.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let kept = move |(at, letter): (usize, char)| match is_separator(letter) {
        true => (at > 0 && is_digit(at - 1) && is_digit(at + 1)).then_some('.'),
        false => Some(letter.to_ascii_lowercase()),
    };
    id.char_indices().filter_map(kept)
}

fn is_separator(letter: char) -> bool {
    matches!(letter, '-' | '_' | '.')
}
