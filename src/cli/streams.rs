//! Paths that stand for a stream of this process: `-`, and what a shell substitutes for `<(command)`.

use std::fs::File;
use std::io::{self, IsTerminal as _, Read, Write as _};
use std::path::Path;

use crate::kb::sanitise;
use crate::tui::streams as standard;

/// The names of standard input and standard output.
const INPUT: [&str; 4] = ["-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"];
const OUTPUT: [&str; 4] = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

/// Where the shells put the pipes of `<(command)` and `>(command)`.
const PIPES: [&str; 2] = ["/dev/fd", "/proc/self/fd"];

/// Returns the stream that an input path stands for, or `None` if it is a file.
pub(super) fn input(path: &Path) -> Option<Box<dyn Read + Send>> {
    if is_input(path) {
        if io::stdin().is_terminal() {
            let end = if cfg!(windows) {
                "Ctrl-Z and Enter"
            } else {
                "Ctrl-D"
            };
            let message =
                format!("onpaper: reading what is typed here; {end} on a line of its own ends it");
            let _ = writeln!(io::stderr(), "{message}");
        }
        return Some(Box::new(standard::stdin()));
    }
    let pipe = is_pipe(path).then(|| File::open(path).ok()).flatten()?;
    Some(Box::new(pipe))
}

pub(super) fn is_input(path: &Path) -> bool {
    is_one_of(path, INPUT)
}

/// Returns the file of an output path, or `None` if it is standard output or no path is given.
pub(super) fn output_file(path: Option<&Path>) -> Option<&Path> {
    path.filter(|path| !is_one_of(path, OUTPUT))
}

/// Whether a path is a pipe that the shell has opened for this process. Unlike a named pipe, it has a
/// process at the other end.
pub(super) fn is_pipe(path: &Path) -> bool {
    let is_open = PIPES.iter().any(|pipes| path.starts_with(pipes));
    let is_file = |path: &Path| path.metadata().is_ok_and(|found| found.is_file());
    is_open && path.exists() && !is_file(path)
}

/// Returns what messages call an input path.
pub(super) fn display_name(path: &Path) -> String {
    match is_input(path) {
        true => "standard input".to_owned(),
        false => sanitise::path(path),
    }
}

fn is_one_of(path: &Path, names: [&str; 4]) -> bool {
    names.iter().any(|name| path.as_os_str() == *name)
}
