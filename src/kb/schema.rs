//! The published JSON Schema of the format, and what it says of the shape of each value.
//!
//! Owns the one list of fields that is not the types themselves: what a message needs to know, such as
//! which fields a claim has and what one looks like, is read from the schema that people are given,
//! so that the two cannot differ. Reads only the keywords that this schema uses.

use std::sync::LazyLock;

use serde_json::Value;

use super::archive::texts_in;

/// The schema, as it is in the repository.
pub static TEXT: LazyLock<&str> = LazyLock::new(|| {
    let mut texts = texts_in(include_bytes!(concat!(env!("OUT_DIR"), "/schema.deflate")));
    texts.next().expect("the build script packed it")
});

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
#[derive(Debug)]
pub(super) struct Node {
    reference: Option<String>,
    kind: Option<String>,
    title: Option<String>,
    properties: Members,
    required: Vec<String>,
    /// For each element of an array, or each value of an object of any names.
    items: Option<Box<Node>>,
    words: Vec<String>,
    example: Option<Value>,
    definitions: Members,
}

/// Rules by name, in the order in which the schema has them.
type Members = Vec<(String, Node)>;

impl Node {
    fn of(rule: &Value) -> Self {
        let text = |key| rule[key].as_str().map(str::to_owned);
        let list = |key| rule[key].as_array().map_or(&[][..], Vec::as_slice);
        let texts = |key| {
            list(key)
                .iter()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect()
        };
        let members = |key| {
            let members = rule[key].as_object().into_iter().flatten();
            members
                .map(|(name, rule)| (name.clone(), Self::of(rule)))
                .collect()
        };
        let items = [&rule["additionalProperties"], &rule["items"]];
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

/// The schema, read.
pub(super) struct Schema(Node);

impl Schema {
    /// Reads the text of a schema in the program.
    pub(super) fn read(text: &str) -> Self {
        let rule = serde_json::from_str(text).expect("the schema in the program is one");
        Self(Node::of(&rule))
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
        let mut definitions = self.0.definitions.iter();
        let found = definitions.find(|(known, _)| Some(known.as_str()) == name);
        let (_, node) =
            found.expect("the schema in the program refers to its own definitions alone");
        node
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
            Some("object") if node.properties.is_empty() => SchemaShape::Map,
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
        let fields = self.target().properties.iter();
        fields.map(|(name, _)| name.as_str())
    }

    /// The field with this position.
    pub(super) fn field(self, at: usize) -> (&'s str, Self) {
        let (name, node) = &self.target().properties[at];
        (name, Self { node, ..self })
    }

    /// The positions of the fields that must be there.
    pub(super) fn required(self) -> impl Iterator<Item = usize> {
        let target = self.target();
        let fields = target.properties.iter().enumerate();
        let required = fields.filter(|(_, (name, _))| target.required.contains(name));
        required.map(|(at, _)| at)
    }

    /// The rule for each element of an array, or for each value of an object of any names.
    pub(super) fn items(self) -> Self {
        let items = self.target().items.as_deref();
        let node = items.expect("the schema says what its arrays hold");
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
