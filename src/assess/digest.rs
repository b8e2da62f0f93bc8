//! Digests of claims, to detect that a claim has changed since it was assessed.

use std::hash::Hasher as _;
use std::sync::LazyLock;

use fnv::FnvHasher;
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
    let mut hash = FnvHasher::default();
    for field in &*FIELDS {
        match field.of_claim(claim) {
            Some(Value::Text(text) | Value::Word(text)) => {
                add(&mut hash, field.key());
                add(&mut hash, text);
            }
            Some(Value::Figures(figures)) => {
                add(&mut hash, field.key());
                for figure in figures {
                    add(&mut hash, &figure.measure);
                    add(&mut hash, &figure.value);
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
    digits(&hash)
}

/// The FNV-1a checksum of a text: 16 hexadecimal digits.
pub fn checksum(text: &str) -> String {
    let mut hash = FnvHasher::default();
    add(&mut hash, text);
    digits(&hash)
}

fn add(hash: &mut FnvHasher, text: &str) {
    hash.write(text.as_bytes());
    hash.write(&[0]);
}

fn digits(hash: &FnvHasher) -> String {
    format!("{:016x}", hash.finish())
}
