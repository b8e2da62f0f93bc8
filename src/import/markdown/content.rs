//! What stands behind the labels: texts, figures, links and words.

use super::blocks::{Inline, Piece, flat};
use super::{Owner, Reading, Slot};
use crate::export::label::{self, COLON};
use crate::import::quoted;
use crate::kb::{Evidence, Frequency, Link};

impl Reading<'_> {
    pub(super) fn frequency(&mut self, line: usize, word: Option<&str>) {
        let Some(word) = word else {
            return;
        };
        let frequency = Frequency::named(word);
        if frequency.is_none() {
            let known = Frequency::ALL.map(Frequency::word).join(", ");
            let message = format!("found {}, expected how often: {known}", quoted(word));
            self.draft.trouble(line, message);
        }
        if let Some(claim) = self.draft.kb.claims.last_mut() {
            claim.frequency = frequency;
        }
    }

    pub(super) fn words(&mut self, line: usize, label: &str, text: &Inline) {
        let words = text.iter().filter_map(|piece| match piece {
            Piece::Code(word) => Some(word.clone()),
            _ => None,
        });
        let stray = |piece: &Piece| {
            !matches!(piece, Piece::Code(_)) && !flat(std::slice::from_ref(piece)).trim().is_empty()
        };
        if text.iter().any(stray) {
            let message = format!("{label} stand each in backticks: `on-call` `incident`");
            self.draft.trouble(line, message);
        }
        let (Owner::Claim, Some(claim)) = (self.owner, self.draft.kb.claims.last_mut()) else {
            return self.draft.trouble(line, "this is under no claim");
        };
        let list = if label == label::TAGS {
            &mut claim.tags
        } else {
            &mut claim.aliases
        };
        list.extend(words);
        self.slot = Slot::Ignored;
    }

    /// Begins a text whose first paragraph stands behind its label.
    pub(super) fn begin(&mut self, line: usize, slot: Slot, text: &Inline) {
        self.slot = slot;
        let text = flat(text);
        match self.text() {
            Some(place) => *place = text,
            None => self
                .draft
                .trouble(line, "this is under no heading that it could be about"),
        }
    }

    /// A paragraph that goes on with what stands before it.
    pub(super) fn paragraph(&mut self, line: usize, text: &Inline) {
        let first = matches!(self.slot, Slot::Text);
        let ignored = matches!(self.slot, Slot::Ignored);
        let text = flat(text);
        match self.text() {
            Some(place) if first && place.is_empty() => *place = text,
            Some(place) => place.push_str(&format!("\n\n{text}")),
            None if ignored => {}
            None => {
                let message = format!("the text {} is of no claim and no finding", quoted(&text));
                self.draft.trouble(line, message);
            }
        }
    }

    /// The text that a paragraph is part of.
    fn text(&mut self) -> Option<&mut String> {
        let kb = &mut self.draft.kb;
        match (self.slot, self.owner) {
            (Slot::Claimed, Owner::Claim) => kb.claims.last_mut().map(|claim| &mut claim.claimed),
            (Slot::Observed, Owner::Claim) => kb.claims.last_mut().map(|claim| &mut claim.observed),
            (Slot::Text, Owner::Finding) => kb.findings.last_mut().map(|found| &mut found.text),
            (Slot::Summary, Owner::Whole) => Some(&mut kb.summary),
            (Slot::Summary, Owner::Aspect(at)) => {
                let aspect = kb.aspects.get_mut(at)?;
                Some(aspect.summary.get_or_insert_default())
            }
            _ => None,
        }
    }

    pub(super) fn items(&mut self, items: Vec<(usize, Inline)>) {
        for (line, item) in items {
            match self.slot {
                Slot::Evidence => self.figure(line, &item),
                Slot::Links => self.link(line, item),
                Slot::Ignored => {}
                _ => {
                    let message = format!(
                        "the list item {} is of no claim and no finding",
                        quoted(&flat(&item))
                    );
                    self.draft.trouble(line, message);
                }
            }
        }
    }

    fn figure(&mut self, line: usize, item: &Inline) {
        let (measure, value) = match item.split_first() {
            Some((Piece::Code(measure), rest)) => (measure.clone(), flat(rest)),
            _ => {
                let text = flat(item);
                let at = text.find(COLON).unwrap_or(text.len());
                let (measure, value) = text.split_at(at);
                (measure.to_owned(), value.to_owned())
            }
        };
        let Some(value) = value.strip_prefix(COLON) else {
            let message = format!(
                "found the evidence {}, expected `measure: value`",
                quoted(&measure)
            );
            return self.draft.trouble(line, message);
        };
        let value = value.to_owned();
        match (self.owner, self.draft.kb.claims.last_mut()) {
            (Owner::Claim, Some(claim)) => claim.evidence.push(Evidence { measure, value }),
            _ => self.draft.trouble(line, "a figure of no claim"),
        }
    }

    fn link(&mut self, line: usize, item: Inline) {
        let text = flat(&item);
        let mut pieces = item.into_iter();
        let (Some(Piece::Link { title, url }), None) = (pieces.next(), pieces.next()) else {
            let message = format!(
                "found {}, expected a link: [title](https://…)",
                quoted(&text)
            );
            return self.draft.trouble(line, message);
        };
        let kb = &mut self.draft.kb;
        let links = match self.owner {
            Owner::Claim => kb.claims.last_mut().map(|claim| &mut claim.links),
            Owner::Finding => kb.findings.last_mut().map(|finding| &mut finding.links),
            _ => None,
        };
        match links {
            Some(links) => links.push(Link { title, url }),
            None => self
                .draft
                .trouble(line, "a link of no claim and no finding"),
        }
    }
}
