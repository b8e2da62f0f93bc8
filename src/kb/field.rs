//! The table of the fields of claims and findings.
//!
//! Checking, display, export, import and search all use it. A new field needs a member of [`Claim`], a
//! variant and row here, a position in the field orders below, and a rule in the schema; tests compare
//! these.

use strum::{EnumCount, VariantArray};

use super::{Claim, ClaimKind, Finding, Item, KnowledgeBase};

mod value;

pub use value::{Slot, TextSlot, Value};

/// A searchable field of a claim or finding, in order of descending weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumCount, VariantArray)]
pub enum Field {
    /// The id, which only a query for it finds.
    Id,
    /// The title of a claim or finding.
    Title,
    /// An alternative name of a claim or finding, such as an acronym.
    Alias,
    /// A label of a claim.
    Tag,
    /// The aspect.
    Aspect,
    /// The area.
    Area,
    /// The status.
    Status,
    /// The kind of claim or finding.
    Kind,
    /// The operating model; not searched.
    Model,
    /// What theory promises.
    Claimed,
    /// What practice shows.
    Observed,
    /// The text of a finding.
    Text,
    /// How often something is observed.
    Frequency,
    /// A measure or its value.
    Evidence,
    /// The name or text of an extra field.
    Extra,
    /// A finding about a claim: the claim is found by it, but does not contain it.
    Finding,
    /// The title or address of a link.
    Link,
    /// The id of a counterpart; not searched.
    Counterpart,
}

/// The properties of one field.
struct FieldRow {
    field: Field,
    /// In a query, as in `in:alias`.
    name: &'static str,
    /// In JSON and as a CSV column, as in `aliases`.
    key: &'static str,
    /// In Markdown, as in `**Aliases:**`.
    label: &'static str,
    /// The heading on the screen, as in `Also found by`.
    heading: &'static str,
    /// The label in plain text, as in `aliases`.
    text_label: &'static str,
    /// The weight of a match, in hundredths of a match in the title.
    weight: u32,
    of_claim: fn(&Claim) -> Option<Value<'_>>,
    slot: fn(&mut Claim) -> Option<Slot<'_>>,
    of_finding: fn(&Finding) -> Option<Value<'_>>,
}

/// A row with the same name everywhere and without accessors.
const fn row(field: Field, name: &'static str, label: &'static str, weight: u32) -> FieldRow {
    FieldRow {
        field,
        name,
        key: name,
        label,
        heading: label,
        text_label: name,
        weight,
        of_claim: |_| None,
        slot: |_| None,
        of_finding: |_| None,
    }
}

/// The rows, in the order of [`Field`].
static TABLE: [FieldRow; Field::COUNT] = [
    FieldRow {
        of_claim: |claim| Some(Value::Id(&claim.id)),
        slot: |claim| Some(Slot::Id(&mut claim.id)),
        of_finding: |finding| Some(Value::Id(&finding.id)),
        ..row(Field::Id, "id", "Id", 100)
    },
    FieldRow {
        of_claim: |claim| Some(Value::Text(&claim.title)),
        slot: |claim| Some(Slot::Text(TextSlot::Line(&mut claim.title))),
        of_finding: |finding| Some(Value::Text(&finding.title)),
        ..row(Field::Title, "title", "Title", 100)
    },
    FieldRow {
        key: "aliases",
        text_label: "aliases",
        heading: "Also found by",
        of_claim: |claim| non_empty(&claim.aliases, Value::Words),
        slot: |claim| Some(Slot::Words(&mut claim.aliases)),
        of_finding: |finding| non_empty(&finding.aliases, Value::Words),
        ..row(Field::Alias, "alias", "Aliases", 90)
    },
    FieldRow {
        key: "tags",
        text_label: "tags",
        of_claim: |claim| non_empty(&claim.tags, Value::Words),
        slot: |claim| Some(Slot::Words(&mut claim.tags)),
        ..row(Field::Tag, "tag", "Tags", 80)
    },
    FieldRow {
        of_claim: |claim| Some(Value::Aspect(&claim.aspect)),
        slot: |claim| Some(Slot::Aspect(&mut claim.aspect)),
        of_finding: |finding| finding.aspect.as_ref().map(Value::Aspect),
        ..row(Field::Aspect, "aspect", "Aspect", 60)
    },
    FieldRow {
        of_claim: |claim| claim.area.as_ref().map(Value::Area),
        slot: |claim| Some(Slot::Area(&mut claim.area)),
        of_finding: |finding| finding.area.as_ref().map(Value::Area),
        ..row(Field::Area, "area", "Area", 58)
    },
    FieldRow {
        of_claim: |claim| Some(Value::Word(claim.status.word())),
        slot: |claim| Some(Slot::Status(&mut claim.status)),
        of_finding: |finding| finding.status.map(|status| Value::Word(status.word())),
        ..row(Field::Status, "status", "Status", 50)
    },
    FieldRow {
        // The default kind is left out.
        of_claim: |claim| {
            let word = claim.kind.word();
            (claim.kind != ClaimKind::Benefit).then_some(Value::Word(word))
        },
        slot: |claim| Some(Slot::Kind(&mut claim.kind)),
        of_finding: |finding| Some(Value::Word(finding.kind.word())),
        ..row(Field::Kind, "kind", "Kind", 50)
    },
    FieldRow {
        of_claim: |claim| claim.model().map(Value::Text),
        slot: |claim| Some(Slot::Text(TextSlot::OptionalLine(&mut claim.model))),
        of_finding: |finding| finding.model.as_deref().map(Value::Text),
        ..row(Field::Model, "model", "Model", 48)
    },
    FieldRow {
        of_claim: |claim| Some(Value::Text(&claim.claimed)),
        slot: |claim| Some(Slot::Text(TextSlot::Prose(&mut claim.claimed))),
        ..row(Field::Claimed, "claimed", "Claimed", 45)
    },
    FieldRow {
        of_claim: |claim| claim.observed.as_deref().map(Value::Text),
        slot: |claim| Some(Slot::Text(TextSlot::OptionalProse(&mut claim.observed))),
        ..row(Field::Observed, "observed", "Observed", 45)
    },
    FieldRow {
        of_finding: |finding| Some(Value::Text(&finding.text)),
        ..row(Field::Text, "text", "Text", 45)
    },
    FieldRow {
        text_label: "seen",
        of_claim: |claim| claim.frequency.map(|often| Value::Word(often.word())),
        slot: |claim| Some(Slot::Frequency(&mut claim.frequency)),
        ..row(Field::Frequency, "frequency", "Frequency", 40)
    },
    FieldRow {
        of_claim: |claim| non_empty(&claim.evidence, Value::Figures),
        slot: |claim| Some(Slot::Figures(&mut claim.evidence)),
        ..row(Field::Evidence, "evidence", "Evidence", 40)
    },
    FieldRow {
        key: "fields",
        of_claim: |claim| (!claim.fields.is_empty()).then_some(Value::Extra(&claim.fields)),
        slot: |claim| Some(Slot::Extra(&mut claim.fields)),
        ..row(Field::Extra, "field", "Fields", 40)
    },
    row(Field::Finding, "finding", "Finding", 20),
    FieldRow {
        key: "links",
        of_claim: |claim| non_empty(&claim.links, Value::Links),
        slot: |claim| Some(Slot::Links(&mut claim.links)),
        of_finding: |finding| non_empty(&finding.links, Value::Links),
        ..row(Field::Link, "link", "Links", 15)
    },
    FieldRow {
        key: "counterparts",
        text_label: "see also",
        of_claim: |claim| non_empty(&claim.counterparts, Value::Counterparts),
        slot: |claim| Some(Slot::Counterparts(&mut claim.counterparts)),
        ..row(Field::Counterpart, "counterpart", "Counterparts", 0)
    },
];

const _: () = {
    let mut at = 0;
    while at < TABLE.len() {
        assert!(TABLE[at].field as usize == at, "a row is out of order");
        at += 1;
    }
};

/// The value of a list, or `None` if it is empty.
fn non_empty<'k, T>(list: &'k [T], value: fn(&'k [T]) -> Value<'k>) -> Option<Value<'k>> {
    (!list.is_empty()).then(|| value(list))
}

impl Field {
    /// The fields of a claim in the order of the CSV columns.
    pub const COLUMNS: [Self; 15] = [
        Self::Id,
        Self::Title,
        Self::Status,
        Self::Aspect,
        Self::Area,
        Self::Claimed,
        Self::Observed,
        Self::Frequency,
        Self::Evidence,
        Self::Tag,
        Self::Alias,
        Self::Link,
        Self::Kind,
        Self::Counterpart,
        Self::Model,
    ];

    /// How many of the columns always exist; the others only if a claim has a value.
    pub const FIXED_COLUMNS: usize = 12;

    /// The fields of a Markdown section after its first line, in order. The frequency is part of the
    /// label of `observed`.
    pub const SECTION: [Self; 10] = [
        Self::Model,
        Self::Kind,
        Self::Claimed,
        Self::Observed,
        Self::Evidence,
        Self::Extra,
        Self::Link,
        Self::Tag,
        Self::Alias,
        Self::Counterpart,
    ];

    /// The fields shown of a claim on the screen and in plain text, in order.
    pub const DETAIL: [Self; 9] = [
        Self::Claimed,
        Self::Observed,
        Self::Frequency,
        Self::Evidence,
        Self::Extra,
        Self::Alias,
        Self::Tag,
        Self::Counterpart,
        Self::Link,
    ];

    /// The field of the column with this name, ignoring case and whitespace.
    pub fn of_column(name: &str) -> Option<Self> {
        let words: Vec<_> = name.split_whitespace().map(str::to_lowercase).collect();
        let name = words.join(" ");
        Self::COLUMNS.into_iter().find(|field| field.key() == name)
    }

    fn row(self) -> &'static FieldRow {
        &TABLE[self as usize]
    }

    /// The name in a query, as in `in:alias`.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// The name in JSON and as a CSV column, as in `aliases`.
    pub fn key(self) -> &'static str {
        self.row().key
    }

    /// The label in Markdown, as in `Aliases`.
    pub fn label(self) -> &'static str {
        self.row().label
    }

    /// The heading on the screen, as in `Also found by`.
    pub fn heading(self) -> &'static str {
        self.row().heading
    }

    /// The label in plain text.
    pub fn text_label(self) -> &'static str {
        self.row().text_label
    }

    /// The weight of a match, in hundredths of a match in the title.
    pub fn weight(self) -> u32 {
        self.row().weight
    }

    /// The value in a claim, or `None` if it has none.
    pub fn of_claim(self, claim: &Claim) -> Option<Value<'_>> {
        (self.row().of_claim)(claim)
    }

    /// As [`Self::of_claim`], with the placeholder of the status for a missing `observed`.
    pub fn shown(self, claim: &Claim) -> Option<Value<'_>> {
        match self {
            Self::Observed => Some(Value::Text(claim.observed_or_placeholder())),
            _ => self.of_claim(claim),
        }
    }

    /// Where to store the value in a claim, or `None` if claims do not have the field.
    pub fn slot(self, claim: &mut Claim) -> Option<Slot<'_>> {
        (self.row().slot)(claim)
    }

    /// The value in a claim or finding, or `None` if it has none.
    pub fn of_item(self, kb: &KnowledgeBase, item: Item) -> Option<Value<'_>> {
        match item {
            Item::Claim(at) => self.of_claim(&kb.claims[at]),
            Item::Finding(at) => self.of_finding(&kb.findings[at]),
        }
    }

    /// The value in a finding, or `None` if it has none.
    pub fn of_finding(self, finding: &Finding) -> Option<Value<'_>> {
        (self.row().of_finding)(finding)
    }
}
