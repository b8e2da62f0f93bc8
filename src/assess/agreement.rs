//! Whether several people see the same.

use std::cmp::Reverse;

use crate::kb::overview::StatusCounts;
use crate::kb::{Status, sort_by_key};

/// How many people say what of one claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Each status that somebody says with how many do, most first, those of as many in the order of
    /// the table. Never empty.
    counts: Vec<(Status, usize)>,
}

impl Agreement {
    /// What these say together; none of nobody.
    pub fn of(statuses: impl Iterator<Item = Status>) -> Option<Self> {
        let mut counts: Vec<_> = statuses.collect::<StatusCounts>().used().collect();
        sort_by_key(&mut counts, |(_, count)| Reverse(*count));
        (!counts.is_empty()).then_some(Self { counts })
    }

    /// How many people there are.
    pub fn people(&self) -> usize {
        self.counts.iter().map(|(_, count)| count).sum()
    }

    /// The status that all say; none if they differ.
    pub fn unanimous(&self) -> Option<Status> {
        match self.counts[..] {
            [(status, _)] => Some(status),
            _ => None,
        }
    }

    /// Each status that somebody says with how many do, most first.
    pub fn counts(&self) -> &[(Status, usize)] {
        &self.counts
    }

    /// How far they disagree, from 0 for not at all: the share of those who say something else than most,
    /// in thousandths.
    pub fn disagreement(&self) -> usize {
        (self.people() - self.counts[0].1) * 1000 / self.people()
    }

    /// The same in words: `realised`, `all 3 say realised`, `2 of 3 say realised, 1 unrealised`,
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
