//! Sets of claims that have a value.

use fixedbitset::FixedBitSet;

/// The claims with a value: a list if they are few, else a bit for each claim, as a bit takes a 64th of the time
/// of an entry in a list.
#[derive(Debug, Clone)]
pub(super) enum ValueClaims {
    Few(Vec<u32>),
    Many(FixedBitSet),
}

impl ValueClaims {
    /// These claims, of `all` claims of the knowledge base.
    pub(super) fn of(claims: Vec<u32>, all: usize) -> Self {
        if claims.len() < all / u64::BITS as usize {
            return Self::Few(claims);
        }
        let mut set = FixedBitSet::with_capacity(all);
        set.extend(claims.into_iter().map(|claim| claim as usize));
        Self::Many(set)
    }

    pub(super) fn add_to(&self, set: &mut FixedBitSet) {
        match self {
            Self::Few(claims) => set.extend(claims.iter().map(|claim| *claim as usize)),
            Self::Many(claims) => set.union_with(claims),
        }
    }

    /// How many of them are in a set.
    pub(super) fn count_in(&self, set: &FixedBitSet) -> usize {
        match self {
            Self::Few(claims) => {
                let claims = claims.iter();
                claims
                    .filter(|claim| set.contains(**claim as usize))
                    .count()
            }
            Self::Many(claims) => claims.intersection_count(set),
        }
    }
}
