//! The table of realistic queries and their expected results.

const TABLE: &str = include_str!("queries.tsv");

/// A query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Row {
    /// The knowledge base to search, by its file name.
    pub(crate) kb: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) query: &'static str,
    pub(crate) right: Right,
}

/// The expected result of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Right {
    /// Any of these ids first, separated by bars; others may follow.
    First(&'static str),
    /// These in any order, and nothing else.
    Only(&'static str),
    Nothing,
}

impl Right {
    /// The expected ids.
    pub(crate) fn ids(self) -> impl Iterator<Item = &'static str> {
        let ids = match self {
            Self::First(ids) | Self::Only(ids) => Some(ids),
            Self::Nothing => None,
        };
        ids.into_iter().flat_map(|ids| ids.split('|'))
    }
}

/// All queries, grouped by kind.
pub(crate) fn rows() -> impl Iterator<Item = Row> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [kb, kind, query, right] = cells[..] else {
            panic!("four cells are expected: {line}");
        };
        let right = match (right, right.strip_prefix('=')) {
            ("-", _) => Right::Nothing,
            (_, Some(ids)) => Right::Only(ids),
            (ids, None) => Right::First(ids),
        };
        Row {
            kb,
            kind,
            query,
            right,
        }
    })
}
