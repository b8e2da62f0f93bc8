//! The arguments of `onpaper import`.

use std::path::PathBuf;

use clap::Args;

use super::super::choice;
use crate::import::SourceFormat;

/// `onpaper import`.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The document; `-` is standard input
    #[arg(value_name = "FILE", value_parser = choice::path())]
    pub(in super::super) file: PathBuf,
    /// Where to write, `-` for standard output; without it, only the plan is shown
    #[arg(short, long, value_name = "KB", value_parser = choice::path())]
    pub(in super::super) output: Option<PathBuf>,
    /// Replace KB if it exists
    #[arg(long)]
    pub(in super::super) force: bool,
    /// The format of FILE [default: by its extension, or by its content]
    #[arg(long, value_name = "FORMAT", value_parser = choice::import_format())]
    pub(in super::super) format: Option<SourceFormat>,
    /// The OSCAL catalogue whose controls FILE assesses
    #[arg(long, value_name = "FILE", value_parser = choice::path())]
    pub(in super::super) catalogue: Option<PathBuf>,
    /// Map a column or label to a field, as in Promise=claimed; `field` keeps it as a field of its own
    #[arg(long, value_name = "NAME=FIELD", help_heading = "Answers")]
    pub(in super::super) column: Vec<String>,
    /// Map a word to a status, as in 'partly met=partly-realised'; `Open*` is every unknown word that begins so, `*` is
    /// all of them
    #[arg(
        long,
        value_name = "WORD=STATUS",
        help_heading = "Answers",
        allow_hyphen_values = true
    )]
    pub(in super::super) status: Vec<String>,
    /// The aspect of claims that name none
    #[arg(long, value_name = "NAME", help_heading = "Answers")]
    pub(in super::super) aspect: Option<String>,
    /// The column that names the aspect
    #[arg(long, value_name = "NAME", help_heading = "Answers")]
    pub(in super::super) aspect_column: Option<String>,
    /// Leave this column out
    #[arg(long, value_name = "NAME", help_heading = "Answers")]
    pub(in super::super) drop: Vec<String>,
    /// The title of the knowledge base
    #[arg(long, value_name = "TEXT", help_heading = "Answers")]
    pub(in super::super) title: Option<String>,
    /// The title of the source, which every export credits
    #[arg(long, value_name = "TEXT", help_heading = "Answers")]
    pub(in super::super) source_title: Option<String>,
    /// The address of the source
    #[arg(long, value_name = "URL", help_heading = "Answers")]
    pub(in super::super) source_url: Option<String>,
    /// The sheet of a workbook; `*` for all that hold claims
    #[arg(long, value_name = "NAME", help_heading = "Answers")]
    pub(in super::super) sheet: Option<String>,
    /// Where the rows are in JSON or YAML, as /promises; `*` for every place in a list, as
    /// '/pillars/*/questions'
    #[arg(long, value_name = "POINTER", help_heading = "Answers")]
    pub(in super::super) rows: Option<String>,
    /// Read hidden rows, columns and sheets too
    #[arg(long, help_heading = "Answers")]
    pub(in super::super) with_hidden: bool,
    /// Save the answers in this file, and use them next time
    #[arg(long, value_name = "TOML", help_heading = "Answers", value_parser = choice::path())]
    pub(in super::super) plan: Option<PathBuf>,
}
