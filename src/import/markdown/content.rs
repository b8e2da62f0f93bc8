//! What stands behind the labels: texts, figures, links and words.

use super::inline::{Inline, Piece, flat};
use super::line::{self, Kind};
use super::{Owner, Reading, Slot};
use crate::export::label::{self, COLON};
use crate::import::word;
use crate::kb::{Claim, Evidence, Link, Prose, quoted};

impl Reading<'_> {
    /// How often something is observed.
    pub(super) fn frequency(&mut self, line: usize, word: Option<&str>) {
        let frequency = word.and_then(|word| word::frequency(word, line, self.draft));
        if let Some(claim) = self.claim_here() {
            claim.frequency = frequency;
        }
    }

    /// Tags or aliases, each in a code span.
    pub(super) fn words(&mut self, line: usize, label: &'static str, text: &Inline) {
        self.slot = Slot::Whole(label);
        self.mark(&label.to_lowercase(), line);
        let stray = text.iter().filter(|piece| !matches!(piece, Piece::Code(_)));
        let stray: String = stray
            .map(|piece| flat(std::slice::from_ref(piece)))
            .collect();
        if !stray.trim().is_empty() {
            let stray = quoted(stray.trim());
            let message =
                format!("found {stray}; {label} stand each in backticks: `on-call` `incident`");
            self.draft.trouble(line, message);
        }
        let words = text.iter().filter_map(|piece| match piece {
            Piece::Code(word) => Some(word.as_str().into()),
            _ => None,
        });
        if let Some(claim) = self.claim_here() {
            let list = if label == label::TAGS {
                &mut claim.tags
            } else {
                &mut claim.aliases
            };
            list.extend(words);
        }
    }

    /// Begins a text whose first paragraph stands behind its label.
    pub(super) fn begin(&mut self, line: usize, label: &'static str, text: &Inline) {
        self.slot = Slot::Text(label);
        self.mark(&label.to_lowercase(), line);
        self.texts.insert((self.owner, label), flat(text));
    }

    /// Begins a list, which stands under its label.
    pub(super) fn list(&mut self, line: usize, label: &str, slot: Slot, behind: &Inline) {
        self.slot = slot;
        let behind = flat(behind);
        if !behind.trim().is_empty() {
            let behind = quoted(behind.trim());
            let message = format!("found {behind} behind **{label}:**, expected a list under it");
            self.draft.trouble(line, message);
        }
    }

    /// A paragraph that goes on with what stands before it.
    pub(super) fn paragraph(&mut self, line: usize, text: &str) {
        let Slot::Text(label) = self.slot else {
            return self.stray(line, "text", text);
        };
        let before = self.texts.entry((self.owner, label)).or_default();
        if !before.is_empty() {
            before.push_str("\n\n");
        }
        before.push_str(text);
    }

    /// Puts the texts where they belong, once all of each is read.
    pub(super) fn place_texts(&mut self) {
        let kb = &mut self.draft.kb;
        for ((owner, label), text) in std::mem::take(&mut self.texts) {
            let text = Prose::from(text);
            match owner {
                Owner::Whole => kb.summary = text,
                Owner::Aspect(at) => kb.aspects[at].summary = Some(text),
                Owner::Claim(at) if label == label::CLAIMED => kb.claims[at].claimed = text,
                Owner::Claim(at) => {
                    let claim = &mut kb.claims[at];
                    // An export says so where there is nothing.
                    let is_said = |text: &Prose| claim.status.unseen() != Some(text);
                    claim.observed = Some(text).filter(is_said);
                }
                Owner::Finding(at) => kb.findings[at].text = text,
                Owner::Area(..) | Owner::Told => {}
            }
        }
    }

    /// The items of a list that begins in this line.
    pub(super) fn items(&mut self, line: usize, first: Option<u64>, items: Vec<(usize, Inline)>) {
        let add = match self.slot {
            Slot::Evidence => Self::figure,
            Slot::Links => Self::link,
            _ => return self.stray_list(line, first, &items),
        };
        if let Some(number) = first.filter(|number| *number > 1) {
            let message =
                format!("the number {number} of the list has no place here; write - for it");
            self.draft.trouble(line, message);
        }
        for (line, item) in items {
            add(self, line, &item);
        }
    }

    /// Tells a list that goes on with nothing. A text that begins with a year is one to Markdown.
    fn stray_list(&mut self, line: usize, number: Option<u64>, items: &[(usize, Inline)]) {
        let text = items.first().map(|(_, item)| flat(item));
        let text = text.unwrap_or_default();
        match number.filter(|number| *number > 1 && self.slot != Slot::Told) {
            Some(number) => {
                let text = quoted(&format!("{number}. {text}"));
                let message = format!(
                    "{text} is a list to Markdown, which has no place here; if it is a text, write \
                     {number}\\. for its number"
                );
                self.draft.trouble(line, message);
            }
            None => self.stray(line, "list", &text),
        }
    }

    /// Tells something that goes on with nothing, unless that was told.
    fn stray(&mut self, line: usize, what: &str, text: &str) {
        let text = quoted(text);
        let message = match self.slot {
            Slot::Told => return,
            Slot::Text(_) => {
                format!(
                    "the {what} that begins with {text} cannot be part of a text; write sentences"
                )
            }
            Slot::Evidence | Slot::Links => {
                format!("found the {what} {text}, expected an item of the list before it: `- …`")
            }
            Slot::Whole(label) => {
                format!("the {what} {text} stands under **{label}:**, which is whole in one line")
            }
            Slot::Nothing if self.awaits_status() => {
                format!("the {what} {text} {}", self.before_status())
            }
            Slot::Nothing => format!("the {what} {text} is of no claim and no finding"),
        };
        self.draft.trouble(line, message);
    }

    fn figure(&mut self, line: usize, item: &Inline) {
        if let Some(message) = no_figure(item) {
            return self.draft.trouble(line, message);
        }
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
                quoted(&flat(item))
            );
            return self.draft.trouble(line, message);
        };
        let value = value.to_owned();
        if let Some(claim) = self.claim_here() {
            let field = format!("evidence[{}]", claim.evidence.len());
            claim.evidence.push(Evidence {
                measure: measure.into(),
                value: value.into(),
            });
            self.mark(&field, line);
        }
    }

    fn link(&mut self, line: usize, item: &Inline) {
        let [Piece::Link { title, url }] = &item[..] else {
            let message = format!(
                "found {}, expected a link: [title](https://…)",
                quoted(&flat(item))
            );
            return self.draft.trouble(line, message);
        };
        let is_untitled = title.is_empty() || title == url && !label::stands_alone(url);
        let link = Link {
            title: (!is_untitled).then(|| title.as_str().into()),
            url: url.as_str().into(),
        };
        let kb = &mut self.draft.kb;
        let links = match self.owner {
            Owner::Finding(at) => kb.findings.get_mut(at).map(|finding| &mut finding.links),
            _ => self.claim_here().map(|claim| &mut claim.links),
        };
        if let Some(links) = links {
            let field = format!("links[{}]", links.len());
            links.push(link);
            self.mark(&field, line);
        }
    }

    /// The claim that is being read. Evidence, words and how often are asked for of nothing else.
    fn claim_here(&mut self) -> Option<&mut Claim> {
        match self.owner {
            Owner::Claim(at) => self.draft.kb.claims.get_mut(at),
            _ => None,
        }
    }
}

/// What an item is instead of a figure, if it is plain that it is none.
fn no_figure(item: &Inline) -> Option<String> {
    if let [Piece::Link { title, url }] = &item[..] {
        let title = quoted(if title.is_empty() { url } else { title });
        return Some(format!(
            "the link {title} is no evidence; links stand under **{}:**",
            label::LINKS
        ));
    }
    let known = line::label(item).is_some_and(|label| !matches!(label.kind, Kind::Unknown(_)));
    known.then(|| {
        let text = quoted(&flat(item));
        format!("{text} is a label in an item of a list; take the dash before it out")
    })
}
