//! What tells that a claim says something else than when it was assessed.

use std::sync::LazyLock;

use strum::VariantArray as _;

use crate::kb::{Claim, Field, Value, sort_by_key};

/// The digest of what a claim says: 16 hexadecimal digits.
///
/// It is FNV-1a with 64 bits (RFC 9923) over the fields that say something (`says_something`), in the
/// alphabetical order of their names in the JSON: of each that the claim has, the name and then its
/// texts (of a figure the measure and the value), each in UTF-8 and ended by a zero byte, which is in
/// no text.
pub fn digest(claim: &Claim) -> String {
    static FIELDS: LazyLock<Vec<Field>> = LazyLock::new(|| {
        let fields = Field::VARIANTS.iter().copied();
        let mut fields: Vec<Field> = fields.filter(|field| says_something(*field)).collect();
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

/// The same of any text: 16 hexadecimal digits.
pub fn checksum(text: &str) -> String {
    let mut hash = Fnv::default();
    hash.add(text);
    hash.digits()
}

/// Whether a change of this field may change what is to be seen here: all but where the claim stands, what
/// else it is called, and where to read on.
fn says_something(field: Field) -> bool {
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
