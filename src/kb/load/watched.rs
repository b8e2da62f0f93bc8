//! Parsing while another thread looks on.
//!
//! Owns how the parser's progress is found out without slowing it down: what it builds is handed
//! through unchanged, the elements of the outermost lists are counted, and now and then one is taken
//! as a piece of the text first, whose place in it says how far the parser is. How many claims there
//! are is told from the list of them alone.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
use serde_json::value::RawValue;

use super::progress::Progress;
use crate::kb::KnowledgeBase;

/// After how many elements the progress is told.
const STEP: u64 = 1024;

/// Parses a text; fails as `serde_json::from_str` does.
pub(super) fn parse(text: &str, progress: &Progress) -> serde_json::Result<KnowledgeBase> {
    let start = text.as_ptr().addr();
    let mut json = serde_json::Deserializer::from_str(text);
    let kb = json.deserialize_map(Watched {
        inner: (),
        progress,
        start,
        claims: false,
    })?;
    json.end()?;
    progress.set_parsed(text.len() as u64);
    progress.set_claims(kb.claims.len() as u64);
    Ok(kb)
}

/// A part of the parser, or of what it fills, with whom to tell.
struct Watched<'p, T> {
    inner: T,
    progress: &'p Progress,
    /// Where in memory the text begins.
    start: usize,
    /// Whether it is about the field that has the claims.
    claims: bool,
}

impl<'p, T> Watched<'p, T> {
    fn wrap<U>(&self, inner: U) -> Watched<'p, U> {
        Watched {
            inner,
            progress: self.progress,
            start: self.start,
            claims: self.claims,
        }
    }
}

/// The whole.
impl<'de> Visitor<'de> for Watched<'_, ()> {
    type Value = KnowledgeBase;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object (a knowledge base)")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<KnowledgeBase, A::Error> {
        let fields = Fields(self.wrap(map));
        KnowledgeBase::deserialize(MapAccessDeserializer::new(fields))
    }
}

/// The fields of the whole.
struct Fields<'p, A>(Watched<'p, A>);

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Fields<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        let Some(key) = self.0.inner.next_key::<String>()? else {
            return Ok(None);
        };
        self.0.claims = key == "claims";
        seed.deserialize(key.into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        let value = Value(self.0.wrap(seed));
        self.0.inner.next_value_seed(value)
    }
}

/// The value of a field, as what is to be made of it and as what it is read from.
struct Value<'p, T>(Watched<'p, T>);

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Value<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        let value = Value(self.0.wrap(deserializer));
        self.0.inner.deserialize(value)
    }
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Value<'_, D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.inner.deserialize_any(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let list = List(self.0.wrap(visitor));
        self.0.inner.deserialize_seq(list)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// What is made of a list.
struct List<'p, V>(Watched<'p, V>);

impl<'de, V: Visitor<'de>> Visitor<'de> for List<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.inner.expecting(f)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, elements: A) -> Result<V::Value, A::Error> {
        let elements = Elements {
            inner: self.0.wrap(elements),
            count: 0,
        };
        self.0.inner.visit_seq(elements)
    }
}

/// The elements of a list, counted.
struct Elements<'p, A> {
    inner: Watched<'p, A>,
    count: u64,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Elements<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        self.count += 1;
        if !self.count.is_multiple_of(STEP) {
            return self.inner.inner.next_element_seed(seed);
        }
        let Some(piece) = self.inner.inner.next_element::<&'de RawValue>()? else {
            return Ok(None);
        };
        let text = piece.get();
        let place = text.as_ptr().addr() - self.inner.start;
        self.inner.progress.set_parsed(place as u64);
        if self.inner.claims {
            self.inner.progress.set_claims(self.count);
        }
        let mut json = serde_json::Deserializer::from_str(text);
        seed.deserialize(&mut json)
            .map(Some)
            .map_err(A::Error::custom)
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.inner.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text of a knowledge base with so many claims, and that itself.
    fn large(claims: u64) -> (String, KnowledgeBase) {
        let mut kb = crate::kb::load::embedded().unwrap();
        let claim = kb.claims[0].clone();
        kb.claims = vec![claim; usize::try_from(claims).unwrap()];
        (serde_json::to_string(&kb).unwrap(), kb)
    }

    #[test]
    fn what_is_parsed_is_what_is_written_also_where_it_is_looked_at_more_closely() {
        let (text, kb) = large(2 * STEP + 7);
        let progress = Progress::default();
        assert_eq!(parse(&text, &progress).unwrap(), kb);
        assert_eq!(progress.parsed(), text.len() as u64);
        assert_eq!(progress.claims(), 2 * STEP + 7);
    }

    #[test]
    fn half_way_it_is_told_how_far_the_parser_is() {
        let (text, _) = large(STEP + 1);
        let cut = text.len() / 2;
        let progress = Progress::default();
        let (whole, _) = large(2 * STEP + 2);
        parse(&whole[..whole.len() - cut], &progress).unwrap_err();
        assert_eq!(progress.claims(), STEP);
        let share = progress.parsed() as f64 / whole.len() as f64;
        assert!((0.4..0.6).contains(&share), "{share}");
    }

    #[test]
    fn what_follows_the_claims_is_not_counted_as_claims() {
        let (_, mut kb) = large(3 * STEP + 1);
        let finding = kb.findings[0].clone();
        kb.findings = vec![finding; usize::try_from(STEP + 1).unwrap()];
        let text = serde_json::to_string(&kb).unwrap();
        let progress = Progress::default();
        parse(&text[..text.len() - 1], &progress).unwrap_err();
        assert_eq!(progress.claims(), 3 * STEP);
        let findings = text.find("\"findings\"").unwrap() as u64;
        assert!(progress.parsed() > findings);
    }

    #[test]
    fn what_is_wrong_is_refused_wherever_it_stands() {
        let (text, _) = large(STEP + 1);
        let claims: Vec<_> = text.match_indices("\"status\"").collect();
        let last = usize::try_from(STEP).unwrap();
        for at in [0, last - 2, last - 1, last] {
            let mut broken = text.clone();
            broken.replace_range(claims[at].0..claims[at].0 + 8, "\"Status\"");
            assert!(parse(&broken, &Progress::default()).is_err(), "{at}");
        }
        assert!(parse(&format!("{text}x"), &Progress::default()).is_err());
        assert!(parse("[]", &Progress::default()).is_err());
    }
}
