//! The published JSON Schema of the format, and the shape that it requires of each value.
//!
//! Messages take the fields of an object and the examples from the published schema, so that the two
//! cannot differ. Supports only the keywords that our schemas use.

use std::sync::LazyLock;

use serde_json::Value;

use super::archive::text_in;

/// The schema, as in the repository.
pub static TEXT: LazyLock<&str> =
    LazyLock::new(|| text_in(include_bytes!(concat!(env!("OUT_DIR"), "/schema.deflate"))));

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

pub(super) struct Schema(Value);

impl Schema {
    pub(super) fn parse(text: &str) -> Self {
        Self(serde_json::from_str(text).expect("the embedded schema is valid JSON"))
    }

    pub(super) fn root(&self) -> SchemaNode<'_> {
        SchemaNode {
            schema: &self.0,
            node: &self.0,
        }
    }
}

/// The schema of one value.
#[derive(Clone, Copy)]
pub(super) struct SchemaNode<'s> {
    /// The whole schema, in which references resolve.
    schema: &'s Value,
    node: &'s Value,
}

impl<'s> SchemaNode<'s> {
    /// The referenced node, or the node itself if it is not a reference.
    fn target(self) -> &'s Value {
        let Some(reference) = self.node["$ref"].as_str() else {
            return self.node;
        };
        let definition = self.schema.pointer(reference.trim_start_matches('#'));
        definition.expect("the embedded schema refers only to its own definitions")
    }

    pub(super) fn shape(self) -> SchemaShape {
        let node = self.target();
        match node["type"].as_str() {
            Some("object") if node["properties"].is_null() => SchemaShape::Map,
            Some("object") => SchemaShape::Object,
            Some("array") => SchemaShape::Array,
            Some(_) => SchemaShape::Text,
            None if node["enum"].is_null() => SchemaShape::Format,
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
            SchemaShape::Word => {
                let words: Vec<_> = self.words().collect();
                format!("a string, one of: {}", words.join(", "))
            }
            SchemaShape::Format => "the number 1".to_owned(),
        }
    }

    /// The name of an object, as in `a claim`.
    pub(super) fn name(self) -> String {
        let title = self.target()["title"].as_str().unwrap_or("Value");
        let title = title.split(',').next().unwrap_or(title).to_lowercase();
        let title = title.strip_prefix("onpaper ").unwrap_or(&title);
        match title.chars().next() {
            Some('a' | 'e' | 'i' | 'o') => format!("an {title}"),
            _ => format!("a {title}"),
        }
    }

    /// The fields of an object, in the order of the schema.
    pub(super) fn fields(self) -> impl Iterator<Item = (&'s str, Self)> {
        let fields = self.target()["properties"].as_object().into_iter();
        let fields = fields.flatten();
        fields.map(move |(name, node)| (name.as_str(), Self { node, ..self }))
    }

    /// The field of an object with this name.
    pub(super) fn field(self, name: &str) -> Option<(&'s str, Self)> {
        let fields = self.target()["properties"].as_object()?;
        let (name, node) = fields.get_key_value(name)?;
        Some((name, Self { node, ..self }))
    }

    /// The required fields of an object.
    pub(super) fn required(self) -> impl Iterator<Item = (&'s str, Self)> {
        let required = strings(&self.target()["required"]);
        required.filter_map(move |name| self.field(name))
    }

    /// The schema of the elements of an array or the values of a map.
    pub(super) fn items(self) -> Self {
        let node = self.target();
        let mut items = [&node["additionalProperties"], &node["items"]].into_iter();
        let items = items.find(|items| items.is_object());
        let node = items.expect("the schema says what its arrays hold");
        Self { node, ..self }
    }

    pub(super) fn words(self) -> impl Iterator<Item = &'s str> {
        strings(&self.target()["enum"])
    }

    /// An example value as JSON, if there is one that fits in a line.
    pub(super) fn example(self) -> Option<String> {
        if self.shape() == SchemaShape::Format {
            return Some("1".to_owned());
        }
        let mut nodes = [self.node, self.target()].into_iter();
        let example = nodes.find_map(|node| node["examples"].get(0));
        example.map(Value::to_string)
    }
}

/// The strings of an array; none if there is no array.
fn strings(array: &Value) -> impl Iterator<Item = &str> {
    let array = array.as_array().into_iter().flatten();
    array.filter_map(Value::as_str)
}
