//! The names of documents and their files.

use strum::VariantArray as _;
use unicode_normalization::UnicodeNormalization;

use super::Extent;
use super::label::{SELECTED_CLAIMS, SELECTED_FINDINGS};
use crate::kb::text::capital;
use crate::kb::{ClaimKind, Item, KnowledgeBase, Status, hyphenated};
use crate::search::{Facet, FacetValue, Filters, Query};

/// The heading of a document of selected claims and findings, which are distinct.
pub(super) fn of_items(kb: &KnowledgeBase, items: &[&Item], extent: Extent) -> String {
    let is_claim = |item: &&Item| matches!(item, Item::Claim(_));
    match items {
        [only] => kb.title(**only).to_owned(),
        _ if extent == Extent::Whole => kb.title.to_string(),
        _ if items.iter().any(is_claim) => SELECTED_CLAIMS.to_owned(),
        _ => SELECTED_FINDINGS.to_owned(),
    }
}

/// The heading of a document of results, as in `Unrealised claims about Learning culture matching “root”`;
/// the title of the knowledge base if it is complete.
pub(super) fn of_results(
    kb: &KnowledgeBase,
    extent: Extent,
    query: &Query,
    filters: &Filters,
) -> String {
    if extent == Extent::Whole {
        return kb.title.to_string();
    }
    let one = |facet| match filters.ids(facet).collect::<Vec<_>>()[..] {
        [id] => Some(id),
        _ => None,
    };
    let noun = one(Facet::Kind).map_or(CLAIM.to_owned(), str::to_owned) + "s";
    let mut name = match one(Facet::Status) {
        Some(status) => capital(&format!("{status} {noun}")),
        None => capital(&noun),
    };
    let (mut about, mut with, mut tagged) = (Vec::new(), Vec::new(), Vec::new());
    let (mut here, mut by) = (Vec::new(), Vec::new());
    for FacetValue { facet, id } in filters.iter() {
        match facet {
            Facet::Status | Facet::Kind => {}
            Facet::Model => about.push(id.clone()),
            Facet::Aspect => {
                about.push(kb.aspect(id).map_or(id.clone(), |one| one.name.to_string()))
            }
            Facet::Area => about.push(kb.area(id).map_or(id.clone(), |one| one.name.to_string())),
            Facet::Tag => tagged.push(id.clone()),
            Facet::AssessedStatus => here.push(id.clone()),
            Facet::AssessedBy => by.push(id.clone()),
            other => with.push(format!("{other} {id}")),
        }
    }
    let parts = [
        (ABOUT, about),
        (WITH, with),
        (TAGGED, tagged),
        (HERE, here),
        (BY, by),
    ];
    for (word, names) in parts {
        if !names.is_empty() {
            name.push_str(&format!("{word}{}", names.join(", ")));
        }
    }
    if !query.is_empty() {
        name.push_str(&format!("{MATCHING}“{}”", query.text().trim()));
    }
    name
}

const CLAIM: &str = "claim";
const ABOUT: &str = " about ";
const WITH: &str = " with ";
const TAGGED: &str = " tagged ";
const HERE: &str = " seen here as ";
const BY: &str = " assessed by ";
const MATCHING: &str = " matching ";

/// Whether a heading may be generated for a part of a knowledge base: for selected items, or with `chosen` for the
/// results of a query or filters.
pub fn is_generated_heading(heading: &str, chosen: bool) -> bool {
    let starts_with_name = |name: &str| {
        let rest = heading.strip_prefix(name);
        let continues = |rest: &str| {
            [ABOUT, WITH, TAGGED, HERE, BY, MATCHING]
                .iter()
                .any(|word| rest.starts_with(word))
        };
        rest.is_some_and(|rest| rest.is_empty() || continues(rest))
    };
    let is_selection = [SELECTED_CLAIMS, SELECTED_FINDINGS].contains(&heading);
    let kinds = ClaimKind::VARIANTS.iter().map(|kind| kind.word());
    let mut nouns = kinds.chain([CLAIM]).map(|noun| format!("{noun}s"));
    let matches_noun = |noun: String| {
        let mut statuses = Status::VARIANTS.iter();
        starts_with_name(&capital(&noun))
            || statuses
                .any(|status| starts_with_name(&capital(&format!("{} {noun}", status.word()))))
    };
    is_selection || chosen && nouns.any(matches_noun)
}

/// The maximum length of a file name in bytes, including the extension.
const MAX_LENGTH: usize = 80;

/// Device names that Windows reserves, with any extension.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

pub(super) fn file_name(heading: &str, extension: &str) -> String {
    let mut stem = slug(heading);
    if stem.is_empty() || is_reserved(&stem) {
        stem = format!("onpaper-{stem}");
    }
    let max_stem = MAX_LENGTH.saturating_sub(extension.len() + 1);
    while stem.len() > max_stem || stem.ends_with('-') {
        stem.pop();
    }
    format!("{stem}.{extension}")
}

/// Letters and digits of any script in lower case, everything else as single hyphens.
fn slug(text: &str) -> String {
    let lower = text.nfkc().flat_map(char::to_lowercase);
    hyphenated(lower.nfc(), char::is_alphanumeric)
}

fn is_reserved(stem: &str) -> bool {
    let port = |name: &str| stem.strip_prefix(name).is_some_and(|rest| rest.len() == 1);
    RESERVED.contains(&stem) || port("com") || port("lpt")
}
