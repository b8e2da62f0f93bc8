//! The block of YAML that an export can open with: it says the same as the document, or else was
//! written into it by hand.

use std::collections::HashSet;
use std::str::FromStr as _;

use super::MarkdownReader;
use crate::kb::{Status, quoted};

/// A value that comes again in the document.
pub(super) struct FrontMatterValue {
    line: usize,
    /// The field, behind that which it is in.
    name: String,
    text: String,
}

/// The fields of which the document says the same, below those that they are in; beside these, how many
/// claims have each status.
const COMPARED: [&str; 7] = [
    "title",
    "knowledge_base",
    "version",
    "source.title",
    "source.publisher",
    "source.url",
    "source.licence",
];

/// Those that say how the document was made, in whatever words, or that others are in.
const OWN: [&str; 3] = ["query", "filters", SOURCE];

/// Others are in it.
const SOURCE: &str = "source";

impl MarkdownReader<'_> {
    /// Keeps what it says, until all of the document is read.
    pub(super) fn front_matter(&mut self, line: usize, lines: Vec<(usize, String)>) {
        if line != 1 {
            let message = "lines between --- and --- are allowed only at the top; remove the ---";
            return self.builder.error(line, message);
        }
        let mut above = String::new();
        let mut seen = HashSet::new();
        for (line, text) in lines {
            let inner = text.starts_with(' ');
            let text = text.trim();
            if text.is_empty()
                || matches!(text, "---" | "...")
                || (above == "filters" && text.starts_with("- "))
            {
                continue;
            }
            let (key, value) = text.split_once(':').unwrap_or((text, ""));
            let name = if inner {
                format!("{above}.{key}")
            } else {
                key.clone_into(&mut above);
                key.to_owned()
            };
            let compared = COMPARED.contains(&&*name) || Status::from_str(&name).is_ok();
            let taken = compared || OWN.contains(&name.as_str());
            let whole = name == SOURCE && !value.trim().is_empty();
            if !seen.insert(name.clone()) || !taken || whole {
                let message = format!(
                    "the front matter has {}, which no export writes there; remove it",
                    quoted(text)
                );
                self.builder.error(line, message);
            } else if compared {
                let text = unquoted(value.trim());
                self.front_matter
                    .push(FrontMatterValue { line, name, text });
            }
        }
    }

    /// Tells what the document does not say.
    pub(super) fn compare_front_matter(&mut self) {
        for FrontMatterValue { line, name, text } in std::mem::take(&mut self.front_matter) {
            let kb = &self.builder.kb;
            let heading = self.heading.as_ref().map(|(_, heading)| heading.as_str());
            let count = |status: Status| {
                let claims = kb.claims.iter().filter(|claim| claim.status == status);
                claims.count().to_string()
            };
            let there = match name.as_str() {
                "title" => heading.unwrap_or_default(),
                "knowledge_base" => &kb.id,
                "version" => &kb.version,
                "source.title" => &kb.source.title,
                "source.publisher" => kb.source.publisher.as_deref().unwrap_or_default(),
                "source.url" => kb.source.url.as_deref().unwrap_or_default(),
                "source.licence" => kb.source.licence.as_deref().unwrap_or_default(),
                status => &Status::from_str(status).map_or_else(|_| String::new(), count),
            };
            if there != text {
                let (text, there) = (quoted(&text), quoted(there));
                let message = format!(
                    "the front matter says {text} for {name}, and the document {there}; make the two \
                     the same, or take the line out"
                );
                self.builder.error(line, message);
            }
        }
    }
}

/// The text of a scalar of YAML, as an export writes it, or in single quotes.
fn unquoted(scalar: &str) -> String {
    let single = scalar.strip_prefix('\'');
    if let Some(inner) = single.and_then(|scalar| scalar.strip_suffix('\'')) {
        return inner.replace("''", "'");
    }
    let Some(inner) = scalar
        .strip_prefix('"')
        .and_then(|scalar| scalar.strip_suffix('"'))
    else {
        return scalar.to_owned();
    };
    let mut text = String::new();
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => text.push('\n'),
                Some('u') => {
                    let code: String = chars.by_ref().take(4).collect();
                    let code = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
                    text.extend(code);
                }
                Some(c) => text.push(c),
                None => {}
            },
            c => text.push(c),
        }
    }
    text
}
