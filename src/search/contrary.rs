//! Rows that say the contrary of what is asked: `fast approvals` is not answered by `Slow approvals`.

use super::fold::fold;
use super::index::Index;
use super::score::ClauseScores;
use super::tokenize::words;
use crate::kb::{Item, KnowledgeBase, Status};

/// A line: words that mean one thing, a bar, and words that mean its contrary, with commas between.
const OPPOSITES: &str = include_str!("../../data/opposites.txt");

/// Words of a query that have a contrary, each with what a title must not say.
pub(super) struct Contrary<'s> {
    asked: Vec<(&'s ClauseScores, Vec<&'static str>)>,
}

impl<'s> Contrary<'s> {
    /// Of a knowledge base in English.
    pub(super) fn of(kb: &KnowledgeBase, scores: &'s [ClauseScores]) -> Self {
        let is_english = kb.language.split(['-', '_']).next() == Some("en");
        let asked = scores.iter().filter(|_| is_english);
        let asked = asked.map(|one| (one, opposites(&spaced(&one.clause.typed))));
        Self {
            asked: asked.filter(|(_, others)| !others.is_empty()).collect(),
        }
    }

    /// Whether no word that was typed has one.
    pub(super) fn is_empty(&self) -> bool {
        self.asked.is_empty()
    }

    /// Whether its title says the contrary of a word that it lacks. Of a benefit that is not realised
    /// the contrary of its title is what was observed.
    pub(super) fn is_said_by(&self, kb: &KnowledgeBase, index: &Index, item: Item) -> bool {
        if let Item::Claim(at) = item
            && kb.claims[at].status == Status::Unrealised
        {
            return false;
        }
        let doc = index.doc(item);
        let lacking = self.asked.iter().filter(|(one, _)| one.docs.lacks(doc));
        let mut others = lacking.flat_map(|(_, others)| others).peekable();
        if others.peek().is_none() {
            return false;
        }
        let title = spaced(kb.title(item));
        others.any(|other| title.contains(&format!(" {other} ")))
    }
}

/// The folded words of a text, each between spaces.
fn spaced(text: &str) -> String {
    let words = words(text);
    let folded = words.iter().map(|word| fold(&word.plain));
    folded.fold(" ".to_owned(), |all, word| all + &word + " ")
}

/// The contraries of a word or words, between spaces.
fn opposites(asked: &str) -> Vec<&'static str> {
    let lines = OPPOSITES.lines().filter(|line| !line.starts_with('#'));
    let sides = lines.filter_map(|line| line.split_once(" | "));
    let both = sides.flat_map(|(one, other)| [(one, other), (other, one)]);
    let asks = |side: &str| side.split(", ").any(|word| word == asked.trim());
    let asked = both.filter(|(side, _)| asks(side));
    asked.flat_map(|(_, other)| other.split(", ")).collect()
}
