//! The table of queries: what people ask, and what they are right to expect.

const TABLE: &str = include_str!("queries.tsv");

/// A query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Row {
    /// The knowledge base that is asked, by the name of its file.
    pub(crate) kb: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) query: &'static str,
    pub(crate) right: Right,
}

/// What a query is to find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Right {
    /// Any of these ids first, with bars between; others may follow.
    First(&'static str),
    /// These, any of them first, and nothing else.
    Only(&'static str),
    Nothing,
}

impl Right {
    /// The ids that are right.
    pub(crate) fn ids(self) -> impl Iterator<Item = &'static str> {
        let ids = match self {
            Self::First(ids) | Self::Only(ids) => Some(ids),
            Self::Nothing => None,
        };
        ids.into_iter().flat_map(|ids| ids.split('|'))
    }
}

/// Every query, those of one kind together.
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
