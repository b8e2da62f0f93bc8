//! Sets of claims: those that have a value, and those among which they are counted.

use fixedbitset::FixedBitSet;

/// The claims with a value: a list if they are few, else a bit for each claim, as a bit takes a 64th of the time
/// of an entry in a list.
#[derive(Debug, Clone)]
pub(super) enum ValueClaims {
    Few(Vec<u32>),
    Many(FixedBitSet),
}

/// A set of claims, to intersect with those that have a value.
#[derive(Debug)]
pub(super) struct ClaimSet {
    all: FixedBitSet,
    /// The same as a list, if they are so few that a list is faster.
    few: Option<Vec<u32>>,
}

impl ClaimSet {
    /// The fewest claims of the knowledge base for each claim in a list.
    const MIN_CLAIMS_EACH: usize = 256;

    /// A set of at most `most` claims.
    pub(super) fn of(all: FixedBitSet, most: usize) -> Self {
        let is_few = most <= all.len() / Self::MIN_CLAIMS_EACH;
        let few = is_few.then(|| all.ones().map(|claim| claim as u32).collect());
        Self { all, few }
    }

    pub(super) fn all(&self) -> &FixedBitSet {
        &self.all
    }
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
    pub(super) fn count_in(&self, set: &ClaimSet) -> usize {
        let Some(few) = &set.few else {
            return match self {
                Self::Few(claims) => {
                    let claims = claims.iter();
                    let common = claims.filter(|claim| set.all.contains(**claim as usize));
                    common.count()
                }
                Self::Many(claims) => claims.intersection_count(&set.all),
            };
        };
        let common = few.iter().filter(|claim| match self {
            Self::Few(claims) => claims.binary_search(claim).is_ok(),
            Self::Many(claims) => claims.contains(**claim as usize),
        });
        common.count()
    }
}
