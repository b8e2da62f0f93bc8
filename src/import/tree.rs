//! Finds rows in other people's JSON and YAML.
//!
//! Keeps every scalar as written, in order. Does not know what rows mean.

use std::collections::{HashMap, HashSet};

use csv::StringRecord;

use super::builder::{Builder, Placement};
use super::plan::{Answer, Answers};
use super::rows::{Row, Table};
use super::{LineMessage, claims, words};
use crate::kb::sanitise::shell_word;
use crate::kb::text::counted;
use crate::kb::{Field, quoted};

mod kinds;
mod node;
mod oscal;

pub(super) use kinds::OSCAL;
pub(super) use node::{Node, NodeKind, has_comments, yaml};

use node::json;

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
        .map(|text| parsed(text, is_json_like(text)))
        .transpose()
    {
        Ok(catalogue) => catalogue,
        Err(error) => return builder.error(None, format!("the catalogue: {error}")),
    };
    builder.plan.read_as = if is_json { "JSON" } else { "YAML" }.to_owned();
    let mut answers = answers.clone();
    let root = kinds::known(root, catalogue.as_ref(), &mut answers, builder);
    let Some((pointer, rows)) = rows(&root, &answers, builder) else {
        return;
    };
    let rows = spread(rows);
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
    claims::read(table, Placement::default(), &answers, builder);
}

/// Returns the rows, and the pointer to them.
fn rows(root: &Node, answers: &Answers, builder: &mut Builder) -> Option<(String, Vec<Node>)> {
    let mut inner = Vec::new();
    if let Some(pointer) = &answers.rows {
        builder.meet(Answer::Rows, "");
        let mut rows = root.at(pointer).map(as_rows).unwrap_or_default();
        if rows.is_empty() {
            nested(root, "", "", &mut inner);
            inner.retain(|(known, _)| known == pointer);
            rows.extend(inner.pop().into_iter().flat_map(|(_, rows)| rows));
        }
        if rows.is_empty() {
            let pointer = quoted(pointer);
            builder.error(
                None,
                format!("--rows says {pointer}, but there are no rows there"),
            );
            return None;
        }
        return Some((pointer.clone(), rows));
    }
    let mut found = Vec::new();
    lists(root, "", &mut found);
    let says_of_parts = |row: &Node| row.map().iter().any(is_of_parts);
    let says_any = |row: &Node| says_status(row) || says_of_parts(row);
    let says = |(_, rows): &(String, &[Node])| rows.iter().take(50).any(says_any);
    if found.iter().any(says) {
        found.retain(says);
    } else {
        nested(root, "", "", &mut inner);
    }
    if found.is_empty() && root.is_map() {
        let rows = as_rows(root);
        if rows.len() > 1 {
            return Some((String::new(), rows));
        }
    }
    // If no row has a status, nested rows may.
    let is_status = |(name, node): &(String, Node)| {
        matches!(node.kind, NodeKind::Scalar(_)) && words::rank(Field::Status, name).is_some()
    };
    let says =
        |(_, rows): &&(String, Vec<Node>)| rows.iter().any(|row| row.map().iter().any(is_status));
    if let [(pointer, rows)] = &inner.iter().filter(says).collect::<Vec<_>>()[..] {
        return Some((pointer.clone(), rows.clone()));
    }
    let inner = inner.iter().map(|(pointer, rows)| (pointer, rows.len()));
    match &found[..] {
        [] => builder.error(None, kinds::what(root)),
        [(pointer, rows)] => {
            let places = places(inner);
            if !places.is_empty() {
                let message =
                    format!("there are rows within the rows; read those with one of {places}");
                builder.note(None, message);
            }
            return Some((pointer.clone(), rows.to_vec()));
        }
        several => {
            if let Some(found) = beside(several) {
                return Some(found);
            }
            let outer = several.iter().map(|(pointer, rows)| (pointer, rows.len()));
            let (many, places) = (outer.len() + inner.len(), places(outer.chain(inner)));
            builder.ask(
                None,
                format!("there are rows in {many} places; say which, with one of {places}"),
            );
        }
    }
    None
}

/// Lists the options for the possible rows, each with their number.
fn places<'p>(places: impl Iterator<Item = (&'p String, usize)>) -> String {
    let options = places.take(8).map(|(pointer, many)| {
        format!("--rows {} ({})", shell_word(pointer), counted(many, "row"))
    });
    options.collect::<Vec<_>>().join(", ")
}

/// Collects lists of objects inside other lists. Those whose pointers differ only in list indices, which
/// become `*`, are joined. The title of the object that contains a row is its section.
fn nested(node: &Node, pointer: &str, section: &str, found: &mut Vec<(String, Vec<Node>)>) {
    match &node.kind {
        NodeKind::List(nodes) => {
            let rows = nodes.iter().filter(|node| node.is_map());
            let mut rows = rows.map(|node| in_section(node, section)).peekable();
            let known = found.iter().position(|(known, _)| known == pointer);
            if rows.peek().is_some() && pointer.contains('*') {
                let at = known.unwrap_or(found.len());
                if known.is_none() {
                    found.push((pointer.to_owned(), Vec::new()));
                }
                found[at].1.extend(rows);
            }
            for node in nodes {
                nested(node, &format!("{pointer}/*"), section, found);
            }
        }
        NodeKind::Map(entries) => {
            let named = ["title", "name"].iter().find_map(|name| node.get(name));
            let named = named.filter(|_| pointer.contains('*')).map(Node::text);
            let section = named.unwrap_or_else(|| section.to_owned());
            for (name, node) in entries {
                let name = name.replace('~', "~0").replace('/', "~1");
                nested(node, &format!("{pointer}/{name}"), &section, found);
            }
        }
        _ => {}
    }
}

/// Returns a row with this section.
fn in_section(row: &Node, section: &str) -> Node {
    let mut row = row.clone();
    if let NodeKind::Map(fields) = &mut row.kind
        && !section.is_empty()
    {
        fields.insert(0, ("section".to_owned(), Node::scalar(section)));
    }
    row
}

/// Joins lists whose pointers differ in one name only, which becomes the section of their rows.
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
    // Lists without a common name are of different kinds, such as the window of an objective and its targets.
    let names = |list: &[Node]| -> HashSet<String> {
        let names = list.iter().flat_map(Node::map);
        names.map(|(name, _)| name.clone()).collect()
    };
    let common = names(lists[0].1);
    if lists
        .iter()
        .any(|(_, list)| names(list).is_disjoint(&common))
    {
        return None;
    }
    let mut rows = Vec::new();
    for ((_, list), path) in lists.iter().zip(&paths) {
        let section = path[step].replace('_', " ");
        rows.extend(list.iter().map(|node| in_section(node, &section)));
    }
    let mut pattern = first.clone();
    pattern[step] = "*";
    Some((pattern.join("/"), rows))
}

/// Whether an object has a field named like a status.
fn says_status(row: &Node) -> bool {
    let mut fields = Vec::new();
    flatten(row, "", usize::MAX, &HashSet::new(), &mut fields);
    let mut names = fields.iter().map(|(name, _)| name);
    names.any(|name| words::rank(Field::Status, name).is_some())
}

/// Replaces a row without a status that has a list of things with one, such as the parts of a product, by one
/// row for each thing, with the other fields of the original.
fn spread(rows: Vec<Node>) -> Vec<Node> {
    let mut spread = Vec::new();
    for row in rows {
        let parts = row.map().iter().position(is_of_parts);
        let Some(at) = parts.filter(|at| !says_status_but(&row, *at)) else {
            spread.push(row);
            continue;
        };
        let (name, parts) = &row.map()[at];
        for part in parts.list() {
            let mut fields = row.map().to_vec();
            fields[at] = (name.clone(), part.clone());
            let called = |node: &Node| {
                ["title", "name", "id", "num"]
                    .iter()
                    .find_map(|name| node.get(name))
                    .map(Node::text)
            };
            let names: Vec<String> = [called(&row), called(part)].into_iter().flatten().collect();
            if row.get("title").is_none() && !names.is_empty() {
                fields.insert(0, ("title".to_owned(), Node::scalar(names.join(", "))));
            }
            spread.push(Node::map_at(part.line, fields));
        }
    }
    spread
}

/// Whether a value is a list of several things, each with a status.
fn is_of_parts((_, node): &(String, Node)) -> bool {
    node.list().len() > 1 && node.list().iter().all(says_status)
}

/// As [`says_status`], without one of its fields.
fn says_status_but(row: &Node, at: usize) -> bool {
    let mut fields = row.map().to_vec();
    fields.remove(at);
    says_status(&Node::new(NodeKind::Map(fields)))
}

/// Returns the objects in a list, or the named ones in an object.
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
                    let name = Node::scalar(name.clone());
                    fields.insert(0, (column.to_owned(), name));
                }
                Node::map_at(node.line, fields)
            });
            rows.collect()
        }
        NodeKind::Map(_) => vec![node.clone()],
        _ => Vec::new(),
    }
}

/// Collects lists of objects, except those inside another one.
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

/// Stores what is outside the rows if a knowledge base has a field for it, and notes the rest.
fn head(root: &Node, pointer: &str, builder: &mut Builder) {
    let own = pointer.trim_matches('/').split('/').next();
    let own = own.unwrap_or_default();
    let mut left = Vec::new();
    let is_own = |name: &str, node: &Node| name == own || own == "*" && !node.list().is_empty();
    let beside = root.map().iter().filter(|(name, node)| !is_own(name, node));
    for (name, node) in beside {
        match &node.kind {
            NodeKind::Null => {}
            NodeKind::Scalar(text) if words::key(name) == "name" => builder.title(text),
            NodeKind::Scalar(text) if builder.entry(name, text) => {}
            _ => left.push(quoted(name)),
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

/// Converts objects to a table, with their field names as columns.
fn table(rows: &[Node], builder: &mut Builder) -> Table {
    const MOST: usize = 60;
    let mut whole = HashSet::new();
    rows.iter().for_each(|row| several(row, "", &mut whole));
    match table_but(rows, usize::MAX, &whole, builder) {
        // With this many names the data is nested; the inner data is then kept as texts.
        table if table.names.len() > MOST => table_but(rows, 1, &whole, builder),
        table => table,
    }
}

/// Collects the names of lists of several objects, which become texts in every row.
fn several(node: &Node, name: &str, whole: &mut HashSet<String>) {
    match &node.kind {
        NodeKind::Map(entries) => entries
            .iter()
            .for_each(|(inner, node)| several(node, &within(name, inner), whole)),
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
            let before: &mut String = &mut cells[at];
            let gap = if before.is_empty() { "" } else { "\n" };
            before.extend([gap, &text]);
        }
        let line = if row.line > 0 { row.line } else { at + 1 };
        flat_rows.push(Row::new(line, StringRecord::from(cells)));
    }
    Table::with_header(0, names, flat_rows)
}

/// Returns the name of a value inside another one.
fn within(name: &str, inner: &str) -> String {
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
        NodeKind::Map(entries) if depth > 0 && !whole.contains(name) => {
            for (inner, node) in entries {
                flatten(node, &within(name, inner), depth - 1, whole, fields);
            }
        }
        NodeKind::List(nodes) if nodes.len() == 1 => flatten(&nodes[0], name, depth, whole, fields),
        NodeKind::Null => {}
        _ => fields.push((name.to_owned(), node.text())),
    }
}

fn is_json_like(text: &str) -> bool {
    text.trim_start().starts_with(['{', '['])
}

/// Whether a text is probably JSON.
pub(super) fn is_json(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with('{')
        || text.starts_with('[') && serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
}
