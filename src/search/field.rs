//! The searched fields of claims and findings, and the texts in them.

use bitflags::bitflags;
use strum::{EnumCount as _, VariantArray as _};

use crate::kb::{Claim, Field, Finding, Item, KnowledgeBase, PlaceNames, Slot, Status, Value};

use super::tokenize::{Word, compound, words};

bitflags! {
    /// A set of fields: bit n is field n.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub(super) struct FieldSet: u32 {
        /// All searched fields.
        const EVERY = ((1 << Field::COUNT) - 1)
            & !(1 << Field::Counterpart as u32 | 1 << Field::Model as u32);
        /// The fields that are searched by default: the texts of a claim or finding itself.
        const OWN = Self::EVERY.bits() & !(1 << Field::Finding as u32 | 1 << Field::Link as u32);
        /// The names of an item.
        const NAMES = 1 << Field::Title as u32 | 1 << Field::Alias as u32;
        /// Fields of one word out of a few. They match by prefix only, so that `realised` does not match
        /// `unrealised`.
        const LABELS = 1 << Field::Status as u32 | 1 << Field::Kind as u32 | 1 << Field::Frequency as u32;
    }
}

impl From<Field> for FieldSet {
    fn from(field: Field) -> Self {
        Self::from_bits_retain(1 << field as u32)
    }
}

impl FromIterator<Field> for FieldSet {
    fn from_iter<I: IntoIterator<Item = Field>>(fields: I) -> Self {
        fields.into_iter().map(Self::from).collect()
    }
}

impl FieldSet {
    /// All fields that are searched, heaviest first.
    pub(super) fn searched() -> impl Iterator<Item = Field> {
        Self::EVERY.fields()
    }

    /// The number of the heaviest field, which is the lowest bit; 31 for no field.
    #[inline]
    pub(super) fn heaviest(self) -> usize {
        (self.bits() | 1 << 31).trailing_zeros() as usize
    }

    /// Its fields, heaviest first.
    pub(super) fn fields(self) -> impl Iterator<Item = Field> {
        let fields = Field::VARIANTS.iter().copied();
        fields.filter(move |field| self.contains((*field).into()))
    }

    /// Whether the field holds one word out of a few.
    pub(super) fn is_label(field: Field) -> bool {
        Self::LABELS.contains(field.into())
    }
}

/// Whether the field holds names of the item.
pub(super) fn is_name(field: Field) -> bool {
    FieldSet::NAMES.contains(field.into())
}

/// The words of a text of a field. A status is one word even if it has hyphens: otherwise `realised` would match
/// `partly-realised`.
pub(super) fn words_of(field: Field, text: &str) -> Vec<Word<'_>> {
    let words = words(text);
    match field {
        Field::Status => compound(&words).into_iter().collect(),
        _ => words,
    }
}

/// The fields that `has:` accepts: those that may be empty, and findings about a claim. A kind is never empty.
pub(super) fn optional_fields() -> impl Iterator<Item = Field> {
    let mut bare = Claim::new(Status::Unobserved);
    Field::VARIANTS.iter().copied().filter(move |field| {
        let is_empty = field.of_claim(&bare).is_none();
        let is_optional = is_empty && field.slot(&mut bare).is_some();
        *field == Field::Finding || is_optional && *field != Field::Kind
    })
}

/// The fields of texts that may have several paragraphs.
pub(super) fn prose_fields() -> impl Iterator<Item = Field> {
    let mut bare = Claim::default();
    Field::VARIANTS.iter().copied().filter(move |field| {
        let slot = field.slot(&mut bare);
        *field == Field::Text || matches!(slot, Some(Slot::Text(slot)) if slot.is_prose())
    })
}

/// The texts of an item itself, heaviest field first, with its links at the end.
pub(super) fn texts_of(kb: &KnowledgeBase, item: Item) -> Vec<(Field, &str)> {
    let mut texts = Vec::new();
    let place = match item {
        Item::Claim(at) => kb.place(&kb.claims[at]),
        Item::Finding(at) => kb.place_of_finding(&kb.findings[at]),
    };
    texts_into(kb, item, place, &mut texts);
    texts
}

/// Adds the texts that an item has itself, heaviest first, with its links at the end; the aspect and the
/// area are those that it stands under.
pub(super) fn texts_into<'kb>(
    kb: &'kb KnowledgeBase,
    item: Item,
    (aspect, area): PlaceNames<'kb>,
    texts: &mut Vec<(Field, &'kb str)>,
) {
    for field in Field::VARIANTS {
        if *field == Field::Aspect {
            texts.extend(names_of_all(kb, item));
        }
        let mut add = |text: &'kb str| texts.push((*field, text));
        match field.of_item(kb, item) {
            None | Some(Value::Id(_) | Value::Counterparts(_)) => {}
            Some(Value::Text(text) | Value::Word(text)) => add(text),
            Some(Value::Aspect(_)) => aspect.into_iter().for_each(|aspect| add(&aspect.name)),
            Some(Value::Area(_)) => area.into_iter().for_each(|area| add(&area.name)),
            Some(Value::Words(words)) => words.iter().for_each(|word| add(word)),
            Some(Value::Figures(figures)) => {
                for figure in figures {
                    add(&figure.measure);
                    add(&figure.value);
                }
            }
            Some(Value::Extra(fields)) => {
                for (name, text) in fields.iter() {
                    add(name);
                    add(text);
                }
            }
            Some(Value::Links(links)) => {
                for link in links {
                    link.title.iter().for_each(|title| add(title));
                    add(without_scheme(&link.url));
                }
            }
        }
    }
}

/// The aspect of a finding about all claims: the names of the knowledge base and of its source.
fn names_of_all(kb: &KnowledgeBase, item: Item) -> Vec<(Field, &str)> {
    let is_about_all = match item {
        Item::Claim(_) => false,
        Item::Finding(finding) => !is_about_some(&kb.findings[finding]),
    };
    let names = [
        Some(&kb.title),
        Some(&kb.source.title),
        kb.source.publisher.as_ref(),
    ];
    let names = names.into_iter().flatten().filter(|_| is_about_all);
    names.map(|name| (Field::Aspect, name.as_str())).collect()
}

/// Whether a finding is about some claims, not about all.
pub(super) fn is_about_some(finding: &Finding) -> bool {
    finding.status.is_some() || finding.aspect.is_some() || finding.area.is_some()
}

/// An address without its scheme, which is not searched.
fn without_scheme(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, rest)| rest)
}
