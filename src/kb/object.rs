//! Strict deserialisation: a type accepts only the kind of JSON value that the format names.
//!
//! A derived `Deserialize` also accepts an array of the fields for a struct, an object for an enum, and
//! `null` for an absent field. The format allows none of these; they are reported as mistakes.

use serde::de::{Error as _, Unexpected};
use serde::{Deserialize, Deserializer, Serialize};
use thin_vec::ThinVec;

/// Implements `Serialize` and `Deserialize` for a type that derives them with
/// `#[serde(remote = "Self")]`, accepting only one kind of value.
macro_rules! strict_serde {
    ($type:ident, $expected:expr, $ask:ident, $visit:item) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                Self::serialize(self, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Strict;

                impl<'de> serde::de::Visitor<'de> for Strict {
                    type Value = $type;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str($expected)
                    }

                    $visit
                }

                deserializer.$ask(Strict)
            }
        }
    };
}

/// Strict deserialisation of structs from an object; the literal names it in messages.
macro_rules! strict_objects {
    ($($type:ident => $name:literal),+ $(,)?) => {$(
        strict_serde! { $type, concat!("an object (", $name, ")"), deserialize_map,
            fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<$type, A::Error> {
                $type::deserialize(serde::de::value::MapAccessDeserializer::new(map))
            }
        }
    )+};
}

/// Strict deserialisation of enums from a string; the literal names it in messages.
macro_rules! strict_strings {
    ($($type:ident => $name:literal),+ $(,)?) => {$(
        strict_serde! { $type, concat!("a string (", $name, ")"), deserialize_str,
            fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<$type, E> {
                $type::deserialize(serde::de::value::StrDeserializer::new(word))
            }
        }
    )+};
}

pub(crate) use {strict_objects, strict_serde, strict_strings};

/// Indented JSON, with a newline at the end.
pub(crate) fn pretty_json(value: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(value);
    json.expect("our types have no map whose keys are not strings and no float") + "\n"
}

/// Deserialises a present optional field, rejecting `null`.
pub(crate) fn non_null<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    T::deserialize(deserializer).map(Some)
}

/// Deserialises an optional text; an empty one becomes `None`.
pub(super) fn none_if_empty<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + AsRef<str>,
{
    let text = T::deserialize(deserializer)?;
    Ok(Some(text).filter(|text| !text.as_ref().is_empty()))
}

/// Deserialises the version of a format, including `1.0`, which is an integer in JSON Schema.
pub(crate) fn integer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    let number = f64::deserialize(deserializer)?;
    // Versions are small.
    let integer = (0_u32..1000).find(|integer| f64::from(*integer) == number);
    integer.ok_or_else(|| D::Error::invalid_value(Unexpected::Float(number), &"a version"))
}

/// Deserialises a list with exact capacity: most have one element, but a growing list starts with room for
/// four, a million times over. Shrinking it afterwards would fragment memory.
pub(crate) fn exact_capacity<'de, D, T>(deserializer: D) -> Result<ThinVec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    let list = Vec::deserialize(deserializer)?;
    let mut exact = ThinVec::with_capacity(list.len());
    exact.extend(list);
    Ok(exact)
}
