//! Known kinds of JSON and YAML: radars, assessments of controls, and documents without claims.

use super::{Node, NodeKind, oscal};
use crate::import::builder::Builder;
use crate::import::plan::Answers;
use crate::kb::quoted;

/// Kinds of documents without claims, by the names in them.
#[rustfmt::skip]
const KINDS: &[(&[&str], &str)] = &[
    (&["$schema", "properties"], "a JSON Schema"),
    (&["openapi", "paths"], "an OpenAPI description"),
    (&["swagger", "paths"], "an OpenAPI description"),
    (&["dependencies", "name"], "a package manifest"),
    (&["type", "features"], "GeoJSON"),
    (&["type", "geometry"], "GeoJSON"),
    (&["cells", "nbformat"], "a notebook"),
    (&["apiVersion", "kind"], "a Kubernetes manifest"),
    (&["services"], "a Compose file for containers"),
    (&["jobs", "on"], "a workflow for a build server"),
];

/// The format description for assessment results.
pub(in crate::import) const OSCAL: &str = "OSCAL assessment results";

/// Whether a name only states the kind of data.
pub(super) fn is_mark(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or_default();
    last == "@type" || last == "@context"
}

/// Returns the kind of a document without claims, if it is known.
pub(super) fn of(root: &Node) -> Option<&'static str> {
    let has = |names: &[&str]| names.iter().all(|name| root.get(name).is_some());
    let kind = KINDS.iter().find(|(names, _)| has(names));
    kind.map(|(_, kind)| *kind)
}

/// Describes what a document is, and what is expected instead.
pub(super) fn what(root: &Node) -> String {
    let names = root.map().iter().take(8);
    let names: Vec<String> = names.map(|(name, _)| quoted(name)).collect();
    let found = match (&root.kind, of(root)) {
        (_, Some(kind)) => format!("it looks like {kind}"),
        (NodeKind::Map(_), None) => format!("it is a single object with {}", names.join(", ")),
        (NodeKind::List(_), None) => "it is a list with no objects in it".to_owned(),
        _ => "it is a single value".to_owned(),
    };
    format!(
        "{found}; claims are read from a list of objects, one for each claim, and there is none"
    )
}

/// Converts a document of a known kind to rows.
pub(super) fn known(
    root: Node,
    catalogue: Option<&Node>,
    answers: &mut Answers,
    builder: &mut Builder,
) -> Node {
    if answers.rows.is_some() {
        return root;
    }
    if let Some(results) = root.at("/assessment-results/results") {
        builder.plan.read_as = OSCAL.to_owned();
        let title = root.at("/assessment-results/metadata/title");
        builder.title(&title.map(Node::text).unwrap_or_default());
        return oscal::rows(results, catalogue, answers, builder);
    }
    let [entries, quadrants, rings] = ["entries", "quadrants", "rings"].map(|name| root.get(name));
    if let (Some(entries), Some(quadrants), Some(rings)) = (entries, quadrants, rings) {
        builder.plan.read_as = "a technology radar".to_owned();
        return radar(entries, quadrants, rings);
    }
    if root.text_of("@type") == "ClaimReview" {
        return Node::new(NodeKind::List(vec![root]));
    }
    criteria(root)
}

/// Gathers entries such as `tests_status` and `tests_justification`, as in the file of an OpenSSF Best
/// Practices badge, into one row for each criterion.
fn criteria(root: Node) -> Node {
    const STATUS: &str = "_status";
    let NodeKind::Map(entries) = &root.kind else {
        return root;
    };
    let names = entries
        .iter()
        .filter_map(|(name, _)| name.strip_suffix(STATUS));
    let names: Vec<&str> = names.collect();
    if names.len() < 3 {
        return root;
    }
    let is_of = |entry: &str| {
        let (name, _) = entry.rsplit_once('_')?;
        names.iter().position(|known| *known == name)
    };
    let title = |name: &&str| vec![("title".to_owned(), Node::scalar(name.replace('_', " ")))];
    let mut rows: Vec<_> = names.iter().map(title).collect();
    let mut others = Vec::new();
    for (name, node) in entries {
        match is_of(name) {
            Some(at) => rows[at].push((name[names[at].len() + 1..].to_owned(), node.clone())),
            None => others.push((name.clone(), node.clone())),
        }
    }
    let line = |row: &[(String, Node)]| row.last().map_or(0, |(_, node)| node.line);
    let rows = rows.into_iter().map(|row| Node::map_at(line(&row), row));
    others.push((
        format!("*{STATUS}"),
        Node::new(NodeKind::List(rows.collect())),
    ));
    Node::new(NodeKind::Map(others))
}

/// Returns the entries of a radar, with quadrants and rings by name instead of by number.
fn radar(entries: &Node, quadrants: &Node, rings: &Node) -> Node {
    let name = |of: &Node, node: &Node| {
        let number: Option<usize> = node.text().parse().ok();
        let by_id = |known: &&Node| known.get("id").is_some_and(|id| id.text() == node.text());
        let mut list = of.list().iter();
        let known = list.find(by_id).or_else(|| of.list().get(number?));
        let name = known.and_then(|known| known.get("name"));
        name.unwrap_or(node).text()
    };
    let rows = entries.list().iter().map(|entry| {
        let fields = entry.map().iter().map(|(field, node)| {
            let text = match field.as_str() {
                "quadrant" => name(quadrants, node),
                "ring" => name(rings, node),
                _ => node.text(),
            };
            (field.clone(), Node::scalar(text))
        });
        Node::map_at(entry.line, fields.collect())
    });
    Node::new(NodeKind::List(rows.collect()))
}
