//! Reading a type from the one kind of JSON value that the format names.
//!
//! A derived `Deserialize` also takes an array of the fields in order for a struct, an object for an
//! enum, and `null` for an absent field. The format allows none of these, and a person who wrote one
//! by mistake should be told.
//! Owns that strictness; does not own any type.

use std::fmt;

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use thin_vec::ThinVec;

/// Implements `Serialize` and `Deserialize` for a type that derives them with
/// `#[serde(remote = "Self")]`, so that only one kind of value is accepted.
macro_rules! only {
    ($type:ident, $expected:expr, $ask:ident, $visit:item) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                Self::serialize(self, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Only;

                impl<'de> serde::de::Visitor<'de> for Only {
                    type Value = $type;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str($expected)
                    }

                    $visit
                }

                deserializer.$ask(Only)
            }
        }
    };
}

/// Structs that are read from an object; the text says what it would be.
macro_rules! objects {
    ($($type:ident => $name:literal),+ $(,)?) => {$(
        only! { $type, concat!("an object (", $name, ")"), deserialize_map,
            fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<$type, A::Error> {
                $type::deserialize(serde::de::value::MapAccessDeserializer::new(map))
            }
        }
    )+};
}

/// Enums that are read from a string; the text says what it would be.
macro_rules! words {
    ($($type:ident => $name:literal),+ $(,)?) => {$(
        only! { $type, concat!("a string (", $name, ")"), deserialize_str,
            fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<$type, E> {
                $type::deserialize(serde::de::value::StrDeserializer::new(word))
            }
        }
    )+};
}

pub(crate) use {objects, only, words};

/// A value as JSON that people can read, with a newline at its end.
pub(crate) fn pretty_json(value: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(value);
    json.expect("our types have no map whose keys are not strings and no float") + "\n"
}

/// Reads an optional field that is there: it has a value, and `null` is not one.
pub(crate) fn present<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    T::deserialize(deserializer).map(Some)
}

/// Reads an optional text, of which an empty one is none.
pub(super) fn stated<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + AsRef<str>,
{
    let text = T::deserialize(deserializer)?;
    Ok(Some(text).filter(|text| !text.as_ref().is_empty()))
}

/// Reads a whole number however it is written: to JSON Schema, `1.0` is one as well.
pub(crate) fn whole<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    struct Whole;

    impl Visitor<'_> for Whole {
        type Value = u32;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a whole number")
        }

        fn visit_u64<E: Error>(self, number: u64) -> Result<u32, E> {
            let outside = |_| E::invalid_value(Unexpected::Unsigned(number), &self);
            u32::try_from(number).map_err(outside)
        }

        fn visit_f64<E: Error>(self, number: f64) -> Result<u32, E> {
            // A version has few digits; beyond them a float is not exact.
            let whole = (0_u32..1000).find(|whole| f64::from(*whole) == number);
            whole.ok_or_else(|| E::invalid_value(Unexpected::Float(number), &self))
        }
    }

    deserializer.deserialize_any(Whole)
}

/// Reads a list into no more memory than it needs: most have one element, and a list that grows
/// begins with room for four, a million times over. To make it smaller would leave gaps of which most
/// are too small for anything.
pub(crate) fn shrunk<'de, D, T>(deserializer: D) -> Result<ThinVec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    let list = Vec::deserialize(deserializer)?;
    let mut exact = ThinVec::with_capacity(list.len());
    exact.extend(list);
    Ok(exact)
}
