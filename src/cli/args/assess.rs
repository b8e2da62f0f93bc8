//! The arguments of `onpaper assess`.

use std::path::PathBuf;

use clap::builder::TypedValueParser;
use clap::{Args, Subcommand};

use super::super::choice;
use crate::assess::Date;
use crate::export::Format;
use crate::kb::Status;

/// `onpaper assess`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct AssessArgs {
    /// The claim, by its id
    #[arg(value_name = "ID", required = true)]
    pub(in super::super) id: Option<String>,
    /// The status here
    #[arg(long, value_name = "STATUS", value_parser = choice::status(), required_unless_present = "remove")]
    pub(in super::super) status: Option<Status>,
    /// What is seen here
    #[arg(long, value_name = "TEXT")]
    pub(in super::super) note: Option<String>,
    /// A figure from here: what it measures, a colon, its value
    #[arg(long, value_name = "MEASURE: VALUE")]
    pub(in super::super) evidence: Vec<String>,
    /// Who made the entry [default: the author of the file; of a new one, the name of the user]
    #[arg(long, value_name = "NAME")]
    pub(in super::super) by: Option<String>,
    /// Remove the entry
    #[arg(long, conflicts_with_all = ["status", "note", "evidence"])]
    pub(in super::super) remove: bool,
    /// The day of the entry [default: today]
    #[arg(long, value_name = "DATE", value_parser = date())]
    pub(in super::super) today: Option<Date>,
    /// What to do, if not to record an entry.
    #[command(subcommand)]
    pub(in super::super) command: Option<AssessCommand>,
}

/// What can be done with assessments.
#[derive(Debug, Subcommand)]
pub(in super::super) enum AssessCommand {
    /// Lists what each person sees here, most disagreement first
    List(AssessListArgs),
    /// Reports entries that no longer fit their claims, and claims without one
    Check(AssessCheckArgs),
    /// Merges assessments into one
    Merge(AssessMergeArgs),
}

/// `onpaper assess list`.
#[derive(Debug, Args)]
pub(in super::super) struct AssessListArgs {
    /// What to print
    #[arg(long, value_name = "FORMAT", value_parser = choice::report_format(), default_value = "text")]
    pub format: Format,
}

/// `onpaper assess check`.
#[derive(Debug, Args)]
pub(in super::super) struct AssessCheckArgs {
    /// How old an entry may be, in days or weeks, as in 180d or 26w
    #[arg(long, value_name = "AGE", value_parser = age)]
    pub max_age: Option<i64>,
    /// The day to count from [default: today]
    #[arg(long, value_name = "DATE", value_parser = date(), requires = "max_age")]
    pub today: Option<Date>,
    /// Ignore claims that nobody has assessed
    #[arg(long)]
    pub partial: bool,
    /// What to print
    #[arg(long, value_name = "FORMAT", value_parser = choice::report_format(), default_value = "text")]
    pub format: Format,
}

/// `onpaper assess merge`.
#[derive(Debug, Args)]
pub(in super::super) struct AssessMergeArgs {
    /// The assessments
    #[arg(value_name = "FILE", required = true, num_args = 1.., value_parser = choice::path())]
    pub files: Vec<PathBuf>,
    /// Where to write; `-` is standard output, which is the default
    #[arg(short, long, value_name = "FILE", value_parser = choice::path())]
    pub output: Option<PathBuf>,
    /// Replace FILE if it exists
    #[arg(long)]
    pub force: bool,
    /// Author of the merged assessment [default: the names of all]
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
}

fn date() -> impl TypedValueParser<Value = Date> {
    clap::builder::StringValueParser::new().try_map(|text| text.parse::<Date>())
}

/// A number of days.
fn age(text: &str) -> Result<i64, String> {
    let number = |digits: &str, of: i64| {
        let number = digits.parse::<u16>().ok();
        number.map(|number| i64::from(number) * of)
    };
    let days = match (text.strip_suffix('d'), text.strip_suffix('w')) {
        (Some(digits), _) => number(digits, 1),
        (_, Some(digits)) => number(digits, 7),
        _ => None,
    };
    days.ok_or_else(|| "write a number with d for days or w for weeks, as in 180d".to_owned())
}
