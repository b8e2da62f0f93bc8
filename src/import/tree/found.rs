//! Finds the objects in JSON and YAML that can be rows.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::node::unescaped;
use super::{Node, NodeKind, flatten, kinds};
use crate::import::builder::Builder;
use crate::import::plan::{Answer, Answers};
use crate::import::words;
use crate::kb::sanitise::shell_word;
use crate::kb::text::counted;
use crate::kb::{Field, quoted};

/// How many rows of a list are examined.
const SAMPLE: usize = 50;

/// The pointer to some rows, and the rows.
type Rows = (String, Vec<Node>);

/// A list of objects, or an object of named ones that each have a status; inside another one, all lists whose
/// pointers differ in indices and names of rows only, which become `*`.
struct List<'n> {
    pointer: String,
    /// Each row with its name, if it has one, and the title of the object that contains it.
    rows: Vec<(&'n str, &'n Node, String)>,
}

/// The lists of objects in a document, and those inside them.
#[derive(Default)]
struct Lists<'n> {
    outer: Vec<List<'n>>,
    inner: Vec<List<'n>>,
}

/// Returns the rows of a document, or asks which they are.
pub(super) fn rows(root: &Node, answers: &Answers, builder: &mut Builder) -> Option<Rows> {
    if let Some(pointer) = &answers.rows {
        return rows_at(root, pointer, builder);
    }
    let mut lists = Lists::of(root, &has_status);
    let says = |list: &List<'_>| list.any(&says_status_or_parts);
    let told = lists.outer.iter().filter(|list| says(list));
    let most = told.clone().map(|list| list.rows.len()).max();
    if told.count() > 1 || most > Some(1) {
        lists.outer.retain(says);
    }
    // If no row has a status, or a single one, it may only hold the rows.
    if most > Some(1) {
        lists.inner.clear();
    }
    if lists.outer.is_empty() && root.is_map() {
        let rows = as_rows(root);
        let is_known = |(name, node): &(String, Node)| {
            words::means(Field::Status, name) && words::status(&node.text()).is_some()
        };
        if rows.len() > 1 || root.map().iter().any(is_known) {
            return Some((String::new(), rows));
        }
    }
    if let Some(rows) = inner_rows(&lists.inner) {
        return Some(rows);
    }
    match &lists.outer[..] {
        [] => {
            let mut named = Lists::of(root, &|(_, node)| node.is_map()).outer;
            named.retain(|list| list.rows.len() > 1);
            if named.is_empty() || kinds::of(root).is_some() {
                builder.error(None, kinds::what(root));
            } else {
                let options = options(named.iter());
                let message =
                    format!("the named objects in it may be rows; say which, with {options}");
                builder.ask(None, message);
            }
        }
        [list] => {
            if !lists.inner.is_empty() {
                let options = options(lists.inner.iter());
                let message =
                    format!("there are rows within the rows; read those with one of {options}");
                builder.note(None, message);
            }
            return Some(list.rows());
        }
        several => {
            if let Some(found) = joined(several) {
                return Some(found);
            }
            let many = several.len() + lists.inner.len();
            let options = options(several.iter().chain(&lists.inner));
            let message =
                format!("there are rows in {many} places; say which, with one of {options}");
            builder.ask(None, message);
        }
    }
    None
}

/// Returns the rows at a pointer that the user gave.
fn rows_at(root: &Node, pointer: &str, builder: &mut Builder) -> Option<Rows> {
    builder.meet(Answer::Rows, "");
    let rows = root
        .at(pointer)
        .map(as_rows)
        .filter(|rows| !rows.is_empty());
    if let Some(rows) = rows {
        return Some((pointer.to_owned(), rows));
    }
    let inner = Lists::of(root, &has_status).inner;
    let found = inner.iter().find(|list| list.pointer == pointer);
    if found.is_none() {
        let pointer = quoted(pointer);
        let message = format!("--rows says {pointer}, but there are no rows there");
        builder.error(None, message);
    }
    found.map(List::rows)
}

/// Returns the inner rows with a status, if one list contains all others with one.
fn inner_rows(inner: &[List<'_>]) -> Option<Rows> {
    let mut told = inner.iter().filter(|list| list.any(&says_status_or_parts));
    let first = told.next()?;
    let is_outermost = told.all(|other| other.pointer.starts_with(&first.pointer));
    is_outermost.then(|| first.rows())
}

/// Lists the options for possible rows, each with their number, most rows first.
fn options<'l, 'n: 'l>(lists: impl Iterator<Item = &'l List<'n>>) -> String {
    let mut lists: Vec<&List<'_>> = lists.collect();
    lists.sort_by_key(|list| Reverse(list.rows.len()));
    let options = lists.iter().take(8).map(|list| {
        let rows = counted(list.rows.len(), "row");
        format!("--rows {} ({rows})", shell_word(&list.pointer))
    });
    options.collect::<Vec<_>>().join(", ")
}

impl<'n> Lists<'n> {
    /// Collects the lists, and the objects of nothing but named rows.
    fn of(root: &'n Node, is_row: &dyn Fn(&(String, Node)) -> bool) -> Self {
        let mut lists = Self::default();
        lists.collect(root, "", "", false, is_row);
        // A single object with a status is one row of others only if these have the same name.
        let keys: Vec<String> = lists.outer.iter().filter_map(List::key).collect();
        let alike = |key: &String| keys.iter().filter(|other| *other == key).count();
        let is_lone =
            |list: &List<'_>| list.rows.len() == 1 && list.key().is_some_and(|key| alike(&key) < 2);
        lists.outer.retain(|list| !is_lone(list));
        lists
    }

    fn collect(
        &mut self,
        node: &'n Node,
        pointer: &str,
        section: &str,
        is_inner: bool,
        is_row: &dyn Fn(&(String, Node)) -> bool,
    ) {
        match &node.kind {
            NodeKind::List(nodes) => {
                let is_list = !nodes.is_empty() && nodes.iter().all(Node::is_map);
                if is_list {
                    let rows = nodes.iter().map(|node| ("", node));
                    self.add(rows, pointer, section, is_inner);
                }
                let is_inner = is_inner || is_list;
                for (at, node) in nodes.iter().enumerate() {
                    let step = if is_inner {
                        "*".to_owned()
                    } else {
                        at.to_string()
                    };
                    self.collect(
                        node,
                        &format!("{pointer}/{step}"),
                        section,
                        is_inner,
                        is_row,
                    );
                }
            }
            NodeKind::Map(entries) => {
                let own = title(node).filter(|_| is_inner);
                let section = own.unwrap_or_else(|| section.to_owned());
                // A single object without a status may hold the rows.
                let is_alone = matches!(&entries[..], [entry] if !has_status(entry));
                // A few without a status are rows too, if they are like one with it.
                let told = entries.iter().filter(|entry| is_row(entry)).count();
                let first = entries.iter().find(|entry| is_row(entry));
                let is_known = |name: &str| first.is_some_and(|(_, row)| row.get(name).is_some());
                let is_like = |(_, node): &(String, Node)| {
                    let known = node.map().iter().filter(|(name, _)| is_known(name)).count();
                    known * 2 > node.map().len()
                };
                let are_rows = told * 2 > entries.len()
                    && !is_alone
                    && entries.iter().all(|entry| is_row(entry) || is_like(entry));
                if are_rows {
                    let rows = entries.iter().map(|(name, node)| (name.as_str(), node));
                    self.add(rows, pointer, &section, is_inner);
                }
                let is_inner = is_inner || are_rows;
                for (name, node) in entries {
                    let name = match are_rows {
                        true => "*".to_owned(),
                        false => name.replace('~', "~0").replace('/', "~1"),
                    };
                    self.collect(
                        node,
                        &format!("{pointer}/{name}"),
                        &section,
                        is_inner,
                        is_row,
                    );
                }
            }
            _ => {}
        }
    }

    fn add(
        &mut self,
        rows: impl Iterator<Item = (&'n str, &'n Node)>,
        pointer: &str,
        section: &str,
        is_inner: bool,
    ) {
        let lists = if is_inner {
            &mut self.inner
        } else {
            &mut self.outer
        };
        let at = lists.iter().position(|list| list.pointer == pointer);
        let at = at.unwrap_or_else(|| {
            lists.push(List {
                pointer: pointer.to_owned(),
                rows: Vec::new(),
            });
            lists.len() - 1
        });
        let rows = rows.map(|(name, node)| (name, node, section.to_owned()));
        lists[at].rows.extend(rows);
    }
}

impl List<'_> {
    fn rows(&self) -> Rows {
        let rows = self.named().into_iter().zip(&self.rows);
        let rows = rows.map(|(row, (.., section))| in_section(row, section));
        (self.pointer.clone(), rows.collect())
    }

    /// Returns the last name in the pointer to an object of named ones.
    fn key(&self) -> Option<String> {
        let is_named = self.rows.iter().all(|(name, ..)| !name.is_empty());
        let key = self.pointer.rsplit('/').next().filter(|_| is_named);
        key.map(str::to_owned)
    }

    /// Returns the rows, each with its name.
    fn named(&self) -> Vec<Node> {
        named(self.rows.iter().map(|(name, row, _)| (*name, *row)))
    }

    fn any(&self, is: &dyn Fn(&Node) -> bool) -> bool {
        self.rows.iter().take(SAMPLE).any(|(_, row, _)| is(row))
    }
}

/// Returns the title of an object that contains rows, or else what it says of their aspect.
pub(super) fn title(node: &Node) -> Option<String> {
    let names = ["title", "name"].iter().find_map(|name| node.get(name));
    let is_aspect = |(name, _): &&(String, Node)| words::means(Field::Aspect, name);
    let aspect = || node.map().iter().find(is_aspect).map(|(_, node)| node);
    let title = names.or_else(aspect)?;
    matches!(title.kind, NodeKind::Scalar(_)).then(|| title.text())
}

/// Returns a row with this section.
fn in_section(mut row: Node, section: &str) -> Node {
    if let NodeKind::Map(fields) = &mut row.kind
        && !section.is_empty()
    {
        fields.insert(0, ("section".to_owned(), Node::scalar(section)));
    }
    row
}

/// Joins lists whose pointers differ in one name only, which becomes the section of their rows.
fn joined(lists: &[List<'_>]) -> Option<Rows> {
    let paths = lists.iter().map(|list| list.pointer.split('/').collect());
    let paths: Vec<Vec<&str>> = paths.collect();
    let first = paths.first()?;
    let differs = |at: usize| paths.iter().any(|path| path.get(at) != first.get(at));
    let mut steps = (0..first.len()).filter(|at| differs(*at));
    let step = steps.next()?;
    let is_number = first[step].parse::<usize>().is_ok();
    if steps.next().is_some() || is_number || paths.iter().any(|path| path.len() != first.len()) {
        return None;
    }
    // Lists with few names in common are of different kinds, such as the members and the cards of a board.
    let names = |list: &List<'_>| -> HashSet<String> {
        let entries = list.rows.iter().flat_map(|(_, row, _)| row.map());
        entries.map(|(name, _)| name.clone()).collect()
    };
    let known = names(&lists[0]);
    let is_other = |list: &List<'_>| {
        let names = names(list);
        let common = names.intersection(&known).count();
        let says = list.any(&says_status_or_parts);
        common == 0 || !says && common * 2 < names.len().max(known.len())
    };
    if lists.iter().any(is_other) {
        return None;
    }
    let rows = lists.iter().zip(&paths).flat_map(|(list, path)| {
        let section = unescaped(path[step]).replace('_', " ");
        let rows = list.named().into_iter();
        rows.map(move |row| in_section(row, &section))
    });
    let rows = rows.collect();
    let mut pattern = first.clone();
    pattern[step] = "*";
    Some((pattern.join("/"), rows))
}

/// Whether a named value is an object with a status of its own, under one of its usual names, or a known word under
/// another, such as `isImplemented`.
pub(super) fn has_status((_, node): &(String, Node)) -> bool {
    let is_status = |(name, node): &(String, Node)| {
        let is_known = || words::status(&node.text()).is_some();
        let is_usual = |rank| rank < words::OTHER_NAMES || rank == words::OTHER_NAMES && is_known();
        let rank = words::rank(Field::Status, name);
        rank.is_some_and(is_usual) && matches!(node.kind, NodeKind::Scalar(_))
    };
    node.map().iter().any(is_status)
}

/// Whether an entry, or one inside it, is named like a status.
fn says_status((name, node): &(String, Node)) -> bool {
    let mut fields = Vec::new();
    flatten(node, name, usize::MAX, &HashSet::new(), &mut fields);
    fields
        .iter()
        .any(|(name, _)| words::means(Field::Status, name))
}

/// Whether a value is a list of several things, each with a status.
fn is_of_parts((_, node): &(String, Node)) -> bool {
    let parts = node.list();
    parts.len() > 1 && parts.iter().all(|part| part.map().iter().any(says_status))
}

fn says_status_or_parts(row: &Node) -> bool {
    row.map()
        .iter()
        .any(|entry| says_status(entry) || is_of_parts(entry))
}

/// Replaces a row without a status that has a list of things with one, such as the parts of a product, by one
/// row for each thing, with the other fields of the original.
pub(super) fn spread(rows: Vec<Node>) -> Vec<Node> {
    let mut spread = Vec::new();
    for row in rows {
        let mut others = row.map().iter().filter(|entry| !is_of_parts(entry));
        let parts = row.map().iter().position(is_of_parts);
        let Some(at) = parts.filter(|_| !others.any(says_status)) else {
            spread.push(row);
            continue;
        };
        let (name, parts) = &row.map()[at];
        let called = |node: &Node| {
            let names = ["title", "name", "id", "num"];
            let name = names.iter().find_map(|name| node.get(name));
            name.map(Node::text)
        };
        for part in parts.list() {
            let mut fields = row.map().to_vec();
            fields[at] = (name.clone(), part.clone());
            let names: Vec<String> = [called(&row), called(part)].into_iter().flatten().collect();
            if row.get("title").is_none() && !names.is_empty() {
                fields.insert(0, ("title".to_owned(), Node::scalar(names.join(", "))));
            }
            spread.push(Node::map_at(part.line, fields));
        }
    }
    spread
}

/// Returns the objects in a list, or the named ones in an object.
fn as_rows(node: &Node) -> Vec<Node> {
    match &node.kind {
        NodeKind::List(nodes) => nodes.iter().filter(|node| node.is_map()).cloned().collect(),
        NodeKind::Map(entries) if entries.iter().all(|(_, node)| node.is_map()) => {
            named(entries.iter().map(|(name, node)| (name.as_str(), node)))
        }
        NodeKind::Map(_) => vec![node.clone()],
        _ => Vec::new(),
    }
}

/// Returns rows with their names as ids, or, if they have spaces, as names.
fn named<'n>(rows: impl Iterator<Item = (&'n str, &'n Node)> + Clone) -> Vec<Node> {
    let has_names = rows
        .clone()
        .any(|(name, _)| name.contains(char::is_whitespace));
    let column = if has_names { "name" } else { "id" };
    let rows = rows.map(|(name, node)| {
        let mut fields = node.map().to_vec();
        if !name.is_empty() && node.get(column).is_none() {
            fields.insert(0, (column.to_owned(), Node::scalar(name)));
        }
        Node::map_at(node.line, fields)
    });
    rows.collect()
}
