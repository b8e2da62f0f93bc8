//! The labels and separators of documents, which imports also recognise.

use crate::kb::Field;

pub(crate) use crate::kb::PLACE_SEPARATOR;

/// The status of a claim; its id is on the same line.
pub(crate) const STATUS: &str = "Status";
pub(crate) const ID: &str = "Id";
/// The summary of a knowledge base or an aspect.
pub(crate) const SUMMARY: &str = "Summary";

pub(crate) const HERE: &str = "Here";

/// Whether an address can be written as an autolink, as in `<https://example.org>`; otherwise a link without a title
/// uses the address as its title.
pub(crate) fn can_be_autolink(url: &str) -> bool {
    !url.contains(['<', '>', '\\', '&'])
}

pub(crate) const ABOUT: &str = "About";
pub(crate) const ADDRESS: &str = "Address";
pub(crate) const PUBLISHER: &str = "Publisher";
pub(crate) const LICENCE: &str = "Licence";
pub(crate) const MODEL: &str = "Model";
pub(crate) const KNOWLEDGE_BASE: &str = "Knowledge base";
pub(crate) const VERSION: &str = "Version";
pub(crate) const LANGUAGE: &str = "Language";
/// Where the knowledge is from.
pub(crate) const SOURCE: &str = "Source";
/// How the source was adapted.
pub(crate) const NOTE: &str = "Note";
pub(crate) const QUERY: &str = "Query";
pub(crate) const FILTERS: &str = "Filters";

/// The header of the index of claims, which repeats information from the sections.
pub(crate) const INDEX: [&str; 3] = ["Claim", "Status", "Place"];

pub(crate) const SELECTED_CLAIMS: &str = "Selected claims";
pub(crate) const SELECTED_FINDINGS: &str = "Selected findings";

/// The character in [`FIELD_SEPARATOR`].
pub(crate) const DOT: char = '·';
/// Separates the fields of a line.
pub(crate) const FIELD_SEPARATOR: &str = " · ";
/// The character in [`PLACE_SEPARATOR`].
pub(crate) const ARROW: char = '›';
/// Separates a measure from its value, and a label from its text.
pub(crate) const COLON: &str = ": ";
/// Separates a publisher from a licence.
pub(crate) const COMMA: &str = ", ";

/// Separates several values in one CSV cell. In a value with a semicolon, semicolons and backslashes are escaped
/// with a backslash.
pub(crate) const VALUE_SEPARATOR: &str = "; ";
/// Prefixes the column of an extra field whose name could be taken for a column of the format or begins with this
/// prefix itself.
pub(crate) const FIELD_PREFIX: &str = "field:";

/// The column name of an extra field.
pub(crate) fn column(name: &str) -> String {
    if Field::of_column(name).is_some() || strip_field_prefix(name).is_some() {
        format!("{FIELD_PREFIX} {name}")
    } else {
        name.to_owned()
    }
}

/// The name after [`FIELD_PREFIX`], ignoring case.
pub(crate) fn strip_field_prefix(name: &str) -> Option<&str> {
    let (start, rest) = name.split_at_checked(FIELD_PREFIX.len())?;
    start.eq_ignore_ascii_case(FIELD_PREFIX).then_some(rest)
}

/// The characters that start a formula in a spreadsheet. A CSV cell that begins with one of these, possibly after
/// apostrophes, is prefixed with an apostrophe.
pub(crate) const FORMULA_STARTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
