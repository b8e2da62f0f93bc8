//! A knowledge base in the making, with the lines that its parts are from.
//!
//! Owns what a document need not say: which aspect a name is, ids, and what is missing of the head.
//! Claims and findings know their place by position until all is read; only then are ids made up, so
//! that they keep clear of those that are written.

use std::collections::{HashMap, HashSet};

use super::blank::blank;
use super::ids::Ids;
use super::places::{FirstSeen, NameMatch, Places};
use super::plan::{Answers, ColumnUse, Plan};
use super::told::Told;
use super::{Imported, LineMessage, plain, words};
use crate::export::label;
use crate::kb::{Area, Aspect, Claim, Finding, Id, KnowledgeBase, check, quoted};

mod lines;

/// The positions of an aspect, and of an area in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Placement {
    pub aspect: Option<usize>,
    pub area: Option<usize>,
}

/// Where a claim or finding is from, and where it belongs.
pub(super) struct Origin {
    pub line: usize,
    pub place: Placement,
    /// The lines of its fields that stand in one of their own.
    pub fields: Vec<FieldLine>,
}

/// The line of a field, or of one of the values in it.
pub(super) struct FieldLine {
    pub field: &'static str,
    pub at: Option<usize>,
    pub line: usize,
}

/// The lines of an aspect and of its areas.
struct AspectLines {
    aspect: usize,
    areas: Vec<usize>,
}

/// See above. An id that is not written is empty until the end.
pub(super) struct Builder {
    pub kb: KnowledgeBase,
    pub has_source: bool,
    pub plan: Plan,
    errors: Told,
    notes: Told,
    questions: Told,
    places: Places,
    aspects: Vec<AspectLines>,
    claims: Vec<Origin>,
    findings: Vec<Origin>,
    /// The lines of parts that stand in one of their own, by path.
    parts: HashMap<String, usize>,
    /// Whether the document says what it is called.
    is_titled: bool,
    /// Whether it was told that claims have no aspect.
    is_placed: bool,
    /// Columns of which an answer speaks, and that are there.
    answered: HashSet<String>,
    /// The ids of rows, in lower case.
    taken: HashSet<String>,
}

/// A text, and another one under it.
fn joined(before: &str, text: &str) -> String {
    match before {
        "" => text.to_owned(),
        before => format!("{before}\n\n{text}"),
    }
}

impl Builder {
    pub(super) fn new(name: &str) -> Self {
        Self {
            kb: blank(name),
            has_source: false,
            plan: Plan::default(),
            errors: Told::default(),
            notes: Told::default(),
            questions: Told::default(),
            places: Places::default(),
            aspects: Vec::new(),
            claims: Vec::new(),
            findings: Vec::new(),
            parts: HashMap::new(),
            is_titled: false,
            is_placed: false,
            answered: HashSet::new(),
            taken: HashSet::new(),
        }
    }

    /// Takes down the line of the part with this path.
    pub(super) fn part_at(&mut self, path: String, line: usize) {
        self.parts.insert(path, line);
    }

    pub(super) fn error(&mut self, line: usize, message: impl Into<String>) {
        self.errors.add(Some(line), message.into());
    }

    /// As above, of the whole if there is no line.
    pub(super) fn error_at(&mut self, line: Option<usize>, message: String) {
        self.errors.add(line, message);
    }

    /// The aspect of this name, if there is one already.
    pub(super) fn known_aspect(&self, name: &str) -> Option<usize> {
        self.places.named(None, name)
    }

    /// Tells of what is taken as it stands and may be meant otherwise, or left out.
    pub(super) fn note(&mut self, line: Option<usize>, message: String) {
        self.notes.add(line, message);
    }

    /// Asks what must be known before anything is written; the message says which option answers it.
    pub(super) fn ask(&mut self, line: Option<usize>, message: String) {
        self.questions.add(line, message);
    }

    /// Takes down that there is a column of which an answer speaks.
    pub(super) fn answered(&mut self, column: &str) {
        self.answered.insert(column.to_owned());
    }

    /// Asks about columns that are in no table. One that is left out, or a field, is just told.
    fn missing_columns(&mut self, answers: &Answers) {
        for (name, of) in &answers.columns {
            if self.answered.contains(name) {
                continue;
            }
            let message = format!(
                "an answer names the column {}, which is not there",
                quoted(name)
            );
            match of {
                ColumnUse::Field(_) => self.ask(None, message),
                ColumnUse::Own | ColumnUse::Dropped => self.note(None, message),
            }
        }
    }

    /// Takes an id, whatever its case; false if it is taken.
    pub(super) fn take_id(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_ascii_lowercase())
    }

    /// What stands above a table: the title of the whole, and what it is about.
    pub(super) fn above(&mut self, texts: &[String]) {
        // A rule, and a name such as `title` above what it names, say nothing.
        let is_label = |text: &str| ["title", "name", "date"].contains(&words::key(text).as_str());
        let says = |text: &&String| text.contains(char::is_alphanumeric) && !is_label(text);
        let mut texts = texts.iter().filter(says);
        if !self.is_titled {
            self.title(texts.next().map_or("", String::as_str));
        }
        for text in texts {
            self.about(text);
        }
    }

    /// What the document is called.
    pub(super) fn title(&mut self, title: &str) {
        if !title.trim().is_empty() {
            self.kb.title = title.into();
            self.is_titled = true;
        }
    }

    /// Adds a text to what the knowledge base is about.
    pub(super) fn about(&mut self, text: &str) {
        self.kb.summary = joined(&self.kb.summary, text).into();
    }

    /// Adds a text to what an aspect is about.
    pub(super) fn about_aspect(&mut self, aspect: usize, text: &str) {
        if let Some(aspect) = self.kb.aspects.get_mut(aspect) {
            let before = aspect.summary.as_deref().unwrap_or_default();
            aspect.summary = Some(joined(before, text).into());
        }
    }

    /// The aspect of what names none: what a person says, or the title of the whole.
    pub(super) fn only_aspect(&mut self, answers: &Answers, line: usize) -> usize {
        if answers.aspect.is_none() && !std::mem::replace(&mut self.is_placed, true) {
            let message = "no aspect is named, so the title is used (--aspect NAME gives another)";
            self.note(None, message.to_owned());
        }
        let title = answers
            .title
            .as_ref()
            .unwrap_or(&plain(&self.kb.title))
            .clone();
        self.aspect_named(answers.aspect.as_ref().unwrap_or(&title), line)
    }

    /// Whether nothing came of the document so far, not even a question.
    pub(super) fn is_empty(&self) -> bool {
        let is_silent = self.errors.is_empty() && self.questions.is_empty();
        is_silent && self.kb.claims.is_empty() && self.kb.findings.is_empty()
    }

    /// Whether all was understood so far.
    pub(super) fn is_sound(&self) -> bool {
        self.errors.is_empty()
    }

    /// The aspect with this name and this written id, as a position; a new one if there is none.
    pub(super) fn aspect(&mut self, name: &str, id: &str, line: usize) -> usize {
        let known = self.known(None, name, id, line);
        known.unwrap_or_else(|| self.add_place(None, name, id, line))
    }

    /// The area of the aspect with this name and this written id, as above.
    pub(super) fn area(&mut self, aspect: usize, name: &str, id: &str, line: usize) -> usize {
        let known = self.known(Some(aspect), name, id, line);
        known.unwrap_or_else(|| self.add_place(Some(aspect), name, id, line))
    }

    /// The one that a heading names, which is told if it can be several.
    fn known(&mut self, owner: Option<usize>, name: &str, id: &str, line: usize) -> Option<usize> {
        match self.places.under(owner, name, id) {
            NameMatch::None => None,
            NameMatch::One(at) => Some(at),
            NameMatch::Several(at) => {
                let name = quoted(name);
                let message = format!(
                    "more than one is called {name}; say which one below the heading, as in **{}:** x",
                    label::ID
                );
                self.error(line, message);
                Some(at)
            }
        }
    }

    /// The aspect with this name, which is a new one if there is none.
    pub(super) fn aspect_named(&mut self, name: &str, line: usize) -> usize {
        let known = self.places.named(None, name);
        known.unwrap_or_else(|| self.add_place(None, name, "", line))
    }

    /// The area with this name in the aspect, as above.
    pub(super) fn area_named(&mut self, aspect: usize, name: &str, line: usize) -> usize {
        let known = self.places.named(Some(aspect), name);
        known.unwrap_or_else(|| self.add_place(Some(aspect), name, "", line))
    }

    /// Adds an aspect, or an area of one, and notes a name that its name may be a slip of.
    fn add_place(&mut self, owner: Option<usize>, name: &str, id: &str, line: usize) -> usize {
        let (written, named) = (Id::default(), name.into());
        let (what, at) = match owner {
            Some(owner) => {
                let areas = &mut self.kb.aspects[owner].areas;
                areas.push(Area {
                    id: written,
                    name: named,
                });
                self.aspects[owner].areas.push(line);
                ("area", areas.len() - 1)
            }
            None => {
                self.kb.aspects.push(Aspect {
                    id: written,
                    name: named,
                    summary: None,
                    areas: Vec::new(),
                });
                self.aspects.push(AspectLines {
                    aspect: line,
                    areas: Vec::new(),
                });
                ("aspect", self.aspects.len() - 1)
            }
        };
        let name = name.to_owned();
        let said = quoted(&name);
        if let Some(like) = self.places.add(owner, FirstSeen { name, line }, id, at) {
            let (first, other) = (quoted(&like.name), like.line);
            let message = format!(
                "the {what} {said} and {first} in line {other} differ only in capitals, and both are \
                 kept; if they are the same, write them alike"
            );
            self.note(Some(line), message);
        }
        at
    }

    pub(super) fn add_claim(&mut self, origin: Origin, claim: Claim) {
        self.claims.push(origin);
        self.kb.claims.push(claim);
    }

    pub(super) fn add_finding(&mut self, origin: Origin, finding: Finding) {
        self.findings.push(origin);
        self.kb.findings.push(finding);
    }

    /// The claims, each with the names of its aspect and area.
    pub(super) fn placed_claims(&self) -> impl Iterator<Item = (&Claim, [Option<&str>; 2])> {
        let claims = self.kb.claims.iter().zip(&self.claims);
        claims.map(|(claim, origin)| (claim, self.names(origin.place)))
    }

    fn names(&self, place: Placement) -> [Option<&str>; 2] {
        let aspect = place.aspect.and_then(|at| self.kb.aspects.get(at));
        let area = aspect.zip(place.area);
        let area = area.and_then(|(aspect, at)| aspect.areas.get(at));
        [
            aspect.map(|aspect| aspect.name.as_str()),
            area.map(|area| area.name.as_str()),
        ]
    }

    /// What it came to.
    pub(super) fn finish(mut self, answers: &Answers) -> Result<Imported, Vec<LineMessage>> {
        self.missing_columns(answers);
        let is_asked = !self.questions.is_empty();
        if self.is_empty() {
            let message =
                "no claim was found in it; `onpaper export --for-import` shows what one looks like";
            return Err(vec![LineMessage::new(None, message)]);
        }
        self.answer(answers);
        self.make_up_ids();
        self.refer();
        self.need_observed();
        // What was not understood is likely why something does not hold together.
        if self.is_sound() && !is_asked {
            for problem in check::problems(&self.kb) {
                let LineMessage { line, message, .. } = self.placed(&problem);
                self.errors.add(line, message);
            }
        }
        if !self.is_sound() {
            return Err(self.errors.in_order());
        }
        self.plan.notes = self.notes.in_order();
        self.plan.questions = self.questions.in_order();
        Ok(Imported {
            kb: self.kb,
            has_source: self.has_source,
            plan: self.plan,
        })
    }

    /// What a person says goes before what the document does. A document that names no source is one.
    fn answer(&mut self, answers: &Answers) {
        if let Some(title) = &answers.title {
            self.kb.title = title.as_str().into();
        }
        let source = &mut self.kb.source;
        if let Some(url) = &answers.source_url {
            source.url = Some(url.as_str().into());
            self.has_source = true;
        }
        if let Some(title) = &answers.source_title {
            source.title = title.as_str().into();
            self.has_source = true;
        } else if source.title.is_empty() {
            source.title = self.kb.title.clone();
        }
    }

    /// What a status says is observed is a text that is missing, and not one that may be left out.
    fn need_observed(&mut self) {
        for claim in &mut self.kb.claims {
            if claim.status.unseen().is_none() {
                claim.observed.get_or_insert_default();
            }
        }
    }

    fn make_up_ids(&mut self) {
        let kb = &mut self.kb;
        let mut ids = Ids::written(kb.aspects.iter().map(|aspect| &aspect.id));
        for aspect in &mut kb.aspects {
            ids.fill(&mut aspect.id, &aspect.name, "aspect");
        }
        let areas = kb.aspects.iter().flat_map(|aspect| &aspect.areas);
        let mut ids = Ids::written(areas.map(|area| &area.id));
        for area in kb.aspects.iter_mut().flat_map(|aspect| &mut aspect.areas) {
            ids.fill(&mut area.id, &area.name, "area");
        }
        // Claims and findings share theirs.
        let claims = kb.claims.iter().map(|claim| &claim.id);
        let findings = kb.findings.iter().map(|finding| &finding.id);
        let mut ids = Ids::written(claims.chain(findings));
        for claim in &mut kb.claims {
            ids.fill(&mut claim.id, &claim.title, "claim");
        }
        for finding in &mut kb.findings {
            ids.fill(&mut finding.id, &finding.title, "finding");
        }
    }

    /// Gives claims and findings the ids of their places.
    fn refer(&mut self) {
        let kb = &mut self.kb;
        for (claim, origin) in kb.claims.iter_mut().zip(&self.claims) {
            let (aspect, area) = ids_of(&kb.aspects, origin.place);
            (claim.aspect, claim.area) = (aspect.unwrap_or_default(), area);
        }
        for (finding, origin) in kb.findings.iter_mut().zip(&self.findings) {
            (finding.aspect, finding.area) = ids_of(&kb.aspects, origin.place);
        }
    }
}

fn ids_of(aspects: &[Aspect], place: Placement) -> (Option<Id>, Option<Id>) {
    let aspect = place.aspect.and_then(|at| aspects.get(at));
    let area = aspect.zip(place.area);
    let area = area.and_then(|(aspect, at)| aspect.areas.get(at));
    (
        aspect.map(|aspect| aspect.id.clone()),
        area.map(|area| area.id.clone()),
    )
}
