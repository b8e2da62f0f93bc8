//! JSON and YAML of others: their rows, wherever in them they are.
//!
//! Owns that every scalar stays as it is written, in its order. Does not know what rows mean.

use std::collections::HashMap;

use csv::StringRecord;

use super::builder::{Builder, Placement};
use super::plan::Answers;
use super::rows::{Row, Table};
use super::{LineMessage, claims, shell_word};
use crate::kb::quoted;
use crate::kb::text::counted;

mod kinds;
mod node;
mod oscal;

pub(super) use node::{Node, NodeKind, yaml};

use node::json;

/// Reads a document of JSON, or of YAML, and the catalogue that goes with it.
pub(super) fn read(
    text: &str,
    is_json: bool,
    catalogue: Option<&str>,
    answers: &Answers,
    builder: &mut Builder,
) {
    let parsed = |text: &str, is_json| if is_json { json(text) } else { yaml(text) };
    let root = match parsed(text, is_json) {
        Ok(root) => root,
        Err(LineMessage { line, message, .. }) => return builder.error_at(line, message),
    };
    let catalogue = match catalogue
        .map(|text| parsed(text, is_json_like(text)))
        .transpose()
    {
        Ok(catalogue) => catalogue,
        Err(error) => return builder.error_at(None, format!("the catalogue: {error}")),
    };
    builder.plan.read_as = if is_json { "JSON" } else { "YAML" }.to_owned();
    let mut answers = answers.clone();
    let root = kinds::known(root, catalogue.as_ref(), &mut answers, builder);
    let Some((pointer, rows)) = rows(&root, &answers, builder) else {
        return;
    };
    let place = if pointer.is_empty() {
        "at the top".to_owned()
    } else {
        format!("at {pointer}")
    };
    builder
        .plan
        .read_as
        .push_str(&format!(", {} {place}", counted(rows.len(), "row")));
    if !pointer.is_empty() {
        head(&root, &pointer, builder);
    }
    claims::read(
        table(&rows, builder),
        Placement::default(),
        &answers,
        builder,
    );
}

/// The rows, and where they are.
fn rows(root: &Node, answers: &Answers, builder: &mut Builder) -> Option<(String, Vec<Node>)> {
    if let Some(pointer) = &answers.rows {
        let node = root.at(pointer);
        let rows = node.map(as_rows).filter(|rows| !rows.is_empty());
        if rows.is_none() {
            let message = format!(
                "there are no rows at {}, of which --rows speaks",
                quoted(pointer)
            );
            builder.error_at(None, message);
        }
        return Some((pointer.clone(), rows?));
    }
    let mut found = Vec::new();
    lists(root, "", &mut found);
    if found.is_empty() && root.is_map() {
        let rows = as_rows(root);
        if rows.len() > 1 {
            return Some((String::new(), rows));
        }
    }
    match &found[..] {
        [] => {
            builder.error_at(None, kinds::what(root));
            None
        }
        [(pointer, rows)] => Some((pointer.clone(), rows.to_vec())),
        several => {
            if let Some(found) = beside(several) {
                return Some(found);
            }
            let most = several.iter().take(8);
            let places = most.map(|(pointer, rows)| {
                format!(
                    "--rows {} ({})",
                    shell_word(pointer),
                    counted(rows.len(), "row")
                )
            });
            let places = places.collect::<Vec<_>>().join(", ");
            builder.ask(
                None,
                format!(
                    "there are rows in {} places: add one of {places}",
                    several.len()
                ),
            );
            None
        }
    }
}

/// The rows of lists that stand beside each other, in all of which one step alone is another: its name
/// is then a section of its rows.
fn beside(lists: &[(String, &[Node])]) -> Option<(String, Vec<Node>)> {
    let paths: Vec<Vec<&str>> = lists
        .iter()
        .map(|(pointer, _)| pointer.split('/').collect())
        .collect();
    let first = paths.first()?;
    let differs = |at: usize| paths.iter().any(|path| path.get(at) != first.get(at));
    let mut steps = (0..first.len()).filter(|at| differs(*at));
    let step = steps.next()?;
    let is_number = first[step].parse::<usize>().is_ok();
    if steps.next().is_some() || is_number || paths.iter().any(|path| path.len() != first.len()) {
        return None;
    }
    let mut rows = Vec::new();
    for ((_, list), path) in lists.iter().zip(&paths) {
        for node in *list {
            let mut node = node.clone();
            if let NodeKind::Map(fields) = &mut node.kind {
                let section = Node::new(NodeKind::Scalar(path[step].replace('_', " ")));
                fields.insert(0, ("section".to_owned(), section));
            }
            rows.push(node);
        }
    }
    let mut pattern = first.clone();
    pattern[step] = "*";
    Some((pattern.join("/"), rows))
}

/// The objects in a list, or those that an object names.
fn as_rows(node: &Node) -> Vec<Node> {
    match &node.kind {
        NodeKind::List(nodes) => nodes.iter().filter(|node| node.is_map()).cloned().collect(),
        NodeKind::Map(entries) if entries.iter().all(|(_, node)| node.is_map()) => {
            let has_names = entries
                .iter()
                .any(|(name, _)| name.contains(char::is_whitespace));
            let column = if has_names { "name" } else { "id" };
            let rows = entries.iter().map(|(name, node)| {
                let mut fields = node.map().to_vec();
                if node.get(column).is_none() {
                    let name = Node::new(NodeKind::Scalar(name.clone()));
                    fields.insert(0, (column.to_owned(), name));
                }
                Node {
                    line: node.line,
                    kind: NodeKind::Map(fields),
                }
            });
            rows.collect()
        }
        NodeKind::Map(_) => vec![node.clone()],
        _ => Vec::new(),
    }
}

/// The lists of objects, but for those that are in another one.
fn lists<'n>(node: &'n Node, pointer: &str, found: &mut Vec<(String, &'n [Node])>) {
    match &node.kind {
        NodeKind::List(nodes) => {
            if !nodes.is_empty() && nodes.iter().all(Node::is_map) {
                return found.push((pointer.to_owned(), nodes));
            }
            for (at, node) in nodes.iter().enumerate() {
                lists(node, &format!("{pointer}/{at}"), found);
            }
        }
        NodeKind::Map(entries) => {
            for (name, node) in entries {
                let name = name.replace('~', "~0").replace('/', "~1");
                lists(node, &format!("{pointer}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// What a document says beside its rows: its title, and texts that are told.
fn head(root: &Node, pointer: &str, builder: &mut Builder) {
    let own = pointer
        .trim_matches('/')
        .split('/')
        .next()
        .unwrap_or_default();
    let mut left = Vec::new();
    for (name, node) in root.map().iter().filter(|(name, _)| name != own) {
        match (super::words::key(name).as_str(), &node.kind) {
            (_, NodeKind::Null) => {}
            ("title" | "name", NodeKind::Scalar(text)) => builder.title(text),
            ("description" | "summary", NodeKind::Scalar(text)) => builder.about(text),
            ("version", NodeKind::Scalar(text)) => builder.kb.version = text.as_str().into(),
            _ => left.push(quoted(name)),
        }
    }
    if !left.is_empty() {
        let left = left.join(", ");
        builder.note(
            None,
            format!("what stands beside the rows is left out: {left}"),
        );
    }
}

/// Rows of objects as a table, whose columns are the names in them.
fn table(rows: &[Node], builder: &mut Builder) -> Table {
    let mut names: Vec<String> = Vec::new();
    let mut columns = HashMap::new();
    let mut flat_rows = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let mut fields = Vec::new();
        flatten(row, "", &mut fields);
        let mut cells = Vec::new();
        for (name, text) in fields {
            if kinds::is_mark(&name) {
                let message =
                    "`@type` and `@context` say what kind of data it is, and are left out";
                builder.note(None, message.to_owned());
                continue;
            }
            let at = *columns.entry(name).or_insert_with_key(|name| {
                names.push(name.clone());
                names.len() - 1
            });
            cells.resize(names.len().max(cells.len()), String::new());
            cells[at] = text;
        }
        let line = if row.line > 0 { row.line } else { at + 1 };
        flat_rows.push(Row::new(line, StringRecord::from(cells)));
    }
    Table::with_header(0, names, flat_rows)
}

/// The values of an object, with the names of those that they are in before theirs.
fn flatten(node: &Node, name: &str, fields: &mut Vec<(String, String)>) {
    match &node.kind {
        NodeKind::Map(entries) => {
            for (inner, node) in entries {
                let name = if name.is_empty() {
                    inner.clone()
                } else {
                    format!("{name}.{inner}")
                };
                flatten(node, &name, fields);
            }
        }
        NodeKind::List(nodes) if nodes.len() == 1 => flatten(&nodes[0], name, fields),
        NodeKind::Null => {}
        _ => fields.push((name.to_owned(), node.text())),
    }
}

fn is_json_like(text: &str) -> bool {
    text.trim_start().starts_with(['{', '['])
}

/// Whether a text is likely JSON.
pub(super) fn is_json(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with('{') || text.starts_with('[') && serde_json::from_str::<Node>(text).is_ok()
}
