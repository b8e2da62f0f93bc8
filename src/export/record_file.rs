//! Writing a decision record to a file, preserving what people wrote in an existing one.

use std::path::Path;

use super::decision::{self, Refused, Updated};
use super::html;
use super::{Format, Report, View};
use crate::file::{self, Existing, SaveError};
use crate::kb::sanitise;

/// A decision record to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordFile {
    markdown: String,
    language: String,
    /// The number of its claims, as in `3 claims`.
    tally: String,
    format: Format,
}

/// Why a record was not written. The file is unchanged.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// Something would be lost. With the path, safe to show.
    #[error("{0} already exists and was not changed: {1}")]
    Refused(String, Refused),
    /// The file cannot be written.
    #[error(transparent)]
    Save(#[from] SaveError),
}

/// The maximum size of an existing record, in bytes.
const MAX_BYTES: u64 = 1 << 26;

impl RecordFile {
    /// The record of a report, in Markdown or HTML.
    pub fn new(report: &Report<'_>, format: Format) -> Self {
        let report = Report {
            view: View::Decision,
            ..report.clone()
        };
        Self {
            markdown: report.render(Format::Markdown),
            language: report.kb.language.to_string(),
            tally: report.tally(),
            format,
        }
    }

    /// The new record as Markdown.
    pub fn markdown(&self) -> &str {
        &self.markdown
    }

    /// Writes the record to `path`; returns a message. An existing record is updated, preserving what people wrote;
    /// with [`Existing::Overwrite`] even if something is lost. HTML includes what people wrote in the Markdown file
    /// with the same name.
    ///
    /// # Errors
    ///
    /// When the file exists and cannot be updated, or cannot be written.
    pub fn write(&self, path: &Path, existing: Existing) -> Result<String, RecordError> {
        match self.format {
            Format::Html => self.write_html(path, existing),
            _ => self.write_markdown(path, existing),
        }
    }

    fn write_markdown(&self, path: &Path, existing: Existing) -> Result<String, RecordError> {
        let forced = existing == Existing::Overwrite;
        let old = file::read_text(path, MAX_BYTES).filter(|_| existing != Existing::KeepBoth);
        let Some(old) = old else {
            return self.save(path, &self.markdown, existing);
        };
        match decision::update(&old, &self.markdown, forced) {
            Ok(updated) => {
                let backup = match &updated.overruled {
                    Some(_) => {
                        let copy = file::save(path, old.as_bytes(), Existing::KeepBoth)?;
                        format!("; {} is a copy of the old file", sanitise::path(&copy))
                    }
                    None => String::new(),
                };
                let written = file::save(path, updated.text.as_bytes(), Existing::Overwrite)?;
                let (tally, path) = (&self.tally, sanitise::path(&written));
                let summary = summary(&updated, "replaced");
                Ok(format!("Updated {path} with {tally}{summary}{backup}"))
            }
            Err(Refused::NoRecord) if forced => self.save(path, &self.markdown, existing),
            Err(why) => Err(RecordError::Refused(sanitise::path(path), why)),
        }
    }

    fn save(&self, path: &Path, text: &str, existing: Existing) -> Result<String, RecordError> {
        let written = file::save(path, text.as_bytes(), existing)?;
        Ok(self.format.export_message(&self.tally, &written))
    }

    fn write_html(&self, path: &Path, existing: Existing) -> Result<String, RecordError> {
        let markdown = path.with_extension("md");
        let page = |markdown: &str| html::decision::render(markdown, &self.language);
        let Some(old) = file::read_text(&markdown, MAX_BYTES) else {
            return self.save(path, &page(&self.markdown), existing);
        };
        let forced = existing == Existing::Overwrite;
        let updated = match decision::update(&old, &self.markdown, forced) {
            Ok(updated) => updated,
            Err(why) => return Err(RecordError::Refused(sanitise::path(&markdown), why)),
        };
        let exported = self.save(path, &page(&updated.text), existing)?;
        let name = markdown.file_name().unwrap_or_default();
        let name = sanitise::path(Path::new(name));
        let summary = summary(&updated, "left out");
        Ok(format!("{exported}; from {name}{summary}"))
    }
}

/// What an update lost, with the verb for that, and what it did not restore.
fn summary(updated: &Updated, lost: &str) -> String {
    let mut summary = match &updated.overruled {
        Some(Refused::ChangedByHand(names)) => {
            let names = names.join(", ");
            format!("; {lost} what somebody wrote under {names}")
        }
        Some(Refused::OtherKnowledgeBase(id)) => format!(
            "; rewrote the sections of onpaper; the title and the rest are still those of `{id}`"
        ),
        Some(_) => "; rewrote the sections of onpaper".to_owned(),
        None => String::new(),
    };
    if !updated.absent.is_empty() {
        let absent = updated.absent.join(", ");
        summary += &format!("; did not add {absent}, which somebody removed or renamed");
    }
    sanitise::line(&summary).into_owned()
}
