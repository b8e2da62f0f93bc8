//! The lines that begin a claim or a finding, and the ids of aspects and areas.

use std::str::FromStr as _;

use super::inline::{Inline, flat};
use super::line::{LabelName, LinePart, part, parts, steps};
use super::{Destination, MarkdownReader, Owner};
use crate::export::label::{self, BETWEEN};
use crate::import::builder::Placement;
use crate::import::{meant, word};
use crate::kb::{Claim, Field, Finding, FindingKind, Status, quoted};

/// What stands behind the first part of a line.
#[derive(Default)]
struct Rest {
    id: Option<String>,
    model: Option<String>,
    place: Option<Placement>,
}

impl MarkdownReader<'_> {
    /// A status, an id, and for a claim that is under no aspect its place.
    pub(super) fn claim(&mut self, line: usize, detail: Option<&str>, text: &Inline) {
        self.no_detail(line, label::STATUS, detail);
        let Some((level, title)) = self.title.take() else {
            return self.no_heading(line);
        };
        self.alone = level == 1;
        let mut parts = parts(text).into_iter();
        let word = flat(&parts.next().unwrap_or_default());
        let status = self.status(line, &word);
        let mut rest = Rest::default();
        for inline in parts {
            match part(inline, &[label::ID]) {
                LinePart::Text(text) if self.place.aspect.is_none() => {
                    self.about(line, &text, &mut rest);
                }
                part => self.part(line, part, &mut rest, &[label::ID]),
            }
        }
        let place = rest.place.unwrap_or(self.place);
        if place.aspect.is_none() {
            return self
                .reject_heading(line, "a claim under no aspect, which is a heading with ##");
        }
        let Some(status) = status else {
            (self.owner, self.target) = (Owner::Rejected, Destination::Rejected);
            return;
        };
        let claim = Claim {
            id: rest.id.unwrap_or_default().into(),
            title: title.into(),
            ..Claim::new(status)
        };
        let at = self.builder.add_claim(line, place, claim);
        (self.owner, self.target) = (Owner::Claim(at), Destination::Nothing);
        self.seen.insert((self.owner, label::STATUS), line);
    }

    /// The status of a claim, behind which the next field needs its sign.
    fn status(&mut self, line: usize, text: &str) -> Option<Status> {
        let text = text.trim();
        let part = |c: char| c.is_alphabetic() || c == '-';
        let end = text.find(|c| !part(c)).unwrap_or(text.len());
        let (word, rest) = text.split_at(end);
        let word = word.to_lowercase();
        if Status::from_str(&word).is_err() || !rest.contains([':', ' ']) {
            return word::status(text, line, self.builder);
        }
        let message = format!(
            "found {}; between the parts of this line stands{BETWEEN}with space around it, as in \
             `{}{BETWEEN}{}: x`",
            quoted(text),
            word,
            label::ID
        );
        self.builder.error(line, message);
        None
    }

    /// A status that no heading is before.
    fn no_heading(&mut self, line: usize) {
        match self.owner {
            Owner::Claim(_) => {
                self.first(line, label::STATUS);
            }
            Owner::Rejected => self.target = Destination::Rejected,
            _ => self.reject_heading(line, "a claim without a heading"),
        }
    }

    /// A title, an id, and in the document of one claim what it is about.
    pub(super) fn finding(
        &mut self,
        line: usize,
        kind: FindingKind,
        detail: Option<&str>,
        text: &Inline,
    ) {
        const FIELDS: [&str; 3] = [label::ID, label::MODEL, label::ABOUT];
        let detail = detail.map(|detail| {
            let detail = detail.trim();
            detail.strip_suffix("claims").unwrap_or(detail)
        });
        let status = detail.and_then(|word| word::status(word, line, self.builder));
        let mut parts = parts(text).into_iter();
        let title = flat(&parts.next().unwrap_or_default());
        let mut rest = Rest::default();
        for inline in parts {
            self.part(line, part(inline, &FIELDS), &mut rest, &FIELDS);
        }
        let above = if self.alone {
            Placement::default()
        } else {
            self.place
        };
        let place = rest.place.unwrap_or(above);
        if above.aspect.is_some() && place != above {
            let message = "it says that it is about another place than the heading above it; put it \
                           under the heading of that place";
            self.builder.error(line, message);
        }
        let finding = Finding {
            id: rest.id.unwrap_or_default().into(),
            kind,
            title: title.into(),
            text: "".into(),
            model: rest.model.map(Into::into),
            status,
            aspect: None,
            area: None,
            links: Vec::new(),
        };
        let at = self.builder.add_finding(line, place, finding);
        (self.owner, self.target) = (
            Owner::Finding(at),
            Destination::Text(LabelName::Field(Field::Text)),
        );
    }

    /// A field of a line.
    fn part(&mut self, line: usize, part: LinePart, rest: &mut Rest, known: &[&str]) {
        match part {
            LinePart::Known(label::ID, text)
                if flat(&text).trim().contains(char::is_whitespace) =>
            {
                let text = quoted(flat(&text).trim());
                let message = format!(
                    "found the id {text}, expected one word; what comes next stands behind a blank line"
                );
                self.builder.error(line, message);
            }
            LinePart::Known(label::ID, text) => match &rest.id {
                None => rest.id = Some(flat(&text).trim().to_owned()),
                Some(_) => self.builder.error(line, "a second id in one line"),
            },
            LinePart::Known(label::MODEL, text) => match &rest.model {
                None => rest.model = Some(flat(&text)),
                Some(_) => self.builder.error(line, "a second model in one line"),
            },
            LinePart::Known(_, text) => self.about(line, &text, rest),
            LinePart::Unknown(name) => {
                let message = format!(
                    "unknown field {} (put a name with a colon in backticks); {}",
                    quoted(&name),
                    meant(&name, known)
                );
                self.builder.error(line, message);
            }
            LinePart::Text(text) if flat(&text).trim().is_empty() => {}
            LinePart::Text(text) => {
                let text = quoted(&flat(&text));
                let message = format!(
                    "{text} is not allowed in this line, which continues with: {}",
                    known.join(", ")
                );
                self.builder.error(line, message);
            }
        }
    }

    /// The aspect and the area that are named in a line.
    fn about(&mut self, line: usize, text: &Inline, rest: &mut Rest) {
        let names: Vec<String> = steps(text).iter().map(|step| flat(step)).collect();
        let (aspect, area) = match &names[..] {
            _ if rest.place.is_some() => {
                return self.builder.error(line, "a second place in one line");
            }
            [aspect] => (aspect, None),
            [aspect, area] => (aspect, Some(area)),
            _ => {
                let text = quoted(&flat(text));
                let message = format!("found the place {text}, expected an aspect › an area");
                return self.builder.error(line, message);
            }
        };
        let aspect = self.builder.aspect_named(aspect, line);
        let area = area.map(|name| self.builder.area_named(aspect, name, line));
        let aspect = Some(aspect);
        rest.place = Some(Placement { aspect, area });
    }

    /// The id of an aspect or area that its name does not give away.
    pub(super) fn id(&mut self, line: usize, id: &str) {
        let id = id.trim();
        let aspects = &mut self.builder.kb.aspects;
        let place = match self.owner {
            Owner::Aspect(at) => aspects.get_mut(at).map(|aspect| &mut aspect.id),
            Owner::Area(aspect, at) => {
                let areas = aspects.get_mut(aspect).map(|aspect| &mut aspect.areas);
                areas
                    .and_then(|areas| areas.get_mut(at))
                    .map(|area| &mut area.id)
            }
            Owner::Claim(_) | Owner::Finding(_) => {
                let message = "an id stands in the first line of what it is of, as in `… · Id: x`";
                return self.reject(line, message);
            }
            Owner::Whole | Owner::Rejected => {
                return self.reject(line, "an id under no heading that it could be of");
            }
        };
        self.target = Destination::Whole(label::ID);
        match place {
            Some(place) if place.is_empty() => {
                *place = id.into();
                self.seen.insert((self.owner, label::ID), line);
                self.mark("id", line);
            }
            // A heading that is there twice names itself twice.
            Some(place) if place == id => {}
            _ => {
                self.first(line, label::ID);
            }
        }
    }
}
