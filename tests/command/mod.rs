//! Runs onpaper as a shell would, in an environment that says nothing of its own.

use std::fmt;

use onpaper::export::Format;
use onpaper::kb::Status;
use strum::VariantArray as _;

/// What became of a command.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ran {
    pub stdout: String,
    pub stderr: String,
    pub status: i32,
}

impl fmt::Display for Ran {
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

/// Runs it with these arguments.
pub(crate) fn onpaper(arguments: &[&str]) -> Ran {
    onpaper_in(arguments, |_| ())
}

/// Runs it with these arguments, after `setting` has seen to the rest.
pub(crate) fn onpaper_in(
    arguments: &[&str],
    setting: impl FnOnce(&mut assert_cmd::Command),
) -> Ran {
    let mut command = assert_cmd::cargo::cargo_bin_cmd!("onpaper");
    for variable in ["ONPAPER_KB", "ONPAPER_ASSESSMENT", "COLUMNS", "NO_COLOR"] {
        command.env_remove(variable);
    }
    command.env("ONPAPER_CONFIG", "");
    command.env("TERM", "xterm-256color").args(arguments);
    setting(&mut command);
    let output = command.output().unwrap();
    Ran {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        status: output.status.code().unwrap(),
    }
}

/// A text without the list of all statuses, which grows: one test holds what it says.
pub(crate) fn statuses_cut(text: &str) -> String {
    let words: Vec<_> = Status::VARIANTS.iter().map(|one| one.word()).collect();
    text.replace(&words.join(", "), "(the statuses)")
}

/// A text in which `…` stands for the rest of each line behind this: a list that grows with the format.
pub(crate) fn cut_after(lead: &str, text: &str) -> String {
    let lines = text.lines().map(|line| match line.find(lead) {
        Some(at) => format!("{}…", &line[..at + lead.len()]),
        None => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Help without its lists of the formats, which grow: one picture holds what they say.
pub(crate) fn formats_cut(help: &str) -> String {
    let is_format = |line: &str| {
        let name = line.trim_start().strip_prefix("- ");
        let name = name.and_then(|line| line.split_once(':'));
        name.is_some_and(|(name, _)| Format::VARIANTS.iter().any(|one| one.name() == name))
    };
    let lines = help.lines().filter(|line| !is_format(line));
    lines.collect::<Vec<_>>().join("\n")
}

/// A screen with the export dialog, with `…` for what grows with the formats: behind Markdown for import.
pub(crate) fn documents_cut(screen: &str) -> String {
    choices_cut("for import", screen)
}

/// A screen with a dialog in which `…` stands for all choices behind this one, and the chosen one of them.
pub(crate) fn choices_cut(last: &str, screen: &str) -> String {
    let mut is_cut = false;
    let lines = screen.lines().map(|line| {
        let inside = line.find('┃').map(|at| at + '┃'.len_utf8());
        let was_cut = is_cut;
        let goes_on = |at: &usize| was_cut && line[*at..].starts_with(&" ".repeat(12));
        let found = line.find(last).map(|at| at + last.len());
        is_cut = found.is_some();
        match found.or(inside.filter(goes_on)) {
            Some(at) => cut_to_border(line, at),
            None => line.to_owned(),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A row of a box with `…` for what stands in it from here on, and what is chosen there.
fn cut_to_border(line: &str, at: usize) -> String {
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
