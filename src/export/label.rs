//! The words and signs that documents are laid out with: what a reader of them, person or program,
//! goes by. Import reads what is written with these.

use crate::kb::Field;

pub use crate::kb::PLACE_SEPARATOR;

/// A claim's status; its id stands in the same line.
pub const STATUS: &str = "Status";
/// An id.
pub const ID: &str = "Id";
/// What a knowledge base or an aspect is about.
pub const SUMMARY: &str = "Summary";

/// What is seen here of a claim.
pub const HERE: &str = "Here";

/// Whether an address can stand in angle brackets, as that of a link without a title does; if not, it
/// is its own title.
pub fn stands_alone(url: &str) -> bool {
    !url.contains(['<', '>', '\\', '&'])
}

/// Which claims a finding is about.
pub const ABOUT: &str = "About";
/// Its address.
pub const ADDRESS: &str = "Address";
/// Who published it.
pub const PUBLISHER: &str = "Publisher";
/// The terms under which it may be used.
pub const LICENCE: &str = "Licence";
/// The operating model that a finding is about.
pub const MODEL: &str = "Model";
/// Which knowledge base a document is from.
pub const KNOWLEDGE_BASE: &str = "Knowledge base";
/// Its version.
pub const VERSION: &str = "Version";
/// Its language.
pub const LANGUAGE: &str = "Language";
/// Where the knowledge is from.
pub const SOURCE: &str = "Source";
/// What was done with it.
pub const NOTE: &str = "Note";
/// The query that chose what is in a document.
pub const QUERY: &str = "Query";
/// The filters that did.
pub const FILTERS: &str = "Filters";

/// The header of the table that names the claims, which says nothing that does not come again.
pub const INDEX: [&str; 3] = ["Claim", "Status", "Place"];

/// What a document of several claims is called that were picked one by one.
pub const SELECTED_CLAIMS: &str = "Selected claims";
/// As above, of findings.
pub const SELECTED_FINDINGS: &str = "Selected findings";

/// The sign in [`BETWEEN`].
pub const DOT: char = '·';
/// Stands between the fields of a line.
pub const BETWEEN: &str = " · ";
/// The sign in [`PLACE_SEPARATOR`].
pub const ARROW: char = '›';
/// Stands between a measure and its value, and after a label.
pub const COLON: &str = ": ";
/// Stands between a publisher and a licence.
pub const COMMA: &str = ", ";

/// Stands between several values in one cell of CSV. A value that has a semicolon in it has a
/// backslash before that, and before each backslash.
pub const VALUES: &str = "; ";
/// Stands before the name of a column that is a field of its own, where the name could be taken for one
/// of the format or for one with this before it.
pub const FIELD: &str = "field:";

/// The column for a field that the format has no word for.
pub fn column(name: &str) -> String {
    if Field::of_column(name).is_some() || without_field(name).is_some() {
        format!("{FIELD} {name}")
    } else {
        name.to_owned()
    }
}

/// What stands behind [`FIELD`], whatever its case.
pub fn without_field(name: &str) -> Option<&str> {
    let (begin, rest) = name.split_at_checked(FIELD.len())?;
    begin.eq_ignore_ascii_case(FIELD).then_some(rest)
}

/// What a spreadsheet takes for the start of a formula. A cell of CSV that begins with one of these,
/// or with apostrophes and then one of these, has an apostrophe in front.
pub const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
