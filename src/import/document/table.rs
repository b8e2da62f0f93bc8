//! Tables of a document.

use super::repeated::RepeatedParts;
use super::{DocumentReader, signs};
use crate::import::builder::Builder;
use crate::import::parts::section::Part;
use crate::import::rows::{Row, Table};
use crate::import::{claims, plain, words};
use crate::kb::{Field, Status};

impl DocumentReader<'_> {
    pub(super) fn table(
        &mut self,
        part: &Part,
        names: &[String],
        rows: &[Row],
        builder: &mut Builder,
    ) {
        self.end_item();
        if let Some(draft) = &mut self.draft {
            let is_upright = self.are_upright && signs::is_upright(part);
            return match is_upright || signs::are_pairs(names, rows) {
                true => rows.iter().for_each(|row| draft.row(row)),
                false => draft.go_on(&part.text(), "\n\n"),
            };
        }
        let known =
            signs::names_known(names) + usize::from(names.iter().any(|name| signs::opens(name)));
        let says_status = signs::says_status(names, rows);
        let lacks_status =
            self.are_texts || self.has_status && self.group().is_none() && !says_status;
        // Beside a checklist of claims, a status is enough.
        let is_unknown = known < 2
            && match self.shape {
                Some(_) => self.is_again || !says_status,
                None => !self.is_again,
            };
        let is_text = signs::is_legend(names, rows)
            || is_unknown && !signs::offers(names, rows)
            || lacks_status
            || rows.iter().all(signs::counts);
        let mut answered = names.iter().filter_map(|name| self.answers.column(name));
        if is_text && answered.next().is_none() {
            if !self.is_again && (known > 1 || signs::has_statuses(names, rows)) {
                let message = "a table without a status of its rows is kept as text; --column NAME=status makes \
                               them claims";
                builder.note(part.line, message);
            }
            return self.keep_text(part.text());
        }
        let is_ours = |row: &Row| row.cell(1).trim().parse::<Status>().is_ok();
        if RepeatedParts::is_index(names) && rows.iter().all(is_ours) {
            let message = "a table of claims as onpaper lists them is left out, because it has none of their texts";
            return builder.note(part.line, message);
        }
        let mut names: Vec<String> = names.iter().map(|name| plain(name)).collect();
        let mut rows = rows.to_vec();
        if let Some(word) = self.group() {
            for row in &mut rows {
                row.set(names.len(), word);
            }
            // The rows may say another status themselves.
            let says = names.iter().enumerate().any(|(at, name)| {
                let is_said = |row: &Row| words::status(row.cell(at)).is_some();
                words::means(Field::Status, name) && rows.iter().any(is_said)
            });
            names.push(if says { "Heading" } else { "status" }.to_owned());
        }
        let table = Table::with_header(part.line, names, rows, true);
        claims::read(table, &self.places(), self.answers, builder);
    }
}
