//! The table that names the claims, which is there to find one's way in a document: all that it says
//! comes again, or else was written into it by hand.

use std::collections::HashMap;

use super::Reading;
use super::blocks::Table;
use crate::export::label::{INDEX, STEP};
use crate::import::{plain, quoted};

impl Reading<'_> {
    /// Keeps the rows, until it is known which claims there are.
    pub(super) fn table(&mut self, line: usize, table: Table) {
        if table.header == INDEX {
            return self.index.extend(table.rows);
        }
        self.draft.trouble(
            line,
            "a table has no place here; of the views of an export, only sections can be read",
        );
    }

    /// Tells the rows that say what no section does.
    pub(super) fn compare_index(&mut self) {
        let mut claims: HashMap<String, Vec<[String; 2]>> = HashMap::new();
        for (claim, names) in self.draft.placed_claims() {
            let names: Vec<&str> = names.into_iter().flatten().collect();
            let place = plain(&names.join(STEP));
            let rest = [claim.status.word().to_owned(), place];
            claims.entry(plain(&claim.title)).or_default().push(rest);
        }
        for (line, row) in std::mem::take(&mut self.index) {
            let mut row = row.iter().map(|cell| plain(cell));
            let [title, status, place] = std::array::from_fn(|_| row.next().unwrap_or_default());
            let named = claims.get(&title);
            if named.is_some_and(|claims| claims.contains(&[status, place])) {
                continue;
            }
            let title = quoted(&title);
            let message = match named {
                None => format!("the table names the claim {title}, which no section is about"),
                Some(_) => format!("the table says of {title} what its section does not"),
            };
            let message = format!("{message}; change the row or the section, or take the row out");
            self.draft.trouble(line, message);
        }
    }
}
