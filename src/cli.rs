//! The command line: what can be asked, and one function a command.
//!
//! Owns arguments and their help, what goes to standard output and what to standard error, colour
//! and width, and exit codes, which are grep's: 0 done or found, 1 nothing matched, 2 wrong. Data goes
//! to standard output, messages to standard error. Does not own the browser: [`browse()`] says what it
//! opens with.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::parser::ValueSource;
use clap::{ArgMatches, CommandFactory, FromArgMatches};

mod args;
mod assess;
mod browse;
mod check;
mod choice;
mod complete;
mod config;
mod console;
mod export;
mod filter_args;
mod generate;
mod help;
mod ids;
mod import;
mod knowledge;
mod library;
mod list;
mod man;
mod new;
mod overview;
mod prompt;
mod selection;
mod shell;
mod show;
mod streams;
mod styled;
mod terminal_env;

use args::{CLIPBOARD_VARIABLE, HISTORY_VARIABLE, KB_VARIABLE, RECENT_VARIABLE, UNUSED_OPTIONS};
pub use args::{Cli, Command};
pub use browse::browse;
use config::Config;
pub use console::Console;
pub use terminal_env::charset_of;

/// How a command ended that went well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Done, or found.
    Done,
    /// Nothing matched, which was said on standard error.
    NothingMatched,
    /// A check did not hold, which was said on standard output.
    Failed,
    /// Something is wrong with the data, which was said on standard output.
    Wrong,
}

/// What came of a command.
pub type CommandResult = anyhow::Result<Outcome>;

/// What the arguments ask for.
#[derive(Debug)]
pub enum Parsed {
    /// A command, or the browser.
    Run(Box<Cli>),
    /// Text that clap made: help or the version.
    Print(String),
}

/// The options that a variable can stand in for.
const VARIABLES: [(&str, &str); 4] = [
    ("kb", KB_VARIABLE),
    ("clipboard", CLIPBOARD_VARIABLE),
    ("history", HISTORY_VARIABLE),
    ("recent", RECENT_VARIABLE),
];

/// Reads the arguments of the process, its name first.
///
/// # Errors
///
/// When they cannot be parsed. The message says what is expected.
pub fn parse(arguments: impl Iterator<Item = OsString>) -> anyhow::Result<Parsed> {
    let arguments: Vec<_> = arguments.collect();
    // Without arguments there is nothing to parse. Not starting clap for that saves time.
    let is_set = |(_, name): &(&str, &str)| std::env::var_os(name).is_some();
    if arguments.len() == 1 && !VARIABLES.iter().any(is_set) && config::is_missing() {
        return Ok(Parsed::Run(Box::default()));
    }
    if let Some(shell) = std::env::var_os(complete::VARIABLE) {
        let answer = complete::answer(&shell, &arguments, command());
        return Ok(Parsed::Print(answer));
    }
    match read(arguments) {
        Ok(cli) => Ok(Parsed::Run(Box::new(cli))),
        Err(error) if error.use_stderr() => Err(usage(&error)),
        Err(help) => Ok(Parsed::Print(help.to_string())),
    }
}

fn read(arguments: Vec<OsString>) -> Result<Cli, clap::Error> {
    let plain = command();
    let config = Config::read(&plain);
    let mut command = config.applied(plain.clone());
    let matches = match command.try_get_matches_from_mut(&arguments) {
        Ok(matches) => matches,
        Err(error) => return Err(unknown(&mut command, &arguments, error)),
    };
    if let Some((name, own)) = matches.subcommand()
        && let Some(option) = stray(&command, &matches, name, own)
    {
        return Err(has_no_effect(&mut command, name, &option));
    }
    let mut cli = Cli::from_arg_matches(&matches)?;
    match (&mut cli.command, matches.subcommand()) {
        (Some(Command::Config(listing)), _) => listing.text = config.shown(&plain, &matches),
        (Some(Command::Export(export)), Some((_, own))) => {
            let is_typed = |id: &str| own.value_source(id) == Some(ValueSource::CommandLine);
            export.leave_out_what_does_not_fit(is_typed);
        }
        _ => {}
    }
    cli.configured = config.rest();
    Ok(cli)
}

/// The first option on the command line that has no effect with the command of this name, whose own
/// matches are `own`.
fn stray(
    command: &clap::Command,
    matches: &ArgMatches,
    name: &str,
    own: &ArgMatches,
) -> Option<String> {
    // An option from an environment variable is meant for every command, so it is no mistake.
    let typed =
        |matches: &ArgMatches, id: &str| matches.value_source(id) == Some(ValueSource::CommandLine);
    let is_taken = |id: &str| {
        let command = command.find_subcommand(name);
        command.is_some_and(|command| command.get_arguments().any(|one| one.get_id() == id))
    };
    let passed = unused_options(name)
        .iter()
        .copied()
        .find(|id| typed(own, id));
    if name == "config" {
        return passed.map(long);
    }
    // Options before the command belong to the browser, unless the command has the same ones.
    let options = command.get_arguments().filter(|one| !one.is_global_set());
    let options = options.filter(|one| one.get_long().is_some());
    let mut before = options.map(|one| one.get_id().as_str());
    let id = passed.or_else(|| before.find(|id| typed(matches, id) && !is_taken(id)))?;
    Some(long(id))
}

/// The option as it is typed.
fn long(id: &str) -> String {
    format!("--{}", id.replace('_', "-"))
}

/// Says of an unknown option that another command has it, if one does.
fn unknown(command: &mut clap::Command, arguments: &[OsString], error: clap::Error) -> clap::Error {
    let option = match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::String(option)) if error.kind() == ErrorKind::UnknownArgument => option,
        _ => return error,
    };
    let long = |one: &clap::Arg| one.get_long() == option.strip_prefix("--");
    let mut words = arguments.iter().skip(1).filter_map(|word| word.to_str());
    let name = words.find_map(|word| command.find_subcommand(word));
    let name = name.map(|command| command.get_name().to_owned());
    match name.filter(|_| option.starts_with("--") && command.get_arguments().any(long)) {
        Some(name) => has_no_effect(command, &name, option),
        None => error,
    }
}

fn has_no_effect(command: &mut clap::Command, name: &str, option: &str) -> clap::Error {
    let message = format!("{option} has no effect with `onpaper {name}`");
    let command = command.find_subcommand_mut(name);
    command.map_or_else(
        || clap::Error::raw(ErrorKind::ArgumentConflict, &message),
        |command| command.error(ErrorKind::ArgumentConflict, &message),
    )
}

/// The command line as clap knows it. Options without effect are hidden from the help of a command.
fn command() -> clap::Command {
    let mut command = Cli::command();
    // Many people set a variable to nothing in order to unset it.
    for (id, variable) in VARIABLES {
        if std::env::var_os(variable).is_some_and(|value| value.is_empty()) {
            command = command.mut_arg(id, |argument| argument.env(None));
        }
    }
    for (name, ids) in UNUSED_OPTIONS {
        let all = command.get_arguments();
        let hidden = all.filter(|argument| ids.contains(&argument.get_id().as_str()));
        let hidden: Vec<_> = hidden.map(|argument| argument.clone().hide(true)).collect();
        command = command.mut_subcommand(name, |command| command.args(hidden));
    }
    command
}

/// The ids of the options that have no effect with this command.
fn unused_options(command: &str) -> &'static [&'static str] {
    let mut unused_options = UNUSED_OPTIONS.iter();
    let ids = unused_options.find(|(name, _)| *name == command);
    ids.map_or(&[], |(_, ids)| ids)
}

/// Clap's message without its own `error: `, as [`Console::conclude`] writes `onpaper: `.
fn usage(error: &clap::Error) -> anyhow::Error {
    let message = error.to_string();
    let message = message.strip_prefix("error: ").unwrap_or(&message);
    anyhow::anyhow!("{}", message.trim_end())
}

/// Does what a command asks.
///
/// # Errors
///
/// When the knowledge base, an argument or the output is wrong. A closed pipe is one as well;
/// [`Console::conclude`] makes it a quiet end.
pub fn run(cli: &Cli, command: &Command, console: &mut Console<'_>) -> CommandResult {
    cli.filters.refuse("goes after the command")?;
    for problem in &cli.configured.problems {
        console.warn(problem);
    }
    match command {
        Command::List(list) => list::run(&cli.common, list, console),
        Command::Show(show) => show::run(&cli.common, show, console),
        Command::Export(export) => export::run(&cli.common, export, console),
        Command::Overview(overview) => overview::run(&cli.common, overview, console),
        Command::Prompt(arguments) => prompt::run(&cli.common, arguments, console),
        Command::Library(library) => self::library::run(library, console),
        Command::Check(check) => check::run(check, cli.common.any_size, console),
        Command::New(new) => new::run(new, console),
        Command::Import(import) => import::run(import, cli.common.any_size, console),
        Command::Assess(assess) => assess::run(&cli.common, assess, console),
        Command::Config(listing) => {
            console.write(&listing.text)?;
            Ok(match cli.configured.problems.is_empty() {
                true => Outcome::Done,
                false => Outcome::Wrong,
            })
        }
        Command::Schema { document } => generate::schema(*document, console),
        Command::Completions { shell } => {
            let program = std::env::args_os().next().unwrap_or_default();
            generate::completions(*shell, &program, console)
        }
        Command::Man { command } => generate::man(self::command(), command.as_deref(), console),
    }
}
