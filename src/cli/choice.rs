//! Parsers for arguments with a fixed set of values, named as in the modules that define them.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::{PathBufValueParser, PossibleValue, PossibleValuesParser, TypedValueParser};
use strum::VariantArray;

use crate::export::{Format, View};
use crate::file::expanded;
use crate::import;
use crate::kb::Status;
use crate::ui::ThemeName;

/// Parses a path.
pub(super) fn path() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().map(home_expanded)
}

/// Expands a leading `~`, which shells leave in `--kb=~/mine.json`, and which a variable may have that no shell
/// set.
pub(super) fn home_expanded(path: PathBuf) -> PathBuf {
    match path.to_str() {
        Some(typed) => expanded(typed, std::env::home_dir().as_deref()),
        None => path,
    }
}

/// The output formats of `list`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ListFormat {
    /// A document of the claims.
    Document(Format),
    /// One id per line.
    Ids,
}

/// Returns the formats of `show` and `overview`: all that have a place for findings, text first.
fn shown() -> impl Iterator<Item = Format> {
    let formats = Format::VARIANTS.iter().rev().copied();
    formats.filter(|format| format.info().has_findings)
}

pub(super) fn format() -> impl TypedValueParser<Value = Format> {
    variants(of_format)
}

pub(super) fn shown_format() -> impl TypedValueParser<Value = Format> {
    one_of(shown().map(|format| (format, of_format(format))))
}

/// Parses the same formats for counts, whose JSON is not a knowledge base.
pub(super) fn counts_format() -> impl TypedValueParser<Value = Format> {
    one_of(shown().map(|format| match format {
        Format::Json => (format, of_format(format).help("The counts, for programs")),
        _ => (format, of_format(format)),
    }))
}

pub(super) fn report_format() -> impl TypedValueParser<Value = Format> {
    text_or_json("For editors and CI")
}

pub(super) fn listing_format() -> impl TypedValueParser<Value = Format> {
    text_or_json("For programs")
}

fn text_or_json(json: &'static str) -> impl TypedValueParser<Value = Format> {
    let text = of_format(Format::Text);
    let json = PossibleValue::new(Format::Json.name()).help(json);
    one_of([(Format::Text, text), (Format::Json, json)])
}

pub(super) fn import_format() -> impl TypedValueParser<Value = import::SourceFormat> {
    variants(|format: import::SourceFormat| {
        PossibleValue::new(format.name()).aliases(format.extensions())
    })
}

pub(super) fn list_format() -> impl TypedValueParser<Value = ListFormat> {
    let formats = Format::VARIANTS.iter();
    let documents = formats.map(|&format| (ListFormat::Document(format), of_format(format)));
    let ids = PossibleValue::new("ids").help("One id per line");
    one_of(documents.chain([(ListFormat::Ids, ids)]))
}

pub(super) fn view() -> impl TypedValueParser<Value = View> {
    variants(|view: View| PossibleValue::new(view.name()).help(view.description()))
}

pub(super) fn status() -> impl TypedValueParser<Value = Status> {
    variants(|status: Status| status.word().into())
}

pub(super) fn theme() -> impl TypedValueParser<Value = ThemeName> {
    variants(|theme: ThemeName| theme.name().into())
}

/// Parses an ASCII character to delimit cells.
pub(super) fn delimiter(given: &str) -> Result<u8, String> {
    match given.as_bytes() {
        _ if given.eq_ignore_ascii_case("tab") => Ok(b'\t'),
        b"\\t" | b"\t" => Ok(b'\t'),
        [sign] if sign.is_ascii_punctuation() && !b"\"'".contains(sign) => Ok(*sign),
        _ => Err(
            "write one sign of ASCII, such as ; or |, or the word tab; a quotation mark cannot be used"
                .to_owned(),
        ),
    }
}

/// Parses a number of rows.
pub(super) fn count(given: &str) -> Result<NonZeroUsize, String> {
    let count = given.parse();
    count.map_err(|_| "write a number of rows, 1 or more".to_owned())
}

/// A format by its name, or by an extension that stands for nothing else.
fn of_format(format: Format) -> PossibleValue {
    let extensions = format.info().extensions.iter();
    let others = extensions.filter(|_| format != Format::Csv);
    PossibleValue::new(format.name())
        .help(format.info().description)
        .aliases(others)
}

/// Returns a parser for all values of the type, named by `value`.
fn variants<T: VariantArray + Copy + Send + Sync>(
    value: fn(T) -> PossibleValue,
) -> impl TypedValueParser<Value = T> {
    one_of(T::VARIANTS.iter().map(move |&one| (one, value(one))))
}

/// Returns a parser for one of these values by name. Help, completions and messages list the names.
fn one_of<T: Clone + Send + Sync + 'static>(
    values: impl IntoIterator<Item = (T, PossibleValue)>,
) -> impl TypedValueParser<Value = T> {
    let values: Vec<_> = values.into_iter().collect();
    let names = values.iter().map(|(_, name)| name.clone());
    PossibleValuesParser::new(names).try_map(move |given| {
        let mut values = values.iter();
        let found = values.find(|(_, name)| name.matches(&given, true));
        found.map(|(value, _)| value.clone()).ok_or("unknown value")
    })
}
