//! Writing a decision record to a file, preserving what people wrote in an existing one.

use std::fmt;
use std::path::Path;

use super::decision::{self, Refused, Updated};
use super::html;
use super::{Format, Report, View};
use crate::file::{self, Existing, SaveError};
use crate::kb::sanitise;

/// A decision record to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordFile {
    /// The new record as Markdown.
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
            let written = file::save(path, self.markdown.as_bytes(), existing)?;
            return Ok(self.format.export_message(&self.tally, &written));
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
                Ok(format!(
                    "Updated {path} with {tally}; {}{backup}",
                    UpdateSummary(&updated, "replaced")
                ))
            }
            Err(Refused::NoRecord) if forced => {
                let written = file::save(path, self.markdown.as_bytes(), existing)?;
                Ok(self.format.export_message(&self.tally, &written))
            }
            Err(why) => Err(RecordError::Refused(sanitise::path(path), why)),
        }
    }

    fn write_html(&self, path: &Path, existing: Existing) -> Result<String, RecordError> {
        let markdown = path.with_extension("md");
        let page = |markdown: &str| html::decision::render(markdown, &self.language);
        let Some(old) = file::read_text(&markdown, MAX_BYTES) else {
            let written = file::save(path, page(&self.markdown).as_bytes(), existing)?;
            return Ok(self.format.export_message(&self.tally, &written));
        };
        let forced = existing == Existing::Overwrite;
        let updated = match decision::update(&old, &self.markdown, forced) {
            Ok(updated) => updated,
            Err(why) => return Err(RecordError::Refused(sanitise::path(&markdown), why)),
        };
        let written = file::save(path, page(&updated.text).as_bytes(), existing)?;
        let exported = self.format.export_message(&self.tally, &written);
        let name = markdown.file_name().unwrap_or_default();
        let name = sanitise::path(Path::new(name));
        Ok(format!(
            "{exported}; from {name}, {}",
            UpdateSummary(&updated, "left out")
        ))
    }
}

/// A summary of what an update kept and what it lost, with the verb for the latter.
struct UpdateSummary<'a>(&'a Updated, &'static str);

impl fmt::Display for UpdateSummary<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        if !self.0.kept.is_empty() {
            let kept = self.0.kept.join(", ");
            parts.push(format!("kept what is written under {kept}"));
        } else if self.0.overruled.is_none() {
            parts.push("nobody has written in it yet".to_owned());
        }
        match &self.0.overruled {
            Some(Refused::ChangedByHand(names)) => {
                let names = names.join(", ");
                parts.push(format!("{} what somebody wrote under {names}", self.1));
            }
            Some(Refused::OtherKnowledgeBase(id)) => parts.push(format!(
                "rewrote the sections of onpaper; the title and the rest are still those of `{id}`"
            )),
            Some(_) => parts.push("rewrote the sections of onpaper".to_owned()),
            None => {}
        }
        if !self.0.absent.is_empty() {
            let absent = self.0.absent.join(", ");
            parts.push(format!(
                "did not add {absent}, which somebody removed or renamed"
            ));
        }
        f.write_str(&sanitise::line(&parts.join("; ")))
    }
}
