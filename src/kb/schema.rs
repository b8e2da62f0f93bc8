//! The published JSON Schema of the format, and the shape that it requires of each value.
//!
//! Messages take the fields of an object and the examples from the published schema, so that the two
//! cannot differ. Supports only the keywords that our schemas use.

use std::sync::LazyLock;

use serde_json::Value;

use super::archive::texts_in;

/// The schema, as in the repository.
pub static TEXT: LazyLock<&str> = LazyLock::new(|| {
    let mut texts = texts_in(include_bytes!(concat!(env!("OUT_DIR"), "/schema.deflate")));
    texts.next().expect("the build script packed it")
});

/// The start of a reference from another schema of ours to a definition of this one.
const REFERENCE_START: &str = "{\n      \"$ref\": \"knowledge-base.schema.json#/$defs/";

/// Bundles another schema of ours: inlines the definitions of this schema that it refers to, so that it needs
/// no other file.
pub(crate) fn bundled(text: &str) -> String {
    let mut parts = text.split(REFERENCE_START);
    let mut bundled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part
            .split_once("\"\n    }")
            .expect("the reference is the only keyword");
        bundled.push_str(definition(name));
        bundled.push_str(rest);
    }
    bundled
}

/// The source of a definition.
fn definition(name: &str) -> &'static str {
    let (_, all) = TEXT
        .split_once("\"$defs\"")
        .expect("the schema has definitions");
    let (_, rest) = all
        .split_once(&format!("\n    \"{name}\": "))
        .expect("it is one of them");
    let end = rest.find("\n    }").expect("it ends");
    &rest[..end + "\n    }".len()]
}

/// The expected shape of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SchemaShape {
    /// An object with [`SchemaNode::fields`].
    Object,
    /// An object with arbitrary names and values of [`SchemaNode::items`].
    Map,
    /// An array of [`SchemaNode::items`].
    Array,
    /// A string.
    Text,
    /// One of [`SchemaNode::words`].
    Word,
    /// The version of the format.
    Format,
}

/// The schema of one value.
#[derive(Debug)]
pub(super) struct Node {
    reference: Option<String>,
    kind: Option<String>,
    title: Option<String>,
    properties: Members,
    required: Vec<String>,
    /// The schema of the elements of an array or the values of a map.
    items: Option<Box<Node>>,
    words: Vec<String>,
    example: Option<Value>,
    definitions: Members,
}

/// Schemas by name, in the order of the source.
type Members = Vec<(String, Node)>;

impl Node {
    fn of(schema: &Value) -> Self {
        let text = |key| schema[key].as_str().map(str::to_owned);
        let list = |key| schema[key].as_array().map_or(&[][..], Vec::as_slice);
        let texts = |key| {
            list(key)
                .iter()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect()
        };
        let members = |key| {
            let members = schema[key].as_object().into_iter().flatten();
            members
                .map(|(name, schema)| (name.clone(), Self::of(schema)))
                .collect()
        };
        let items = [&schema["additionalProperties"], &schema["items"]];
        let items = items.into_iter().find(|items| items.is_object());
        Self {
            reference: text("$ref"),
            kind: text("type"),
            title: text("title"),
            properties: members("properties"),
            required: texts("required"),
            items: items.map(|items| Box::new(Self::of(items))),
            words: texts("enum"),
            example: list("examples").first().cloned(),
            definitions: members("$defs"),
        }
    }
}

/// A parsed schema.
pub(super) struct Schema(Node);

impl Schema {
    /// Parses an embedded schema.
    pub(super) fn parse(text: &str) -> Self {
        let schema = serde_json::from_str(text).expect("the embedded schema is valid JSON");
        Self(Node::of(&schema))
    }

    /// The schema of the root value.
    pub(super) fn root(&self) -> SchemaNode<'_> {
        SchemaNode {
            schema: self,
            node: &self.0,
        }
    }

    fn definition(&self, reference: &str) -> &Node {
        let name = reference.strip_prefix("#/$defs/");
        let mut definitions = self.0.definitions.iter();
        let found = definitions.find(|(known, _)| Some(known.as_str()) == name);
        let (_, node) = found.expect("the embedded schema refers only to its own definitions");
        node
    }
}

/// A node with the schema that its references resolve in.
#[derive(Clone, Copy)]
pub(super) struct SchemaNode<'s> {
    schema: &'s Schema,
    node: &'s Node,
}

impl<'s> SchemaNode<'s> {
    /// The referenced node, or the node itself if it is not a reference.
    fn target(self) -> &'s Node {
        match &self.node.reference {
            Some(reference) => self.schema.definition(reference),
            None => self.node,
        }
    }

    /// The expected shape.
    pub(super) fn shape(self) -> SchemaShape {
        let node = self.target();
        match node.kind.as_deref() {
            Some("object") if node.properties.is_empty() => SchemaShape::Map,
            Some("object") => SchemaShape::Object,
            Some("array") => SchemaShape::Array,
            Some(_) => SchemaShape::Text,
            None if node.words.is_empty() => SchemaShape::Format,
            None => SchemaShape::Word,
        }
    }

    /// Describes the expected value in messages.
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

    /// The name of an object, as in `a claim`.
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
        let fields = self.target().properties.iter();
        fields.map(|(name, _)| name.as_str())
    }

    /// The field with this index.
    pub(super) fn field(self, at: usize) -> (&'s str, Self) {
        let (name, node) = &self.target().properties[at];
        (name, Self { node, ..self })
    }

    /// The indices of the required fields.
    pub(super) fn required(self) -> impl Iterator<Item = usize> {
        let target = self.target();
        let fields = target.properties.iter().enumerate();
        let required = fields.filter(|(_, (name, _))| target.required.contains(name));
        required.map(|(at, _)| at)
    }

    /// The schema of the elements of an array or the values of a map.
    pub(super) fn items(self) -> Self {
        let items = self.target().items.as_deref();
        let node = items.expect("the schema says what its arrays hold");
        Self { node, ..self }
    }

    /// The allowed keywords.
    pub(super) fn words(self) -> &'s [String] {
        &self.target().words
    }

    /// Whether this is one of [`SchemaNode::words`].
    pub(super) fn admits(self, word: &str) -> bool {
        self.words().iter().any(|known| known == word)
    }

    /// An example value as JSON, if there is one that fits in a line.
    pub(super) fn example(self) -> Option<String> {
        let example = self
            .node
            .example
            .as_ref()
            .or(self.target().example.as_ref());
        match self.shape() {
            SchemaShape::Format => Some("1".to_owned()),
            _ => example.map(Value::to_string),
        }
    }
}
