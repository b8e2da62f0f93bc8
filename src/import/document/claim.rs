//! A claim or finding under construction, from one of our own documents.

use crate::export::label::{ABOUT, COLON, ID, MODEL};
use crate::import::builder::{Builder, Origin, Placement};
use crate::import::parts::label::{Label, steps};
use crate::import::parts::rich::RichText;
use crate::import::parts::section::Part;
use crate::import::plan::Answers;
use crate::import::{append, cells, claims, word};
use crate::kb::{Claim, Evidence, Field, Finding, FindingKind, Slot, Status};

/// Where text without a label goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    None,
    /// Appended to the text at this index.
    Text(usize),
    /// Into the list of this field.
    List(Field),
}

/// What a text belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Name {
    Field(Field),
    Own(String),
}

/// A claim or finding under construction. Findings use the fields that they share with claims.
pub(super) struct Begun {
    line: usize,
    pub place: Placement,
    /// For a finding, its kind and the status of the claims it is about.
    finding: Option<(FindingKind, Option<Status>)>,
    claim: Claim,
    /// The line and word of its status, once known.
    status: Option<(usize, String)>,
    /// Texts so far.
    texts: Vec<(Name, String)>,
    /// The lines of its fields and their values, by path.
    lines: Vec<(String, usize)>,
    target: Target,
}

impl Begun {
    pub(super) fn new(
        line: usize,
        finding: Option<(FindingKind, Option<Status>)>,
        title: &str,
        place: Placement,
    ) -> Self {
        let mut begun = Self {
            line,
            place,
            finding,
            claim: Claim::new(Status::Unobserved),
            status: None,
            texts: Vec::new(),
            lines: Vec::new(),
            target: Target::None,
        };
        begun.title(title);
        if begun.is_finding() {
            begun.target = begun.put(Name::Field(Field::Text), "", "");
        }
        begun
    }

    pub(super) fn is_finding(&self) -> bool {
        self.finding.is_some()
    }

    /// Whether this is a claim with a known status.
    pub(super) fn is_whole(&self) -> bool {
        self.status.is_some()
    }

    pub(super) fn title(&mut self, title: &str) {
        self.claim.title = title.into();
    }

    pub(super) fn status(&mut self, line: usize, word: &str) {
        self.status = Some((line, word.to_owned()));
        self.target = Target::None;
    }

    /// Keeps unexpected text on the line of a field as an extra field.
    pub(super) fn remark(&mut self, field: Field, text: &str) {
        self.put(Name::Own(field.label().to_owned()), text, "\n\n");
    }

    /// Sets the id; a second one is kept as a field.
    fn id(&mut self, line: usize, id: &str) {
        if self.claim.id.is_empty() {
            self.claim.id = id.into();
            self.line_at(Field::Id.key(), line);
        } else {
            self.remark(Field::Id, id);
        }
    }

    /// Reads a further part of a line, such as `Id: x`. Returns whether it is known.
    pub(super) fn further(&mut self, line: usize, part: &str, builder: &mut Builder) -> bool {
        let (name, text) = part.split_once(':').unwrap_or_default();
        let (name, text) = (name.trim(), text.trim());
        if name.eq_ignore_ascii_case(ID) {
            self.id(line, text);
        } else if name.eq_ignore_ascii_case(MODEL) {
            self.put(Name::Field(Field::Model), text, " ");
        } else if name.eq_ignore_ascii_case(ABOUT) {
            self.about(text, line, builder);
        } else {
            return false;
        }
        true
    }

    /// Sets the place from a path such as `Cost › Running`.
    pub(super) fn about(&mut self, text: &str, line: usize, builder: &mut Builder) {
        let (aspect, area) = steps(text);
        self.place_named(Field::Aspect, &aspect, line, builder);
        if let Some(area) = area {
            self.place_named(Field::Area, &area, line, builder);
        }
    }

    fn place_named(&mut self, field: Field, name: &str, line: usize, builder: &mut Builder) {
        match self.place.aspect.filter(|_| field == Field::Area) {
            Some(aspect) => self.place.area = Some(builder.place(Some(aspect), name, line)),
            None => {
                let aspect = Some(builder.place(None, name, line));
                self.place = Placement { aspect, area: None };
            }
        }
    }

    /// Reads labelled text. A label that is unknown, or not used in findings, starts an extra field.
    pub(super) fn labelled(
        &mut self,
        line: usize,
        label: &Label<'_>,
        rich: &RichText,
        builder: &mut Builder,
    ) {
        use Field::{Alias, Area, Aspect, Id, Link, Model};
        self.target = Target::None;
        let text = label.rest;
        let of_finding = [Aspect, Area, Id, Model, Alias, Link];
        let has = |field: &Field| !self.is_finding() || of_finding.contains(field);
        let Some(field) = label.field().filter(has) else {
            return self.own(line, label);
        };
        let slot = field.slot(&mut self.claim);
        match slot.expect("claims have every label") {
            Slot::Status(_) => self.own(line, label),
            Slot::Aspect(_) | Slot::Area(_) => self.place_named(field, text, line, builder),
            Slot::Id(_) => self.id(line, text.trim()),
            Slot::Kind(kind) => {
                *kind = word::chosen("kind", text, line, builder).unwrap_or_default();
                self.line_at(field.key(), line);
            }
            Slot::Text(slot) => {
                let is_prose = slot.is_prose();
                self.line_at(field.key(), line);
                let name = Name::Field(field);
                if self.texts.iter().any(|(known, _)| *known == name) {
                    let message = format!("a second {} is added to the first", field.label());
                    builder.note(line, message);
                }
                if let Some(often) = &label.detail {
                    self.claim.frequency = word::chosen("frequency", often, line, builder);
                }
                let target = self.put(name, text, "\n\n");
                if is_prose {
                    self.target = target;
                }
            }
            _ => {
                self.line_at(field.key(), line);
                self.target = Target::List(field);
                if !text.trim().is_empty() {
                    self.value(line, field, &rich.behind(text));
                }
            }
        }
    }

    fn own(&mut self, line: usize, label: &Label<'_>) {
        if self.is_finding() {
            let text = format!("{}: {}", label.words(), label.rest);
            self.go_on(line, &text, "\n\n");
        } else {
            self.target = self.put(Name::Own(label.words()), label.rest, "\n\n");
        }
    }

    /// Reads text without a label. Text between a label and its list does not close the list.
    pub(super) fn go_on(&mut self, line: usize, text: &str, gap: &str) {
        if let Target::Text(at) = self.target {
            return append(&mut self.texts[at].1, text, gap);
        }
        let name = match self.is_finding() {
            true => Name::Field(Field::Text),
            false => Name::Own(Field::Text.label().to_owned()),
        };
        self.line_at(Field::Text.key(), line);
        let target = self.put(name, text, "\n\n");
        if self.target == Target::None {
            self.target = target;
        }
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
        if !text.is_empty() {
            append(&mut self.texts[at].1, text, gap);
        }
        Target::Text(at)
    }

    /// Reads a list item: a value, if a label has opened a list.
    pub(super) fn item(&mut self, part: &Part, rich: &RichText) {
        match self.target {
            Target::List(field) => self.value(part.line, field, rich),
            _ => self.go_on(part.line, &part.text(), part.gap()),
        }
    }

    fn value(&mut self, line: usize, field: Field, rich: &RichText) {
        let plain = rich.plain();
        let rich = if field == Field::Link || rich.links.is_empty() {
            rich
        } else {
            &plain
        };
        let (name, text) = rich.pair().unwrap_or((field.label(), &rich.text));
        let words = rich.words();
        let slot = field.slot(&mut self.claim);
        let at = match slot.expect("claims have every label") {
            Slot::Words(known) => {
                known.extend(words.iter().map(|word| (&**word).into()));
                return;
            }
            Slot::Counterparts(ids) => {
                ids.extend(words.iter().map(|id| (&**id).into()));
                return;
            }
            Slot::Extra(fields) => {
                if !fields.insert(name, text.into()) {
                    self.put(Name::Own(name.to_owned()), text, "\n\n");
                }
                return;
            }
            Slot::Figures(figures) => {
                figures.push(Evidence {
                    measure: name.into(),
                    value: text.into(),
                });
                figures.len() - 1
            }
            Slot::Links(links) => {
                let at = links.len();
                links.extend(rich.links.iter().cloned());
                if !rich.is_link() {
                    let (found, rest) = cells::links(&rich.text, false);
                    links.extend(found);
                    if !rest.is_empty() {
                        self.remark(field, &rest);
                    }
                }
                at
            }
            _ => return,
        };
        self.line_at(format!("{}[{at}]", field.key()), line);
    }

    /// Adds the claim or finding to the knowledge base.
    pub(super) fn end(mut self, answers: &Answers, builder: &mut Builder) {
        let is = |name: Name| move |text: &(Name, String)| text.0 == name;
        if !self.texts.iter().any(is(Name::Field(Field::Claimed))) {
            // Unlabelled text of a claim is what is claimed.
            let unlabelled = Name::Own(Field::Text.label().to_owned());
            if let Some(at) = self.texts.iter().position(is(unlabelled)) {
                self.texts[at].0 = Name::Field(Field::Claimed);
            }
        }
        // A document for people, without ids, has a placeholder for the observation.
        let word = self.status.as_ref().map_or("", |(_, word)| word);
        let unseen = word::parsed::<Status>(word).and_then(Status::placeholder);
        let unseen = unseen.filter(|_| self.claim.id.is_empty());
        let mut finding = Vec::new();
        for (name, text) in std::mem::take(&mut self.texts) {
            match name {
                Name::Own(name) => self.own_text(&name, text),
                Name::Field(Field::Text) => finding.push(text),
                Name::Field(Field::Observed) if unseen == Some(&text) => {}
                Name::Field(field) => {
                    if let Some(Slot::Text(slot)) = field.slot(&mut self.claim) {
                        slot.set(&text);
                    }
                }
            }
        }
        match self.finding {
            Some((kind, status)) => self.end_finding(kind, status, finding, builder),
            None => self.end_claim(answers, builder),
        }
    }

    /// Adds an extra field. Without a text or a name it becomes plain text.
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

    fn end_finding(
        self,
        kind: FindingKind,
        status: Option<Status>,
        mut texts: Vec<String>,
        builder: &mut Builder,
    ) {
        let (line, place, claim) = (self.line, self.place, self.claim);
        let fields = claim.fields.iter();
        texts.extend(fields.map(|(name, text)| format!("{name}{COLON}{text}")));
        let finding = Finding {
            id: claim.id,
            kind,
            title: claim.title,
            text: texts.join("\n\n").into(),
            model: claim.model.map(|model| *model),
            status,
            aspect: None,
            area: None,
            aliases: claim.aliases,
            links: claim.links,
        };
        builder.lines_of_next("findings", self.lines);
        builder.add_finding(Origin { line, place }, finding);
    }

    fn end_claim(self, answers: &Answers, builder: &mut Builder) {
        let (line, word) = self.status.unwrap_or((self.line, String::new()));
        let Some(status) = claims::status(&word, line, answers, builder) else {
            return;
        };
        builder.plan.count(&word, status, 1);
        let (mut claim, mut place) = (self.claim, self.place);
        claim.status = status;
        claims::complete(&mut claim, &word, line, builder);
        if place.aspect.is_none() {
            place.aspect = Some(builder.only_aspect(answers, line));
        }
        builder.lines_of_next("claims", self.lines);
        builder.add_claim(Origin { line, place }, claim);
    }
}
