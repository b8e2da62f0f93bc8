//! The arguments, as clap reads them.

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::TypedValueParser as _;
use clap::{Args, Parser, Subcommand, ValueEnum};

use super::choice::{self, ListFormat};
use super::filter_args::FilterArgs;
use crate::export::{Format, View};
use crate::keymap::Keymap;
use crate::ui::ThemeName;

mod assess;
mod import;

pub(super) use assess::{
    AssessArgs, AssessCheckArgs, AssessCommand, AssessListArgs, AssessMergeArgs,
};
pub(super) use import::ImportArgs;

/// The variable that stands in for `--assessment`.
pub(super) const ASSESSMENT_VARIABLE: &str = "ONPAPER_ASSESSMENT";

/// What an operating model claims on paper, and what is observed in practice.
///
/// Without a command, opens the browser with QUERY in its search box. The commands do the same work
/// without the full screen.
#[derive(Debug, Default, Parser)]
#[command(name = "onpaper", bin_name = "onpaper", version, max_term_width = 100)]
pub struct Cli {
    /// Words to search for
    #[arg(value_name = "QUERY")]
    pub(super) query: Vec<String>,
    #[command(flatten)]
    pub(super) common: Common,
    #[command(flatten)]
    pub(super) filters: FilterArgs,
    #[command(flatten)]
    pub(super) browser: BrowserArgs,
    /// The command, if it is not the browser.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// What the configuration says besides: keys, and what is wrong with it.
    #[arg(skip)]
    pub(super) configured: Configured,
}

/// What a configuration says that no option does.
#[derive(Debug, Default)]
pub(super) struct Configured {
    /// The keys in force.
    pub(super) keymap: Keymap,
    /// What is wrong, in the order of the file, each with its place.
    pub(super) problems: Vec<String>,
}

/// What every command takes.
#[derive(Debug, Default, Clone, Args)]
pub(super) struct Common {
    /// Knowledge base to use: a file, a name that `onpaper library` lists, or `-` for standard input;
    /// several are used as one
    #[arg(
        long,
        global = true,
        value_name = "FILE|NAME",
        value_parser = choice::path().map(PathBuf::into_os_string),
        env = "ONPAPER_KB",
        hide_env_values = true
    )]
    pub kb: Vec<OsString>,
    /// Use all that `onpaper library` lists, and those of --kb, as one
    #[arg(long, global = true)]
    pub library: bool,
    /// Whether to colour text
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: When,
    /// Read a file even if it is larger than 1 GiB
    #[arg(long, global = true)]
    pub any_size: bool,
    /// Assessment to use: a file that says what is seen here [env: ONPAPER_ASSESSMENT]
    #[arg(long, global = true, value_name = "FILE", value_parser = choice::path())]
    pub assessment: Vec<PathBuf>,
}

/// The options of [`Common`] that have no effect with a command of this name, by their ids. The help of the
/// command does not list them, and giving one is an error.
pub(super) fn unused_options(command: &str) -> &'static [&'static str] {
    match command {
        "config" => &["any_size"],
        "check" | "import" => &["kb", "library", "assessment"],
        "library" | "new" | "schema" | "completions" | "man" => {
            &["kb", "library", "any_size", "assessment"]
        }
        _ => &[],
    }
}

/// How the browser looks.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Browser")]
pub(super) struct BrowserArgs {
    /// Colours [default: dark or light, to match the terminal's background; mono where NO_COLOR or CLICOLOR=0 says so]
    #[arg(long, value_name = "THEME", value_parser = choice::theme())]
    pub theme: Option<ThemeName>,
    /// Whether to draw with ASCII only
    #[arg(
        long,
        value_name = "WHEN",
        num_args = 0..=1,
        require_equals = true,
        default_value = "auto",
        default_missing_value = "always",
        hide_possible_values = true
    )]
    pub ascii: When,
    /// Where copied text goes: auto, osc52, tmux, off, or a command that reads it [default: auto]
    #[arg(
        long,
        value_name = "PROVIDER",
        env = "ONPAPER_CLIPBOARD",
        hide_env_values = true
    )]
    pub clipboard: Option<String>,
    /// Whether queries are remembered, true or false
    #[arg(
        long,
        value_name = "BOOL",
        env = "ONPAPER_HISTORY",
        hide_env_values = true,
        default_value = "true",
        hide_possible_values = true
    )]
    pub history: Switch,
    /// Whether the files that were browsed are remembered and offered, true or false
    #[arg(
        long,
        value_name = "BOOL",
        env = "ONPAPER_RECENT",
        hide_env_values = true,
        default_value = "true",
        hide_possible_values = true
    )]
    pub recent: Switch,
    /// Whether the browser has the mouse, true or false: without it, the terminal selects text
    #[arg(
        long,
        value_name = "BOOL",
        default_value = "true",
        hide_possible_values = true
    )]
    pub mouse: Switch,
}

/// Whether something is done.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Switch {
    /// It is.
    #[default]
    #[value(name = "true", aliases = ["on", "yes", "1"])]
    On,
    /// It is not.
    #[value(name = "false", aliases = ["off", "no", "0"])]
    Off,
}

/// A shell that has completions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    /// bash, from 3.2 on
    Bash,
    /// Elvish
    Elvish,
    /// fish
    Fish,
    /// Nushell
    #[value(alias = "nu")]
    Nushell,
    /// PowerShell
    #[value(alias = "pwsh")]
    Powershell,
    /// zsh
    Zsh,
}

/// When to colour.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    /// On a terminal, unless NO_COLOR is set or CLICOLOR=0; with CLICOLOR_FORCE, always
    #[default]
    Auto,
    /// Also into pipes and files
    Always,
    /// No colour
    Never,
}

/// What can be done without the browser.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Lists the claims and findings that match, best first
    #[command(visible_alias = "search")]
    List(ListArgs),
    /// Shows claims or findings in full
    Show(ShowArgs),
    /// Writes claims as a document: Markdown, HTML, JSON, CSV or text
    Export(ExportArgs),
    /// Counts claims by aspect, area and status
    Overview(OverviewArgs),
    /// Browses by typed lines and numbered answers, without the full screen
    #[command(visible_alias = "linear")]
    Prompt {
        /// Words to search for first
        #[arg(value_name = "QUERY")]
        query: Vec<String>,
    },
    /// Lists the knowledge bases inside the program
    Library {
        /// What to print
        #[arg(long, value_name = "FORMAT", value_parser = choice::listing_format(), default_value = "text")]
        format: Format,
    },
    /// Reports everything that is wrong with knowledge bases, and where
    Check(CheckArgs),
    /// Writes a small knowledge base to start from
    New {
        /// Where to write; the file must not exist; `-` is standard output
        #[arg(value_name = "FILE", value_parser = choice::path())]
        file: PathBuf,
    },
    /// Makes a knowledge base from a sheet or document: CSV, XLSX, Markdown, HTML, JSON
    Import(ImportArgs),
    /// Records what is seen here of a claim, in a file beside the knowledge base
    Assess(AssessArgs),
    /// Prints the configuration in force, and where each value comes from
    Config {
        /// What it prints: made while the whole command line is at hand.
        #[arg(skip)]
        listing: String,
    },
    /// Prints the JSON Schema of knowledge bases, or of assessments
    Schema {
        /// The kind of document
        #[arg(value_name = "DOCUMENT", default_value = "knowledge-base")]
        document: SchemaOf,
    },
    /// Prints completions for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Prints the manual page, of onpaper or of one command
    Man {
        /// A command
        command: Option<String>,
    },
}

/// What there is a schema of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    /// A knowledge base
    KnowledgeBase,
    /// What is seen here
    Assessment,
}

/// `onpaper list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Words to search for; without any, everything is listed
    #[arg(value_name = "QUERY")]
    pub(super) query: Vec<String>,
    /// What to print; markdown is a table of the titles
    #[arg(long, value_name = "FORMAT", value_parser = choice::list_format(), default_value = "text")]
    pub(super) format: ListFormat,
    /// List only the best N results
    #[arg(short = 'n', long, value_name = "N", value_parser = choice::count, allow_negative_numbers = true)]
    pub(super) limit: Option<NonZeroUsize>,
    /// Only results that have every word
    #[arg(long)]
    pub(super) all: bool,
    /// Explain each result: how every word matched, and how much that counts
    #[arg(long, conflicts_with = "format")]
    pub(super) explain: bool,
    #[command(flatten)]
    pub(super) filters: FilterArgs,
}

/// `onpaper show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// Ids of claims or findings, as `onpaper list --format ids` prints them
    #[arg(value_name = "ID", required = true)]
    pub(super) ids: Vec<String>,
    /// What to print
    #[arg(long, value_name = "FORMAT", value_parser = choice::shown_format(), default_value = "text")]
    pub(super) format: Format,
}

/// `onpaper export`.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// Words to search for; without any, everything is exported
    #[arg(value_name = "QUERY")]
    pub(super) query: Vec<String>,
    /// Only the claims and findings with these ids
    #[arg(long, value_name = "ID", num_args = 1.., conflicts_with = "query")]
    pub(super) id: Vec<String>,
    /// Only results that have every word
    #[arg(long, conflicts_with = "id")]
    pub(super) all: bool,
    /// How a Markdown document lays claims out [default: sections]
    #[arg(long, value_name = "VIEW", value_parser = choice::view())]
    pub(super) view: Option<View>,
    /// What to write [default: by the extension of FILE, else markdown]
    #[arg(long, value_name = "FORMAT", value_parser = choice::format())]
    pub(super) format: Option<Format>,
    /// Where to write; `-` is standard output, which is the default
    #[arg(short, long, value_name = "FILE", value_parser = choice::path())]
    pub(super) output: Option<PathBuf>,
    /// Replace FILE if it exists
    #[arg(long)]
    pub(super) force: bool,
    /// Start a Markdown document with a block of YAML
    #[arg(long)]
    pub(super) front_matter: bool,
    /// Write Markdown that can be imported again: with ids, versions, tags and aliases
    #[arg(long, alias = "record")]
    pub(super) for_import: bool,
    /// The program that CSV is for
    #[arg(long, value_name = "READER", value_enum)]
    pub(super) csv: Option<CsvReader>,
    /// The separator of CSV cells: one character, or `tab`
    #[arg(long, value_name = "CHARACTER", value_parser = choice::delimiter)]
    pub(super) delimiter: Option<u8>,
    #[command(flatten)]
    pub(super) filters: FilterArgs,
}

/// Whom a sheet is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum CsvReader {
    /// Any program (RFC 4180), the default: cells that look like formulas get an apostrophe in front
    Rfc,
    /// Excel: with a byte order mark, without which it misreads UTF-8
    Excel,
    /// Programs that run no formulas: without apostrophes
    Data,
}

/// `onpaper check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Knowledge bases; `-` is standard input
    #[arg(value_name = "FILE", required = true, value_parser = choice::path())]
    pub(super) files: Vec<PathBuf>,
    /// What to print
    #[arg(long, value_name = "FORMAT", value_parser = choice::report_format(), default_value = "text")]
    pub(super) format: Format,
}

/// `onpaper overview`.
#[derive(Debug, Args)]
pub struct OverviewArgs {
    /// Words to search for; without any, everything is counted
    #[arg(value_name = "QUERY")]
    pub(super) query: Vec<String>,
    /// What to print
    #[arg(long, value_name = "FORMAT", value_parser = choice::counts_format(), default_value = "text")]
    pub(super) format: Format,
    #[command(flatten)]
    pub(super) filters: FilterArgs,
}
