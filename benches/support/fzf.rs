//! Whatever fzf is found on the path, on one thread.

use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};

/// A line for people: which fzf it is; nothing where there is none.
pub(crate) fn version() -> Option<String> {
    let out = Command::new("fzf").arg("--version").output().ok()?;
    let version = String::from_utf8(out.stdout).ok()?;
    Some(version.split_whitespace().next()?.to_owned())
}

/// What `fzf --filter` prints for these lines, best first. Options that people have set for
/// themselves do not count.
pub(crate) fn filter(lines: &Path, query: &str, options: &[&str]) -> Command {
    let mut command = Command::new("fzf");
    command.arg("--filter").arg(query).args(options);
    command.env("GOMAXPROCS", "1");
    command
        .env_remove("FZF_DEFAULT_OPTS")
        .env_remove("FZF_DEFAULT_OPTS_FILE");
    command.stdin(File::open(lines).unwrap());
    command.stderr(Stdio::null());
    command
}
