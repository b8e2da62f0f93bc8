//! Starting other programs.

use std::process::{Command, Stdio};

/// A program that gets nothing of the terminal: no keys, and its output is thrown away. It stands in a
/// process group of its own, so that what ends the browser does not end it.
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
