//! What is wrong with a knowledge base that reads as JSON: ids, references, links, blank texts.
//!
//! Owns the rules that the types cannot hold. Finds every problem in one pass, in file order, and
//! says where each is as a JSON path. Does not own how the list is shown to a person: that is
//! [`super::load`]'s.

use std::collections::{HashMap, HashSet};
use std::fmt;

use super::phrase::{quoted, suggestion};
use super::{Aspect, Claim, FORMAT, Finding, KnowledgeBase, Link, sanitise};

/// After so many problems no more time goes into guessing what was meant.
const SUGGESTIONS: usize = 20;

/// Something wrong at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where, as a JSON path such as `claims[7].aspect`.
    pub path: String,
    /// What is wrong and what would be right; one line, safe to show.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

/// Everything that is wrong, in file order. The texts are expected to be sanitised.
///
/// In another format version nothing else can be judged, so that is then the one problem.
pub fn problems(kb: &KnowledgeBase) -> Vec<Problem> {
    let mut check = Check::default();
    if kb.format == FORMAT {
        check.head(kb);
        check.aspects(&kb.aspects);
        let known = Known::of(&kb.aspects);
        check.claims(&kb.claims, &known);
        check.findings(&kb.findings, &known);
    } else {
        check.add("format", other_format(&kb.format.to_string()));
    }
    check.problems
}

/// Says that this format version cannot be read.
pub(super) fn other_format(found: &str) -> String {
    format!("found format {found}, but this program reads format {FORMAT}")
}

/// The aspects and areas that claims and findings can refer to.
struct Known<'a> {
    aspects: HashSet<&'a str>,
    /// Area id to the id of its aspect.
    areas: HashMap<&'a str, &'a str>,
}

impl<'a> Known<'a> {
    fn of(aspects: &'a [Aspect]) -> Self {
        let areas = aspects.iter().flat_map(|aspect| {
            let areas = aspect.areas.iter();
            areas.map(|area| (area.id.as_str(), aspect.id.as_str()))
        });
        Self {
            areas: areas.collect(),
            aspects: aspects.iter().map(|aspect| aspect.id.as_str()).collect(),
        }
    }
}

#[derive(Default)]
struct Check<'a> {
    problems: Vec<Problem>,
    /// Where each id of the list that is being checked was first seen.
    seen: HashMap<&'a str, Place>,
}

/// The place of an entry in one of the lists.
#[derive(Clone, Copy)]
enum Place {
    Aspect(usize),
    Area(usize, usize),
    Claim(usize),
    Finding(usize),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Aspect(at) => write!(f, "aspects[{at}]"),
            Self::Area(aspect, at) => write!(f, "aspects[{aspect}].areas[{at}]"),
            Self::Claim(at) => write!(f, "claims[{at}]"),
            Self::Finding(at) => write!(f, "findings[{at}]"),
        }
    }
}

impl<'a> Check<'a> {
    fn add(&mut self, path: impl fmt::Display, message: impl Into<String>) {
        self.problems.push(Problem {
            path: path.to_string(),
            message: message.into(),
        });
    }

    fn head(&mut self, kb: &KnowledgeBase) {
        self.kebab(&"id", &kb.id);
        self.text(&"title", &kb.title);
        self.text(&"source.title", &kb.source.title);
        self.address(&"source.url", &kb.source.url);
    }

    fn aspects(&mut self, aspects: &'a [Aspect]) {
        for (at, aspect) in aspects.iter().enumerate() {
            let place = Place::Aspect(at);
            self.id(place, &aspect.id);
            self.text(&format_args!("{place}.name"), &aspect.name);
        }
        self.seen.clear();
        for (at, aspect) in aspects.iter().enumerate() {
            for (nth, area) in aspect.areas.iter().enumerate() {
                let place = Place::Area(at, nth);
                self.id(place, &area.id);
                self.text(&format_args!("{place}.name"), &area.name);
            }
        }
        self.seen.clear();
    }

    fn claims(&mut self, claims: &'a [Claim], known: &Known<'_>) {
        for (at, claim) in claims.iter().enumerate() {
            let place = Place::Claim(at);
            self.id(place, &claim.id);
            self.text(&format_args!("{place}.title"), &claim.title);
            self.aspect(place, &claim.aspect, known);
            if let Some(area) = &claim.area {
                self.area(place, area, Some(&claim.aspect), known);
            }
            self.text(&format_args!("{place}.claimed"), &claim.claimed);
            self.text(&format_args!("{place}.observed"), &claim.observed);
            self.details(place, claim);
            self.links(place, &claim.links);
        }
    }

    fn details(&mut self, place: Place, claim: &Claim) {
        for (nth, figure) in claim.evidence.iter().enumerate() {
            let path = format_args!("{place}.evidence[{nth}]");
            self.text(&format_args!("{path}.measure"), &figure.measure);
            self.text(&format_args!("{path}.value"), &figure.value);
        }
        for (nth, alias) in claim.aliases.iter().enumerate() {
            self.text(&format_args!("{place}.aliases[{nth}]"), alias);
        }
        for (nth, tag) in claim.tags.iter().enumerate() {
            self.text(&format_args!("{place}.tags[{nth}]"), tag);
        }
    }

    fn findings(&mut self, findings: &'a [Finding], known: &Known<'_>) {
        for (at, finding) in findings.iter().enumerate() {
            let place = Place::Finding(at);
            self.id(place, &finding.id);
            self.text(&format_args!("{place}.title"), &finding.title);
            self.text(&format_args!("{place}.text"), &finding.text);
            if let Some(aspect) = &finding.aspect {
                self.aspect(place, aspect, known);
            }
            if let Some(area) = &finding.area {
                self.area(place, area, finding.aspect.as_deref(), known);
            }
            self.links(place, &finding.links);
        }
    }

    fn links(&mut self, place: Place, links: &[Link]) {
        for (nth, link) in links.iter().enumerate() {
            let path = format_args!("{place}.links[{nth}]");
            self.text(&format_args!("{path}.title"), &link.title);
            self.address(&format_args!("{path}.url"), &link.url);
        }
    }

    /// An id: well formed, and not seen before.
    fn id(&mut self, place: Place, id: &'a str) {
        let path = format_args!("{place}.id");
        self.kebab(&path, id);
        match self.seen.get(id) {
            Some(first) if !id.is_empty() => {
                let message = format!("{} is the id of {first} already", quoted(id));
                self.add(path, message);
            }
            Some(_) => {}
            None => {
                self.seen.insert(id, place);
            }
        }
    }

    fn kebab(&mut self, path: &dyn fmt::Display, id: &str) {
        if id.is_empty() {
            self.add(path, "the id is empty");
        } else if !is_kebab(id) {
            let message = format!(
                "{} is not kebab-case: lower-case letters a to z and digits, in words parted by \
                 single hyphens",
                quoted(id)
            );
            self.add(path, message);
        }
    }

    fn aspect(&mut self, place: Place, id: &str, known: &Known<'_>) {
        if !known.aspects.contains(id) {
            let message = self.missing("aspect", id, known.aspects.iter().copied());
            self.add(format_args!("{place}.aspect"), message);
        }
    }

    fn area(&mut self, place: Place, id: &str, aspect: Option<&str>, known: &Known<'_>) {
        let message = match (known.areas.get(id), aspect) {
            (None, _) => self.missing("area", id, known.areas.keys().copied()),
            (Some(owner), None) => format!(
                "{} is an area of {}: give the aspect too",
                quoted(id),
                quoted(owner)
            ),
            // That an aspect is unknown is said once, of the aspect.
            (Some(owner), Some(aspect)) if *owner != aspect && known.aspects.contains(aspect) => {
                format!(
                    "{} is an area of {}, not of {}",
                    quoted(id),
                    quoted(owner),
                    quoted(aspect)
                )
            }
            (Some(_), Some(_)) => return,
        };
        self.add(format_args!("{place}.area"), message);
    }

    fn missing<'b>(&self, what: &str, id: &str, known: impl Iterator<Item = &'b str>) -> String {
        let few = self.problems.len() < SUGGESTIONS;
        let hint = few.then(|| suggestion(id, known)).flatten();
        let hint = hint.map(|name| format!("; did you mean {}?", quoted(name)));
        let hint = hint.unwrap_or_default();
        format!("there is no {what} {}{hint}", quoted(id))
    }

    fn text(&mut self, path: &dyn fmt::Display, text: &str) {
        if text.trim().is_empty() {
            self.add(path, "the text is empty");
        }
    }

    fn address(&mut self, path: &dyn fmt::Display, url: &str) {
        if !is_web_address(url) {
            let message = format!("{} is not an http or https address", quoted(url));
            self.add(path, message);
        }
    }
}

/// Whether this is a kebab-case id: words of `a-z` and `0-9`, parted by single hyphens.
pub fn is_kebab(id: &str) -> bool {
    let plain = |word: &str| {
        let mut bytes = word.bytes();
        !word.is_empty() && bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    id.split('-').all(plain)
}

/// Whether this is an address that may be opened: http or https, with a host, in one word.
pub fn is_web_address(url: &str) -> bool {
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| url.strip_prefix(scheme));
    rest.is_some_and(|rest| {
        let inert = |c: char| !c.is_whitespace() && c != sanitise::PLACEHOLDER;
        !rest.is_empty() && !rest.starts_with('/') && rest.chars().all(inert)
    })
}
