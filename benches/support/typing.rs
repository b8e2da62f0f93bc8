//! What is typed, a letter at a time.

/// The queries: exact and run together, of several words, with a letter missing and with two
/// swapped, of one letter, of nothing, a phrase, a word that is not wanted, and a filter alone.
pub(crate) const QUERIES: [&str; 10] = [
    "root cause",
    "rootcause",
    "alert ack",
    "telemtry",
    "telemerty",
    "r",
    "zqxj",
    "\"root cause\"",
    "incident !cost",
    "status:unrealised",
];

/// What stands in the box after each key.
pub(crate) fn prefixes(query: &str) -> impl Iterator<Item = &str> {
    let ends = query
        .char_indices()
        .map(|(place, letter)| place + letter.len_utf8());
    ends.map(|end| &query[..end])
}

/// What stands in the box after each key of all the queries, each once.
pub(crate) fn keystrokes() -> Vec<&'static str> {
    let mut all: Vec<_> = QUERIES.into_iter().flat_map(prefixes).collect();
    all.sort_unstable();
    all.dedup();
    all
}
