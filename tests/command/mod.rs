//! Runs the onpaper commands as a shell would, in a controlled environment.

use std::io::Write as _;
use std::ops::{Deref, DerefMut};
use std::process::{self, Output, Stdio};
use std::{fmt, thread};

use onpaper::export::Format;
use onpaper::kb::Status;
use strum::VariantArray as _;

/// The output and exit status of a command.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct CommandOutput {
    pub stdout: String,
    pub stderr: String,
    pub status: i32,
}

impl fmt::Display for CommandOutput {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            stdout,
            stderr,
            status,
        } = self;
        write!(
            out,
            "status: {status}\n--- stdout\n{stdout}--- stderr\n{stderr}"
        )
    }
}

/// The program.
pub(crate) const ONPAPER: &str = env!("CARGO_BIN_EXE_onpaper");

/// A command that reads its standard input from memory; without any, that is empty.
pub(crate) struct Command {
    command: process::Command,
    stdin: Vec<u8>,
}

impl Command {
    pub(crate) fn new(program: &str) -> Self {
        let command = process::Command::new(program);
        let stdin = Vec::new();
        Self { command, stdin }
    }

    /// Sets what it reads.
    pub(crate) fn write_stdin(&mut self, stdin: impl Into<Vec<u8>>) {
        self.stdin = stdin.into();
    }

    /// Runs it to its end.
    pub(crate) fn output(&mut self) -> Output {
        let piped = self.command.stdin(Stdio::piped());
        let piped = piped.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = piped.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        thread::scope(|scope| {
            // It may end before it has read everything.
            scope.spawn(|| stdin.write_all(&self.stdin).map(|()| drop(stdin)));
            child.wait_with_output().unwrap()
        })
    }
}

impl Deref for Command {
    type Target = process::Command;

    fn deref(&self) -> &process::Command {
        &self.command
    }
}

impl DerefMut for Command {
    fn deref_mut(&mut self) -> &mut process::Command {
        &mut self.command
    }
}

/// Runs onpaper with these arguments.
pub(crate) fn onpaper(arguments: &[&str]) -> CommandOutput {
    onpaper_with(arguments, |_| ())
}

/// Runs onpaper with these arguments, after `configure` has changed its environment, directory or input.
pub(crate) fn onpaper_with(
    arguments: &[&str],
    configure: impl FnOnce(&mut Command),
) -> CommandOutput {
    let mut command = Command::new(ONPAPER);
    let own = ["ONPAPER_KB", "ONPAPER_ASSESSMENT"];
    let others = ["COLUMNS", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"];
    for variable in own.iter().chain(&others) {
        command.env_remove(variable);
    }
    command.env("ONPAPER_CONFIG", "");
    command.env("TERM", "xterm-256color").args(arguments);
    configure(&mut command);
    let output = command.output();
    CommandOutput {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        status: output.status.code().unwrap(),
    }
}

/// Replaces the list of all statuses, which changes when one is added; one test checks the list itself.
pub(crate) fn mask_statuses(text: &str) -> String {
    let words: Vec<_> = Status::VARIANTS.iter().map(|one| one.word()).collect();
    text.replace(&words.join(", "), "(the statuses)")
}

/// Replaces the rest of each line after `lead` with `…`: a list that changes with the format.
pub(crate) fn mask_after(lead: &str, text: &str) -> String {
    let lines = text.lines().map(|line| match line.find(lead) {
        Some(at) => format!("{}…", &line[..at + lead.len()]),
        None => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Removes the list of formats from a help text; one snapshot checks the list itself.
pub(crate) fn without_formats(help: &str) -> String {
    let is_format = |line: &str| {
        let name = line.trim_start().strip_prefix("- ");
        let name = name.and_then(|line| line.split_once(':'));
        name.is_some_and(|(name, _)| Format::VARIANTS.iter().any(|one| one.name() == name))
    };
    let lines = help.lines().filter(|line| !is_format(line));
    lines.collect::<Vec<_>>().join("\n")
}

/// Replaces the formats after "for import" in a screen of the export dialog with `…`.
pub(crate) fn mask_formats(screen: &str) -> String {
    mask_choices("for import", screen)
}

/// Replaces the choices after `last` in a screen of a dialog with `…` and the chosen one.
pub(crate) fn mask_choices(last: &str, screen: &str) -> String {
    let mut is_cut = false;
    let lines = screen.lines().map(|line| {
        let inside = line.find('┃').map(|at| at + '┃'.len_utf8());
        let was_cut = is_cut;
        let continues = |at: &usize| was_cut && line[*at..].starts_with(&" ".repeat(12));
        let found = line.find(last).map(|at| at + last.len());
        is_cut = found.is_some();
        match found.or(inside.filter(continues)) {
            Some(at) => mask_to_border(line, at),
            None => line.to_owned(),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Replaces a row from column `at` to the border with `…` and the chosen item in it.
fn mask_to_border(line: &str, at: usize) -> String {
    let rest = &line[at..];
    let end = rest.find('┃').unwrap_or(rest.len());
    let (cut, border) = rest.split_at(end);
    let chosen = cut
        .find('[')
        .and_then(|from| Some(from..cut.find(']')? + 1));
    let chosen = chosen.map_or("", |chosen| &cut[chosen]);
    let room = cut.chars().count();
    format!("{}{:room$}{border}", &line[..at], format!(" … {chosen}"))
}
