//! Digests of claims, to detect that a claim has changed since it was assessed.

use std::sync::LazyLock;

use strum::VariantArray as _;

use crate::kb::{Claim, Field, Value, sort_by_key};

/// The digest of a claim: 16 hexadecimal digits.
///
/// It is 64-bit FNV-1a (RFC 9923) over the relevant fields (`is_relevant`) that the claim has, in the
/// alphabetical order of their JSON names: the name and then the texts (of a figure the measure and the
/// value), each in UTF-8 and terminated by a zero byte, which no text contains.
pub fn digest(claim: &Claim) -> String {
    static FIELDS: LazyLock<Vec<Field>> = LazyLock::new(|| {
        let fields = Field::VARIANTS.iter().copied();
        let mut fields: Vec<Field> = fields.filter(|field| is_relevant(*field)).collect();
        sort_by_key(&mut fields, |field| field.key());
        fields
    });
    let mut hash = Fnv::default();
    for field in &*FIELDS {
        match field.of_claim(claim) {
            Some(Value::Text(text) | Value::Word(text)) => {
                hash.add(field.key());
                hash.add(text);
            }
            Some(Value::Figures(figures)) => {
                hash.add(field.key());
                for figure in figures {
                    hash.add(&figure.measure);
                    hash.add(&figure.value);
                }
            }
            Some(_) => hash.add(field.key()),
            None => {}
        }
    }
    hash.digits()
}

/// The FNV-1a checksum of a text: 16 hexadecimal digits.
pub fn checksum(text: &str) -> String {
    let mut hash = Fnv::default();
    hash.add(text);
    hash.digits()
}

/// Whether a change of this field may invalidate an assessment: all but its place, alternative names and
/// references.
fn is_relevant(field: Field) -> bool {
    !matches!(
        field,
        Field::Alias
            | Field::Tag
            | Field::Model
            | Field::Aspect
            | Field::Area
            | Field::Text
            | Field::Extra
            | Field::Finding
            | Field::Link
            | Field::Counterpart
            | Field::Id
    )
}

struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn digits(&self) -> String {
        format!("{:016x}", self.0)
    }

    fn add(&mut self, text: &str) {
        for byte in text.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}
