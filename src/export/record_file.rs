//! Writing a decision record into a file that may be there: what people wrote in it stays.

use std::fmt;
use std::path::Path;

use super::decision::{self, Refused, Updated};
use super::html;
use super::{Format, Report, View};
use crate::file::{self, Existing, SaveError};
use crate::kb::sanitise;

/// A decision record that is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordFile {
    /// The record as Markdown, with nothing written in it yet.
    markdown: String,
    language: String,
    /// What is in it, as in `3 claims`.
    tally: String,
    format: Format,
}

/// Why a record was not written; the file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// Something is there that would be lost. With the path, as can be shown.
    #[error("{0} already exists and was left alone: {1}")]
    Refused(String, Refused),
    /// It cannot be written.
    #[error(transparent)]
    Save(#[from] SaveError),
}

/// The largest record that is read back, in bytes.
const LARGEST: u64 = 1 << 26;

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

    /// The record as Markdown, with nothing written in it yet.
    pub fn markdown(&self) -> &str {
        &self.markdown
    }

    /// Writes the record to `path`; gives back what is told of that. A record of ours that is there is
    /// written anew around what people wrote in it; if that would lose something,
    /// [`Existing::Overwrite`] does it all the same. HTML has what people wrote in the Markdown of the
    /// same name beside it.
    ///
    /// # Errors
    ///
    /// When something is in the way, and when it cannot be written.
    pub fn write(&self, path: &Path, existing: Existing) -> Result<String, RecordError> {
        match self.format {
            Format::Html => self.write_html(path, existing),
            _ => self.write_markdown(path, existing),
        }
    }

    fn write_markdown(&self, path: &Path, existing: Existing) -> Result<String, RecordError> {
        let forced = existing == Existing::Overwrite;
        let old = file::read_text(path, LARGEST).filter(|_| existing != Existing::KeepBoth);
        let Some(old) = old else {
            let written = file::save(path, self.markdown.as_bytes(), existing)?;
            return Ok(self.format.export_message(&self.tally, &written));
        };
        match decision::update(&old, &self.markdown, forced) {
            Ok(updated) => {
                let was = match &updated.overruled {
                    Some(_) => {
                        let beside = file::save(path, old.as_bytes(), Existing::KeepBoth)?;
                        format!("; {} is the file as it was", sanitise::path(&beside))
                    }
                    None => String::new(),
                };
                let written = file::save(path, updated.text.as_bytes(), Existing::Overwrite)?;
                let (tally, path) = (&self.tally, sanitise::path(&written));
                Ok(format!(
                    "Updated {path} with {tally}; {}{was}",
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
        let beside = path.with_extension("md");
        let page = |markdown: &str| html::decision::render(markdown, &self.language);
        let Some(old) = file::read_text(&beside, LARGEST) else {
            let written = file::save(path, page(&self.markdown).as_bytes(), existing)?;
            return Ok(self.format.export_message(&self.tally, &written));
        };
        let forced = existing == Existing::Overwrite;
        let updated = match decision::update(&old, &self.markdown, forced) {
            Ok(updated) => updated,
            Err(why) => return Err(RecordError::Refused(sanitise::path(&beside), why)),
        };
        let written = file::save(path, page(&updated.text).as_bytes(), existing)?;
        let exported = self.format.export_message(&self.tally, &written);
        let name = beside.file_name().unwrap_or_default();
        let name = sanitise::path(Path::new(name));
        Ok(format!(
            "{exported}; from {name}, {}",
            UpdateSummary(&updated, "left out")
        ))
    }
}

/// What was kept of a record that was there, and what was not, with the word for that.
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
                "rewrote the sections of onpaper; the title and the rest are of `{id}`"
            )),
            Some(_) => parts.push("rewrote the sections of onpaper".to_owned()),
            None => {}
        }
        for (name, other) in &self.0.renamed {
            parts.push(format!("“{other}” is “{name}” again"));
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
