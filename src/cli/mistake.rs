//! What is said of arguments that clap does not know: besides its own message, what was probably meant.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};
use strum::VariantArray as _;

use crate::export;
use crate::kb::{Status, sanitise, suggestion};

/// Adds to an error about an argument what was probably meant.
pub(super) fn explain(command: &mut Command, arguments: &[OsString], mut error: Error) -> Error {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        _ => None,
    };
    if let Some(word) = text(ContextKind::InvalidSubcommand)
        && error.kind() == ErrorKind::ArgumentConflict
    {
        return explain_second(command, &word, &error);
    }
    let value = text(ContextKind::InvalidValue);
    let Some(option) = text(ContextKind::InvalidArg) else {
        return error;
    };
    match error.kind() {
        ErrorKind::InvalidValue => {
            if let Some(variable) = variable_of(command, arguments, &option) {
                error.insert(ContextKind::InvalidArg, ContextValue::String(variable));
            }
            let format = value.filter(|_| option.starts_with("--format "));
            if let Some(way) = format.and_then(|format| export::unsupported_format(&format)) {
                error.remove(ContextKind::SuggestedValue);
                error.insert(ContextKind::Suggested, tip(way));
            }
            error
        }
        ErrorKind::UnknownArgument => explain_unknown(command, arguments, &option, error),
        _ => error,
    }
}

fn tip(text: String) -> ContextValue {
    ContextValue::StyledStrs(vec![text.into()])
}

/// A second word after `onpaper assess`, which clap takes for a command.
fn explain_second(command: &Command, word: &str, error: &Error) -> Error {
    let names = Status::VARIANTS.iter().map(|status| status.word());
    let way = match suggestion(word, names) {
        Some(status) => format!("a status follows --status: --status {status}"),
        None => "an entry is about one claim: onpaper assess ID, with --status STATUS or --remove"
            .to_owned(),
    };
    let mut told = Error::new(ErrorKind::UnknownArgument).with_cmd(command);
    let word = ContextValue::String(word.to_owned());
    told.insert(ContextKind::InvalidArg, word);
    told.insert(ContextKind::Suggested, tip(way));
    if let Some(usage) = error.get(ContextKind::Usage) {
        told.insert(ContextKind::Usage, usage.clone());
    }
    told
}

/// The environment variable that the value of an option comes from.
fn variable_of(command: &Command, arguments: &[OsString], option: &str) -> Option<String> {
    let name = option.split(' ').next()?;
    let is_typed = |word: &OsString| word.to_string_lossy().starts_with(name);
    if arguments.iter().any(is_typed) {
        return None;
    }
    let mut known = command.get_arguments();
    let argument = known.find(|one| one.to_string() == option)?;
    Some(argument.get_env()?.to_string_lossy().into_owned())
}

fn explain_unknown(
    command: &mut Command,
    arguments: &[OsString],
    option: &str,
    mut error: Error,
) -> Error {
    let words = arguments.iter().skip(1).filter_map(|word| word.to_str());
    let words: Vec<_> = words.collect();
    let (mut own, mut path) = (&*command, Vec::new());
    for word in &words {
        if let Some(named) = own.find_subcommand(word) {
            path.push(named.get_name());
            own = named;
        }
    }
    let path = path.join(" ");
    let is_of_others = || {
        let long = option.strip_prefix("--");
        long.is_some() && command.get_arguments().any(|one| one.get_long() == long)
    };
    if path.is_empty()
        && let Some(meant) = words.first().and_then(|word| meant_command(command, word))
    {
        let meant = ContextValue::Strings(vec![meant]);
        error.remove(ContextKind::Suggested);
        error.insert(ContextKind::SuggestedSubcommand, meant);
    } else if let Some(hint) = hint(own, &path, &words, option) {
        error.remove(ContextKind::SuggestedArg);
        error.insert(ContextKind::Suggested, tip(hint));
    } else if !path.is_empty() && is_of_others() {
        return has_no_effect(command, &path, option);
    }
    error
}

/// How to write what an option that the command does not have was probably meant to be: a word that a query
/// leaves out, a file of assessments, or a format. `path` is the name of the command.
fn hint(command: &Command, path: &str, words: &[&str], option: &str) -> Option<String> {
    let Some(name) = option.strip_prefix("--") else {
        let has_query = command.get_arguments().any(|one| one.get_id() == "query");
        return match option.strip_prefix('-') {
            // Of `-word`, each letter is read as an option.
            Some(letter) if has_query => {
                let at = words.iter().position(|word| is_denied(word, letter))?;
                let word = match words[at].contains(' ') {
                    true => sanitise::shell_word(words[at]),
                    false => words[at].to_owned(),
                };
                let before = at.checked_sub(1).map(|before| words[before]);
                let before = before.filter(|before| takes_value(command, before));
                Some(match before {
                    Some(option) => format!("a value with a hyphen follows `=`: {option}={word}"),
                    None => format!("what follows `--` is the query: -- {word}"),
                })
            }
            None if path.starts_with("assess") => Some(format!(
                "a file of assessments follows --assessment: --assessment {option}"
            )),
            _ => None,
        };
    };
    let mut arguments = command.get_arguments();
    let formats = arguments.find(|one| one.get_id() == "format");
    let formats = formats.map_or(Vec::new(), Arg::get_possible_values);
    let is_format = formats.iter().any(|one| one.matches(name, false));
    is_format.then(|| format!("a format follows --format: --format {name}"))
}

/// Whether this is the name of an option that takes a value.
fn takes_value(command: &Command, option: &str) -> bool {
    command.get_arguments().any(|one| {
        let long = one.get_long().map(|long| format!("--{long}"));
        let short = one.get_short().map(|short| format!("-{short}"));
        one.get_action().takes_values() && [long, short].iter().flatten().any(|name| name == option)
    })
}

/// Whether this is `-word` with that letter.
fn is_denied(word: &str, letter: &str) -> bool {
    let letters = word.strip_prefix('-').filter(|word| !word.starts_with('-'));
    letters.is_some_and(|word| word.contains(letter))
}

/// The name of the command that a word nearly is.
pub(super) fn meant_command(command: &Command, word: &str) -> Option<String> {
    let names = command.get_subcommands().map(Command::get_name);
    suggestion(word, names).map(str::to_owned)
}

/// `path` is the name of the command, after that of the one before it: `assess list`.
pub(super) fn has_no_effect(command: &mut Command, path: &str, option: &str) -> Error {
    let message = format!("{option} has no effect with `onpaper {path}`");
    let named = path
        .split(' ')
        .try_fold(command, |command, name| command.find_subcommand_mut(name));
    named.map_or_else(
        || Error::raw(ErrorKind::ArgumentConflict, &message),
        |command| command.error(ErrorKind::ArgumentConflict, &message),
    )
}
