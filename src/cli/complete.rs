//! Shell completion: commands and options as clap knows them, and values from the knowledge base named on
//! the command line.
//!
//! The shell runs the program with [`VARIABLE`] set and the words so far after `--`, as the scripts in
//! `data/completions` do. The output has one line for each candidate, with its description after a tab.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::sync::{Arc, OnceLock};

use clap::{Arg, Command, ValueHint};
use clap_complete::engine::{
    ArgValueCandidates, ArgValueCompleter, CompletionCandidate as Candidate, PathCompleter,
    ValueCompleter, complete,
};

use super::args::Common;
use super::filter_args::FACET;
use super::knowledge;
use crate::file::expanded;
use crate::import::SourceFormat;
use crate::kb::load::{BUILT_IN, Progress, Source};
use crate::kb::{ExtraFields, KnowledgeBase};
use crate::search::{Facet, FacetTable, Filters, Results};

/// The variable by which a shell requests completions; its value is the name of the shell.
pub(super) const VARIABLE: &str = "_ONPAPER_COMPLETE";

/// The largest file, in bytes, that is read while the user waits for a completion.
const MAX_FILE_BYTES: u64 = 64 << 20;

/// A command line up to the cursor.
#[derive(Debug, PartialEq, Eq)]
struct Typed {
    /// The words, without shell quoting; the last may be empty.
    words: Vec<String>,
    /// How much of the last word, in bytes, the shell keeps; candidates are output without it.
    kept: usize,
}

/// How a candidate is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quoting {
    /// By the shell.
    Shell,
    /// By backslashes.
    Backslash,
    /// Between single quotes, the first of which was typed.
    Single,
    /// Between double quotes, the first of which was typed.
    Double,
}

/// The tag of candidates that are file names.
const FILE_NAME: &str = "file";

/// Returns the completions for a shell, given the arguments of the process.
pub(super) fn answer(shell: &OsStr, arguments: &[OsString], command: Command) -> String {
    let words = arguments.iter().skip(2);
    let words: Vec<_> = words
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    let mut quoting = Quoting::of(shell, &words);
    let Typed { words, kept } = Typed::of(shell, words);
    let values = Arc::new(Values::new(&words, &command));
    let mut command = with_values(command, &values);
    let last = words.last().cloned().unwrap_or_default();
    let index = words.len().saturating_sub(1);
    let words = words.into_iter().map(OsString::from).collect();
    let directory = std::env::current_dir().ok();
    let found = complete(&mut command, words, index, directory.as_deref()).unwrap_or_default();
    let is_file = |one: &Candidate| {
        one.get_tag()
            .is_some_and(|tag| tag.to_string() == FILE_NAME)
    };
    let header = if quoting != Quoting::Shell && found.iter().any(is_file) {
        quoting = Quoting::Shell;
        FILE_NAMES_FOLLOW
    } else {
        ""
    };
    let lines = found.iter().filter_map(|one| line(one, kept, quoting));
    let mut lines: Vec<_> = lines.collect();
    // Options are offered if one is begun, or if nothing else can follow.
    let is_option =
        |line: &String| line.starts_with('-') && !matches!(line.as_bytes()[1], b'\t' | b'\n');
    if !last.starts_with('-') && !lines.iter().all(is_option) {
        lines.retain(|line| !is_option(line));
    }
    header.to_owned() + &lines.concat()
}

/// Tells bash that file names follow: it quotes those itself, lists them without their directories, and
/// adds no blank to a directory.
const FILE_NAMES_FOLLOW: &str = "/\n";

fn line(candidate: &Candidate, kept: usize, quoting: Quoting) -> Option<String> {
    // A hidden option has no effect with the command.
    let is_option = candidate.get_id().is_some();
    let value = candidate.get_value().to_str()?.get(kept..)?;
    if (candidate.is_hide_set() && is_option) || value == "." || value.contains(char::is_control) {
        return None;
    }
    let value = quoting.quoted(value);
    let help = candidate.get_help().map(ToString::to_string);
    let help = help.as_deref().and_then(|help| help.lines().next());
    Some(help.map_or_else(|| format!("{value}\n"), |help| format!("{value}\t{help}\n")))
}

impl Quoting {
    /// Bash's word up to the cursor is the last but one, with its open quote.
    fn of(shell: &OsStr, words: &[String]) -> Self {
        let word = words.iter().rev().nth(1);
        match word.and_then(|word| word.chars().next()) {
            _ if shell != "bash" => Self::Shell,
            Some('\'') => Self::Single,
            Some('"') => Self::Double,
            _ => Self::Backslash,
        }
    }

    fn quoted(self, value: &str) -> String {
        let is_special = |sign: char| match self {
            Self::Backslash => {
                sign.is_ascii() && !sign.is_alphanumeric() && !"%+,-./:=@_".contains(sign)
            }
            Self::Double => "\"$\\`".contains(sign),
            Self::Shell | Self::Single => false,
        };
        if self == Self::Single {
            return value.replace('\'', r"'\''");
        }
        let signs = value.chars();
        signs
            .flat_map(|sign| is_special(sign).then_some('\\').into_iter().chain([sign]))
            .collect()
    }
}

impl Typed {
    /// Parses the words as passed by the shell's script.
    fn of(shell: &OsStr, mut words: Vec<String>) -> Self {
        match shell.to_str() {
            Some("bash" | "bash-3") => return Self::of_bash(words),
            Some("fish") => {
                if let Some(last) = words.last_mut() {
                    *last = unquoted(last);
                }
            }
            Some("nushell") => {
                let words = words.iter_mut();
                words.for_each(|word| *word = unquoted(word.trim_matches('`')));
            }
            _ => {}
        }
        Self { words, kept: 0 }
    }

    /// Parses bash's words, which are still quoted and split at `=` and `:`; completions replace only the
    /// part after those. The word up to the cursor is passed once more as the last argument.
    fn of_bash(mut parts: Vec<String>) -> Self {
        let last = parts.pop().unwrap_or_default();
        let breaks = |part: &str| !part.is_empty() && part.chars().all(|char| "=:".contains(char));
        if parts.last().is_none_or(|part| !breaks(part)) {
            parts.pop();
        }
        parts.push(last);
        let mut words: Vec<String> = Vec::new();
        let (mut is_open, mut kept) = (false, 0);
        for part in parts {
            let is_break = breaks(&part);
            let word = unquoted(&part);
            match words.last_mut().filter(|_| is_break || is_open) {
                Some(before) => {
                    kept = before.len();
                    before.push_str(&word);
                }
                None => {
                    kept = 0;
                    words.push(word);
                }
            }
            is_open = is_break;
        }
        Self { words, kept }
    }
}

/// Removes the shell quoting from a word; leaves it unchanged if a quote is not closed.
fn unquoted(word: &str) -> String {
    ["", "'", "\""]
        .iter()
        .filter_map(|close| shlex::split(&format!("{word}{close}")))
        .find_map(|words| <[String; 1]>::try_from(words).ok())
        .map_or_else(|| word.to_owned(), |[word]| word)
}

/// The values of the knowledge base named on a command line, which is read on first use.
struct Values {
    named: Common,
    /// The names of all commands.
    commands: Vec<String>,
    read: OnceLock<Option<(KnowledgeBase, FacetTable)>>,
}

impl Values {
    fn new(words: &[String], command: &Command) -> Self {
        let joined = words.iter().filter_map(|word| word.strip_prefix("--kb="));
        let pairs = words.windows(2).filter(|pair| pair[0] == "--kb");
        let after = pairs.map(|pair| pair[1].as_str());
        // The shell has not expanded `~` yet.
        let home = std::env::home_dir();
        let path = |typed| expanded(typed, home.as_deref()).into_os_string();
        let mut kb: Vec<_> = after.chain(joined).map(path).collect();
        if kb.is_empty() {
            kb.extend(std::env::var_os("ONPAPER_KB"));
        }
        let named = Common {
            kb,
            library: words.iter().any(|word| word == "--library"),
            ..Common::default()
        };
        let commands = command.get_subcommands();
        Self {
            named,
            commands: commands.map(|one| one.get_name().to_owned()).collect(),
            read: OnceLock::new(),
        }
    }

    fn read(&self) -> Option<&(KnowledgeBase, FacetTable)> {
        let read = || {
            let mut source = knowledge::source(&self.named).ok()?;
            if !is_soon_read(&mut source) {
                return None;
            }
            let kb = source.load(&Progress::default()).ok()?;
            let facets = FacetTable::new(&kb);
            Some((kb, facets))
        };
        self.read.get_or_init(read).as_ref()
    }

    fn ids(&self) -> Option<Vec<Candidate>> {
        let (kb, _) = self.read()?;
        let ids = kb
            .items()
            .map(|item| candidate(kb.id_of(item), kb.title(item)));
        Some(ids.collect())
    }

    /// Returns the values of a facet, or the names of fields for `facet`.
    fn of_facet(&self, name: &str) -> Option<Vec<Candidate>> {
        let (kb, facets) = self.read()?;
        if name == FACET {
            let fields = ExtraFields::names(kb.claims.iter().map(|claim| &claim.fields));
            return Some(fields.into_iter().map(Candidate::new).collect());
        }
        let counts = facets.counts(kb, &Results::everything(kb).hits, &Filters::default());
        let values = counts.into_iter().filter(|(facet, _)| facet.name() == name);
        let values = values.flat_map(|(_, values)| values);
        let values = values.map(|one| candidate(&one.value.id, &one.name));
        Some(values.collect())
    }

    /// Returns the values after a prefix such as `status:` in a query.
    fn in_query(&self, word: &OsStr) -> Option<Vec<Candidate>> {
        let (facet, value) = word.to_str()?.split_once(':')?;
        let begins = |one: &Candidate| one.get_value().to_string_lossy().starts_with(value);
        let values = self.of_facet(facet)?.into_iter().filter(begins);
        let values = values.map(|one| one.add_prefix(format!("{facet}:")));
        Some(values.collect())
    }
}

/// Whether a source can be read while the user waits; limits its size to that. A stream is not read, as
/// that would take it away from the command.
fn is_soon_read(source: &mut Source) -> bool {
    match source {
        Source::BuiltIn(_) => true,
        Source::File { max_bytes, .. } => {
            *max_bytes = MAX_FILE_BYTES;
            true
        }
        Source::Stream { .. } => false,
        Source::Several(sources) => sources.iter_mut().all(is_soon_read),
    }
}

/// Returns a candidate for a value, described by its name unless they are the same.
fn candidate(value: &str, name: &str) -> Candidate {
    let help = (name != value).then(|| name.to_owned().into());
    Candidate::new(value).help(help)
}

/// Marks the candidates of a completer as file names.
fn file_names(completer: PathCompleter) -> impl Fn(&OsStr) -> Vec<Candidate> {
    move |word| {
        let found = completer.complete(word).into_iter();
        found.map(|one| one.tag(Some(FILE_NAME.into()))).collect()
    }
}

/// Adds a completer to each argument of the command line.
fn with_values(command: Command, values: &Arc<Values>) -> Command {
    let name = command.get_name().to_owned();
    let command = command.mut_args(|argument| with_value(argument, &name, values));
    command.mut_subcommands(|subcommand| with_values(subcommand, values))
}

fn with_value(argument: Arg, command: &str, values: &Arc<Values>) -> Arg {
    if !argument.get_possible_values().is_empty() {
        return argument;
    }
    let values = Arc::clone(values);
    let is_json = |path: &Path| {
        path.extension()
            .is_some_and(|extension| extension == "json")
    };
    let json = file_names(PathCompleter::file().filter(is_json).stdio());
    let document = |path: &Path| SourceFormat::of_path(path).is_some();
    let has_file_names = matches!(
        argument.get_value_hint(),
        ValueHint::AnyPath | ValueHint::FilePath
    );
    let id = argument.get_id().to_string();
    let is_facet = Facet::BUILT_IN.iter().any(|facet| facet.name() == id);
    match (command, id.as_str()) {
        _ if is_facet || id == FACET => {
            let of_facet = move || values.of_facet(&id).unwrap_or_default();
            argument.add(ArgValueCandidates::new(of_facet))
        }
        (_, "id" | "ids") => {
            let ids = move || values.ids().unwrap_or_default();
            argument.add(ArgValueCandidates::new(ids))
        }
        ("man", "command") => {
            let names = move || values.commands.iter().map(Candidate::new).collect();
            argument.add(ArgValueCandidates::new(names))
        }
        (_, "query") => {
            let in_query = move |word: &OsStr| values.in_query(word).unwrap_or_default();
            argument.add(ArgValueCompleter::new(in_query))
        }
        (_, "kb") => argument.add(ArgValueCompleter::new(move |word: &OsStr| {
            let built_in = BUILT_IN.iter().map(|row| row.id);
            let named =
                built_in.filter(|id| word.to_str().is_some_and(|word| id.starts_with(word)));
            named.map(Candidate::new).chain(json(word)).collect()
        })),
        (_, "files" | "assessment") => argument.add(ArgValueCompleter::new(json)),
        ("import", "file") => {
            let document = PathCompleter::file().filter(document).stdio();
            argument.add(ArgValueCompleter::new(file_names(document)))
        }
        _ if has_file_names => {
            argument.add(ArgValueCompleter::new(file_names(PathCompleter::any())))
        }
        (_, "clipboard") => argument.add(ArgValueCandidates::new(|| {
            let words = ["auto", "osc52", "tmux", "off"];
            words.map(Candidate::new).into()
        })),
        _ => argument,
    }
}
