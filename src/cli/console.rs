//! Where output goes, how wide it may be, whether it is coloured, and how the process ends.

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Context;

use super::args::{Cli, When};
use super::terminal_env;
use super::{CommandResult, Outcome};
use crate::kb::sanitise;

/// The width of text that goes to no terminal.
const WIDTH: usize = 80;

/// Standard output and standard error, and what is known of the terminal behind them.
pub struct Console<'a> {
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    /// Whether width and colour come from the environment.
    adapted: bool,
    /// Whether text may be coloured.
    pub(super) colour: bool,
    /// Whether a person reads standard output.
    pub(super) interactive: bool,
}

impl<'a> Console<'a> {
    /// A console over two streams, 80 columns wide and without colour.
    pub fn new(out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        Self {
            out,
            err,
            adapted: false,
            colour: false,
            interactive: false,
        }
    }

    /// From here on width and colour are those of the environment: `interactive` says whether
    /// standard output is a terminal.
    pub fn adapt(&mut self, cli: &Cli, interactive: bool) {
        self.interactive = interactive;
        self.adapted = true;
        self.colour = match cli.common.color {
            When::Always => true,
            When::Never => false,
            When::Auto => interactive && !terminal_env::is_colourless() && !terminal_env::is_dumb(),
        };
    }

    /// The columns that text may take. Asks the terminal.
    pub(super) fn width(&self) -> usize {
        if self.adapted {
            width(self.interactive)
        } else {
            WIDTH
        }
    }

    /// Writes data to standard output.
    pub(super) fn write(&mut self, text: &str) -> anyhow::Result<()> {
        self.out.write_all(text.as_bytes()).context(CANNOT_WRITE)
    }

    /// Writes a line to standard output.
    pub(super) fn write_line(&mut self, line: &str) -> anyhow::Result<()> {
        self.write(line)?;
        self.write("\n")
    }

    /// Sends what was written on its way, before something is read.
    pub(super) fn flush(&mut self) -> anyhow::Result<()> {
        self.out.flush().context(CANNOT_WRITE)
    }

    /// Writes a warning to standard error. If that fails, there is nowhere to report it.
    pub(super) fn warn(&mut self, message: &str) {
        let message = sanitise::paragraphs(message);
        let _ = writeln!(self.err, "onpaper: {message}");
    }

    /// Writes how it went to standard error, after all data.
    pub(super) fn status(&mut self, message: &str) -> anyhow::Result<()> {
        self.out.flush().context(CANNOT_WRITE)?;
        let _ = writeln!(self.err, "{message}");
        Ok(())
    }

    /// Writes text that clap made: help, the version.
    ///
    /// # Errors
    ///
    /// When standard output cannot be written.
    pub fn print(&mut self, text: &str) -> CommandResult {
        self.write(text)?;
        Ok(Outcome::Done)
    }

    /// Ends: flushes the output, writes the error if there is one, and returns the exit code. A pipe
    /// that its reader has closed is no error.
    pub fn conclude(mut self, result: CommandResult) -> ExitCode {
        let flushed = self.out.flush().context(CANNOT_WRITE);
        match result.and_then(|outcome| flushed.map(|()| outcome)) {
            Ok(Outcome::Done) => ExitCode::SUCCESS,
            Ok(Outcome::NothingMatched | Outcome::Failed) => ExitCode::from(1),
            Ok(Outcome::Wrong) => ExitCode::from(2),
            Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
            Err(error) => {
                self.warn(&format!("{error:#}"));
                ExitCode::from(2)
            }
        }
    }
}

const CANNOT_WRITE: &str = "cannot write to standard output";

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let mut causes = error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>());
    causes.any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}

fn width(interactive: bool) -> usize {
    let columns = std::env::var("COLUMNS").ok();
    let columns = columns.and_then(|columns| columns.parse().ok());
    let terminal = || {
        // Without a terminal, crossterm would run `tput` to find out.
        let size = interactive.then(crossterm::terminal::size)?;
        size.ok().map(|(columns, _)| usize::from(columns))
    };
    columns
        .or_else(terminal)
        .filter(|&width| width > 0)
        .unwrap_or(WIDTH)
}
