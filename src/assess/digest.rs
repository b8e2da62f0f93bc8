//! Digests of claims, to detect that a claim has changed since it was assessed.

use std::sync::LazyLock;

use strum::VariantArray as _;

use crate::kb::{Claim, Field, Value, sort_by_key};

/// The digest of a claim: 16 hexadecimal digits.
///
/// It is 64-bit FNV-1a (RFC 9923) over the texts, keywords and figures of the claim, whose changes may
/// invalidate an assessment: not its id, place, model, lists of words and references. Fields come in the
/// alphabetical order of their JSON names: the name and then the texts (of a figure the measure and the
/// value), each in UTF-8 and terminated by a zero byte, which no text contains.
pub fn digest(claim: &Claim) -> String {
    static FIELDS: LazyLock<Vec<Field>> = LazyLock::new(|| {
        let mut fields = Field::VARIANTS.to_vec();
        fields.retain(|field| *field != Field::Model);
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
            None
            | Some(
                Value::Id(_)
                | Value::Aspect(_)
                | Value::Area(_)
                | Value::Words(_)
                | Value::Links(_)
                | Value::Counterparts(_)
                | Value::Extra(_),
            ) => {}
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
