//! `onpaper export`: writes a document to standard output or to a file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, anyhow, bail, ensure};
use strum::VariantArray as _;

use super::args::{Common, CsvReader, ExportArgs};
use super::console::Console;
use super::selection::{Selection, claims_only_error, items_by_id};
use super::{CommandResult, Outcome, knowledge, streams};
use crate::assess::Assessments;
use crate::export::decision::Refused;
use crate::export::{
    Format, Rendered, Report, Sheet, View, WriteError, unknown_extension, unsupported_extension,
};
use crate::file::{Existing, SaveError, save};
use crate::kb::KnowledgeBase;

/// Writes what the arguments select as one document, to standard output or to a file. Standard error
/// reports the file written; or that nothing matched, and then nothing is written.
pub(super) fn run(
    common: &Common,
    export: &ExportArgs,
    console: &mut Console<'_>,
) -> CommandResult {
    let (mut kb, assessments) = knowledge::load_with_assessments(common)?;
    let format = export.format()?;
    let view = export.view.unwrap_or(View::Sections);
    ensure!(
        format.info().views.contains(&view),
        "--view {} works with {}, but the format is {}",
        view.name(),
        formats_with(view),
        format.name()
    );
    ensure!(
        format == Format::Markdown || !(export.front_matter || export.for_import),
        "--front-matter and --for-import work with markdown only, but the format is {}",
        format.name()
    );
    let for_csv = export.csv.is_some() || export.delimiter.is_some();
    ensure!(
        format == Format::Csv || !for_csv,
        "--csv and --delimiter work with csv only, but the format is {}",
        format.name()
    );
    ensure!(
        view == View::Sections || !export.for_import,
        "only sections can be imported again: leave out --for-import or --view {}",
        view.name()
    );
    let Some(report) = report(&mut kb, assessments, export, console)? else {
        return Ok(Outcome::NothingMatched);
    };
    let has_claims = !report.claims.is_empty();
    ensure!(
        has_claims || format.info().has_findings,
        claims_only_error(format)
    );
    match export.file() {
        None => console.write(&report.render(format))?,
        Some(file) => {
            let message = write(file, &Rendered::new(&report, format), export.force)?;
            console.status(&message)?;
        }
    }
    Ok(Outcome::Done)
}

/// Lists the formats that have a view, as in `markdown and csv`.
fn formats_with(view: View) -> String {
    let formats = Format::VARIANTS.iter().copied();
    let formats = formats.filter(|format| format.info().views.contains(&view));
    let names: Vec<_> = formats.map(Format::name).collect();
    match &names[..] {
        [only] => format!("{only} only"),
        [others @ .., last] => format!("{} and {last}", others.join(", ")),
        [] => "nothing".to_owned(),
    }
}

/// Writes a document into a pipe or a file, keeping what people wrote in an existing decision record; reports that.
fn write(file: &Path, document: &Rendered, force: bool) -> anyhow::Result<String> {
    if streams::is_pipe(file) {
        let path = write_file(file, document.contents.as_bytes(), force)?;
        return Ok(document.message(&path));
    }
    let written = document.write(file, existing(force));
    written.map_err(|error| match error {
        WriteError::Refused(_, Refused::NoRecord) => {
            anyhow!("{error}; --force replaces the whole file")
        }
        WriteError::Refused(..) => anyhow!(
            "{error}; --force rewrites the sections of onpaper, keeps all others, and saves the old file beside it"
        ),
        WriteError::Save(error) => save_error(error),
    })
}

fn existing(force: bool) -> Existing {
    match force {
        true => Existing::Overwrite,
        false => Existing::Refuse,
    }
}

/// Returns the requested document, or `None` with a warning if nothing matched.
fn report<'kb>(
    kb: &'kb mut KnowledgeBase,
    assessments: Assessments,
    export: &ExportArgs,
    console: &mut Console<'_>,
) -> anyhow::Result<Option<Report<'kb>>> {
    let report = if export.id.is_empty() {
        let query = (&*export.query, &export.filters);
        let selection = Selection::from_arguments(kb, assessments, query, export.all, console)?;
        if !selection.is_answer() {
            selection.warn_nothing_found(console);
        }
        if selection.hits().next().is_none() {
            return Ok(None);
        }
        selection.report()
    } else {
        export.filters.refuse("cannot be used together with --id")?;
        Report {
            assessments: Arc::new(assessments),
            ..Report::of_items(kb, &items_by_id(kb, &export.id)?)
        }
    };
    Ok(Some(Report {
        view: export.view.unwrap_or(View::Sections),
        front_matter: export.front_matter,
        for_import: export.for_import,
        sheet: export.sheet(),
        ..report
    }))
}

/// Writes a file atomically, or into the pipe that the path stands for, and returns its path.
pub(super) fn write_file(file: &Path, document: &[u8], force: bool) -> anyhow::Result<PathBuf> {
    if streams::is_pipe(file) {
        std::fs::write(file, document).context("cannot write to the pipe")?;
        return Ok(file.to_owned());
    }
    save(file, document, existing(force)).map_err(save_error)
}

fn save_error(error: SaveError) -> anyhow::Error {
    match error {
        SaveError::Exists(_) => anyhow!("{error}; --force overwrites it"),
        _ => error.into(),
    }
}

impl ExportArgs {
    /// Ignores configured options that do not fit those typed, such as one for CSV when Markdown is
    /// written.
    pub(super) fn drop_unfitting_defaults(&mut self, is_typed: impl Fn(&str) -> bool) {
        let extension = self.file().and_then(Format::of_path);
        if !is_typed("format") && (extension.is_some() || is_typed("csv")) {
            self.format = None;
        }
        let csv = self.csv.take_if(|_| !is_typed("csv"));
        let format = self.format();
        let is = |wanted: Format| format.as_ref().is_ok_and(|format| *format == wanted);
        if is(Format::Csv) {
            self.csv = self.csv.or(csv);
        } else if !is_typed("delimiter") {
            self.delimiter = None;
        }
        let is_plain = self.view.unwrap_or(View::Sections) == View::Sections;
        let is_markdown = is(Format::Markdown);
        if !is_typed("view") && (!is_markdown || self.for_import && is_typed("for_import")) {
            self.view = None;
        }
        self.for_import &= is_typed("for_import") || is_markdown && is_plain;
        self.front_matter &= is_typed("front_matter") || is_markdown;
    }

    fn file(&self) -> Option<&Path> {
        streams::output_file(self.output.as_deref())
    }

    /// Returns the format given by `--format` or by the file's extension, which must not contradict each
    /// other.
    fn format(&self) -> anyhow::Result<Format> {
        if let Some(why) = self.file().and_then(unsupported_extension) {
            bail!(why);
        }
        if let Some(format) = self.format {
            return Ok(format);
        }
        match self.file() {
            Some(file) => match unknown_extension(file) {
                Some(why) => bail!(why),
                None => Ok(Format::of_path(file).unwrap_or(Format::Markdown)),
            },
            None if self.csv.is_some() => Ok(Format::Csv),
            None => Ok(Format::Markdown),
        }
    }

    fn sheet(&self) -> Sheet {
        let usual = self.file().map(Sheet::of_path).unwrap_or_default();
        Sheet {
            delimiter: self.delimiter.unwrap_or(usual.delimiter),
            mark: self.csv == Some(CsvReader::Excel),
            guarded: self.csv != Some(CsvReader::Data),
        }
    }
}
