//! Starting other programs.

use std::path::Path;
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

/// The program and its arguments in a line that a user has set; none where a quotation mark has no other.
/// The name of a file that is there is one word, whatever blanks are in it.
pub(super) fn words(line: &str) -> Option<Vec<String>> {
    if Path::new(line).is_file() {
        return Some(vec![line.to_owned()]);
    }
    if cfg!(windows) {
        // A backslash is no quotation mark there.
        return Some(line.split_whitespace().map(str::to_owned).collect());
    }
    shlex::split(line)
}
