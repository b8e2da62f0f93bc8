//! Rows that are headings of the rows below them.

use super::TableReader;
use crate::import::builder::Builder;
use crate::import::rows::Row;
use crate::import::words;
use crate::kb::Field;

/// A row that is a heading.
pub(super) struct Heading {
    /// Its id, or an empty text.
    id: String,
    /// Its id, if it has one, and its name.
    pub name: String,
    line: usize,
    /// The index of the aspect, once there is a claim right below the heading.
    aspect: Option<usize>,
}

/// The headings above a row, the outermost first.
#[derive(Default)]
pub(super) struct Headings(Vec<Heading>);

impl TableReader<'_> {
    /// Opens the heading in a row that is not a claim, or reports the row if it only repeats names.
    pub(super) fn is_heading(
        &self,
        row: &Row,
        next: Option<&Row>,
        headings: &mut Headings,
        builder: &mut Builder,
    ) -> bool {
        let aspect = next.map_or("", |next| self.cell(next, Field::Aspect));
        let aspect = words::key(aspect);
        let is_aspect = |(_, name)| !aspect.is_empty() && words::key(name) == aspect;
        let heading = self.heading(row, next);
        if row.only_cell().is_some_and(is_aspect) {
            let message = "a row that repeats the aspect of the next row is left out";
            builder.note(row.line, message);
        } else if let Some(heading) = heading {
            if self.table.names.contains(&heading.name) {
                builder.note(row.line, "a row that repeats the column names is left out");
            } else {
                headings.open(heading, builder);
            }
        } else {
            return false;
        }
        true
    }

    /// Returns the heading in a row that is not a claim.
    fn heading(&self, row: &Row, next: Option<&Row>) -> Option<Heading> {
        let heading = |id: &str, name: String| Heading {
            id: id.to_owned(),
            name,
            line: row.line,
            aspect: None,
        };
        if let Some(group) = self.table.group_of(row) {
            return Some(heading("", group.to_owned()));
        }
        let has_status = self.columns.position(Field::Status).is_some();
        let is_free = self.columns.position(Field::Aspect).is_none();
        if !(self.has_headings && has_status && is_free && self.table.names.len() > 2) {
            return None;
        }
        if let Some((at, name)) = row.only_cell() {
            let is_first = at == 0 || Some(at) == self.columns.position(Field::Title);
            return is_first.then(|| heading("", name.trim().to_owned()));
        }
        // `A.5` and a name, above `A.5.1` with a status.
        let id = self.cell(row, Field::Id).trim();
        let filled: Vec<(usize, &str)> = row.filled().collect();
        let [(_, first), (_, name)] = filled[..] else {
            return None;
        };
        let is_above = is_below(self.cell(next?, Field::Id).trim(), id);
        (is_above && first.trim() == id).then(|| heading(id, format!("{id} {}", name.trim())))
    }
}

impl Headings {
    /// Adds a heading; those above it stay if its id begins with theirs.
    pub(super) fn open(&mut self, heading: Heading, builder: &mut Builder) {
        self.close(|above| !is_below(&heading.id, &above.id), builder);
        self.0.push(heading);
    }

    /// Returns the index of the aspect of a claim with this id, if there is a heading above it.
    pub(super) fn aspect(&mut self, id: &str, builder: &mut Builder) -> Option<usize> {
        let has_id = |above: &Heading| !id.is_empty() && !above.id.is_empty();
        self.close(|above| has_id(above) && !is_below(id, &above.id), builder);
        let heading = self.0.last_mut()?;
        if heading.aspect.is_none() {
            heading.aspect = Some(builder.place(None, &heading.name, heading.line));
            let message =
                "a row with nothing but a name is read as the aspect of the rows below it";
            builder.note(heading.line, message);
        }
        heading.aspect
    }

    /// Removes the innermost headings that are `over`. One without claims right below it is kept in the summary.
    pub(super) fn close(&mut self, over: impl Fn(&Heading) -> bool, builder: &mut Builder) {
        while let Some(heading) = self.0.pop_if(|heading| over(heading)) {
            if heading.aspect.is_none() {
                builder.about(&heading.name);
                let message =
                    "a row with nothing but a name, and no claims below it, is kept in the summary";
                builder.note(heading.line, message);
            }
        }
    }
}

/// Whether an id such as `A.5.1` is below another one, such as `A.5`.
fn is_below(id: &str, above: &str) -> bool {
    let rest = id.strip_prefix(above).filter(|_| !above.is_empty());
    rest.is_some_and(|rest| rest.starts_with(['.', '-', '(']))
}
