//! What stands after the colon of an operator, beside the values of facets.

use strum::VariantArray;

use super::super::field::{FieldSet, optional_fields, prose_fields};
use super::super::fold;
use crate::kb::{ClaimKind, Field, FindingKind};

/// A test of the assessments of a claim, beside who says what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum AssessmentTest {
    /// It is assessed.
    Assessed,
    /// It has changed since an assessment.
    Stale,
    /// An assessment differs from what was observed.
    Differs,
}

impl AssessmentTest {
    /// Those that `has:` asks for, and their names there.
    pub(in super::super) const HAD: [(&'static str, Self); 2] =
        [("here", Self::Assessed), ("stale", Self::Stale)];

    /// The test that `has:` and this word ask for.
    pub(super) fn of_has(word: &str) -> Option<Self> {
        let word = fold::fold(word);
        let mut named = Self::HAD.into_iter();
        named.find_map(|(name, test)| name.starts_with(&word).then_some(test))
    }
}

/// What `differs:` accepts.
pub(in super::super) const HERE: &str = "here";

/// Kinds of claims and of findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Kinds {
    pub(in super::super) claims: Vec<ClaimKind>,
    pub(in super::super) findings: Vec<FindingKind>,
}

impl Kinds {
    /// Those whose names begin with this, and every kind of finding for `finding`; none if none does.
    pub(super) fn with_prefix(prefix: &str) -> Option<Self> {
        let prefix = fold::fold(prefix);
        let findings = match Field::Finding.name().starts_with(&prefix) {
            true => FindingKind::VARIANTS.to_vec(),
            false => with_prefix(&prefix),
        };
        let kinds = Self {
            claims: with_prefix(&prefix),
            findings,
        };
        (!kinds.claims.is_empty() || !kinds.findings.is_empty()).then_some(kinds)
    }
}

/// What `kind:` accepts: the kinds of claims, those of findings, and `finding` for all of these.
pub(in super::super) fn kind_names() -> impl Iterator<Item = &'static str> {
    let claims = ClaimKind::VARIANTS.iter().map(|&kind| kind.into());
    let findings = FindingKind::VARIANTS.iter().map(|&kind| kind.into());
    claims.chain(findings).chain([Field::Finding.name()])
}

fn with_prefix<T: Copy + Into<&'static str> + VariantArray>(prefix: &str) -> Vec<T> {
    let all = T::VARIANTS.iter().copied();
    all.filter(|&kind| kind.into().starts_with(prefix))
        .collect()
}

/// The fields that `in:` accepts: all but those of one word out of a few, such as a status.
pub(in super::super) fn named_fields() -> impl Iterator<Item = Field> {
    FieldSet::searched().filter(|field| !FieldSet::is_label(*field) && field.name() != TEXT)
}

/// The name of all longer texts together, for `in:`.
pub(in super::super) const TEXT: &str = "text";

/// The fields whose names begin with a value of `in:`.
pub(super) fn fields_in(name: &str) -> Option<FieldSet> {
    let name = fold::fold(name);
    let named = named_fields();
    let mut set: FieldSet = named
        .filter(|field| field.name().starts_with(&name))
        .collect();
    if TEXT.starts_with(&name) {
        set |= prose_fields().collect();
    }
    if set.contains(Field::Finding.into()) {
        set |= FieldSet::from(Field::Text);
    }
    (!set.is_empty()).then_some(set)
}

/// The fields whose names begin with a value of `has:`.
pub(super) fn fields_had(name: &str) -> FieldSet {
    let name = fold::fold(name);
    let named = optional_fields().filter(|field| field.name().starts_with(&name));
    named.collect()
}
