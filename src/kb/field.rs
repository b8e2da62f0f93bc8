//! The fields of claims and findings: one table.
//!
//! All that checks, shows, writes, reads or finds a field goes by its row here. Another field of a
//! claim is a member of [`Claim`], a variant with its row, its place in the orders that documents
//! show fields in, and a rule in the schema; tests hold these against each other.
//!
//! Does not own the texts: they stay in the knowledge base.

use strum::{EnumCount, VariantArray};

use super::{Claim, ClaimKind, Finding};

mod value;

pub use value::{Slot, TextSlot, Value};

/// A field of a claim or finding, or a part of one that can be asked for; heaviest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumCount, VariantArray)]
pub enum Field {
    /// The title of a claim or finding.
    Title,
    /// Another word for a claim or finding, such as an acronym.
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
    /// The operating model, by which nothing is searched.
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
    /// A field that the format has no word for, or its text.
    Extra,
    /// A finding about a claim: part of what the claim is found by, not of the claim itself.
    Finding,
    /// The title or address of a link.
    Link,
    /// The id of a claim about the same, by which nothing is searched.
    Counterpart,
    /// The id, by which nothing is searched.
    Id,
}

/// What there is to say of one field.
struct FieldRow {
    field: Field,
    /// In a query: `in:alias`.
    name: &'static str,
    /// In JSON and as a column of CSV: `aliases`.
    key: &'static str,
    /// In Markdown, in bold before a colon: `Aliases`.
    label: &'static str,
    /// Over it on the screen: `Also found by`.
    heading: &'static str,
    /// Before it in a text for people: `aliases`.
    text_label: &'static str,
    /// How much a match in it is worth, in hundredths of one in the title.
    weight: u32,
    of_claim: fn(&Claim) -> Option<Value<'_>>,
    slot: fn(&mut Claim) -> Option<Slot<'_>>,
    of_finding: fn(&Finding) -> Option<Value<'_>>,
}

/// A row whose names are all the same, of what neither claims nor findings have themselves.
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
        of_claim: |claim| Some(Value::Text(&claim.title)),
        slot: |claim| Some(Slot::Text(TextSlot::Line(&mut claim.title))),
        of_finding: |finding| Some(Value::Text(&finding.title)),
        ..row(Field::Title, "title", "Title", 100)
    },
    FieldRow {
        key: "aliases",
        text_label: "aliases",
        heading: "Also found by",
        of_claim: |claim| some(&claim.aliases, Value::Words),
        slot: |claim| Some(Slot::Words(&mut claim.aliases)),
        of_finding: |finding| some(&finding.aliases, Value::Words),
        ..row(Field::Alias, "alias", "Aliases", 90)
    },
    FieldRow {
        key: "tags",
        text_label: "tags",
        of_claim: |claim| some(&claim.tags, Value::Words),
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
        // A benefit does not say that it is one.
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
        of_claim: |claim| some(&claim.evidence, Value::Figures),
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
        of_claim: |claim| some(&claim.links, Value::Links),
        slot: |claim| Some(Slot::Links(&mut claim.links)),
        of_finding: |finding| some(&finding.links, Value::Links),
        ..row(Field::Link, "link", "Links", 15)
    },
    FieldRow {
        key: "counterparts",
        text_label: "see also",
        of_claim: |claim| some(&claim.counterparts, Value::Counterparts),
        slot: |claim| Some(Slot::Counterparts(&mut claim.counterparts)),
        ..row(Field::Counterpart, "counterpart", "Counterparts", 0)
    },
    FieldRow {
        of_claim: |claim| Some(Value::Id(&claim.id)),
        slot: |claim| Some(Slot::Id(&mut claim.id)),
        of_finding: |finding| Some(Value::Id(&finding.id)),
        ..row(Field::Id, "id", "Id", 0)
    },
];

const _: () = {
    let mut at = 0;
    while at < TABLE.len() {
        assert!(TABLE[at].field as usize == at, "a row stands out of order");
        at += 1;
    }
};

/// A list that has something in it.
fn some<'k, T>(list: &'k [T], value: fn(&'k [T]) -> Value<'k>) -> Option<Value<'k>> {
    (!list.is_empty()).then(|| value(list))
}

impl Field {
    /// The fields of a claim in the order of the columns of CSV.
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

    /// How many of these are there always; each behind them is, where a claim has something in it.
    pub const FIXED_COLUMNS: usize = 12;

    /// Those that a section of Markdown has behind its first line, in its order. How often something
    /// is observed stands in the label of what is.
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

    /// Those that stand under a claim on the screen and in a text for people, in their order.
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

    /// The field that is in a column of this name, whatever its case and the space in it.
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

    /// The name in JSON, and of the column of CSV, as in `aliases`.
    pub fn key(self) -> &'static str {
        self.row().key
    }

    /// The label in Markdown, as in `Aliases`.
    pub fn label(self) -> &'static str {
        self.row().label
    }

    /// What stands over it on the screen, as in `Also found by`.
    pub fn heading(self) -> &'static str {
        self.row().heading
    }

    /// What stands before it in a text for people.
    pub fn text_label(self) -> &'static str {
        self.row().text_label
    }

    /// How much a match in it is worth, in hundredths of one in the title.
    pub fn weight(self) -> u32 {
        self.row().weight
    }

    /// What a claim has in it; none where it has nothing.
    pub fn of_claim(self, claim: &Claim) -> Option<Value<'_>> {
        (self.row().of_claim)(claim)
    }

    /// What is shown of a claim in it: as [`Self::of_claim`], and where nothing is observed, why not.
    pub fn shown(self, claim: &Claim) -> Option<Value<'_>> {
        match self {
            Self::Observed => Some(Value::Text(claim.observed_or_placeholder())),
            _ => self.of_claim(claim),
        }
    }

    /// Where a claim keeps it; none for a field that claims do not have.
    pub fn slot(self, claim: &mut Claim) -> Option<Slot<'_>> {
        (self.row().slot)(claim)
    }

    /// What a finding has in it; none where it has nothing.
    pub fn of_finding(self, finding: &Finding) -> Option<Value<'_>> {
        (self.row().of_finding)(finding)
    }
}
