//! Extra fields: names and texts of a claim beyond the fields of the format.

use std::collections::HashSet;
use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thin_vec::ThinVec;

use super::{Line, Prose, unique};

/// The extra fields of a claim, such as `Owner: Ann`, in order. Names are unique and trimmed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExtraFields(ThinVec<(Line, Prose)>);

impl ExtraFields {
    /// From fields whose names are unique and trimmed.
    pub(crate) fn of_distinct(fields: Vec<(Line, Prose)>) -> Self {
        Self(fields.into())
    }

    /// Whether there are no fields.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The fields in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&Line, &Prose)> {
        self.0.iter().map(|(name, text)| (name, text))
    }

    /// The fields, mutable so that their texts can be moved in memory.
    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut (Line, Prose)> {
        self.0.iter_mut()
    }

    /// The distinct names of all these fields, in order of first use.
    pub fn names<'f>(all: impl IntoIterator<Item = &'f Self>) -> Vec<&'f str> {
        let names = all.into_iter().flat_map(Self::iter);
        unique(names.map(|(name, _)| name.as_str()))
    }

    /// The text in the field of this name.
    pub fn get(&self, name: &str) -> Option<&Prose> {
        let mut fields = self.iter();
        fields.find_map(|(known, text)| (*known == *name).then_some(text))
    }

    /// Appends a field. Returns false if the name is taken.
    #[must_use]
    pub fn insert(&mut self, name: &str, text: Prose) -> bool {
        let name = Line::new(name.trim());
        let is_new = self.get(&name).is_none();
        if is_new {
            self.0.push((name, text));
        }
        is_new
    }

    pub(crate) fn remove(&mut self, matches: impl Fn(&str) -> bool) {
        self.0.retain(|(name, _)| !matches(name));
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
                let duplicate = fields.iter().find(|(name, _)| !seen.insert(&**name));
                if let Some((name, _)) = duplicate {
                    return Err(A::Error::custom(format!("duplicate field `{name}`")));
                }
                fields.shrink_to_fit();
                Ok(ExtraFields(fields))
            }
        }

        deserializer.deserialize_map(Named)
    }
}
