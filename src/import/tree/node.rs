//! JSON and YAML values, with scalars as written.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle};
use serde::de::IgnoredAny;

use crate::import::{LineMessage, cells};
use crate::kb::load::{Kind, Tree, Value};

/// The most values in a document, including those that YAML aliases repeat.
const MAX: usize = 5_000_000;

/// The deepest nesting that is read.
const MAX_DEPTH: usize = 128;

/// A value and its first line, or line 0 if it is made up.
#[derive(Debug, Clone)]
pub(in crate::import) struct Node {
    pub line: usize,
    pub kind: NodeKind,
}

#[derive(Debug, Clone)]
pub(in crate::import) enum NodeKind {
    Null,
    Scalar(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

impl Node {
    pub(super) fn new(kind: NodeKind) -> Self {
        Self { line: 0, kind }
    }

    /// Converts a JSON value as written: a long number keeps its digits, and a repeated name all its values.
    /// `last` is the line and offset of the previous value.
    fn of(tree: &Tree<'_>, value: &Value, last: &mut (usize, usize)) -> Self {
        let passed = &tree.text[last.1..value.range.start];
        *last = (last.0 + passed.matches('\n').count(), value.range.start);
        let line = last.0;
        let kind = match &value.kind {
            Kind::Object(fields) => {
                let entries = fields.iter().map(|field| {
                    let name = tree.unquoted(&field.name).into_owned();
                    (name, Self::of(tree, &field.value, last))
                });
                NodeKind::Map(entries.collect())
            }
            Kind::Array(values) => {
                let nodes = values.iter().map(|value| Self::of(tree, value, last));
                NodeKind::List(nodes.collect())
            }
            Kind::Null => NodeKind::Null,
            Kind::Text => NodeKind::Scalar(tree.unquoted(&value.range).into_owned()),
            _ => NodeKind::Scalar(tree.text[value.range.clone()].to_owned()),
        };
        Self { line, kind }
    }

    pub(super) fn scalar(text: impl Into<String>) -> Self {
        Self::new(NodeKind::Scalar(text.into()))
    }

    pub(super) fn map_at(line: usize, entries: Vec<(String, Node)>) -> Self {
        let kind = NodeKind::Map(entries);
        Self { line, kind }
    }

    pub(super) fn list(&self) -> &[Node] {
        match &self.kind {
            NodeKind::List(nodes) => nodes,
            _ => &[],
        }
    }

    pub(super) fn map(&self) -> &[(String, Node)] {
        match &self.kind {
            NodeKind::Map(entries) => entries,
            _ => &[],
        }
    }

    pub(super) fn is_map(&self) -> bool {
        matches!(self.kind, NodeKind::Map(_))
    }

    /// Returns the value with this name.
    pub(super) fn get(&self, name: &str) -> Option<&Node> {
        let mut entries = self.map().iter();
        entries.find_map(|(known, node)| (known == name).then_some(node))
    }

    /// Returns the text of the value with this name, or an empty one.
    pub(super) fn text_of(&self, name: &str) -> String {
        self.get(name).map(Node::text).unwrap_or_default()
    }

    /// Returns the list with this name, or an empty one.
    pub(super) fn list_of(&self, name: &str) -> &[Node] {
        self.get(name).map_or(&[], Node::list)
    }

    /// Returns the value at a JSON pointer.
    pub(super) fn at(&self, pointer: &str) -> Option<&Node> {
        let steps = pointer
            .trim_matches('/')
            .split('/')
            .filter(|step| !step.is_empty());
        steps
            .into_iter()
            .try_fold(self, |node, step| match &node.kind {
                NodeKind::List(nodes) => nodes.get(step.parse::<usize>().ok()?),
                _ => node.get(&unescaped(step)),
            })
    }

    /// Returns its whole content as one text, with one line per value.
    pub(in crate::import) fn text(&self) -> String {
        match &self.kind {
            NodeKind::Null => String::new(),
            NodeKind::Scalar(text) => text.clone(),
            NodeKind::List(nodes) => {
                let texts: Vec<String> = nodes.iter().map(Node::text).collect();
                texts.join("\n")
            }
            NodeKind::Map(entries) => {
                let pairs = entries
                    .iter()
                    .map(|(name, node)| format!("{name}: {}", node.text()));
                self.link()
                    .unwrap_or_else(|| pairs.collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// Returns an object of only a name and an address as `name <address>`.
    pub(super) fn link(&self) -> Option<String> {
        let [first, second] = self.map() else {
            return None;
        };
        let is_url = |(name, node): &&(String, Node)| {
            ["url", "href", "uri", "link"].contains(&&**name) && cells::is_address(&node.text())
        };
        let is_name =
            |(name, _): &&(String, Node)| ["name", "title", "label", "text"].contains(&&**name);
        let pairs = [[first, second], [second, first]];
        let [(_, name), (_, url)] = pairs.iter().find(|[a, b]| is_name(a) && is_url(b))?;
        Some(format!("{} <{}>", name.text(), url.text().trim()))
    }
}

/// Returns the name that a step of a pointer stands for.
pub(super) fn unescaped(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

/// Parses a JSON text of one or more values.
pub(super) fn json(text: &str) -> Result<Node, LineMessage> {
    let mut nodes = Vec::new();
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<IgnoredAny>();
    let mut from = 0;
    while let Some(value) = values.next() {
        value.map_err(|error| {
            let message = error.to_string();
            let message = message.split(" at line ").next().unwrap_or_default();
            let message = format!("it is not valid JSON: {message}, column {}", error.column());
            LineMessage::new(Some(error.line()), message)
        })?;
        let tree = Tree::parse(&text[from..values.byte_offset()]);
        let breaks = |end: usize| text[..end].matches('\n').count();
        let line = breaks(from) + 1;
        if let Some(error) = tree.errors.first() {
            let line = breaks(from + error.range.start) + 1;
            let message = format!("it cannot be read as JSON: {}", error.message);
            return Err(LineMessage::new(Some(line), message));
        }
        from = values.byte_offset();
        nodes.push(Node::of(&tree, &tree.root, &mut (line, 0)));
    }
    Ok(one_or_list(nodes))
}

/// Parses a YAML text of one or more documents.
pub(in crate::import) fn yaml(text: &str) -> Result<Node, LineMessage> {
    let mut builder = NodeBuilder::default();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| {
            let marker = *error.marker();
            let (info, column) = (error.info(), marker.col() + 1);
            let message = format!("it is not valid YAML: {info}, column {column}");
            LineMessage::new(Some(marker.line()), message)
        })?;
        let line = span.start.line();
        builder.event(event, line)?;
    }
    Ok(one_or_list(builder.roots))
}

fn one_or_list(mut nodes: Vec<Node>) -> Node {
    match nodes.len() {
        1 => nodes.remove(0),
        _ => Node::new(NodeKind::List(nodes)),
    }
}

/// Whether a YAML text has comments: what begins with `#` after a space, outside its values.
pub(super) fn has_comments(text: &str) -> bool {
    let events = Parser::new_from_str(text).map_while(Result::ok);
    let values = events.filter(|(event, _)| matches!(event, Event::Scalar(..)));
    let values: Vec<_> = values
        .map(|(_, span)| span.start.index()..span.end.index())
        .collect();
    let letters = || text.chars();
    let before = std::iter::once(' ').chain(letters());
    let mut pairs = before.zip(letters()).zip(0..);
    pairs.any(|((before, letter), at)| {
        let begins = letter == '#' && before.is_whitespace();
        let next = values.partition_point(|value| value.end <= at);
        begins && values.get(next).is_none_or(|value| at < value.start)
    })
}

/// Builds a YAML value from events.
#[derive(Default)]
struct NodeBuilder {
    roots: Vec<Node>,
    /// Open collections, each with the name of its next value and its anchor.
    open: Vec<(Node, Option<String>, usize)>,
    anchors: HashMap<usize, (Node, usize)>,
    count: usize,
}

impl NodeBuilder {
    fn event(&mut self, event: Event<'_>, line: usize) -> Result<(), LineMessage> {
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let is_null = style == ScalarStyle::Plain
                    && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                let open = self.open.last();
                let is_name = open.is_some_and(|(node, name, _)| node.is_map() && name.is_none());
                let kind = match is_null && !is_name {
                    true => NodeKind::Null,
                    false => NodeKind::Scalar(text.into_owned()),
                };
                self.add(Node { line, kind }, anchor)?;
            }
            Event::SequenceStart(anchor, _) => {
                self.begin(line, NodeKind::List(Vec::new()), anchor)?
            }
            Event::MappingStart(anchor, _) => {
                self.begin(line, NodeKind::Map(Vec::new()), anchor)?
            }
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some((mut node, _, anchor)) = self.open.pop() {
                    node.merge();
                    self.add(node, anchor)?;
                }
            }
            Event::Alias(anchor) => {
                if let Some((node, count)) = self.anchors.get(&anchor).cloned() {
                    self.count += count;
                    self.add(node, 0)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn begin(&mut self, line: usize, kind: NodeKind, anchor: usize) -> Result<(), LineMessage> {
        if self.open.len() >= MAX_DEPTH {
            let message = format!("this is nested more than {MAX_DEPTH} levels deep");
            return Err(LineMessage::new(Some(line), message));
        }
        self.open.push((Node { line, kind }, None, anchor));
        Ok(())
    }

    fn add(&mut self, node: Node, anchor: usize) -> Result<(), LineMessage> {
        self.count += 1;
        if self.count > MAX {
            let message = format!("it has more than {MAX} values");
            return Err(LineMessage::new(Some(node.line), message));
        }
        if anchor > 0 {
            let count = node.size();
            self.anchors.insert(anchor, (node.clone(), count));
        }
        let Some((parent, name, _)) = self.open.last_mut() else {
            self.roots.push(node);
            return Ok(());
        };
        match (&mut parent.kind, name.take()) {
            (NodeKind::List(nodes), _) => nodes.push(node),
            (NodeKind::Map(entries), Some(name)) => entries.push((name, node)),
            (NodeKind::Map(_), None) => *name = Some(node.text()),
            _ => {}
        }
        Ok(())
    }
}

impl Node {
    /// Inserts the entries that `<<` refers to, as in YAML 1.1: existing names take precedence, then those of
    /// earlier mappings.
    fn merge(&mut self) {
        let NodeKind::Map(entries) = &mut self.kind else {
            return;
        };
        let maps = |node: &Node| node.is_map() || node.list().iter().any(Node::is_map);
        let is_merge = |(name, node): &(String, Node)| name == "<<" && maps(node);
        let (merged, own): (Vec<_>, Vec<_>) = entries.drain(..).partition(is_merge);
        *entries = own;
        for (_, node) in &merged {
            let maps = std::iter::once(node).chain(node.list());
            for entry in maps.flat_map(Node::map) {
                if !entries.iter().any(|(name, _)| *name == entry.0) {
                    entries.push(entry.clone());
                }
            }
        }
    }

    fn size(&self) -> usize {
        let nodes = self.list().iter();
        let nodes = nodes.chain(self.map().iter().map(|(_, node)| node));
        1 + nodes.map(Node::size).sum::<usize>()
    }
}
