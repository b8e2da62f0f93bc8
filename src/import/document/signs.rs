//! What headings, labels and tables of other people are known by.

use std::collections::HashSet;

use super::parts::{Part, PartKind};
use crate::import::rows::Row;
use crate::import::words;
use crate::kb::Field;

/// Labels that begin a claim where there is no heading of its own.
#[rustfmt::skip]
pub(super) const OPENERS: [&str; 6] = [
    "myth", "claim", "promise", "statement", "misconception", "claimed",
];

/// Whether a part is a table of models beside each other, as our export writes it.
pub(super) fn is_of_models(part: &Part) -> bool {
    let PartKind::Table(names, rows) = &part.kind else {
        return false;
    };
    let firsts: Vec<&str> = rows.iter().map(|row| row.cell(0)).collect();
    names.first().is_some_and(String::is_empty) && firsts.starts_with(&["Claim", "Status"])
}

/// Whether a table says what grades, signs or words mean, each once.
pub(super) fn is_legend(names: &[String], rows: &[Row]) -> bool {
    #[rustfmt::skip]
    const GRADES: [&str; 20] = [
        "rating", "level", "score", "scale", "status", "symbol", "value", "code", "colour", "color",
        "grade", "maturity", "likelihood", "impact", "severity", "priority", "verdict", "rag", "term",
        "abbreviation",
    ];
    #[rustfmt::skip]
    const MEANINGS: [&str; 7] = [
        "meaning", "description", "definition", "explanation", "criteria", "label", "what it means",
    ];
    let keys: Vec<String> = names.iter().map(|name| words::key(name)).collect();
    let firsts: HashSet<&str> = rows.iter().map(|row| row.cell(0).trim()).collect();
    keys.len() <= 4
        && keys
            .first()
            .is_some_and(|key| GRADES.contains(&key.as_str()))
        && keys
            .iter()
            .skip(1)
            .any(|key| MEANINGS.contains(&key.as_str()))
        && firsts.len() == rows.len()
}

/// Whether a row counts something: it has numbers alone behind its first cell.
pub(super) fn counts(row: &Row) -> bool {
    let is_number = |cell: &str| cell.trim().trim_end_matches('%').parse::<f64>().is_ok();
    row.cells.len() > 1 && row.cells.iter().skip(1).all(is_number)
}

/// Whether labels with a status follow in the same item of a list.
pub(super) fn is_labelled(next: &[Part]) -> bool {
    let mut own = next.iter().map_while(|part| match &part.kind {
        PartKind::Item(_, rich) if rich.bullet.is_empty() => rich.label(),
        _ => None,
    });
    own.any(|(label, _)| words::rank(Field::Status, label) == Some(0))
}

/// Whether a column of a table is named like a status.
pub(super) fn says_status(names: &[String]) -> bool {
    names
        .iter()
        .any(|name| words::rank(Field::Status, name).is_some())
}

/// Whether the text under a heading, up to the next one, says a status.
pub(super) fn has_status(next: &[Part]) -> bool {
    let own = next
        .iter()
        .take_while(|part| !matches!(part.kind, PartKind::Heading(..)));
    let mut labels = own.filter_map(|part| match &part.kind {
        // What is within an item is said of that alone.
        PartKind::Item(_, rich) if rich.bullet.is_empty() => None,
        PartKind::Text(rich) | PartKind::Item(_, rich) => rich.label(),
        _ => None,
    });
    labels.any(|(label, text)| {
        let rank = words::rank(Field::Status, label);
        answer(label).is_some()
            || rank == Some(0)
            || rank.is_some_and(|rank| rank < 3) && words::status(text).is_some()
    })
}

/// What stands behind one of these words, a number and a sign.
pub(super) fn after_word<'t>(title: &'t str, words: &[&str]) -> Option<&'t str> {
    let begin = title.split(|c: char| !c.is_alphabetic()).next()?;
    if !words.contains(&begin.to_lowercase().as_str()) {
        return None;
    }
    let rest = &title[begin.len()..];
    let text = rest.trim_start_matches(|c: char| c.is_ascii_digit() || " #№".contains(c));
    let text = text.strip_prefix([':', '.', '–', '—', '-'])?.trim();
    Some(text.trim_matches(['"', '“', '”'])).filter(|text| !text.is_empty())
}

/// A heading that answers a myth, and what it says.
pub(super) fn answer(title: &str) -> Option<(&'static str, &str)> {
    const WORDS: [&str; 4] = ["fact", "reality", "truth", "facts"];
    let is_word = WORDS.contains(&words::key(title).as_str()) || words::key(title) == "the truth";
    if is_word {
        return Some(("observed", ""));
    }
    after_word(title, &WORDS).map(|rest| ("observed", rest))
}
