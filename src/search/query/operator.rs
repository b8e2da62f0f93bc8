//! What may stand before the colon of an operator.

use super::super::facet::{Facet, FacetTable};
use super::TermKind;
use super::operand::{AssessmentTest, HERE, Kinds, TEXT, fields_had, fields_in, named_fields};
use crate::kb::{Field, KnowledgeBase};

/// What may stand before a colon.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Operator {
    Facet(Facet),
    In,
    Has,
    Differs,
    /// A part of the texts, by its name in `in:`.
    Part(&'static str),
}

impl Operator {
    /// Those of every knowledge base.
    pub(in super::super) fn all() -> impl Iterator<Item = Self> {
        let facets = Facet::BUILT_IN.into_iter().map(Self::Facet);
        let parts = named_fields().map(Field::name).chain([TEXT]);
        let all = facets.chain([Self::In, Self::Has, Self::Differs]);
        all.chain(parts.map(Self::Part))
    }

    pub(in super::super) fn name(self) -> &'static str {
        match self {
            Self::Facet(facet) => facet.name(),
            Self::In => "in",
            Self::Has => "has",
            Self::Differs => "differs",
            Self::Part(name) => name,
        }
    }

    /// What it asks for with this value, or one that begins so, if its values are the same in every knowledge base.
    pub(super) fn test(self, value: &str) -> Option<TermKind> {
        match self {
            // Findings have kinds too.
            Self::Facet(Facet::Kind) => Kinds::with_prefix(value).map(TermKind::Kind),
            Self::Has => {
                let fields = Some(fields_had(value)).filter(|fields| !fields.is_empty());
                let test = || AssessmentTest::of_has(value).map(TermKind::Assessed);
                fields.map(TermKind::Has).or_else(test)
            }
            Self::Differs if HERE.starts_with(&value.to_lowercase()) => {
                Some(TermKind::Assessed(AssessmentTest::Differs))
            }
            _ => None,
        }
    }
}

/// The names that a query may use: those of every knowledge base, and those of one if it is given.
#[derive(Clone, Copy, Default)]
pub(in super::super) struct Names<'a>(
    pub(in super::super) Option<(&'a KnowledgeBase, &'a FacetTable)>,
);

impl Names<'_> {
    /// The operator with this name, in any case. A field of the knowledge base comes before a part of that name.
    pub(in super::super) fn operator(self, name: &str) -> Option<Operator> {
        let typed = name.to_lowercase();
        let known = Operator::all().find(|operator| operator.name() == typed);
        let own = || self.0?.1.own_facet(name).map(Operator::Facet);
        match known {
            Some(Operator::Part(_)) | None => own().or(known),
            known => known,
        }
    }

    /// Whether an operator has this value, or one that begins so; true if that is not known.
    pub(super) fn has_value(self, operator: Operator, value: &str) -> bool {
        match operator {
            _ if value.is_empty() => true,
            Operator::Part(_) => true,
            Operator::In => fields_in(value).is_some(),
            Operator::Facet(facet) if facet != Facet::Kind => self.0.is_none_or(|(kb, table)| {
                let mut parts = facet.parts(kb, table, value).into_iter();
                parts.any(|part| !facet.matching(kb, table, part).is_empty())
            }),
            _ => operator.test(value).is_some(),
        }
    }
}
