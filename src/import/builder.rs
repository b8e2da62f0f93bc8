//! A knowledge base in the making, with the lines that its parts are from.
//!
//! Owns what a document need not say: which aspect a name is, ids, and what is missing of the head.
//! Claims and findings know their place by position until all is read; only then are ids made up, so
//! that they keep clear of those that are written.

use std::collections::{HashMap, HashSet};

use super::blank::blank;
use super::ids::Ids;
use super::messages::Messages;
use super::places::{FirstSeen, Places};
use super::plan::{Answer, Answers, Plan};
use super::{Imported, LineMessage, plain, words};
use crate::export::label;
use crate::kb::{
    Area, Aspect, Claim, Finding, Id, KnowledgeBase, Problem, check, gather_own_texts, quoted,
};

/// The positions of an aspect, and of an area in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Placement {
    pub aspect: Option<usize>,
    pub area: Option<usize>,
}

/// The line that a claim or finding is from, and where it belongs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Origin {
    pub line: usize,
    pub place: Placement,
}

/// See above. An id that is not written is empty until the end.
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
    /// The lines of parts that stand in one of their own, by path, as in `claims[3].evidence[0]`.
    lines: HashMap<String, usize>,
    /// Whether the document says what it is called.
    is_titled: bool,
    /// Whether it was told that claims have no aspect.
    is_placed: bool,
    /// Answers that met something, each with the column or word that it is about.
    met: HashSet<(Answer, String)>,
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
            ..Self::default()
        }
    }

    /// Takes down the line of the part with this path.
    pub(super) fn line_at(&mut self, path: impl Into<String>, line: usize) {
        self.lines.insert(path.into(), line);
    }

    /// Tells what cannot be understood.
    pub(super) fn error(&mut self, line: impl Into<Option<usize>>, message: impl Into<String>) {
        self.errors.add(line.into(), message.into());
    }

    /// Tells of what is taken as it stands and may be meant otherwise, or left out.
    pub(super) fn note(&mut self, line: impl Into<Option<usize>>, message: impl Into<String>) {
        self.notes.add(line.into(), message.into());
    }

    /// Asks what must be known before anything is written; the message says which option answers it.
    pub(super) fn ask(&mut self, line: impl Into<Option<usize>>, message: impl Into<String>) {
        self.questions.add(line.into(), message.into());
    }

    /// The aspect of this name, if there is one already.
    pub(super) fn known_aspect(&self, name: &str) -> Option<usize> {
        self.places.named(None, name)
    }

    /// Takes down that an answer met something.
    pub(super) fn meet(&mut self, answer: Answer, about: &str) {
        self.met.insert((answer, about.to_owned()));
    }

    /// Tells the answers that met nothing, and asks where a field is to be in a column that is not there.
    fn note_unmet(&mut self, answers: &Answers) {
        // What was not read yet may be met.
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

    /// Whether nothing came of the document so far, not even a question.
    pub(super) fn is_empty(&self) -> bool {
        let is_silent = self.errors.is_empty() && self.questions.is_empty();
        is_silent && self.kb.claims.is_empty() && self.kb.findings.is_empty()
    }

    /// Whether all was understood so far.
    pub(super) fn is_sound(&self) -> bool {
        self.errors.is_empty()
    }

    /// The aspect with this name, or the area of an aspect; a new one if there is none.
    pub(super) fn place(&mut self, owner: Option<usize>, name: &str, line: usize) -> usize {
        let known = self.places.named(owner, name);
        known.unwrap_or_else(|| self.add_place(owner, name, "", line))
    }

    /// As above, of a heading under which an id is written, or none. It is told if it can be several.
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

    /// Adds an aspect, or an area of one, and notes a name that its name may be a slip of.
    fn add_place(&mut self, owner: Option<usize>, name: &str, id: &str, line: usize) -> usize {
        let aspects = &mut self.kb.aspects;
        let made = (Id::default(), name.into());
        let (what, at, path) = match owner {
            Some(owner) => {
                let (id, name) = made;
                let areas = &mut aspects[owner].areas;
                areas.push(Area { id, name });
                let at = areas.len() - 1;
                ("area", at, format!("aspects[{owner}].areas[{at}]"))
            }
            None => {
                let (id, name) = made;
                let (summary, areas) = (None, Vec::new());
                aspects.push(Aspect {
                    id,
                    name,
                    summary,
                    areas,
                });
                let at = aspects.len() - 1;
                ("aspect", at, format!("aspects[{at}]"))
            }
        };
        self.line_at(path, line);
        let name = name.to_owned();
        let said = quoted(&name);
        if let Some(like) = self.places.add(owner, FirstSeen { name, line }, id, at) {
            let (first, other) = (quoted(&like.name), like.line);
            let message = format!(
                "the {what} {said} and {first} in line {other} differ only in capitals, and both are \
                 kept; if they are the same, write them alike"
            );
            self.note(line, message);
        }
        at
    }

    /// Takes down the lines of what is in the claim or finding that is added next, by path.
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

    /// The claims, each with its aspect and area.
    pub(super) fn placed_claims(
        &self,
    ) -> impl Iterator<Item = (&Claim, (Option<&Aspect>, Option<&Area>))> {
        let claims = self.kb.claims.iter().zip(&self.claims);
        claims.map(|(claim, origin)| (claim, origin.place.of(&self.kb.aspects)))
    }

    /// What it came to.
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
            if claim.status.placeholder().is_none() {
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

    /// A problem of the knowledge base as one of the document, which has lines for paths.
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

    /// The line that the part of this path is from, or else what it is in.
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
    /// The aspect and the area that are meant.
    fn of(self, aspects: &[Aspect]) -> (Option<&Aspect>, Option<&Area>) {
        let aspect = self.aspect.and_then(|at| aspects.get(at));
        let area = aspect.zip(self.area);
        (aspect, area.and_then(|(aspect, at)| aspect.areas.get(at)))
    }
}
