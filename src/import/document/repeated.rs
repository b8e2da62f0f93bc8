//! Redundant parts of our own exports: title, front matter and claim index. Compares them with the imported
//! knowledge base and reports differences, which must be manual edits.

use std::collections::HashSet;
use std::str::FromStr as _;

use super::head;
use crate::export::is_generated_heading;
use crate::export::label::INDEX;
use crate::import::builder::Builder;
use crate::import::plain;
use crate::import::rows::Row;
use crate::kb::{Status, name_of_place, quoted};

#[derive(Default)]
pub(super) struct RepeatedParts {
    /// Whether the document is a selection by a query or filters.
    pub is_chosen: bool,
    index: Vec<(usize, String)>,
    /// Names and texts.
    front_matter: Vec<(String, String)>,
}

impl RepeatedParts {
    /// Whether these are the columns of the claim index.
    pub(super) fn is_index(names: &[String]) -> bool {
        let is = |(name, known): (&String, &str)| plain(name).eq_ignore_ascii_case(known);
        names.len() == INDEX.len() && names.iter().zip(INDEX).all(is)
    }

    /// Whether a text only counts claims and findings, which is redundant.
    pub(super) fn is_tally(text: &str) -> bool {
        const WORDS: [&str; 4] = ["claim", "claims", "finding", "findings"];
        let words = text.split([' ', ',', '(', ')']);
        let mut words = words.filter(|word| !word.is_empty());
        let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        let is_known = |word: &str| WORDS.contains(&word) || Status::from_str(word).is_ok();
        words.next().is_some_and(is_number) && words.all(|word| is_number(word) || is_known(word))
    }

    pub(super) fn index(&mut self, rows: &[Row]) {
        let rows = rows.iter();
        self.index
            .extend(rows.map(|row| (row.line, row_text(&row.cells))));
    }

    pub(super) fn front_matter(&mut self, text: &str, builder: &mut Builder) {
        let Some(leaves) = head::leaves(text, builder) else {
            let message = "the front matter is not valid YAML and is left out";
            return builder.note(Some(1), message);
        };
        // The quote below the title, if any, overrides these.
        for (name, text) in &leaves {
            match name.as_str() {
                "knowledge_base" => builder.kb.id = text.as_str().into(),
                "version" => builder.kb.version = text.as_str().into(),
                _ => {}
            }
        }
        self.front_matter = leaves;
    }

    /// Reports redundant text that differs from the knowledge base; `heading` is the title of the document.
    pub(super) fn compare(self, heading: Option<&str>, builder: &mut Builder) {
        let claims = builder.placed_claims().map(|(claim, place)| {
            let place = name_of_place(place);
            row_text([&*claim.title, &claim.status_and_kind(), &place])
        });
        let claims: HashSet<String> = claims.collect();
        for (line, row) in self.index.iter().filter(|(_, row)| !claims.contains(row)) {
            let row = quoted(row);
            let message =
                format!("the table of claims says {row}, but no section does, so it is left out");
            builder.note(*line, message);
        }
        let kb = &builder.kb;
        let mut titles: Vec<&str> = vec![&kb.title];
        titles.extend(kb.claims.iter().map(|claim| &*claim.title));
        titles.extend(kb.findings.iter().map(|finding| &*finding.title));
        let heading = heading.unwrap_or(&kb.title);
        let is_title = titles.contains(&heading) || is_generated_heading(heading, self.is_chosen);
        let mut notes = Vec::new();
        if !is_title {
            notes.push(format!(
                "the title {} is left out, because the quote below it calls the knowledge base {}",
                quoted(heading),
                quoted(&kb.title)
            ));
        }
        let source = &kb.source;
        let mut known = vec![heading, &*kb.title, &*kb.id, &*kb.version, &*source.title];
        known.extend(source.publisher.as_deref());
        known.extend(source.url.as_deref());
        known.extend(source.licence.as_deref());
        let has = |status| kb.claims.iter().filter(move |claim| claim.status == status);
        for (name, text) in &self.front_matter {
            let count = Status::from_str(name).map(|status| has(status).count().to_string());
            let counts = count.is_ok_and(|count| count == *text);
            if !counts && !known.contains(&&**text) {
                notes.push(format!(
                    "the front matter says {} for {name}, but the document does not, so it is left out",
                    quoted(text)
                ));
            }
        }
        for note in notes {
            builder.note(Some(1), note);
        }
    }
}

/// Joins the cells of a row to one text.
fn row_text<'c>(cells: impl IntoIterator<Item = &'c str>) -> String {
    let cells: Vec<String> = cells.into_iter().map(plain).collect();
    // Statuses may be written with or without a hyphen.
    cells.join(" | ").replace('-', " ")
}
