//! The fields of claims and findings: their names, their weights, and the texts in them.

use bitflags::bitflags;
use strum::{EnumCount, IntoStaticStr, VariantArray};

use crate::kb::{Claim, Finding, Item, KnowledgeBase, Link, Lookup};

use super::tokenize::{Word, compound, words};

/// A part of a claim or finding that can match, heaviest first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumCount, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "lowercase")]
pub enum Field {
    /// The title of a claim or finding.
    Title,
    /// Another word for a claim, such as an acronym.
    Alias,
    /// A label of a claim.
    Tag,
    /// The name of the aspect.
    Aspect,
    /// The name of the area.
    Area,
    /// The word for the status.
    Status,
    /// The word for the kind of finding.
    Kind,
    /// What theory promises.
    Claimed,
    /// What practice shows.
    Observed,
    /// The text of a finding.
    Text,
    /// The word for how often something is observed.
    Frequency,
    /// A measure or its value.
    Evidence,
    /// A finding about a claim: part of what the claim is found by, not of the claim itself.
    Finding,
    /// The title or address of a link.
    Link,
}

impl Field {
    /// The name, as in `in:observed`.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The words of a text of this field. A status is one word, hyphens and all: otherwise
    /// `realised` would be found in `partly-realised`.
    pub(super) fn words(self, text: &str) -> Vec<Word<'_>> {
        let words = words(text);
        match self {
            Self::Status => compound(&words).into_iter().collect(),
            _ => words,
        }
    }

    /// Whether it holds one word out of a few.
    pub(super) fn is_label(self) -> bool {
        FieldSet::LABELS.contains(self.into())
    }

    /// How much a match here is worth, in hundredths of one in the title.
    pub(super) fn weight(self) -> u32 {
        match self {
            Self::Title => 100,
            Self::Alias => 90,
            Self::Tag => 80,
            Self::Aspect => 60,
            Self::Area => 58,
            Self::Status | Self::Kind => 50,
            Self::Claimed | Self::Observed | Self::Text => 45,
            Self::Frequency | Self::Evidence => 40,
            Self::Finding => 20,
            Self::Link => 15,
        }
    }
}

bitflags! {
    /// A set of fields: a bit each, by the number of the field.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub(super) struct FieldSet: u16 {
        /// Fields that hold one word out of a few. They match from the beginning of the word only,
        /// so that `realised` is not found inside `unrealised`.
        const LABELS = 1 << Field::Status as u16 | 1 << Field::Kind as u16 | 1 << Field::Frequency as u16;
        /// The fields of a finding that the claims it is about are found by as well.
        const OF_FINDING_FOR_CLAIM = 1 << Field::Title as u16
            | 1 << Field::Kind as u16
            | 1 << Field::Text as u16
            | 1 << Field::Link as u16;
        const EVERY = (1 << Field::COUNT) - 1;
        /// What a claim or finding says itself.
        const OWN = Self::EVERY.bits() & !(1 << Field::Finding as u16 | 1 << Field::Link as u16);
    }
}

impl From<Field> for FieldSet {
    fn from(field: Field) -> Self {
        Self::from_bits_retain(1 << field as u16)
    }
}

impl FromIterator<Field> for FieldSet {
    fn from_iter<I: IntoIterator<Item = Field>>(fields: I) -> Self {
        fields.into_iter().map(Self::from).collect()
    }
}

impl FieldSet {
    /// The number of the heaviest field, as the bits are in the order of weight; 16 for no field.
    #[inline]
    pub(super) fn heaviest(self) -> usize {
        self.bits().trailing_zeros() as usize
    }
}

bitflags! {
    /// What a claim or finding may have, as `has:` names it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(super) struct Parts: u8 {
        const LINK = 1;
        const EVIDENCE = 1 << 1;
        const FINDING = 1 << 2;
        const AREA = 1 << 3;
        const ALIAS = 1 << 4;
        const TAG = 1 << 5;
        const FREQUENCY = 1 << 6;
    }
}

impl Parts {
    /// The names, as in `has:link`.
    pub(super) fn names() -> impl Iterator<Item = (String, Self)> {
        let all = Self::all().iter_names();
        all.map(|(name, part)| (name.to_ascii_lowercase(), part))
    }

    /// What a claim has by itself: a finding about it is not part of it.
    pub(super) fn of_claim(claim: &Claim) -> Self {
        Self::LINK.only_if(!claim.links.is_empty())
            | Self::EVIDENCE.only_if(!claim.evidence.is_empty())
            | Self::AREA.only_if(claim.area.is_some())
            | Self::ALIAS.only_if(!claim.aliases.is_empty())
            | Self::TAG.only_if(!claim.tags.is_empty())
            | Self::FREQUENCY.only_if(claim.frequency.is_some())
    }

    pub(super) fn of_finding(finding: &Finding) -> Self {
        Self::LINK.only_if(!finding.links.is_empty()) | Self::AREA.only_if(finding.area.is_some())
    }

    fn only_if(self, condition: bool) -> Self {
        if condition { self } else { Self::empty() }
    }
}

/// The texts that an item carries itself, heaviest first, with its links at the end.
pub(super) fn texts_of(kb: &KnowledgeBase, item: Item) -> Vec<(Field, &str)> {
    let mut texts = Vec::new();
    texts_into(kb, &Lookup::once(kb), item, &mut texts);
    texts
}

/// Adds the texts that an item carries itself, heaviest first, with its links at the end.
pub(super) fn texts_into<'kb>(
    kb: &'kb KnowledgeBase,
    lookup: &Lookup<'kb>,
    item: Item,
    texts: &mut Vec<(Field, &'kb str)>,
) {
    match item {
        Item::Claim(index) => {
            let claim = kb.claims.get(index);
            claim
                .into_iter()
                .for_each(|claim| claim_texts(lookup, claim, texts));
        }
        Item::Finding(index) => {
            let finding = kb.findings.get(index);
            finding
                .into_iter()
                .for_each(|finding| finding_texts(lookup, finding, texts));
        }
    }
}

/// The texts of the findings about a claim by which the claim is found as well.
pub(super) fn texts_of_findings_about(kb: &KnowledgeBase, item: Item) -> Vec<(Field, &str)> {
    let claim = match item {
        Item::Claim(index) => kb.claims.get(index),
        Item::Finding(_) => None,
    };
    let about = claim.into_iter().flat_map(|claim| kb.findings_about(claim));
    let about = about.filter_map(|index| kb.findings.get(index));
    let (mut texts, lookup) = (Vec::new(), Lookup::once(kb));
    for finding in about.filter(|finding| adds_to_claims(finding)) {
        finding_texts(&lookup, finding, &mut texts);
    }
    let lent = texts
        .into_iter()
        .filter(|(field, _)| FieldSet::OF_FINDING_FOR_CLAIM.contains((*field).into()));
    lent.map(|(_, text)| (Field::Finding, text)).collect()
}

/// Whether the claims that a finding is about are found by its words as well. Not by those of a
/// finding about every claim: all of them would match.
pub(super) fn adds_to_claims(finding: &Finding) -> bool {
    finding.status.is_some() || finding.aspect.is_some() || finding.area.is_some()
}

fn claim_texts<'kb>(lookup: &Lookup<'kb>, claim: &'kb Claim, texts: &mut Vec<(Field, &'kb str)>) {
    texts.push((Field::Title, &claim.title));
    texts.extend(claim.aliases.iter().map(|alias| (Field::Alias, &**alias)));
    texts.extend(claim.tags.iter().map(|tag| (Field::Tag, &**tag)));
    texts.extend(place_texts(
        lookup,
        Some(&claim.aspect),
        claim.area.as_deref(),
    ));
    texts.push((Field::Status, claim.status.word()));
    texts.push((Field::Claimed, &claim.claimed));
    texts.push((Field::Observed, claim.observed()));
    texts.extend(
        claim
            .frequency
            .map(|often| (Field::Frequency, often.word())),
    );
    for evidence in &claim.evidence {
        texts.push((Field::Evidence, &evidence.measure));
        texts.push((Field::Evidence, &evidence.value));
    }
    texts.extend(link_texts(&claim.links));
}

fn finding_texts<'kb>(
    lookup: &Lookup<'kb>,
    finding: &'kb Finding,
    texts: &mut Vec<(Field, &'kb str)>,
) {
    texts.push((Field::Title, &finding.title));
    texts.extend(place_texts(
        lookup,
        finding.aspect.as_deref(),
        finding.area.as_deref(),
    ));
    texts.extend(finding.status.map(|status| (Field::Status, status.word())));
    texts.push((Field::Kind, finding.kind.word()));
    texts.push((Field::Text, &finding.text));
    texts.extend(link_texts(&finding.links));
}

fn place_texts<'kb>(
    lookup: &Lookup<'kb>,
    aspect: Option<&str>,
    area: Option<&str>,
) -> impl Iterator<Item = (Field, &'kb str)> {
    let aspect = aspect.and_then(|id| lookup.aspect(id));
    let area = area.and_then(|id| lookup.area(id));
    let aspect = aspect.map(|aspect| (Field::Aspect, aspect.name.as_str()));
    aspect
        .into_iter()
        .chain(area.map(|area| (Field::Area, area.name.as_str())))
}

fn link_texts(links: &[Link]) -> impl Iterator<Item = (Field, &str)> {
    links
        .iter()
        .flat_map(|link| link.title.as_deref().into_iter().chain([bare(&link.url)]))
        .map(|text| (Field::Link, text))
}

/// An address without its scheme, which says nothing of what it is about.
fn bare(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, rest)| rest)
}
