//! A rendered document, and writing it to a file: a decision record preserves what people wrote in an existing one.

use std::path::Path;
use std::sync::Arc;

use super::decision::{self, Refused, Updated};
use super::html;
use super::{Format, Report, View};
use crate::file::{self, Existing, SaveError};
use crate::kb::sanitise;

/// A document to be shown or written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rendered {
    /// Its exact contents.
    pub contents: Arc<str>,
    /// The number of its claims, as in `3 claims`.
    pub tally: String,
    format: Format,
    /// The Markdown of a decision record, and its language.
    record: Option<(Arc<str>, String)>,
}

/// Why a document was not written. The file is unchanged.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Something would be lost. With the path, safe to show.
    #[error("{0} already exists and was not changed: {1}")]
    Refused(String, Refused),
    /// The file cannot be written.
    #[error(transparent)]
    Save(#[from] SaveError),
}

/// The maximum size of an existing record, in bytes.
const MAX_BYTES: u64 = 1 << 26;

impl Rendered {
    /// Renders a report.
    pub fn new(report: &Report<'_>, format: Format) -> Self {
        let contents: Arc<str> = report.render(format).into();
        let record = || {
            let markdown = match format {
                Format::Markdown => Arc::clone(&contents),
                _ => report.render(Format::Markdown).into(),
            };
            (markdown, report.kb.language.to_string())
        };
        Self {
            tally: report.tally(),
            format,
            record: (report.view == View::Decision).then(record),
            contents,
        }
    }

    /// The message that it was written to `path`.
    pub fn message(&self, path: &Path) -> String {
        self.format.export_message(&self.tally, path)
    }

    /// Writes the document to `path`; returns a message. An existing record is updated, preserving what people wrote;
    /// with [`Existing::Overwrite`] even if something is lost. HTML includes what people wrote in the Markdown file
    /// with the same name.
    ///
    /// # Errors
    ///
    /// When the file exists and cannot be updated, or cannot be written.
    pub fn write(&self, path: &Path, existing: Existing) -> Result<String, WriteError> {
        match &self.record {
            None => self.save(path, &self.contents, existing),
            Some((markdown, language)) if self.format == Format::Html => {
                self.write_html((markdown, language), path, existing)
            }
            Some((markdown, _)) => self.write_markdown(markdown, path, existing),
        }
    }

    fn write_markdown(
        &self,
        new: &str,
        path: &Path,
        existing: Existing,
    ) -> Result<String, WriteError> {
        let forced = existing == Existing::Overwrite;
        let old = file::read_text(path, MAX_BYTES).filter(|_| existing != Existing::KeepBoth);
        let Some(old) = old else {
            return self.save(path, new, existing);
        };
        match decision::update(&old, new, forced) {
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
            Err(Refused::NoRecord) if forced => self.save(path, new, existing),
            Err(why) => Err(WriteError::Refused(sanitise::path(path), why)),
        }
    }

    fn save(&self, path: &Path, text: &str, existing: Existing) -> Result<String, WriteError> {
        let written = file::save(path, text.as_bytes(), existing)?;
        Ok(self.message(&written))
    }

    fn write_html(
        &self,
        (new, language): (&str, &str),
        path: &Path,
        existing: Existing,
    ) -> Result<String, WriteError> {
        let markdown = path.with_extension("md");
        let Some(old) = file::read_text(&markdown, MAX_BYTES) else {
            return self.save(path, &self.contents, existing);
        };
        let updated = decision::update(&old, new, existing == Existing::Overwrite)
            .map_err(|why| WriteError::Refused(sanitise::path(&markdown), why))?;
        let page = html::decision::render(&updated.text, language);
        let exported = self.save(path, &page, existing)?;
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
