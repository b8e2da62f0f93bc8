//! Determines what the browser opens with, and whether the terminal can show it.

use std::io::{self, IsTerminal};
use std::path::{self, Path};

use anyhow::bail;

use super::args::{Cli, Switch, When};
use super::console::Console;
use super::{assess, knowledge, selection, streams, terminal_env};
use crate::app::Options;
use crate::kb::sanitise;
use crate::search::Filters;
use crate::tui::{ProbeRequest, Startup};
use crate::ui::{Charset, Theme, ThemeName};

/// Returns what the browser is to open with, according to the arguments. Reads no knowledge base yet.
///
/// # Errors
///
/// If there is no terminal that can show a full screen.
pub fn browse(cli: &Cli, console: &Console<'_>) -> anyhow::Result<Startup> {
    const INSTEAD: &str =
        "`onpaper prompt` works without one, and `onpaper list` prints all claims";
    if !console.interactive {
        let first = cli.query.first();
        let meant = first.and_then(|word| super::mistake::meant_command(&super::command(), word));
        let meant = meant.map_or(String::new(), |name| {
            format!("; did you mean `onpaper {name}`?")
        });
        bail!("the browser needs a terminal, and standard output is not one: {INSTEAD}{meant}");
    }
    if !terminal_env::has_screen() {
        let term = std::env::var("TERM").unwrap_or_default();
        let term = sanitise::line(&term);
        bail!("the browser needs a full screen, which TERM={term} does not have: {INSTEAD}");
    }
    let mut names = cli.common.kb.iter().map(Path::new);
    if io::stdin().is_terminal() && names.any(streams::is_input) {
        bail!(
            "the browser reads keys from standard input, so --kb needs a file, or a pipe as standard input"
        );
    }
    let source = knowledge::source(&cli.common)?;
    let files = source.files().into_iter();
    let options = Options {
        query: selection::query(&cli.query)?.text().to_owned(),
        filters: Filters::default(),
        directory: std::env::current_dir().unwrap_or_default(),
        home: std::env::home_dir(),
        assessments: cli.common.assessment_files(),
        author: assess::user().unwrap_or_default().to_string(),
        files: files.filter_map(|file| path::absolute(file).ok()).collect(),
        recent: cli.browser.recent == Switch::On,
        mouse: cli.browser.mouse == Switch::On,
    };
    let (theme, ask_background) = theme(cli);
    let clipboard = cli.browser.clipboard.clone();
    let clipboard = clipboard.filter(|choice| !choice.trim().is_empty());
    Ok(Startup {
        source,
        requested: cli.filters.requested(),
        options,
        theme,
        probe_request: ProbeRequest {
            width: theme.charset == Charset::Unicode && cli.browser.ascii == When::Auto,
            background: ask_background,
        },
        clipboard: clipboard.unwrap_or_else(|| "auto".to_owned()),
        saves_queries: cli.browser.history == Switch::On,
        keys: cli.configured.keymap,
        warning: warning(&cli.configured.problems),
    })
}

/// Returns the warning about configuration problems to show at the start.
fn warning(problems: &[String]) -> Option<String> {
    let (first, rest) = problems.split_first()?;
    Some(match rest.len() {
        0 => first.clone(),
        more => format!("{first} ({more} more: `onpaper config` lists them all)"),
    })
}

/// Returns the theme, and whether to query the terminal for its background. Unless one was requested,
/// only the terminal's own colours are used until the background is known.
fn theme(cli: &Cli) -> (Theme, bool) {
    let is_plain = match cli.common.color {
        When::Always => false,
        When::Never => true,
        When::Auto => terminal_env::wants_colour() == Some(false),
    };
    let usual = if is_plain {
        ThemeName::Mono
    } else {
        ThemeName::Terminal
    };
    let name = cli.browser.theme.unwrap_or(usual);
    let mut theme = Theme::new(name).with_charset(charset(cli.browser.ascii));
    let has_256_colours = terminal_env::has_256_colours();
    if !has_256_colours {
        theme = theme.without_256_colours();
    }
    if !terminal_env::shows_dim() {
        theme = theme.without_dim();
    }
    let is_open = cli.browser.theme.is_none() && !is_plain && has_256_colours;
    (theme, is_open && terminal_env::reports_background())
}

/// Returns the character set to draw with, limited to what the terminal can show.
fn charset(ascii: When) -> Charset {
    match (ascii, terminal_env::charset()) {
        (When::Never, _) => Charset::Unicode,
        (When::Always, Charset::Unicode) => Charset::AsciiSymbols,
        (When::Always | When::Auto, charset) => charset,
    }
}
