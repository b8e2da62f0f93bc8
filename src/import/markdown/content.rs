//! What stands behind the labels: texts, figures, links and words.

use super::inline::{Inline, InlinePart, flat};
use super::line::{self, LabelKind, LabelName};
use super::{Destination, MarkdownReader, Owner};
use crate::export::label::{self, COLON};
use crate::import::word;
use crate::kb::{Evidence, Field, Link, Slot, quoted};

impl MarkdownReader<'_> {
    /// How often something is observed.
    pub(super) fn frequency(&mut self, line: usize, word: Option<&str>) {
        let frequency = word.and_then(|word| word::frequency(word, line, self.builder));
        if let Some(Slot::Frequency(slot)) = self.slot(Field::Frequency) {
            *slot = frequency;
        }
    }

    /// Begins what stands behind a label, or under it.
    pub(super) fn begin(&mut self, line: usize, name: LabelName, text: &Inline) {
        let LabelName::Field(field) = name else {
            return self.begin_text(line, name, text);
        };
        match self.slot(field) {
            Some(Slot::Kind(_)) => self.claim_kind(line, field, text),
            Some(Slot::Words(_) | Slot::Counterparts(_)) => self.words(line, field, text),
            Some(Slot::Figures(_) | Slot::Links(_) | Slot::Extra(_)) => {
                self.begin_list(line, field, text);
            }
            _ => self.begin_text(line, name, text),
        }
    }

    /// Where what is being read keeps a field.
    fn slot(&mut self, field: Field) -> Option<Slot<'_>> {
        let kb = &mut self.builder.kb;
        match self.owner {
            Owner::Claim(at) => field.slot(&mut kb.claims[at]),
            Owner::Finding(at) if field == Field::Link => {
                Some(Slot::Links(&mut kb.findings[at].links))
            }
            _ => None,
        }
    }

    /// Whether a claim is a benefit.
    fn claim_kind(&mut self, line: usize, field: Field, text: &Inline) {
        self.target = Destination::Whole(field.label());
        let kind = word::claim_kind(&flat(text), line, self.builder);
        if let (Some(Slot::Kind(slot)), Some(kind)) = (self.slot(field), kind) {
            *slot = kind;
        }
    }

    /// Words, each in a code span.
    fn words(&mut self, line: usize, field: Field, text: &Inline) {
        let label = field.label();
        self.target = Destination::Whole(label);
        self.mark(field.key(), line);
        let stray = text
            .iter()
            .filter(|piece| !matches!(piece, InlinePart::Code(_)));
        let stray: String = stray
            .map(|piece| flat(std::slice::from_ref(piece)))
            .collect();
        if !stray.trim().is_empty() {
            let stray = quoted(stray.trim());
            let message =
                format!("found {stray}; {label} stand each in backticks: `on-call` `incident`");
            self.builder.error(line, message);
        }
        let words = text.iter().filter_map(|piece| match piece {
            InlinePart::Code(word) => Some(word.as_str()),
            _ => None,
        });
        match self.slot(field) {
            Some(Slot::Words(list)) => list.extend(words.map(Into::into)),
            Some(Slot::Counterparts(list)) => list.extend(words.map(Into::into)),
            _ => {}
        }
    }

    /// A text whose first paragraph stands behind its label.
    fn begin_text(&mut self, line: usize, name: LabelName, text: &Inline) {
        self.target = Destination::Text(name);
        self.mark(name.key(), line);
        self.texts.insert((self.owner, name), flat(text));
    }

    /// A list, which stands under its label.
    fn begin_list(&mut self, line: usize, field: Field, behind: &Inline) {
        self.target = Destination::List(field);
        let behind = flat(behind);
        if !behind.trim().is_empty() {
            let (behind, label) = (quoted(behind.trim()), field.label());
            let message = format!("found {behind} behind **{label}:**, expected a list under it");
            self.builder.error(line, message);
        }
    }

    /// A paragraph that goes on with what stands before it.
    pub(super) fn paragraph(&mut self, line: usize, text: &str) {
        let Destination::Text(name) = self.target else {
            return self.stray(line, "text", text);
        };
        let before = self.texts.entry((self.owner, name)).or_default();
        if !before.is_empty() {
            before.push_str("\n\n");
        }
        before.push_str(text);
    }

    /// Puts the texts where they belong, once all of each is read.
    pub(super) fn place_texts(&mut self) {
        let kb = &mut self.builder.kb;
        for ((owner, name), text) in std::mem::take(&mut self.texts) {
            match (owner, name) {
                (Owner::Whole, _) => kb.summary = text.into(),
                (Owner::Aspect(at), _) => kb.aspects[at].summary = Some(text.into()),
                (Owner::Finding(at), _) => kb.findings[at].text = text.into(),
                (Owner::Claim(at), LabelName::Field(field)) => {
                    let claim = &mut kb.claims[at];
                    // A document for people, which has no ids, says why nothing is observed.
                    let for_people = field == Field::Observed && claim.id.is_empty();
                    let unseen = claim.status.unseen().filter(|_| for_people);
                    match field.slot(claim) {
                        Some(Slot::Text(slot)) if unseen != Some(&text) => slot.put(&text),
                        _ => {}
                    }
                }
                _ => {}
            }
        }
    }

    /// The items of a list that begins in this line.
    pub(super) fn items(&mut self, line: usize, first: Option<u64>, items: Vec<(usize, Inline)>) {
        let Destination::List(field) = self.target else {
            return self.stray_list(line, first, &items);
        };
        if let Some(number) = first.filter(|number| *number > 1) {
            let message =
                format!("the number {number} is not allowed in this list; write - instead");
            self.builder.error(line, message);
        }
        for (line, item) in items {
            match self.slot(field) {
                Some(Slot::Links(_)) => self.link(line, field, &item),
                Some(Slot::Extra(_)) => self.extra(line, field, &item),
                _ => self.figure(line, field, &item),
            }
        }
    }

    /// Tells a list that goes on with nothing. A text that begins with a year is one to Markdown.
    fn stray_list(&mut self, line: usize, number: Option<u64>, items: &[(usize, Inline)]) {
        let text = items.first().map(|(_, item)| flat(item));
        let text = text.unwrap_or_default();
        match number.filter(|number| *number > 1 && self.target != Destination::Rejected) {
            Some(number) => {
                let text = quoted(&format!("{number}. {text}"));
                let message = format!(
                    "{text} is a list to Markdown, which has no place here; if it is a text, write \
                     {number}\\. for its number"
                );
                self.builder.error(line, message);
            }
            None => self.stray(line, "list", &text),
        }
    }

    /// Tells something that goes on with nothing, unless that was told.
    fn stray(&mut self, line: usize, what: &str, text: &str) {
        let text = quoted(text);
        let message = match self.target {
            Destination::Rejected => return,
            Destination::Text(_) => {
                format!(
                    "the {what} that begins with {text} cannot be part of a text; write sentences"
                )
            }
            Destination::List(_) => {
                format!("found the {what} {text}, expected an item of the list before it: `- …`")
            }
            Destination::Whole(label) => {
                format!("the {what} {text} stands under **{label}:**, which is whole in one line")
            }
            Destination::Nothing if self.awaits_status() => {
                format!("the {what} {text} {}", self.before_status())
            }
            Destination::Nothing => format!("the {what} {text} is of no claim and no finding"),
        };
        self.builder.error(line, message);
    }

    fn figure(&mut self, line: usize, field: Field, item: &Inline) {
        if let Some(message) = no_figure(item) {
            return self.builder.error(line, message);
        }
        let Some((measure, value)) = pair(item) else {
            let message = format!(
                "found the evidence {}, expected `measure: value`",
                quoted(&flat(item))
            );
            return self.builder.error(line, message);
        };
        if let Some(Slot::Figures(figures)) = self.slot(field) {
            let at = figures.len();
            figures.push(Evidence {
                measure: measure.into(),
                value: value.into(),
            });
            self.mark(&format!("{}[{at}]", field.key()), line);
        }
    }

    fn extra(&mut self, line: usize, field: Field, item: &Inline) {
        let Some((name, text)) = pair(item) else {
            let message = format!(
                "found the field {}, expected `name: text`",
                quoted(&flat(item))
            );
            return self.builder.error(line, message);
        };
        let is_new = match self.slot(field) {
            Some(Slot::Extra(fields)) => fields.insert(&name, text.into()),
            _ => true,
        };
        if !is_new {
            let message = format!("a second field {}; make the two one", quoted(&name));
            self.builder.error(line, message);
        }
    }

    fn link(&mut self, line: usize, field: Field, item: &Inline) {
        let [InlinePart::Link { title, url }] = &item[..] else {
            let message = format!(
                "found {}, expected a link: [title](https://…)",
                quoted(&flat(item))
            );
            return self.builder.error(line, message);
        };
        let is_untitled = title.is_empty() || title == url && !label::stands_alone(url);
        let link = Link {
            title: (!is_untitled).then(|| title.as_str().into()),
            url: url.as_str().into(),
        };
        if let Some(Slot::Links(links)) = self.slot(field) {
            let at = links.len();
            links.push(link);
            self.mark(&format!("{}[{at}]", field.key()), line);
        }
    }
}

/// What an item says before its first colon, or in the code span that it opens with, and behind that.
fn pair(item: &Inline) -> Option<(String, String)> {
    if let Some((InlinePart::Code(name), rest)) = item.split_first() {
        let rest = flat(rest);
        return Some((name.clone(), rest.strip_prefix(COLON)?.to_owned()));
    }
    let text = flat(item);
    let (name, rest) = text.split_once(COLON)?;
    Some((name.to_owned(), rest.to_owned()))
}

/// What an item is instead of a figure, if it is plain that it is none.
fn no_figure(item: &Inline) -> Option<String> {
    if let [InlinePart::Link { title, url }] = &item[..] {
        let title = quoted(if title.is_empty() { url } else { title });
        return Some(format!(
            "the link {title} is no evidence; links stand under **{}:**",
            Field::Link.label()
        ));
    }
    let known = line::label(item).is_some_and(|label| !matches!(label.kind, LabelKind::Unknown(_)));
    known.then(|| {
        let text = quoted(&flat(item));
        format!("{text} is a label in an item of a list; take the dash before it out")
    })
}
