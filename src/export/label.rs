//! The labels and separators of documents, which imports also recognise.

use crate::kb::Field;

pub use crate::kb::PLACE_SEPARATOR;

/// The status of a claim; its id is on the same line.
pub const STATUS: &str = "Status";
/// An id.
pub const ID: &str = "Id";
/// The summary of a knowledge base or an aspect.
pub const SUMMARY: &str = "Summary";

/// The assessments of a claim.
pub const HERE: &str = "Here";

/// Whether an address can be written as an autolink, as in `<https://example.org>`; otherwise a link without a title
/// uses the address as its title.
pub fn can_be_autolink(url: &str) -> bool {
    !url.contains(['<', '>', '\\', '&'])
}

/// The claims that a finding is about.
pub const ABOUT: &str = "About";
/// The address of the source.
pub const ADDRESS: &str = "Address";
/// The publisher of the source.
pub const PUBLISHER: &str = "Publisher";
/// The licence of the source.
pub const LICENCE: &str = "Licence";
/// The operating model that a finding is about.
pub const MODEL: &str = "Model";
/// The knowledge base of a document.
pub const KNOWLEDGE_BASE: &str = "Knowledge base";
/// Its version.
pub const VERSION: &str = "Version";
/// Its language.
pub const LANGUAGE: &str = "Language";
/// Where the knowledge is from.
pub const SOURCE: &str = "Source";
/// How the source was adapted.
pub const NOTE: &str = "Note";
/// The query that chose the contents of a document.
pub const QUERY: &str = "Query";
/// The filters that chose the contents of a document.
pub const FILTERS: &str = "Filters";

/// The header of the index of claims, which repeats information from the sections.
pub const INDEX: [&str; 3] = ["Claim", "Status", "Place"];

/// The heading of a document of several selected claims.
pub const SELECTED_CLAIMS: &str = "Selected claims";
/// The heading of a document of several selected findings.
pub const SELECTED_FINDINGS: &str = "Selected findings";

/// The character in [`FIELD_SEPARATOR`].
pub const DOT: char = '·';
/// Separates the fields of a line.
pub const FIELD_SEPARATOR: &str = " · ";
/// The character in [`PLACE_SEPARATOR`].
pub const ARROW: char = '›';
/// Separates a measure from its value, and a label from its text.
pub const COLON: &str = ": ";
/// Separates a publisher from a licence.
pub const COMMA: &str = ", ";

/// Separates several values in one CSV cell. In a value with a semicolon, semicolons and backslashes are escaped
/// with a backslash.
pub const VALUE_SEPARATOR: &str = "; ";
/// Prefixes the column of an extra field whose name could be taken for a column of the format or begins with this
/// prefix itself.
pub const FIELD_PREFIX: &str = "field:";

/// The column name of an extra field.
pub fn column(name: &str) -> String {
    if Field::of_column(name).is_some() || strip_field_prefix(name).is_some() {
        format!("{FIELD_PREFIX} {name}")
    } else {
        name.to_owned()
    }
}

/// The name after [`FIELD_PREFIX`], ignoring case.
pub fn strip_field_prefix(name: &str) -> Option<&str> {
    let (start, rest) = name.split_at_checked(FIELD_PREFIX.len())?;
    start.eq_ignore_ascii_case(FIELD_PREFIX).then_some(rest)
}

/// The characters that start a formula in a spreadsheet. A CSV cell that begins with one of these, possibly after
/// apostrophes, is prefixed with an apostrophe.
pub const FORMULA_STARTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
