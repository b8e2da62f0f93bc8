//! Reads the objects in other people's JSON and YAML as rows.
//!
//! Keeps every scalar as written, in order. Does not know what rows mean.

use std::collections::{HashMap, HashSet};

use csv::StringRecord;

use super::builder::Builder;
use super::plan::Answers;
use super::rows::{Row, Table};
use super::{LineMessage, append, claims, words};
use crate::kb::quoted;
use crate::kb::text::counted;

mod found;
mod kinds;
mod node;
mod oscal;

pub(super) use kinds::OSCAL;
pub(super) use node::{Node, NodeKind, yaml};

use node::{has_comments, json, unescaped};

/// Imports a JSON or YAML document, and the catalogue that goes with it.
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
        Err(LineMessage { line, message, .. }) => return builder.error(line, message),
    };
    let catalogue = match catalogue
        .map(|text| parsed(text, text.trim_start().starts_with(['{', '['])))
        .transpose()
    {
        Ok(catalogue) => catalogue,
        Err(error) => return builder.error(None, format!("the catalogue: {error}")),
    };
    builder.plan.read_as = if is_json { "JSON" } else { "YAML" }.to_owned();
    if !is_json {
        note_comments(text, builder);
    }
    let mut answers = answers.clone();
    let root = kinds::known(root, catalogue.as_ref(), &mut answers, builder);
    let Some((pointer, rows)) = found::rows(&root, &answers, builder) else {
        return;
    };
    let rows = found::spread(rows);
    let place = match &*pointer {
        "" => "the top",
        pointer => pointer,
    };
    let found = format!(", {} at {place}", counted(rows.len(), "row"));
    builder.plan.read_as.push_str(&found);
    if !pointer.is_empty() {
        head(&root, &pointer, builder);
    }
    let table = table(&rows, builder);
    claims::read(table, &[], &answers, builder);
}

/// Notes the comments in a YAML text.
pub(super) fn note_comments(text: &str, builder: &mut Builder) {
    if text.contains('#') && has_comments(text) {
        builder.note(Some(1), "YAML comments are left out");
    }
}

/// Stores what is outside the rows if a knowledge base has a field for it, and notes the rest.
fn head(root: &Node, pointer: &str, builder: &mut Builder) {
    let steps = pointer.trim_matches('/').split('/').map(unescaped);
    let steps: Vec<String> = steps.collect();
    let mut others = Vec::new();
    beside(root, &steps, "", false, &mut others);
    let mut left: Vec<String> = Vec::new();
    // What is further down is not about the whole document.
    let is_own = |path: &str| root.get(path).is_some();
    for (path, node) in others {
        match &node.kind {
            NodeKind::Null => {}
            NodeKind::Scalar(text) if is_own(&path) && words::key(&path) == "name" => {
                builder.title(text);
            }
            NodeKind::Scalar(text) if is_own(&path) && builder.entry(&path, text) => {}
            _ if left.contains(&quoted(&path)) => {}
            _ => left.push(quoted(&path)),
        }
    }
    if !left.is_empty() {
        let left = left.join(", ");
        builder.note(
            None,
            format!("what is outside the rows is left out: {left}"),
        );
    }
}

/// Collects what is beside the rows, which are these steps below a node, with its path. The title of a row that
/// contains them (`is_inner`) is not beside them, as it becomes their section.
fn beside<'n>(
    node: &'n Node,
    steps: &[String],
    path: &str,
    is_inner: bool,
    others: &mut Vec<(String, &'n Node)>,
) {
    let Some((step, below)) = steps.split_first() else {
        return;
    };
    let is_above = |name: &str, inner: &Node| name == step || step == "*" && leads(inner, below);
    for (at, inner) in node.list().iter().enumerate() {
        if is_above(&at.to_string(), inner) {
            beside(inner, below, &format!("{path}{step}/"), true, others);
        }
    }
    let title = found::title(node).filter(|_| is_inner);
    let is_inner = is_inner || node.map().iter().all(found::has_status);
    for (name, inner) in node.map() {
        if is_above(name, inner) {
            beside(inner, below, &format!("{path}{step}/"), is_inner, others);
        } else if title.as_ref() != Some(&inner.text()) {
            others.push((format!("{path}{name}"), inner));
        }
    }
}

/// Whether rows are these steps below a node.
fn leads(node: &Node, steps: &[String]) -> bool {
    let Some((step, below)) = steps.split_first() else {
        let entries = node.map();
        return !node.list().is_empty()
            || !entries.is_empty() && entries.iter().all(|(_, node)| node.is_map());
    };
    let entries = node.map().iter().map(|(name, node)| (&**name, node));
    let items = node.list().iter().map(|node| ("", node));
    entries
        .chain(items)
        .any(|(name, node)| (name == step || step == "*" || name.is_empty()) && leads(node, below))
}

/// Converts objects to a table, with their field names as columns.
fn table(rows: &[Node], builder: &mut Builder) -> Table {
    const MAX: usize = 60;
    let mut whole = HashSet::new();
    rows.iter().for_each(|row| several(row, "", &mut whole));
    // With more names the data is nested; the innermost, or else all inner data is then kept as texts.
    let mut table = table_but(rows, usize::MAX, &whole, builder);
    for depth in [2, 1] {
        if table.names.len() > MAX {
            table = table_but(rows, depth, &whole, builder);
        }
    }
    // A name without a value in any row is an empty column.
    let mut known: HashSet<&str> = table.names.iter().map(|name| outermost(name)).collect();
    let names = rows.iter().flat_map(Node::map).map(|(name, _)| name);
    let empty = names.filter(|name| !kinds::is_mark(name) && known.insert(outermost(name)));
    let empty: Vec<String> = empty.cloned().collect();
    table.width += empty.len();
    table.names.extend(empty);
    table
}

/// Collects the names of lists of several objects, which become texts in every row.
fn several(node: &Node, name: &str, whole: &mut HashSet<String>) {
    match &node.kind {
        NodeKind::Map(entries) => entries
            .iter()
            .for_each(|(inner, node)| several(node, &nested_name(name, inner), whole)),
        NodeKind::List(nodes) if nodes.len() == 1 => several(&nodes[0], name, whole),
        NodeKind::List(nodes) if nodes.iter().any(Node::is_map) => {
            whole.insert(name.to_owned());
        }
        _ => {}
    }
}

/// As [`table`], with columns only for values up to this depth that are not in `whole`.
fn table_but(rows: &[Node], depth: usize, whole: &HashSet<String>, builder: &mut Builder) -> Table {
    let mut names: Vec<String> = Vec::new();
    let mut columns = HashMap::new();
    let mut flat_rows = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let mut fields = Vec::new();
        flatten(row, "", depth, whole, &mut fields);
        let mut cells = Vec::new();
        for (name, text) in fields {
            if kinds::is_mark(&name) {
                let message =
                    "`@type` and `@context` only say what kind of data it is, and are left out";
                builder.note(None, message);
                continue;
            }
            let at = *columns.entry(name).or_insert_with_key(|name| {
                names.push(name.clone());
                names.len() - 1
            });
            cells.resize(names.len().max(cells.len()), String::new());
            append(&mut cells[at], &text, "\n");
        }
        let line = if row.line > 0 { row.line } else { at + 1 };
        flat_rows.push(Row::new(line, StringRecord::from(cells)));
    }
    Table::with_header(0, names, flat_rows, false)
}

/// Returns the name of the outermost value that contains this one.
fn outermost(name: &str) -> &str {
    name.split('.').next().unwrap_or_default()
}

/// Returns the name of a value inside another one.
fn nested_name(name: &str, inner: &str) -> String {
    match name {
        "" => inner.to_owned(),
        name => format!("{name}.{inner}"),
    }
}

/// Flattens an object; the names of nested values are prefixed with those that contain them.
fn flatten(
    node: &Node,
    name: &str,
    depth: usize,
    whole: &HashSet<String>,
    fields: &mut Vec<(String, String)>,
) {
    match &node.kind {
        // A row is none, even if it is only a link.
        NodeKind::Map(entries)
            if depth > 0 && !whole.contains(name) && (name.is_empty() || node.link().is_none()) =>
        {
            for (inner, node) in entries {
                flatten(node, &nested_name(name, inner), depth - 1, whole, fields);
            }
        }
        NodeKind::List(nodes) if nodes.len() == 1 => flatten(&nodes[0], name, depth, whole, fields),
        NodeKind::Null => {}
        _ => fields.push((name.to_owned(), node.text())),
    }
}

/// Whether a text is probably JSON.
pub(super) fn is_json(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with('{')
        || text.starts_with('[') && serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
}
