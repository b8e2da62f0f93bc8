//! Starting other programs.

use std::path::Path;
use std::process::{Command, Stdio};

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
