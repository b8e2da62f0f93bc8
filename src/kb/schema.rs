//! The published JSON Schema of the format, and what it says of the shape of each value.
//!
//! Owns the one list of fields that is not the types themselves: what a message needs to know, such as
//! which fields a claim has and what one looks like, is read from the schema that people are given,
//! so that the two cannot differ. Reads only the keywords that this schema uses.

use serde::Deserialize;
use serde_json::{Map, Value};

/// The schema, as it is in the repository.
pub const TEXT: &str = include_str!("../../data/knowledge-base.schema.json");

/// What stands in another schema of ours for a definition of this one.
const SHARED: &str = "{\n      \"$ref\": \"knowledge-base.schema.json#/$defs/";

/// Another schema of ours with the definitions that it shares with this one written out, so that it needs
/// no other file.
pub(crate) fn bundled(text: &str) -> String {
    let mut parts = text.split(SHARED);
    let mut bundled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part
            .split_once("\"\n    }")
            .expect("it refers and says no more");
        bundled.push_str(definition(name));
        bundled.push_str(rest);
    }
    bundled
}

/// The text of a definition.
fn definition(name: &str) -> &'static str {
    let (_, all) = TEXT
        .split_once("\"$defs\"")
        .expect("the schema has definitions");
    let (_, begun) = all
        .split_once(&format!("\n    \"{name}\": "))
        .expect("it is one of them");
    let end = begun.find("\n    }").expect("it ends");
    &begun[..end + "\n    }".len()]
}

/// What a value is expected to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SchemaShape {
    /// An object of [`SchemaNode::fields`].
    Object,
    /// An object of any names, each with what [`SchemaNode::items`] is.
    Map,
    /// An array of what [`SchemaNode::items`] is.
    Array,
    /// A string.
    Text,
    /// One of [`SchemaNode::words`].
    Word,
    /// The version of the format.
    Format,
}

/// The rule for one value.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Node {
    #[serde(rename = "$ref")]
    reference: Option<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
    title: Option<String>,
    #[serde(default)]
    properties: Members,
    #[serde(default)]
    required: Vec<String>,
    items: Option<Box<Node>>,
    #[serde(rename = "additionalProperties")]
    others: Option<Others>,
    #[serde(rename = "enum", default)]
    words: Vec<String>,
    #[serde(default)]
    examples: Vec<Value>,
    #[serde(rename = "$defs", default)]
    definitions: Members,
}

/// What an object may have beside its properties.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Others {
    #[expect(dead_code, reason = "no object of the schema is open")]
    Allowed(bool),
    Node(Box<Node>),
}

/// Rules by name, in the order in which the schema has them.
#[derive(Debug, Default, Deserialize)]
#[serde(try_from = "Map<String, Value>")]
struct Members(Vec<(String, Node)>);

/// The schema, read.
pub(super) struct Schema(Node);

impl Schema {
    /// Reads the text of a schema in the program.
    pub(super) fn read(text: &str) -> Self {
        Self(serde_json::from_str(text).expect("the schema in the program is one"))
    }

    /// The rule for the whole.
    pub(super) fn root(&self) -> SchemaNode<'_> {
        SchemaNode {
            schema: self,
            node: &self.0,
        }
    }

    fn definition(&self, reference: &str) -> &Node {
        let name = reference.strip_prefix("#/$defs/");
        let node = name.and_then(|name| self.0.definitions.get(name));
        node.expect("the schema in the program refers to its own definitions alone")
    }
}

/// A rule with the schema that it may refer to.
#[derive(Clone, Copy)]
pub(super) struct SchemaNode<'s> {
    schema: &'s Schema,
    node: &'s Node,
}

impl<'s> SchemaNode<'s> {
    /// The rule that this one refers to; itself if it refers to none.
    fn target(self) -> &'s Node {
        match &self.node.reference {
            Some(reference) => self.schema.definition(reference),
            None => self.node,
        }
    }

    /// What is expected.
    pub(super) fn shape(self) -> SchemaShape {
        let node = self.target();
        match node.kind.as_deref() {
            Some("object") if node.properties.0.is_empty() => SchemaShape::Map,
            Some("object") => SchemaShape::Object,
            Some("array") => SchemaShape::Array,
            Some(_) => SchemaShape::Text,
            None if node.words.is_empty() => SchemaShape::Format,
            None => SchemaShape::Word,
        }
    }

    /// What is expected, for a person.
    pub(super) fn expected(self) -> String {
        match self.shape() {
            SchemaShape::Object => format!("an object ({})", self.name()),
            SchemaShape::Map => "an object of strings".to_owned(),
            SchemaShape::Array => match self.items() {
                items if items.shape() == SchemaShape::Object => {
                    format!("an array of objects, each {}", items.name())
                }
                _ => "an array of strings".to_owned(),
            },
            SchemaShape::Text => "a string".to_owned(),
            SchemaShape::Word => format!("a string, one of: {}", self.words().join(", ")),
            SchemaShape::Format => "the number 1".to_owned(),
        }
    }

    /// What an object is called: `a claim`.
    pub(super) fn name(self) -> String {
        let title = self.target().title.as_deref().unwrap_or("Value");
        let title = title.split(',').next().unwrap_or(title).to_lowercase();
        let title = title.strip_prefix("onpaper ").unwrap_or(&title);
        match title.chars().next() {
            Some('a' | 'e' | 'i' | 'o') => format!("an {title}"),
            _ => format!("a {title}"),
        }
    }

    /// The names of the fields, in the order of the schema.
    pub(super) fn fields(self) -> impl ExactSizeIterator<Item = &'s str> + Clone {
        let fields = self.target().properties.0.iter();
        fields.map(|(name, _)| name.as_str())
    }

    /// The field with this position.
    pub(super) fn field(self, at: usize) -> (&'s str, Self) {
        let (name, node) = &self.target().properties.0[at];
        (name, Self { node, ..self })
    }

    /// The positions of the fields that must be there.
    pub(super) fn required(self) -> impl Iterator<Item = usize> {
        let target = self.target();
        let fields = target.properties.0.iter().enumerate();
        let required = fields.filter(|(_, (name, _))| target.required.contains(name));
        required.map(|(at, _)| at)
    }

    /// The rule for each element of an array, or for each value of an object of any names.
    pub(super) fn items(self) -> Self {
        let target = self.target();
        let node = match &target.others {
            Some(Others::Node(node)) => Some(&**node),
            _ => target.items.as_deref(),
        };
        let node = node.expect("the schema says what its arrays hold");
        Self { node, ..self }
    }

    /// The words that there are.
    pub(super) fn words(self) -> &'s [String] {
        &self.target().words
    }

    /// Whether this is one of [`SchemaNode::words`].
    pub(super) fn admits(self, word: &str) -> bool {
        self.words().iter().any(|known| known == word)
    }

    /// A value that would do, as JSON; for those that fit in a line.
    pub(super) fn example(self) -> Option<String> {
        let own = self.node.examples.first();
        let example = own.or_else(|| self.target().examples.first());
        match self.shape() {
            SchemaShape::Format => Some("1".to_owned()),
            _ => example.map(Value::to_string),
        }
    }
}

impl Members {
    fn get(&self, name: &str) -> Option<&Node> {
        let mut members = self.0.iter();
        members
            .find(|(known, _)| known == name)
            .map(|(_, node)| node)
    }
}

impl TryFrom<Map<String, Value>> for Members {
    type Error = serde_json::Error;

    fn try_from(members: Map<String, Value>) -> serde_json::Result<Self> {
        let members = members.into_iter();
        let members = members.map(|(name, rule)| Ok((name, serde_json::from_value(rule)?)));
        members.collect::<Result<_, _>>().map(Self)
    }
}
