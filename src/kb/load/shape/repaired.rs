//! Presents an invalid text as valid, so that it can be deserialised.

use std::collections::HashSet;

use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};

use super::{Kind, SchemaNode, SchemaShape, Tree, Value};
use crate::kb::{FORMAT, Line};

/// A deserializer that always matches the schema: invalid values are left out or replaced by neutral ones.
#[derive(Clone, Copy)]
pub(in super::super) struct Repaired<'t, 's> {
    pub tree: &'t Tree<'t>,
    /// The actual value, if there is one.
    pub value: Option<&'t Value>,
    pub schema: SchemaNode<'s>,
}

impl<'s> Repaired<'_, 's> {
    /// The present and the required fields.
    fn fields(self) -> impl Iterator<Item = (&'s str, Self)> {
        self.schema.fields().filter_map(move |(name, schema)| {
            let value = self.value.and_then(|value| self.tree.field(value, name));
            let is_required = || self.schema.required().any(|(required, _)| required == name);
            let field = Self {
                value,
                schema,
                ..self
            };
            (value.is_some() || is_required()).then_some((name, field))
        })
    }

    /// The entries of a map; of duplicates the first.
    fn named(self) -> impl Iterator<Item = (String, Self)> {
        let mut seen = HashSet::new();
        let fields = self.value.map_or(&[][..], Value::fields).iter();
        let fields = fields.map(move |field| {
            let name = self.tree.unquoted(&field.name).into_owned();
            let value = Self {
                value: Some(&field.value),
                schema: self.schema.items(),
                ..self
            };
            (name, value)
        });
        fields.filter(move |(name, _)| seen.insert(Line::new(name.trim())))
    }

    fn elements(self) -> impl Iterator<Item = Self> {
        let elements = self.value.map_or(&[][..], Value::elements);
        elements.iter().map(move |element| Self {
            value: Some(element),
            schema: self.schema.items(),
            ..self
        })
    }
}

impl<'de> Deserializer<'de> for Repaired<'_, '_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let text = self.value.filter(|value| matches!(value.kind, Kind::Text));
        let text = text.map(|text| self.tree.unquoted(&text.range));
        match self.schema.shape() {
            SchemaShape::Object => visitor.visit_map(MapDeserializer::new(self.fields())),
            SchemaShape::Map => visitor.visit_map(MapDeserializer::new(self.named())),
            SchemaShape::Array => visitor.visit_seq(SeqDeserializer::new(self.elements())),
            SchemaShape::Text => visitor.visit_str(&text.unwrap_or_default()),
            SchemaShape::Word => {
                let first = self.schema.words().next();
                let own = self
                    .schema
                    .words()
                    .find(|word| text.as_deref() == Some(word));
                visitor.visit_str(own.or(first).expect("the schema lists the words"))
            }
            SchemaShape::Format => visitor.visit_u32(FORMAT),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl IntoDeserializer<'_> for Repaired<'_, '_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}
