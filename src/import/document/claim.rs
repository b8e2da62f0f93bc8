//! A claim or a finding of a document of ours in the making.

use super::label::{Label, steps};
use super::rich::RichText;
use crate::export::label::COLON;
use crate::import::builder::{Builder, Origin, Placement};
use crate::import::plan::Answers;
use crate::import::{cells, claims, word};
use crate::kb::{Claim, Evidence, Field, Finding, FindingKind, Slot, Status};

/// Where a text without a label goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    None,
    /// On with the text at this position.
    Text(usize),
    /// Into the list in this field.
    List(Field),
}

/// What a text is of.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Name {
    Field(Field),
    Own(String),
}

/// See above. A finding keeps what it has in common with claims where those do.
pub(super) struct Begun {
    line: usize,
    pub place: Placement,
    /// What kind of finding it is, and of which claims.
    finding: Option<(FindingKind, Option<Status>)>,
    claim: Claim,
    /// The word for its status, once it is there, and its line.
    status: Option<(usize, String)>,
    /// Texts so far.
    texts: Vec<(Name, String)>,
    /// The lines of its fields and of the values in them, by path.
    lines: Vec<(String, usize)>,
}

impl Begun {
    pub(super) fn new(
        line: usize,
        finding: Option<(FindingKind, Option<Status>)>,
        title: &str,
        place: Placement,
    ) -> Self {
        Self {
            line,
            place,
            finding,
            claim: Claim {
                title: title.into(),
                ..Claim::new(Status::Unobserved)
            },
            status: None,
            texts: Vec::new(),
            lines: Vec::new(),
        }
    }

    pub(super) fn is_finding(&self) -> bool {
        self.finding.is_some()
    }

    /// Whether it is a claim whose status is there already.
    pub(super) fn is_whole(&self) -> bool {
        self.status.is_some()
    }

    /// Whether it can have this field.
    pub(super) fn has(&self, field: Field) -> bool {
        let of_finding = [Field::Id, Field::Model, Field::Link];
        field != Field::Status && (!self.is_finding() || of_finding.contains(&field))
    }

    pub(super) fn status(&mut self, line: usize, word: &str) {
        self.status = Some((line, word.to_owned()));
    }

    /// Takes an id; a second one is kept as a field.
    pub(super) fn id(&mut self, line: usize, id: &str) {
        if self.claim.id.is_empty() {
            self.claim.id = id.into();
            self.line_at("id", line);
        } else {
            self.put(Name::Own(Field::Id.label().to_owned()), id, "\n\n");
        }
    }

    pub(super) fn model(&mut self, model: &str) {
        self.put(Name::Field(Field::Model), model, " ");
    }

    /// What stands in the line of a status and is nothing that is known there.
    pub(super) fn remark(&mut self, text: &str) {
        self.put(Name::Own(Field::Status.label().to_owned()), text, "\n\n");
    }

    /// Where the text of a finding goes.
    pub(super) fn text(&mut self) -> Target {
        self.put(Name::Field(Field::Text), "", "")
    }

    /// The place that is named in a line, as in `Cost › Running`.
    pub(super) fn about(&mut self, text: &str, line: usize, builder: &mut Builder) {
        let (aspect, area) = steps(text);
        self.place_named(Field::Aspect, &aspect, line, builder);
        if let Some(area) = area {
            self.place_named(Field::Area, &area, line, builder);
        }
    }

    pub(super) fn place_named(
        &mut self,
        field: Field,
        name: &str,
        line: usize,
        builder: &mut Builder,
    ) {
        match self.place.aspect.filter(|_| field == Field::Area) {
            Some(aspect) => self.place.area = Some(builder.place(Some(aspect), name, line)),
            None => {
                let aspect = Some(builder.place(None, name, line));
                self.place = Placement { aspect, area: None };
            }
        }
    }

    /// Takes what stands behind a label that is ours.
    pub(super) fn field(
        &mut self,
        line: usize,
        field: Field,
        label: &Label<'_>,
        rich: &RichText,
        builder: &mut Builder,
    ) -> Target {
        self.line_at(field.key(), line);
        let text = label.rest;
        match field
            .slot(&mut self.claim)
            .expect("claims have every label")
        {
            Slot::Id(_) => self.id(line, text.trim()),
            Slot::Kind(kind) => {
                *kind = word::claim_kind(text, line, builder).unwrap_or_default();
            }
            Slot::Text(_) => return self.labelled_text(line, field, label, builder),
            _ => {
                if !text.trim().is_empty() {
                    self.item(line, field, &rich.behind(text));
                }
                return Target::List(field);
            }
        }
        Target::None
    }

    fn labelled_text(
        &mut self,
        line: usize,
        field: Field,
        label: &Label<'_>,
        builder: &mut Builder,
    ) -> Target {
        let name = Name::Field(field);
        if self.texts.iter().any(|(known, _)| *known == name) {
            let message = format!("a second {} is added to the first", field.label());
            builder.note(line, message);
        }
        if let Some(often) = &label.detail {
            self.claim.frequency = word::frequency(often, line, builder);
        }
        match (field, self.put(name, label.rest, "\n\n")) {
            (Field::Claimed | Field::Observed, target) => target,
            _ => Target::None,
        }
    }

    /// A label that is none of ours.
    pub(super) fn own(&mut self, line: usize, label: &Label<'_>) -> Target {
        if self.is_finding() {
            let text = format!("{}: {}", label.words(), label.rest);
            return self.go_on(line, Target::None, &text, "\n\n");
        }
        self.put(Name::Own(label.words()), label.rest, "\n\n")
    }

    /// A text without a label.
    pub(super) fn go_on(&mut self, line: usize, target: Target, text: &str, gap: &str) -> Target {
        if let Target::Text(at) = target {
            let before = &mut self.texts[at].1;
            let gap = if before.is_empty() { "" } else { gap };
            before.extend([gap, text]);
            return target;
        }
        let name = match self.is_finding() {
            true => Name::Field(Field::Text),
            false => Name::Own(Field::Text.label().to_owned()),
        };
        self.line_at("text", line);
        self.put(name, text, "\n\n")
    }

    fn line_at(&mut self, path: impl Into<String>, line: usize) {
        self.lines.push((path.into(), line));
    }

    fn put(&mut self, name: Name, text: &str, gap: &str) -> Target {
        let known = self.texts.iter().position(|(known, _)| *known == name);
        let at = known.unwrap_or(self.texts.len());
        if known.is_none() {
            self.texts.push((name, String::new()));
        }
        let before = &mut self.texts[at].1;
        let gap = if before.is_empty() || text.is_empty() {
            ""
        } else {
            gap
        };
        before.extend([gap, text]);
        Target::Text(at)
    }

    /// An item of a list.
    pub(super) fn item(&mut self, line: usize, field: Field, rich: &RichText) {
        let plain = rich.plain();
        let rich = if field == Field::Link || rich.links.is_empty() {
            rich
        } else {
            &plain
        };
        let text = &rich.text;
        match field
            .slot(&mut self.claim)
            .expect("claims have every label")
        {
            Slot::Words(words) => words.extend(rich.words().iter().map(|word| (&**word).into())),
            Slot::Counterparts(ids) => ids.extend(rich.words().iter().map(|id| (&**id).into())),
            Slot::Figures(figures) => {
                let pair = rich.pair();
                let (measure, value) = pair.unwrap_or((field.label(), text));
                let path = format!("{}[{}]", field.key(), figures.len());
                self.lines.push((path, line));
                figures.push(Evidence {
                    measure: measure.into(),
                    value: value.into(),
                });
            }
            Slot::Extra(fields) => {
                let (name, text) = rich.pair().unwrap_or((field.label(), text));
                if !fields.insert(name, text.into()) {
                    self.put(Name::Own(name.to_owned()), text, "\n\n");
                }
            }
            Slot::Links(links) => {
                let path = format!("{}[{}]", field.key(), links.len());
                self.lines.push((path, line));
                if rich.is_link() {
                    return links.extend(rich.links.iter().cloned());
                }
                let (found, rest) = cells::links(text, false);
                links.extend(rich.links.iter().cloned().chain(found));
                if !rest.is_empty() {
                    self.put(Name::Own(field.label().to_owned()), &rest, "\n\n");
                }
            }
            _ => {}
        }
    }

    /// Adds it to the knowledge base.
    pub(super) fn end(mut self, answers: &Answers, builder: &mut Builder) {
        let is = |text: &(Name, String), name: &Name| text.0 == *name;
        let claimed = Name::Field(Field::Claimed);
        if !self.texts.iter().any(|text| is(text, &claimed)) {
            // The text of a claim that has no label.
            let unlabelled = Name::Own(Field::Text.label().to_owned());
            let mut texts = self.texts.iter_mut();
            if let Some(text) = texts.find(|text| is(text, &unlabelled)) {
                text.0 = claimed;
            }
        }
        for (name, text) in std::mem::take(&mut self.texts) {
            match name {
                Name::Own(name) => self.own_text(&name, text),
                Name::Field(Field::Text) => self.texts.push((name, text)),
                Name::Field(field) => self.own_field(field, &text),
            }
        }
        match self.finding {
            Some((kind, status)) => self.end_finding(kind, status, builder),
            None => self.end_claim(answers, builder),
        }
    }

    /// A document for people, which has no ids, says why nothing is observed.
    fn own_field(&mut self, field: Field, text: &str) {
        let status = self
            .status
            .as_ref()
            .and_then(|(_, word)| word::parsed::<Status>(word));
        let unseen = status.and_then(Status::unseen);
        let for_people = field == Field::Observed && self.claim.id.is_empty();
        if let Some(Slot::Text(slot)) = field.slot(&mut self.claim)
            && !(for_people && unseen == Some(text))
        {
            slot.put(text);
        }
    }

    /// A field of its own. One without a text, or without a name, is a text.
    fn own_text(&mut self, name: &str, text: String) {
        let (name, text) = match (name.trim(), text) {
            (name, text) if text.trim().is_empty() => (Field::Text.label(), name.to_owned()),
            ("", text) => (Field::Text.label(), text),
            (name, text) => (name, text),
        };
        let mut count = 1;
        let mut free = name.to_owned();
        while !self.claim.fields.insert(&free, text.as_str().into()) {
            count += 1;
            free = format!("{name} {count}");
        }
    }

    fn end_finding(mut self, kind: FindingKind, status: Option<Status>, builder: &mut Builder) {
        let texts = std::mem::take(&mut self.texts).into_iter();
        let fields = self.claim.fields.iter();
        let fields = fields.map(|(name, text)| format!("{name}{COLON}{text}"));
        let texts: Vec<String> = texts.map(|(_, text)| text).chain(fields).collect();
        let claim = self.claim;
        let finding = Finding {
            id: claim.id,
            kind,
            title: claim.title,
            text: texts.join("\n\n").into(),
            model: claim.model.map(|model| *model),
            status,
            aspect: None,
            area: None,
            links: claim.links,
        };
        builder.lines_of_next("findings", self.lines);
        let (line, place) = (self.line, self.place);
        builder.add_finding(Origin { line, place }, finding);
    }

    fn end_claim(mut self, answers: &Answers, builder: &mut Builder) {
        let (line, word) = self.status.take().unwrap_or((self.line, String::new()));
        let Some(status) = claims::status(&word, line, answers, builder) else {
            return;
        };
        builder.plan.count(&word, status, 1);
        let mut claim = self.claim;
        claim.status = status;
        claims::complete(&mut claim, &word, line, builder);
        if self.place.aspect.is_none() {
            self.place.aspect = Some(builder.only_aspect(answers, line));
        }
        builder.lines_of_next("claims", self.lines);
        let place = self.place;
        builder.add_claim(Origin { line, place }, claim);
    }
}
