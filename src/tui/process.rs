//! Starting other programs.

use std::io;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use super::terminal;

/// Creates a command that is detached from the terminal: it reads no keys, and its output is discarded.
/// It has its own process group, so that what ends the browser does not end it.
pub(super) fn detached(program: &str) -> Command {
    let mut command = Command::new(program);
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// Runs a command that has the terminal meanwhile.
///
/// # Errors
///
/// If the terminal cannot be taken again. The inner error is that of a command that cannot be started.
pub(super) fn run_in_terminal(command: &mut Command) -> io::Result<io::Result<ExitStatus>> {
    terminal::lend(|| run(command), discard_what_is_its)
}

fn run(command: &mut Command) -> io::Result<ExitStatus> {
    #[cfg(unix)]
    if let Some(terminal) = terminal::open_tty() {
        command.stdin(Stdio::from(terminal));
    }
    command.stdout(Stdio::inherit()).stderr(Stdio::inherit());
    let status = command.status();
    #[cfg(unix)]
    super::job_control::take_foreground_back();
    status
}

/// Discards answers of the terminal and handles signals such as Ctrl-C that were meant for the command.
fn discard_what_is_its() {
    #[cfg(unix)]
    {
        super::probe::discard_answers();
        super::signals::handle_pending();
    }
}

/// Splits a command line set by the user into words, or returns `None` if a quotation mark is unpaired.
/// The name of an existing file is one word, even with blanks in it.
pub(super) fn words(line: &str) -> Option<Vec<String>> {
    if Path::new(line).is_file() {
        return Some(vec![line.to_owned()]);
    }
    if cfg!(windows) {
        // A backslash does not quote on Windows.
        return Some(line.split_whitespace().map(str::to_owned).collect());
    }
    shlex::split(line)
}
