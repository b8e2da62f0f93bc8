//! Whether the cells of a column can hold a field.

use std::collections::HashSet;

use crate::import::{cells, ids, word, words};
use crate::kb::{ClaimKind, Field, Frequency};

/// A column with more different words than this is not a status.
const MAX_STATUSES: usize = 25;

/// The penalty of a column that is unlikely to hold a field.
pub(super) const DOUBT: usize = 1000;

/// Returns a penalty if the cells are unlikely to hold a field, or `None` if they cannot.
pub(super) fn doubt(field: Field, cells: &[&str], rows: usize) -> Option<usize> {
    if cells.is_empty() {
        return Some(DOUBT);
    }
    // The share of such cells in percent.
    let share = |is: &dyn Fn(&str) -> bool| {
        cells.iter().filter(|cell| is(cell)).count() * 100 / cells.len()
    };
    let known = || share(&|cell| words::status(cell).is_some());
    let codes = || share(&cells::is_code);
    let addresses = || share(&|cell| cells::is_address(cell));
    let different = cells.iter().copied().collect::<HashSet<&str>>().len();
    let length: usize = cells.iter().map(|cell| cell.chars().count()).sum();
    let average = length / cells.len();
    let is_sparse = cells.len() * 2 < rows;
    let mut is_unlikely = is_sparse;
    let fits = match field {
        Field::Status => {
            let is_degree = |cell: &str| cell.parse::<f64>().is_ok() || words::is_severity(cell);
            let is_known = known() >= 50;
            is_unlikely |= !is_known;
            // Texts that all differ are what was found.
            let are_texts = different == cells.len() && cells.len() > 3 && average > 15;
            let are_words = different <= MAX_STATUSES && average <= 40 && !are_texts;
            is_known || are_words && share(&is_degree) < 80
        }
        Field::Title => {
            let repeats =
                cells.len() > 5 && different * 2 < cells.len() || cells.len() > 2 && different == 1;
            average <= 150
                && !repeats
                && !is_sparse
                && codes() < 80
                && known() < 80
                && share(&words::is_severity) < 80
        }
        Field::Claimed => codes() < 80 && known() < 80 && share(&cells::is_date) < 80,
        Field::Observed => known() < 80 && addresses() < 50 && codes() < 80,
        Field::Aspect | Field::Area => {
            let are_groups = cells.len() <= 12 || different * 3 <= cells.len() * 2;
            are_groups && average <= 80 && addresses() == 0
        }
        Field::Id => {
            let ids = cells
                .iter()
                .map(|cell| ids::tidy(cell).to_ascii_lowercase());
            let ids: HashSet<String> = ids.collect();
            let are_ids = ids.len() == rows && cells.len() == rows && !ids.contains("");
            let is_key = |cell: &str| cell.contains(['_', '-']) && !cell.contains(' ');
            let are_codes = codes() >= 80 || average <= 12 || share(&is_key) == 100;
            are_ids && average <= 40 && are_codes
        }
        Field::Frequency => share(&|cell| word::parsed::<Frequency>(cell).is_some()) == 100,
        Field::Kind => share(&|cell| word::parsed::<ClaimKind>(cell).is_some()) == 100,
        Field::Link => share(&cells::has_address) > 0,
        _ => true,
    };
    fits.then_some(if is_unlikely { DOUBT } else { 0 })
}
