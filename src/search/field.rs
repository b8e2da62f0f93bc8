//! The fields of claims and findings: their names, what they weigh, and the texts in them.
//!
//! Does not own the texts: they stay in the knowledge base.

use crate::kb::{Claim, Finding, Item, KnowledgeBase, Link, Lookup};

/// A part of a claim or finding that can match, heaviest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// A finding about a claim: borrowed by the claim, not its own.
    Finding,
    /// The title or address of a link: borrowed as well.
    Link,
}

impl Field {
    /// Every field, heaviest first.
    pub const ALL: [Self; 14] = [
        Self::Title,
        Self::Alias,
        Self::Tag,
        Self::Aspect,
        Self::Area,
        Self::Status,
        Self::Kind,
        Self::Claimed,
        Self::Observed,
        Self::Text,
        Self::Frequency,
        Self::Evidence,
        Self::Finding,
        Self::Link,
    ];

    /// The word for people, as in `in:observed`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Alias => "alias",
            Self::Tag => "tag",
            Self::Aspect => "aspect",
            Self::Area => "area",
            Self::Status => "status",
            Self::Kind => "kind",
            Self::Claimed => "claimed",
            Self::Observed => "observed",
            Self::Text => "text",
            Self::Frequency => "frequency",
            Self::Evidence => "evidence",
            Self::Finding => "finding",
            Self::Link => "link",
        }
    }

    /// Whether what it holds is one word, hyphens and all: else `realised` would be found in another
    /// status.
    pub(super) fn is_one_word(self) -> bool {
        self == Self::Status
    }

    /// Whether it holds one word out of a few.
    pub(super) fn is_label(self) -> bool {
        FieldSet::LABELS.contains(self)
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

/// A set of fields, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct FieldSet(u16);

impl FieldSet {
    /// No field.
    pub(super) const NONE: Self = Self(0);
    /// Every field.
    pub(super) const ALL: Self = Self((1 << Field::ALL.len()) - 1);
    /// What a claim or finding says itself.
    pub(super) const OWN: Self =
        Self(Self::ALL.0 & !Self::bit(Field::Finding) & !Self::bit(Field::Link));
    /// What a finding lends to the claims that it is about: not its place, which they share.
    pub(super) const LENT: Self = Self(
        Self::bit(Field::Title)
            | Self::bit(Field::Kind)
            | Self::bit(Field::Text)
            | Self::bit(Field::Link),
    );
    /// Fields that hold one word out of a few: matched from its beginning alone, lest `realised`
    /// be found inside `unrealised`.
    const LABELS: Self =
        Self(Self::bit(Field::Status) | Self::bit(Field::Kind) | Self::bit(Field::Frequency));

    const fn bit(field: Field) -> u16 {
        1 << field as u16
    }

    pub(super) fn of(fields: &[Field]) -> Self {
        fields
            .iter()
            .fold(Self::NONE, |set, field| set.with(*field))
    }

    pub(super) fn with(self, field: Field) -> Self {
        Self(self.0 | Self::bit(field))
    }

    pub(super) fn contains(self, field: Field) -> bool {
        self.0 & Self::bit(field) != 0
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(super) fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn without_labels(self) -> Self {
        Self(self.0 & !Self::LABELS.0)
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The number of the field in it that weighs most, as bits stand in the order of weight; past
    /// the last when there is none.
    #[inline]
    pub(super) fn first(self) -> usize {
        self.0.trailing_zeros() as usize
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

/// The texts that the findings about a claim lend it.
pub(super) fn borrowed_texts(kb: &KnowledgeBase, item: Item) -> Vec<(Field, &str)> {
    let claim = match item {
        Item::Claim(index) => kb.claims.get(index),
        Item::Finding(_) => None,
    };
    let about = claim.into_iter().flat_map(|claim| kb.findings_about(claim));
    let about = about.filter_map(|index| kb.findings.get(index));
    let (mut texts, lookup) = (Vec::new(), Lookup::once(kb));
    for finding in about.filter(|finding| lends(finding)) {
        finding_texts(&lookup, finding, &mut texts);
    }
    let lent = texts
        .into_iter()
        .filter(|(field, _)| FieldSet::LENT.contains(*field));
    lent.map(|(_, text)| (Field::Finding, text)).collect()
}

/// Whether a finding lends its words to the claims that it is about. One about every claim does
/// not: it would make all of them match.
pub(super) fn lends(finding: &Finding) -> bool {
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
