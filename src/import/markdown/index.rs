//! The table that names the claims, which is there to find one's way in a document: all that it says
//! comes again, or else was written into it by hand.

use std::collections::{HashMap, HashSet};

use super::MarkdownReader;
use super::blocks::Table;
use crate::export::label::{INDEX, STEP};
use crate::import::plain;
use crate::kb::quoted;

impl MarkdownReader<'_> {
    /// Keeps the rows, until it is known which claims there are.
    pub(super) fn table(&mut self, line: usize, table: Table) {
        let named = |column: &str, cell: &str| plain(cell).eq_ignore_ascii_case(column);
        let pairs = INDEX.iter().zip(&table.header);
        let begins = pairs.clone().count() == INDEX.len();
        let message = match table.header.get(INDEX.len()) {
            _ if !begins || !pairs.into_iter().all(|(column, cell)| named(column, cell)) => {
                "a table is not allowed here; of an export, only the view `sections` can be imported"
                    .to_owned()
            }
            Some(extra) => format!(
                "the table of claims has no column {}; remove it",
                quoted(extra)
            ),
            None => return self.index.extend(table.rows),
        };
        self.builder.error(line, message);
    }

    /// Tells the rows that say what no section does.
    pub(super) fn compare_index(&mut self) {
        let mut claims: HashMap<String, Sections> = HashMap::new();
        for (line, claim, names) in self.builder.placed_claims() {
            let names: Vec<&str> = names.into_iter().flatten().collect();
            let place = plain(&names.join(STEP));
            let rest = [claim.standing(), place];
            let sections = claims.entry(plain(&claim.title)).or_default();
            sections.first.get_or_insert_with(|| (line, rest.clone()));
            sections.all.insert(rest);
        }
        for (line, row) in std::mem::take(&mut self.index) {
            let mut row = row.iter().map(|cell| plain(cell));
            let [title, status, place] = std::array::from_fn(|_| row.next().unwrap_or_default());
            let row = [status.to_lowercase(), place];
            let named = claims.get(&title);
            if named.is_some_and(|sections| sections.all.contains(&row)) {
                continue;
            }
            let title = quoted(&title);
            let message = match named.and_then(|sections| sections.first.as_ref()) {
                None => format!("the table names the claim {title}, which no section is about"),
                Some((section, there)) => {
                    let there = differing(&row, there);
                    format!("the table says of {title} {there} in line {section}")
                }
            };
            let message = format!("{message}; change the row or the section, or take the row out");
            self.builder.error(line, message);
        }
    }
}

/// What the sections with one title say: status and place.
#[derive(Default)]
struct Sections {
    /// That of the first, and its line.
    first: Option<(usize, [String; 2])>,
    all: HashSet<[String; 2]>,
}

/// What a row says and what a section does, where they differ.
fn differing(row: &[String; 2], section: &[String; 2]) -> String {
    let said = |text: &String| match text.as_str() {
        "" => "nothing".to_owned(),
        text => quoted(text),
    };
    let pairs = row.iter().zip(section).filter(|(row, there)| row != there);
    let (row, there): (Vec<String>, Vec<String>) =
        pairs.map(|(row, there)| (said(row), said(there))).unzip();
    format!(
        "{}, and its section {}",
        row.join(" and "),
        there.join(" and ")
    )
}
