//! Validation of a deserialised knowledge base: ids, references, links, empty texts.
//!
//! Owns the rules that the types cannot express. Finds every problem in one pass, in file order, each
//! with a JSON path. Mapping paths to source positions and formatting are up to [`super::load`].

use std::borrow::Cow;
use std::fmt;

use foldhash::HashMap;
use strum::VariantArray as _;

use super::identifier::lowercase_id;
pub use super::identifier::{is_id, is_web_address, kebab};
use super::phrase::{quoted, suggestion, truncated};
use super::problem::{Problem, Rule};
use super::{
    Aspect, Claim, Counterpart, ExtraFields, FORMAT, Field, Finding, KnowledgeBase, Value,
};

mod known;

use known::unknown_facets;
pub(super) use known::{DeclaredIds, TakenIds, references_resolve};

/// No suggestions are looked up after this many problems.
const MAX_SUGGESTIONS: usize = 20;

/// The maximum length of a text in characters: some 3000 pages.
pub const LONGEST_TEXT: usize = 1 << 24;

/// Returns all problems in file order. The texts must be sanitised.
///
/// An unsupported format version is the only problem reported: nothing else can be judged then.
pub fn problems(kb: &KnowledgeBase) -> Vec<Problem> {
    let mut check = Check::default();
    if kb.format == FORMAT {
        check.head(kb);
        check.aspects(&kb.aspects);
        let known = DeclaredIds::of_kb(kb);
        check.claims(&kb.claims, &known);
        check.findings(&kb.findings, &known);
    } else {
        check
            .problems
            .push(unsupported_format(&kb.format.to_string()));
    }
    check.problems
}

/// Whether these claims have no problems, apart from duplicate ids and references to other claims.
pub(super) fn are_valid_claims(claims: &[Claim], known: &DeclaredIds<'_>) -> bool {
    let mut check = Check::default();
    check.claims(claims, known);
    check.problems.is_empty()
}

/// The problem that this format version is not supported.
pub(crate) fn unsupported_format(found: &str) -> Problem {
    let message = format!("found format {found}, but this program reads format {FORMAT}");
    Problem::new(Rule::Format, "format", message)
        .help("a newer onpaper may read it; nothing else was checked")
}

/// The path segment of an extra field, as in `["Owner"]`; empty for a long name, which would hide the
/// message.
pub(super) fn extra_field_segment(name: &str) -> String {
    match truncated(name) {
        short if short == name => format!("[{}]", serde_json::Value::from(name)),
        _ => String::new(),
    }
}

/// Checks an id by itself.
pub(crate) fn id_problem(path: &dyn fmt::Display, id: &str) -> Option<Problem> {
    if is_id(id) {
        return length_problem(path, id);
    }
    if id.is_empty() {
        let problem = Problem::new(Rule::MalformedId, path, "the id is empty");
        return Some(problem.help("an id is a word or a few, such as `low-run-cost` or `C01`"));
    }
    let message = format!(
        "{} is not an id: it may have letters a to z, digits, dots, underscores and hyphens, and \
         begins with a letter or digit",
        quoted(id)
    );
    let suggested = kebab(id);
    let help = (!suggested.is_empty()).then(|| format!("did you mean {}?", quoted(&suggested)));
    Some(Problem::new(Rule::MalformedId, path, message).help(help.unwrap_or_default()))
}

/// Checks a text that must not be empty.
pub(crate) fn text_problem(path: &dyn fmt::Display, text: &str) -> Option<Problem> {
    if text.trim().is_empty() {
        let problem = Problem::new(Rule::EmptyText, path, "the text is empty");
        return Some(problem.help("write at least one word"));
    }
    length_problem(path, text)
}

/// Checks the length of a text.
pub(crate) fn length_problem(path: &dyn fmt::Display, text: &str) -> Option<Problem> {
    if text.len() <= LONGEST_TEXT {
        return None;
    }
    let length = text.chars().count();
    (length > LONGEST_TEXT).then(|| {
        let message =
            format!("the text has {length} characters, but at most {LONGEST_TEXT} are allowed");
        Problem::new(Rule::LongText, path, message).help("shorten it, and link to the rest")
    })
}

#[derive(Default)]
struct Check<'a> {
    problems: Vec<Problem>,
    /// By lower-case id: where it first occurs in the list being checked, and its spelling there.
    seen: HashMap<Cow<'a, str>, (EntryPath, &'a str)>,
}

/// The JSON path of an entry in one of the lists.
#[derive(Clone, Copy)]
enum EntryPath {
    Aspect(usize),
    Area(usize, usize),
    Claim(usize),
    Finding(usize),
}

impl fmt::Display for EntryPath {
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
    fn head(&mut self, kb: &KnowledgeBase) {
        self.problems.extend(id_problem(&"id", &kb.id));
        self.text(&"title", &kb.title);
        for (at, facet) in kb.facets.iter().enumerate() {
            self.text(&format_args!("facets[{at}]"), facet);
        }
        // Without claims no field is known.
        if !kb.claims.is_empty() {
            self.facets(kb);
        }
        self.text(&"source.title", &kb.source.title);
        let source = &kb.source;
        if let Some(url) = &source.url {
            self.address(&"source.url", url);
        }
        for (path, text) in [
            ("$schema", kb.schema.as_deref()),
            ("summary", Some(&*kb.summary)),
            ("version", Some(&*kb.version)),
            ("language", Some(&*kb.language)),
            ("source.publisher", source.publisher.as_deref()),
            ("source.licence", source.licence.as_deref()),
            ("source.note", source.note.as_deref()),
        ] {
            self.length(&path, text.unwrap_or_default());
        }
    }

    /// Checks that some claim has each facet as a field.
    fn facets(&mut self, kb: &KnowledgeBase) {
        let unknown = unknown_facets(kb);
        if unknown.is_empty() {
            return;
        }
        let known = ExtraFields::names(kb.claims.iter().map(|claim| &claim.fields));
        for (at, facet) in unknown {
            let message = format!("no claim has the field {}", quoted(facet));
            let help = match suggestion(facet, known.iter().copied()) {
                Some(name) => format!("did you mean {}?", quoted(name)),
                None => "name one of the `fields` that claims have".to_owned(),
            };
            let path = format_args!("facets[{at}]");
            self.add(Rule::Reference, path, message, help);
        }
    }

    fn aspects(&mut self, aspects: &'a [Aspect]) {
        for (at, aspect) in aspects.iter().enumerate() {
            let place = EntryPath::Aspect(at);
            self.id(place, &aspect.id);
            self.text(&format_args!("{place}.name"), &aspect.name);
            let summary = aspect.summary.as_deref();
            self.length(
                &format_args!("{place}.summary"),
                summary.unwrap_or_default(),
            );
        }
        self.seen.clear();
        for (at, aspect) in aspects.iter().enumerate() {
            for (nth, area) in aspect.areas.iter().enumerate() {
                let place = EntryPath::Area(at, nth);
                self.id(place, &area.id);
                self.text(&format_args!("{place}.name"), &area.name);
            }
        }
        self.seen.clear();
    }

    fn claims(&mut self, claims: &'a [Claim], known: &DeclaredIds<'_>) {
        self.seen.reserve(claims.len());
        for (at, claim) in claims.iter().enumerate() {
            let place = EntryPath::Claim(at);
            self.id(place, &claim.id);
            for &field in Field::VARIANTS {
                match field.of_claim(claim) {
                    Some(value) => self.value((place, field), value, Some(&claim.aspect), known),
                    None if field == Field::Observed => self.missing_observed(place, claim),
                    None => {}
                }
            }
        }
    }

    /// Checks the value of a field of a claim or finding in this aspect.
    fn value(
        &mut self,
        (place, field): (EntryPath, Field),
        value: Value<'a>,
        aspect: Option<&str>,
        known: &DeclaredIds<'_>,
    ) {
        let path = format_args!("{place}.{}", field.key());
        match value {
            Value::Text(text) => self.text(&path, text),
            Value::Id(_) | Value::Word(_) => {}
            Value::Aspect(id) if known.aspects.contains(id.as_str()) => {}
            Value::Aspect(id) => {
                self.unresolved("aspect", &path, id, known.aspects.iter().copied());
            }
            Value::Area(id) => self.area(&path, id, aspect, known),
            Value::Words(words) => {
                for (nth, word) in words.iter().enumerate() {
                    self.text(&format_args!("{path}[{nth}]"), word);
                }
            }
            Value::Figures(figures) => {
                for (nth, figure) in figures.iter().enumerate() {
                    self.text(&format_args!("{path}[{nth}].measure"), &figure.measure);
                    self.text(&format_args!("{path}[{nth}].value"), &figure.value);
                }
            }
            Value::Extra(fields) => {
                for (name, text) in fields.iter() {
                    self.extra(&path, name, text);
                }
            }
            Value::Links(links) => {
                for (nth, link) in links.iter().enumerate() {
                    if let Some(title) = &link.title {
                        self.text(&format_args!("{path}[{nth}].title"), title);
                    }
                    self.address(&format_args!("{path}[{nth}].url"), &link.url);
                }
            }
            Value::Counterparts(counterparts) => {
                for (nth, counterpart) in counterparts.iter().enumerate() {
                    self.counterpart(&format!("{path}[{nth}]"), counterpart, known);
                }
            }
        }
    }

    /// Checks a counterpart. One in another knowledge base is not looked up.
    fn counterpart(&mut self, path: &str, counterpart: &Counterpart, known: &DeclaredIds<'_>) {
        let claim = &counterpart.claim;
        let path_of_claim = format!("{path}.claim");
        if let Some(kb) = &counterpart.knowledge_base {
            self.problems
                .extend(id_problem(&format_args!("{path}.knowledge_base"), kb));
            return self.problems.extend(id_problem(&path_of_claim, claim));
        }
        match &known.claims {
            Some(claims) if !claims.contains(claim.as_str()) => {
                self.unresolved("claim", &path_of_claim, claim, claims.iter().copied());
            }
            _ => self.problems.extend(id_problem(&path_of_claim, claim)),
        }
    }

    fn extra(&mut self, path: &dyn fmt::Display, name: &str, text: &str) {
        if name.is_empty() {
            let message = "the name of a field is empty";
            self.add(Rule::EmptyText, path, message, "write at least one word");
        }
        self.length(path, name);
        self.text(&format_args!("{path}{}", extra_field_segment(name)), text);
    }

    fn findings(&mut self, findings: &'a [Finding], known: &DeclaredIds<'_>) {
        for (at, finding) in findings.iter().enumerate() {
            let place = EntryPath::Finding(at);
            self.id(place, &finding.id);
            for &field in Field::VARIANTS {
                if let Some(value) = field.of_finding(finding) {
                    self.value((place, field), value, finding.aspect.as_deref(), known);
                }
            }
        }
    }

    /// Checks a claim without `observed`, which some statuses and a frequency require.
    fn missing_observed(&mut self, place: EntryPath, claim: &Claim) {
        if claim.status.placeholder().is_none() || claim.frequency.is_some() {
            let path = format_args!("{place}.observed");
            let message = "the field `observed` is missing";
            let help = "add it, as in \"observed\": \"More than one hour goes by.\"";
            self.add(Rule::MissingField, path, message, help);
        }
    }

    /// Checks that an id is well formed and unique, ignoring ASCII case.
    fn id(&mut self, place: EntryPath, id: &'a str) {
        let path = format_args!("{place}.id");
        self.problems.extend(id_problem(&path, id));
        let lower = lowercase_id(id);
        match self.seen.get(&lower) {
            Some((first, written)) if !id.is_empty() => {
                let case = match *written == id {
                    true => String::new(),
                    false => format!(" as {} (capitals do not count)", quoted(written)),
                };
                let message = format!("the id {} is already used by {first}{case}", quoted(id));
                let problem = Problem::new(Rule::DuplicateId, path, message)
                    .help("give one of the two another id")
                    .other(format_args!("{first}.id"));
                self.problems.push(problem);
            }
            Some(_) => {}
            None => {
                self.seen.insert(lower, (place, id));
            }
        }
    }

    fn area(
        &mut self,
        path: &dyn fmt::Display,
        id: &str,
        aspect: Option<&str>,
        known: &DeclaredIds<'_>,
    ) {
        let owners = known.areas.get(id);
        let Some(aspect) = aspect else {
            let message = format!("the area {} is given without its aspect", quoted(id));
            let help = match owners {
                Some(owners) => format!("add \"aspect\": \"{}\"", truncated(owners[0])),
                None => "add the aspect that it belongs to".to_owned(),
            };
            return self.add(Rule::MissingField, path, message, help);
        };
        let Some(owners) = owners else {
            return self.unresolved("area", path, id, known.areas.keys().copied());
        };
        // An unknown aspect is reported once, for the aspect.
        if !owners.contains(&aspect) && known.aspects.contains(aspect) {
            let [id, owner, aspect] = [id, owners[0], aspect].map(quoted);
            let message = format!("{id} is an area of {owner}, not of {aspect}");
            let help = "use an area of that aspect, or the other aspect";
            self.add(Rule::Reference, path, message, help);
        }
    }

    fn unresolved<'b>(
        &mut self,
        what: &str,
        path: &dyn fmt::Display,
        id: &str,
        known: impl Iterator<Item = &'b str> + Clone,
    ) {
        if !is_id(id) {
            return self.problems.extend(id_problem(path, id));
        }
        let few = self.problems.len() < MAX_SUGGESTIONS;
        let meant = few.then(|| suggestion(id, known.clone())).flatten();
        let help = match meant {
            Some(name) => format!("did you mean {}?", quoted(name)),
            None => declaration_help(what, known),
        };
        let message = format!("there is no {what} {}", quoted(id));
        self.add(Rule::Reference, path, message, help);
    }

    fn add(
        &mut self,
        rule: Rule,
        path: impl fmt::Display,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.problems
            .push(Problem::new(rule, path, message).help(help));
    }

    fn text(&mut self, path: &dyn fmt::Display, text: &str) {
        self.problems.extend(text_problem(path, text));
    }

    fn length(&mut self, path: &dyn fmt::Display, text: &str) {
        self.problems.extend(length_problem(path, text));
    }

    fn address(&mut self, path: &dyn fmt::Display, url: &str) {
        if is_web_address(url) {
            return self.length(path, url);
        }
        let message = format!("{} is not an http or https address", quoted(url));
        let secure = format!("https://{url}");
        let bare = is_web_address(&secure) && url.contains('.') && !url.contains(':');
        let help = if bare {
            format!("did you mean {}?", quoted(&secure))
        } else {
            "write an address that begins with https:// and has no spaces".to_owned()
        };
        self.add(Rule::Address, path, message, help);
    }
}

/// Help for an unresolved id; lists the known ids if there are only a few.
fn declaration_help<'b>(what: &str, known: impl Iterator<Item = &'b str>) -> String {
    const FEW: usize = 8;
    let mut ids: Vec<_> = known.take(FEW + 1).collect();
    ids.sort_unstable();
    let parent = match what {
        "aspect" => "aspects",
        "area" => "the areas of its aspect",
        _ => return "name a claim of this file, or the `knowledge_base` that it is in".to_owned(),
    };
    let ids: Vec<_> = ids.into_iter().map(quoted).collect();
    match ids.len() {
        1..=FEW => format!("declare it in {parent}, or use one of: {}", ids.join(", ")),
        _ => format!("declare it in {parent}"),
    }
}
