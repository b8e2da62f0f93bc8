//! Problems of a knowledge base in the making, told by the lines of the document.

use super::{Builder, FieldLine, Origin};
use crate::import::LineMessage;
use crate::kb::Problem;

/// Which line each part of the knowledge base is from.
impl Builder {
    /// A problem of the knowledge base as one of the document, which has lines for paths.
    pub(super) fn placed(&self, problem: &Problem) -> LineMessage {
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
        LineMessage::new(self.line_of(&problem.path), message)
    }

    /// The line that the part of this path is from.
    fn line_of(&self, path: &str) -> Option<usize> {
        let mut part = Some(path);
        while let Some(whole) = part {
            if let Some(line) = self.parts.get(whole) {
                return Some(*line);
            }
            part = whole.rfind(['.', '[']).and_then(|at| whole.get(..at));
        }
        let (list, at, rest) = step(path)?;
        match list {
            "aspects" => {
                let lines = self.aspects.get(at)?;
                match step(rest.trim_start_matches('.')) {
                    Some(("areas", at, _)) => lines.areas.get(at).copied(),
                    _ => Some(lines.aspect),
                }
            }
            "claims" => self.claims.get(at).map(|origin| origin.line_of(rest)),
            _ => self.findings.get(at).map(|origin| origin.line_of(rest)),
        }
    }
}

impl Origin {
    /// The line of what the rest of a path names, such as `.evidence[0].value`.
    fn line_of(&self, rest: &str) -> usize {
        let field = rest.trim_start_matches('.');
        let is_of = |one: &&FieldLine| {
            let behind = field.strip_prefix(one.field);
            let ends = |rest: &str| rest.is_empty() || rest.starts_with(['.', '[']);
            behind.is_some_and(|behind| match one.at {
                None => ends(behind),
                Some(at) => {
                    let behind = behind.strip_prefix(&format!("[{at}]"));
                    behind.is_some_and(ends)
                }
            })
        };
        // The line of a value says more than that of its list.
        let mut found = self.fields.iter().filter(is_of);
        let value = found.clone().rfind(|one| one.at.is_some());
        value
            .or_else(|| found.next_back())
            .map_or(self.line, |one| one.line)
    }
}

/// The list and the index that a path begins with, and the rest of it.
fn step(path: &str) -> Option<(&str, usize, &str)> {
    let (list, rest) = path.split_once('[')?;
    let (index, rest) = rest.split_once(']')?;
    Some((list, index.parse().ok()?, rest))
}
