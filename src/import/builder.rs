//! Builds a knowledge base, and records which line each part comes from.
//!
//! Resolves the names of aspects and areas, makes up ids, and fills in a missing title or source. Claims and
//! findings refer to their places by position until everything is read; only then are ids made up, so that
//! they do not collide with written ones.

use std::collections::{HashMap, HashSet};

use super::messages::Messages;
use super::places::Places;
use super::plan::{Answer, Answers, Plan};
use super::{Imported, LineMessage, append, ids, plain, rows, words};
use crate::export::label;
use crate::kb::{
    Area, Aspect, Claim, Finding, Id, KnowledgeBase, PlaceNames, Problem, check, gather_own_texts,
    quoted,
};

/// The positions of an aspect and of an area in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Placement {
    pub aspect: Option<usize>,
    pub area: Option<usize>,
}

/// The line that a claim or finding comes from, and its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Origin {
    pub line: usize,
    pub place: Placement,
}

/// The knowledge base under construction. Ids that are not written stay empty until [`Builder::finish`].
#[derive(Default)]
pub(super) struct Builder {
    pub kb: KnowledgeBase,
    pub has_source: bool,
    pub plan: Plan,
    errors: Messages,
    notes: Messages,
    questions: Messages,
    places: Places,
    claims: Vec<Origin>,
    findings: Vec<Origin>,
    /// Lines of parts that have a line of their own, by path, such as `claims[3].evidence[0]`.
    lines: HashMap<String, usize>,
    /// Whether the document has a title.
    is_titled: bool,
    /// Whether the note that no aspect is named was added.
    is_placed: bool,
    /// Answers that were applied, each with its column or word.
    met: HashSet<(Answer, String)>,
    /// The ids of rows, in lower case.
    taken: HashSet<String>,
}

impl Builder {
    pub(super) fn of(kb: KnowledgeBase) -> Self {
        Self {
            kb,
            ..Self::default()
        }
    }

    /// Records the line of the part at this path.
    pub(super) fn line_at(&mut self, path: impl Into<String>, line: usize) {
        self.lines.insert(path.into(), line);
    }

    /// Reports an error.
    pub(super) fn error(&mut self, line: impl Into<Option<usize>>, message: impl Into<String>) {
        self.errors.add(line.into(), message.into());
    }

    /// Notes something left out, or taken literally that may be meant otherwise.
    pub(super) fn note(&mut self, line: impl Into<Option<usize>>, message: impl Into<String>) {
        self.notes.add(line.into(), message.into());
    }

    /// Asks a question that blocks writing; the message names the option that answers it.
    pub(super) fn ask(&mut self, line: impl Into<Option<usize>>, message: impl Into<String>) {
        self.questions.add(line.into(), message.into());
    }

    /// Returns the aspect with this name, if it exists.
    pub(super) fn known_aspect(&self, name: &str) -> Option<usize> {
        self.places.named(None, name)
    }

    /// Records that an answer was applied.
    pub(super) fn meet(&mut self, answer: Answer, about: &str) {
        self.met.insert((answer, about.to_owned()));
    }

    /// Notes answers that were not applied; asks if a field is mapped to a column that does not exist.
    fn note_unmet(&mut self, answers: &Answers) {
        // Before any table is read they may still apply.
        if !self.questions.is_empty() && self.plan.columns.is_empty() {
            return;
        }
        let met = |answer, about: &str| self.met.contains(&(answer, about.to_owned()));
        let (asked, told) = self.plan.unmet(answers, met);
        for message in asked {
            self.ask(None, message);
        }
        for message in told {
            self.note(None, message);
        }
    }

    /// Reserves an id, ignoring case; returns `false` if it is taken.
    pub(super) fn take_id(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_ascii_lowercase())
    }

    /// Uses the texts above a table: the first as the title, unless there is one, the others as summary.
    pub(super) fn above(&mut self, texts: &[String]) {
        // Skips rules, and bare labels such as `title`.
        let is_label = |text: &str| ["title", "name", "date"].contains(&words::key(text).as_str());
        let says = |text: &&String| text.contains(char::is_alphanumeric) && !is_label(text);
        let mut texts = texts.iter().filter(says).peekable();
        let is_title = |text: &&String| !text.contains(rows::BETWEEN);
        if !self.is_titled
            && let Some(title) = texts.next_if(is_title)
        {
            self.title(title);
        }
        for text in texts {
            self.about(text);
        }
    }

    /// Sets the title, unless the text is blank.
    pub(super) fn title(&mut self, title: &str) {
        if !title.trim().is_empty() {
            self.kb.title = title.into();
            self.is_titled = true;
        }
    }

    /// Adds a paragraph to the summary of the knowledge base, unless it is there.
    pub(super) fn about(&mut self, text: &str) {
        let is_new = self.kb.summary.split("\n\n").all(|known| known != text);
        if is_new {
            let mut summary = self.kb.summary.to_string();
            append(&mut summary, text, "\n\n");
            self.kb.summary = summary.into();
        }
    }

    /// Adds a paragraph to the summary of an aspect.
    pub(super) fn about_aspect(&mut self, aspect: usize, text: &str) {
        if let Some(aspect) = self.kb.aspects.get_mut(aspect) {
            let mut summary = aspect.summary.as_deref().unwrap_or_default().to_owned();
            append(&mut summary, text, "\n\n");
            aspect.summary = Some(summary.into());
        }
    }

    /// Returns the aspect of claims that name none: the one in the answers, or else the title.
    pub(super) fn only_aspect(&mut self, answers: &Answers, line: usize) -> usize {
        if answers.aspect.is_none() && !std::mem::replace(&mut self.is_placed, true) {
            let message = "no aspect is named, so the title is used (--aspect NAME gives another, \
                           --aspect-column COLUMN takes it from a column)";
            self.note(None, message);
        }
        let title = answers
            .title
            .as_ref()
            .unwrap_or(&plain(&self.kb.title))
            .clone();
        self.meet(Answer::Aspect, "");
        self.place(None, answers.aspect.as_ref().unwrap_or(&title), line)
    }

    /// Whether there are no claims, findings, errors or questions so far.
    pub(super) fn is_empty(&self) -> bool {
        let is_silent = self.errors.is_empty() && self.questions.is_empty();
        is_silent && self.kb.claims.is_empty() && self.kb.findings.is_empty()
    }

    /// Whether there are no errors so far.
    pub(super) fn is_sound(&self) -> bool {
        self.errors.is_empty()
    }

    /// Returns the aspect with this name, or the area of an aspect (`owner`), and adds it if it is new.
    pub(super) fn place(&mut self, owner: Option<usize>, name: &str, line: usize) -> usize {
        let known = self.places.named(owner, name);
        known.unwrap_or_else(|| self.add_place(owner, name, "", line))
    }

    /// As [`Self::place`], for a heading and the id below it, if any. Reports ambiguous names.
    pub(super) fn place_with_id(
        &mut self,
        owner: Option<usize>,
        name: &str,
        id: &str,
        line: usize,
    ) -> usize {
        let known = self.places.under(owner, name, id);
        if known.is_some_and(|(_, are_several)| are_several) {
            let message = format!(
                "more than one is called {}; say which one below the heading, as in **{}:** x",
                quoted(name),
                label::ID
            );
            self.error(line, message);
        }
        let at = known.map_or_else(|| self.add_place(owner, name, id, line), |(at, _)| at);
        let written = match owner {
            Some(owner) => &mut self.kb.aspects[owner].areas[at].id,
            None => &mut self.kb.aspects[at].id,
        };
        if written.is_empty() {
            *written = id.into();
        }
        at
    }

    /// Adds an aspect, or an area of one, and notes a name that differs from another in case only.
    fn add_place(&mut self, owner: Option<usize>, name: &str, id: &str, line: usize) -> usize {
        let aspects = &mut self.kb.aspects;
        let area = Area {
            id: Id::default(),
            name: name.into(),
        };
        let (what, at, path) = match owner {
            Some(owner) => {
                let areas = &mut aspects[owner].areas;
                areas.push(area);
                let at = areas.len() - 1;
                ("area", at, format!("aspects[{owner}].areas[{at}]"))
            }
            None => {
                aspects.push(Aspect {
                    id: area.id,
                    name: area.name,
                    summary: None,
                    areas: Vec::new(),
                });
                let at = aspects.len() - 1;
                ("aspect", at, format!("aspects[{at}]"))
            }
        };
        self.line_at(path, line);
        let name = name.to_owned();
        let second = quoted(&name);
        if let Some((like, other)) = self.places.add(owner, (name, line), id, at) {
            let first = quoted(&like);
            let message = format!(
                "the {what} {second} and {first} in line {other} differ only in capitals, and both are \
                 kept; if they are the same, write them alike"
            );
            self.note(line, message);
        }
        at
    }

    /// Records the lines of the parts of the next claim or finding, by path.
    pub(super) fn lines_of_next(&mut self, list: &str, lines: Vec<(String, usize)>) {
        let at = self.origins(list).len();
        for (path, line) in lines {
            self.line_at(format!("{list}[{at}].{path}"), line);
        }
    }

    fn origins(&self, list: &str) -> &[Origin] {
        match list {
            "claims" => &self.claims,
            _ => &self.findings,
        }
    }

    pub(super) fn add_claim(&mut self, origin: Origin, mut claim: Claim) {
        gather_own_texts(&mut claim);
        self.claims.push(origin);
        self.kb.claims.push(claim);
    }

    pub(super) fn add_finding(&mut self, origin: Origin, finding: Finding) {
        self.findings.push(origin);
        self.kb.findings.push(finding);
    }

    /// Iterates over the claims, each with its aspect and area.
    pub(super) fn placed_claims(&self) -> impl Iterator<Item = (&Claim, PlaceNames<'_>)> {
        let claims = self.kb.claims.iter().zip(&self.claims);
        claims.map(|(claim, origin)| (claim, origin.place.of(&self.kb.aspects)))
    }

    /// Completes and checks the knowledge base.
    pub(super) fn finish(mut self, answers: &Answers) -> Result<Imported, Vec<LineMessage>> {
        self.note_unmet(answers);
        let is_asked = !self.questions.is_empty();
        if self.is_empty() {
            let message = "no claim was found in it; `onpaper export --for-import`, or `--format csv` for a \
                 sheet, shows what one looks like";
            return Err(vec![LineMessage::new(None, message)]);
        }
        self.answer(answers);
        self.make_up_ids();
        self.refer();
        // A claim whose status requires an observation gets an empty one, so that it is reported as missing.
        let claims = self.kb.claims.iter_mut();
        for claim in claims.filter(|claim| claim.status.placeholder().is_none()) {
            claim.observed.get_or_insert_default();
        }
        // After an error, inconsistencies are likely a consequence of it.
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

    /// Applies the answers, which override the document. A document without a source is its own source.
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

    fn make_up_ids(&mut self) {
        let kb = &mut self.kb;
        let aspects = kb.aspects.iter_mut();
        ids::make_up(aspects.map(|one| (&mut one.id, &*one.name, "aspect")));
        let areas = kb.aspects.iter_mut().flat_map(|aspect| &mut aspect.areas);
        ids::make_up(areas.map(|one| (&mut one.id, &*one.name, "area")));
        // Claims and findings share one set of ids.
        let claims = kb.claims.iter_mut();
        let claims = claims.map(|one| (&mut one.id, &*one.title, "claim"));
        let findings = kb.findings.iter_mut();
        let findings = findings.map(|one| (&mut one.id, &*one.title, "finding"));
        ids::make_up(claims.chain(findings));
    }

    /// Sets the aspect and area ids of claims and findings.
    fn refer(&mut self) {
        let kb = &mut self.kb;
        let ids = |place: Placement| {
            let (aspect, area) = place.of(&kb.aspects);
            let aspect = aspect.map(|aspect| aspect.id.clone());
            (aspect, area.map(|area| area.id.clone()))
        };
        for (claim, origin) in kb.claims.iter_mut().zip(&self.claims) {
            let (aspect, area) = ids(origin.place);
            (claim.aspect, claim.area) = (aspect.unwrap_or_default(), area);
        }
        for (finding, origin) in kb.findings.iter_mut().zip(&self.findings) {
            (finding.aspect, finding.area) = ids(origin.place);
        }
    }

    /// Converts a problem at a path to a message about a line of the document.
    fn placed(&self, problem: &Problem) -> LineMessage {
        let (_, field) = problem.path.rsplit_once('.').unwrap_or(("", &problem.path));
        let mut message = format!("{field}: {}", problem.message);
        let other = problem.other.as_deref();
        if let Some((other, _)) = other.and_then(|path| path.rsplit_once('.'))
            && let Some(line) = self.line_of(other)
        {
            message = message.replace(other, &format!("line {line}"));
        }
        if let Some(help) = &problem.help {
            message.push_str(&format!("; {help}"));
        }
        LineMessage::new(self.line_of(&problem.path), message)
    }

    /// Returns the line of the part at this path, or of the nearest enclosing part.
    fn line_of(&self, path: &str) -> Option<usize> {
        let mut part = Some(path);
        while let Some(whole) = part {
            if let Some(line) = self.lines.get(whole) {
                return Some(*line);
            }
            part = whole.rfind(['.', '[']).map(|at| &whole[..at]);
        }
        let (list, rest) = path.split_once('[')?;
        let at: usize = rest.split(']').next()?.parse().ok()?;
        self.origins(list).get(at).map(|origin| origin.line)
    }
}

impl Placement {
    /// Returns the aspect and area at these positions.
    fn of(self, aspects: &[Aspect]) -> (Option<&Aspect>, Option<&Area>) {
        let aspect = self.aspect.and_then(|at| aspects.get(at));
        let area = aspect.zip(self.area);
        (aspect, area.and_then(|(aspect, at)| aspect.areas.get(at)))
    }
}
