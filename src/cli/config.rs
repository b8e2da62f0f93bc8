//! The configuration file: options of the command line, and key bindings.
//!
//! There is no list of settings: each key is named like a clap option, those of a command are in a table
//! of its name, and clap's parser of the option checks the value. The file sets the default of an option,
//! so environment variables and the command line take precedence. Errors are reported, and the rest of
//! the file applies.

mod listing;

use std::ffi::OsString;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use clap::error::{ContextKind, ContextValue};
use clap::{Arg, ArgAction, Command};
use etcetera::BaseStrategy as _;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::args::Configured;
use super::choice;
use super::knowledge::variable_assessments;
use crate::file::expanded;
use crate::kb::{quoted, sanitise, sort_by_key, suggestion};
use crate::keymap::{self, Key, KeyConflict, Keymap, Rebinding};
use crate::tui::user_directories;

/// The variable that names another file; if it is empty, no file is read.
pub(super) const VARIABLE: &str = "ONPAPER_CONFIG";

/// The largest file that is read, in bytes.
const MAX_FILE_BYTES: u64 = 1 << 20;

/// The most names that an error lists as expected.
const MAX_LISTED: usize = 15;

const KEYS: &str = "keys";

/// Options that make sense for a single run only: as a default they would do harm sooner or later.
const SINGLE_RUN_OPTIONS: [&str; 9] = [
    "id", "explain", "output", "force", "note", "evidence", "remove", "today", "status",
];

#[derive(Debug, Default)]
pub(super) struct Config {
    /// The file's path, whether it exists or not; `None` if the platform has no place for it.
    path: Option<PathBuf>,
    settings: Vec<Setting>,
    rebindings: Vec<(Rebinding, Range<usize>)>,
    keymap: Keymap,
    /// The errors, each with its position in the message, and its byte offset in the file.
    problems: Vec<(usize, String)>,
    text: String,
}

/// The values that the file sets for an option.
#[derive(Debug)]
struct Setting {
    /// The path of subcommands that the option belongs to, outermost first.
    command: Vec<String>,
    id: String,
    values: Vec<String>,
    place: Range<usize>,
}

/// Returns the path of the file, if the platform has a place for it.
fn file_path() -> Option<PathBuf> {
    match env::var_os(VARIABLE) {
        Some(path) if path.is_empty() => None,
        Some(path) => Some(choice::home_expanded(path.into())),
        None => Some(user_directories()?.config_dir().join("onpaper/config.toml")),
    }
}

/// Whether there is no file to read.
pub(super) fn is_missing() -> bool {
    file_path().is_none_or(|path| fs::metadata(path).is_err_and(|error| is_not_found(&error)))
}

fn is_not_found(error: &io::Error) -> bool {
    use io::ErrorKind::{NotADirectory, NotFound};
    matches!(error.kind(), NotFound | NotADirectory)
}

fn text_of(path: &Path) -> Result<String, String> {
    let file = match fs::metadata(path) {
        Ok(file) => file,
        // A file named by the variable must exist.
        Err(error) if is_not_found(&error) && env::var_os(VARIABLE).is_none() => {
            return Ok(String::new());
        }
        Err(error) => return Err(format!("cannot be read: {error}")),
    };
    if !file.is_file() {
        return Err("is not a file".to_owned());
    }
    if file.len() > MAX_FILE_BYTES {
        return Err("is larger than 1 MiB, which is too large for a configuration".to_owned());
    }
    let bytes = fs::read(path).map_err(|error| format!("cannot be read: {error}"))?;
    String::from_utf8(bytes).map_err(|_| "is not text in UTF-8".to_owned())
}

impl Config {
    /// Reads the file, if it exists, for this command line.
    pub(super) fn read(command: &Command) -> Self {
        let mut config = Self {
            path: file_path(),
            ..Self::default()
        };
        let Some(path) = &config.path else {
            return config;
        };
        match text_of(path) {
            Ok(text) => config.text = text,
            Err(why) => {
                let path = sanitise::path(path);
                config.problems.push((0, format!("{path} {why}")));
            }
        }
        if !config.text.is_empty() {
            config.parse(command);
        }
        config
    }

    fn parse(&mut self, command: &Command) {
        let text = std::mem::take(&mut self.text);
        let (table, errors) = DeTable::parse_recoverable(&text);
        self.text.clone_from(&text);
        for error in errors {
            self.problem(error.span().unwrap_or(0..0), error.message());
        }
        self.parse_table(command, &mut Vec::new(), table.get_ref());
        let rebindings = self.rebindings.iter().map(|(one, _)| one.clone());
        let rebindings: Vec<_> = rebindings.collect();
        let (keymap, conflicts) = Keymap::with(&rebindings);
        self.keymap = keymap;
        for (at, key, why) in conflicts {
            let (Rebinding { name, .. }, place) = self.rebindings[at].clone();
            self.problem(place, &conflict_message(&name, key, &why));
        }
        sort_by_key(&mut self.problems, Clone::clone);
    }

    /// Reads the keys of a table for the command at `path`.
    fn parse_table(&mut self, command: &Command, path: &mut Vec<String>, table: &DeTable<'_>) {
        for (name, value) in table {
            let place = name.span();
            let name = &**name.get_ref();
            match value.get_ref() {
                DeValue::Table(keys) if name == KEYS && path.is_empty() => self.parse_keys(keys),
                DeValue::Table(inner) => match tables(command).find(|one| one.get_name() == name) {
                    Some(command) => {
                        path.push(command.get_name().to_owned());
                        self.parse_table(command, path, inner);
                        path.pop();
                    }
                    None => {
                        let keys = path.is_empty().then_some(KEYS);
                        let known = tables(command).map(Command::get_name).chain(keys);
                        self.unknown(place, name, "table", known.collect());
                    }
                },
                _ => match settable(command).find(|one| is_called(one, name)) {
                    Some(argument) => self.parse_value(argument, path, place, value),
                    None => self.unknown(place, name, "setting", names(command)),
                },
            }
        }
    }

    fn parse_value(
        &mut self,
        argument: &Arg,
        path: &[String],
        place: Range<usize>,
        value: &Spanned<DeValue<'_>>,
    ) {
        let name = argument.get_long().unwrap_or_default();
        let is_flag = matches!(argument.get_action(), ArgAction::SetTrue);
        let values = match (value.get_ref(), argument.get_action()) {
            (DeValue::Boolean(value), _) => Ok(vec![value.to_string()]),
            (_, ArgAction::SetTrue) => Err("true or false"),
            (DeValue::Array(all), ArgAction::Append) => {
                let all = all.iter().map(|one| scalar(one.get_ref()));
                all.collect::<Option<_>>().ok_or("a list of texts")
            }
            (one, _) => scalar(one).map(|text| vec![text]).ok_or("a text"),
        };
        let wrong = match values {
            Err(expected) => {
                let found = value.get_ref().type_str();
                Some(format!(
                    "found a value of type {found}, expected {expected}"
                ))
            }
            Ok(values) => {
                let home = env::home_dir();
                let values = values.iter().map(|one| expanded(one, home.as_deref()));
                let values = values.map(|path| path.to_string_lossy().into_owned());
                let values: Vec<_> = values.collect();
                let wrong = values.iter().filter(|_| !is_flag);
                let wrong = wrong.filter_map(|one| value_error(argument, one)).next();
                if wrong.is_none() {
                    self.settings.push(Setting {
                        command: path.to_vec(),
                        id: argument.get_id().to_string(),
                        values,
                        place,
                    });
                }
                wrong
            }
        };
        if let Some(wrong) = wrong {
            self.problem(value.span(), &format!("{name}: {wrong}"));
        }
    }

    fn parse_keys(&mut self, table: &DeTable<'_>) {
        for (name, value) in table {
            let command = &**name.get_ref();
            if !keymap::names().contains(&command) {
                self.unknown(name.span(), command, "command", keymap::names());
                continue;
            }
            let texts = match value.get_ref() {
                DeValue::Array(all) => all.iter().collect(),
                _ => vec![value],
            };
            let key = |one: &Spanned<DeValue<'_>>| {
                let text = one.get_ref().as_str();
                text.and_then(|text| text.parse::<Key>().ok())
                    .ok_or_else(|| one.span())
            };
            match texts.into_iter().map(key).collect::<Result<_, _>>() {
                Ok(keys) => {
                    let name = command.to_owned();
                    self.rebindings
                        .push((Rebinding { name, keys }, value.span()));
                }
                Err(place) => {
                    let found = sanitise::line(&self.text[place.clone()]).into_owned();
                    let wrong = format!(
                        "{command}: found {found}, expected a key, such as \"c\", \"ctrl-g\", \"F5\", \
                         \"space\", \"pgdn\", or a list of them"
                    );
                    self.problem(place, &wrong);
                }
            }
        }
    }

    fn unknown(&mut self, place: Range<usize>, name: &str, what: &str, known: Vec<&str>) {
        let meant = match suggestion(name, known.iter().copied()) {
            Some(meant) => format!("did you mean {meant}?"),
            None if known.len() > MAX_LISTED => "`onpaper config` lists them".to_owned(),
            None => format!("expected one of: {}", known.join(", ")),
        };
        self.problem(place, &format!("unknown {what} {}; {meant}", quoted(name)));
    }

    fn problem(&mut self, place: Range<usize>, what: &str) {
        let what = format!("{}: {}", self.position(&place), sanitise::line(what));
        self.problems.push((place.start, what));
    }

    /// Returns a position as file, line and column, counted from 1.
    fn position(&self, place: &Range<usize>) -> String {
        let before = self.text.get(..place.start).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        let column = line.chars().count() + 1;
        format!("{}:{}:{column}", self.file(), self.line(place))
    }

    fn line(&self, place: &Range<usize>) -> usize {
        let before = self.text.get(..place.start).unwrap_or_default();
        before.matches('\n').count() + 1
    }

    fn file(&self) -> String {
        let path = self.path.as_deref().unwrap_or(Path::new(""));
        sanitise::path(path)
    }

    /// Returns what sets no default of an option: the key bindings and the errors.
    pub(super) fn into_configured(self) -> Configured {
        let problems = self.problems.into_iter().map(|(_, problem)| problem);
        Configured {
            keymap: self.keymap,
            problems: problems.collect(),
        }
    }

    /// Returns the command line with the file's values as defaults. The values are leaked, as clap
    /// requires them to be static.
    pub(super) fn apply_to(&self, mut command: Command) -> Command {
        // The variable for assessments takes precedence, but clap does not know it, as it lists several files.
        let is_overridden =
            |one: &Setting| one.id == "assessment" && !variable_assessments().is_empty();
        for setting in self.settings.iter().filter(|one| !is_overridden(one)) {
            let values = setting.values.iter().map(|value| &*value.clone().leak());
            let values: Vec<&'static str> = values.collect();
            command = at(command, &setting.command, &|command| {
                let values = values.clone();
                command.mut_arg(&setting.id, |argument| argument.default_values(values))
            });
        }
        command
    }
}

/// Applies a change to the subcommand at the path.
fn at(command: Command, path: &[String], change: &dyn Fn(Command) -> Command) -> Command {
    match path.split_first() {
        None => change(command),
        Some((name, rest)) => command.mut_subcommand(name, |command| at(command, rest, change)),
    }
}

/// Returns the options of a command that the file can set.
fn settable(command: &Command) -> impl Iterator<Item = &Arg> {
    let is_occasional = |one: &&Arg| {
        SINGLE_RUN_OPTIONS.contains(&one.get_id().as_str())
            || matches!(one.get_help_heading(), Some("Filters" | "Answers"))
            || matches!(
                one.get_action(),
                ArgAction::Help | ArgAction::HelpShort | ArgAction::HelpLong | ArgAction::Version
            )
    };
    let options = command
        .get_arguments()
        .filter(|one| one.get_long().is_some());
    options.filter(move |one| !is_occasional(one) && !one.is_hide_set())
}

fn names(command: &Command) -> Vec<&str> {
    settable(command).filter_map(Arg::get_long).collect()
}

/// Returns the subcommands that have a table within their command's; one named like an option cannot, as
/// the keys would collide.
fn tables(command: &Command) -> impl Iterator<Item = &Command> {
    let is_option =
        |one: &Command| settable(command).any(|option| option.get_long() == Some(one.get_name()));
    let has_any = |one: &Command| settable(one).next().is_some() || one.has_subcommands();
    let commands = command.get_subcommands();
    commands.filter(move |one| has_any(one) && !is_option(one))
}

fn scalar(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) => Some(number.as_str().to_owned()),
        _ => None,
    }
}

/// Returns clap's error for a value of an option, or `None` if it is valid.
fn value_error(argument: &Arg, value: &str) -> Option<String> {
    let name = argument.get_long().unwrap_or_default();
    let alone = Arg::new("value").long(name.to_owned().leak() as &'static str);
    let alone = alone
        .value_parser(argument.get_value_parser().clone())
        .ignore_case(argument.is_ignore_case_set());
    let command = Command::new("config").no_binary_name(true).arg(alone);
    let error = command
        .try_get_matches_from([OsString::from(format!("--{name}={value}"))])
        .err()?;
    let one = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => texts.first().cloned(),
        _ => None,
    };
    let expected = match error.get(ContextKind::ValidValue) {
        Some(ContextValue::Strings(all)) => format!("expected {}", all.join(", ")),
        _ => {
            std::error::Error::source(&error).map_or("not expected".to_owned(), ToString::to_string)
        }
    };
    let meant = one(ContextKind::SuggestedValue);
    let meant = meant.map_or(String::new(), |meant| format!("; did you mean {meant}?"));
    Some(format!("found {}, {expected}{meant}", quoted(value)))
}

/// Returns the message on why a command keeps its default keys.
fn conflict_message(name: &str, key: Key, why: &KeyConflict) -> String {
    let key = key.name();
    match why {
        KeyConflict::Taken(other) => format!(
            "{name}: {key} is the key of {other}, so {name} keeps its own; give {other} another key, or [] \
             for none"
        ),
        KeyConflict::Fixed(does) => {
            format!("{name}: {key} is reserved ({does}), so {name} keeps its own key")
        }
        KeyConflict::Typed => format!(
            "{name}: {key} is needed for typing text, so {name} keeps its own key; use one with ctrl-, \
             or F1 to F12"
        ),
    }
}

/// Whether this is a present or former name of the option.
fn is_called(option: &Arg, name: &str) -> bool {
    let former = option.get_all_aliases().unwrap_or_default();
    option.get_long() == Some(name) || former.contains(&name)
}
