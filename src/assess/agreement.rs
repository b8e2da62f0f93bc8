//! Agreement between the people who assessed a claim.

use std::cmp::Reverse;

use crate::kb::overview::StatusCounts;
use crate::kb::{Status, sort_by_key};

/// The statuses that people gave one claim, with their counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Each status given with its count, most frequent first, ties in the order of [`Status`]. Never empty.
    counts: Vec<(Status, usize)>,
}

impl Agreement {
    /// Counts the statuses; `None` if there are none.
    pub fn of(statuses: impl Iterator<Item = Status>) -> Option<Self> {
        let mut counts: Vec<_> = statuses.collect::<StatusCounts>().used().collect();
        sort_by_key(&mut counts, |(_, count)| Reverse(*count));
        (!counts.is_empty()).then_some(Self { counts })
    }

    /// The number of people.
    pub fn people(&self) -> usize {
        self.counts.iter().map(|(_, count)| count).sum()
    }

    /// The status that all agree on, if they do.
    pub fn unanimous(&self) -> Option<Status> {
        match self.counts[..] {
            [(status, _)] => Some(status),
            _ => None,
        }
    }

    /// Each status given with its count, most frequent first.
    pub fn counts(&self) -> &[(Status, usize)] {
        &self.counts
    }

    /// The disagreement, in thousandths: the share of people who do not give the most frequent status.
    pub fn disagreement(&self) -> usize {
        (self.people() - self.counts[0].1) * 1000 / self.people()
    }

    /// The agreement in words: `realised`, `all 3 say realised`, `2 of 3 say realised, 1 unrealised`,
    /// `split: 1 realised, 1 unrealised`.
    pub fn words(&self) -> String {
        let people = self.people();
        match &self.counts[..] {
            [(status, 1)] => status.name().to_owned(),
            [(status, 2)] => format!("both say {}", status.name()),
            [(status, _)] => format!("all {people} say {}", status.name()),
            [(_, most), (_, next), ..] if most == next => {
                let counts = self.counts.iter();
                let counts = counts.map(|(status, count)| format!("{count} {}", status.name()));
                format!("split: {}", counts.collect::<Vec<_>>().join(", "))
            }
            [(status, most), rest @ ..] => {
                let first = format!("{most} of {people} say {}", status.name());
                let rest = rest
                    .iter()
                    .map(|(status, count)| format!(", {count} {}", status.name()));
                first + &rest.collect::<String>()
            }
            [] => String::new(),
        }
    }
}
