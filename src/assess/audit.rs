//! Checking assessments against the current knowledge base.

use std::cell::LazyCell;
use std::fmt;

use foldhash::HashMap;
use strum::IntoStaticStr;

use super::{Assessments, Date, digest};
use crate::kb::text::counted;
use crate::kb::{Id, KnowledgeBase};

/// Something out of date or missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// The id of the claim.
    pub claim: Id,
    /// Who assessed it; `None` if nobody did.
    pub by: Option<String>,
    /// What is wrong.
    pub kind: IssueKind,
    /// For an unknown claim, one that says the same: its id may have changed.
    pub renamed: Option<Id>,
}

/// The kind of an issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum IssueKind {
    /// The claim has changed since.
    Stale {
        /// The day of the entry.
        on: Date,
    },
    /// There is no such claim.
    Unknown,
    /// The entry is too old.
    Old {
        /// Its age in days.
        days: i64,
    },
    /// The date of the entry is in the future in every time zone.
    Future {
        /// The day of the entry.
        on: Date,
    },
    /// Nobody has assessed the claim.
    Missing,
}

impl IssueKind {
    /// The machine-readable name.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: ", self.claim, self.kind.name())?;
        let by = self.by.as_deref().unwrap_or_default();
        match self.kind {
            IssueKind::Stale { on } => {
                write!(f, "the claim has changed since {by} assessed it on {on}")
            }
            IssueKind::Unknown => {
                write!(
                    f,
                    "{by} assessed it, but the knowledge base has no such claim"
                )?;
                match &self.renamed {
                    Some(id) => write!(f, "; {id} says the same"),
                    None => Ok(()),
                }
            }
            IssueKind::Old { days } => {
                let age = counted(usize::try_from(days).unwrap_or(0), "day");
                write!(f, "{by} assessed it {age} ago")
            }
            IssueKind::Future { on } => {
                write!(f, "{by} assessed it on {on}, which is in the future")
            }
            IssueKind::Missing => f.write_str("nobody has assessed it"),
        }
    }
}

/// Returns the issues of claims in the order of the knowledge base, then entries of unknown claims. `oldest` is
/// the oldest acceptable day, with today's.
pub fn audit(
    kb: &KnowledgeBase,
    assessments: &Assessments,
    oldest: Option<(Date, Date)>,
) -> Vec<Issue> {
    let issue = |claim: &Id, by: Option<&str>, kind| Issue {
        claim: claim.clone(),
        by: by.map(str::to_owned),
        kind,
        renamed: None,
    };
    let mut issues = Vec::new();
    for claim in &kb.claims {
        let mut is_missing = true;
        for remark in assessments.remarks_on(claim) {
            is_missing = false;
            let issue = |kind| issue(&claim.id, Some(remark.by), kind);
            let Some(on) = remark.entry.date() else {
                continue;
            };
            if remark.is_stale() {
                issues.push(issue(IssueKind::Stale { on }));
            }
            let Some((oldest, today)) = oldest else {
                continue;
            };
            let days = today.days() - on.days();
            if on < oldest {
                issues.push(issue(IssueKind::Old { days }));
            }
            // In some time zone it is tomorrow already.
            if days < -1 {
                issues.push(issue(IssueKind::Future { on }));
            }
        }
        if is_missing {
            issues.push(issue(&claim.id, None, IssueKind::Missing));
        }
    }
    let claims = LazyCell::new(|| {
        let claims = kb.claims.iter();
        claims
            .map(|claim| (digest(claim), &claim.id))
            .collect::<HashMap<_, _>>()
    });
    issues.extend(assessments.unknown().map(|(by, entry)| {
        let renamed = claims.get(entry.claim_digest.as_str());
        Issue {
            renamed: renamed.map(|id| (*id).clone()),
            ..issue(&entry.claim, Some(by), IssueKind::Unknown)
        }
    }));
    issues
}
