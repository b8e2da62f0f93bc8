//! What a register has beyond the words of the format: names as written, each with its text.

use std::collections::HashSet;
use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thin_vec::ThinVec;

use super::{Line, Prose};

/// Fields of a claim that the format has no word for, such as `Owner: Ann`; in their order. No name is
/// there twice, and none has space around it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExtraFields(ThinVec<(Line, Prose)>);

impl ExtraFields {
    /// Of names that are all different and have no space around them.
    pub(crate) fn of_distinct(fields: Vec<(Line, Prose)>) -> Self {
        Self(fields.into())
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The fields in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&Line, &Prose)> {
        self.0.iter().map(|(name, text)| (name, text))
    }

    /// The same, to be put elsewhere in memory.
    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut (Line, Prose)> {
        self.0.iter_mut()
    }

    /// Every name that there is in these, once each, as they come first.
    pub fn names<'f>(all: impl IntoIterator<Item = &'f Self>) -> Vec<&'f str> {
        let mut seen = HashSet::new();
        let names = all.into_iter().flat_map(Self::iter);
        let names = names.map(|(name, _)| name.as_str());
        names.filter(|name| seen.insert(*name)).collect()
    }

    /// The text in the field of this name.
    pub fn get(&self, name: &str) -> Option<&Prose> {
        let mut fields = self.iter();
        fields.find_map(|(known, text)| (*known == *name).then_some(text))
    }

    /// Adds a field at the end; false if there is one of this name.
    #[must_use]
    pub fn insert(&mut self, name: &str, text: Prose) -> bool {
        let name = Line::new(name.trim());
        let is_new = self.get(&name).is_none();
        if is_new {
            self.0.push((name, text));
        }
        is_new
    }
}

impl ExtraFields {
    /// Takes out the fields of these names.
    pub(crate) fn remove(&mut self, is_gone: impl Fn(&str) -> bool) {
        self.0.retain(|(name, _)| !is_gone(name));
    }
}

impl Serialize for ExtraFields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for ExtraFields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Named;

        impl<'de> Visitor<'de> for Named {
            type Value = ExtraFields;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object (names with their texts)")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ExtraFields, A::Error> {
                let mut fields = ThinVec::new();
                while let Some((name, text)) = map.next_entry::<Line, Prose>()? {
                    fields.push((Line::new(name.trim()), text));
                }
                let mut seen = HashSet::new();
                let twice = fields.iter().find(|(name, _)| !seen.insert(&**name));
                if let Some((name, _)) = twice {
                    return Err(A::Error::custom(format!("duplicate field `{name}`")));
                }
                fields.shrink_to_fit();
                Ok(ExtraFields(fields))
            }
        }

        deserializer.deserialize_map(Named)
    }
}
