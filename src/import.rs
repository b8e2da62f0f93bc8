//! A knowledge base from a document: Markdown in the shape of our own export, or CSV with its columns.
//!
//! Owns reading back what [`crate::export`] writes, by the words and signs in [`crate::export::label`],
//! and saying of what it does not understand on which line that is. What a document does not carry
//! gets something that can be seen to be missing. Does not own the files, nor the rules of the format.

use std::collections::HashSet;
use std::fmt;

use crate::kb::{
    Area, Aspect, DEFAULT_LANGUAGE, FORMAT, KnowledgeBase, Problem, Source, check, sanitise,
};

mod csv;
mod markdown;

/// What a document is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Our own sections, as CommonMark.
    Markdown,
    /// A row a claim.
    Csv,
}

/// Something in a document that makes no knowledge base. Its text is in one line, and safe to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// Where, counted from 1; none if it is the whole.
    pub line: Option<usize>,
    /// What is wrong, and what would be right.
    pub message: String,
}

/// A knowledge base that was read from a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// It holds what one from a file holds.
    pub kb: KnowledgeBase,
    /// Whether the document says where the knowledge is from; else that is a placeholder.
    pub has_source: bool,
}

impl Format {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Markdown, Self::Csv];

    /// The word for it on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Csv => "csv",
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// Reads a document. `name` is what the knowledge base is called if the document does not say.
///
/// A document does not carry the `$schema`, aspects and areas that nothing in it refers to, and an
/// order of claims or of findings other than by aspect and area. Markdown of a part of a knowledge base
/// does not carry its summary, and Markdown of one claim alone only the names of aspect and area. CSV
/// carries the claims, and of aspects and areas the names.
///
/// # Errors
///
/// All that is not understood or does not hold together, in the order of the document.
pub fn import(text: &str, format: Format, name: &str) -> Result<Imported, Vec<Trouble>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if text.trim().is_empty() {
        let message = "it is empty".to_owned();
        return Err(vec![Trouble {
            line: None,
            message,
        }]);
    }
    let mut draft = Draft::new(name);
    match format {
        Format::Markdown => markdown::read(text, &mut draft),
        Format::Csv => csv::read(text, &mut draft),
    }
    draft.finish()
}

/// A knowledge base in the making, with the lines that its parts are from.
struct Draft {
    kb: KnowledgeBase,
    has_source: bool,
    troubles: Vec<Trouble>,
    aspects: Vec<usize>,
    claims: Vec<usize>,
    findings: Vec<usize>,
}

impl Draft {
    fn new(name: &str) -> Self {
        let id = Some(check::kebab(name)).filter(|id| !id.is_empty());
        Self {
            kb: KnowledgeBase {
                schema: None,
                format: FORMAT,
                id: id.unwrap_or_else(|| "imported".to_owned()),
                title: if name.contains(char::is_alphanumeric) {
                    name
                } else {
                    "Imported"
                }
                .to_owned(),
                summary: String::new(),
                version: "1".to_owned(),
                language: DEFAULT_LANGUAGE.to_owned(),
                source: Source {
                    title: "To be filled in".to_owned(),
                    publisher: String::new(),
                    url: "https://example.org/".to_owned(),
                    licence: String::new(),
                    note: String::new(),
                },
                aspects: Vec::new(),
                claims: Vec::new(),
                findings: Vec::new(),
            },
            has_source: false,
            troubles: Vec::new(),
            aspects: Vec::new(),
            claims: Vec::new(),
            findings: Vec::new(),
        }
    }

    fn trouble(&mut self, line: usize, message: impl Into<String>) {
        let message = message.into();
        let line = Some(line);
        self.troubles.push(Trouble { line, message });
    }

    /// A new aspect, as a position.
    fn add_aspect(&mut self, name: &str, line: usize) -> usize {
        let taken = self.kb.aspects.iter().map(|aspect| aspect.id.as_str());
        let id = fresh_id(name, "aspect", taken.collect());
        self.aspects.push(line);
        self.kb.aspects.push(Aspect {
            id,
            name: name.to_owned(),
            summary: None,
            areas: Vec::new(),
        });
        self.kb.aspects.len() - 1
    }

    /// A new area of an aspect, as a position.
    fn add_area(&mut self, aspect: usize, name: &str) -> usize {
        let areas = self.kb.aspects.iter().flat_map(|aspect| &aspect.areas);
        let id = fresh_id(name, "area", areas.map(|area| area.id.as_str()).collect());
        let Some(aspect) = self.kb.aspects.get_mut(aspect) else {
            return 0;
        };
        let name = name.to_owned();
        aspect.areas.push(Area { id, name });
        aspect.areas.len() - 1
    }

    /// The aspect with this name, which is a new one if there is none.
    fn aspect_named(&mut self, name: &str, line: usize) -> usize {
        let known = self
            .kb
            .aspects
            .iter()
            .position(|aspect| aspect.name == name);
        known.unwrap_or_else(|| self.add_aspect(name, line))
    }

    /// The area with this name in the aspect, as above.
    fn area_named(&mut self, aspect: usize, name: &str) -> usize {
        let areas = self.kb.aspects.get(aspect).map(|aspect| &aspect.areas);
        let known = areas.and_then(|areas| areas.iter().position(|area| area.name == name));
        known.unwrap_or_else(|| self.add_area(aspect, name))
    }

    fn aspect_id(&self, aspect: usize) -> String {
        let aspect = self.kb.aspects.get(aspect);
        aspect.map(|aspect| aspect.id.clone()).unwrap_or_default()
    }

    fn area_id(&self, aspect: usize, area: usize) -> Option<String> {
        let area = self.kb.aspects.get(aspect)?.areas.get(area)?;
        Some(area.id.clone())
    }

    /// What it came to.
    fn finish(mut self) -> Result<Imported, Vec<Trouble>> {
        if self.troubles.is_empty() && self.kb.claims.is_empty() && self.kb.findings.is_empty() {
            let message = "there is no claim in it; `onpaper export` shows what one looks like";
            let (line, message) = (None, message.to_owned());
            return Err(vec![Trouble { line, message }]);
        }
        sanitise::knowledge_base(&mut self.kb);
        // What was not understood is likely why something does not hold together.
        if self.troubles.is_empty() {
            let problems = check::problems(&self.kb);
            self.troubles = problems
                .iter()
                .map(|problem| self.placed(problem))
                .collect();
        }
        self.troubles.sort_by_key(|trouble| trouble.line);
        if !self.troubles.is_empty() {
            return Err(self.troubles);
        }
        Ok(Imported {
            kb: self.kb,
            has_source: self.has_source,
        })
    }

    /// A problem of the knowledge base as one of the document, which has lines for paths.
    fn placed(&self, problem: &Problem) -> Trouble {
        let (_, field) = problem.path.rsplit_once('.').unwrap_or(("", &problem.path));
        let mut message = format!("{field}: {}", problem.message);
        if let Some((other, _)) = problem
            .other
            .as_deref()
            .and_then(|path| path.rsplit_once('.'))
            && let Some(line) = self.line_of(other)
        {
            message = message.replace(other, &format!("line {line}"));
        }
        if let Some(help) = &problem.help {
            message.push_str(&format!("; {help}"));
        }
        let line = self.line_of(&problem.path);
        Trouble { line, message }
    }

    /// The line that the part of this path is from.
    fn line_of(&self, path: &str) -> Option<usize> {
        let (list, rest) = path.split_once('[')?;
        let (index, _) = rest.split_once(']')?;
        let lines = match list {
            "aspects" => &self.aspects,
            "claims" => &self.claims,
            _ => &self.findings,
        };
        lines.get(index.parse::<usize>().ok()?).copied()
    }
}

/// An id that comes from a name and is not taken.
fn fresh_id(name: &str, what: &str, taken: HashSet<&str>) -> String {
    let stem = Some(check::kebab(name)).filter(|id| !id.is_empty());
    let stem = stem.unwrap_or_else(|| what.to_owned());
    let numbered = (2..).map(|number: usize| format!("{stem}-{number}"));
    let mut ids = std::iter::once(stem.clone()).chain(numbered);
    ids.find(|id| !taken.contains(id.as_str()))
        .unwrap_or_default()
}

/// Text from a document, short and in backticks, for a message.
fn quoted(text: &str) -> String {
    const MOST: usize = 60;
    let text = sanitise::line(text);
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("`{}…`", text.get(..end).unwrap_or_default()),
        None => format!("`{text}`"),
    }
}
